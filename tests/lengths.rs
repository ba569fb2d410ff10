//! What a site makes of a draft: how long it is there, by values worked out by hand, and what the
//! site's own rule says of promotion.

use offair::messages::{CountView, GuidanceView};
use offair::sites::{self, Counting, Firmness, Site, find};
use offair::{Locale, PostKind};
use unicode_normalization::UnicodeNormalization;

#[test]
fn lengths_are_what_the_sites_count() {
    use Counting::*;
    for (counting, text, expected) in [
        // twitter-text's own examples of weights: Latin 1, Han 2, a link 23, an emoji sequence 2.
        (X, "Did it hold?", 12),
        (X, "你好", 4),
        (X, "e\u{301}", 1),
        (X, "“…”", 4),
        (X, "See https://example.com/a/very/long/path?with=query", 4 + 23),
        (X, "See example.com", 4 + 23),
        (X, "me@example.com", 14),
        (X, "👩‍👩‍👧‍👦", 2),
        (X, "👍🏽🇩🇪1️⃣❤️", 8),
        (X, "ა한글", 1 + 4),
        (Bluesky, "👩‍👩‍👧‍👦é", 2),
        (Bluesky, "e\u{301}", 1),
        (Bluesky, "https://example.com/", 11),
        (Bluesky, "https://example.com/menu?day=friday", 11 + 16),
        (Bluesky, "example.com/menu?day=friday", 27),
        (Mastodon, "https://example.com/menu?day=friday", 23),
        (Mastodon, "example.com", 11),
        (Mastodon, "@rin@meow.example hi", 7),
        (Mastodon, "@rin hi", 7),
        (Mastodon, "👩‍👩‍👧‍👦", 1),
        (Trimmed, "  猫👍 \n", 3),
        (HalfWidth, "ab", 1),
        (HalfWidth, "abc", 2),
        (HalfWidth, "新品 abc", 4),
        (HalfWidth, "👍", 2),
        (HalfWidth, " ab ", 1),
        (CodePoints, "猫👍🏽", 3),
        (Utf16, "猫👍", 3),
        (Utf16, "", 0),
        (X, "", 0),
    ] {
        let text: String = text.nfc().collect();
        // Only X composes; the others are given the text as it is written.
        assert_eq!(counting.count(&text), expected, "{counting:?} of {text:?}");
    }
    assert_eq!(Counting::Bluesky.count("e\u{301}"), 1);
    assert_eq!(Counting::Utf16.count("e\u{301}"), 2);
}

#[test]
fn a_length_is_told_from_nine_tenths_of_the_limit_on() {
    let nfc = |text: &str| text.nfc().collect::<String>();
    let told = |host: &str, draft: &str, kind| {
        find(host).unwrap().length(draft, kind, nfc).map(|length| (length.used, length.limit, length.is_firm))
    };
    assert_eq!(told("x.com", &"a".repeat(251), PostKind::Post), None);
    assert_eq!(told("x.com", &"a".repeat(252), PostKind::Post), Some((252, 280, false)));
    assert_eq!(told("x.com", &"e\u{301}".repeat(252), PostKind::Reply), Some((252, 280, false)));
    assert_eq!(told("x.com", &"好".repeat(150), PostKind::Reply), Some((300, 280, false)));
    assert_eq!(told("bsky.app", &"好".repeat(270), PostKind::Post), Some((270, 300, true)));
    assert_eq!(told("www.reddit.com", &"a".repeat(9000), PostKind::Reply), Some((9000, 10000, true)));
    assert_eq!(told("www.reddit.com", &"a".repeat(9000), PostKind::Post), None);
    // Nobody confirmed how long a comment may be there; the post's limit says nothing of it.
    assert_eq!(told("www.linkedin.com", &"a".repeat(5000), PostKind::Reply), None);
    assert_eq!(told("www.linkedin.com", &"a".repeat(2700), PostKind::Post), Some((2700, 3000, true)));
    assert_eq!(told("news.ycombinator.com", &"a".repeat(5000), PostKind::Post), None);
}

#[test]
fn lengths_and_rules_are_told_in_the_readers_words() {
    let length = find("x.com").unwrap().length(&"a".repeat(275), PostKind::Post, str::to_string).unwrap();
    let view = CountView::new(length, "{used} of {limit}");
    assert_eq!((view.used, view.limit, view.say.as_str()), (275, 280, "275 of 280"));
    let guidance = find("news.ycombinator.com").and_then(|site| site.guidance.as_ref()).unwrap();
    let view = GuidanceView::new(guidance, Locale::Traditional);
    assert!(view.say.contains("應") && view.source == "Hacker News Guidelines", "{view:?}");
}

#[test]
fn rules_stand_in_three_languages_where_they_were_found_in_writing() {
    let with: Vec<&Site> = sites::all().iter().filter(|site| site.guidance.is_some()).collect();
    let ids: Vec<&str> = with.iter().map(|site| site.id).collect();
    assert_eq!(ids, ["discourse", "hackernews", "reddit", "reddit-old", "stackoverflow", "xiaohongshu"]);
    for site in with {
        let guidance = site.guidance.as_ref().unwrap();
        let [english, simplified, traditional] = guidance.say;
        let is_han = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
        assert!(!is_han(english) && is_han(simplified) && is_han(traditional) && simplified != traditional, "{}", site.id);
        for (say, end) in [(english, '.'), (simplified, '。'), (traditional, '。')] {
            assert!(say.ends_with(end) && say.chars().count() <= 160, "{}: {say}", site.id);
        }
        assert!(traditional.chars().all(|c| !"们这为时说过动发论销导样关网".contains(c)), "{}: {traditional}", site.id);
        assert!(!guidance.source.is_empty(), "{}", site.id);
    }
}

#[test]
fn limits_of_servers_that_anyone_may_run_are_only_usual() {
    for site in sites::all().iter().filter(|site| !site.marks.is_empty() && site.id != "devto") {
        assert!(site.limits.iter().all(|limit| limit.firmness != Firmness::Firm), "{}: its servers set their own limits", site.id);
    }
}
