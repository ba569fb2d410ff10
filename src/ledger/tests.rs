//! Claims about what is kept, counted and warned of.
//!
//! - `laws`: what holds of any ledger, and of its table

mod laws;

use serde_json::{Value, json};

use super::*;
use crate::draft::PostKind;
use crate::norms::Locale;
use crate::reading::Verdict;
use crate::settings::{Place, Settings};
use crate::text::Text;

fn day(name: &str) -> Day {
    Day::parse(name).unwrap()
}

fn place(name: &str) -> Place {
    Place::parse(name).unwrap()
}

fn print(text: &str) -> Option<Fingerprint> {
    Fingerprint::of(&Text::new(text))
}

/// A post of its own that names nobody's brand.
fn sent(on: &str, to: &str, verdict: Verdict) -> Entry {
    let tone = if verdict == Verdict::Broadcast { 0.9 } else { 0.1 };
    Entry { day: day(on), place: place(to), kind: PostKind::Post, tone, verdict, print: None, names_brand: false, against: false }
}

fn reply(on: &str, to: &str) -> Entry {
    Entry { kind: PostKind::Reply, ..sent(on, to, Verdict::Conversation) }
}

fn draft(on: &str, to: &str, verdict: Verdict) -> Outlook {
    Outlook { day: day(on), place: place(to), kind: PostKind::Post, verdict, print: None, names_brand: false }
}

fn ledger(entries: impl IntoIterator<Item = Entry>) -> Ledger {
    let mut entries: Vec<Entry> = entries.into_iter().collect();
    entries.sort_by_key(|entry| entry.day);
    Ledger { entries }
}

const SALE: &str = "Our spring sale on walnut desks has begun, free shipping until Sunday, come and have a look";

#[test]
fn an_entry_is_stored_as_numbers_and_names_and_nothing_else() {
    let entry = Entry { tone: 0.8649, against: true, ..sent("2026-11-29", "www.reddit.com/r/Homelab/comments/1a2b/x", Verdict::Broadcast) };
    assert_eq!(
        appended(&Value::Null, &entry),
        json!([{ "place": "reddit.com/r/homelab", "kind": "post", "tone": 0.86, "verdict": "broadcast", "against": true }])
    );
    let entry = Entry { print: print(SALE), names_brand: true, kind: PostKind::Reply, ..sent("2026-11-29", "x.com", Verdict::Mixed) };
    let stored = entry.to_stored();
    let fields: Vec<&String> = stored.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["place", "kind", "tone", "verdict", "print", "brand"]);
    let words: Vec<&str> = SALE.split(' ').filter(|word| word.len() > 4).collect();
    assert!(words.iter().all(|word| !stored.to_string().contains(word)), "{stored}");
}

#[test]
fn a_damaged_entry_costs_no_other_and_is_told() {
    let good = json!({ "place": "x.com", "kind": "reply", "tone": 0.25, "verdict": "conversation" });
    let with = |name: &str, value: Value| {
        let mut entry = good.clone();
        entry[name] = value;
        entry
    };
    let items = [
        ("ledger:2026-11-30".to_string(), json!([good])),
        ("global".to_string(), json!({ "pause": 900 })),
        (
            "ledger:2026-11-29".to_string(),
            json!([
                with("place", json!("not a place")),
                with("kind", json!("story")),
                with("tone", json!(1.5)),
                with("verdict", json!(3)),
                with("brand", json!("yes")),
                "text",
                with("print", json!("m9.of-a-later-release")),
            ]),
        ),
        ("ledger:yesterday".to_string(), json!([good])),
        ("ledger:2026-11-28".to_string(), json!({ "entries": [] })),
    ];
    let (ledger, problems) = Ledger::from_items(&items);
    let days: Vec<String> = ledger.entries.iter().map(|entry| entry.day.to_string()).collect();
    assert_eq!(days, ["2026-11-29", "2026-11-30"], "the oldest first; another release's fingerprint costs only itself");
    assert_eq!(ledger.entries[0].print, None);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "ledger:2026-11-29, entry 1: place must be a site or a community",
            "ledger:2026-11-29, entry 2: kind must be post or reply",
            "ledger:2026-11-29, entry 3: tone must be a number from 0 to 1",
            "ledger:2026-11-29, entry 4: verdict must be unclear, conversation, mixed or broadcast",
            "ledger:2026-11-29, entry 5: brand must be true or false",
            "ledger:2026-11-29, entry 6: an entry must be a table of fields",
            "ledger:yesterday: must name a day as in ledger:2026-11-29",
            "ledger:2026-11-28: must be a list of entries",
        ]
    );
    let kept = appended(&json!({ "of": "another release" }), &ledger.entries[0]);
    assert_eq!(kept.as_array().map(Vec::len), Some(2), "what cannot be read stays");
}

