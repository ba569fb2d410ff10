//! The sites to listen on: ticked one by one or all, and asked for at once.
//!
//! Which are on is the browser's to say; nothing is stored but that none of them is turned off.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlButtonElement, HtmlElement, HtmlInputElement, Url};

use crate::labels;
use crate::settings::Place;
use crate::sites::{self, Family, Site, covers};
use crate::web::browser::log;
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id, document};
use crate::web::{storage, words};

const FAMILIES: [(Family, &str); 4] = [
    (Family::Feeds, labels::WELCOME_FEEDS),
    (Family::Communities, labels::WELCOME_COMMUNITIES),
    (Family::Own, labels::WELCOME_OWN_PAGES),
    (Family::Chinese, labels::WELCOME_CHINESE),
];

/// A site that may be ticked.
struct Offer {
    tick: HtmlInputElement,
    state: Element,
    hosts: Vec<String>,
    origins: Vec<String>,
}

type Offers = Rc<RefCell<Vec<Offer>>>;

/// Lists the sites and listens to what is chosen.
pub(super) async fn show() -> Result<(), WebError> {
    let offers: Offers = Rc::default();
    let list: HtmlElement = by_id("families")?;
    for (family, key) in FAMILIES {
        let group = append(&list, "fieldset", "", "")?;
        append(&group, "legend", "", &browser::message(key))?;
        let rows = append(&group, "ul", "", "")?;
        for site in sites::all().iter().filter(|site| is_offered(site) && site.family() == family) {
            let hosts = site.hosts.iter().map(|host| host.to_string()).collect();
            offers.borrow_mut().push(offer(&rows, site.name, home_of(site), hosts, site.origins())?);
        }
    }
    listen(&offers)?;
    mark(&offers).await
}

/// Refused sites cannot be read, and software without a host of its own is typed in.
fn is_offered(site: &Site) -> bool {
    site.refuse.is_none() && !site.hosts.is_empty()
}

/// Of several hosts the one that people know it by.
fn home_of(site: &Site<'static>) -> &'static str {
    let known = site.home.or_else(|| site.hosts.iter().copied().find(|host| host.starts_with(site.id)));
    known.unwrap_or(site.hosts[0])
}

fn offer(rows: &Element, name: &str, home: &str, hosts: Vec<String>, origins: Vec<String>) -> Result<Offer, JsValue> {
    let row = append(rows, "li", "", "")?;
    let label = append(&row, "label", "", "")?;
    let tick: HtmlInputElement = append(&label, "input", "", "")?.unchecked_into();
    tick.set_type("checkbox");
    let said = append(&label, "span", "", "")?;
    // A name is the same in every language.
    append(&said, "span", "name", name)?.set_attribute("translate", "no")?;
    said.append_child(&document().create_text_node(" ").into())?;
    // A name that is the host already needs none beside it.
    if home != name {
        append(&said, "span", "host", home)?;
    }
    let state = append(&label, "span", "state", "")?;
    Ok(Offer { tick, state, hosts, origins })
}

fn listen(offers: &Offers) -> Result<(), JsValue> {
    // The page is thrown away as a whole when it closes, and its listeners with it.
    for (id, is_ticked) in [("all", true), ("none", false)] {
        let offers = offers.clone();
        let button: HtmlElement = by_id(id)?;
        EventListener::new(&button, "click", move |_| {
            for offer in offers.borrow().iter().filter(|offer| !offer.tick.disabled()) {
                offer.tick.set_checked(is_ticked);
            }
            let _ = count(&offers);
        })
        .forget();
    }
    let ticked = offers.clone();
    let list: HtmlElement = by_id("families")?;
    EventListener::new(&list, "change", move |_| {
        let _ = count(&ticked);
    })
    .forget();
    let asked = offers.clone();
    let button: HtmlElement = by_id("allow")?;
    EventListener::new(&button, "click", move |_| allow(&asked)).forget();
    let typed = offers.clone();
    let form: HtmlElement = by_id("own-form")?;
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&form, "submit", options, move |event: &Event| {
        event.prevent_default();
        log("the site could not be added", add(&typed));
    })
    .forget();
    Ok(())
}

/// Asks the browser once for every ticked site, in the turn of the click.
fn allow(offers: &Offers) {
    let origins: Vec<String> = offers.borrow().iter().filter(|offer| is_wanted(offer)).flat_map(|offer| offer.origins.clone()).collect();
    if origins.is_empty() {
        return say(&browser::message(labels::WELCOME_NONE_TICKED));
    }
    let asked = browser::request_all(&origins);
    let offers = offers.clone();
    spawn_local(async move {
        let done = async {
            let given = browser::answer(asked?).await?;
            if given {
                hear_again(&offers).await?;
            }
            mark(&offers).await?;
            Ok::<bool, WebError>(given)
        };
        match done.await {
            Ok(true) => say(&browser::message(labels::WELCOME_ALLOWED)),
            Ok(false) => say(&browser::message(labels::WELCOME_REFUSED)),
            Err(error) => say(&format!("{} {error}", browser::message(labels::POPUP_SWITCH_FAILED))),
        }
    });
}

