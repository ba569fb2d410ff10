//! What a person muted is neither told nor counted, and nothing else changes.

use offair::muted::{Mute, Muted};
use offair::reading::LEARNED;
use offair::{Draft, Norms, Reading, Verdict, advise, inspect};

const AD: &str = "Our summer sale is here! Shop now and save 40% before it ends tonight. Link in bio.";

fn muted(what: &[Mute]) -> Norms {
    let mut muted = Muted::default();
    what.iter().for_each(|what| muted.mute(what).unwrap());
    Norms { muted, ..Norms::default() }
}

fn words(words: &[&str]) -> Mute {
    Mute::Words(words.iter().map(|words| words.to_string()).collect())
}

fn read(text: &str, norms: &Norms) -> Reading {
    inspect(&Draft::post(text), norms)
}

fn quotes(reading: &Reading) -> Vec<&str> {
    reading.findings.iter().map(|finding| finding.quote.as_str()).collect()
}

/// Words that no cue knows.
const LEARNED_ONLY: &str = "Our spring programme supports young leaders across the region.";

/// What the cues and their families add to the tone, in logits: all but the start and what was learned.
fn cue_part(reading: &Reading) -> f64 {
    reading.parts.iter().filter(|part| part.name != "start" && part.name != "wording").map(|part| part.logit).sum()
}

#[test]
fn muted_words_are_neither_told_nor_counted() {
    let (before, after) = (read(AD, &Norms::default()), read(AD, &muted(&[words(&["SHOP NOW"])])));
    assert_eq!(quotes(&before), ["Shop now", "save 40%", "ends tonight", "Link in bio"]);
    assert_eq!(quotes(&after), ["save 40%", "ends tonight", "Link in bio"]);
    assert!(cue_part(&after) < cue_part(&before), "{} is not below {}", cue_part(&after), cue_part(&before));
}

#[test]
fn words_elsewhere_are_heard_as_before() {
    let norms = muted(&[words(&["shop"]), Mute::Cue("no-such-cue".into())]);
    assert_eq!(quotes(&read(AD, &norms)), quotes(&read(AD, &Norms::default())));
}

#[test]
fn a_cue_that_is_off_finds_nothing_anywhere() {
    let norms = muted(&[Mute::Cue("shop-now".into())]);
    assert_eq!(quotes(&read(AD, &norms)), ["save 40%", "ends tonight", "Link in bio"]);
    assert!(read("Order today, we have plenty.", &norms).findings.iter().all(|finding| finding.cue != "shop-now"));
}

#[test]
fn with_everything_muted_nothing_warns_not_even_learned_words() {
    let all = ["Shop now", "save 40%", "ends tonight", "Link in bio"];
    let talk = "Thanks for the tip! I tried linseed oil on mine last spring and it went sticky.";
    let reading = read(&format!("{talk} {AD}"), &muted(&[words(&all)]));
    assert!(reading.findings.iter().all(|finding| finding.cue == LEARNED), "{:?}", quotes(&reading));
    let off = read(&format!("{talk} {AD}"), &muted(&[words(&all), Mute::Cue(LEARNED.into())]));
    assert_eq!((quotes(&off), off.verdict), (vec![], Verdict::Conversation));
}

#[test]
fn learned_words_do_not_speak_for_a_cue_that_is_off() {
    let text = "Introducing our autumn range, crafted for comfort and designed for every home, available in stores from this Friday.";
    let told = read(text, &Norms::default());
    let cues: Vec<Mute> = told.findings.iter().map(|finding| Mute::Cue(finding.cue.into())).collect();
    assert!(!cues.is_empty());
    for finding in read(text, &muted(&cues)).findings.iter().filter(|finding| finding.cue == LEARNED) {
        let is_same = told.findings.iter().any(|other| other.span.start < finding.span.end && finding.span.start < other.span.end);
        assert!(!is_same, "{} was muted", finding.quote);
    }
}

#[test]
fn learned_words_are_muted_by_what_they_quote_or_all_at_once() {
    let before = read(LEARNED_ONLY, &Norms::default());
    assert!(!before.findings.is_empty() && before.findings.iter().all(|finding| finding.cue == LEARNED), "{:?}", quotes(&before));
    for quote in quotes(&before) {
        assert!(!quotes(&read(LEARNED_ONLY, &muted(&[words(&[quote])]))).contains(&quote));
    }
    assert!(read(LEARNED_ONLY, &muted(&[Mute::Cue(LEARNED.into())])).findings.is_empty());
}

#[test]
fn alternatives_are_judged_without_what_is_muted() {
    let norms = muted(&[words(&["Shop now"])]);
    let draft = Draft::post(AD);
    let reading = inspect(&draft, &norms);
    let advice = advise(&draft, &reading, &norms);
    assert!(advice.replacements.iter().all(|one| one.finding < reading.findings.len()));
    assert!(advice.replacements.iter().any(|one| reading.findings[one.finding].quote == "Link in bio"));
}

#[test]
fn chinese_words_are_muted_in_either_script() {
    let text = "【新品上市】全网最低价，立即购买，错过等一年！私信领取优惠券";
    let after = read(text, &muted(&[words(&["立即購買"])]));
    assert_eq!(quotes(&after), ["新品上市", "全网最低", "私信领取"]);
}
