//! Whether two texts are nearly the same, without keeping either.
//!
//! MinHash (Broder 1997) of one bit a hash (Li and König 2010) over the words of a text and
//! their pairs. What changes from copy to copy is left out beforehand: links, names, tags,
//! numbers, emoji, signs, case, and whether Han is Simplified or Traditional.
//!
//! It is short, but no secret: it cannot be read back, yet whoever holds it can test whether a
//! text that they have is nearly the one that was sent, and which entries are nearly alike.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::text::{Kind, Text};

/// Bits of a fingerprint. The likeness of unlike texts strays from 0 by 0.05 (one standard
/// deviation, 1/√360).
const BITS: usize = 360;

/// What the stored form begins with. Another way to make fingerprints takes another: those of
/// two ways cannot be compared, and old ones are then as if there were none.
const VERSION: &str = "m1.";

/// Fewer words say too little to be called a copy: thanks and greetings are alike.
const LEAST_WORDS: usize = 12;
/// The same for Han characters.
const LEAST_HAN: usize = 20;

/// The likeness from which two texts are nearly the same.
pub const NEAR: f64 = 0.5;

/// By what nearly the same text is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint([u8; BITS / 6]);

impl Fingerprint {
    /// The fingerprint of a text; `None` where it has fewer than 12 words (a Han character counts
    /// for 0.6 of one).
    ///
    /// ```
    /// use offair::ledger::{Fingerprint, NEAR};
    /// use offair::text::Text;
    ///
    /// let print = |text: &str| Fingerprint::of(&Text::new(text)).unwrap();
    /// let here = print("Hi all, our spring sale on walnut desks has begun, free shipping until Sunday: https://a.example");
    /// let there = print("Hello friends! Our spring sale on oak desks has begun 🎉 FREE shipping until Sunday https://b.example");
    /// assert!(here.likeness(&there) >= NEAR);
    /// ```
    pub fn of(text: &Text) -> Option<Self> {
        let words: Vec<(u64, bool)> = text
            .tokens()
            .iter()
            .filter(|token| matches!(token.kind, Kind::Word | Kind::Han))
            .map(|token| (hash(text.word(token)), token.kind == Kind::Han))
            .collect();
        let han = words.iter().filter(|(_, is_han)| *is_han).count();
        if (words.len() - han) * LEAST_HAN + han * LEAST_WORDS < LEAST_WORDS * LEAST_HAN {
            return None;
        }
        let mut runs: BTreeSet<u64> = words.iter().filter(|(_, is_han)| !is_han).map(|(word, _)| *word).collect();
        runs.extend(words.windows(2).map(|pair| mix(pair[0].0.rotate_left(1) ^ pair[1].0)));
        Some(Self(sextets(&runs)))
    }

    /// How alike the two texts are, 0–1: about the share of the words and pairs of either that
    /// are in both.
    pub fn likeness(&self, other: &Self) -> f64 {
        let differing: u32 = self.0.iter().zip(&other.0).map(|(one, other)| (one ^ other).count_ones()).sum();
        // Half the bits of unlike texts agree by chance.
        (1.0 - 2.0 * f64::from(differing) / BITS as f64).max(0.0)
    }
}

/// For each of many orders the last bit of the run that comes first, six to a sextet.
fn sextets(runs: &BTreeSet<u64>) -> [u8; BITS / 6] {
    let mut sextets = [0; BITS / 6];
    for bit in 0..BITS {
        let order = mix(bit as u64);
        let first = runs.iter().map(|run| mix(run ^ order)).min().unwrap_or_default();
        sextets[bit / 6] |= ((first & 1) as u8) << (bit % 6);
    }
    sextets
}

/// FNV-1a, mixed.
fn hash(word: &str) -> u64 {
    mix(word.bytes().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)))
}

/// The finaliser of SplitMix64.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    value ^ (value >> 31)
}

/// Base 64 for addresses (RFC 4648).
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(VERSION)?;
        self.0.iter().try_for_each(|sextet| write!(out, "{}", char::from(DIGITS[usize::from(*sextet)])))
    }
}

/// It is no fingerprint of this release's making.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FingerprintError;

impl fmt::Display for FingerprintError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a fingerprint must be {VERSION} and {} digits of base 64", BITS / 6)
    }
}

impl std::error::Error for FingerprintError {}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(stored: &str) -> Result<Self, FingerprintError> {
        let digits = stored.strip_prefix(VERSION).filter(|digits| digits.len() == BITS / 6).ok_or(FingerprintError)?;
        let mut sextets = [0; BITS / 6];
        for (sextet, digit) in sextets.iter_mut().zip(digits.bytes()) {
            *sextet = DIGITS.iter().position(|known| *known == digit).ok_or(FingerprintError)? as u8;
        }
        Ok(Self(sextets))
    }
}
