//! docs/sites.md: the page that the command makes of the table of sites.
#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const OPEN: &str = "<!-- matrix -->";
const CLOSE: &str = "<!-- /matrix -->";

fn offair(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offair")).arg("sites").args(arguments).output().expect("the command starts")
}

/// The page before and after the section of browser runs.
fn parted(page: &str) -> (&str, &str) {
    let (before, rest) = page.split_once(OPEN).expect("the section opens");
    (before, rest.split_once(CLOSE).expect("the section closes").1)
}

#[test]
fn the_page_of_sites_is_the_one_the_table_makes() {
    let made = String::from_utf8(offair(&[]).stdout).unwrap();
    let written = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sites.md")).unwrap();
    assert!(parted(&made) == parted(&written), "docs/sites.md is old: run `offair sites --write docs/sites.md`");
}

#[test]
fn writing_keeps_the_section_of_browser_runs() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sites.md");
    let runs = "\n| x | passed |\n";
    fs::write(&path, format!("Yesterday\n{OPEN}{runs}{CLOSE}\nYesterday\n")).unwrap();
    assert!(offair(&["--write", path.to_str().unwrap()]).status.success());
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.contains(&format!("{OPEN}{runs}{CLOSE}")) && !written.contains("Yesterday"), "{written}");
    let nowhere = offair(&["--write", "/nowhere/sites.md"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nowhere.stderr).starts_with("offair: /nowhere/sites.md: "), "{nowhere:?}");
}

#[test]
fn the_table_is_given_to_programs() {
    let table: serde_json::Value = serde_json::from_slice(&offair(&["--json"]).stdout).unwrap();
    assert_eq!(table.as_array().unwrap().len(), offair::sites::all().len());
    let x = table.as_array().unwrap().iter().find(|site| site["id"] == "x").unwrap();
    assert_eq!(x["limits"][0], serde_json::json!({"part": "any", "most": 280, "counting": "x", "firmness": "usual"}));
}
