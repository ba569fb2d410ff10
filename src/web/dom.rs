//! Small steps on a page's elements, for the extension's own pages.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// The page's document. The extension's pages always have one.
pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("an extension page has a document")
}

/// The element with this id, as the kind of element it must be.
///
/// Fails with a sentence that names the id: page and code are then out of step.
pub fn by_id<T: JsCast>(id: &str) -> Result<T, JsValue> {
    let element = document().get_element_by_id(id).ok_or_else(|| format!("the page has no element #{id}"))?;
    element.dyn_into::<T>().map_err(|_| format!("#{id} is another kind of element than expected").into())
}

/// Adds an element with a class and a text to the end of `parent`.
pub fn append(parent: &Element, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document().create_element(tag)?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    parent.append_child(&element)?;
    Ok(element)
}
