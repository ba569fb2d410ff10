//! A draft as the judge reads it: folded, cut into tokens, every token with its place.
//!
//! - `fold`: one character to what it is read as
//! - `cell`: the folded characters of a draft with the places they came from
//! - `token`, `cut`: tokens, and the reader that makes them
//! - `link`, `number`, `phone`, `contact`, `emoji`, `emoticon`, `sentence`: what it recognises
//! - `quote`, `block`: which tokens are somebody else's words, or code
//! - `stance`: whose push it is: the writer's own, reported, negated
//! - `language`, `writing`, `stretch`: which language and script a draft and its parts are in
//!
//! Knows no phrase and no tone. Offsets are UTF-16 code units throughout, as the DOM has them.

mod block;
mod cell;
mod contact;
mod cut;
mod emoji;
mod emoticon;
mod fold;
mod language;
mod link;
mod number;
mod people;
mod phone;
mod quote;
mod sentence;
mod stance;
mod stretch;
mod token;
mod writing;

pub use fold::{fold, is_fancy, is_simplified_only, simplified};
pub use language::{Language, Script};
pub use people::People;
pub use stance::Stance;
pub use stretch::Stretch;
pub use token::{Kind, Token};

/// A stretch of the draft, in UTF-16 code units, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first code unit.
    pub start: u32,
    /// The code unit after the last.
    pub end: u32,
}

/// A draft cut into tokens.
#[derive(Clone, Debug)]
pub struct Text {
    folded: String,
    tokens: Vec<Token>,
    language: Language,
    length: u32,
}

impl Text {
    /// Reads a draft; any Unicode text will do, and nothing fails.
    pub fn new(source: &str) -> Self {
        let cells = cell::cells(source);
        let (folded, tokens) = cut::cut(&cells);
        let language = language::detect(source, &folded, &tokens);
        let length = source.chars().map(|c| c.len_utf16() as u32).sum();
        Self { folded, tokens, language, length }
    }

    /// The tokens in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The first token that begins at or after a place, in UTF-16 code units.
    pub fn token_at(&self, unit: u32) -> Option<&Token> {
        self.tokens.get(self.tokens.partition_point(|token| token.span.start < unit))
    }

    /// What a token reads as: lower case, plain letters, Simplified Han.
    pub fn word(&self, token: &Token) -> &str {
        &self.folded[token.folded.0 as usize..token.folded.1 as usize]
    }

    /// The language and script of the draft.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The draft's length in UTF-16 code units.
    pub fn len(&self) -> u32 {
        self.length
    }

    /// Whether there is nothing in it at all.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// How many sentences hold something said.
    pub fn sentences(&self) -> usize {
        let mut count = 0;
        let mut last = None;
        for token in self.tokens.iter().filter(|token| token.is_said()) {
            if last != Some(token.sentence) {
                count += 1;
                last = Some(token.sentence);
            }
        }
        count
    }
}

/// The piece of `source` that a span names; `None` when it is out of bounds or would cut a
/// surrogate pair.
pub fn slice(source: &str, span: Span) -> Option<&str> {
    Slicer::new(source).slice(span)
}

/// Cuts many pieces out of one text in one pass, as long as they come in order.
pub struct Slicer<'a> {
    source: &'a str,
    /// A place in bytes, and the same in UTF-16 code units.
    place: (usize, u32),
}

impl<'a> Slicer<'a> {
    /// Stands at the beginning of `source`.
    pub fn new(source: &'a str) -> Self {
        Self { source, place: (0, 0) }
    }

    /// The piece a span names; `None` when it is out of bounds or would cut a surrogate pair.
    pub fn slice(&mut self, span: Span) -> Option<&'a str> {
        if span.start < self.place.1 {
            self.place = (0, 0);
        }
        let start = self.advance(self.place, span.start)?;
        self.place = start;
        let end = self.advance(start, span.end)?;
        self.source.get(start.0..end.0)
    }

    fn advance(&self, from: (usize, u32), unit: u32) -> Option<(usize, u32)> {
        let (mut byte, mut at) = from;
        for character in self.source[byte..].chars() {
            if at >= unit {
                break;
            }
            byte += character.len_utf8();
            at += character.len_utf16() as u32;
        }
        (at == unit).then_some((byte, at))
    }
}
