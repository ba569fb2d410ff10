//! Finds names and phrases in a text: token by token as both are read, so that case, width,
//! accents and Traditional characters make no difference, and a Latin word is a whole word.

use super::Brand;
use crate::text::{Kind, Span, Text};

/// Words in the form in which texts are searched.
pub(crate) struct Sought {
    words: Vec<String>,
    /// All of them without what stands between, as handles and domains are written.
    joined: String,
    /// Whether the end of a sentence parts them.
    is_one_sentence: bool,
}

impl Sought {
    /// Of words as they are written; `None` where nothing is said in them.
    pub(crate) fn new(written: &str) -> Option<Self> {
        let text = Text::new(written.trim().trim_start_matches(['@', '#']));
        let said = text.tokens().iter().filter(|token| token.is_said());
        let words: Vec<String> = said.flat_map(|token| parts(text.word(token), token.kind)).collect();
        let joined: String = words.concat();
        (!words.is_empty()).then_some(Self { words, joined, is_one_sentence: text.sentences() < 2 })
    }

    /// How many tokens from `at` on are these words; signs between them do not part them, but
    /// the end of a sentence does, unless they are more than one.
    pub(crate) fn length_at(&self, text: &Text, at: usize) -> Option<usize> {
        let tokens = text.tokens();
        let (mut place, mut word) = (at, 0);
        while word < self.words.len() {
            let token = tokens.get(place)?;
            if token.is_said() {
                for part in parts(text.word(token), token.kind) {
                    if self.words.get(word) != Some(&part) {
                        return None;
                    }
                    word += 1;
                }
            } else if place == at || (token.kind == Kind::Stop && self.is_one_sentence) {
                return None;
            }
            place += 1;
        }
        Some(place - at)
    }

    /// Every place where these words stand, as a first token and the one after the last.
    pub(crate) fn places(&self, text: &Text) -> Vec<(usize, usize)> {
        let mut places = Vec::new();
        let mut at = 0;
        while at < text.tokens().len() {
            match self.length_at(text, at) {
                Some(length) => {
                    places.push((at, at + length));
                    at += length;
                }
                None => at += 1,
            }
        }
        places
    }

    /// Whether a handle, a tag or the domain of a link is this name.
    fn is_handle(&self, source: &str, kind: Kind) -> bool {
        let bare = source.trim_matches(['@', '＠', '#', '＃']);
        let squeezed = |text: &str| {
            let mut out = String::new();
            text.chars().filter(|c| c.is_alphanumeric()).for_each(|c| crate::text::fold(c, |folded| out.push(folded)));
            out
        };
        match kind {
            Kind::Mention | Kind::Hashtag => {
                let account = bare.split('@').next().unwrap_or(bare);
                squeezed(account) == self.joined || squeezed(account.split('.').next().unwrap_or(account)) == self.joined
            }
            Kind::Url => {
                let host = bare.split_once("://").map_or(bare, |(_, rest)| rest);
                let host = host.split(['/', '?', '#']).next().unwrap_or(host);
                // The last part of a domain is nobody's name.
                let labels: Vec<&str> = host.rsplit('@').next().unwrap_or(host).split('.').collect();
                labels.split_last().is_some_and(|(_, names)| names.iter().any(|label| squeezed(label) == self.joined))
            }
            _ => false,
        }
    }
}

/// The words in a token; what is written with an 's belongs to the name.
fn parts(word: &str, kind: Kind) -> Vec<String> {
    match kind {
        Kind::Word => vec![word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word).to_string()],
        _ => vec![word.to_string()],
    }
}

/// A name of the writer's own that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The first token, and the one after the last.
    pub tokens: (usize, usize),
    /// The name as the writer gave it.
    pub name: String,
    /// Whether it is part of a link, a handle or a tag.
    pub is_handle: bool,
}

impl Brand {
    /// Whether a text speaks of any of the writer's own names or products.
    ///
    /// ```
    /// use offair::{brand::Brand, text::Text};
    ///
    /// let brand = Brand { names: vec!["Acme Bakery".into()], ..Brand::default() };
    /// assert!(brand.names_in(&Text::new("I was at ACME-Bakery's opening.")));
    /// assert!(!brand.names_in(&Text::new("I know the acme of bakery.")));
    /// ```
    pub fn names_in(&self, text: &Text) -> bool {
        !self.is_empty() && !self.named(text).is_empty()
    }

    /// Where a text speaks of the writer's own, handles and links included. Of names inside
    /// each other the longest, in the order of the words.
    pub(crate) fn named(&self, text: &Text) -> Vec<Named> {
        let mut found: Vec<Named> = Vec::new();
        for own in self.own() {
            let Some(sought) = Sought::new(own) else { continue };
            let plain = sought.places(text).into_iter().map(|tokens| Named { tokens, name: own.into(), is_handle: false });
            found.extend(plain);
            for (at, token) in text.tokens().iter().enumerate() {
                if matches!(token.kind, Kind::Mention | Kind::Hashtag | Kind::Url) && sought.is_handle(text.word(token), token.kind) {
                    found.push(Named { tokens: (at, at + 1), name: own.into(), is_handle: true });
                }
            }
        }
        found.sort_by_key(|named| (named.tokens.0, usize::MAX - named.tokens.1));
        found.dedup_by(|later, first| later.tokens.0 < first.tokens.1);
        found
    }
}

/// Where tokens stand in the draft.
pub(crate) fn span_of(text: &Text, (first, end): (usize, usize)) -> Span {
    Span { start: text.tokens()[first].span.start, end: text.tokens()[end - 1].span.end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Slicer;

    fn brand() -> Brand {
        Brand { names: vec!["Acme".into(), "海燕書店".into()], products: vec!["Acme Kettle".into(), "T-9".into()], ..Brand::default() }
    }

    fn quotes(draft: &str) -> Vec<String> {
        let text = Text::new(draft);
        let mut slicer = Slicer::new(draft);
        let named = brand().named(&text);
        named.iter().map(|named| slicer.slice(span_of(&text, named.tokens)).unwrap().to_string()).collect()
    }

    #[test]
    fn names_are_found_in_every_dress() {
        for (draft, expected) in [
            ("My ＡＣＭＥ broke", vec!["ＡＣＭＥ"]),
            ("The acme kettle's lid", vec!["acme kettle's"]),
            ("𝗔𝗰𝗺𝗲 is 𝗳𝗶𝗻𝗲", vec!["𝗔𝗰𝗺𝗲"]),
            ("Ácme™ and the t-9", vec!["Ácme", "t-9"]),
            ("昨天去了海燕书店，很安静", vec!["海燕书店"]),
            ("昨天去了「海燕書店」", vec!["海燕書店"]),
            ("see https://acme.com/kettles and @Acme, #acmekettle", vec!["https://acme.com/kettles", "@Acme", "#acmekettle"]),
        ] {
            assert_eq!(quotes(draft), expected, "{draft}");
        }
    }

    #[test]
    fn a_part_of_a_word_is_no_name() {
        for draft in [
            "acmeology",
            "macme",
            "Acmes",
            "海燕飞过书店",
            "https://example.com/acme",
            "https://pacme.com",
            "@acme_fans",
            "Kettle. Acme-like",
        ] {
            let is_compound = draft.contains("Acme-like");
            assert_eq!(quotes(draft).is_empty(), !is_compound, "{draft}");
        }
        assert!(quotes("It was the last. T. 9 came").is_empty(), "a sentence ends between");
    }
}
