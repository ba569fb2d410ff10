//! One post that was sent, and the form in which it is stored.

use std::fmt;

use serde_json::{Map, Value};

use super::{Day, Fingerprint};
use crate::draft::PostKind;
use crate::reading::Verdict;
use crate::settings::Place;

/// One post that was sent, as numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The day, in the person's own time zone.
    pub day: Day,
    /// The site or the community; no more of the address.
    pub place: Place,
    /// A post of its own or a reply.
    pub kind: PostKind,
    /// Probability (0–1) that a reader takes it for advertising; stored with two digits.
    pub tone: f64,
    /// What it sounded like.
    pub verdict: Verdict,
    /// By what nearly the same text is told; `None` for short texts.
    pub print: Option<Fingerprint>,
    /// Whether it named the person's own brand.
    pub names_brand: bool,
    /// Whether it was sent though a warning was shown.
    pub against: bool,
}

/// What is wrong with a stored entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// It is no table of fields.
    Form,
    /// A field is missing or holds nothing that it may: its name, and what it must be.
    Field(&'static str, &'static str),
}

impl fmt::Display for EntryError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => write!(out, "an entry must be a table of fields"),
            Self::Field(name, must) => write!(out, "{name} must be {must}"),
        }
    }
}

impl std::error::Error for EntryError {}

const PLACE: &str = "place";
const KIND: &str = "kind";
const TONE: &str = "tone";
const VERDICT: &str = "verdict";
const PRINT: &str = "print";
const BRAND: &str = "brand";
const AGAINST: &str = "against";

impl Entry {
    /// The entry as it is stored under its day. What is not the case is left out.
    pub fn to_stored(&self) -> Value {
        let mut fields = Map::new();
        fields.insert(PLACE.into(), self.place.name().into());
        fields.insert(KIND.into(), kind_id(self.kind).into());
        fields.insert(TONE.into(), two_digits(self.tone).into());
        fields.insert(VERDICT.into(), self.verdict.id().into());
        if let Some(print) = &self.print {
            fields.insert(PRINT.into(), print.to_string().into());
        }
        for (name, is_so) in [(BRAND, self.names_brand), (AGAINST, self.against)] {
            if is_so {
                fields.insert(name.into(), true.into());
            }
        }
        Value::Object(fields)
    }

    /// A stored entry of this day. A fingerprint of another release's making is as if there
    /// were none; fails where another field is missing or damaged.
    pub fn from_stored(day: Day, stored: &Value) -> Result<Self, EntryError> {
        let fields = stored.as_object().ok_or(EntryError::Form)?;
        let word = |name: &str| fields.get(name).and_then(Value::as_str);
        let is_so = |name: &'static str| match fields.get(name) {
            None => Ok(false),
            Some(value) => value.as_bool().ok_or(EntryError::Field(name, "true or false")),
        };
        let place = word(PLACE).and_then(|name| Place::parse(name).ok());
        let kind = [PostKind::Post, PostKind::Reply].into_iter().find(|kind| word(KIND) == Some(kind_id(*kind)));
        let tone = fields.get(TONE).and_then(Value::as_f64).filter(|tone| (0.0..=1.0).contains(tone));
        let verdict = VERDICTS.into_iter().find(|verdict| word(VERDICT) == Some(verdict.id()));
        Ok(Self {
            day,
            place: place.ok_or(EntryError::Field(PLACE, "a site or a community"))?,
            kind: kind.ok_or(EntryError::Field(KIND, "post or reply"))?,
            tone: two_digits(tone.ok_or(EntryError::Field(TONE, "a number from 0 to 1"))?),
            verdict: verdict.ok_or(EntryError::Field(VERDICT, "unclear, conversation, mixed or broadcast"))?,
            print: word(PRINT).and_then(|print| print.parse().ok()),
            names_brand: is_so(BRAND)?,
            against: is_so(AGAINST)?,
        })
    }
}

const VERDICTS: [Verdict; 4] = [Verdict::Unclear, Verdict::Conversation, Verdict::Mixed, Verdict::Broadcast];

/// The word by which a kind is stored.
pub(super) fn kind_id(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Post => "post",
        PostKind::Reply => "reply",
    }
}

/// A tone with two digits; what is no tone is 0.
fn two_digits(tone: f64) -> f64 {
    if tone.is_nan() { 0.0 } else { (tone.clamp(0.0, 1.0) * 100.0).round() / 100.0 }
}
