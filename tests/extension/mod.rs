//! What the laws of the extension read: its files, its words, its languages.

// Each of the suites that share this uses a part of it.
#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The languages of the interface.
pub const LOCALES: &[&str] = &["en", "zh_CN", "zh_TW"];

/// A path of the project.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The text of a file.
pub fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file of JSON.
pub fn json(path: &Path) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The name of a file, without its folders.
pub fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap()
}

/// Keys and messages of a language.
pub fn words(locale: &str) -> Vec<(String, String)> {
    let path = root(&format!("extension/_locales/{locale}/messages.json"));
    let entries = json(&path);
    let entries = entries.as_object().unwrap_or_else(|| panic!("{} is no table", path.display()));
    let message =
        |key: &String, entry: &Value| entry["message"].as_str().unwrap_or_else(|| panic!("{locale}: {key} has no message")).to_string();
    entries.iter().map(|(key, entry)| (key.clone(), message(key, entry))).collect()
}

/// The files under a folder, however deep, whose names end so; what npm installed is not ours.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
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
