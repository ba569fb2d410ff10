//! Dress taken off a draft, shape by shape: what each place of it would be instead.
//!
//! Mentions and links have no change of their own: whom to name and what to point at only
//! the writer knows.

use super::edit::Change;
use super::letters;
use crate::cues::{CUES, Shape, measure};
use crate::reading::Finding;
use crate::text::{Kind, Slicer, Span, Text, Token};

/// So many tags are kept.
const TAGS: usize = 2;

/// For every cue of a shape among the findings, the changes that would take it away, in the
/// order of the draft, and whether it is all of them or none (a list with one bullet taken
/// off is no better). Whether they do good is not known here.
pub(super) fn changes(text: &Text, draft: &str, findings: &[Finding]) -> Vec<(&'static str, bool, Vec<Change>)> {
    let mut made: Vec<(&'static str, bool, Vec<Change>)> = Vec::new();
    for finding in findings {
        let Some((shape, _)) = CUES.iter().find(|cue| cue.id == finding.cue).and_then(|cue| cue.shape) else { continue };
        if !made.iter().any(|(cue, ..)| *cue == finding.cue) {
            let is_whole = matches!(shape, Shape::EmojiBullets | Shape::Hashtags);
            made.push((finding.cue, is_whole, of(shape, text, draft)));
        }
    }
    made
}

fn of(shape: Shape, text: &Text, draft: &str) -> Vec<Change> {
    let places = measure(shape, text);
    match shape {
        Shape::Capitals => letters::in_plain_case(text, draft, &places),
        Shape::FancyLetters => letters::in_plain_letters(text, draft, &places),
        Shape::Exclamations => single_exclamations(draft, &places),
        Shape::EmojiBullets => without_bullets(text, draft, &places),
        Shape::Hashtags => fewer_tags(text, draft, &places),
        Shape::Links | Shape::Mentions => Vec::new(),
    }
}

/// Runs of exclamation marks, each as its first.
fn single_exclamations(draft: &str, marks: &[Span]) -> Vec<Change> {
    let mut slicer = Slicer::new(draft);
    let runs = marks.chunk_by(|one, next| one.end == next.start).filter(|run| run.len() > 1);
    let single = |run: &[Span]| {
        let span = Span { start: run[0].start, end: run[run.len() - 1].end };
        Some((span, slicer.slice(run[0])?.to_string()))
    };
    runs.filter_map(single).collect()
}

/// The pictures that lines begin with, and the blanks behind them, left out.
fn without_bullets(text: &Text, draft: &str, bullets: &[Span]) -> Vec<Change> {
    let left_out = |bullet: &Span| {
        let first = text.tokens().partition_point(|token| token.span.start < bullet.start);
        let pictures = text.tokens()[first..].iter().take_while(|token| token.kind == Kind::Emoji);
        let end = pictures.last().map_or(bullet.end, |last| last.span.end);
        (Span { start: bullet.start, end: end + blanks(draft, end) }, String::new())
    };
    bullets.iter().map(left_out).collect()
}

/// Rows of tags with those left out that come after the first ones of the draft; a tag that
/// stands among words is a word of its sentence and stays.
fn fewer_tags(text: &Text, draft: &str, tags: &[Span]) -> Vec<Change> {
    let mut slicer = Slicer::new(draft);
    let mut is_blank = |from: u32, to: u32| slicer.slice(Span { start: from, end: to }).is_some_and(|gap| gap.trim().is_empty());
    let (mut made, mut first) = (Vec::new(), 0);
    while first < tags.len() {
        let mut last = first;
        while last + 1 < tags.len() && is_blank(tags[last].end, tags[last + 1].start) {
            last += 1;
        }
        let from = first.max(TAGS);
        if last > first && from <= last {
            // The blank before goes with them, or the row that began a line leaves none.
            let start = said_before(text, tags[from].start).map_or(tags[from].start, |token| token.span.end);
            let is_near = is_blank(start, tags[from].start);
            let start = if is_near { start } else { tags[from].start };
            made.push((Span { start, end: tags[last].end }, String::new()));
        }
        first = last + 1;
    }
    made
}

/// The last token before a place that is no line break.
fn said_before(text: &Text, unit: u32) -> Option<&Token> {
    let is_line_break = |token: &Token| matches!(text.word(token), "\n" | "\r");
    text.tokens().iter().rev().find(|token| token.span.end <= unit && !is_line_break(token))
}

/// How many UTF-16 code units of blanks stand at a place, line breaks not counted.
fn blanks(draft: &str, from: u32) -> u32 {
    let mut at = 0;
    let mut count = 0;
    for character in draft.chars() {
        if at >= from {
            if !character.is_whitespace() || matches!(character, '\n' | '\r' | '\u{2028}' | '\u{2029}') {
                break;
            }
            count += character.len_utf16() as u32;
        }
        at += character.len_utf16() as u32;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advice::edit::changed;

    /// The draft with every change of a shape.
    fn undressed(shape: Shape, draft: &str) -> String {
        let made = of(shape, &Text::new(draft), draft);
        changed(draft, made.iter().map(|(span, words)| (*span, words.as_str())))
    }

    #[test]
    fn a_run_of_marks_becomes_one_and_single_marks_stay() {
        assert_eq!(undressed(Shape::Exclamations, "开业啦！！！！全场半价!!! 好!"), "开业啦！全场半价! 好!");
        assert_eq!(undressed(Shape::Exclamations, "One! Two! Three!"), "One! Two! Three!");
    }

    #[test]
    fn bullets_go_and_their_lines_stay() {
        assert_eq!(
            undressed(Shape::EmojiBullets, "✅ Free delivery\n👉🏽👉 送杯垫\n❤️\u{3000}by hand ❤️"),
            "Free delivery\n送杯垫\nby hand ❤️"
        );
    }

    #[test]
    fn the_first_two_tags_of_a_wall_are_kept() {
        for (draft, expected) in [
            ("Morning light #pottery #handmade #shopsmall #ceramics", "Morning light #pottery #handmade"),
            ("新杯子出窑\n\n#陶艺 #手作\n#好物 #生活", "新杯子出窑\n\n#陶艺 #手作"),
            ("My #one and #two are #three and #four", "My #one and #two are #three and #four"),
            ("My #one and #two!\n#three #four", "My #one and #two!"),
            ("#a1 #b1 #c1 #d1 is all", "#a1 #b1 is all"),
        ] {
            assert_eq!(undressed(Shape::Hashtags, draft), expected, "{draft}");
        }
    }

    #[test]
    fn links_and_mentions_are_left_to_the_writer() {
        assert_eq!(undressed(Shape::Mentions, "Out @anna @ben @carla @dev @emil"), "Out @anna @ben @carla @dev @emil");
    }
}
