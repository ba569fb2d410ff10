//! Which language and script a draft is in, as far as Offair needs to know.
//!
//! English and Chinese are judged; any other language is named as such, so that nothing is
//! said about it. Works by counting scripts, function words and telling characters.

use super::writing::{Writing, is_cantonese};
use super::{Kind, Slicer, Token, fold};

/// The writing a draft is mostly in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Han characters.
    Han,
    /// Kana, and the Han characters between them.
    Kana,
    /// Hangul.
    Hangul,
    /// Cyrillic letters.
    Cyrillic,
    /// Another script, or a language that is not judged.
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

    /// The language as BCP 47 names it, of a mixed text the one it is mostly in; empty where it
    /// is not known.
    pub fn bcp47(self) -> &'static str {
        match self {
            Self::Mixed => "zh",
            Self::Other | Self::Undetermined => "",
            known => known.tag(),
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

    /// The place of this language among words that are offered to a draft: English (and all
    /// else), Simplified, Traditional.
    pub(crate) fn place(self) -> usize {
        match self.script() {
            Script::Han if self.is_traditional() => 2,
            Script::Han => 1,
            _ => 0,
        }
    }

    /// Whether an alternative should be offered in Traditional characters.
    pub fn is_traditional(self) -> bool {
        matches!(self, Self::Traditional | Self::Cantonese)
    }
}

/// Words that nearly every English sentence has one of; sorted.
const ENGLISH: &[&str] = &[
    "a", "about", "after", "again", "all", "am", "an", "and", "are", "as", "at", "be", "because", "been", "before", "better", "but", "by",
    "can", "check", "could", "day", "did", "do", "don't", "every", "everyone", "first", "for", "from", "get", "going", "good", "got",
    "great", "had", "has", "have", "he", "her", "here", "his", "how", "i", "i'll", "i'm", "i've", "if", "in", "into", "is", "it", "it's",
    "just", "know", "last", "let", "like", "look", "love", "make", "me", "more", "much", "my", "need", "never", "new", "next", "no", "not",
    "now", "of", "off", "on", "only", "or", "other", "our", "out", "over", "people", "really", "right", "say", "see", "she", "should",
    "so", "some", "still", "take", "than", "thank", "thanks", "that", "that's", "the", "their", "them", "then", "there", "these", "they",
    "think", "this", "time", "to", "too", "up", "us", "very", "want", "was", "way", "we", "week", "well", "were", "what", "when", "where",
    "which", "who", "why", "will", "with", "work", "would", "you", "you're", "your",
];

/// Words that nearly every sentence of other languages in Latin letters has one of, and hardly
/// an English one; sorted.
const OTHERS: &[&str] = &[
    "aber", "akan", "aku", "ang", "apa", "att", "auch", "auf", "aux", "avec", "avez", "banget", "bei", "bien", "bir", "bisa", "bitte",
    "buat", "c'est", "cest", "cette", "che", "chez", "como", "con", "cua", "cuando", "czy", "d'un", "d'une", "dan", "danke", "dans",
    "dari", "das", "de", "del", "della", "dem", "den", "dengan", "der", "des", "det", "di", "dla", "donde", "dos", "een", "ein", "eine",
    "el", "eles", "elle", "en", "eso", "est", "esta", "esto", "estou", "et", "gak", "gli", "gracias", "haben", "hanno", "het", "heute",
    "hoy", "ich", "icin", "ikke", "il", "ini", "inte", "ist", "itu", "j'ai", "jadi", "jag", "jak", "je", "jeg", "jest", "jetzt", "juga",
    "kalau", "kami", "kamu", "karena", "ke", "khong", "kita", "l'on", "la", "lagi", "las", "le", "les", "los", "lui", "maar", "mais",
    "mas", "mehr", "merci", "met", "meu", "mga", "mi", "minha", "mit", "muito", "muy", "na", "nach", "nao", "nel", "nicht", "nie", "noch",
    "non", "notre", "nous", "nur", "och", "oder", "og", "ook", "orang", "pada", "para", "pas", "per", "perche", "pero", "piu", "plus",
    "por", "porque", "pour", "qu'il", "quando", "que", "questo", "qui", "saya", "se", "ses", "si", "sich", "sie", "siempre", "sind", "som",
    "sono", "sont", "sudah", "sur", "sus", "te", "tem", "tidak", "todo", "todos", "tous", "tout", "toute", "tres", "tu", "tudo", "um",
    "uma", "una", "und", "une", "uns", "unser", "untuk", "van", "ve", "vom", "voor", "votre", "vous", "wenn", "wie", "wir", "wird", "yang",
    "yg", "yo", "yung", "zijn", "zu", "zum", "zur",
];

