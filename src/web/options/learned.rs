//! What communities have taught: for each, which way its line was moved, by what, and the way
//! back.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

use super::parts::button;
use crate::labels;
use crate::settings::Place;
use crate::tolerance::{Learned, MOST};
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{storage, words};

/// What is shown, and what listens to it.
type Shown = (Vec<(Place, Learned)>, Vec<EventListener>);

thread_local! {
    static SHOWN: RefCell<Shown> = RefCell::default();
}

/// Shows what is stored now.
pub(super) async fn refresh() -> Result<(), WebError> {
    let stored = storage::all().await?.into_iter();
    let found: Vec<(Place, Learned)> =
        stored.filter_map(|(key, item)| Some((Learned::of_key(&key)?, Learned::from_stored(&item)))).collect();
    let none: HtmlElement = by_id("learned-none")?;
    none.set_hidden(!found.is_empty());
    if SHOWN.with_borrow(|(shown, _)| *shown == found) {
        return Ok(());
    }
    let list: Element = by_id("learned")?;
    list.replace_children_with_node_0();
    let mut listeners = Vec::new();
    for (place, learned) in &found {
        let item = append(&list, "li", "", "")?;
        let text = append(&item, "div", "", "")?;
        append(&text, "strong", "", &place.name())?;
        append(&text, "p", "", &moved(learned))?;
        let number = |count: u32| words::number(f64::from(count));
        let counts = [
            ("ignored", number(learned.ignored)),
            ("muted", number(learned.muted)),
            ("against", number(learned.against)),
            ("heeded", number(learned.heeded)),
        ];
        let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
        append(&text, "p", "help", &words::say(labels::LEARNED_COUNTS, &counts))?;
        let word = browser::message(labels::OPTIONS_RESET);
        let reset = button(&item, "small", &word, &format!("{word}: {}", place.name()))?;
        let key = Learned::key(place);
        listeners.push(EventListener::new(&reset, "click", move |_| {
            let key = key.clone();
            let _ = by_id::<HtmlElement>("learned-heading").map(|heading| heading.focus());
            spawn_local(async move {
                browser::log("what was learned could not be reset", storage::rewrite(&key, |_| None).await.map(drop));
            });
        }));
    }
    SHOWN.set((found, listeners));
    Ok(())
}

/// Which way the line was moved, and how far of the way it may go.
fn moved(learned: &Learned) -> String {
    let shift = learned.explain().shift;
    let far = words::percent((shift / MOST).abs());
    match shift {
        _ if shift > 0.0 => words::say(labels::LEARNED_LESS, &[("far", &far)]),
        _ if shift < 0.0 => words::say(labels::LEARNED_MORE, &[("far", &far)]),
        _ => browser::message(labels::LEARNED_NOTHING),
    }
}
