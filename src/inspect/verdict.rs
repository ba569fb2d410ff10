//! From a tone to a verdict: what may be judged, where the norm draws its lines, and how
//! firmly a verdict stands while one types.

use crate::norms::Norms;
use crate::reading::{Finding, LEARNED, Strength, Verdict};
use crate::text::{Kind, Script, Text};
use crate::tone;

/// A word needs company before it can be judged; fewer than this is a fragment.
const LEAST_WORDS: usize = 3;

/// How much more is asked before a warning that rests on learned words alone.
const CAUTION: f64 = 0.1;

/// How far past a line the tone must be before a verdict that stands is changed.
const FIRMNESS: f64 = 0.1;

/// What the text sounds like under these norms.
pub(super) fn verdict(
    text: &Text,
    tone: f64,
    findings: &[Finding],
    strengths: &[Strength],
    standing: Option<Verdict>,
    norms: &Norms,
) -> Verdict {
    let is_judged = matches!(text.language().script(), Script::Latin | Script::Han);
    let words: usize = text.tokens().iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Han)).count();
    let speaks = !strengths.is_empty() || tone::speaks_of_people(text);
    if !is_judged || (findings.is_empty() && (words < LEAST_WORDS || !speaks)) {
        return Verdict::Unclear;
    }
    // A warning needs words to point at.
    if findings.is_empty() {
        return Verdict::Conversation;
    }
    let caution = if findings.iter().all(|finding| finding.cue == LEARNED) { CAUTION } else { 0.0 };
    let (mixed, broadcast) = norms.norm.thresholds();
    let line = |line: f64, at: Verdict| match standing {
        Some(stands) if stands != Verdict::Unclear && stands >= at => line + caution - FIRMNESS,
        Some(stands) if stands != Verdict::Unclear => line + caution + FIRMNESS,
        _ => line + caution,
    };
    if tone >= line(broadcast, Verdict::Broadcast) {
        Verdict::Broadcast
    } else if tone >= line(mixed, Verdict::Mixed) {
        Verdict::Mixed
    } else {
        Verdict::Conversation
    }
}
