//! English: praise between an article or possessive and its noun.

use super::Words;
use crate::advice::edit::Change;
use crate::text::{Kind, Span};

/// What may be left out before a noun. Several words stand with blanks or hyphens between.
#[rustfmt::skip]
const PRAISE: &[&str] = &[
    "amazing", "astonishing", "awesome", "best in class", "breathtaking", "cutting edge", "dazzling", "effortless", "exceptional", "exquisite",
    "extraordinary", "fabulous", "fantastic", "game changing", "gorgeous", "groundbreaking", "ground breaking", "highest quality", "incredible",
    "insane", "irresistible", "jaw dropping", "legendary", "life changing", "limited time", "luxurious", "magnificent", "mesmerising",
    "mesmerizing", "mind blowing", "must have", "next generation", "one of a kind", "outstanding", "phenomenal", "premium quality", "remarkable",
    "revolutionary", "sensational", "spectacular", "splendid", "state of the art", "stunning", "sumptuous", "superb", "superior quality",
    "terrific", "timeless", "top quality", "ultimate", "unbeatable", "unbelievable", "unforgettable", "unmatched", "unparalleled", "unrivaled",
    "unrivalled", "world class", "world leading",
];

/// What only makes praise louder, and goes with it.
const INTENSIFIERS: &[&str] = &["absolutely", "incredibly", "insanely", "simply", "super", "totally", "truly", "unbelievably", "utterly"];

/// What must stand before: with it a noun is sure to follow.
const BEFORE: &[&str] = &["a", "an", "her", "his", "its", "my", "our", "that", "the", "their", "these", "this", "those", "your"];

/// What must not follow: the praise was the noun's, or the sentence's, only meaning.
#[rustfmt::skip]
const NOT_BEFORE: &[&str] = &[
    "and", "are", "as", "at", "but", "by", "for", "from", "in", "is", "of", "on", "one", "ones", "or", "than", "that", "to", "was", "were",
    "which", "with", "yet",
];

/// Nouns that say nothing by themselves: "an experience", "a time".
const VAPID: &[&str] = &["day", "experience", "job", "journey", "moment", "stuff", "thing", "things", "time", "value", "way"];

/// The longest entry, in words.
const LONGEST: usize = 5;

/// What could be left out at `at`, a place within the words of a finding that end before
/// `limit`.
pub(super) fn left_out(words: &Words, at: usize, limit: usize) -> Option<Change> {
    let article = at.checked_sub(1)?;
    let before = words.word(article)?;
    let is_possessive = before.ends_with("'s") && !matches!(before, "it's" | "that's" | "what's" | "there's" | "here's" | "let's");
    if !BEFORE.contains(&before) && !is_possessive {
        return None;
    }
    let mut end = at;
    while words.word(end).is_some_and(|word| INTENSIFIERS.contains(&word)) {
        end += 1;
    }
    let mut count = 0;
    while let Some(next) = praise(words, end) {
        end = next;
        count += 1;
    }
    // Somewhere the words of the finding must be touched.
    if count == 0 || at >= limit || !is_row(words, article, end) {
        return None;
    }
    let noun = words.word(end)?;
    if NOT_BEFORE.contains(&noun) || VAPID.contains(&noun) || words.token(end)?.is_capitals && noun.len() <= 4 {
        return None;
    }
    let (first, last) = (words.token(article)?.span, words.token(end)?.span);
    if !matches!(before, "a" | "an") {
        return Some((Span { start: words.token(at)?.span.start, end: last.start }, String::new()));
    }
    let article = if takes_an(noun) { "an" } else { "a" };
    let is_capital = words.slice(first.start, first.end)?.starts_with(char::is_uppercase);
    let article = if is_capital { format!("A{}", &article[1..]) } else { article.to_string() };
    Some((Span { start: first.start, end: last.start }, format!("{article} ")))
}

/// Where the praise that begins at `at` ends, if there is one.
fn praise(words: &Words, at: usize) -> Option<usize> {
    let (mut place, mut phrase) = (at, String::new());
    let mut found = None;
    for _ in 0..LONGEST {
        let Some(word) = words.word(place) else { break };
        phrase += word;
        place += 1;
        if PRAISE.contains(&phrase.as_str()) {
            found = Some(place);
        }
        // A hyphen joins as a blank does.
        if words.token(place).is_some_and(|token| token.kind == Kind::Soft) && words.word(place + 1).is_some() {
            place += 1;
        }
        phrase.push(' ');
    }
    found
}

/// Whether nothing but blanks and hyphens stands between these words.
fn is_row(words: &Words, first: usize, last: usize) -> bool {
    let is_gap = |gap: &str| gap.chars().all(|c| c == ' ' || matches!(c, '-' | '\u{2010}' | '\u{2011}'));
    let between = |at: usize| {
        let (one, next) = (words.token(at)?.span, words.token(at + 1)?.span);
        words.slice(one.end, next.start)
    };
    (first..last)
        .all(|at| between(at).is_some_and(is_gap) && words.token(at).is_some_and(|token| token.kind == Kind::Word || is_hyphen(words, at)))
}

fn is_hyphen(words: &Words, at: usize) -> bool {
    words.token(at).is_some_and(|token| words.text.word(token) == "-")
}

/// Whether a word begins with the sound of a vowel.
fn takes_an(word: &str) -> bool {
    const SILENT: [&str; 4] = ["heir", "honest", "honor", "hour"];
    const SOUNDED: [&str; 7] = ["eu", "ewe", "one", "once", "uni", "use", "usu"];
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    begins(&SILENT)
        || word.starts_with("honour")
        || (word.starts_with(['a', 'e', 'i', 'o', 'u']) && (!begins(&SOUNDED) || word.starts_with("unin")))
}
