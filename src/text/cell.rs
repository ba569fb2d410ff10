//! The folded characters of a draft, each with the place it came from.
//!
//! A sign that only sits on the one before (accent, selector, joiner) lengthens that one's
//! place, so that a span never cuts what is seen as one character. Called by `Text::new`.

use super::fold::{fold, is_fancy, is_invisible};
use crate::unicode::is_mark;

/// One folded character and the stretch of the draft it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub folded: char,
    /// The character as it stands in the draft.
    pub source: char,
    /// UTF-16 code units.
    pub start: u32,
    pub end: u32,
    /// Not the first of several that one character folds to.
    pub is_rest: bool,
    pub is_fancy: bool,
    /// A letter with an accent, composed or not; a line through it is none.
    pub is_accented: bool,
    /// An invisible character stood just before: two emoji joined by it are one.
    pub is_joined: bool,
}

/// Folds the draft into cells.
pub(super) fn cells(source: &str) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(source.len());
    let mut unit = 0;
    let mut joined = false;
    for character in source.chars() {
        let start = unit;
        unit += character.len_utf16() as u32;
        if is_mark(character) || character == '\u{200D}' {
            lengthen(&mut cells, start, unit, matches!(character, '\u{300}'..='\u{333}' | '\u{339}'..='\u{36F}'));
            joined = character == '\u{200D}';
            continue;
        }
        let mut is_rest = false;
        fold(character, |folded| {
            cells.push(Cell {
                folded,
                source: character,
                start,
                end: unit,
                is_rest,
                is_fancy: is_fancy(character),
                is_accented: matches!(character, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}'),
                is_joined: joined && !is_rest,
            });
            is_rest = true;
        });
        if !is_invisible(character) {
            joined = false;
        }
    }
    cells
}

/// Gives the mark at `start..end` to the character before it, when it touches that one.
fn lengthen(cells: &mut [Cell], start: u32, end: u32, is_accent: bool) {
    let Some(place) = cells.last().map(|last| (last.start, last.end)) else { return };
    if place.1 != start {
        return;
    }
    for cell in cells.iter_mut().rev().take_while(|cell| cell.start == place.0) {
        cell.end = end;
        cell.is_accented |= is_accent && (cell.folded.is_ascii_alphabetic() || is_latin(cell.source));
    }
}

/// A Latin letter beyond ASCII. Marks on other scripts' letters are no accents: composed,
/// such a letter would not be known to carry one.
fn is_latin(character: char) -> bool {
    matches!(character, '\u{C0}'..='\u{2AF}' | '\u{1E00}'..='\u{1EFF}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn a_letter_is_accented_or_not_however_it_is_composed() {
        let accented = |text: &str| cells(text).iter().any(|cell| cell.is_accented);
        for character in '\0'..=char::MAX {
            let composed: String = [character].into_iter().nfc().collect();
            let decomposed: String = [character].into_iter().nfd().collect();
            assert_eq!(accented(&composed), accented(&decomposed), "{composed} U+{:04X}", u32::from(character));
        }
    }
}
