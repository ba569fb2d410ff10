//! The ledger's pictures as inline SVG, each with its whole content in words and in a table.
//!
//! What lies where is worked out by `crate::picture`. Broadcast is striped, mixed dotted, talk
//! plain and the rest open, each with its word beside it, so nothing rests on colour.

use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::browser;
use super::dom::{append, document};
use super::{view, words};
use crate::labels;
use crate::ledger::{Day, Tally};
use crate::picture::{ORDER, Piece, bar, columns, count};
use crate::reading::Verdict;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The view boxes' units; a sheet says how large they are.
const BAR: (f64, f64) = (320.0, 20.0);
const WEEKS: (f64, f64) = (640.0, 160.0);
/// Above and below the columns, for numbers and days.
const HEAD: f64 = 20.0;
const FOOT: f64 = 24.0;
/// Left of the columns, for the scale.
const SIDE: f64 = 36.0;

/// Draws one week as a bar with its legend.
pub fn week(parent: &Element, tally: &Tally) -> Result<(), JsValue> {
    let figure = append(parent, "figure", "picture", "")?;
    let svg = image(&figure, "bar", BAR, &alternative(tally))?;
    patterns(&svg)?;
    for piece in bar(tally, BAR.0 - 2.0) {
        rectangle(&svg, &piece, (1.0 + piece.start, 1.0), (piece.length, BAR.1 - 2.0))?;
    }
    legend(&figure, |verdict| Some(count(tally, verdict)))?;
    let heads = [labels::PICTURE_VERDICT, labels::PICTURE_NUMBER].map(browser::message);
    table(&figure, heads, |table| {
        for verdict in ORDER {
            row(table, &word(verdict), &[count(tally, verdict)])?;
        }
        row(table, &browser::message(labels::PICTURE_REPLIES), &[tally.replies])?;
        row(table, &browser::message(labels::PICTURE_POSTS), &[tally.posts])
    })
}

/// Draws weeks by their Mondays as columns, the oldest first.
pub fn weeks(parent: &Element, weeks: &[(Day, Tally)]) -> Result<(), JsValue> {
    let figure = append(parent, "figure", "picture", "")?;
    let tallies: Vec<Tally> = weeks.iter().map(|(_, tally)| *tally).collect();
    let told: Vec<String> = weeks
        .iter()
        .map(|(day, tally)| {
            words::say(labels::PICTURE_WEEK, &[("day", &words::short_day(day.to_ms_noon_utc())), ("counts", &alternative(tally))])
        })
        .collect();
    let svg = image(&figure, "weeks", (WEEKS.0, HEAD + WEEKS.1 + FOOT), &told.join(" "))?;
    patterns(&svg)?;
    let drawn = columns(&tallies, WEEKS.0 - SIDE, WEEKS.1);
    for (share, number) in [(0.0, 0), (1.0, drawn.top)] {
        let y = HEAD + WEEKS.1 * (1.0 - share);
        line(&svg, (SIDE, y), (WEEKS.0, y))?;
        text(&svg, "scale", (SIDE - 6.0, y + 4.0), &words::number(f64::from(number)))?;
    }
    // Days beside each other must not run into one another.
    let every = tallies.len().div_ceil(8).max(1);
    for (at, (column, (day, _))) in drawn.columns.iter().zip(weeks).enumerate() {
        for piece in &column.pieces {
            let y = HEAD + WEEKS.1 - piece.start - piece.length;
            rectangle(&svg, piece, (SIDE + column.x, y), (column.width, piece.length))?;
        }
        if (tallies.len() - 1 - at).is_multiple_of(every) {
            let middle = SIDE + column.x + column.width / 2.0;
            text(&svg, "day", (middle, HEAD + WEEKS.1 + 17.0), &words::short_day(day.to_ms_noon_utc()))?;
        }
    }
    legend(&figure, |_| None)?;
    let heads = [browser::message(labels::PICTURE_WEEK_OF)]
        .into_iter()
        .chain(ORDER.iter().map(|verdict| word(*verdict)))
        .chain([browser::message(labels::PICTURE_REPLIES), browser::message(labels::PICTURE_POSTS)]);
    table(&figure, heads, |table| {
        weeks.iter().try_for_each(|(day, tally)| {
            let counts: Vec<u32> = ORDER.iter().map(|verdict| count(tally, *verdict)).chain([tally.replies, tally.posts]).collect();
            row(table, &words::day(day.to_ms_noon_utc()), &counts)
        })
    })
}

/// Everything that a week's picture shows, in one sentence.
fn alternative(tally: &Tally) -> String {
    let counts = ORDER.iter().filter(|verdict| count(tally, **verdict) > 0);
    let counts: Vec<String> = counts
        .map(|verdict| {
            words::say(labels::PICTURE_COUNT, &[("what", &word(*verdict)), ("count", &words::number(f64::from(count(tally, *verdict))))])
        })
        .collect();
    if counts.is_empty() { browser::message(labels::PICTURE_NOTHING) } else { words::list(&counts) }
}

