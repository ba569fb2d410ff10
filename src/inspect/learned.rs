//! Findings where no cue knows the words: those that tipped the learned part of the tone.

use super::half_typed;
use crate::draft::Draft;
use crate::norms::{Norm, Norms};
use crate::reading::{Finding, LEARNED};
use crate::text::{Script, Slicer, Span, Text, Token};
use crate::tone::Tone;

/// What is said of such words: English, Simplified, Traditional.
pub(super) const WHY: [&str; 3] = [
    "No single phrase: together, words like these stood in posts that readers took for advertising.",
    "不是哪一句的问题：这样的用词合在一起，常出现在读者当成广告的帖子里。",
    "不是哪一句的問題：這樣的用詞合在一起，常出現在讀者當成廣告的貼文裡。",
];

/// Who says so.
const SOURCE: [&str; 3] = ["Offair's reading of rated posts", "Offair 对读者评过的帖子的归纳", "Offair 對讀者評過的貼文的歸納"];

/// What could be done about them, in the language of the draft.
const ADVICE: [&str; 3] = [
    "Say what you yourself saw, tried or wonder about.",
    "说说你自己看到的、试过的，或想不通的。",
    "說說你自己看到的、試過的，或想不通的。",
];

/// No more than this many places are pointed at, of no more than so many tokens each.
const MOST: usize = 2;
const LONGEST_LATIN: usize = 8;
const LONGEST_HAN: usize = 14;

/// A place must add this much, in logits, to be pointed at.
const LEAST: f64 = 0.3;

/// Who says so, in the language of the interface where it is Offair itself: works keep their names.
pub(super) fn source(source: &'static str, norms: &Norms) -> &'static str {
    if source == SOURCE[0] { SOURCE[norms.locale.place()] } else { source }
}

/// The places that tipped the tone, where it is high enough for anybody to be warned.
pub(super) fn findings(text: &Text, tone: &Tone, draft: &Draft, norms: &Norms) -> Vec<Finding> {
    let (mixed, _) = Norm::Strict.thresholds();
    let is_judged = matches!(text.language().script(), Script::Latin | Script::Han);
    if !is_judged || tone.tone < mixed || tone.worth.len() != text.tokens().len() {
        return Vec::new();
    }
    let mut slicer = Slicer::new(&draft.text);
    let heard = text.tokens().len() - usize::from(half_typed(text, draft).is_some());
    let mut spans = places(text, &text.tokens()[..heard], &tone.worth);
    spans.sort_unstable();
    spans
        .into_iter()
        .map(|span| Finding {
            cue: LEARNED,
            family: None,
            span,
            quote: slicer.slice(span).unwrap_or_default().to_string(),
            why: WHY[norms.locale.place()].into(),
            source: SOURCE[norms.locale.place()].into(),
            alternative: ADVICE[text.language().place()].into(),
            is_wording: false,
        })
        .collect()
}

/// The stretches of these tokens that are worth most, each inside one sentence, the worthiest first.
fn places(text: &Text, tokens: &[Token], worth: &[f64]) -> Vec<Span> {
    let longest = if text.language().script() == Script::Han { LONGEST_HAN } else { LONGEST_LATIN };
    let mut taken = vec![false; tokens.len()];
    let mut spans = Vec::new();
    while spans.len() < MOST {
        let mut best: Option<(f64, usize, usize)> = None;
        for first in (0..tokens.len()).filter(|first| tokens[*first].is_said()) {
            let mut sum = 0.0;
            let within = |at: &usize| tokens[*at].sentence == tokens[first].sentence && !taken[*at];
            for at in (first..tokens.len().min(first + longest)).take_while(within) {
                sum += worth[at];
                if tokens[at].is_said() && sum >= LEAST && best.is_none_or(|best| sum > best.0) {
                    best = Some((sum, first, at));
                }
            }
        }
        let Some((_, first, last)) = best else { break };
        taken[first..=last].iter_mut().for_each(|taken| *taken = true);
        spans.push(whole(&tokens[first..=last]));
    }
    spans
}

fn whole(tokens: &[Token]) -> Span {
    Span { start: tokens[0].span.start, end: tokens[tokens.len() - 1].span.end }
}
