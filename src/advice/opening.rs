//! Which move a post should open with, chosen by what its reading holds.
//!
//! The first rule that fits decides, the most particular first: an answer that takes nothing
//! up, praise as if by chance, news, a push, praise, a crowd; then whatever talk lacks.

use super::Opening;
use super::moves::{ANSWER, ASK, LEARN, Move, OFFER, THANK, TIE};
use crate::cues::Family;
use crate::draft::{Draft, PostKind};
use crate::norms::Locale;
use crate::reading::{Reading, Verdict};
use crate::text::Text;

/// The move for a draft that is warned of, told in the language of the interface.
pub(super) fn choose(text: &Text, draft: &Draft, reading: &Reading, locale: Locale) -> Option<Opening> {
    if reading.verdict < Verdict::Mixed {
        return None;
    }
    let chosen = fitting(draft, reading);
    Some(Opening {
        id: chosen.id,
        say: chosen.say[locale.place()],
        example: chosen.example[text.language().place()],
        source: chosen.source,
    })
}

fn fitting(draft: &Draft, reading: &Reading) -> &'static Move {
    let pushes =
        |families: &[Family]| reading.findings.iter().any(|finding| finding.family.is_some_and(|family| families.contains(&family)));
    let talks = |families: &[Family]| reading.strengths.iter().any(|strength| families.contains(&strength.family));
    let shows = |part: &str| reading.parts.iter().any(|known| known.name == part && known.amount > 0.0);
    let is_answer = draft.kind == PostKind::Reply && draft.parent.as_deref().is_some_and(|parent| !parent.trim().is_empty());
    let is_open = talks(&[Family::Disclosure]);
    if is_answer && !shows("takes-up-parent") && !talks(&[Family::Answering]) {
        &ANSWER
    } else if pushes(&[Family::UndisclosedAffiliation]) && !is_open {
        &TIE
    } else if pushes(&[Family::Announcement, Family::CorporateVoice]) && !talks(&[Family::Experience]) {
        &LEARN
    } else if pushes(&[Family::CallToAction, Family::Diversion, Family::Offer, Family::Urgency]) || shows("ends-with-link") {
        &OFFER
    } else if pushes(&[Family::Hype]) && !is_open {
        &TIE
    } else if pushes(&[Family::FalseIntimacy, Family::Boilerplate]) && !talks(&[Family::Thanks, Family::Addressing]) {
        &THANK
    } else if !talks(&[Family::Question]) {
        &ASK
    } else if !talks(&[Family::Experience]) {
        &LEARN
    } else {
        &THANK
    }
}

#[cfg(test)]
mod tests {
    use super::super::moves::MOVES;
    use super::*;
    use crate::cues::{Side, find};

    #[test]
    fn examples_sound_like_talk() {
        for one in MOVES {
            for example in one.example {
                let found = find(&Text::new(example));
                let pushing: Vec<&str> =
                    found.iter().filter(|found| found.cue.family.side() == Side::Broadcast).map(|found| found.cue.id).collect();
                assert!(pushing.is_empty(), "{}: {example} fires {pushing:?}", one.id);
            }
        }
    }

    #[test]
    fn every_move_is_told_in_three_languages_with_a_source() {
        let is_han = |text: &str| text.contains(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
        for one in MOVES {
            for told in [one.say, one.example] {
                assert!(!is_han(told[0]) && is_han(told[1]) && is_han(told[2]) && told[1] != told[2], "{}: {told:?}", one.id);
                assert!(!told[1].contains(['這', '說', '裡', '們', '沒', '嗎', '誰', '後']), "{}: {}", one.id, told[1]);
                assert!(!told[2].contains(['这', '说', '里', '们', '没', '吗', '谁', '后']), "{}: {}", one.id, told[2]);
            }
            assert!(!one.source.is_empty());
            assert_eq!(MOVES.iter().filter(|other| other.id == one.id).count(), 1, "{}", one.id);
        }
    }
}
