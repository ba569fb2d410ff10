//! The laws of the interface: its words in every language, its pages, and what the manifest asks for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use offair::labels::{KEYS, derived};
use serde_json::Value;

const LOCALES: &[&str] = &["en", "zh_CN", "zh_TW"];

/// Chromium's store and Firefox's cut a longer description.
const LONGEST_DESCRIPTION: usize = 132;

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
fn the_description_fits_the_stores() {
    for locale in LOCALES {
        let words = words(locale);
        let description = &words.iter().find(|(key, _)| key == offair::labels::EXTENSION_DESCRIPTION).unwrap().1;
        let length = description.chars().count();
        assert!(length <= LONGEST_DESCRIPTION, "{locale}: the description has {length} characters, at most {LONGEST_DESCRIPTION}");
    }
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

#[test]
fn the_manifest_asks_for_four_permissions_and_for_no_site() {
    let manifest = manifest();
    assert_eq!(strings(&manifest["permissions"]), ["activeTab", "contextMenus", "scripting", "storage"]);
    assert_eq!(strings(&manifest["optional_host_permissions"]), ["https://*/*", "http://*/*"]);
    // A browser's overlay must not bring in by the back door what the manifest does without.
    for path in files(&root("extension"), ".json").iter().filter(|path| name(path).starts_with("manifest")) {
        let keys = json(path);
        for absent in ["host_permissions", "optional_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"]
        {
            assert!(keys.get(absent).is_none(), "{} has {absent}", name(path));
        }
        if name(path) != "manifest.json" {
            for shared in ["permissions", "optional_host_permissions", "content_security_policy"] {
                assert!(keys.get(shared).is_none(), "{} changes {shared}", name(path));
            }
        }
    }
}

#[test]
fn no_shortcut_is_an_editors_own() {
    let path = root("tests/testdata/shortcuts.txt");
    let editors = text(&path);
    let rows: Vec<Vec<&str>> = editors.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(" | ").collect()).collect();
    assert!(rows.len() > 50, "only {} keys of editors are known", rows.len());
    assert!(rows.iter().all(|row| row.len() == 5), "a line of {} has not five parts", path.display());
    let manifest = manifest();
    let commands = manifest["commands"].as_object().unwrap();
    assert_eq!(commands.keys().collect::<Vec<_>>(), ["open-card", "next-finding", "quiet-page"]);
    let mut own = BTreeSet::new();
    for (name, command) in commands {
        let keys = &command["suggested_key"];
        for (column, platform) in ["default", "mac"].into_iter().enumerate() {
            let pressed = keys[platform].as_str().unwrap_or_else(|| panic!("{name} proposes no keys for {platform}"));
            assert!(own.insert((platform, pressed)), "two commands propose {pressed}");
            // Option and Shift with a letter write a sign of their own on a Mac.
            assert!(platform != "mac" || !pressed.contains("Alt"), "{name}: {pressed} writes a letter on a Mac");
            if let Some(row) = rows.iter().find(|row| row[column] == pressed) {
                panic!("{name} proposes {pressed}, which is {} in {} ({})", row[3], row[2], row[4]);
            }
        }
    }
}

#[test]
fn the_pages_policy_names_no_source_but_the_extension() {
    let manifest = manifest();
    let policies = manifest["content_security_policy"].as_object().expect("a content_security_policy");
    assert_eq!(policies.keys().collect::<Vec<_>>(), ["extension_pages"]);
    let policy = policies["extension_pages"].as_str().unwrap();
    let directives: Vec<Vec<&str>> = policy.split(';').map(|directive| directive.split_whitespace().collect()).collect();
    assert!(directives.contains(&vec!["default-src", "'none'"]), "the policy does not begin from nothing: {policy}");
    for directive in directives {
        for source in &directive[1..] {
            let is_own = matches!(*source, "'none'" | "'self'") || (directive[0] == "script-src" && *source == "'wasm-unsafe-eval'");
            assert!(is_own, "the policy lets {source} in by {}", directive[0]);
        }
    }
}

#[test]
fn crate_and_manifest_have_one_version() {
    assert_eq!(manifest()["version"], env!("CARGO_PKG_VERSION"), "extension/manifest.json and Cargo.toml differ");
}

#[test]
fn icons_have_the_size_they_are_named_for() {
    let manifest = manifest();
    for (size, path) in manifest["icons"].as_object().unwrap().iter().chain(manifest["action"]["default_icon"].as_object().unwrap()) {
        let path = path.as_str().unwrap();
        let bytes = fs::read(root("extension").join(path)).unwrap_or_else(|error| panic!("extension/{path}: {error}"));
        // A PNG's first block holds width and height at bytes 16 and 20.
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()).to_string();
        assert_eq!((&number(16), &number(20)), (size, size), "extension/{path} is named as {size} pixels wide and high");
    }
}

/// The keys of the table and those that follow from other tables.
fn all_keys() -> Vec<String> {
    KEYS.iter().map(|key| key.to_string()).chain(derived()).collect()
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn manifest() -> Value {
    json(&root("extension/manifest.json"))
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap()
}

/// Keys and messages of a language.
fn words(locale: &str) -> Vec<(String, String)> {
    let path = root(&format!("extension/_locales/{locale}/messages.json"));
    let entries = json(&path);
    let entries = entries.as_object().unwrap_or_else(|| panic!("{} is no table", path.display()));
    let message =
        |key: &String, entry: &Value| entry["message"].as_str().unwrap_or_else(|| panic!("{locale}: {key} has no message")).to_string();
    entries.iter().map(|(key, entry)| (key.clone(), message(key, entry))).collect()
}

/// The files under a folder, however deep, whose names end so; what npm installed is not ours.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            if name(&path) != "node_modules" {
                found.extend(files(&path, ending));
            }
        } else if name(&path).ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
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

fn strings(list: &Value) -> Vec<&str> {
    list.as_array().map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}
