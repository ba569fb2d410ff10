//! The section of the ledger: how much was broadcast and how much was talk, by week and by
//! place; goals and how far they are; the way out as a file, and erasing it.

use std::cell::RefCell;

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

use super::parts::{self, set};
use super::save::save;
use crate::labels;
use crate::ledger::{Day, Goal, Goals, Ledger, OF_DAY, Preset, Progress, SPAN, csv, presets};
use crate::norms::Norm;
use crate::settings::{EVERYWHERE, Place};
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::ledger::today;
use crate::web::{goals, picture, storage, view, words};

/// So many weeks are in the picture.
const WEEKS: u32 = 12;

thread_local! {
    /// What pictures and tables are of: drawn anew for nothing, they would close what is open.
    static DRAWN: RefCell<Option<(Ledger, Day)>> = const { RefCell::new(None) };
}

/// Draws what does not change: presets, and the buttons that export and erase.
pub(super) fn draw() -> Result<(), JsValue> {
    let list: Element = by_id("presets")?;
    presets().iter().try_for_each(|preset| draw_preset(&list, preset))?;
    let export: HtmlElement = by_id("ledger-export")?;
    // The page is thrown away as a whole when it closes.
    EventListener::new(&export, "click", |_| {
        spawn_local(async { browser::log("the ledger could not be exported", export_csv().await) });
    })
    .forget();
    let [words, question, deed] = [labels::LEDGER_ERASE, labels::LEDGER_ERASE_ASK, labels::OPTIONS_ERASE].map(browser::message);
    parts::asking(&by_id("ledger-erase")?, &words, &question, &deed, || {
        spawn_local(async { browser::log("the ledger could not be erased", erase().await) });
    })
}

fn draw_preset(list: &Element, preset: &'static Preset) -> Result<(), JsValue> {
    let item = append(list, "li", "", "")?;
    let text = append(&item, "div", "", "")?;
    let name = browser::message(preset.label);
    append(&text, "span", "", &name)?;
    let source = if preset.is_in_source { labels::LEDGER_SOURCE } else { labels::LEDGER_READING };
    append(&text, "p", "help", &words::say(source, &[("source", preset.source(view::locale()))]))?;
    let word = browser::message(labels::LEDGER_USE);
    let button = parts::button(&item, "small", &word, &format!("{word}: {name}"))?;
    button.set_attribute("data-preset", preset.id)?;
    let goals = preset.goals;
    EventListener::new(&button, "click", move |_| {
        spawn_local(async move {
            let done = storage::change(EVERYWHERE, move |item| {
                item.most_broadcast = Some(goals.most_broadcast);
                item.least_replies = Some(goals.least_replies).filter(|least| *least > 0);
                item.listen_days = Some(goals.listen_days).filter(|days| *days > 0);
            });
            browser::log("the goals could not be set", done.await.map(drop));
        });
    })
    .forget();
    Ok(())
}

/// Shows what is stored now.
pub(super) async fn refresh() -> Result<(), WebError> {
    let (ledger, _) = Ledger::from_items(&storage::all().await?);
    let today = today();
    let has_entries = !ledger.entries.is_empty();
    if DRAWN.with_borrow(|drawn| drawn.as_ref() == Some(&(ledger.clone(), today))) {
        return show_goals(&ledger, today).await;
    }
    let (some, none): (HtmlElement, HtmlElement) = (by_id("ledger-some")?, by_id("ledger-none")?);
    some.set_hidden(!has_entries);
    none.set_hidden(has_entries);
    let weeks: Element = by_id("ledger-weeks")?;
    weeks.replace_children_with_node_0();
    if has_entries {
        picture::weeks(&weeks, &ledger.weeks(WEEKS, today))?;
    }
    show_places(&ledger, today)?;
    DRAWN.set(Some((ledger.clone(), today)));
    show_goals(&ledger, today).await
}

fn show_places(ledger: &Ledger, today: Day) -> Result<(), JsValue> {
    let body: Element = by_id("ledger-places")?;
    body.replace_children_with_node_0();
    for (place, tally) in ledger.by_place(today.minus(SPAN - 1), today) {
        let row = append(&body, "tr", "", "")?;
        append(&row, "th", "", &place.name())?.set_attribute("scope", "row")?;
        let share = words::percent(tally.share_of_broadcast().unwrap_or_default());
        let number = |count: u32| words::number(f64::from(count));
        for cell in [number(tally.posts), number(tally.broadcast), share, number(tally.replies)] {
            append(&row, "td", "", &cell)?;
        }
    }
    Ok(())
}

async fn show_goals(ledger: &Ledger, today: Day) -> Result<(), WebError> {
    let everywhere = Goals::from(&storage::holding(None, Norm::Usual).await.settings);
    let mut told = vec![(None, ledger.progress(&everywhere, None, today))];
    // Places where other goals hold, or where listening is a goal.
    for (place, _) in ledger.by_place(today.minus(SPAN - 1), today) {
        let goals = Goals::from(&storage::holding(Some(&place), Norm::Usual).await.settings);
        if goals != everywhere || goals.listen_days > 0 {
            let progress = ledger.progress(&goals, Some(&place), today);
            told.push((Some(place), progress));
        }
    }
    let (list, none): (Element, HtmlElement) = (by_id("goals")?, by_id("goals-none")?);
    list.replace_children_with_node_0();
    for (place, progress) in &told {
        progress.iter().try_for_each(|one| draw_goal(&list, place.as_ref(), one))?;
    }
    none.set_hidden(told.iter().any(|(_, progress)| !progress.is_empty()));
    Ok(())
}

fn draw_goal(list: &Element, place: Option<&Place>, progress: &Progress) -> Result<(), JsValue> {
    let said = goals::told(&progress.goal);
    let (done, whole) = match progress.goal {
        Goal::Share { broadcast, posts, .. } => (broadcast, posts),
        Goal::Replies { least, replies } => (replies, least),
        Goal::Listening { days, listened } => (listened, days),
    };
    let item = append(list, "li", "goal", "")?;
    let place = place.map_or_else(|| browser::message(labels::OPTIONS_EVERYWHERE), Place::name);
    append(&item, "strong", "", &place)?;
    append(&item, "span", "", &said)?;
    let meter = append(&item, "progress", "", "")?;
    set(
        &meter,
        &[("max", &whole.max(1).to_string()), ("value", &done.min(whole).to_string()), ("aria-label", &format!("{place}: {said}"))],
    )?;
    let (state, word) = goals::state(progress);
    append(&item, "span", "state", &word)?.set_attribute("data-state", state)
}

async fn export_csv() -> Result<(), WebError> {
    let (ledger, _) = Ledger::from_items(&storage::all().await?);
    // A spreadsheet takes the file for another encoding without the mark.
    let table = format!("\u{feff}{}", csv(&ledger.entries));
    save(&Array::of1(&table.into()), "text/csv;charset=utf-8", &format!("offair-ledger-{}.csv", today()))
}

async fn erase() -> Result<(), WebError> {
    for (key, _) in storage::all().await?.into_iter().filter(|(key, _)| key.starts_with(OF_DAY)) {
        storage::rewrite(&key, |_| None).await?;
    }
    Ok(())
}
