//! The alphabet of the matcher: what one step of a pattern can be.
//!
//! Shared by the compiler of the catalogue and the matcher that reads it.

use crate::text::Kind;

/// What a step takes: small numbers are classes, then come stems and words.
pub type Symbol = u16;

/// Up to four tokens of any sort within the sentence.
pub const GAP: Symbol = 0;
/// The start of a sentence; takes up no token.
pub const START: Symbol = 1;
/// The end of a sentence; takes up no token.
pub const END: Symbol = 2;
/// Where the classes begin; the n-th of `CLASSES` is `FIRST_CLASS + n`.
pub const FIRST_CLASS: Symbol = 3;
/// The classes as they are written in patterns.
pub const CLASSES: &[&str] = &["num", "percent", "price", "url", "mention", "hashtag", "emoji", "phone", "contact"];
/// Where stems and words begin.
pub const FIRST_WORD: Symbol = FIRST_CLASS + CLASSES.len() as Symbol;
/// The most tokens a gap spans.
pub const GAP_LIMIT: usize = 4;
/// The shortest stem, in letters.
pub const STEM_LENGTH: usize = 3;

// The bytes of compiled patterns; what is not a sign is the code of a word.

/// Ends a sequence of a choice; another follows.
pub const NEXT: u8 = 0;
/// Opens a choice within a sequence.
pub const OPEN: u8 = 1;
/// Ends the last sequence of a choice.
pub const CLOSE: u8 = 2;
/// The first code of one byte.
pub const FIRST_CODE: u8 = 3;
/// From here on a second byte belongs to the code.
pub const LONG_CODES: u8 = 200;

/// The class symbols of a token of this kind, by their place in `CLASSES`.
pub fn classes(kind: Kind, word: &str) -> &'static [Symbol] {
    match kind {
        Kind::Number => const { &[class("num")] },
        Kind::Percent => const { &[class("num"), class("percent")] },
        Kind::Price => const { &[class("num"), class("price")] },
        Kind::Url => const { &[class("url")] },
        Kind::Mention => const { &[class("mention")] },
        Kind::Hashtag => const { &[class("hashtag")] },
        Kind::Emoji => const { &[class("emoji")] },
        Kind::Phone => const { &[class("num"), class("phone")] },
        // A contact is also what it would be without the messenger's name before it.
        Kind::Contact => match word.as_bytes() {
            [b'@', ..] => const { &[class("contact"), class("mention")] },
            _ if word.contains('/') => const { &[class("contact"), class("url")] },
            bytes if !bytes.iter().any(u8::is_ascii_alphabetic) => const { &[class("contact"), class("num"), class("phone")] },
            _ => const { &[class("contact")] },
        },
        Kind::Han
            if matches!(word, "一" | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十" | "百" | "千" | "万" | "几") =>
        {
            const { &[class("num")] }
        }
        // "One" is as often a pronoun.
        Kind::Word if NUMBERS.binary_search(&word).is_ok() => const { &[class("num")] },
        _ => &[],
    }
}

/// English words that count as numbers; sorted.
const NUMBERS: &[&str] = &[
    "eight", "eleven", "fifty", "five", "four", "hundred", "nine", "seven", "six", "ten", "thirty", "thousand", "three", "twelve",
    "twenty", "two",
];

/// The symbol of a class, by the name it has in patterns; an unknown name does not compile.
const fn class(name: &str) -> Symbol {
    let mut place = 0;
    while place < CLASSES.len() {
        let (candidate, wanted) = (CLASSES[place].as_bytes(), name.as_bytes());
        let mut same = candidate.len() == wanted.len();
        let mut at = 0;
        while same && at < wanted.len() {
            same = candidate[at] == wanted[at];
            at += 1;
        }
        if same {
            return FIRST_CLASS + place as Symbol;
        }
        place += 1;
    }
    panic!("no such class");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_also_what_it_would_be_without_a_messenger() {
        for (word, also) in [("@abc", "mention"), ("t.me/abc", "url"), ("1234567", "num"), ("+44 20 7946 0958", "phone")] {
            let classes = classes(Kind::Contact, word);
            assert!(classes.contains(&class("contact")) && classes.contains(&class(also)), "{word}");
        }
        assert_eq!(classes(Kind::Contact, "abc123"), [class("contact")]);
    }

    #[test]
    fn number_words_are_numbers_but_one_is_not() {
        assert!(NUMBERS.is_sorted());
        assert!(NUMBERS.iter().all(|word| classes(Kind::Word, word) == [class("num")]));
        assert_eq!(classes(Kind::Word, "one"), [0; 0]);
    }
}
