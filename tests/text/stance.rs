//! What is told of others and what is refused, against what only looks so.

use offair::text::{Span, Stance, Text};

/// The stance of the words `push` in `text`.
fn stance(text: &str, push: &str) -> Stance {
    let start = text.find(push).map(|byte| text[..byte].encode_utf16().count() as u32).expect("the push stands in the text");
    Text::new(text).stance(Span { start, end: start + push.encode_utf16().count() as u32 })
}

#[track_caller]
fn expect_stance(expected: Stance, table: &[(&str, &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, push)| stance(text, push) != expected)
        .map(|(text, push)| format!("{push} in {text}: {:?}", stance(text, push)))
        .collect();
    assert!(wrong.is_empty(), "expected {expected:?}\n{}", wrong.join("\n"));
}

#[test]
fn what_somebody_else_says_is_reported() {
    expect_stance(
        Stance::Reported,
        &[
            ("they keep telling me to subscribe", "subscribe"),
            ("She said buy now and I laughed.", "buy now"),
            ("She said: buy now", "buy now"),
            ("The guy at the door said, “limited offer”", "limited offer"),
            ("He wants me to sign up", "sign up"),
            ("the so-called best deal of the year", "best deal"),
            ("The so called best deal", "best deal"),
            ("他们说限时优惠", "限时优惠"),
            ("店员一直叫我下单", "下单"),
            ("店員一直叫我下單", "下單"),
            ("客服说：点击链接", "点击链接"),
            ("佢話限時優惠", "限時優惠"),
            ("号称全网最低", "全网最低"),
            ("ｔｈｅｙ ｓａｉｄ ｂｕｙ ｎｏｗ", "ｂｕｙ ｎｏｗ"),
        ],
    );
}

#[test]
fn what_is_refused_is_negated() {
    expect_stance(
        Stance::Negated,
        &[
            ("don't buy this", "buy this"),
            ("I'd never click on that", "click on"),
            ("please stop saying 'link in bio'", "link in bio"),
            ("I won't sign up for it", "sign up"),
            ("别买", "买"),
            ("不要点这个链接", "点这个链接"),
            ("千万别下单", "下单"),
            ("我没下单", "下单"),
            ("唔好買呢個", "買呢個"),
        ],
    );
}

#[test]
fn a_push_in_the_dress_of_a_negation_is_the_writers_own() {
    expect_stance(
        Stance::Own,
        &[
            ("Buy now", "Buy now"),
            ("Don't miss our sale", "sale"),
            ("Don't miss our sale", "Don't miss"),
            ("Don't wait, shop now", "shop now"),
            ("Don't wait to shop now", "shop now"),
            ("Never miss a sale", "sale"),
            ("Don't forget to subscribe", "subscribe"),
            ("If you don't subscribe now", "subscribe now"),
            ("You won't find a deal like this", "deal"),
            ("Not only free shipping", "free shipping"),
            ("Your one-stop shop", "shop"),
            ("别错过限时优惠", "限时优惠"),
            ("不要错过优惠", "优惠"),
            ("唔好錯過優惠", "優惠"),
            ("别再犹豫马上下单", "马上下单"),
            ("特别优惠", "优惠"),
            ("要不要买", "买"),
            ("独栋别墅优惠", "优惠"),
            ("你不会买贵", "买贵"),
            ("I said buy now", "buy now"),
            ("People asked me for the link in bio", "link in bio"),
            ("They closed. Buy now", "Buy now"),
            ("I don't know. Shop now", "Shop now"),
            ("电话订购", "订购"),
            ("他没买，大家快抢", "快抢"),
        ],
    );
}

#[test]
fn a_span_outside_the_draft_or_without_words_is_the_writers_own() {
    let read = Text::new("don't buy!");
    for span in [Span { start: 90, end: 99 }, Span { start: 9, end: 10 }, Span { start: 3, end: 3 }] {
        assert_eq!(read.stance(span), Stance::Own);
    }
}
