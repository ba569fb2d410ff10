//! What the toolbar's button says of a tab: a small word where Offair is silent there by the
//! person's own choice, and in words, always.
//!
//! The browser takes badge and title back when the tab goes to another page.

use js_sys::Promise;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::browser::{self, WebError, settle, to_js};
use crate::labels;

/// A quiet grey in both themes; the letters on it are white (contrast 5.6).
const COLOUR: &str = "#5f6b70";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setBadgeText)]
    fn set_badge_text(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setBadgeBackgroundColor)]
    fn set_badge_background_color(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setBadgeTextColor)]
    fn set_badge_text_color(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "action"], js_name = setTitle)]
    fn set_title(what: &JsValue) -> Result<Promise, JsValue>;
}

/// How it stands with a tab on an allowed site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Offair listens: nothing is to be said but the title.
    Listening,
    /// The person turned the site off.
    Off,
    /// The person wants quiet on this page until it is loaded anew.
    Quiet,
}

/// Shows a tab's state at the button.
pub async fn show(tab: i32, state: State) -> Result<(), WebError> {
    let (text, title) = match state {
        State::Listening => (String::new(), labels::BADGE_LISTENING),
        State::Off => (browser::message(labels::BADGE_OFF_SHORT), labels::BADGE_OFF),
        State::Quiet => ("zz".to_string(), labels::BADGE_QUIET),
    };
    if state != State::Listening {
        settle(set_badge_background_color(&to_js(&Colour { tab_id: tab, color: COLOUR })?)).await?;
        settle(set_badge_text_color(&to_js(&Colour { tab_id: tab, color: "#ffffff" })?)).await?;
    }
    settle(set_badge_text(&to_js(&Text { tab_id: tab, text: &text })?)).await?;
    settle(set_title(&to_js(&Title { tab_id: tab, title: &browser::message(title) })?)).await.map(drop)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Colour<'a> {
    tab_id: i32,
    color: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    tab_id: i32,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Title<'a> {
    tab_id: i32,
    title: &'a str,
}
