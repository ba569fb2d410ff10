//! Recognises where somebody can be reached elsewhere: the account or number behind the name
//! of a messenger, however the name is disguised.
//!
//! The name alone is a mere mention and stays words. Looks a bounded way back and ahead.
//! Called by the reader in `cut`.

use super::cut::{Cutter, is_han};
use super::token::Kind;

/// How sure a name is, and so what may follow it to be a contact.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    /// A disguise or an order to add: any account.
    Disguise,
    /// A messenger by its own name: a number, `@name`, or an account behind a colon or 号.
    Messenger,
    /// A word with other senses: the same, but a bare number does not do.
    Ambiguous,
    /// Groups and QQ: digits only.
    Group,
}

/// Names as they stand before an account, folded; a name that ends in another comes first.
#[rustfmt::skip]
const NAMES: &[(Name, &[&str])] = &[
    (Name::Group, &["qq群", "q群", "群号", "群聊", "扣群", "扣扣群", "企鹅群", "q裙", "扣裙", "裙", "群", "加qq", "加q", "加扣", "qq", "扣扣", "企鹅", "球球"]),
    (Name::Disguise, &[
        "v信", "薇信", "威信", "徽信", "微芯", "薇芯", "维信", "卫芯", "v❤", "v♥", "微❤", "微♥", "薇❤", "薇♥", "威❤", "徽❤", "vx", "wx", "v❣", "v心", "微心",
        "加v", "加微", "加薇", "加威", "加徽", "加赖", "加我v", "加我微", "加我薇", "+v", "+微", "+薇", "➕v", "➕微", "➕薇", "➕威", "➕q",
    ]),
    (Name::Messenger, &[
        "加微信", "加我微信", "微信", "weixin", "wechat", "telegram", "tg", "电报", "whatsapp", "whats app", "wtsapp", "viber", "kik", "skype", "zalo",
        "kakao", "kakaotalk", "kakao talk", "snapchat", "line id", "赖",
    ]),
    (Name::Ambiguous, &["line", "signal", "飞机"]),
];
/// What may stand between a name and the account.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "me on", "me at", "us on", "us at", "id", "号码", "帐号", "账号", "号", "me", "us", "at", "on", "is", "no", "number", "group",
    "channel", "搜索", "搜",
];
/// Signs between a name and the account that stand for "namely".
const COLONS: &[char] = &[':', '=', '→', '👉', '➡', '⬇', '👇', '📱', '☎', '@'];
/// How far back a name is looked for, in characters.
const REACH: usize = 28;
/// The longest account name.
const LONGEST: usize = 40;

/// What stands where an account could be.
struct Account {
    end: usize,
    /// Letters and digits, `@name`: hardly a word.
    is_strong: bool,
    has_letter: bool,
    is_tagged: bool,
    is_phone: bool,
    digits: usize,
}