/// How much of which writing a run of tokens holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// Letters of Latin words.
    latin: usize,
    words: usize,
    english: usize,
    foreign: usize,
    accented: usize,
    han: usize,
    simplified: usize,
    traditional: usize,
    cantonese: usize,
    kana: usize,
    /// Letters of other scripts.
    other: usize,
}

impl Tally {
    pub(super) fn add(&mut self, token: &Token, word: &str) {
        match token.writing {
            Writing::Latin | Writing::Accented => {
                self.latin += word.len();
                self.words += 1;
                if ENGLISH.binary_search(&word).is_ok() {
                    self.english += 1;
                } else if OTHERS.binary_search(&word).is_ok() {
                    self.foreign += 1;
                } else {
                    self.accented += usize::from(token.writing == Writing::Accented);
                }
            }
            Writing::Kana => self.kana += 1,
            Writing::Hangul | Writing::Cyrillic | Writing::Other => self.other += word.chars().count(),
            Writing::None => {}
            han => {
                self.han += 1;
                match han {
                    Writing::Simplified => self.simplified += 1,
                    Writing::Traditional => self.traditional += 1,
                    Writing::Cantonese => self.cantonese += 1,
                    _ => {}
                }
            }
        }
    }

    /// Tags, links and names of people say which script a draft is in, where nothing else does.
    fn add_tag(&mut self, source: &str) {
        for character in source.chars() {
            match character {
                '\u{3041}'..='\u{3096}' | '\u{309D}'..='\u{30FF}' => self.kana += 1,
                '\u{3400}'..='\u{9FFF}' => {
                    self.han += 1;
                    if is_cantonese(character) {
                        self.cantonese += 1;
                    } else if fold::simplified(character).is_some() {
                        self.traditional += 1;
                    } else if fold::is_simplified_only(character) {
                        self.simplified += 1;
                    }
                }
                _ => {}
            }
        }
    }

    /// The language of it all.
    pub(super) fn language(&self) -> Language {
        let Self { latin, han, .. } = *self;
        if self.kana * 5 > han + self.kana || self.other > latin + han * 3 {
            return Language::Other;
        }
        // A Han character carries about as much as three letters.
        if han * 3 >= latin && han > 0 {
            return if self.is_cantonese() {
                Language::Cantonese
            } else if latin * 2 > han * 3 && self.words > 2 {
                Language::Mixed
            } else {
                self.chinese()
            };
        }
        match self.words {
            0 => Language::Undetermined,
            _ if self.is_foreign() => Language::Other,
            _ if han > 0 && han * 8 >= latin => Language::Mixed,
            _ => Language::English,
        }
    }

    fn is_cantonese(&self) -> bool {
        self.cantonese * 40 >= self.han && self.cantonese > 0 && self.cantonese + self.traditional >= self.simplified
    }

    fn chinese(&self) -> Language {
        if self.traditional > self.simplified { Language::Traditional } else { Language::Simplified }
    }

    /// Latin letters of another language than English. An accented word is half a sign.
    fn is_foreign(&self) -> bool {
        let foreign = self.foreign * 2 + self.accented;
        (foreign > self.english * 2 && foreign * 3 > self.words) || (self.english == 0 && self.words >= 8 && foreign > 0)
    }

    /// How sure the language is, from 0 (nothing speaks for it) to 1.
    pub(super) fn sureness(&self) -> f32 {
        let margin = |one: usize, other: usize| one.abs_diff(other) as f32 / (one + other + 1) as f32;
        match self.language() {
            Language::Undetermined => 0.0,
            Language::English => margin(self.english * 2, self.foreign * 2 + self.accented),
            Language::Other if self.kana + self.other > 0 => margin(self.kana * 2 + self.other, self.han),
            Language::Other => margin(self.foreign * 2 + self.accented, self.english * 2),
            Language::Mixed => margin(self.han * 3, self.latin).max(0.5),
            Language::Cantonese => margin(self.cantonese * 3 + self.traditional, self.simplified),
            Language::Simplified | Language::Traditional => margin(self.simplified, self.traditional),
        }
    }
}

/// The language of the draft from its tokens, and from the source of tags and links.
pub(super) fn detect(source: &str, folded: &str, tokens: &[Token]) -> Language {
    let mut tally = Tally::default();
    let mut slicer = Slicer::new(source);
    for token in tokens {
        match token.kind {
            Kind::Hashtag | Kind::Mention | Kind::Price | Kind::Percent => tally.add_tag(slicer.slice(token.span).unwrap_or_default()),
            _ => tally.add(token, &folded[token.folded.0 as usize..token.folded.1 as usize]),
        }
    }
    tally.language()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_share_no_word() {
        for table in [ENGLISH, OTHERS] {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]));
        }
        assert!(ENGLISH.iter().all(|word| OTHERS.binary_search(word).is_err()));
    }
}
