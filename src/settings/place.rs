//! Where something is written: a host, or a community of it.
//!
//! A community is the beginning of an address's path that the table of sites calls one; no
//! more of an address is ever kept.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::OF_PLACE;
use crate::sites::{self, Site};

/// A host and, where there is one, a community of it: `reddit.com`, `reddit.com/r/rust`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Place {
    host: String,
    community: Option<String>,
}

/// What is wrong with the name of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceError(String);

impl PlaceError {
    /// That this name is none of a place.
    pub(super) fn of(name: &str) -> Self {
        Self(name.trim().to_string())
    }
}

impl fmt::Display for PlaceError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} is no place: write a host as in example.org, or a community as in reddit.com/r/rust", self.0)
    }
}

impl std::error::Error for PlaceError {}

/// Longer names are none.
const LONGEST: usize = 200;

impl Place {
    /// The place of a page, by its host, its path and the software that its marks tell of.
    ///
    /// ```
    /// use offair::settings::Place;
    ///
    /// let place = Place::of("old.reddit.com", "/r/Rust/comments/1a2b3c/a_post/", None);
    /// assert_eq!(place.name(), "reddit.com/r/rust");
    /// ```
    pub fn of(host: &str, path: &str, software: Option<&str>) -> Self {
        let host = host.to_ascii_lowercase();
        let site = sites::of_page(&host, software);
        let home = site.and_then(|site| site.home).map(str::to_string);
        let host = home.unwrap_or_else(|| host.strip_prefix("www.").unwrap_or(&host).to_string());
        Self { host, community: site.and_then(|site| site.community_of(path)) }
    }

    /// A place by its name, as a person writes it; an address of a page is understood, too.
    pub fn parse(name: &str) -> Result<Self, PlaceError> {
        let wrong = || PlaceError::of(name);
        let plain = name.trim().trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
        let (host, path) = plain.split_once('/').unwrap_or((plain, ""));
        let is_label = |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
        let host = host.to_lowercase();
        if plain.len() > LONGEST || !(host.contains('.') || host == "localhost") || !host.split('.').all(is_label) {
            return Err(wrong());
        }
        if path.chars().any(|c| c.is_whitespace() || matches!(c, '?' | '#')) {
            return Err(wrong());
        }
        let of_page = Self::of(&host, &format!("/{path}"), None);
        if path.is_empty() || of_page.community.is_some() {
            return Ok(of_page);
        }
        // Where the table knows no communities, or none of that form, what was written is one.
        Ok(Self { community: Some(path.to_lowercase()), ..of_page })
    }

    /// Its host.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Its community, where it is one.
    pub fn community(&self) -> Option<&str> {
        self.community.as_deref()
    }

    /// Its name: `reddit.com/r/rust`.
    pub fn name(&self) -> String {
        self.community.as_ref().map_or_else(|| self.host.clone(), |community| format!("{}/{community}", self.host))
    }

    /// The key under which its item is stored.
    ///
    /// ```
    /// assert_eq!(offair::settings::Place::of("bsky.app", "/", None).key(), "site:bsky.app");
    /// ```
    pub fn key(&self) -> String {
        format!("{OF_PLACE}{}", self.name())
    }

    /// The place of a stored item; `None` for another item's key.
    ///
    /// Hosts that nobody would write are read, too, as `intranet` and `[::1]` are hosts of pages.
    pub fn of_key(key: &str) -> Option<Self> {
        let name = key.strip_prefix(OF_PLACE)?;
        Self::parse(name).ok().or_else(|| {
            let (host, community) = name.split_once('/').map_or((name, None), |(host, rest)| (host, Some(rest)));
            let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '@' | '*');
            let is_whole = !host.is_empty() && host != "." && host != ".." && community.is_none_or(|name| !name.is_empty());
            let place = Self { host: host.to_lowercase(), community: community.map(str::to_lowercase) };
            (is_whole && name.len() <= LONGEST && !name.contains(is_odd)).then_some(place)
        })
    }

    /// The places whose settings hold here, the farthest first, this one last: the hosts that
    /// its host belongs to, then its host, then its community, part by part.
    ///
    /// ```
    /// use offair::settings::Place;
    ///
    /// let names: Vec<_> = Place::parse("shop.example.org").unwrap().chain().iter().map(Place::name).collect();
    /// assert_eq!(names, ["example.org", "shop.example.org"]);
    /// ```
    pub fn chain(&self) -> Vec<Self> {
        let labels: Vec<&str> = self.host.split('.').collect();
        let hosts = (0..labels.len().saturating_sub(1)).rev().map(|first| labels[first..].join("."));
        let mut chain: Vec<Self> = hosts.map(|host| Self { host, community: None }).collect();
        if chain.is_empty() {
            chain.push(Self { host: self.host.clone(), community: None });
        }
        let Some(community) = &self.community else { return chain };
        for (end, _) in community.match_indices('/').skip(1).chain([(community.len(), "")]) {
            chain.push(Self { host: self.host.clone(), community: Some(community[..end].to_string()) });
        }
        chain
    }

    /// What the table of sites knows of it.
    pub fn site(&self) -> Option<&'static Site<'static>> {
        sites::find(&self.host)
    }
}

impl TryFrom<String> for Place {
    type Error = PlaceError;

    fn try_from(name: String) -> Result<Self, PlaceError> {
        Self::parse(&name)
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.name()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.name())
    }
}