fn word(verdict: Verdict) -> String {
    browser::message(view::word(verdict))
}

/// What each pattern stands for, with how many there are.
fn legend(figure: &Element, number: impl Fn(Verdict) -> Option<u32>) -> Result<(), JsValue> {
    let list = append(figure, "ul", "legend", "")?;
    for verdict in ORDER {
        let number = number(verdict);
        // Nothing to judge is rare: it is named where there is some.
        if number == Some(0) && verdict == Verdict::Unclear {
            continue;
        }
        let item = append(&list, "li", "", "")?;
        let swatch = svg(&item, "svg", &[("class", "swatch"), ("viewBox", "0 0 14 14"), ("aria-hidden", "true")])?;
        let piece = Piece { verdict, count: 0, start: 0.0, length: 0.0 };
        rectangle(&swatch, &piece, (1.0, 1.0), (12.0, 12.0))?;
        append(&item, "span", "", &word(verdict))?;
        if let Some(number) = number {
            append(&item, "strong", "", &words::number(f64::from(number)))?;
        }
    }
    Ok(())
}

/// The numbers as a table, folded away; `fill` adds the rows.
fn table(
    figure: &Element,
    heads: impl IntoIterator<Item = String>,
    fill: impl FnOnce(&Element) -> Result<(), JsValue>,
) -> Result<(), JsValue> {
    let details = append(figure, "details", "", "")?;
    append(&details, "summary", "", &browser::message(labels::PICTURE_TABLE))?;
    // Wide tables scroll in themselves, by keys as well.
    let frame = append(&details, "div", "table", "")?;
    for (name, value) in [("tabindex", "0"), ("role", "group"), ("aria-label", &browser::message(labels::PICTURE_TABLE))] {
        frame.set_attribute(name, value)?;
    }
    let table = append(&frame, "table", "", "")?;
    let head = append(&append(&table, "thead", "", "")?, "tr", "", "")?;
    for words in heads {
        append(&head, "th", "", &words)?.set_attribute("scope", "col")?;
    }
    append(&table, "tbody", "", "")?;
    fill(&table)
}

fn row(table: &Element, name: &str, counts: &[u32]) -> Result<(), JsValue> {
    let Some(body) = table.query_selector("tbody")? else { return Ok(()) };
    let row = append(&body, "tr", "", "")?;
    append(&row, "th", "", name)?.set_attribute("scope", "row")?;
    for number in counts {
        append(&row, "td", "", &words::number(f64::from(*number)))?;
    }
    Ok(())
}

/// A picture that is read as one image with this text.
fn image(figure: &Element, class: &str, (width, height): (f64, f64), told: &str) -> Result<Element, JsValue> {
    svg(figure, "svg", &[("class", class), ("viewBox", &format!("0 0 {width} {height}")), ("role", "img"), ("aria-label", told)])
}

/// The two patterns, drawn in the colour of what they fill: one pair serves all pictures of a page.
fn patterns(picture: &Element) -> Result<(), JsValue> {
    let known = document().query_selector_all("pattern")?.length();
    if known > 0 {
        return Ok(());
    }
    let all = svg(picture, "defs", &[])?;
    let size = [("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")];
    let stripes = svg(&all, "pattern", &[("id", "stripes"), size[0], size[1], size[2], ("patternTransform", "rotate(45)")])?;
    svg(&stripes, "rect", &[("class", "broadcast ink"), ("width", "4"), ("height", "6")])?;
    let dots = svg(&all, "pattern", &[("id", "dots"), size[0], size[1], size[2]])?;
    svg(&dots, "circle", &[("class", "mixed ink"), ("cx", "3"), ("cy", "3"), ("r", "1.6")])?;
    Ok(())
}

fn rectangle(picture: &Element, piece: &Piece, (x, y): (f64, f64), (width, height): (f64, f64)) -> Result<(), JsValue> {
    let [x, y, width, height] = [x, y, width, height].map(|number| format!("{number:.1}"));
    let class = format!("piece {}", piece.verdict.id());
    svg(picture, "rect", &[("class", &class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)]).map(drop)
}

fn line(picture: &Element, from: (f64, f64), to: (f64, f64)) -> Result<(), JsValue> {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(|number| format!("{number:.1}"));
    svg(picture, "line", &[("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)]).map(drop)
}

fn text(picture: &Element, class: &str, (x, y): (f64, f64), words: &str) -> Result<(), JsValue> {
    let [x, y] = [x, y].map(|number| format!("{number:.1}"));
    svg(picture, "text", &[("class", class), ("x", &x), ("y", &y)])?.set_text_content(Some(words));
    Ok(())
}

fn svg(parent: &Element, tag: &str, attributes: &[(&str, &str)]) -> Result<Element, JsValue> {
    let element = document().create_element_ns(Some(SVG), tag)?;
    for (name, value) in attributes {
        element.set_attribute(name, value)?;
    }
    parent.append_child(&element)?;
    Ok(element)
}
