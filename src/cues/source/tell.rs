//! Writes what the cues say as one text: a field after the other, a cue a line.
//!
//! Like stands with like, which packs best; sources, of which there are few, stand once.

use std::collections::BTreeMap;

use super::file::CueSource;
use crate::cues::{Family, SHAPES};

/// The lines that `catalogue` reads: a head a cue, an empty line, the texts, the sources.
pub(super) fn texts(cues: &[&CueSource]) -> String {
    let mut sources: Vec<&str> = cues.iter().map(|cue| cue.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let mut lines: Vec<String> = Vec::new();
    for cue in cues {
        let family = Family::ALL.iter().position(|family| family.id() == cue.family).expect("the file was checked");
        let source = sources.binary_search(&cue.source.as_str()).expect("every source was gathered");
        let shape = cue.shape.as_ref().map(|shape| {
            let place = SHAPES.iter().position(|name| *name == shape.name).expect("the file was checked");
            format!(" {place} {}", shape.least)
        });
        lines.push(format!("{} {family} {source}{}", cue.id, shape.unwrap_or_default()));
    }
    lines.push(String::new());
    let fields: [fn(&CueSource) -> &String; 4] =
        [|cue| &cue.why[0], |cue| &cue.alternatives[0], |cue| &cue.why[1], |cue| &cue.alternatives[1]];
    for field in fields {
        lines.extend(cues.iter().map(|cue| field(cue).clone()));
    }
    let pairs: Vec<[&str; 2]> = cues
        .iter()
        .map(|cue| [&*cue.why[1], &*cue.why[2]])
        .chain(cues.iter().map(|cue| [simplified(&cue.alternatives), &*cue.alternatives[2]]))
        .collect();
    let forms = forms(&pairs);
    lines.extend(pairs.iter().map(|pair| derived(*pair, &forms)));
    lines.extend(sources.iter().map(|source| source.to_string()));
    lines.push(forms.iter().flat_map(|(from, to)| [from, to]).collect());
    lines.join("\n")
}

/// The alternative that the Traditional one is told from.
fn simplified(alternatives: &[String; 3]) -> &str {
    if alternatives[1].is_empty() { &alternatives[0] } else { &alternatives[1] }
}

/// Whether the texts go side by side, character by character.
fn is_parallel(pair: [&str; 2]) -> bool {
    pair[0].chars().count() == pair[1].chars().count()
}

/// The Traditional form that a character mostly takes, where it is another.
fn forms(pairs: &[[&str; 2]]) -> BTreeMap<char, char> {
    let mut counts: BTreeMap<char, BTreeMap<char, usize>> = BTreeMap::new();
    for [from, to] in pairs.iter().copied().filter(|pair| is_parallel(*pair)) {
        for (from, to) in from.chars().zip(to.chars()) {
            *counts.entry(from).or_default().entry(to).or_default() += 1;
        }
    }
    let most = |forms: BTreeMap<char, usize>| forms.into_iter().max_by_key(|(_, count)| *count).map(|(form, _)| form);
    counts.into_iter().filter_map(|(from, forms)| Some((from, most(forms)?))).filter(|(from, to)| from != to).collect()
}

/// The Traditional text as what it differs in from the usual forms of the Simplified one: `=`
/// stands for the usual form and is left out at the end. A tab goes before a text of its own.
fn derived([from, to]: [&str; 2], forms: &BTreeMap<char, char>) -> String {
    assert!(!to.contains(['=', '\t']), "{to}: a text holds neither = nor a tab");
    if !is_parallel([from, to]) {
        return format!("\t{to}");
    }
    let usual = |from: char| forms.get(&from).copied().unwrap_or(from);
    let told: String = from.chars().zip(to.chars()).map(|(from, to)| if usual(from) == to { '=' } else { to }).collect();
    told.trim_end_matches('=').into()
}
