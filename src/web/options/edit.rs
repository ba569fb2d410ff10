//! What holds in the place that the page shows, and changes of it, stored at once.
//!
//! Only differences are stored: a value that would hold anyway is taken out instead.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::Value;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::labels;
use crate::norms::Norm;
use crate::settings::{EVERYWHERE, Effective, Field, Overrides, Place};
use crate::web::browser::WebError;
use crate::web::{storage, words};

/// What holds in a place, what would hold without what is set there, and what is.
#[derive(Clone, Debug, Default)]
pub(super) struct View {
    /// The place; none is everywhere.
    pub(super) place: Option<Place>,
    /// What holds.
    pub(super) holds: Effective,
    /// What would hold if nothing were set there.
    pub(super) beneath: Effective,
    /// What is set there.
    pub(super) own: Overrides,
}

impl View {
    /// Reads what is stored now.
    pub(super) async fn read(place: Option<Place>) -> Result<Self, WebError> {
        let usual = place.as_ref().and_then(Place::site).map_or(Norm::Usual, |site| site.norm);
        let beneath = match &place {
            None => Effective::default(),
            Some(place) => storage::beneath(place, usual).await,
        };
        let (holds, own) = (storage::holding(place.as_ref(), usual).await, storage::settings(&key(place.as_ref())).await?);
        Ok(Self { place, holds, beneath, own })
    }

    /// Whether a value must be stored to hold.
    fn differs(&self, name: &str, value: &Value) -> bool {
        // Everywhere, each site has a norm of its own beneath.
        let is_varied = self.place.is_none() && name == "norm";
        is_varied || self.beneath.settings.get(name).as_ref() != Some(value)
    }
}

/// The key of the item of a place, or of everywhere.
fn key(place: Option<&Place>) -> String {
    place.map_or_else(|| EVERYWHERE.to_string(), Place::key)
}

/// Changes one setting in the place that the page shows.
#[derive(Clone)]
pub(super) struct Edit {
    /// Which setting.
    pub(super) field: &'static Field,
    /// What holds, as the page shows it.
    pub(super) view: Rc<RefCell<View>>,
    /// Where a fault is told.
    pub(super) error: Element,
    /// Shows what is stored.
    pub(super) again: Rc<dyn Fn()>,
}

impl Edit {
    /// Sets the value.
    pub(super) fn set(&self, value: Value) {
        let (name, needed) = (self.field.name, self.view.borrow().differs(self.field.name, &value));
        self.work(move |item| item.set(name, needed.then_some(&value)).map_err(|error| error.to_string()));
    }

    /// Takes the value out, so that what lies beneath holds.
    pub(super) fn reset(&self) {
        let name = self.field.name;
        self.work(move |item| item.set(name, None).map_err(|error| error.to_string()));
    }

    /// Changes the stored item; what fails is told beside the control.
    pub(super) fn work(&self, work: impl FnOnce(&mut Overrides) -> Result<(), String> + 'static) {
        let (edit, key) = (self.clone(), key(self.view.borrow().place.as_ref()));
        spawn_local(async move {
            let failed = Rc::new(Cell::new(None));
            let told = failed.clone();
            let done = storage::change(&key, move |item| told.set(work(item).err())).await;
            let reason = |error: WebError| words::say(labels::OPTIONS_NOT_STORED, &[("reason", &error.to_string())]);
            let fault = done.err().map(reason).or(failed.take());
            edit.tell(fault.as_deref());
            if fault.is_some() {
                (edit.again)();
            }
        });
    }

    /// Tells what is wrong, or that nothing is.
    pub(super) fn tell(&self, fault: Option<&str>) {
        self.error.set_text_content(fault);
    }
}
