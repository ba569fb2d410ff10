//! The table of sites: in its one form, in order, without doubles, and right about which hosts
//! and which software belong to whom.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use offair::messages::Detection;
use offair::sites::{self, COMPOSER, Site, by_software, find, of_page};
use offair::{Norm, PostKind};

fn id(host: &str) -> Option<&'static str> {
    find(host).map(|site| site.id)
}

fn file() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sites/data/sites.txt")).unwrap()
}

#[test]
fn the_file_can_be_read_and_gives_itself_back_to_the_byte() {
    let text = file();
    let read = sites::parse(&text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(read.sites, sites::all());
    let again = read.to_text();
    if let Some((place, (now, then))) = text.lines().zip(again.lines()).enumerate().find(|(_, (now, then))| now != then) {
        panic!("sites.txt:{}: written as {now:?}, should be {then:?}", place + 1);
    }
    assert_eq!(again, text);
}

#[test]
fn sites_are_sorted_by_id_without_doubles() {
    assert_eq!(sites::all().len(), 47);
    for pair in sites::all().windows(2) {
        assert!(pair[0].id < pair[1].id, "{} stands before {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn ids_are_kebab_case() {
    for site in sites::all() {
        let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        assert!(site.id.split('-').all(is_part), "{}", site.id);
    }
}

#[test]
fn a_host_belongs_to_one_site() {
    let mut owners: HashMap<&str, &str> = HashMap::new();
    for Site { id, hosts, marks, .. } in sites::all() {
        assert!(!hosts.is_empty() || !marks.is_empty(), "{id} has no host and no mark");
        for host in hosts {
            assert_eq!(owners.insert(host, id), None, "{host} stands twice");
            let is_plain =
                host.contains('.') && host.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'));
            assert!(is_plain && !host.starts_with('.') && !host.starts_with("www."), "{id}: {host} is no plain host");
        }
    }
    for (host, owner) in &owners {
        let parent = owners.iter().find(|(other, _)| host.ends_with(&format!(".{other}")));
        // A host below another's has a layout of its own; below its own site it would be idle.
        assert!(parent.is_none_or(|(_, other)| other != owner), "{host} belongs to {owner} already");
    }
}

#[test]
fn subdomains_belong_to_their_site_and_look_alikes_do_not() {
    for site in sites::all() {
        for host in &site.hosts {
            // Of `old.reddit.com` without its first point nothing is left but another host.
            for (name, expected) in [
                (host.to_string(), Some(site.id)),
                (format!("www.{host}"), Some(site.id)),
                (format!("a.b.{host}"), Some(site.id)),
                (format!("not-{}", host.split_once('.').unwrap().0), None),
                (format!("{host}.example"), None),
                (format!("{host}."), None),
                (host.replace('.', ""), None),
            ] {
                assert_eq!(id(&name), expected, "{name}");
            }
            let parent = find(host.split_once('.').unwrap().1).map(|site| site.id);
            assert_eq!(id(&format!("not{host}")), parent, "not{host}");
            assert_eq!(id(&format!("not-{host}")), parent, "not-{host}");
            assert_eq!(id(&host.replacen('.', "", 1)), None, "{host} without a point");
        }
    }
}

#[test]
fn the_longest_host_wins() {
    for (host, expected) in [
        ("reddit.com", "reddit"),
        ("www.reddit.com", "reddit"),
        ("old.reddit.com", "reddit-old"),
        ("a.old.reddit.com", "reddit-old"),
        ("oldold.reddit.com", "reddit"),
    ] {
        assert_eq!(id(host), Some(expected), "{host}");
    }
}

#[test]
fn software_is_found_by_what_its_pages_tell_where_the_host_is_unknown() {
    let told = |host, software| of_page(host, software).map(|site| site.id);
    assert_eq!(told("social.example", Some("mastodon")), Some("mastodon"));
    assert_eq!(told("social.example", None), None);
    assert_eq!(told("social.example", Some("x")), None, "X runs nowhere else");
    assert_eq!(told("social.example", Some("nothing")), None);
    // A page may say what it likes: its host is known better.
    assert_eq!(told("www.reddit.com", Some("mastodon")), Some("reddit"));
    assert!(by_software("phpbb").is_some_and(|site| site.hosts.is_empty()));
}

#[test]
fn marks_are_sent_only_to_pages_that_need_them() {
    let ids: Vec<String> = Detection::needed("forum.example", None).into_iter().map(|detection| detection.software).collect();
    let expected = [
        "devto",
        "discourse",
        "flarum",
        "ghost",
        "lemmy",
        "mastodon",
        "misskey",
        "nodebb",
        "phpbb",
        "substack",
        "vbulletin",
        "wordpress",
        "xenforo",
    ];
    assert_eq!(ids, expected);
    assert!(Detection::needed("forum.example", None).iter().all(|detection| !detection.marks.is_empty()));
    assert_eq!(Detection::needed("x.com", None), []);
    assert_eq!(Detection::needed("forum.example", Some("phpbb")), []);
}

#[test]
fn a_reply_on_ones_own_page_is_heard_as_anywhere() {
    let norms = |host| find(host).map(|site| (site.norm_of(PostKind::Post), site.norm_of(PostKind::Reply)));
    assert_eq!(norms("shop.wordpress.com"), Some((Norm::Own, Norm::Usual)));
    assert_eq!(norms("lemmy.world"), Some((Norm::Strict, Norm::Strict)));
    assert_eq!(norms("x.com"), Some((Norm::Usual, Norm::Usual)));
}

#[test]
fn a_site_that_cannot_be_read_says_why_and_has_no_composer() {
    let refused: Vec<&str> = sites::all().iter().filter(|site| site.refuse.is_some()).map(|site| site.id).collect();
    assert_eq!(refused, ["ptt"]);
    assert!(find("term.ptt.cc").is_some_and(|site| site.roots.is_empty()));
}

#[test]
fn wrong_lines_are_named_with_what_to_do() {
    const WHOLE: &str = "site a\nname A\nhost a.example\nnorm usual\neditor textarea\nevidence 2026-10\nconfidence high\n";
    assert!(sites::parse(WHOLE).is_ok());
    for (from, to, expected) in [
        ("editor", "edtior", "sites.txt:5: no such key: start the line with one of site, name, host"),
        ("site a\n", "", "sites.txt:1: an entry begins with a line `site <id>`"),
        ("name A", "name", "sites.txt:2: name: write one blank and then its value"),
        ("name A", "name  A", "sites.txt:2: name: write one blank and then its value"),
        ("name A\nhost a.example", "host a.example\nname A", "sites.txt:3: site a: name stands out of order or twice"),
        ("norm usual", "norm loud", "sites.txt:4: site a: loud is not known here: choose from strict, usual, own"),
        ("norm usual\n", "", "sites.txt:1: site a: say what kind of place it is"),
        ("evidence 2026-10\n", "", "sites.txt:1: site a: say when its marks were last seen"),
        ("2026-10", "2026-13", "sites.txt:1: site a: say when its marks were last seen"),
        ("high", "certain", "sites.txt:1: site a: say how sure it is"),
        ("host a.example\n", "", "sites.txt:1: site a: nothing tells it: give a `host` or a `mark`"),
        ("a.example", "www.a.example", "sites.txt:1: site a: www.a.example is no plain host"),
        ("a.example", "*.a.example", "sites.txt:1: site a: *.a.example is no plain host"),
        ("host a.example", "host b.example\nhost a.example", "sites.txt:1: site a: sort its hosts"),
        ("site a", "site A", "sites.txt:1: site A: an id is lower-case words"),
        ("editor textarea\n", "", "sites.txt:1: site a: give it a `name` and say what its `editor` is"),
        ("evidence", "limit post\nevidence", "sites.txt:6: site a: a limit is what, how many, how counted"),
        ("evidence", "limit post 0 x\nevidence", "sites.txt:6: site a: 0 is not a count"),
        ("evidence", "limit post 9 miles\nevidence", "sites.txt:6: site a: miles is not known here: choose from bluesky"),
        ("evidence", "limit post 9 x weak so\nevidence", "sites.txt:6: site a: take so out"),
        ("evidence", "rule Be kind.\nevidence", "sites.txt:1: site a: a rule stands in three languages and with its source"),
        ("norm usual", "norm usual\nnorm own", "sites.txt:5: site a: norm stands out of order or twice"),
        (
            "editor textarea",
            "editor textarea\nroot p\nrefuse it is painted",
            "sites.txt:1: site a: it has composers and a reason to stay away",
        ),
        ("confidence high\n", "confidence high\n# so\n", "sites.txt:8: comments stand at the top of the file only"),
    ] {
        let text = WHOLE.replacen(from, to, 1);
        assert_ne!(text, WHOLE);
        let told = sites::parse(&text).map_or_else(|error| error.to_string(), |_| String::new());
        assert!(told.starts_with(expected), "{to:?} tells {told:?}, not {expected:?}");
    }
    let twice = format!("{WHOLE}\n{WHOLE}");
    assert!(sites::parse(&twice).unwrap_err().to_string().starts_with("sites.txt:9: site a: stands after a: sort by id"));
    let shared = format!("{WHOLE}\n{}", WHOLE.replace("site a", "site b"));
    assert!(sites::parse(&shared).unwrap_err().to_string().starts_with("sites.txt:9: site b: a.example is a's host already"));
}

#[test]
fn unknown_hosts_have_no_site() {
    for host in ["", ".", "com", "example.com", "localhost", "127.0.0.1", "ycombinator.com", "xn--x.com"] {
        assert_eq!(id(host), None, "{host:?}");
    }
}

#[test]
fn known_places_are_found() {
    for (host, expected) in [
        ("x.com", "x"),
        ("mobile.twitter.com", "x"),
        ("old.reddit.com", "reddit-old"),
        ("m.facebook.com", "facebook"),
        ("news.ycombinator.com", "hackernews"),
        ("bsky.app", "bluesky"),
    ] {
        assert_eq!(id(host), Some(expected), "{host}");
    }
}

#[test]
fn selectors_are_whole() {
    for site in sites::all() {
        let lists = [&site.marks, &site.roots, &site.reply, &site.parent, &site.title, &site.send];
        for selector in lists.into_iter().flatten() {
            whole(site.id, selector);
            assert!(
                !selector.contains(">>") && !selector.contains('"'),
                "{}: {selector}: plain CSS, strings in single quotation marks",
                site.id
            );
        }
        for list in lists {
            let doubles = list.iter().enumerate().find(|(place, selector)| list[..*place].contains(selector));
            assert_eq!(doubles, None, "{}", site.id);
        }
    }
    for selector in [COMPOSER.roots, COMPOSER.refused, COMPOSER.frames, COMPOSER.placeholders] {
        whole("the rules", selector);
    }
}

#[track_caller]
fn whole(owner: &str, selector: &str) {
    assert!(!selector.trim().is_empty() && selector.trim() == selector, "{owner}: {selector:?} is empty or has loose blanks");
    for (open, close) in [('[', ']'), ('(', ')')] {
        assert_eq!(selector.matches(open).count(), selector.matches(close).count(), "{owner}: {selector} is not closed");
    }
    assert_eq!(selector.matches('\'').count() % 2, 0, "{owner}: {selector} has an open quotation");
    assert!(!selector.split(',').any(|part| part.trim().is_empty()), "{owner}: {selector} has an empty part");
}

#[test]
fn words_of_the_composer_rules_are_lower_case_and_stand_once() {
    for list in [COMPOSER.compose_words, COMPOSER.search_words, COMPOSER.private_paths] {
        for (place, word) in list.iter().enumerate() {
            assert!(!word.is_empty() && word.to_lowercase() == *word, "{word:?}");
            assert!(!list[..place].contains(word), "{word} stands twice");
        }
    }
    let both: Vec<&&str> = COMPOSER.compose_words.iter().filter(|word| COMPOSER.search_words.contains(word)).collect();
    assert!(both.is_empty(), "{both:?} label a composer and a search box");
}
