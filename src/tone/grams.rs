//! The short runs of words a text is made of, as numbers the learned part knows weights for.
//!
//! Names, numbers, links and tags count by their kind, never by what they say, so that a
//! source cannot be told by its people. Called by `tone` and by the trainer.

use crate::text::{Kind, Text};

/// One run of one to four tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gram {
    /// What it says, hashed.
    pub key: u64,
    /// The place of its first token.
    pub first: u32,
    /// The place of its last token.
    pub last: u32,
}

/// The longest run of Han characters, and of other tokens.
const LONGEST_HAN: usize = 3;
const LONGEST: usize = 2;

/// Hands every run of a text to `each`, in order of the last token.
pub fn grams(text: &Text, mut each: impl FnMut(Gram)) {
    // The tokens just before, the nearest first; the text's edge counts as one.
    let mut before = [(edge(), 0u32, false); LONGEST_HAN - 1];
    let mut known = 1;
    let mut sentence = 0;
    for (place, token) in text.tokens().iter().enumerate() {
        if token.kind == Kind::Soft {
            continue;
        }
        if token.sentence != sentence {
            // Whatever ended the sentence, the next begins like any other.
            sentence = token.sentence;
            before[0] = (edge(), before[0].1, false);
        }
        let place = place as u32;
        let symbol = symbol(token.kind, text.word(token));
        let is_han = token.kind == Kind::Han;
        let mut key = mix(0, symbol);
        each(Gram { key, first: place, last: place });
        let mut all_han = is_han;
        for (back, (earlier, first, han)) in before.iter().take(known).enumerate() {
            all_han &= han;
            if back + 2 > LONGEST && !all_han {
                break;
            }
            key = mix(key, *earlier);
            each(Gram { key, first: *first, last: place });
        }
        before.rotate_right(1);
        before[0] = (symbol, place, is_han);
        known = (known + 1).min(before.len());
    }
}

/// The edge of a sentence, as a symbol.
pub(super) fn edge() -> u64 {
    hash(b"^")
}

/// What a token says, hashed; names, numbers and links by their kind only.
pub(super) fn symbol(kind: Kind, word: &str) -> u64 {
    match kind {
        Kind::Number => hash(b"<num>"),
        Kind::Percent => hash(b"<percent>"),
        Kind::Price => hash(b"<price>"),
        Kind::Phone => hash(b"<phone>"),
        Kind::Url => hash(b"<url>"),
        Kind::Mention => hash(b"<mention>"),
        Kind::Hashtag => hash(b"<hashtag>"),
        _ => hash(word.as_bytes()),
    }
}

/// FNV-1a, 64 bits.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

fn mix(key: u64, symbol: u64) -> u64 {
    (key.rotate_left(23) ^ symbol).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
