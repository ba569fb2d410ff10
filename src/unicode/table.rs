//! What `text` needs of Unicode, asked of the crate that holds it all, and the table of it.
//!
//! Used by the build script, which makes the table that the library holds instead, and by
//! the test that holds the table to the crate.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::runs::{HANGUL, LONG, MARKS, ONWARD};

/// Every character of the run becomes the same one.
const SAME: u8 = 1;

/// Calls `emit` with what is left of a character without its dress: decomposed for
/// compatibility, in lower case, without marks.
pub(crate) fn parts(character: char, mut emit: impl FnMut(char)) {
    decompose_compatible(character, |part| {
        if !is_mark(part) {
            part.to_lowercase().filter(|lower| !is_mark(*lower)).for_each(&mut emit);
        }
    });
}

/// Whether the character only ever sits on the one before it.
pub(crate) fn is_mark(character: char) -> bool {
    is_combining_mark(character)
        || matches!(character, '\u{E0020}'..='\u{E007F}')
        || matches!(character, '\u{488}' | '\u{489}' | '\u{20DD}'..='\u{20E4}' | '\u{FE0E}' | '\u{FE0F}')
        || matches!(character, '\u{1F3FB}'..='\u{1F3FF}')
}

/// Calls `pair` with each Traditional Han character and its Simplified form, sorted.
pub(crate) fn traditional(mut pair: impl FnMut(char, char)) {
    for line in include_str!("../text/data/traditional.txt").lines() {
        let mut both = line.chars();
        if let (Some(from), Some(to)) = (both.next(), both.next()) {
            pair(from, to);
        }
    }
}

struct Run {
    first: u32,
    count: u32,
    kind: u8,
    targets: Vec<u32>,
}

/// The table as bytes: kinds, gaps, counts and targets, then the Traditional characters and
/// their Simplified forms; each behind its length. Like stands with like, which packs best.
pub(crate) fn table() -> Vec<u8> {
    let mut runs: Vec<Run> = Vec::new();
    for character in '\u{80}'..=char::MAX {
        let code = u32::from(character);
        let mut left = Vec::new();
        parts(character, |part| left.push(u32::from(part)));
        let is_mark = is_mark(character);
        assert!(!is_mark || left.is_empty(), "a mark leaves nothing");
        if HANGUL.contains(&code) || left == [code] {
            continue;
        }
        if let Some(last) = runs.last_mut()
            && last.first + last.count == code
        {
            let follows = |kind: u8| match kind {
                MARKS => is_mark,
                SAME => left.len() == 1 && left[0] == last.targets[0],
                _ => left.len() == 1 && left[0] == last.targets[0] + last.count,
            };
            let kinds: &[u8] = match last.kind {
                // One alone may yet become either.
                SAME if last.count == 1 => &[SAME, ONWARD],
                LONG.. => &[],
                ref kind => std::slice::from_ref(kind),
            };
            if let Some(kind) = kinds.iter().copied().find(|kind| follows(*kind)) {
                (last.kind, last.count) = (kind, last.count + 1);
                continue;
            }
        }
        let kind = match left.len() {
            _ if is_mark => MARKS,
            1 => SAME,
            count => LONG + count as u8,
        };
        runs.push(Run { first: code, count: 1, kind, targets: left });
    }
    written(&runs)
}

fn written(all: &[Run]) -> Vec<u8> {
    let [mut kinds, mut gaps, mut counts, mut targets] = [const { Vec::new() }; 4];
    let (mut end, mut target) = (0, 0);
    for run in all {
        kinds.push(run.kind);
        write(run.first - end, &mut gaps);
        if run.kind < LONG {
            write(run.count, &mut counts);
        }
        for next in &run.targets {
            write(folded(target, *next), &mut targets);
            target = *next;
        }
        end = run.first + run.count;
    }
    let (mut froms, mut forms) = (Vec::new(), Vec::new());
    let (mut last, mut last_form) = (0, 0);
    traditional(|from, to| {
        write(u32::from(from) - last, &mut froms);
        write(folded(last_form, u32::from(to)), &mut forms);
        (last, last_form) = (u32::from(from), u32::from(to));
    });
    let mut out = Vec::new();
    for stream in [kinds, gaps, counts, targets, froms, forms] {
        write(stream.len() as u32, &mut out);
        out.extend(stream);
    }
    out
}

/// A number as bytes of seven bits, the lowest first.
fn write(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// A difference as a number that is small when the difference is.
fn folded(from: u32, to: u32) -> u32 {
    let difference = to as i32 - from as i32;
    ((difference << 1) ^ (difference >> 31)) as u32
}
