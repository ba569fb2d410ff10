//! What a person sees as one character: Unicode's extended grapheme clusters (UAX 29).
//!
//! Two of its rules are left out, for scripts in which no draft is judged and which would
//! need tables: conjuncts of Indian scripts and signs that attach to what follows. A test
//! holds the rest to the crate `unicode-segmentation`, whose tables the Wasm does without.

use crate::unicode::is_mark;

/// The clusters of a text, in order.
pub(super) fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (cluster, after) = rest.split_at(first(rest));
        rest = after;
        (!cluster.is_empty()).then_some(cluster)
    })
}

/// The length of the first cluster, in bytes.
fn first(text: &str) -> usize {
    let mut characters = text.char_indices();
    let Some((_, first)) = characters.next() else { return 0 };
    let (mut before, mut flags) = (first, usize::from(is_flag(first)));
    // A picture with signs on it, so far.
    let mut is_drawn = is_picture(first);
    for (at, character) in characters {
        let is_joined = match before {
            '\r' => character == '\n',
            before if is_control(before) => false,
            _ if extends(character) => true,
            JOINER if is_drawn => is_picture(character),
            before if is_flag(before) => is_flag(character) && flags == 1,
            before => is_syllable(before, character),
        };
        if !is_joined {
            return at;
        }
        flags += usize::from(is_flag(character));
        is_drawn = is_picture(character) || (is_drawn && extends(character));
        before = character;
    }
    text.len()
}

const JOINER: char = '\u{200D}';

/// Whether a character ends and begins its own cluster.
fn is_control(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}')
}

/// Whether a character only ever sits on the one before it.
fn extends(character: char) -> bool {
    is_mark(character)
        || matches!(character, '\u{200C}' | JOINER | '\u{E33}' | '\u{EB3}' | '\u{FF9E}' | '\u{FF9F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

/// A letter of a flag; two make one.
pub(super) fn is_flag(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Whether two Hangul letters, or a syllable and a letter, are drawn as one.
fn is_syllable(before: char, after: char) -> bool {
    let is_leading = |c: char| matches!(c, '\u{1100}'..='\u{115F}' | '\u{A960}'..='\u{A97C}');
    let is_vowel = |c: char| matches!(c, '\u{1160}'..='\u{11A7}' | '\u{D7B0}'..='\u{D7C6}');
    let is_final = |c: char| matches!(c, '\u{11A8}'..='\u{11FF}' | '\u{D7CB}'..='\u{D7FB}');
    let is_whole = |c: char| matches!(c, '\u{AC00}'..='\u{D7A3}');
    let is_open = |c: char| is_whole(c) && (u32::from(c) - 0xAC00).is_multiple_of(28);
    (is_leading(before) && (is_leading(after) || is_vowel(after) || is_whole(after)))
        || ((is_vowel(before) || is_open(before)) && is_vowel(after))
        || ((is_vowel(before) || is_final(before) || is_whole(before)) && is_final(after))
}

/// Whether a joiner may bind the character to another picture: a few more characters than
/// those of Extended_Pictographic, which nobody joins.
pub(super) fn is_picture(character: char) -> bool {
    matches!(character,
        '\u{A9}' | '\u{AE}' | '\u{203C}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2BFF}' | '\u{3030}' | '\u{303D}'
        | '\u{3297}' | '\u{3299}' | '\u{1F000}'..='\u{1F1E5}' | '\u{1F200}'..='\u{1F3FA}' | '\u{1F400}'..='\u{1FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn told(text: &str) -> Vec<&str> {
        clusters(text).collect()
    }

    fn expected(text: &str) -> Vec<&str> {
        text.graphemes(true).collect()
    }

    /// All but the scripts from Hebrew to the phonetic letters, Indian and Burmese ones
    /// among them, and what is written of old or as music.
    fn judged() -> impl Iterator<Item = char> {
        let ranges = ['\0'..='\u{58F}', '\u{1D00}'..='\u{A7FF}', '\u{AC00}'..='\u{FFFF}', '\u{1D300}'..=char::MAX];
        ranges.into_iter().flatten().filter(|character| !('\u{E0000}'..='\u{E1000}').contains(character))
    }

    #[test]
    fn every_character_sits_and_ends_as_in_the_standard() {
        for character in judged() {
            for text in [format!("a{character}"), format!("{character}\u{301}"), format!("{character}a"), format!("\u{1100}{character}")] {
                assert!(told(&text) == expected(&text), "U+{:04X}: {:?}, not {:?}", u32::from(character), told(&text), expected(&text));
            }
        }
    }

    #[test]
    fn every_picture_of_the_standard_is_joined() {
        for character in judged() {
            let joined = format!("{character}\u{200D}❤\u{FE0F}");
            let is_picture = is_picture(character);
            assert!(is_picture || expected(&joined).len() > 1, "U+{:04X} is a picture", u32::from(character));
            assert!(!is_picture || !character.is_alphabetic() || character > '\u{2100}', "U+{:04X} is a letter", u32::from(character));
        }
    }

    proptest! {
        #[test]
        fn mixed_texts_are_cut_as_in_the_standard(parts in prop::collection::vec(prop::sample::select(PARTS), 0..12)) {
            let text = parts.concat();
            prop_assert_eq!(told(&text), expected(&text));
        }
    }

    const PARTS: &[&str] = &[
        "a",
        "é",
        "e\u{301}",
        "\u{301}",
        "\r",
        "\n",
        " ",
        "中",
        "が",
        "か\u{3099}",
        "한",
        "ᄒ",
        "ᅡ",
        "ᆫ",
        "👩",
        "👍",
        "\u{1F3FD}",
        "❤",
        "\u{FE0F}",
        "\u{200D}",
        "🇩",
        "🇪",
        "1",
        "\u{20E3}",
        "🏴",
        "\u{E0067}",
        "\u{E007F}",
        "©",
        "\u{200B}",
        "#",
        "ｶ",
        "\u{FF9E}",
    ];
}
