//! Puts the writer's word on whose it is before the sentence that praises it.

use super::edit::{self, Change};
use crate::reading::{Finding, UNDISCLOSED, UNTOLD};
use crate::text::{Slicer, Span, Text, Token};

/// Whether a finding asks for such a word.
pub(super) fn is_asked_by(finding: &Finding) -> bool {
    matches!(finding.cue, UNDISCLOSED | UNTOLD)
}

/// The wording before the first word of the finding's sentence.
pub(super) fn candidate(text: &Text, draft: &str, finding: &Finding) -> Option<Change> {
    if !is_asked_by(finding) {
        return None;
    }
    let sentence = edit::sentences(text, finding.span);
    let is_first = |token: &&Token| token.span.start >= sentence.start && token.is_said();
    let first = text.tokens().iter().find(is_first)?.span;
    // An opening mark stays with the sentence.
    let span = Span { start: sentence.start.min(first.start), end: first.end };
    let word = Slicer::new(draft).slice(span)?;
    let wording = finding.alternative.trim_end();
    let ends = |character: char| matches!(character, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '”' | '」' | ')' | '）');
    let is_han = |character: char| matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}');
    let stop = match wording.chars().next_back()? {
        last if ends(last) => "",
        last if is_han(last) => "。",
        _ => ".",
    };
    let is_wide = stop == "。" || (stop.is_empty() && wording.ends_with(is_han));
    Some((span, format!("{wording}{stop}{}{word}", if is_wide { "" } else { " " })))
}
