//! The one strength to praise: what a writer does well is said even of a broadcast.
//!
//! Families in the order of how much they need the other person: what only this conversation
//! could hold comes first, what could stand anywhere last.

use crate::cues::Family;
use crate::reading::Reading;

/// The families of conversation, the strongest first.
const ORDER: [Family; 9] = [
    Family::Answering,
    Family::Question,
    Family::Addressing,
    Family::Thanks,
    Family::Experience,
    Family::Disclosure,
    Family::Humour,
    Family::Opinion,
    Family::Information,
];

/// The place among the strengths of the one to praise: the first of the strongest family
/// whose words are not part of a finding.
pub(super) fn choose(reading: &Reading) -> Option<usize> {
    let is_clean = |place: &usize| {
        let span = reading.strengths[*place].span;
        reading.findings.iter().all(|finding| finding.span.end <= span.start || span.end <= finding.span.start)
    };
    let rank = |place: &usize| ORDER.iter().position(|family| *family == reading.strengths[*place].family);
    (0..reading.strengths.len()).filter(is_clean).min_by_key(|place| (rank(place).unwrap_or(ORDER.len()), *place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::Side;
    use crate::text::Span;
    use crate::{Draft, Norms, Strength, inspect};

    fn strength(family: Family, start: u32) -> Strength {
        Strength { cue: "any", family, span: Span { start, end: start + 4 }, why: "why" }
    }

    #[test]
    fn the_strongest_family_is_praised_and_the_first_of_it() {
        let mut reading = inspect(&Draft::post("Shop now! And the rest of it is talk among us."), &Norms::default());
        assert!(reading.findings[0].span.start < 4, "the first words are a finding");
        reading.strengths = vec![
            strength(Family::Answering, 0),
            strength(Family::Information, 20),
            strength(Family::Thanks, 25),
            strength(Family::Thanks, 30),
        ];
        assert_eq!(choose(&reading), Some(2), "not the words of a finding, then by family, then by place");
        reading.strengths.clear();
        assert_eq!(choose(&reading), None);
    }

    #[test]
    fn every_family_of_conversation_has_its_place() {
        for family in Family::ALL.iter().filter(|family| family.side() == Side::Conversation) {
            assert!(ORDER.contains(family), "{} has no place", family.id());
        }
    }
}
