//! Small patterns over the words of one sentence, for what is said around a name.
//!
//! One pattern a string: words, `a|b` for either, `?` behind what may be absent, `~` for up to
//! three words of one clause, `NAME` for an own name. Han characters are words of their own,
//! written together.

use std::ops::Range;

use super::names::Named;
use crate::text::{Kind, Text};

/// How many words `~` passes over.
const GAP: usize = 3;

/// A sentence read as words, own names as one.
pub(crate) struct Sentence<'a> {
    words: Vec<Word<'a>>,
}

struct Word<'a> {
    text: &'a str,
    is_name: bool,
    /// The token it is, or the first of them.
    token: usize,
    /// A comma, colon or bracket stands before it.
    is_parted: bool,
}

impl<'a> Sentence<'a> {
    /// The words said by the writer among these tokens; what is quoted is left out.
    pub(crate) fn new(text: &'a Text, tokens: Range<usize>, named: &[Named]) -> Self {
        let (mut words, mut at, mut is_parted) = (Vec::new(), tokens.start, false);
        while at < tokens.end {
            let token = &text.tokens()[at];
            if let Some(name) = named.iter().find(|named| named.tokens.0 == at && !token.is_quoted) {
                words.push(Word { text: text.word(token), is_name: true, token: at, is_parted });
                (at, is_parted) = (name.tokens.1, false);
                continue;
            }
            if token.kind == Kind::Break {
                is_parted = true;
            } else if token.is_said() && !token.is_quoted {
                words.push(Word { text: text.word(token), is_name: false, token: at, is_parted });
                is_parted = false;
            }
            at += 1;
        }
        Self { words }
    }

    /// Whether one of the patterns stands anywhere in it.
    pub(crate) fn has(&self, patterns: &[&str]) -> bool {
        self.places(patterns).next().is_some()
    }

    /// Where the patterns stand, as the places of the first word and of the one after the last.
    pub(crate) fn places<'b>(&'b self, patterns: &'b [&str]) -> impl Iterator<Item = Range<usize>> + 'b {
        patterns.iter().flat_map(move |pattern| {
            let steps = steps(pattern);
            (0..self.words.len()).filter_map(move |at| Some(at..self.end(&steps, at)?)).collect::<Vec<_>>()
        })
    }

    /// Whether one of these words stands in a range.
    pub(crate) fn holds(&self, mut range: Range<usize>, wanted: &[&str]) -> bool {
        range.any(|at| self.words.get(at).is_some_and(|word| !word.is_name && wanted.contains(&word.text)))
    }

    /// The word at a place; nothing where a name or none stands.
    pub(crate) fn word(&self, at: usize) -> &str {
        self.words.get(at).filter(|word| !word.is_name).map_or("", |word| word.text)
    }

    /// The tokens of the names in a range.
    pub(crate) fn names(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        self.words[range].iter().filter(|word| word.is_name).map(|word| word.token)
    }

    /// How many words it has.
    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    fn end(&self, steps: &[&str], at: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        if *step == "~" {
            // A comma ends the clause; only what follows at once may stand behind it.
            let may_pass = |skipped: &usize| {
                *skipped == 0 || self.words.get(at..=at + skipped).is_some_and(|passed| passed.iter().all(|word| !word.is_parted))
            };
            return (0..=GAP).take_while(may_pass).find_map(|skipped| self.end(rest, at + skipped));
        }
        let (choice, may_be_absent) = step.strip_suffix('?').map_or((*step, false), |choice| (choice, true));
        let taken = choice.split('|').find_map(|wanted| self.end(rest, self.after(wanted, at)?));
        taken.or_else(|| if may_be_absent { self.end(rest, at) } else { None })
    }

    /// The place after what is wanted, where it stands at `at`.
    fn after(&self, wanted: &str, at: usize) -> Option<usize> {
        if wanted == "NAME" {
            return self.words.get(at).filter(|word| word.is_name).map(|_| at + 1);
        }
        let is = |place: usize, wanted: &str| self.words.get(place).is_some_and(|word| !word.is_name && word.text == wanted);
        if !wanted.contains(is_han) {
            return is(at, wanted).then_some(at + 1);
        }
        let mut place = at;
        for (byte, character) in wanted.char_indices() {
            if !is(place, &wanted[byte..byte + character.len_utf8()]) {
                return None;
            }
            place += 1;
        }
        Some(place)
    }
}

fn steps(pattern: &str) -> Vec<&str> {
    pattern.split(' ').collect()
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::brand::Brand;

    fn has(draft: &str, pattern: &str) -> bool {
        let text = Text::new(draft);
        let brand = Brand { names: vec!["Acme Bakery".into(), "海燕".into()], ..Brand::default() };
        let named = brand.named(&text);
        Sentence::new(&text, 0..text.tokens().len(), &named).has(&[pattern])
    }

    #[test]
    fn words_choices_gaps_and_names_are_matched() {
        for (draft, pattern) in [
            ("I work at Acme Bakery", "i work at NAME"),
            ("I work at the Acme Bakery", "i work at|for the? NAME"),
            ("I work nights down at Acme Bakery", "work ~ NAME"),
            ("我在海燕上班", "我在 NAME 上班"),
            ("我是海燕的员工", "我是 NAME 的? 员工|店主"),
            ("我喺海燕返工", "我 在|喺 NAME 做|返工"),
        ] {
            assert!(has(draft, pattern), "{draft}: {pattern}");
        }
        for (draft, pattern) in [
            ("I work near Acme Bakery", "i work at NAME"),
            ("work all day and night at Acme Bakery", "work ~ NAME"),
            ("I work, you know Acme Bakery", "work ~ NAME"),
            ("Acme is what I work at", "i work at NAME"),
            ("I said \"work at Acme Bakery\"", "said work"),
        ] {
            assert!(!has(draft, pattern), "{draft}: {pattern}");
        }
    }
}
