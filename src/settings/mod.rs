//! What the person chose, over one table of defaults.
//!
//! Only differences are stored: one item a host, and one for what is muted everywhere. A site
//! has three settings: whether Offair listens there, whether it asks before a broadcast is
//! posted, and how strict the place is.

use serde::{Deserialize, Serialize};

use crate::norms::Norm;

/// How long a writer rests before a hint may appear, in milliseconds.
pub const PAUSE: u32 = 450;

/// How much longer before a draft counts as resting and half a word as a word, in milliseconds.
pub const REST: u32 = 1200;

/// The key under which [`Muted`](crate::muted::Muted) is stored: words and cues that are heard nowhere.
pub const MUTED: &str = "muted";

/// What is stored for one host: only what differs from the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteOverrides {
    /// Whether Offair listens there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<bool>,
    /// Whether a broadcast draft is asked about before it is posted there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<bool>,
    /// How strict the place is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub norm: Option<Norm>,
}

/// A site's settings as they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteSettings {
    /// Whether Offair listens there.
    pub on: bool,
    /// Whether a broadcast draft is asked about before it is posted there: only where the
    /// person wants it.
    pub ask: bool,
    /// How strict the place is.
    pub norm: Norm,
}

impl SiteOverrides {
    /// The settings that hold for a site whose own norm is `usual`.
    ///
    /// ```
    /// use offair::norms::Norm;
    /// use offair::settings::SiteOverrides;
    ///
    /// let usual = SiteOverrides::default().resolve(Norm::Usual);
    /// assert!(usual.on && !usual.ask);
    /// ```
    pub fn resolve(self, usual: Norm) -> SiteSettings {
        SiteSettings { on: self.on.unwrap_or(true), ask: self.ask.unwrap_or(false), norm: self.norm.unwrap_or(usual) }
    }
}

/// The key under which a host's item is stored.
///
/// ```
/// assert_eq!(offair::settings::site_key("bsky.app"), "site:bsky.app");
/// ```
pub fn site_key(host: &str) -> String {
    format!("site:{host}")
}
