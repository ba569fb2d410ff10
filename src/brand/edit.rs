//! Adding and taking out entries, and laying what an organisation says over what a person does.

use super::{Brand, BrandError, LONGEST, LONGEST_NAME, Phrase};
use crate::muted::reads_as;

/// One of a brand's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// [`Brand::names`]
    Names,
    /// [`Brand::products`]
    Products,
    /// [`Brand::always`]
    Always,
    /// [`Brand::never`]
    Never,
}

impl List {
    /// Every list, in the order of the options page.
    pub const ALL: [Self; 4] = [Self::Names, Self::Products, Self::Always, Self::Never];

    /// The list's name, as it is stored.
    pub fn id(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::Products => "products",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// The list of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.id() == id)
    }

    /// Whether its entries are names and have no reasons.
    pub fn is_of_names(self) -> bool {
        matches!(self, Self::Names | Self::Products)
    }
}

impl Brand {
    /// Adds an entry, or gives a phrase that is there another reason; a name has none.
    ///
    /// Fails, and changes nothing, where the entry is none or the list is full. The place in
    /// the error is the one that it would have had.
    pub fn add(&mut self, list: List, words: &str, reason: &str) -> Result<(), BrandError> {
        let (words, place) = (words.trim(), self.entries(list).len() + 1);
        let longest = if list.is_of_names() { LONGEST_NAME } else { LONGEST };
        if words.chars().count() > longest || !words.chars().any(char::is_alphanumeric) {
            return Err(BrandError::NoEntry(list, place));
        }
        if reason.trim().chars().count() > LONGEST {
            return Err(BrandError::NoReason(list, place));
        }
        let known = self.entries(list).iter().position(|known| reads_as(known) == reads_as(words));
        if known.is_none() && place > list.most() {
            return Err(BrandError::Full(list));
        }
        match (list, known) {
            (List::Names | List::Products, Some(_)) => {}
            (List::Names, None) => self.names.push(words.into()),
            (List::Products, None) => self.products.push(words.into()),
            (List::Always, Some(at)) => self.always[at] = Phrase::new(words, reason),
            (List::Never, Some(at)) => self.never[at] = Phrase::new(words, reason),
            (List::Always, None) => self.always.push(Phrase::new(words, reason)),
            (List::Never, None) => self.never.push(Phrase::new(words, reason)),
        }
        Ok(())
    }

    /// Takes an entry out, however it is dressed.
    pub fn remove(&mut self, list: List, words: &str) {
        let read = reads_as(words);
        let stays = |known: &str| reads_as(known) != read;
        match list {
            List::Names => self.names.retain(|known| stays(known)),
            List::Products => self.products.retain(|known| stays(known)),
            List::Always => self.always.retain(|known| stays(&known.phrase)),
            List::Never => self.never.retain(|known| stays(&known.phrase)),
        }
    }

    /// Whether an entry is on a list. An entry that is on the organisation's list is locked.
    pub fn has(&self, list: List, words: &str) -> bool {
        let read = reads_as(words);
        self.entries(list).iter().any(|known| reads_as(known) == read)
    }

    /// The words of a list's entries.
    pub fn entries(&self, list: List) -> Vec<&str> {
        match list {
            List::Names => self.names.iter().map(String::as_str).collect(),
            List::Products => self.products.iter().map(String::as_str).collect(),
            List::Always => self.always.iter().map(|known| known.phrase.as_str()).collect(),
            List::Never => self.never.iter().map(|known| known.phrase.as_str()).collect(),
        }
    }

    /// This with what the organisation says laid over it: its entries come first, with its
    /// reasons; its disclosure holds; what it never wants, the person cannot always want, nor
    /// the other way round.
    pub fn under(&self, policy: &Self) -> Self {
        let mut all = policy.clone();
        for list in List::ALL {
            let other = match list {
                List::Always => List::Never,
                List::Never => List::Always,
                names => names,
            };
            for (at, words) in self.entries(list).into_iter().enumerate() {
                let reason = match list {
                    List::Always => &self.always[at].reason,
                    List::Never => &self.never[at].reason,
                    _ => "",
                };
                if !policy.has(list, words) && !policy.has(other, words) {
                    // What finds no room beside the organisation's entries is left out.
                    let _ = all.add(list, words, reason);
                }
            }
        }
        if all.disclosure.is_empty() {
            all.disclosure.clone_from(&self.disclosure);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_the_same_whatever_they_are_dressed_in() {
        let mut brand = Brand::default();
        brand.add(List::Names, " Acme Bakery ", "").unwrap();
        brand.add(List::Names, "ＡＣＭＥ  bakery", "").unwrap();
        assert_eq!(brand.names, ["Acme Bakery"]);
        brand.add(List::Never, "優惠", "old").unwrap();
        brand.add(List::Never, "优惠", "new").unwrap();
        assert_eq!(brand.never, [Phrase::new("优惠", "new")]);
        brand.remove(List::Never, "優惠");
        assert!(brand.never.is_empty());
        assert_eq!(brand.add(List::Names, "™!", ""), Err(BrandError::NoEntry(List::Names, 2)));
        assert_eq!(brand.add(List::Never, "synergy", &"x".repeat(201)), Err(BrandError::NoReason(List::Never, 1)));
    }

    #[test]
    fn the_organisation_has_the_last_word() {
        let mut own = Brand { names: vec!["Acme".into(), "Anna".into()], disclosure: "Mine.".into(), ..Brand::default() };
        own.add(List::Always, "guaranteed", "I like it").unwrap();
        own.add(List::Never, "synergy", "dull").unwrap();
        let mut policy = Brand { names: vec!["ACME".into()], ..Brand::default() };
        policy.add(List::Never, "Guaranteed", "legal").unwrap();
        policy.add(List::Never, "Synergy", "style guide").unwrap();
        let both = own.under(&policy);
        assert_eq!(both.names, ["ACME", "Anna"]);
        assert!(both.always.is_empty());
        assert_eq!(both.never, [Phrase::new("Guaranteed", "legal"), Phrase::new("Synergy", "style guide")]);
        assert_eq!(both.disclosure, "Mine.", "the organisation says none");
        assert_eq!(own.under(&Brand { disclosure: "Theirs.".into(), ..Brand::default() }).disclosure, "Theirs.");
    }
}
