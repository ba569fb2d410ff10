//! Turns findings and the text's shape into a tone.
//!
//! Weights come from data (`offair train` writes it); this room knows no phrase. Called only
//! by `inspect` and by the trainer.
//!
//! - `context`: what an answer has to do with what it answers
//! - `features`: what a draft has, as amounts from 0 to 1
//! - `manner`: how it is written, whatever it is about
//! - `weights`: what each amount is worth
//! - `grams`: the short runs of words a draft is made of
//! - `learned`: what each run is worth
//! - `network`: what a small network hears in Latin script
//! - `bytes`: whole numbers as both are written

mod bytes;
mod context;
pub mod features;
pub mod grams;
pub mod learned;
mod manner;
pub mod network;
mod weights;

use crate::cues::Match;
use crate::reading::Part;
use crate::text::Text;

pub use context::Context;
pub use features::{NAMES, speaks_of_people};
pub use learned::Table;
pub use network::Network;
pub use weights::Weights;

/// How a text sounds, and the sum that says so.
#[derive(Clone, Debug, Default)]
pub struct Tone {
    /// Probability (0–1) that a reader takes the text for advertising.
    pub tone: f64,
    /// What it is the logistic function of the sum of; the first is the starting point.
    pub parts: Vec<Part>,
    /// What the learned part makes of every token of the text, in logits; together they are
    /// the part named `wording`.
    pub worth: Vec<f64>,
}

/// The tone of a text with these findings.
///
/// A logistic sum over families of cues and the cues themselves, their combinations, the
/// text's shape and the learned worth of its words, calibrated on rated posts. Text without
/// words is 0.
pub fn tone(text: &Text, matches: &[Match], context: &Context) -> Tone {
    if !text.tokens().iter().any(|token| token.is_said()) {
        return Tone::default();
    }
    let script = text.language().script();
    let weights = Weights::get(script);
    let mut parts = vec![Part { name: "start", amount: 1.0, logit: weights.start }];
    for amount in features::features(text, matches, context) {
        let logit = amount.amount * amount.worth(weights);
        parts.push(Part { name: amount.name(), amount: amount.amount, logit });
    }
    let mut worth = Table::get(script).worth(text);
    if let Some(network) = Network::get(script) {
        worth.iter_mut().zip(network.worth(text)).for_each(|(worth, added)| *worth += added);
    }
    parts.push(Part { name: "wording", amount: 1.0, logit: worth.iter().sum() });
    let sum: f64 = parts.iter().map(|part| part.logit).sum();
    Tone { tone: logistic(sum), parts, worth }
}

/// A tone as it is told to a person: nothing is certain, so never nothing and never all.
///
/// ```
/// assert_eq!([0.0, 0.5, 0.9999].map(offair::tone::told), [0.01, 0.5, 0.99]);
/// ```
pub fn told(tone: f64) -> f64 {
    tone.clamp(0.01, 0.99)
}

/// 1 / (1 + e^-x), the same to the bit on every machine.
pub fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// The inverse of [`logistic`]: the sum that gives a probability strictly between 0 and 1.
pub fn logit(probability: f64) -> f64 {
    libm::log(probability / (1.0 - probability))
}
