//! The control of what is listened for: a switch a family, and within each family, once it is
//! opened, a switch a cue.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement};

use super::controls::labelled_switch;
use super::edit::{Edit, View};
use super::parts::html;
use super::row::Control;
use crate::cues::{CUES, Cue};
use crate::inspect::why_of;
use crate::labels;
use crate::muted::Muted;
use crate::settings::{Overrides, Settings};
use crate::web::dom::append;
use crate::web::{browser, view, words};

struct Families {
    families: Vec<Rc<Part>>,
}

/// One family: its switch, and its cues in a part that opens.
struct Part {
    id: &'static str,
    edit: Edit,
    root: HtmlElement,
    switch: HtmlInputElement,
    details: HtmlDetailsElement,
    summary: Element,
    list: Element,
    /// Its cues, each with what is said of it.
    cues: Vec<(&'static Cue, &'static str)>,
    said: String,
    drawn: RefCell<Vec<Drawn>>,
    listeners: RefCell<Vec<EventListener>>,
}

/// A cue that is on the page.
struct Drawn {
    cue: &'static Cue,
    item: HtmlElement,
    switch: HtmlInputElement,
    _listener: EventListener,
}

/// Families that warn, and their cues.
pub(super) fn families(body: &Element, edit: &Edit) -> Result<Rc<dyn Control>, JsValue> {
    append(body, "h3", "", &browser::message(&labels::setting(edit.field.name)))?;
    append(body, "p", "help", &browser::message(&labels::setting_help(edit.field.name)))?;
    let list = append(body, "ul", "families", "")?;
    let families = labels::families().map(|family| Part::new(&list, family.id(), edit)).collect::<Result<_, _>>()?;
    Ok(Rc::new(Families { families }))
}

/// Whether a cue is heard.
fn is_heard(settings: &Settings, cue: &Cue) -> bool {
    settings.cues.get(cue.id).or(settings.families.get(cue.family.id())).copied().unwrap_or(true)
}

/// Puts a switch by name where it differs from what would hold without it; takes it out elsewhere.
fn put(item: &mut Overrides, name: &str, id: &str, on: bool, beneath: bool) {
    let table = if name == "families" { &mut item.families } else { &mut item.cues };
    let mut switches = table.take().unwrap_or_default();
    if on == beneath {
        switches.remove(id);
    } else {
        switches.insert(id.to_string(), on);
    }
    *table = Some(switches).filter(|switches| !switches.is_empty());
}

impl Part {
    fn new(list: &Element, id: &'static str, edit: &Edit) -> Result<Rc<Self>, JsValue> {
        let (name, help) = (browser::message(&labels::family(id)), browser::message(&labels::family_help(id)));
        let root = html(append(list, "li", "family", "")?);
        let switch = labelled_switch(&root, &format!("family-{id}"), &name)?;
        switch.set_attribute("aria-describedby", &format!("family-{id}-help"))?;
        append(&root, "p", "help", &help)?.set_id(&format!("family-{id}-help"));
        let details: HtmlDetailsElement = append(&root, "details", "", "")?.unchecked_into();
        let line = append(&details, "summary", "", "")?;
        append(&line, "span", "unseen", &format!("{name}: "))?;
        let part = Rc::new(Self {
            id,
            edit: edit.clone(),
            summary: append(&line, "span", "", "")?,
            list: append(&details, "ul", "", "")?,
            root,
            switch,
            details,
            cues: CUES
                .iter()
                .filter(|cue| cue.family.id() == id)
                .map(|cue| (cue, why_of(cue.id, view::locale()).unwrap_or(cue.id)))
                .collect(),
            said: format!("{name} {help}").to_lowercase(),
            drawn: RefCell::default(),
            listeners: RefCell::default(),
        });
        let (turned, opened) = (Rc::downgrade(&part), Rc::downgrade(&part));
        *part.listeners.borrow_mut() = vec![
            EventListener::new(&part.switch, "change", move |_| turned.upgrade().iter().for_each(|part| part.turn())),
            EventListener::new(&part.details, "toggle", move |_| opened.upgrade().iter().for_each(|part| part.draw())),
        ];
        Ok(part)
    }

