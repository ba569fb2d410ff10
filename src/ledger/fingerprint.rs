//! Whether two texts are nearly the same, without keeping either.
//!
//! MinHash (Broder 1997) of one bit a hash (Li and König 2010) over the words of a text and
//! their pairs; of Han characters over the pairs alone. What changes from copy to copy is left
//! out beforehand: links, mentions, tags, numbers, emoji, signs, case, and whether Han is
//! Simplified or Traditional.
//!
//! It cannot be read back, but it is no secret either: whoever holds it can test whether a text
//! that they have is nearly the one that was sent, and which entries are nearly alike.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::text::{Kind, Text};

/// Bits of a fingerprint, in words of 60. The likeness of unlike texts strays from 0 by 0.053,
/// that of texts half alike by 0.046 (one standard deviation, 2√(p(1−p)/360)).
const BITS: usize = 360;
const WORD: usize = 60;

/// What the stored form begins with. Another way to make fingerprints, and a change of how
/// words are told apart, takes another: those of two ways cannot be compared, and old ones are
/// then as if there were none.
const VERSION: &str = "m1.";

/// Fewer words say too little to be called a copy: thanks and greetings are alike.
const LEAST_WORDS: usize = 12;
/// The same for Han characters.
const LEAST_HAN: usize = 20;

/// Words and Han characters that are read, from the beginning: a long article is told by these.
const MOST_WORDS: usize = 2000;

/// The likeness from which two texts are nearly the same. The figures are in docs/ledger.md.
pub const NEAR: f64 = 0.5;

/// By what nearly the same text is told; 63 characters as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint([u64; BITS / WORD]);

