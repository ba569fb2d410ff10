//! Where the popup's changes are for: the whole site in the tab, or the community it shows.

use crate::messages::Page;
use crate::norms::Norm;
use crate::settings::Place;

/// Where the changes are for.
pub struct Scope {
    /// Where.
    pub page: Page,
    /// Whether the person, or what is stored, has said which of the two it is.
    pub is_chosen: bool,
    /// Whether it is the community of the two.
    pub is_community: bool,
}

impl Scope {
    /// The community that the tab shows, where it is in one.
    pub fn community(&self) -> Option<Place> {
        Some(self.page.place()).filter(|place| place.community().is_some())
    }

    /// The whole site.
    pub fn whole(&self) -> Place {
        Place::of(&self.page.host, "/", self.page.software.as_deref())
    }

    /// Which of the two the changes are for.
    pub fn place(&self) -> Place {
        self.community().filter(|_| self.is_community).unwrap_or_else(|| self.whole())
    }

    /// What the table of sites says of it.
    pub fn usual(&self) -> Norm {
        self.page.site().map_or(Norm::Usual, |site| site.norm)
    }
}
