//! The section of settings: a row for each entry of the table that may be set in the place
//! that is chosen.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use super::edit::{Edit, View};
use super::row::Row;
use super::scope::Scope;
use super::search::Search;
use crate::settings::{FIELDS, Place};
use crate::web::browser::{self, WebError};
use crate::web::dom::by_id;

/// The settings as the page shows them.
pub(super) struct Panel {
    list: Element,
    scope: Rc<Scope>,
    search: Rc<Search>,
    view: Rc<RefCell<View>>,
    rows: RefCell<Vec<Row>>,
    /// The place that the rows were drawn for.
    drawn: RefCell<Option<Option<Place>>>,
}

impl Panel {
    /// Listens to scope and search; draws nothing yet.
    pub(super) fn new() -> Result<Rc<Self>, JsValue> {
        let itself: Rc<OnceCell<Rc<Self>>> = Rc::default();
        let (chosen, searched) = (itself.clone(), itself.clone());
        let panel = Rc::new(Self {
            list: by_id("rows")?,
            scope: Scope::new(move || chosen.get().iter().for_each(|panel| panel.again()))?,
            search: Search::new(move |words| searched.get().map_or(0, |panel| panel.filter(words)))?,
            view: Rc::default(),
            rows: RefCell::default(),
            drawn: RefCell::default(),
        });
        let _ = itself.set(panel.clone());
        Ok(panel)
    }

    /// Shows what is stored now.
    pub(super) async fn refresh(self: &Rc<Self>) -> Result<(), WebError> {
        self.scope.refresh().await?;
        let view = View::read(self.scope.place()).await?;
        // Another place was chosen meanwhile; its own refresh is under way.
        if view.place != self.scope.place() {
            return Ok(());
        }
        *self.view.borrow_mut() = view;
        if *self.drawn.borrow() != Some(self.scope.place()) {
            self.draw()?;
        }
        let view = self.view.borrow();
        for row in self.rows.borrow().iter() {
            row.show(&view)?;
        }
        Ok(())
    }

    /// The place that the page shows; none is everywhere.
    pub(super) fn place(&self) -> Option<Place> {
        self.scope.place()
    }

    fn again(self: &Rc<Self>) {
        let panel = self.clone();
        spawn_local(async move { browser::log("the settings could not be shown", panel.refresh().await) });
    }

    fn draw(self: &Rc<Self>) -> Result<(), JsValue> {
        self.list.replace_children_with_node_0();
        let place = self.scope.place();
        let panel = self.clone();
        let again: Rc<dyn Fn()> = Rc::new(move || panel.again());
        let fields = FIELDS.iter().filter(|field| field.is_by_place || place.is_none());
        let row = |field| Row::new(&self.list, field, |error| Edit { field, view: self.view.clone(), error, again: again.clone() });
        *self.rows.borrow_mut() = fields.map(row).collect::<Result<_, _>>()?;
        *self.drawn.borrow_mut() = Some(place);
        self.filter(&self.search.words());
        Ok(())
    }

    fn filter(&self, words: &[String]) -> u32 {
        self.rows.borrow().iter().map(|row| row.filter(words)).sum()
    }
}