impl Cutter<'_> {
    pub(super) fn contact(&self, at: usize) -> Option<(Kind, usize)> {
        let account = self.account(at)?;
        // Most words of a draft: letters alone count only behind a colon or close to Han.
        let before = (at.saturating_sub(3)..at).rev().map(|place| self.char(place)).find(|c| *c != ' ').unwrap_or(' ');
        if !(account.is_strong || COLONS.contains(&before) || is_han(before) || matches!(before, '❤' | '♥')) {
            return None;
        }
        let (name, has_colon, follows_word) = self.name_before(at)?;
        let stands_alone = || {
            let next = self.run_up_to(account.end, 3, |c| c == ' ');
            !self.char(next).is_alphanumeric() || next >= self.cells.len()
        };
        let is_contact = match name {
            Name::Group => (5..=12).contains(&account.digits) && !account.has_letter && !account.is_phone_shaped(),
            Name::Disguise => account.is_strong || stands_alone(),
            Name::Messenger => {
                account.is_phone || account.is_tagged || (has_colon && (account.is_strong || (account.end - at >= 5 && stands_alone())))
            }
            Name::Ambiguous => {
                (account.is_tagged && (has_colon || !follows_word))
                    || (has_colon && (account.is_phone || (account.has_letter && (account.is_strong || (!follows_word && stands_alone())))))
            }
        };
        is_contact.then_some((Kind::Contact, account.end))
    }

    /// Where the name of a messenger ends that is written in one with the account: vx138…
    pub(super) fn glued_app(&self, at: usize) -> Option<usize> {
        let end = ["vx", "wx", "v", "q"].into_iter().find(|name| self.starts_with(at, name)).map(|name| at + name.len())?;
        if end == at + 1 && !(at > 0 && matches!(self.char(at - 1), '加' | '➕' | '+')) {
            return None;
        }
        let rest = self.run_up_to(end, LONGEST, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        let digits = self.cells[end..rest].iter().filter(|cell| cell.folded.is_ascii_digit()).count();
        (rest - end >= 6 && digits >= 3 && !self.char(end).is_ascii_punctuation()).then_some(end)
    }

    fn account(&self, at: usize) -> Option<Account> {
        let first = self.char(at);
        let is_tagged = first == '@';
        if !(first.is_ascii_alphanumeric() || matches!(first, '@' | '+' | '(')) {
            return None;
        }
        if let Some(end) = self.phone(at)
            && !self.char(end).is_ascii_alphanumeric()
        {
            let digits = self.cells[at..end].iter().filter(|cell| cell.folded.is_ascii_digit()).count();
            return Some(Account {
                end,
                is_strong: true,
                has_letter: false,
                is_tagged,
                is_phone: true,
                digits: if digits == end - at { digits } else { 0 },
            });
        }
        let start = at + usize::from(is_tagged);
        let mut end = self.run_up_to(start, LONGEST, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        while end > start && !self.char(end - 1).is_ascii_alphanumeric() {
            end -= 1;
        }
        let length = end - start;
        let cells = &self.cells[start..end];
        let digits = cells.iter().filter(|cell| cell.folded.is_ascii_digit()).count();
        let has_letter = cells.iter().any(|cell| cell.folded.is_ascii_lowercase());
        let has_mark = cells.iter().any(|cell| cell.folded == '_');
        let is_strong = is_tagged || (has_letter && length >= 5 && (digits > 0 || has_mark)) || (digits == length && length >= 5);
        // A price or a percentage is no account.
        let is_amount = !has_letter && (self.price_after(end).is_some() || self.char(end) == '%');
        (length >= 3 && !is_amount).then_some(Account { end, is_strong, has_letter, is_tagged, is_phone: false, digits })
    }

    /// The name that ends right before `at`, whether a colon or 号 stands between, and whether
    /// a Latin word stands before the name.
    fn name_before(&self, at: usize) -> Option<(Name, bool, bool)> {
        let mut place = at.saturating_sub(REACH);
        if let Some(stop) = (place..at).rev().find(|&place| matches!(self.char(place), '\n' | '\r' | '!' | '?' | '。')) {
            place = stop + 1;
        }
        let text = self.text(place, at);
        let mut rest = text.trim_end();
        let mut has_colon = false;
        for _ in 0..4 {
            let colon = rest.strip_suffix(COLONS);
            let word = || BETWEEN.iter().find_map(|word| strip_word(rest, word));
            let Some(stripped) = colon.or_else(word) else { break };
            // The name may itself end so: 群号.
            if colon.is_none() && name_at_end(rest).is_some_and(|(name, _)| name == Name::Group) {
                break;
            }
            has_colon = true;
            rest = stripped.trim_end();
        }
        let (name, before) = name_at_end(rest)?;
        Some((name, has_colon, before.trim_end().ends_with(|c: char| c.is_ascii_alphabetic())))
    }
}

impl Account {
    /// Whether blanks or hyphens part its digits, which no group number has.
    fn is_phone_shaped(&self) -> bool {
        self.is_phone && self.digits == 0
    }
}

fn name_at_end(text: &str) -> Option<(Name, &str)> {
    NAMES.iter().find_map(|(name, words)| words.iter().find_map(|word| strip_word(text, word)).map(|rest| (*name, rest)))
}

/// `text` without `word` at its end, if it ends so and the word is whole.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let rest = text.strip_suffix(word)?;
    let is_whole = !word.starts_with(|c: char| c.is_ascii_alphanumeric()) || !rest.ends_with(|c: char| c.is_ascii_alphanumeric());
    is_whole.then_some(rest)
}
