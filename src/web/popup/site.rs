//! What holds on the site in the tab, or in the community it shows, who says so, and changes
//! of it. Open composers hear of a change from the background.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Promise;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Url};

use super::scope::Scope;
use crate::labels;
use crate::messages::Page;
use crate::settings::{Effective, FIELDS, Kind, Origin, Overrides, Place};
use crate::web::browser::{self, Tab, WebError, log};
use crate::web::dom::{append, by_id, document};
use crate::web::{storage, words};

/// The settings that the popup has besides the switch, each an element of its name.
const SHOWN: [&str; 3] = ["norm", "sensitivity", "ask"];

/// The site in the tab.
pub struct Site {
    /// What must be allowed, as a match pattern.
    origin: String,
    is_private: bool,
    scope: RefCell<Scope>,
}

impl Site {
    /// The site of a tab, listened to; `None`, and said so, where Offair cannot listen.
    pub fn of(tab: Option<&Tab>) -> Result<Option<Rc<Self>>, WebError> {
        let address = tab.and_then(|tab| tab.url.as_deref()).and_then(|url| Url::new(url).ok());
        let address = address.filter(|address| matches!(address.protocol().as_str(), "https:" | "http:"));
        let (Some(address), Some(tab)) = (address, tab) else {
            by_id::<HtmlElement>("site-note")?.set_text_content(Some(&browser::message(labels::POPUP_NOT_HERE)));
            by_id::<HtmlElement>("site-choices")?.set_hidden(true);
            return Ok(None);
        };
        let page = Page { host: address.hostname(), path: address.pathname(), software: None };
        let origin = format!("{}//{}/*", address.protocol(), page.host);
        let scope = RefCell::new(Scope { page, is_chosen: false, is_community: false });
        let site = Rc::new(Self { origin, is_private: tab.incognito, scope });
        site.listen()?;
        Ok(Some(site))
    }

    /// Takes in what the page script knows of the page, and shows it where that is more.
    pub async fn learn(self: &Rc<Self>, page: &Page) -> Result<(), WebError> {
        let is_news = {
            let mut scope = self.scope.borrow_mut();
            // A frame's composer belongs to another host than the tab's.
            let is_here = scope.page.host == page.host && scope.page.place() != page.place();
            if is_here {
                scope.page = page.clone();
            }
            is_here
        };
        if is_news { self.show().await } else { Ok(()) }
    }

    /// Shows what holds.
    pub async fn show(self: &Rc<Self>) -> Result<(), WebError> {
        let (community, whole, usual, is_chosen) = {
            let scope = self.scope.borrow();
            (scope.community(), scope.whole(), scope.usual(), scope.is_chosen)
        };
        // A community that has its own say is what the person last spoke of.
        if let Some(community) = &community
            && !is_chosen
        {
            self.scope.borrow_mut().is_community = storage::settings(&community.key()).await? != Overrides::default();
        }
        let place = self.scope.borrow().place();
        let holds = storage::holding(Some(&place), usual).await;
        let is_allowed = browser::is_allowed(&self.origin).await?;
        by_id::<HtmlElement>("site-host")?.set_text_content(Some(&community.as_ref().unwrap_or(&whole).name()));
        show_scope(&whole, community.as_ref(), place.community().is_some())?;
        self.show_switch(&holds, is_allowed, &place)?;
        let is_on = is_allowed && holds.settings.on;
        for name in SHOWN {
            let is_locked = holds.is_locked(name);
            show_value(name, holds.settings.get(name).unwrap_or_default())?;
            by_id::<Element>(name)?.toggle_attribute_with_force("disabled", self.is_private || is_locked || !is_on)?;
            self.show_origin(name, &holds, &place)?;
        }
        if self.is_private {
            by_id::<HtmlElement>("site-note")?.set_text_content(Some(&browser::message(labels::PRIVATE_NOT_KEPT)));
        }
        Ok(())
    }

