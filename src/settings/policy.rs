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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::resolve;
    use super::*;
    use crate::norms::Norm;

    fn place(name: &str) -> Place {
        Place::parse(name).unwrap()
    }

    /// What holds in a place where the person and the policy have spoken.
    fn holds(policy: &Value, own: &[(Origin, Value)], name: &str) -> super::super::Effective {
        let (policy, problems) = Policy::read(policy);
        assert_eq!(problems, []);
        let own = own.iter().map(|(origin, item)| Layer { origin: origin.clone(), item: recover(item, *origin != Origin::Everywhere).0 });
        resolve(Norm::Usual, &own.chain(policy.layers(Some(&place(name)))).collect::<Vec<_>>())
    }

    #[test]
    fn a_place_that_is_off_by_policy_cannot_be_turned_on() {
        let policy = json!({ "settings": { "ask": true }, "places": { "reddit.com": { "on": false } } });
        let own = [
            (Origin::Everywhere, json!({ "on": true, "ask": false })),
            (Origin::Place(place("reddit.com")), json!({ "on": true })),
            (Origin::Place(place("reddit.com/r/rust")), json!({ "on": true, "ask": false, "pause": 900 })),
        ];
        let here = holds(&policy, &own, "reddit.com/r/rust");
        assert!(!here.settings.on && here.is_locked("on"));
        assert!(here.settings.ask && here.is_locked("ask"), "what is said of everywhere holds over what the person said of a place");
        assert_eq!((here.settings.pause, here.is_locked("pause")), (900, false));
        let elsewhere = holds(&policy, &own[..1], "forum.example");
        assert!(elsewhere.settings.on && !elsewhere.is_locked("on") && elsewhere.is_locked("ask"));
    }

    #[test]
    fn the_policy_of_a_place_holds_over_that_of_everywhere() {
        let policy = json!({ "settings": { "on": false }, "places": { "reddit.com/r/ours": { "on": true, "norm": "own" }, "www.reddit.com": { "norm": "strict" } } });
        let ours = holds(&policy, &[], "reddit.com/r/ours");
        assert_eq!((ours.settings.on, ours.settings.norm), (true, Norm::Own));
        let others = holds(&policy, &[], "reddit.com/r/rust");
        assert_eq!((others.settings.on, others.settings.norm), (false, Norm::Strict));
        assert!(!Policy::read(&policy).0.layers(None).iter().any(|layer| layer.item.on == Some(true)));
    }

    #[test]
    fn what_adds_up_is_held_entry_by_entry() {
        let policy = json!({ "settings": { "muted": ["Acme day"], "families": { "urgency": true, "hype": false } } });
        let own =
            json!({ "muted": ["my words"], "families": { "urgency": false, "offer": false }, "cues": { "countdown-pressure": false } });
        let here = holds(&policy, &[(Origin::Everywhere, own)], "a.example");
        assert!(!here.is_locked("muted") && !here.is_locked("families"), "the person may add");
        assert!(here.is_held("muted", "Acme day") && !here.is_held("muted", "my words"));
        assert!(here.is_held("families", "urgency") && !here.is_held("families", "offer") && !here.is_held("cues", "countdown-pressure"));
        let muted = here.muted();
        assert_eq!(muted.words, ["my words", "Acme day"]);
        assert!(!muted.has_cue("countdown-pressure"), "a family that is on by policy is on as a whole");
        for cue in crate::cues::CUES.iter() {
            assert_eq!(muted.has_cue(cue.id), matches!(cue.family.id(), "hype" | "offer"), "{} of {}", cue.id, cue.family.id());
        }
        let cue = json!({ "settings": { "families": { "urgency": true }, "cues": { "countdown-pressure": false } } });
        assert!(holds(&cue, &[], "a.example").muted().has_cue("countdown-pressure"), "the policy's own word on the cue is nearer");
    }

    #[test]
    fn one_damaged_value_costs_no_other() {
        let managed = json!({
            "settings": { "pause": 900, "norm": "loud" }, "brand": ["Acme"], "colour": 1,
            "places": { "no place": { "on": false }, "x.com": 7, "bsky.app": { "on": false, "keepDays": 1 }, "www.x.com": { "ask": true } },
        });
        let (policy, problems) = Policy::read(&managed);
        assert_eq!(policy.settings, Overrides { pause: Some(900), ..Overrides::default() });
        assert_eq!(policy.places.keys().map(Place::name).collect::<Vec<_>>(), ["bsky.app", "x.com"]);
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let expected = [
            "settings: norm must be one of",
            "brand: it must be a table",
            "colour: nothing has this name",
            "places: no place: no place is no place",
            "places: x.com: it must be a table",
            "places: bsky.app: keepDays holds everywhere",
        ];
        assert_eq!(said.len(), expected.len(), "{said:?}");
        assert!(said.iter().zip(expected).all(|(said, expected)| said.starts_with(expected)), "{said:?}");
        assert!(Policy::read(&json!({})).0.is_empty() && Policy::read(&Value::Null).0.is_empty());
    }
}
