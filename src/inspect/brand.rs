//! What the writer's own brand adds to a reading: phrases that are always or never right, and
//! own names that are praised by somebody who does not say that they are.
//!
//! - `told`: whether the writer says who they are
//! - `praise`: whether an own name is praised or pushed
//! - `words`: the words for it, in every language
//!
//! Of the tone it changes only what the allowed phrases take out: how a draft sounds does not
//! depend on who wrote it, but whether it may be posted so does.

mod praise;
mod told;
mod words;

use crate::brand::names::{Named, Sought, span_of};
use crate::brand::{Brand, Phrase};
use crate::cues::{Family, Match, Side};
use crate::draft::{Draft, PostKind};
use crate::muted::reads_as;
use crate::norms::{Locale, Norm, Norms};
use crate::reading::{Allowed, Finding, NEVER, Strength, UNDISCLOSED, UNTOLD};
use crate::text::{Kind, Language, Slicer, Span, Stance, Text};

/// No more places than this are told of phrases that are never wanted.
const MOST: usize = 8;

/// What the brand hears in a draft.
pub(super) struct Heard {
    findings: Vec<Finding>,
    /// That the writer says who they are, where no cue knows their wording.
    pub told: Option<Strength>,
    /// Whether something waits until the writer rests.
    pub held: bool,
}

/// Takes out what the brand's allowed phrases stand for: every broadcast match that lies for
/// the better part within one of them.
pub(super) fn take_out(text: &Text, matches: &mut Vec<Match>, brand: &Brand) -> Vec<Allowed> {
    let mut allowed: Vec<Allowed> = Vec::new();
    for (span, phrase) in places(text, &brand.always) {
        let before = matches.len();
        let is_its = |found: &Match| {
            let shared = found.span.end.min(span.end).saturating_sub(found.span.start.max(span.start));
            found.cue.family.side() == Side::Broadcast && shared * 2 > found.span.end - found.span.start
        };
        matches.retain(|found| !is_its(found));
        if matches.len() != before {
            allowed.push(Allowed { span, reason: phrase.reason.clone() });
        }
    }
    allowed.sort_by_key(|allowed| allowed.span);
    allowed
}

/// What the brand hears: `matches` are those that stand, muted ones taken out.
pub(super) fn heard(text: &Text, draft: &Draft, matches: &[Match], norms: &Norms) -> Heard {
    let mut heard = Heard { findings: Vec::new(), told: None, held: false };
    let brand = &norms.brand;
    // The writer's own rules hold in languages that nobody judges, but not in one switched off.
    if brand.is_empty() || (text.language() != Language::Other && !norms.languages.has(text.language())) {
        return heard;
    }
    let mut slicer = Slicer::new(&draft.text);
    let mut quote = |span: Span| slicer.slice(span).unwrap_or_default().to_string();
    for (span, phrase) in places(text, &brand.never) {
        heard.findings.push(never(span, quote(span), phrase, text, norms));
    }
    heard.findings.sort_by_key(|finding| finding.span);
    heard.findings.truncate(MOST);
    let named: Vec<Named> = if norms.norm == Norm::Own || text.language() == Language::Other { Vec::new() } else { brand.named(text) };
    let is_own = |named: &&Named| {
        let token = &text.tokens()[named.tokens.0];
        !token.is_quoted && token.stance == Stance::Own
    };
    if let Some(first) = named.iter().find(is_own) {
        match told::told(text, matches, &named, brand) {
            Some(told) => {
                let is_known = matches.iter().any(|found| found.cue.family == Family::Disclosure);
                heard.told = (!is_known).then(|| words::strength(told, norms.locale));
            }
            None => {
                let praised = praise::praised(text, matches, &named).filter(|named| is_own(named));
                let found = praised.map(|named| (named, UNDISCLOSED)).or_else(|| is_asked(draft).then_some((first, UNTOLD)));
                heard.findings.extend(found.map(|(named, cue)| {
                    let span = span_of(text, named.tokens);
                    words::untold(cue, span, quote(span), named, text, norms)
                }));
            }
        }
    }
    // A name, a phrase or a sentence that is still being written may become another.
    let is_midway = draft.caret == Some(text.len()) && text.tokens().last().is_some_and(|token| token.kind != Kind::Stop);
    if is_midway {
        let before = heard.findings.len();
        let last = text.tokens().last().map_or(0, |token| token.span.end);
        heard.findings.retain(|finding| finding.cue == NEVER && finding.span.end != last);
        heard.held = heard.findings.len() != before;
    }
    let phrases = norms.muted.phrases();
    heard.findings.retain(|finding| !norms.muted.has_cue(finding.cue) && !phrases.contains(&reads_as(&finding.quote)));
    heard
}

impl Heard {
    /// Whether any of it is to be warned of whatever the tone.
    pub(super) fn warns(&self) -> bool {
        self.findings.iter().any(|finding| finding.cue != UNTOLD)
    }

    /// All findings in the order of the words. What lies within a phrase that is never wanted
    /// is told once, by the brand.
    pub(super) fn among(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        let is_told =
            |span: Span| self.findings.iter().any(|own| own.cue == NEVER && own.span.start <= span.start && span.end <= own.span.end);
        findings.retain(|finding| !is_told(finding.span));
        findings.extend(self.findings.iter().cloned());
        findings.sort_by_key(|finding| finding.span);
        findings
    }
}

/// What is said of the brand's own findings.
pub(super) fn why_of(cue: &str, locale: Locale) -> Option<&'static str> {
    words::why_of(cue, locale)
}

/// Where phrases stand in the writer's own words; of those inside each other the longest.
fn places<'a>(text: &Text, phrases: &'a [Phrase]) -> Vec<(Span, &'a Phrase)> {
    let mut found: Vec<(Span, &Phrase)> = Vec::new();
    for phrase in phrases {
        let Some(sought) = Sought::new(&phrase.phrase) else { continue };
        let own = sought.places(text).into_iter().filter(|(first, _)| !text.tokens()[*first].is_quoted);
        found.extend(own.map(|tokens| (span_of(text, tokens), phrase)));
    }
    found.sort_by_key(|(span, _)| (span.start, u32::MAX - span.end));
    found.dedup_by(|(later, _), (first, _)| later.end <= first.end);
    found
}

fn never(span: Span, quote: String, phrase: &Phrase, text: &Text, norms: &Norms) -> Finding {
    Finding {
        cue: NEVER,
        family: None,
        span,
        quote,
        why: words::never(phrase, norms.locale),
        source: words::RULES[norms.locale.place()].into(),
        alternative: words::PLAINLY[text.language().place()].into(),
        is_wording: false,
    }
}

/// Whether the draft answers somebody who asks.
fn is_asked(draft: &Draft) -> bool {
    draft.kind == PostKind::Reply && draft.parent.as_deref().is_some_and(|parent| told::asks(&Text::new(parent)))
}

/// The tokens of every sentence, with the names that stand in it.
fn sentences(text: &Text) -> Vec<std::ops::Range<usize>> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, token) in text.tokens().iter().enumerate() {
        match ranges.last_mut() {
            Some(range) if text.tokens()[range.start].sentence == token.sentence => range.end = at + 1,
            _ => ranges.push(at..at + 1),
        }
    }
    ranges
}
