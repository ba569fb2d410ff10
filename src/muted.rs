//! What a person does not want to hear of: words they muted, cues they switched off.
//!
//! Kept in norms and honoured by `inspect` alone. Stored as it is, oldest entry first.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text;

/// No more entries than this are kept of each kind.
pub const MOST: usize = 200;

/// Longer words than this, in characters, are no phrase.
pub const LONGEST: usize = 200;

/// Words and cues that are not heard; the default hears everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Muted {
    /// Phrases as they stood in a draft.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// Ids of cues; [`LEARNED`](crate::reading::LEARNED) stands for what no cue knows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<String>,
}

/// What is to be muted, or heard again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Mute {
    /// These phrases.
    Words(Vec<String>),
    /// This cue, whatever it finds.
    Cue(String),
}

/// Why something was not muted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MuteError {
    /// There are [`MOST`] entries of that kind already.
    Full,
    /// A phrase is empty or has more than [`LONGEST`] characters.
    NoPhrase,
}

impl fmt::Display for MuteError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => write!(out, "{MOST} entries are muted already: remove some first"),
            Self::NoPhrase => write!(out, "a muted phrase has from 1 to {LONGEST} characters"),
        }
    }
}

impl Muted {
    /// Adds what is not there yet; fails as a whole where there is no room for all of it.
    ///
    /// ```
    /// use offair::muted::{Mute, Muted};
    ///
    /// let mut muted = Muted::default();
    /// muted.mute(&Mute::Words(vec!["Shop now".into(), "SHOP  NOW".into()])).unwrap();
    /// assert_eq!(muted.words, ["Shop now"]);
    /// ```
    pub fn mute(&mut self, what: &Mute) -> Result<(), MuteError> {
        match what {
            Mute::Words(phrases) => {
                let mut words = self.words.clone();
                for phrase in phrases.iter().map(|phrase| phrase.trim()) {
                    if phrase.is_empty() || phrase.chars().count() > LONGEST {
                        return Err(MuteError::NoPhrase);
                    }
                    add(&mut words, phrase)?;
                }
                self.words = words;
                Ok(())
            }
            Mute::Cue(cue) => add(&mut self.cues, cue),
        }
    }

    /// Takes out what is there.
    pub fn hear(&mut self, what: &Mute) {
        match what {
            Mute::Words(phrases) => {
                let phrases: Vec<String> = phrases.iter().map(|phrase| reads_as(phrase)).collect();
                self.words.retain(|known| !phrases.contains(&reads_as(known)));
            }
            Mute::Cue(cue) => self.cues.retain(|known| known != cue),
        }
    }

    /// Whether a cue is switched off.
    pub fn has_cue(&self, cue: &str) -> bool {
        self.cues.iter().any(|known| known == cue)
    }

    /// The muted phrases as they are read.
    pub(crate) fn phrases(&self) -> Vec<String> {
        self.words.iter().map(|words| reads_as(words)).collect()
    }
}

fn add(list: &mut Vec<String>, entry: &str) -> Result<(), MuteError> {
    let read = reads_as(entry);
    if list.iter().any(|known| reads_as(known) == read) {
        return Ok(());
    }
    if list.len() >= MOST {
        return Err(MuteError::Full);
    }
    list.push(entry.to_string());
    Ok(())
}

/// Words as they are read: folded, one blank for every run of white space.
pub(crate) fn reads_as(words: &str) -> String {
    let mut read = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !read.is_empty() {
            read.push(' ');
        }
        word.chars().for_each(|character| text::fold(character, |folded| read.push(folded)));
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &str) -> Mute {
        Mute::Words(vec![words.into()])
    }

    #[test]
    fn words_are_the_same_whatever_they_are_dressed_in() {
        let mut muted = Muted::default();
        muted.mute(&words("Shop now")).unwrap();
        muted.mute(&words("ＳＨＯＰ\u{a0}now ")).unwrap();
        muted.mute(&words("優惠券")).unwrap();
        muted.mute(&words("优惠券")).unwrap();
        assert_eq!(muted.words, ["Shop now", "優惠券"], "oldest first, no doubles");
        muted.hear(&words("shop NOW"));
        assert_eq!(muted.words, ["優惠券"]);
    }

    #[test]
    fn a_full_list_refuses_and_stays_as_it_is() {
        let mut muted = Muted::default();
        for number in 0..MOST {
            muted.mute(&words(&format!("phrase {number}"))).unwrap();
        }
        let before = muted.clone();
        assert_eq!(muted.mute(&words("one more")), Err(MuteError::Full));
        assert_eq!(muted.mute(&words("phrase 7")), Ok(()), "it is there");
        assert_eq!(muted.mute(&words("  ")), Err(MuteError::NoPhrase));
        assert_eq!(muted, before);
        assert_eq!(muted.mute(&Mute::Cue("discount-code".into())), Ok(()), "cues have room of their own");
    }

    #[test]
    fn only_differences_are_stored_and_half_an_item_is_read() {
        assert_eq!(serde_json::to_string(&Muted::default()).unwrap(), "{}");
        let read: Muted = serde_json::from_str(r#"{"cues":["discount-code"],"later":1}"#).unwrap();
        assert!(read.words.is_empty() && read.has_cue("discount-code"));
    }
}
