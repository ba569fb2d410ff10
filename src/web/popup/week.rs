//! This week: the ledger's picture, the balance in words and the goals, or what will be here.

use serde_json::Value;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use crate::labels;
use crate::ledger::{Goal, Goals, Ledger, Progress, SPAN, Tally, key};
use crate::norms::Norm;
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{goals, ledger, picture, storage, words};

/// Shows the week.
pub async fn show() -> Result<(), WebError> {
    let today = ledger::today();
    // As far back as any goal of every place looks.
    let keys: Vec<String> = (0..SPAN).map(|back| key(today.minus(back))).collect();
    let items: Vec<(String, Value)> = storage::items(&keys).await?;
    let (kept, _) = Ledger::from_items(&items);
    let settings = storage::holding(None, Norm::Usual).await.settings;
    let place: HtmlElement = by_id("week")?;
    place.replace_children_with_node_0();
    let tally = kept.week(today);
    if tally.posts == 0 {
        let key = if settings.keep_days == 0 { labels::WEEK_NOT_KEPT } else { labels::WEEK_EMPTY };
        append(&place, "p", "quiet", &browser::message(key))?;
    } else {
        append(&place, "p", "balance", &balance(&tally))?;
        picture::week(&place, &tally)?;
    }
    Ok(show_goals(&place, &kept.progress(&Goals::from(&settings), None, today))?)
}

/// "3 of 10 were broadcast; 6 were replies."
fn balance(tally: &Tally) -> String {
    let posts = words::number(f64::from(tally.posts));
    let broadcast = words::count("weekBroadcast", tally.broadcast, &[("posts", &posts)]);
    let replies = words::count("weekReplies", tally.replies, &[]);
    words::say(labels::WEEK_BALANCE, &[("broadcast", &broadcast), ("replies", &replies)])
}

fn show_goals(place: &Element, progress: &[Progress]) -> Result<(), JsValue> {
    if progress.is_empty() {
        return Ok(());
    }
    append(place, "h3", "", &browser::message(labels::WEEK_GOALS))?;
    let list = append(place, "ul", "goals", "")?;
    // Listening is a matter of one community, which this section is not about.
    for progress in progress.iter().filter(|progress| !matches!(progress.goal, Goal::Listening { .. })) {
        let (class, word) = goals::state(progress);
        let item = append(&list, "li", class, "")?;
        append(&item, "span", "", &goals::told(&progress.goal))?;
        append(&item, "strong", "", &word)?;
    }
    Ok(())
}
