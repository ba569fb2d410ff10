//! The toolbar popup: this draft, this site, and a pad to try things on.
//!
//! Wiring only. The draft's reading comes from the page script, so popup and lamp agree; the
//! pad is judged here and never leaves the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, Url};

use super::browser::{self, WebError};
use super::dom::by_id;
use super::muted_list;
use super::page;
use super::reading;
use super::storage;
use super::view;
use crate::draft::Draft;
use crate::labels;
use crate::messages::{Status, ToPage};
use crate::norms::Norm;
use crate::settings::Place;
use crate::sites;

/// A pause this short feels live and spares a judgement per key.
const PAD_PAUSE: u32 = 120;

/// Fills the popup and listens to it.
#[wasm_bindgen]
pub fn popup() -> Result<(), JsValue> {
    page::fill()?;
    listen_to_pad()?;
    spawn_local(async {
        if let Err(error) = muted_list::show().await {
            web_sys::console::warn_1(&format!("Offair: the popup could not list what is muted: {error}").into());
        }
        if let Err(error) = show_tab().await {
            web_sys::console::warn_1(&format!("Offair: the popup could not read the tab: {error}").into());
        }
    });
    Ok(())
}

fn listen_to_pad() -> Result<(), JsValue> {
    let pad: HtmlTextAreaElement = by_id("pad")?;
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let listener = EventListener::new(&pad.clone(), "input", move |_| {
        let pad = pad.clone();
        // Replacing the timer drops the one before.
        *waiting.borrow_mut() = Some(Timeout::new(PAD_PAUSE, move || {
            spawn_local(async move {
                if let Err(error) = judge_pad(&pad).await {
                    web_sys::console::warn_1(&error);
                }
            });
        }));
    });
    // The popup's page is thrown away as a whole when it closes.
    listener.forget();
    Ok(())
}

async fn judge_pad(pad: &HtmlTextAreaElement) -> Result<(), JsValue> {
    let place: HtmlElement = by_id("pad-reading")?;
    let holds = storage::holding(None, Norm::Usual).await;
    // Read last: what stands there now is what is judged.
    let text = pad.value();
    if text.trim().is_empty() {
        place.replace_children_with_node_0();
        return Ok(());
    }
    reading::show(&place, &view::judged(&Draft::post(text), &view::norms(Norm::Usual, &holds)))
}

async fn show_tab() -> Result<(), WebError> {
    let tab = browser::current_tab().await?;
    let address = tab.as_ref().and_then(|tab| tab.url.as_deref()).and_then(|url| Url::new(url).ok());
    let place: HtmlElement = by_id("draft-reading")?;
    let id = tab.and_then(|tab| tab.id);
    let heard = match id {
        Some(id) => browser::tell(id, &ToPage::Status).await.ok(),
        None => None,
    };
    let status: Option<Status> = heard.and_then(|answer| serde_wasm_bindgen::from_value(answer).ok());
    match status.and_then(|status| status.reading) {
        Some(reading) => reading::show(&place, &reading)?,
        None => place.set_text_content(Some(&browser::message(labels::POPUP_NO_DRAFT))),
    }
    show_switch(address).await
}

/// The switches for this site: allowed and not turned off, and whether to ask before posting.
async fn show_switch(address: Option<Url>) -> Result<(), WebError> {
    let switch: HtmlInputElement = by_id("switch")?;
    let ask: HtmlInputElement = by_id("ask")?;
    let note: HtmlElement = by_id("site-note")?;
    let Some(address) = address.filter(|address| matches!(address.protocol().as_str(), "https:" | "http:")) else {
        note.set_text_content(Some(&browser::message(labels::POPUP_NOT_HERE)));
        return Ok(());
    };
    let host = address.hostname();
    let origin = format!("{}//{host}/*", address.protocol());
    by_id::<HtmlElement>("site-host")?.set_text_content(Some(&host));
    let place = Place::of(&host, "/", None);
    let usual = sites::find(&host).map_or(Norm::Usual, |site| site.norm);
    let settings = storage::holding(Some(&place), usual).await.settings;
    switch.set_checked(browser::is_allowed(&origin).await? && settings.on);
    switch.set_disabled(false);
    ask.set_checked(settings.ask);
    ask.set_disabled(!switch.checked());
    listen_to_ask(&ask, &note, &place);
    let target = switch.clone();
    EventListener::new(&target, "change", move |_| {
        let (place, origin, switch, ask, note) = (place.clone(), origin.clone(), switch.clone(), ask.clone(), note.clone());
        let on = switch.checked();
        // The browser's question must be asked in the turn of the click.
        let asked = if on { Some(browser::request(&origin)) } else { None };
        spawn_local(async move {
            let done = match asked {
                Some(promise) => turn_on(&place, promise).await,
                None => turn_off(&place, &origin).await,
            };
            match done {
                Ok(is_on) => {
                    switch.set_checked(is_on);
                    ask.set_disabled(!is_on);
                    note.set_text_content(None);
                }
                Err(error) => {
                    switch.set_checked(!on);
                    note.set_text_content(Some(&failed(&error)));
                }
            }
        });
    })
    .forget();
    Ok(())
}

fn listen_to_ask(ask: &HtmlInputElement, note: &HtmlElement, place: &Place) {
    let (target, note, key) = (ask.clone(), note.clone(), place.key());
    EventListener::new(ask, "change", move |_| {
        let (ask, note, key) = (target.clone(), note.clone(), key.clone());
        let wanted = ask.checked();
        spawn_local(async move {
            let done = storage::change(&key, move |item| item.ask = wanted.then_some(true)).await;
            if done.is_err() {
                ask.set_checked(!wanted);
            }
            note.set_text_content(done.err().map(|error| failed(&error)).as_deref());
        });
    })
    .forget();
}

fn failed(error: &WebError) -> String {
    format!("{} {error}", browser::message(labels::POPUP_SWITCH_FAILED))
}

async fn turn_on(place: &Place, asked: Result<js_sys::Promise, WebError>) -> Result<bool, WebError> {
    let asked = asked?;
    // Stored before the answer: the browser's question may close the popup. Where the answer
    // is no, the site stays unheard for want of permission.
    storage::change(&place.key(), |item| item.on = None).await?;
    // Where the site was allowed before, the page script is there and the background tells it;
    // otherwise the background puts it there.
    browser::answer(asked).await
}

async fn turn_off(place: &Place, origin: &str) -> Result<bool, WebError> {
    storage::change(&place.key(), |item| item.on = Some(false)).await?;
    // A permission that came with the installation cannot be given back; the store holds.
    let _ = browser::give_back(origin).await;
    Ok(false)
}
