//! Laws that hold for any Unicode text: offsets, quotes, and answers that no disguise changes.
//!
//! Texts are strung together from advertising words, Han, pictures, marks and invisible
//! characters. More cases: `PROPTEST_CASES=5000 cargo test --test properties`.

use offair::cues::find;
use offair::text::{Kind, Span, Stance, Text, fold, slice};
use offair::{Draft, Norms, Reading, inspect};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[rustfmt::skip]
const AD_WORDS: &[&str] = &[
    "Last chance! ", "shop now ", "link in bio ", "40% off ", "free shipping ", "Don't miss out! ", "while supplies last ",
    "DM for details ", "We are proud to announce ", "SIGN UP TODAY ", "https://a.example/x?y=1 ", "#sale #deal ", "$40 ",
    "WhatsApp +44 20 7946 0958 ", "VX:abc123 ", "Line ID: @abc ", "t.me/abc ", "call (02) 2345-6789 ", "[doge] ", "1. one ", "e.g. this ", "US$40 ",
    "they said shop now ", "don't buy this ", "```\nbuy now\n``` ", "[quote]buy now[/quote] ", "`buy` ", "thanks for the tip ", "I think ", "did you try it? ", "@anna ", "“buy now” ", "> quoted line\n", "my mistake. ",
];
#[rustfmt::skip]
const HAN: &[&str] = &[
    "限时特惠", "立即购买", "全网最低价", "錯過等一年", "私信领取优惠券", "名额有限，先到先得！", "谢谢分享，", "你是怎么固定的？",
    "我上周也试了一下", "加薇信：abc123 ", "QQ群 12345678 ", "[允悲]", "別買", "店員叫我下單，", "3万元", "九十九元", "①", "1、", "【新品】", "「買一送一」", "百分之二十", "#话题#", "が", "〇", "𠮷",
];
#[rustfmt::skip]
const ODD: &[&str] = &[
    "👩‍🔬", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🇩🇪🇫🇷", "🇩", "1️⃣", "❤️", "🔥", "👉", "🏴\u{E0067}\u{E0062}\u{E007F}", "e\u{301}", "A\u{30A}\u{323}",
    "\u{301}", "\u{20DD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{AD}", "\u{FE0F}", "\u{FE00}", "\u{E0100}", "\u{202E}", "\r\n", "\n",
    "\r", "\u{2028}", "\u{0}", "\u{FFFD}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}", "𝗕𝘂𝘆 𝗻𝗼𝘄", "🅑🅤🅨", "ʙᴜʏ", "Ｂｕｙ　ｎｏｗ", "ﬁ", "½", "㍿",
    "한국", "한", "ก็", "नि", "\"", "“", "」", ">", "#", "@", "$", "％",
];

fn piece() -> impl Strategy<Value = String> {
    let of = |list: &'static [&'static str]| prop::sample::select(list).prop_map(str::to_string);
    prop_oneof![
        4 => of(AD_WORDS),
        3 => of(HAN),
        4 => of(ODD),
        1 => any::<char>().prop_map(String::from),
        1 => "[ -~]{0,8}",
        1 => any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..14).prop_map(|pieces| pieces.concat())
}

/// Words in plain letters, as somebody would disguise them.
fn ascii() -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => prop::sample::select(AD_WORDS).prop_map(str::to_string), 1 => "[a-zA-Z ,.!?0-9'%-]{0,10}"];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| pieces.concat().replace(['“', '”'], "\""))
}

fn read(text: &str) -> Reading {
    inspect(&Draft::post(text), &Norms::default())
}

fn cue_ids(text: &str) -> Vec<&'static str> {
    let mut ids: Vec<&str> = find(&Text::new(text)).iter().map(|found| found.cue.id).collect();
    ids.sort_unstable();
    ids
}

/// What the tokens of a text are, signs left out that typography has several of.
fn shapes(text: &str) -> Vec<(Kind, String, Stance, bool)> {
    let read = Text::new(text);
    let said = read.tokens().iter().filter(|token| token.is_said() || token.kind == Kind::Emoji);
    said.map(|token| (token.kind, read.word(token).to_string(), token.stance, token.is_quoted)).collect()
}

