//! The control of muted phrases: what is muted here, with the way out; what is muted above, to
//! be seen; and a field for one more.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlButtonElement, HtmlElement, HtmlInputElement};

use super::edit::{Edit, View};
use super::parts::{button, html, set};
use super::row::Control;
use crate::labels;
use crate::muted::{LONGEST, MOST, Mute, MuteError};
use crate::settings::Origin;
use crate::web::dom::append;
use crate::web::{browser, words};

/// A phrase, and who mutes it where that is not done here.
type Shown = (String, Option<String>);

struct Phrases {
    edit: Edit,
    list: Element,
    none: HtmlElement,
    input: HtmlInputElement,
    add: HtmlButtonElement,
    /// What is listed.
    shown: RefCell<Vec<Shown>>,
    listeners: RefCell<Vec<EventListener>>,
    _form: EventListener,
}

/// Phrases to be muted.
pub(super) fn phrases(body: &Element, edit: &Edit) -> Result<Rc<dyn Control>, JsValue> {
    let name = edit.field.name;
    append(body, "h3", "", &browser::message(&labels::setting(name)))?;
    append(body, "p", "help", &browser::message(&labels::setting_help(name)))?;
    let list = append(body, "ul", "entries", "")?;
    let none = html(append(body, "p", "quiet", &browser::message(labels::OPTIONS_NONE_MUTED))?);
    let form = append(body, "form", "with-button", "")?;
    let id = format!("set-{name}");
    append(&form, "label", "unseen", &browser::message(labels::OPTIONS_PHRASE))?.set_attribute("for", &id)?;
    let input: HtmlInputElement = append(&form, "input", "", "")?.unchecked_into();
    set(&input, &[("type", "text"), ("id", &id), ("autocomplete", "off"), ("aria-describedby", &format!("error-{name}"))])?;
    let add: HtmlButtonElement = append(&form, "button", "", &browser::message(labels::OPTIONS_ADD))?.unchecked_into();
    let (target, told) = (input.clone(), edit.clone());
    let listener = EventListener::new_with_options(&form, "submit", EventListenerOptions::enable_prevent_default(), move |event| {
        event.prevent_default();
        let mute = Mute::Words(vec![target.value().trim().to_string()]);
        // What is refused stays in the field.
        if let Err(error) = told.view.borrow().own.clone().mute(&mute) {
            told.tell(Some(&fault(error)));
            return;
        }
        target.set_value("");
        told.work(move |item| item.mute(&mute).map_err(fault));
    });
    let (shown, listeners) = (RefCell::default(), RefCell::default());
    Ok(Rc::new(Phrases { edit: edit.clone(), list, none, input, add, shown, listeners, _form: listener }))
}

fn fault(error: MuteError) -> String {
    match error {
        MuteError::Full => words::say(labels::OPTIONS_PHRASE_FULL, &[("most", &words::number(MOST as f64))]),
        MuteError::NoPhrase => words::say(labels::OPTIONS_PHRASE_NONE, &[("longest", &words::number(LONGEST as f64))]),
    }
}

impl Phrases {
    fn draw(&self, entries: &[Shown]) -> Result<(), JsValue> {
        self.list.replace_children_with_node_0();
        let mut listeners = Vec::new();
        for (phrase, other) in entries {
            let item = append(&self.list, "li", "", "")?;
            append(&item, "q", "", phrase)?;
            if let Some(other) = other {
                append(&item, "span", "quiet", other)?;
                continue;
            }
            let word = browser::message(labels::OPTIONS_REMOVE);
            let remove = button(&item, "small", &word, &format!("{word}: {phrase}"))?;
            let (edit, phrase, input) = (self.edit.clone(), phrase.clone(), self.input.clone());
            listeners.push(EventListener::new(&remove, "click", move |_| {
                let mute = Mute::Words(vec![phrase.clone()]);
                // The button goes with its entry; the person stays at the list.
                let _ = input.focus();
                edit.work(move |item| {
                    item.hear(&mute);
                    Ok(())
                });
            }));
        }
        *self.listeners.borrow_mut() = listeners;
        Ok(())
    }
}

/// Who mutes what the person has muted above.
fn above(origin: &Origin) -> String {
    match origin {
        Origin::Place(place) => words::say(labels::ORIGIN_PLACE, &[("place", &place.name())]),
        _ => browser::message(labels::ORIGIN_EVERYWHERE),
    }
}

impl Control for Phrases {
    fn show(&self, view: &View, is_locked: bool) {
        let own = view.own.muted.clone().unwrap_or_default();
        let other = |phrase: &String| match () {
            () if view.holds.is_held("muted", phrase) => Some(browser::message(labels::ORIGIN_POLICY_SHORT)),
            () if own.contains(phrase) => None,
            () => Some(above(view.beneath.origin("muted"))),
        };
        let entries: Vec<Shown> = view.holds.settings.muted.iter().map(|phrase| (phrase.clone(), other(phrase))).collect();
        self.none.set_hidden(!entries.is_empty());
        self.input.set_disabled(is_locked);
        self.add.set_disabled(is_locked);
        if *self.shown.borrow() == entries {
            return;
        }
        if let Err(error) = self.draw(&entries) {
            web_sys::console::warn_1(&error);
        }
        *self.shown.borrow_mut() = entries;
    }

    fn focus(&self) {
        let _ = self.input.focus();
    }
}
