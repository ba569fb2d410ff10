//! Goals of the person, and how far they are, in words: for the popup and the options page.

use super::browser;
use super::words;
use crate::labels;
use crate::ledger::{Goal, Progress, State};

/// How far a goal is, in one sentence.
pub fn told(goal: &Goal) -> String {
    let number = |count: u32| words::number(f64::from(count));
    match *goal {
        Goal::Share { most, broadcast, posts } => words::say(
            labels::GOAL_SHARE,
            &[("broadcast", &number(broadcast)), ("posts", &number(posts)), ("most", &words::percent(f64::from(most) / 100.0))],
        ),
        Goal::Replies { least, replies } => words::say(labels::GOAL_REPLIES, &[("replies", &number(replies)), ("least", &number(least))]),
        Goal::Listening { days, listened } => {
            words::say(labels::GOAL_LISTENING, &[("listened", &number(listened)), ("days", &number(days))])
        }
    }
}

/// What has come of a goal so far: its name for style sheets, and its word.
pub fn state(progress: &Progress) -> (&'static str, String) {
    let (name, key) = match progress.state {
        State::Kept => ("kept", labels::GOAL_KEPT),
        State::Broken => ("broken", labels::GOAL_BROKEN),
        State::NotYet => ("not-yet", labels::GOAL_NOT_YET),
    };
    (name, browser::message(key))
}
