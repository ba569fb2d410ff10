//! The options page: everything a person may choose, see, take out and put in.
//!
//! Wiring only; each section is a file. What another window changes shows here at once.
//!
//! - `panel`: the section of settings: its rows, by the table of settings
//! - `row`: one setting: name, help, control, where its value comes from
//! - `edit`: a change of one setting, stored at once
//! - `controls`: a switch, a choice, a number
//! - `phrases`, `families`, `single`: the lists among the controls
//! - `scope`: for which place the settings hold
//! - `search`: which rows are shown
//! - `broken`: stored values that could not be read
//! - `parts`: small pieces that several of them use

mod broken;
mod controls;
mod edit;
mod families;
mod panel;
mod parts;
mod phrases;
mod row;
mod scope;
mod search;
mod single;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use self::panel::Panel;
use super::dom::by_id;
use super::{page, storage, words};
use crate::labels;

/// Fills the options page and listens to it.
#[wasm_bindgen]
pub fn options() -> Result<(), JsValue> {
    page::fill()?;
    let version = words::say(labels::ABOUT_VERSION, &[("version", env!("CARGO_PKG_VERSION"))]);
    by_id::<Element>("version")?.set_text_content(Some(&version));
    let panel = Panel::new()?;
    let shown = panel.clone();
    parts::log("changes in other windows will not show", storage::on_change(move |_| refresh(&shown)));
    refresh(&panel);
    Ok(())
}

/// Shows what is stored now.
fn refresh(panel: &Rc<Panel>) {
    let panel = panel.clone();
    spawn_local(async move {
        parts::log("the settings could not be shown", panel.refresh().await);
        parts::log("damaged values could not be listed", broken::show().await);
    });
}
