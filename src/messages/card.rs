//! The words of lamp, card and question, in the reader's language: told to the page script once.

use serde::{Deserialize, Serialize};

/// The words of lamp and card, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CardLabels {
    /// Their language, as BCP 47 names it.
    pub language: String,
    /// Name of the card for screen readers.
    pub card: String,
    /// Closes the card.
    pub close: String,
    /// Copies an alternative.
    pub copy: String,
    /// After copying.
    pub copied: String,
    /// Puts an alternative into the draft.
    pub apply: String,
    /// After that.
    pub applied: String,
    /// Where that cannot be done, or went wrong.
    pub copy_only: String,
    /// Leaves words out of this draft's reading.
    pub ignore: String,
    /// After that.
    pub ignored: String,
    /// Mutes words everywhere.
    pub mute: String,
    /// Switches a cue off everywhere.
    pub switch_off: String,
    /// Opens the preview of a report on a hint that is wrong.
    pub wrong: String,
    /// Takes the words around into the report.
    pub with_words: String,
    /// Said when the page is listened to no longer.
    pub quiet: String,
    /// Takes one of these back.
    pub undo: String,
    /// After that.
    pub heard_again: String,
    /// Goes before an alternative.
    pub instead: String,
    /// Goes before a source.
    pub source: String,
    /// Goes before what the post could begin with.
    pub opening: String,
    /// Goes before an example.
    pub example: String,
    /// Heading above what is good.
    pub strengths: String,
    /// Names the lamp: `{verdict}` stands for the verdict's word.
    pub lamp: String,
    /// What is asked before a broadcast is posted.
    pub question: String,
    /// Answers that it is to be posted.
    pub post_anyway: String,
    /// Answers that it is to be edited.
    pub edit: String,
}
