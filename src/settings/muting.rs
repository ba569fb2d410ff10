//! Muting and hearing again, as a change of what is stored.

use std::collections::BTreeMap;

use super::Overrides;
use crate::muted::{Mute, MuteError, Muted};

impl Overrides {
    /// Mutes phrases or switches a cue off; fails where there is no room, and changes nothing then.
    pub fn mute(&mut self, what: &Mute) -> Result<(), MuteError> {
        let mut muted = self.own_muted();
        muted.mute(what)?;
        self.keep(muted, what, false);
        Ok(())
    }

    /// Hears phrases or a cue again.
    pub fn hear(&mut self, what: &Mute) {
        let mut muted = self.own_muted();
        muted.hear(what);
        self.keep(muted, what, true);
    }

    /// What is muted by this item itself.
    pub fn own_muted(&self) -> Muted {
        let off = self.cues.iter().flatten().filter(|(_, on)| !**on).map(|(id, _)| id.clone()).collect();
        Muted { words: self.muted.clone().unwrap_or_default(), cues: off }
    }

    fn keep(&mut self, muted: Muted, what: &Mute, on: bool) {
        match what {
            Mute::Words(_) => self.muted = Some(muted.words).filter(|words| !words.is_empty()),
            Mute::Cue(cue) => {
                let mut cues: BTreeMap<String, bool> = self.cues.take().unwrap_or_default();
                if on {
                    cues.remove(cue);
                } else {
                    cues.insert(cue.clone(), false);
                }
                self.cues = Some(cues).filter(|cues| !cues.is_empty());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_muted_is_heard_again_and_leaves_nothing() {
        let mut item = Overrides::default();
        let (words, cue) = (Mute::Words(vec!["Shop now".into()]), Mute::Cue("discount-code".into()));
        item.mute(&words).unwrap();
        item.mute(&cue).unwrap();
        assert_eq!(item.own_muted(), Muted { words: vec!["Shop now".into()], cues: vec!["discount-code".into()] });
        item.hear(&Mute::Words(vec!["SHOP NOW".into()]));
        item.hear(&cue);
        assert_eq!(item, Overrides::default());
    }
}
