//! What is stored but could not be read: told at the top, each with a way out. Until it is
//! taken out it stays as it is, for it may be another release's.

use std::cell::RefCell;

use gloo::events::EventListener;
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::parts::button;
use super::telling;
use crate::brand::Brand;
use crate::labels;
use crate::ledger::{Entry, Ledger, OF_DAY};
use crate::settings::{BRAND, EVERYWHERE, FieldError, OF_PLACE, Place, recover};
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{storage, words};

/// What of an item could not be read.
#[derive(Clone, PartialEq)]
enum Part {
    /// A field of settings.
    Field(String),
    /// Some of the brand.
    Brand,
    /// Some entries of a day of the ledger.
    Day,
    /// All of it.
    Whole,
}

/// A stored value that could not be read.
#[derive(Clone, PartialEq)]
struct Broken {
    /// The item it is in.
    key: String,
    /// What of it.
    part: Part,
    /// What is told of it.
    said: String,
}

thread_local! {
    static SHOWN: RefCell<(Vec<Broken>, Vec<EventListener>)> = RefCell::default();
}

/// Lists what could not be read; hides the list where there is nothing.
pub(super) async fn show() -> Result<(), WebError> {
    let mut found = Vec::new();
    for (key, value) in storage::all().await? {
        let whole = |part, label| Broken { key: key.clone(), part, said: browser::message(label) };
        if key == EVERYWHERE || key.starts_with(OF_PLACE) {
            found.extend(broken(&key, &value));
        } else if key == BRAND && !Brand::recover(&value).1.is_empty() {
            found.push(whole(Part::Brand, labels::BROKEN_BRAND));
        } else if key.starts_with(OF_DAY) && !Ledger::from_items(&[(key.clone(), value)]).1.is_empty() {
            found.push(whole(Part::Day, labels::BROKEN_LEDGER));
        }
    }
    if SHOWN.with_borrow(|(shown, _)| *shown == found) {
        return Ok(());
    }
    let (notice, list): (HtmlElement, HtmlElement) = (by_id("broken")?, by_id("broken-list")?);
    list.replace_children_with_node_0();
    let mut listeners = Vec::new();
    for one in &found {
        let item = append(&list, "li", "", "")?;
        append(&item, "span", "", &one.said)?;
        let word = browser::message(labels::OPTIONS_REMOVE);
        let remove = button(&item, "small", &word, &format!("{word}: {}", one.said))?;
        let one = one.clone();
        listeners.push(EventListener::new(&remove, "click", move |_| {
            let one = one.clone();
            spawn_local(async move { browser::log("a damaged value could not be removed", take_out(one).await) });
        }));
    }
    notice.set_hidden(found.is_empty());
    SHOWN.set((found, listeners));
    Ok(())
}

fn broken(key: &str, value: &Value) -> Vec<Broken> {
    let is_place = key != EVERYWHERE;
    let place = telling::place_of(key);
    if !value.is_object() || (is_place && Place::of_key(key).is_none()) {
        let said = words::say(labels::BROKEN_ITEM, &[("place", &place)]);
        return vec![Broken { key: key.to_string(), part: Part::Whole, said }];
    }
    let told = |error: FieldError| {
        let (name, label) = match &error {
            FieldError::Unknown(name) => (name.clone(), labels::BROKEN_UNKNOWN),
            FieldError::NotHere(name) => (name.to_string(), labels::BROKEN_NOT_HERE),
            FieldError::Value(name, _) => (name.to_string(), labels::BROKEN_VALUE),
        };
        let values = [("setting", telling::setting(&name)), ("place", place.clone()), ("value", short(&value[&name]))];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Broken { key: key.to_string(), said: words::say(label, &values), part: Part::Field(name) }
    };
    recover(value, is_place).1.into_iter().map(told).collect()
}

/// A value as it is stored, cut where it is long.
fn short(value: &Value) -> String {
    let whole = value.to_string();
    let mut cut: String = whole.chars().take(60).collect();
    if cut.len() < whole.len() {
        cut.push('…');
    }
    cut
}

async fn take_out(one: Broken) -> Result<(), WebError> {
    let (key, part) = (one.key.clone(), one.part.clone());
    let work = move |stored: &Value| match part {
        Part::Field(name) => {
            let mut fields = stored.as_object()?.clone();
            fields.shift_remove(&name);
            (!fields.is_empty()).then_some(Value::Object(fields))
        }
        Part::Brand => Brand::recover(stored).0.item(),
        Part::Whole => None,
        Part::Day => {
            let (kept, _) = Ledger::from_items(&[(key, stored.clone())]);
            let kept: Vec<Value> = kept.entries.iter().map(Entry::to_stored).collect();
            (!kept.is_empty()).then_some(Value::Array(kept))
        }
    };
    storage::rewrite(&one.key, work).await.map(drop)
}
