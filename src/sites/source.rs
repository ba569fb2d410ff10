//! The file of sites: one entry a site, sorted by id, one fact a line.
//!
//! Every error names the line and says what to do. `written` is the way back.

use std::fmt;

use super::{Counting, Firmness, Guidance, Limit, Part, Site};
use crate::norms::Norm;

/// What is wrong with the file, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceError {
    /// From 1.
    pub line: usize,
    /// A lower-case sentence.
    pub message: String,
}

impl fmt::Display for SourceError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "sites.txt:{}: {}", self.line, self.message)
    }
}

impl std::error::Error for SourceError {}

/// The file as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sites<'a> {
    /// The comment lines at its top, `#` included.
    pub heading: Vec<&'a str>,
    /// The entries in order.
    pub sites: Vec<Site<'a>>,
}

/// The keys in the order they stand in an entry.
pub(super) const KEYS: &[&str] = &[
    "site",
    "name",
    "host",
    "mark",
    "home",
    "community",
    "norm",
    "editor",
    "root",
    "reply",
    "under",
    "parent",
    "title",
    "send",
    "keys",
    "limit",
    "rule",
    "rule zh_CN",
    "rule zh_TW",
    "source",
    "refuse",
    "evidence",
    "confidence",
];
const REPEATED: &[&str] = &["host", "mark", "community", "root", "reply", "under", "parent", "title", "send", "keys", "limit"];
pub(super) const NORMS: &[(&str, Norm)] = &[("strict", Norm::Strict), ("usual", Norm::Usual), ("own", Norm::Own)];
pub(super) const PARTS: &[(&str, Part)] = &[("any", Part::Any), ("post", Part::Post), ("reply", Part::Reply), ("title", Part::Title)];
pub(super) const FIRMNESS: &[(&str, Firmness)] = &[("usual", Firmness::Usual), ("weak", Firmness::Weak)];
const CONFIDENCE: &[&str] = &["high", "medium-high", "medium", "low-medium", "low", "none"];

/// Reads the file of sites.
///
/// ```
/// let error = offair::sites::parse("site x\nname X\nhots x.com\n").unwrap_err();
/// assert!(error.to_string().starts_with("sites.txt:3: no such key"));
/// ```
pub fn parse(text: &str) -> Result<Sites<'_>, SourceError> {
    read(text, Sites::close)
}

/// Reads the file without asking whether its entries are whole: for the one in the Wasm, which
/// a test has held to that.
pub(super) fn read_known(text: &str) -> Result<Sites<'_>, SourceError> {
    read(text, |_, _| Ok(()))
}

