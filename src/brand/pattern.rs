//! Small patterns over the words of one sentence, for what is said around a name.
//!
//! One pattern a string: words, `a|b` for either, `?` behind what may be absent, `~` for up to
//! three words, `NAME` for an own name. A Han character is a word of its own.

use std::ops::Range;

use super::names::Named;
use crate::text::{Kind, Text};

/// How many words `~` passes over.
const GAP: usize = 3;

/// A sentence read as words, own names as one.
pub(crate) struct Sentence<'a> {
    words: Vec<Word<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
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
            if let Some(name) = named.iter().find(|named| named.tokens.0 == at) {
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
        self.find(patterns).is_some()
    }

    /// The tokens at which the first and the last word of the first match stand.
    pub(crate) fn find(&self, patterns: &[&str]) -> Option<(usize, usize)> {
        (0..self.words.len()).find_map(|at| {
            let end = patterns.iter().find_map(|pattern| self.end(&steps(pattern), at))?;
            Some((self.words[at].token, self.words[end.max(at + 1) - 1].token))
        })
    }

    /// Every match's first and last token.
    pub(crate) fn all(&self, patterns: &[&str]) -> Vec<(usize, usize)> {
        let steps: Vec<Vec<String>> = patterns.iter().map(|pattern| steps(pattern)).collect();
        let from = |at: usize| steps.iter().filter_map(move |steps| Some((at, self.end(steps, at)?)));
        let places = (0..self.words.len()).flat_map(from);
        places.map(|(at, end)| (self.words[at].token, self.words[end.max(at + 1) - 1].token)).collect()
    }

    fn end(&self, steps: &[String], at: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        if step == "~" {
            return (0..=GAP).find_map(|skipped| {
                let passed = self.words.get(at..at + skipped)?;
                if passed.iter().any(|word| word.is_parted) { None } else { self.end(rest, at + skipped) }
            });
        }
        let (choice, may_be_absent) = step.strip_suffix('?').map_or((step.as_str(), false), |choice| (choice, true));
        let stands = self.words.get(at).is_some_and(|word| {
            choice.split('|').any(|wanted| if wanted == "NAME" { word.is_name } else { !word.is_name && word.text == wanted })
        });
        let taken = if stands { self.end(rest, at + 1) } else { None };
        taken.or_else(|| if may_be_absent { self.end(rest, at) } else { None })
    }
}

/// The steps of a pattern; Han characters stand alone unless they are a choice.
fn steps(pattern: &str) -> Vec<String> {
    let mut steps = Vec::new();
    for part in pattern.split(' ').filter(|part| !part.is_empty()) {
        let is_plain_han = !part.contains('|') && part.chars().any(is_han);
        if is_plain_han && part != "NAME" {
            part.chars().for_each(|character| match (character, steps.last_mut()) {
                ('?', Some(last)) => String::push(last, '?'),
                (character, _) => steps.push(character.to_string()),
            });
        } else {
            steps.push(part.to_string());
        }
    }
    steps
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
            ("我是海燕的员工", "我是 NAME 的?员工"),
            ("我喺海燕做嘢", "我 在|喺 NAME 做"),
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
