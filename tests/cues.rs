//! Every cue's own sentences, and the laws of the cue files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use offair::cues::source::{self, CueFile};
use offair::cues::{CUES, Family, find};
use offair::text::Text;

fn files() -> Vec<(String, String)> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cues/data");
    let mut files = Vec::new();
    for folder in fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.strip_prefix(&data).unwrap().to_str().unwrap().replace('\\', "/");
            files.push((name, fs::read_to_string(path).unwrap()));
        }
    }
    files.sort();
    files
}

fn parsed() -> Vec<CueFile> {
    files().iter().map(|(name, text)| source::parse(name, text).unwrap_or_else(|error| panic!("{error}"))).collect()
}

fn fires(id: &str, sentence: &str) -> bool {
    find(&Text::new(&sentence.replace("\\n", "\n"))).iter().any(|found| found.cue.id == id)
}

#[test]
fn every_firing_sentence_fires_and_every_silent_one_is_silent() {
    let (mut checked, mut wrong) = (0, Vec::new());
    for file in parsed() {
        for cue in &file.cues {
            for (sentences, expected) in [(&cue.fires, true), (&cue.silent, false)] {
                for sentence in sentences {
                    checked += 1;
                    if fires(&cue.id, sentence) != expected {
                        wrong.push(format!(
                            "{}:{} {} should {}: {sentence}",
                            file.name,
                            cue.line,
                            cue.id,
                            if expected { "fire" } else { "be silent" }
                        ));
                    }
                }
            }
        }
    }
    assert!(checked > 300, "only {checked} sentences were read");
    assert!(wrong.is_empty(), "{} of {checked} sentences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn files_give_themselves_back_to_the_byte() {
    for (name, text) in files() {
        let again = source::parse(&name, &text).unwrap_or_else(|error| panic!("{error}")).to_text();
        if again != text {
            let line = again
                .lines()
                .zip(text.lines())
                .position(|(a, b)| a != b)
                .unwrap_or_else(|| again.lines().count().min(text.lines().count()));
            panic!("{name}:{}: written as {:?}, should be {:?}", line + 1, text.lines().nth(line), again.lines().nth(line));
        }
    }
}

#[test]
fn the_catalogue_holds_what_the_files_hold() {
    let written: Vec<String> = parsed().iter().flat_map(|file| file.cues.iter().map(|cue| cue.id.clone())).collect();
    let compiled: Vec<&str> = CUES.iter().map(|cue| cue.id).collect();
    assert_eq!(compiled, written);
}

#[test]
fn every_family_is_heard_in_both_languages() {
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for file in parsed() {
        let (folder, family) = file.name.trim_end_matches(".cues").split_once('/').map(|(a, b)| (a.to_string(), b.to_string())).unwrap();
        let family = Family::from_id(&family).unwrap();
        let folders: &[&str] = if folder == "any" {
            &["en", "zh"]
        } else if folder == "en" {
            &["en"]
        } else {
            &["zh"]
        };
        for folder in folders {
            *counts.entry((folder, family.id().to_string())).or_default() += file.cues.len();
        }
    }
    for (language, least) in [("en", 150), ("zh", 150)] {
        let missing: Vec<&str> =
            Family::ALL.iter().map(|family| family.id()).filter(|id| !counts.contains_key(&(language, id.to_string()))).collect();
        assert!(missing.is_empty(), "{language} has no cue of: {}", missing.join(", "));
        let total: usize = counts.iter().filter(|(key, _)| key.0 == language).map(|(_, count)| count).sum();
        assert!(total >= least, "{language} has {total} cues, needs {least}");
    }
}

#[test]
fn faults_name_file_line_and_cure() {
    let entry = "cue a-b\nfamily urgency\nany last chance\nwhy x\nwhy zh_CN x\nwhy zh_TW x\nsource x\ntry x\nfires a\nfires b\nsilent c\nsilent d\n";
    let cases: &[(&str, &str, &str)] = &[
        ("silent c\nsilent d\n", "", "en/urgency.cues:1: cue a-b has no silent sentence"),
        ("silent d\n", "", "en/urgency.cues:1: cue a-b needs two silent sentences"),
        ("fires b\n", "", "en/urgency.cues:1: cue a-b needs two firing sentences"),
        ("family urgency", "family haste", "en/urgency.cues:1: cue a-b: there is no family haste"),
        ("family urgency", "family hype", "en/urgency.cues:1: cue a-b: family hype belongs in hype.cues"),
        ("why zh_TW x\n", "", "en/urgency.cues:1: cue a-b has no `why zh_TW`"),
        ("source x\n", "", "en/urgency.cues:1: cue a-b has no source"),
        ("source x\n", "note x\n", "en/urgency.cues:7: no such key: start the line with one of cue, family"),
        ("source x\n", "source\n", "en/urgency.cues:7: source has nothing behind it"),
        ("source x\ntry x\n", "try x\nsource x\n", "en/urgency.cues:8: cue a-b: source stands out of order or twice"),
        ("why x\n", "never y\nunless z\nwhy x\n", "en/urgency.cues:5: cue a-b: unless stands out of order or twice"),
        ("any last chance", "shape loudness 3", "en/urgency.cues:3: there is no shape loudness: choose from capitals"),
        ("any last chance", "shape links many", "en/urgency.cues:3: shape links: many is not a count"),
        ("cue a-b\n", "", "en/urgency.cues:1: an entry begins with a line `cue <id>`"),
        ("cue a-b", "cue A_b", "en/urgency.cues:1: cue A_b: an id is lower-case words joined by hyphens"),
    ];
    source::parse("en/urgency.cues", entry).expect("the entry itself is sound");
    for (from, to, expected) in cases {
        let error = source::parse("en/urgency.cues", &entry.replace(from, to)).expect_err(expected).to_string();
        assert!(error.starts_with(expected), "expected {expected:?}, got {error:?}");
    }
}

#[test]
fn faulty_patterns_say_what_is_wrong() {
    for (pattern, expected) in [
        ("buy (now", "a bracket is not closed"),
        ("buy now)", "no opening one"),
        ("buy | | now", "an alternative is empty"),
        ("<prise> off", "no class <prise>"),
        ("bu*", "letters or more"),
        ("buy, now", "only words, classes and the signs"),
    ] {
        let error = source::pattern::parse(pattern).expect_err(pattern);
        assert!(error.contains(expected), "{pattern}: {error}");
    }
}

#[test]
fn a_question_is_no_talk_beside_a_call_to_action() {
    assert!(fires("asks-which-to-choose", "Is it worth it for two people? We go in May."));
    for call in ["Visit our site.", "It was wet.\\nAnd cold. Subscribe!", "Book now"] {
        assert!(!fires("asks-which-to-choose", &format!("Is it worth it for two people? We go in May. {call}")), "{call}");
        assert!(!fires("asks-which-to-choose", &format!("{call} And then: is it worth it for two people? We go in May.")), "{call}");
    }
}

#[test]
fn faulty_uses_of_the_slot_say_what_is_wrong() {
    let entry = |keys: &str| {
        let text = format!(
            "cue a-b\nfamily urgency\n{keys}\nwhy x\nwhy zh_CN x\nwhy zh_TW x\nsource x\ntry x\nfires a\nfires b\nsilent c\nsilent d\n"
        );
        source::compile::compile(&[source::parse("en/urgency.cues", &text).unwrap()])
    };
    entry("any last chance\nunless my … | … in the office | (it was)? … ever").expect("the keys are sound");
    for (keys, expected) in [
        ("any last … chance", "… belongs in `unless`"),
        ("any last chance\nnever my …", "… belongs in `unless`"),
        ("any last chance\nunless … my …", "may stand once"),
        ("any last chance\nunless (my …|our)", "… stands outside brackets"),
        ("any (~)? last chance", "a gap ~ stands between words"),
        ("any last (chance|~)", "a gap ~ stands between words"),
        ("any last | (chance)?", "an alternative is empty"),
    ] {
        let error = entry(keys).expect_err(keys).to_string();
        assert!(error.starts_with("en/urgency.cues:1: cue a-b: ") && error.contains(expected), "{keys}: {error}");
    }
}