/// Fails unless both texts are heard alike.
fn alike(one: &str, other: &str) -> Result<(), TestCaseError> {
    let (a, b) = (read(one), read(other));
    prop_assert_eq!(shapes(one), shapes(other), "{:?} and {:?}", one, other);
    prop_assert_eq!(cue_ids(one), cue_ids(other), "{:?} and {:?}", one, other);
    prop_assert!((a.tone - b.tone).abs() < 1e-9, "tones {} and {} of {one:?} and {other:?}", a.tone, b.tone);
    prop_assert_eq!(a.verdict, b.verdict, "{:?} and {:?}", one, other);
    Ok(())
}

/// Whether a place lies inside what a reader sees as one character.
fn cuts(text: &str, unit: u32) -> bool {
    let end = text.encode_utf16().count() as u32;
    let (Some(before), Some(after)) = (slice(text, Span { start: 0, end: unit }), slice(text, Span { start: unit, end })) else {
        return true;
    };
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else { return false };
    let clings = |c: char| is_combining_mark(c) || matches!(c, '\u{200D}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}');
    let is_picture = |c: char| matches!(c, '\u{1F300}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}');
    let joined = last == '\u{200D}' && before.trim_end_matches(clings).ends_with(is_picture) && is_picture(next);
    (clings(next) && !last.is_control() && !last.is_whitespace()) || joined
}

