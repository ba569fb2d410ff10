//! One setting: its name, what it does, its control, where its value comes from, and the way
//! back to what lies beneath.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::edit::{Edit, View};
use super::parts::{button, has_focus, html, set};
use super::{controls, families, phrases, single};
use crate::labels;
use crate::settings::{Field, Kind, Origin};
use crate::web::browser;
use crate::web::dom::append;
use crate::web::words;

/// What a setting is changed by.
pub(super) trait Control {
    /// Shows what holds; leaves alone what a person is at.
    fn show(&self, view: &View, is_locked: bool);

    /// Goes to its first part.
    fn focus(&self);

    /// Shows, of what it lists, only what has all these words in it, and gives how many; with
    /// no words it shows everything.
    fn filter(&self, _words: &[String]) -> u32 {
        0
    }
}

/// One setting on the page.
pub(super) struct Row {
    field: &'static Field,
    root: HtmlElement,
    control: Rc<dyn Control>,
    origin: Element,
    reset: HtmlElement,
    said: String,
    _reset: EventListener,
}

impl Row {
    /// Draws the row at the end of `list`; `edit` makes its changes, faults told in an element.
    pub(super) fn new(list: &Element, field: &'static Field, edit: impl FnOnce(Element) -> Edit) -> Result<Self, JsValue> {
        let name = browser::message(&labels::setting(field.name));
        let root = html(append(list, "div", "row", "")?);
        root.set_attribute("data-setting", field.name)?;
        let body = append(&root, "div", "", "")?;
        let error = append(&root, "p", "error", "")?;
        set(&error, &[("role", "alert"), ("id", &format!("error-{}", field.name))])?;
        let line = append(&root, "div", "origin", "")?;
        let origin = append(&line, "span", "", "")?;
        origin.set_id(&format!("origin-{}", field.name));
        let word = browser::message(labels::OPTIONS_RESET);
        let reset = button(&line, "small", &word, &format!("{word}: {name}"))?;
        let edit = edit(error);
        let control: Rc<dyn Control> = match field.kind {
            Kind::Switch => controls::switch(&body, &edit)?,
            Kind::Choice(ids) => controls::choice(&body, &edit, ids)?,
            Kind::Number { least, most, unit } => controls::number(&body, &edit, least, most, unit)?,
            Kind::Phrases => phrases::phrases(&body, &edit)?,
            Kind::Families => families::families(&body, &edit)?,
            Kind::Cues => single::single(&body, &edit)?,
        };
        let target = control.clone();
        let listener = EventListener::new(&reset, "click", move |_| {
            // The button goes; the person stays.
            target.focus();
            edit.reset();
        });
        // What a family says is found by the family itself.
        let said = match field.kind {
            Kind::Families => format!("{name} {}", browser::message(&labels::setting_help(field.name))),
            _ => body.text_content().unwrap_or_default(),
        };
        Ok(Self { field, root, control, origin, reset, said: said.to_lowercase(), _reset: listener })
    }

    /// Shows what holds and who says so.
    pub(super) fn show(&self, view: &View) -> Result<(), JsValue> {
        let name = self.field.name;
        let is_locked = view.holds.is_locked(name);
        let said = match view.holds.origin(name) {
            Origin::Default if name == "norm" && view.place.is_none() => browser::message(labels::ORIGIN_SITE),
            Origin::Default => browser::message(labels::ORIGIN_DEFAULT),
            Origin::Site => browser::message(labels::ORIGIN_SITE),
            Origin::Everywhere => browser::message(labels::ORIGIN_EVERYWHERE),
            Origin::Place(place) => words::say(labels::ORIGIN_PLACE, &[("place", &place.name())]),
            Origin::Policy if !is_locked => browser::message(labels::ORIGIN_POLICY_PART),
            Origin::Policy => browser::message(labels::ORIGIN_POLICY),
        };
        if self.origin.text_content().as_deref() != Some(&said) {
            self.origin.set_text_content(Some(&said));
        }
        let is_set = view.own.get(name).is_some() && !is_locked;
        if !is_set && has_focus(&self.reset) {
            self.control.focus();
        }
        self.reset.set_hidden(!is_set);
        self.root.class_list().toggle_with_force("locked", is_locked)?;
        self.control.show(view, is_locked);
        Ok(())
    }

    /// Shows the row where it or something in its list has all these words in it; gives how
    /// many such there are.
    pub(super) fn filter(&self, words: &[String]) -> u32 {
        let is_named = words.iter().all(|word| self.said.contains(word));
        let listed = self.control.filter(words);
        self.root.set_hidden(!is_named && listed == 0);
        u32::from(is_named) + listed
    }
}
