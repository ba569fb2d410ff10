//! From the ledger's counts to the shapes of its pictures: bars and their pieces, in the units
//! of a view box.
//!
//! Knows no colour, no word and no browser; `web::picture` draws what stands here.

use crate::ledger::Tally;
use crate::reading::Verdict;

/// The order in which a bar's pieces stand, from its beginning.
pub const ORDER: [Verdict; 4] = [Verdict::Broadcast, Verdict::Mixed, Verdict::Conversation, Verdict::Unclear];

/// No piece of a bar is smaller than this share of it: one of a thousand must be seen.
pub const LEAST: f64 = 0.02;

/// The part of a column's room that is left empty beside it.
const GAP: f64 = 0.25;

/// A part of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// What it stands for.
    pub verdict: Verdict,
    /// How many posts.
    pub count: u32,
    /// Where it begins along the bar, from 0.
    pub start: f64,
    /// How long it is along the bar.
    pub length: f64,
}

/// One week's column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// Its pieces, from the ground up.
    pub pieces: Vec<Piece>,
}

/// Columns on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// How many posts a column of full height stands for.
    pub top: u32,
    /// One a week, in the order they were given.
    pub columns: Vec<Column>,
}

/// How many posts of a verdict were sent.
pub fn count(tally: &Tally, verdict: Verdict) -> u32 {
    match verdict {
        Verdict::Broadcast => tally.broadcast,
        Verdict::Mixed => tally.mixed,
        Verdict::Conversation => tally.conversation,
        Verdict::Unclear => tally.unclear,
    }
}

/// A bar of `length` that is full: the shares of what was sent, nothing where nothing was.
pub fn bar(tally: &Tally, length: f64) -> Vec<Piece> {
    let counts: Vec<(Verdict, u32)> =
        ORDER.map(|verdict| (verdict, count(tally, verdict))).into_iter().filter(|(_, count)| *count > 0).collect();
    let all: f64 = counts.iter().map(|(_, count)| f64::from(*count)).sum();
    // What is too small to be seen takes its room from the others, in proportion.
    let is_small = |count: u32| f64::from(count) < LEAST * all;
    let small = counts.iter().filter(|(_, count)| is_small(*count)).count() as f64;
    let large: f64 = counts.iter().filter(|(_, count)| !is_small(*count)).map(|(_, count)| f64::from(*count)).sum();
    stack(counts.into_iter().map(|(verdict, count)| {
        let share = if is_small(count) { LEAST } else { f64::from(count) / large * (1.0 - small * LEAST) };
        (verdict, count, share * length)
    }))
}

/// A column for each week in a room of `width` and `height`, all on one scale.
pub fn columns(weeks: &[Tally], width: f64, height: f64) -> Columns {
    let top = scale(weeks.iter().map(|week| week.posts).max().unwrap_or(0));
    let room = width / weeks.len().max(1) as f64;
    let column = |(place, week): (usize, &Tally)| {
        let pieces = ORDER.map(|verdict| (verdict, count(week, verdict))).into_iter().filter(|(_, count)| *count > 0);
        let pieces = stack(pieces.map(|(verdict, count)| (verdict, count, f64::from(count) / f64::from(top) * height)));
        Column { x: room * (place as f64 + GAP / 2.0), width: room * (1.0 - GAP), pieces }
    };
    Columns { top, columns: weeks.iter().enumerate().map(column).collect() }
}

/// Puts lengths one after another.
fn stack(lengths: impl Iterator<Item = (Verdict, u32, f64)>) -> Vec<Piece> {
    let mut start = 0.0;
    lengths
        .map(|(verdict, count, length)| {
            let piece = Piece { verdict, count, start, length };
            start += length;
            piece
        })
        .collect()
}

/// The least of 1, 2, 5, 10, 20, 50 … that is not less than `most`.
fn scale(most: u32) -> u32 {
    let steps = (0..9).flat_map(|power| [1, 2, 5].map(|step| step * 10_u32.pow(power)));
    steps.into_iter().find(|step| *step >= most).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(broadcast: u32, mixed: u32, conversation: u32, unclear: u32) -> Tally {
        Tally { broadcast, mixed, conversation, unclear, replies: 0, posts: broadcast + mixed + conversation + unclear }
    }

    fn shapes(pieces: &[Piece]) -> Vec<(Verdict, f64, f64)> {
        pieces.iter().map(|piece| (piece.verdict, piece.start, piece.length)).collect()
    }

    #[test]
    fn a_bar_is_shared_out_and_full() {
        let pieces = bar(&tally(3, 1, 6, 0), 200.0);
        assert_eq!(shapes(&pieces), [(Verdict::Broadcast, 0.0, 60.0), (Verdict::Mixed, 60.0, 20.0), (Verdict::Conversation, 80.0, 120.0)]);
        assert_eq!(bar(&Tally::default(), 200.0), []);
    }

    #[test]
    fn one_of_a_thousand_is_seen_and_the_bar_is_no_longer_for_it() {
        let pieces = bar(&tally(1, 0, 999, 1), 100.0);
        assert_eq!(shapes(&pieces), [(Verdict::Broadcast, 0.0, 2.0), (Verdict::Conversation, 2.0, 96.0), (Verdict::Unclear, 98.0, 2.0)]);
        assert_eq!(pieces[0].count, 1);
    }

    #[test]
    fn columns_stand_on_one_scale() {
        let drawn = columns(&[tally(1, 0, 2, 0), Tally::default(), tally(0, 3, 0, 1)], 300.0, 100.0);
        assert_eq!(drawn.top, 5);
        assert_eq!(drawn.columns.iter().map(|column| column.x).collect::<Vec<_>>(), [12.5, 112.5, 212.5]);
        assert!(drawn.columns.iter().all(|column| column.width == 75.0));
        assert_eq!(shapes(&drawn.columns[0].pieces), [(Verdict::Broadcast, 0.0, 20.0), (Verdict::Conversation, 20.0, 40.0)]);
        assert_eq!(drawn.columns[1].pieces, []);
        assert_eq!(shapes(&drawn.columns[2].pieces), [(Verdict::Mixed, 0.0, 60.0), (Verdict::Unclear, 60.0, 20.0)]);
        assert_eq!(columns(&[], 300.0, 100.0), Columns { top: 1, columns: vec![] });
    }

    #[test]
    fn a_scale_ends_at_a_round_number() {
        for (most, top) in [(0, 1), (1, 1), (2, 2), (3, 5), (6, 10), (11, 20), (49, 50), (51, 100), (1001, 2000)] {
            assert_eq!(scale(most), top, "{most}");
        }
    }
}
