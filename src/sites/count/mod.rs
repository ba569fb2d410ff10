//! How long a draft is by a site's own rule.
//!
//! - `cluster`: what a person sees as one character
//! - `piece`: which parts of a draft are links and mentions
//!
//! Each rule names its unit and its source. Knows no site and no limit but those it is given.

mod cluster;
mod piece;

use serde::Serialize;

use super::{Firmness, Site};
use crate::draft::PostKind;
use cluster::clusters;
use piece::{Piece, pieces};

/// How a site counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// Grapheme clusters; a link with its scheme counts as Bluesky shows it, host and at most
    /// sixteen characters of path (social-app, `toShortUrl`, and `Intl.Segmenter`).
    Bluesky,
    /// Unicode code points (Discord, by its clients' behaviour).
    CodePoints,
    /// Characters up to U+00FF are half a unit, every other UTF-16 unit is one; blanks at the
    /// ends do not count; a half is rounded up (Weibo's counter, Xiaohongshu's for titles).
    HalfWidth,
    /// Grapheme clusters; a link with its scheme is 23, `@name@server` is `@name` (Mastodon,
    /// `features/compose/util/counter`).
    Mastodon,
    /// UTF-16 code units without the blanks at the ends (Misskey, `text.trim().length`).
    Trimmed,
    /// UTF-16 code units, as a page's own script sees a text's `length`.
    #[serde(rename = "utf-16")]
    Utf16,
    /// Weights, of the text composed (NFC): a link is 23, an emoji sequence 2, a character of
    /// the Latin to Georgian blocks and of some punctuation 1, any other 2 (twitter-text,
    /// `config/v3.json`).
    X,
}

/// How long a draft is where that is near the limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// Its length, in the site's unit.
    pub used: u32,
    /// The most it may be.
    pub limit: u32,
    /// Whether the limit holds for everybody; else it is only the usual one.
    pub is_firm: bool,
}

impl Site<'_> {
    /// A draft's length where it has come to nine tenths of the limit or beyond. `compose`
    /// gives a text in Unicode's composed form, NFC: browsers know it, the core does not.
    ///
    /// ```
    /// use offair::{PostKind, sites::find};
    ///
    /// let (bluesky, draft) = (find("bsky.app").unwrap(), "🚲".repeat(280));
    /// let length = bluesky.length(&draft, PostKind::Post, str::to_string).unwrap();
    /// assert_eq!((length.used, length.limit), (280, 300));
    /// assert!(bluesky.length("Short.", PostKind::Post, str::to_string).is_none());
    /// ```
    pub fn length(&self, draft: &str, kind: PostKind, compose: impl Fn(&str) -> String) -> Option<Length> {
        let limit = self.limit(kind)?;
        let used = match limit.counting {
            Counting::X => limit.counting.count(&compose(draft)),
            counting => counting.count(draft),
        };
        let is_near = u64::from(used) * 10 >= u64::from(limit.most) * 9;
        is_near.then_some(Length { used, limit: limit.most, is_firm: limit.firmness == Firmness::Firm })
    }
}

impl Counting {
    /// Every rule and its name in the file of sites.
    pub const NAMES: &[(&str, Self)] = &[
        ("bluesky", Self::Bluesky),
        ("code-points", Self::CodePoints),
        ("half-width", Self::HalfWidth),
        ("mastodon", Self::Mastodon),
        ("trimmed", Self::Trimmed),
        ("utf-16", Self::Utf16),
        ("x", Self::X),
    ];

    /// Its name in the file of sites.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, counting)| *counting == self).map_or("", |(name, _)| name)
    }

    /// A text's length by this rule; the rule of X takes it composed (NFC).
    ///
    /// ```
    /// use offair::sites::Counting;
    ///
    /// let draft = "新店 https://example.com/menu?day=friday 👩‍🍳";
    /// assert_eq!(Counting::X.count(draft), 4 + 1 + 23 + 1 + 2);
    /// assert_eq!(Counting::Utf16.count(draft), 2 + 1 + 35 + 1 + 5);
    /// ```
    pub fn count(self, text: &str) -> u32 {
        match self {
            Self::Bluesky => linked(text, |piece| match piece {
                Piece::Link(link) => shown(link),
                Piece::Mention(text) | Piece::Rest(text) => clusters(text).count(),
            }),
            Self::CodePoints => text.chars().count() as u32,
            Self::HalfWidth => text.trim().chars().map(half_widths).sum::<u32>().div_ceil(2),
            Self::Mastodon => linked(text, |piece| match piece {
                Piece::Link(link) if has_scheme(link) => LINK,
                Piece::Mention(name) => clusters(local(name)).count(),
                Piece::Link(text) | Piece::Rest(text) => clusters(text).count(),
            }),
            Self::Trimmed => units(text.trim()),
            Self::Utf16 => units(text),
            Self::X => linked(text, |piece| match piece {
                Piece::Link(_) => LINK,
                Piece::Mention(text) | Piece::Rest(text) => clusters(text).map(weight).sum(),
            }),
        }
    }
}

/// What any link counts as on X and on Mastodon.
const LINK: usize = 23;

/// A path longer than this is cut on Bluesky, to two characters less and three points.
const LONGEST_PATH: usize = 15;

fn linked(text: &str, length: impl Fn(&Piece) -> usize) -> u32 {
    pieces(text).iter().map(length).sum::<usize>() as u32
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

fn half_widths(character: char) -> u32 {
    if character <= '\u{FF}' { 1 } else { 2 * character.len_utf16() as u32 }
}

fn has_scheme(link: &str) -> bool {
    address(link).is_some()
}

/// A link without its scheme.
fn address(link: &str) -> Option<&str> {
    ["https://", "http://"].iter().find_map(|scheme| {
        let (start, rest) = link.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// How long a link is as Bluesky shows it; one without a scheme stays as it is.
fn shown(link: &str) -> usize {
    let Some(address) = address(link) else { return clusters(link).count() };
    let (host, path) = address.split_at(address.find(['/', '?', '#']).unwrap_or(address.len()));
    let path = if path == "/" { 0 } else { units(path) as usize };
    host.len() + if path > LONGEST_PATH { LONGEST_PATH + 1 } else { path }
}

/// `@name` of `@name@server`.
fn local(mention: &str) -> &str {
    let server = mention.char_indices().skip(1).find(|(_, sign)| *sign == '@');
    server.map_or(mention, |(at, _)| &mention[..at])
}

/// What a cluster weighs on X.
fn weight(cluster: &str) -> usize {
    let mut characters = cluster.chars();
    let first = characters.next().unwrap_or_default();
    let is_sequence =
        characters.next().is_some() && (cluster::is_picture(first) || cluster::is_flag(first) || cluster.contains('\u{20E3}'));
    let is_light = |c: char| matches!(c, '\0'..='\u{10FF}' | '\u{2000}'..='\u{200D}' | '\u{2010}'..='\u{201F}' | '\u{2032}'..='\u{2037}');
    if is_sequence { 2 } else { cluster.chars().map(|c| if is_light(c) { 1 } else { 2 }).sum() }
}
