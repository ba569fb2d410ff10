//! What the writer is told: a tone, a verdict, and the words it rests on.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::cues::Family;
use crate::text::{Language, Span};

/// What a draft sounds like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Verdict {
    /// Nothing to judge: too short, another language, a plain notice.
    Unclear,
    /// Talk with people.
    Conversation,
    /// Some of both.
    Mixed,
    /// A message pushed at an audience.
    Broadcast,
}

impl Verdict {
    /// The word as it stands in answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unclear => "unclear",
            Self::Conversation => "conversation",
            Self::Mixed => "mixed",
            Self::Broadcast => "broadcast",
        }
    }
}

/// Stands in the place of a cue's id where no cue knows the words of a finding.
pub const LEARNED: &str = "learned-wording";

/// The cue of a finding at a phrase that the writer's brand never wants.
pub const NEVER: &str = "brand-never";

/// The cue of a finding at an own name that is praised or pushed and not told to be one's own.
pub const UNDISCLOSED: &str = "own-name-undisclosed";

/// The cue of a finding at an own name in an answer to somebody who asks, without praise; it is
/// told more mildly and warns of nothing.
pub const UNTOLD: &str = "own-name-in-answer";

/// Words that sound like broadcast, why, and another way to say them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cue's id; [`LEARNED`] where no cue knows the words and only the learned part of the
    /// tone spoke.
    pub cue: &'static str,
    /// What it is a sign of; `None` where no cue knows the words, or a phrase is one that the
    /// brand never wants.
    pub family: Option<Family>,
    /// Where the words stand, in UTF-16 code units.
    pub span: Span,
    /// The words.
    pub quote: String,
    /// Why they sound so, in the language of the interface.
    pub why: Cow<'static, str>,
    /// Who says so.
    pub source: Cow<'static, str>,
    /// Another way to say it, in the language of the draft.
    pub alternative: Cow<'static, str>,
    /// Whether the alternative can stand in a post as it is; otherwise it is advice.
    pub is_wording: bool,
}

/// Words that sound like talk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// The cue's id.
    pub cue: &'static str,
    /// What it is a sign of.
    pub family: Family,
    /// Where the words stand, in UTF-16 code units.
    pub span: Span,
    /// What is good about them, in the language of the interface.
    pub why: &'static str,
}

/// Words that would have been found and are always right for the writer's brand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// Where the phrase stands, in UTF-16 code units.
    pub span: Span,
    /// Why it is allowed, in the words of who said so; may be empty.
    pub reason: String,
}

/// One summand of the tone.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// A family of cues or a shape, by the name it has in the table of weights.
    pub name: &'static str,
    /// How much of it the draft has, 0–1.
    pub amount: f64,
    /// What it adds, in logits: above 0 towards broadcast.
    pub logit: f64,
}

/// Everything Offair says of one draft.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Probability (0–1) that a reader takes the draft for broadcast advertising.
    pub tone: f64,
    /// What it sounds like under the norms it was read by.
    pub verdict: Verdict,
    /// Whether something else would be said if the draft were not being typed: a finding is held
    /// back because its last word may be half a word, or the verdict is. Ask again, without caret
    /// and standing verdict, when the writer rests.
    pub held: bool,
    /// The draft's language.
    pub language: Language,
    /// What sounds like broadcast, in the order of the words.
    pub findings: Vec<Finding>,
    /// What sounds like talk, in the order of the words.
    pub strengths: Vec<Strength>,
    /// What the brand's own phrases took out of the findings, in the order of the words.
    pub allowed: Vec<Allowed>,
    /// What the tone is the sum of; the first is the starting point.
    pub parts: Vec<Part>,
}
