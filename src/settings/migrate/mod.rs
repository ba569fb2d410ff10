//! From what earlier releases stored to the form of this one, a step a version.
//!
//! Pure: who calls stores the items that come out. Each step gives back what it does not know
//! as it was, and running it on its own outcome changes nothing.
//!
//! - `two`: places instead of hosts, one item for everywhere

mod two;

use std::collections::BTreeMap;

use serde_json::Value;

/// What is stored, item by item.
pub type Items = BTreeMap<String, Value>;

/// The version of the stored form that this release reads and writes.
pub const VERSION: u32 = 2;

/// The key of the item that says in which version the others are stored.
pub const VERSION_KEY: &str = "version";

/// A step: the version that it leads to, and what it does.
type Step = (u32, fn(Items) -> Items);

const CHAIN: &[Step] = &[(2, two::places)];

/// What came of bringing a store up to date.
#[derive(Clone, Debug, PartialEq)]
pub struct Migrated {
    /// The items as they are to be stored; keys that are not among them are to be forgotten.
    pub items: Items,
    /// The versions that were gone through; empty where nothing was to do.
    pub done: Vec<u32>,
    /// The version of a store that a later release wrote. Nothing in it was touched.
    pub newer: Option<u32>,
}

/// The version in which items are stored; a store that does not say is of the first.
///
/// ```
/// assert_eq!(offair::settings::version(&Default::default()), 1);
/// ```
pub fn version(items: &Items) -> u32 {
    items.get(VERSION_KEY).and_then(of_value).unwrap_or(1)
}

/// A version as it is written: a whole number from 1.
pub(super) fn of_value(value: &Value) -> Option<u32> {
    let number = value.as_f64().filter(|number| number.fract() == 0.0 && *number >= 1.0)?;
    // A number too large for a version is one of a later release all the same.
    Some(number.min(f64::from(u32::MAX)) as u32)
}

/// Brings what is stored up to date; what a later release stored stays as it is.
///
/// ```
/// use offair::settings::{VERSION, migrate};
/// use serde_json::json;
///
/// let old = [("site:www.reddit.com".to_string(), json!({ "on": false }))];
/// let migrated = migrate(old.into_iter().collect());
/// assert_eq!(migrated.items["site:reddit.com"], json!({ "on": false }));
/// assert_eq!((migrated.items["version"].clone(), migrated.done), (json!(VERSION), vec![2]));
/// ```
pub fn migrate(items: Items) -> Migrated {
    run(CHAIN, items)
}

fn run(chain: &[Step], mut items: Items) -> Migrated {
    let from = version(&items);
    let last = chain.last().map_or(1, |(to, _)| *to);
    if from > last {
        return Migrated { items, done: Vec::new(), newer: Some(from) };
    }
    let mut done = Vec::new();
    for (to, step) in chain.iter().filter(|(to, _)| *to > from) {
        items = step(items);
        items.insert(VERSION_KEY.to_string(), (*to).into());
        done.push(*to);
    }
    Migrated { items, done, newer: None }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn items(value: Value) -> Items {
        value.as_object().unwrap().clone().into_iter().collect()
    }

    fn noting(name: &'static str) -> impl Fn(Items) -> Items {
        move |mut items| {
            let order = items.get("order").and_then(Value::as_str).unwrap_or_default().to_string();
            items.insert("order".into(), (order + name).into());
            items
        }
    }

    #[test]
    fn the_chain_ends_at_this_version_and_leaves_none_out() {
        let versions: Vec<u32> = CHAIN.iter().map(|(to, _)| *to).collect();
        assert_eq!(versions, (2..=VERSION).collect::<Vec<_>>());
    }

    #[test]
    fn only_the_steps_that_are_missing_run_and_in_order() {
        let chain: &[Step] = &[(2, |items| noting("b")(items)), (3, |items| noting("c")(items)), (4, |items| noting("d")(items))];
        let from_one = run(chain, Items::new());
        assert_eq!((from_one.items["order"].clone(), from_one.done), (json!("bcd"), vec![2, 3, 4]));
        let from_three = run(chain, items(json!({ "version": 3 })));
        assert_eq!((from_three.items, from_three.done), (items(json!({ "version": 4, "order": "d" })), vec![4]));
        let up_to_date = run(chain, items(json!({ "version": 4.0 })));
        assert_eq!((up_to_date.items, up_to_date.done), (items(json!({ "version": 4.0 })), vec![]));
    }

    #[test]
    fn what_a_later_release_stored_is_left_alone() {
        let stored = items(json!({ "version": VERSION + 1, "muted": { "words": ["a"] }, "site:www.reddit.com": { "on": false } }));
        let migrated = migrate(stored.clone());
        assert_eq!(migrated, Migrated { items: stored, done: vec![], newer: Some(VERSION + 1) });
        assert_eq!(migrate(items(json!({ "version": 1e20 }))).newer, Some(u32::MAX));
    }

    #[test]
    fn a_version_that_cannot_be_read_counts_as_the_first() {
        for odd in [json!("two"), json!(null), json!(1.5), json!(0), json!(-3)] {
            assert_eq!(migrate(items(json!({ "version": odd }))).done, [2], "{odd}");
        }
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let stored = items(json!({ "muted": { "words": ["a"], "cues": ["b"] }, "site:old.reddit.com": { "on": false }, "later": [1] }));
        let once = migrate(stored).items;
        let mut unsaid = once.clone();
        unsaid.remove(VERSION_KEY);
        assert_eq!(migrate(unsaid).items, once, "even where the version was lost");
        assert_eq!(migrate(once.clone()), Migrated { items: once, done: vec![], newer: None });
    }
}
