//! Pictures written as a name in brackets: `[doge]`, `[允悲]`, and 小红书's `[偷笑R]`.
//!
//! Only names in the table count; `[For Hire]` and `[问题]` are words.

use std::sync::OnceLock;

use super::cut::Cutter;
use super::token::Kind;

/// One folded name a line, sorted.
const NAMES: &str = include_str!("data/emoticons.txt");
/// The longest name, in characters.
const LONGEST: usize = 6;

impl Cutter<'_> {
    pub(super) fn emoticon(&self, at: usize) -> Option<(Kind, usize)> {
        if self.char(at) != '[' {
            return None;
        }
        let end = self.run_up_to(at + 1, LONGEST + 1, char::is_alphanumeric);
        if self.char(end) != ']' {
            return None;
        }
        let name = self.text(at + 1, end);
        let is_known = |name: &str| names().binary_search(&name).is_ok();
        let bare = name.strip_suffix(['r', 'h']).filter(|bare| !bare.is_ascii());
        (is_known(&name) || bare.is_some_and(is_known)).then_some((Kind::Emoji, end + 1))
    }
}

fn names() -> &'static [&'static str] {
    static TABLE: OnceLock<Vec<&str>> = OnceLock::new();
    TABLE.get_or_init(|| NAMES.lines().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_sorted_and_short() {
        assert!(names().windows(2).all(|pair| pair[0] < pair[1]), "sorted, no doubles");
        for name in names() {
            let mut folded = String::new();
            name.chars().for_each(|c| crate::text::fold(c, |one| folded.push(one)));
            assert_eq!(&folded, name);
            assert!(name.chars().count() <= LONGEST, "{name}");
        }
    }
}
