//! Counts of what was sent, by week and by place.

use super::{Day, Entry, Ledger};
use crate::draft::PostKind;
use crate::reading::Verdict;
use crate::settings::Place;

/// How much of each was sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Messages pushed at an audience.
    pub broadcast: u32,
    /// Some of both.
    pub mixed: u32,
    /// Talk with people.
    pub conversation: u32,
    /// Nothing to judge: too short, another language.
    pub unclear: u32,
    /// Replies that are no broadcast: a pitch under somebody's post answers nobody.
    pub replies: u32,
    /// Everything that was sent, replies included.
    pub posts: u32,
}

impl Tally {
    /// The share (0–1) of what was sent that was broadcast; `None` where nothing was sent.
    pub fn share_of_broadcast(&self) -> Option<f64> {
        (self.posts > 0).then(|| f64::from(self.broadcast) / f64::from(self.posts))
    }

    fn add(&mut self, entry: &Entry) {
        let count = match entry.verdict {
            Verdict::Broadcast => &mut self.broadcast,
            Verdict::Mixed => &mut self.mixed,
            Verdict::Conversation => &mut self.conversation,
            Verdict::Unclear => &mut self.unclear,
        };
        *count += 1;
        self.posts += 1;
        self.replies += u32::from(entry.kind == PostKind::Reply && entry.verdict != Verdict::Broadcast);
    }
}

impl<'a> FromIterator<&'a Entry> for Tally {
    fn from_iter<T: IntoIterator<Item = &'a Entry>>(entries: T) -> Self {
        let mut tally = Self::default();
        entries.into_iter().for_each(|entry| tally.add(entry));
        tally
    }
}

impl Ledger {
    /// What was sent in the week of a day, Monday to Sunday.
    pub fn week(&self, day: Day) -> Tally {
        self.entries.iter().filter(|entry| entry.day.week() == day.week()).collect()
    }

    /// The last so many weeks by their Mondays, the oldest first, this week last; weeks in
    /// which nothing was sent are among them.
    pub fn weeks(&self, last: u32, today: Day) -> Vec<(Day, Tally)> {
        let mondays = (0..last as i32).rev().map(|back| today.week().minus(back.saturating_mul(7)));
        mondays.map(|monday| (monday, self.week(monday))).collect()
    }

    /// What was sent to each place between two days, both included: where most was sent first,
    /// then by name.
    pub fn by_place(&self, from: Day, to: Day) -> Vec<(Place, Tally)> {
        let mut places: Vec<(Place, Tally)> = Vec::new();
        for entry in self.entries.iter().filter(|entry| (from..=to).contains(&entry.day)) {
            match places.iter_mut().find(|(place, _)| *place == entry.place) {
                Some((_, tally)) => tally.add(entry),
                None => places.push((entry.place.clone(), [entry].into_iter().collect())),
            }
        }
        places.sort_by(|(one, a), (other, b)| b.posts.cmp(&a.posts).then_with(|| one.cmp(other)));
        places
    }
}
