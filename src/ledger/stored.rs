//! The stored days, read and written, and which of them have been kept long enough.
//!
//! One item a day, under `ledger:2026-11-29`: a list of entries. So old days can be forgotten
//! whole, and a day that is damaged costs no other.

use std::fmt;

use serde_json::Value;

use super::{Day, Entry, EntryError};
use crate::settings::Place;

/// What the key of a day begins with. Whatever lies under such a key is the ledger's: to erase
/// it is to forget them all.
pub const OF_DAY: &str = crate::settings::LEDGER;

/// What was sent, the oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// The entries, by day; those of a day in the order in which they were sent.
    pub entries: Vec<Entry>,
}

/// What is wrong with what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LedgerError {
    /// The key names no day.
    Key(String),
    /// Under this day lies no list.
    Form(Day),
    /// This entry of the day, counted from 1, cannot be read.
    Entry(Day, usize, EntryError),
}

impl fmt::Display for LedgerError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => write!(out, "{key}: must name a day as in {OF_DAY}2026-11-29"),
            Self::Form(day) => write!(out, "{OF_DAY}{day}: must be a list of entries"),
            Self::Entry(day, nth, error) => write!(out, "{OF_DAY}{day}, entry {nth}: {error}"),
        }
    }
}

impl std::error::Error for LedgerError {}

impl Ledger {
    /// Reads the stored days among all items, and says what could not be read: a damaged entry
    /// is left out and costs no other. Items under other keys are passed over.
    pub fn from_items(items: &[(String, Value)]) -> (Self, Vec<LedgerError>) {
        let (mut entries, mut problems) = (Vec::new(), Vec::new());
        for (key, value) in items.iter().filter(|(key, _)| key.starts_with(OF_DAY)) {
            let Some(day) = day_of(key) else {
                problems.push(LedgerError::Key(key.clone()));
                continue;
            };
            let Some(list) = value.as_array() else {
                problems.push(LedgerError::Form(day));
                continue;
            };
            for (place, stored) in list.iter().enumerate() {
                match Entry::from_stored(day, stored) {
                    Ok(entry) => entries.push(entry),
                    Err(error) => problems.push(LedgerError::Entry(day, place + 1, error)),
                }
            }
        }
        entries.sort_by_key(|entry: &Entry| entry.day);
        (Self { entries }, problems)
    }

    /// What was sent to a place and to what belongs to it.
    #[must_use]
    pub fn of_place(&self, place: &Place) -> Self {
        Self { entries: self.entries.iter().filter(|entry| belongs(&entry.place, place)).cloned().collect() }
    }
}

/// Whether a place is another or belongs to it: a community to its host, a host to the one
/// above.
pub(super) fn belongs(place: &Place, to: &Place) -> bool {
    place == to || place.chain().contains(to)
}

/// The key under which a day is stored.
///
/// ```
/// use offair::ledger::{Day, key};
///
/// assert_eq!(key(Day::parse("2026-11-29").unwrap()), "ledger:2026-11-29");
/// ```
pub fn key(day: Day) -> String {
    format!("{OF_DAY}{day}")
}

fn day_of(key: &str) -> Option<Day> {
    Day::parse(key.strip_prefix(OF_DAY)?).ok()
}

/// A day's item with one more entry. What cannot be read of it stays as it is.
pub fn appended(stored: &Value, entry: &Entry) -> Value {
    let mut list = match stored {
        Value::Array(list) => list.clone(),
        Value::Null => Vec::new(),
        // Not a list: kept as an entry that is reported.
        damaged => vec![damaged.clone()],
    };
    list.push(entry.to_stored());
    Value::Array(list)
}

/// Of these keys those of days that have been kept for `keep_days`, today among them: with 1
/// only today is kept, with 0 nothing, damaged keys included. Keys that are not the ledger's
/// are never named.
pub fn expired<'a>(keys: impl IntoIterator<Item = &'a str>, today: Day, keep_days: u32) -> Vec<String> {
    let is_old = |key: &&str| match day_of(key) {
        // A day that is yet to come is of a clock that was wrong, or of another time zone.
        Some(day) => keep_days == 0 || i64::from(today.since(day)) >= i64::from(keep_days),
        None => keep_days == 0 && key.starts_with(OF_DAY),
    };
    keys.into_iter().filter(is_old).map(str::to_string).collect()
}
