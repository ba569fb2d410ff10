//! What was wrong in a file or a policy, and where.

use std::fmt;

use super::{FieldError, PlaceError};

/// One thing that was left out, and why. The rest was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The item in which it stands: `global`, `site:reddit.com`, `brand`.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// One field of it.
    Field(FieldError),
    /// It is said of what is no place.
    Place(PlaceError),
    /// It is no table of names and values, or no list, where it has to be one.
    Shape,
    /// Offair knows nothing of that name.
    Unknown,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = &self.key;
        match &self.fault {
            Fault::Field(error) => write!(out, "{key}: {error}"),
            Fault::Place(error) => write!(out, "{key}: {error}"),
            Fault::Shape => write!(out, "{key}: it must be a table of names and values"),
            Fault::Unknown => write!(out, "{key}: nothing has this name"),
        }
    }
}

impl std::error::Error for Problem {}

impl Problem {
    /// A fault of the item under a key.
    pub(super) fn new(key: impl Into<String>, fault: Fault) -> Self {
        Self { key: key.into(), fault }
    }
}