/// Reads the file; `close` is asked after each entry.
fn read<'a>(text: &'a str, close: impl Fn(&Sites<'a>, Opened) -> Result<(), SourceError>) -> Result<Sites<'a>, SourceError> {
    let mut file = Sites::default();
    let (mut last_key, mut opened) = (0, Opened::default());
    for (number, line) in (1..).zip(text.lines()) {
        let fail = |message: String| SourceError { line: number, message };
        if line.starts_with('#') {
            if !file.sites.is_empty() {
                return Err(fail("comments stand at the top of the file only".into()));
            }
            file.heading.push(line);
            continue;
        }
        if line.is_empty() {
            continue;
        }
        let (key, value) = split(line).ok_or_else(|| fail(format!("no such key: start the line with one of {}", KEYS.join(", "))))?;
        if value.is_empty() || value != value.trim() {
            return Err(fail(format!("{}: write one blank and then its value", KEYS[key])));
        }
        if key == 0 {
            close(&file, opened)?;
            file.sites.push(Site { id: value, ..Site::default() });
            (last_key, opened) = (0, Opened { line: number, has_norm: false });
            continue;
        }
        let site = file.sites.last_mut().ok_or_else(|| fail("an entry begins with a line `site <id>`".into()))?;
        if key < last_key || (key == last_key && !REPEATED.contains(&KEYS[key])) {
            return Err(fail(format!("site {}: {} stands out of order or twice", site.id, KEYS[key])));
        }
        last_key = key;
        opened.has_norm |= KEYS[key] == "norm";
        site.set(KEYS[key], value).map_err(|message| fail(format!("site {}: {message}", site.id)))?;
    }
    close(&file, opened)?;
    Ok(file)
}

/// The entry that is being read.
#[derive(Clone, Copy, Default)]
struct Opened {
    /// Where it begins, from 1.
    line: usize,
    /// A norm may not be left to the default: it is said of every place, once thought about.
    has_norm: bool,
}

fn split(line: &str) -> Option<(usize, &str)> {
    let rest = |key: &str| line.strip_prefix(key).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    // The longer key first: `rule zh_CN` is no `rule`.
    let (place, rest) = KEYS.iter().enumerate().rev().find_map(|(place, key)| Some((place, rest(key)?)))?;
    Some((place, rest.strip_prefix(' ').unwrap_or(rest)))
}

impl<'a> Site<'a> {
    fn set(&mut self, key: &str, value: &'a str) -> Result<(), String> {
        match key {
            "norm" => self.norm = named(NORMS, value)?,
            "limit" => self.limits.push(limit(value)?),
            "refuse" => self.refuse = Some(value),
            "home" => self.home = Some(value),
            _ => match self.list(key) {
                Some(list) => list.push(value),
                None => *self.words(key) = value,
            },
        }
        Ok(())
    }

    /// What a key that may be repeated adds to.
    fn list(&mut self, key: &str) -> Option<&mut Vec<&'a str>> {
        Some(match key {
            "host" => &mut self.hosts,
            "mark" => &mut self.marks,
            "community" => &mut self.communities,
            "root" => &mut self.roots,
            "reply" => &mut self.reply,
            "under" => &mut self.under,
            "parent" => &mut self.parent,
            "title" => &mut self.title,
            "send" => &mut self.send,
            "keys" => &mut self.keys,
            _ => return None,
        })
    }

    /// What any other key gives the words of.
    fn words(&mut self, key: &str) -> &mut &'a str {
        match key {
            "name" => &mut self.name,
            "editor" => &mut self.editor,
            "rule" => &mut self.guidance.get_or_insert_default().say[0],
            "rule zh_CN" => &mut self.guidance.get_or_insert_default().say[1],
            "rule zh_TW" => &mut self.guidance.get_or_insert_default().say[2],
            "source" => &mut self.guidance.get_or_insert_default().source,
            "evidence" => &mut self.evidence,
            _ => &mut self.confidence,
        }
    }

    /// What the entry lacks or has wrong, if anything.
    fn fault(&self) -> Option<String> {
        let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
        let is_host =
            |host: &str| host.contains('.') && host.split('.').all(|label| label.split('-').all(is_part)) && !host.starts_with("www.");
        let whole = |guidance: &Guidance| guidance.say.iter().all(|say| !say.is_empty()) && !guidance.source.is_empty();
        if !self.id.split('-').all(is_part) {
            Some("an id is lower-case words joined by hyphens".into())
        } else if self.name.is_empty() || self.editor.is_empty() {
            Some("give it a `name` and say what its `editor` is".into())
        } else if self.hosts.is_empty() && self.marks.is_empty() {
            Some("nothing tells it: give a `host` or a `mark`".into())
        } else if let Some(host) = self.hosts.iter().find(|host| !is_host(host)) {
            Some(format!("{host} is no plain host: write it in lower case, without www., path or star"))
        } else if self.hosts.windows(2).any(|pair| pair[0] >= pair[1]) {
            Some("sort its hosts, each once".into())
        } else if self.home.is_some_and(|home| !is_host(home)) {
            Some("its home is one plain host, under which all of its places are known".into())
        } else if let Some(form) = self.communities.iter().find(|form| !is_form(form)) {
            Some(format!("{form} is no form of a community: write a path in which stars stand for names, as in /r/*"))
        } else if self.refuse.is_some() && !self.roots.is_empty() {
            Some("it has composers and a reason to stay away: keep `root` or `refuse`".into())
        } else if self.guidance.as_ref().is_some_and(|guidance| !whole(guidance)) {
            Some("a rule stands in three languages and with its source: `rule`, `rule zh_CN`, `rule zh_TW`, `source`".into())
        } else if !is_evidence(self.evidence) {
            Some("say when its marks were last seen: `evidence 2026-10`, `evidence 2026`, `evidence before 2023` or `evidence none`".into())
        } else if !CONFIDENCE.contains(&self.confidence) {
            Some(format!("say how sure it is: `confidence` and one of {}", CONFIDENCE.join(", ")))
        } else {
            None
        }
    }
}