impl Fingerprint {
    /// The fingerprint of a text; `None` where it has fewer than 12 words or 20 Han characters,
    /// or of both less than makes one of them.
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
        let words = text.tokens().iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Han)).take(MOST_WORDS);
        let words: Vec<(u64, bool)> = words.map(|token| (hash(text.word(token)), token.kind == Kind::Han)).collect();
        let han = words.iter().filter(|(_, is_han)| *is_han).count();
        if (words.len() - han) * LEAST_HAN + han * LEAST_WORDS < LEAST_WORDS * LEAST_HAN {
            return None;
        }
        let mut runs: BTreeSet<u64> = words.iter().filter(|(_, is_han)| !is_han).map(|(word, _)| *word).collect();
        runs.extend(words.windows(2).map(|pair| mix(pair[0].0.rotate_left(1) ^ pair[1].0)));
        Some(Self::of_runs(&runs))
    }

    /// For each of many orders the last bit of the run that comes first.
    fn of_runs(runs: &BTreeSet<u64>) -> Self {
        let mut bits = [0; BITS / WORD];
        for bit in 0..BITS {
            let order = mix(bit as u64);
            let first = runs.iter().map(|run| mix(run ^ order)).min().unwrap_or_default();
            bits[bit / WORD] |= (first & 1) << (bit % WORD);
        }
        Self(bits)
    }

    /// How alike the two texts are, 0–1: about the share of the words and pairs of either that
    /// are in both.
    pub fn likeness(&self, other: &Self) -> f64 {
        let differing: u32 = self.0.iter().zip(&other.0).map(|(one, other)| (one ^ other).count_ones()).sum();
        // Half the bits of unlike texts agree by chance.
        (1.0 - 2.0 * f64::from(differing) / BITS as f64).max(0.0)
    }
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
        let digits = self.0.iter().flat_map(|word| (0..WORD).step_by(6).map(move |low| DIGITS[(word >> low) as usize % 64]));
        out.write_str(&digits.map(char::from).collect::<String>())
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
        let mut bits = [0; BITS / WORD];
        for (place, digit) in digits.bytes().enumerate() {
            let sextet = DIGITS.iter().position(|known| *known == digit).ok_or(FingerprintError)? as u64;
            bits[place * 6 / WORD] |= sextet << (place * 6 % WORD);
        }
        Ok(Self(bits))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn print(text: &str) -> Fingerprint {
        Fingerprint::of(&Text::new(text)).unwrap_or_else(|| panic!("too short: {text}"))
    }

    fn likeness(one: &str, other: &str) -> f64 {
        print(one).likeness(&print(other))
    }

    const DESKS: &str = "Hi all! Our spring sale on walnut desks has begun: free shipping until Sunday, and every desk comes with a lamp. https://a.example/x";
    const NOODLES: &str =
        "各位早上好！小店今天上新了手工拉面，汤头熬了十二个小时，前三十位到店的朋友送一份溏心蛋，地址在老城门口往东走两百米。";

    #[test]
    fn a_copy_in_another_dress_is_the_same() {
        for dressed in [
            "HI ALL!! Our spring sale on walnut desks has begun – free shipping until Sunday and every desk comes with a lamp 🎉🎉 https://b.example/y?z=1",
            "@anna hi all, our spring sale on walnut desks has begun. Free shipping until Sunday. And every desk comes with a lamp! #desks #sale 2026",
            "𝗛𝗶 𝗮𝗹𝗹! Our spring sale on walnut desks has begun: free shipping until Sunday,\n\nand every desk comes with a lamp.",
        ] {
            assert_eq!(print(dressed), print(DESKS), "{dressed}");
        }
        let traditional =
            "各位早上好！小店今天上新了手工拉麵，湯頭熬了十二個小時，前三十位到店的朋友送一份溏心蛋，地址在老城門口往東走兩百米。";
        assert_eq!(print(traditional), print(NOODLES));
    }

    #[test]
    fn a_copy_with_another_brand_and_greeting_is_near() {
        for copy in [
            "Hello neighbours, our spring sale on oak desks has begun: free shipping until Sunday, and every desk comes with a lamp. https://b.example/y",
            "Hey folks! Our spring sale on walnut desks has begun: free delivery until Monday, and every desk comes with a lamp.",
            "Hi all! Our spring sale on walnut desks has begun: free shipping until Sunday, and every desk comes with a lamp. Questions? Just ask me here.",
        ] {
            assert!(likeness(copy, DESKS) >= NEAR, "{:.2}: {copy}", likeness(copy, DESKS));
        }
        let copy = "家人们！小店今天上新了手工烩面，汤头熬了十二个小时，前五十位到店的朋友送一份卤蛋，地址在老城门口往东走两百米。";
        assert!(likeness(copy, NOODLES) >= NEAR, "{:.2}", likeness(copy, NOODLES));
    }

    #[test]
    fn another_post_of_the_same_matter_is_not_near() {
        for other in [
            "We have walnut desks on sale this spring. Shipping is free if you order before Sunday, and there is a lamp with every one of them.",
            "Has anybody here bought a walnut desk from a small shop? I am looking at one on sale and wonder whether free shipping is safe.",
            "Hi all! I sanded my walnut desk this spring and the oil has begun to peel. Is there any way to fix it without starting again?",
        ] {
            assert!(likeness(other, DESKS) < NEAR - 0.1, "{:.2}: {other}", likeness(other, DESKS));
        }
        let other = "有人吃过老城门口那家拉面店吗？听说汤头熬得很久，溏心蛋也不错，想周末带朋友过去，不知道要不要排队。";
        assert!(likeness(other, NOODLES) < NEAR - 0.1, "{:.2}", likeness(other, NOODLES));
    }

    #[test]
    fn what_is_too_short_has_no_fingerprint() {
        let of = |text: &str| Fingerprint::of(&Text::new(text)).is_some();
        assert!(!of("") && !of("Thank you so much, that was a great help! 🙏 https://a.example"));
        assert!(!of("one two three four five six seven eight nine ten eleven"));
        assert!(of("one two three four five six seven eight nine ten eleven twelve"));
        assert!(!of("一二三四五六七八九十一二三四五六七八九") && of("一二三四五六七八九十一二三四五六七八九十"));
        assert!(of("one two three four five six 一二三四五六七八九十"), "half of each is enough");
    }

    /// What is stored must be told again by every later release: where this fails, `VERSION` is
    /// to be another.
    #[test]
    fn a_fingerprint_is_the_same_for_ever() {
        assert_eq!(print(DESKS).to_string(), "m1.kZATbEl9Caf1PTw4hLUXYYlHfno-AA7ThibfR8gws1u_0jHaORSHDlK-hRPT");
        assert_eq!(print(NOODLES).to_string(), "m1.VdCR-N4vs6UvK0kKlHVt2bpHFX86Tu0-3QoGHqHfzNQDUy60d9OwZjrl5EEU");
    }

    #[test]
    fn a_fingerprint_is_stored_in_63_characters_and_read_again() {
        let stored = print(DESKS).to_string();
        assert_eq!((stored.len(), stored.parse()), (63, Ok(print(DESKS))));
        for wrong in
            ["", "m1.", &stored[1..], &stored[..62], &stored.replace("m1.", "m2."), &format!("{}!", &stored[..62]), &format!("{stored}A")]
        {
            assert_eq!(wrong.parse::<Fingerprint>(), Err(FingerprintError), "{wrong}");
        }
    }

    /// Words that no text above has.
    fn some_words(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[a-z]{5,9}", count)
    }

    /// The share of words and pairs of either that are in both, counted out.
    fn counted(one: &[String], other: &[String]) -> f64 {
        let runs =
            |words: &[String]| -> BTreeSet<String> { words.iter().cloned().chain(words.windows(2).map(|pair| pair.join(" "))).collect() };
        let (one, other) = (runs(one), runs(other));
        one.intersection(&other).count() as f64 / one.union(&other).count() as f64
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn likeness_is_the_share_that_is_counted_out(words in some_words(12..60), new in some_words(12..40), at in any::<prop::sample::Index>()) {
            let mut edited = words.clone();
            let at = at.index(words.len());
            edited.splice(at.., new);
            prop_assume!(edited.len() >= LEAST_WORDS);
            let (one, other) = (words.join(" "), edited.join(" "));
            let (found, expected) = (likeness(&one, &other), counted(&words, &edited));
            // Five standard deviations.
            prop_assert!((found - expected).abs() < 0.27, "{} for {}", found, expected);
            prop_assert_eq!(found, likeness(&other, &one));
            prop_assert_eq!(likeness(&one, &one), 1.0);
        }

        #[test]
        fn a_few_changes_leave_a_text_near_and_other_words_do_not(
            words in some_words(30..80),
            greeting in some_words(0..4),
            brand in "[a-z]{4,8}",
            at in any::<prop::sample::Index>(),
            link in 0..1000u32,
            others in some_words(30..80),
        ) {
            let mut copy = greeting;
            copy.extend(words.iter().cloned());
            let at = copy.len() - 1 - at.index(words.len());
            copy[at] = brand;
            let copy = format!("{} 🎉 https://b.example/{link}", copy.join(" ").to_uppercase());
            prop_assert!(likeness(&words.join(" "), &copy) >= NEAR, "{}", copy);
            prop_assert!(likeness(&words.join(" "), &others.join(" ")) < NEAR);
        }
    }
}
