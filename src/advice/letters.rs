//! Letters taken out of their dress: capitals to plain case, fancy letters to plain ones.
//!
//! A word in capitals stays so where it is short (four letters at most) and reads as an
//! acronym: without a vowel, in the table, or in capitals elsewhere in the draft outside the
//! shouting. It takes the form it has elsewhere in the middle of a sentence, so that names
//! stay names; the calendar's names and "I" are known; a sentence begins with a capital.
//! A name that stands nowhere else is written small.

use super::edit::Change;
use crate::text::{Kind, Slicer, Span, Text, Token, fold, is_fancy};

/// Acronyms with vowels.
#[rustfmt::skip]
const ACRONYMS: &[&str] = &[
    "ai", "aka", "api", "asap", "asmr", "bbq", "ceo", "cfo", "coo", "cto", "diy", "eu", "faq", "fyi", "gdpr", "hiit", "html", "hvac",
    "imo", "ios", "ip", "iq", "ngo", "nasa", "nato", "nyc", "ok", "omg", "phd", "rsvp", "seo", "suv", "ui", "uk",
    "un", "usa", "usb", "ux", "vip", "yt",
];

/// What English writes with a capital wherever it stands.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june", "july", "august",
    "september", "october", "november", "december", "christmas", "easter", "halloween", "thanksgiving", "xmas", "valentine's", "english",
    "chinese", "french", "german", "italian", "spanish", "japanese", "korean", "american", "british", "europe", "america", "london", "paris",
    "china", "taiwan", "japan", "korea", "instagram", "facebook", "linkedin", "youtube", "amazon", "etsy", "tiktok", "google", "i", "i'm", "i'd",
    "i'll", "i've",
];

/// The longest that an acronym is.
const LONGEST: usize = 4;

/// Runs of capitals, told in plain case; fancy letters among them become plain as well.
pub(super) fn in_plain_case(text: &Text, draft: &str, runs: &[Span]) -> Vec<Change> {
    let runs = widened(text, draft, runs);
    let case = Case { text, runs: &runs, draft };
    changes(text, draft, &runs, |token, word| {
        let word = plain(word);
        if token.is_capitals || is_one_capital(&word) { case.of(token, &word) } else { word }
    })
}

/// Runs with the capitals beside them in their sentence that a single letter ("I", "A") has
/// parted from them.
fn widened(text: &Text, draft: &str, runs: &[Span]) -> Vec<Span> {
    let said: Vec<&Token> = text.tokens().iter().filter(|token| token.is_said()).collect();
    let mut slicer = Slicer::new(draft);
    let mut is_loud = |token: &Token| !token.is_quoted && (token.is_capitals || slicer.slice(token.span).is_some_and(is_one_capital));
    let mut wide: Vec<Span> = Vec::new();
    for run in runs {
        let mut first = said.partition_point(|token| token.span.start < run.start);
        let mut last = said.partition_point(|token| token.span.end <= run.end).saturating_sub(1);
        while first > 0 && said[first - 1].sentence == said[first].sentence && is_loud(said[first - 1]) {
            first -= 1;
        }
        while last + 1 < said.len() && said[last + 1].sentence == said[last].sentence && is_loud(said[last + 1]) {
            last += 1;
        }
        let span = Span { start: said[first].span.start, end: said[last].span.end };
        match wide.last_mut() {
            Some(before) if span.start < before.end => before.end = before.end.max(span.end),
            _ => wide.push(span),
        }
    }
    wide
}

fn is_one_capital(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.next().is_none()
}

/// Runs of fancy letters, told in plain ones; a sentence begins with a capital.
pub(super) fn in_plain_letters(text: &Text, draft: &str, runs: &[Span]) -> Vec<Change> {
    changes(text, draft, runs, |token, word| {
        if !token.is_fancy {
            word.to_string()
        } else if starts_sentence(text, token) {
            with_capital(&plain(word))
        } else {
            plain(word)
        }
    })
}

fn changes(text: &Text, draft: &str, runs: &[Span], told: impl Fn(&Token, &str) -> String) -> Vec<Change> {
    let mut slicer = Slicer::new(draft);
    let mut made = Vec::new();
    for run in runs {
        let (mut instead, mut at) = (String::new(), run.start);
        for token in text.tokens().iter().filter(|token| token.span.start >= run.start && token.span.end <= run.end) {
            // One character may fold to several tokens.
            if token.span.start < at {
                continue;
            }
            instead += slicer.slice(Span { start: at, end: token.span.start }).unwrap_or_default();
            instead += &told(token, slicer.slice(token.span).unwrap_or_default());
            at = token.span.end;
        }
        instead += slicer.slice(Span { start: at, end: run.end }).unwrap_or_default();
        if slicer.slice(*run) != Some(instead.as_str()) {
            made.push((*run, instead));
        }
    }
    made
}

