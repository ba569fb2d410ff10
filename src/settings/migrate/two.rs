//! Version 2: hosts become places, and what is muted moves into the item for everywhere.
//!
//! Version 1 stored `muted` as `{words, cues}` and one item a host as it stood in the address
//! bar: `site:www.reddit.com`, `site:old.reddit.com`, `site:twitter.com`.

use serde_json::{Map, Value};

use super::super::{EVERYWHERE, OF_PLACE, Place, join};
use super::Items;
use crate::muted::{LONGEST, MOST};

/// The step.
pub(super) fn places(items: Items) -> Items {
    hosts(muted(items))
}

/// Moves `{words, cues}` into the item for everywhere. What is no phrase and no id, and what
/// finds no room there, stays where it was.
fn muted(mut items: Items) -> Items {
    let Some(Value::Object(mut old)) = items.remove("muted") else { return items };
    let mut everywhere = match items.remove(EVERYWHERE) {
        Some(Value::Object(fields)) => fields,
        None => Map::new(),
        Some(foreign) => {
            items.insert(EVERYWHERE.to_string(), foreign);
            items.insert("muted".to_string(), Value::Object(old));
            return items;
        }
    };
    let is_phrase = |word: &str| !word.trim().is_empty() && word.chars().count() <= LONGEST;
    if let (Some(words), Value::Array(phrases)) = (old.get_mut("words"), entry(&mut everywhere, "muted", Value::Array(Vec::new()))) {
        keep_what_stays(words, |word| {
            let fits = word.as_str().is_some_and(is_phrase) && (phrases.len() < MOST || phrases.contains(word));
            if fits && !phrases.contains(word) {
                phrases.push(word.clone());
            }
            fits
        });
    }
    if let (Some(ids), Value::Object(cues)) = (old.get_mut("cues"), entry(&mut everywhere, "cues", Value::Object(Map::new()))) {
        keep_what_stays(ids, |id| id.as_str().is_some_and(|id| *cues.entry(id).or_insert(Value::Bool(false)) == Value::Bool(false)));
    }
    everywhere.retain(|_, value| !is_bare(value));
    old.retain(|_, value| !is_bare(value));
    for (key, fields) in [(EVERYWHERE, everywhere), ("muted", old)] {
        if !fields.is_empty() {
            items.insert(key.to_string(), Value::Object(fields));
        }
    }
    items
}

/// Takes out of a list what `moved` says has moved.
fn keep_what_stays(list: &mut Value, mut moved: impl FnMut(&Value) -> bool) {
    if let Value::Array(entries) = list {
        entries.retain(|entry| !moved(entry));
    }
}

fn entry<'a>(fields: &'a mut Map<String, Value>, name: &str, usual: Value) -> &'a mut Value {
    fields.entry(name).or_insert(usual)
}

fn is_bare(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(Map::is_empty)
}

