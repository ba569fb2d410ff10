//! What one token is written in, as it stands in the draft before folding.

use super::cell::Cell;
use super::fold;
use super::token::Kind;

/// The writing of one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    /// Latin letters.
    Latin,
    /// Latin letters with accents, of which English has hardly any.
    Accented,
    /// A Han character all Chinese share.
    Han,
    /// A Han character of Simplified writing alone.
    Simplified,
    /// A Han character of Traditional writing alone.
    Traditional,
    /// A Han character that Cantonese writes and Mandarin does not.
    Cantonese,
    Kana,
    Hangul,
    Cyrillic,
    /// Letters of another script.
    Other,
    /// No letters: signs, numbers, pictures, links and tags.
    None,
}

impl Writing {
    /// The writing of the token that these cells make up.
    pub(super) fn of(kind: Kind, cells: &[Cell]) -> Self {
        let first = &cells[0];
        match kind {
            Kind::Han => match first.source {
                '\u{3041}'..='\u{30FF}' => Self::Kana,
                han if is_cantonese(han) => Self::Cantonese,
                _ if first.folded != first.source => Self::Traditional,
                han if fold::is_simplified_only(han) => Self::Simplified,
                _ => Self::Han,
            },
            Kind::Word => match first.folded {
                'a'..='z' if cells.iter().any(|cell| cell.is_accented) => Self::Accented,
                'a'..='z' => Self::Latin,
                '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}' => Self::Hangul,
                '\u{400}'..='\u{52F}' => Self::Cyrillic,
                '0'..='9' => Self::None,
                _ => Self::Other,
            },
            _ => Self::None,
        }
    }
}

/// Whether Cantonese writes the character and Mandarin does not.
#[rustfmt::skip]
pub(super) fn is_cantonese(character: char) -> bool {
    matches!(
        character,
        '嘅' | '喺' | '咗' | '冇' | '啲' | '嚟' | '佢' | '哋' | '唔' | '嗰' | '咁' | '俾' | '畀' | '睇' | '噉' | '嘢' | '咩' | '啱' | '攞' | '揾'
        | '諗' | '嗌' | '瞓' | '嘥' | '搵' | '囖' | '喎' | '嘞' | '㗎' | '噃' | '啩' | '攰' | '嬲' | '黐' | '揸' | '掟' | '乜' | '嚿' | '咭' | '踎'
        | '𠺝' | '𡃉'
    )
}