/// How words in capitals are written otherwise.
struct Case<'a> {
    text: &'a Text,
    draft: &'a str,
    /// Where the draft shouts.
    runs: &'a [Span],
}

impl Case<'_> {
    fn of(&self, token: &Token, word: &str) -> String {
        let folded = self.text.word(token);
        if NAMES.contains(&folded) {
            return with_capital(&word.to_lowercase());
        }
        if self.is_acronym(token, folded) {
            return word.to_string();
        }
        if let Some(known) = self.elsewhere(folded) {
            return known;
        }
        let small = word.to_lowercase();
        if starts_sentence(self.text, token) { with_capital(&small) } else { small }
    }

    fn is_acronym(&self, token: &Token, folded: &str) -> bool {
        folded.chars().count() <= LONGEST
            && (!folded.contains(['a', 'e', 'i', 'o', 'u', 'y'])
                || folded.contains(|c: char| c.is_ascii_digit())
                || ACRONYMS.contains(&folded)
                || self.text.tokens().iter().any(|other| {
                    other.is_capitals && other.span != token.span && self.text.word(other) == folded && self.is_outside(other)
                }))
    }

    /// Whether a word stands where the draft does not shout.
    fn is_outside(&self, other: &Token) -> bool {
        self.runs.iter().all(|run| other.span.end <= run.start || run.end <= other.span.start)
    }

    /// The word as it stands with one capital in the middle of another sentence.
    fn elsewhere(&self, folded: &str) -> Option<String> {
        let mut slicer = Slicer::new(self.draft);
        let known = self.text.tokens().iter().find(|other| {
            let is_it = other.kind == Kind::Word && !other.is_capitals && !other.is_fancy && self.text.word(other) == folded;
            is_it && !starts_sentence(self.text, other) && self.is_outside(other)
        })?;
        Some(slicer.slice(known.span)?.to_string()).filter(|word| word.chars().next().is_some_and(char::is_uppercase))
    }
}

/// Whether nothing is said before it in its sentence.
fn starts_sentence(text: &Text, token: &Token) -> bool {
    !text.tokens().iter().any(|other| other.sentence == token.sentence && other.is_said() && other.span.start < token.span.start)
}

fn with_capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().collect::<String>() + characters.as_str()).unwrap_or_default()
}

/// Fancy letters as plain ones, with their case where they have one; all else as it is.
fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for character in word.chars() {
        if !is_fancy(character) {
            out.push(character);
            continue;
        }
        let is_capital = character.is_uppercase();
        fold(character, |part| out.push(if is_capital { part.to_ascii_uppercase() } else { part }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::{Shape, measure};

    fn plain_case(draft: &str) -> Vec<String> {
        let text = Text::new(draft);
        in_plain_case(&text, draft, &measure(Shape::Capitals, &text)).into_iter().map(|change| change.1).collect()
    }

    #[test]
    fn capitals_become_a_sentence_and_acronyms_and_names_stay() {
        assert_eq!(plain_case("DO NOT MISS THIS WEEKEND at the hall"), ["Do not miss this weekend"]);
        assert_eq!(
            plain_case("Hey, OUR NEW HTML COURSE STARTS MONDAY! I THINK YOU WILL LOVE IT. THIS IS MY BIG DAY, A TREAT"),
            ["our new HTML course starts Monday", "I think you will love it. This is my big day, a treat"]
        );
        assert_eq!(
            plain_case("We moved to Porto. COME SEE PORTO WITH US. My NAS is here, BUY YOUR OWN NAS SOON"),
            ["Come see Porto with us", "buy your own NAS soon"]
        );
        assert_eq!(plain_case("新款 NEW ARRIVAL TODAY 上架"), ["new arrival today"]);
    }

    #[test]
    fn fancy_letters_become_plain_and_keep_their_case() {
        for (draft, expected) in
            [("𝗡𝗲𝘄 𝗮𝗿𝗿𝗶𝘃𝗮𝗹𝘀 in the shop", "New arrivals"), ("ɴᴇᴡ ᴅʀᴏᴘ 上架了", "New drop"), ("look: 🅑🅤🅨 Ⓝⓞⓦ", "BUY Now")]
        {
            let text = Text::new(draft);
            let made = in_plain_letters(&text, draft, &measure(Shape::FancyLetters, &text));
            assert_eq!(made.into_iter().map(|change| change.1).collect::<Vec<_>>(), [expected], "{draft}");
        }
    }
}
