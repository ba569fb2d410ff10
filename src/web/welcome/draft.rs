//! A draft to try Offair on: judged as it is edited, on this page alone, and never kept.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlButtonElement, HtmlElement, HtmlTextAreaElement};

use crate::draft::Draft;
use crate::example::{self, Example};
use crate::norms::{Locale, Norm};
use crate::web::browser::WebError;
use crate::web::browser::log;
use crate::web::dom::by_id;
use crate::web::{reading, storage, view};

/// A pause this short feels live and spares a judgement per key.
const PAUSE: u32 = 120;

/// Puts the example in the interface's language there and listens to it.
pub(super) fn listen() -> Result<(), JsValue> {
    let place: HtmlTextAreaElement = by_id("draft")?;
    let locale = view::locale();
    let languages = [
        (by_id::<HtmlButtonElement>("in-english")?, example::ENGLISH),
        (by_id::<HtmlButtonElement>("in-chinese")?, example::chinese(locale)),
    ];
    let shown = Rc::new(Cell::new(usize::from(locale != Locale::English)));
    let put = {
        let (place, languages, shown) = (place.clone(), languages.clone(), shown.clone());
        Rc::new(move |text: fn(&Example) -> &'static str| {
            for (at, (button, _)) in languages.iter().enumerate() {
                let _ = button.set_attribute("aria-pressed", if at == shown.get() { "true" } else { "false" });
            }
            let example = languages[shown.get()].1;
            let _ = place.set_attribute("lang", example.lang);
            place.set_value(text(&example));
            judge(place.clone());
        })
    };
    // The page is thrown away as a whole when it closes, and its listeners with it.
    for (at, (button, _)) in languages.iter().enumerate() {
        let (shown, put) = (shown.clone(), put.clone());
        EventListener::new(button, "click", move |_| {
            shown.set(at);
            put(|example| example.advertisement);
        })
        .forget();
    }
    let (again, talk) = (put.clone(), put.clone());
    let (back, way): (HtmlElement, HtmlElement) = (by_id("again")?, by_id("as-talk")?);
    EventListener::new(&back, "click", move |_| again(|example| example.advertisement)).forget();
    EventListener::new(&way, "click", move |_| talk(|example| example.talk)).forget();
    put(|example| example.advertisement);
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    EventListener::new(&place.clone(), "input", move |_| {
        let place = place.clone();
        // Replacing the timer drops the one before.
        *waiting.borrow_mut() = Some(Timeout::new(PAUSE, move || judge(place)));
    })
    .forget();
    Ok(())
}

fn judge(place: HtmlTextAreaElement) {
    spawn_local(async move { log("the draft could not be judged", show(&place).await) });
}

async fn show(place: &HtmlTextAreaElement) -> Result<(), WebError> {
    let below: HtmlElement = by_id("draft-reading")?;
    let (holds, brand) = storage::holding_with_brand(None, Norm::Usual).await;
    // Read last: what stands there now is what is judged.
    let text = place.value();
    if text.trim().is_empty() {
        below.replace_children_with_node_0();
        return Ok(());
    }
    Ok(reading::show(&below, &view::judged(&Draft::post(text), &view::norms(Norm::Usual, &holds, brand)))?)
}
