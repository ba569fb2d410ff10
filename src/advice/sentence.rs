//! A sentence that does nothing but push, said another way.
//!
//! Only where the sentence is short and says nothing beside the cues but small words, where no
//! fact would be lost (a number, an address, a name), and where the cue's other wording can
//! stand as it is. Chinese strings sentences together with commas; there each counts alone.
//! Praise, prices, slogans and ties are left out: their other wordings tell
//! what only the writer can know.

use super::edit::Change;
use crate::cues::Family;
use crate::reading::{Finding, Reading};
use crate::text::{Kind, Slicer, Span, Text, Token};

/// Families whose other wordings claim nothing.
const FAMILIES: &[Family] =
    &[Family::CallToAction, Family::Urgency, Family::Announcement, Family::EngagementBait, Family::Diversion, Family::FalseIntimacy];

/// Words that may stand beside a cue's and be lost with them.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "a", "all", "also", "and", "at", "everyone", "folks", "for", "friends", "guys", "here", "hey", "in", "it", "just", "my", "now", "on", "or", "our",
    "please", "so", "the", "then", "this", "to", "today", "us", "we", "you", "your",
    "千", "万", "吧", "啊", "呀", "啦", "哦", "喔", "呢", "囉", "啰", "喽", "了", "哟", "请", "快", "就", "都", "也", "来", "大", "家", "的", "你", "们", "我", "可", "以", "一", "下",
];

/// A longer sentence tells something: so many words, or characters of Han.
const LONGEST_LATIN: usize = 9;
const LONGEST_HAN: usize = 12;

/// The sentence of a finding in other words, where one can be made.
pub(super) fn candidate(text: &Text, draft: &str, reading: &Reading, place: usize) -> Option<Change> {
    let finding = &reading.findings[place];
    if !finding.family.is_some_and(|family| FAMILIES.contains(&family)) || finding.alternative.contains('[') {
        return None;
    }
    let whole = sentence_of(text, finding.span)?;
    let sentence = clause_of(text, whole, finding.span);
    let is_part = sentence.len() < whole.len();
    // News in a clause is the news; only a whole sentence may be a mere formula of it.
    let is_news = finding.family == Some(Family::Announcement);
    if is_part && (is_news || finding.alternative.trim_end_matches(['。', '！']).contains(['。', '？', '！', '；'])) {
        return None;
    }
    let said: Vec<&Token> = sentence.iter().filter(|token| token.is_said()).collect();
    if sentence.iter().any(|token| keeps_its_words(text, token)) || is_praised(reading, &said) {
        return None;
    }
    let own = said.iter().filter(|token| covers(finding, token)).count();
    // What an offer or a claim says beside the push would be lost.
    let is_push = |other: &&Finding| other.is_wording && other.family.is_some_and(|family| FAMILIES.contains(&family));
    let pushes = |token: &Token| reading.findings.iter().filter(is_push).any(|other| covers(other, token));
    let tells = said.iter().any(|token| !pushes(token) && !SMALL.contains(&text.word(token)));
    // News is told in few words, too: only its formulas are short enough.
    let share = if is_news { 2 } else { 1 };
    let longest = if said.iter().any(|token| token.kind == Kind::Han) { LONGEST_HAN } else { LONGEST_LATIN };
    if tells || own * 2 < said.len() || said.len() * share > longest || !is_same_script(&said, &finding.alternative) {
        return None;
    }
    let (first, last) = (said.first()?, said.last()?);
    let goes_on = whole.iter().any(|token| token.is_said() && token.span.start >= last.span.end);
    let stops = if goes_on { Vec::new() } else { stops_after(text, last) };
    let end = stops.last().map_or(last.span.end, |stop| stop.span.end);
    if stops.iter().any(|stop| text.word(stop) == "?") {
        return None;
    }
    let mark = stops.first().and_then(|stop| Slicer::new(draft).slice(stop.span));
    Some((Span { start: first.span.start, end }, ended(&finding.alternative, mark)))
}

/// The tokens of the one sentence that holds a stretch.
fn sentence_of(text: &Text, span: Span) -> Option<&[Token]> {
    let tokens = text.tokens();
    let first = tokens.iter().find(|token| token.span.end > span.start)?;
    let last = tokens.iter().rev().find(|token| token.span.start < span.end)?;
    // A mark that the cue asks for may end the sentence; nothing may follow it.
    if first.sentence != last.sentence {
        return None;
    }
    let start = tokens.partition_point(|token| token.sentence < first.sentence);
    let end = tokens.partition_point(|token| token.sentence <= first.sentence);
    Some(&tokens[start..end])
}

/// The part of a sentence in Han between the commas around a stretch; else the whole.
fn clause_of<'a>(text: &Text, sentence: &'a [Token], span: Span) -> &'a [Token] {
    if !sentence.iter().any(|token| token.kind == Kind::Han) {
        return sentence;
    }
    let is_comma = |token: &Token| token.kind == Kind::Break && text.word(token) == ",";
    let start = sentence.iter().rposition(|token| is_comma(token) && token.span.end <= span.start).map_or(0, |at| at + 1);
    let end = sentence.iter().position(|token| is_comma(token) && token.span.start >= span.end).unwrap_or(sentence.len());
    &sentence[start..end]
}

