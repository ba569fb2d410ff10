//! This week: the ledger's picture, the balance in words and the goals, or what will be here.

use js_sys::Date;
use serde_json::Value;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use crate::labels;
use crate::ledger::{Day, Goal, Goals, Ledger, Progress, SPAN, State, Tally, key};
use crate::norms::Norm;
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{picture, storage, words};

/// Shows the week.
pub async fn show() -> Result<(), WebError> {
    let now = Date::new_0();
    let today = Day::of(now.get_time(), now.get_timezone_offset() as i32);
    // As far back as any goal of every place looks.
    let keys: Vec<String> = (0..SPAN).map(|back| key(today.minus(back))).collect();
    let items: Vec<(String, Value)> = storage::items(&keys).await?;
    let (ledger, _) = Ledger::from_items(&items);
    let settings = storage::holding(None, Norm::Usual).await.settings;
    let place: HtmlElement = by_id("week")?;
    place.replace_children_with_node_0();
    let tally = ledger.week(today);
    if tally.posts == 0 {
        let key = if settings.keep_days == 0 { labels::WEEK_NOT_KEPT } else { labels::WEEK_EMPTY };
        append(&place, "p", "quiet", &browser::message(key))?;
    } else {
        append(&place, "p", "balance", &balance(&tally))?;
        picture::week(&place, &tally)?;
    }
    Ok(show_goals(&place, &ledger.progress(&Goals::from(&settings), None, today))?)
}

/// "3 of 10 were broadcast; 6 were replies."
fn balance(tally: &Tally) -> String {
    let posts = words::number(f64::from(tally.posts));
    let broadcast = words::count("weekBroadcast", tally.broadcast, &[("posts", &posts)]);
    let replies = words::count("weekReplies", tally.replies, &[]);
    words::say(labels::WEEK_BALANCE, &[("broadcast", &broadcast), ("replies", &replies)])
}

fn show_goals(place: &Element, goals: &[Progress]) -> Result<(), JsValue> {
    if goals.is_empty() {
        return Ok(());
    }
    append(place, "h3", "", &browser::message(labels::WEEK_GOALS))?;
    let list = append(place, "ul", "goals", "")?;
    for Progress { goal, state } in goals {
        let number = |number: &u32| words::number(f64::from(*number));
        let said = match goal {
            Goal::Share { most, broadcast, posts } => words::say(
                labels::WEEK_GOAL_SHARE,
                &[("most", &words::percent(f64::from(*most) / 100.0)), ("broadcast", &number(broadcast)), ("posts", &number(posts))],
            ),
            Goal::Replies { least, replies } => {
                words::say(labels::WEEK_GOAL_REPLIES, &[("least", &number(least)), ("replies", &number(replies))])
            }
            // A matter of one community, which this section is not about.
            Goal::Listening { .. } => continue,
        };
        let (class, word) = match state {
            State::Kept => ("kept", labels::WEEK_GOAL_KEPT),
            State::Broken => ("broken", labels::WEEK_GOAL_BROKEN),
            State::NotYet => ("not-yet", labels::WEEK_GOAL_NOT_YET),
        };
        let item = append(&list, "li", class, "")?;
        append(&item, "span", "", &said)?;
        append(&item, "strong", "", &browser::message(word))?;
    }
    Ok(())
}
