//! For which place the settings hold: everywhere, or a place that has settings of its own or
//! that the person names. `options.html?place=reddit.com` begins with that place.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, UrlSearchParams};

use super::parts;
use crate::labels;
use crate::settings::{Overrides, Place, recover};
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{storage, words};

/// The choice of a place.
pub(super) struct Scope {
    select: HtmlSelectElement,
    remove: Element,
    place: RefCell<Option<Place>>,
    /// Places named on this page, which may have nothing stored.
    named: RefCell<BTreeSet<Place>>,
    drawn: RefCell<Drawn>,
    /// Called when another place was chosen.
    chosen: Box<dyn Fn()>,
}

/// What the list and the button below it were drawn for.
#[derive(Default, PartialEq)]
struct Drawn {
    places: Vec<Place>,
    place: Option<Place>,
    has_own: bool,
    is_drawn: bool,
}

impl Scope {
    /// Listens to the choice; `chosen` is called when it is another.
    pub(super) fn new(chosen: impl Fn() + 'static) -> Result<Rc<Self>, JsValue> {
        let asked = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        let asked = UrlSearchParams::new_with_str(&asked)?.get("place").and_then(|name| Place::parse(&name).ok());
        let scope = Rc::new(Self {
            select: by_id("scope")?,
            remove: by_id("place-remove")?,
            named: RefCell::new(asked.iter().cloned().collect()),
            place: RefCell::new(asked),
            drawn: RefCell::default(),
            chosen: Box::new(chosen),
        });
        let changed = scope.clone();
        // The page is thrown away as a whole when it closes.
        EventListener::new(&scope.select, "change", move |_| changed.choose(Place::parse(&changed.select.value()).ok())).forget();
        scope.listen_to_form()?;
        Ok(scope)
    }

    /// The place; none is everywhere.
    pub(super) fn place(&self) -> Option<Place> {
        self.place.borrow().clone()
    }

    fn choose(&self, place: Option<Place>) {
        *self.place.borrow_mut() = place;
        (self.chosen)();
    }

    fn listen_to_form(self: &Rc<Self>) -> Result<(), JsValue> {
        let (form, input, error): (Element, HtmlInputElement, Element) =
            (by_id("place-form")?, by_id("place-name")?, by_id("place-error")?);
        let scope = self.clone();
        EventListener::new_with_options(&form, "submit", EventListenerOptions::enable_prevent_default(), move |event| {
            event.prevent_default();
            let Ok(place) = Place::parse(&input.value()) else {
                error.set_text_content(Some(&words::say(labels::OPTIONS_NO_PLACE, &[("name", input.value().trim())])));
                let _ = input.set_attribute("aria-invalid", "true");
                return;
            };
            input.set_value("");
            error.set_text_content(None);
            let _ = input.remove_attribute("aria-invalid");
            scope.named.borrow_mut().insert(place.clone());
            scope.choose(Some(place));
        })
        .forget();
        Ok(())
    }

    /// Lists the places that have settings now and those that were named here.
    pub(super) async fn refresh(self: &Rc<Self>) -> Result<(), WebError> {
        // What is left of a place whose settings were taken out is the time of that.
        let says = |item: &Value| recover(item, true).0 != Overrides::default();
        let stored = storage::all().await?.into_iter().filter(|(_, item)| says(item));
        let stored: BTreeSet<Place> = stored.filter_map(|(key, _)| Place::of_key(&key)).collect();
        let places: Vec<Place> = stored.union(&self.named.borrow()).cloned().collect();
        // Where it was removed in another window everywhere is left.
        let place = self.place().filter(|place| places.contains(place));
        *self.place.borrow_mut() = place.clone();
        let has_own = place.as_ref().is_some_and(|place| stored.contains(place));
        let now = Drawn { places, place: place.clone(), has_own, is_drawn: true };
        if *self.drawn.borrow() == now {
            return Ok(());
        }
        self.select.replace_children_with_node_0();
        let everywhere = append(&self.select, "option", "", &browser::message(labels::OPTIONS_EVERYWHERE))?;
        everywhere.set_attribute("value", "")?;
        for place in &now.places {
            append(&self.select, "option", "", &place.name())?.set_attribute("value", &place.name())?;
        }
        self.select.set_value(&place.as_ref().map(Place::name).unwrap_or_default());
        self.remove.replace_children_with_node_0();
        if let Some(place) = place.filter(|_| has_own) {
            self.draw_remove(&place)?;
        }
        *self.drawn.borrow_mut() = now;
        Ok(())
    }

    fn draw_remove(self: &Rc<Self>, place: &Place) -> Result<(), JsValue> {
        let say = |key| words::say(key, &[("place", &place.name())]);
        let (scope, place) = (self.clone(), place.clone());
        let deed = browser::message(labels::OPTIONS_REMOVE);
        parts::asking(&self.remove, &say(labels::OPTIONS_REMOVE_PLACE), &say(labels::OPTIONS_REMOVE_PLACE_ASK), &deed, move || {
            let (scope, place) = (scope.clone(), place.clone());
            let _ = scope.select.focus();
            spawn_local(async move {
                let forgotten = storage::rewrite(&place.key(), |_| None).await;
                browser::log("the settings of a place could not be removed", forgotten.map(drop));
                scope.named.borrow_mut().remove(&place);
                scope.choose(None);
            });
        })
    }
}
