//! How often posts that different people wrote are taken for copies, and how often copies with
//! another brand, greeting and link are missed: on public posts, where the folder that holds
//! them stands beside this one; says so where it does not. The posts are other people's and
//! stay out of the repository.
//!
//! `cargo test --release --test copies -- --ignored --nocapture` prints the figures.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use offair::ledger::{Fingerprint, NEAR};
use offair::text::{Kind, Text};
use serde_json::Value;

/// Where people talk, each post by somebody else.
const TALK: [&str; 8] =
    ["goemotions_sample", "hkcancor", "lccc_toy", "lihkg_cat_v2", "nus_sms_zh", "reddit_conversation", "tweeteval_sample", "weibo2018"];

/// What one seller or one page writes again and again stands among these.
const PUSH: [&str; 8] = [
    "advertisegen_dev",
    "company_slogans",
    "craigslist_ads",
    "janitr_x_2026",
    "mudou_spam_sms",
    "reddit_selfpromo",
    "tw_tourism_events",
    "youtube_spam",
];

/// Near copies of which less than this is in both, counted out, were taken for such by chance.
const BY_CHANCE: f64 = 0.4;

/// The posts of a source that have a fingerprint; the same text counts once.
fn posts(source: &str) -> Option<Vec<(String, Fingerprint)>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../shared/corpora/{source}.jsonl"));
    let Ok(lines) = fs::read_to_string(&path) else {
        println!("no posts at {}: nothing was measured", path.display());
        return None;
    };
    let texts: BTreeSet<String> = lines
        .lines()
        .map(|line| {
            let post: Value = serde_json::from_str(line).expect("a post is JSON");
            post["text"].as_str().expect("a post has a text").to_string()
        })
        .collect();
    Some(
        texts.into_iter().filter_map(|text| Some((Fingerprint::of(&Text::new(&text))?, text))).map(|(print, text)| (text, print)).collect(),
    )
}

/// The share of words and of pairs of words (of Han characters, pairs alone) of either text that
/// are in both, counted out.
fn counted(one: &str, other: &str) -> f64 {
    let runs = |text: &str| -> BTreeSet<String> {
        let text = Text::new(text);
        let words: Vec<_> = text.tokens().iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Han)).collect();
        let pairs = words.windows(2).map(|pair| format!("{} {}", text.word(pair[0]), text.word(pair[1])));
        pairs.chain(words.iter().filter(|word| word.kind == Kind::Word).map(|word| text.word(word).to_string())).collect()
    };
    let (one, other) = (runs(one), runs(other));
    one.intersection(&other).count() as f64 / one.union(&other).count() as f64
}

/// The same post for another group: another greeting, one name changed throughout, a picture and a
/// link at the end.
fn copied(text: &str, nth: usize) -> String {
    let han: Vec<char> = text.chars().filter(|character| ('\u{4e00}'..='\u{9fff}').contains(character)).collect();
    if han.len() >= 12 {
        let greeting = ["大家好，", "各位早上好！", "家人们，", "新年快乐，朋友们！"][nth % 4];
        let at = nth * 7 % (han.len() - 2);
        let name: String = han[at..at + 3].iter().collect();
        return format!("{greeting}{}🎉 https://b.example/{nth}", text.replace(&name, "锦衡坊"));
    }
    let greeting = ["Hi everyone,", "Hello friends!", "Hey neighbours,", "Good morning all!"][nth % 4];
    let words: Vec<&str> = text.split_whitespace().filter(|word| word.len() > 4).collect();
    let name = words.get(nth * 7 % words.len().max(1)).copied().unwrap_or("\u{0}");
    format!("{greeting} {} 🎉 https://b.example/{nth}", text.replace(name, "Nordlicht"))
}

#[test]
#[ignore = "reads all the public posts; minutes without --release"]
fn talk_is_seldom_taken_for_a_copy_and_copies_are_seldom_missed() {
    for (what, sources) in [("talk", TALK), ("push", PUSH)] {
        let (mut all, mut with_copy, mut found) = (0usize, 0usize, 0usize);
        let (mut pairs, mut near, mut chance) = (0u64, 0u64, 0u64);
        for source in sources {
            let Some(posts) = posts(source) else { return };
            let mut has_copy = vec![false; posts.len()];
            for (one, (text, print)) in posts.iter().enumerate() {
                for (other, (known, earlier)) in posts[..one].iter().enumerate() {
                    pairs += 1;
                    if print.likeness(earlier) >= NEAR {
                        near += 1;
                        (has_copy[one], has_copy[other]) = (true, true);
                        chance += u64::from(counted(text, known) < BY_CHANCE);
                    }
                }
                found += usize::from(Fingerprint::of(&Text::new(&copied(text, one))).is_some_and(|copy| copy.likeness(print) >= NEAR));
            }
            let those = has_copy.iter().filter(|has| **has).count();
            println!("  {source}: {} posts, {those} with a near copy among the others", posts.len());
            all += posts.len();
            with_copy += those;
        }
        let (found, with_copy) = (found as f64 / all as f64, with_copy as f64 / all as f64);
        println!("{what}: {near} of {pairs} pairs near, {chance} of them by chance; {:.2} in 100 posts have a copy", with_copy * 100.0);
        println!("{what}: {:.1} in 100 copies found", found * 100.0);
        assert!(found >= 0.97, "{what}: only {found:.3} of the copies are found");
        assert!(chance * 1_000_000 <= pairs, "{what}: {chance} of {pairs} pairs are near by chance");
    }
}
