//! The popup's list of what is muted: each entry with a button that lets it be heard again.
//!
//! Called by `popup` alone; hidden while nothing is muted.

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::browser::{self, WebError};
use super::dom::{append, by_id};
use super::storage;
use super::view;
use crate::inspect::why_of;
use crate::labels;
use crate::muted::{Mute, Muted};
use crate::settings::EVERYWHERE;

/// Fills the list anew: phrases, then cues by what is said of them. From a private window
/// nothing can be removed: nothing is kept there.
pub async fn show(is_private: bool) -> Result<(), WebError> {
    let muted = storage::settings(EVERYWHERE).await?.own_muted();
    let (section, list): (HtmlElement, HtmlElement) = (by_id("muted")?, by_id("muted-list")?);
    list.replace_children_with_node_0();
    let locale = view::locale();
    for words in &muted.words {
        entry(&list, "q", words, Mute::Words(vec![words.clone()]), is_private)?;
    }
    for cue in &muted.cues {
        // A cue of another release has no words here, but can be taken out all the same.
        entry(&list, "span", why_of(cue, locale).unwrap_or(cue), Mute::Cue(cue.clone()), is_private)?;
    }
    section.set_hidden(muted == Muted::default());
    Ok(())
}

fn entry(list: &HtmlElement, tag: &str, words: &str, what: Mute, is_private: bool) -> Result<(), JsValue> {
    let item = append(list, "li", "", "")?;
    append(&item, tag, "", words)?;
    let name = browser::message(labels::POPUP_MUTED_REMOVE);
    let button = append(&item, "button", "remove", &name)?;
    button.set_attribute("type", "button")?;
    button.set_attribute("aria-label", &format!("{name}: {words}"))?;
    button.toggle_attribute_with_force("disabled", is_private)?;
    let listener = EventListener::once(&button, "click", move |_| {
        spawn_local(async move {
            browser::log("the entry could not be removed", remove(&what).await);
        });
    });
    // It goes with its button, and the popup's page with both.
    listener.forget();
    Ok(())
}

async fn remove(what: &Mute) -> Result<(), WebError> {
    let what = what.clone();
    storage::change(EVERYWHERE, move |item| item.hear(&what)).await?;
    show(false).await
}
