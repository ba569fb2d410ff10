//! Cuts folded cells into tokens.
//!
//! Links, tags, prices and numbers are recognised here by their form alone; words of any
//! meaning are the cues' business. Never fails: what it does not know is a word or a sign.

use super::cell::Cell;
use super::token::{Kind, Token};
use super::{Span, emoji};

/// Ends of names that make a bare `name.end` a link.
const DOMAINS: &[&str] = &[
    "ai", "app", "art", "biz", "blog", "ca", "cc", "club", "cn", "co", "com", "de", "dev", "edu", "es", "eu", "fr", "gg", "gl", "gov",
    "hk", "in", "info", "io", "it", "jp", "link", "live", "ly", "me", "mo", "net", "news", "online", "org", "page", "ru", "sg", "shop",
    "site", "store", "tech", "tv", "tw", "uk", "us", "xyz",
];
/// Currency words that follow a number, Latin ones as whole words.
const CURRENCY_AFTER: &[&str] = &[
    "元",
    "块",
    "港币",
    "港元",
    "人民币",
    "usd",
    "eur",
    "euro",
    "euros",
    "gbp",
    "dollar",
    "dollars",
    "bucks",
    "rmb",
    "quid",
    "€",
    "£",
    "$",
];
/// Currency signs that stand before a number; letters before `$` (NT$, HK$) belong to it.
const CURRENCY_BEFORE: &[char] = &['$', '€', '£', '¥', '₹', '₩', '฿'];
const HAN_NUMERALS: &str = "零一二三四五六七八九十百千万两";

/// Cuts `cells`; returns the folded text and the tokens, whose `folded` ranges lie in it.
pub(super) fn cut(cells: &[Cell]) -> (String, Vec<Token>) {
    let mut cutter = Cutter { cells, folded: String::with_capacity(cells.len()), tokens: Vec::new(), sentence: 0, starts_line: true };
    let mut at = 0;
    while at < cells.len() {
        at = cutter.next(at);
    }
    super::quote::mark(&mut cutter.tokens, cells);
    (cutter.folded, cutter.tokens)
}

struct Cutter<'a> {
    cells: &'a [Cell],
    folded: String,
    tokens: Vec<Token>,
    sentence: u32,
    starts_line: bool,
}

