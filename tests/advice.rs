//! How to say it as talk: the laws of replacements, the move for each sort of post, the praise.
//!
//! The weights of the tone change with every training, so nothing here rests on a tone: where a
//! warning is needed, the verdict is set by hand. More cases: `PROPTEST_CASES=5000`.

use std::fs;
use std::path::Path;

use offair::advice::applied;
use offair::cues::{Family, Side, source};
use offair::reading::LEARNED;
use offair::text::{Span, slice};
use offair::{Advice, Draft, Locale, Norms, PostKind, Reading, Replacement, Verdict, advise, inspect};
use proptest::prelude::*;

fn judged(draft: &Draft) -> (Reading, Advice) {
    let reading = inspect(draft, &Norms::default());
    let advice = advise(draft, &reading, &Norms::default());
    (reading, advice)
}

/// The advice for a draft that is warned of, whatever the weights say today.
fn warned(draft: &Draft, locale: Locale) -> Advice {
    let norms = Norms { locale, ..Norms::default() };
    let reading = Reading { verdict: Verdict::Broadcast, ..inspect(draft, &norms) };
    advise(draft, &reading, &norms)
}

/// How often each cue is found.
fn count(reading: &Reading, cue: &str) -> usize {
    reading.findings.iter().filter(|finding| finding.cue == cue).count()
}

/// Fails unless every replacement of a draft does what is promised; returns how many there are.
fn lawful(draft: &Draft) -> Result<usize, String> {
    let (before, advice) = judged(draft);
    let text = &draft.text;
    let told = |what: &str| format!("{what}: {text:?} {:?}", advice.replacements);
    if advice != judged(draft).1 {
        return Err(told("another time other advice"));
    }
    let mut at = 0;
    for replacement in &advice.replacements {
        let (span, sentence) = (replacement.span, replacement.sentence);
        let is_whole = slice(text, span).is_some() && slice(text, sentence).is_some();
        if span.start < at || span.start >= span.end || !is_whole {
            return Err(told("a span overlaps, is empty, or cuts a character"));
        }
        if sentence.start > span.start || sentence.end < span.end {
            return Err(told("a sentence does not hold its words"));
        }
        let Some(finding) = before.findings.get(replacement.finding) else { return Err(told("no such finding")) };
        if finding.cue == LEARNED {
            return Err(told("learned words have no replacement"));
        }
        at = span.end;
        better(draft, &before, std::slice::from_ref(replacement)).map_err(|what| told(&format!("one alone {what}")))?;
    }
    if !advice.replacements.is_empty() {
        better(draft, &before, &advice.replacements).map_err(|what| told(&format!("all together {what}")))?;
    }
    Ok(advice.replacements.len())
}

fn better(draft: &Draft, before: &Reading, replacements: &[Replacement]) -> Result<(), String> {
    let changed = applied(&draft.text, replacements);
    // What stands between the replaced words is there as it was, and nothing else.
    let (mut rest, mut at) = (changed.as_str(), 0);
    for replacement in replacements {
        let untouched = slice(&draft.text, Span { start: at, end: replacement.span.start }).unwrap();
        rest =
            rest.strip_prefix(untouched).and_then(|rest| rest.strip_prefix(replacement.instead.as_str())).ok_or("changes other words")?;
        at = replacement.span.end;
    }
    if Some(rest) != slice(&draft.text, Span { start: at, end: draft.text.encode_utf16().count() as u32 }) {
        return Err("changes the end".into());
    }
    let after = inspect(&Draft { text: changed, ..draft.clone() }, &Norms::default());
    if after.tone >= before.tone {
        return Err(format!("raises the tone from {} to {}", before.tone, after.tone));
    }
    let added = after.findings.iter().find(|finding| finding.cue != LEARNED && count(&after, finding.cue) > count(before, finding.cue));
    added.map_or(Ok(()), |finding| Err(format!("adds {}", finding.cue)))
}

