//! How a draft is cut into tokens: links, prices, tags, quotations, sentences, and where each
//! stands in UTF-16 code units.
//!
//! Tables of texts with answers worked out by hand.

use offair::text::{Kind, Span, Text, Token, slice};

#[path = "text/numbers.rs"]
mod numbers;
#[path = "text/quotes.rs"]
mod quotes;
#[path = "text/stance.rs"]
mod stance;
#[path = "text/time.rs"]
mod time;

/// The pieces of `text` that are of `kind`.
fn pieces(text: &str, kind: Kind) -> Vec<&str> {
    let read = Text::new(text);
    read.tokens().iter().filter(|token| token.kind == kind).map(|token| slice(text, token.span).unwrap()).collect()
}

#[track_caller]
fn expect(kind: Kind, table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expected)| pieces(text, kind) != *expected)
        .map(|(text, expected)| format!("{text:?}: expected {expected:?}, got {:?}", pieces(text, kind)))
        .collect();
    assert!(wrong.is_empty(), "{kind:?}\n{}", wrong.join("\n"));
}

/// The folded words of the tokens that `keep` keeps.
fn words(text: &str, keep: impl Fn(&Token) -> bool) -> Vec<String> {
    let read = Text::new(text);
    read.tokens().iter().filter(|token| keep(token)).map(|token| read.word(token).to_string()).collect()
}

#[test]
fn links_are_heard_with_and_without_scheme() {
    expect(
        Kind::Url,
        &[
            ("Docs at https://a.example/b?c=1.", &["https://a.example/b?c=1"]),
            ("(http://a.example/x)", &["http://a.example/x"]),
            ("see www.shop.example, now", &["www.shop.example"]),
            ("Visit shop.example.com/new!", &["shop.example.com/new"]),
            ("HTTPS://A.EXAMPLE/SALE", &["HTTPS://A.EXAMPLE/SALE"]),
            ("看网站shop.example.com吗", &["shop.example.com"]),
            ("https://a.example/1 https://a.example/2", &["https://a.example/1", "https://a.example/2"]),
            ("ｗｗｗ．ａ．example", &["ｗｗｗ．ａ．example"]),
            ("Write to hello@post.example.org.", &["hello@post.example.org"]),
            ("写信到 a.b@post.example.cn。", &["a.b@post.example.cn"]),
        ],
    );
}

#[test]
fn a_missing_blank_makes_no_link() {
    expect(
        Kind::Url,
        &[
            ("That was the end.In spring we go", &[]),
            ("I run Node.js 1.2.3 here", &[]),
            ("It cost 3.50 in all", &[]),
            ("wait...what", &[]),
            ("好的.我知道", &[]),
            ("anna@home", &[]),
            ("Done.It works", &[]),
            ("¼@.", &[]),
        ],
    );
}

#[test]
fn hashtags_are_heard_as_both_worlds_write_them() {
    expect(
        Kind::Hashtag,
        &[
            ("#sale #deal", &["#sale", "#deal"]),
            ("(#Summer_2024)", &["#Summer_2024"]),
            ("#今晚吃什么#好吃吗", &["#今晚吃什么#"]),
            ("#我的 周末#", &["#我的 周末#"]),
            ("#广州 晚霞", &["#广州"]),
            ("＃优惠", &["＃优惠"]),
            ("We're #1!", &[]),
            ("# heading", &[]),
            ("## two", &[]),
            ("see https://a.example/#top", &[]),
        ],
    );
}

#[test]
fn mentions_name_somebody() {
    expect(
        Kind::Mention,
        &[
            ("@anna did you", &["@anna"]),
            ("thanks @anna.b.", &["@anna.b"]),
            ("@小一 你好", &["@小一"]),
            ("hi @anna@social.example!", &["@anna@social.example"]),
            ("meet @ home", &[]),
            ("anna@home", &[]),
            ("Done.It works", &[]),
            ("¼@.", &[]),
        ],
    );
}

#[test]
fn every_apostrophe_stays_inside_its_word() {
    for apostrophe in ['\'', '’', '‘', 'ʼ', '＇', '`', '´'] {
        let text = format!("I don{apostrophe}t know");
        assert_eq!(words(&text, |token| token.kind == Kind::Word), ["i", "don't", "know"], "with {apostrophe:?}");
    }
    assert_eq!(words("'tis the dogs' end'", |token| token.kind == Kind::Word), ["tis", "the", "dogs", "end"]);
}

#[test]
fn keycaps_are_their_digits() {
    let read = Text::new("1️⃣ First");
    let spans: Vec<(Kind, Span)> = read.tokens().iter().map(|token| (token.kind, token.span)).collect();
    assert_eq!(spans, [(Kind::Number, Span { start: 0, end: 3 }), (Kind::Word, Span { start: 4, end: 9 })]);
    assert_eq!(read.word(&read.tokens()[0]), "1");
}