impl Cutter<'_> {
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
        // Most of a Chinese draft; 百 may begin a percentage.
        if is_han(character) && character != '百' {
            self.push(Kind::Han, at, at + 1);
            return at + 1;
        }
        if emoji::is_emoji(self.cells[at].source) {
            let end = emoji::end(self.cells, at);
            self.push(Kind::Emoji, at, end);
            return end;
        }
        let (kind, end) = self
            .link(at)
            .or_else(|| self.tagged(at))
            .or_else(|| self.number(at))
            .or_else(|| self.word(at))
            .unwrap_or_else(|| self.sign(at));
        self.push(kind, at, end);
        if kind == Kind::Stop {
            self.sentence += 1;
        }
        end
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let cells = &self.cells[start..end];
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
            sentence: self.sentence,
            is_capitals: is_word
                && cells.iter().filter(|cell| cell.source.is_alphabetic()).count() >= 2
                && cells.iter().all(|cell| cell.source.is_uppercase() || !cell.source.is_alphabetic()),
            is_fancy: (is_word || kind == Kind::Number) && cells.iter().any(|cell| cell.is_fancy),
            is_quoted: false,
            starts_line: self.starts_line,
        });
        self.starts_line = false;
    }

    fn char(&self, at: usize) -> char {
        self.cells.get(at).map_or(' ', |cell| cell.folded)
    }

    fn run(&self, from: usize, accept: impl Fn(char) -> bool) -> usize {
        let rest = &self.cells[from.min(self.cells.len())..];
        from + rest.iter().take_while(|cell| accept(cell.folded)).count()
    }

    fn starts_with(&self, at: usize, what: &str) -> bool {
        what.chars().enumerate().all(|(offset, c)| self.char(at + offset) == c)
    }

    fn link(&self, at: usize) -> Option<(Kind, usize)> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+');
        if !self.char(at).is_ascii_alphanumeric() || (at > 0 && is_name(self.char(at - 1)) && self.cells[at - 1].folded != '.') {
            return None;
        }
        let is_path = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>');
        for scheme in ["https://", "http://", "www."] {
            if self.starts_with(at, scheme) {
                return Some((Kind::Url, self.trim(at, self.run(at, is_path))));
            }
        }
        let name = self.trim(at, self.run(at, is_name));
        let host_start = if self.char(name) == '@' { name + 1 } else { at };
        let host = self.trim(host_start, self.run(host_start, is_name));
        let text: String = self.cells[host_start..host].iter().map(|cell| cell.folded).collect();
        let (before, last) = text.rsplit_once('.')?;
        if !DOMAINS.contains(&last) || !before.chars().any(|c| c.is_ascii_alphabetic()) {
            return None;
        }
        // "end.In" without a blank is a slip of the pen, not a link.
        let ending = &self.cells[host - last.len()..host];
        let is_slip = ending[0].source.is_uppercase() && ending.iter().any(|cell| cell.source.is_lowercase());
        (!is_slip).then(|| {
            let end = if self.char(host) == '/' { self.trim(host, self.run(host, is_path)) } else { host };
            (Kind::Url, end)
        })
    }

    /// Leaves closing signs of the sentence out of a link.
    fn trim(&self, start: usize, mut end: usize) -> usize {
        while end > start + 1 && matches!(self.char(end - 1), '.' | ',' | '!' | '?' | ':' | ';' | ')' | ']' | '\'' | '-' | '+' | '_') {
            end -= 1;
        }
        end
    }

    fn tagged(&self, at: usize) -> Option<(Kind, usize)> {
        let sign = self.char(at);
        let is_tag = |c: char| c.is_alphanumeric() || c == '_' || c == '·';
        match sign {
            '@' if at == 0 || !self.char(at - 1).is_ascii_alphanumeric() => {
                let is_name = |c: char| is_tag(c) || matches!(c, '-' | '.' | '@');
                let end = self.trim(at, self.run(at + 1, is_name).min(at + 50));
                (end > at + 1).then_some((Kind::Mention, end))
            }
            '#' => {
                let end = self.run(at + 1, is_tag);
                let closed = self.run(at + 1, |c| c != '#' && c != '\n');
                if self.char(closed) == '#'
                    && closed > at + 1
                    && closed - at <= 32
                    && !self.char(closed - 1).is_whitespace()
                    && (closed == end || self.has_han(at + 1, closed))
                {
                    return Some((Kind::Hashtag, closed + 1));
                }
                (end > at + 1 && !self.cells[at + 1..end].iter().all(|cell| cell.folded.is_ascii_digit())).then_some((Kind::Hashtag, end))
            }
            _ => None,
        }
    }

    fn has_han(&self, start: usize, end: usize) -> bool {
        self.cells[start..end].iter().any(|cell| is_han(cell.folded))
    }

    fn number(&self, at: usize) -> Option<(Kind, usize)> {
        let letters = self.run(at, |c| c.is_ascii_lowercase()) - at;
        let sign = if (1..=3).contains(&letters) && self.char(at + letters) == '$' { at + letters } else { at };
        if CURRENCY_BEFORE.contains(&self.char(sign)) {
            let digits = self.run(sign + 1, |c| c == ' ');
            if digits <= sign + 2 && self.char(digits).is_ascii_digit() {
                return Some((Kind::Price, self.digits(digits)));
            }
        }
        if self.starts_with(at, "百分之") && (self.char(at + 3).is_ascii_digit() || HAN_NUMERALS.contains(self.char(at + 3))) {
            return Some((Kind::Percent, self.run(at + 3, |c| c.is_ascii_digit() || HAN_NUMERALS.contains(c))));
        }
        if !self.char(at).is_ascii_digit() {
            return None;
        }
        let end = self.digits(at);
        let next = self.run(end, |c| c == ' ');
        if self.char(end) == '%' {
            return Some((Kind::Percent, end + 1));
        }
        if next <= end + 1 {
            for word in CURRENCY_AFTER {
                let after = next + word.chars().count();
                let is_whole = !word.ends_with(|c: char| c.is_ascii_alphabetic()) || !self.char(after).is_ascii_alphanumeric();
                if self.starts_with(next, word) && is_whole && !(*word == "$" && self.char(after).is_ascii_digit()) {
                    return Some((Kind::Price, after));
                }
            }
        }
        let count = self.cells[at..end].iter().filter(|cell| cell.folded.is_ascii_digit()).count();
        let is_date = end - at == 10 && self.char(at + 4) == '-' && self.char(at + 7) == '-';
        let has_points = is_date || self.cells[at..end].iter().any(|cell| matches!(cell.folded, '.' | ',' | '/' | ':'));
        Some((if count >= 8 && !has_points { Kind::Phone } else { Kind::Number }, end))
    }

    fn digits(&self, at: usize) -> usize {
        let mut end = self.run(at, |c| c.is_ascii_digit());
        while matches!(self.char(end), '.' | ',' | ':' | '/' | '-') && self.char(end + 1).is_ascii_digit() {
            end = self.run(end + 1, |c| c.is_ascii_digit());
        }
        end
    }

    fn word(&self, at: usize) -> Option<(Kind, usize)> {
        let first = self.char(at);
        if is_han(first) {
            return Some((Kind::Han, at + 1));
        }
        let is_letter = |c: char| c.is_alphanumeric() && !is_han(c);
        if !is_letter(first) {
            return None;
        }
        let mut end = self.run(at, is_letter);
        while self.char(end) == '\'' && is_letter(self.char(end + 1)) {
            end = self.run(end + 1, is_letter);
        }
        Some((Kind::Word, end))
    }

    fn sign(&self, at: usize) -> (Kind, usize) {
        let between_han = at > 0 && is_han(self.char(at - 1)) && is_han(self.char(at + 1));
        let kind = match self.char(at) {
            '!' | '?' | '。' | '…' => Kind::Stop,
            '.' if between_han => Kind::Soft,
            '.' if self.char(at + 1).is_whitespace() || at + 1 >= self.cells.len() || self.char(at + 1) == '.' => Kind::Stop,
            '-' | '\'' | '"' | '“' | '”' | '*' | '~' | '_' | '·' | '•' | '「' | '」' | '『' | '』' | '«' | '»' | '〜' => {
                Kind::Soft
            }
            '/' | '|' if between_han => Kind::Soft,
            _ => Kind::Break,
        };
        (kind, at + 1)
    }
}

/// Whether a character is read one by one: Han or Kana.
fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{3041}'..='\u{30FF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}
