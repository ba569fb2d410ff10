//! The patterns of all cues as a net of steps, read once from the bytes the build made.
//!
//! A node takes one token and leads on, forks, or accepts a cue. The bytes hold sequences
//! backwards (`source/encode`), so a node is made after the one it leads to.

use std::sync::OnceLock;

use super::symbol::{self, Symbol};
use super::words::Words;

/// The number of a node.
pub(super) type Node = u32;

/// What a node does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    /// Takes what the symbol stands for and leads on.
    Step(Symbol, Node),
    /// Leads to several nodes without taking anything: a place in the list of forks.
    Fork(u32),
    /// Ends the words of a cue, by its place in `CUES`.
    Accept(u16),
}

/// Where the patterns of a condition begin: a place in the list of roots.
pub(super) type Root = u32;

/// What a cue asks of the words around its own.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    /// Must stand in the draft.
    pub(super) with: Option<Root>,
    /// May not stand in the sentence.
    pub(super) anywhere: Option<Root>,
    /// May not stand in the draft.
    pub(super) never: Option<Root>,
    /// What silences the cue by standing directly before and after its words.
    pub(super) rules: Vec<[Option<Root>; 2]>,
}

/// All patterns.
pub(super) struct Net {
    pub(super) words: Words,
    /// By the place of the cue in `CUES`.
    pub(super) conditions: Vec<Conditions>,
    /// Leads to the words of every cue.
    pub(super) main: Node,
    /// The nodes that conditions begin at.
    pub(super) roots: Vec<Node>,
    nodes: Vec<Does>,
    /// How many nodes, then the nodes, a fork after the other.
    forks: Vec<Node>,
}

impl Net {
    pub(super) fn get() -> &'static Net {
        static NET: OnceLock<Net> = OnceLock::new();
        NET.get_or_init(|| Reader::new(include_bytes!(concat!(env!("OUT_DIR"), "/graph.bin"))).read())
    }

    pub(super) fn does(&self, node: Node) -> Does {
        self.nodes[node as usize]
    }

    /// The nodes a fork leads to.
    pub(super) fn fork(&self, place: u32) -> &[Node] {
        let place = place as usize;
        &self.forks[place + 1..][..self.forks[place] as usize]
    }

    /// How many nodes there are.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }
}

struct Reader {
    bytes: std::slice::Iter<'static, u8>,
    net: Net,
    /// Which alphabet the cue at hand is written in.
    alphabet: usize,
    /// The heads of the sequences of the choices that are still open.
    heads: Vec<Node>,
}

impl Reader {
    fn new(bytes: &'static [u8]) -> Self {
        let net = Net {
            words: Words::read(),
            conditions: Vec::new(),
            main: 0,
            roots: Vec::new(),
            nodes: Vec::with_capacity(bytes.len() * 5 / 8),
            forks: Vec::with_capacity(bytes.len() / 2),
        };
        Self { bytes: bytes.iter(), net, alphabet: 0, heads: Vec::new() }
    }

    fn read(mut self) -> Net {
        // Conditions only ask whether they are met: one end serves them all.
        let met = self.node(Does::Accept(0));
        let mut main = Vec::new();
        while let Some(head) = self.bytes.next() {
            self.alphabet = usize::from(head & 1);
            let own = self.node(Does::Accept(self.net.conditions.len() as u16));
            main.extend(self.head(own));
            let [with, anywhere, never] = [(); 3].map(|()| self.root(met));
            let rules = (0..head >> 1).map(|_| [(); 2].map(|()| self.root(met))).collect();
            self.net.conditions.push(Conditions { with, anywhere, never, rules });
        }
        self.heads = main;
        self.net.main = self.forked(0);
        self.net
    }

    fn node(&mut self, does: Does) -> Node {
        self.net.nodes.push(does);
        self.net.nodes.len() as Node - 1
    }

    /// A fork to the heads that were found since so many were open.
    fn forked(&mut self, open: usize) -> Node {
        let place = self.net.forks.len() as u32;
        self.net.forks.push((self.heads.len() - open) as Node);
        self.net.forks.extend(self.heads.drain(open..));
        self.node(Does::Fork(place))
    }

    /// A choice of its own; `None` when it is empty and asks for nothing.
    fn head(&mut self, next: Node) -> Option<Node> {
        Some(self.choice(next)).filter(|head| *head != next)
    }

    fn root(&mut self, met: Node) -> Option<Root> {
        let head = self.head(met)?;
        self.net.roots.push(head);
        Some(self.net.roots.len() as Root - 1)
    }

    /// Reads the sequences of a choice, each of which leads to `next`.
    fn choice(&mut self, next: Node) -> Node {
        let open = self.heads.len();
        loop {
            let (head, is_last) = self.sequence(next);
            self.heads.push(head);
            if is_last {
                break;
            }
        }
        if self.heads.len() > open + 1 { self.forked(open) } else { self.heads.pop().unwrap_or(next) }
    }

    /// Its first node, and whether it is the last of its choice.
    fn sequence(&mut self, next: Node) -> (Node, bool) {
        let mut head = next;
        loop {
            match self.bytes.next().copied() {
                Some(symbol::NEXT) => return (head, false),
                Some(symbol::CLOSE) | None => return (head, true),
                Some(symbol::OPEN) => head = self.choice(head),
                Some(code) => {
                    let symbol = self.symbol(code);
                    head = self.node(Does::Step(symbol, head));
                }
            }
        }
    }

    fn symbol(&mut self, code: u8) -> Symbol {
        let mut place = usize::from(code - symbol::FIRST_CODE);
        if let Some(high) = code.checked_sub(symbol::LONG_CODES) {
            let low = self.bytes.next().copied().unwrap_or_default();
            place = usize::from(symbol::LONG_CODES - symbol::FIRST_CODE) + usize::from(high) * 256 + usize::from(low);
        }
        self.net.words.alphabets[self.alphabet][place]
    }
}
