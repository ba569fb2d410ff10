//! The welcome page: opened once after the installation, and whenever a person wants it again.
//!
//! Wiring only; each of its parts is a file.
//!
//! - `draft`: a draft to try Offair on
//! - `choice`: the sites to listen on, asked for at once
//! - `keys`: the shortcuts as they are set in this browser

mod choice;
mod draft;
mod keys;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::browser::log;
use super::page;

/// Fills the welcome and listens to it.
#[wasm_bindgen]
pub fn welcome() -> Result<(), JsValue> {
    page::fill()?;
    draft::listen()?;
    let busy = page::Busy;
    spawn_local(async move {
        log("the sites could not be shown", choice::show().await);
        log("the shortcuts could not be shown", keys::show().await);
        drop(busy);
    });
    Ok(())
}
