//! Which characters are pictures, and how many of them make one.

use super::cell::Cell;

/// Whether a character is drawn as a picture (emoji, dingbat, arrow, flag letter).
pub(super) fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{1F000}'..='\u{1F0FF}' | '\u{1F18E}' | '\u{1F191}'..='\u{1F2FF}' | '\u{1F300}'..='\u{1FAFF}'
        | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}' | '\u{2900}'..='\u{297F}'
        | '\u{2B00}'..='\u{2BFF}' | '〰' | 'ℹ' | '〽' | '㊗' | '㊙')
}

/// Where the picture that begins at `at` ends: joined pictures and flag pairs are one.
pub(super) fn end(cells: &[Cell], at: usize) -> usize {
    let is_flag = |index: usize| cells.get(index).is_some_and(|cell| matches!(cell.source, '\u{1F1E6}'..='\u{1F1FF}'));
    let mut end = at + 1;
    if is_flag(at) && is_flag(end) {
        end += 1;
    }
    while cells.get(end).is_some_and(|cell| (cell.is_joined && is_emoji(cell.source)) || cell.is_rest) {
        end += 1;
    }
    end
}
