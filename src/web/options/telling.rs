//! Values, places and problems in words, for the sections that only tell of them.

use serde_json::Value;

use crate::inspect::why_of;
use crate::labels;
use crate::settings::{EVERYWHERE, Fault, Field, FieldError, Kind, OF_PLACE, Place, Problem};
use crate::web::{browser, view, words};

/// A stored item's place in words.
pub(super) fn place_of(key: &str) -> String {
    match key {
        // A policy names its parts otherwise than storage.
        EVERYWHERE | "settings" => browser::message(labels::OPTIONS_EVERYWHERE),
        "brand" => browser::message(labels::OPTIONS_BRAND),
        "ledger" => browser::message(labels::OPTIONS_LEDGER),
        _ => {
            let name = key.strip_prefix(OF_PLACE).or(key.strip_prefix("places: ")).unwrap_or(key);
            Place::parse(name).map_or_else(|_| name.to_string(), |place| place.name())
        }
    }
}

/// A setting's name; one that this release does not know is told as it is stored.
pub(super) fn setting(name: &str) -> String {
    Some(browser::message(&labels::setting(name))).filter(|words| !words.is_empty()).unwrap_or_else(|| name.to_string())
}

/// A setting's value.
pub(super) fn value(field: &Field, value: &Value) -> String {
    let on = |on: bool| browser::message(if on { labels::OPTIONS_ON } else { labels::OPTIONS_OFF });
    let table = |name: &dyn Fn(&str) -> String| {
        let pairs = value.as_object().into_iter().flatten();
        pairs
            .map(|(id, is_on)| {
                words::say(labels::OPTIONS_PAIR, &[("name", &name(id)), ("value", &on(is_on.as_bool().unwrap_or_default()))])
            })
            .collect::<Vec<_>>()
            .join(" · ")
    };
    match field.kind {
        Kind::Switch => on(value.as_bool().unwrap_or_default()),
        Kind::Choice(_) => browser::message(&labels::choice(field.name, value.as_str().unwrap_or_default())),
        Kind::Number { unit, .. } => {
            let number = words::number(value.as_f64().unwrap_or_default());
            words::say(labels::OPTIONS_AMOUNT, &[("number", &number), ("unit", &browser::message(&labels::unit(unit)))])
        }
        Kind::Phrases => value.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(" · "),
        Kind::Families => {
            table(&|id| Some(browser::message(&labels::family(id))).filter(|name| !name.is_empty()).unwrap_or(id.to_string()))
        }
        Kind::Cues => table(&|id| why_of(id, view::locale()).unwrap_or(id).to_string()),
    }
}

/// What was left out of a file or a policy.
pub(super) fn problem(problem: &Problem) -> String {
    let place = place_of(&problem.key);
    match &problem.fault {
        Fault::Field(error) => {
            let (name, label) = match error {
                FieldError::Unknown(name) => (name.as_str(), labels::BROKEN_UNKNOWN),
                FieldError::NotHere(name) => (*name, labels::BROKEN_NOT_HERE),
                FieldError::Value(name, _) => (*name, labels::PROBLEM_VALUE),
            };
            words::say(label, &[("setting", &setting(name)), ("place", &place)])
        }
        Fault::Place(_) => words::say(labels::OPTIONS_NO_PLACE, &[("name", &place)]),
        Fault::Shape => words::say(labels::BROKEN_ITEM, &[("place", &place)]),
        Fault::Unknown => words::say(labels::PROBLEM_UNKNOWN, &[("name", &problem.key)]),
    }
}
