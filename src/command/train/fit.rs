//! Logistic regression by coordinate descent: soft targets, bounds, elastic net.
//!
//! One thread, one order, no randomness: the same columns give the same weights to the bit.

use offair::tone::logistic;

/// One thing a post may have, over all posts.
pub struct Column {
    /// Which posts have it, and how much.
    pub entries: Vec<(u32, f64)>,
    /// The least and the most it may be worth.
    pub bounds: (f64, f64),
    /// How dear a large worth is: half of this times its square.
    pub ridge: f64,
    /// How dear any worth is: this times its size; makes most of them 0.
    pub lasso: f64,
}

/// What a post should sound like (0–1), and how much it counts.
#[derive(Clone, Copy)]
pub struct Aim {
    /// The probability that readers take it for broadcast.
    pub target: f64,
    /// How many readings it counts as.
    pub weight: f64,
}

/// Passes over all columns; between two of them, only what is not 0 is moved.
const PASSES: usize = 60;
const QUICK: usize = 4;

/// What every column is worth.
pub fn fit(columns: &[Column], aims: &[Aim]) -> Vec<f64> {
    let mut worth = vec![0.0; columns.len()];
    let mut sums = vec![0.0; aims.len()];
    let mut errors: Vec<f64> = aims.iter().map(|aim| aim.weight * (0.5 - aim.target)).collect();
    // The logistic curve is nowhere steeper than 1/4: steps of this size never go too far.
    let curves: Vec<f64> =
        columns.iter().map(|column| column.entries.iter().map(|&(row, x)| aims[row as usize].weight * x * x / 4.0).sum()).collect();
    for pass in 0..PASSES * (QUICK + 1) {
        let is_quick = pass % (QUICK + 1) != 0;
        let mut moved = 0.0f64;
        for (place, column) in columns.iter().enumerate() {
            if is_quick && worth[place] == 0.0 {
                continue;
            }
            let slope: f64 = column.entries.iter().map(|&(row, x)| errors[row as usize] * x).sum();
            let next = step(worth[place], slope, curves[place], column);
            let change = next - worth[place];
            if change == 0.0 {
                continue;
            }
            moved = moved.max(change.abs());
            worth[place] = next;
            for &(row, x) in &column.entries {
                let row = row as usize;
                sums[row] += change * x;
                errors[row] = aims[row].weight * (logistic(sums[row]) - aims[row].target);
            }
        }
        if !is_quick && moved < 1e-3 {
            break;
        }
    }
    worth
}

/// Where a column's worth goes next, all others standing still.
fn step(worth: f64, slope: f64, curve: f64, column: &Column) -> f64 {
    let pull = curve * worth - slope;
    let shrunk = pull.signum() * (pull.abs() - column.lasso).max(0.0);
    let next = if shrunk == 0.0 { 0.0 } else { shrunk / (curve + column.ridge) };
    next.clamp(column.bounds.0, column.bounds.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(entries: &[(u32, f64)]) -> Column {
        Column { entries: entries.to_vec(), bounds: (-10.0, 10.0), ridge: 0.0, lasso: 0.0 }
    }

    /// Four posts in ten that have it are broadcast: the worth is the logit of .4.
    #[test]
    fn one_column_learns_the_logit_of_its_share() {
        let aims: Vec<Aim> = (0..10).map(|place| Aim { target: f64::from(u8::from(place < 4)), weight: 1.0 }).collect();
        let all: Vec<(u32, f64)> = (0..10).map(|row| (row, 1.0)).collect();
        let worth = fit(&[column(&all)], &aims)[0];
        assert!((worth - (0.4f64 / 0.6).ln()).abs() < 0.01, "{worth}");
    }

    #[test]
    fn bounds_and_lasso_hold() {
        let aims = [Aim { target: 1.0, weight: 1.0 }, Aim { target: 0.0, weight: 1.0 }];
        let kept_down = Column { bounds: (-1.0, 0.0), ..column(&[(0, 1.0)]) };
        let too_dear = Column { lasso: 1.0, ..column(&[(0, 1.0)]) };
        assert_eq!(fit(&[kept_down, too_dear], &aims), [0.0, 0.0]);
    }
}
