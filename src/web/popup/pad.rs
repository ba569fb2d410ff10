//! The pad: a text to try is judged here and never leaves the page. What the person handed over
//! from a page's menu is put there, and then the pad stands first.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::draft::Draft;
use crate::messages::Request;
use crate::norms::Norm;
use crate::web::browser::{self, WebError, log};
use crate::web::dom::by_id;
use crate::web::{reading, storage, view};

/// A pause this short feels live and spares a judgement per key.
const PAUSE: u32 = 120;

/// Judges what is written in the pad.
pub fn listen() -> Result<(), JsValue> {
    let pad: HtmlTextAreaElement = by_id("pad")?;
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let listener = EventListener::new(&pad.clone(), "input", move |_| {
        let pad = pad.clone();
        // Replacing the timer drops the one before.
        *waiting.borrow_mut() = Some(Timeout::new(PAUSE, move || {
            spawn_local(async move { log("the popup could not judge the pad", judge(&pad).await) });
        }));
    });
    // The popup's page is thrown away as a whole when it closes.
    listener.forget();
    Ok(())
}

/// Puts in what was handed over, where something was.
pub async fn take() -> Result<(), WebError> {
    let answer = browser::ask(&Request::Selection).await?;
    let Some(text) = Reflect::get(&answer, &"text".into())?.as_string().filter(|text| !text.trim().is_empty()) else {
        return Ok(());
    };
    let (pad, section): (HtmlTextAreaElement, HtmlElement) = (by_id("pad")?, by_id("pad-section")?);
    // Moved, not only drawn first, so that keys and screen readers come to it first as well.
    if let Some(main) = section.parent_element() {
        main.prepend_with_node_1(&section)?;
    }
    pad.set_value(&text);
    pad.focus()?;
    judge(&pad).await
}

async fn judge(pad: &HtmlTextAreaElement) -> Result<(), WebError> {
    let place: HtmlElement = by_id("pad-reading")?;
    let (holds, brand) = storage::holding_with_brand(None, Norm::Usual).await;
    // Read last: what stands there now is what is judged.
    let text = pad.value();
    if text.trim().is_empty() {
        place.replace_children_with_node_0();
        return Ok(());
    }
    Ok(reading::show(&place, &view::judged(&Draft::post(text), &view::norms(Norm::Usual, &holds, brand)))?)
}
