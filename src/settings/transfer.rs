//! What a person takes along in a file, and what comes out of one.
//!
//! A file holds settings, brand and what was learned of places; the ledger only where it is
//! asked for. Nothing else that is stored ever goes into one.

use std::fmt;

use serde_json::{Map, Value, json};

use super::migrate::{Items, VERSION, VERSION_KEY, migrate, of_value};
use super::written::written;
use super::{BRAND, EVERYWHERE, Fault, LEARNED, LEDGER, OF_PLACE, Place, PlaceError, Problem, join, recover, unstamped};

/// A file of more bytes than this is not read.
pub const LARGEST: usize = 8 << 20;

/// No more items than this are taken from a file.
pub const MOST_IMPORTED: usize = 20_000;

/// What came out of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The items to store, under their keys; the version is among them.
    pub items: Items,
    /// What was left out, and why.
    pub problems: Vec<Problem>,
    /// The version of Offair that wrote the file.
    pub by: String,
}

/// Why nothing was taken from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no file of Offair's.
    Foreign,
    /// A later release wrote it, in this version of the stored form.
    Newer(u32),
    /// It is too large.
    TooLarge,
}

impl fmt::Display for ImportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => write!(out, "this is no file of Offair's: choose one that Offair exported"),
            Self::Newer(version) => {
                write!(
                    out,
                    "a newer Offair wrote this file (form {version}, this one reads up to {VERSION}): update Offair, then import it again"
                )
            }
            Self::TooLarge => write!(out, "this file is too large: at most {LARGEST} bytes and {MOST_IMPORTED} entries are read"),
        }
    }
}

impl std::error::Error for ImportError {}

/// The file for what is stored, with or without the ledger. The times of changes stay out:
/// they are for browsers that carry settings among themselves.
///
/// ```
/// use offair::settings::export;
/// use serde_json::json;
///
/// let stored = [("global".into(), json!({ "pause": 900 })), ("session".into(), json!(1))].into_iter().collect();
/// let file = export(&stored, false);
/// assert_eq!(file["settings"], json!({ "global": { "pause": 900 } }));
/// ```
pub fn export(items: &Items, with_ledger: bool) -> Value {
    let is_setting = |key: &str| key == EVERYWHERE || key.starts_with(OF_PLACE);
    let settings = items.iter().filter(|(key, _)| is_setting(key)).filter_map(|(key, item)| Some((key.clone(), unstamped(item)?)));
    let mut file = json!({
        "offair": env!("CARGO_PKG_VERSION"),
        VERSION_KEY: VERSION,
        "settings": settings.collect::<Map<_, _>>(),
    });
    if let Some(brand) = items.get(BRAND).and_then(unstamped) {
        file[BRAND] = brand;
    }
    for (section, prefix) in SECTIONS {
        let entries: Map<String, Value> =
            items.iter().filter_map(|(key, item)| Some((key.strip_prefix(prefix)?.to_string(), item.clone()))).collect();
        if !entries.is_empty() && (with_ledger || prefix != LEDGER) {
            file[section] = Value::Object(entries);
        }
    }
    file
}

/// Sections of a file that hold items of one prefix, by what follows it in their keys.
const SECTIONS: [(&str, &str); 2] = [("learned", LEARNED), ("ledger", LEDGER)];

/// What there is in a file. An older one is brought up to date; what is damaged in it is left
/// out and said, field by field. Storing the items is the caller's, who stamps them where they
/// are carried.
///
/// ```
/// use offair::settings::{Import, ImportError, import};
/// use serde_json::json;
///
/// let file = json!({ "offair": "0.1.0", "version": 2, "settings": { "site:x.com": { "on": false, "norm": "loud" } } });
/// let taken = import(&file).unwrap();
/// assert_eq!(taken.items["site:x.com"], json!({ "on": false }));
/// assert_eq!(taken.problems[0].to_string(), "site:x.com: norm must be one of strict, usual, own");
/// assert_eq!(import(&json!([1])), Err(ImportError::Foreign));
/// ```
pub fn import(file: &Value) -> Result<Import, ImportError> {
    let by = file.get("offair").and_then(Value::as_str).ok_or(ImportError::Foreign)?.chars().take(40).collect();
    let version = file.get(VERSION_KEY).and_then(of_value).ok_or(ImportError::Foreign)?;
    if version > VERSION {
        return Err(ImportError::Newer(version));
    }
    let settings = file.get("settings").and_then(Value::as_object).ok_or(ImportError::Foreign)?;
    let sections = SECTIONS.map(|(section, prefix)| (section, prefix, file.get(section)));
    let count = settings.len() + sections.iter().filter_map(|(_, _, found)| found.and_then(Value::as_object)).map(Map::len).sum::<usize>();
    if count > MOST_IMPORTED || written(file).len() > LARGEST {
        return Err(ImportError::TooLarge);
    }
    let mut old: Items = settings.iter().map(|(key, item)| (key.clone(), item.clone())).collect();
    old.insert(VERSION_KEY.to_string(), version.into());
    let mut import = Import { by, ..Import::default() };
    for (key, item) in migrate(old).items {
        import.take_settings(key, item);
    }
    import.items.insert(VERSION_KEY.to_string(), VERSION.into());
    if let Some(brand) = file.get(BRAND) {
        import.take(BRAND.to_string(), brand);
    }
    for (section, prefix, found) in sections {
        match found {
            Some(Value::Object(entries)) => entries.iter().for_each(|(rest, item)| import.take(format!("{prefix}{rest}"), item)),
            Some(_) => import.problems.push(Problem::new(section, Fault::Shape)),
            None => {}
        }
    }
    Ok(import)
}

impl Import {
    fn take_settings(&mut self, key: String, item: Value) {
        if key == VERSION_KEY {
            return;
        }
        let place = Place::of_key(&key);
        if key != EVERYWHERE && place.is_none() {
            let name = key.strip_prefix(OF_PLACE);
            let fault = name.map_or(Fault::Unknown, |name| Fault::Place(PlaceError::of(name)));
            return self.problems.push(Problem::new(key, fault));
        }
        if !item.is_object() {
            return self.problems.push(Problem::new(key, Fault::Shape));
        }
        let (item, problems) = recover(&item, place.is_some());
        self.problems.extend(problems.into_iter().map(|error| Problem::new(key.clone(), Fault::Field(error))));
        let Some(fields) = item.stored() else { return };
        // A file written by hand may name one place twice.
        let Some(place) = place else { return drop(self.items.insert(key, Value::Object(fields))) };
        let joined = match self.items.remove(&place.key()) {
            Some(Value::Object(stands)) => join(&place, stands, fields).0,
            _ => fields,
        };
        self.items.insert(place.key(), Value::Object(joined));
    }

    /// Takes what is read by others, who look into it themselves.
    fn take(&mut self, key: String, item: &Value) {
        if item.is_object() || item.is_array() {
            self.items.insert(key, item.clone());
        } else {
            self.problems.push(Problem::new(key, Fault::Shape));
        }
    }
}
