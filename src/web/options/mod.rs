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
//! - `carrying`: how carrying settings to other browsers went
//! - `ledger`, `learned`: what was posted, and what communities have taught
//! - `brand`: own names, phrases, wording
//! - `policy`: what the organisation has set
//! - `transfer`: to a file, from a file, and away; `save` writes a file
//! - `telling`: values, places and problems in words
//! - `parts`: small pieces that several of them use

mod brand;
mod broken;
mod carrying;
mod controls;
mod edit;
mod families;
mod learned;
mod ledger;
mod panel;
mod parts;
mod phrases;
mod policy;
mod row;
mod save;
mod scope;
mod search;
mod single;
mod telling;
mod transfer;

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use self::panel::Panel;
use super::dom::by_id;
use super::{browser, page, storage, words};
use crate::labels;

/// The sections that keep something of what they show.
#[derive(Clone)]
struct Sections {
    panel: Rc<Panel>,
    brand: Rc<brand::Section>,
}

/// Fills the options page and listens to it.
#[wasm_bindgen]
pub fn options() -> Result<(), JsValue> {
    page::fill()?;
    let version = words::say(labels::ABOUT_VERSION, &[("version", env!("CARGO_PKG_VERSION"))]);
    by_id::<Element>("version")?.set_text_content(Some(&version));
    ledger::draw()?;
    carrying::draw()?;
    transfer::draw()?;
    let sections = Sections { panel: Panel::new()?, brand: brand::Section::new()? };
    let shown = sections.clone();
    browser::log("changes in other windows will not show", storage::on_change(move |_| refresh(&shown, None)));
    refresh(&sections, Some(page::Busy));
    Ok(())
}

/// Shows what is stored now; a section that fails leaves the others alone. `busy` ends when all
/// are shown.
fn refresh(sections: &Sections, busy: Option<page::Busy>) {
    let Sections { panel, brand } = sections.clone();
    spawn_local(async move {
        browser::log("the settings could not be shown", panel.refresh().await);
        browser::log("damaged values could not be listed", broken::show().await);
        browser::log("the state of carrying could not be shown", carrying::refresh(panel.place().is_none()).await);
        browser::log("the ledger could not be shown", ledger::refresh().await);
        browser::log("what was learned could not be shown", learned::refresh().await);
        browser::log("the brand could not be shown", brand.refresh().await);
        browser::log("what the organisation set could not be shown", policy::refresh().await);
        drop(busy);
    });
}
