//! Which language a draft is heard in: English and Chinese by script, everything else by name
//! only.
//!
//! Sentences of everyday talk, written for this table.

use offair::text::{Script, Text, slice};

#[track_caller]
fn expect(tag: &str, texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .filter(|text| Text::new(text).language().tag() != tag)
        .map(|text| format!("{} for {text}", Text::new(text).language().tag()))
        .collect();
    assert!(wrong.is_empty(), "expected {tag}:\n{}", wrong.join("\n"));
}

#[test]
fn english_is_english() {
    expect(
        "en",
        &[
            "Did the second coat hold up in the rain?",
            "Our café in Córdoba opens late on Sundays, señor.",
            "LAST CHANCE! 40% off",
            "ok thanks",
            "Ｂｕｙ　ｎｏｗ and save",
            "𝗕𝘂𝘆 𝗻𝗼𝘄 and save",
            "The word 好 means good, as far as I know.",
            "I had a déjà vu on the way to the dentist.",
        ],
    );
}

#[test]
fn simplified_and_traditional_are_told_apart() {
    expect("zh-Hans", &["你上次说的那家店叫什么？", "这台机器声音太吵，我后来退了。", "谢谢！", "今天没买到票，明天再说。"]);
    expect("zh-Hant", &["你上次說的那家店叫什麼？", "這台機器聲音太吵，我後來退了。", "謝謝！", "今天沒買到票，明天再說。"]);
}

#[test]
fn cantonese_is_heard_by_its_own_characters() {
    expect("yue-Hant", &["你上次講嗰間舖頭叫咩名？", "我今日唔得閒，聽日先搵你啦。", "佢哋係咪已經走咗？", "呢部機好嘈，我後來退咗貨。"]);
}

#[test]
fn chinese_with_much_english_is_mixed() {
    expect(
        "zh-mixed",
        &[
            "这个 project 的 deadline 是 Friday，请大家 update 一下 status report，thanks a lot",
            "这个 project 的 deadline 是周五，大家记得 update 一下",
            "今天的 meeting 我 miss 了，可以 share the recording and slides with me please 吗",
        ],
    );
}

#[test]
fn a_name_in_latin_letters_leaves_chinese_chinese() {
    expect("zh-Hans", &["我在Leeds住了三年，雨真的很多。", "这个app打不开了，你们呢？"]);
}

#[test]
fn other_languages_are_named_as_other() {
    expect(
        "other",
        &[
            "Ich habe den zweiten Anstrich gestern gemacht und er hält noch nicht richtig.",
            "Nur heute: alles zum halben Preis, jetzt zugreifen und sparen!",
            "Ayer probé la receta de tu madre y el pan me quedó demasiado duro.",
            "¡Compra ahora y ahorra en todos los productos de la tienda!",
            "J'ai repeint la porte hier mais la couleur ne tient pas sous la pluie.",
            "Ho provato la ricetta di mia nonna ma il pane non è venuto bene.",
            "昨日のパンは少し焦げたけど、みんな食べてくれた。",
            "本日限定セール、お見逃しなく！",
            "어제 만든 빵이 조금 탔지만 다들 먹어 줬어요.",
            "Вчера хлеб немного подгорел, но все его съели.",
            "Только сегодня скидка на все товары!",
        ],
    );
}

#[test]
fn what_has_no_letters_is_undetermined() {
    expect("und", &["", "   \n", "🔥🔥🔥", "12 345", "?!", "👍🏽 100%", "\u{200B}\u{FEFF}"]);
}

#[test]
fn two_words_are_enough_to_name_the_language() {
    expect("en", &["Shop now", "Nice one"]);
    expect("zh-Hans", &["谢谢", "买它"]);
    expect("other", &["Спасибо", "ありがとう", "고마워"]);
}

/// The stretches of a text: language and words.
fn stretches(text: &str) -> Vec<(&'static str, &str)> {
    Text::new(text).stretches().iter().map(|stretch| (stretch.language.tag(), slice(text, stretch.span).unwrap())).collect()
}

#[test]
fn a_mixed_draft_has_a_stretch_for_each_language() {
    assert_eq!(stretches("新品上架 drop day! link in bio"), [("zh-Hans", "新品上架"), ("en", "drop day! link in bio")]);
    assert_eq!(stretches("新品 drop! link in bio"), [("zh-Hans", "新品"), ("en", "drop! link in bio")]);
    assert_eq!(stretches("歡迎來電諮詢！\nCall us for more"), [("zh-Hant", "歡迎來電諮詢！\n"), ("en", "Call us for more")]);
    assert_eq!(
        stretches("Спасибо большое! Thank you all so much 謝謝大家"),
        [("other", "Спасибо большое!"), ("en", "Thank you all so much"), ("zh-Hant", "謝謝大家")]
    );
}

#[test]
fn a_word_or_two_of_another_script_make_no_stretch() {
    for (text, tag) in [
        ("这个app打不开了，你们呢？", "zh-Hans"),
        ("我在 New York 住了三年", "zh-Hans"),
        ("唔該 OK 喇，我哋走先", "yue-Hant"),
        ("The word 好 means good, as far as I know.", "en"),
        ("3 🔥 things I learned", "en"),
    ] {
        assert_eq!(stretches(text), [(tag, text)], "{text}");
    }
    assert!(stretches("🔥 12 !!").is_empty());
}

#[test]
fn a_stretch_names_its_script() {
    for (text, script) in [
        ("good morning to you", Script::Latin),
        ("你早", Script::Han),
        ("昨日のパンは少し焦げたけど", Script::Kana),
        ("어제 만든 빵이 조금", Script::Hangul),
        ("Вчера хлеб", Script::Cyrillic),
        ("ขอบคุณครับ", Script::Other),
    ] {
        assert_eq!(Text::new(text).stretches().iter().map(|stretch| stretch.script).collect::<Vec<_>>(), [script], "{text}");
    }
}

#[test]
fn other_languages_stay_other_with_english_words_in_them() {
    expect(
        "other",
        &[
            "Heute gibt es bei uns ein neues Video, schaut mal rein, link in bio",
            "Nouveau drop demain, c'est pour vous, stay tuned les amis",
            "Hoy tenemos nuevo video en el canal, link in bio para verlo",
            "Jangan lupa cek link in bio ya, ini untuk kamu yang suka kopi",
            "Hoje tem live no canal, não percam, é muito bom para você",
        ],
    );
}

#[test]
fn the_surer_the_more_speaks_for_a_language() {
    let sureness = |text: &str| Text::new(text).stretches().first().map_or(0.0, |stretch| stretch.sureness);
    assert_eq!(sureness("Zwetschgenkuchen"), 0.0);
    assert!(sureness("I went to the shop and it was closed") > 0.8);
    assert!(sureness("Ich habe den zweiten Anstrich gestern gemacht und er ist nicht gut") > 0.8);
    assert!(sureness("谢谢你们") > sureness("你好"));
    assert!(sureness("der link ist in the bio and mein video") < 0.5);
}
