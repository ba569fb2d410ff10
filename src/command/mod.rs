//! What the verbs of the command do.
//!
//! - `check`: judge posts
//! - `input`: reading files and pipes a piece at a time
//! - `report`: a reading for people and for programs

mod check;
mod input;
mod report;

pub use check::{CheckArguments, check};
