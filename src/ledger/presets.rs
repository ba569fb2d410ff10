//! Goals that others have put in words.
//!
//! Where a source names no number, the number is Offair's reading of it and said to be.

use super::Goals;
use crate::labels;

/// A set of goals, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Short name, kebab case.
    pub id: &'static str,
    /// The goals.
    pub goals: Goals,
    /// Who says so, and where.
    pub source: &'static str,
    /// Whether the source names the number; otherwise it is Offair's reading.
    pub is_in_source: bool,
    /// The key of what it is called and asks.
    pub label: &'static str,
}

const NONE: Goals = Goals { most_broadcast: 100, least_replies: 0, listen_days: 0 };

/// The presets, the best known first.
pub fn presets() -> &'static [Preset] {
    &[
        Preset {
            id: "reddit-nine-to-one",
            goals: Goals { most_broadcast: 10, ..NONE },
            source: "Reddit, \u{201c}What constitutes spam?\u{201d} (help article 204536499) and r/modnews, December 2014",
            is_in_source: true,
            label: labels::PRESET_NINE_TO_ONE,
        },
        Preset {
            id: "moderators-ten-in-hundred",
            goals: Goals { most_broadcast: 9, ..NONE },
            source: "A formula used by moderators on Reddit: 10 or more own links among the last 100 contributions are too many",
            is_in_source: true,
            label: labels::PRESET_TEN_IN_HUNDRED,
        },
        Preset {
            id: "hacker-news",
            goals: Goals { most_broadcast: 20, ..NONE },
            source: "Hacker News guidelines: \u{201c}It's ok to post your own stuff occasionally, but the primary use of the site should be for curiosity.\u{201d}",
            is_in_source: false,
            label: labels::PRESET_HACKER_NEWS,
        },
    ]
}
