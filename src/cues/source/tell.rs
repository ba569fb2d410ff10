//! Writes what the cues say as one text: a field after the other, a cue a line.
//!
//! Like stands with like, which packs best; sources, of which there are few, stand once.

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
    let fields: [fn(&CueSource) -> &String; 6] = [
        |cue| &cue.why[0],
        |cue| &cue.alternatives[0],
        |cue| &cue.why[1],
        |cue| &cue.alternatives[1],
        |cue| &cue.why[2],
        |cue| &cue.alternatives[2],
    ];
    for field in fields {
        lines.extend(cues.iter().map(|cue| field(cue).clone()));
    }
    lines.extend(sources.iter().map(|source| source.to_string()));
    lines.join("\n")
}
