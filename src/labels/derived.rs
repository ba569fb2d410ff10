//! The keys that follow from other tables: those of settings, of what they may be, and of
//! families of cues. A new setting needs words, but no line in the table of keys.

use crate::cues::{Family, Side};
use crate::settings::{FIELDS, Kind};

/// The name of a setting: `settingKeepDays`.
pub fn setting(name: &str) -> String {
    format!("setting{}", joined(name))
}

/// What a setting does: `settingKeepDaysHelp`.
pub fn setting_help(name: &str) -> String {
    format!("{}Help", setting(name))
}

/// The name of one of a setting's choices: `choiceNormStrict`.
pub fn choice(setting: &str, id: &str) -> String {
    format!("choice{}{}", joined(setting), joined(id))
}

/// What one of a setting's choices means: `choiceNormStrictHelp`.
pub fn choice_help(setting: &str, id: &str) -> String {
    format!("{}Help", choice(setting, id))
}

/// What a number counts: `unitDays`.
pub fn unit(id: &str) -> String {
    format!("unit{}", joined(id))
}

/// The name of a family of cues: `familyCallToAction`.
pub fn family(id: &str) -> String {
    format!("family{}", joined(id))
}

/// What a family of cues listens for: `familyCallToActionHelp`.
pub fn family_help(id: &str) -> String {
    format!("{}Help", family(id))
}

/// The families that can be switched off: those that warn.
pub fn families() -> impl Iterator<Item = Family> {
    Family::ALL.iter().copied().filter(|family| family.side() == Side::Broadcast)
}

/// Every key that follows from a table, sorted.
pub fn derived() -> Vec<String> {
    let mut keys = Vec::new();
    for field in FIELDS {
        keys.extend([setting(field.name), setting_help(field.name)]);
        match field.kind {
            Kind::Choice(ids) => keys.extend(ids.iter().flat_map(|id| [choice(field.name, id), choice_help(field.name, id)])),
            Kind::Number { unit, .. } => keys.push(self::unit(unit)),
            Kind::Switch | Kind::Phrases | Kind::Families | Kind::Cues => {}
        }
    }
    keys.extend(families().flat_map(|one| [family(one.id()), family_help(one.id())]));
    keys.sort();
    keys.dedup();
    keys
}

/// An id as a part of a key: `call-to-action` is `CallToAction`.
fn joined(id: &str) -> String {
    let capital = |part: &str| part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect::<String>();
    id.split('-').map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_of_names_and_ids() {
        assert_eq!(setting("keepDays"), "settingKeepDays");
        assert_eq!(choice_help("norm", "strict"), "choiceNormStrictHelp");
        assert_eq!(family("call-to-action"), "familyCallToAction");
        let keys = derived();
        for key in ["choiceLanguagesBoth", "familyUrgencyHelp", "settingSync", "unitMs"] {
            assert!(keys.iter().any(|known| known == key), "{key} is missing");
        }
        assert!(!keys.iter().any(|key| key == "familyThanks"), "what does not warn cannot be switched off");
    }
}
