//! Marks the tokens that are somebody else's words: in quotation marks or a quoted line.
//!
//! A quoted slogan is talk about a slogan. Marks that never close mark nothing, and a draft
//! that is one quotation from end to end counts as the writer's own.

use super::cell::Cell;
use super::token::{Kind, Token};

const PAIRS: &[(char, char)] = &[('“', '”'), ('「', '」'), ('『', '』'), ('«', '»'), ('《', '》'), ('"', '"')];

/// Sets `is_quoted` on the tokens between quotation marks and on lines that begin with `>`.
pub(super) fn mark(tokens: &mut [Token], cells: &[Cell]) {
    let signs: Vec<Option<char>> = tokens.iter().map(|token| sign(token, cells)).collect();
    let mut at = 0;
    while at < tokens.len() {
        if signs[at] == Some('>') && tokens[at].starts_line {
            let end = (at..tokens.len()).find(|&next| next > at && tokens[next].starts_line).unwrap_or(tokens.len());
            tokens[at..end].iter_mut().for_each(|token| token.is_quoted = true);
            at = end;
            continue;
        }
        let closing = signs[at].and_then(|sign| PAIRS.iter().find(|pair| pair.0 == sign)).and_then(|pair| {
            (at + 1..tokens.len()).take_while(|&next| !tokens[next].starts_line).find(|&next| signs[next] == Some(pair.1))
        });
        match closing {
            Some(end) => {
                tokens[at..=end].iter_mut().for_each(|token| token.is_quoted = true);
                at = end + 1;
            }
            None => at += 1,
        }
    }
    if tokens.iter().filter(|token| token.is_said()).all(|token| token.is_quoted) {
        tokens.iter_mut().for_each(|token| token.is_quoted = false);
    }
}

/// The sign a token is, if it is one.
fn sign(token: &Token, cells: &[Cell]) -> Option<char> {
    if !matches!(token.kind, Kind::Soft | Kind::Break) {
        return None;
    }
    let at = cells.partition_point(|cell| cell.start < token.span.start);
    cells.get(at).map(|cell| cell.folded)
}
