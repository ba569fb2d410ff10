//! Cuts folded cells into tokens.
//!
//! Links, tags, prices, numbers and contacts are recognised by their form alone, each in a
//! file of its own; words of any meaning are the cues' business. Never fails: what it does
//! not know is a word or a sign.

use super::cell::Cell;
use super::token::{Kind, Token};
use super::writing::Writing;
use super::{Span, Stance, emoji};

/// Cuts `cells`; returns the folded text and the tokens, whose `folded` ranges lie in it.
pub(super) fn cut(cells: &[Cell]) -> (String, Vec<Token>) {
    let mut cutter = Cutter::new(cells);
    let mut at = 0;
    while at < cells.len() {
        at = cutter.next(at);
    }
    super::quote::mark(&mut cutter.tokens, cells, &cutter.places, &cutter.folded);
    super::stance::mark(&cutter.folded, &mut cutter.tokens);
    (cutter.folded, cutter.tokens)
}

/// The reader's place in a draft; other files of this room add what it recognises.
pub(super) struct Cutter<'a> {
    pub(super) cells: &'a [Cell],
    pub(super) starts_line: bool,
    folded: String,
    tokens: Vec<Token>,
    /// The first cell of each token.
    places: Vec<u32>,
    sentence: u32,
}

impl<'a> Cutter<'a> {
    fn new(cells: &'a [Cell]) -> Self {
        let tokens = Vec::with_capacity(cells.len() / 3);
        Self { cells, starts_line: true, folded: String::with_capacity(cells.len() * 2), tokens, places: Vec::new(), sentence: 0 }
    }

    /// Reads one token (or one blank) at `at`; returns where the next begins.
    fn next(&mut self, at: usize) -> usize {
        let character = self.cells[at].folded;
        if character == '\n' || character == '\r' {
            self.push(Kind::Stop, at, at + 1);
            self.sentence += 1;
            self.starts_line = true;
            return at + 1;
        }
        if character.is_whitespace() {
            return at + 1;
        }
        let (kind, end) = self.read(at, character);
        self.push(kind, at, end);
        if kind == Kind::Stop {
            self.sentence += 1;
        }
        end
    }

    fn read(&self, at: usize, character: char) -> (Kind, usize) {
        // Most of a Chinese draft.
        if is_han(character) {
            return self.han_amount(at).unwrap_or((Kind::Han, at + 1));
        }
        if self.starts_line
            && let Some(end) = self.list_marker(at)
        {
            return (Kind::Soft, end);
        }
        if emoji::is_emoji(self.cells[at].source) {
            return (Kind::Emoji, emoji::end(self.cells, at));
        }
        self.link(at)
            .or_else(|| self.contact(at))
            .or_else(|| self.tagged(at))
            .or_else(|| self.number(at))
            .or_else(|| self.word(at))
            .or_else(|| self.emoticon(at))
            .unwrap_or_else(|| (self.sign(at), at + 1))
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let cells = &self.cells[start..end];
        self.places.push(start as u32);
        let from = self.folded.len() as u32;
        self.folded.extend(cells.iter().map(|cell| cell.folded));
        let to = self.folded.len() as u32;
        // Tokens are kept apart, so that no search can run from one into the next.
        self.folded.push(' ');
        let is_word = kind == Kind::Word;
        self.tokens.push(Token {
            kind,
            span: Span { start: cells[0].start, end: cells[cells.len() - 1].end },
            folded: (from, to),
            writing: Writing::of(kind, cells),
            sentence: self.sentence,
            is_capitals: is_word
                && cells.iter().filter(|cell| cell.source.is_alphabetic()).count() >= 2
                && cells.iter().all(|cell| cell.source.is_uppercase() || !cell.source.is_alphabetic()),
            is_fancy: (is_word || kind == Kind::Number) && cells.iter().any(|cell| cell.is_fancy),
            is_quoted: false,
            stance: Stance::Own,
            starts_line: self.starts_line,
        });
        self.starts_line = false;
    }

    /// The folded character at a place; a blank outside the draft.
    pub(super) fn char(&self, at: usize) -> char {
        self.cells.get(at).map_or(' ', |cell| cell.folded)
    }

    /// The folded text of a stretch.
    pub(super) fn text(&self, start: usize, end: usize) -> String {
        self.cells[start..end].iter().map(|cell| cell.folded).collect()
    }

    /// The first place from `from` on that is not accepted.
    pub(super) fn run(&self, from: usize, accept: impl Fn(char) -> bool) -> usize {
        self.run_up_to(from, usize::MAX, accept)
    }

    /// The same, but no more than `most` characters on.
    pub(super) fn run_up_to(&self, from: usize, most: usize, accept: impl Fn(char) -> bool) -> usize {
        let rest = &self.cells[from.min(self.cells.len())..];
        from + rest.iter().take(most).take_while(|cell| accept(cell.folded)).count()
    }

    /// Whether `what` stands at a place.
    pub(super) fn starts_with(&self, at: usize, what: &str) -> bool {
        what.chars().enumerate().all(|(offset, c)| self.char(at + offset) == c)
    }

    fn word(&self, at: usize) -> Option<(Kind, usize)> {
        let is_letter = |c: char| c.is_alphanumeric() && !is_han(c);
        if !is_letter(self.char(at)) {
            return None;
        }
        if let Some(end) = self.glued_app(at) {
            return Some((Kind::Word, end));
        }
        let mut end = self.run(at, is_letter);
        while self.char(end) == '\'' && is_letter(self.char(end + 1)) {
            end = self.run(end + 1, is_letter);
        }
        Some((Kind::Word, end))
    }
}

/// Whether a character is read one by one: Han or Kana.
pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{3041}'..='\u{30FF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}
