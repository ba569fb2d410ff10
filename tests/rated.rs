//! Guards against falls on rated posts, where the folder that holds them stands beside this
//! one; says so where it does not. The posts are other people's and stay out of the repository.
//!
//! `cargo test --test rated -- --nocapture` prints the figures.

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