/// The value of a word; what to write instead where it has none.
fn named<T: Copy>(words: &[(&str, T)], word: &str) -> Result<T, String> {
    let known = words.iter().find(|(known, _)| *known == word);
    known.map(|(_, value)| *value).ok_or_else(|| {
        let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
        format!("{word} is not known here: choose from {}", known.join(", "))
    })
}

/// `post 280 x`, with `usual` or `weak` behind it where it does not hold for everybody.
fn limit(value: &str) -> Result<Limit, String> {
    let mut words = value.split(' ');
    let (Some(part), Some(most), Some(counting)) = (words.next(), words.next(), words.next()) else {
        return Err("a limit is what, how many, how counted: `limit post 500 utf-16`".into());
    };
    let (firmness, more) = (words.next(), words.next());
    Ok(Limit {
        part: named(PARTS, part)?,
        most: most.parse().ok().filter(|most| *most > 0).ok_or_else(|| format!("{most} is not a count"))?,
        counting: named(Counting::NAMES, counting)?,
        firmness: match (firmness, more) {
            (None, _) => Firmness::Firm,
            (Some(firmness), None) => named(FIRMNESS, firmness)?,
            (_, Some(more)) => return Err(format!("take {more} out: nothing stands behind `usual` or `weak`")),
        },
    })
}

/// `/r/*`, `/channels/*/*`: lower-case words and at least one star.
fn is_form(form: &str) -> bool {
    let is_word = |part: &str| part == "*" || (!part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
    form.strip_prefix('/').is_some_and(|parts| parts.split('/').all(is_word) && parts.contains('*'))
}

fn is_evidence(value: &str) -> bool {
    let number = |text: &str, length: usize, least: u32, most: u32| {
        text.len() == length && text.parse().is_ok_and(|number: u32| (least..=most).contains(&number))
    };
    let is_year = |text: &str| number(text, 4, 2000, 2099);
    match value.split_once('-') {
        Some((year, month)) => is_year(year) && number(month, 2, 1, 12),
        None => value == "none" || is_year(value.strip_prefix("before ").unwrap_or(value)),
    }
}

impl Sites<'_> {
    /// Checks the last entry now that it is whole.
    fn close(&self, opened: Opened) -> Result<(), SourceError> {
        let Some(last) = self.sites.last() else { return Ok(()) };
        let fail = |message: String| Err(SourceError { line: opened.line, message: format!("site {}: {message}", last.id) });
        if !opened.has_norm {
            return fail(
                "say what kind of place it is: `norm strict` (a community), `norm usual` (a feed) or `norm own` (one's own page)".into(),
            );
        }
        if let Some(message) = last.fault() {
            return fail(message);
        }
        for other in &self.sites[..self.sites.len() - 1] {
            if other.id >= last.id {
                return fail(format!("stands after {}: sort by id", other.id));
            }
            if let Some(host) = last.hosts.iter().find(|host| other.hosts.contains(host)) {
                return fail(format!("{host} is {}'s host already: take it out of one", other.id));
            }
        }
        Ok(())
    }
}