    fn show_switch(&self, holds: &Effective, is_allowed: bool, place: &Place) -> Result<(), WebError> {
        let switch: HtmlInputElement = by_id("switch")?;
        switch.set_checked(is_allowed && holds.settings.on);
        // Where it must be on the person may still allow the site.
        let is_settled = holds.is_locked("on") && (is_allowed || !holds.settings.on);
        switch.set_disabled(self.is_private || is_settled);
        self.show_origin("on", holds, place)?;
        if !is_allowed && !holds.is_locked("on") {
            by_id::<HtmlElement>("on-origin")?.set_text_content(Some(&browser::message(labels::POPUP_NOT_ALLOWED)));
        }
        Ok(())
    }

    /// Who says so, and the way back where it was said here.
    fn show_origin(&self, name: &str, holds: &Effective, place: &Place) -> Result<(), WebError> {
        let origin = holds.origin(name);
        let is_here = *origin == Origin::Place(place.clone());
        let said = match origin {
            Origin::Default => browser::message(labels::ORIGIN_DEFAULT),
            Origin::Site => browser::message(labels::ORIGIN_SITE),
            Origin::Everywhere => browser::message(labels::ORIGIN_EVERYWHERE),
            Origin::Place(place) => words::say(labels::ORIGIN_PLACE, &[("place", &place.name())]),
            Origin::Policy => browser::message(labels::ORIGIN_POLICY),
        };
        part(name, "origin")?.set_text_content(Some(&said));
        // The switch itself is the way back from having been turned off.
        if name != "on" {
            part(name, "reset")?.set_hidden(!is_here || self.is_private);
        }
        Ok(())
    }

    fn listen(self: &Rc<Self>) -> Result<(), JsValue> {
        for name in SHOWN {
            fill_choices(name)?;
            let label = part(name, "label")?.text_content().unwrap_or_default();
            let reset: HtmlElement = part(name, "reset")?;
            reset.set_attribute("aria-label", &format!("{}: {label}", browser::message(labels::OPTIONS_RESET)))?;
            let (control, site): (HtmlElement, _) = (by_id(name)?, self.clone());
            EventListener::new(&control, "change", move |_| {
                // Shown at once: what the choice means does not wait for the store.
                let _ = show_meaning(name);
                site.work(name, Some(value(name)));
            })
            .forget();
            let site = self.clone();
            EventListener::new(&reset, "click", move |_| {
                // The button goes; the person stays.
                let _ = control.focus();
                site.work(name, None);
            })
            .forget();
        }
        for (id, is_community) in [("scope-whole", false), ("scope-community", true)] {
            let (choice, site): (HtmlElement, _) = (by_id(id)?, self.clone());
            EventListener::new(&choice, "change", move |_| {
                {
                    let mut scope = site.scope.borrow_mut();
                    (scope.is_chosen, scope.is_community) = (true, is_community);
                }
                let site = site.clone();
                spawn_local(async move { log("the popup could not show the choice", site.show().await) });
            })
            .forget();
        }
        let (switch, site): (HtmlInputElement, _) = (by_id("switch")?, self.clone());
        let target = switch.clone();
        EventListener::new(&target, "change", move |_| {
            let (site, is_on) = (site.clone(), switch.checked());
            // The browser's question must be asked in the turn of the click.
            let asked = is_on.then(|| browser::request(&site.origin));
            spawn_local(async move {
                let done = match asked {
                    Some(promise) => site.turn_on(promise).await,
                    None => site.turn_off().await,
                };
                site.told(done).await;
            });
        })
        .forget();
        Ok(())
    }

    /// Changes a setting in the place of the changes; what would hold anyway is not stored.
    fn work(self: &Rc<Self>, name: &'static str, wanted: Option<Value>) {
        let site = self.clone();
        spawn_local(async move {
            let (place, usual) = {
                let scope = site.scope.borrow();
                (scope.place(), scope.usual())
            };
            let beneath = storage::beneath(&place, usual).await;
            let wanted = wanted.filter(|value| beneath.settings.get(name).as_ref() != Some(value));
            let key = place.key();
            // The page offers no other values than the setting may have.
            let done = storage::change(&key, move |item| item.set(name, wanted.as_ref()).unwrap_or_default());
            let done = done.await.map(drop);
            site.told(done).await;
        });
    }

