//! Chinese, Cantonese included: verbs of saying and negations, and what they reach. Folded,
//! so Simplified alone.

use std::sync::OnceLock;

use super::super::token::Kind;
use super::{Scope, Stance, Words};

/// Words that deny or refuse what follows in the clause.
#[rustfmt::skip]
const NEGATIONS: &[&str] = &[
    "别", "不要", "不想", "不会", "不敢", "不能", "不准", "不许", "不建议", "不推荐", "不打算", "请勿", "勿", "千万别", "懒得", "唔好", "唔会",
    "唔想", "唔敢",
];
/// Nothing is refused by these, only told not to be so: they reach the next word alone.
const ABSENCES: &[&str] = &["没有", "没", "从不", "绝不", "冇"];
/// Words that begin with 别 and deny nothing: 别墅, 别致, 别人.
const OTHER_WORDS: &[&str] = &["墅", "致", "样", "具", "克", "出", "的", "人", "处", "名", "离", "针", "开", "生", "家", "管", "扭", "称"];
/// After a negation these make a push of it, or deny something else: 别错过, 不要犹豫, 没有最.
#[rustfmt::skip]
const PUSHES: &[&str] = &[
    "错过", "错失", "犹豫", "迟疑", "等", "忘", "担心", "客气", "怕", "急", "走开", "划走", "滑走", "眨眼", "问", "说", "只", "光",
    "再", "吝", "浪费", "让", "着急", "小看", "小瞧", "后悔", "害羞", "怀疑", "套路", "任何", "中间商", "隐形", "预约", "最", "想到",
    "人", "什么", "的", "买不", "时间", "失望", "慌", "停", "太", "那么", "这么", "以为", "钱", "办法",
];
/// Who says or asks.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "他", "她", "它", "佢", "人家", "有人", "别人", "店员", "店家", "客服", "商家", "卖家", "老板", "老板娘", "朋友", "同事", "同学",
    "我妈", "我爸", "妈妈", "爸爸", "老妈", "老爸", "老公", "老婆", "男友", "女友", "网友", "销售", "推销员", "导购", "中介", "广告",
    "电话", "博主", "骗子", "微商", "医生", "老师", "室友", "姐姐", "妹妹", "哥哥", "弟弟", "奶奶", "阿姨", "闺蜜", "亲戚", "邻居",
    "柜姐", "骑手", "司机", "公司", "平台", "女生", "男生", "女人", "男人", "师傅", "经理", "公众号", "群里",
];
/// Verbs of saying and asking.
#[rustfmt::skip]
const SAYING: &[&str] = &[
    "说", "讲", "叫我", "让我", "劝我", "催我", "喊我", "逼我", "告诉", "推荐我", "问我", "要我", "想我", "骗我", "忽悠", "推销",
    "宣传", "吹", "嗌我", "催", "叫", "劝", "喊",
];
/// Words after which the next few are somebody's claim.
const CLAIMS: &[&str] = &["号称", "所谓", "声称", "自称"];

/// How many tokens a negation, a report and a claim reach, and how far before the verb
/// whoever speaks may stand.
const NEGATION_REACH: usize = 6;
const ABSENCE_REACH: usize = 2;
const REPORT_REACH: usize = 14;
const CLAIM_REACH: usize = 6;
const SPEAKER_REACH: usize = 5;

pub(super) fn scope(words: &Words, place: usize) -> Option<Scope> {
    if !opens(words.at(place)) {
        return None;
    }
    if let Some(length) = words.longest(place, CLAIMS) {
        let start = place + length;
        return Some(Scope { start, end: words.clause_end(start, CLAIM_REACH), stance: Stance::Reported });
    }
    if let Some(length) = words.longest(place, NEGATIONS) {
        return negation(words, place, place + length, NEGATION_REACH);
    }
    if let Some(length) = words.longest(place, ABSENCES) {
        return negation(words, place, place + length, ABSENCE_REACH);
    }
    let length = words.longest(place, OTHERS)?;
    report(words, place, place + length)
}

/// Whether any word of the tables that open a scope begins with this character: looked up in
/// one step, since a draft may be full of characters that do not.
fn opens(first: &str) -> bool {
    const FIRST: u32 = 0x4E00;
    static TABLE: OnceLock<Vec<bool>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let mut table = vec![false; 0x5200];
        for word in [NEGATIONS, ABSENCES, OTHERS, CLAIMS].into_iter().flatten() {
            let place = word.chars().next().and_then(|first| u32::from(first).checked_sub(FIRST));
            if let Some(entry) = place.and_then(|place| table.get_mut(place as usize)) {
                *entry = true;
            }
        }
        table
    });
    let place = first.chars().next().and_then(|first| u32::from(first).checked_sub(FIRST));
    place.and_then(|place| table.get(place as usize)).copied().unwrap_or(false)
}

fn negation(words: &Words, place: usize, start: usize, reach: usize) -> Option<Scope> {
    // 要不要, 没没: a question; 特别, 分别, 个别, 级别, 沉没: no negation.
    let before = place.checked_sub(1).map_or("", |before| words.at(before));
    if matches!(
        before,
        "要" | "特"
            | "分"
            | "个"
            | "级"
            | "类"
            | "区"
            | "告"
            | "离"
            | "性"
            | "沉"
            | "淹"
            | "有"
            | "会"
            | "能"
            | "想"
            | "还"
            | "就"
            | "再"
    ) {
        return None;
    }
    if words.at(place) == "别" && OTHER_WORDS.contains(&words.at(start)) {
        return None;
    }
    // 你不会后悔: it speaks for the reader, and pushes.
    if matches!(before, "你" | "您") && !matches!(words.at(start - 1), "要" | "好") {
        return None;
    }
    let end = words.clause_end(start, reach);
    let is_push = (start..end.min(start + 3)).any(|at| words.longest(at, PUSHES).is_some());
    (!is_push && start < end).then_some(Scope { start, end, stance: Stance::Negated })
}

/// The speech of whoever stands right before `start`, if a verb of saying follows soon.
fn report(words: &Words, speaker: usize, start: usize) -> Option<Scope> {
    let last = words.clause_end(start, SPEAKER_REACH);
    // 话 says something in Cantonese alone; elsewhere it is a word or a telephone.
    let says = |at: usize| words.at(speaker) == "佢" && words.at(at) == "话";
    let verb = (start..last).find_map(|at| words.longest(at, SAYING).or(says(at).then_some(1)).map(|length| at + length))?;
    let opens = words.tokens.get(verb).is_some_and(|token| token.kind == Kind::Break);
    let start = verb + usize::from(opens);
    Some(Scope { start, end: words.clause_end(start, REPORT_REACH), stance: Stance::Reported }).filter(|scope| scope.start < scope.end)
}
