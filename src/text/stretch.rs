//! The runs of a draft that are in one language: a mixed post is heard in both.
//!
//! A word or two of another script belong to the run around them. Called by those who judge
//! a draft piece by piece; `Text::language` names the whole.

use super::language::Tally;
use super::token::Token;
use super::writing::Writing;
use super::{Language, Script, Span, Text};

/// A run of the draft in one script and language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Where it stands, in UTF-16 code units; blanks and signs at its end included.
    pub span: Span,
    /// What it is written in.
    pub script: Script,
    /// Its language; `Other` where Offair does not judge it.
    pub language: Language,
    /// How sure the language is, from 0 (by script alone) to 1 (much speaks for it and
    /// nothing against it). A comparison of counts, not a probability.
    pub sureness: f32,
}

/// So many Latin words, or characters of Han, belong to another script around them.
const FEW_WORDS: usize = 2;
const FEW_HAN: usize = 1;

/// Tokens of one script in a row, signs and numbers with them.
#[derive(Clone, Copy)]
struct Run {
    script: Script,
    first: usize,
    last: usize,
    /// Words, or characters of Han and Kana.
    count: usize,
}

impl Text {
    /// The runs of the draft by script and language, in order; none where it has no letters.
    /// Together they cover every token.
    ///
    /// ```
    /// use offair::text::{Language, Text};
    ///
    /// let text = Text::new("新品上架 drop day! link in bio");
    /// let languages: Vec<_> = text.stretches().iter().map(|stretch| stretch.language).collect();
    /// assert_eq!(languages, [Language::Simplified, Language::English]);
    /// ```
    pub fn stretches(&self) -> Vec<Stretch> {
        let runs =
            joined(absorbed(absorbed(runs(&self.tokens), Script::Latin, Script::Han, FEW_WORDS), Script::Han, Script::Latin, FEW_HAN));
        runs.into_iter().map(|run| self.stretch(run)).collect()
    }

    fn stretch(&self, run: Run) -> Stretch {
        let tokens = &self.tokens[run.first..=run.last];
        let mut tally = Tally::default();
        tokens.iter().for_each(|token| tally.add(token, self.word(token)));
        let language = tally.language();
        let is_japanese = run.script == Script::Han && language == Language::Other;
        Stretch {
            span: Span { start: tokens[0].span.start, end: tokens[tokens.len() - 1].span.end },
            script: if is_japanese { Script::Kana } else { run.script },
            language,
            sureness: tally.sureness(),
        }
    }
}

/// Kana counts as Han here: which of the two a run is shows when it is counted.
fn script(token: &Token) -> Option<Script> {
    match token.writing {
        Writing::Latin | Writing::Accented => Some(Script::Latin),
        Writing::Han | Writing::Simplified | Writing::Traditional | Writing::Cantonese | Writing::Kana => Some(Script::Han),
        Writing::Hangul => Some(Script::Hangul),
        Writing::Cyrillic => Some(Script::Cyrillic),
        Writing::Other => Some(Script::Other),
        Writing::None => None,
    }
}

fn runs(tokens: &[Token]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        // One character of the draft may fold to several tokens; no run begins inside it.
        let is_inside = place > 0 && token.span.start < tokens[place - 1].span.end;
        match (script(token).filter(|_| !is_inside), runs.last_mut()) {
            (None, Some(run)) => run.last = place,
            (None, None) => {}
            (Some(script), Some(run)) if run.script == script => {
                run.last = place;
                run.count += 1;
            }
            // What stands before the first letter belongs to it.
            (Some(script), None) => runs.push(Run { script, first: 0, last: place, count: 1 }),
            (Some(script), Some(_)) => runs.push(Run { script, first: place, last: place, count: 1 }),
        }
    }
    runs
}

/// Gives runs of `from` with at most `few` to a neighbour of `to`.
fn absorbed(mut runs: Vec<Run>, from: Script, to: Script, few: usize) -> Vec<Run> {
    let is_neighbour = |runs: &[Run], place: Option<usize>| place.and_then(|place| runs.get(place)).is_some_and(|run| run.script == to);
    for place in 0..runs.len() {
        let is_few = runs[place].script == from && runs[place].count <= few;
        if is_few && (is_neighbour(&runs, place.checked_sub(1)) || is_neighbour(&runs, Some(place + 1))) {
            runs[place].script = to;
            runs[place].count = 0;
        }
    }
    joined(runs)
}

fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut whole: Vec<Run> = Vec::new();
    for run in runs {
        match whole.last_mut() {
            Some(last) if last.script == run.script => {
                last.last = run.last;
                last.count += run.count;
            }
            _ => whole.push(run),
        }
    }
    whole
}
