//! A reading and its advice in the words of the interface: what lamp, card and popup show.
//!
//! Flat and ready: the page script puts nothing together but the pieces of a sentence.

use serde::{Deserialize, Serialize};

use crate::advice::{Advice, Replacement};
use crate::norms::Locale;
use crate::reading::{Finding, Reading, Verdict};
use crate::sites::{Guidance, Length};
use crate::text::{Span, slice};

/// How many characters to either side of a finding a report shows.
const AROUND: usize = 40;

/// A reading as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadingView {
    /// Probability (0–1).
    pub tone: f64,
    /// What it sounds like.
    pub verdict: Verdict,
    /// The draft's language, as BCP 47 names it; empty where it is not known.
    #[serde(default)]
    pub lang: String,
    /// Whether to ask again, without caret and standing verdict, when the writer rests.
    pub held: bool,
    /// The verdict's word in the reader's language.
    pub word: String,
    /// One sentence on the verdict.
    pub summary: String,
    /// What sounds like broadcast.
    pub findings: Vec<FindingView>,
    /// What sounds like talk: one sentence each, no doubles.
    pub strengths: Vec<String>,
    /// What the whole post could begin with, where it is warned of.
    #[serde(default)]
    pub opening: Option<OpeningView>,
    /// The one strength to praise where it is warned of.
    #[serde(default)]
    pub praise: Option<String>,
    /// The draft's length as the site counts it, where it is near the site's limit or over it.
    #[serde(default)]
    pub count: Option<CountView>,
    /// What the site itself says of promotion, where that is confirmed and the draft is warned of.
    #[serde(default)]
    pub guidance: Option<GuidanceView>,
    /// How it stands beside what was posted before: sentences in the reader's language.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// A draft's length against the site's limit, both in the site's own units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CountView {
    /// What is used.
    pub used: u32,
    /// What may be used.
    pub limit: u32,
    /// One sentence that says so in the reader's language.
    pub say: String,
}

/// What a site says of promotion, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuidanceView {
    /// The rule in the reader's language.
    pub say: String,
    /// Where it is written.
    pub source: String,
}

/// A move for the whole post as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpeningView {
    /// What to do.
    pub say: String,
    /// A first sentence of that sort, in the language of the draft.
    pub example: String,
    /// Who says so.
    pub source: String,
}

/// A finding as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingView {
    /// The cue's id.
    pub cue: String,
    /// Start, in UTF-16 code units of the text that was sent.
    pub start: u32,
    /// End, exclusive.
    pub end: u32,
    /// The words.
    pub quote: String,
    /// Why they sound so.
    pub why: String,
    /// Who says so.
    pub source: String,
    /// Another way to say it.
    pub instead: String,
    /// Whether that can stand in a post as it is, and so be copied.
    pub copy: bool,
    /// The writer's own sentence with other words, where one can be made.
    #[serde(default)]
    pub rewrite: Option<RewriteView>,
    /// A report that this finding is wrong, without a word of the draft.
    #[serde(default)]
    pub report: String,
    /// What is added to it where the person gives the words around away.
    #[serde(default)]
    pub around: String,
}

/// A sentence of the draft with other words in it: `before`, `words`, `after` make the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RewriteView {
    /// Start of what is replaced, in UTF-16 code units of the text that was sent.
    pub start: u32,
    /// End, exclusive.
    pub end: u32,
    /// What stands there instead; may be empty.
    pub words: String,
    /// The sentence before it.
    pub before: String,
    /// The sentence after it.
    pub after: String,
}

impl ReadingView {
    /// Puts a reading into the words of the interface.
    pub fn new(reading: &Reading, word: String, summary: String) -> Self {
        let mut strengths: Vec<String> = Vec::new();
        for strength in &reading.strengths {
            if !strengths.iter().any(|known| known == strength.why) {
                strengths.push(strength.why.to_string());
            }
        }
        let view = |finding: &Finding| FindingView {
            cue: finding.cue.into(),
            start: finding.span.start,
            end: finding.span.end,
            quote: finding.quote.clone(),
            why: finding.why.to_string(),
            source: finding.source.to_string(),
            instead: finding.alternative.to_string(),
            copy: finding.is_wording,
            rewrite: None,
            report: report(finding, reading),
            around: String::new(),
        };
        Self {
            tone: reading.tone,
            lang: reading.language.bcp47().into(),
            verdict: reading.verdict,
            held: reading.held,
            word,
            summary,
            findings: reading.findings.iter().map(view).collect(),
            strengths,
            opening: None,
            praise: None,
            count: None,
            guidance: None,
            notes: Vec::new(),
        }
    }

    /// Adds to each finding's report the words around it; `text` is the draft.
    pub fn reportable(mut self, text: &str) -> Self {
        for finding in &mut self.findings {
            finding.around = around(text, Span { start: finding.start, end: finding.end });
        }
        self
    }

    /// Adds what could be done about it: `advice` is of this reading, `text` its draft.
    pub fn advised(mut self, reading: &Reading, advice: &Advice, text: &str) -> Self {
        for replacement in &advice.replacements {
            self.findings[replacement.finding].rewrite = RewriteView::new(replacement, text);
        }
        self.opening = advice.opening.map(|opening| OpeningView {
            say: opening.say.into(),
            example: opening.example.into(),
            source: opening.source.into(),
        });
        self.praise = advice.praise.map(|place| reading.strengths[place].why.into());
        self
    }
}

/// What whoever looks after the cues needs to know first.
fn report(finding: &Finding, reading: &Reading) -> String {
    let Reading { tone, verdict, language, .. } = reading;
    format!("Offair {}\nhint: {}\nlanguage: {language:?}\ntone: {tone:.2} ({})", env!("CARGO_PKG_VERSION"), finding.cue, verdict.id())
}

/// The finding's words with a few of those before and after them.
fn around(text: &str, span: Span) -> String {
    let (Some(before), Some(words), Some(after)) = (
        slice(text, Span { start: 0, end: span.start }),
        slice(text, span),
        slice(text, Span { start: span.end, end: text.encode_utf16().count() as u32 }),
    ) else {
        return String::new();
    };
    let head = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let tail = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    format!("\nwords: {}[{words}]{}", &before[head..], &after[..tail])
}

impl CountView {
    /// Puts a length into words: `sentence` has `{used}` and `{limit}` in it.
    pub fn new(length: Length, sentence: &str) -> Self {
        let Length { used, limit, .. } = length;
        let say = sentence.replace("{used}", &used.to_string()).replace("{limit}", &limit.to_string());
        Self { used, limit, say }
    }
}

impl GuidanceView {
    /// Puts a rule into the reader's language.
    pub fn new(guidance: &Guidance, locale: Locale) -> Self {
        Self { say: guidance.say(locale).into(), source: guidance.source.into() }
    }
}

impl RewriteView {
    fn new(replacement: &Replacement, text: &str) -> Option<Self> {
        let (span, sentence) = (replacement.span, replacement.sentence);
        Some(Self {
            start: span.start,
            end: span.end,
            words: replacement.instead.clone(),
            before: slice(text, Span { start: sentence.start, end: span.start })?.into(),
            after: slice(text, Span { start: span.end, end: sentence.end })?.into(),
        })
    }
}
