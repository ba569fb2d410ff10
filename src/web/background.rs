//! The background: answers page scripts and keeps the page script on the allowed sites.
//!
//! Wakes for a message, answers, and may be stopped at any time: it holds no state. Its
//! listeners are registered by `extension/background.js` before the Wasm is ready.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use serde::Deserialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{future_to_promise, spawn_local};

use super::badge;
use super::browser::{self, WebError};
use super::ledger;
use super::menu;
use super::selection;
use super::storage;
use super::view;
use crate::advice::advise;
use crate::draft::Draft;
use crate::inspect::inspect;
use crate::labels;
use crate::messages::{Answer, Asked, CountView, Detection, GuidanceView, Page, ReadingView, Request, Status, ToPage, VERSION};
use crate::muted::{MOST, Mute, MuteError};
use crate::norms::{Norm, Norms};
use crate::reading::{Reading, Verdict};
use crate::settings::{EVERYWHERE, OF_PLACE, REST};
use crate::sites::{COMPOSER, Site};
use crate::tolerance::Event;

/// The look of lamp, card and question.
const STYLE: &str = include_str!("../../extension/content/shell.css");

/// Who asks.
#[derive(Clone, Debug, Default)]
struct Asker {
    /// Whether it is in a private window, of which nothing is stored.
    is_private: bool,
    /// The tab, where its page itself asks and no frame in it.
    tab: Option<i32>,
    /// The match pattern of what it is a document of, where it is of the web.
    origin: Option<String>,
}

impl Asker {
    /// From the browser's own word on who sent a message.
    fn of(sender: &JsValue) -> Self {
        #[derive(Deserialize)]
        struct SenderTab {
            id: Option<i32>,
            #[serde(default)]
            incognito: bool,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Sender {
            tab: Option<SenderTab>,
            frame_id: Option<i32>,
            origin: Option<String>,
        }
        let Ok(Sender { tab, frame_id, origin }) = serde_wasm_bindgen::from_value(sender.clone()) else { return Self::default() };
        Self {
            is_private: tab.as_ref().is_some_and(|tab| tab.incognito),
            tab: tab.filter(|_| frame_id == Some(0)).and_then(|tab| tab.id),
            // Match patterns name no port.
            origin: origin.as_deref().and_then(|origin| web_sys::Url::new(origin).ok()).and_then(|url| {
                let protocol = url.protocol();
                matches!(protocol.as_str(), "https:" | "http:").then(|| format!("{protocol}//{}/*", url.hostname()))
            }),
        }
    }

    /// Whether the person still lets Offair onto the page: a page script outlives its leave.
    async fn is_welcome(&self) -> bool {
        match &self.origin {
            Some(origin) => browser::is_allowed(origin).await.unwrap_or(true),
            None => true,
        }
    }
}

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
        if let Err(error) = storage::transfer::bring_up_to_date().await {
            web_sys::console::warn_1(&format!("Offair: what is stored could not be brought up to date: {error}").into());
        }
        carry(None);
        Ok(JsValue::UNDEFINED)
    })
}

/// Puts the page script on the sites that are allowed now, in open tabs as well.
#[wasm_bindgen]
pub fn refresh() -> Promise {
    future_to_promise(async {
        if let Err(error) = put_on_sites().await {
            web_sys::console::warn_1(&format!("Offair: the page script could not be registered: {error}").into());
        }
        Ok(JsValue::UNDEFINED)
    })
}

/// Begins after an installation or an update: the page script on the allowed sites, the entry
/// in the menu, and a welcome to who has just installed Offair. `reason` is the browser's word
/// for what happened.
#[wasm_bindgen]
pub fn installed(reason: &str) -> Promise {
    if reason == "install" {
        spawn_local(async { warn("the welcome could not be opened", browser::open_tab("welcome.html").await) });
    }
    started()
}

/// Begins with the browser, which may speak another language than yesterday.
#[wasm_bindgen]
pub fn started() -> Promise {
    spawn_local(async { warn("the menu's entry could not be made", menu::put().await) });
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
            warn("the badge could not be shown", show_quiet(tab).await);
        }
    });
}

/// Shows at the button whether the page is quiet now, by its own word.
async fn show_quiet(tab: i32) -> Result<(), WebError> {
    let status: Status = serde_wasm_bindgen::from_value(browser::tell(tab, &ToPage::Status).await?)?;
    badge::show(tab, if status.quiet { badge::State::Quiet } else { badge::State::Listening }).await
}

