//! Every setting: its type, its default, what it may be, and whether a place may have its own.
//!
//! A new setting is a new line here, with what it does above it; the options page, policies,
//! files of settings and docs/settings.md follow.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::kind::{FieldError, Kind};
use super::values::{LaidOver, Languages, Sensitivity};
use crate::norms::Norm;

/// One setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, as it is stored.
    pub name: &'static str,
    /// What its value may be.
    pub kind: Kind,
    /// Whether a place may have a value of its own.
    pub is_by_place: bool,
    /// What it does, in English sentences; docs/settings.md and the schema of policies say so.
    pub does: &'static str,
}

const NORMS: &[&str] = &["strict", "usual", "own"];

/// The name of a field as it is stored: the browser's way of writing names.
macro_rules! camel {
    (keep_days) => {
        "keepDays"
    };
    (most_broadcast) => {
        "mostBroadcast"
    };
    (least_replies) => {
        "leastReplies"
    };
    (listen_days) => {
        "listenDays"
    };
    ($name:ident) => {
        stringify!($name)
    };
}

macro_rules! table {
    ($($(#[doc = $doc:literal])* $name:ident: $type:ty = $default:expr, $kind:expr, $by_place:expr;)*) => {
        /// Every setting as it holds somewhere.
        #[derive(Clone, Debug, PartialEq)]
        pub struct Settings {
            $($(#[doc = $doc])* pub $name: $type,)*
        }

        impl Default for Settings {
            fn default() -> Self {
                Self { $($name: $default,)* }
            }
        }

        /// What is stored for everywhere or for one place: only what was set there.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default, rename_all = "camelCase")]
        pub struct Overrides {
            $($(#[doc = $doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $name: Option<$type>,)*
        }

        /// Every setting, in the order of the options page.
        pub const FIELDS: &[Field] = &[$(Field { name: camel!($name), kind: $kind, is_by_place: $by_place, does: concat!($($doc),*).trim_ascii() },)*];

        impl Settings {
            /// Lays what was set over what holds; gives the names of what was set.
            pub(super) fn lay(&mut self, upper: &Overrides) -> Vec<&'static str> {
                let mut set = Vec::new();
                $(if let Some(value) = &upper.$name {
                    LaidOver::lay(&mut self.$name, value);
                    set.push(camel!($name));
                })*
                set
            }

            /// The value of a setting, as it is stored.
            pub fn get(&self, name: &str) -> Option<Value> {
                $(if name == camel!($name) {
                    return serde_json::to_value(&self.$name).ok();
                })*
                None
            }
        }

        impl Overrides {
            /// Lays what another item says over what this one does, as layers are laid.
            pub(super) fn lay(&mut self, upper: &Overrides) {
                $(if let Some(value) = &upper.$name {
                    match &mut self.$name {
                        Some(own) => LaidOver::lay(own, value),
                        own => *own = Some(value.clone()),
                    }
                })*
            }

            /// The value that was set, as it is stored.
            pub fn get(&self, name: &str) -> Option<Value> {
                $(if name == camel!($name) {
                    return self.$name.as_ref().and_then(|value| serde_json::to_value(value).ok());
                })*
                None
            }

            /// Sets a value, or takes it out with `None`; fails where it is none the setting
            /// may have, and changes nothing then.
            pub fn set(&mut self, name: &str, value: Option<&Value>) -> Result<(), FieldError> {
                let field = FIELDS.iter().find(|field| field.name == name).ok_or_else(|| FieldError::Unknown(name.to_string()))?;
                let wrong = FieldError::Value(field.name, field.kind);
                if value.is_some_and(|value| !field.kind.admits(value)) {
                    return Err(wrong);
                }
                $(if name == camel!($name) {
                    self.$name = match value {
                        Some(value) => Some(serde_json::from_value(whole(value)).map_err(|_| wrong)?),
                        None => None,
                    };
                    return Ok(());
                })*
                Ok(())
            }
        }
    };
}

table! {
    /// Whether Offair listens.
    on: bool = true, Kind::Switch, true;
    /// How strict the place is. The table of sites says so where nobody else does.
    norm: Norm = Norm::Usual, Kind::Choice(NORMS), true;
    /// How readily Offair warns.
    sensitivity: Sensitivity = Sensitivity::Usual, Kind::Choice(Sensitivity::IDS), true;
    /// Drafts in which languages are judged.
    languages: Languages = Languages::Both, Kind::Choice(Languages::IDS), true;
    /// How long a writer rests before a hint may appear, in milliseconds.
    pause: u32 = 450, Kind::Number { least: 200, most: 5000, unit: "ms" }, true;
    /// Whether a broadcast draft is asked about before it is posted.
    ask: bool = false, Kind::Switch, true;
    /// Families of cues that are heard or not; one that is not named is heard.
    families: BTreeMap<String, bool> = BTreeMap::new(), Kind::Families, true;
    /// Cues that are heard or not, whatever their family; one that is not named goes with it.
    cues: BTreeMap<String, bool> = BTreeMap::new(), Kind::Cues, true;
    /// Phrases that are not heard.
    muted: Vec<String> = Vec::new(), Kind::Phrases, true;
    /// Whether what a person does with the warnings of a place moves how readily it warns there.
    learn: bool = true, Kind::Switch, true;
    /// The most of what is posted that may be broadcast, in percent; 100 is no goal.
    most_broadcast: u32 = 100, Kind::Number { least: 0, most: 100, unit: "percent" }, true;
    /// The least replies a week; 0 is no goal.
    least_replies: u32 = 0, Kind::Number { least: 0, most: 500, unit: "posts" }, true;
    /// For how many days one posts in a new community before the own brand is first named; 0 is no goal.
    listen_days: u32 = 0, Kind::Number { least: 0, most: 365, unit: "days" }, true;
    /// How many days the ledger keeps what was posted; 0 keeps nothing.
    keep_days: u32 = 90, Kind::Number { least: 0, most: 3650, unit: "days" }, false;
    /// Whether settings are carried to the person's other browsers by the browser's own account.
    sync: bool = false, Kind::Switch, false;
}

/// A browser's numbers are all floating: whole ones are read as whole.
fn whole(value: &Value) -> Value {
    match value.as_f64() {
        Some(number) if value.is_f64() && number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) => (number as u32).into(),
        _ => value.clone(),
    }
}
