//! The cues as the build compiled them: what each says.
//!
//! Made from `data/**/*.cues` by the build script (`source/tell`) and laid out at first use.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::Shape;
use super::family::Family;
use super::words::Mix;

/// One thing Offair listens for, as it is told to the writer.
#[derive(Debug)]
pub struct Cue {
    /// Names the pattern caught, kebab case, unique.
    pub id: &'static str,
    /// What it is a sign of.
    pub family: Family,
    /// Why it sounds that way: English, Simplified Chinese, Traditional Chinese.
    pub why: [&'static str; 3],
    /// Who says so: research, a rule, a statute, or rated posts.
    pub source: &'static str,
    /// Another way to say it: in the cue's language, in Simplified, in Traditional; empty
    /// where the first serves.
    pub alternatives: [&'static str; 3],
    /// The shape it listens for instead of words, and the least count that fires.
    pub shape: Option<(Shape, u32)>,
}

/// Every cue, in the order of the data files.
pub static CUES: LazyLock<Vec<Cue>> = LazyLock::new(|| {
    let lines: Vec<&str> = include_str!(concat!(env!("OUT_DIR"), "/texts.txt")).split('\n').collect();
    let count = lines.iter().position(|line| line.is_empty()).unwrap_or_default();
    let line = |block: usize, place: usize| lines.get(1 + (1 + block) * count + place).copied().unwrap_or_default();
    let told = Traditional::new(lines.last().copied().unwrap_or_default());
    let cue = |(place, head): (usize, &&'static str)| {
        let mut parts = head.split(' ');
        let id = parts.next()?;
        let mut number = || parts.next()?.parse::<usize>().ok();
        let (why, alternatives) = ([line(0, place), line(2, place)], [line(1, place), line(3, place)]);
        let simplified = if alternatives[1].is_empty() { alternatives[0] } else { alternatives[1] };
        Some(Cue {
            id,
            family: *Family::ALL.get(number()?)?,
            source: line(6, number()?),
            why: [why[0], why[1], told.text(why[1], line(4, place))],
            alternatives: [alternatives[0], alternatives[1], told.text(simplified, line(5, place))],
            shape: number().and_then(|shape| Some((*Shape::ALL.get(shape)?, number()? as u32))),
        })
    };
    lines[..count].iter().enumerate().filter_map(cue).collect()
});

/// The usual Traditional forms of Simplified characters, from which the texts in Traditional
/// differ in few places.
struct Traditional(HashMap<u32, char, BuildHasherDefault<Mix>>);

impl Traditional {
    /// From a line of characters and their forms by turns.
    fn new(line: &str) -> Self {
        let mut characters = line.chars();
        Self(std::iter::from_fn(|| Some((u32::from(characters.next()?), characters.next()?))).collect())
    }

    /// The Traditional text, told by what it differs in (see `derived` in `source/tell`).
    fn text(&self, simplified: &str, told: &'static str) -> &'static str {
        if let Some(own) = told.strip_prefix('\t') {
            return own;
        }
        let mut told = told.chars();
        let form = |from: char| match told.next() {
            Some(own) if own != '=' => own,
            _ => self.0.get(&u32::from(from)).copied().unwrap_or(from),
        };
        let mut text = String::with_capacity(simplified.len());
        text.extend(simplified.chars().map(form));
        text.leak()
    }
}
