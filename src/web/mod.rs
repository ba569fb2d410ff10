//! The only room that knows a browser. Built for Wasm alone.
//!
//! - `browser`: bindings to the extension interfaces
//! - `view`: a reading in the words of the interface
//! - `background`: answers page scripts, keeps the page script on the allowed sites
//! - `popup`: the toolbar popup
//! - `muted_list`: the popup's list of what is muted
//! - `measure`: the core alone, for benchmarks
//! - `dom`: small steps on a page's elements
//!
//! Entries (`background`, `popup`) are wiring and never import each other.

mod background;
mod browser;
mod dom;
mod measure;
mod muted_list;
mod popup;
mod view;
