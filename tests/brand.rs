//! Own names: praise of what is one's own asks for a word on whose it is, talk about it does
//! not; and a brand's own phrases are heard as it says. Longer than other files: its sentences.

use offair::brand::{Brand, List};
use offair::reading::{NEVER, UNDISCLOSED, UNTOLD};
use offair::{Draft, Locale, Norm, Norms, PostKind, Reading, Verdict, advice, advise, inspect};

fn brand() -> Brand {
    Brand {
        names: vec!["Acme".into(), "海燕書店".into(), "@acmebakes".into()],
        products: vec!["Acme Kettle".into(), "Loafly".into(), "晨光壶".into()],
        ..Brand::default()
    }
}

fn norms() -> Norms {
    Norms { brand: brand(), ..Norms::default() }
}

fn cues(reading: &Reading) -> Vec<&str> {
    reading.findings.iter().map(|finding| finding.cue).filter(|cue| [NEVER, UNDISCLOSED, UNTOLD].contains(cue)).collect()
}

const FIRES: &[&str] = &[
    // English
    "Honestly, Acme is the best bakery in town.",
    "I switched last month and Loafly is amazing.",
    "You should try Loafly, it plans the whole week for you.",
    "I'd recommend Acme for sourdough.",
    "Have you tried Loafly? It does exactly that.",
    "I love the Acme Kettle, it boils in a minute.",
    "My Acme Kettle works great after two years.",
    "Check out Acme, they open at seven.",
    "Give Loafly a try and thank me later.",
    "Loafly saved my weekends.",
    "My favourite is Acme, no contest.",
    "Nothing beats Acme on a Sunday.",
    "I swear by Loafly.",
    "We love Acme, the kids ask for it every week.",
    "Big fan of Loafly here.",
    "Acme's rye is delicious, by the way.",
    "Just found https://acme.com, shop now and save 20%.",
    "Had a great experience with Acme yesterday.",
    "If you bake a lot, just get the Acme Kettle.",
    "Kudos to Acme, my order came early.",
    "Loafly is underrated.",
    "I'm a student, and Loafly is perfect for the dorm.",
    "Not affiliated, but Loafly is fantastic.",
    "I paid for it myself and the Acme Kettle is excellent.",
    "So happy with my Acme Kettle!",
    "Go with Acme. You won't regret it.",
    "@acmebakes is great for cakes.",
    "I don't work for them, but Acme is excellent.",
    "Shoutout to Acme for the fast delivery!",
    // 简体
    "海燕书店真的很不错，周末可以去坐坐。",
    "强烈推荐海燕书店，选书很用心。",
    "我用了半年的晨光壶，真心推荐。",
    "晨光壶的保温效果太棒了。",
    "想买壶的可以试试晨光壶。",
    "安利一下晨光壶，烧水特别快。",
    "晨光壶真的好用，没想到。",
    "还是晨光壶好。",
    "姐妹们，晨光壶闭眼入就对了。",
    "海燕书店的咖啡很好喝。",
    "我超爱海燕书店。",
    "自从爱上晨光壶，办公室天天泡茶。",
    "晨光壶性价比很高。",
    "这几年多亏晨光壶，早上省了不少时间。",
    "要泡茶的话，不妨看看晨光壶。",
    "海燕书店绝了，每次去都有惊喜。",
    "晨光壶永远是我的首选。",
    "没收钱，晨光壶确实靠谱。",
    "我是学生，海燕书店对我来说太完美了。",
    // 繁體
    "海燕書店真的很棒，選書很有眼光。",
    "推薦大家去海燕書店走走。",
    "這陣子最喜歡海燕書店的選書。",
    "晨光壺真的好用，燒水超快。",
    "晨光壺的質感真的很棒。",
    "想換壺的人可以試試晨光壺。",
    "大推海燕書店，安利海燕書店給愛書的朋友。",
    "我自己用過，晨光壺很值得。",
    "海燕書店的手沖很好喝。",
    "晨光壺已經回購第二支，推薦晨光壺。",
    "海燕書店係我首選，必去。",
];

