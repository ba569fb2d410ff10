//! Whether a writer says who they are: in their own wording, in a sentence that names the tie,
//! or by speaking plainly as the brand.
//!
//! Closed tables of patterns, one a language. That nobody paid is no disclosure: it says the
//! opposite. In doubt somebody is taken to have said it.

use super::sentences;
use crate::brand::Brand;
use crate::brand::names::{Named, Sought, span_of};
use crate::brand::pattern::Sentence;
use crate::cues::Match;
use crate::text::{Span, Text};

/// Cues of disclosure that tell a tie to what is spoken of; the others tell of the person.
const TIES: &[&str] = &["works-there", "zh-says-who-one-is", "zh-works-in-field"];

/// Words that make of such a cue the opposite: "not affiliated", 没收钱.
const DENIALS: &[&str] = &["not", "no", "nothing", "never", "没", "不", "未"];

#[rustfmt::skip]
const ANYWHERE: &[&str] = &[
    // English
    "full|my disclosure", "disclosure i|i'm|im|this|my|we", "disclaimer i|i'm|im|my|this|we",
    "i'm|im|am ~ biased", "i'm|im|am affiliated", "conflict of interest",
    "shameless plug|promo|self", "self promo|promotion|plug", "my|our own product|app|shop|company|project|book|tool|game|store|brand|startup|site|website|business|work|channel|plugin",
    "i|we made|make|created|built|wrote|founded|designed|maintain|develop|run|own this|these|them", "i|we built|created|founded|wrote|designed|maintain|develop it",
    "i'm|im|am|as the developer|dev|founder|cofounder|maker|owner|author|creator|designer|ceo|cto|manager|editor|baker|chef",
    "i'm|im|am one of the developers|devs|founders|makers|owners|authors|creators",
    "developer|dev|founder|cofounder|maker|owner|author|creator|ceo|cto|employee|rep|staff here",
    "paid partnership", "this is|post|is an? ad|sponsored", "#ad|#sponsored|#paidpartnership|#selfpromo|#selfpromotion|#employee|#partner",
    // Chinese
    "利益相关", "利益揭露", "利益申报", "利益关系", "利害关系", "利申", "先声明", "声明一下", "先自首", "自荐", "自卖自夸", "老王卖瓜|王婆卖瓜", "打个广告", "夹带私货",
    "我司|我厂|敝司|敝店|敝公司|本店|本公司|本品牌|小编|我们公司|我们团队|我们品牌|我们店|我们家的|自家的|自家产品|自家品牌|我们自己的|我自己的店|我的店|我家的店",
    "我 自己? 做|开|写|开发|创办|创立|设计|经营|运营|办 的|了",
    "我是 ~ ~ 员工|店员|老板|创始人|开发者|作者|店主|负责人|设计师|工程师|运营|客服|股东|合伙人|主理人|编辑|小编|同事|推广|市场",
    "是我 ~ 做|开|写|开发|创办|设计|办 的", "本篇|本文|这篇|本条 ~ 广告|业配|合作|赞助|推广", "#广告|#业配|#合作|#赞助|#推广|#利益相关",
];

#[rustfmt::skip]
const WITH_NAME: &[&str] = &[
    // English
    "work|worked|working|volunteer|intern|interning|consult|freelance|freelancing|job at|for|on|with|in the? NAME", "work ~ at|for NAME", "employed by|at NAME", "NAME pays me|us", "paid by NAME",
    "developer|dev|founder|cofounder|maker|owner|author|creator|designer|ceo|cto|employee|rep|baker|chef|manager|marketer|engineer|intern|barista|artist|pm|part|one|team|staff|people|folks|member of|at|behind|for|from|on|with|in the|a|an? NAME",
    "on|part of|in|with the NAME team", "NAME employee|dev|developer|rep|founder|maker|owner|team|staff|engineer here|and", "an|a NAME employee|dev|developer|rep|founder|maker|owner|engineer|barista",
    "i'm|im|am from|with|at|behind the? NAME", "i|i've ~ made|make|built|build|building|created|founded|cofounded|wrote|own|run|started|designed|maintain|develop|developed|sell|launched|bake|brew|ship ~ NAME",
    "my ~ company|employer|startup|product|app|shop|store|tool|brand|project|business|bakery|cafe|studio|book|plugin|site ~ NAME", "NAME ~ is|was my|our ~ company|employer|startup|product|app|shop|store|tool|brand|project|business|bakery|cafe|studio|book|plugin|site|job|baby",
    "NAME is mine|ours", "my|our NAME team|colleagues|coworkers", "colleagues|coworkers at NAME", "here at NAME", "we at|from NAME", "affiliated with NAME", "represent|representing NAME",
    // Chinese
    "我 们? ~ 在|喺 NAME ~ ~ 工作|上班|任职|实习|打工|兼职|做事|做嘢|返工|负责|当|做", "在 NAME ~ 工作|上班|任职|实习|打工|兼职", "我是 ~ NAME", "我 们? ~ 做|开|写|开发|创办|创立|设计|经营|运营|卖|办 ~ NAME",
    "NAME ~ 是 我|我们 ~ ~ 做|开|写|开发|创办|设计|办|出 ~ 的", "NAME 的 员工|店员|老板|创始人|开发者|作者|店主|负责人|设计师|工程师|运营|客服|编辑|主理人", "我们|我哋 NAME", "我 的 公司|店|品牌|产品|项目|作品|东家 ~ NAME", "自家 ~ NAME", "NAME 付|给 我|我们 ~ 钱|稿费|费用|工资",
];

