//! Laws of what is stored: two browsers come to one item, a file brings back what it was made
//! of, and the schema of policies is the one the table of settings makes.
//!
//! More cases: `PROPTEST_CASES=5000 cargo test --test settings`.

use std::fs;
use std::path::Path;

use offair::settings::{
    AT, FIELDS, Items, Kind, Policy, VERSION, VERSION_KEY, carried, export, fits, import, merge, migrate, recover, schema, stamp, unstamped,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// A value that a setting may have.
fn valid(kind: Kind) -> BoxedStrategy<Value> {
    let table = |names: &'static [&'static str]| {
        prop::collection::btree_map(select(names), any::<bool>(), 1..3).prop_map(|table| json!(table)).boxed()
    };
    match kind {
        Kind::Switch => any::<bool>().prop_map(Value::from).boxed(),
        Kind::Choice(ids) => select(ids).prop_map(Value::from).boxed(),
        Kind::Number { least, most, .. } => (least..=most).prop_map(Value::from).boxed(),
        Kind::Phrases => prop::collection::vec("[a-c限时<\"\\\\]{1,4}", 1..4).prop_map(Value::from).boxed(),
        Kind::Families => table(&["urgency", "hype", "of-another-release"]),
        Kind::Cues => table(&["discount-code", "countdown-pressure", "of-another-release"]),
    }
}

/// An item whose every value is one that the setting may have.
fn item(is_place: bool) -> impl Strategy<Value = Value> {
    let fields: Vec<_> = FIELDS.iter().filter(|field| field.is_by_place || !is_place).collect();
    let one = select(fields).prop_flat_map(|field| valid(field.kind).prop_map(move |value| (field.name.to_string(), value)));
    prop::collection::vec(one, 1..5).prop_map(|fields| Value::Object(fields.into_iter().collect()))
}

/// What may have become of a value.
fn odd() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<f64>().prop_map(Value::from),
        "[a-z]{0,3}".prop_map(Value::from),
        Just(json!([1, {"a": 2.0}])),
        Just(json!({}))
    ]
}

/// An item of few names and few times, so that two often meet; some of it damaged.
fn stamped() -> impl Strategy<Value = Value> {
    let name = || select(&["on", "pause", "muted", "later", "sync"]).prop_map(str::to_string);
    let value = prop_oneof![4 => select(vec![json!(true), json!(900), json!(900.0), json!(["a"])]), 1 => odd()];
    let time = prop_oneof![6 => (1..4i64).prop_map(Value::from), 1 => odd()];
    let item =
        (prop::collection::btree_map(name(), value, 0..4), prop::collection::btree_map(name(), time, 0..4)).prop_map(|(fields, times)| {
            let mut item: Map<String, Value> = fields.into_iter().collect();
            item.insert(AT.into(), json!(times));
            Value::Object(item)
        });
    prop_oneof![12 => item, 1 => odd()]
}