fn check_span(text: &str, span: Span, what: &str) -> Result<(), TestCaseError> {
    prop_assert!(span.start < span.end, "{what} {span:?} is empty in {text:?}");
    prop_assert!(span.end as usize <= text.encode_utf16().count(), "{what} {span:?} is outside {text:?}");
    prop_assert!(slice(text, span).is_some(), "{what} {span:?} cuts a surrogate pair in {text:?}");
    prop_assert!(!cuts(text, span.start), "{what} begins inside a character at {} in {text:?}", span.start);
    prop_assert!(!cuts(text, span.end), "{what} ends inside a character at {} in {text:?}", span.end);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_and_strengths_stand_on_whole_characters_inside_the_text(text in text()) {
        let reading = read(&text);
        for finding in &reading.findings {
            check_span(&text, finding.span, finding.cue)?;
            prop_assert_eq!(slice(&text, finding.span), Some(finding.quote.as_str()));
        }
        for strength in &reading.strengths {
            check_span(&text, strength.span, strength.cue)?;
        }
        prop_assert!(reading.findings.is_sorted_by_key(|finding| finding.span.start));
        prop_assert!(reading.strengths.is_sorted_by_key(|strength| strength.span.start));
    }

    #[test]
    fn tokens_stand_in_order_on_whole_characters(text in text()) {
        let read = Text::new(&text);
        prop_assert_eq!(read.len() as usize, text.encode_utf16().count());
        for token in read.tokens() {
            check_span(&text, token.span, "a token")?;
            prop_assert!(!read.word(token).is_empty());
        }
        prop_assert!(read.tokens().is_sorted_by_key(|token| token.span.start));
        prop_assert!(read.tokens().is_sorted_by_key(|token| token.sentence));
    }

    #[test]
    fn stretches_cover_every_token_once(text in text()) {
        let read = Text::new(&text);
        let stretches = read.stretches();
        prop_assert!(stretches.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start && pair[0].span.start < pair[1].span.start));
        prop_assert!(stretches.iter().all(|stretch| (0.0..=1.0).contains(&stretch.sureness)));
        for token in read.tokens().iter().filter(|_| !stretches.is_empty()) {
            let within = stretches.iter().filter(|stretch| stretch.span.start <= token.span.start && token.span.end <= stretch.span.end);
            prop_assert_eq!(within.count(), 1, "{:?} in {:?}", token.span, text);
        }
    }

    #[test]
    fn tone_is_a_probability_and_the_sum_of_its_parts(text in text()) {
        let reading = read(&text);
        prop_assert!(reading.tone.is_finite() && (0.0..=1.0).contains(&reading.tone), "{} for {text:?}", reading.tone);
        prop_assert!(reading.parts.iter().all(|part| part.amount > 0.0 && part.amount <= 1.0), "{:?}", reading.parts);
        if !reading.parts.is_empty() {
            let sum: f64 = reading.parts.iter().map(|part| part.logit).sum();
            prop_assert!((reading.tone - 1.0 / (1.0 + (-sum).exp())).abs() < 1e-9);
        }
    }

    #[test]
    fn the_same_text_gets_the_same_answer(text in text()) {
        prop_assert_eq!(format!("{:?}", read(&text)), format!("{:?}", read(&text)));
    }

    #[test]
    fn composed_and_decomposed_texts_are_heard_alike(text in text()) {
        // Greek letters with iota subscript are one capital composed and two decomposed.
        let text = text.replace(|c| ('\u{1F80}'..='\u{1FFC}').contains(&c), "");
        alike(&text.nfc().collect::<String>(), &text.nfd().collect::<String>())?;
    }

    #[test]
    fn full_width_letters_are_heard_as_plain_ones(text in ascii()) {
        let wide = |c: char| match c { ' ' => '\u{3000}', '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap(), _ => c };
        alike(&text, &text.chars().map(wide).collect::<String>())?;
    }

    #[test]
    fn fancy_letters_hide_no_cue_and_soften_no_verdict(text in ascii(), dress in 0..DRESSES.len()) {
        // Small capitals have no large ones beside them.
        let text = if DRESSES[dress].2 == 0 { text.to_lowercase() } else { text };
        let dressed: String = text.chars().map(|c| dressed(c, dress)).collect();
        let heard = cue_ids(&dressed);
        for id in cue_ids(&text) {
            prop_assert!(heard.contains(&id), "{} is hidden in {:?}", id, dressed);
        }
        prop_assert!(read(&dressed).verdict >= read(&text).verdict, "{:?} and {:?}", text, dressed);
    }

    #[test]
    fn invisible_characters_between_letters_change_nothing(text in text(), seed in any::<u64>()) {
        let mut strewn = String::new();
        let mut state = seed;
        for character in text.chars() {
            if character.is_alphabetic() && strewn.chars().next_back().is_some_and(char::is_alphabetic) {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                strewn.push_str(["\u{200B}", "", "\u{2060}", "\u{200C}", "", "\u{AD}", "\u{FEFF}", "\u{200D}"][(state >> 61) as usize]);
            }
            strewn.push(character);
        }
        alike(&text, &strewn)?;
    }

    #[test]
    fn pictures_between_the_words_of_a_cue_hide_nothing(place in 0..SPLIT.len(), picture in 0..PICTURES.len(), before in "(你好，|🔥 |Hi\n|🔥\u{200D})?") {
        let (cue, words) = SPLIT[place];
        let gap = if words[0].is_ascii() { format!(" {} ", PICTURES[picture]) } else { PICTURES[picture].to_string() };
        let inner = words.join(&gap);
        let text = format!("{before}{inner}！");
        let start = before.encode_utf16().count() as u32;
        let end = start + inner.encode_utf16().count() as u32;
        let found = find(&Text::new(&text));
        prop_assert!(
            found.iter().any(|found| found.cue.id == cue && found.span.start <= start && found.span.end >= end),
            "{} does not cover {}..{} in {:?}: {:?}", cue, start, end, text, found.iter().map(|found| (found.cue.id, found.span)).collect::<Vec<_>>()
        );
    }
}

const SPLIT: &[(&str, &[&str])] = &[
    ("countdown-pressure", &["Last", "chance"]),
    ("shop-now", &["Shop", "now"]),
    ("link-in-bio", &["link", "in", "bio"]),
    ("zh-order-command", &["立", "即", "购", "买"]),
    ("zh-time-limited", &["限", "时", "特", "惠"]),
    ("zh-absolute-superlative", &["全", "网", "最", "低"]),
];
const PICTURES: &[&str] = &["🔥", "👉🏽", "👩‍🔬", "🇩🇪", "❤️", "✨", "☎️", "🏴\u{E0067}\u{E0062}\u{E007F}", "🔥🔥", "ℹ️"];

