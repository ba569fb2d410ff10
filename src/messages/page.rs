//! Where a page is, as its script tells it with every request.

use serde::{Deserialize, Serialize};

use crate::settings::Place;
use crate::sites::{self, Site};

/// Where a page is. Of its path no more is kept than the community it belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Page {
    /// Its host.
    pub host: String,
    /// Its address's path.
    pub path: String,
    /// The software its own marks tell of, an id of the table of sites.
    pub software: Option<String>,
}

impl Page {
    /// The place it belongs to.
    pub fn place(&self) -> Place {
        Place::of(&self.host, &self.path, self.software.as_deref())
    }

    /// What the table of sites knows of it.
    pub fn site(&self) -> Option<&'static Site<'static>> {
        sites::of_page(&self.host, self.software.as_deref())
    }
}
