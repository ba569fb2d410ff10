//! What a draft has, as named amounts from 0 to 1.
//!
//! Families of cues saturate: the second finding of a family adds half of what the first
//! did. Shapes are shares, so that length alone says nothing.

use super::context::Context;
use super::manner::Manner;
use super::weights::Weights;
use crate::cues::{CUES, Family, Match, Shape, Side};
use crate::text::{Kind, Text, Token};

/// The names of the shapes and combinations, besides the ids of the families.
pub const NAMES: &[&str] = &[
    "call-and-offer",
    "pushing-sentences",
    "links",
    "hashtags",
    "mentions",
    "emoji",
    "capitals",
    "prices",
    "questions",
    "i-speak",
    "we-speak",
    "you-only",
    "you-speak",
    "others-speak",
    "nobody",
    "starts-with-mention",
    "starts-with-label",
    "ends-with-link",
    "ends-with-tags",
    "past",
    "contractions",
    "sounds",
    "long-words",
    "heavy-words",
    "long-sentences",
    "numbers",
    "short-lines",
    "takes-up-parent",
    "ignores-parent",
    "pitch-under-question",
];

/// Whether the text has people in it: I, you, we, they.
pub fn speaks_of_people(text: &Text) -> bool {
    let people = text.people();
    people.i + people.we + people.you + people.others > 0
}

/// Something a text has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// What it is of.
    pub of: Of,
    /// How much of it there is, 0–1.
    pub amount: f64,
}

/// What an amount is of: a family of cues, a shape by its place in `NAMES`, or a cue by its
/// place in `CUES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A family of cues.
    Family(Family),
    /// A shape or a combination.
    Shape(usize),
    /// One cue.
    Cue(usize),
}

impl Amount {
    /// The name it has in the table of weights.
    pub fn name(&self) -> &'static str {
        match self.of {
            Of::Family(family) => family.id(),
            Of::Shape(place) => NAMES[place],
            Of::Cue(place) => CUES[place].id,
        }
    }

    /// What an amount of 1 is worth, in logits.
    pub fn worth(&self, weights: &Weights) -> f64 {
        match self.of {
            Of::Family(family) => weights.families[family as usize],
            Of::Shape(place) => weights.shapes[place],
            Of::Cue(place) => weights.cues[place],
        }
    }
}

/// Every amount above 0: families, then shapes, then cues.
///
/// Fancy letters are told to the writer but weigh nothing: the words are what they are.
pub fn features(text: &Text, matches: &[Match], context: &Context) -> Vec<Amount> {
    let weighed: Vec<Match> =
        matches.iter().filter(|found| found.cue.shape.is_none_or(|(shape, _)| shape != Shape::FancyLetters)).copied().collect();
    let matches = weighed.as_slice();
    let mut amounts = Vec::with_capacity(Family::ALL.len() + NAMES.len());
    let mut of = [0.0; Family::ALL.len()];
    for family in Family::ALL {
        let count = matches.iter().filter(|found| found.cue.family == *family && counts_once(matches, found)).count();
        let amount = saturate(count);
        of[*family as usize] = amount;
        amounts.push(Amount { of: Of::Family(*family), amount });
    }
    let has = |family: Family| of[family as usize].min(0.5) * 2.0;
    let said: Vec<&Token> = text.tokens().iter().filter(|token| token.is_said()).collect();
    let share = |count: usize, of: usize| (count as f64 / of.max(1) as f64).min(1.0);
    let kind = |kind: Kind| text.tokens().iter().filter(|token| token.kind == kind).count();
    let stops = |sign: &str| text.tokens().iter().filter(|token| token.kind == Kind::Stop && text.word(token) == sign).count();
    let call = has(Family::CallToAction).max(has(Family::EngagementBait)).max(has(Family::Diversion));
    let people = text.people();
    let manner = Manner::of(text);
    let shapes = [
        ("call-and-offer", call * has(Family::Offer).max(has(Family::Urgency))),
        ("pushing-sentences", pushing(text, matches)),
        ("links", saturate(kind(Kind::Url))),
        ("hashtags", saturate(kind(Kind::Hashtag))),
        ("mentions", saturate(kind(Kind::Mention))),
        ("emoji", share(kind(Kind::Emoji) * 8, said.len())),
        ("capitals", share(said.iter().filter(|token| token.is_capitals).count() * 2, said.len())),
        ("prices", saturate(kind(Kind::Price) + kind(Kind::Percent))),
        ("questions", f64::from(stops("?") > 0)),
        ("i-speak", share(people.i * 10, said.len())),
        ("we-speak", share(people.we * 10, said.len())),
        ("you-only", f64::from(people.you > 0 && people.i == 0)),
        ("you-speak", share(people.you * 10, said.len())),
        ("others-speak", share(people.others * 10, said.len())),
        ("nobody", f64::from(!speaks_of_people(text))),
        ("starts-with-mention", manner.starts_with_mention),
        ("starts-with-label", manner.starts_with_label),
        ("ends-with-link", manner.ends_with_link),
        ("ends-with-tags", manner.ends_with_tags),
        ("past", manner.past),
        ("contractions", manner.contractions),
        ("sounds", manner.sounds),
        ("long-words", manner.long_words),
        ("heavy-words", manner.heavy_words),
        ("long-sentences", manner.long_sentences),
        ("numbers", manner.numbers),
        ("short-lines", manner.short_lines),
        ("takes-up-parent", context.takes_up),
        ("ignores-parent", context.ignores),
        ("pitch-under-question", context.is_asked * has(Family::Offer).max(call).max(has(Family::Announcement))),
    ];
    for (place, (name, amount)) in shapes.into_iter().enumerate() {
        debug_assert_eq!(NAMES[place], name);
        amounts.push(Amount { of: Of::Shape(place), amount });
    }
    let mut cues: Vec<usize> = matches.iter().map(|found| found.place).collect();
    cues.sort_unstable();
    cues.dedup();
    amounts.extend(cues.into_iter().map(|place| Amount { of: Of::Cue(place), amount: 1.0 }));
    amounts.retain(|amount| amount.amount > 0.0);
    amounts
}

/// A shape is made of many places but counts as one finding.
fn counts_once(matches: &[Match], found: &Match) -> bool {
    found.cue.shape.is_none() || matches.iter().find(|other| other.cue.id == found.cue.id).is_some_and(|first| first.span == found.span)
}

fn saturate(count: usize) -> f64 {
    1.0 - 0.5f64.powi(count.min(20) as i32)
}

/// The share of sentences that hold a broadcast cue. How a sentence is dressed does not make
/// it push: people shout, too.
fn pushing(text: &Text, matches: &[Match]) -> f64 {
    let mut pushed: Vec<u32> = matches
        .iter()
        .filter(|found| found.cue.family.side() == Side::Broadcast && found.cue.family != Family::Reach)
        .filter_map(|found| text.token_at(found.span.start).map(|token| token.sentence))
        .collect();
    pushed.sort_unstable();
    pushed.dedup();
    (pushed.len() as f64 / text.sentences().max(1) as f64).min(1.0)
}