/// Where each fancy alphabet has its capital A and its small one; 0 where it is no row.
const DRESSES: &[(&str, u32, u32)] = &[
    ("mathematical bold", 0x1D400, 0x1D41A),
    ("mathematical bold script", 0x1D4D0, 0x1D4EA),
    ("mathematical sans bold", 0x1D5D4, 0x1D5EE),
    ("circled", 0x24B6, 0x24D0),
    ("negative circled", 0x1F150, 0x1F150),
    ("negative squared", 0x1F170, 0x1F170),
    ("squared", 0x1F130, 0x1F130),
    ("small capitals", 0, 0),
];

fn dressed(plain: char, dress: usize) -> char {
    const SMALL_CAPITALS: [char; 26] =
        ['ᴀ', 'ʙ', 'ᴄ', 'ᴅ', 'ᴇ', 'ꜰ', 'ɢ', 'ʜ', 'ɪ', 'ᴊ', 'ᴋ', 'ʟ', 'ᴍ', 'ɴ', 'ᴏ', 'ᴘ', 'ꞯ', 'ʀ', 'ꜱ', 'ᴛ', 'ᴜ', 'ᴠ', 'ᴡ', 'x', 'ʏ', 'ᴢ'];
    let (_, capital, small) = DRESSES[dress];
    match plain {
        'a'..='z' | 'A'..='Z' if small == 0 => SMALL_CAPITALS[(plain.to_ascii_lowercase() as u8 - b'a') as usize],
        'A'..='Z' => char::from_u32(capital + plain as u32 - 'A' as u32).unwrap(),
        'a'..='z' => char::from_u32(small + plain as u32 - 'a' as u32).unwrap(),
        _ => plain,
    }
}

fn folded(text: &str) -> String {
    let mut out = String::new();
    text.chars().for_each(|character| fold(character, |one| out.push(one)));
    out
}

#[test]
fn folding_twice_is_folding_once_for_every_character() {
    let wrong: Vec<char> = ('\0'..=char::MAX).filter(|c| folded(&folded(&c.to_string())) != folded(&c.to_string())).collect();
    assert!(wrong.is_empty(), "{} characters fold on, first {:?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn every_character_folds_as_its_parts_do() {
    let parts = |c: char| std::iter::once(c).nfd().collect::<String>();
    let wrong: Vec<char> = ('\0'..=char::MAX).filter(|c| folded(&parts(*c)) != folded(&c.to_string())).collect();
    assert!(wrong.is_empty(), "{} characters fold unlike their parts, first {:?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn traditional_and_simplified_are_heard_alike() {
    for (simplified, traditional) in [
        ("限时特惠，立即购买，错过等一年！", "限時特惠，立即購買，錯過等一年！"),
        ("全馆满千免运，数量有限，售完为止。", "全館滿千免運，數量有限，售完為止。"),
        ("名额有限，先到先得，欢迎来电咨询！", "名額有限，先到先得，歡迎來電諮詢！"),
        ("谢谢分享，我上周也试了一下，第二天就掉色了。", "謝謝分享，我上週也試了一下，第二天就掉色了。"),
        ("你是怎么固定的？我试过两次都失败了。", "你是怎麼固定的？我試過兩次都失敗了。"),
        ("有人知道这个连接线怎么换吗？", "有人知道這個連接線怎麼換嗎？"),
        ("关注我们，点赞转发抽三位送礼！", "關注我們，點讚轉發抽三位送禮！"),
        ("这台机器我后来退了，声音太吵。", "這台機器我後來退了，聲音太吵。"),
        ("加我赖：abc123，扣扣群号 1234567", "加我賴：abc123，扣扣群號 1234567"),
        ("别买，店员一直叫我下单！[微风]", "別買，店員一直叫我下單！[微風]"),
        ("三万元起，现价99块，热线 2345-6789", "三萬元起，現價99塊，熱線 2345-6789"),
    ] {
        alike(simplified, traditional).unwrap_or_else(|error| panic!("{error}"));
    }
}