/// Language folder and sentence, for every sentence that fires a broadcast cue.
fn firing() -> Vec<(String, String)> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cues/data");
    let mut sentences = Vec::new();
    for folder in ["any", "en", "zh"] {
        for path in fs::read_dir(data.join(folder)).unwrap().map(|entry| entry.unwrap().path()) {
            let file = source::parse(path.strip_prefix(&data).unwrap().to_str().unwrap(), &fs::read_to_string(&path).unwrap())
                .unwrap_or_else(|error| panic!("{error}"));
            for cue in file.cues.iter().filter(|cue| Family::from_id(&cue.family).is_some_and(|family| family.side() == Side::Broadcast)) {
                sentences.extend(cue.fires.iter().map(|sentence| (folder.to_string(), sentence.replace("\\n", "\n"))));
            }
        }
    }
    sentences
}

#[test]
fn replacements_of_every_firing_sentence_keep_the_law() {
    let (mut english, mut chinese, mut wrong) = (0, 0, Vec::new());
    for (folder, sentence) in firing() {
        for text in [
            sentence.clone(),
            format!("{sentence}\n{sentence}"),
            format!("I glazed it in June. {sentence}"),
            format!("上周我又烧了一窑。{sentence}"),
        ] {
            match lawful(&Draft::post(text)) {
                Ok(count) if folder == "zh" => chinese += count,
                Ok(count) => english += count,
                Err(what) => wrong.push(what),
            }
        }
    }
    println!("{english} replacements for English, {chinese} for Chinese");
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(english >= 10 && chinese >= 10, "only {english} and {chinese} replacements are offered");
}

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "Last chance!", "Shop now!!!", "Link in bio.", "DM for details", "LAST CHANCE TO SAVE BIG", "WE ARE SO HAPPY TO SEE YOU", "𝗡𝗲𝘄 𝗱𝗿𝗼𝗽",
    "Tag a friend!", "our exquisite new loaf", "an unparalleled evening", "✅ ", "👉 ", "🔥", "\n", " ", "#a1 #b1 #c1 #d1", "#e1", "40% off",
    "Thanks for the tip.", "I think it peeled.", "did you try it?", "https://a.example/x", "@anna", "“buy now”", "(shop now)", "> quoted\n",
    "立即购买！", "限时优惠！！！", "名额有限，先到先得。", "千万不要错过", "強烈推薦這家", "一家宝藏小店", "上周我也试了", "谢谢分享，", "【新品】", "，", "。",
    "👩‍🔬", "e\u{301}", "\u{200B}", "\u{FEFF}", "ﬁ", "𠮷", "\r\n", "！", "!?", "…",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => proptest::sample::select(PIECES).prop_map(str::to_string), 1 => any::<char>().prop_map(String::from)];
    proptest::collection::vec((piece, proptest::sample::select(&["", " ", " ", "\n"][..])), 1..12)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replacements_of_any_draft_keep_the_law(text in text(), typed in any::<bool>(), parent in proptest::option::of(text())) {
        let caret = typed.then(|| text.encode_utf16().count() as u32);
        let kind = if parent.is_some() { PostKind::Reply } else { PostKind::Post };
        let draft = Draft { caret, kind, parent, ..Draft::post(text) };
        // A caret at the end moves with the end; the law is checked where none is.
        let result = if draft.caret.is_none() { lawful(&draft).map(|_| ()) } else { judged(&draft); Ok(()) };
        prop_assert!(result.is_ok(), "{}", result.unwrap_err());
    }
}

#[test]
fn what_only_the_learned_part_heard_gets_a_move_and_no_replacement() {
    let draft = Draft::post("Shop now! LAST CHANCE TO SAVE BIG!!!!! Link in bio.");
    let mut reading = Reading { verdict: Verdict::Broadcast, ..inspect(&draft, &Norms::default()) };
    reading.findings.truncate(1);
    reading.findings[0].cue = LEARNED;
    reading.findings[0].family = None;
    reading.findings[0].is_wording = false;
    let advice = advise(&draft, &reading, &Norms::default());
    assert!(advice.replacements.is_empty(), "{:?}", advice.replacements);
    assert_eq!(advice.opening.map(|opening| opening.id), Some("ask-what-you-want-to-know"));
}

