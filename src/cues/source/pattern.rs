//! Reads one pattern line of a cue file into choices of sequences of steps.
//!
//! Native builds and the build script only: the Wasm holds the compiled catalogue.

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
    /// One of several sequences; an empty one lets the choice be absent.
    Choice(Choice),
}

/// Sequences of which any one will do.
pub type Choice = Vec<Vec<Step>>;

/// Every alternative of the line.
///
/// Fails with a lower-case sentence that says what is wrong with the line.
pub fn parse(line: &str) -> Result<Choice, String> {
    let mut reader = Reader { rest: line };
    let choice = reader.choice()?;
    if !reader.rest.is_empty() {
        return Err("a closing bracket has no opening one".into());
    }
    if can_be_wordless(&choice) {
        return Err("an alternative is empty: take out a doubled or closing |".into());
    }
    Ok(choice)
}

/// Whether some way through the choice meets no step at all.
pub fn can_be_empty(choice: &Choice) -> bool {
    has_way(choice, &|_| false)
}

/// Whether some way through the choice meets no token that is said.
fn can_be_wordless(choice: &Choice) -> bool {
    has_way(choice, &|step| matches!(step, Step::Gap | Step::Start | Step::End | Step::Slot))
}

/// Whether some way through the choice meets only steps that are `free`.
fn has_way(choice: &Choice, free: &dyn Fn(&Step) -> bool) -> bool {
    choice.iter().any(|sequence| {
        sequence.iter().all(|step| match step {
            Step::Choice(inner) => has_way(inner, free),
            _ => free(step),
        })
    })
}

/// Whether some way through the choice begins or ends with a gap.
pub fn has_gap_at_edge(choice: &Choice) -> bool {
    begins_with_gap(choice, false) || begins_with_gap(choice, true)
}

fn begins_with_gap(choice: &Choice, backwards: bool) -> bool {
    choice.iter().any(|sequence| {
        let mut steps: Vec<&Step> = sequence.iter().collect();
        if backwards {
            steps.reverse();
        }
        for step in steps {
            match step {
                Step::Gap => return true,
                Step::Choice(inner) if begins_with_gap(inner, backwards) => return true,
                Step::Choice(inner) if can_be_empty(inner) => {}
                _ => return false,
            }
        }
        false
    })
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn choice(&mut self) -> Result<Choice, String> {
        let mut all = vec![self.sequence()?];
        while self.eat('|') {
            all.push(self.sequence()?);
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

    fn sequence(&mut self) -> Result<Vec<Step>, String> {
        let mut sequence = Vec::new();
        loop {
            self.rest = self.rest.trim_start();
            match self.rest.chars().next() {
                None | Some('|' | ')') => return Ok(sequence),
                Some('(') => sequence.push(self.group()?),
                Some('<') => sequence.push(self.class()?),
                Some(_) => sequence.extend(self.atom()?),
            }
        }
    }

    fn group(&mut self) -> Result<Step, String> {
        self.rest = &self.rest[1..];
        let mut choice = self.choice()?;
        if !self.eat(')') {
            return Err("a bracket is not closed".into());
        }
        if choice.iter().flatten().any(|step| *step == Step::Slot) {
            return Err("… stands outside brackets".into());
        }
        if self.is_optional() {
            choice.push(Vec::new());
        }
        Ok(Step::Choice(choice))
    }

    /// A question mark directly behind a group or a class lets it be absent.
    fn is_optional(&mut self) -> bool {
        let rest = self.rest.strip_prefix('?');
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn class(&mut self) -> Result<Step, String> {
        let (name, rest) = self.rest[1..].split_once('>').ok_or("a class is not closed with >")?;
        let place = CLASSES.iter().position(|class| *class == name);
        let class = place.ok_or_else(|| format!("no class <{name}>: choose from {}", CLASSES.join(", ")))?;
        self.rest = rest;
        let class = Step::Class(class);
        Ok(if self.is_optional() { Step::Choice(vec![vec![class], Vec::new()]) } else { class })
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