proptest! {
    #[test]
    fn two_browsers_come_to_one_item_whoever_hears_of_whom_first(one in stamped(), two in stamped(), three in stamped()) {
        // Numbers may have another form and the same value: `900` and `900.0`.
        let same = |one: &Value, other: &Value| offair::settings::bytes("", one) == offair::settings::bytes("", other) && merge(one, other) == *one;
        let both = merge(&one, &two);
        prop_assert!(same(&both, &merge(&two, &one)), "{both} is not {}", merge(&two, &one));
        let all = merge(&both, &three);
        prop_assert!(same(&all, &merge(&one, &merge(&two, &three))));
        prop_assert_eq!(merge(&both, &both), both.clone());
        prop_assert_eq!(merge(&both, &one), both, "what was merged already is old news");
    }

    #[test]
    fn the_last_change_holds_in_every_browser(first in item(false), second in item(false), third in item(false)) {
        let at_desk = stamp(&Value::Null, &first, 1000.0);
        let on_lap = merge(&at_desk, &Value::Null);
        // Both change it, the lap later; the desk's clock went back meanwhile.
        let at_desk_later = stamp(&at_desk, &second, 500.0);
        let on_lap_later = stamp(&on_lap, &third, 3000.0);
        let both = merge(&at_desk_later, &on_lap_later);
        for field in FIELDS.iter().filter(|field| field.name != "sync") {
            let (before, desk, lap) = (first.get(field.name), second.get(field.name), third.get(field.name));
            let expected = if lap != before { lap } else { desk };
            prop_assert_eq!(both.get(field.name), expected, "{} from {:?}, {:?} at the desk and {:?} on the lap", field.name, before, desk, lap);
        }
    }

    #[test]
    fn a_file_brings_back_what_it_was_made_of(
        everywhere in prop::option::of(item(false)),
        places in prop::collection::btree_map(select(&["reddit.com", "x.com", "reddit.com/r/rust", "intranet", "[::1]", "論壇.example", "a.example/b/c"]), item(true), 0..5),
        brand in prop::option::of(Just(json!({ "names": ["Acme"], "later": [1.5, null] }))),
        ledger in prop::collection::btree_map("[0-9]{4}-[0-9]{2}-[0-9]{2}", Just(json!([{ "tone": 0.5 }])), 0..3),
    ) {
        let mut store: Items = places.iter().map(|(name, item)| (format!("site:{name}"), item.clone())).collect();
        store.extend(everywhere.map(|item| ("global".to_string(), item)));
        store.extend(brand.map(|brand| ("brand".to_string(), brand)));
        store.extend(ledger.into_iter().map(|(day, entries)| (format!("ledger:{day}"), entries)));
        store.extend(places.keys().map(|name| (format!("learned:{name}"), json!({ "shift": 0.1 }))));
        store.insert(VERSION_KEY.into(), VERSION.into());
        let taken = import(&export(&store, true)).unwrap();
        prop_assert_eq!(&taken.problems, &vec![]);
        prop_assert_eq!(&taken.items, &store);
        let without = import(&export(&store, false)).unwrap().items;
        store.retain(|key, _| !key.starts_with("ledger:"));
        prop_assert_eq!(without, store);
    }

    #[test]
    fn a_damaged_store_comes_back_as_it_was_understood(fields in prop::collection::btree_map(select(&["on", "pause", "keepDays", "later"]), odd(), 0..4), item in item(true)) {
        let mut damaged = item.as_object().unwrap().clone();
        damaged.extend(fields.into_iter().map(|(name, value)| (name.to_string(), value)));
        let damaged = Value::Object(damaged);
        let store: Items = [("site:x.com".to_string(), damaged.clone()), ("global".to_string(), json!(7))].into();
        let taken = import(&export(&store, false)).unwrap();
        let (understood, problems) = recover(&damaged, true);
        prop_assert_eq!(taken.problems.len(), problems.len());
        let back = taken.items.get("site:x.com").cloned().unwrap_or_default();
        prop_assert_eq!(recover(&back, true), (understood, vec![]));
    }

    #[test]
    fn nothing_that_is_stored_is_lost_on_the_way_up(
        hosts in prop::collection::btree_map(select(&["www.reddit.com", "old.reddit.com", "reddit.com", "twitter.com", "x.com", "a.example"]), item(true), 0..6),
        words in prop::collection::vec("[a-c]{0,2}", 0..4),
        foreign in odd(),
    ) {
        let mut store: Items = hosts.iter().map(|(host, item)| (format!("site:{host}"), item.clone())).collect();
        store.insert("muted".into(), json!({ "words": words, "later": 1 }));
        store.insert("strange".into(), foreign.clone());
        let migrated = migrate(store);
        prop_assert_eq!(&migrated.items["strange"], &foreign);
        prop_assert_eq!(&migrated.items["muted"]["later"], &json!(1));
        for host in hosts.keys() {
            let place = offair::settings::Place::of(host, "/", None);
            prop_assert!(migrated.items.contains_key(&place.key()), "{host}");
            let stays = migrated.items.contains_key(&format!("site:{host}"));
            prop_assert!(place.host() == *host || !stays, "{host}");
        }
        prop_assert_eq!(migrate(migrated.items.clone()).items, migrated.items);
    }
}

