//! Two items that turn out to be of one place.

use serde_json::{Map, Value};

use super::{FIELDS, Overrides, Place, Settings};
use crate::norms::Norm;
use crate::sites;

/// Joins the item that stands with one that joins it, field by field, and gives what of the
/// second found no room.
///
/// The one that differs from the default stays, as it is what somebody chose; where both do,
/// the one that stands. A damaged value gives way. An unknown field that both have stays in
/// both, for the release that knows it.
pub(super) fn join(place: &Place, mut stands: Map<String, Value>, joins: Map<String, Value>) -> (Map<String, Value>, Map<String, Value>) {
    let usual = defaults(place);
    let mut left = Map::new();
    for (name, value) in joins {
        let Some(standing) = stands.get(&name) else {
            stands.insert(name, value);
            continue;
        };
        let Some(field) = FIELDS.iter().find(|field| field.name == name) else {
            if *standing != value {
                left.insert(name, value);
            }
            continue;
        };
        let set = |value: &Value| {
            let mut item = Overrides::default();
            item.set(field.name, Some(value)).ok().and_then(|()| item.get(field.name))
        };
        let is_chosen = |value: Option<Value>| value.is_some() && value != usual.get(field.name);
        let gives_way = !is_chosen(set(standing)) && (is_chosen(set(&value)) || set(standing).is_none());
        if gives_way {
            stands.insert(name, value);
        }
    }
    (stands, left)
}

/// What holds in a place where nobody said anything.
fn defaults(place: &Place) -> Settings {
    let norm = sites::of_page(place.host(), None).map_or(Norm::Usual, |site| site.norm);
    Settings { norm, ..Settings::default() }
}