/// Whether a token must not be lost: a fact, somebody else's words, a bracket, what
/// stands behind a colon.
fn keeps_its_words(text: &Text, token: &Token) -> bool {
    let is_fact = matches!(
        token.kind,
        Kind::Number | Kind::Percent | Kind::Price | Kind::Phone | Kind::Contact | Kind::Url | Kind::Mention | Kind::Hashtag
    );
    let is_sign =
        token.kind == Kind::Break && text.word(token).contains([':', '(', ')', '[', ']', '【', '】', '《', '》', '〈', '〉', '{', '}']);
    is_fact || is_sign || token.is_quoted
}

fn is_praised(reading: &Reading, said: &[&Token]) -> bool {
    reading.strengths.iter().any(|strength| said.iter().any(|token| overlaps(strength.span, token)))
}

fn covers(finding: &Finding, token: &Token) -> bool {
    overlaps(finding.span, token)
}

fn overlaps(span: Span, token: &Token) -> bool {
    span.start < token.span.end && token.span.start < span.end
}

fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}')
}

/// Whether sentence and wording are both in Han, or both without.
fn is_same_script(said: &[&Token], wording: &str) -> bool {
    let han = said.iter().filter(|token| token.kind == Kind::Han).count();
    if wording.contains(is_han) { han * 2 > said.len() } else { han == 0 }
}

/// The signs that end the sentence of `last`, a run of them as one.
fn stops_after<'a>(text: &'a Text, last: &Token) -> Vec<&'a Token> {
    let is_sign = |token: &&Token| token.kind == Kind::Stop && !matches!(text.word(token), "\n" | "\r");
    let rest = &text.tokens()[text.tokens().partition_point(|token| token.span.start <= last.span.start)..];
    let Some(at) = rest.iter().position(|token| token.kind == Kind::Stop) else { return Vec::new() };
    let mut stops: Vec<&Token> = Vec::new();
    for stop in rest[at..].iter().take_while(is_sign) {
        if stops.last().is_some_and(|before| before.span.end != stop.span.start) {
            break;
        }
        stops.push(stop);
    }
    stops
}

/// A wording with the draft's mark at its end; a question keeps its own.
fn ended(wording: &str, mark: Option<&str>) -> String {
    let body = wording.trim_end_matches(['.', '。', '!', '！']);
    if body.ends_with(['?', '？']) {
        return body.to_string();
    }
    let is_wide = body.contains(is_han);
    match mark {
        None => body.to_string(),
        Some(mark @ ("." | "!" | "。" | "！" | "．" | "｡")) => format!("{body}{mark}"),
        Some(_) if is_wide => format!("{body}。"),
        Some(_) => format!("{body}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::edit::changed;
    use crate::{Draft, Norms, inspect};

    /// The draft with the sentence of this cue in other words.
    fn told(draft: &str, cue: &str) -> Option<String> {
        let reading = inspect(&Draft::post(draft), &Norms::default());
        let place = reading.findings.iter().position(|finding| finding.cue == cue);
        let place = place.unwrap_or_else(|| panic!("{cue} is not found in {draft}: {:?}", reading.findings));
        let change = candidate(&Text::new(draft), draft, &reading, place)?;
        Some(changed(draft, [(change.0, change.1.as_str())].into_iter()))
    }

    #[test]
    fn a_sentence_that_only_pushes_takes_the_other_wording_and_keeps_its_mark() {
        let wording = "I've put the details in my profile, and I'm glad to answer here too";
        assert_eq!(told("New mugs. Link in bio!!! See you.", "link-in-bio"), Some(format!("New mugs. {wording}! See you.")));
        assert_eq!(told("New mugs are here\n👉 Link in bio\nBye", "link-in-bio"), Some(format!("New mugs are here\n👉 {wording}\nBye")));
        let chinese = told("杯子出窑了。立即购买！", "zh-order-command").unwrap();
        assert_eq!(chinese, "杯子出窑了。想要的话跟我说一声，不合适也没关系！");
        let traditional = told("杯子出窯囉，這次顏色很深。立即購買", "zh-order-command").unwrap();
        assert!(traditional.ends_with("沒關係"), "{traditional}");
    }

    #[test]
    fn a_chinese_clause_that_only_pushes_is_told_another_way_between_its_commas() {
        let told = |draft| told(draft, "zh-order-command");
        let wording = "想要的话跟我说一声，不合适也没关系";
        assert_eq!(told("杯子出窑了，立即购买，下周还有。"), Some(format!("杯子出窑了，{wording}，下周还有。")));
        assert_eq!(told("下周还有两窑,立即购买!"), Some(format!("下周还有两窑,{wording}!")));
        assert_eq!(told("下周还有，立即购买（两只）。"), None);
    }

    #[test]
    fn a_sentence_that_tells_something_keeps_its_words() {
        for (draft, cue) in [
            ("Shop now and save 40% on every oak table.", "shop-now"),
            ("Our DMs are open for oak!", "dm-for-details"),
            ("我們真的搬家了，新菜單登場！", "zh-tw-opening"),
            ("今日下單享八折，明天恢復原價。", "zh-order-command"),
            ("需要代购的加薇信：见简介", "zh-add-wechat"),
            ("年度旗舰耳机即将上市，火热开启预售。", "zh-grand-announcement"),
            ("点赞过500我就公开配方，下期想看什么？", "zh-more-if-liked"),
            ("The summer linen is here, link in bio.", "link-in-bio"),
            ("Link in bio @anna", "link-in-bio"),
            ("【新品】立即购买！", "zh-order-command"),
        ] {
            assert_eq!(told(draft, cue), None, "{draft}");
        }
    }
}
