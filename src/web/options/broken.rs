//! What is stored but could not be read: told at the top, each with a way out. Until it is
//! taken out it stays as it is, for it may be another release's.

use std::cell::RefCell;

use gloo::events::EventListener;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::parts::{self, button};
use crate::labels;
use crate::settings::{EVERYWHERE, FieldError, OF_PLACE, Place, recover};
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{storage, words};

/// A stored value that could not be read.
#[derive(Clone, PartialEq)]
struct Broken {
    /// The item it is in.
    key: String,
    /// Its name in the item; the whole item where there is none.
    name: Option<String>,
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
        if key == EVERYWHERE || key.starts_with(OF_PLACE) {
            found.extend(broken(&key, &value));
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
            spawn_local(async move { parts::log("a damaged value could not be removed", take_out(one).await) });
        }));
    }
    notice.set_hidden(found.is_empty());
    SHOWN.set((found, listeners));
    Ok(())
}

fn broken(key: &str, value: &Value) -> Vec<Broken> {
    let place = Place::of_key(key);
    let is_place = key != EVERYWHERE;
    let where_ = match &place {
        Some(place) => place.name(),
        None if is_place => key.trim_start_matches(OF_PLACE).to_string(),
        None => browser::message(labels::OPTIONS_EVERYWHERE),
    };
    if !value.is_object() || (is_place && place.is_none()) {
        return vec![Broken { key: key.to_string(), name: None, said: words::say(labels::BROKEN_ITEM, &[("place", &where_)]) }];
    }
    let told = |error: FieldError| {
        let (name, label) = match &error {
            FieldError::Unknown(name) => (name.clone(), labels::BROKEN_UNKNOWN),
            FieldError::NotHere(name) => (name.to_string(), labels::BROKEN_NOT_HERE),
            FieldError::Value(name, _) => (name.to_string(), labels::BROKEN_VALUE),
        };
        let setting = Some(browser::message(&labels::setting(&name))).filter(|words| !words.is_empty()).unwrap_or(name.clone());
        let stored = short(&value[&name]);
        let said = words::say(label, &[("setting", &setting), ("place", &where_), ("value", &stored)]);
        Broken { key: key.to_string(), name: Some(name), said }
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
    let key = one.key.clone();
    let work = async move {
        let mut stored = storage::items(std::slice::from_ref(&one.key)).await?.pop().map_or(Value::Null, |(_, value)| value);
        if let (Some(name), Some(fields)) = (&one.name, stored.as_object_mut()) {
            fields.shift_remove(name);
        }
        let is_empty = one.name.is_none() || stored.as_object().is_none_or(|fields| fields.is_empty());
        if is_empty {
            storage::forget(&one.key).await?
        } else {
            storage::put(&one.key, &stored).await?
        }
        Ok(JsValue::UNDEFINED)
    };
    storage::alone(&key, work).await.map(drop)
}
