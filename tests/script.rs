//! Alternatives come in the script of the draft, whoever wrote the cue.

use offair::{Draft, Norms, Reading, inspect};
use serde_json::Value;

fn read(text: &str) -> Reading {
    inspect(&Draft::post(text), &Norms::default())
}

/// Language and advertisement.
fn pairs() -> Vec<(String, String)> {
    let lines = include_str!("testdata/pairs.jsonl").lines();
    let pair = |line: &str| {
        let pair: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        (pair["lang"].as_str().unwrap().to_string(), pair["broadcast"].as_str().unwrap().to_string())
    };
    lines.map(pair).collect()
}

/// Everyday characters that the two scripts write differently: Simplified, Traditional.
const TWINS: &[(char, char)] = &[
    ('这', '這'),
    ('们', '們'),
    ('说', '說'),
    ('个', '個'),
    ('时', '時'),
    ('过', '過'),
    ('买', '買'),
    ('卖', '賣'),
    ('给', '給'),
    ('对', '對'),
    ('请', '請'),
    ('问', '問'),
    ('让', '讓'),
    ('还', '還'),
    ('没', '沒'),
    ('动', '動'),
    ('关', '關'),
    ('链', '鏈'),
    ('话', '話'),
    ('谁', '誰'),
];

/// How many characters of `text` are Simplified and how many Traditional.
fn counts(text: &str) -> (usize, usize) {
    let count = |side: fn(&(char, char)) -> char| text.chars().filter(|c| TWINS.iter().any(|twins| side(twins) == *c)).count();
    (count(|twins| twins.0), count(|twins| twins.1))
}

#[test]
fn alternatives_come_in_the_script_of_the_draft() {
    let (mut simplified, mut traditional) = ((0, 0), (0, 0));
    for (language, broadcast) in pairs().iter().filter(|pair| pair.0 != "en") {
        for finding in read(broadcast).findings {
            assert!(
                finding.alternative.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)),
                "{}: {}",
                finding.cue,
                finding.alternative
            );
            let (more_simplified, more_traditional) = counts(&finding.alternative);
            let sum = if language == "zh-Hans" { &mut simplified } else { &mut traditional };
            *sum = (sum.0 + more_simplified, sum.1 + more_traditional);
        }
    }
    assert!(simplified.0 > 5 && simplified.1 == 0, "Simplified drafts: {simplified:?}");
    assert!(traditional.1 > 5 && traditional.0 == 0, "Traditional drafts: {traditional:?}");
}

#[test]
fn an_english_draft_gets_english_alternatives_from_shared_cues() {
    let reading = read("Morning light in the studio #pottery #handmade #shopsmall #ceramics");
    let wall = reading.findings.iter().find(|finding| finding.cue == "hashtag-wall").expect("a wall of tags is found");
    assert!(wall.alternative.is_ascii(), "{}", wall.alternative);
    let reading = read("新杯子今天出窯囉，來看看 #陶藝 #手作 #好物 #生活");
    let wall = reading.findings.iter().find(|finding| finding.cue == "hashtag-wall").expect("a wall of tags is found");
    assert!(wall.alternative.contains('題'), "{}", wall.alternative);
}
