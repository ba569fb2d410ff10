//! Between what is stored and what it means: field by field, so that one damaged value costs
//! no other, and nothing that another release wrote is lost.

use serde_json::{Map, Value};

use super::{AT, FIELDS, FieldError, Overrides};

/// What a stored item says, and what is wrong with it; a damaged value is as if not set.
/// The times of its changes are no part of it.
///
/// ```
/// use offair::settings::recover;
/// use serde_json::json;
///
/// let (item, problems) = recover(&json!({ "pause": 900, "norm": "loud" }), true);
/// assert_eq!((item.pause, item.norm), (Some(900), None));
/// assert_eq!(problems[0].to_string(), "norm must be one of strict, usual, own");
/// ```
pub fn recover(stored: &Value, is_place: bool) -> (Overrides, Vec<FieldError>) {
    let (mut item, mut problems) = (Overrides::default(), Vec::new());
    for (name, value) in stored.as_object().into_iter().flatten().filter(|(name, _)| *name != AT) {
        let field = FIELDS.iter().find(|field| field.name == name);
        let set = match field {
            Some(field) if is_place && !field.is_by_place => Err(FieldError::NotHere(field.name)),
            _ => item.set(name, Some(value)),
        };
        problems.extend(set.err());
    }
    (item, problems)
}

/// The item as it is to be stored once it says `after` instead of `before`: what was not
/// changed, damaged or unknown, stays as it is, and so do the times of changes. `None` where
/// nothing is left.
pub fn changed(stored: &Value, before: &Overrides, after: &Overrides) -> Option<Value> {
    let mut fields: Map<String, Value> = stored.as_object().cloned().unwrap_or_default();
    for field in FIELDS {
        let value = after.get(field.name);
        if value == before.get(field.name) {
            continue;
        }
        match value {
            Some(value) => fields.insert(field.name.to_string(), value),
            None => fields.shift_remove(field.name),
        };
    }
    (!fields.is_empty()).then_some(Value::Object(fields))
}

impl Overrides {
    /// The item as it is stored; `None` where it says nothing.
    pub fn stored(&self) -> Option<Map<String, Value>> {
        let fields: Map<String, Value> = FIELDS.iter().filter_map(|field| Some((field.name.to_string(), self.get(field.name)?))).collect();
        (!fields.is_empty()).then_some(fields)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_damaged_value_costs_no_other() {
        let (item, problems) = recover(&json!({ "on": "perhaps", "pause": 900, "colour": "red", "keepDays": 7 }), true);
        assert_eq!(item, Overrides { pause: Some(900), ..Overrides::default() });
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems[0].starts_with("on must be true or false"), "{problems:?}");
        assert!(problems[1].starts_with("colour is no setting"), "{problems:?}");
        assert!(problems[2].starts_with("keepDays holds everywhere"), "{problems:?}");
        assert_eq!(recover(&json!([1, 2]), true).0, Overrides::default());
    }

    #[test]
    fn the_times_of_changes_are_no_setting_and_stay() {
        let stored = json!({ "on": false, "at": { "on": 5 } });
        let (before, problems) = recover(&stored, true);
        assert_eq!((before.on, problems), (Some(false), vec![]));
        assert_eq!(changed(&stored, &before, &Overrides::default()), Some(json!({ "at": { "on": 5 } })));
    }

    #[test]
    fn what_was_not_changed_stays_as_it_stands() {
        let stored = json!({ "norm": "loud", "later": 1, "on": false });
        let (before, _) = recover(&stored, true);
        let after = Overrides { on: None, ask: Some(true), ..before.clone() };
        assert_eq!(changed(&stored, &before, &after), Some(json!({ "norm": "loud", "later": 1, "ask": true })));
        let stored = json!({ "on": false });
        assert_eq!(changed(&stored, &recover(&stored, true).0, &Overrides::default()), None, "nothing differs, nothing is stored");
    }
}
