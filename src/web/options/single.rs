//! The control of cues whose own switch was set: a list of them, each with the way out.
//!
//! It has those, too, that no family of this release knows.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::edit::{Edit, View};
use super::parts::{button, html};
use super::row::Control;
use crate::inspect::why_of;
use crate::labels;
use crate::web::dom::append;
use crate::web::{browser, view};

/// A cue, whether it is on, and whether the organisation says so.
type Shown = (String, bool, bool);

struct Single {
    edit: Edit,
    head: HtmlElement,
    list: Element,
    none: HtmlElement,
    shown: RefCell<Vec<Shown>>,
    listeners: RefCell<Vec<EventListener>>,
}

/// Cues with a switch of their own.
pub(super) fn single(body: &Element, edit: &Edit) -> Result<Rc<dyn Control>, JsValue> {
    let head = html(append(body, "h3", "", &browser::message(&labels::setting(edit.field.name)))?);
    head.set_tab_index(-1);
    append(body, "p", "help", &browser::message(&labels::setting_help(edit.field.name)))?;
    let list = append(body, "ul", "entries", "")?;
    let none = html(append(body, "p", "quiet", &browser::message(labels::OPTIONS_NONE_SINGLE))?);
    Ok(Rc::new(Single { edit: edit.clone(), head, list, none, shown: RefCell::default(), listeners: RefCell::default() }))
}

impl Single {
    fn draw(&self, entries: &[Shown]) -> Result<(), JsValue> {
        self.list.replace_children_with_node_0();
        let mut listeners = Vec::new();
        for (cue, is_on, is_held) in entries {
            let item = append(&self.list, "li", "", "")?;
            // A cue of another release has no words here, but can be taken out all the same.
            let why = why_of(cue, view::locale()).unwrap_or(cue);
            append(&item, "span", "", why)?;
            let end = append(&item, "span", "end", "")?;
            append(&end, "span", "quiet", &browser::message(if *is_on { labels::OPTIONS_CUE_ON } else { labels::OPTIONS_CUE_OFF }))?;
            if *is_held {
                append(&end, "span", "quiet", &browser::message(labels::ORIGIN_POLICY_SHORT))?;
                continue;
            }
            let word = browser::message(labels::OPTIONS_REMOVE);
            let remove = button(&end, "small", &word, &format!("{word}: {why}"))?;
            let (edit, cue, head) = (self.edit.clone(), cue.clone(), self.head.clone());
            listeners.push(EventListener::new(&remove, "click", move |_| {
                let cue = cue.clone();
                // The button goes with its entry; the person stays at the list.
                let _ = head.focus();
                edit.work(move |item| {
                    let mut cues = item.cues.take().unwrap_or_default();
                    cues.remove(&cue);
                    item.cues = Some(cues).filter(|cues| !cues.is_empty());
                    Ok(())
                });
            }));
        }
        *self.listeners.borrow_mut() = listeners;
        Ok(())
    }
}

impl Control for Single {
    fn show(&self, view: &View, _is_locked: bool) {
        let own = view.own.cues.clone().unwrap_or_default();
        let held = |cue: &String| view.holds.is_held("cues", cue);
        let table = view.holds.settings.cues.iter().filter(|(cue, _)| held(cue) || own.contains_key(*cue));
        let entries: Vec<Shown> = table.map(|(cue, on)| (cue.clone(), *on, held(cue))).collect();
        self.none.set_hidden(!entries.is_empty());
        if *self.shown.borrow() == entries {
            return;
        }
        if let Err(error) = self.draw(&entries) {
            web_sys::console::warn_1(&error);
        }
        *self.shown.borrow_mut() = entries;
    }

    fn focus(&self) {
        let _ = self.head.focus();
    }
}
