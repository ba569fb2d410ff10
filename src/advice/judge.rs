//! Whether a change does good: the changed draft is read, and must sound more like talk.
//!
//! The only file of this room that calls `inspect`; knows neither cues nor words.

use super::{Replacement, edit, tie};
use crate::draft::Draft;
use crate::inspect::inspect;
use crate::norms::Norms;
use crate::reading::{Finding, LEARNED, Reading};
use crate::text::Span;

/// Reads changed drafts against the one they came from.
pub(super) struct Judge<'a> {
    draft: &'a Draft,
    reading: &'a Reading,
    norms: &'a Norms,
    /// How many readings are left; without one nothing does good.
    left: usize,
}

impl<'a> Judge<'a> {
    /// A judge of changes to `draft`, who takes at most `most` readings of single changes.
    pub(super) fn new(draft: &'a Draft, reading: &'a Reading, norms: &'a Norms, most: usize) -> Self {
        Self { draft, reading, norms, left: most }
    }

    /// Whether a change by itself lowers the tone, takes its finding away and adds none.
    pub(super) fn does_good(&mut self, change: &Replacement) -> bool {
        if self.left == 0 {
            return false;
        }
        self.left -= 1;
        let cue = self.reading.findings[change.finding].cue;
        let after = self.read(std::slice::from_ref(change));
        self.is_better(&after, std::slice::from_ref(change)) && count(&after.findings, cue) < count(&self.reading.findings, cue)
    }

    /// Whether a word on whose it is takes its finding away and adds none; the tone may stay.
    pub(super) fn tells_tie(&mut self, change: &Replacement) -> bool {
        self.left = self.left.saturating_sub(1);
        let cue = self.reading.findings[change.finding].cue;
        let after = self.read(std::slice::from_ref(change));
        count(&after.findings, cue) < count(&self.reading.findings, cue) && !self.adds(&after, std::slice::from_ref(change))
    }

    /// Whether all of them together lower the tone and add no finding; a word on whose it is
    /// alone need not lower it.
    pub(super) fn all_do_good(&self, changes: &[Replacement]) -> bool {
        let mut changes = changes.to_vec();
        changes.sort_by_key(|change| change.span);
        let after = self.read(&changes);
        let is_tie = changes.iter().all(|change| tie::is_asked_by(&self.reading.findings[change.finding]));
        if is_tie { !self.adds(&after, &changes) } else { self.is_better(&after, &changes) }
    }

    fn read(&self, changes: &[Replacement]) -> Reading {
        let moved: i64 = changes.iter().map(|change| length(&change.instead) - i64::from(change.span.end - change.span.start)).sum();
        let draft = Draft {
            text: edit::applied(&self.draft.text, changes),
            // Words still being typed stand at the end; they stay unheard there.
            caret: self.draft.caret.map(|caret| (i64::from(caret) + moved).max(0) as u32),
            ..self.draft.clone()
        };
        inspect(&draft, self.norms)
    }

    fn is_better(&self, after: &Reading, changes: &[Replacement]) -> bool {
        after.tone < self.reading.tone && !self.adds(after, changes)
    }

    /// Whether something is found that was not before. Where the last cue is gone, the words
    /// that the learned part points at may show; only new ones count.
    fn adds(&self, after: &Reading, changes: &[Replacement]) -> bool {
        let (learned, known): (Vec<&Finding>, Vec<&Finding>) = after.findings.iter().partition(|finding| finding.cue == LEARNED);
        let mut moved = 0;
        let placed: Vec<Span> = changes
            .iter()
            .map(|change| {
                let start = (i64::from(change.span.start) + moved).max(0) as u32;
                moved += length(&change.instead) - i64::from(change.span.end - change.span.start);
                Span { start, end: start + length(&change.instead) as u32 }
            })
            .collect();
        let is_new = |finding: &Finding| placed.iter().any(|place| finding.span.start < place.end && place.start < finding.span.end);
        known.iter().any(|finding| count(&after.findings, finding.cue) > count(&self.reading.findings, finding.cue))
            || (count(&self.reading.findings, LEARNED) == 0 && learned.into_iter().any(is_new))
    }
}

fn count(findings: &[Finding], cue: &str) -> usize {
    findings.iter().filter(|finding| finding.cue == cue).count()
}

/// In UTF-16 code units.
fn length(words: &str) -> i64 {
    words.chars().map(|c| c.len_utf16() as i64).sum()
}
