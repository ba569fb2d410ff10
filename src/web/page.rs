//! What every page of the extension's own begins with: its language, its words, and that it is
//! not whole yet.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::browser;
use super::dom::document;
use super::view;

/// Names the page's language and fills its words in.
pub fn fill() -> Result<(), JsValue> {
    let root = document().document_element().expect("a page has a root");
    root.set_attribute("lang", view::locale().tag())?;
    fill_words()
}

/// Puts the interface's words where the page asks for them by `data-words`.
fn fill_words() -> Result<(), JsValue> {
    let asking = document().query_selector_all("[data-words]")?;
    for place in 0..asking.length() {
        let Some(asker) = asking.get(place).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let words = browser::message(&asker.get_attribute("data-words").unwrap_or_default());
        match asker.get_attribute("data-words-for") {
            Some(attribute) => asker.set_attribute(&attribute, &words)?,
            None => asker.set_text_content(Some(&words)),
        }
    }
    Ok(())
}

/// Held by what a page still has to draw, shared where that is more than one thing; once it is
/// dropped the page is busy no more.
///
/// Pages are busy as they come (`aria-busy` in their HTML), so that nobody takes the first
/// half for the whole.
pub struct Busy;

impl Drop for Busy {
    fn drop(&mut self) {
        let busy = document().query_selector("main[aria-busy]").ok().flatten();
        if let Some(main) = busy {
            let _ = main.set_attribute("aria-busy", "false");
        }
    }
}
