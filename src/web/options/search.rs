//! The search over settings and cues: rows come and go as the person types.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use crate::labels;
use crate::web::browser;
use crate::web::dom::by_id;
use crate::web::words;

/// The field and what is said of it.
pub(super) struct Search {
    input: HtmlInputElement,
    found: Element,
}

impl Search {
    /// Listens to the field; `filter` shows what has all the words in it and gives how many.
    pub(super) fn new(filter: impl Fn(&[String]) -> u32 + 'static) -> Result<Rc<Self>, JsValue> {
        let search = Rc::new(Self { input: by_id("search")?, found: by_id("found")? });
        let filter = Rc::new(filter);
        let (typed, cleared, again) = (search.clone(), search.clone(), filter.clone());
        // The page is thrown away as a whole when it closes.
        EventListener::new(&search.input, "input", move |_| typed.say(filter(&typed.words()))).forget();
        EventListener::new(&search.input, "keydown", move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                cleared.input.set_value("");
                cleared.say(again(&[]));
            }
        })
        .forget();
        Ok(search)
    }

    /// The words that are searched for.
    pub(super) fn words(&self) -> Vec<String> {
        self.input.value().to_lowercase().split_whitespace().map(str::to_string).collect()
    }

    fn say(&self, count: u32) {
        let said = match count {
            _ if self.words().is_empty() => String::new(),
            0 => browser::message(labels::OPTIONS_FOUND_NONE),
            _ => words::count("optionsFound", count, &[]),
        };
        self.found.set_text_content(Some(&said));
    }
}
