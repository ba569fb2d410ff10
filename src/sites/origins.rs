//! Which addresses of the web a site is: the match patterns by which the browser is asked for
//! leave, and which of those given cover a host.

use super::{Site, find};

/// The families in which sites are offered to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Where people follow people.
    Feeds,
    /// Where people meet over a subject, under rules of their own.
    Communities,
    /// One's own page or letters.
    Own,
    /// Sites whose own name is Chinese.
    Chinese,
}

impl Site<'_> {
    /// The family it is offered in.
    pub fn family(&self) -> Family {
        let is_han = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
        match self.norm {
            _ if self.name.contains(is_han) => Family::Chinese,
            crate::norms::Norm::Strict => Family::Communities,
            crate::norms::Norm::Usual => Family::Feeds,
            crate::norms::Norm::Own => Family::Own,
        }
    }

    /// The match patterns of its hosts with their subdomains; a host that another one of them
    /// covers is left out.
    ///
    /// ```
    /// let x = offair::sites::find("x.com").unwrap();
    /// assert_eq!(x.origins(), ["https://*.twitter.com/*", "https://*.x.com/*"]);
    /// ```
    pub fn origins(&self) -> Vec<String> {
        self.hosts.iter().map(|host| format!("https://*.{host}/*")).collect()
    }
}

/// Whether a match pattern lets the extension onto this host.
///
/// ```
/// use offair::sites::covers;
///
/// assert!(covers("https://*.linkedin.com/*", "www.linkedin.com"));
/// assert!(covers("https://*.linkedin.com/*", "linkedin.com"));
/// assert!(covers("*://*/*", "linkedin.com"));
/// assert!(!covers("https://linkedin.com/*", "www.linkedin.com"));
/// assert!(!covers("https://*.linkedin.com/*", "notlinkedin.com"));
/// ```
pub fn covers(pattern: &str, host: &str) -> bool {
    match host_of(pattern) {
        Some("*") => true,
        Some(known) => match known.strip_prefix("*.") {
            Some(base) => host.strip_suffix(base).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')),
            None => known == host,
        },
        None => pattern == "<all_urls>",
    }
}

/// Which of the patterns that were given go when a host is turned off: those that cover it,
/// unless they are another site's too. Leave for every site stays: it was not given for this one.
///
/// ```
/// use offair::sites::to_give_back;
///
/// let given = ["https://*.reddit.com/*", "https://*.x.com/*", "https://*/*"].map(String::from);
/// assert_eq!(to_give_back(&given, "www.reddit.com"), ["https://*.reddit.com/*"]);
/// assert!(to_give_back(&given, "old.reddit.com").is_empty(), "the new layout stays on");
/// ```
pub fn to_give_back(given: &[String], host: &str) -> Vec<String> {
    let id = |host: &str| find(host).map(|site| site.id);
    let goes = |pattern: &&String| {
        let Some(known) = host_of(pattern) else { return false };
        let base = known.strip_prefix("*.").unwrap_or(known);
        base != "*" && covers(pattern, host) && id(base) == id(host)
    };
    given.iter().filter(goes).cloned().collect()
}

/// The host of a match pattern, with its star.
fn host_of(pattern: &str) -> Option<&str> {
    pattern.split_once("://")?.1.split('/').next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sites::all;

    #[test]
    fn every_site_that_can_be_read_is_offered_whole() {
        for site in all().iter().filter(|site| site.refuse.is_none()) {
            let origins = site.origins();
            for host in &site.hosts {
                assert!(origins.iter().any(|origin| covers(origin, host)), "{}: {host}", site.id);
                assert!(origins.iter().any(|origin| covers(origin, &format!("www.{host}"))), "{}: www.{host}", site.id);
            }
        }
    }

    #[test]
    fn sites_stand_in_the_family_a_person_looks_in() {
        let family = |host: &str| find(host).unwrap().family();
        assert_eq!(family("x.com"), Family::Feeds);
        assert_eq!(family("reddit.com"), Family::Communities);
        assert_eq!(family("ghost.io"), Family::Own);
        assert_eq!(family("zhihu.com"), Family::Chinese);
        assert_eq!(family("mp.weixin.qq.com"), Family::Chinese);
    }
}
