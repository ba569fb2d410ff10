//! Laws that hold of any ledger: what is stored and read, kept and dropped, counted, warned of,
//! and written into a table.

use proptest::prelude::*;

use super::*;

#[test]
fn a_table_has_a_header_and_no_formulas() {
    let entries = [
        Entry {
            tone: 1.0,
            names_brand: true,
            against: true,
            print: print(SALE),
            ..sent("2026-11-29", "reddit.com/r/rust", Verdict::Broadcast)
        },
        reply("2026-11-30", "forum.example/=cmd,\"x\""),
    ];
    assert_eq!(
        csv(&entries),
        "Day,Site,Community,Kind,Tone,Verdict,Names own brand,Sent despite warning\r\n\
         2026-11-29,reddit.com,r/rust,post,1.00,broadcast,yes,yes\r\n\
         2026-11-30,forum.example,\"'=cmd,\"\"x\"\"\",reply,0.10,conversation,no,no\r\n"
    );
}

/// Reads a table in the form of RFC 4180.
fn parsed(table: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut value, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = table.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if is_quoted && characters.peek() == Some(&'"') => value.extend(characters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => line.push(std::mem::take(&mut value)),
            '\r' if !is_quoted && characters.next_if_eq(&'\n').is_some() => {
                line.push(std::mem::take(&mut value));
                lines.push(std::mem::take(&mut line));
            }
            _ => value.push(character),
        }
    }
    assert!(line.is_empty() && value.is_empty(), "the last line has its end");
    lines
}

fn some_day() -> impl Strategy<Value = Day> {
    (0..400i32).prop_map(|back| day("2026-11-29").minus(back - 5))
}

fn some_place() -> impl Strategy<Value = Place> {
    let host = prop::sample::select(vec!["x.com", "reddit.com", "forum.example", "shop.forum.example", "-a.example"]);
    let community = prop::option::of("[-+=@a-z,\"'\u{4e00}-\u{4e20}]{1,6}(/[a-z\"]{1,4})?");
    (host, community).prop_map(|(host, community)| place(&community.map_or(host.to_string(), |community| format!("{host}/{community}"))))
}

fn some_print() -> impl Strategy<Value = Option<Fingerprint>> {
    let texts = [SALE, "what I learned from a year of keeping bees on a roof in the middle of town"];
    prop::option::of(prop::sample::select(texts.map(|text| print(text).unwrap()).to_vec()))
}

fn some_verdict() -> impl Strategy<Value = Verdict> {
    prop::sample::select(vec![Verdict::Unclear, Verdict::Conversation, Verdict::Mixed, Verdict::Broadcast])
}

fn some_kind() -> impl Strategy<Value = PostKind> {
    prop::sample::select(vec![PostKind::Post, PostKind::Reply])
}

fn some_entry() -> impl Strategy<Value = Entry> {
    (some_day(), some_place(), some_kind(), 0..=100u32, some_verdict(), some_print(), any::<(bool, bool)>()).prop_map(
        |(day, place, kind, tone, verdict, print, (names_brand, against))| Entry {
            day,
            place,
            kind,
            tone: f64::from(tone) / 100.0,
            verdict,
            print,
            names_brand,
            against,
        },
    )
}