const SILENT: &[&str] = &[
    // English: told
    "I work at Acme, and I think our rye is the best.",
    "Full disclosure, I'm with Acme. Loafly is great for that.",
    "I'm the founder of Acme, so I'm biased: Loafly is fast.",
    "I built Loafly because I hated meal plans. It's great for me.",
    "Acme dev here: Loafly is solid on phones, less so on tablets.",
    "We at Acme love sourdough, and the Acme Kettle is our best.",
    "My own app, Loafly, is good at that. Happy to help.",
    "Shameless plug: Loafly is great for that.",
    "As an Acme employee I recommend the rye.",
    "I'm on the Loafly team, and you should try the beta.",
    "Disclosure: I bake here. Acme is great on Sundays.",
    "My employer is Acme, and I love the Acme Kettle.",
    // English: no praise
    "Is Acme any good?",
    "Has anyone here been to Acme since they moved?",
    "Acme is closed on Mondays.",
    "My sister met her husband at Acme.",
    "I don't recommend Acme for gluten-free bread.",
    "Loafly isn't great on tablets.",
    "She said \"Acme is the best bakery in town\" and I laughed.",
    "My boss said Loafly is amazing.",
    "The Acme Kettle broke after two years.",
    "I wish Loafly was fast on my old phone.",
    "Where did you park when you went to Acme?",
    "Acme published its sugar numbers last week.",
    "The queue at Acme was out of the door again.",
    "I asked Acme about the crust and they never wrote back.",
    "Loafly crashes when I open the list twice.",
    "The acme of my week was the amazing sunset.",
    // English: somebody else
    "Bakers' Corner is the best bakery in town.",
    "You should try sourdough with rye flour.",
    // 简体
    "我在海燕书店工作，觉得新到的画册真的很棒。",
    "利益相关：我是海燕书店的店员，推荐二楼的画册。",
    "晨光壶是我们做的，保温很棒，但盖子有点紧。",
    "我是海燕书店的老板，推荐大家周三来，人少。",
    "先声明，我在海燕书店打工，咖啡很好喝。",
    "海燕书店周一不开门。",
    "有人去过海燕书店吗？",
    "海燕书店好不好？",
    "昨天在海燕书店门口等了半小时的车。",
    "晨光壶不好用，盖子太紧。",
    "我不推荐晨光壶。",
    "店员说晨光壶很好用，我没信。",
    "朋友说“海燕书店真的很棒”，结果关门了。",
    "海燕书店搬到哪里去了？",
    "晨光壶用了两年，开关坏了。",
    "我妈把晨光壶摔了。",
    "海边的海燕飞得真漂亮。",
    "这家书店真的很不错，周末可以去坐坐。",
    "街角的书店关门了，海燕书店还开着。",
    "老舍的书我最喜欢，推荐先读小说。",
    // 繁體
    "我在海燕書店上班，覺得新到的畫冊很棒。",
    "先聲明，我是海燕書店的店員，推薦二樓。",
    "晨光壺是我們自己做的，保溫很棒，蓋子偏緊。",
    "請問海燕書店幾點關門？",
    "海燕書店搬家之後我還沒去過。",
    "晨光壺的蓋子卡住了，怎麼辦？",
    "我媽說晨光壺很好用，我沒試過。",
    "昨天路過海燕書店，門口排了好多人。",
    "海燕書店有沒有廁所？",
    "這間書店真的很棒，選書很有眼光。",
];

