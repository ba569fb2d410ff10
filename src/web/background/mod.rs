//! The background: answers page scripts and keeps the page script on the allowed sites.
//!
//! Wakes for a message, answers, and may be stopped at any time: it holds no state. Its
//! listeners are registered by `extension/background.js` before the Wasm is ready.
//!
//! - `asker`: who asks
//! - `respond`: what they ask, and what they are answered

mod asker;
mod respond;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{future_to_promise, spawn_local};

use super::badge;
use super::browser::{self, WebError};
use super::ledger;
use super::menu;
use super::storage::{self, Area};
use super::sync;
use crate::messages::{Answer, Asked, Request, Status, ToPage, VERSION};
use asker::Asker;
use respond::respond;

/// Answers a page script's message; never rejects: what fails is an answer, too. `sender` is
/// the browser's `MessageSender`.
#[wasm_bindgen]
pub fn answer(message: JsValue, sender: JsValue) -> Promise {
    future_to_promise(async move {
        let answer = match asked(&message) {
            Ok(None) => Answer::Stale,
            Ok(Some(ask)) => respond(ask, Asker::of(&sender)).await.unwrap_or_else(fault),
            Err(error) => fault(error),
        };
        Ok(browser::to_js(&answer).unwrap_or(JsValue::UNDEFINED))
    })
}

/// Begins after an installation, an update or the browser's start: brings what is stored into
/// this release's form and lays both sides together where settings are carried.
#[wasm_bindgen]
pub fn begin() -> Promise {
    future_to_promise(async {
        browser::log("what is stored could not be brought up to date", storage::transfer::bring_up_to_date().await);
        carry(None);
        Ok(JsValue::UNDEFINED)
    })
}

/// Puts the page script on the sites that are allowed now, in open tabs as well.
#[wasm_bindgen]
pub fn refresh() -> Promise {
    future_to_promise(async {
        browser::log("the page script could not be registered", put_on_sites().await);
        Ok(JsValue::UNDEFINED)
    })
}

/// Begins after an installation or an update: the page script on the allowed sites, the entry
/// in the menu, and a welcome to who has just installed Offair. `reason` is the browser's word
/// for what happened.
#[wasm_bindgen]
pub fn installed(reason: &str) -> Promise {
    if reason == "install" {
        spawn_local(async { browser::log("the welcome could not be opened", browser::open_tab("welcome.html").await) });
    }
    started()
}

/// Begins with the browser, which may speak another language than yesterday.
#[wasm_bindgen]
pub fn started() -> Promise {
    spawn_local(async { browser::log("the menu's entry could not be made", menu::put().await) });
    refresh()
}

/// A permission is gone, by whatever way: the script leaves the site, and its open pages go quiet.
#[wasm_bindgen]
pub fn withdrawn() -> Promise {
    tell_all(ToPage::Changed);
    refresh()
}

/// Does what the person pressed a shortcut for, in the tab where it was.
#[wasm_bindgen]
pub fn command(name: &str, tab: i32) {
    let message = match name {
        "open-card" => ToPage::OpenCard,
        "next-finding" => ToPage::NextFinding,
        "quiet-page" => ToPage::Quiet,
        _ => return,
    };
    spawn_local(async move {
        // A tab without the page script does not answer; there is nothing to do then.
        if browser::tell(tab, &message).await.is_ok() && matches!(message, ToPage::Quiet) {
            browser::log("the badge could not be shown", show_quiet(tab).await);
        }
    });
}

/// Shows at the button whether the page is quiet now, by its own word.
async fn show_quiet(tab: i32) -> Result<(), WebError> {
    let status: Status = serde_wasm_bindgen::from_value(browser::tell(tab, &ToPage::Status).await?)?;
    badge::show(tab, if status.quiet { badge::State::Quiet } else { badge::State::Listening }).await
}

fn fault(error: WebError) -> Answer {
    Answer::Fault { message: error.to_string() }
}

/// The request, or `None` from a script of another version.
fn asked(message: &JsValue) -> Result<Option<Request>, WebError> {
    let version = js_sys::Reflect::get(message, &"v".into())?.as_f64();
    if version != Some(f64::from(VERSION)) {
        return Ok(None);
    }
    let asked: Asked = serde_wasm_bindgen::from_value(message.clone())?;
    Ok(Some(asked.ask))
}

/// Passes on what has changed in one of the browser's stores: the open pages ask anew where it
/// says what holds there, and settings are carried on where the person chose so.
#[wasm_bindgen]
pub fn changed(keys: Vec<String>, area: &str) {
    if area == "local" {
        ledger::changed(&keys);
    }
    match Area::named(area) {
        Some(Area::Local) if keys.iter().any(|key| storage::is_setting(key)) => {
            tell_all(ToPage::Changed);
            carry(Some(keys));
        }
        Some(Area::Sync) => carry(Some(keys)),
        Some(Area::Managed) => {
            tell_all(ToPage::Changed);
            // Carrying itself may be on or off now.
            carry(Some(Vec::new()));
        }
        _ => {}
    }
}

/// Says something to the page scripts of all tabs.
fn tell_all(message: ToPage) {
    spawn_local(async move {
        for id in browser::tabs().await.unwrap_or_default().into_iter().filter_map(|tab| tab.id) {
            // Tabs without the page script do not answer, and the others must not wait for them.
            spawn_local(async move {
                let _ = browser::tell(id, &message).await;
            });
        }
    });
}

fn carry(keys: Option<Vec<String>>) {
    spawn_local(async { browser::log("the settings could not be carried", sync::carry(keys).await) });
}

async fn put_on_sites() -> Result<(), WebError> {
    let origins = browser::allowed_origins().await?;
    browser::run_on(&origins).await?;
    if origins.is_empty() {
        return Ok(());
    }
    for id in browser::tabs_on(&origins).await?.into_iter().filter_map(|tab| tab.id) {
        // Tabs that show the browser's own pages refuse; the others must not wait for them.
        let _ = browser::run_in(id).await;
    }
    Ok(())
}