    /// Says what went wrong, if something did, and shows what holds now.
    async fn told(self: &Rc<Self>, done: Result<(), WebError>) {
        let fault = done.err().map(|error| format!("{} {error}", browser::message(labels::POPUP_SWITCH_FAILED)));
        if let Ok(note) = by_id::<HtmlElement>("site-note") {
            note.set_text_content(fault.as_deref());
        }
        log("the popup could not show the site", self.show().await);
    }

    async fn turn_on(&self, asked: Result<Promise, WebError>) -> Result<(), WebError> {
        let asked = asked?;
        let (place, usual) = {
            let scope = self.scope.borrow();
            (scope.place(), scope.usual())
        };
        let beneath = storage::beneath(&place, usual).await;
        let wanted = (!beneath.settings.on).then_some(true);
        // Stored before the answer: the browser's question may close the popup. Where the answer
        // is no, the site stays unheard for want of permission.
        storage::change(&place.key(), move |item| item.on = wanted).await?;
        // Where the site was allowed before, the page script is there and the background tells
        // it; otherwise the background puts it there.
        browser::answer(asked).await.map(drop)
    }

    async fn turn_off(&self) -> Result<(), WebError> {
        let place = self.scope.borrow().place();
        storage::change(&place.key(), |item| item.on = Some(false)).await?;
        // The other communities of the site go on being heard.
        if place.community().is_none() {
            // A permission that came with the installation cannot be given back; the store holds.
            let _ = browser::give_back(&self.origin).await;
        }
        Ok(())
    }
}

/// The choice between site and community, where there is one.
fn show_scope(whole: &Place, community: Option<&Place>, is_community: bool) -> Result<(), WebError> {
    by_id::<HtmlElement>("scope")?.set_hidden(community.is_none());
    let Some(community) = community else { return Ok(()) };
    for (id, key, name, checked) in [
        ("scope-whole", labels::POPUP_SCOPE_WHOLE, whole.name(), !is_community),
        ("scope-community", labels::POPUP_SCOPE_COMMUNITY, community.community().unwrap_or_default().to_string(), is_community),
    ] {
        by_id::<HtmlInputElement>(id)?.set_checked(checked);
        part(id, "label")?.set_text_content(Some(&words::say(key, &[("place", &name)])));
    }
    Ok(())
}

/// Gives a list its choices, as the table of settings has them.
fn fill_choices(name: &str) -> Result<(), JsValue> {
    let ids = FIELDS.iter().find(|field| field.name == name).map(|field| field.kind);
    let (Some(Kind::Choice(ids)), list) = (ids, document().get_element_by_id(name)) else { return Ok(()) };
    let Some(list) = list else { return Ok(()) };
    for id in ids {
        append(&list, "option", "", &browser::message(&labels::choice(name, id)))?.set_attribute("value", id)?;
    }
    Ok(())
}

/// The value that a control has now, as it is stored.
fn value(name: &str) -> Value {
    match (by_id::<HtmlSelectElement>(name), by_id::<HtmlInputElement>(name)) {
        (Ok(list), _) => list.value().into(),
        (_, Ok(switch)) => switch.checked().into(),
        _ => Value::Null,
    }
}

fn show_value(name: &str, value: Value) -> Result<(), WebError> {
    match value {
        Value::Bool(is_on) => by_id::<HtmlInputElement>(name)?.set_checked(is_on),
        Value::String(id) => by_id::<HtmlSelectElement>(name)?.set_value(&id),
        _ => {}
    }
    Ok(show_meaning(name)?)
}

/// Says beneath a list what its choice means.
fn show_meaning(name: &str) -> Result<(), JsValue> {
    if let Value::String(id) = value(name) {
        let meaning = browser::message(&labels::choice_help(name, &id));
        part(name, "meaning")?.set_text_content(Some(&meaning));
    }
    Ok(())
}

/// What belongs to a control: its label, its meaning, its origin, its way back.
fn part(name: &str, what: &str) -> Result<HtmlElement, JsValue> {
    let id = format!("{name}-{what}");
    by_id(&id)
}
