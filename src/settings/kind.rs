//! What a value may be, and what is wrong with one that may not.

use std::fmt;

use serde_json::Value;

/// What a setting's value may be; the options page draws it so, and policies are held to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// On or off.
    Switch,
    /// One of these ids.
    Choice(&'static [&'static str]),
    /// A whole number in these bounds.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// What is counted: `ms`, `days`, `percent`, `posts`.
        unit: &'static str,
    },
    /// Phrases of 1 to [`LONGEST`](crate::muted::LONGEST) characters, at most [`MOST`](crate::muted::MOST).
    Phrases,
    /// Names of families of cues, each on or off.
    Families,
    /// Ids of cues, each on or off.
    Cues,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// No setting has this name.
    Unknown(String),
    /// The setting holds everywhere and cannot be set for one place.
    NotHere(&'static str),
    /// The value is none that the setting may have.
    Value(&'static str, Kind),
}

impl fmt::Display for FieldError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(out, "{name} is no setting: see docs/settings.md for those there are"),
            Self::NotHere(name) => write!(out, "{name} holds everywhere: set it for all places"),
            Self::Value(name, kind) => write!(out, "{name} must be {kind}"),
        }
    }
}

impl std::error::Error for FieldError {}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Switch => write!(out, "true or false"),
            Self::Choice(ids) => write!(out, "one of {}", ids.join(", ")),
            Self::Number { least, most, unit } => write!(out, "a whole number from {least} to {most} ({unit})"),
            Self::Phrases => write!(out, "a list of at most {} phrases of 1 to {} characters", crate::muted::MOST, crate::muted::LONGEST),
            Self::Families => write!(out, "a table of families of cues, each true or false"),
            Self::Cues => write!(out, "a table of cues, each true or false"),
        }
    }
}

impl Kind {
    /// Whether values of several layers add up, so that each entry has an origin of its own.
    pub fn adds_up(self) -> bool {
        matches!(self, Self::Phrases | Self::Families | Self::Cues)
    }

    /// Whether a value is of this kind.
    pub fn admits(self, value: &Value) -> bool {
        match self {
            Self::Switch => value.is_boolean(),
            Self::Choice(ids) => value.as_str().is_some_and(|id| ids.contains(&id)),
            Self::Number { least, most, .. } => {
                value.as_f64().is_some_and(|number| number.fract() == 0.0 && number >= f64::from(least) && number <= f64::from(most))
            }
            Self::Phrases => {
                let is_phrase = |phrase: &str| !phrase.trim().is_empty() && phrase.chars().count() <= crate::muted::LONGEST;
                let list = value.as_array().filter(|list| list.len() <= crate::muted::MOST);
                list.is_some_and(|list| list.iter().all(|entry| entry.as_str().is_some_and(is_phrase)))
            }
            // A cue or a family of another release keeps its switch.
            Self::Families | Self::Cues => value.as_object().is_some_and(|table| table.values().all(Value::is_boolean)),
        }
    }
}