#[test]
fn pictures_are_one_token_each() {
    expect(
        Kind::Emoji,
        &[
            ("🔥🔥", &["🔥", "🔥"]),
            ("👩‍🔬 and 👨‍👩‍👧‍👦", &["👩‍🔬", "👨‍👩‍👧‍👦"]),
            ("👍🏽👉", &["👍🏽", "👉"]),
            ("🇩🇪🇫🇷", &["🇩🇪", "🇫🇷"]),
            ("❤️", &["❤️"]),
            ("✅ done → next", &["✅", "→"]),
            ("🅱🆄🆈 1️⃣ №", &[]),
        ],
    );
}

#[test]
fn a_letter_like_picture_is_a_picture() {
    expect(Kind::Emoji, &[("ℹ️ Opening hours", &["ℹ️"])]);
    assert_eq!(Text::new("ℹ️ Opening hours").people().i, 0);
}

#[test]
fn names_of_pictures_in_brackets_are_pictures() {
    expect(
        Kind::Emoji,
        &[
            ("好累[允悲][允悲]", &["[允悲]", "[允悲]"]),
            ("[微笑]", &["[微笑]"]),
            ("[DOGE] 早", &["[DOGE]"]),
            ("买不起[偷笑R]", &["[偷笑R]"]),
            ("［微風］", &["［微風］"]),
            ("[For Hire] [OC]", &[]),
            ("[问题] 怎么修", &[]),
            ("[求关注]", &[]),
            ("[微 笑]", &[]),
            ("[微笑", &[]),
        ],
    );
}

#[test]
fn sentences_that_say_something_are_counted() {
    for (text, expected) in [
        ("", 0),
        ("!!! 🔥", 0),
        ("One", 1),
        ("One. Two! Three?", 3),
        ("Wait... what?!", 1),
        ("Wait...\nwhat?!", 2),
        ("For example, e.g. this, i.e. that", 1),
        ("The U.S. team met Dr. Lee at 5 p.m. today", 1),
        ("We live in the U.S. They do not", 2),
        ("Cats vs. dogs, approx. 3.5 kg, No. 7", 1),
        ("I said no. 7 of us left", 1),
        ("I said no. We left", 2),
        ("Plan B. Then C", 2),
        ("Tea, milk, etc. Then cake", 2),
        ("Tea, milk, etc. and cake", 1),
        ("真的？！好吧；走。", 3),
        ("Stop!!! Now", 2),
        ("1. One\n2. Two", 2),
        ("1、一\n②二\n(3) 三\n4) 四", 4),
        ("• one\n• two", 2),
        ("3.5 kg is enough", 1),
        ("It is 3.5 percent. Done", 2),
        ("See a.example.com now", 1),
        ("第一句。第二句！第三句", 3),
        ("等一下……好的", 2),
        ("one\ntwo\r\n\r\nthree", 3),
        ("one, two; three", 1),
    ] {
        assert_eq!(Text::new(text).sentences(), expected, "{text:?}");
    }
}

#[test]
fn the_marker_of_a_list_item_is_not_said() {
    for text in ["1. one", "1、one", "① one", "(1) one", "1) one"] {
        assert_eq!(words(text, |token| token.is_said()), ["one"], "{text:?}");
    }
    for (text, expected) in
        [("10", "10"), ("2024. good", "2024 good"), ("1.5 kg", "1.5 kg"), ("(2) 3", "3"), ("5", "5"), ("I won 3. Good", "i won 3 good")]
    {
        assert_eq!(words(text, |token| token.is_said()).join(" "), expected, "{text:?}");
    }
}

#[test]
fn spans_count_utf16_code_units() {
    for (text, word, start, end) in [
        ("🔥 LAST", "last", 3, 7),
        ("cafe\u{301} now", "cafe", 0, 5),
        ("cafe\u{301} now", "now", 6, 9),
        ("café now", "now", 5, 8),
        ("𝗕𝘂𝘆 it", "buy", 0, 6),
        ("𝗕𝘂𝘆 it", "it", 7, 9),
        ("\u{FEFF}b\u{200B}uy", "buy", 1, 5),
        ("👩‍🔬x", "x", 5, 6),
        ("🇩🇪 ok", "ok", 5, 7),
        ("👍🏽 ok", "ok", 5, 7),
        ("ﬁne", "fine", 0, 3),
        ("𠮷买", "买", 2, 3),
        ("a\r\nb", "b", 3, 4),
        ("１２ x", "12", 0, 2),
    ] {
        let read = Text::new(text);
        let found = read.tokens().iter().find(|token| read.word(token) == word).map(|token| (token.span.start, token.span.end));
        assert_eq!(found, Some((start, end)), "{word} in {text:?}");
    }
}

#[test]
fn a_slice_is_none_where_it_would_cut_or_leave_the_text() {
    let at = |start, end| slice("a🔥b", Span { start, end });
    assert_eq!(at(1, 3), Some("🔥"));
    assert_eq!(at(0, 4), Some("a🔥b"));
    assert_eq!(at(4, 4), Some(""));
    assert_eq!([at(2, 3), at(1, 2), at(0, 5), at(3, 1)], [None; 4]);
}