#[test]
fn days_are_kept_as_long_as_said_and_no_longer() {
    let keys =
        ["ledger:2026-11-29", "ledger:2026-11-28", "ledger:2026-08-31", "ledger:2026-09-01", "ledger:2026-12-01", "ledger:x", "global"];
    let gone = |keep| expired(keys, day("2026-11-29"), keep);
    assert_eq!(gone(90), ["ledger:2026-08-31"], "90 days with today begin on 1 September");
    assert_eq!(gone(1), ["ledger:2026-11-28", "ledger:2026-08-31", "ledger:2026-09-01"]);
    assert_eq!(gone(0), &keys[..6], "nothing is kept, and nothing else is touched");
}

#[test]
fn a_week_is_counted_from_monday_to_sunday() {
    let ledger = ledger([
        sent("2026-11-22", "x.com", Verdict::Broadcast),
        sent("2026-11-23", "x.com", Verdict::Broadcast),
        sent("2026-11-25", "reddit.com/r/rust", Verdict::Mixed),
        reply("2026-11-29", "x.com"),
        Entry { kind: PostKind::Reply, ..sent("2026-11-29", "x.com", Verdict::Broadcast) },
        sent("2026-11-30", "x.com", Verdict::Unclear),
    ]);
    let tally = ledger.week(day("2026-11-29"));
    assert_eq!(tally, Tally { broadcast: 2, mixed: 1, conversation: 1, unclear: 0, replies: 1, posts: 4 });
    assert_eq!(tally.share_of_broadcast(), Some(0.5));
    assert_eq!(Tally::default().share_of_broadcast(), None);
    let weeks = ledger.weeks(3, day("2026-12-02"));
    let expected = [("2026-11-16", 1), ("2026-11-23", 4), ("2026-11-30", 1)];
    assert_eq!(
        weeks.iter().map(|(monday, tally)| (*monday, tally.posts)).collect::<Vec<_>>(),
        expected.map(|(name, posts)| (day(name), posts))
    );
    assert!(ledger.weeks(0, day("2026-12-02")).is_empty());
    let places = ledger.by_place(day("2026-11-23"), day("2026-11-29"));
    let places: Vec<(String, u32)> = places.iter().map(|(place, tally)| (place.name(), tally.posts)).collect();
    assert_eq!(places, [("x.com".to_string(), 3), ("reddit.com/r/rust".to_string(), 1)]);
    assert_eq!(ledger.of_place(&place("reddit.com")).entries.len(), 1, "a community belongs to its site");
}

#[test]
fn one_announcement_among_the_first_ten_posts_breaks_no_tenth() {
    let goals = Goals { most_broadcast: 10, ..Goals::default() };
    let state = |broadcasts: usize, others: usize| {
        let posts = std::iter::repeat_n(sent("2026-11-20", "x.com", Verdict::Broadcast), broadcasts)
            .chain(std::iter::repeat_n(reply("2026-11-21", "x.com"), others));
        let progress = ledger(posts).progress(&goals, None, day("2026-11-29"));
        assert_eq!(progress[0].goal, Goal::Share { most: 10, broadcast: broadcasts as u32, posts: (broadcasts + others) as u32 });
        assert_eq!(progress.len(), 1, "the other goals are none");
        progress[0].state
    };
    assert_eq!(state(0, 0), State::NotYet);
    assert_eq!(state(1, 0), State::NotYet);
    assert_eq!(state(2, 0), State::Broken, "whatever the next eight are");
    assert_eq!(state(1, 9), State::Kept);
    assert_eq!(state(2, 17), State::Broken);
    assert_eq!(state(2, 18), State::Kept);
}

#[test]
fn a_share_is_counted_over_four_weeks() {
    let goals = Goals { most_broadcast: 0, ..Goals::default() };
    let with = |on| ledger([sent(on, "x.com", Verdict::Broadcast)]).progress(&goals, None, day("2026-11-29"))[0].state;
    assert_eq!(with("2026-11-02"), State::Broken);
    assert_eq!(with("2026-11-01"), State::NotYet);
}

