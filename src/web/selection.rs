//! Words that the person handed over to be judged: kept in the background's memory alone, given
//! once, and gone when it stops.
//!
//! The menu's entry keeps them, the popup takes them.

use std::cell::RefCell;

thread_local! {
    static KEPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps the words in place of any others.
pub fn keep(text: String) {
    KEPT.set(Some(text));
}

/// The words, once.
pub fn take() -> Option<String> {
    KEPT.take()
}