/// One's own people, by which a customer speaks, too: with these "we" is no brand.
#[rustfmt::skip]
const CUSTOMERS: &[&str] = &[
    "we|we've|we'd|we'll|we're ~ use|used|using|love|loved|try|tried|trying|buy|bought|get|got|switch|switched|went|go|ordered|order|ate|had|have|stayed|picked|like|liked|visited|been|swear|recommend|need|needed|happy|fans|hooked|obsessed|pay|paid|eat|drink|moved|found|chose",
    "our family|kids|house|home|team|office|dog|cat|son|daughter|trip|wedding|place|kitchen|favourite|favorite|go|first|last|apartment|anniversary|bathroom|living|group|school|friends|flat",
    "us|let us|let's",
    "我们|我哋 ~ ~ 用|吃|去|买|喝|试|喜欢|爱|住|订|点|回购|换|逛|聚|约|玩|看|推荐", "我们 家|全家|宿舍|办公室|一家",
];
#[rustfmt::skip]
const WE: &[&str] = &["we|we're|we've|we'd|we'll|our|ours", "我们|我哋|本店|敝店"];

#[rustfmt::skip]
const ASKING: &[&str] = &[
    "recommend|recommendation|recommendations|suggest|suggestion|suggestions|looking for|any|anyone", "looking for", "which|what|where ~ should|do|is|are|can", "help me choose|pick|find", "alternatives|alternative to", "thoughts on|about",
    "求|请问|推荐|有没有|哪家|哪个|哪款|哪里|怎么样|如何|好用吗|值得|想问|问一下|边间|边度|有冇",
];

/// Where the writer says who they are; `None` where nothing does.
pub(super) fn told(text: &Text, matches: &[Match], named: &[Named], brand: &Brand) -> Option<Span> {
    if let Some(span) = in_own_wording(text, brand) {
        return Some(span);
    }
    let tie = matches.iter().find(|found| TIES.contains(&found.cue.id) && !is_denied(text, found.span));
    if let Some(tie) = tie {
        return Some(tie.span);
    }
    let whole = |range: &std::ops::Range<usize>| span_of(text, (range.start, range.end));
    sentences(text).into_iter().find(|range| says(&Sentence::new(text, range.clone(), named))).map(|range| whole(&range))
}

fn says(sentence: &Sentence) -> bool {
    if sentence.has(ANYWHERE) {
        return true;
    }
    let has_name = sentence.names(0..sentence.len()).next().is_some();
    let is_told = |patterns: &[&str]| {
        // "I don't work for them" tells no tie.
        sentence
            .places(patterns)
            .any(|range| !sentence.holds(range.start.saturating_sub(2)..range.end, &["not", "don't", "never", "不", "没"]))
    };
    has_name && (is_told(WITH_NAME) || (sentence.has(WE) && !sentence.has(CUSTOMERS)))
}

fn in_own_wording(text: &Text, brand: &Brand) -> Option<Span> {
    if brand.disclosure.is_empty() {
        return None;
    }
    let bare = brand.own().map(|name| name.trim_start_matches(['@', '#']));
    let wordings: Vec<String> = if brand.disclosure.contains("{name}") {
        bare.map(|name| brand.disclosure.replace("{name}", name)).collect()
    } else {
        vec![brand.disclosure.clone()]
    };
    let place = |wording: String| Sought::new(&wording)?.places(text).into_iter().next();
    wordings.into_iter().find_map(place).map(|tokens| span_of(text, tokens))
}

fn is_denied(text: &Text, span: Span) -> bool {
    let inside = text.tokens().iter().filter(|token| token.span.start >= span.start && token.span.end <= span.end);
    inside.into_iter().any(|token| DENIALS.contains(&text.word(token)))
}

/// Whether somebody asks for something here.
pub(super) fn asks(parent: &Text) -> bool {
    sentences(parent).into_iter().any(|range| is_question(parent, &range) || Sentence::new(parent, range, &[]).has(ASKING))
}

/// Whether a sentence ends with a question mark or a Chinese word that asks.
pub(super) fn is_question(text: &Text, range: &std::ops::Range<usize>) -> bool {
    let words = || text.tokens()[range.clone()].iter().map(|token| text.word(token));
    words().any(|word| matches!(word, "?" | "吗" | "咩" | "么"))
        || Sentence::new(text, range.clone(), &[]).has(&["有没有|有冇|怎么样|是不是|如何|点样|会不会|好不好"])
}
