//! The learned part of the tone: what short runs of words are worth.
//!
//! A table a script, made by `offair train` and never edited: hashed runs with 8-bit weights.
//! It holds no text; a run it does not know is worth nothing.

use std::sync::OnceLock;

use super::bytes::{read, write};
use super::grams::{Gram, grams};
use crate::text::{Script, Text};

/// How many bits of a run's hash tell it from others. Of the runs that were never seen in
/// training about one in `2^22 / runs in the table` is taken for one that was.
pub const KEY_BITS: u32 = 22;
const BUCKET_BITS: u32 = 12;

/// Runs and their weights, ready for looking up.
pub struct Table {
    scale: f64,
    /// Where the runs of a bucket begin; a bucket is the first bits of a key.
    starts: Vec<u32>,
    /// The other bits of the key, sorted within a bucket, and the weight.
    entries: Vec<(u16, i8)>,
}

impl Table {
    /// The table for a script: Han for Chinese, Latin for everything else.
    pub fn get(script: Script) -> &'static Table {
        static LATIN: OnceLock<Table> = OnceLock::new();
        static HAN: OnceLock<Table> = OnceLock::new();
        match script {
            Script::Han => HAN.get_or_init(|| Table::decode(include_bytes!("data/han.grams"))),
            _ => LATIN.get_or_init(|| Table::decode(include_bytes!("data/latin.grams"))),
        }
    }

    /// A table of these keys (see [`key`]) and weights, in logits; sorted by key, no doubles.
    pub fn new(runs: &[(u32, f64)]) -> Table {
        let largest = runs.iter().fold(0.0f64, |largest, run| largest.max(run.1.abs()));
        // A scale that survives being written down as a whole number of millionths.
        let scale = ((largest / 127.0 * 1e6).ceil() / 1e6).max(1e-6);
        let mut table = Table { scale, starts: vec![0; (1 << BUCKET_BITS) + 1], entries: Vec::with_capacity(runs.len()) };
        for (key, weight) in runs {
            table.push(*key, (weight / scale).round() as i8);
        }
        table.close();
        table
    }

    fn push(&mut self, key: u32, weight: i8) {
        self.starts[(key >> (KEY_BITS - BUCKET_BITS)) as usize + 1] += 1;
        self.entries.push(((key & ((1 << (KEY_BITS - BUCKET_BITS)) - 1)) as u16, weight));
    }

    fn close(&mut self) {
        for bucket in 1..self.starts.len() {
            self.starts[bucket] += self.starts[bucket - 1];
        }
    }

    /// How many runs it knows.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The place of a run in the table, and what it is worth, in logits.
    fn find(&self, key: u32) -> Option<(usize, f64)> {
        let bucket = (key >> (KEY_BITS - BUCKET_BITS)) as usize;
        let rest = (key & ((1 << (KEY_BITS - BUCKET_BITS)) - 1)) as u16;
        let (start, end) = (self.starts[bucket] as usize, self.starts[bucket + 1] as usize);
        let place = start + self.entries[start..end].iter().position(|entry| entry.0 == rest)?;
        Some((place, f64::from(self.entries[place].1) * self.scale))
    }

    /// What every token of a text adds, in logits: a run's worth is shared among its tokens,
    /// and a run counts once however often it stands there.
    pub fn worth(&self, text: &Text) -> Vec<f64> {
        let mut worth = vec![0.0; text.tokens().len()];
        if self.is_empty() {
            return worth;
        }
        let share = share(text);
        let mut seen = vec![0u64; self.entries.len().div_ceil(64)];
        grams(text, |gram| {
            let Some((place, weight)) = self.find(key(gram)) else { return };
            let bit = 1 << (place % 64);
            if seen[place / 64] & bit != 0 {
                return;
            }
            seen[place / 64] |= bit;
            let tokens = gram.first as usize..=gram.last as usize;
            let each = weight * share / (gram.last - gram.first + 1) as f64;
            worth[tokens].iter_mut().for_each(|sum| *sum += each);
        });
        worth
    }

    /// The bytes of a `.grams` file: how many, the scale in millionths, the gaps between the
    /// keys, the weights.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, self.len() as u32);
        write(&mut bytes, (self.scale * 1e6).round() as u32);
        let mut last = 0;
        for bucket in 0..self.starts.len() - 1 {
            for entry in &self.entries[self.starts[bucket] as usize..self.starts[bucket + 1] as usize] {
                let key = (bucket as u32) << (KEY_BITS - BUCKET_BITS) | u32::from(entry.0);
                write(&mut bytes, key - last);
                last = key;
            }
        }
        bytes.extend(self.entries.iter().map(|entry| entry.1 as u8));
        bytes
    }

    /// Reads what `encode` wrote; what cannot be read knows nothing.
    pub fn decode(bytes: &[u8]) -> Table {
        let mut table = Table { scale: 0.0, starts: vec![0; (1 << BUCKET_BITS) + 1], entries: Vec::new() };
        let mut at = 0;
        let count = read(bytes, &mut at) as usize;
        table.scale = f64::from(read(bytes, &mut at)) / 1e6;
        let Some(weights) = bytes.len().checked_sub(count).and_then(|start| bytes.get(start..)) else { return table };
        let mut key = 0;
        for weight in weights {
            key = (key + read(bytes, &mut at)) & ((1 << KEY_BITS) - 1);
            table.push(key, *weight as i8);
        }
        table.close();
        table
    }
}

/// A run as the table knows it: the first bits of its hash.
pub fn key(gram: Gram) -> u32 {
    (gram.key >> (64 - KEY_BITS)) as u32
}

/// What one run of a text counts: the longer the text, the less, though all together more.
pub fn share(text: &Text) -> f64 {
    1.0 / (text.tokens().len() as f64 + 4.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_comes_back_as_it_was_written() {
        let runs = [(0, -1.0), (5, 0.5), (1 << 11, 0.25), ((1 << 11) + 1, -0.75), ((1 << KEY_BITS) - 1, 1.0)];
        let table = Table::new(&runs);
        let again = Table::decode(&table.encode());
        assert_eq!(again.encode(), table.encode());
        for (key, weight) in runs {
            let found = again.find(key).unwrap_or_else(|| panic!("{key} is lost")).1;
            assert!((found - weight).abs() < 0.005, "{key}: {found}, was {weight}");
        }
        assert_eq!(again.find(6), None);
    }

    #[test]
    fn nothing_is_worth_nothing() {
        assert!(Table::decode(&[]).is_empty());
        assert!(Table::decode(&[200, 1, 7]).is_empty());
    }

    #[test]
    fn the_worth_of_a_run_is_shared_and_counted_once() {
        let text = Text::new("so it was so it was");
        let mut runs = Vec::new();
        grams(&text, |gram| runs.push((key(gram), gram)));
        let pair = runs.iter().find(|run| (run.1.first, run.1.last) == (0, 1)).unwrap().0;
        let worth = Table::new(&[(pair, 2.0)]).worth(&text);
        let each = 2.0 / 10f64.sqrt() / 2.0;
        let expected = [each, each, 0.0, 0.0, 0.0, 0.0];
        assert!(worth.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.01), "{worth:?}");
    }
}
