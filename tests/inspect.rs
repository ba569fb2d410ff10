//! What a draft is said to sound like, from text to verdict, in both languages.
//! Also the minimal pairs of `testdata/pairs.jsonl`; `--nocapture` prints those not told apart.

use std::collections::BTreeMap;

use offair::cues::{Family, Side, find};
use offair::reading::LEARNED;
use offair::text::{Text, slice};
use offair::{Draft, Locale, Norm, Norms, Reading, Verdict, inspect};
use serde_json::Value;

fn read(text: &str) -> Reading {
    inspect(&Draft::post(text), &Norms::default())
}

fn read_by(text: &str, norm: Norm) -> Reading {
    inspect(&Draft::post(text), &Norms { norm, ..Norms::default() })
}

/// A reading as a failure shows it.
fn shown(text: &str) -> String {
    let reading = read(text);
    let cues: Vec<String> = reading.findings.iter().map(|finding| format!("{} “{}”", finding.cue, finding.quote)).collect();
    let strengths: Vec<&str> = reading.strengths.iter().map(|strength| strength.cue).collect();
    format!("{:.2} {} {text}\n      findings: {}; strengths: {}", reading.tone, reading.verdict.id(), cues.join(", "), strengths.join(", "))
}

#[track_caller]
fn each(texts: &[&str], what: &str, is_right: impl Fn(&Reading) -> bool) {
    let wrong: Vec<String> = texts.iter().filter(|text| !is_right(&read(text))).map(|text| shown(text)).collect();
    assert!(wrong.is_empty(), "not {what}:\n  {}", wrong.join("\n  "));
}

/// Language, advertisement, talk.
fn pairs() -> Vec<(String, String, String)> {
    read_pairs(include_str!("testdata/pairs.jsonl"))
}

/// The same, with voices that are harder to tell apart.
fn voices() -> Vec<(String, String, String)> {
    read_pairs(include_str!("testdata/voices.jsonl"))
}

fn read_pairs(file: &str) -> Vec<(String, String, String)> {
    let lines = file.lines();
    let pair = |line: &str| {
        let pair: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let field = |name: &str| pair[name].as_str().unwrap_or_else(|| panic!("no {name}: {line}")).to_string();
        (field("lang"), field("broadcast"), field("conversation"))
    };
    lines.map(pair).collect()
}

#[test]
fn the_first_four_posts_are_heard_right() {
    for (text, expected) in [
        ("🔥 LAST CHANCE! Shop now and save 40% 👉 link in bio #sale #deal", Verdict::Broadcast),
        ("Thanks for the tip. Did the second coat hold up in the rain? Mine peeled after a month.", Verdict::Conversation),
        ("【限时特惠】全网最低价,立即购买,错过等一年!私信领取优惠券", Verdict::Broadcast),
        ("谢谢分享,我上周也试了一下,第二天就掉色了,你是怎么固定的?", Verdict::Conversation),
    ] {
        assert_eq!(read(text).verdict, expected, "{}", shown(text));
    }
}

#[test]
fn a_quoted_slogan_stays_silent() {
    for (bare, quoted) in [
        ("Last chance, shop now!", "Their window still says “Last chance, shop now!” and it has for nine years."),
        ("link in bio", "Why does every post end with \"link in bio\" these days?"),
        ("Sign up today!", "> Sign up today!\nI did and they never wrote back."),
        ("限时特惠，立即购买！", "他们窗上还贴着「限时特惠，立即购买」，我上小学就有了。"),
    ] {
        assert!(!read(bare).findings.is_empty(), "{}", shown(bare));
        assert!(read(quoted).findings.is_empty() && read(quoted).verdict <= Verdict::Conversation, "{}", shown(quoted));
    }
}

#[test]
fn talk_about_buying_is_not_broadcast() {
    each(
        &[
            // A customer's praise.
            "I had my boots resoled at the little shop by the station and they feel better than new. He even fixed the lace hook for nothing.",
            "The soup at the corner place is still the best thing about my Thursdays. Sorry I never brought you.",
            "我妈在巷口那家店配的眼镜，戴了三年没坏，老板还记得她。",
            "上次你推薦的那間麵店我去了，湯真的好喝，就是排了四十分鐘。",
            // A question with a link.
            "Does this look like the right gasket to you? https://parts.example/g12 I can't tell from the drawing.",
            "你看这个是不是同一个型号？https://parts.example/g12 我看图分不清。",
            // A price in a personal story.
            "I paid $400 for that bike and left it unlocked once. Once.",
            "房租涨到三千五，我室友说搬，我还在犹豫，你那边多少钱？",
            // Hiring talk.
            "We lost our baker last month and I've been up at four ever since. If you know someone who likes mornings, I'd be grateful.",
            "我们店里师傅走了，我每天四点起来揉面。你认识想学的人吗？",
        ],
        "free of broadcast",
        |reading| reading.verdict != Verdict::Broadcast,
    );
}

