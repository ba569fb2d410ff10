//! The verbs `train`, `eval` and `cues`: learned weights come out the same twice, figures are
//! those worked out by hand, faults say what to do.
#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

fn offair(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offair")).args(arguments).output().expect("the command runs")
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn write(path: &Path, lines: &[Value]) {
    fs::write(path, lines.iter().map(|line| line.to_string() + "\n").collect::<String>()).unwrap();
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn learning_twice_gives_the_same_bytes() {
    let folder = folder("learning");
    let gold = folder.join("gold.jsonl");
    // Only one word tells them apart, and no cue knows it.
    let posts: Vec<Value> = (0..60)
        .map(|place| match place % 4 {
            0 => json!({"text": format!("the zorbs of candle {place}"), "set": "shop", "rating": 5}),
            1 => json!({"text": format!("the blick of candle {place}"), "set": "talk", "rating": 1}),
            2 => json!({"text": format!("蜡烛{place}号的青"), "set": "shop", "rating": 5}),
            _ => json!({"text": format!("蜡烛{place}号的灰"), "set": "talk", "rating": 1}),
        })
        .collect();
    write(&gold, &posts);
    let learn = |name: &str| {
        let out = folder.join(name);
        fs::create_dir_all(&out).unwrap();
        let done = offair(&["train", "--gold", text(&gold), "--own", text(&folder.join("none")), "--out", text(&out)]);
        assert!(done.status.success(), "{done:?}");
        ["latin.grams", "han.grams", "weights.tsv"].map(|file| fs::read(out.join(file)).unwrap())
    };
    let (once, twice) = (learn("once"), learn("twice"));
    assert!(once.iter().all(|file| file.len() > 10), "nothing was learned: {:?}", once.each_ref().map(Vec::len));
    assert_eq!(once, twice);
}

#[test]
fn figures_of_a_file_are_those_worked_out_by_hand() {
    let folder = folder("figures");
    let posts = folder.join("posts.jsonl");
    let ad = "🔥 LAST CHANCE! Shop now and save 40% 👉 link in bio #sale #deal";
    let talk = "Thanks for the tip. Did the second coat hold up in the rain? Mine peeled after a month.";
    write(
        &posts,
        &[
            json!({"text": ad, "lang": "en", "set": "a", "rating": 5, "evidence": ["Shop now"]}),
            json!({"text": talk, "lang": "en", "set": "a", "rating": 1}),
            json!({"broadcast": ad, "conversation": talk, "lang": "en", "set": "b"}),
            json!({"broadcast": talk, "conversation": ad, "lang": "en", "set": "b"}),
        ],
    );
    let done = offair(&["eval", "--json", text(&posts)]);
    let figures: Value = serde_json::from_slice(&done.stdout).unwrap_or_else(|error| panic!("{error}: {done:?}"));
    let all = &figures["en"]["all"];
    for (name, expected) in [
        ("posts", 4.0),
        ("auc", 1.0),
        ("recall_at_2", 1.0),
        ("spearman", 1.0),
        ("caught", 1.0),
        ("false_alarms", 0.0),
        ("evidence_hits", 1.0),
        ("pairs_in_order", 0.5),
    ] {
        assert_eq!(all[name].as_f64(), Some(expected), "{name} in {all}");
    }
    assert!(figures["posts_a_second"].as_f64().unwrap() > 0.0);
    let table = String::from_utf8(offair(&["eval", text(&posts)]).stdout).unwrap();
    assert!(table.contains("en all ") && table.contains("posts a second"), "{table}");
}

#[test]
fn a_reading_of_a_pool_line_counts_before_its_label() {
    let folder = folder("readings");
    let (pool, table) = (folder.join("pool.jsonl"), folder.join("readings.tsv"));
    let ad = "🔥 LAST CHANCE! Shop now and save 40% 👉 link in bio #sale #deal";
    let talk = "Thanks for the tip. Did the second coat hold up in the rain? Mine peeled after a month.";
    // Lines 4 and 8 are the ones that nothing is learned from.
    let lines: Vec<Value> =
        (1..=8).map(|line| json!({"text": if line == 4 { ad } else { talk }, "lang": "en", "label": "conversation"})).collect();
    write(&pool, &lines);
    let figures = |more: &[&str]| -> Value {
        let done = offair(&[&["eval", "--json", "--untrained", text(&pool)], more].concat());
        serde_json::from_slice(&done.stdout).unwrap_or_else(|error| panic!("{error}: {done:?}"))
    };
    assert_eq!(figures(&[])["en"]["all"]["false_alarms"], 0.5, "by their labels both are talk");
    fs::write(&table, "pool\t4\t4.5\npool\t8\t1\nother\t8\t5\n").unwrap();
    let read = &figures(&["--ratings", text(&table)])["en"]["all"];
    assert_eq!((&read["posts"], &read["auc"], &read["caught"], &read["false_alarms"]), (&json!(2), &json!(1.0), &json!(1.0), &json!(0.0)));
    fs::write(&table, "pool\t4\n").unwrap();
    let message = complaint(&offair(&["eval", "--ratings", text(&table), text(&pool)]));
    assert!(message.contains("readings.tsv:1: write pool, line and rating"), "{message}");
}

#[test]
fn faults_name_file_line_and_cure() {
    let folder = folder("faults");
    let posts = folder.join("posts.jsonl");
    write(&posts, &[json!({"text": "hm"})]);
    let message = complaint(&offair(&["eval", text(&posts)]));
    assert!(message.contains("posts.jsonl:1: nothing to measure: give"), "{message}");
    let message = complaint(&offair(&["train", "--gold", text(&posts), "--out", text(&folder)]));
    assert!(message.contains("posts.jsonl:1: there is no \"rating\" or \"mean\""), "{message}");
    let message = complaint(&offair(&["eval", text(&folder.join("no.jsonl"))]));
    assert!(message.contains("no.jsonl: "), "{message}");
    fs::write(&posts, "{\n").unwrap();
    let message = complaint(&offair(&["eval", text(&posts)]));
    assert!(message.contains("posts.jsonl:1: not JSON"), "{message}");
}

#[test]
fn the_page_of_cues_is_the_one_the_files_make() {
    let root = env!("CARGO_MANIFEST_DIR");
    let made = offair(&["cues", "--data", &format!("{root}/src/cues/data")]);
    let made = String::from_utf8(made.stdout).unwrap();
    let written = fs::read_to_string(format!("{root}/docs/cues.md")).unwrap();
    assert!(made == written, "docs/cues.md is old: run `offair cues > docs/cues.md`");
}
