//! The only room that knows a browser. Built for Wasm alone.
//!
//! - `browser`: bindings to the extension interfaces
//! - `selection`: words handed over to be judged
//! - `storage`: what is stored in this browser
//! - `sync`: carries settings by the browser's account, where the person chose so
//! - `view`: a reading in the words of the interface
//! - `ledger`: what was sent and what a place has taught, kept in this browser
//! - `goals`: goals and how far they are, in words
//! - `reading`: a reading on a page
//! - `picture`: the ledger's pictures
//! - `background`: answers page scripts, keeps the page script on the allowed sites
//! - `menu`: the entry in the menu over selected words
//! - `badge`: what the toolbar's button says of a tab
//! - `popup`: the toolbar popup
//! - `welcome`: the page that is opened once, after the installation
//! - `muted_list`: the popup's list of what is muted
//! - `options`: the options page
//! - `page`: what every page of its own begins with
//! - `words`: sentences with numbers, days, plurals and lists in them
//! - `measure`: the core alone, for benchmarks
//! - `dom`: small steps on a page's elements
//!
//! `options` and `welcome` are in a Wasm module of their own (feature `pages`).
//! Entries (`background`, `popup`, `options`, `welcome`) are wiring and never import each other.

mod background;
mod badge;
mod browser;
mod dom;
mod goals;
mod ledger;
mod measure;
mod menu;
mod muted_list;
#[cfg(feature = "pages")]
mod options;
mod page;
mod picture;
mod popup;
mod reading;
mod selection;
mod storage;
mod sync;
mod view;
#[cfg(feature = "pages")]
mod welcome;
mod words;
