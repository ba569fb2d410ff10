//! What a community has taught Offair of how readily to warn there.
//!
//! Each place learns from its own events alone, never from the places it belongs to nor from
//! what belongs to it; slowly, within bounds, and the person can read why and take it back.
//! Knows counts only, never words.

use serde_json::{Map, Value};

use crate::ledger::Day;
use crate::settings::Place;

/// What the key of what a place has taught begins with.
pub const OF_LEARNED: &str = crate::settings::LEARNED;

/// The furthest the lines of a verdict are moved, to either side, in logits: less than the way
/// from the norm of a feed to that of one's own page.
pub const MOST: f64 = 0.6;

/// Points that move nothing yet: a few events are chance.
pub const QUIET: i32 = 4;

/// The most points to either side; more events of the same sort add nothing, so that what was
/// learned over a year can be unlearned in days.
pub const FULL: i32 = 24;

/// The most points by which a day moves the balance.
pub const A_DAY: i32 = 3;

/// What a person did with a warning in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Ignored a finding.
    Ignored,
    /// Muted a phrase or a cue.
    Muted,
    /// Sent a draft though a warning was shown.
    Against,
    /// Changed a draft after a warning, so that it was sent without one.
    Heeded,
}

impl Event {
    /// Points it counts: above 0 for a place that warns too readily.
    pub fn points(self) -> i32 {
        match self {
            Self::Ignored | Self::Muted => 1,
            Self::Against => 2,
            Self::Heeded => -2,
        }
    }
}

/// What one place has taught.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Learned {
    /// Findings that were ignored.
    pub ignored: u32,
    /// Phrases and cues that were muted.
    pub muted: u32,
    /// Drafts that were sent though a warning was shown.
    pub against: u32,
    /// Drafts that were changed after a warning and sent without one.
    pub heeded: u32,
    /// The points as they stood when the last day began.
    began: i32,
    /// The last day on which something happened.
    day: Option<Day>,
    /// The points of that day, however many.
    points: i32,
}

/// Why the lines of a verdict are where they are in a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explained {
    /// What was counted.
    pub learned: Learned,
    /// The points as they stand: above 0 for a place that warns too readily.
    pub balance: i32,
    /// How far the lines are moved, in logits: above 0 warns less.
    pub shift: f64,
}

impl Learned {
    /// Counts an event of this place.
    pub fn record(&mut self, event: Event, today: Day) {
        let count = self.count(event);
        *count = count.saturating_add(1);
        self.add(event.points(), today);
    }

    /// Takes an event back that was counted, today or before: the person undid what they did.
    pub fn take_back(&mut self, event: Event, today: Day) {
        let count = self.count(event);
        if let Some(fewer) = count.checked_sub(1) {
            *count = fewer;
            self.add(-event.points(), today);
        }
    }

    fn count(&mut self, event: Event) -> &mut u32 {
        match event {
            Event::Ignored => &mut self.ignored,
            Event::Muted => &mut self.muted,
            Event::Against => &mut self.against,
            Event::Heeded => &mut self.heeded,
        }
    }

    fn add(&mut self, points: i32, today: Day) {
        if self.day != Some(today) {
            (self.began, self.day, self.points) = (self.balance(), Some(today), 0);
        }
        self.points = self.points.saturating_add(points);
    }

    /// The points as they stand, within [`FULL`].
    fn balance(&self) -> i32 {
        (self.began + self.points.clamp(-A_DAY, A_DAY)).clamp(-FULL, FULL)
    }

    /// How far the lines of a verdict are moved here, in logits within [`MOST`]: above 0 warns
    /// less. It is 0 up to [`QUIET`] points and grows evenly to [`MOST`] at [`FULL`].
    pub fn shift(&self) -> f64 {
        let balance = self.balance();
        let beyond = (balance.abs() - QUIET).max(0);
        f64::from(balance.signum() * beyond) * MOST / f64::from(FULL - QUIET)
    }

    /// The numbers behind the shift.
    pub fn explain(&self) -> Explained {
        Explained { learned: *self, balance: self.balance(), shift: self.shift() }
    }

    /// The key under which a place's is stored; to forget it is to start anew.
    ///
    /// ```
    /// use offair::{settings::Place, tolerance::Learned};
    ///
    /// assert_eq!(Learned::key(&Place::parse("reddit.com/r/rust").unwrap()), "learned:reddit.com/r/rust");
    /// ```
    pub fn key(place: &Place) -> String {
        format!("{OF_LEARNED}{}", place.name())
    }

    /// The place of a stored item; `None` for another item's key.
    pub fn of_key(key: &str) -> Option<Place> {
        Place::parse(key.strip_prefix(OF_LEARNED)?).ok()
    }

    /// Reads what is stored; what is damaged is as if nothing of it had happened.
    pub fn from_stored(stored: &Value) -> Self {
        let number = |name: &str| stored.get(name).and_then(Value::as_f64).filter(|number| number.fract() == 0.0);
        let count = |name: &str| number(name).map_or(0, |number| number as u32);
        let points = |name: &str| number(name).map_or(0, |number| number as i32);
        let day = stored.get(DAY).and_then(Value::as_str).and_then(|name| Day::parse(name).ok());
        Self {
            ignored: count(IGNORED),
            muted: count(MUTED),
            against: count(AGAINST),
            heeded: count(HEEDED),
            began: points(BEGAN).clamp(-FULL, FULL),
            day,
            points: points(POINTS),
        }
    }

