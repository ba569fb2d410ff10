//! Marks the tokens that are somebody else's words or code.
//!
//! A quoted slogan is talk about a slogan. Marks that never close mark nothing, and a draft
//! that is one quotation from end to end counts as the writer's own; code never does.

use super::block::Marks;
use super::cell::Cell;
use super::token::Token;

const PAIRS: [(char, char); 6] = [('“', '”'), ('「', '」'), ('『', '』'), ('«', '»'), ('《', '》'), ('"', '"')];

/// Sets `is_quoted` on the tokens between quotation marks, in quoted lines and blocks, and in
/// code. `places` holds the first cell of each token.
pub(super) fn mark(tokens: &mut [Token], cells: &[Cell], places: &[u32], folded: &str) {
    let marks = Marks { tokens, cells, places, folded };
    let blocks = marks.blocks();
    let pairs = pairs(&marks);
    let mut code = vec![false; tokens.len()];
    for block in blocks.iter().filter(|block| block.is_code) {
        code[block.start..block.end].fill(true);
    }
    for (start, end) in blocks.iter().map(|block| (block.start, block.end)).chain(pairs) {
        tokens[start..end].iter_mut().for_each(|token| token.is_quoted = true);
    }
    if tokens.iter().filter(|token| token.is_said()).all(|token| token.is_quoted) {
        tokens.iter_mut().zip(code).for_each(|(token, is_code)| token.is_quoted = is_code);
    }
}

/// The stretches between quotation marks of one line.
fn pairs(marks: &Marks) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    // Up to where it is known that no mark closes, for each pair: every line is searched once.
    let mut barren = [0; PAIRS.len()];
    let count = marks.tokens.len();
    while at < count {
        let pair = marks.sign(at).and_then(|sign| PAIRS.iter().position(|pair| pair.0 == sign)).filter(|&pair| barren[pair] <= at);
        let Some(pair) = pair else {
            at += 1;
            continue;
        };
        let mut next = at + 1;
        while next < count && !marks.tokens[next].starts_line && marks.sign(next) != Some(PAIRS[pair].1) {
            next += 1;
        }
        if next < count && !marks.tokens[next].starts_line {
            found.push((at, next + 1));
            at = next + 1;
        } else {
            barren[pair] = next;
            at += 1;
        }
    }
    found
}
