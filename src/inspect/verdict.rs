//! From a tone to a verdict: what may be judged, where the norm draws its lines, and how
//! firmly a verdict stands while one types.

use crate::norms::Norms;
use crate::reading::{Finding, LEARNED, Strength, Verdict};
use crate::text::{Kind, Script, Text};
use crate::tone;

/// A word needs company before it can be judged; fewer than this is a fragment.
const LEAST_WORDS: usize = 3;

/// While a draft is typed, nothing is said before a sentence is finished or so much of it
/// stands: Latin words, Han characters.
const ENOUGH: (usize, usize) = (12, 20);

/// How much more is asked before a warning that rests on learned words alone, in Latin and in
/// Han script: of a draft with no more than so many words or characters, and of a longer one.
/// Less was tried in Chinese: two in three of the posts it let through were plain notices.
const CAUTION: [(f64, f64); 2] = [(0.05, 0.03), (0.25, 0.1)];
const BRIEF: (usize, usize) = (8, 20);
/// No more than this is ever asked.
const SURE: f64 = 0.95;

/// How far past a line, in logits, the tone must be before a verdict that stands is changed:
/// at the end of a sentence, and in the middle of one.
const FIRMNESS: (f64, f64) = (2.0, 4.0);

/// Where the caret is and what stands while a draft is typed; nothing of it once it rests.
#[derive(Clone, Copy, Default)]
pub(super) struct Typing {
    pub caret: Option<u32>,
    pub standing: Option<Verdict>,
}

/// What the text sounds like under these norms.
pub(super) fn verdict(text: &Text, tone: f64, findings: &[Finding], strengths: &[Strength], typing: Typing, norms: &Norms) -> Verdict {
    let is_judged = matches!(text.language().script(), Script::Latin | Script::Han) && norms.languages.has(text.language());
    let words: usize = text.tokens().iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Han)).count();
    let speaks = !strengths.is_empty() || tone::speaks_of_people(text);
    if !is_judged || (findings.is_empty() && (words < LEAST_WORDS || !speaks)) {
        return Verdict::Unclear;
    }
    let standing = typing.standing.filter(|standing| *standing != Verdict::Unclear);
    let is_midway = typing.caret == Some(text.len()) && text.tokens().last().is_some_and(|token| token.kind != Kind::Stop);
    let is_han = text.language().script() == Script::Han;
    let by_script = |(latin, han): (usize, usize)| if is_han { han } else { latin };
    let is_known = findings.iter().any(|finding| finding.cue != LEARNED);
    if is_midway && !is_known && standing.is_none() && text.sentences() < 2 && words < by_script(ENOUGH) {
        return Verdict::Unclear;
    }
    let (brief, longer) = CAUTION[usize::from(is_han)];
    // A warning needs words to point at.
    let caution = match is_known {
        true => 0.0,
        false if words <= by_script(BRIEF) => brief,
        false => longer,
    };
    let firmness = if is_midway { FIRMNESS.1 } else { FIRMNESS.0 };
    let (mixed, broadcast) = norms.norm.thresholds();
    let is_past = |line: f64, at: Verdict| {
        let moved = match standing {
            Some(stands) if stands >= at => -firmness,
            Some(_) => firmness,
            None => 0.0,
        };
        !findings.is_empty() && tone >= tone::logistic(tone::logit((line + caution).min(SURE)) + norms.shift + moved)
    };
    if is_past(broadcast, Verdict::Broadcast) {
        Verdict::Broadcast
    } else if is_past(mixed, Verdict::Mixed) {
        Verdict::Mixed
    } else if speaks || is_known {
        Verdict::Conversation
    } else {
        // Words that only sound a little like advertising make no talk of a notice.
        Verdict::Unclear
    }
}
