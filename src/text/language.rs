//! Which language and script a draft is in, as far as Offair needs to know.
//!
//! English and Chinese are judged; any other language is named as such, so that nothing is
//! said about it. Works by counting scripts, function words and telling characters.

use super::{Kind, Token, fold};

/// The writing a draft is mostly in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Han characters.
    Han,
    /// Another script.
    Other,
    /// No letters at all.
    None,
}

/// The language of a draft, as BCP 47 names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Chinese in Simplified characters.
    Simplified,
    /// Chinese in Traditional characters.
    Traditional,
    /// Cantonese in Traditional characters.
    Cantonese,
    /// Chinese with a good share of English.
    Mixed,
    /// A language Offair does not judge.
    Other,
    /// Too little to tell.
    Undetermined,
}

impl Language {
    /// The tag as it stands in answers and data: `en`, `zh-Hans`, `zh-Hant`, `yue-Hant`,
    /// `zh-mixed`, `other`, `und`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Simplified => "zh-Hans",
            Self::Traditional => "zh-Hant",
            Self::Cantonese => "yue-Hant",
            Self::Mixed => "zh-mixed",
            Self::Other => "other",
            Self::Undetermined => "und",
        }
    }

    /// The script the language is written in.
    pub fn script(self) -> Script {
        match self {
            Self::English => Script::Latin,
            Self::Simplified | Self::Traditional | Self::Cantonese | Self::Mixed => Script::Han,
            Self::Other => Script::Other,
            Self::Undetermined => Script::None,
        }
    }

    /// Whether an alternative should be offered in Traditional characters.
    pub fn is_traditional(self) -> bool {
        matches!(self, Self::Traditional | Self::Cantonese)
    }
}

/// Words that nearly every English sentence has one of.
const ENGLISH: &[&str] = &[
    "a", "about", "all", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from", "get", "has", "have", "how", "i",
    "i'm", "if", "in", "is", "it", "it's", "just", "like", "me", "my", "new", "no", "not", "now", "of", "off", "on", "or", "our", "out",
    "so", "that", "the", "this", "to", "up", "was", "we", "what", "when", "with", "you", "your", "thanks", "thank", "he", "she", "they",
    "will", "would", "did", "who", "why", "here", "there", "been", "had", "their",
];

/// Words that nearly every sentence of other languages in Latin letters has one of, and no
/// English one has.
const OTHERS: &[&str] = &[
    "aber", "auch", "auf", "avec", "bien", "che", "como", "con", "dans", "das", "de", "del", "della", "der", "des", "det", "dla", "dos",
    "ein", "eine", "el", "en", "est", "et", "het", "ich", "il", "ist", "je", "jest", "kami", "la", "las", "le", "les", "los", "mais",
    "met", "mit", "muy", "na", "nao", "nicht", "nie", "non", "nous", "och", "oder", "para", "pas", "per", "plus", "por", "pour", "que",
    "qui", "se", "sich", "sie", "som", "sur", "tu", "um", "una", "und", "une", "uns", "van", "voor", "vous", "wir", "yang", "yo", "zu",
    "ve", "bir", "icin", "untuk", "dengan", "cua", "khong",
];

/// Whether Cantonese writes the character and Mandarin does not.
const fn is_cantonese(character: char) -> bool {
    matches!(
        character,
        '嘅' | '喺'
            | '咗'
            | '冇'
            | '啲'
            | '嚟'
            | '佢'
            | '哋'
            | '唔'
            | '嗰'
            | '咁'
            | '俾'
            | '畀'
            | '睇'
            | '噉'
            | '嘢'
            | '咩'
            | '啱'
            | '攞'
            | '揾'
            | '諗'
            | '嗌'
            | '瞓'
            | '嘥'
    )
}

/// Judges the language from the source's characters and the folded words.
pub(super) fn detect(source: &str, folded: &str, tokens: &[Token]) -> Language {
    let (mut latin, mut han, mut other, mut kana) = (0usize, 0usize, 0usize, 0usize);
    let (mut simplified, mut traditional, mut cantonese) = (0usize, 0usize, 0usize);
    for character in source.chars() {
        match character {
            '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{30FF}' => kana += 1,
            '\u{3400}'..='\u{9FFF}' => {
                han += 1;
                if is_cantonese(character) {
                    cantonese += 1;
                } else if fold::simplified(character).is_some() {
                    traditional += 1;
                } else if fold::is_simplified_only(character) {
                    simplified += 1;
                }
            }
            _ => {}
        }
    }
    let (mut words, mut english, mut foreign) = (0usize, 0usize, 0usize);
    for token in tokens.iter().filter(|token| token.kind == Kind::Word) {
        let word = &folded[token.folded.0 as usize..token.folded.1 as usize];
        match word.chars().next() {
            Some('a'..='z') => {
                latin += word.len();
                words += 1;
                english += usize::from(ENGLISH.contains(&word));
                foreign += usize::from(OTHERS.contains(&word));
            }
            _ => other += word.chars().count(),
        }
    }
    if kana * 5 > han + kana || other > latin + han * 3 {
        return Language::Other;
    }
    // A Han character carries about as much as three letters.
    if han * 3 >= latin && han > 0 {
        return if cantonese * 40 >= han && cantonese > 0 && cantonese + traditional >= simplified {
            Language::Cantonese
        } else if latin * 2 > han * 3 && words > 2 {
            Language::Mixed
        } else if traditional > simplified {
            Language::Traditional
        } else {
            Language::Simplified
        };
    }
    match words {
        0 => Language::Undetermined,
        _ if foreign > english && foreign * 6 > words => Language::Other,
        _ if english == 0 && words >= 8 && foreign > 0 => Language::Other,
        _ if han > 0 && han * 8 >= latin => Language::Mixed,
        _ => Language::English,
    }
}
