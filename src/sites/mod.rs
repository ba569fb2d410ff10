//! The places people write in: what is known of each, as data.
//!
//! - `data/sites.txt`: one entry a site, sorted by id
//! - `source`: the form of that file, and how it is read
//! - `written`: how it is written
//! - `origins`: the patterns by which the browser is asked for leave
//! - `count`: how long a draft is by a site's own rule
//! - `rules`: what any composer looks like, whatever the site
//!
//! An entry refines; a site that is not in the table, or whose marks find nothing, is read
//! the general way.

mod count;
mod origins;
mod rules;
mod source;
mod written;

pub use count::{Counting, Length};
pub use origins::{Family, covers, to_give_back};
pub use rules::{COMPOSER, ComposerRules};
pub use source::{Sites, SourceError, parse};

use std::sync::OnceLock;

use serde::Serialize;

use crate::draft::PostKind;
use crate::norms::{Locale, Norm};

/// What is known of one site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Site<'a> {
    /// Short name, kebab case.
    pub id: &'a str,
    /// Its name as people say it.
    pub name: &'a str,
    /// Its hosts, sorted; subdomains belong to them.
    pub hosts: Vec<&'a str>,
    /// Selectors of which one finds something on every page of it, for software that anyone
    /// may run on a host of their own.
    pub marks: Vec<&'a str>,
    /// The host under which all of its places are known, where it has several.
    pub home: Option<&'a str>,
    /// The forms of a path that is a community: `/r/*`, a star for each name.
    pub communities: Vec<&'a str>,
    /// How strict a place it is where nothing else is said.
    pub norm: Norm,
    /// The editor behind its composers, in words.
    pub editor: &'a str,
    /// Selectors of its composers, which need no further signs.
    pub roots: Vec<&'a str>,
    /// Selectors of which one stands around or before the composer when it answers a post.
    pub reply: Vec<&'a str>,
    /// Beginnings of an address's path under which every composer answers.
    pub under: Vec<&'a str>,
    /// Selectors of the text that is answered, best first.
    pub parent: Vec<&'a str>,
    /// Selectors of the field for a post's title.
    pub title: Vec<&'a str>,
    /// Selectors of what a person presses to post.
    pub send: Vec<&'a str>,
    /// The keys that post as well, joined by `+`.
    pub keys: Vec<&'a str>,
    /// How long things may be there.
    pub limits: Vec<Limit>,
    /// What it says of promotion itself, where that is confirmed.
    pub guidance: Option<Guidance<'a>>,
    /// Why it cannot be read, where it cannot.
    pub refuse: Option<&'a str>,
    /// When the marks were last seen to hold: `2026-10`, `2026` where only the year is known,
    /// `before 2023`, or `none`.
    pub evidence: &'a str,
    /// How sure the marks are: `high`, `medium-high`, `medium`, `low-medium`, `low` or `none`.
    pub confidence: &'a str,
}

/// How long a part of a post may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Limit {
    /// What is limited.
    pub part: Part,
    /// The most of it, in the units of `counting`.
    pub most: u32,
    /// How the site counts.
    pub counting: Counting,
    /// How far it can be relied on.
    pub firmness: Firmness,
}

/// What a limit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Posts and replies alike.
    Any,
    /// Posts.
    Post,
    /// Replies and comments.
    Reply,
    /// A post's title.
    Title,
}

/// How far a limit can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Firmness {
    /// It holds for everybody.
    Firm,
    /// It is the usual one: the server or a paid plan may set another.
    Usual,
    /// It is not confirmed, and no draft is held against it.
    Weak,
}

/// What a site says of promotion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Guidance<'a> {
    /// The rule in English, Simplified and Traditional Chinese.
    pub say: [&'a str; 3],
    /// Where it is written.
    pub source: &'a str,
}

impl Site<'_> {
    /// How strict the place is for a post or a reply: on one's own page visitors' comments
    /// are answered, and others' pages are commented on, as anywhere.
    pub fn norm_of(&self, kind: PostKind) -> Norm {
        if self.norm == Norm::Own && kind == PostKind::Reply { Norm::Usual } else { self.norm }
    }

    /// The community that a page's path belongs to, in lower case and without the slash before
    /// it; `None` where it belongs to none. What stands behind it in the path is dropped.
    ///
    /// ```
    /// let reddit = offair::sites::find("reddit.com").unwrap();
    /// assert_eq!(reddit.community_of("/r/Rust/comments/1a2b3c/"), Some("r/rust".into()));
    /// assert_eq!(reddit.community_of("/settings"), None);
    /// ```
    pub fn community_of(&self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        self.communities.iter().find_map(|form| {
            let form: Vec<&str> = form.split('/').filter(|part| !part.is_empty()).collect();
            let named = parts.get(..form.len())?;
            let is_one = form.iter().zip(named).all(|(known, part)| *known == "*" || known.eq_ignore_ascii_case(part));
            is_one.then(|| named.join("/").to_lowercase())
        })
    }

    /// The limit that a draft is held against; `None` where it is not known or not confirmed.
    pub fn limit(&self, kind: PostKind) -> Option<&Limit> {
        let part = if kind == PostKind::Reply { Part::Reply } else { Part::Post };
        let holds = |limit: &&Limit| (limit.part == part || limit.part == Part::Any) && limit.firmness != Firmness::Weak;
        self.limits.iter().find(holds)
    }
}

impl Guidance<'_> {
    /// The rule in a language of the interface.
    pub fn say(&self, locale: Locale) -> &str {
        self.say[locale.place()]
    }
}

/// Every site that is known, sorted by id.
pub fn all() -> &'static [Site<'static>] {
    static SITES: OnceLock<Vec<Site<'static>>> = OnceLock::new();
    // A test holds that the file can be read; in a browser no fault of it may end in silence.
    SITES.get_or_init(|| source::read_known(include_str!("data/sites.txt")).map(|file| file.sites).unwrap_or_default())
}

/// The site a host belongs to: the one that names the most of it.
///
/// ```
/// use offair::sites::find;
///
/// assert_eq!(find("www.linkedin.com").map(|site| site.id), Some("linkedin"));
/// assert_eq!(find("old.reddit.com").map(|site| site.id), Some("reddit-old"));
/// assert!(find("notlinkedin.com").is_none());
/// ```
pub fn find(host: &str) -> Option<&'static Site<'static>> {
    let belongs = |known: &str| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let length = |site: &Site| site.hosts.iter().filter(|known| belongs(known)).map(|known| known.len()).max();
    all().iter().filter_map(|site| Some((length(site)?, site))).max_by_key(|(length, _)| *length).map(|(_, site)| site)
}

/// The entry of software that anyone may run, by its id.
///
/// ```
/// assert!(offair::sites::by_software("mastodon").is_some());
/// assert!(offair::sites::by_software("x").is_none(), "nobody else runs X");
/// ```
pub fn by_software(id: &str) -> Option<&'static Site<'static>> {
    software().find(|site| site.id == id)
}

/// The entries of software that anyone may run.
pub fn software() -> impl Iterator<Item = &'static Site<'static>> {
    all().iter().filter(|site| !site.marks.is_empty())
}

/// The entry for a page: its host's, or else that of the software its own marks tell of.
pub fn of_page(host: &str, software: Option<&str>) -> Option<&'static Site<'static>> {
    find(host).or_else(|| software.and_then(by_software))
}
