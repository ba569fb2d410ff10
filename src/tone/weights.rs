//! What each named amount is worth, in logits: above 0 towards broadcast.
//!
//! One sorted table, `data/weights.tsv`, written by `offair train`: a name, its worth in
//! Latin script, its worth in Han script. A name is a family, a shape, a cue or `start`.

use std::sync::OnceLock;

use super::features::NAMES;
use crate::cues::{CUES, Family};
use crate::text::Script;

/// The worth of everything that has a name, in one script.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weights {
    /// Where a draft with nothing to say for or against it starts.
    pub start: f64,
    /// By family, in the order of `Family::ALL`.
    pub families: Vec<f64>,
    /// By shape, in the order of `NAMES`.
    pub shapes: Vec<f64>,
    /// What a cue is worth besides its family, in the order of `CUES`.
    pub cues: Vec<f64>,
}

impl Weights {
    /// The weights for a script: Han for Chinese, Latin for everything else.
    pub fn get(script: Script) -> &'static Weights {
        static ALL: OnceLock<[Weights; 2]> = OnceLock::new();
        let [latin, han] = ALL.get_or_init(|| {
            let table = include_str!("data/weights.tsv");
            [Weights::read(table, 1), Weights::read(table, 2)]
        });
        if script == Script::Han { han } else { latin }
    }

    /// Reads one column of a table; what is missing is worth 0.
    fn read(table: &str, column: usize) -> Weights {
        let rows: Vec<(&str, f64)> = table
            .lines()
            .filter_map(|line| {
                let mut fields = line.split('\t');
                let name = fields.next()?;
                Some((name, decimal(fields.nth(column - 1)?)?))
            })
            .collect();
        let worth = |name: &str| rows.binary_search_by(|row| row.0.cmp(name)).map_or(0.0, |place| rows[place].1);
        Weights {
            start: worth("start"),
            families: Family::ALL.iter().map(|family| worth(family.id())).collect(),
            shapes: NAMES.iter().map(|name| worth(name)).collect(),
            cues: CUES.iter().map(|cue| worth(cue.id)).collect(),
        }
    }

    /// Every name and its worth, in no order.
    pub fn named(&self) -> Vec<(&'static str, f64)> {
        let families = Family::ALL.iter().map(|family| family.id()).zip(self.families.iter().copied());
        let shapes = NAMES.iter().copied().zip(self.shapes.iter().copied());
        let cues = CUES.iter().map(|cue| cue.id).zip(self.cues.iter().copied());
        [("start", self.start)].into_iter().chain(families).chain(shapes).chain(cues).collect()
    }

    /// The text of `data/weights.tsv` for both scripts; cues worth nothing are left out.
    pub fn table(latin: &Weights, han: &Weights) -> String {
        let mut rows: Vec<(&str, f64, f64)> =
            latin.named().into_iter().zip(han.named()).map(|((name, latin), (_, han))| (name, latin, han)).collect();
        rows.sort_by_key(|row| row.0);
        let kept = |row: &&(&str, f64, f64)| !(CUES.iter().any(|cue| cue.id == row.0) && rounded(row.1) == 0.0 && rounded(row.2) == 0.0);
        rows.iter().filter(kept).map(|(name, latin, han)| format!("{name}\t{}\t{}\n", rounded(*latin), rounded(*han))).collect()
    }
}

/// Reads `-1.25`: the library's own reader of floats would bring 12 KB of tables.
fn decimal(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let scale = 10u32.checked_pow(part.len() as u32)?;
    let part = if part.is_empty() { 0 } else { part.parse::<u32>().ok()? };
    Some(sign * f64::from(whole.parse::<u32>().ok()?.checked_mul(scale)?.checked_add(part)?) / f64::from(scale))
}

/// Two decimals; never a negative nothing.
fn rounded(worth: f64) -> f64 {
    (worth * 100.0).round() / 100.0 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cues::Side;

    #[test]
    fn the_table_is_sorted_and_every_row_has_a_meaning() {
        let table = include_str!("data/weights.tsv");
        let names: Vec<&str> = table.lines().map(|line| line.split('\t').next().unwrap()).collect();
        assert!(names.is_sorted_by(|a, b| a < b), "sort data/weights.tsv by name, without doubles");
        let [latin, han] = [Weights::read(table, 1), Weights::read(table, 2)];
        assert_eq!(Weights::table(&latin, &han), table, "the table has rows that nothing reads");
    }

    #[test]
    fn a_cue_never_speaks_for_the_other_side() {
        for script in [Script::Latin, Script::Han] {
            let weights = Weights::get(script);
            for family in Family::ALL {
                let worth = weights.families[*family as usize];
                assert!(if family.side() == Side::Broadcast { worth >= 0.0 } else { worth <= 0.0 }, "{}: {worth}", family.id());
            }
            for (cue, worth) in CUES.iter().zip(&weights.cues) {
                assert!(if cue.family.side() == Side::Broadcast { *worth >= 0.0 } else { *worth <= 0.0 }, "{}: {worth}", cue.id);
            }
        }
    }
}
