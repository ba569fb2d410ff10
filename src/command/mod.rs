//! What the verbs of the command do.
//!
//! - `check`: judge posts
//! - `input`: reading files and pipes a piece at a time
//! - `report`: a reading for people and for programs
//! - `train`: make the weights
//! - `metrics`: how well tones agree with readers

mod check;
mod input;
mod metrics;
mod report;
mod train;

pub use check::{CheckArguments, check};
pub use train::{TrainArguments, train};
