//! The only front door of the pure core: a draft and norms in, a reading out.
//!
//! - `brand`: the writer's own names and phrases
//! - `learned`: findings where no cue knows the words
//! - `muted`: takes out what the person does not want to hear of
//! - `verdict`: from a tone to a word for it

mod brand;
mod learned;
mod muted;
mod verdict;

use crate::cues::{self, Cue, Family, Match, Side};
use crate::draft::Draft;
use crate::norms::{Locale, Norms};
use crate::reading::{Finding, LEARNED, Reading, Strength, Verdict};
use crate::text::{Kind, Language, Script, Slicer, Text, Token};
use crate::tone::{self, Context};
use verdict::Typing;

/// Reads a draft as a member of the community would hear it.
///
/// Never fails; offsets in the reading are UTF-16 code units of `draft.text`.
///
/// ```
/// use offair::{Draft, Norms, Verdict, inspect};
///
/// let reading = inspect(&Draft::post("Last chance! Shop now and save 40%."), &Norms::default());
/// assert_eq!(reading.verdict, Verdict::Broadcast);
/// assert_eq!(reading.findings[1].quote, "Shop now");
/// ```
pub fn inspect(draft: &Draft, norms: &Norms) -> Reading {
    let text = Text::new(&draft.text);
    let is_judged = text.language() != Language::Other && norms.languages.has(text.language());
    let mut matches = if is_judged { cues::find(&text) } else { Vec::new() };
    let held = hold(&text, draft, &mut matches);
    let mut taken = muted::take_out(&mut matches, draft, &norms.muted);
    let allowed = brand::take_out(&text, &mut matches, &norms.brand);
    taken.extend(allowed.iter().map(|allowed| allowed.span));
    let context = draft.parent.as_deref().map(|parent| Context::of(&text, &Text::new(parent))).unwrap_or_default();
    let tone = tone::tone(&text, &matches, &context);
    let mut heard = brand::heard(&text, draft, &matches, norms);
    // Where the writer says who they are nothing is pointed at.
    let told = matches.iter().filter(|found| found.cue.family == Family::Disclosure).map(|found| found.span);
    taken.extend(told.chain(heard.told.as_ref().map(|told| told.span)));
    let mut findings = findings(&text, &matches, draft, norms);
    if findings.is_empty() && is_judged {
        findings = learned::findings(&text, &tone, draft, norms);
        muted::take_out_learned(&mut findings, &taken, &norms.muted);
    }
    let mut strengths = strengths(&matches, norms);
    strengths.extend(heard.told.take());
    let verdict = |typing: Typing| {
        let verdict = verdict::verdict(&text, tone.tone, &findings, &strengths, typing, norms);
        // A phrase of the brand's own rules and an untold tie are warned of whatever the tone.
        if heard.warns() { verdict.max(Verdict::Mixed) } else { verdict }
    };
    let (verdict, at_rest) = (verdict(Typing { caret: draft.caret, standing: draft.standing }), verdict(Typing::default()));
    let held = held || heard.held || verdict != at_rest;
    let findings = heard.among(findings);
    Reading { tone: tone.tone, verdict, held, language: text.language(), findings, strengths, allowed, parts: tone.parts }
}

/// What is said of the words that a cue finds; `None` for an id that no cue has.
///
/// ```
/// assert!(offair::inspect::why_of("discount-code", offair::Locale::English).is_some());
/// ```
pub fn why_of(cue: &str, locale: Locale) -> Option<&'static str> {
    if cue == LEARNED {
        return Some(learned::WHY[locale.place()]);
    }
    if let Some(why) = brand::why_of(cue, locale) {
        return Some(why);
    }
    cues::CUES.iter().find(|known| known.id == cue).map(|known| known.why[locale.place()])
}

/// The last word, where the caret still touches its end: it may be half of another.
fn half_typed<'a>(text: &'a Text, draft: &Draft) -> Option<&'a Token> {
    text.tokens().last().filter(|token| token.kind == Kind::Word && Some(token.span.end) == draft.caret)
}

/// Takes out the matches whose last word may be half of another.
fn hold(text: &Text, draft: &Draft, matches: &mut Vec<Match>) -> bool {
    let Some(last) = half_typed(text, draft) else { return false };
    let before = matches.len();
    matches.retain(|found| found.cue.shape.is_some() || found.span.end != last.span.end);
    matches.len() != before
}

fn findings(text: &Text, matches: &[Match], draft: &Draft, norms: &Norms) -> Vec<Finding> {
    let mut slicer = Slicer::new(&draft.text);
    let mut kept: Vec<&Match> = Vec::new();
    for found in matches.iter().filter(|found| found.cue.family.side() == Side::Broadcast) {
        // Words inside the words of another finding are told once, by the longer; but capitals
        // and fancy letters run over words without saying what those say.
        let covers = |outer: &Match, inner: &Match| {
            let can_tell = outer.cue.shape.is_none() || inner.cue.shape.is_some();
            can_tell && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
        };
        if kept.iter().any(|other| covers(other, found)) {
            continue;
        }
        kept.retain(|other| !covers(found, other));
        kept.push(found);
    }
    kept.into_iter()
        .map(|found| Finding {
            cue: found.cue.id,
            family: Some(found.cue.family),
            span: found.span,
            quote: slicer.slice(found.span).unwrap_or_default().to_string(),
            why: why(found.cue, norms).into(),
            source: learned::source(found.cue.source, norms).into(),
            alternative: alternative(found.cue, text.language()).into(),
            is_wording: found.cue.shape.is_none(),
        })
        .collect()
}

fn strengths(matches: &[Match], norms: &Norms) -> Vec<Strength> {
    matches
        .iter()
        .filter(|found| found.cue.family.side() == Side::Conversation)
        .map(|found| Strength { cue: found.cue.id, family: found.cue.family, span: found.span, why: why(found.cue, norms) })
        .collect()
}

fn why(cue: &'static Cue, norms: &Norms) -> &'static str {
    cue.why[norms.locale.place()]
}

/// The alternative in the draft's script; the cue's own language where it has no other.
fn alternative(cue: &'static Cue, language: Language) -> &'static str {
    let [own, simplified, traditional] = cue.alternatives;
    match language.script() {
        Script::Han if language.is_traditional() && !traditional.is_empty() => traditional,
        Script::Han if !simplified.is_empty() => simplified,
        _ => own,
    }
}
