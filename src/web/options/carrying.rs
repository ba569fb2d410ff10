//! Beside the settings: how carrying them to the person's other browsers went, and a way to
//! erase the carried copy.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

use super::parts;
use crate::labels;
use crate::web::browser::{self, WebError};
use crate::web::dom::by_id;
use crate::web::sync::{self, State};
use crate::web::words;

/// Draws the button that erases the copy.
pub(super) fn draw() -> Result<(), JsValue> {
    let [words, question, deed] = [labels::SYNCED_ERASE, labels::SYNCED_ERASE_ASK, labels::OPTIONS_ERASE].map(browser::message);
    parts::asking(&by_id("synced-erase")?, &words, &question, &deed, || {
        spawn_local(async {
            let done = sync::forget_synced().await;
            let said = match &done {
                Ok(()) => browser::message(labels::SYNCED_ERASED),
                Err(error) => words::say(labels::SYNCED_FAILED, &[("message", &error.to_string())]),
            };
            let _ = by_id::<Element>("synced-state").map(|state| state.set_text_content(Some(&said)));
            browser::log("the carried copy could not be erased", done);
        });
    })
}

/// Shows how the last carrying went; only beside the settings for everywhere.
pub(super) async fn refresh(is_everywhere: bool) -> Result<(), WebError> {
    let (place, state): (HtmlElement, Element) = (by_id("synced")?, by_id("synced-state")?);
    place.set_hidden(!is_everywhere);
    let Some(synced) = sync::synced().await? else { return Ok(()) };
    let said = match synced.state {
        State::Ok => words::say(labels::SYNCED_OK, &[("time", &words::moment(synced.at))]),
        State::Full => words::say(labels::SYNCED_FULL, &[("message", &synced.message)]),
        State::Failed => words::say(labels::SYNCED_FAILED, &[("message", &synced.message)]),
    };
    if state.text_content().as_deref() != Some(&said) {
        state.set_text_content(Some(&said));
    }
    Ok(())
}
