//! What the person aims at, and how far it is.

use super::{Day, Ledger, Tally};
use crate::settings::{Place, Settings};

/// The days, today among them, over which a share is counted: four weeks.
pub const SPAN: i32 = 28;

/// Before so many posts a share says little: a share is counted as if there were at least
/// these, the rest no broadcasts. Ten is the least of which one is a tenth.
pub const ENOUGH: u32 = 10;

/// What the person aims at in a place, or everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goals {
    /// The most of what is sent that may be broadcast, in percent; 100 is no goal.
    pub most_broadcast: u32,
    /// The least replies a week; 0 is no goal.
    pub least_replies: u32,
    /// Days in a new community before the own brand is first named; 0 is no goal.
    pub listen_days: u32,
}

impl Default for Goals {
    fn default() -> Self {
        Self::NONE
    }
}

impl From<&Settings> for Goals {
    /// The ledger knows a community no longer than it keeps days, so listening takes at most
    /// as long, and cannot be a goal where nothing is kept.
    fn from(settings: &Settings) -> Self {
        Self {
            most_broadcast: settings.most_broadcast,
            least_replies: settings.least_replies,
            listen_days: settings.listen_days.min(settings.keep_days.saturating_sub(1)),
        }
    }
}

/// How far a goal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is kept as things stand.
    Kept,
    /// It is broken as things stand.
    Broken,
    /// It is too early to tell.
    NotYet,
}

/// One goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// At most so much is broadcast.
    Share {
        /// The most, in percent.
        most: u32,
        /// Broadcasts within [`SPAN`].
        broadcast: u32,
        /// Everything sent within [`SPAN`].
        posts: u32,
    },
    /// At least so many replies this week.
    Replies {
        /// The least.
        least: u32,
        /// Replies this week that are no broadcast.
        replies: u32,
    },
    /// So many days in a community before the own brand is named there.
    Listening {
        /// The days to listen.
        days: u32,
        /// The days since the first post there that the ledger knows, at most `days`.
        listened: u32,
    },
}

/// One goal and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The goal with its numbers.
    pub goal: Goal,
    /// How far it is.
    pub state: State,
}

impl Goals {
    /// No goals at all.
    pub const NONE: Self = Self { most_broadcast: 100, least_replies: 0, listen_days: 0 };

    /// Whether so many broadcasts among so many posts are more than the goal allows.
    pub(super) fn is_share_broken(&self, broadcast: u32, posts: u32) -> bool {
        u64::from(broadcast) * 100 > u64::from(self.most_broadcast) * u64::from(posts.max(ENOUGH))
    }
}

impl Ledger {
    /// How far each goal is that the person set, in a place with what belongs to it, or
    /// everywhere. Listening is a matter of one place and is left out without one.
    pub fn progress(&self, goals: &Goals, place: Option<&Place>, today: Day) -> Vec<Progress> {
        let here = place.map_or_else(|| self.clone(), |place| self.of_place(place));
        let mut progress = Vec::new();
        if goals.most_broadcast < 100 {
            let Tally { broadcast, posts, .. } = here.lately(today);
            let state = match () {
                () if goals.is_share_broken(broadcast, posts) => State::Broken,
                () if posts < ENOUGH => State::NotYet,
                () => State::Kept,
            };
            progress.push(Progress { goal: Goal::Share { most: goals.most_broadcast, broadcast, posts }, state });
        }
        if goals.least_replies > 0 {
            let replies = here.week(today).replies;
            let state = if replies >= goals.least_replies { State::Kept } else { State::NotYet };
            progress.push(Progress { goal: Goal::Replies { least: goals.least_replies, replies }, state });
        }
        if let Some(place) = place.filter(|_| goals.listen_days > 0) {
            let exact: Vec<_> = self.entries.iter().filter(|entry| entry.place == *place && entry.day <= today).collect();
            let since = exact.iter().map(|entry| today.since(entry.day).unsigned_abs()).max().unwrap_or(0);
            let state = match () {
                () if since >= goals.listen_days => State::Kept,
                () if exact.iter().any(|entry| entry.names_brand) => State::Broken,
                () => State::NotYet,
            };
            progress.push(Progress { goal: Goal::Listening { days: goals.listen_days, listened: since.min(goals.listen_days) }, state });
        }
        progress
    }

    /// What was sent within [`SPAN`].
    pub(super) fn lately(&self, today: Day) -> Tally {
        self.entries.iter().filter(|entry| (0..SPAN).contains(&today.since(entry.day))).collect()
    }
}