    fn turn(&self) {
        let (id, on) = (self.id, self.switch.checked());
        let beneath = self.edit.view.borrow().beneath.settings.families.get(id).copied().unwrap_or(true);
        self.edit.work(move |item| {
            put(item, "families", id, on, beneath);
            Ok(())
        });
    }

    /// Draws the cues of an open family, once.
    fn draw(&self) {
        if !self.details.open() || !self.drawn.borrow().is_empty() {
            return;
        }
        let drawn: Result<Vec<Drawn>, JsValue> = self.cues.iter().map(|(cue, why)| self.draw_cue(cue, why)).collect();
        match drawn {
            Ok(drawn) => *self.drawn.borrow_mut() = drawn,
            Err(error) => web_sys::console::warn_1(&error),
        }
        let view = self.edit.view.borrow();
        self.show(&view, &view.holds.muted());
    }

    fn draw_cue(&self, cue: &'static Cue, why: &str) -> Result<Drawn, JsValue> {
        let item = html(append(&self.list, "li", "", "")?);
        let switch = labelled_switch(&item, &format!("cue-{}", cue.id), why)?;
        let (target, edit) = (switch.clone(), self.edit.clone());
        let listener = EventListener::new(&switch, "change", move |_| {
            let on = target.checked();
            // Its own switch is needed where the cue would not be so without it.
            let mut without = edit.view.borrow().holds.settings.clone();
            without.cues = edit.view.borrow().beneath.settings.cues.clone();
            let beneath = is_heard(&without, cue);
            edit.work(move |item| {
                put(item, "cues", cue.id, on, beneath);
                Ok(())
            });
        });
        Ok(Drawn { cue, item, switch, _listener: listener })
    }

    fn show(&self, view: &View, muted: &Muted) {
        let holds = &view.holds;
        self.switch.set_checked(holds.settings.families.get(self.id).copied().unwrap_or(true));
        self.switch.set_disabled(holds.is_held("families", self.id));
        for part in self.drawn.borrow().iter() {
            part.switch.set_checked(!muted.has_cue(part.cue.id));
            part.switch.set_disabled(holds.is_held("families", self.id) || holds.is_held("cues", part.cue.id));
        }
        let (all, off) = (self.cues.len() as u32, self.cues.iter().filter(|(cue, _)| muted.has_cue(cue.id)).count());
        let said = match off {
            0 => words::count("optionsCues", all, &[]),
            _ => words::count("optionsCuesOff", all, &[("off", &words::number(off as f64))]),
        };
        if self.summary.text_content().as_deref() != Some(&said) {
            self.summary.set_text_content(Some(&said));
        }
    }

    /// Shows what has all these words in it; gives how many such there are.
    fn filter(&self, words: &[String]) -> u32 {
        let has = |text: &str| words.iter().all(|word| text.to_lowercase().contains(word));
        let (is_named, is_searched) = (has(&self.said), !words.is_empty());
        let found: Vec<&str> = self.cues.iter().filter(|(cue, why)| has(why) || has(cue.id)).map(|(cue, _)| cue.id).collect();
        self.details.set_open(is_searched && !found.is_empty());
        self.draw();
        for part in self.drawn.borrow().iter() {
            part.item.set_hidden(!is_named && !found.contains(&part.cue.id));
        }
        self.root.set_hidden(!is_named && found.is_empty());
        if is_searched { u32::from(is_named) + found.len() as u32 } else { 0 }
    }
}

impl Control for Families {
    fn show(&self, view: &View, _is_locked: bool) {
        let muted = view.holds.muted();
        self.families.iter().for_each(|family| family.show(view, &muted));
    }

    fn focus(&self) {
        let _ = self.families.first().map(|family| family.switch.focus());
    }

    fn filter(&self, words: &[String]) -> u32 {
        self.families.iter().map(|family| family.filter(words)).sum()
    }
}
