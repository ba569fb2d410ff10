//! What the signs do: end a sentence, part it, or stand in it unheard.
//!
//! Points of abbreviations and of lists end nothing. Called by the reader in `cut`.

use super::cut::{Cutter, is_han};
use super::token::Kind;

/// Abbreviations after which the sentence goes on, without their last point.
const ABBREVIATIONS: &[&str] = &[
    "approx", "cf", "dept", "dr", "e.g", "est", "fig", "gen", "i.e", "jr", "mr", "mrs", "ms", "mt", "prof", "rev", "sr", "st", "vol", "vs",
];
/// Abbreviations that may also end a sentence: the next word's capital decides.
const MAY_END: &[&str] = &["a.m", "co", "corp", "etc", "inc", "ltd", "p.m", "u.k", "u.s", "u.s.a"];
const LONGEST: usize = 6;

impl Cutter<'_> {
    /// The sort of a sign.
    pub(super) fn sign(&self, at: usize) -> Kind {
        let next = self.char(at + 1);
        let before = if at == 0 { ' ' } else { self.char(at - 1) };
        let between_han = is_han(before) && is_han(next);
        match self.char(at) {
            '!' | '?' | '。' => Kind::Stop,
            '.' if self.cells[at].source == '…' || next == '.' || before == '.' => self.ellipsis(at),
            '.' if between_han => Kind::Soft,
            '.' if self.is_abbreviation(at) => Kind::Soft,
            '.' if next.is_whitespace() || at + 1 >= self.cells.len() => Kind::Stop,
            ';' if is_han(before) || is_han(next) => Kind::Stop,
            '-' | '\'' | '"' | '“' | '”' | '*' | '~' | '_' | '·' | '•' | '「' | '」' | '『' | '』' | '«' | '»' | '〜' => {
                Kind::Soft
            }
            '/' | '|' if between_han => Kind::Soft,
            _ => Kind::Break,
        }
    }

    /// Several points trail off; they end a sentence beside Han and at the end of a line.
    fn ellipsis(&self, at: usize) -> Kind {
        // Long rows of points say no more than short ones; a bound keeps the search linear.
        let is_point = |c: char| c == '.';
        let end = self.run_up_to(at, 12, is_point);
        let start = (at.saturating_sub(12)..at).rev().take_while(|&place| self.char(place) == '.').last().unwrap_or(at);
        let next = self.run_up_to(end, 12, |c| c.is_whitespace() && c != '\n' && c != '\r');
        let is_last = next >= self.cells.len() || matches!(self.char(next), '\n' | '\r');
        if is_last || is_han(self.char(end)) || (start > 0 && is_han(self.char(start - 1))) { Kind::Stop } else { Kind::Break }
    }

    fn is_abbreviation(&self, at: usize) -> bool {
        let is_part = |c: char| c.is_ascii_lowercase() || c == '.';
        let start = (at.saturating_sub(LONGEST)..at).rev().take_while(|&place| is_part(self.char(place))).last().unwrap_or(at);
        if start == at || (start > 0 && self.char(start - 1).is_alphanumeric()) {
            return false;
        }
        let word = self.text(start, at);
        let is_initials = word.chars().enumerate().all(|(place, c)| (c == '.') == (place % 2 == 1));
        // "U." of "U.S." and the second point of it.
        if is_initials && self.char(at + 1).is_ascii_lowercase() && self.char(at + 2) == '.' {
            return true;
        }
        if ABBREVIATIONS.contains(&word.as_str()) {
            return true;
        }
        let next = self.run_up_to(at + 1, 2, |c| c == ' ');
        if word == "no" {
            return next > at + 1 && self.char(next).is_ascii_digit();
        }
        let goes_on =
            self.cells.get(next).is_some_and(|cell| cell.folded.is_alphanumeric() && (cell.is_fancy || !cell.source.is_uppercase()));
        (MAY_END.contains(&word.as_str()) || (is_initials && word.len() > 1)) && (goes_on || self.char(next) == ',')
    }

    /// Where the marker of a list item ends that begins a line: `1.` `1、` `(1)` `2)` `①`.
    pub(super) fn list_marker(&self, at: usize) -> Option<usize> {
        if matches!(self.cells[at].source, '①'..='⑳' | '⑴'..='⒇' | '❶'..='❿' | '⓵'..='⓾') {
            return Some(self.run_same(at));
        }
        let is_bracketed = self.char(at) == '(';
        let digits = at + usize::from(is_bracketed);
        let end = self.run_up_to(digits, 3, |c| c.is_ascii_digit());
        if end == digits || end > digits + 2 {
            return None;
        }
        let after = self.char(end + 1);
        let is_marker = match self.char(end) {
            ')' => after.is_whitespace() || is_han(after),
            '.' if !is_bracketed => (after.is_whitespace() && !matches!(after, '\n' | '\r')) || is_han(after),
            '、' if !is_bracketed => !after.is_ascii_digit(),
            _ => false,
        };
        // Nothing follows: a number that ends the draft.
        (is_marker && end + 1 < self.cells.len() && !(is_bracketed && self.phone(at).is_some())).then_some(end + 1)
    }

    /// The end of what one character of the draft folds to.
    fn run_same(&self, at: usize) -> usize {
        at + 1 + self.cells[at + 1..].iter().take_while(|cell| cell.is_rest).count()
    }
}
