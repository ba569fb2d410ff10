//! Shapes of a whole draft: walls of tags, capitals, runs of signs, pictures as bullets.
//!
//! One table of names; each is measured as the places it is made of, so a hint can point at
//! them. Used where words alone do not tell.

use crate::text::{Kind, Span, Text, Token};

macro_rules! shapes {
    ($($name:ident $id:literal $measure:ident $doc:literal),* $(,)?) => {
        /// A shape a cue can listen for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Shape {
            $(#[doc = $doc] $name,)*
        }

        /// The names of the shapes as they stand in cue files.
        pub const SHAPES: &[&str] = &[$($id),*];

        impl Shape {
            /// Every shape, in the order of `SHAPES`.
            pub(super) const ALL: &[Shape] = &[$(Shape::$name),*];
        }

        /// The places that make up the shape, in order.
        pub fn measure(shape: Shape, text: &Text) -> Vec<Span> {
            match shape { $(Shape::$name => $measure(text)),* }
        }
    };
}

shapes! {
    Capitals "capitals" capitals "Runs of three or more words in capitals.",
    EmojiBullets "emoji-bullets" emoji_bullets "Lines that begin with a picture.",
    Exclamations "exclamations" exclamations "Exclamation marks.",
    FancyLetters "fancy-letters" fancy_letters "Runs of letters in fancy dress.",
    Hashtags "hashtags" hashtags "Hashtags.",
    Links "links" links "Links.",
    Mentions "mentions" mentions "Mentions of people.",
}

fn hashtags(text: &Text) -> Vec<Span> {
    of_kind(text, Kind::Hashtag)
}

fn links(text: &Text) -> Vec<Span> {
    of_kind(text, Kind::Url)
}

fn mentions(text: &Text) -> Vec<Span> {
    of_kind(text, Kind::Mention)
}

fn of_kind(text: &Text, kind: Kind) -> Vec<Span> {
    of_sign(text, |token| token.kind == kind)
}

fn exclamations(text: &Text) -> Vec<Span> {
    of_sign(text, |token| token.kind == Kind::Stop && text.word(token) == "!")
}

fn of_sign(text: &Text, is_one: impl Fn(&Token) -> bool) -> Vec<Span> {
    text.tokens().iter().filter(|token| is_one(token) && !token.is_quoted).map(|token| token.span).collect()
}

fn emoji_bullets(text: &Text) -> Vec<Span> {
    text.tokens().iter().filter(|token| token.kind == Kind::Emoji && token.starts_line).map(|token| token.span).collect()
}

fn fancy_letters(text: &Text) -> Vec<Span> {
    runs(text, 1, |token| token.is_fancy)
}

fn capitals(text: &Text) -> Vec<Span> {
    // Three in a row, one of them long: abbreviations seldom stand so.
    runs(text, 3, |token| token.is_capitals)
        .into_iter()
        .filter(|run| {
            text.tokens().iter().any(|token| token.span.start >= run.start && token.span.end <= run.end && text.word(token).len() >= 4)
        })
        .collect()
}

/// Stretches of at least `least` words that all satisfy `is_one`; signs between do not part
/// them.
fn runs(text: &Text, least: usize, is_one: impl Fn(&Token) -> bool) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut run: Option<(Span, usize)> = None;
    for token in text.tokens().iter().filter(|token| token.is_said()) {
        if is_one(token) && !token.is_quoted {
            let (span, count) = run.unwrap_or((token.span, 0));
            run = Some((Span { start: span.start, end: token.span.end }, count + 1));
        } else if let Some((span, count)) = run.take()
            && count >= least
        {
            spans.push(span);
        }
    }
    spans.extend(run.filter(|(_, count)| *count >= least).map(|(span, _)| span));
    spans
}
