//! Small pieces of the options page: buttons, and a question before something goes for good.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::labels;
use crate::web::browser;
use crate::web::dom::{append, document};

/// Sets attributes.
pub(super) fn set(element: &Element, attributes: &[(&str, &str)]) -> Result<(), JsValue> {
    attributes.iter().try_for_each(|(name, value)| element.set_attribute(name, value))
}

/// An element of the page, which is always HTML.
pub(super) fn html(element: Element) -> HtmlElement {
    element.unchecked_into()
}

/// A button with words on it; `name` says more to those who do not see what is around it.
pub(super) fn button(parent: &Element, class: &str, words: &str, name: &str) -> Result<HtmlElement, JsValue> {
    let button = append(parent, "button", class, words)?;
    button.set_attribute("type", "button")?;
    if !name.is_empty() {
        button.set_attribute("aria-label", name)?;
    }
    Ok(html(button))
}

/// A button that asks before it does anything: in its place appear the question, the deed and
/// the way back, which has the focus.
pub(super) fn asking(parent: &Element, words: &str, question: &str, deed: &str, work: impl Fn() + 'static) -> Result<(), JsValue> {
    let first = button(parent, "", words, "")?;
    let asked = html(append(parent, "div", "asked", "")?);
    set(&asked, &[("role", "group"), ("aria-label", question)])?;
    append(&asked, "span", "", question)?;
    let done = button(&asked, "", deed, "")?;
    let kept = button(&asked, "", &browser::message(labels::OPTIONS_KEEP), "")?;
    asked.set_hidden(true);
    let (before, question, safe) = (first.clone(), asked.clone(), kept.clone());
    let turn = Rc::new(move |is_asked: bool| {
        before.set_hidden(is_asked);
        question.set_hidden(!is_asked);
        let _ = if is_asked { safe.focus() } else { before.focus() };
    });
    let (ask, keep, escape) = (turn.clone(), turn.clone(), turn.clone());
    // They go with their elements.
    EventListener::new(&first, "click", move |_| ask(true)).forget();
    EventListener::new(&kept, "click", move |_| keep(false)).forget();
    EventListener::new(&asked, "keydown", move |event| {
        if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
            escape(false);
        }
    })
    .forget();
    EventListener::new(&done, "click", move |_| {
        turn(false);
        work();
    })
    .forget();
    Ok(())
}

/// Whether the person is at work in this element.
pub(super) fn has_focus(element: &Element) -> bool {
    document().active_element().is_some_and(|active| element.contains(Some(&active)))
}
