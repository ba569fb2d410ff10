//! The cues as the build compiled them: what each says, and the graph that finds them.
//!
//! Made from `data/**/*.cues` by the build script; holds no text parser.

use std::sync::OnceLock;

use super::Shape;
use super::family::Family;
use super::symbol::{self, Number, Symbol};

/// One thing Offair listens for, as it is told to the writer.
#[derive(Debug)]
pub struct Cue {
    /// Names the pattern caught, kebab case, unique.
    pub id: &'static str,
    /// What it is a sign of.
    pub family: Family,
    /// Why it sounds that way: English, Simplified Chinese, Traditional Chinese.
    pub why: [&'static str; 3],
    /// Who says so: research, a rule, a statute, or rated posts.
    pub source: &'static str,
    /// Another way to say it: in the cue's language, in Simplified, in Traditional; empty
    /// where the first serves.
    pub alternatives: [&'static str; 3],
    /// The shape it listens for instead of words, and the least count that fires.
    pub shape: Option<(Shape, u32)>,
    pub(super) with: Option<Number>,
    pub(super) rules: &'static [Rule],
    pub(super) anywhere: Option<Number>,
}

/// What silences a cue by standing directly before and after its words; roots in the graph.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) before: Option<Number>,
    pub(super) after: Option<Number>,
}

/// Sequences of symbols with shared beginnings and ends, as flat tables.
pub(super) struct Graph {
    /// The node that every cue begins at; nothing leads back to it.
    pub(super) main: Number,
    pub(super) stems: &'static [&'static str],
    pub(super) words: &'static [&'static str],
    edge_starts: &'static [u32],
    accept_starts: &'static [u32],
    edges: &'static [(Symbol, Number)],
    accepts: &'static [u16],
}

impl Graph {
    /// The compiled graph.
    pub(super) fn get() -> &'static Graph {
        &GRAPH
    }

    /// The symbol of a word, if any cue holds it.
    pub(super) fn symbol(&self, word: &str) -> Option<Symbol> {
        let first = symbol::FIRST_STEM + self.stems.len() as Symbol;
        let mut characters = word.chars();
        // Han words are single characters: found in one step, since a draft may be full of them.
        if let (Some(han @ '\u{4E00}'..='\u{9FFF}'), None) = (characters.next(), characters.next()) {
            static HAN: OnceLock<Vec<Symbol>> = OnceLock::new();
            let symbols = HAN.get_or_init(|| {
                let mut symbols = vec![0; 0x9FFF - 0x4E00 + 1];
                for (place, word) in self.words.iter().enumerate() {
                    let mut characters = word.chars();
                    if let (Some(han @ '\u{4E00}'..='\u{9FFF}'), None) = (characters.next(), characters.next()) {
                        symbols[han as usize - 0x4E00] = first + place as Symbol;
                    }
                }
                symbols
            });
            return Some(symbols[han as usize - 0x4E00]).filter(|symbol| *symbol != 0);
        }
        self.words.binary_search(&word).ok().map(|place| first + place as Symbol)
    }

    /// The steps that lead on from a node, sorted by symbol.
    pub(super) fn edges(&self, node: Number) -> &'static [(Symbol, Number)] {
        let node = node as usize;
        &self.edges[self.edge_starts[node] as usize..self.edge_starts[node + 1] as usize]
    }

    /// The node that `symbol` leads to.
    pub(super) fn step(&self, node: Number, symbol: Symbol) -> Option<Number> {
        let edges = self.edges(node);
        edges.binary_search_by_key(&symbol, |edge| edge.0).ok().map(|place| edges[place].1)
    }

    /// The cues that end at a node, by their place in `CUES`.
    pub(super) fn accepts(&self, node: Number) -> &'static [u16] {
        let node = node as usize;
        &self.accepts[self.accept_starts[node] as usize..self.accept_starts[node + 1] as usize]
    }
}

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
