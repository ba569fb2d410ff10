//! What a draft would break if it were sent now.
//!
//! Said only where it would break a goal that the person set, or where it plainly is so.

use super::{Day, Entry, Fingerprint, Goals, Ledger, NEAR, Tally};
use crate::draft::PostKind;
use crate::reading::Verdict;
use crate::settings::Place;

/// A draft that is about to be sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Today, in the person's own time zone.
    pub day: Day,
    /// Where it would go.
    pub place: Place,
    /// A post of its own or a reply.
    pub kind: PostKind,
    /// What it sounds like.
    pub verdict: Verdict,
    /// By what nearly the same text is told.
    pub print: Option<Fingerprint>,
    /// Whether it names the person's own brand.
    pub names_brand: bool,
}

/// What would be so if the draft were sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The own brand would be named before the days of listening are over.
    TooSoon {
        /// Days until they are.
        days_to_wait: u32,
        /// Where.
        place: Place,
    },
    /// One more announcement in the same place this month.
    Announcement {
        /// Which of the month it would be: 3 for the third.
        nth: u32,
        /// Where.
        place: Place,
        /// Replies there this month that are no broadcast.
        replies: u32,
    },
    /// Nearly the same was sent within the last 7 days.
    NearCopy {
        /// Where to, by name.
        places: Vec<Place>,
        /// How many days ago the first of them was sent, 0–6.
        days: u32,
    },
    /// More would be broadcast than the person aims at.
    Share {
        /// The share with this draft, in percent, rounded up.
        percent: u32,
        /// The most, in percent.
        goal: u32,
        /// Where.
        place: Place,
    },
}

/// From which on an announcement of the month is spoken of.
const MANY: u32 = 3;

/// So many replies an announcement, and nobody speaks of it: Reddit's 9:1.
const REPLIES_AN_ANNOUNCEMENT: u32 = 9;

/// The days, today among them, within which a copy is one.
const WEEK: i32 = 7;

impl Ledger {
    /// What the draft would break, the plainest first; counted in its own place alone, but for
    /// copies.
    pub fn warnings(&self, draft: &Outlook, goals: &Goals) -> Vec<Warning> {
        let here: Vec<&Entry> = self.entries.iter().filter(|entry| entry.place == draft.place && entry.day <= draft.day).collect();
        let warnings = [too_soon(&here, draft, goals), announcement(&here, draft), self.near_copy(draft), share(&here, draft, goals)];
        warnings.into_iter().flatten().collect()
    }

    /// A copy in the same place on the same day is the same post, sent again or edited; talk
    /// that happens to be like another post once is no copy.
    fn near_copy(&self, draft: &Outlook) -> Option<Warning> {
        let print = draft.print.as_ref()?;
        let is_copy = |entry: &&Entry| {
            let days = draft.day.since(entry.day);
            (0..WEEK).contains(&days)
                && (days > 0 || entry.place != draft.place)
                && entry.print.as_ref().is_some_and(|known| known.likeness(print) >= NEAR)
        };
        let copies: Vec<&Entry> = self.entries.iter().filter(is_copy).collect();
        let days = draft.day.since(copies.iter().map(|entry| entry.day).min()?).unsigned_abs();
        let mut places: Vec<Place> = copies.iter().map(|entry| entry.place.clone()).collect();
        places.sort();
        places.dedup();
        let pushes = draft.verdict >= Verdict::Mixed || draft.names_brand;
        (pushes || places.len() > 1).then_some(Warning::NearCopy { places, days })
    }
}

fn too_soon(here: &[&Entry], draft: &Outlook, goals: &Goals) -> Option<Warning> {
    let listened = here.iter().map(|entry| draft.day.since(entry.day).unsigned_abs()).max().unwrap_or(0);
    let days_to_wait = goals.listen_days.saturating_sub(listened);
    (draft.names_brand && days_to_wait > 0).then(|| Warning::TooSoon { days_to_wait, place: draft.place.clone() })
}

fn announcement(here: &[&Entry], draft: &Outlook) -> Option<Warning> {
    let is_announcement = |kind, verdict| kind == PostKind::Post && verdict == Verdict::Broadcast;
    let month: Vec<&Entry> = here.iter().copied().filter(|entry| entry.day.month() == draft.day.month()).collect();
    let nth = 1 + month.iter().filter(|entry| is_announcement(entry.kind, entry.verdict)).count() as u32;
    let replies = month.into_iter().collect::<Tally>().replies;
    let is_plain = is_announcement(draft.kind, draft.verdict) && nth >= MANY && replies < nth.saturating_mul(REPLIES_AN_ANNOUNCEMENT);
    is_plain.then(|| Warning::Announcement { nth, place: draft.place.clone(), replies })
}

fn share(here: &[&Entry], draft: &Outlook, goals: &Goals) -> Option<Warning> {
    let lately: Tally = here.iter().copied().filter(|entry| (0..super::SPAN).contains(&draft.day.since(entry.day))).collect();
    let (broadcast, posts) = (lately.broadcast + 1, lately.posts + 1);
    let breaks = draft.verdict == Verdict::Broadcast && goals.is_share_broken(broadcast, posts);
    let percent = (broadcast * 100).div_ceil(posts);
    breaks.then(|| Warning::Share { percent, goal: goals.most_broadcast, place: draft.place.clone() })
}
