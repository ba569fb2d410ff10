//! Turns findings and the text's shape into a tone.
//!
//! Weights come from a table; this room knows no phrase. Called only by `inspect`.
//!
//! - `features`: what a draft has, as amounts from 0 to 1
//! - `weights`: what each amount is worth

mod features;
mod weights;

use crate::cues::Match;
use crate::reading::Part;
use crate::text::Text;

pub use features::{NAMES, speaks_of_people};
pub use weights::{START, WEIGHTS};

/// Probability (0–1) that a reader takes the text for advertising, and the sum it comes from.
///
/// A first weighting: a logistic sum over families of cues, their combinations and the
/// text's shape. Text without words is 0.
pub fn tone(text: &Text, matches: &[Match]) -> (f64, Vec<Part>) {
    if !text.tokens().iter().any(|token| token.is_said()) {
        return (0.0, Vec::new());
    }
    let mut parts = vec![Part { name: "start", amount: 1.0, logit: START }];
    for (name, amount) in features::features(text, matches) {
        if amount > 0.0 {
            let weight = WEIGHTS.iter().find(|weight| weight.0 == name).map_or(0.0, |weight| weight.1);
            parts.push(Part { name, amount, logit: weight * amount });
        }
    }
    let sum: f64 = parts.iter().map(|part| part.logit).sum();
    (1.0 / (1.0 + (-sum).exp()), parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::{Family, Side};

    #[test]
    fn every_amount_has_one_weight_and_the_table_is_sorted() {
        let mut names: Vec<&str> = Family::ALL.iter().map(|family| family.id()).chain(NAMES.iter().copied()).collect();
        names.sort_unstable();
        assert_eq!(WEIGHTS.iter().map(|weight| weight.0).collect::<Vec<_>>(), names);
    }

    #[test]
    fn a_family_never_speaks_for_the_other_side() {
        for family in Family::ALL {
            let weight = WEIGHTS.iter().find(|weight| weight.0 == family.id()).unwrap().1;
            assert_eq!(weight > 0.0, family.side() == Side::Broadcast, "{}: {weight}", family.id());
        }
    }
}
