//! One item as two browsers changed it: the later change of each field holds.
//!
//! Beside its fields a carried item has `at`, the time of the last change of each. A field
//! that was reset leaves its time behind, so that the reset travels, too. Of what has no time
//! yet, what is set holds. All of it is one greatest element of an order, so that browsers
//! come to the same item whoever hears of whom first.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::written::written;

/// The name under which an item keeps when its fields were changed: no setting.
pub const AT: &str = "at";

/// What stays on the machine: whether its settings are carried at all.
const STAYS: &[&str] = &["sync"];

/// A later time than JavaScript knows is none.
const LATEST: f64 = 8.64e15;

/// Notes the time of a change, in milliseconds since 1970, at each field that `after` says
/// otherwise than `before`.
///
/// A time is later than the one before even where the clock was set back. What is no item
/// counts as an empty one.
///
/// ```
/// use offair::settings::stamp;
/// use serde_json::json;
///
/// let before = json!({ "on": false, "pause": 900 });
/// let after = json!({ "pause": 900 });
/// assert_eq!(stamp(&before, &after, 5.0), json!({ "pause": 900, "at": { "on": 5 } }));
/// ```
pub fn stamp(before: &Value, after: &Value, now: f64) -> Value {
    let mut fields = fields(after);
    let mut times = Map::new();
    for name in names([before, after]).into_iter().filter(|name| !STAYS.contains(name)) {
        let known = [time(before, name), time(after, name)].into_iter().flatten().reduce(f64::max);
        let is_changed = value(before, name).map(written) != value(after, name).map(written);
        let time = if is_changed { Some(known.map_or(now, |known| now.max(known + 1.0)).round()) } else { known };
        if let Some(time) = time.filter(|time| *time > 0.0) {
            times.insert(name.to_string(), (time.min(LATEST) as u64).into());
        }
    }
    keep(&mut fields, times);
    Value::Object(fields)
}

/// One item from two: of each field, what was set or reset later.
///
/// ```
/// use offair::settings::merge;
/// use serde_json::json;
///
/// let desk = json!({ "on": false, "pause": 900, "at": { "on": 1, "pause": 4 } });
/// let lap = json!({ "pause": 600, "at": { "on": 3, "pause": 2 } });
/// let both = json!({ "pause": 900, "at": { "on": 3, "pause": 4 } });
/// assert_eq!((merge(&desk, &lap), merge(&lap, &desk)), (both.clone(), both));
/// ```
pub fn merge(one: &Value, other: &Value) -> Value {
    if !one.is_object() && !other.is_object() {
        return Value::Null;
    }
    let (mut fields, mut times) = (Map::new(), Map::new());
    for name in names([one, other]) {
        let rank = |item| (time(item, name).map_or(0, |time| time as u64), value(item, name).map(written));
        let later = if rank(one) >= rank(other) { one } else { other };
        if let Some(value) = value(later, name) {
            fields.insert(name.to_string(), value.clone());
        }
        if let Some(time) = time(later, name) {
            times.insert(name.to_string(), (time as u64).into());
        }
    }
    keep(&mut fields, times);
    Value::Object(fields)
}

/// An item as it goes to the browser's account: without what stays on the machine. `None`
/// where nothing is left.
///
/// What comes from there goes through here, too: [`merge`] with what stands here keeps what stayed.
pub fn carried(item: &Value) -> Option<Value> {
    let mut fields = item.as_object()?.clone();
    fields.retain(|name, _| !STAYS.contains(&name.as_str()));
    (!fields.is_empty()).then_some(Value::Object(fields))
}

/// An item without the times of its changes; `None` where no field is left.
pub fn unstamped(item: &Value) -> Option<Value> {
    let fields = fields(item);
    (!fields.is_empty()).then_some(Value::Object(fields))
}

/// The fields alone.
fn fields(item: &Value) -> Map<String, Value> {
    let mut fields = item.as_object().cloned().unwrap_or_default();
    fields.shift_remove(AT);
    fields
}

fn keep(fields: &mut Map<String, Value>, times: Map<String, Value>) {
    if !times.is_empty() {
        fields.insert(AT.to_string(), Value::Object(times));
    }
}

/// Every field that one of two items has or had, sorted.
fn names<'a>(items: [&'a Value; 2]) -> BTreeSet<&'a str> {
    let set = |item: &'a Value| item.as_object().into_iter().flat_map(Map::keys);
    let had = |item: &'a Value| item.get(AT).and_then(Value::as_object).into_iter().flat_map(Map::keys);
    items.into_iter().flat_map(|item| set(item).chain(had(item))).map(String::as_str).filter(|name| *name != AT).collect()
}

fn value<'a>(item: &'a Value, name: &str) -> Option<&'a Value> {
    item.as_object()?.get(name)
}

/// When a field was changed, in whole milliseconds; what is no time is none.
fn time(item: &Value, name: &str) -> Option<f64> {
    if STAYS.contains(&name) {
        return None;
    }
    let time = item.get(AT)?.get(name)?.as_f64()?.round();
    (time > 0.0 && time <= LATEST).then_some(time)
}
