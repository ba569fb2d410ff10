//! The toolbar popup: this draft, this site, this week, and a pad to try things on.
//!
//! Wiring only. What a person looks for comes first: draft and site are asked for side by side,
//! and the rest when the site stands there.
//!
//! - `draft`: what was heard of the draft in the tab
//! - `site`: what holds on the site in the tab, and changes of it
//! - `scope`: whether changes are for the site or the community
//! - `week`: the ledger's picture, the balance and the goals
//! - `pad`: a place to try a text, or one that was handed over

mod draft;
mod pad;
mod scope;
mod site;
mod week;

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::web::browser::{self, Tab, WebError, log};
use crate::web::dom::by_id;
use crate::web::{muted_list, page};

/// What is measured: the moment at which draft and site are shown.
const READY: &str = "popup-ready";

/// Fills the popup and listens to it.
#[wasm_bindgen]
pub fn popup() -> Result<(), JsValue> {
    page::fill()?;
    pad::listen()?;
    let options: HtmlElement = by_id("options")?;
    // The popup's page is thrown away as a whole when it closes.
    EventListener::new(&options, "click", |_| log("the popup could not open the options", browser::open_options())).forget();
    spawn_local(async {
        let tab = browser::current_tab().await.unwrap_or_default();
        log("the popup could not show the tab", show_tab(tab));
    });
    Ok(())
}

fn show_tab(tab: Option<Tab>) -> Result<(), WebError> {
    let busy = Rc::new(page::Busy);
    let is_private = tab.as_ref().is_some_and(|tab| tab.incognito);
    let site = site::Site::of(tab.as_ref())?;
    let waited_for = Rc::new(Cell::new(2));
    let shown = move || {
        waited_for.set(waited_for.get() - 1);
        if waited_for.get() == 0 {
            mark();
        }
    };
    let (with_draft, also_shown, also_busy) = (site.clone(), shown.clone(), busy.clone());
    spawn_local(async move {
        let heard = draft::show(tab.and_then(|tab| tab.id)).await;
        also_shown();
        match (heard, with_draft) {
            (Ok(Some(page)), Some(site)) => log("the popup could not show the community", site.learn(&page).await),
            (heard, _) => log("the popup could not show the draft", heard.map(drop)),
        }
        drop(also_busy);
    });
    spawn_local(async move {
        if let Some(site) = site {
            log("the popup could not show the site", site.show().await);
        }
        shown();
        log("the popup could not show what was handed over", pad::take().await);
        log("the popup could not show the week", week::show().await);
        log("the popup could not list what is muted", muted_list::show(is_private).await);
        drop(busy);
    });
    Ok(())
}

/// Marks the frame in which draft and site are shown.
fn mark() {
    let Some(window) = web_sys::window() else { return };
    let work = Closure::once_into_js(|| {
        if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
            let _ = clock.mark(READY);
        }
    });
    let _ = window.request_animation_frame(work.unchecked_ref());
}
