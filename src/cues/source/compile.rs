//! Compiles cue files into what the library holds: texts, words, and patterns as bytes.
//!
//! The build script writes the three files and the library reads them at first use
//! (`catalogue`, `words`, `net`). Small is all that counts here: the Wasm carries them.

use std::collections::{BTreeSet, HashMap};

use super::CueError;
use super::file::{CueFile, CueSource};
use super::pattern::{self, Choice, Step};
use super::{encode, tell};

/// The files that the library includes, by name.
pub type Files = Vec<(&'static str, Vec<u8>)>;

/// What the cues say, the words they use, and their patterns.
///
/// Fails when an id stands twice or a pattern is unsound.
pub fn compile(files: &[CueFile]) -> Result<Files, CueError> {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    let mut cues = Vec::new();
    for file in files {
        for cue in &file.cues {
            if let Some(other) = seen.insert(&cue.id, &file.name) {
                let message = format!("cue {} stands in {other} already: ids are unique", cue.id);
                return Err(CueError { file: file.name.clone(), line: cue.line, message });
            }
            cues.push((cue, Patterns::read(file, cue)?));
        }
    }
    let told: Vec<&CueSource> = cues.iter().map(|(cue, _)| *cue).collect();
    let patterns: Vec<Patterns> = cues.into_iter().map(|(_, patterns)| patterns).collect();
    let (words, graph) = encode::encode(&patterns);
    Ok(vec![("texts.txt", tell::texts(&told).into_bytes()), ("words.txt", words.into_bytes()), ("graph.bin", graph)])
}

/// A cue's patterns, read.
pub(super) struct Patterns {
    /// Whether the cue is Chinese.
    pub(super) is_han: bool,
    /// What fires, what must stand elsewhere, what may not stand in the sentence, and what
    /// may not stand in the draft.
    pub(super) choices: [Choice; 4],
    /// Pairs of what silences the cue by standing directly before and after it; an empty
    /// choice asks for nothing.
    pub(super) rules: Vec<[Choice; 2]>,
}

impl Patterns {
    fn read(file: &CueFile, cue: &CueSource) -> Result<Self, CueError> {
        let read = |lines: &[String], slots: bool| -> Result<Choice, CueError> {
            let mut all = Vec::new();
            for line in lines {
                let fail = |message: String| CueError {
                    file: file.name.clone(),
                    line: cue.line,
                    message: format!("cue {}: {message}, in: {line}", cue.id),
                };
                let choice = pattern::parse(line).map_err(fail)?;
                let most = usize::from(slots);
                if choice.iter().any(|sequence| sequence.iter().filter(|step| **step == Step::Slot).count() > most) {
                    return Err(fail(if slots {
                        "… stands for the cue's words and may stand once".into()
                    } else {
                        "… belongs in `unless`; a gap is ~".into()
                    }));
                }
                if !slots && pattern::has_gap_at_edge(&choice) {
                    return Err(fail("a gap ~ stands between words".into()));
                }
                all.extend(choice);
            }
            Ok(all)
        };
        let (rules, anywhere) = sides(read(&cue.unless, true)?);
        let choices = [read(&cue.any, false)?, read(&cue.with, false)?, anywhere, read(&cue.never, false)?];
        Ok(Self { is_han: file.name.starts_with("zh/"), choices, rules })
    }

    /// Every choice, the main one first.
    pub(super) fn all(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter().chain(self.rules.iter().flatten())
    }
}

/// Parts what silences directly before and after the cue from what silences anywhere. All
/// that asks for one side only is gathered into one pair.
fn sides(unless: Choice) -> (Vec<[Choice; 2]>, Choice) {
    let (mut before_only, mut after_only) = (BTreeSet::new(), BTreeSet::new());
    let (mut both, mut anywhere) = (Vec::new(), Vec::new());
    for sequence in unless {
        let Some(slot) = sequence.iter().position(|step| *step == Step::Slot) else {
            anywhere.push(sequence);
            continue;
        };
        let (before, after) = (sequence[..slot].to_vec(), sequence[slot + 1..].to_vec());
        // What may be absent asks for nothing.
        let asks = |side: &Vec<Step>| !pattern::can_be_empty(&vec![side.clone()]);
        match (asks(&before), asks(&after)) {
            (true, false) => drop(before_only.insert(before)),
            (false, true) => drop(after_only.insert(after)),
            _ => both.push([vec![before], vec![after]]),
        }
    }
    let mut rules = Vec::new();
    if !before_only.is_empty() {
        rules.push([before_only.into_iter().collect(), Vec::new()]);
    }
    if !after_only.is_empty() {
        rules.push([Vec::new(), after_only.into_iter().collect()]);
    }
    rules.extend(both);
    (rules, anywhere)
}
