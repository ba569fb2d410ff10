//! Offair hears when a post reads as broadcast advertising rather than conversation, while it
//! is being written, and says which words, why, and how to tell it as talk.
//!
//! ```
//! use offair::{Draft, Norms, Verdict, inspect};
//!
//! let draft = Draft::post("Thanks for the tip! Did the second coat hold up in the rain?");
//! assert_eq!(inspect(&draft, &Norms::default()).verdict, Verdict::Conversation);
//! ```
//!
//! # Rooms, and who may know whom
//!
//! `unicode` ← `text` ← `cues` ← `tone` ← `inspect` ← `advice`; `sites` ← `settings` ← `ledger`
//! ← `tolerance` stand beside them; `messages` may use any pure type; `web` may use all, and nothing pure knows
//! `web`. The browser's crates exist only for Wasm, so a pure room that reaches for one fails
//! the native build, which `build.sh` runs first.
//!
//! - [`draft`], [`norms`], [`reading`]: what goes in and what comes out
//! - [`muted`]: what the person does not want to hear of
//! - [`brand`]: the writer's own names, phrases and wording
//! - [`mod@inspect`]: the front door of the pure core: how a draft sounds
//! - [`advice`]: the door beside it: how to say it as talk
//! - `unicode`: what characters are beneath their dress
//! - [`text`]: folding, tokens, languages
//! - [`cues`]: the words and shapes that are listened for, as data
//! - [`tone`]: from findings and words to a probability
//! - [`sites`]: the places people write in, as data
//! - [`settings`]: what the person chose
//! - [`ledger`]: what was sent, as numbers: balance, goals, near copies
//! - [`picture`]: from those numbers to the shapes of a picture
//! - [`tolerance`]: what a community has taught of how readily to warn there
//! - [`example`]: the drafts that a person tries first
//! - [`labels`]: the keys of the words of the interface
//! - [`messages`]: what pages and background say to each other
//! - `web`: the only room that knows a browser (Wasm only)
#![deny(missing_docs)]
#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod advice;
pub mod brand;
pub mod cues;
pub mod draft;
pub mod example;
pub mod inspect;
pub mod labels;
pub mod ledger;
pub mod messages;
pub mod muted;
pub mod norms;
pub mod picture;
pub mod reading;
pub mod settings;
pub mod sites;
pub mod text;
pub mod tolerance;
pub mod tone;
mod unicode;
// What only the larger pages use is idle in the module that has none of them.
#[cfg(target_arch = "wasm32")]
#[cfg_attr(not(feature = "pages"), allow(dead_code))]
mod web;

pub use advice::{Advice, Opening, Replacement, advise};
pub use brand::Brand;
pub use draft::{Draft, PostKind};
pub use inspect::inspect;
pub use norms::{Locale, Norm, Norms};
pub use reading::{Finding, Part, Reading, Strength, Verdict};
