//! Makes the table of what characters come apart into; the build script's part.

use super::live;
use super::runs::{HANGUL, LONG, MARKS, ONWARD};

/// Every character of the run becomes the same one.
const SAME: u8 = 1;

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
        let mut parts = Vec::new();
        live::parts(character, |part| parts.push(u32::from(part)));
        let is_mark = live::is_mark(character);
        assert!(!is_mark || parts.is_empty(), "a mark leaves nothing");
        if HANGUL.contains(&code) || parts == [code] {
            continue;
        }
        if let Some(last) = runs.last_mut()
            && last.first + last.count == code
        {
            let follows = |kind: u8| match kind {
                MARKS => is_mark,
                SAME => parts.len() == 1 && parts[0] == last.targets[0],
                _ => parts.len() == 1 && parts[0] == last.targets[0] + last.count,
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
        let kind = match parts.len() {
            _ if is_mark => MARKS,
            1 => SAME,
            count => LONG + count as u8,
        };
        runs.push(Run { first: code, count: 1, kind, targets: parts });
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
    let (mut traditional, mut simplified) = (Vec::new(), Vec::new());
    let (mut last, mut last_form) = (0, 0);
    live::traditional(|from, to| {
        write(u32::from(from) - last, &mut traditional);
        write(folded(last_form, u32::from(to)), &mut simplified);
        (last, last_form) = (u32::from(from), u32::from(to));
    });
    let mut out = Vec::new();
    for stream in [kinds, gaps, counts, targets, traditional, simplified] {
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
