//! What a record and a report hold: findings, other words for them, a move for the whole.

use serde_json::{Value, json};

use super::{AD, AD_ZH, TALK, judged, run};

/// Pushes in a sentence of its own, so that other words can be offered.
const PUSH: &str = "We glazed the mugs in June. Link in bio!!! Shop now!";

fn keys(record: &Value) -> Vec<&String> {
    record.as_object().unwrap().keys().collect()
}

#[test]
fn a_record_holds_what_it_promises() {
    let record = judged(&[], AD);
    assert_eq!(keys(&record), ["id", "tone", "verdict", "lang", "findings", "strengths", "move"]);
    assert_eq!(keys(&record["findings"][0])[..6], ["cue", "family", "start", "end", "quote", "why"]);
    assert_eq!(keys(&record["move"]), ["id", "say", "example", "source"]);
    assert!((0.0..=1.0).contains(&record["tone"].as_f64().unwrap()));
    let talk = judged(&[], TALK);
    assert_eq!(keys(&talk), ["id", "tone", "verdict", "lang", "findings", "strengths"], "talk needs no advice");
}

#[test]
fn a_record_tells_what_could_stand_instead() {
    let record = judged(&["--norm", "strict"], PUSH);
    let rewrites: Vec<&Value> = record["findings"].as_array().unwrap().iter().filter_map(|finding| finding.get("rewrite")).collect();
    assert!(!rewrites.is_empty(), "{record}");
    let units: Vec<u16> = PUSH.encode_utf16().collect();
    for rewrite in rewrites {
        assert_eq!(keys(rewrite), ["start", "end", "text"]);
        let (start, end) = (rewrite["start"].as_u64().unwrap() as usize, rewrite["end"].as_u64().unwrap() as usize);
        let replaced = String::from_utf16(&units[start..end]).unwrap();
        assert!(PUSH.contains(&replaced) && json!(replaced) != rewrite["text"], "{rewrite}");
    }
}

#[test]
fn the_report_tells_move_and_sentence() {
    let report = String::from_utf8(run(&["--norm", "strict"], PUSH).stdout).unwrap();
    assert!(report.contains("\n  begin: ") && report.contains("\n      for example: "), "{report}");
    assert!(report.contains("\n      as talk: I've put the details in my profile"), "{report}");
    let talk = String::from_utf8(run(&[], TALK).stdout).unwrap();
    assert!(!talk.contains("begin: "), "{talk}");
}

#[test]
fn the_move_is_told_in_the_locale_and_shown_in_the_language_of_the_draft() {
    let is_han = |value: &Value| value.as_str().unwrap().contains(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let (english, chinese) = (judged(&["--locale", "zh_TW"], AD), judged(&["--locale", "en"], AD_ZH));
    assert!(is_han(&english["move"]["say"]) && !is_han(&english["move"]["example"]), "{english}");
    assert!(!is_han(&chinese["move"]["say"]) && is_han(&chinese["move"]["example"]), "{chinese}");
}
