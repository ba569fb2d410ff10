//! The places people write in: what is known of each, as data.
//!
//! - `table`: one entry a site, sorted by id
//! - `rules`: what any composer looks like, whatever the site
//!
//! An entry refines; a site that is not in the table, or whose marks find nothing, is read
//! the general way.

mod rules;
mod table;

pub use rules::{COMPOSER, ComposerRules};
pub use table::SITES;

use serde::Serialize;

use crate::norms::Norm;

/// What is known of one site.
#[derive(Debug, Serialize)]
pub struct Site {
    /// Short name, kebab case.
    pub id: &'static str,
    /// Its hosts; subdomains belong to them.
    pub hosts: &'static [&'static str],
    /// How strict a place it is where nothing else is said.
    pub norm: Norm,
    /// Selectors of which one stands around or before the composer when it answers a post.
    pub reply: &'static [&'static str],
    /// Selectors of the text that is answered, best first.
    pub parent: &'static [&'static str],
    /// When the marks were last seen to hold, `YYYY-MM`.
    pub evidence: &'static str,
}

/// The site a host belongs to.
///
/// ```
/// assert_eq!(offair::sites::find("www.linkedin.com").map(|site| site.id), Some("linkedin"));
/// assert!(offair::sites::find("notlinkedin.com").is_none());
/// ```
pub fn find(host: &str) -> Option<&'static Site> {
    let belongs = |known: &str| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    SITES.iter().find(|site| site.hosts.iter().any(|known| belongs(known)))
}