#[test]
fn norms_move_the_verdict_and_never_the_tone() {
    let mut moved = 0;
    for text in pairs().into_iter().chain(voices()).flat_map(|(_, broadcast, conversation)| [broadcast, conversation]) {
        let by = [Norm::Own, Norm::Usual, Norm::Strict].map(|norm| read_by(&text, norm));
        assert!(by.windows(2).all(|two| two[0].tone == two[1].tone), "{text}");
        assert!(by.windows(2).all(|two| two[0].findings == two[1].findings), "{text}");
        assert!(by.windows(2).all(|two| two[0].verdict <= two[1].verdict), "a stricter place hears less in: {text}");
        moved += usize::from(by[0].verdict != by[2].verdict);
    }
    assert!(moved > 0, "no text is heard differently in a stricter place");
}

#[test]
fn of_words_that_no_cue_knows_more_is_asked() {
    let brief = [
        "Every kitchen deserves one of these.",
        "Some doors open once for us.",
        "Your mornings will thank you.",
        "Come home to comfort tonight.",
        "Where good mornings begin for everyone.",
        "Style for every season of life.",
    ];
    let longer = [
        "Where good mornings begin for everyone who walks in from the cold.",
        "Come home to comfort tonight, with a warm bowl and a quiet table.",
        "Long walks, warm socks and a mug that never gets cold in the snow.",
    ];
    let han = ["一杯好茶，一段好时光。", "把家的味道带给你。"];
    for (texts, more) in [(brief.as_slice(), 0.05), (&longer, 0.03), (&han, 0.25)] {
        let [mut warned, mut spared] = [0, 0];
        for (text, norm) in texts.iter().flat_map(|text| [Norm::Strict, Norm::Usual, Norm::Own].map(|norm| (text, norm))) {
            let reading = read_by(text, norm);
            if reading.findings.is_empty() || reading.findings.iter().any(|finding| finding.cue != LEARNED) {
                continue;
            }
            let (mixed, _) = norm.thresholds();
            assert_eq!(reading.verdict >= Verdict::Mixed, reading.tone >= (mixed + more).min(0.95), "{norm:?}: {}", shown(text));
            warned += usize::from(reading.verdict >= Verdict::Mixed);
            spared += usize::from(reading.verdict < Verdict::Mixed && reading.tone >= mixed);
        }
        assert!(warned > 0 && spared > 0, "{more}: {warned} warned of, {spared} spared: the texts show nothing");
    }
}

#[test]
fn the_verdict_follows_the_thresholds_of_the_norm() {
    for norm in [Norm::Strict, Norm::Usual, Norm::Own] {
        let (mixed, broadcast) = norm.thresholds();
        for text in pairs().into_iter().map(|pair| pair.1) {
            let reading = read_by(&text, norm);
            // Where no cue knows the words, a tenth more is asked before anything is said.
            let caution = if reading.findings.iter().all(|finding| finding.cue == LEARNED) { 0.1 } else { 0.0 };
            let expected = match reading.findings.is_empty() {
                false if reading.tone >= broadcast + caution => Verdict::Broadcast,
                false if reading.tone >= mixed + caution => Verdict::Mixed,
                _ => Verdict::Conversation,
            };
            assert!(reading.verdict == expected || reading.findings.is_empty(), "{norm:?}: {}", shown(&text));
        }
    }
}

#[test]
fn another_language_is_unclear_however_it_shouts() {
    each(
        &[
            "Nur heute: alles zum halben Preis, jetzt zugreifen und bis zu 50% sparen! www.laden.example",
            "¡Última oportunidad! Compra ahora y ahorra 40% en todos los productos de la tienda.",
            "本日限定セール！今すぐご購入ください、最大50%オフ！",
            "Только сегодня скидка 50% на все товары, успейте купить!",
        ],
        "unclear",
        |reading| reading.verdict == Verdict::Unclear && reading.findings.is_empty(),
    );
}

#[test]
fn nothing_said_is_unclear_with_tone_0() {
    for text in ["", " ", "\n\n\t", "🔥🔥🔥", "!!!", "\u{FEFF}\u{200B}", "……"] {
        let reading = read(text);
        assert_eq!((reading.verdict, reading.tone), (Verdict::Unclear, 0.0), "{text:?}");
        assert!(reading.findings.is_empty() && reading.strengths.is_empty(), "{text:?}");
    }
}

