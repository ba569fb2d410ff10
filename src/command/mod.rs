//! What the verbs of the command do.
//!
//! - `check`: judge posts
//! - `input`: reading files and pipes a piece at a time
//! - `report`: a reading for people and for programs
//! - `files`: files and folders of JSON lines
//! - `eval`: how well the tone agrees with readers
//! - `cues`: the page that lists the cues
//! - `settings`: the page that lists the settings
//! - `sites`: the page that lists the sites
//! - `train`: make the weights
//! - `metrics`: how well tones agree with readers

mod check;
mod cues;
mod eval;
mod files;
mod input;
mod metrics;
mod report;
mod settings;
mod sites;
mod train;

pub use check::{CheckArguments, check};
pub use cues::{CuesArguments, cues};
pub use eval::{EvalArguments, eval};
pub use settings::{SettingsArguments, settings};
pub use sites::{SitesArguments, sites};
pub use train::{TrainArguments, train};
