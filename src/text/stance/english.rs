//! English: verbs of saying and negations, and what they reach.

use std::sync::OnceLock;

use super::super::token::Kind;
use super::{Scope, Stance, Words};

/// Words that deny or refuse what follows in the clause.
#[rustfmt::skip]
const NEGATIONS: &[&str] = &[
    "aren't", "didn't", "didnt", "doesn't", "don't", "dont", "isn't", "never", "not", "refuse", "refused", "shouldn't", "wasn't",
    "weren't", "won't", "wont", "wouldn't", "wouldnt",
];
/// After a negation these make a push of it, or deny something else: "don't miss", "not
/// only", "never been easier". They undo the negation where they stand within three words.
#[rustfmt::skip]
const PUSHES: &[&str] = &[
    "afraid", "alone", "already", "alternative", "be", "been", "before", "believe", "better", "blink", "contact", "delay", "disappoint",
    "disappointed", "else", "enough", "ever", "expensive", "far", "fear", "find", "forget", "fret", "hesitate", "hesitating", "have",
    "had", "just", "let", "limited", "long", "longer", "lose", "merely", "mind", "miss", "missed", "missing", "mention", "more", "need",
    "only", "overpay", "overthink", "own", "panic", "pass", "pay", "regret", "resist", "risk", "scroll", "settle", "seen", "shy",
    "simply", "skip", "sleep", "snooze", "solely", "stop", "struggle", "struggling", "sure", "take", "wait", "waiting", "waste",
    "wasting", "want", "why", "worry", "worrying", "yet", "you",
];
/// What follows "not" where something is described.
const ARTICLES: &[&str] = &["a", "all", "an", "as", "every", "everyone", "for", "part", "so", "the", "too", "very"];
/// Before a negation these make a question or a condition of it: "why not", "if you don't".
const CONDITIONS: &[&str] = &["because", "if", "or", "unless", "whether", "who", "why"];
/// Who says or asks, standing before the verb.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "ads", "advert", "bot", "bots", "boss", "brother", "cashier", "caller", "clerk", "company", "coworker", "dad", "daughter", "doctor",
    "email", "emails", "everybody", "everyone", "friend", "friends", "girlfriend", "boyfriend", "guy", "guys", "he", "husband",
    "influencers", "kid", "kids", "lady", "landlord", "man", "marketers", "mom", "mother", "mum", "neighbor", "neighbour", "people",
    "popup", "salesman", "salesperson", "scammers", "she", "sister", "site", "somebody", "someone", "son", "spam", "store", "teacher",
    "they", "they're", "website", "wife", "woman", "youtubers",
];
/// Verbs of saying and asking.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "advertise", "advertised", "advertises", "advertising", "asked", "asks", "begged", "begging", "claim", "claimed", "claiming",
    "claims", "emailed", "insist", "insisted", "insisting", "insists", "promise", "promised", "promises", "recommended", "said", "say",
    "saying", "says", "scream", "screaming", "screams", "shouted", "shouting", "spamming", "tell", "telling", "tells", "texted", "told",
    "wrote", "yell", "yelling",
];
/// Words after which the next few are somebody's claim.
const CLAIMS: &[&str] = &["alleged", "allegedly", "supposed", "supposedly"];
/// Objects that make an order of a verb of asking: "telling me to".
const OBJECTS: &[&str] = &["everyone", "her", "him", "me", "people", "them", "us"];
const ORDERING: &[&str] = &["asking", "begging", "forcing", "nagging", "pressuring", "pushing", "reminding", "telling", "urging"];

/// How many tokens a negation, a report and a claim reach.
const NEGATION_REACH: usize = 6;
const REPORT_REACH: usize = 14;
const CLAIM_REACH: usize = 3;

