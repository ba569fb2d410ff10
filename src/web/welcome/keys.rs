//! The shortcuts as they are set in this browser, which may be others than Offair proposes.

use js_sys::{Array, Promise};
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::labels;
use crate::web::browser::{self, WebError, settle};
use crate::web::dom::{append, by_id};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "commands"], js_name = getAll)]
    fn commands_get_all() -> Result<Promise, JsValue>;
}

#[derive(Deserialize)]
struct Command {
    #[serde(default)]
    description: String,
    shortcut: Option<String>,
}

/// Lists what each does, and its keys.
pub(super) async fn show() -> Result<(), WebError> {
    let list: HtmlElement = by_id("keys")?;
    let commands = settle(commands_get_all()).await?;
    for command in Array::from(&commands).iter().filter_map(|command| serde_wasm_bindgen::from_value::<Command>(command).ok()) {
        // The one that opens the popup has no words of its own.
        if command.description.is_empty() {
            continue;
        }
        append(&list, "dt", "", &command.description)?;
        let keys = append(&list, "dd", "", "")?;
        match command.shortcut.filter(|shortcut| !shortcut.is_empty()) {
            Some(shortcut) => append(&keys, "kbd", "", &shortcut)?,
            None => append(&keys, "span", "", &browser::message(labels::WELCOME_NO_KEYS))?,
        };
    }
    Ok(())
}
