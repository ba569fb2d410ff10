//! The plain controls: a switch, a choice among a few, a number.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::edit::{Edit, View};
use super::parts::{has_focus, html, set};
use super::row::Control;
use crate::labels;
use crate::web::dom::append;
use crate::web::{browser, words};

/// The ids of what is said of a setting.
fn described(name: &str) -> String {
    format!("help-{name} origin-{name} error-{name}")
}

fn help(body: &Element, name: &str) -> Result<(), JsValue> {
    append(body, "p", "help", &browser::message(&labels::setting_help(name)))?.set_id(&format!("help-{name}"));
    Ok(())
}

/// A switch with its label before it; gives the switch.
pub(super) fn labelled_switch(parent: &Element, id: &str, label: &str) -> Result<HtmlInputElement, JsValue> {
    let line = append(parent, "div", "choice", "")?;
    append(&line, "label", "", label)?.set_attribute("for", id)?;
    let switch = append(&line, "input", "", "")?;
    set(&switch, &[("type", "checkbox"), ("role", "switch"), ("id", id)])?;
    Ok(switch.unchecked_into())
}

struct Switch {
    input: HtmlInputElement,
    name: &'static str,
    _listener: EventListener,
}

/// On or off.
pub(super) fn switch(body: &Element, edit: &Edit) -> Result<Rc<dyn Control>, JsValue> {
    let name = edit.field.name;
    let input = labelled_switch(body, &format!("set-{name}"), &browser::message(&labels::setting(name)))?;
    input.set_attribute("aria-describedby", &described(name))?;
    help(body, name)?;
    let (target, edit) = (input.clone(), edit.clone());
    let listener = EventListener::new(&input, "change", move |_| edit.set(Value::Bool(target.checked())));
    Ok(Rc::new(Switch { input, name, _listener: listener }))
}

impl Control for Switch {
    fn show(&self, view: &View, is_locked: bool) {
        self.input.set_checked(view.holds.settings.get(self.name) == Some(Value::Bool(true)));
        self.input.set_disabled(is_locked);
    }

    fn focus(&self) {
        let _ = self.input.focus();
    }
}

struct Choice {
    ways: Vec<(&'static str, HtmlInputElement, HtmlElement)>,
    name: &'static str,
    _listeners: Vec<EventListener>,
}

/// No choice of one's own: each site has its own.
const BY_SITE: &str = "";

/// One of a few, each explained.
pub(super) fn choice(body: &Element, edit: &Edit, ids: &'static [&'static str]) -> Result<Rc<dyn Control>, JsValue> {
    let name = edit.field.name;
    let group = append(body, "fieldset", "", "")?;
    group.set_attribute("aria-describedby", &described(name))?;
    append(&group, "legend", "", &browser::message(&labels::setting(name)))?;
    help(&group, name)?;
    let list = append(&group, "div", "ways", "")?;
    let (mut ways, mut listeners) = (Vec::new(), Vec::new());
    let by_site = (name == "norm").then_some(BY_SITE);
    for id in by_site.into_iter().chain(ids.iter().copied()) {
        let (label, help) = match id {
            BY_SITE => (labels::OPTIONS_BY_SITE.to_string(), labels::OPTIONS_BY_SITE_HELP.to_string()),
            _ => (labels::choice(name, id), labels::choice_help(name, id)),
        };
        let way = append(&list, "div", "way", "")?;
        let input: HtmlInputElement = append(&way, "input", "", "")?.unchecked_into();
        let own = format!("set-{name}-{id}");
        set(&input, &[("type", "radio"), ("name", name), ("value", id), ("id", &own), ("aria-describedby", &format!("{own}-help"))])?;
        append(&way, "label", "", &browser::message(&label))?.set_attribute("for", &own)?;
        append(&way, "p", "help", &browser::message(&help))?.set_id(&format!("{own}-help"));
        let edit = edit.clone();
        listeners.push(EventListener::new(&input, "change", move |_| if id == BY_SITE { edit.reset() } else { edit.set(id.into()) }));
        ways.push((id, input, html(way)));
    }
    Ok(Rc::new(Choice { ways, name, _listeners: listeners }))
}

