//! How a text is written, whatever it is about: who speaks, how long the words are, what it
//! begins and ends with.
//!
//! Closed classes of small words and the shapes of tokens only; no phrase.

use crate::text::{Kind, Text, Token};

/// English past tenses that do not end in -ed, as people use them telling what happened.
#[rustfmt::skip]
const PAST: &[&str] = &[
    "ate", "became", "began", "bought", "broke", "brought", "came", "caught", "chose", "cut", "did", "didn't", "drove", "fell", "felt",
    "forgot", "found", "gave", "got", "grew", "had", "heard", "held", "kept", "knew", "left", "lost", "made", "meant", "met", "paid",
    "put", "ran", "read", "said", "sat", "saw", "sent", "slept", "sold", "spent", "spoke", "stood", "swore", "taught", "thought",
    "threw", "told", "took", "understood", "was", "wasn't", "went", "were", "weren't", "woke", "won", "wrote",
];

/// Sounds and small words of talk.
const SOUNDS: &[&str] = &[
    "ah", "aww", "bro", "damn", "dude", "eh", "haha", "hahaha", "hey", "hmm", "huh", "idk", "imo", "lmao", "lol", "meh", "nah", "nope",
    "oh", "ok", "okay", "omg", "ouch", "rofl", "shit", "tbh", "ugh", "uh", "um", "wow", "wtf", "yea", "yeah", "yep", "yes", "yup",
];

/// Particles of spoken Chinese.
const PARTICLES: &str = "啊吧呢吗嘛呀啦喔耶欸诶噢哦哈嘿唉哎嗯呃咯喽咧囉吼齁啰喂咩喎㗎嘅咗啲囖嘞呗";

/// Words that hold English together.
const SMALL: &[&str] = &[
    "a", "about", "all", "also", "an", "and", "any", "are", "as", "at", "be", "because", "been", "but", "by", "can", "do", "for", "from",
    "get", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "it's", "just", "like", "me",
    "more", "my", "no", "not", "of", "on", "one", "or", "other", "out", "she", "so", "some", "than", "that", "the", "their", "them",
    "then", "there", "they", "this", "to", "up", "was", "we", "were", "what", "when", "which", "who", "will", "with", "would", "you",
];

/// Small words of written Chinese.
const SMALL_HAN: &str = "的一是不了在有我他这个们来上大到说就和要会你也那得着下自之年过后作里用道然以都好看起没把还可去又什么怎吗啊吧呢嘛么哪她它很最从被给与但为所对其而于想只";

/// Whether a word carries no meaning of its own.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.binary_search(&word).is_ok() || SMALL_HAN.contains(word) || PARTICLES.contains(word)
}

/// Shares are taken as if so many plain words stood in the text besides: three words say little
/// about a manner of writing.
const FEW: f64 = 8.0;

/// The shares of small things, each 0–1.
pub(super) struct Manner {
    /// The text begins with `@name`: it speaks to somebody.
    pub starts_with_mention: f64,
    /// It begins with something in square brackets: `[For Hire]`, `【…】`.
    pub starts_with_label: f64,
    /// It ends with a link.
    pub ends_with_link: f64,
    /// It ends with hashtags.
    pub ends_with_tags: f64,
    /// Verbs that tell what happened.
    pub past: f64,
    /// Words with an apostrophe.
    pub contractions: f64,
    /// Sounds and particles of talk.
    pub sounds: f64,
    /// How long its Latin words are.
    pub long_words: f64,
    /// Words that are not small: nouns in a row.
    pub heavy_words: f64,
    /// How long its sentences are.
    pub long_sentences: f64,
    /// Numbers.
    pub numbers: f64,
    /// Lines that are no paragraphs.
    pub short_lines: f64,
}

impl Manner {
    pub(super) fn of(text: &Text) -> Self {
        let tokens = text.tokens();
        let said: Vec<&Token> = tokens.iter().filter(|token| token.is_said()).collect();
        let words: Vec<&str> = said.iter().filter(|token| token.kind == Kind::Word).map(|token| text.word(token)).collect();
        let share = |count: usize, of: usize| (count as f64 / (of as f64 + FEW)).min(1.0);
        let yes = |is: bool| f64::from(u8::from(is));
        let last = said.iter().rev().map(|token| token.kind).find(|kind| *kind != Kind::Number);
        let small = words.iter().filter(|word| SMALL.binary_search(word).is_ok()).count();
        let past = words.iter().filter(|word| PAST.binary_search(word).is_ok() || (word.len() > 4 && word.ends_with("ed"))).count();
        let told = said.iter().filter(|token| token.kind == Kind::Han && matches!(text.word(token), "了" | "过" | "咗")).count();
        let sounds = words.iter().filter(|word| SOUNDS.binary_search(word).is_ok()).count();
        let particles = said.iter().filter(|token| token.kind == Kind::Han && PARTICLES.contains(text.word(token))).count();
        let letters: usize = words.iter().map(|word| word.len()).sum();
        let lines = tokens.iter().filter(|token| token.starts_line).count();
        Self {
            starts_with_mention: yes(said.first().is_some_and(|token| token.kind == Kind::Mention)),
            starts_with_label: yes(tokens.first().is_some_and(|token| token.kind == Kind::Break && matches!(text.word(token), "[" | "【"))),
            ends_with_link: yes(last == Some(Kind::Url)),
            ends_with_tags: yes(last == Some(Kind::Hashtag)),
            past: share((past + told) * 8, said.len()),
            contractions: share(words.iter().filter(|word| word.contains('\'')).count() * 10, said.len()),
            sounds: share((sounds + particles) * 10, said.len()),
            long_words: if words.is_empty() {
                0.0
            } else {
                ((letters as f64 + FEW * 4.0) / (words.len() as f64 + FEW) / 3.0 - 1.1).clamp(0.0, 1.0)
            },
            heavy_words: if words.is_empty() { 0.0 } else { 1.0 - (small as f64 + FEW / 2.0) / (words.len() as f64 + FEW) },
            long_sentences: (said.len() as f64 / (text.sentences().max(1) * 30) as f64).min(1.0),
            numbers: share(said.iter().filter(|token| token.kind == Kind::Number).count() * 6, said.len()),
            short_lines: if lines < 3 { 0.0 } else { share(lines * 6, said.len()) },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_are_sorted() {
        for class in [PAST, SOUNDS, SMALL] {
            assert!(class.is_sorted_by(|a, b| a < b), "sort {class:?}");
        }
    }
}
