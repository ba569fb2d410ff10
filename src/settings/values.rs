//! The kinds of values that are Offair's own, and how values of two layers become one.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::norms::Norm;
use crate::text::Language;

/// How readily Offair warns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sensitivity {
    /// Only of what hardly anybody would take for talk.
    Low,
    /// As measured (docs/judgement.md).
    #[default]
    Usual,
    /// Of what some would take for advertising, too.
    High,
}

impl Sensitivity {
    /// The ids, as they are stored.
    pub const IDS: &[&str] = &["low", "usual", "high"];

    /// How far it moves the lines of a verdict, in logits: above 0 warns less. Half a step
    /// between two norms.
    pub fn shift(self) -> f64 {
        match self {
            Self::Low => 0.4,
            Self::Usual => 0.0,
            Self::High => -0.4,
        }
    }
}

/// Drafts in which languages are judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Languages {
    /// English and Chinese.
    #[default]
    Both,
    /// English alone.
    English,
    /// Chinese alone; mixed drafts count as Chinese.
    Chinese,
}

impl Languages {
    /// The ids, as they are stored.
    pub const IDS: &[&str] = &["both", "english", "chinese"];

    /// Whether drafts in this language are judged.
    pub fn has(self, language: Language) -> bool {
        match language {
            Language::English => self != Self::Chinese,
            Language::Simplified | Language::Traditional | Language::Cantonese | Language::Mixed => self != Self::English,
            // Nothing is said of the others whatever is chosen.
            Language::Other | Language::Undetermined => true,
        }
    }
}

/// A value that a nearer layer's is laid over.
pub(super) trait LaidOver {
    /// Takes the upper value in.
    fn lay(&mut self, upper: &Self);
}

/// One value takes the place of another.
macro_rules! replaced {
    ($($value:ty),*) => {
        $(impl LaidOver for $value {
            fn lay(&mut self, upper: &Self) {
                *self = *upper;
            }
        })*
    };
}

replaced!(bool, u32, Norm, Sensitivity, Languages);

/// Phrases add up.
impl LaidOver for Vec<String> {
    fn lay(&mut self, upper: &Self) {
        for entry in upper {
            if !self.contains(entry) {
                self.push(entry.clone());
            }
        }
    }
}

/// Of what is switched by name, the nearer switch holds.
impl LaidOver for BTreeMap<String, bool> {
    fn lay(&mut self, upper: &Self) {
        self.extend(upper.iter().map(|(name, on)| (name.clone(), *on)));
    }
}
