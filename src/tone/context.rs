//! What an answer has to do with what it answers.
//!
//! Words that carry meaning are compared, not sentences: who takes up a word that was said
//! has at least read it.

use std::collections::BTreeSet;

use super::manner::is_small;
use crate::text::{Kind, Text};

/// How an answer stands to what it answers, 0–1 each; all 0 where nothing is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Context {
    /// It says again some of the words that carry meaning there; two are enough for 1.
    pub takes_up: f64,
    /// It takes up none of them, though there were some.
    pub ignores: f64,
    /// Something was asked there.
    pub is_asked: f64,
}

/// Fewer words of meaning than this cannot be ignored.
const LEAST: usize = 2;

impl Context {
    /// Compares an answer with its parent.
    pub fn of(answer: &Text, parent: &Text) -> Self {
        let asked = meanings(parent);
        let said = meanings(answer);
        let shared = asked.intersection(&said).count();
        Self {
            takes_up: (shared as f64 / 2.0).min(1.0),
            ignores: f64::from(u8::from(shared == 0 && asked.len() >= LEAST)),
            is_asked: f64::from(u8::from(parent.tokens().iter().any(|token| token.kind == Kind::Stop && parent.word(token) == "?"))),
        }
    }
}

/// The words that carry meaning: Latin words that are not small, pairs of Han characters
/// without particles. A plural is its singular.
fn meanings(text: &Text) -> BTreeSet<String> {
    let tokens = text.tokens();
    let mut found = BTreeSet::new();
    for (place, token) in tokens.iter().enumerate() {
        let word = text.word(token);
        match token.kind {
            Kind::Word if word.len() > 3 && !is_small(word) => {
                let stem = word.strip_suffix("'s").or(word.strip_suffix('s')).unwrap_or(word);
                found.insert(stem.to_string());
            }
            Kind::Han => {
                let next = tokens.get(place + 1).filter(|next| next.kind == Kind::Han).map(|next| text.word(next));
                if let Some(next) = next.filter(|next| !is_small(word) && !is_small(next)) {
                    found.insert(format!("{word}{next}"));
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(parent: &str, answer: &str) -> Context {
        Context::of(&Text::new(answer), &Text::new(parent))
    }

    #[test]
    fn an_answer_takes_up_what_was_said() {
        let english = context("Why does my sourdough stay so flat?", "Flat loaves were my winter. With sourdough it was the flour.");
        assert_eq!(english, Context { takes_up: 1.0, ignores: 0.0, is_asked: 1.0 });
        let chinese = context("阳台的番茄叶子发黄怎么办？", "番茄叶子发黄多半是浇水太勤，停三天看看。");
        assert_eq!(chinese, Context { takes_up: 1.0, ignores: 0.0, is_asked: 1.0 });
        assert_eq!(context("陽臺的番茄葉子發黃", "番茄叶子"), Context { takes_up: 1.0, ignores: 0.0, is_asked: 0.0 });
    }

    #[test]
    fn a_pitch_that_fits_anywhere_takes_up_nothing() {
        let pitch = context("Why does my sourdough stay so flat?", "Great post! Check out our bakery course, new dates online now.");
        assert_eq!(pitch, Context { takes_up: 0.0, ignores: 1.0, is_asked: 1.0 });
        assert_eq!(context("lol", "same here"), Context::default());
    }
}
