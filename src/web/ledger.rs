//! The ledger in this browser: what was sent is written down, what a place has taught is kept,
//! and what a draft would break is put into words.
//!
//! Both are remembered while the background runs, until what is stored changes.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use js_sys::Date;
use serde_json::Value;

use super::browser::WebError;
use super::storage;
use super::words;
use crate::draft::Draft;
use crate::labels;
use crate::ledger::{Day, Entry, Fingerprint, Goals, Ledger, OF_DAY, Outlook, Warning, appended, expired, key};
use crate::norms::Norms;
use crate::reading::Reading;
use crate::settings::{Place, Settings};
use crate::text::Text;
use crate::tolerance::{Event, Learned, OF_LEARNED};

#[derive(Default)]
struct Memory {
    ledger: Option<Rc<Ledger>>,
    learned: HashMap<String, Learned>,
    /// Counts what was forgotten: what was read before that is no longer what is stored.
    age: u32,
}

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// Forgets what is remembered where one of these items is the ledger's or was learned.
pub fn changed(keys: &[String]) {
    if keys.iter().any(|key| key.starts_with(OF_DAY) || key.starts_with(OF_LEARNED)) {
        MEMORY.with_borrow_mut(|memory| *memory = Memory { age: memory.age.wrapping_add(1), ..Memory::default() });
    }
}

/// The day that the person's clock shows.
pub fn today() -> Day {
    let now = Date::new_0();
    Day::of(now.get_time(), now.get_timezone_offset() as i32)
}

/// What was sent; nothing where it cannot be read.
pub async fn kept() -> Rc<Ledger> {
    let (known, age) = MEMORY.with_borrow(|memory| (memory.ledger.clone(), memory.age));
    if let Some(known) = known {
        return known;
    }
    let ledger = Rc::new(Ledger::from_items(&storage::all().await.unwrap_or_default()).0);
    MEMORY.with_borrow_mut(|memory| {
        if memory.age == age {
            memory.ledger = Some(ledger.clone());
        }
    });
    ledger
}

/// What a place has taught; nothing where it cannot be read.
pub async fn learned(place: &Place) -> Learned {
    let name = Learned::key(place);
    let (known, age) = MEMORY.with_borrow(|memory| (memory.learned.get(&name).copied(), memory.age));
    if let Some(known) = known {
        return known;
    }
    let stored = storage::items(std::slice::from_ref(&name)).await.unwrap_or_default();
    let learned = stored.first().map(|(_, value)| Learned::from_stored(value)).unwrap_or_default();
    MEMORY.with_borrow_mut(|memory| {
        if memory.age == age {
            memory.learned.insert(name, learned);
        }
    });
    learned
}

/// Writes down what was sent, as numbers, and forgets days that were kept long enough.
pub async fn write(entry: Entry, keep_days: u32) -> Result<(), WebError> {
    let (name, today) = (key(entry.day), entry.day);
    storage::rewrite(&name, move |day| Some(appended(day, &entry))).await?;
    changed(&[name]);
    let stored = storage::all().await?;
    for old in expired(stored.iter().map(|(key, _)| key.as_str()), today, keep_days) {
        storage::forget(&old).await?;
    }
    Ok(())
}

/// Takes an event of a place for what it teaches there, and nowhere else; or takes it back.
pub async fn learn(place: &Place, event: Event, is_so: bool) -> Result<(), WebError> {
    let name = Learned::key(place);
    let work = move |stored: &Value| {
        let mut learned = Learned::from_stored(stored);
        if is_so {
            learned.record(event, today());
        } else {
            learned.take_back(event, today());
        }
        Some(learned.to_stored())
    };
    storage::rewrite(&name, work).await?;
    changed(&[name]);
    Ok(())
}

/// The numbers of a draft that was sent to a place.
pub fn entry(draft: &Draft, place: Place, reading: &Reading, norms: &Norms, against: bool) -> Entry {
    let text = Text::new(&draft.text);
    Entry {
        day: today(),
        place,
        kind: draft.kind,
        tone: reading.tone,
        verdict: reading.verdict,
        print: Fingerprint::of(&text),
        names_brand: norms.brand.names_in(&text),
        against,
    }
}

/// What the draft would break in a place, in words.
pub async fn notes(draft: &Draft, place: Place, reading: &Reading, norms: &Norms, settings: &Settings) -> Vec<String> {
    let (ledger, goals) = (kept().await, Goals::from(settings));
    if ledger.entries.is_empty() && goals == Goals::NONE {
        return Vec::new();
    }
    let text = Text::new(&draft.text);
    let outlook = Outlook {
        day: today(),
        place,
        kind: draft.kind,
        verdict: reading.verdict,
        print: Fingerprint::of(&text),
        names_brand: norms.brand.names_in(&text),
    };
    ledger.warnings(&outlook, &goals).iter().map(say).collect()
}

fn say(warning: &Warning) -> String {
    match warning {
        Warning::TooSoon { days_to_wait, place } => words::count("noteTooSoon", *days_to_wait, &[("place", &place.name())]),
        Warning::Announcement { nth, place, replies } => {
            let replies = words::count("noteReplies", *replies, &[]);
            words::say(labels::NOTE_ANNOUNCEMENT, &[("nth", &words::ordinal(*nth)), ("place", &place.name()), ("replies", &replies)])
        }
        Warning::NearCopy { places, .. } => {
            let places: Vec<String> = places.iter().map(Place::name).collect();
            let count = places.len() as u32;
            words::count("noteCopy", count, &[("places", &words::list(&places))])
        }
        Warning::Share { percent, goal, place } => {
            let share = |percent: u32| words::percent(f64::from(percent) / 100.0);
            words::say(labels::NOTE_SHARE, &[("share", &share(*percent)), ("goal", &share(*goal)), ("place", &place.name())])
        }
    }
}
