//! Which parts of a draft are links and mentions: sites count these in their own ways.
//!
//! They are the ones that `text` recognises; an address of e-mail is no link here.

use crate::text::{Kind, Slicer, Span, Text};

/// A part of a draft.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A link, with a scheme or without.
    Link(&'a str),
    /// `@name` or `@name@server`.
    Mention(&'a str),
    /// Anything else.
    Rest(&'a str),
}

/// The whole of a draft in parts.
pub(super) fn pieces(draft: &str) -> Vec<Piece<'_>> {
    let text = Text::new(draft);
    let mut slicer = Slicer::new(draft);
    let (mut pieces, mut done) = (Vec::new(), 0);
    let mut cut = |start: u32, end: u32| slicer.slice(Span { start, end }).unwrap_or_default();
    for token in text.tokens().iter().filter(|token| matches!(token.kind, Kind::Url | Kind::Contact | Kind::Mention)) {
        let Span { start, end } = token.span;
        let (before, words) = (cut(done, start), cut(start, end));
        let piece = match token.kind {
            Kind::Mention => Piece::Mention(words),
            _ if is_link(words) => Piece::Link(words),
            _ => continue,
        };
        pieces.push(Piece::Rest(before));
        pieces.push(piece);
        done = end;
    }
    pieces.push(Piece::Rest(cut(done, text.len())));
    pieces
}

/// Not an address of e-mail, nor the name of an account somewhere.
fn is_link(words: &str) -> bool {
    let host = words.split_once("://").map_or(words, |(_, rest)| rest).split('/').next().unwrap_or_default();
    host.contains('.') && !host.contains('@') && !words.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_whole_draft_in_order() {
        let draft = "Ask @rin@meow.example or me@shop.example: 見 https://a.example/b, wa.me/12345 或 example.com。";
        let told = pieces(draft);
        let words = |piece: &Piece| match *piece {
            Piece::Link(words) | Piece::Mention(words) | Piece::Rest(words) => words.to_string(),
        };
        assert_eq!(told.iter().map(words).collect::<String>(), draft);
        let links: Vec<&Piece> = told.iter().filter(|piece| !matches!(piece, Piece::Rest(_))).collect();
        let expected = [
            Piece::Mention("@rin@meow.example"),
            Piece::Link("https://a.example/b"),
            Piece::Link("wa.me/12345"),
            Piece::Link("example.com"),
        ];
        assert_eq!(links, expected.iter().collect::<Vec<_>>());
    }
}
