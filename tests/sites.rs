//! The table of sites: in order, without doubles, and right about which hosts belong to whom.

use std::collections::HashMap;

use offair::sites::{COMPOSER, SITES, Site, find};

fn id(host: &str) -> Option<&'static str> {
    find(host).map(|site| site.id)
}

#[test]
fn sites_are_sorted_by_id_without_doubles() {
    assert!(!SITES.is_empty());
    for pair in SITES.windows(2) {
        assert!(pair[0].id < pair[1].id, "{} stands before {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn ids_are_kebab_case() {
    for site in SITES {
        let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        assert!(site.id.split('-').all(is_part), "{}", site.id);
    }
}

#[test]
fn a_host_belongs_to_one_site() {
    let mut owners: HashMap<&str, &str> = HashMap::new();
    for Site { id, hosts, .. } in SITES {
        assert!(!hosts.is_empty(), "{id} has no host");
        for host in *hosts {
            assert_eq!(owners.insert(host, id), None, "{host} stands twice");
            let is_plain =
                host.contains('.') && host.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-'));
            assert!(is_plain && !host.starts_with('.') && !host.starts_with("www."), "{id}: {host} is no plain host");
        }
    }
    for (host, owner) in &owners {
        let parent = owners.iter().find(|(other, _)| host.ends_with(&format!(".{other}")));
        assert!(parent.is_none_or(|(_, other)| other == owner), "{host} belongs to {owner} and to a site above it");
    }
}

#[test]
fn subdomains_belong_to_their_site_and_look_alikes_do_not() {
    for site in SITES {
        for host in site.hosts {
            for (name, expected) in [
                (host.to_string(), Some(site.id)),
                (format!("www.{host}"), Some(site.id)),
                (format!("a.b.{host}"), Some(site.id)),
                (format!("not{host}"), None),
                (format!("not-{host}"), None),
                (format!("{host}.example"), None),
                (format!("{host}."), None),
                (host.replacen('.', "", 1), None),
            ] {
                assert_eq!(id(&name), expected, "{name}");
            }
        }
    }
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
        ("old.reddit.com", "reddit"),
        ("m.facebook.com", "facebook"),
        ("news.ycombinator.com", "hacker-news"),
        ("bsky.app", "bluesky"),
    ] {
        assert_eq!(id(host), Some(expected), "{host}");
    }
}

#[test]
fn evidence_is_a_month() {
    for site in SITES {
        let month = site.evidence.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        let (year, month) = month.and_then(|(year, month)| Some((year.parse::<u32>().ok()?, month.parse::<u32>().ok()?))).unwrap_or((0, 0));
        assert!((2024..2100).contains(&year) && (1..=12).contains(&month), "{}: {:?} is no month", site.id, site.evidence);
    }
}

#[test]
fn selectors_are_whole() {
    for site in SITES {
        assert!(!site.reply.is_empty() && !site.parent.is_empty(), "{} has no marks of a reply", site.id);
        for selector in site.reply.iter().chain(site.parent) {
            whole(site.id, selector);
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
