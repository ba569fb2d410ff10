//! The words and stems that patterns use, and the symbol of each.
//!
//! Made by the build script (`source/encode`): two alphabets, one word a line, the code of a
//! word being its place; a word that stands in both has one symbol.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::symbol::{self, Symbol};

const HAN_FIRST: u32 = 0x4E00;
const HAN_LAST: u32 = 0x9FFF;

/// Finds the symbols of a token's words.
pub(super) struct Words {
    words: HashMap<&'static str, Symbol, BuildHasherDefault<Mix>>,
    stems: HashMap<&'static str, Symbol, BuildHasherDefault<Mix>>,
    /// By code point: a draft may be full of Han characters, so they are found in one step.
    han: Vec<Symbol>,
    /// The symbols behind the codes of each alphabet.
    pub(super) alphabets: [Vec<Symbol>; 2],
    /// One more than the last symbol.
    pub(super) end: Symbol,
}

impl Words {
    pub(super) fn read() -> Self {
        let mut all = Self {
            words: HashMap::with_capacity_and_hasher(8_000, BuildHasherDefault::default()),
            stems: HashMap::default(),
            han: vec![0; (HAN_LAST - HAN_FIRST + 1) as usize],
            alphabets: [Vec::new(), Vec::new()],
            end: symbol::FIRST_WORD,
        };
        let written = include_str!(concat!(env!("OUT_DIR"), "/words.txt"));
        let (latin, han) = written.split_once("\n\n").unwrap_or((written, ""));
        all.alphabets = [latin, han].map(|words| words.split('\n').map(|word| all.add(word)).collect());
        all
    }

    /// The symbol of a step as patterns have it; a word that is new gets the next.
    fn add(&mut self, written: &'static str) -> Symbol {
        match written {
            "~" => return symbol::GAP,
            "^" => return symbol::START,
            "$" => return symbol::END,
            _ => {}
        }
        if let Some(class) = written.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            let place = symbol::CLASSES.iter().position(|name| *name == class).unwrap_or_default();
            return symbol::FIRST_CLASS + place as Symbol;
        }
        let next = self.end;
        let slot = match (written.strip_suffix('*'), Self::place(written)) {
            (Some(stem), _) => self.stems.entry(stem).or_insert(next),
            (None, Some(place)) if self.han[place] == 0 => {
                self.han[place] = next;
                &self.han[place]
            }
            (None, Some(place)) => &self.han[place],
            (None, None) => self.words.entry(written).or_insert(next),
        };
        let symbol = *slot;
        self.end += Symbol::from(symbol == next);
        symbol
    }

    /// The place in `han` of a word that is one Han character.
    fn place(word: &str) -> Option<usize> {
        // All of that range take three bytes.
        let character = word.chars().next().filter(|_| word.len() == 3)?;
        (HAN_FIRST..=HAN_LAST).contains(&u32::from(character)).then(|| (u32::from(character) - HAN_FIRST) as usize)
    }

    /// The symbol of a word, if any cue holds it.
    pub(super) fn word(&self, word: &str) -> Option<Symbol> {
        match Self::place(word) {
            Some(place) => Some(self.han[place]).filter(|symbol| *symbol != 0),
            None => self.words.get(word).copied(),
        }
    }

    /// The symbol of a stem, if any cue holds it.
    pub(super) fn stem(&self, stem: &str) -> Option<Symbol> {
        self.stems.get(stem).copied()
    }
}

/// A quick hash (FNV-1a); the keys of its tables are our own.
#[derive(Clone, Copy)]
pub(super) struct Mix(u64);

impl Default for Mix {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3);
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(number)).wrapping_mul(0x517C_C1B7_2722_0A95);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u32(number as u32);
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
