//! The other learned part of the tone, for Latin script: a small convolutional network.
//!
//! Every word is a row of numbers; every window of three words is weighed by 32 kernels; what
//! a kernel hears is added up over the text, and its loudest window counts besides. All of it
//! is a sum over windows, so that each word can be told what it added. Made by `offair train`
//! and never edited; it holds no text.
//!
//! - `file`: how it is written down

mod file;

use std::sync::OnceLock;

use super::grams::{edge, hash, symbol};
use crate::text::{Kind, Script, Text};

/// Numbers a word.
pub const WIDTH: usize = 16;
/// Words a window.
pub const WINDOW: usize = 3;
/// Kernels.
pub const KERNELS: usize = 32;
/// Rows shared by the words it does not know, by their last letters.
pub const TAILS: usize = 512;
/// Of a longer text, so many words of its beginning and of its end are read.
const HALF: usize = 64;
/// How many bits of a word's hash tell it from others.
const KEY_BITS: u32 = 22;

/// A row of numbers for one word.
pub type Row = [f32; WIDTH];
/// A number for each kernel.
pub type Kernels = [f32; KERNELS];

/// A word as the network reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// What it says, hashed; names, numbers and links by their kind only.
    pub key: u32,
    /// Which shared row it has where it is not known.
    pub tail: u16,
    /// The token that what it adds is told of.
    pub token: u32,
}

/// What there is to learn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// The words it knows, by key, sorted.
    pub keys: Vec<u32>,
    /// First the shared rows, then one for each key.
    pub rows: Vec<Row>,
    /// What each number of each place of a window adds to each kernel.
    pub kernels: Vec<Kernels>,
    /// What a kernel starts from.
    pub bias: Kernels,
    /// What a kernel's sum over the text is worth, in logits.
    pub sum: Kernels,
    /// What its loudest window is worth besides, in logits.
    pub most: Kernels,
}

/// What a text made the kernels do.
pub struct Heard {
    /// Of every window: how loud each kernel was, never below 0.
    pub windows: Vec<Kernels>,
    /// Of every kernel: which window was the loudest.
    pub loudest: [u32; KERNELS],
    /// What one window counts in the sums.
    pub share: f32,
}

/// The words of a text, with an edge before every sentence; of a long text both ends.
pub fn words(text: &Text) -> Vec<Word> {
    let mut words = Vec::new();
    let mut sentence = None;
    for (place, token) in text.tokens().iter().enumerate() {
        if token.kind == Kind::Soft {
            continue;
        }
        let token_place = place as u32;
        if sentence != Some(token.sentence) {
            sentence = Some(token.sentence);
            words.push(word(edge(), edge(), token_place));
        }
        let written = text.word(token);
        let tail = written.char_indices().rev().nth(2).map_or(0, |(start, _)| start);
        words.push(word(symbol(token.kind, written), hash(&written.as_bytes()[tail..]), token_place));
    }
    if words.len() > HALF * 2 {
        words.drain(HALF..words.len() - HALF);
    }
    words
}

fn word(symbol: u64, tail: u64, token: u32) -> Word {
    // The hash's last bits are its best mixed; the table of runs uses the first.
    Word { key: (symbol & ((1 << KEY_BITS) - 1)) as u32, tail: ((tail ^ (tail >> 32)) % TAILS as u64) as u16, token }
}

