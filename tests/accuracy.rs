//! Guards against falls of accuracy, on posts that were written for Offair: the same news told
//! as advertisement and as talk, alike in length, links, tags and signs, many without a selling
//! word. Nothing is learned from them (`src/tone/training` is another set).
//!
//! `cargo test --test accuracy -- --nocapture` prints the figures.

use std::collections::BTreeMap;

use offair::text::simplified;
use offair::{Draft, Norms, Reading, Verdict, inspect};
use serde_json::Value;

struct Pair {
    language: &'static str,
    broadcast: String,
    conversation: String,
}

fn pairs() -> Vec<Pair> {
    let lines = [include_str!("testdata/pairs.jsonl"), include_str!("testdata/voices.jsonl")];
    let pair = |line: &str| {
        let pair: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let field = |name: &str| pair[name].as_str().unwrap_or_else(|| panic!("no {name}: {line}")).to_string();
        let language = if field("lang") == "en" { "en" } else { "zh" };
        Pair { language, broadcast: field("broadcast"), conversation: field("conversation") }
    };
    lines.iter().flat_map(|file| file.lines()).map(pair).collect()
}

fn read(text: &str) -> Reading {
    inspect(&Draft::post(text), &Norms::default())
}

#[test]
fn there_are_enough_pairs_and_none_was_learned_from() {
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    let learned = learned();
    for pair in pairs() {
        *of.entry(pair.language).or_default() += 1;
        for text in [pair.broadcast, pair.conversation] {
            assert!(!learned.contains(&text), "learned from, so it proves nothing: {text}");
        }
    }
    assert!(of["en"] >= 120 && of["zh"] >= 120, "{of:?}");
}

/// Every text of the training folder.
fn learned() -> std::collections::HashSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tone/training");
    let mut texts = std::collections::HashSet::new();
    for entry in std::fs::read_dir(folder).expect("the training folder is there") {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "jsonl") {
            for line in std::fs::read_to_string(path).unwrap().lines() {
                let value: Value = serde_json::from_str(line).unwrap();
                texts.extend(["broadcast", "conversation", "text"].iter().filter_map(|key| value[key].as_str()).map(str::to_string));
            }
        }
    }
    assert!(texts.len() > 1000, "only {} texts were read", texts.len());
    texts
}

#[test]
fn the_advertisement_sounds_more_like_one_in_98_of_100_pairs() {
    for language in ["en", "zh"] {
        let pairs: Vec<Pair> = pairs().into_iter().filter(|pair| pair.language == language).collect();
        let wrong: Vec<String> = pairs
            .iter()
            .filter(|pair| read(&pair.broadcast).tone <= read(&pair.conversation).tone)
            .map(|pair| format!("  {}\n  {}", pair.broadcast, pair.conversation))
            .collect();
        let share = 1.0 - wrong.len() as f64 / pairs.len() as f64;
        println!("{language}: {share:.3} of {} pairs in order\n{}", pairs.len(), wrong.join("\n\n"));
        assert!(share >= 0.98, "{language}: only {share:.3} of the pairs are in order:\n{}", wrong.join("\n\n"));
    }
}

#[test]
fn talk_is_rarely_warned_of_and_most_advertisements_are() {
    for language in ["en", "zh"] {
        let pairs: Vec<Pair> = pairs().into_iter().filter(|pair| pair.language == language).collect();
        let is_warned = |text: &str| read(text).verdict == Verdict::Broadcast;
        let alarms: Vec<&str> = pairs.iter().map(|pair| pair.conversation.as_str()).filter(|text| is_warned(text)).collect();
        let caught = pairs.iter().filter(|pair| is_warned(&pair.broadcast)).count() as f64 / pairs.len() as f64;
        println!("{language}: {caught:.3} of advertisements warned of, {} of {} talk", alarms.len(), pairs.len());
        assert!(alarms.len() * 100 <= pairs.len() * 2, "{language}: talk warned of:\n  {}", alarms.join("\n  "));
        assert!(caught >= 0.6, "{language}: only {caught:.3} of advertisements are warned of");
    }
}

#[test]
fn dress_and_script_change_the_tone_by_no_more_than_two_hundredths() {
    let mut changed = 0;
    for text in pairs().into_iter().flat_map(|pair| [pair.broadcast, pair.conversation]) {
        let plain = read(&text).tone;
        for (dress, dressed) in [
            ("zero-width characters", text.chars().flat_map(|c| [c, '\u{200B}']).collect::<String>()),
            ("full width", text.chars().map(full_width).collect()),
            ("fancy letters", text.chars().map(fancy).collect()),
            ("Simplified", text.chars().map(|c| simplified(c).unwrap_or(c)).collect()),
        ] {
            let tone = read(&dressed).tone;
            changed += usize::from(text != dressed);
            assert!((plain - tone).abs() <= 0.02, "{dress}: {plain:.3} becomes {tone:.3}: {dressed}");
        }
    }
    assert!(changed > 1000, "only {changed} texts were dressed otherwise");
}

/// Small letters as mathematical bold; capitals stay, since capitals are heard as such.
fn fancy(c: char) -> char {
    if c.is_ascii_lowercase() { char::from_u32(c as u32 - 'a' as u32 + 0x1D41A).unwrap_or(c) } else { c }
}

/// Letters only: a full-width sign between digits parts them, as a reader would part them.
fn full_width(c: char) -> char {
    if c.is_ascii_alphabetic() { char::from_u32(c as u32 + 0xFEE0).unwrap_or(c) } else { c }
}
