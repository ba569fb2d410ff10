//! Guards against falls on rated posts and on pools of talk, where the folder that holds them
//! stands beside this one; says so where it does not. The posts are other people's and stay
//! out of the repository.
//!
//! `cargo test --test rated -- --nocapture` prints the figures.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use offair::{Draft, Norms, Verdict, inspect};
use serde_json::Value;

/// Tones of the clear advertisements and of the clear talk, and how often each warned.
struct Measured {
    advertisements: Vec<f64>,
    talk: Vec<f64>,
    caught: f64,
    alarmed: f64,
}

fn measure(language: &str) -> Option<Measured> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../shared/gold/{language}_dev.jsonl"));
    let Ok(lines) = fs::read_to_string(&path) else {
        println!("no rated posts at {}: nothing was measured", path.display());
        return None;
    };
    let (mut advertisements, mut talk, mut caught, mut alarmed) = (Vec::new(), Vec::new(), 0, 0);
    for line in lines.lines() {
        let post: Value = serde_json::from_str(line).expect("a rated post is JSON");
        let reading = inspect(&Draft::post(post["text"].as_str().expect("a rated post has a text")), &Norms::default());
        let warned = usize::from(reading.verdict == Verdict::Broadcast);
        match post["cls"].as_str() {
            Some("broadcast") => {
                advertisements.push(reading.tone);
                caught += warned;
            }
            Some("conversation") => {
                talk.push(reading.tone);
                alarmed += warned;
            }
            _ => {}
        }
    }
    let (caught, alarmed) = (caught as f64 / advertisements.len() as f64, alarmed as f64 / talk.len() as f64);
    Some(Measured { advertisements, talk, caught, alarmed })
}

/// Share of pairs of an advertisement and talk in which the advertisement has the higher tone.
fn auc(measured: &Measured) -> f64 {
    let above = |ad: f64, talk: f64| if ad > talk { 1.0 } else { f64::from(u8::from(ad == talk)) / 2.0 };
    let sum: f64 = measured.advertisements.iter().flat_map(|ad| measured.talk.iter().map(|talk| above(*ad, *talk))).sum();
    sum / (measured.advertisements.len() * measured.talk.len()) as f64
}

#[test]
fn the_tone_tells_advertisements_from_talk() {
    for (language, least) in [("en", 0.965), ("zh", 0.95)] {
        let Some(measured) = measure(language) else { continue };
        let auc = auc(&measured);
        println!("{language}: AUC {auc:.3}, warned of {:.3} advertisements, {:.3} talk", measured.caught, measured.alarmed);
        assert!(auc >= least, "{language}: AUC {auc:.3} fell below {least}");
        assert!(measured.alarmed <= 0.05, "{language}: {:.3} of talk is called broadcast", measured.alarmed);
    }
}

/// How every line of a pool was read: 1 (talk) to 5 (advertising), by its number.
fn readings(pool: &str) -> BTreeMap<usize, f64> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tone/training/pool-ratings.tsv");
    let table = fs::read_to_string(path).expect("the readings of the pools are in the repository");
    let own = table.lines().filter_map(|line| line.split_once('\t')).filter(|(name, _)| *name == pool);
    own.filter_map(|(_, rest)| rest.split_once('\t')).map(|(line, rating)| (line.parse().unwrap(), rating.parse().unwrap())).collect()
}

/// Every fourth line of a pool is never learned from. Lines that were not read as talk are not
/// counted, though the pool is one of talk.
#[test]
fn ordinary_talk_is_let_be() {
    for pool in ["reddit_conversation", "goemotions_sample", "weibo2018", "lccc_toy", "lihkg_cat_v2"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../shared/corpora/{pool}.jsonl"));
        let Ok(lines) = fs::read_to_string(&path) else {
            println!("no pool at {}: nothing was measured", path.display());
            continue;
        };
        let readings = readings(pool);
        let (mut talk, mut alarmed) = (0, 0);
        for (place, line) in lines.lines().enumerate().filter(|(place, _)| (place + 1) % 4 == 0) {
            if readings.get(&(place + 1)).is_none_or(|rating| *rating > 2.4) {
                continue;
            }
            let post: Value = serde_json::from_str(line).expect("a line of a pool is JSON");
            let reading = inspect(&Draft::post(post["text"].as_str().expect("a post has a text")), &Norms::default());
            talk += 1;
            alarmed += usize::from(reading.verdict == Verdict::Broadcast);
        }
        println!("{pool}: {alarmed} of {talk} posts that read as talk are called broadcast");
        assert!(talk > 300, "{pool}: only {talk} posts were read as talk");
        assert!(alarmed as f64 <= talk as f64 * 0.015, "{pool}: {alarmed} of {talk}");
    }
}
