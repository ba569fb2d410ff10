//! The section of import and export: all that is set, to a file, from a file, and away.

use gloo::events::EventListener;
use js_sys::{Array, JSON};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, File, HtmlElement, HtmlInputElement};

use super::parts::{self, button};
use super::save::save;
use super::telling;
use crate::labels;
use crate::settings::{EVERYWHERE, Import, ImportError, LARGEST, LEARNED, LEDGER, OF_PLACE, import};
use crate::web::browser::{self, WebError, to_js};
use crate::web::dom::{append, by_id};
use crate::web::ledger::today;
use crate::web::storage::transfer;
use crate::web::words;

/// Listens to the section's parts.
pub(super) fn draw() -> Result<(), JsValue> {
    let (out, with_ledger): (HtmlElement, HtmlInputElement) = (by_id("export")?, by_id("export-ledger")?);
    // The page is thrown away as a whole when it closes.
    EventListener::new(&out, "click", move |_| {
        let with_ledger = with_ledger.checked();
        spawn_local(async move { browser::log("the settings could not be exported", export(with_ledger).await) });
    })
    .forget();
    let file: HtmlInputElement = by_id("import-file")?;
    EventListener::new(&file.clone(), "change", move |_| {
        let Some(chosen) = file.files().and_then(|files| files.get(0)) else { return };
        // The same file may be chosen again once it is mended.
        file.set_value("");
        spawn_local(async move { browser::log("the file could not be shown", look_into(&chosen).await) });
    })
    .forget();
    let [words, question, deed] = [labels::TRANSFER_ERASE, labels::TRANSFER_ERASE_ASK, labels::OPTIONS_ERASE].map(browser::message);
    parts::asking(&by_id("erase-all")?, &words, &question, &deed, || {
        spawn_local(async {
            let done = transfer::erase().await;
            if done.is_ok() {
                let told = by_id::<Element>("erase-done");
                let _ = told.map(|told| told.set_text_content(Some(&browser::message(labels::TRANSFER_ERASED))));
            }
            browser::log("not everything could be erased", done);
        });
    })
}

async fn export(with_ledger: bool) -> Result<(), WebError> {
    let file = to_js(&transfer::export(with_ledger).await?)?;
    let text = JSON::stringify_with_replacer_and_space(&file, &JsValue::NULL, &2.into())?;
    save(&Array::of1(&text.into()), "application/json", &format!("offair-settings-{}.json", today()))
}

/// Reads a file and shows what would come of it, or what is wrong with it. Nothing is taken yet.
async fn look_into(file: &File) -> Result<(), WebError> {
    let (place, error, done): (HtmlElement, Element, Element) = (by_id("import-preview")?, by_id("import-error")?, by_id("import-done")?);
    place.replace_children_with_node_0();
    done.set_text_content(None);
    let found = read(file).await;
    error.set_text_content(found.as_ref().err().map(String::as_str));
    if let Ok((value, found)) = found {
        preview(&place, value, &found)?;
    }
    Ok(())
}

async fn read(file: &File) -> Result<(Value, Import), String> {
    let name = file.name();
    let say = |key: &str, values: &[(&str, &str)]| words::say(key, &[&[("name", name.as_str())], values].concat());
    if file.size() > LARGEST as f64 {
        return Err(say(labels::TRANSFER_TOO_LARGE, &[]));
    }
    let unread = |error: JsValue| say(labels::TRANSFER_NO_JSON, &[("reason", &WebError::from(error).to_string())]);
    let text = JsFuture::from(file.text()).await.map_err(unread)?.as_string().unwrap_or_default();
    let value = JSON::parse(&text).map_err(unread)?;
    let value: Value = serde_wasm_bindgen::from_value(value).map_err(|_| say(labels::TRANSFER_FOREIGN, &[]))?;
    match import(&value) {
        Ok(found) => Ok((value, found)),
        Err(ImportError::Foreign) => Err(say(labels::TRANSFER_FOREIGN, &[])),
        Err(ImportError::Newer(version)) => Err(say(labels::TRANSFER_NEWER, &[("version", &version.to_string())])),
        Err(ImportError::TooLarge) => Err(say(labels::TRANSFER_TOO_LARGE, &[])),
    }
}

fn preview(place: &HtmlElement, value: Value, found: &Import) -> Result<(), JsValue> {
    let head = parts::html(append(place, "h4", "", &browser::message(labels::TRANSFER_PREVIEW))?);
    head.set_tab_index(-1);
    append(place, "p", "help", &words::say(labels::TRANSFER_BY, &[("version", &found.by)]))?;
    let list = append(place, "ul", "facts", "")?;
    let count = |prefix: &str| found.items.keys().filter(|key| key.starts_with(prefix)).count() as u32;
    let mut held = Vec::new();
    held.extend(found.items.contains_key(EVERYWHERE).then(|| browser::message(labels::TRANSFER_EVERYWHERE)));
    held.extend(Some(count(OF_PLACE)).filter(|count| *count > 0).map(|count| words::count("transferPlaces", count, &[])));
    held.extend(found.items.contains_key(crate::settings::BRAND).then(|| browser::message(labels::OPTIONS_BRAND)));
    held.extend(Some(count(LEARNED)).filter(|count| *count > 0).map(|count| words::count("transferLearned", count, &[])));
    held.extend(Some(count(LEDGER)).filter(|count| *count > 0).map(|count| words::count("transferDays", count, &[])));
    held.iter().try_for_each(|held| append(&list, "li", "", held).map(drop))?;
    if !found.problems.is_empty() {
        append(place, "h4", "", &browser::message(labels::POLICY_PROBLEMS))?;
        let list = append(place, "ul", "facts", "")?;
        found.problems.iter().try_for_each(|problem| append(&list, "li", "", &telling::problem(problem)).map(drop))?;
    }
    let line = append(place, "div", "asked", "")?;
    let take = button(&line, "", &browser::message(labels::TRANSFER_TAKE), "")?;
    let keep = button(&line, "", &browser::message(labels::OPTIONS_KEEP), "")?;
    let (taken, kept) = (place.clone(), place.clone());
    // They go with their elements.
    EventListener::new(&take, "click", move |_| {
        let (place, value) = (taken.clone(), value.clone());
        spawn_local(async move { browser::log("the file could not be taken in", take_in(&place, &value).await) });
    })
    .forget();
    EventListener::new(&keep, "click", move |_| close(&kept)).forget();
    head.focus()
}

async fn take_in(place: &HtmlElement, value: &Value) -> Result<(), WebError> {
    let (error, done): (Element, Element) = (by_id("import-error")?, by_id("import-done")?);
    let told = transfer::import(value).await;
    close(place);
    match &told {
        Ok(_) => done.set_text_content(Some(&browser::message(labels::TRANSFER_TAKEN))),
        Err(reason) => error.set_text_content(Some(&words::say(labels::OPTIONS_NOT_STORED, &[("reason", &reason.to_string())]))),
    }
    told.map(drop)
}

fn close(place: &HtmlElement) {
    place.replace_children_with_node_0();
    let _ = by_id::<HtmlElement>("import-file").map(|file| file.focus());
}
