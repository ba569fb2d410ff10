//! docs/settings.md: the page that the command makes of the table of settings.
#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use offair::settings::{FIELDS, LARGEST, MOST_BYTES, MOST_BYTES_OF_ITEM, MOST_IMPORTED, MOST_ITEMS, VERSION};

fn offair(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offair")).arg("settings").args(arguments).output().expect("the command starts")
}

fn page() -> String {
    String::from_utf8(offair(&[]).stdout).unwrap()
}

#[test]
fn the_page_of_settings_is_the_one_the_table_makes() {
    let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/settings.md")).unwrap_or_default();
    assert!(page() == written, "docs/settings.md is old: run `offair settings --write docs/settings.md`");
}

#[test]
fn the_page_names_every_setting_and_the_figures_of_the_code() {
    let page = page();
    for field in FIELDS {
        assert!(!field.does.is_empty() && field.does.ends_with('.'), "{} does not say what it does: {:?}", field.name, field.does);
        assert!(page.contains(&format!("| `{}` |", field.name)), "{} is missing", field.name);
    }
    assert_eq!((MOST_BYTES, MOST_BYTES_OF_ITEM, MOST_ITEMS, LARGEST, MOST_IMPORTED), (102_400, 8_192, 512, 8 << 20, 20_000));
    for figure in ["102,400 bytes", "8,192 an item", "512 items", "8 MiB and 20,000 entries", "\n| 2 | "] {
        assert!(page.contains(figure), "{figure} is not on the page");
    }
    assert!(page.contains(&format!("writes version {VERSION}. ")) && page.contains(&format!("\n| {VERSION} | ")));
}

#[test]
fn the_table_is_given_to_programs() {
    let table: serde_json::Value = serde_json::from_slice(&offair(&["--json"]).stdout).unwrap();
    let table = table.as_array().unwrap();
    assert_eq!(table.len(), FIELDS.len());
    let pause = table.iter().find(|field| field["name"] == "pause").unwrap();
    let expected = serde_json::json!({
        "name": "pause", "default": 450, "byPlace": true, "kind": "number", "least": 200, "most": 5000, "unit": "ms",
        "does": "How long a writer rests before a hint may appear, in milliseconds.",
    });
    assert_eq!(*pause, expected);
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("settings.md");
    assert!(offair(&["--write", path.to_str().unwrap()]).status.success());
    assert_eq!(fs::read_to_string(path).unwrap(), page());
    let nowhere = offair(&["--write", "/nowhere/settings.md"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nowhere.stderr).starts_with("offair: /nowhere/settings.md: "), "{nowhere:?}");
}