#[test]
fn a_reset_travels_and_what_stays_stays() {
    let desk = stamp(&Value::Null, &json!({ "on": false, "sync": true, "pause": 900 }), 10.0);
    assert_eq!(desk, json!({ "on": false, "sync": true, "pause": 900, "at": { "on": 10, "pause": 10 } }));
    let account = carried(&desk).unwrap();
    assert_eq!(account, json!({ "on": false, "pause": 900, "at": { "on": 10, "pause": 10 } }));
    let lap = merge(&json!({ "sync": true, "pause": 600 }), &account);
    assert_eq!(lap["pause"], 900, "what has a time holds over what has none");
    let reset = stamp(&lap, &json!({ "sync": true, "pause": 900, "at": lap["at"] }), 20.0);
    assert_eq!(reset, json!({ "sync": true, "pause": 900, "at": { "on": 20, "pause": 10 } }));
    assert_eq!(merge(&desk, &carried(&reset).unwrap()), json!({ "sync": true, "pause": 900, "at": { "on": 20, "pause": 10 } }));
    assert_eq!(unstamped(&json!({ "at": { "on": 20 } })), None);
    assert_eq!(carried(&json!({ "sync": true })), None);
}

#[test]
fn a_change_holds_over_one_from_a_clock_that_is_wrong() {
    let wrong = stamp(&Value::Null, &json!({ "pause": 900 }), 4e12);
    let right = stamp(&wrong, &json!({ "pause": 600 }), 1.7e12);
    assert_eq!(merge(&wrong, &right)["pause"], 600);
    assert_eq!(merge(&json!({ "pause": 900, "at": { "pause": 9e15 } }), &right)["pause"], 600, "that is no time");
}

#[test]
fn a_file_says_what_is_wrong_with_it() {
    let import = |file: Value| offair::settings::import(&file);
    let refused = |file: Value| import(file).unwrap_err().to_string();
    for foreign in [
        json!([]),
        json!({ "offair": "0.1.0" }),
        json!({ "offair": 1, "version": 2, "settings": {} }),
        json!({ "version": 2, "settings": {} }),
    ] {
        assert_eq!(refused(foreign), "this is no file of Offair's: choose one that Offair exported");
    }
    let newer = refused(json!({ "offair": "9.0.0", "version": VERSION + 1, "settings": {} }));
    assert!(newer.starts_with("a newer Offair wrote this file") && newer.ends_with("update Offair, then import it again"), "{newer}");
    let large = json!({ "offair": "0.1.0", "version": 2, "settings": { "global": { "muted": ["x".repeat(9 << 20)] } } });
    assert!(refused(large).starts_with("this file is too large"));

    let file = json!({
        "offair": "0.1.0", "version": 2, "brand": "Acme", "ledger": [1], "learned": { "x.com": 3, "bsky.app": { "shift": 0.1 } },
        "settings": {
            "global": { "pause": 900, "sync": "yes" }, "site:x.com": "off", "site:": {}, "permissions": { "all": true },
            "site:old.reddit.com": { "on": false, "colour": 1 }, "site:reddit.com": { "on": true, "ask": true },
        },
    });
    let taken = import(file).unwrap();
    assert_eq!(
        json!(taken.items),
        json!({
            "version": 2, "global": { "pause": 900 }, "site:reddit.com": { "on": false, "ask": true }, "learned:bsky.app": { "shift": 0.1 },
        })
    );
    let mut said: Vec<String> = taken.problems.iter().map(ToString::to_string).collect();
    said.sort_unstable();
    let expected = [
        "brand: it must be a table",
        "global: sync must be true or false",
        "learned:x.com: it must be a table",
        "ledger: it must be a table",
        "permissions: nothing has this name",
        "site::  is no place",
        "site:old.reddit.com: colour is no setting",
        "site:x.com: it must be a table",
    ];
    assert_eq!(said.len(), expected.len(), "{said:#?}");
    assert!(said.iter().zip(expected).all(|(said, expected)| said.starts_with(expected)), "{said:#?}");
}

