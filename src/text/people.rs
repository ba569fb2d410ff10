//! The small words by which a text speaks of people: I, we, you.
//!
//! Closed classes of words, not phrases; used to weigh who speaks to whom.

use super::{Kind, Text};

/// How often a text speaks of whom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// I, me, my; 我.
    pub i: usize,
    /// We, us, our; 我们.
    pub we: usize,
    /// You, your; 你, 您.
    pub you: usize,
    /// He, she, they; 他, 她.
    pub others: usize,
}

const I: &[&str] = &["i", "i'm", "i've", "i'd", "i'll", "im", "ive", "me", "my", "mine", "myself"];
const WE: &[&str] = &["we", "we're", "we've", "we'd", "we'll", "us", "our", "ours"];
const YOU: &[&str] = &["you", "your", "you're", "you've", "you'd", "you'll", "yours", "u", "ur", "ya"];
const OTHERS: &[&str] = &["he", "she", "they", "him", "her", "them", "his", "their", "he's", "she's", "they're"];

impl Text {
    /// Counts the words that stand for people.
    pub fn people(&self) -> People {
        let mut people = People::default();
        for (place, token) in self.tokens().iter().enumerate() {
            let word = self.word(token);
            match token.kind {
                Kind::Word if I.contains(&word) => people.i += 1,
                Kind::Word if WE.contains(&word) => people.we += 1,
                Kind::Word if YOU.contains(&word) => people.you += 1,
                Kind::Word if OTHERS.contains(&word) => people.others += 1,
                Kind::Han if word == "我" || word == "咱" => {
                    let next = self.tokens().get(place + 1).map(|next| self.word(next));
                    if matches!(next, Some("们" | "哋")) { people.we += 1 } else { people.i += 1 }
                }
                Kind::Han if matches!(word, "你" | "您") => people.you += 1,
                Kind::Han if matches!(word, "他" | "她" | "佢") => people.others += 1,
                _ => {}
            }
        }
        people
    }
}
