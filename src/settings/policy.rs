//! What who runs the browser has said: values that hold before everybody else's.
//!
//! Read as the browser's managed storage gives it. One damaged value costs no other; the
//! options page shows what was left out. docs/policy.md is for those who write one.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{BRAND, Fault, Layer, Origin, Overrides, Place, Problem, recover};

/// A policy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Policy {
    /// What holds everywhere.
    pub settings: Overrides,
    /// What holds in places.
    pub places: BTreeMap<Place, Overrides>,
    /// The brand, as it is stored; the brand's own reading looks into it.
    pub brand: Option<Value>,
}

/// The names of what a policy may hold.
const SETTINGS: &str = "settings";
const PLACES: &str = "places";

impl Policy {
    /// What managed storage says, and what is wrong with it.
    ///
    /// ```
    /// use offair::settings::Policy;
    /// use serde_json::json;
    ///
    /// let managed = json!({ "settings": { "ask": true, "pause": 1 }, "places": { "reddit.com": { "on": false } } });
    /// let (policy, problems) = Policy::read(&managed);
    /// assert_eq!((policy.settings.ask, policy.settings.pause, policy.places.len()), (Some(true), None, 1));
    /// assert_eq!(problems[0].to_string(), "settings: pause must be a whole number from 200 to 5000 (ms)");
    /// ```
    pub fn read(managed: &Value) -> (Self, Vec<Problem>) {
        let (mut policy, mut problems) = (Self::default(), Vec::new());
        for (key, value) in managed.as_object().into_iter().flatten() {
            match (key.as_str(), value) {
                (SETTINGS, Value::Object(_)) => policy.settings = item(SETTINGS, value, false, &mut problems),
                (PLACES, Value::Object(places)) => places.iter().for_each(|(name, value)| policy.place(name, value, &mut problems)),
                (BRAND, Value::Object(_)) => policy.brand = Some(value.clone()),
                (SETTINGS | PLACES | BRAND, _) => problems.push(Problem::new(key, Fault::Shape)),
                _ => problems.push(Problem::new(key, Fault::Unknown)),
            }
        }
        (policy, problems)
    }

    fn place(&mut self, name: &str, value: &Value, problems: &mut Vec<Problem>) {
        let key = format!("{PLACES}: {name}");
        match Place::parse(name) {
            Err(error) => problems.push(Problem::new(key, Fault::Place(error))),
            Ok(_) if !value.is_object() => problems.push(Problem::new(key, Fault::Shape)),
            // Of two names of one place, the later adds to the earlier.
            Ok(place) => {
                let upper = item(&key, value, true, problems);
                self.places.entry(place).or_default().lay(&upper);
            }
        }
    }

    /// What it says of a place, or of nowhere in particular; to be laid over every other layer.
    ///
    /// What is said of a place holds there before what is said of everywhere.
    pub fn layers(&self, place: Option<&Place>) -> Vec<Layer> {
        let chain = place.map(Place::chain).unwrap_or_default();
        let items = [&self.settings].into_iter().chain(chain.iter().filter_map(|place| self.places.get(place)));
        items.map(|item| Layer { origin: Origin::Policy, item: item.clone() }).collect()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn item(key: &str, value: &Value, is_place: bool, problems: &mut Vec<Problem>) -> Overrides {
    let (item, faults) = recover(value, is_place);
    problems.extend(faults.into_iter().map(|error| Problem::new(key, Fault::Field(error))));
    item
}
