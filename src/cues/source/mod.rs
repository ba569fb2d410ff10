//! Cue files: reading, checking and writing them back.
//!
//! Used by the build script, which compiles the catalogue, and by tests and the command
//! natively; never part of the Wasm. Knows the format, not the matcher.

pub mod compile;
mod encode;
mod file;
pub mod pattern;
mod tell;

pub use file::{CueError, CueFile, CueSource, Shape, parse};