#[test]
fn a_fragment_or_a_plain_notice_is_unclear() {
    each(&["Hello", "ok then", "你好", "The library closes at five on Tuesdays."], "unclear", |reading| {
        reading.verdict == Verdict::Unclear
    });
}

#[test]
fn a_warning_always_has_words_to_point_at() {
    for text in pairs().into_iter().flat_map(|(_, broadcast, conversation)| [broadcast, conversation]) {
        for norm in [Norm::Strict, Norm::Usual, Norm::Own] {
            let reading = read_by(&text, norm);
            assert!(reading.verdict < Verdict::Mixed || !reading.findings.is_empty(), "{}", shown(&text));
        }
    }
}

#[test]
fn every_finding_quotes_the_draft_and_offers_a_way_out() {
    for (_, broadcast, _) in pairs() {
        for finding in read(&broadcast).findings {
            assert_eq!(slice(&broadcast, finding.span), Some(finding.quote.as_str()), "{} in {broadcast}", finding.cue);
            assert!(
                ![&finding.why, &finding.source, &finding.alternative].iter().any(|said| said.is_empty()),
                "{} says too little",
                finding.cue
            );
        }
    }
}

#[test]
fn reasons_follow_the_locale_and_nothing_else_does() {
    for text in ["Last chance! Shop now and save 40%.", "限时特惠，立即购买，谢谢你上次告诉我。"] {
        let [english, simplified, traditional] = [Locale::English, Locale::Simplified, Locale::Traditional]
            .map(|locale| inspect(&Draft::post(text), &Norms { locale, ..Norms::default() }));
        assert!(!english.findings.is_empty(), "{}", shown(text));
        for ((one, two), three) in english.findings.iter().zip(&simplified.findings).zip(&traditional.findings) {
            assert!(one.why.chars().all(|c| (c as u32) < 0x2E80), "{}", one.why);
            assert!(two.why.contains(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)), "{}", two.why);
            assert_ne!(two.why, three.why, "{}: both Chinese reasons are the same", one.cue);
            assert_eq!([&one.alternative, &two.alternative], [&two.alternative, &three.alternative]);
        }
        assert_eq!(english.tone, traditional.tone);
        assert_eq!(english.verdict, simplified.verdict);
    }
}

#[test]
fn words_inside_a_longer_finding_are_told_once() {
    let mut hidden = 0;
    for (_, broadcast, _) in pairs() {
        let findings = read(&broadcast).findings;
        for (place, one) in findings.iter().enumerate() {
            let inside = findings
                .iter()
                .enumerate()
                // A run of capitals holds words without saying what they say.
                .filter(|(_, two)| two.family != Some(Family::Reach))
                .find(|(other, two)| *other != place && two.span.start <= one.span.start && one.span.end <= two.span.end);
            assert!(inside.is_none(), "{} lies within {} in {broadcast}", one.cue, inside.unwrap().1.cue);
        }
        let heard = find(&Text::new(&broadcast)).iter().filter(|found| found.cue.family.side() == Side::Broadcast).count();
        hidden += heard - findings.iter().filter(|finding| finding.family.is_some()).count();
    }
    assert!(hidden > 0, "no pair holds a cue inside another");
}

#[test]
fn the_pairs_are_many_and_in_the_language_they_name() {
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    let pairs = pairs();
    for (language, broadcast, conversation) in &pairs {
        *of.entry(if language == "en" { "en" } else { "zh" }).or_default() += 1;
        for text in [broadcast, conversation] {
            assert_eq!(read(text).language.tag(), language, "{text}");
        }
    }
    assert!(of["en"] >= 20 && of["zh"] >= 20, "{of:?}");
}

#[test]
fn an_advertisement_sounds_more_like_one_than_the_same_news_as_talk() {
    let (mut close, mut wrong) = (Vec::new(), Vec::new());
    let pairs = pairs();
    for (_, broadcast, conversation) in &pairs {
        let (loud, quiet) = (read(broadcast), read(conversation));
        let both = format!("  {}\n  {}", shown(broadcast), shown(conversation));
        if loud.tone <= quiet.tone {
            close.push(both.clone());
        }
        if loud.verdict < Verdict::Mixed || quiet.verdict > Verdict::Conversation {
            wrong.push(both);
        }
    }
    assert!(close.is_empty(), "the talk sounds at least as loud:\n{}", close.join("\n\n"));
    let right = pairs.len() - wrong.len();
    assert!(right * 10 >= pairs.len() * 9, "only {right} of {} pairs are told apart:\n{}", pairs.len(), wrong.join("\n\n"));
    println!("{right} of {} pairs are told apart\n{}", pairs.len(), wrong.join("\n\n"));
}