#[test]
fn replies_are_counted_by_week_and_pitches_among_them_are_none() {
    let goals = Goals { least_replies: 2, ..Goals::default() };
    let pitch = Entry { kind: PostKind::Reply, ..sent("2026-11-24", "x.com", Verdict::Broadcast) };
    let entries = [reply("2026-11-22", "x.com"), reply("2026-11-23", "x.com"), pitch];
    let progress = ledger(entries.clone()).progress(&goals, None, day("2026-11-29"));
    assert_eq!(progress, [Progress { goal: Goal::Replies { least: 2, replies: 1 }, state: State::NotYet }]);
    let progress = ledger(entries.into_iter().chain([reply("2026-11-29", "reddit.com/r/rust")])).progress(&goals, None, day("2026-11-29"));
    assert_eq!(progress, [Progress { goal: Goal::Replies { least: 2, replies: 2 }, state: State::Kept }]);
}

#[test]
fn listening_goes_by_the_first_post_in_the_community_itself() {
    let goals = Goals { listen_days: 14, ..Goals::default() };
    let rust = place("reddit.com/r/rust");
    let mut known = ledger([reply("2026-01-01", "reddit.com"), reply("2026-11-20", "reddit.com/r/rust")]);
    let at = |ledger: &Ledger, on| ledger.progress(&goals, Some(&rust), day(on))[0];
    assert_eq!(at(&known, "2026-11-29"), Progress { goal: Goal::Listening { days: 14, listened: 9 }, state: State::NotYet });
    assert_eq!(at(&known, "2026-12-04"), Progress { goal: Goal::Listening { days: 14, listened: 14 }, state: State::Kept });
    let named = |on| Outlook { names_brand: true, ..draft(on, "reddit.com/r/rust", Verdict::Conversation) };
    let soon = |days_to_wait| vec![Warning::TooSoon { days_to_wait, place: rust.clone() }];
    assert_eq!(known.warnings(&named("2026-11-29"), &goals), soon(5));
    assert_eq!(known.warnings(&named("2026-12-03"), &goals), soon(1));
    assert_eq!(known.warnings(&named("2026-12-04"), &goals), []);
    assert_eq!(Ledger::default().warnings(&named("2026-11-29"), &goals), soon(14), "the first post there of all");
    assert_eq!(known.warnings(&draft("2026-11-29", "reddit.com/r/rust", Verdict::Conversation), &goals), []);
    known.entries.push(Entry { names_brand: true, ..reply("2026-11-25", "reddit.com/r/rust") });
    assert_eq!(at(&known, "2026-11-29").state, State::Broken);
    assert!(known.progress(&goals, None, day("2026-11-29")).is_empty(), "everywhere is no community");
}

#[test]
fn listening_takes_no_longer_than_days_are_kept() {
    let goals = |listen_days, keep_days| Goals::from(&Settings { listen_days, keep_days, ..Settings::default() }).listen_days;
    assert_eq!((goals(14, 90), goals(120, 90), goals(14, 1), goals(14, 0)), (14, 89, 0, 0));
    assert_eq!(Goals::from(&Settings::default()), Goals::default(), "nobody has a goal who set none");
}

#[test]
fn the_third_announcement_of_a_month_in_one_place_is_spoken_of() {
    let posts = [
        sent("2026-10-31", "reddit.com/r/homelab", Verdict::Broadcast),
        sent("2026-11-01", "reddit.com/r/homelab", Verdict::Broadcast),
        sent("2026-11-02", "reddit.com/r/rust", Verdict::Broadcast),
        sent("2026-11-03", "reddit.com/r/homelab", Verdict::Mixed),
        Entry { kind: PostKind::Reply, ..sent("2026-11-04", "reddit.com/r/homelab", Verdict::Broadcast) },
        reply("2026-11-05", "reddit.com/r/homelab"),
        sent("2026-11-09", "reddit.com/r/homelab", Verdict::Broadcast),
    ];
    let third = |ledger: &Ledger, draft: Outlook| ledger.warnings(&draft, &Goals::default());
    let known = ledger(posts.clone());
    let expected = Warning::Announcement { nth: 3, place: place("reddit.com/r/homelab"), replies: 1 };
    let here = |on, verdict| draft(on, "reddit.com/r/homelab", verdict);
    assert_eq!(third(&known, here("2026-11-29", Verdict::Broadcast)), [expected]);
    assert_eq!(third(&known, here("2026-12-01", Verdict::Broadcast)), [], "the month is new");
    assert_eq!(third(&known, here("2026-11-29", Verdict::Mixed)), []);
    assert_eq!(third(&known, Outlook { kind: PostKind::Reply, ..here("2026-11-29", Verdict::Broadcast) }), []);
    assert_eq!(third(&known, draft("2026-11-29", "reddit.com", Verdict::Broadcast)), [], "the site is another place");
    let talker = ledger(posts.into_iter().chain(std::iter::repeat_n(reply("2026-11-10", "reddit.com/r/homelab"), 26)));
    assert_eq!(third(&talker, here("2026-11-29", Verdict::Broadcast)), [], "27 replies to 3 announcements are nine to one");
}