fn warn(what: &str, done: Result<(), WebError>) {
    if let Err(error) = done {
        web_sys::console::warn_1(&format!("Offair: {what}: {error}").into());
    }
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

async fn respond(ask: Request, asker: Asker) -> Result<Answer, WebError> {
    Ok(match ask {
        Request::Hello { page } => {
            let site = page.site();
            let settings = storage::holding(Some(&page.place()), site.map_or(Norm::Usual, |site| site.norm)).await.settings;
            let owned = |list: Option<&Vec<&str>>| list.into_iter().flatten().map(|item| item.to_string()).collect();
            let on = settings.on && site.is_none_or(|site| site.refuse.is_none()) && asker.is_welcome().await;
            if let Some(tab) = asker.tab {
                // A tab that has gone meanwhile needs none.
                let state = if on { badge::State::Listening } else { badge::State::Off };
                let _ = badge::show(tab, state).await;
            }
            Answer::Welcome {
                on,
                pause: settings.pause,
                rest: REST,
                composer: COMPOSER,
                detect: Detection::needed(&page.host, page.software.as_deref()),
                roots: owned(site.map(|site| &site.roots)),
                titles: owned(site.map(|site| &site.title)),
                send: owned(site.map(|site| &site.send)),
                send_keys: owned(site.map(|site| &site.keys)),
                ask_before_posting: settings.ask,
                reply: owned(site.map(|site| &site.reply)),
                under: owned(site.map(|site| &site.under)),
                parent: owned(site.map(|site| &site.parent)),
                record: settings.keep_days > 0 && !asker.is_private,
                labels: Box::new(view::card_labels()),
                style: STYLE,
            }
        }
        Request::Inspect { revision, page, text, post, parent, caret, standing, ignored } => {
            let (site, place) = (page.site(), page.place());
            let holds = storage::holding(Some(&place), site.map_or(Norm::Usual, |site| site.norm_of(post))).await;
            let mut norms = view::norms(holds.settings.norm, &holds);
            norms.muted.words.extend(ignored);
            if holds.settings.learn {
                norms.shift += ledger::learned(&place).await.shift();
            }
            let draft = Draft { text, host: Some(page.host), kind: post, parent, caret, standing };
            let reading = inspect(&draft, &norms);
            let mut shown = read(&draft, &reading, &norms, site);
            if holds.settings.keep_days > 0 && reading.verdict != Verdict::Unclear {
                shown.notes = ledger::notes(&draft, place, &reading, &norms, &holds.settings).await;
            }
            Answer::Read { revision, reading: shown }
        }
        Request::Mute { .. } if asker.is_private => Answer::Muted { done: false, say: browser::message(labels::PRIVATE_NOT_KEPT) },
        Request::Mute { what, on } => mute(&what, on).await?,
        Request::Selection => Answer::Selection { text: selection::take() },
    })
}

/// What is said of a draft; advice and the site's own rule only where there is something to
/// warn of.
fn read(draft: &Draft, reading: &Reading, norms: &Norms, site: Option<&Site>) -> ReadingView {
    let mut shown = view::view(reading).reportable(&draft.text);
    shown.count = site
        .and_then(|site| site.length(&draft.text, draft.kind, view::composed))
        .map(|length| CountView::new(length, &view::length(length)));
    if reading.verdict < Verdict::Mixed {
        return shown;
    }
    shown.guidance = site.and_then(|site| site.guidance.as_ref()).map(|guidance| GuidanceView::new(guidance, norms.locale));
    shown.advised(reading, &advise(draft, reading, norms), &draft.text)
}

/// Writes a post that was sent into the ledger, as it reads at rest. What a place has taught
/// moves the warnings and not the book: else a balance would better itself by being ignored.
async fn sent(page: &Page, draft: Draft, against: bool) -> Result<(), WebError> {
    let place = page.place();
    let holds = storage::holding(Some(&place), page.site().map_or(Norm::Usual, |site| site.norm_of(draft.kind))).await;
    if holds.settings.keep_days == 0 || !holds.settings.on {
        return Ok(());
    }
    let norms = view::norms(holds.settings.norm, &holds);
    let reading = inspect(&draft, &norms);
    ledger::write(ledger::entry(&draft, place, &reading, &norms, against), holds.settings.keep_days).await
}

/// A place has taught something, where the person lets it.
async fn taught(page: &Page, event: Event) -> Result<(), WebError> {
    let place = page.place();
    if !storage::holding(Some(&place), Norm::Usual).await.settings.learn {
        return Ok(());
    }
    ledger::learn(&place, event).await
}

/// Mutes something everywhere or hears it again, and says what came of it.
async fn mute(what: &Mute, on: bool) -> Result<Answer, WebError> {
    let failed = Rc::new(Cell::new(None));
    let (told, changed) = (failed.clone(), what.clone());
    storage::change(EVERYWHERE, move |item| if on { told.set(item.mute(&changed).err()) } else { item.hear(&changed) }).await?;
    if let Some(error) = failed.get() {
        let key = match error {
            MuteError::Full => labels::MUTED_FULL,
            MuteError::NoPhrase => labels::MUTED_NO_PHRASE,
        };
        return Ok(Answer::Muted { done: false, say: browser::message(key).replace("{most}", &MOST.to_string()) });
    }
    let say = match what {
        _ if !on => browser::message(labels::CARD_HEARD_AGAIN),
        Mute::Words(words) => browser::message(labels::MUTED_WORDS).replace("{words}", &words.join(" · ")),
        Mute::Cue(_) => browser::message(labels::MUTED_CUE),
    };
    Ok(Answer::Muted { done: true, say })
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
    spawn_local(async {
        if let Err(error) = sync::carry(keys).await {
            web_sys::console::warn_1(&format!("Offair: the settings could not be carried: {error}").into());
        }
    });
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
