//! The welcome page: shown once, after the installation.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::dom::by_id;
use super::page;

/// Fills the welcome and listens to it.
#[wasm_bindgen]
pub fn welcome() -> Result<(), JsValue> {
    page::fill()?;
    let _: HtmlElement = by_id("try-heading")?;
    let _: HtmlTextAreaElement = by_id("draft")?;
    let _: HtmlElement = by_id("draft-reading")?;
    Ok(())
}
