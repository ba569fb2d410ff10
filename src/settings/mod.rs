//! What the person chose, over one table of defaults.
//!
//! Only differences are stored: one item for everywhere, one a place. A value holds for a
//! place and for what belongs to it, until something nearer says otherwise.
//!
//! - `table`: every setting with its type, its default and what it may be
//! - `kind`: what a value may be, and what is wrong with one
//! - `values`: the kinds of values that are Offair's own
//! - `place`: where something is written: a host, or a community of it
//! - `stored`: what is stored, read and written field by field
//! - `layers`: from what is stored to what holds, and who said so
//! - `policy`: what who runs the browser has said
//! - `schema`: what a policy may hold, for browsers that ask
//! - `migrate`: from what earlier releases stored to the form of this one
//! - `join`: two items that turn out to be of one place
//! - `merge`: one item as two browsers changed it
//! - `quota`: whether items fit into what the browser's account carries
//! - `written`: a value as browsers write it
//! - `transfer`: what a person takes along in a file
//! - `problem`: what was wrong in a file or a policy
//! - `muting`: phrases and cues that are not heard
//! - `tests`: their claims

mod join;
mod kind;
mod layers;
mod merge;
mod migrate;
mod muting;
mod place;
mod policy;
mod problem;
mod quota;
mod schema;
mod stored;
mod table;
mod transfer;
mod values;
mod written;

#[cfg(test)]
mod tests;

use join::join;
pub use kind::{FieldError, Kind};
pub use layers::{Effective, Layer, Origin, resolve};
pub use merge::{AT, carried, merge, stamp, unstamped};
pub use migrate::{Items, Migrated, VERSION, VERSION_KEY, migrate, version};
pub use place::{Place, PlaceError};
pub use policy::Policy;
pub use problem::{Fault, Problem};
pub use quota::{MOST_BYTES, MOST_BYTES_OF_ITEM, MOST_ITEMS, QuotaError, bytes, fits};
pub use schema::schema;
pub use stored::{changed, recover};
pub use table::{FIELDS, Field, Overrides, Settings};
pub use transfer::{Import, ImportError, LARGEST, MOST_IMPORTED, export, import};
pub use values::{Languages, Sensitivity};

/// How much longer before a draft counts as resting and half a word as a word, in milliseconds.
pub const REST: u32 = 1200;

/// The key of the item that holds everywhere.
pub const EVERYWHERE: &str = "global";

/// What the key of a place's item begins with.
pub const OF_PLACE: &str = "site:";

/// The key of the item that holds the person's brand.
pub const BRAND: &str = "brand";

/// What the key of an item begins with that holds what was learned of a place.
pub const LEARNED: &str = "learned:";

/// What the key of an item of the ledger begins with.
pub const LEDGER: &str = "ledger:";
