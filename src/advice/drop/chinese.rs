//! Chinese: praise behind a measure word or 的, loud words before a plain one.
//!
//! Words are told in Simplified; Traditional reads the same once folded.

use super::Words;
use crate::advice::edit::Change;
use crate::text::Span;

/// What may be left out before a noun, with its own 的 or without.
#[rustfmt::skip]
const PRAISE: &[&str] = &[
    "宝藏", "传奇", "顶级", "顶尖", "殿堂级", "独一无二", "非凡", "极致", "惊人", "惊艳", "举世无双", "绝佳", "绝美", "梦幻", "逆天", "前所未有", "奢华",
    "神级", "神仙", "世界级", "史无前例", "完美", "无敌", "无与伦比", "震撼", "至尊", "卓越", "尊贵", "天花板级",
];

/// Measure words and 的: a noun must follow them.
const BEFORE: &[&str] = &["的", "款", "个", "家", "件", "种", "份", "张", "间", "条", "双", "套", "杯", "道", "座", "幅", "瓶", "本"];

/// What tells that no noun follows.
#[rustfmt::skip]
const NOT_BEFORE: &[&str] = &[
    "的", "地", "得", "了", "着", "过", "吗", "呢", "吧", "啊", "是", "就", "都", "也", "很", "又", "而", "和", "与", "在", "到", "级",
];

/// Words that can be left out before each of these: loud, plain.
const LOUD: &[(&[&str], &[&str])] = &[
    (&["强烈", "疯狂", "墙裂", "吐血", "诚意", "强力", "大力", "重点", "超级"], &["推荐", "推介", "安利", "种草"]),
    (&["超级", "炒鸡"], &["好吃", "好用", "好喝", "好看", "好穿", "划算", "便宜", "实用", "方便", "漂亮", "喜欢", "舒服", "适合"]),
    (&["限时"], &["优惠", "福利", "特价", "折扣", "团购", "活动"]),
    (&["火热", "火爆", "热烈", "疯狂"], &["报名", "招募", "招生", "预售"]),
];

/// What turns the sense of a loud word: not so very.
const NEGATIONS: &[&str] = &["不", "没", "别", "未", "非", "唔"];

/// What could be left out at `at`.
pub(super) fn left_out(words: &Words, at: usize) -> Option<Change> {
    loud(words, at).or_else(|| praise(words, at))
}

fn loud(words: &Words, at: usize) -> Option<Change> {
    let is_negated = at.checked_sub(1).and_then(|before| words.han(before)).is_some_and(|before| NEGATIONS.contains(&before));
    let (loud, plain) = LOUD.iter().find_map(|(louds, plains)| {
        let loud = louds.iter().find(|loud| stands(words, at, loud))?;
        let next = at + loud.chars().count();
        plains.iter().any(|plain| stands(words, next, plain)).then_some((at, next))
    })?;
    if is_negated { None } else { Some((between(words, loud, plain)?, String::new())) }
}

fn praise(words: &Words, at: usize) -> Option<Change> {
    let before = words.han(at.checked_sub(1)?)?;
    let word = PRAISE.iter().find(|word| stands(words, at, word))?;
    let mut next = at + word.chars().count();
    if words.han(next) == Some("的") && words.han(next + 1).is_some() {
        next += 1;
    }
    let is_noun = words.han(next).is_some_and(|noun| !NOT_BEFORE.contains(&noun));
    if !BEFORE.contains(&before) || !is_noun {
        return None;
    }
    Some((between(words, at, next)?, String::new()))
}

/// Whether these characters stand from `at` on, one token each.
fn stands(words: &Words, at: usize, word: &str) -> bool {
    let mut place = [0; 4];
    word.chars().enumerate().all(|(offset, character)| words.han(at + offset) == Some(&*character.encode_utf8(&mut place)))
}

/// From one token to the next, when nothing stands between the tokens.
fn between(words: &Words, first: usize, end: usize) -> Option<Span> {
    let is_close = |at: usize| Some(words.token(at)?.span.end == words.token(at + 1)?.span.start);
    let is_row = (first..end).all(|at| is_close(at) == Some(true));
    is_row.then_some(Span { start: words.token(first)?.span.start, end: words.token(end)?.span.start })
}
