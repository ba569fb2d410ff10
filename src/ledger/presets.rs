//! Goals that others have put in words.
//!
//! Where a source names no number, the number is Offair's reading of it and said to be.

use super::Goals;
use crate::labels;
use crate::norms::Locale;

/// A set of goals, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preset {
    /// Short name, kebab case.
    pub id: &'static str,
    /// The goals.
    pub goals: Goals,
    /// Who says so, and where: English, Simplified, Traditional.
    source: [&'static str; 3],
    /// Whether the source names the number; otherwise it is Offair's reading.
    pub is_in_source: bool,
    /// The key of what it is called and asks.
    pub label: &'static str,
}

impl Preset {
    /// Who says so, and where, in a language of the interface.
    pub fn source(&self, locale: Locale) -> &'static str {
        self.source[locale.place()]
    }
}

/// The presets, the best known first.
pub fn presets() -> &'static [Preset] {
    &[
        Preset {
            id: "reddit-nine-to-one",
            goals: Goals { most_broadcast: 10, ..Goals::NONE },
            source: [
                "Reddit, “What constitutes spam?” (help article 204536499) and r/modnews, December 2014",
                "Reddit 帮助文章 204536499（何为垃圾信息）与 r/modnews，2014 年 12 月",
                "Reddit 說明文章 204536499（何謂垃圾訊息）與 r/modnews，2014 年 12 月",
            ],
            is_in_source: true,
            label: labels::PRESET_NINE_TO_ONE,
        },
        Preset {
            id: "moderators-ten-in-hundred",
            goals: Goals { most_broadcast: 9, ..Goals::NONE },
            source: [
                "A formula used by moderators on Reddit: 10 or more own links among the last 100 contributions are too many",
                "Reddit 版主常用的算法：最近 100 次发言里，自己的链接达到 10 条就算过多",
                "Reddit 版主常用的算法：最近 100 次發言裡，自己的連結達到 10 則就算過多",
            ],
            is_in_source: true,
            label: labels::PRESET_TEN_IN_HUNDRED,
        },
        Preset {
            id: "hacker-news",
            goals: Goals { most_broadcast: 20, ..Goals::NONE },
            source: [
                "the Hacker News guidelines, by which one's own things are fine now and then and curiosity comes first",
                "Hacker News 守则：偶尔发自己的东西可以，但主要应出于好奇",
                "Hacker News 守則：偶爾發自己的東西可以，但主要應出於好奇",
            ],
            is_in_source: false,
            label: labels::PRESET_HACKER_NEWS,
        },
    ]
}