fn is_wanted(offer: &Offer) -> bool {
    offer.tick.checked() && !offer.tick.disabled()
}

/// What was turned off before and is wanted now is heard again.
async fn hear_again(offers: &Offers) -> Result<(), WebError> {
    let keys: Vec<String> = offers
        .borrow()
        .iter()
        .filter(|offer| is_wanted(offer))
        .flat_map(|offer| offer.hosts.iter().map(|host| Place::of(host, "/", None).key()).collect::<Vec<_>>())
        .collect();
    for (key, _) in storage::items(&keys).await? {
        storage::change(&key, |item| item.on = None).await?;
    }
    Ok(())
}

/// Shows which sites are on already, by what the browser says.
async fn mark(offers: &Offers) -> Result<(), WebError> {
    let given = browser::allowed_origins().await?;
    for offer in offers.borrow().iter() {
        let www = |host: &String| format!("www.{host}");
        let is_on = offer.hosts.iter().any(|host| given.iter().any(|origin| covers(origin, host) || covers(origin, &www(host))));
        offer.tick.set_disabled(is_on);
        offer.tick.set_checked(is_on || offer.tick.checked());
        offer.state.set_text_content(is_on.then(|| browser::message(labels::WELCOME_IS_ON)).as_deref());
    }
    Ok(count(offers)?)
}

/// Says on the button how many would be asked for.
fn count(offers: &Offers) -> Result<(), JsValue> {
    let wanted = offers.borrow().iter().filter(|offer| is_wanted(offer)).count();
    let button: HtmlButtonElement = by_id("allow")?;
    let words = match wanted {
        0 => browser::message(labels::WELCOME_ALLOW),
        wanted => words::count("welcomeAllow", u32::try_from(wanted).unwrap_or(u32::MAX), &[]),
    };
    button.set_text_content(Some(&words));
    Ok(())
}

fn say(sentence: &str) {
    if let Ok(note) = by_id::<HtmlElement>("allow-note") {
        note.set_text_content(Some(sentence));
    }
}

/// Takes a host that was typed into the list, ticked; says what is wrong with it where it is
/// none, and leaves it to be mended.
fn add(offers: &Offers) -> Result<(), WebError> {
    let field: HtmlInputElement = by_id("own-host")?;
    let note: HtmlElement = by_id("own-note")?;
    let typed = field.value();
    let wrong = match host_of(typed.trim()) {
        Ok((host, origin)) => {
            let listed = offers.borrow().iter().position(|offer| offer.origins.iter().any(|known| covers(known, &host)));
            if let Some(at) = listed {
                let offers = offers.borrow();
                offers[at].tick.set_checked(true);
                let _ = offers[at].tick.focus();
            } else {
                let rows: Element = by_id("own-list")?;
                let offer = offer(&rows, &host, &host, vec![host.clone()], vec![origin])?;
                offer.tick.set_checked(true);
                offers.borrow_mut().push(offer);
            }
            field.set_value("");
            None
        }
        Err(key) => Some(browser::message(key)),
    };
    match &wrong {
        Some(_) => {
            field.set_attribute("aria-invalid", "true")?;
            field.focus()?;
        }
        None => field.remove_attribute("aria-invalid")?,
    }
    note.set_text_content(wrong.as_deref());
    let offers = offers.clone();
    spawn_local(async move { log("the sites could not be shown", mark(&offers).await) });
    Ok(())
}

/// The host of what was typed and its match pattern, or the key of what is wrong.
fn host_of(typed: &str) -> Result<(String, String), &'static str> {
    if typed.is_empty() {
        return Err(labels::WELCOME_HOST_EMPTY);
    }
    let address = if typed.contains("://") { typed.to_string() } else { format!("https://{typed}") };
    let url = Url::new(&address).map_err(|_| labels::WELCOME_HOST_WRONG)?;
    let (protocol, host) = (url.protocol(), url.hostname());
    let is_whole = host == "localhost" || host.split('.').filter(|part| !part.is_empty()).count() > 1;
    if !matches!(protocol.as_str(), "https:" | "http:") || !is_whole || host.contains(['*', '%']) || typed.contains(char::is_whitespace) {
        return Err(labels::WELCOME_HOST_WRONG);
    }
    if sites::find(&host).is_some_and(|site| site.refuse.is_some()) {
        return Err(labels::WELCOME_HOST_REFUSED);
    }
    let origin = format!("{protocol}//{host}/*");
    Ok((host, origin))
}