#[test]
fn an_older_file_is_brought_up_to_date() {
    let file =
        json!({ "offair": "0.1.0", "version": 1, "settings": { "muted": { "words": ["Shop now"] }, "site:twitter.com": { "on": false } } });
    let taken = import(&file).unwrap();
    assert_eq!(json!(taken.items), json!({ "version": 2, "global": { "muted": ["Shop now"] }, "site:x.com": { "on": false } }));
    assert_eq!((taken.problems, taken.by), (vec![], "0.1.0".to_string()));
}

#[test]
fn nothing_else_goes_into_a_file() {
    let store: Items = [
        ("global", json!({ "pause": 900, "at": { "pause": 5 } })),
        ("site:x.com", json!({ "at": { "on": 5 } })),
        ("welcomed", json!(true)),
        ("ledger", json!([1])),
        ("ledger:2026-11-29", json!([])),
    ]
    .map(|(key, value)| (key.to_string(), value))
    .into();
    let file = export(&store, false);
    assert_eq!(file, json!({ "offair": env!("CARGO_PKG_VERSION"), "version": VERSION, "settings": { "global": { "pause": 900 } } }));
    assert_eq!(export(&store, true)["ledger"], json!({ "2026-11-29": [] }));
}

#[test]
fn a_full_table_fits_into_an_account() {
    let everything: Map<String, Value> =
        FIELDS.iter().map(|field| (field.name.to_string(), offair::settings::Settings::default().get(field.name).unwrap())).collect();
    let stamped = stamp(&Value::Null, &Value::Object(everything), 1.8e12);
    let places = (0..100).map(|n| (format!("site:forum-{n}.example"), stamped.clone()));
    assert_eq!(fits(&places.collect()), Ok(()), "a hundred places that say everything");
}

const SCHEMA: &str = "extension/policy.schema.json";

#[test]
fn the_schema_of_policies_is_the_one_the_table_makes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCHEMA);
    let made = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &made).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap_or_default() == made, "{SCHEMA} is old: run `UPDATE=1 cargo test --test settings`");
}

/// What Chromium reads in a schema (components/policy/core/common/schema.cc); it loads no
/// extension whose schema has anything else.
#[test]
fn chromium_can_read_the_schema() {
    fn check(schema: &Value, path: &str) {
        let kind = schema["type"].as_str().unwrap_or_else(|| panic!("{path} has no type"));
        let may: &[&str] = match kind {
            "object" => &["type", "title", "description", "properties", "additionalProperties", "required"],
            "array" => &["type", "title", "description", "items"],
            "integer" => &["type", "title", "description", "minimum", "maximum", "enum"],
            "string" => &["type", "title", "description", "pattern", "enum"],
            "boolean" => &["type", "title", "description"],
            _ => panic!("{path} is of the type {kind}"),
        };
        schema.as_object().unwrap().keys().for_each(|name| assert!(may.contains(&name.as_str()), "{path} has {name}"));
        for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
            check(inner, &format!("{path}.{name}"));
        }
        for inner in ["items", "additionalProperties"].iter().filter_map(|name| schema.get(name)) {
            check(inner, &format!("{path}[]"));
        }
    }
    let schema = schema();
    check(&schema, "policy");
    assert!(schema["type"] == "object" && schema.get("additionalProperties").is_none(), "Chromium asks for this at the top");
}

/// The example that docs/policy.md shows is a policy without a fault, and one of each sort.
#[test]
fn the_documented_policy_is_one() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/policy.md")).unwrap();
    let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("the page has an example");
    let (policy, problems) = Policy::read(&serde_json::from_str(example).unwrap());
    assert_eq!(problems, []);
    assert!(policy.brand.is_some() && !policy.places.is_empty() && policy.settings != Default::default());
}
