//! Words that can be left out, and the sentence still stands: a small closed table.
//!
//! - `english`, `chinese`: the words, and what must stand around them
//!
//! Only inside the words of a cue of hype or urgency; whether the finding goes is the judge's
//! business.

mod chinese;
mod english;

use super::edit::Change;
use crate::cues::Family;
use crate::reading::Finding;
use crate::text::{Kind, Span, Text, Token};

/// What could be left out of the words of a finding; what is left may be mended (a, an).
pub(super) fn candidate(text: &Text, draft: &str, finding: &Finding) -> Option<Change> {
    if !matches!(finding.family, Some(Family::Hype | Family::Urgency)) {
        return None;
    }
    let words = Words { text, draft };
    let tokens = text.tokens();
    let first = tokens.partition_point(|token| token.span.end <= finding.span.start);
    let last = tokens.partition_point(|token| token.span.start < finding.span.end);
    (first..last).filter(|at| !tokens[*at].is_quoted).find_map(|at| match tokens[at].kind {
        Kind::Word => english::left_out(&words, at, last),
        Kind::Han => chinese::left_out(&words, at),
        _ => None,
    })
}

/// The tokens of a draft as the tables ask for them.
struct Words<'a> {
    text: &'a Text,
    draft: &'a str,
}

impl<'a> Words<'a> {
    fn token(&self, at: usize) -> Option<&'a Token> {
        self.text.tokens().get(at)
    }

    /// The word at a place; `None` where something else stands.
    fn word(&self, at: usize) -> Option<&'a str> {
        self.token(at).filter(|token| token.kind == Kind::Word).map(|token| self.text.word(token))
    }

    /// The Han character at a place.
    fn han(&self, at: usize) -> Option<&'a str> {
        self.token(at).filter(|token| token.kind == Kind::Han).map(|token| self.text.word(token))
    }

    fn slice(&self, start: u32, end: u32) -> Option<&'a str> {
        crate::text::slice(self.draft, Span { start, end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::edit::changed;

    /// The draft without what can be left out of it, as if all of it were hype.
    pub(super) fn told(draft: &str) -> String {
        let text = Text::new(draft);
        let finding = Finding {
            cue: "any",
            family: Some(Family::Hype),
            span: Span { start: 0, end: text.len() },
            quote: draft.to_string(),
            why: "".into(),
            source: "".into(),
            alternative: "".into(),
            is_wording: true,
        };
        match candidate(&text, draft, &finding) {
            Some((span, words)) => changed(draft, [(span, words.as_str())].into_iter()),
            None => draft.to_string(),
        }
    }

    #[test]
    fn praise_before_a_noun_is_left_out_and_the_article_mended() {
        for (draft, expected) in [
            ("Try our amazing new loaf.", "Try our new loaf."),
            ("It is an incredible loaf.", "It is a loaf."),
            ("Read a truly stunning essay on rye.", "Read an essay on rye."),
            ("Here's An exquisite hour.", "Here's An hour."),
            ("Anna's world-class rye", "Anna's rye"),
            ("Our limited-time offer is up", "Our offer is up"),
            ("the ultimate guide to rye", "the guide to rye"),
            ("Our AMAZING loaf", "Our loaf"),
        ] {
            assert_eq!(told(draft), expected);
        }
    }

    #[test]
    fn english_keeps_what_its_sentence_needs() {
        for draft in [
            "the perfect gift",
            "This is amazing.",
            "Our bread is amazing and new.",
            "What an experience: an amazing experience",
            "the amazing ones",
            "an amazing, if salty, loaf",
            "Amazing views from the top",
            "an incredible LED lamp",
        ] {
            assert_eq!(told(draft), draft);
        }
    }

    #[test]
    fn chinese_praise_is_left_out_behind_a_measure_or_before_its_noun() {
        for (draft, expected) in [
            ("巷口有一家宝藏小店", "巷口有一家小店"),
            ("这是一款惊艳的面霜", "这是一款面霜"),
            ("我们的顶级工艺", "我们的工艺"),
            ("這間絕美的老宅", "這間老宅"),
            ("真的強烈推薦這家", "真的推薦這家"),
            ("限时优惠到周五", "优惠到周五"),
        ] {
            assert_eq!(told(draft), expected);
        }
    }

    #[test]
    fn chinese_keeps_what_its_sentence_needs() {
        for draft in ["做得很完美的", "这个完美地解决了", "顶级", "今天完美收官", "不强烈推荐", "一家宝藏，真的"]
        {
            assert_eq!(told(draft), draft);
        }
    }
}
