//! Where the walk through the net stands, as states: all nodes it may be at together.
//!
//! A state is made when a draft first comes to it and kept, one store a thread, so that
//! each token costs one step however many cues share the words before it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::net::{Does, Net, Node, Root};
use super::symbol::{self, Symbol};
use super::words::Mix;

/// The number of a state.
pub(super) type State = u32;

/// Past so many states the store is emptied before the next draft.
const MOST_STATES: usize = 40_000;
/// Marks an edge's target as nodes whose state was not yet asked for.
const NODES: u32 = 1 << 31;

/// The states seen so far.
pub(super) struct Graph {
    pub(super) net: &'static Net,
    states: Vec<Lists>,
    /// By state, sorted by symbol within it.
    symbols: Vec<Symbol>,
    /// The state an edge leads to, or `NODES` and a place in `nodes`.
    targets: Vec<u32>,
    accepts: Vec<u16>,
    /// How many nodes, then the nodes, a target after the other.
    nodes: Vec<Node>,
    known: HashMap<Box<[Node]>, State, BuildHasherDefault<Mix>>,
    /// The edge of the main state for a symbol, one more than its place; 0 for none.
    first: Vec<u32>,
    /// The states of the net's roots, or `NODES` where none was asked for.
    roots: Vec<State>,
    /// The round in which a node was last met.
    met: Vec<u32>,
    round: u32,
}

/// Where a state's edges and cues stand.
#[derive(Clone, Copy)]
pub(super) struct Lists {
    /// The edges that take up no token come first, up to `tokens`.
    first: u32,
    tokens: u32,
    last: u32,
    accepts: (u32, u32),
}

impl Lists {
    /// Whether nothing leads on.
    pub(super) fn is_end(&self) -> bool {
        self.first == self.last
    }

    /// Whether some edge takes up no token.
    pub(super) fn has_free(&self) -> bool {
        self.first < self.tokens
    }

    /// The edges that take up no token.
    pub(super) fn free(&self) -> std::ops::Range<usize> {
        self.first as usize..self.tokens as usize
    }
}

impl Graph {
    /// The state that every cue begins at.
    pub(super) const MAIN: State = 0;

    /// Lends the thread's store.
    pub(super) fn with<T>(work: impl FnOnce(&mut Graph) -> T) -> T {
        thread_local! {
            static GRAPH: RefCell<Graph> = RefCell::new(Graph::new());
        }
        GRAPH.with_borrow_mut(|graph| {
            if graph.states.len() > MOST_STATES {
                *graph = Graph::new();
            }
            work(graph)
        })
    }

    fn new() -> Self {
        let net = Net::get();
        let mut graph = Self {
            net,
            states: Vec::new(),
            symbols: Vec::new(),
            targets: Vec::new(),
            accepts: Vec::new(),
            nodes: Vec::new(),
            known: HashMap::default(),
            first: vec![0; usize::from(net.words.end)],
            roots: vec![NODES; net.roots.len()],
            met: vec![0; net.len()],
            round: 0,
        };
        let reached = graph.reached(&[net.main]);
        graph.make(&reached);
        for (place, symbol) in graph.symbols.iter().enumerate() {
            graph.first[usize::from(*symbol)] = place as u32 + 1;
        }
        graph
    }

    /// The state of a root of the net.
    pub(super) fn root(&mut self, root: Root) -> State {
        let known = self.roots[root as usize];
        if known != NODES {
            return known;
        }
        let state = self.state(&[self.net.roots[root as usize]]);
        self.roots[root as usize] = state;
        state
    }

    /// The state of being at all of these nodes.
    fn state(&mut self, nodes: &[Node]) -> State {
        let mut reached = self.reached(nodes);
        reached.sort_unstable();
        if let Some(state) = self.known.get(reached.as_slice()) {
            return *state;
        }
        let state = self.make(&reached);
        self.known.insert(reached.into_boxed_slice(), state);
        state
    }

    /// A new state: being at all of these nodes, none of them a fork.
    fn make(&mut self, reached: &[Node]) -> State {
        let state = self.states.len() as State;
        let (first, first_accept) = (self.symbols.len() as u32, self.accepts.len() as u32);
        // Symbol and node as one number: the main state has thousands of them to sort.
        let mut steps: Vec<u64> = Vec::with_capacity(reached.len());
        for node in reached {
            match self.net.does(*node) {
                Does::Step(symbol, next) => steps.push(u64::from(symbol) << 32 | u64::from(next)),
                Does::Accept(cue) => self.accepts.push(cue),
                Does::Fork(_) => {}
            }
        }
        steps.sort_unstable();
        steps.dedup();
        for same in steps.chunk_by(|one, other| one >> 32 == other >> 32) {
            self.symbols.push((same[0] >> 32) as Symbol);
            self.targets.push(NODES | self.nodes.len() as u32);
            self.nodes.push(same.len() as u32);
            self.nodes.extend(same.iter().map(|step| *step as Node));
        }
        let last = self.symbols.len() as u32;
        let free = self.symbols[first as usize..].iter().take_while(|symbol| **symbol <= symbol::END).count() as u32;
        self.states.push(Lists { first, tokens: first + free, last, accepts: (first_accept, self.accepts.len() as u32) });
        state
    }

    /// The nodes that take a token or accept, to which these lead, in no order.
    fn reached(&mut self, from: &[Node]) -> Vec<Node> {
        self.round += 1;
        let mut reached = Vec::new();
        let mut open = from.to_vec();
        while let Some(node) = open.pop() {
            if std::mem::replace(&mut self.met[node as usize], self.round) == self.round {
                continue;
            }
            match self.net.does(node) {
                Does::Fork(place) => open.extend(self.net.fork(place)),
                _ => reached.push(node),
            }
        }
        reached
    }

    /// Where a state's edges and cues stand.
    pub(super) fn lists(&self, state: State) -> Lists {
        self.states[state as usize]
    }

    /// What an edge takes.
    pub(super) fn symbol(&self, edge: usize) -> Symbol {
        self.symbols[edge]
    }

    /// The state an edge leads to.
    pub(super) fn target(&mut self, edge: usize) -> State {
        let target = self.targets[edge];
        if target & NODES == 0 {
            return target;
        }
        let place = (target & !NODES) as usize;
        let nodes = self.nodes[place + 1..][..self.nodes[place] as usize].to_vec();
        let state = self.state(&nodes);
        self.targets[edge] = state;
        state
    }

    /// The state that `symbol` leads to from the main one.
    pub(super) fn begin(&mut self, symbol: Symbol) -> Option<State> {
        let edge = (self.first[usize::from(symbol)] as usize).checked_sub(1)?;
        Some(self.target(edge))
    }

    /// The state that `symbol` leads to from one of these lists.
    pub(super) fn step(&mut self, lists: Lists, symbol: Symbol) -> Option<State> {
        let first = lists.tokens as usize;
        let edge = first + self.symbols[first..lists.last as usize].binary_search(&symbol).ok()?;
        Some(self.target(edge))
    }

    /// The cues whose words end there, by their place in `CUES`.
    pub(super) fn accepts(&self, lists: Lists) -> &[u16] {
        &self.accepts[lists.accepts.0 as usize..lists.accepts.1 as usize]
    }
}