pub(super) fn scope(words: &Words, place: usize) -> Option<Scope> {
    let word = words.at(place);
    if !opens(word) {
        return None;
    }
    // "Stop saying", but neither "one-stop shop" nor "stop texts: call …".
    let is_stop = matches!(word, "stop" | "stopped") && words.at(place + 1).ends_with("ing");
    if is_stop || NEGATIONS.contains(&word) {
        return negation(words, place);
    }
    if matches!(word, "want" | "wanted" | "wants")
        && OBJECTS.contains(&words.at(place + 1))
        && words.at(place + 2) == "to"
        && has_other(words, place)
    {
        return Some(report(words, place + 3));
    }
    // "So-called" is two words with a hyphen between, or without.
    let called = (place + 1..place + 3).find(|&at| word == "so" && words.at(at) == "called");
    if let Some(last) = called.or(CLAIMS.contains(&word).then_some(place)) {
        return Some(Scope { start: last + 1, end: words.clause_end(last + 1, CLAIM_REACH), stance: Stance::Reported });
    }
    if ORDERING.contains(&word) && OBJECTS.contains(&words.at(place + 1)) && words.at(place + 2) == "to" {
        return Some(report(words, place + 3));
    }
    // "People asked me for my portfolio" asks, it tells nothing.
    let is_request = matches!(word, "asked" | "asks") && (place + 1..place + 3).any(|at| words.at(at) == "for");
    (SAYING.contains(&word) && !is_request && has_other(words, place)).then(|| report(words, place + 1))
}

/// Whether a word of the tables that open a scope has this first letter and length: most of
/// a draft is passed over in one step.
fn opens(word: &str) -> bool {
    static LENGTHS: OnceLock<[u16; 26]> = OnceLock::new();
    let lengths = LENGTHS.get_or_init(|| {
        let mut lengths = [0; 26];
        for word in [NEGATIONS, CLAIMS, ORDERING, SAYING, &["so", "stop", "stopped", "want", "wanted", "wants"]].into_iter().flatten() {
            lengths[usize::from(word.as_bytes()[0] - b'a')] |= 1 << word.len();
        }
        lengths
    });
    let first = word.as_bytes()[0];
    first.is_ascii_lowercase() && word.len() < 16 && lengths[usize::from(first - b'a')] & (1 << word.len()) != 0
}

fn negation(words: &Words, place: usize) -> Option<Scope> {
    let end = words.clause_end(place + 1, NEGATION_REACH);
    let is_push = (place + 1..end.min(place + 4)).any(|at| PUSHES.contains(&words.at(at)));
    // "This is not a cheap one" describes, it refuses nothing.
    let is_copula = matches!(words.at(place), "not" | "isn't" | "aren't" | "wasn't" | "weren't");
    if is_copula && ARTICLES.contains(&words.at(place + 1)) {
        return None;
    }
    // "You won't believe", "you don't need": it speaks for the reader, and pushes.
    let is_readers = (place.saturating_sub(2)..place).any(|at| words.at(at) == "you");
    let is_condition = (place.saturating_sub(4)..place).any(|at| CONDITIONS.contains(&words.at(at)));
    (!is_push && !is_readers && !is_condition && place + 1 < end).then_some(Scope { start: place + 1, end, stance: Stance::Negated })
}

/// Whether somebody else stands before the verb, in the same clause and close by.
fn has_other(words: &Words, place: usize) -> bool {
    (place.saturating_sub(4)..place)
        .rev()
        .take_while(|&at| !matches!(words.tokens[at].kind, Kind::Stop | Kind::Break))
        .map(|at| words.at(at))
        .take_while(|word| !matches!(*word, "i" | "we" | "you" | "i'm" | "we're" | "and" | "to"))
        .any(|word| OTHERS.contains(&word))
}

/// What is told runs to the end of the sentence, over a colon or comma right at its start.
fn report(words: &Words, start: usize) -> Scope {
    let opens = words.tokens.get(start).is_some_and(|token| token.kind == Kind::Break);
    let start = start.min(words.tokens.len()) + usize::from(opens);
    Scope { start, end: words.clause_end(start, REPORT_REACH), stance: Stance::Reported }
}
