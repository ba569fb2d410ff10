//! A draft with some of its words changed. Knows places, no words.

use super::Replacement;
use crate::text::{Kind, Slicer, Span, Text};

/// A stretch and what stands there instead.
pub(super) type Change = (Span, String);

/// The draft with these replacements made; they are in order and never overlap.
///
/// ```
/// use offair::{Draft, Norms, advice, inspect};
///
/// let draft = Draft::post("Shop now!!!!!!! Was it good?");
/// let advised = advice::advise(&draft, &inspect(&draft, &Norms::default()), &Norms::default());
/// assert!(advice::applied(&draft.text, &advised.replacements).ends_with(" Was it good?"));
/// ```
pub fn applied(draft: &str, replacements: &[Replacement]) -> String {
    changed(draft, replacements.iter().map(|replacement| (replacement.span, replacement.instead.as_str())))
}

/// The draft with these changes made, given in order.
pub(super) fn changed<'a>(draft: &str, changes: impl Iterator<Item = (Span, &'a str)>) -> String {
    let (mut slicer, mut out, mut at) = (Slicer::new(draft), String::with_capacity(draft.len()), 0);
    for (span, instead) in changes {
        out += slicer.slice(Span { start: at, end: span.start }).unwrap_or_default();
        out += instead;
        at = span.end;
    }
    let end = draft.chars().map(|c| c.len_utf16() as u32).sum();
    out + slicer.slice(Span { start: at, end }).unwrap_or_default()
}

/// Several changes, in order, as one that runs from the first to the last.
pub(super) fn joined(draft: &str, changes: &[Change]) -> Option<Change> {
    let span = Span { start: changes.first()?.0.start, end: changes.last()?.0.end };
    let mut slicer = Slicer::new(draft);
    let (mut instead, mut at) = (String::new(), span.start);
    for (place, words) in changes {
        instead += slicer.slice(Span { start: at, end: place.start })?;
        instead += words;
        at = place.end;
    }
    Some((span, instead))
}

/// The sentences that a stretch touches, from their first token to their last sign; line
/// breaks at the end are left out.
pub(super) fn sentences(text: &Text, span: Span) -> Span {
    let touched = || text.tokens().iter().filter(|token| token.span.start < span.end && span.start < token.span.end);
    let (Some(first), Some(last)) = (touched().map(|token| token.sentence).min(), touched().map(|token| token.sentence).max()) else {
        return span;
    };
    let is_line_break = |word: &str| matches!(word, "\n" | "\r");
    let within = || {
        let of_them = text.tokens().iter().filter(|token| (first..=last).contains(&token.sentence));
        of_them.filter(|token| !(token.kind == Kind::Stop && is_line_break(text.word(token))))
    };
    let start = within().map(|token| token.span.start).min().unwrap_or(span.start);
    let end = within().map(|token| token.span.end).max().unwrap_or(span.end);
    Span { start: start.min(span.start), end: end.max(span.end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_made_at_their_places_beside_wide_characters() {
        let changes = [(Span { start: 2, end: 5 }, "b".to_string()), (Span { start: 6, end: 6 }, "新".to_string())];
        assert_eq!(changed("🔥aaa好x", changes.iter().map(|(span, words)| (*span, words.as_str()))), "🔥b好新x");
        assert_eq!(joined("🔥aaa好x", &changes), Some((Span { start: 2, end: 6 }, "b好新".to_string())));
        assert_eq!(joined("🔥", &[]), None);
    }

    #[test]
    fn a_sentence_runs_to_its_last_sign() {
        let text = Text::new("One two. Buy it now!!! Three\nFour");
        let of = |start, end| {
            let span = sentences(&text, Span { start, end });
            (span.start, span.end)
        };
        assert_eq!(of(13, 15), (9, 20), "up to the first sign");
        assert_eq!(of(19, 22), (9, 22), "the whole run of signs");
        assert_eq!(of(23, 28), (23, 28), "without the line break");
    }
}
