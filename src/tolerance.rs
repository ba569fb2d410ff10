//! What a community has taught Offair of how readily to warn there.
//!
//! Each place learns from its own events alone, never from the places it belongs to nor from
//! what belongs to it; slowly, within bounds, and the person can read why and take it back.
//! Knows counts only, never words.

use serde_json::{Map, Value};

use crate::ledger::Day;
use crate::settings::Place;

/// What the key of what a place has taught begins with.
pub const OF_LEARNED: &str = "learned:";

/// The furthest the lines of a verdict are moved, to either side, in logits: three quarters of
/// the way from the norm of a feed to that of one's own page.
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
    /// The points as they stand, within [`FULL`].
    balance: i32,
    /// The day of the last event, and the points as they stood when it began.
    last: Option<(Day, i32)>,
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
        let count = match event {
            Event::Ignored => &mut self.ignored,
            Event::Muted => &mut self.muted,
            Event::Against => &mut self.against,
            Event::Heeded => &mut self.heeded,
        };
        *count = count.saturating_add(1);
        let began = match self.last {
            Some((day, began)) if day == today => began,
            _ => self.balance,
        };
        self.last = Some((today, began));
        self.balance = (self.balance + event.points()).clamp(began - A_DAY, began + A_DAY).clamp(-FULL, FULL);
    }

    /// How far the lines of a verdict are moved here, in logits within [`MOST`]: above 0 warns
    /// less. It is 0 up to [`QUIET`] points and grows evenly to [`MOST`] at [`FULL`].
    pub fn shift(&self) -> f64 {
        let beyond = (self.balance.abs() - QUIET).max(0);
        f64::from(self.balance.signum() * beyond) * MOST / f64::from(FULL - QUIET)
    }

    /// The numbers behind the shift.
    pub fn explain(&self) -> Explained {
        Explained { learned: *self, balance: self.balance, shift: self.shift() }
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
        let points = |name: &str| number(name).map_or(0, |number| (number as i32).clamp(-FULL, FULL));
        let day = stored.get(DAY).and_then(Value::as_str).and_then(|name| Day::parse(name).ok());
        Self {
            ignored: count(IGNORED),
            muted: count(MUTED),
            against: count(AGAINST),
            heeded: count(HEEDED),
            balance: points(BALANCE),
            last: day.map(|day| (day, points(BEGAN))),
        }
    }

    /// What is to be stored.
    pub fn to_stored(&self) -> Value {
        let mut fields = Map::new();
        for (name, count) in [(IGNORED, self.ignored), (MUTED, self.muted), (AGAINST, self.against), (HEEDED, self.heeded)] {
            fields.insert(name.into(), count.into());
        }
        fields.insert(BALANCE.into(), self.balance.into());
        if let Some((day, began)) = self.last {
            fields.insert(DAY.into(), day.to_string().into());
            fields.insert(BEGAN.into(), began.into());
        }
        Value::Object(fields)
    }
}

const IGNORED: &str = "ignored";
const MUTED: &str = "muted";
const AGAINST: &str = "against";
const HEEDED: &str = "heeded";
const BALANCE: &str = "balance";
const DAY: &str = "day";
const BEGAN: &str = "began";
