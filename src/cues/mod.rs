//! Cues: the words and shapes by which a post is heard as broadcast or as conversation.
//!
//! - `family`: the table of families
//! - `catalogue`: the cues as compiled from `data/`
//! - `words`, `net`, `graph`: their patterns: the alphabet, the net of steps, the walk's states
//! - `matcher`, `shape`: finding them in a text, in one pass
//! - `symbol`: the alphabet that compiler and matcher share
//! - `source`: reading, checking and compiling the data files (native only)
//!
//! Knows nothing of weights or verdicts.

mod catalogue;
mod family;
mod graph;
mod matcher;
mod net;
mod shape;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
mod symbol;
mod words;

pub use catalogue::{CUES, Cue};
pub use family::{Family, Side};
pub use matcher::find;
pub use shape::{SHAPES, Shape, measure};

use crate::text::Span;

/// A cue found in a draft.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Which.
    pub cue: &'static Cue,
    /// Its place in `CUES`.
    pub place: usize,
    /// Where its words stand, in UTF-16 code units.
    pub span: Span,
}
