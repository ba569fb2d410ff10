//! The laws of the manifest: what it asks for, what its pages may load, its shortcuts and icons.

mod extension;

use std::collections::BTreeSet;
use std::fs;

use extension::{LOCALES, files, json, name, root, text, words};
use serde_json::Value;

/// Chromium's store and Firefox's cut a longer description.
const LONGEST_DESCRIPTION: usize = 132;

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

fn manifest() -> Value {
    json(&root("extension/manifest.json"))
}

fn strings(list: &Value) -> Vec<&str> {
    list.as_array().map(|list| list.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}
