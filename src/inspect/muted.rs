//! Takes out what the person muted, before anything is counted or told.

use crate::cues::{Match, Side};
use crate::draft::Draft;
use crate::muted::{Muted, reads_as};
use crate::reading::{Finding, LEARNED};
use crate::text::{Slicer, Span};

/// Takes the muted matches out; returns where they stood.
///
/// Muted words mute whatever is found inside them, too: nobody mutes a phrase to hear of half of it.
pub(super) fn take_out(matches: &mut Vec<Match>, draft: &Draft, muted: &Muted) -> Vec<Span> {
    if *muted == Muted::default() {
        return Vec::new();
    }
    let phrases = muted.phrases();
    let mut slicer = Slicer::new(&draft.text);
    let is_broadcast = |found: &Match| found.cue.family.side() == Side::Broadcast;
    let quiet: Vec<Span> = matches
        .iter()
        .filter(|found| is_broadcast(found) && phrases.contains(&reads_as(slicer.slice(found.span).unwrap_or_default())))
        .map(|found| found.span)
        .collect();
    let is_inside = |span: Span| quiet.iter().any(|outer| outer.start <= span.start && span.end <= outer.end);
    let mut taken = Vec::new();
    matches.retain(|found| {
        let is_muted = is_broadcast(found) && (muted.has_cue(found.cue.id) || is_inside(found.span));
        if is_muted {
            taken.push(found.span);
        }
        !is_muted
    });
    taken
}

/// Takes out the findings of the learned part that are muted, or that point at muted words:
/// where those begin and end changes with the draft, so a part of a phrase is enough.
pub(super) fn take_out_learned(findings: &mut Vec<Finding>, taken: &[Span], muted: &Muted) {
    let phrases = muted.phrases();
    let is_known = |quote: String| phrases.iter().any(|phrase| phrase.contains(&quote) || quote.contains(phrase.as_str()));
    let touches = |span: Span| taken.iter().any(|other| span.start < other.end && other.start < span.end);
    findings.retain(|finding| !muted.has_cue(LEARNED) && !touches(finding.span) && !is_known(reads_as(&finding.quote)));
}
