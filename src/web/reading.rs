//! A reading on a page of the extension's own: word, meter, sentence, what to do about it.
//!
//! Called by every page that shows one; says what `ReadingView` says, in the order of the card.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::browser;
use super::dom::{append, document};
use super::{view, words};
use crate::labels;
use crate::messages::{FindingView, OpeningView, ReadingView, RewriteView};
use crate::tone;

/// Shows a reading in `place`, instead of what stood there.
pub fn show(place: &Element, reading: &ReadingView) -> Result<(), JsValue> {
    place.replace_children_with_node_0();
    show_verdict(place, reading)?;
    append(place, "p", "summary", &reading.summary)?;
    for note in &reading.notes {
        append(place, "p", "posted", note)?;
    }
    if let Some(opening) = &reading.opening {
        show_opening(place, opening, &reading.lang)?;
    }
    show_findings(place, &reading.findings, &reading.lang)?;
    if let Some(count) = &reading.count {
        append(place, "p", "count", &count.say)?;
    }
    if let Some(guidance) = &reading.guidance {
        append(place, "p", "guidance", &guidance.say)?;
        show_source(place, &guidance.source)?;
    }
    // Under a warning one thing is praised; talk is praised for all that is good about it.
    match (&reading.opening, &reading.praise) {
        (Some(_), praise) => show_strengths(place, praise.as_slice()),
        (None, _) => show_strengths(place, &reading.strengths),
    }
}

fn show_verdict(place: &Element, reading: &ReadingView) -> Result<(), JsValue> {
    let line = append(place, "p", "verdict", "")?;
    line.set_attribute("data-verdict", reading.verdict.id())?;
    append(&line, "span", "shape", "")?;
    append(&line, "strong", "", &reading.word)?;
    let tone = tone::told(reading.tone);
    let percent = (tone * 100.0).round().to_string();
    let meter = append(&line, "meter", "", "")?;
    for (name, value) in [("min", "0"), ("max", "100"), ("value", &percent), ("aria-label", &browser::message(labels::POPUP_TONE))] {
        meter.set_attribute(name, value)?;
    }
    append(&line, "span", "percent", &words::percent(tone))?;
    Ok(())
}

/// What the whole post could begin with.
fn show_opening(place: &Element, opening: &OpeningView, lang: &str) -> Result<(), JsValue> {
    let block = append(place, "div", "opening", "")?;
    labelled(&block, "move", labels::CARD_OPENING, &opening.say)?;
    spoken(&labelled(&block, "example", labels::CARD_EXAMPLE, "")?, "span", &opening.example, lang)?;
    show_source(&block, &opening.source)
}

/// One entry a cue, however many places it was found at.
fn show_findings(place: &Element, findings: &[FindingView], lang: &str) -> Result<(), JsValue> {
    if findings.is_empty() {
        return Ok(());
    }
    let list = append(place, "ul", "findings", "")?;
    for (at, finding) in findings.iter().enumerate() {
        if findings[..at].iter().any(|other| other.cue == finding.cue) {
            continue;
        }
        let item = append(&list, "li", "", "")?;
        let group = || findings.iter().filter(|other| other.cue == finding.cue);
        for same in group() {
            spoken(&item, "q", &same.quote, lang)?;
            item.append_child(&document().create_text_node(" ").into())?;
        }
        append(&item, "p", "why", &finding.why)?;
        let mut rewrites = group().filter_map(|same| same.rewrite.as_ref()).peekable();
        if rewrites.peek().is_none() {
            spoken(&labelled(&item, "instead", labels::CARD_INSTEAD, "")?, "span", &finding.instead, lang)?;
        }
        for rewrite in rewrites {
            show_rewrite(&item, rewrite, lang)?;
        }
        show_source(&item, &finding.source)?;
    }
    Ok(())
}

/// The writer's own sentence as it could read, the new words marked.
fn show_rewrite(item: &Element, rewrite: &RewriteView, lang: &str) -> Result<(), JsValue> {
    let line = labelled(item, "instead", labels::CARD_INSTEAD, "")?;
    let line = spoken(&line, "span", &rewrite.before, lang)?;
    if !rewrite.words.is_empty() {
        append(&line, "ins", "", &rewrite.words)?;
    }
    line.append_child(&document().create_text_node(&rewrite.after).into())?;
    Ok(())
}

fn show_strengths(place: &Element, strengths: &[String]) -> Result<(), JsValue> {
    if strengths.is_empty() {
        return Ok(());
    }
    append(place, "p", "heading", &browser::message(labels::CARD_STRENGTHS))?;
    let list = append(place, "ul", "strengths", "")?;
    for strength in strengths {
        append(&list, "li", "", strength)?;
    }
    Ok(())
}

/// Who says so. Names of works stand as they are written, most of them in English.
fn show_source(parent: &Element, source: &str) -> Result<(), JsValue> {
    let line = labelled(parent, "source", labels::CARD_SOURCE, "")?;
    let lang = if source.starts_with(|first: char| first.is_ascii()) { "en" } else { view::locale().tag() };
    spoken(&line, "span", source, lang).map(drop)
}

/// A line that begins with what its words are.
fn labelled(parent: &Element, class: &str, key: &str, text: &str) -> Result<Element, JsValue> {
    let line = append(parent, "p", class, "")?;
    append(&line, "span", "label", &browser::message(key))?;
    line.append_child(&document().create_text_node(&format!(" {text}")).into())?;
    Ok(line)
}

/// Words in the draft's language, which need not be the page's.
fn spoken(parent: &Element, tag: &str, words: &str, lang: &str) -> Result<Element, JsValue> {
    let element = append(parent, tag, "", words)?;
    element.set_attribute("lang", lang)?;
    Ok(element)
}
