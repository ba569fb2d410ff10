//! Claims about the table, places and layers.

use std::collections::BTreeMap;

use serde_json::json;

use super::*;
use crate::norms::Norm;

fn place(name: &str) -> Place {
    Place::parse(name).unwrap()
}

fn layer(name: &str, item: Overrides) -> Layer {
    Layer { origin: Origin::Place(place(name)), item }
}

#[test]
fn the_table_and_the_stored_form_have_the_same_names() {
    let mut item = Overrides::default();
    for field in FIELDS {
        item.set(field.name, Some(&Settings::default().get(field.name).unwrap())).unwrap();
    }
    let stored = serde_json::to_value(&item).unwrap();
    let names: Vec<&String> = stored.as_object().unwrap().keys().collect();
    assert_eq!(names.len(), FIELDS.len());
    assert!(FIELDS.iter().all(|field| names.iter().any(|name| *name == field.name)), "{names:?}");
    assert_eq!(serde_json::from_value::<Overrides>(stored).unwrap(), item);
}

#[test]
fn every_default_is_a_value_its_setting_may_have() {
    for field in FIELDS {
        let value = Settings::default().get(field.name).unwrap();
        assert!(field.kind.admits(&value), "{}: {value}", field.name);
    }
}

#[test]
fn a_wrong_value_is_refused_with_what_it_must_be_and_changes_nothing() {
    let mut item = Overrides { pause: Some(900), ..Overrides::default() };
    let before = item.clone();
    for (name, value) in
        [("pause", json!(50)), ("pause", json!(1.5)), ("norm", json!("loud")), ("on", json!("yes")), ("muted", json!([""]))]
    {
        let error = item.set(name, Some(&value)).unwrap_err().to_string();
        assert!(error.starts_with(&format!("{name} must be ")), "{error}");
    }
    assert!(item.set("loudness", None).unwrap_err().to_string().starts_with("loudness is no setting"));
    assert_eq!(item, before);
    item.set("pause", Some(&json!(700.0))).unwrap();
    assert_eq!(item.pause, Some(700), "a browser's numbers are floating");
    item.set("pause", None).unwrap();
    assert_eq!(item, Overrides::default());
}

#[test]
fn a_page_belongs_to_the_community_its_path_begins_with() {
    for (host, path, expected) in [
        ("www.reddit.com", "/r/SmallStudio/comments/1a2b3c/x/", "reddit.com/r/smallstudio"),
        ("old.reddit.com", "/r/rust/submit", "reddit.com/r/rust"),
        ("www.reddit.com", "/", "reddit.com"),
        ("www.linkedin.com", "/groups/123/", "linkedin.com/groups/123"),
        ("www.facebook.com", "/groups/plantpots/posts/7/", "facebook.com/groups/plantpots"),
        ("twitter.com", "/someone/status/1", "x.com"),
        ("notes.example", "/r/rust", "notes.example"),
        ("anna.wordpress.com", "/2026/a-post", "anna.wordpress.com"),
    ] {
        assert_eq!(Place::of(host, path, None).name(), expected, "{host}{path}");
    }
    assert_eq!(Place::of("forum.example", "/c/help/5", Some("discourse")).name(), "forum.example/c/help");
}

#[test]
fn a_place_is_read_as_a_person_writes_it() {
    assert_eq!(place("https://www.reddit.com/r/Rust/comments/1/").name(), "reddit.com/r/rust");
    assert_eq!(place(" Forum.Example.org ").name(), "forum.example.org");
    assert_eq!(place("forum.example.org/help").name(), "forum.example.org/help");
    for wrong in ["", "reddit", "a b.example", "x.com/a?b", "..", "http://"] {
        let error = Place::parse(wrong).unwrap_err().to_string();
        assert!(error.contains("is no place: write a host"), "{error}");
    }
    let names: Vec<_> = place("a.b.example/x/y/z").chain().iter().map(Place::name).collect();
    assert_eq!(names, ["b.example", "a.b.example", "a.b.example/x/y", "a.b.example/x/y/z"]);
}

#[test]
fn the_nearest_value_holds_and_says_where_it_comes_from() {
    let everywhere = Layer {
        origin: Origin::Everywhere,
        item: Overrides { pause: Some(900), ask: Some(true), keep_days: Some(7), ..Overrides::default() },
    };
    let site = layer("reddit.com", Overrides { norm: Some(Norm::Own), ask: Some(false), keep_days: Some(1), ..Overrides::default() });
    let community = layer("reddit.com/r/rust", Overrides { norm: Some(Norm::Usual), ..Overrides::default() });
    let holds = resolve(Norm::Strict, &[everywhere, site, community]);
    assert_eq!((holds.settings.pause, holds.origin("pause")), (900, &Origin::Everywhere));
    assert_eq!((holds.settings.ask, holds.origin("ask")), (false, &Origin::Place(place("reddit.com"))));
    assert_eq!((holds.settings.norm, holds.origin("norm")), (Norm::Usual, &Origin::Place(place("reddit.com/r/rust"))));
    assert_eq!((holds.settings.keep_days, holds.origin("keepDays")), (7, &Origin::Everywhere), "no place has this of its own");
    assert_eq!(holds.origin("sensitivity"), &Origin::Default);
    assert!(!holds.is_locked("pause"));
}

#[test]
fn phrases_add_up_and_switches_by_name_are_taken_from_the_nearest() {
    let table = |entries: &[(&str, bool)]| -> BTreeMap<String, bool> { entries.iter().map(|(name, on)| (name.to_string(), *on)).collect() };
    let far = Overrides { muted: Some(vec!["one".into()]), families: Some(table(&[("urgency", false)])), ..Overrides::default() };
    let near = Overrides {
        muted: Some(vec!["two".into(), "one".into()]),
        cues: Some(table(&[("countdown-pressure", true), ("discount-code", false), ("of-another-release", false)])),
        ..Overrides::default()
    };
    let muted = resolve(Norm::Usual, &[layer("a.example", far), layer("a.example/b/c", near)]).muted();
    assert_eq!(muted.words, ["one", "two"]);
    assert!(muted.has_cue("discount-code") && muted.has_cue("of-another-release"));
    assert!(!muted.has_cue("countdown-pressure"), "a cue's own switch holds over its family's");
    let urgent = crate::cues::CUES.iter().filter(|cue| cue.family.id() == "urgency" && cue.id != "countdown-pressure");
    assert!(urgent.clone().count() > 3);
    for cue in urgent {
        assert!(muted.has_cue(cue.id), "{} is of a family that is off", cue.id);
    }
}

#[test]
fn an_item_goes_by_its_own_key() {
    let rust = place("reddit.com/r/rust");
    assert_eq!(rust.key(), "site:reddit.com/r/rust");
    assert_eq!(Place::of_key(&rust.key()), Some(rust));
    assert_eq!(Place::of_key("global"), None);
}
