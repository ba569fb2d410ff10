//! How strictly a place hears a post, what is not heard at all, and in which language the
//! writer is told.
//!
//! Norms move the verdict; of the tone they only leave out what the person muted.

use serde::{Deserialize, Serialize};

use crate::brand::Brand;
use crate::muted::Muted;
use crate::settings::Languages;

/// How much broadcast a place puts up with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Norm {
    /// A community with rules against promotion.
    Strict,
    /// A feed.
    #[default]
    Usual,
    /// One's own page, where news of oneself is expected.
    Own,
}

impl Norm {
    /// The tones from which a draft is mixed and from which it is broadcast.
    ///
    /// `usual` is drawn where few readers would call talk an advertisement (the figures are in
    /// docs/judgement.md), the others a step to either side.
    pub fn thresholds(self) -> (f64, f64) {
        match self {
            Self::Strict => (0.5, 0.7),
            Self::Usual => (0.6, 0.8),
            Self::Own => (0.75, 0.9),
        }
    }
}

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Locale {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Chinese in Simplified characters.
    #[serde(rename = "zh_CN")]
    Simplified,
    /// Chinese in Traditional characters.
    #[serde(rename = "zh_TW")]
    Traditional,
}

impl Locale {
    /// The nearest interface language for a BCP 47 tag: `zh-TW`, `zh-HK` and `zh-Hant` read
    /// Traditional, other Chinese Simplified, everything else English.
    ///
    /// ```
    /// assert_eq!(offair::Locale::nearest("zh-Hant-HK"), offair::Locale::Traditional);
    /// ```
    pub fn nearest(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        match parts.next() {
            Some("zh" | "yue") if parts.any(|part| matches!(part, "tw" | "hk" | "mo" | "hant")) || tag.starts_with("yue") => {
                Self::Traditional
            }
            Some("zh") => Self::Simplified,
            _ => Self::English,
        }
    }

    /// The language as BCP 47 names it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Simplified => "zh-CN",
            Self::Traditional => "zh-TW",
        }
    }

    /// The place of this language among a cue's explanations.
    pub(crate) fn place(self) -> usize {
        match self {
            Self::English => 0,
            Self::Simplified => 1,
            Self::Traditional => 2,
        }
    }
}

/// By what a draft is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Norms {
    /// How strict the place is.
    pub norm: Norm,
    /// The language of the interface.
    pub locale: Locale,
    /// What the person does not want to hear of.
    pub muted: Muted,
    /// What the person and who runs the browser say of their own brand.
    pub brand: Brand,
    /// Drafts in which languages are judged.
    pub languages: Languages,
    /// How far the norm's lines are moved, in logits: above 0 warns less.
    pub shift: f64,
}
