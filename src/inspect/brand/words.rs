//! What is said of the brand's own findings, in every language. Places in tables are English,
//! Simplified, Traditional: of the interface for reasons, of the draft for wordings.

use std::borrow::Cow;

use crate::brand::names::Named;
use crate::brand::{Brand, Phrase};
use crate::cues::Family;
use crate::norms::{Locale, Norms};
use crate::reading::{Finding, NEVER, Strength, UNDISCLOSED, UNTOLD};
use crate::text::{Span, Text};

/// Who says that a phrase is never wanted.
pub(super) const RULES: [&str; 3] = ["Your brand's own rules", "你们品牌自己的规定", "你們品牌自己的規定"];

/// What to do about such a phrase: the brand's rules say what not to write, not what to write.
pub(super) const PLAINLY: [&str; 3] =
    ["Say it in your own words, as you would to one person.", "换成你自己的话，像对一个人说那样。", "換成你自己的話，像對一個人說那樣。"];

const NEVER_WHY: [&str; 3] =
    ["This phrase is on the list of those you never write.", "这句话在你们“不要写”的清单上。", "這句話在你們「不要寫」的清單上。"];

const UNDISCLOSED_WHY: [&str; 3] = [
    "You speak well of what is your own, and nothing here says so. Readers forgive an interest that they are told of.",
    "你在称赞自己的东西，文中却没有说明。利害关系先讲清楚，读者会体谅。",
    "你在稱讚自己的東西，文中卻沒有說明。利害關係先講清楚，讀者會體諒。",
];

const UNTOLD_WHY: [&str; 3] = [
    "Someone asks, and this is your own. One line that says so makes your answer count for more.",
    "对方在问，而这是你自己的。加一句说明，你的回答会更有分量。",
    "對方在問，而這是你自己的。加一句說明，你的回答會更有分量。",
];

const TOLD_WHY: [&str; 3] = [
    "You say that it is your own, so people can weigh your words.",
    "你说明了这是自己的，别人好掂量你的话。",
    "你說明了這是自己的，別人好掂量你的話。",
];

/// Who asks for it where the draft's language is read: a tie that readers would not expect is
/// to be disclosed (16 CFR 255.5(a)); sharing an experience with a way to buy beside it is to
/// be marked as advertising (Article 9); ties between who endorses and who sells are to be
/// disclosed (the Taiwan Fair Trade Commission's explanations).
const SOURCE: [&str; 3] = [
    "16 CFR 255.5 (FTC Endorsement Guides)",
    "16 CFR 255.5（美国 FTC 代言指南）；《互联网广告管理办法》第九条（附购买方式的分享须标明“广告”）",
    "公平交易委員會對於薦證廣告之規範說明；16 CFR 255.5（美國 FTC 代言指南）",
];

/// What is said of a phrase that is never wanted.
pub(super) fn never(phrase: &Phrase, locale: Locale) -> Cow<'static, str> {
    if phrase.reason.is_empty() { NEVER_WHY[locale.place()].into() } else { phrase.reason.clone().into() }
}

/// The reason behind one of the brand's own cues.
pub(super) fn why_of(cue: &str, locale: Locale) -> Option<&'static str> {
    let why = match cue {
        NEVER => &NEVER_WHY,
        UNDISCLOSED => &UNDISCLOSED_WHY,
        UNTOLD => &UNTOLD_WHY,
        _ => return None,
    };
    Some(why[locale.place()])
}

/// The finding at an own name.
pub(super) fn untold(cue: &'static str, span: Span, quote: String, named: &Named, text: &Text, norms: &Norms) -> Finding {
    Finding {
        cue,
        family: Some(Family::UndisclosedAffiliation),
        span,
        quote,
        why: why_of(cue, norms.locale).unwrap_or_default().into(),
        source: SOURCE[text.language().place()].into(),
        alternative: wording(&norms.brand, &named.name, text.language().place()).into(),
        is_wording: true,
    }
}

/// That the writer says whose it is.
pub(super) fn strength(span: Span, locale: Locale) -> Strength {
    Strength { cue: "own-name-told", family: Family::Disclosure, span, why: TOLD_WHY[locale.place()] }
}

/// How the writer says that a name is their own, in the draft's language.
fn wording(brand: &Brand, name: &str, place: usize) -> String {
    let bare = name.trim_start_matches(['@', '#']);
    if !brand.disclosure.is_empty() {
        return brand.disclosure.replace("{name}", bare);
    }
    let maker = brand.names.first().map(|maker| maker.trim_start_matches(['@', '#']));
    let is_product = brand.products.iter().any(|product| product == name);
    match (maker.filter(|_| is_product), place) {
        (Some(maker), 0) => format!("I work for {maker}, who make {bare}."),
        (Some(maker), 1) => format!("我在{maker}工作，{bare}是我们做的。"),
        (Some(maker), _) => format!("我在{maker}工作，{bare}是我們做的。"),
        (None, 0) if is_product => format!("I work on {bare}."),
        (None, 1) if is_product => format!("{bare}是我们自己做的。"),
        (None, _) if is_product => format!("{bare}是我們自己做的。"),
        (None, 0) => format!("I work for {bare}."),
        (None, _) => format!("我在{bare}工作。"),
    }
}
