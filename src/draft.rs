//! What is being written, and in answer to what.
//!
//! The core is given a draft and keeps nothing of it.

use serde::{Deserialize, Serialize};

use crate::reading::Verdict;

/// A new post or an answer to one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum PostKind {
    /// Stands on its own.
    #[default]
    Post,
    /// Answers somebody.
    Reply,
}

/// A draft as it stands in a composer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The text, as the composer shows it.
    pub text: String,
    /// The host of the page, where it is known: `www.linkedin.com`.
    pub host: Option<String>,
    /// Post or reply.
    pub kind: PostKind,
    /// What is being answered, where it is known.
    pub parent: Option<String>,
    /// Where the caret stands, in UTF-16 code units, while the draft is being typed: a word
    /// that it touches at the draft's end may be half a word. `None` judges every word.
    pub caret: Option<u32>,
    /// What was said of the draft before its last change. It is not taken back for a trifle,
    /// so that a verdict does not flicker while one types.
    pub standing: Option<Verdict>,
}

impl Draft {
    /// A new post of this text, anywhere.
    ///
    /// ```
    /// let draft = offair::Draft::post("Did the second coat hold up in the rain?");
    /// assert_eq!(draft.kind, offair::PostKind::Post);
    /// ```
    pub fn post(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}
