//! What `text` needs of Unicode, asked of the crate that holds it all.
//!
//! Used by the build script, which makes the table that the library holds instead, and by
//! the test that holds the table to it.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

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