#[test]
fn each_move_answers_its_sort_of_post_in_both_languages() {
    let reply = |parent: &str, text: &str| Draft { kind: PostKind::Reply, parent: Some(parent.into()), ..Draft::post(text) };
    let post = |text: &str| Draft::post(text);
    let cases = [
        ("answer-what-they-said", reply("Why does my sourdough stay so flat?", "Check out our spring course, link in bio!")),
        ("answer-what-they-said", reply("阳台的番茄叶子发黄怎么办？", "全网最低价，立即购买！")),
        ("say-what-you-learned", post("We are thrilled to announce our new opening hours.")),
        ("say-what-you-learned", post("隆重推出全新系列！")),
        ("offer-to-those-who-ask", post("Shop now! Link in bio.")),
        ("offer-to-those-who-ask", post("想要的私信领取优惠券，立即购买！")),
        ("say-who-you-are", post("The tastiest noodles in town, a must try.")),
        ("say-who-you-are", post("这家甜品真的绝了，谁看了不心动")),
        ("ask-what-you-want-to-know", post("Tag a friend who needs this!")),
        ("ask-what-you-want-to-know", post("转发抽三位送杯子！")),
    ];
    let mut wrong = Vec::new();
    for (expected, draft) in cases {
        let opening = warned(&draft, Locale::English).opening.unwrap();
        if opening.id != expected {
            let families: Vec<Option<Family>> = inspect(&draft, &Norms::default()).findings.iter().map(|finding| finding.family).collect();
            wrong.push(format!("{} for {expected}: {} {families:?}", opening.id, draft.text));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_answer_that_takes_something_up_gets_another_move() {
    let parent = Some("Why does my sourdough stay so flat?".to_string());
    for text in ["My sourdough stayed flat until I changed the flour. Link in bio!", "Good question! Link in bio!"] {
        let draft = Draft { kind: PostKind::Reply, parent: parent.clone(), ..Draft::post(text) };
        if text.starts_with("My") {
            assert_eq!(warned(&draft, Locale::English).opening.unwrap().id, "offer-to-those-who-ask", "{text}");
        }
        let alone = Draft { parent: None, ..draft };
        assert_ne!(warned(&alone, Locale::English).opening.unwrap().id, "answer-what-they-said", "nothing to answer: {text}");
    }
}

#[test]
fn the_move_speaks_the_interfaces_language_and_its_example_the_drafts() {
    let say = |text: &str, locale| warned(&Draft::post(text), locale).opening.unwrap();
    let (english, simplified, traditional) =
        ("Shop now! Link in bio.", "立即购买，还等什么，这个价格给你们", "立即購買，還等什麼，這個價格給你們");
    let told = [Locale::English, Locale::Simplified, Locale::Traditional].map(|locale| say(english, locale).say);
    assert!(told[0].is_ascii() && told[1] != told[2] && told[1].contains("这里") && told[2].contains("這裡"), "{told:?}");
    let shown = [english, simplified, traditional].map(|text| say(text, Locale::English).example);
    assert!(shown[0].is_ascii() && shown[1].contains("这里") && shown[2].contains("這裡"), "{shown:?}");
}

#[test]
fn a_draft_without_a_warning_gets_no_move() {
    let draft = Draft::post("Thanks for the tip! Did the second coat hold up in the rain?");
    assert_eq!(judged(&draft).1.opening, None);
}

#[test]
fn other_words_come_in_the_script_of_the_sentence() {
    let draft = Draft::post("這窯的杯子顏色很深。立即購買！");
    let (_, advice) = judged(&draft);
    let words: String = advice.replacements.iter().map(|replacement| replacement.instead.as_str()).collect();
    assert!(words.contains('沒') && !words.contains('没'), "{:?}", advice.replacements);
}

#[test]
fn what_is_good_about_a_broadcast_is_praised() {
    let draft = Draft::post("Shop now! Link in bio. Thanks for the tip, Anna. Did the second coat hold up in the rain?");
    let reading = inspect(&draft, &Norms::default());
    let praised = warned(&draft, Locale::English).praise.map(|place| reading.strengths[place].family);
    assert!(praised.is_some_and(|family| family.side() == Side::Conversation), "{praised:?} of {:?}", reading.strengths);
}