#[test]
fn a_share_is_warned_of_only_where_the_draft_breaks_it() {
    let goals = Goals { most_broadcast: 10, ..Goals::default() };
    let known = |others| {
        ledger(
            std::iter::once(sent("2026-11-20", "x.com", Verdict::Broadcast))
                .chain(std::iter::repeat_n(reply("2026-11-21", "x.com"), others)),
        )
    };
    let warned = |others, verdict| known(others).warnings(&draft("2026-11-29", "x.com", verdict), &goals);
    let share = |percent| [Warning::Share { percent, goal: 10, place: place("x.com") }];
    assert_eq!(warned(0, Verdict::Broadcast), share(100));
    assert_eq!(warned(17, Verdict::Broadcast), share(11), "2 of 19 are more than 10 in 100");
    assert_eq!(warned(18, Verdict::Broadcast), []);
    assert_eq!(warned(0, Verdict::Mixed), []);
    assert_eq!(known(0).warnings(&draft("2026-11-29", "bsky.app", Verdict::Broadcast), &goals), [], "the first there");
}

#[test]
fn a_near_copy_is_told_with_where_it_went() {
    let copy = |on, to| Entry { print: print(SALE), ..sent(on, to, Verdict::Mixed) };
    let known = ledger([
        copy("2026-11-22", "old.example"),
        copy("2026-11-23", "a.example/g/one"),
        copy("2026-11-28", "b.example"),
        copy("2026-11-29", "c.example"),
        Entry {
            print: print("Does anybody know how to take the squeak out of a drawer without planing the whole front?"),
            ..reply("2026-11-28", "d.example")
        },
    ]);
    let again = print(&format!("Hello friends! {} 🎉 https://c.example/1", SALE.replace("walnut", "OAK")));
    let here = |verdict| Outlook { print: again.clone(), ..draft("2026-11-29", "c.example", verdict) };
    let copies = Warning::NearCopy { places: vec![place("a.example/g/one"), place("b.example")], days: 6 };
    let told = known.warnings(&here(Verdict::Mixed), &Goals::default());
    assert_eq!(told, std::slice::from_ref(&copies), "today's in the same place is this post");
    assert_eq!(known.warnings(&here(Verdict::Conversation), &Goals::default()), [copies], "two places are no chance");
    let once = ledger([copy("2026-11-28", "b.example")]);
    assert_eq!(once.warnings(&here(Verdict::Conversation), &Goals::default()), []);
    assert_eq!(once.warnings(&here(Verdict::Mixed), &Goals::default()), [Warning::NearCopy { places: vec![place("b.example")], days: 1 }]);
    assert_eq!(known.warnings(&Outlook { print: None, ..here(Verdict::Mixed) }, &Goals::default()), []);
}

#[test]
fn presets_are_goals_and_have_a_source() {
    let goals: Vec<(&str, u32, bool)> =
        presets().iter().map(|preset| (preset.id, preset.goals.most_broadcast, preset.is_in_source)).collect();
    assert_eq!(goals, [("reddit-nine-to-one", 10, true), ("moderators-ten-in-hundred", 9, true), ("hacker-news", 20, false)]);
    for preset in presets() {
        assert!(
            crate::labels::KEYS.contains(&preset.label)
                && [Locale::English, Locale::Simplified, Locale::Traditional].iter().all(|locale| !preset.source(*locale).is_empty()),
            "{}",
            preset.id
        );
    }
}
