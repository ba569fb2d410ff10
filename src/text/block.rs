//! Finds stretches that are quoted or code by the marks of Markdown, BBCode, HTML and PTT.
//!
//! Marks that never close mark nothing. One pass over the tokens; called by `quote`.

use super::cell::Cell;
use super::token::{Kind, Token};

/// A run of tokens that is not the writer's own talk.
pub(super) struct Block {
    /// First token and the one after the last.
    pub start: usize,
    pub end: usize,
    /// Code, which stays out even where there is nothing else.
    pub is_code: bool,
}

/// Tags of BBCode and HTML, and whether they hold code.
const TAGS: &[(&str, bool)] = &[("quote", false), ("blockquote", false), ("q", false), ("cite", false), ("code", true), ("pre", true)];

/// The tokens of a draft with what is needed to see their marks.
pub(super) struct Marks<'a> {
    pub tokens: &'a [Token],
    pub cells: &'a [Cell],
    /// The first cell of each token.
    pub places: &'a [u32],
    pub folded: &'a str,
}

impl Marks<'_> {
    /// The sign a token is, if it is one.
    pub(super) fn sign(&self, at: usize) -> Option<char> {
        let token = self.tokens.get(at)?;
        (matches!(token.kind, Kind::Soft | Kind::Break)).then(|| self.cells[self.places[at] as usize].folded)
    }

    fn source(&self, at: usize) -> Option<char> {
        let token = self.tokens.get(at)?;
        (matches!(token.kind, Kind::Soft | Kind::Break)).then(|| self.cells[self.places[at] as usize].source)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.folded[token.folded.0 as usize..token.folded.1 as usize])
    }

    /// The token after the line that `at` stands in.
    pub(super) fn line_end(&self, at: usize) -> usize {
        (at + 1..self.tokens.len()).find(|&next| self.tokens[next].starts_line).unwrap_or(self.tokens.len())
    }

    /// Everything that marks of blocks enclose.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let mut blocks = self.ticked();
        let has_fence = blocks.iter().any(|block| block.is_code && self.tokens[block.start].starts_line && self.ticks(block.start) >= 3);
        self.tagged(&mut blocks);
        self.lines(&mut blocks);
        self.indented(has_fence, &mut blocks);
        blocks
    }

    /// How many back-ticks stand together from a token on.
    fn ticks(&self, at: usize) -> usize {
        let mut count = 0;
        while matches!(self.source(at + count), Some('`' | '｀'))
            && (count == 0 || self.places[at + count] == self.places[at] + count as u32)
        {
            count += 1;
        }
        count
    }

    /// Code between back-ticks: one or two within a line, three over lines.
    fn ticked(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: [Option<usize>; 3] = [None; 3];
        let mut at = 0;
        while at < self.tokens.len() {
            if self.tokens[at].starts_line {
                open[0] = None;
                open[1] = None;
            }
            let count = self.ticks(at);
            if count == 0 {
                at += 1;
                continue;
            }
            let size = count.min(3) - 1;
            match open[size].take() {
                Some(start) => {
                    blocks.push(Block { start, end: at + count, is_code: true });
                    open = [None; 3];
                }
                None => open[size] = Some(at),
            }
            at += count;
        }
        blocks
    }

    /// What stands between `[quote]` and `[/quote]`, `<code>` and `</code>`.
    fn tagged(&self, blocks: &mut Vec<Block>) {
        let mut open: [Vec<usize>; TAGS.len()] = Default::default();
        for at in 0..self.tokens.len() {
            let Some(closing) = self.sign(at).and_then(|sign| match sign {
                '[' => Some(']'),
                '<' => Some('>'),
                _ => None,
            }) else {
                continue;
            };
            let is_end = self.sign(at + 1) == Some('/');
            let name = at + 1 + usize::from(is_end);
            let Some(tag) = TAGS.iter().position(|tag| tag.0 == self.word(name)) else { continue };
            // `[quote=name]`: the rest of the tag is short.
            let Some(end) = (name + 1..(name + 16).min(self.tokens.len())).find(|&next| self.sign(next) == Some(closing)) else { continue };
            if is_end {
                if let Some(start) = open[tag].pop()
                    && open[tag].is_empty()
                {
                    blocks.push(Block { start, end: end + 1, is_code: TAGS[tag].1 });
                }
            } else {
                open[tag].push(at);
            }
        }
    }

    /// Lines that begin with `>`, and with `: ` or ※ 引述 as PTT quotes.
    fn lines(&self, blocks: &mut Vec<Block>) {
        for at in (0..self.tokens.len()).filter(|&at| self.tokens[at].starts_line) {
            let is_quote = match self.sign(at) {
                Some('>') => true,
                Some(':') => {
                    let place = self.places[at] as usize;
                    let follows_blank = self.cells.get(place + 1).is_some_and(|cell| cell.folded == ' ');
                    // ": )" and ": D" are faces.
                    let is_said = self.tokens.get(at + 1).is_some_and(|next| next.is_said() && !next.starts_line);
                    follows_blank && is_said && self.word(at + 1).len() > 1
                }
                Some('※') => self.word(at + 1) == "引" && self.word(at + 2) == "述",
                _ => false,
            };
            if is_quote {
                blocks.push(Block { start: at, end: self.line_end(at), is_code: false });
            }
        }
    }

    /// Lines indented by four blanks after an empty line, where they look like code.
    fn indented(&self, has_fence: bool, blocks: &mut Vec<Block>) {
        let mut at = 0;
        let mut follows_blank = true;
        while at < self.tokens.len() {
            let end = self.line_end(at);
            let is_blank = end == at + 1 && self.tokens[at].kind == Kind::Stop;
            if !is_blank && follows_blank && self.is_indented(at) {
                let mut last = end;
                while last < self.tokens.len() && self.is_indented(last) {
                    last = self.line_end(last);
                }
                if has_fence || self.looks_like_code(at, last) {
                    blocks.push(Block { start: at, end: last, is_code: true });
                }
                at = last;
                follows_blank = false;
                continue;
            }
            follows_blank = is_blank;
            at = end;
        }
    }

    fn is_indented(&self, at: usize) -> bool {
        let place = self.places[at] as usize;
        let before = self.cells[..place].iter().rev().take(4);
        let mut blanks = 0;
        for cell in before {
            match cell.source {
                '\t' => return true,
                ' ' => blanks += 1,
                _ => break,
            }
        }
        blanks == 4
    }

    /// Whether signs of programs make up a good part of it.
    fn looks_like_code(&self, start: usize, end: usize) -> bool {
        let signs = (start..end)
            .filter(|&at| matches!(self.sign(at), Some('{' | '}' | ';' | '=' | '<' | '>' | '[' | ']' | '_' | '\\' | '(')))
            .count();
        let said = self.tokens[start..end].iter().filter(|token| token.is_said()).count();
        signs >= 3 && signs * 4 >= said
    }
}
