//! The section of the brand: own names and products, phrases that are always or never right,
//! and how one says who one is. What the organisation says stands first and stays.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::parts::{button, has_focus, html, set};
use crate::brand::{Brand, BrandError, LONGEST, LONGEST_NAME, List};
use crate::labels;
use crate::settings::BRAND;
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{storage, words};

/// The section.
pub(super) struct Section {
    lists: Vec<Rc<Part>>,
    disclosure: HtmlInputElement,
    origin: Element,
    shown: RefCell<String>,
}

/// One of the brand's lists.
struct Part {
    list: List,
    entries: Element,
    words: HtmlInputElement,
    reason: Option<HtmlInputElement>,
    error: Element,
    /// What is listed: words, reason, and whether the organisation says so.
    shown: RefCell<Vec<(String, String, bool)>>,
    listeners: RefCell<Vec<EventListener>>,
}

impl Section {
    /// Draws the section, empty.
    pub(super) fn new() -> Result<Rc<Self>, JsValue> {
        let place: Element = by_id("brand-lists")?;
        let lists = List::ALL.into_iter().map(|list| Part::new(&place, list)).collect::<Result<_, _>>()?;
        let (disclosure, error): (HtmlInputElement, Element) = (by_id("disclosure")?, by_id("disclosure-error")?);
        let section = Rc::new(Self { lists, disclosure, origin: by_id("disclosure-origin")?, shown: RefCell::default() });
        let typed = section.clone();
        // The page is thrown away as a whole when it closes.
        EventListener::new(&section.disclosure, "change", move |_| typed.store_disclosure(&error)).forget();
        Ok(section)
    }

    fn store_disclosure(&self, error: &Element) {
        let wording = self.disclosure.value().trim().to_string();
        let is_long = wording.chars().count() > LONGEST;
        let fault = is_long.then(|| words::say(labels::OPTIONS_PHRASE_NONE, &[("longest", &words::number(LONGEST as f64))]));
        error.set_text_content(fault.as_deref());
        let _ =
            if is_long { self.disclosure.set_attribute("aria-invalid", "true") } else { self.disclosure.remove_attribute("aria-invalid") };
        if is_long {
            return;
        }
        *self.shown.borrow_mut() = self.disclosure.value();
        store(error.clone(), move |brand| {
            brand.disclosure = wording;
            Ok(())
        });
    }

    /// Shows what is stored now.
    pub(super) async fn refresh(&self) -> Result<(), WebError> {
        let stored = storage::items(&[BRAND.to_string()]).await?.pop().map_or(Value::Null, |(_, value)| value);
        let own = Brand::recover(&stored).0;
        let said = storage::policy().await.0.brand.map(|brand| Brand::recover(&brand).0).unwrap_or_default();
        for part in &self.lists {
            part.show(&own.under(&said), &said)?;
        }
        let is_locked = !said.disclosure.is_empty();
        let wording = if is_locked { said.disclosure } else { own.disclosure };
        self.disclosure.set_disabled(is_locked);
        self.origin.set_text_content(is_locked.then(|| browser::message(labels::ORIGIN_POLICY)).as_deref());
        let is_typing = has_focus(&self.disclosure) && self.disclosure.value() != *self.shown.borrow();
        if is_locked || !(is_typing || self.disclosure.has_attribute("aria-invalid")) {
            self.disclosure.set_value(&wording);
            *self.shown.borrow_mut() = wording;
        }
        Ok(())
    }
}

impl Part {
    fn new(place: &Element, list: List) -> Result<Rc<Self>, JsValue> {
        let (name, help, field) = match list {
            List::Names => (labels::BRAND_NAMES, labels::BRAND_NAMES_HELP, labels::BRAND_NAME),
            List::Products => (labels::BRAND_PRODUCTS, labels::BRAND_PRODUCTS_HELP, labels::BRAND_PRODUCT),
            List::Always => (labels::BRAND_ALWAYS, labels::BRAND_ALWAYS_HELP, labels::OPTIONS_PHRASE),
            List::Never => (labels::BRAND_NEVER, labels::BRAND_NEVER_HELP, labels::OPTIONS_PHRASE),
        };
        let root = append(place, "div", "row", "")?;
        root.set_attribute("data-list", list.id())?;
        append(&root, "h3", "", &browser::message(name))?;
        append(&root, "p", "help", &browser::message(help))?;
        let entries = append(&root, "ul", "entries", "")?;
        let form = append(&root, "form", "with-button", "")?;
        let words = field_of(&form, list, "words", field)?;
        let reason = if list.is_of_names() { None } else { Some(field_of(&form, list, "reason", labels::BRAND_REASON)?) };
        append(&form, "button", "", &browser::message(labels::OPTIONS_ADD))?;
        let error = append(&root, "p", "error", "")?;
        set(&error, &[("role", "alert"), ("id", &format!("brand-{}-error", list.id()))])?;
        let part = Rc::new(Self { list, entries, words, reason, error, shown: RefCell::default(), listeners: RefCell::default() });
        let sent = part.clone();
        // The page is thrown away as a whole when it closes.
        EventListener::new_with_options(&form, "submit", EventListenerOptions::enable_prevent_default(), move |event| {
            event.prevent_default();
            sent.add();
        })
        .forget();
        Ok(part)
    }