impl Control for Choice {
    fn show(&self, view: &View, is_locked: bool) {
        let is_open = view.place.is_none() && !is_locked;
        let is_by_site = is_open && view.own.get(self.name).is_none() && self.ways.iter().any(|(id, ..)| *id == BY_SITE);
        let holds = view.holds.settings.get(self.name);
        for (id, input, way) in &self.ways {
            input.set_checked(if is_by_site { *id == BY_SITE } else { holds.as_ref().and_then(Value::as_str) == Some(id) });
            input.set_disabled(is_locked);
            way.set_hidden(*id == BY_SITE && !is_open);
        }
    }

    fn focus(&self) {
        let chosen = self.ways.iter().find(|(_, input, _)| input.checked()).or(self.ways.first());
        let _ = chosen.map(|(_, input, _)| input.focus());
    }
}

struct Number {
    input: HtmlInputElement,
    edit: Edit,
    /// What was shown last: anything else stands there because somebody typed it.
    shown: RefCell<String>,
    listener: RefCell<Option<EventListener>>,
}

/// A whole number in bounds.
pub(super) fn number(body: &Element, edit: &Edit, least: u32, most: u32, unit: &str) -> Result<Rc<dyn Control>, JsValue> {
    let name = edit.field.name;
    let body = append(body, "div", "number", "")?;
    let id = format!("set-{name}");
    append(&body, "label", "", &browser::message(&labels::setting(name)))?.set_attribute("for", &id)?;
    help(&body, name)?;
    let line = append(&body, "div", "amount", "")?;
    let input: HtmlInputElement = append(&line, "input", "", "")?.unchecked_into();
    let step = if unit == "ms" { "50" } else { "1" };
    set(&input, &[("type", "number"), ("id", &id), ("min", &least.to_string()), ("max", &most.to_string()), ("step", step)])?;
    input.set_attribute("aria-describedby", &format!("unit-{name} {}", described(name)))?;
    append(&line, "span", "", &browser::message(&labels::unit(unit)))?.set_id(&format!("unit-{name}"));
    let number = Rc::new(Number { input, edit: edit.clone(), shown: RefCell::default(), listener: RefCell::default() });
    let typed = Rc::downgrade(&number);
    let listener = EventListener::new(&number.input, "change", move |_| {
        let _ = typed.upgrade().map(|number| number.take(least, most));
    });
    *number.listener.borrow_mut() = Some(listener);
    Ok(number)
}

impl Number {
    /// Stores what was typed, or tells what it must be.
    fn take(&self, least: u32, most: u32) -> Result<(), JsValue> {
        // Empty where it is no number at all.
        let typed = self.input.value();
        let number = typed.parse::<f64>().ok().filter(|number| number.fract() == 0.0).map(|number| Value::from(number as i64));
        let Some(number) = number.filter(|number| self.edit.field.kind.admits(number)) else {
            let bounds = [least, most].map(|bound| words::number(f64::from(bound)));
            self.edit.tell(Some(&words::say(labels::OPTIONS_WRONG_NUMBER, &[("least", &bounds[0]), ("most", &bounds[1])])));
            return self.input.set_attribute("aria-invalid", "true");
        };
        *self.shown.borrow_mut() = typed;
        self.edit.set(number);
        self.input.remove_attribute("aria-invalid")
    }
}

impl Control for Number {
    fn show(&self, view: &View, is_locked: bool) {
        self.input.set_disabled(is_locked);
        let is_wrong = self.input.has_attribute("aria-invalid");
        let is_typing = has_focus(&self.input) && self.input.value() != *self.shown.borrow();
        if (is_wrong || is_typing) && !is_locked {
            return;
        }
        let value = view.holds.settings.get(self.edit.field.name).map(|value| value.to_string()).unwrap_or_default();
        self.input.set_value(&value);
        *self.shown.borrow_mut() = value;
    }

    fn focus(&self) {
        let _ = self.input.focus();
    }
}