/// Gives every host's item the key of its place; where two become one, they are joined.
fn hosts(mut items: Items) -> Items {
    let old: Vec<String> = items.keys().filter(|key| key.starts_with(OF_PLACE)).cloned().collect();
    for key in old {
        let host = &key[OF_PLACE.len()..];
        // A community has the form of this version already.
        if host.is_empty() || host.contains('/') || !items[&key].is_object() {
            continue;
        }
        let place = Place::of(host, "/", None);
        if place.key() == key {
            continue;
        }
        let Some(Value::Object(moved)) = items.remove(&key) else { continue };
        match items.remove(&place.key()) {
            None => {
                items.insert(place.key(), Value::Object(moved));
            }
            Some(Value::Object(stands)) => {
                let (joined, left) = join(&place, stands, moved);
                items.insert(place.key(), Value::Object(joined));
                if !left.is_empty() {
                    items.insert(key, Value::Object(left));
                }
            }
            Some(foreign) => {
                items.insert(place.key(), foreign);
                items.insert(key, Value::Object(moved));
            }
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn migrated(stored: Value) -> Value {
        let items: Items = stored.as_object().unwrap().clone().into_iter().collect();
        Value::Object(places(items).into_iter().collect())
    }

    #[test]
    fn what_was_muted_moves_into_the_item_for_everywhere() {
        let old = json!({ "muted": { "words": ["Shop now", "限时"], "cues": ["discount-code"] } });
        assert_eq!(migrated(old), json!({ "global": { "muted": ["Shop now", "限时"], "cues": { "discount-code": false } } }));
        let words_alone = json!({ "muted": { "words": ["a"] } });
        assert_eq!(migrated(words_alone), json!({ "global": { "muted": ["a"] } }));
        let both = json!({ "muted": { "words": ["a", "b"], "cues": ["x"] }, "global": { "pause": 900, "muted": ["b", "c"] } });
        assert_eq!(migrated(both), json!({ "global": { "pause": 900, "muted": ["b", "c", "a"], "cues": { "x": false } } }));
    }

    #[test]
    fn nothing_foreign_is_deleted() {
        let odd = json!({ "muted": { "words": ["a", 7, ""], "cues": ["x", null], "later": 1 }, "strange": [1], "site:": 1, "site:a.example": "off" });
        assert_eq!(
            migrated(odd),
            json!({
                "global": { "muted": ["a"], "cues": { "x": false } }, "muted": { "words": [7, ""], "cues": [null], "later": 1 },
                "strange": [1], "site:": 1, "site:a.example": "off",
            })
        );
        for odd in [json!({ "muted": { "words": ["a"] }, "global": "loud" }), json!({ "global": { "muted": "x", "cues": 3 } })] {
            assert_eq!(migrated(odd.clone()), odd);
        }
        let odd = json!({ "muted": { "words": ["a"], "cues": ["x"] }, "global": { "muted": "loud", "cues": { "x": true } } });
        assert_eq!(migrated(odd.clone()), odd, "a cue that was switched on since, and a list that is none, stay");
        let full: Vec<String> = (0..MOST).map(|n| format!("phrase {n}")).collect();
        let odd = json!({ "muted": { "words": ["one more"] }, "global": { "muted": full } });
        assert_eq!(migrated(odd.clone()), odd, "where there is no room a phrase waits where it was");
    }

    #[test]
    fn hosts_become_places() {
        let old = json!({
            "site:www.reddit.com": { "on": false }, "site:twitter.com": { "norm": "strict" }, "site:www.forum.example": { "ask": true, "later": 1 },
            "site:bsky.app": { "ask": true }, "site:reddit.com/r/rust": { "norm": "usual" }, "site:intranet": { "on": false },
        });
        assert_eq!(
            migrated(old),
            json!({
                "site:reddit.com": { "on": false }, "site:x.com": { "norm": "strict" }, "site:forum.example": { "ask": true, "later": 1 },
                "site:bsky.app": { "ask": true }, "site:reddit.com/r/rust": { "norm": "usual" }, "site:intranet": { "on": false },
            })
        );
    }

    #[test]
    fn of_two_hosts_in_one_place_what_differs_from_the_default_stays() {
        let old = json!({
            "site:old.reddit.com": { "on": true, "ask": true, "norm": "usual", "later": 1 },
            "site:www.reddit.com": { "on": false, "ask": false, "norm": "strict", "later": 2 },
        });
        // Reddit is strict by itself, so `strict` is what nobody chose.
        assert_eq!(
            migrated(old),
            json!({ "site:reddit.com": { "on": false, "ask": true, "norm": "usual", "later": 1 }, "site:www.reddit.com": { "later": 2 } })
        );
        let old = json!({ "site:reddit.com": { "norm": "own" }, "site:old.reddit.com": { "norm": "usual" }, "site:www.reddit.com": { "ask": true } });
        assert_eq!(migrated(old), json!({ "site:reddit.com": { "norm": "own", "ask": true } }), "the place's own item comes first");
        let old = json!({ "site:reddit.com": { "norm": "loud" }, "site:old.reddit.com": { "norm": "strict" } });
        assert_eq!(migrated(old), json!({ "site:reddit.com": { "norm": "strict" } }), "a damaged value gives way even to the default");
    }
}
