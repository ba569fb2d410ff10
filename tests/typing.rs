//! A draft while it is typed, and a reply to what it answers: half words, firm verdicts, words
//! that only the learned part knows, the parent.

use offair::reading::LEARNED;
use offair::{Draft, Norms, PostKind, Reading, Verdict, inspect};

fn read(draft: &Draft) -> Reading {
    inspect(draft, &Norms::default())
}

/// A draft whose caret stands at its end.
fn typed(text: &str, standing: Option<Verdict>) -> Draft {
    Draft { caret: Some(text.encode_utf16().count() as u32), standing, ..Draft::post(text) }
}

#[test]
fn half_a_word_is_not_judged_and_a_whole_one_is() {
    let text = "Everything is half price today at the shop, so shop now";
    let (typing, rested) = (read(&typed(text, None)), read(&Draft::post(text)));
    let says = |reading: &Reading| reading.findings.iter().any(|finding| finding.quote == "shop now");
    assert!(!says(&typing) && typing.held, "{typing:?}");
    assert!(says(&rested) && !rested.held, "{rested:?}");
    // The caret elsewhere, or a sign behind the word: nothing is being typed there.
    assert!(says(&read(&Draft { caret: Some(3), ..Draft::post(text) })));
    let whole = format!("{text} ");
    assert!(says(&read(&typed(&whole, None))));
}

#[test]
fn nothing_is_said_of_a_few_words_until_they_rest() {
    for text in ["I wonder what you make of it", "我想听听你怎么看"] {
        let (typing, rested) = (read(&typed(text, None)), read(&Draft::post(text)));
        assert_eq!((typing.verdict, typing.held), (Verdict::Unclear, true), "{text}");
        assert_eq!((rested.verdict, rested.held), (Verdict::Conversation, false), "{text}");
        // A finished sentence is enough.
        assert_eq!(read(&typed(&format!("{text}."), None)).verdict, Verdict::Conversation, "{text}");
    }
}

#[test]
fn a_verdict_that_stands_gives_way_only_to_much_and_never_at_rest() {
    let texts = include_str!("testdata/voices.jsonl");
    let (mut kept, mut settled) = (0, 0);
    for line in texts.lines() {
        let pair: serde_json::Value = serde_json::from_str(line).unwrap();
        for side in ["broadcast", "conversation"] {
            let text = pair[side].as_str().unwrap();
            let fresh = read(&Draft::post(text));
            for standing in [Verdict::Conversation, Verdict::Broadcast] {
                let firm = read(&typed(text, Some(standing)));
                assert_eq!(firm.tone.to_bits(), read(&typed(text, None)).tone.to_bits(), "what stands never moves the tone: {text}");
                if firm.verdict != fresh.verdict {
                    kept += usize::from(firm.verdict == standing);
                    assert!(firm.held, "asked again at rest: {text}");
                }
            }
            settled += usize::from(!fresh.held);
        }
    }
    assert!(kept > 20, "only {kept} verdicts were kept");
    assert_eq!(settled, 2 * texts.lines().count());
}

#[test]
fn where_no_cue_knows_the_words_they_are_shown_as_such() {
    let mut shown = 0;
    for line in include_str!("testdata/voices.jsonl").lines() {
        let pair: serde_json::Value = serde_json::from_str(line).unwrap();
        let reading = read(&Draft::post(pair["broadcast"].as_str().unwrap()));
        let learned = reading.findings.iter().filter(|finding| finding.cue == LEARNED).count();
        assert!(learned == 0 || learned == reading.findings.len(), "they never stand beside cues: {reading:?}");
        shown += usize::from(learned > 0 && reading.verdict >= Verdict::Mixed);
        assert!(reading.findings.iter().all(|finding| (finding.cue == LEARNED) == finding.family.is_none()));
    }
    assert!(shown > 20, "only {shown} advertisements are warned of by learned words");
}

#[test]
fn an_answer_is_heard_beside_what_it_answers() {
    for (parent, other, answer) in [
        (
            "Why does my sourdough stay so flat?",
            "Anyone driving to the coast on Friday?",
            "Our sourdough course covers flat loaves, dates are online.",
        ),
        ("阳台的番茄叶子发黄怎么办？", "周五有人去海边吗？", "番茄叶子发黄可以用我们的营养液，店里有。"),
    ] {
        let tone =
            |parent: Option<&str>| read(&Draft { kind: PostKind::Reply, parent: parent.map(str::to_string), ..Draft::post(answer) }).tone;
        let (taken_up, ignored) = (tone(Some(parent)), tone(Some(other)));
        assert!(taken_up < ignored, "{answer}: {taken_up:.3} under its parent, {ignored:.3} under another");
    }
}
