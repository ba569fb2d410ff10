//! How to say it as talk: other words for a sentence, a move for the whole post, one praise.
//!
//! - `edit`: a draft with some of its words changed
//! - `judge`: whether a change does good, by reading the changed draft
//! - `shapes`, `letters`: dress taken off (capitals, fancy letters, runs of signs, pictures, tags)
//! - `sentence`: a sentence that only pushes, said another way
//! - `drop`: words of praise and haste that can be left out
//! - `tie`: a word on whose it is, before one's own is praised
//! - `opening`, `moves`: what the post could begin with, and the table of that
//! - `praise`: what is good about it
//!
//! Knows cues and readings and calls `inspect` to check itself; `inspect` and the rooms below
//! never call it. Called by background and command, for a mixed or broadcast verdict only:
//! each change it offers costs a reading.

mod drop;
mod edit;
mod judge;
mod letters;
mod moves;
mod opening;
mod praise;
mod sentence;
mod shapes;
mod tie;

pub use edit::applied;
pub use moves::{MOVES, Move};

use crate::draft::Draft;
use crate::norms::Norms;
use crate::reading::{Finding, Reading};
use crate::text::{Span, Text};
use judge::Judge;

/// What a writer can do about a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Advice {
    /// Other words for some of the findings, in the order of the draft; they never overlap.
    /// Each by itself lowers the tone, takes a finding away and adds none; so do all together.
    /// A word on whose it is need not lower the tone.
    pub replacements: Vec<Replacement>,
    /// What the whole post could begin with; `None` where nothing is warned of.
    pub opening: Option<Opening>,
    /// The strength to praise, by its place in [`Reading::strengths`].
    pub praise: Option<usize>,
}

/// Other words for a stretch of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The finding it serves, by its place in [`Reading::findings`].
    pub finding: usize,
    /// What is replaced, in UTF-16 code units.
    pub span: Span,
    /// What stands there instead; empty where words are left out.
    pub instead: String,
    /// The sentence or sentences around it, in UTF-16 code units of the draft.
    pub sentence: Span,
}

/// A move for the whole post, in the words of a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Names the move, kebab case.
    pub id: &'static str,
    /// What to do, in the language of the interface.
    pub say: &'static str,
    /// A first sentence of that sort, in the language and script of the draft; what stands in
    /// square brackets is for the writer to fill.
    pub example: &'static str,
    /// Who says so.
    pub source: &'static str,
}

/// No more changes than this are offered, and half as many again tried: a card holds few, and each
/// costs a reading.
const MOST: usize = 8;

/// What could be done about a draft that reads so; `reading` is what `inspect` made of it
/// under the same norms.
///
/// Never fails; the same draft gets the same advice.
///
/// ```
/// use offair::{Draft, Norms, advice, inspect};
///
/// let draft = Draft::post("Our summer sale is here! Shop now and save 40%. Link in bio!!!");
/// let reading = inspect(&draft, &Norms::default());
/// let advice = advice::advise(&draft, &reading, &Norms::default());
/// assert_eq!(advice.opening.map(|opening| opening.id), Some("offer-to-those-who-ask"));
/// ```
pub fn advise(draft: &Draft, reading: &Reading, norms: &Norms) -> Advice {
    let text = Text::new(&draft.text);
    Advice {
        replacements: replacements(&text, draft, reading, norms),
        opening: opening::choose(&text, draft, reading, norms.locale),
        praise: praise::choose(reading),
    }
}

fn replacements(text: &Text, draft: &Draft, reading: &Reading, norms: &Norms) -> Vec<Replacement> {
    let mut judge = Judge::new(draft, reading, norms, MOST + MOST / 2);
    let mut kept: Vec<Replacement> = Vec::new();
    let of =
        |finding: usize, (span, instead): (Span, String)| Replacement { finding, span, instead, sentence: edit::sentences(text, span) };
    // Whose it is comes before everything that is said of it.
    for (place, finding) in reading.findings.iter().enumerate() {
        let told = tie::candidate(text, &draft.text, finding).map(|change| of(place, change));
        kept.extend(told.filter(|told| judge.tells_tie(told)));
    }
    // Then words: a sentence said another way needs no undressing.
    for place in (0..reading.findings.len()).filter(|place| reading.findings[*place].is_wording) {
        let left_out = drop::candidate(text, &draft.text, &reading.findings[place]);
        let other_words = sentence::candidate(text, &draft.text, reading, place);
        let candidates = [left_out, other_words].into_iter().flatten().map(|change| of(place, change));
        for candidate in candidates {
            // The same words twice would be a formula again.
            let is_told = !candidate.instead.is_empty() && kept.iter().any(|other| other.instead == candidate.instead);
            if !is_told && is_free(&candidate, &kept) && judge.does_good(&candidate) {
                kept.push(candidate);
                break;
            }
        }
    }
    for (cue, is_whole, places) in shapes::changes(text, &draft.text, &reading.findings) {
        let all = edit::joined(&draft.text, &places).map(|change| of(of_cue(&reading.findings, cue, None), change));
        if let Some(all) = all.filter(|all| is_free(all, &kept) && judge.does_good(all)) {
            kept.push(all);
        } else if !is_whole && places.len() > 1 {
            for change in places {
                let one = of(of_cue(&reading.findings, cue, Some(change.0)), change);
                let is_first = kept.iter().all(|other| other.finding != one.finding);
                if is_first && is_free(&one, &kept) && judge.does_good(&one) {
                    kept.push(one);
                }
            }
        }
    }
    kept.truncate(MOST);
    // What is good alone may not be good in company; dress is given up first.
    while !kept.is_empty() && !judge.all_do_good(&kept) {
        kept.pop();
    }
    kept.sort_by_key(|replacement| replacement.span);
    kept
}

fn is_free(candidate: &Replacement, kept: &[Replacement]) -> bool {
    kept.iter().all(|other| candidate.span.end <= other.span.start || other.span.end <= candidate.span.start)
}

/// The first finding of a cue, at this place if one is there.
fn of_cue(findings: &[Finding], cue: &str, at: Option<Span>) -> usize {
    let touches = |finding: &Finding| at.is_none_or(|at| finding.span.start < at.end && at.start < finding.span.end);
    let place = |touching: bool| findings.iter().position(|finding| finding.cue == cue && (!touching || touches(finding)));
    place(true).or_else(|| place(false)).unwrap_or_default()
}
