//! Whether an own name is praised or pushed: by a cue beside it, or in words around it.
//!
//! Closed tables of patterns, one a language; a question praises nothing, but may push. In
//! doubt nothing is praised: an alarm at real talk costs more than a miss.

use std::ops::Range;

use super::sentences;
use super::told::is_question;
use crate::brand::names::Named;
use crate::brand::pattern::Sentence;
use crate::cues::{Family, Match};
use crate::text::Text;

/// Families that praise or push what stands in the same sentence.
const BESIDE: &[Family] = &[
    Family::CallToAction,
    Family::Offer,
    Family::Urgency,
    Family::Hype,
    Family::Slogan,
    Family::Diversion,
    Family::UndisclosedAffiliation,
];

/// Families that push what stands in the sentence before or after, too.
const NEXT: &[Family] = &[Family::CallToAction, Family::Offer];

#[rustfmt::skip]
const PRAISE: &[&str] = &[
    // English
    "love|loved|loving|loves|adore ~ NAME", "recommend|recommended|recommending ~ NAME", "NAME ~ recommend|recommended",
    "NAME ~ great|amazing|awesome|fantastic|brilliant|excellent|perfect|incredible|best|wonderful|superb|outstanding|unbeatable|underrated|lifesaver|delicious|gorgeous|reliable|flawless|flawlessly|beautifully|perfectly|phenomenal|unmatched|stellar|impressive|genius",
    "NAME is|are|was|has|works|work|tastes|looks|feels ~ good|nice|solid|fast|easy|beautiful|handy|smooth|lovely|worth|well|fun",
    "NAME ~ game changer", "NAME ~ life saver",
    "amazing|awesome|fantastic|brilliant|excellent|perfect|incredible|wonderful|superb|lovely|favourite|favorite|great|trusty NAME", "favourite|favorite ~ is NAME", "best ~ is|was|are NAME", "best ~ i've|i|ever ~ NAME",
    "great|amazing|wonderful|fantastic|excellent|awesome ~ with|from|by NAME",
    "NAME saved|changed|transformed|rocks|rules|slaps|nails|nailed|delivers|delivered", "NAME has|have saved|changed|transformed|solved|fixed", "nothing|nobody beats|comes ~ NAME", "swear by ~ NAME", "hooked on NAME", "obsessed with ~ NAME", "impressed with|by ~ NAME", "fan of ~ NAME", "happy with ~ NAME", "thank god|goodness for NAME", "shout out to ~ NAME", "shoutout to ~ NAME", "props|kudos to ~ NAME", "hats off to ~ NAME", "switched to ~ NAME and|last|years|months", "NAME ~ five stars",
    // Chinese
    "推荐|安利|力荐|强推|种草|回购|首推|狂推 ~ ~ NAME", "爱上|爱死|喜欢|超爱|多亏|离不开|认准|首选|粉上 ~ ~ NAME", "NAME ~ ~ ~ 好用|好吃|好喝|好看|好味|好读|好听|不错|很棒|超棒|太棒|真棒|最棒|绝了|靠谱|给力|真香|良心|神器|推荐|值得|最好|宝藏|优秀|划算|性价比|厉害|完美|惊艳|好评|yyds|无敌|首选|必买|必吃|必去|安利|回购|封神|天花板|一流|大赞|好正|超正|够平靓正|抵食|抵买|很稳|很香|超香|专业|舒服|满意", "还是 NAME ~ 好|香|强|稳", "NAME 真心|强烈|大力|无脑|必须|墙裂|超级|真的|诚意 推荐|安利|喜欢",
];

#[rustfmt::skip]
const PUSH: &[&str] = &[
    // English
    "have|did you tried|try|considered|consider|seen|checked ~ NAME", "you tried|considered|checked ~ NAME", "you should|could|can|might|may ~ try|use|get|check|buy|look|want ~ NAME", "i'd|would suggest|try|go|recommend|check ~ NAME", "suggest ~ NAME",
    "just|definitely|please|go|maybe|and try|get|use|download|grab ~ NAME", "check out ~ NAME", "check NAME out", "give ~ NAME a try|go|shot|chance|look|follow|spin", "worth a|checking|trying ~ NAME", "NAME is|are worth", "go with|for NAME", "take a look at ~ NAME", "head over to ~ NAME", "order|grab|book|buy|download ~ NAME from|at|today|now|here", "what about|how about NAME",
    // Chinese
    "试试|试下|试一下|看看|了解一下|关注|去买|去逛|去吃|下载|搜|搜索|认准|报名|预约|下单 ~ NAME", "NAME ~ ~ 试试|试下|试一下|了解一下|闭眼入|闭眼买|冲|入手|可以买|可以试|走起|等你|欢迎|不踩雷", "可以|建议|不妨|一定要|快|不如|直接 ~ 用|去|买|试|找|看|选|上 ~ NAME",
];

/// Words that turn praise around, within or right before it.
#[rustfmt::skip]
const NEGATIONS: &[&str] = &[
    "not", "don't", "dont", "doesn't", "didn't", "isn't", "wasn't", "aren't", "weren't", "never", "no", "hardly", "won't", "wouldn't", "can't", "cannot", "nobody", "without", "stopped", "less", "if", "wish", "unless", "used",
    "不", "没", "未", "别", "唔", "冇", "如果", "要是", "希望",
];

/// The own name that is praised or pushed, the first of them.
pub(super) fn praised<'a>(text: &Text, matches: &[Match], named: &'a [Named]) -> Option<&'a Named> {
    let ranges = sentences(text);
    let mut found: Vec<usize> = Vec::new();
    for (at, range) in ranges.iter().enumerate() {
        let sentence = Sentence::new(text, range.clone(), named);
        let names: Vec<usize> = sentence.names(0..sentence.len()).collect();
        if names.is_empty() {
            continue;
        }
        let is_pushed = |families: &[Family], range: &Range<usize>| {
            let tokens = &text.tokens()[range.clone()];
            matches
                .iter()
                .filter(|found| families.contains(&found.cue.family))
                .any(|found| tokens.iter().any(|token| found.span.start <= token.span.start && token.span.end <= found.span.end))
        };
        let neighbours = [at.checked_sub(1), Some(at + 1)].into_iter().flatten().filter_map(|next| ranges.get(next));
        if is_pushed(BESIDE, range) || neighbours.into_iter().any(|range| is_pushed(NEXT, range)) {
            found.extend(names);
            continue;
        }
        let is_asking = is_question(text, range);
        let tables: &[&[&str]] = if is_asking { &[PUSH] } else { &[PUSH, PRAISE] };
        for table in tables {
            let stands = sentence.places(table).filter(|range| !is_turned(&sentence, range.clone()));
            found.extend(stands.flat_map(|range| sentence.names(range).collect::<Vec<_>>()));
        }
    }
    let first = found.into_iter().min()?;
    named.iter().find(|named| named.tokens.0 == first)
}

fn is_turned(sentence: &Sentence, range: Range<usize>) -> bool {
    (range.start.saturating_sub(2)..range.end).any(|at| {
        let is_good = sentence.word(at) == "不" && matches!(sentence.word(at + 1), "错" | "妨" | "踩" | "如");
        !is_good && sentence.holds(at..at + 1, NEGATIONS)
    })
}
