//! The core alone, for measurements: no messages, no storage.

use wasm_bindgen::prelude::*;

use super::view;
use crate::brand::Brand;
use crate::draft::Draft;
use crate::inspect::inspect;
use crate::norms::Norm;
use crate::settings::Effective;

/// The tone of a post, 0–1. `benches/budgets.mjs` times it in the browser.
#[wasm_bindgen]
pub fn judge(text: &str) -> f64 {
    inspect(&Draft::post(text), &view::norms(Norm::Usual, &Effective::default(), Brand::default())).tone
}
