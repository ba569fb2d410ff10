//! Whose push it is: the writer's own, one told of somebody else, or one refused.
//!
//! "Buy now" pushes; "they said buy now" and "don't buy this" do not. Closed classes of
//! words, one table a language (`english`, `chinese`); called by `Text::new`. Scopes are
//! short and end with the clause: what is in doubt stays the writer's own.

mod chinese;
mod english;

use super::token::{Kind, Token};
use super::{Span, Text};

/// Whose words a token is part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stance {
    /// The writer's own.
    #[default]
    Own,
    /// Told of somebody else: "she said buy now", 店员叫我下单.
    Reported,
    /// Refused or denied: "don't buy this", 别买.
    Negated,
}

/// The tokens of a draft, read as words.
struct Words<'a> {
    folded: &'a str,
    tokens: &'a [Token],
}

impl<'a> Words<'a> {
    fn at(&self, place: usize) -> &'a str {
        self.tokens.get(place).map_or("", |token| &self.folded[token.folded.0 as usize..token.folded.1 as usize])
    }

    /// Whether `what` stands at a place, a Han character a token.
    fn has(&self, place: usize, what: &str) -> bool {
        what.char_indices().enumerate().all(|(offset, (byte, c))| self.at(place + offset) == &what[byte..byte + c.len_utf8()])
    }

    /// How many characters the longest of `words` has that stands at a place.
    fn longest(&self, place: usize, words: &[&str]) -> Option<usize> {
        words.iter().filter(|word| self.has(place, word)).map(|word| word.chars().count()).max()
    }

    /// The end of the clause that `place` stands in, no further than `most` tokens on;
    /// quotation marks, pictures and hyphens do not end it.
    fn clause_end(&self, place: usize, most: usize) -> usize {
        let last = (place + most).min(self.tokens.len());
        let place = place.min(last);
        (place..last).find(|&at| matches!(self.tokens[at].kind, Kind::Stop | Kind::Break)).unwrap_or(last)
    }
}

/// A run of tokens that are not the writer's own push.
struct Scope {
    start: usize,
    end: usize,
    stance: Stance,
}

/// Sets the stance of every token.
pub(super) fn mark(folded: &str, tokens: &mut [Token]) {
    let words = Words { folded, tokens };
    let scopes: Vec<Scope> = tokens
        .iter()
        .enumerate()
        .filter_map(|(place, token)| match token.kind {
            Kind::Word => english::scope(&words, place),
            Kind::Han => chinese::scope(&words, place),
            _ => None,
        })
        .collect();
    for scope in scopes {
        tokens[scope.start..scope.end].iter_mut().for_each(|token| token.stance = scope.stance);
    }
}

impl Text {
    /// Whose the words in a span are: the stance of the first thing said in it. A negation
    /// that is itself part of the span ("don't miss out") leaves it the writer's own.
    pub fn stance(&self, span: Span) -> Stance {
        let from = self.tokens.partition_point(|token| token.span.start < span.start);
        let inside = self.tokens[from..].iter().take_while(|token| token.span.end <= span.end);
        inside.into_iter().find(|token| token.is_said()).map_or(Stance::Own, |token| token.stance)
    }
}