    /// What is to be stored.
    pub fn to_stored(&self) -> Value {
        let mut fields = Map::new();
        for (name, count) in [(IGNORED, self.ignored), (MUTED, self.muted), (AGAINST, self.against), (HEEDED, self.heeded)] {
            fields.insert(name.into(), count.into());
        }
        fields.insert(BEGAN.into(), self.began.into());
        if let Some(day) = self.day {
            fields.insert(DAY.into(), day.to_string().into());
        }
        fields.insert(POINTS.into(), self.points.into());
        Value::Object(fields)
    }
}

const IGNORED: &str = "ignored";
const MUTED: &str = "muted";
const AGAINST: &str = "against";
const HEEDED: &str = "heeded";
const BEGAN: &str = "began";
const DAY: &str = "day";
const POINTS: &str = "points";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const EVENTS: [Event; 4] = [Event::Ignored, Event::Muted, Event::Against, Event::Heeded];

    fn day(after: i32) -> Day {
        Day::parse("2026-11-01").unwrap().minus(-after)
    }

    /// The shift after so many days of one such event each.
    fn shift_after(days: i32, event: Event) -> f64 {
        let mut learned = Learned::default();
        (0..days).for_each(|after| learned.record(event, day(after)));
        learned.shift()
    }

    #[test]
    fn a_few_events_move_nothing_and_many_a_little_each() {
        for (days, event, expected) in [
            (2, Event::Against, 0.0),
            (3, Event::Against, 0.06),
            (7, Event::Against, 0.3),
            (12, Event::Against, 0.6),
            (200, Event::Against, 0.6),
            (4, Event::Ignored, 0.0),
            (5, Event::Muted, 0.03),
            (24, Event::Ignored, 0.6),
            (2, Event::Heeded, 0.0),
            (3, Event::Heeded, -0.06),
            (200, Event::Heeded, -0.6),
        ] {
            assert!((shift_after(days, event) - expected).abs() < 1e-9, "{days} {event:?}: {}", shift_after(days, event));
        }
    }

    #[test]
    fn one_day_of_anger_moves_nothing() {
        let mut learned = Learned::default();
        (0..50).for_each(|_| learned.record(Event::Against, day(0)));
        assert_eq!((learned.against, learned.explain().balance, learned.shift()), (50, A_DAY, 0.0));
    }

    #[test]
    fn what_is_taken_back_had_not_happened() {
        let mut learned = Learned::default();
        learned.record(Event::Muted, day(0));
        let before = learned;
        (0..9).for_each(|_| learned.record(Event::Ignored, day(0)));
        (0..9).for_each(|_| learned.take_back(Event::Ignored, day(0)));
        assert_eq!(learned, before);
        learned.take_back(Event::Muted, day(1));
        learned.take_back(Event::Muted, day(1));
        assert_eq!((learned.muted, learned.explain().balance), (0, 0), "once, and no further");
    }

    #[test]
    fn what_was_learned_over_a_year_is_unlearned_in_days() {
        let mut learned = Learned::default();
        (0..365).for_each(|after| learned.record(Event::Against, day(after)));
        assert_eq!(learned.shift(), MOST);
        (365..375).for_each(|after| learned.record(Event::Heeded, day(after)));
        assert_eq!((learned.shift(), learned.explain().balance), (0.0, 4));
    }

    #[test]
    fn the_most_stays_between_the_norms_of_a_feed_and_of_ones_own_page() {
        let logit = |tone: f64| (tone / (1.0 - tone)).ln();
        let (usual, own) = (crate::Norm::Usual.thresholds(), crate::Norm::Own.thresholds());
        assert!(MOST < logit(own.0) - logit(usual.0) && MOST < logit(own.1) - logit(usual.1));
    }

    #[test]
    fn a_place_is_known_by_its_own_key_alone() {
        let rust = Place::parse("reddit.com/r/rust").unwrap();
        assert_eq!(Learned::of_key(&Learned::key(&rust)), Some(rust));
        assert_eq!(Learned::of_key("site:reddit.com"), None);
    }

    #[test]
    fn what_is_damaged_is_as_if_it_had_not_happened() {
        let stored = json!({ "ignored": -3, "muted": 2.5, "against": "many", "heeded": 4.0, "began": 900, "day": "2026-13-01" });
        let learned = Learned::from_stored(&stored);
        assert_eq!(learned, Learned { heeded: 4, began: FULL, ..Learned::default() });
        assert_eq!(Learned::from_stored(&json!([1])), Learned::default());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_shift_stays_within_bounds_and_is_stored_whole(events in prop::collection::vec((0..4usize, 0..3i32), 0..200)) {
            let (mut learned, mut today) = (Learned::default(), 0);
            for (event, later) in events {
                today += later;
                let before = learned;
                learned.record(EVENTS[event], day(today));
                prop_assert!(learned.shift().abs() <= MOST);
                let step = learned.shift() - before.shift();
                prop_assert!(step.abs() <= 0.06 + 1e-9, "one event moved it by {}", step);
                prop_assert!(step * f64::from(EVENTS[event].points()) >= 0.0, "{:?} moved it the wrong way", EVENTS[event]);
                prop_assert_eq!(Learned::from_stored(&learned.to_stored()), learned);
            }
        }
    }
}
