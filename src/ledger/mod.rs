//! What was sent, as numbers: the balance over weeks, goals, and when a draft would break one.
//!
//! Of a post its day, place, kind, tone, verdict and a fingerprint are kept; never its text,
//! and never more of an address than its community. Knows no browser and no words.
//!
//! - `day`: days in the person's own time zone, weeks and months
//! - `entry`: one post that was sent, and the form in which it is stored
//! - `stored`: the stored days, read and written, and which have been kept long enough
//! - `fingerprint`: whether two texts are nearly the same, without either
//! - `tally`: counts by week and place
//! - `goals`: what the person aims at and how far it is
//! - `presets`: goals that others have put in words
//! - `warnings`: what a draft would break
//! - `csv`: the ledger as a table
//! - `tests`: their claims

mod csv;
mod day;
mod entry;
mod fingerprint;
mod goals;
mod presets;
mod stored;
mod tally;
mod warnings;

#[cfg(test)]
mod tests;

pub use csv::csv;
pub use day::{Day, DayError};
pub use entry::{Entry, EntryError};
pub use fingerprint::{Fingerprint, NEAR};
pub use goals::{ENOUGH, Goal, Goals, Progress, SPAN, State};
pub use presets::{Preset, presets};
pub use stored::{Ledger, LedgerError, OF_DAY, appended, expired, key};
pub use tally::Tally;
pub use warnings::{Outlook, Warning};
