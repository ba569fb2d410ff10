//! The entry in the menu over selected words: "How does this sound?"
//!
//! The words are judged in the popup and kept in the background's memory alone until then.

use js_sys::Promise;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::browser::{self, WebError, settle, to_js};
use super::selection;
use crate::labels;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "contextMenus"], js_name = removeAll)]
    fn remove_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "contextMenus"], js_name = create)]
    fn create(entry: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "windows"], js_name = create)]
    fn create_window(what: &JsValue) -> Result<Promise, JsValue>;
}

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    title: &'a str,
    contexts: &'a [&'a str],
}

/// Puts the entry there, in the language that the interface has now.
pub async fn put() -> Result<(), WebError> {
    settle(remove_all()).await?;
    // Selected words in a field are a selection, too.
    create(&to_js(&Entry { id: "selection", title: &browser::message(labels::MENU_SELECTION), contexts: &["selection"] })?)?;
    Ok(())
}

/// The person wants to know how selected words sound. `opened` is the browser's answer to the
/// popup's being opened, which only the turn of the click may ask for; where it cannot be, the
/// popup's page comes in a small window.
#[wasm_bindgen]
pub fn selected(text: String, opened: Promise) {
    selection::keep(text);
    spawn_local(async move {
        if JsFuture::from(opened).await.is_ok() {
            return;
        }
        browser::log("the selection could not be shown", open_window().await);
    });
}

async fn open_window() -> Result<(), WebError> {
    #[derive(Serialize)]
    struct Window<'a> {
        url: &'a str,
        #[serde(rename = "type")]
        kind: &'a str,
        width: u32,
        height: u32,
    }
    settle(create_window(&to_js(&Window { url: "popup.html", kind: "popup", width: 400, height: 640 })?)).await.map(drop)
}
