//! Between what is stored and what it means: entry by entry, so that one damaged entry costs
//! no other.

use std::fmt;

use serde_json::Value;

use super::{Brand, LONGEST, LONGEST_NAME, List, MOST_NAMES, MOST_PHRASES};
use crate::settings::AT;

/// What is wrong with something a brand says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrandError {
    /// The whole is no table of fields.
    NoTable,
    /// No field has this name.
    Unknown(String),
    /// The field is no list.
    NoList(&'static str),
    /// The disclosure is no text of at most [`LONGEST`] characters.
    NoWording,
    /// An entry of this list is empty, too long, or no entry at all; its place, counted from 1.
    NoEntry(List, usize),
    /// A phrase's reason is no text of at most [`LONGEST`] characters; its place, counted from 1.
    NoReason(List, usize),
    /// The list has no room for more.
    Full(List),
}

impl fmt::Display for BrandError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTable => write!(out, "brand must be a table of names, products, always, never and disclosure"),
            Self::Unknown(name) => write!(out, "brand.{name} is no field of a brand: names, products, always, never, disclosure are"),
            Self::NoList(name) => write!(out, "brand.{name} must be a list"),
            Self::NoWording => write!(out, "brand.disclosure must be a text of at most {LONGEST} characters"),
            Self::NoEntry(list, place) if list.is_of_names() => {
                write!(out, "brand.{}: entry {place} must be a text of 1 to {LONGEST_NAME} characters with a letter in it", list.id())
            }
            Self::NoEntry(list, place) => {
                write!(out, "brand.{}: entry {place} must be a phrase of 1 to {LONGEST} characters with a letter in it", list.id())
            }
            Self::NoReason(list, place) => {
                write!(out, "brand.{}: the reason of entry {place} must be a text of at most {LONGEST} characters", list.id())
            }
            Self::Full(list) => write!(out, "brand.{} has {} entries already: remove some first", list.id(), list.most()),
        }
    }
}

impl std::error::Error for BrandError {}

impl List {
    /// How many entries it may have.
    pub fn most(self) -> usize {
        if self.is_of_names() { MOST_NAMES } else { MOST_PHRASES }
    }
}

impl Brand {
    /// What a stored item says, and what is wrong with it; what is damaged is as if not there.
    ///
    /// Words in the place of a phrase are a phrase without a reason. Doubles are told once.
    ///
    /// ```
    /// use offair::brand::Brand;
    /// use serde_json::json;
    ///
    /// let (brand, problems) = Brand::recover(&json!({ "names": ["Acme", 7], "never": ["synergy"] }));
    /// assert_eq!(brand.names, ["Acme"]);
    /// assert_eq!(brand.never[0].phrase, "synergy");
    /// assert_eq!(problems[0].to_string(), "brand.names: entry 2 must be a text of 1 to 60 characters with a letter in it");
    /// ```
    pub fn recover(stored: &Value) -> (Self, Vec<BrandError>) {
        let (mut brand, mut problems) = (Self::default(), Vec::new());
        let Some(fields) = stored.as_object() else {
            problems.extend((!stored.is_null()).then_some(BrandError::NoTable));
            return (brand, problems);
        };
        for (name, value) in fields {
            match (List::from_id(name), value) {
                (Some(list), Value::Array(entries)) => brand.recover_list(list, entries, &mut problems),
                (Some(list), _) => problems.push(BrandError::NoList(list.id())),
                (None, _) if name == "disclosure" => {
                    let wording = value.as_str().map(str::trim).filter(|wording| wording.chars().count() <= LONGEST);
                    problems.extend(wording.is_none().then_some(BrandError::NoWording));
                    brand.disclosure = wording.unwrap_or_default().to_string();
                }
                // When what was changed, for the person's other browsers.
                (None, _) if name == AT => {}
                (None, _) => problems.push(BrandError::Unknown(name.clone())),
            }
        }
        (brand, problems)
    }

    fn recover_list(&mut self, list: List, entries: &[Value], problems: &mut Vec<BrandError>) {
        for (at, entry) in entries.iter().enumerate() {
            let (words, reason) = match entry {
                Value::String(words) => (Some(words.as_str()), Some("")),
                Value::Object(fields) if !list.is_of_names() => {
                    (fields.get("phrase").and_then(Value::as_str), fields.get("reason").map_or(Some(""), Value::as_str))
                }
                _ => (None, None),
            };
            // A phrase is kept without a reason that cannot be read.
            let reason = reason.filter(|reason| reason.trim().chars().count() <= LONGEST);
            match self.add(list, words.unwrap_or_default(), reason.unwrap_or_default()) {
                Err(BrandError::NoEntry(..)) => problems.push(BrandError::NoEntry(list, at + 1)),
                Err(full) => {
                    problems.push(full);
                    return;
                }
                Ok(()) => problems.extend(reason.is_none().then_some(BrandError::NoReason(list, at + 1))),
            }
        }
    }

    /// The item as it is to be stored; `None` where there is nothing to say.
    pub fn item(&self) -> Option<Value> {
        if self.is_empty() { None } else { serde_json::to_value(self).ok() }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::brand::Phrase;

    #[test]
    fn one_damaged_entry_costs_no_other() {
        let stored = json!({
            "names": ["Acme", "", "ＡＣＭＥ", "x".repeat(61)],
            "products": "kettle",
            "always": [{ "phrase": "grand opening", "reason": "the event's name" }, { "phrase": "free entry", "reason": 7 }, { "reason": "none" }],
            "disclosure": ["I work there"],
            "colour": "red",
            "at": { "names": 1 },
        });
        let (brand, problems) = Brand::recover(&stored);
        assert_eq!(brand.names, ["Acme"]);
        assert_eq!(brand.always, [Phrase::new("grand opening", "the event's name"), Phrase::new("free entry", "")]);
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        let found = |what: &str| told.iter().any(|told| told.starts_with(what));
        for what in [
            "brand.names: entry 2 ",
            "brand.names: entry 4 ",
            "brand.products must be a list",
            "brand.always: the reason of entry 2",
            "brand.always: entry 3 ",
            "brand.disclosure must",
            "brand.colour is no field",
        ] {
            assert!(found(what), "{what}: {told:?}");
        }
        assert_eq!(told.len(), 7, "{told:?}");
        assert_eq!(Brand::recover(&json!([])).1, [BrandError::NoTable]);
        assert_eq!(Brand::recover(&Value::Null), (Brand::default(), Vec::new()), "nothing is stored yet");
    }

    #[test]
    fn what_is_stored_is_read_back_and_only_what_is_said_is_stored() {
        assert_eq!(Brand::default().item(), None);
        let mut brand = Brand { disclosure: "I bake at {name}.".into(), ..Brand::default() };
        brand.add(List::Never, "synergy", "").unwrap();
        let item = brand.item().unwrap();
        assert_eq!(item, json!({ "never": [{ "phrase": "synergy" }], "disclosure": "I bake at {name}." }));
        assert_eq!(Brand::recover(&item), (brand, Vec::new()));
    }

    #[test]
    fn a_list_that_is_too_long_is_told_once() {
        let many: Vec<String> = (0..60).map(|number| format!("name {number}")).collect();
        let (brand, problems) = Brand::recover(&json!({ "names": many }));
        assert_eq!((brand.names.len(), problems), (MOST_NAMES, vec![BrandError::Full(List::Names)]));
    }
}
