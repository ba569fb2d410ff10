//! What characters are beneath their dress, as a table of what `text` needs and no more.
//!
//! - `table`: the same, asked of the crate `unicode-normalization`, and how the table is made
//!   of it (build script and tests)
//! - `runs`: the form of the table, for writer and reader
//!
//! The whole of that crate's tables would take more room in the Wasm than all else that
//! reads a text.

use std::sync::OnceLock;

mod runs;
#[cfg(test)]
#[allow(dead_code)]
mod table;

use runs::{HANGUL, LONG, MARKS, ONWARD};

/// Calls `emit` with what is left of a character without its dress: decomposed for
/// compatibility, in lower case, without marks.
pub(crate) fn parts(character: char, mut emit: impl FnMut(char)) {
    let code = u32::from(character);
    if HANGUL.contains(&code) {
        return runs::hangul(code - HANGUL.start()).into_iter().flatten().for_each(emit);
    }
    let table = Table::get();
    match table.run(code) {
        None => emit(character.to_ascii_lowercase()),
        Some(run) if run.kind == MARKS => {}
        Some(run) => {
            let targets = &table.targets[run.targets as usize..][..runs::count(run.kind)];
            let onward = if run.kind == ONWARD { code - run.first } else { 0 };
            targets.iter().filter_map(|target| char::from_u32(target + onward)).for_each(emit);
        }
    }
}

/// Whether the character only ever sits on the one before it.
pub(crate) fn is_mark(character: char) -> bool {
    character >= '\u{300}' && Table::get().run(u32::from(character)).is_some_and(|run| run.kind == MARKS)
}

/// Calls `pair` with each Traditional Han character and its Simplified form, sorted.
pub(crate) fn traditional(mut pair: impl FnMut(char, char)) {
    let [.., mut traditional, mut simplified] = streams();
    let (mut from, mut to) = (0, 0);
    while traditional.len() > 0 {
        from += runs::read(&mut traditional);
        to = runs::unfolded(to, runs::read(&mut simplified));
        if let (Some(from), Some(to)) = (char::from_u32(from), char::from_u32(to)) {
            pair(from, to);
        }
    }
}

/// The parts of the table.
fn streams() -> [runs::Stream; 6] {
    runs::streams(include_bytes!(concat!(env!("OUT_DIR"), "/unicode.bin")))
}

struct Run {
    first: u32,
    last: u32,
    kind: u8,
    /// Where its targets begin.
    targets: u32,
}

struct Table {
    runs: Vec<Run>,
    targets: Vec<u32>,
    /// For each block of characters the first run that ends in it or behind it.
    blocks: Vec<u32>,
}

/// Characters of a block, as a power of two.
const BLOCK: u32 = 6;

impl Table {
    fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(Self::read)
    }

    fn read() -> Self {
        let [kinds, mut gaps, mut counts, mut targets, ..] = streams();
        let mut table = Self { runs: Vec::with_capacity(kinds.len()), targets: Vec::with_capacity(targets.len()), blocks: Vec::new() };
        let (mut end, mut target) = (0, 0);
        for kind in kinds {
            let first = end + runs::read(&mut gaps);
            end = first + if kind < LONG { runs::read(&mut counts) } else { 1 };
            table.runs.push(Run { first, last: end - 1, kind, targets: table.targets.len() as u32 });
            for _ in 0..runs::count(kind) {
                target = runs::unfolded(target, runs::read(&mut targets));
                table.targets.push(target);
            }
        }
        for (place, run) in (0..).zip(&table.runs) {
            let blocks = table.blocks.len().max(((run.last >> BLOCK) + 1) as usize);
            table.blocks.resize(blocks, place);
        }
        table
    }

    fn run(&self, code: u32) -> Option<&Run> {
        let first = *self.blocks.get((code >> BLOCK) as usize)? as usize;
        self.runs[first..].iter().find(|run| run.last >= code).filter(|run| run.first <= code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_is_to_the_table_what_it_is_to_the_standard() {
        for character in '\0'..=char::MAX {
            let (mut told, mut expected) = (String::new(), String::new());
            parts(character, |part| told.push(part));
            table::parts(character, |part| expected.push(part));
            assert_eq!(told, expected, "U+{:04X}", u32::from(character));
            assert_eq!(is_mark(character), table::is_mark(character), "U+{:04X}", u32::from(character));
        }
    }
    #[test]
    fn every_traditional_character_has_its_simplified_form() {
        let (mut told, mut expected) = (Vec::new(), Vec::new());
        traditional(|from, to| told.push((from, to)));
        table::traditional(|from, to| expected.push((from, to)));
        assert_eq!(told, expected);
    }
}
