//! Reads one pattern line of a cue file into plain sequences of steps.
//!
//! Choices are written out, so the rest of the house sees sequences only. Native builds and
//! the build script only: the Wasm holds the compiled catalogue.

use crate::cues::symbol::{CLASSES, STEM_LENGTH};
use crate::text::{Kind, Text};

/// One step of a sequence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A word, a Han character, a tag or a sign, folded.
    Word(String),
    /// Any word that begins so.
    Stem(String),
    /// A class of tokens, by its place in `CLASSES`.
    Class(usize),
    /// Up to four tokens.
    Gap,
    /// The start of a sentence.
    Start,
    /// The end of a sentence.
    End,
    /// The cue's own words (in `unless` only).
    Slot,
}

/// More sequences than this from one alternative is a slip of the pen.
const LIMIT: usize = 60_000;

/// Every sequence the line stands for, choices written out.
///
/// Fails with a lower-case sentence that says what is wrong with the line.
pub fn parse(line: &str) -> Result<Vec<Vec<Step>>, String> {
    let mut reader = Reader { rest: line };
    let sequences = reader.choice()?;
    if !reader.rest.is_empty() {
        return Err("a closing bracket has no opening one".into());
    }
    if sequences.iter().any(|sequence| !sequence.iter().any(|step| matches!(step, Step::Word(_) | Step::Stem(_) | Step::Class(_)))) {
        return Err("an alternative is empty: take out a doubled or closing |".into());
    }
    Ok(sequences)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn choice(&mut self) -> Result<Vec<Vec<Step>>, String> {
        let mut all = self.sequence()?;
        while self.eat('|') {
            all.extend(self.sequence()?);
        }
        Ok(all)
    }

    fn eat(&mut self, sign: char) -> bool {
        self.rest = self.rest.trim_start();
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn sequence(&mut self) -> Result<Vec<Vec<Step>>, String> {
        let mut sequences = vec![Vec::new()];
        loop {
            self.rest = self.rest.trim_start();
            let Some(first) = self.rest.chars().next() else { break };
            let piece = match first {
                '|' | ')' => break,
                '(' => self.group()?,
                '<' => self.class()?,
                _ => vec![self.atom()?],
            };
            sequences = sequences.iter().flat_map(|before| piece.iter().map(move |after| [before.as_slice(), after].concat())).collect();
            if sequences.len() > LIMIT {
                return Err(format!("an alternative stands for more than {LIMIT} sequences: split it"));
            }
        }
        Ok(sequences)
    }

    fn group(&mut self) -> Result<Vec<Vec<Step>>, String> {
        self.rest = &self.rest[1..];
        let mut choices = self.choice()?;
        if !self.eat(')') {
            return Err("a bracket is not closed".into());
        }
        self.optional(&mut choices);
        Ok(choices)
    }

    /// A question mark directly behind a group or a class lets it be absent.
    fn optional(&mut self, choices: &mut Vec<Vec<Step>>) {
        if let Some(rest) = self.rest.strip_prefix('?') {
            self.rest = rest;
            choices.push(Vec::new());
        }
    }

    fn class(&mut self) -> Result<Vec<Vec<Step>>, String> {
        let (name, rest) = self.rest[1..].split_once('>').ok_or("a class is not closed with >")?;
        let place = CLASSES.iter().position(|class| *class == name);
        let class = place.ok_or_else(|| format!("no class <{name}>: choose from {}", CLASSES.join(", ")))?;
        self.rest = rest;
        let mut choices = vec![vec![Step::Class(class)]];
        self.optional(&mut choices);
        Ok(choices)
    }

    fn atom(&mut self) -> Result<Vec<Step>, String> {
        for (sign, step) in [('~', Step::Gap), ('^', Step::Start), ('…', Step::Slot)] {
            if let Some(rest) = self.rest.strip_prefix(sign) {
                self.rest = rest;
                return Ok(vec![step]);
            }
        }
        let end = self.rest.find(|c: char| c.is_whitespace() || "()|<>~^…".contains(c)).unwrap_or(self.rest.len());
        let (chunk, rest) = self.rest.split_at(end);
        self.rest = rest;
        match chunk {
            "$" => return Ok(vec![Step::End]),
            "?" | "!" | ":" | "+" => return Ok(vec![Step::Word(chunk.into())]),
            _ => {}
        }
        match chunk.strip_suffix('*') {
            Some(stem) => {
                let steps = literal(stem)?;
                match steps.as_slice() {
                    [Step::Word(word)] if word.chars().count() >= STEM_LENGTH => Ok(vec![Step::Stem(word.clone())]),
                    _ => Err(format!("{chunk}: a star follows one word of {STEM_LENGTH} letters or more")),
                }
            }
            None => literal(chunk),
        }
    }
}

fn literal(chunk: &str) -> Result<Vec<Step>, String> {
    let text = Text::new(chunk);
    let mut steps = Vec::new();
    for token in text.tokens() {
        match token.kind {
            Kind::Soft => {}
            _ if token.is_said() => steps.push(Step::Word(text.word(token).to_string())),
            _ => return Err(format!("{chunk}: only words, classes and the signs ? ! : + can be matched")),
        }
    }
    if steps.is_empty() {
        return Err(format!("{chunk}: nothing to match in it"));
    }
    Ok(steps)
}