fn some_goals() -> impl Strategy<Value = Goals> {
    (0..=100u32, 0..20u32, 0..60u32).prop_map(|(most_broadcast, least_replies, listen_days)| Goals {
        most_broadcast,
        least_replies,
        listen_days,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_appended_is_read_again(mut entries in prop::collection::vec(some_entry(), 0..20)) {
        let mut items: Vec<(String, Value)> = Vec::new();
        for entry in &entries {
            let key = key(entry.day);
            match items.iter_mut().find(|(known, _)| *known == key) {
                Some((_, value)) => *value = appended(value, entry),
                None => items.push((key, appended(&Value::Null, entry))),
            }
        }
        entries.sort_by_key(|entry| entry.day);
        prop_assert_eq!(Ledger::from_items(&items), (Ledger { entries }, Vec::new()));
    }

    #[test]
    fn no_day_within_those_kept_is_dropped(days in prop::collection::vec(some_day(), 0..20), keep in 0..400u32) {
        let today = day("2026-11-29");
        let keys: Vec<String> = days.iter().map(|day| key(*day)).collect();
        let gone = expired(keys.iter().map(String::as_str), today, keep);
        for (day, key) in days.iter().zip(&keys) {
            prop_assert_eq!(!gone.contains(key), keep > 0 && *day > today.minus(keep as i32), "{} of {}", key, keep);
        }
    }

    #[test]
    fn other_communities_change_no_warning_but_of_copies(
        entries in prop::collection::vec(some_entry(), 0..40),
        (place, kind, verdict) in (some_place(), some_kind(), some_verdict()),
        (print, names_brand) in (some_print(), any::<bool>()),
        goals in some_goals(),
    ) {
        let draft = Outlook { day: day("2026-11-29"), place, kind, verdict, print, names_brand };
        let all = ledger(entries);
        let here = ledger(all.entries.iter().filter(|entry| entry.place == draft.place).cloned());
        let told = |ledger: &Ledger| -> Vec<Warning> {
            ledger.warnings(&draft, &goals).into_iter().filter(|warning| !matches!(warning, Warning::NearCopy { .. })).collect()
        };
        prop_assert_eq!(told(&all), told(&here));
        for warning in all.warnings(&draft, &goals) {
            match warning {
                Warning::TooSoon { days_to_wait, place } => {
                    prop_assert_eq!(&place, &draft.place);
                    prop_assert!((1..=goals.listen_days).contains(&days_to_wait));
                }
                Warning::Announcement { nth, place, .. } => prop_assert!(nth >= 3 && place == draft.place),
                Warning::Share { percent, goal, place } => prop_assert!(percent > goal && place == draft.place && goal < 100),
                Warning::NearCopy { places, days } => prop_assert!(!places.is_empty() && days < 7),
            }
        }
    }

    #[test]
    fn counts_add_up(entries in prop::collection::vec(some_entry(), 0..40)) {
        let ledger = ledger(entries);
        let today = day("2026-12-06");
        let of_weeks: u32 = ledger.weeks(60, today).iter().map(|(_, tally)| tally.posts).sum();
        let of_places: u32 = ledger.by_place(today.minus(500), today).iter().map(|(_, tally)| tally.posts).sum();
        prop_assert_eq!((of_weeks as usize, of_places as usize), (ledger.entries.len(), ledger.entries.len()));
        for (_, tally) in ledger.weeks(60, today) {
            prop_assert_eq!(tally.posts, tally.broadcast + tally.mixed + tally.conversation + tally.unclear);
            prop_assert!(tally.replies <= tally.posts - tally.broadcast);
        }
    }

    #[test]
    fn a_table_is_read_back(entries in prop::collection::vec(some_entry(), 0..20)) {
        let lines = parsed(&csv(&entries));
        prop_assert_eq!(lines.len(), entries.len() + 1);
        for (line, entry) in lines[1..].iter().zip(&entries) {
            prop_assert_eq!(line.len(), lines[0].len());
            prop_assert!(line.iter().all(|value| !value.starts_with(['=', '+', '-', '@'])), "{:?}", line);
            let plain = |value: &str| value.strip_prefix('\'').unwrap_or(value).to_string();
            prop_assert_eq!(&line[0], &entry.day.to_string());
            prop_assert_eq!(plain(&line[1]), entry.place.host());
            prop_assert_eq!(plain(&line[2]), entry.place.community().unwrap_or_default());
            prop_assert_eq!(line[4].parse::<f64>().unwrap(), entry.tone);
            prop_assert_eq!(&line[5], entry.verdict.id());
            prop_assert_eq!((line[6] == "yes", line[7] == "yes"), (entry.names_brand, entry.against));
        }
    }
}
