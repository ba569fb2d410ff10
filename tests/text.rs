//! How a draft is cut into tokens: links, prices, tags, quotations, sentences, and where each
//! stands in UTF-16 code units.
//!
//! Tables of texts with answers worked out by hand.

use offair::text::{Kind, Span, Text, Token, slice};

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
fn prices_are_heard_in_both_orders() {
    expect(
        Kind::Price,
        &[
            ("only $40 today", &["$40"]),
            ("现价99元起", &["99元"]),
            ("NT$250含運", &["NT$250"]),
            ("HK$1,200.50", &["HK$1,200.50"]),
            ("40 USD or so", &["40 USD"]),
            ("¥99 包邮", &["¥99"]),
            ("￥99", &["￥99"]),
            ("£3.50, 12 € and 25 bucks", &["£3.50", "12 €", "25 bucks"]),
            ("才30块钱", &["30块"]),
            ("$ 5", &["$ 5"]),
            ("＄４０", &["＄４０"]),
        ],
    );
}

#[test]
fn numbers_beside_other_words_are_no_prices() {
    expect(Kind::Price, &[("40 used books", &[]), ("usd is down", &[]), ("3 eurosceptics", &[]), ("page 99", &[]), ("$", &[])]);
}

#[test]
fn percents_are_heard_in_digits_and_in_han() {
    expect(
        Kind::Percent,
        &[
            ("40% off", &["40%"]),
            ("about 4.5%.", &["4.5%"]),
            ("５０％", &["５０％"]),
            ("便宜百分之二十吧", &["百分之二十"]),
            ("百分之30", &["百分之30"]),
            ("百分之百", &["百分之百"]),
            ("百分之几呢", &[]),
            ("% of us", &[]),
        ],
    );
}

#[test]
fn eight_digits_make_a_telephone_number() {
    expect(
        Kind::Phone,
        &[
            ("Call 555-010-0199 now", &["555-010-0199"]),
            ("热线66881234", &["66881234"]),
            ("138-0013-8000", &["138-0013-8000"]),
            ("call 5550199", &[]),
            ("1,234,567,890 people", &[]),
            ("12345678.90", &[]),
        ],
    );
}

#[test]
fn a_date_is_no_telephone_number() {
    expect(Kind::Phone, &[("We met on 2024-05-06 at noon", &[]), ("2024/05/06", &[])]);
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
fn what_stands_in_quotation_marks_is_quoted() {
    for (text, expected) in [
        ("They wrote “buy now” again", "buy now"),
        ("They wrote \"buy now\" again", "buy now"),
        ("上面写着「买一送一」呢", "买 一 送 一"),
        ("《買一送一》好看", "买 一 送 一"),
        ("Er sagte «jetzt» dazu", "jetzt"),
        ("> Shop now!\nNo thanks", "shop now"),
        ("First\n> Shop now\n> today\nlast", "shop now today"),
        ("a “one” b “two” c", "one two"),
        ("He said “buy now and left", ""),
        ("He said \"buy now and left", ""),
        ("one “two\nthree” four", ""),
        ("2 > 1 said she", ""),
        ("it's the dogs' bowl", ""),
    ] {
        assert_eq!(words(text, |token| token.is_quoted && token.is_said()).join(" "), expected, "{text:?}");
    }
}

#[test]
fn a_draft_that_is_one_quotation_is_the_writers_own() {
    for text in ["“Shop now and save”", "「買一送一」！", "> Shop now", "\"Shop now\" 🔥"] {
        assert_eq!(words(text, |token| token.is_quoted), [""; 0], "{text:?}");
    }
}

#[test]
fn sentences_that_say_something_are_counted() {
    for (text, expected) in [
        ("", 0),
        ("!!! 🔥", 0),
        ("One", 1),
        ("One. Two! Three?", 3),
        ("Wait... what?!", 2),
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
