//! Writes patterns as bytes, and the words they are made of as two alphabets.
//!
//! Each language has an alphabet of its own, the words used most first, so that most steps
//! take one byte. Sequences are written backwards: the reader knows where a step leads
//! before it makes the step. Choices are sorted, which makes like choices the same bytes.

use std::collections::HashMap;

use super::compile::Patterns;
use super::pattern::{Choice, Step};
use crate::cues::symbol::{CLASSES, CLOSE, FIRST_CODE, LONG_CODES, NEXT, OPEN};

/// Words behind the one-byte codes that still go by use; the others go by the alphabet,
/// since a sorted list packs better.
const BY_USE: usize = 512;

/// The alphabets and the patterns of the cues, in order.
pub(super) fn encode(patterns: &[Patterns]) -> (String, Vec<u8>) {
    let alphabets = [false, true].map(|is_han| Alphabet::new(patterns.iter().filter(|one| one.is_han == is_han)));
    let mut out = Vec::new();
    for one in patterns {
        let alphabet = &alphabets[usize::from(one.is_han)];
        // Two bits tell the alphabet, the others how many pairs of sides follow.
        out.push(u8::try_from(one.rules.len() * 2 + usize::from(one.is_han)).expect("fewer than 128 rules a cue"));
        one.all().for_each(|choice| alphabet.write(choice, &mut out));
    }
    (alphabets.map(|alphabet| alphabet.words.join("\n")).join("\n\n"), out)
}

struct Alphabet {
    words: Vec<String>,
    codes: HashMap<String, usize>,
}

impl Alphabet {
    fn new<'a>(patterns: impl Iterator<Item = &'a Patterns>) -> Self {
        let mut uses = HashMap::new();
        patterns.flat_map(Patterns::all).for_each(|choice| count(choice, &mut uses));
        let mut ranked: Vec<(usize, String)> = uses.into_iter().map(|(word, count)| (usize::MAX - count, word)).collect();
        ranked.sort();
        let mut words: Vec<String> = ranked.into_iter().map(|(_, word)| word).collect();
        let short = usize::from(LONG_CODES - FIRST_CODE).min(words.len());
        let rest = (short + BY_USE).min(words.len());
        words[short..rest].sort();
        words[rest..].sort();
        let codes = words.iter().enumerate().map(|(code, word)| (word.clone(), code)).collect();
        Self { words, codes }
    }

    fn write(&self, choice: &Choice, out: &mut Vec<u8>) {
        let mut sequences: Vec<Vec<u8>> = choice.iter().map(|sequence| self.backwards(sequence)).collect();
        sequences.sort();
        sequences.dedup();
        out.extend(sequences.join(&NEXT));
        out.push(CLOSE);
    }

    fn backwards(&self, sequence: &[Step]) -> Vec<u8> {
        let mut out = Vec::new();
        for step in sequence.iter().rev() {
            if let Step::Choice(choice) = step {
                out.push(OPEN);
                self.write(choice, &mut out);
                continue;
            }
            let code = self.codes[&written(step)];
            let short = usize::from(LONG_CODES - FIRST_CODE);
            if code < short {
                out.push(FIRST_CODE + code as u8);
            } else {
                let [high, low] = u16::try_from(code - short).expect("fewer words than two bytes tell").to_be_bytes();
                out.extend([LONG_CODES.checked_add(high).expect("fewer words than the codes tell"), low]);
            }
        }
        out
    }
}

fn count(choice: &Choice, uses: &mut HashMap<String, usize>) {
    for step in choice.iter().flatten() {
        match step {
            Step::Choice(inner) => count(inner, uses),
            _ => *uses.entry(written(step)).or_default() += 1,
        }
    }
}

/// A step as patterns have it.
fn written(step: &Step) -> String {
    match step {
        Step::Gap => "~".into(),
        Step::Start => "^".into(),
        Step::End => "$".into(),
        Step::Class(class) => format!("<{}>", CLASSES[*class]),
        Step::Stem(stem) => format!("{stem}*"),
        Step::Word(word) => word.clone(),
        Step::Slot | Step::Choice(_) => unreachable!("slots are cut out before, choices are written out"),
    }
}