impl Network {
    /// The network for a script, where there is one.
    pub fn get(script: Script) -> Option<&'static Network> {
        static LATIN: OnceLock<Network> = OnceLock::new();
        match script {
            Script::Han => None,
            _ => Some(LATIN.get_or_init(|| Network::decode(include_bytes!("../data/latin.network")))),
        }
    }

    /// The place of a word's row.
    pub fn row(&self, word: &Word) -> usize {
        self.keys.binary_search(&word.key).map_or(usize::from(word.tail), |place| TAILS + place)
    }

    /// Lets the kernels hear these rows.
    pub fn hear(&self, rows: &[Row]) -> Heard {
        let mut windows = Vec::with_capacity(rows.len());
        let (mut top, mut loudest) = ([0.0; KERNELS], [0; KERNELS]);
        for at in 0..rows.len() {
            let mut loud = self.bias;
            let before = WINDOW / 2;
            for place in before.saturating_sub(at)..WINDOW.min(rows.len() + before - at) {
                let row = &rows[at + place - before];
                for (number, kernel) in row.iter().zip(&self.kernels[place * WIDTH..(place + 1) * WIDTH]) {
                    for (loud, weight) in loud.iter_mut().zip(kernel) {
                        *loud += number * weight;
                    }
                }
            }
            for ((loud, top), loudest) in loud.iter_mut().zip(&mut top).zip(&mut loudest) {
                *loud = if *loud > 0.0 { *loud } else { 0.0 };
                *loudest = if *loud > *top { at as u32 } else { *loudest };
                *top = if *loud > *top { *loud } else { *top };
            }
            windows.push(loud);
        }
        Heard { windows, loudest, share: 1.0 / ((rows.len() + 4) as f32).sqrt() }
    }

    /// What every word adds, in logits.
    pub fn weigh(&self, words: &[Word]) -> Vec<f64> {
        let mut worth = vec![0.0; words.len()];
        if self.rows.is_empty() || words.is_empty() {
            return worth;
        }
        let rows: Vec<Row> = words.iter().map(|word| self.rows[self.row(word)]).collect();
        let heard = self.hear(&rows);
        for (worth, window) in worth.iter_mut().zip(&heard.windows) {
            let sum: f32 = window.iter().zip(&self.sum).map(|(loud, sum)| loud * sum).sum();
            *worth += f64::from(sum * heard.share);
        }
        for (kernel, loudest) in heard.loudest.iter().enumerate() {
            let loudest = *loudest as usize;
            worth[loudest] += f64::from(heard.windows[loudest][kernel] * self.most[kernel]);
        }
        worth
    }

    /// What every token of a text adds, in logits.
    pub fn worth(&self, text: &Text) -> Vec<f64> {
        let mut worth = vec![0.0; text.tokens().len()];
        let words = words(text);
        for (word, added) in words.iter().zip(self.weigh(&words)) {
            worth[word.token as usize] += added;
        }
        worth
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(first: f32) -> Row {
        let mut row = [0.0; WIDTH];
        row[0] = first;
        row
    }

    /// One kernel that hears the first number of the word in the middle, once the bias is passed.
    fn network(bias: f32) -> Network {
        let mut kernels = vec![[0.0; KERNELS]; WINDOW * WIDTH];
        kernels[WIDTH][0] = 1.0;
        let only = |worth: f32| {
            let mut all = [0.0; KERNELS];
            all[0] = worth;
            all
        };
        let known: Vec<u32> = words(&Text::new("hot"))[1..].iter().map(|word| word.key).collect();
        Network {
            keys: known,
            rows: [vec![row(0.0); TAILS], vec![row(2.0)]].concat(),
            kernels,
            bias: only(bias),
            sum: only(3.0),
            most: only(5.0),
        }
    }

    #[test]
    fn every_word_adds_what_its_windows_make_the_kernels_do() {
        // Five words and an edge: each `hot` is 2.0 loud, counts 3 / √10 in the sum, and the first of them 5 as the loudest.
        let worth = network(0.0).worth(&Text::new("so hot and so hot"));
        let each = 6.0 / 10f64.sqrt();
        let expected = [0.0, each + 10.0, 0.0, 0.0, each];
        assert!(worth.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-5), "{worth:?}");
    }

    #[test]
    fn a_kernel_is_silent_below_its_start() {
        assert!(network(-2.0).worth(&Text::new("so hot and so hot")).iter().all(|worth| *worth == 0.0));
    }

    #[test]
    fn a_window_hears_the_words_beside_it() {
        let mut network = network(0.0);
        network.kernels.swap(WIDTH, 0);
        let worth = network.worth(&Text::new("so hot and so hot"));
        assert!(worth[2] > 10.0 && worth[1] == 0.0, "{worth:?}");
    }

    #[test]
    fn of_a_long_text_both_ends_are_read() {
        let text = Text::new(&"word ".repeat(1000));
        let words = words(&text);
        assert_eq!((words.len(), words[HALF].token), (HALF * 2, 1000 - HALF as u32));
    }

    #[test]
    fn nothing_is_worth_nothing() {
        assert_eq!(Network::default().worth(&Text::new("so hot")), [0.0, 0.0]);
        assert!(network(0.0).worth(&Text::new("")).is_empty());
    }
}
