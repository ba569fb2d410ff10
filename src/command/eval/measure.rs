//! What one post tells: its tone beside its rating, whether it is warned of and where, and
//! how often the verdict turns while it is typed.

use offair::text::Span;
use offair::{Draft, Norms, PostKind, Verdict, inspect};

use super::super::metrics::Rated;
use super::posts::{Kind, Post};

/// One line, measured.
#[derive(Clone, Default)]
pub struct Measured {
    /// Tone and rating.
    pub rated: Option<Rated>,
    /// Called broadcast: of a clear broadcast it is a catch, of talk an alarm.
    pub is_warned: bool,
    /// Of a pool of talk.
    pub is_pool_talk: bool,
    /// Of a post that was warned of and whose raters wrote down phrases: whether the
    /// underlined words overlap one.
    pub hits_evidence: Option<bool>,
    /// Of a pair: whether the advertisement has the higher tone.
    pub in_order: Option<bool>,
    /// How often the verdict turned while it was typed.
    pub flips: Option<u32>,
    /// How many texts were judged.
    pub judged: usize,
}

/// Judges what a line holds, under the norm of a usual feed.
pub fn judge(post: &Post) -> Measured {
    match &post.kind {
        Kind::Rated(text, rating, evidence) => {
            let reading = inspect(&Draft::post(text), &Norms::default());
            let is_warned = reading.verdict == Verdict::Broadcast;
            let phrases: Vec<Span> = evidence.iter().flat_map(|phrase| spans(text, phrase)).collect();
            let overlap = |span: &Span| phrases.iter().any(|phrase| phrase.start < span.end && span.start < phrase.end);
            let hits_evidence = (is_warned && !phrases.is_empty()).then(|| reading.findings.iter().any(|finding| overlap(&finding.span)));
            Measured {
                rated: Some(Rated { tone: reading.tone, rating: *rating }),
                is_warned,
                hits_evidence,
                judged: 1,
                ..Measured::default()
            }
        }
        Kind::Labelled(text, is_talk) => {
            let is_warned = inspect(&Draft::post(text), &Norms::default()).verdict == Verdict::Broadcast;
            Measured { is_warned, is_pool_talk: *is_talk, judged: 1, ..Measured::default() }
        }
        Kind::Pair(broadcast, conversation, parent) => {
            let kind = if parent.is_some() { PostKind::Reply } else { PostKind::Post };
            let tone = |text: &str| {
                let draft = Draft { text: text.into(), kind, parent: parent.clone(), ..Draft::default() };
                inspect(&draft, &Norms::default()).tone
            };
            Measured { in_order: Some(tone(broadcast) > tone(conversation)), judged: 2, ..Measured::default() }
        }
    }
}

/// How often the verdict turns while a rated post is typed character by character, the caret
/// at its end; from and to "nothing to judge" is no turn.
pub fn flips(post: &Post) -> Option<u32> {
    let Kind::Rated(text, ..) = &post.kind else { return None };
    let mut draft = Draft::default();
    let (mut flips, mut units) = (0, 0);
    for character in text.chars() {
        draft.text.push(character);
        units += character.len_utf16() as u32;
        draft.caret = Some(units);
        let verdict = inspect(&draft, &Norms::default()).verdict;
        if verdict == Verdict::Unclear {
            continue;
        }
        flips += u32::from(draft.standing.is_some_and(|standing| standing != verdict));
        draft.standing = Some(verdict);
    }
    Some(flips)
}

/// Where a phrase stands in a text, in UTF-16 code units.
fn spans(text: &str, phrase: &str) -> Vec<Span> {
    let units = |bytes: usize| text[..bytes].encode_utf16().count() as u32;
    text.match_indices(phrase).map(|(at, found)| Span { start: units(at), end: units(at + found.len()) }).collect()
}
