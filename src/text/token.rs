//! What a token is: one word, one Han character, one number, link, tag, emoji or sign.
//!
//! Shapes only; the reader that cuts a draft into tokens is in `cut`.

use super::writing::Writing;
use super::{Span, Stance};

/// The sort of thing a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word of an alphabetic script, inner apostrophes included.
    Word,
    /// One Han or Kana character.
    Han,
    /// A number in digits, with its inner points, commas, colons and slashes.
    Number,
    /// A number with a percent sign.
    Percent,
    /// A number with a currency sign or word.
    Price,
    /// A telephone number, blanks and hyphens between its groups included.
    Phone,
    /// Where somebody can be reached elsewhere: the account or number that follows the name
    /// of a messenger (加V abc123, WhatsApp +44 …, QQ群 1234567), or a link that opens a chat.
    Contact,
    /// A link, a bare domain or an e-mail address.
    Url,
    /// `@name`.
    Mention,
    /// `#tag`, or `#tag#` as Weibo writes it.
    Hashtag,
    /// One pictograph, or the name of one in brackets as Weibo writes it.
    Emoji,
    /// A sign that ends a sentence: `.` `!` `?` `。`, or a line break.
    Stop,
    /// A sign that parts a sentence: comma, colon, bracket and the like.
    Break,
    /// A sign that words may run across: hyphen, quotation mark, asterisk, a list's marker.
    Soft,
}

/// One token of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// The sort of thing it is.
    pub kind: Kind,
    /// Where it stands in the draft, in UTF-16 code units.
    pub span: Span,
    /// Where its folded form stands in the folded text, in bytes.
    pub(crate) folded: (u32, u32),
    /// What it is written in.
    pub(crate) writing: Writing,
    /// The sentence it belongs to, counted from 0.
    pub sentence: u32,
    /// A word of two or more letters, all capitals.
    pub is_capitals: bool,
    /// Holds letters in fancy dress.
    pub is_fancy: bool,
    /// Somebody else's words or code: inside quotation marks, in a quoted line or block, in code.
    pub is_quoted: bool,
    /// Whether it is part of what the writer reports or refuses.
    pub stance: Stance,
    /// Follows a line break or begins the draft.
    pub starts_line: bool,
}

impl Token {
    /// Whether pattern words may stand on both sides of it as if it were not there.
    pub fn is_transparent(&self) -> bool {
        matches!(self.kind, Kind::Soft | Kind::Emoji)
    }

    /// Whether it is something said, not a sign or a picture.
    pub fn is_said(&self) -> bool {
        !matches!(self.kind, Kind::Stop | Kind::Break | Kind::Soft | Kind::Emoji)
    }
}