    fn add(self: &Rc<Self>) {
        let (list, words) = (self.list, self.words.value());
        let reason = self.reason.as_ref().map(HtmlInputElement::value).unwrap_or_default();
        // What is refused stays in the fields.
        let tried = Brand::default().add(list, &words, &reason);
        let _ = match &tried {
            Err(_) => self.words.set_attribute("aria-invalid", "true"),
            Ok(()) => self.words.remove_attribute("aria-invalid"),
        };
        if let Err(error) = tried {
            return self.error.set_text_content(Some(&fault(&error)));
        }
        self.words.set_value("");
        self.reason.iter().for_each(|reason| reason.set_value(""));
        let _ = self.words.focus();
        store(self.error.clone(), move |brand| brand.add(list, &words, &reason));
    }

    fn show(self: &Rc<Self>, brand: &Brand, said: &Brand) -> Result<(), JsValue> {
        let reason = |at: usize| match self.list {
            List::Always => brand.always[at].reason.clone(),
            List::Never => brand.never[at].reason.clone(),
            List::Names | List::Products => String::new(),
        };
        let entries = brand.entries(self.list).into_iter().enumerate();
        let entries: Vec<_> = entries.map(|(at, words)| (words.to_string(), reason(at), said.has(self.list, words))).collect();
        if *self.shown.borrow() == entries {
            return Ok(());
        }
        self.entries.replace_children_with_node_0();
        let mut listeners = Vec::new();
        for (words, reason, is_held) in &entries {
            let item = append(&self.entries, "li", "", "")?;
            let text = append(&item, "div", "", "")?;
            append(&text, "span", "", words)?;
            if !reason.is_empty() {
                append(&text, "p", "help", reason)?;
            }
            if *is_held {
                append(&item, "span", "quiet", &browser::message(labels::ORIGIN_POLICY_SHORT))?;
                continue;
            }
            let word = browser::message(labels::OPTIONS_REMOVE);
            let remove = button(&item, "small", &word, &format!("{word}: {words}"))?;
            let (part, words) = (Rc::downgrade(self), words.clone());
            listeners.push(EventListener::new(&remove, "click", move |_| {
                let Some(part) = part.upgrade() else { return };
                let (list, words) = (part.list, words.clone());
                // The button goes with its entry; the person stays at the list.
                let _ = part.words.focus();
                store(part.error.clone(), move |brand| {
                    brand.remove(list, &words);
                    Ok(())
                });
            }));
        }
        *self.listeners.borrow_mut() = listeners;
        *self.shown.borrow_mut() = entries;
        Ok(())
    }
}

/// A field of a list's form, with its label above it.
fn field_of(form: &Element, list: List, name: &str, label: &str) -> Result<HtmlInputElement, JsValue> {
    let id = format!("brand-{}-{name}", list.id());
    let place = append(form, "div", "labelled", "")?;
    append(&place, "label", "", &browser::message(label))?.set_attribute("for", &id)?;
    let input: HtmlElement = html(append(&place, "input", "", "")?);
    set(&input, &[("type", "text"), ("id", &id), ("autocomplete", "off"), ("aria-describedby", &format!("brand-{}-error", list.id()))])?;
    Ok(input.unchecked_into())
}

fn fault(error: &BrandError) -> String {
    let number = |number: usize| words::number(number as f64);
    match error {
        BrandError::Full(list) => words::say(labels::OPTIONS_PHRASE_FULL, &[("most", &number(list.most()))]),
        BrandError::NoEntry(list, _) if list.is_of_names() => words::say(labels::BRAND_NO_NAME, &[("longest", &number(LONGEST_NAME))]),
        _ => words::say(labels::OPTIONS_PHRASE_NONE, &[("longest", &number(LONGEST))]),
    }
}

/// Changes the stored brand; what fails is told at `error`.
fn store(error: Element, work: impl FnOnce(&mut Brand) -> Result<(), BrandError> + 'static) {
    spawn_local(async move {
        let failed = Rc::new(Cell::new(None));
        let told = failed.clone();
        let done = storage::rewrite(BRAND, move |stored| {
            let mut brand = Brand::recover(stored).0;
            told.set(work(&mut brand).err());
            laid(stored, &brand)
        });
        let reason = |error: WebError| words::say(labels::OPTIONS_NOT_STORED, &[("reason", &error.to_string())]);
        let said = done.await.err().map(reason).or(failed.take().as_ref().map(fault));
        error.set_text_content(said.as_deref());
    });
}

/// The brand as it is to be stored; what another release wrote beside it stays.
fn laid(stored: &Value, brand: &Brand) -> Option<Value> {
    let mut fields = stored.as_object().cloned().unwrap_or_default();
    let now = brand.item().unwrap_or_default();
    for name in List::ALL.map(List::id).into_iter().chain(["disclosure"]) {
        match now.get(name) {
            Some(value) => fields.insert(name.to_string(), value.clone()),
            None => fields.shift_remove(name),
        };
    }
    (!fields.is_empty()).then_some(Value::Object(fields))
}
