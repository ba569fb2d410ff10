//! The laws of the interface: its words in every language, and its pages.

mod extension;

use std::collections::BTreeSet;

use extension::{LOCALES, files, json, name, root, text, words};
use offair::labels::{KEYS, derived};
use serde_json::Value;

#[test]
fn every_language_has_every_key_and_no_other() {
    let keys: BTreeSet<String> = all_keys().into_iter().collect();
    assert_eq!(keys.len(), all_keys().len(), "src/labels.rs names a key twice, or one that follows from a table");
    for locale in LOCALES {
        let known: BTreeSet<String> = words(locale).into_iter().map(|(key, _)| key).collect();
        let missing: Vec<_> = keys.difference(&known).collect();
        let strange: Vec<_> = known.difference(&keys).collect();
        assert!(missing.is_empty(), "{locale} lacks {missing:?}");
        assert!(strange.is_empty(), "{locale} has keys that src/labels.rs does not name: {strange:?}");
    }
    let folders = files(&root("extension/_locales"), "messages.json");
    assert_eq!(folders.len(), LOCALES.len(), "a language stands in extension/_locales that this test does not know");
}

#[test]
fn no_message_is_empty() {
    for locale in LOCALES {
        for (key, message) in words(locale) {
            assert!(!message.trim().is_empty(), "{locale}: {key} is empty");
            assert_eq!(message.trim(), message, "{locale}: {key} has blanks at its ends");
        }
    }
}

#[test]
fn every_english_message_is_described() {
    let english: Value = json(&root("extension/_locales/en/messages.json"));
    for key in all_keys() {
        let described = english[&key]["description"].as_str().is_some_and(|description| !description.trim().is_empty());
        assert!(described, "en: {key} has no description to translate by");
    }
}

#[test]
fn placeholders_are_the_same_in_every_language() {
    let english = words("en");
    for locale in LOCALES {
        for (key, message) in words(locale) {
            // The browser swallows `$1` where nothing is put in; Offair's own are in braces.
            assert!(!message.contains('$'), "{locale}: {key} has a `$`, which the browser takes for its own");
            // A key that one language lacks is told by its own test.
            let Some((_, model)) = english.iter().find(|(known, _)| *known == key) else { continue };
            assert_eq!(placeholders(&message), placeholders(model), "{locale}: {key} has other placeholders than en");
        }
    }
    let lamp = &english.iter().find(|(key, _)| key == offair::labels::LAMP_NAME).unwrap().1;
    assert_eq!(placeholders(lamp), ["{verdict}"], "the lamp is named by the verdict");
}

#[test]
fn pages_and_manifests_ask_only_for_known_words() {
    let asked = asked_by_pages_and_manifests();
    assert!(asked.len() > 5, "only {} words are asked for", asked.len());
    for (file, key) in asked {
        assert!(all_keys().contains(&key), "{file} asks for {key}, which src/labels.rs does not name");
    }
}

#[test]
fn every_key_is_used() {
    let asked: BTreeSet<String> = asked_by_pages_and_manifests().into_iter().map(|(_, key)| key).collect();
    let code: String = files(&root("src"), ".rs").iter().map(|path| text(path)).collect();
    for key in KEYS {
        let constant = constant(key);
        let is_named = code.match_indices(&format!("labels::{constant}")).any(|(at, found)| {
            let next = code[at + found.len()..].chars().next();
            !next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '_')
        });
        // What depends on a number is asked for without its ending.
        let stem = ["One", "Other"].iter().find_map(|ending| key.strip_suffix(ending));
        let is_counted = stem.is_some_and(|stem| code.contains(&format!("words::count(\"{stem}\"")));
        assert!(
            is_named || is_counted || asked.contains(*key),
            "{key} is used by no page, no manifest and not as labels::{constant} in src"
        );
    }
}

#[test]
fn pages_have_the_elements_that_their_code_fills() {
    for path in files(&root("extension"), ".html") {
        let page = name(&path).trim_end_matches(".html").to_string();
        let html = text(&path);
        let mut sources = files(&root("src/web"), ".rs");
        // A page's code is a file of its name, or the files of a folder of its name.
        sources.retain(|source| source.ends_with(format!("{page}.rs")) || source.parent().is_some_and(|folder| folder.ends_with(&page)));
        assert!(!sources.is_empty(), "no code in src/web fills {page}.html");
        let code: String = sources.iter().map(|source| text(source)).collect();
        let ids: BTreeSet<String> = code
            .split("by_id")
            .skip(1)
            .filter_map(|rest| between(&rest.chars().take(60).collect::<String>(), "(\"", "\")").into_iter().next())
            .collect();
        assert!(ids.len() > 2, "only {} ids were found in the code of {page}.html", ids.len());
        for id in ids {
            let count = html.matches(&format!(" id=\"{id}\"")).count();
            assert_eq!(count, 1, "extension/{page}.html has {count} elements #{id}");
        }
    }
}

#[test]
fn pages_carry_nothing_inline_and_nothing_remote() {
    for path in files(&root("extension"), ".html") {
        let page = text(&path);
        for inline in ["<style", " style=", "<script>", " onclick=", " onload=", "javascript:", "http:", "https:", "=\"//"] {
            assert!(!page.contains(inline), "{} contains {inline:?}", path.display());
        }
    }
    for path in files(&root("extension"), ".css") {
        let sheet = text(&path);
        for remote in ["@import", "http:", "https:", "url(//", "url(\"//"] {
            assert!(!sheet.contains(remote), "{} contains {remote:?}", path.display());
        }
    }
}

/// The keys of the table and those that follow from other tables.
fn all_keys() -> Vec<String> {
    KEYS.iter().map(|key| key.to_string()).chain(derived()).collect()
}

/// Which file asks for which key.
fn asked_by_pages_and_manifests() -> Vec<(String, String)> {
    let mut asked = Vec::new();
    for path in files(&root("extension"), ".html") {
        let page = text(&path);
        asked.extend(between(&page, "data-words=\"", "\"").into_iter().map(|key| (name(&path).to_string(), key)));
    }
    for path in files(&root("extension"), ".json").iter().filter(|path| name(path).starts_with("manifest")) {
        asked.extend(between(&text(path), "__MSG_", "__").into_iter().map(|key| (name(path).to_string(), key)));
    }
    asked
}

/// What stands between each `open` and the next `close`.
fn between(text: &str, open: &str, close: &str) -> Vec<String> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(inside, _)| inside.to_string()).collect()
}

fn placeholders(message: &str) -> Vec<String> {
    let mut names: Vec<String> = between(message, "{", "}").into_iter().map(|name| format!("{{{name}}}")).collect();
    names.sort();
    names
}

/// The constant of a key: `cardClose` is `CARD_CLOSE`.
fn constant(key: &str) -> String {
    key.chars().fold(String::new(), |mut constant, letter| {
        if letter.is_ascii_uppercase() {
            constant.push('_');
        }
        constant.push(letter.to_ascii_uppercase());
        constant
    })
}