#[test]
fn praise_of_ones_own_asks_for_a_word_on_whose_it_is() {
    let missed: Vec<_> = FIRES.iter().filter(|draft| cues(&inspect(&Draft::post(**draft), &norms())) != [UNDISCLOSED]).collect();
    assert!(missed.is_empty(), "{missed:#?}");
    for draft in FIRES {
        let reading = inspect(&Draft::post(*draft), &norms());
        assert!(reading.verdict >= Verdict::Mixed, "{draft}");
        assert!(inspect(&Draft::post(*draft), &Norms::default()).findings.iter().all(|finding| finding.cue != UNDISCLOSED));
    }
}

#[test]
fn talk_and_told_ties_stay_silent() {
    let told: Vec<_> = SILENT.iter().filter(|draft| !cues(&inspect(&Draft::post(**draft), &norms())).is_empty()).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn the_wording_that_is_offered_makes_the_finding_go() {
    for disclosure in ["", "Hi, I bake at {name}.", "I'm paid to say this. Ask me anything", "我给{name}写文案，所以会偏心"] {
        let norms = Norms { brand: Brand { disclosure: disclosure.into(), ..brand() }, ..Norms::default() };
        for draft in FIRES {
            let reading = inspect(&Draft::post(*draft), &norms);
            let finding = reading.findings.iter().find(|finding| finding.cue == UNDISCLOSED).unwrap_or_else(|| panic!("{draft}"));
            for told in [format!("{} {draft}", finding.alternative), format!("{draft}\n{}", finding.alternative)] {
                let after = inspect(&Draft::post(told.clone()), &norms);
                assert!(cues(&after).is_empty(), "{told}: {:?}", after.findings);
            }
        }
    }
}

#[test]
fn the_advice_puts_it_in_and_the_finding_goes() {
    let mut without = Vec::new();
    for draft in FIRES {
        let draft = Draft::post(*draft);
        let reading = inspect(&draft, &norms());
        let advised = advise(&draft, &reading, &norms());
        let own = advised.replacements.iter().find(|change| reading.findings[change.finding].cue == UNDISCLOSED);
        let Some(own) = own else {
            without.push(draft.text);
            continue;
        };
        let told = advice::applied(&draft.text, std::slice::from_ref(own));
        assert!(cues(&inspect(&Draft::post(told.clone()), &norms())).is_empty(), "{told}");
        let all = advice::applied(&draft.text, &advised.replacements);
        assert!(cues(&inspect(&Draft::post(all.clone()), &norms())).is_empty(), "{all}");
    }
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn the_wording_is_in_the_language_of_the_draft_and_the_reason_in_that_of_the_interface() {
    let norms = Norms { locale: Locale::Traditional, ..norms() };
    let of = |draft: &str| {
        let reading = inspect(&Draft::post(draft), &norms);
        let finding = reading.findings.into_iter().find(|finding| finding.cue == UNDISCLOSED).unwrap();
        (finding.alternative.into_owned(), finding.why.into_owned())
    };
    let why = "你在稱讚自己的東西，文中卻沒有說明。利害關係先講清楚，讀者會體諒。";
    assert_eq!(of("Loafly is amazing."), ("I work for Acme, who make Loafly.".into(), why.into()));
    assert_eq!(of("强烈推荐海燕书店。").0, "我在海燕書店工作。");
    assert_eq!(of("晨光壶真的好用，没想到。").0, "我在Acme工作，晨光壶是我们做的。");
}

#[test]
fn an_answer_to_who_asks_gets_a_milder_word_and_no_warning() {
    let answer = |parent: &str, text: &str| {
        let draft = Draft { kind: PostKind::Reply, parent: Some(parent.into()), ..Draft::post(text) };
        inspect(&draft, &norms())
    };
    for (parent, text) in [
        ("Any bakery near the station?", "Acme is two streets down, they open at seven."),
        ("Looking for an app that plans meals", "Loafly does shopping lists too, if that matters."),
        ("請問附近有書店嗎？", "海燕書店在巷口，週一休息。"),
    ] {
        let reading = answer(parent, text);
        assert_eq!(cues(&reading), [UNTOLD], "{text}");
        assert!(reading.verdict <= Verdict::Conversation, "{text}: {:?}", reading.verdict);
    }
    for (parent, text) in [
        ("I burnt the crust again.", "Acme burnt theirs yesterday, if that helps."),
        ("Any bakery near the station?", "I work at Acme, two streets down."),
        ("Any bakery near the station?", "Don't go to Acme on a Monday."),
        ("Any bakery near the station?", "Corner Bakers are two streets down."),
    ] {
        assert!(cues(&answer(parent, text)).is_empty(), "{text}");
    }
    assert_eq!(cues(&answer("Any bakery near the station?", "Acme is the best.")), [UNDISCLOSED]);
}

#[test]
fn ones_own_page_needs_no_word_on_whose_it_is() {
    let norms = Norms { norm: Norm::Own, ..norms() };
    for draft in FIRES {
        assert!(cues(&inspect(&Draft::post(*draft), &norms)).is_empty(), "{draft}");
    }
}

#[test]
fn nothing_is_said_before_the_sentence_with_the_name_is_done() {
    let text = "I'd recommend Acme for sourdough";
    let typed = Draft { caret: Some(text.len() as u32), ..Draft::post(text) };
    let reading = inspect(&typed, &norms());
    assert!(cues(&reading).is_empty() && reading.held);
    assert_eq!(cues(&inspect(&Draft::post(text), &norms())), [UNDISCLOSED]);
}

#[test]
fn a_phrase_that_is_never_wanted_warns_whatever_the_tone() {
    let mut brand = brand();
    brand.add(List::Never, "game of chance", "The licence forbids it.").unwrap();
    brand.add(List::Never, "最好的", "").unwrap();
    let norms = Norms { brand, locale: Locale::Simplified, ..Norms::default() };
    let draft = "Thanks for asking! I thought it was a GAME OF  chance, but my brother disagreed.";
    let reading = inspect(&Draft::post(draft), &norms);
    assert_eq!(inspect(&Draft::post(draft), &Norms::default()).verdict, Verdict::Conversation);
    assert_eq!(reading.verdict, Verdict::Mixed);
    let finding = reading.findings.iter().find(|finding| finding.cue == NEVER).unwrap();
    assert_eq!(
        (finding.quote.as_str(), &*finding.why, &*finding.source),
        ("GAME OF  chance", "The licence forbids it.", "你们品牌自己的规定")
    );
    let reading = inspect(&Draft::post("昨天那碗面不是最好的，但是我還是吃完了。"), &norms);
    assert_eq!(cues(&reading), [NEVER]);
    assert_eq!(&*reading.findings[0].why, "这句话在你们“不要写”的清单上。");
    for draft in ["They called it \"a game of chance\", which is silly.", "The game. Of chance there was none.", "endgame of chances"] {
        assert!(cues(&inspect(&Draft::post(draft), &norms)).is_empty(), "{draft}");
    }
}

#[test]
fn a_phrase_that_is_always_right_is_taken_out_and_says_why() {
    let ad = "Our summer sale is here! Shop now and save 40% before it ends tonight. Link in bio.";
    let mut brand = Brand::default();
    brand.add(List::Always, "shop  NOW", "the stall's name").unwrap();
    let norms = Norms { brand, ..Norms::default() };
    let (before, after) = (inspect(&Draft::post(ad), &Norms::default()), inspect(&Draft::post(ad), &norms));
    let quotes = |reading: &Reading| reading.findings.iter().map(|finding| finding.quote.clone()).collect::<Vec<_>>();
    assert_eq!(quotes(&before), ["Shop now", "save 40%", "ends tonight", "Link in bio"]);
    assert_eq!(quotes(&after), ["save 40%", "ends tonight", "Link in bio"]);
    assert!(after.tone < before.tone);
    assert_eq!(after.allowed.len(), 1);
    assert_eq!(after.allowed[0].reason, "the stall's name");
}
