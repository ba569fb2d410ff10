//! Recognises links, mentions and hashtags by their form.
//!
//! Looks a bounded way ahead from each place, so that no draft takes more than linear time.
//! Called by the reader in `cut`.

use super::cut::{Cutter, is_han};
use super::token::Kind;

/// Ends of names that make a bare `name.end` a link.
const DOMAINS: &[&str] = &[
    "ai", "app", "art", "biz", "blog", "ca", "cc", "club", "cn", "co", "com", "de", "dev", "edu", "es", "eu", "fr", "gg", "gl", "gov",
    "hk", "in", "info", "io", "it", "jp", "link", "live", "ly", "me", "mo", "net", "news", "online", "org", "page", "ru", "sg", "shop",
    "site", "store", "tech", "tv", "tw", "uk", "us", "xyz",
];
/// Hosts whose links open a chat with somebody: by them one is reached, nothing is read there.
const CHATS: &[&str] =
    &["api.whatsapp.com", "line.me", "lin.ee", "m.me", "signal.me", "t.me", "telegram.me", "u.wechat.com", "wa.link", "wa.me"];
/// A name or address holds no more characters than this (RFC 1035).
const LONGEST_NAME: usize = 255;
/// The longest name of a mention, and of a hashtag closed by a second `#`.
const LONGEST_MENTION: usize = 49;
const LONGEST_CLOSED: usize = 32;

impl Cutter<'_> {
    pub(super) fn link(&self, at: usize) -> Option<(Kind, usize)> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+');
        if !self.char(at).is_ascii_alphanumeric() || (at > 0 && is_name(self.char(at - 1)) && self.cells[at - 1].folded != '.') {
            return None;
        }
        let is_path = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>');
        for scheme in ["https://", "http://", "www."] {
            if self.starts_with(at, scheme) {
                let end = self.trim(at, self.run(at, is_path));
                let host = if scheme == "www." { at } else { at + scheme.len() };
                return Some((self.link_kind(host, end), end));
            }
        }
        let name = self.trim(at, self.run_up_to(at, LONGEST_NAME, is_name));
        let host_start = if self.char(name) == '@' { name + 1 } else { at };
        let host = self.trim(host_start, self.run_up_to(host_start, LONGEST_NAME, is_name));
        let dot = (host_start..host).rev().find(|&place| self.char(place) == '.')?;
        let last = self.text(dot + 1, host);
        if !DOMAINS.contains(&last.as_str()) || !(host_start..dot).any(|place| self.char(place).is_ascii_alphabetic()) {
            return None;
        }
        // "end.In" without a blank is a slip of the pen, not a link.
        let ending = &self.cells[dot + 1..host];
        let is_slip = ending[0].source.is_uppercase() && ending.iter().any(|cell| cell.source.is_lowercase());
        (!is_slip).then(|| {
            let end = if self.char(host) == '/' { self.trim(host, self.run(host, is_path)) } else { host };
            (self.link_kind(host_start, end), end)
        })
    }

    /// A link that opens a chat is a contact.
    fn link_kind(&self, host: usize, end: usize) -> Kind {
        let is_chat = CHATS.iter().any(|chat| {
            let path = host + chat.len();
            path + 1 < end && self.char(path) == '/' && self.starts_with(host, chat)
        });
        if is_chat { Kind::Contact } else { Kind::Url }
    }

    /// Leaves closing signs of the sentence out of a link.
    fn trim(&self, start: usize, mut end: usize) -> usize {
        while end > start + 1 && matches!(self.char(end - 1), '.' | ',' | '!' | '?' | ':' | ';' | ')' | ']' | '\'' | '-' | '+' | '_') {
            end -= 1;
        }
        end
    }

    pub(super) fn tagged(&self, at: usize) -> Option<(Kind, usize)> {
        let sign = self.char(at);
        let is_tag = |c: char| c.is_alphanumeric() || c == '_' || c == '·';
        match sign {
            '@' if at == 0 || !self.char(at - 1).is_ascii_alphanumeric() => {
                let is_name = |c: char| is_tag(c) || matches!(c, '-' | '.' | '@');
                let end = self.trim(at, self.run_up_to(at + 1, LONGEST_MENTION, is_name));
                (end > at + 1).then_some((Kind::Mention, end))
            }
            '#' => {
                let closed = self.run_up_to(at + 1, LONGEST_CLOSED, |c| c != '#' && c != '\n');
                let end = self.run(at + 1, is_tag);
                if self.char(closed) == '#'
                    && closed > at + 1
                    && closed - at <= LONGEST_CLOSED
                    && !self.char(closed - 1).is_whitespace()
                    && (closed == end || self.cells[at + 1..closed].iter().any(|cell| is_han(cell.folded)))
                {
                    return Some((Kind::Hashtag, closed + 1));
                }
                (end > at + 1 && !self.cells[at + 1..end].iter().all(|cell| cell.folded.is_ascii_digit())).then_some((Kind::Hashtag, end))
            }
            _ => None,
        }
    }
}
