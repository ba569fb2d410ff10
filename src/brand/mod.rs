//! Whose words these are: the writer's own names and products, phrases that are always or
//! never right for them, and how they say who they are.
//!
//! - `stored`: reading and writing it, field by field
//! - `edit`: adding and taking out entries, and laying what an organisation says over it
//! - `names`: finding names and phrases in a text
//! - `pattern`: the small patterns that `inspect` asks around a name
//!
//! Stored as one item under [`BRAND`](crate::settings::BRAND), kept in norms, honoured by `inspect` alone.

mod edit;
pub(crate) mod names;
pub(crate) mod pattern;
mod stored;

use serde::{Deserialize, Serialize};

pub use edit::List;
pub use stored::BrandError;

/// No more names, and no more products, than this.
pub const MOST_NAMES: usize = 50;

/// A longer name or product, in characters, is none.
pub const LONGEST_NAME: usize = 60;

/// No more phrases than this on either list.
pub const MOST_PHRASES: usize = 200;

/// A longer phrase, reason or wording, in characters, is none.
pub const LONGEST: usize = 200;

/// A phrase, and why it is on its list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The words.
    pub phrase: String,
    /// Why, in the words of who put it there; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What a person or an organisation says of itself; the default says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Brand {
    /// What it is called: `Acme`, `Acme Bakery`, `@acme`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// What it makes or sells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Phrases that are not to be warned of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub always: Vec<Phrase>,
    /// Phrases that are always to be warned of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub never: Vec<Phrase>,
    /// How one says that one belongs to it; `{name}` stands for the name that is spoken of.
    /// Empty where the usual words will do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub disclosure: String,
}

impl Phrase {
    /// A phrase and its reason, without blanks at their ends.
    pub fn new(phrase: &str, reason: &str) -> Self {
        Self { phrase: phrase.trim().to_string(), reason: reason.trim().to_string() }
    }
}

impl Brand {
    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Names and products, in that order.
    pub fn own(&self) -> impl Iterator<Item = &str> {
        self.names.iter().chain(&self.products).map(String::as_str)
    }
}
