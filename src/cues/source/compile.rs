//! Compiles cue files into the tables that the matcher walks.
//!
//! All sequences of all cues go into one graph of shared prefixes and shared ends, so a
//! draft is read in one pass however many cues there are. The build script writes the
//! result as Rust source; nothing is compiled while the extension runs.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write;

use super::CueError;
use super::file::{CueFile, CueSource};
use super::pattern::{self, Step};
use crate::cues::symbol::{self, Number, Symbol};

/// The Rust source of the catalogue: `CUES`, `GRAPH` and the words they use.
pub fn compile(files: &[CueFile]) -> Result<String, CueError> {
    let mut seen: HashMap<&str, &str> = HashMap::new();
    let mut parsed = Vec::new();
    for file in files {
        for cue in &file.cues {
            if let Some(other) = seen.insert(&cue.id, &file.name) {
                let message = format!("cue {} stands in {other} already: ids are unique", cue.id);
                return Err(CueError { file: file.name.clone(), line: cue.line, message });
            }
            parsed.push((cue, Patterns::read(file, cue)?));
        }
    }
    let mut graph = Graph::new(parsed.iter().map(|(_, patterns)| patterns));
    let mut roots = Vec::new();
    for (place, (_, patterns)) in parsed.iter().enumerate() {
        patterns.any.iter().for_each(|sequence| graph.add(Graph::MAIN, sequence, place as u16));
        let rules = patterns.rules().into_iter().map(|(before, after)| [graph.root(&before), graph.root(&after)]).collect();
        roots.push(Roots { with: graph.root(&patterns.with), rules, anywhere: graph.root(&patterns.anywhere()) });
    }
    let tables = graph.shared();
    let mut cues = String::new();
    for ((cue, _), roots) in parsed.iter().zip(&roots) {
        let _ = writeln!(cues, "{}", entry(cue, roots, &tables));
    }
    Ok(graph.write(&cues, parsed.len(), &tables))
}

/// Where a cue's conditions begin in the graph.
struct Roots {
    with: Option<u32>,
    rules: Vec<[Option<u32>; 2]>,
    anywhere: Option<u32>,
}

fn entry(cue: &CueSource, roots: &Roots, tables: &Tables) -> String {
    let shape = match &cue.shape {
        Some(shape) => format!("Some((Shape::{}, {}))", camel(&shape.name), shape.least),
        None => "None".into(),
    };
    let number = |root: Option<u32>| root.map(|root| tables.numbers[root as usize]);
    let mut rules = String::new();
    for [before, after] in &roots.rules {
        let _ = write!(rules, "Rule {{ before: {:?}, after: {:?} }}, ", number(*before), number(*after));
    }
    format!(
        "    Cue {{ id: {:?}, family: Family::{}, why: {:?}, source: {:?}, alternatives: {:?}, shape: {shape}, with: {:?}, rules: &[{rules}], anywhere: {:?} }},",
        cue.id,
        camel(&cue.family),
        cue.why,
        cue.source,
        cue.alternatives,
        number(roots.with),
        number(roots.anywhere)
    )
}

fn camel(id: &str) -> String {
    id.split('-').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// A cue's patterns, written out.
struct Patterns {
    any: Vec<Vec<Step>>,
    with: Vec<Vec<Step>>,
    unless: Vec<Vec<Step>>,
}

impl Patterns {
    fn read(file: &CueFile, cue: &CueSource) -> Result<Self, CueError> {
        let read = |lines: &[String], slots: bool| -> Result<Vec<Vec<Step>>, CueError> {
            let mut all = Vec::new();
            for line in lines {
                let fail = |message: String| CueError {
                    file: file.name.clone(),
                    line: cue.line,
                    message: format!("cue {}: {message}, in: {line}", cue.id),
                };
                let sequences = pattern::parse(line).map_err(fail)?;
                let most = usize::from(slots);
                if sequences.iter().any(|sequence| sequence.iter().filter(|step| **step == Step::Slot).count() > most) {
                    return Err(fail(if slots {
                        "… stands for the cue's words and may stand once".into()
                    } else {
                        "… belongs in `unless`; a gap is ~".into()
                    }));
                }
                if !slots && sequences.iter().any(|sequence| sequence.first() == Some(&Step::Gap) || sequence.last() == Some(&Step::Gap)) {
                    return Err(fail("a gap ~ stands between words".into()));
                }
                all.extend(sequences);
            }
            Ok(all)
        };
        Ok(Self { any: read(&cue.any, false)?, with: read(&cue.with, false)?, unless: read(&cue.unless, true)? })
    }

    /// Pairs of what silences the cue by standing directly before and after it. All that
    /// asks for one side only is gathered into one pair.
    #[allow(clippy::type_complexity)]
    fn rules(&self) -> Vec<(Vec<Vec<Step>>, Vec<Vec<Step>>)> {
        let (mut before_only, mut after_only, mut both) = (Vec::new(), Vec::new(), Vec::new());
        for sequence in &self.unless {
            let Some(slot) = sequence.iter().position(|step| *step == Step::Slot) else { continue };
            let (before, after) = (sequence[..slot].to_vec(), sequence[slot + 1..].to_vec());
            match (before.is_empty(), after.is_empty()) {
                (false, true) => before_only.push(before),
                (true, false) => after_only.push(after),
                _ => both.push((vec![before], vec![after])),
            }
        }
        let mut rules = Vec::new();
        if !before_only.is_empty() {
            rules.push((before_only, Vec::new()));
        }
        if !after_only.is_empty() {
            rules.push((Vec::new(), after_only));
        }
        rules.extend(both);
        rules
    }

    fn anywhere(&self) -> Vec<Vec<Step>> {
        self.unless.iter().filter(|sequence| !sequence.contains(&Step::Slot)).cloned().collect()
    }

    fn all(&self) -> impl Iterator<Item = &Step> {
        self.any.iter().chain(&self.with).chain(&self.unless).flatten()
    }
}

#[derive(Default, Clone, PartialEq, Eq, Hash)]
struct Node {
    edges: BTreeMap<Symbol, u32>,
    accepts: BTreeSet<u16>,
}

struct Graph {
    stems: Vec<String>,
    words: Vec<String>,
    nodes: Vec<Node>,
}

impl Graph {
    const MAIN: u32 = 0;

    fn new<'a>(patterns: impl Iterator<Item = &'a Patterns>) -> Self {
        let (mut stems, mut words) = (BTreeSet::new(), BTreeSet::new());
        for step in patterns.flat_map(Patterns::all) {
            match step {
                Step::Word(word) => words.insert(word.clone()),
                Step::Stem(stem) => stems.insert(stem.clone()),
                _ => false,
            };
        }
        Self { stems: stems.into_iter().collect(), words: words.into_iter().collect(), nodes: vec![Node::default()] }
    }

    fn symbol(&self, step: &Step) -> Symbol {
        let place = |list: &[String], item: &String| list.binary_search(item).expect("every word was gathered") as Symbol;
        match step {
            Step::Gap => symbol::GAP,
            Step::Start => symbol::START,
            Step::End => symbol::END,
            Step::Class(class) => symbol::FIRST_CLASS + *class as Symbol,
            Step::Stem(stem) => symbol::FIRST_STEM + place(&self.stems, stem),
            Step::Word(word) => symbol::FIRST_STEM + self.stems.len() as Symbol + place(&self.words, word),
            Step::Slot => unreachable!("slots are cut out before"),
        }
    }

    /// A root of its own for these sequences; `None` when there are none.
    fn root(&mut self, sequences: &[Vec<Step>]) -> Option<u32> {
        if sequences.iter().all(Vec::is_empty) {
            return None;
        }
        self.nodes.push(Node::default());
        let root = self.nodes.len() as u32 - 1;
        sequences.iter().for_each(|sequence| self.add(root, sequence, 0));
        Some(root)
    }

    fn add(&mut self, root: u32, sequence: &[Step], accept: u16) {
        let mut node = root;
        for step in sequence {
            let symbol = self.symbol(step);
            let fresh = self.nodes.len() as u32;
            let next = *self.nodes[node as usize].edges.entry(symbol).or_insert(fresh);
            if next == fresh {
                self.nodes.push(Node::default());
            }
            node = next;
        }
        self.nodes[node as usize].accepts.insert(accept);
    }

    /// Makes one of all nodes that are the same from there on, and numbers what is left.
    /// Nodes come after their parents, so going backwards meets children first.
    fn shared(&self) -> Tables {
        let mut same: Vec<u32> = (0..self.nodes.len() as u32).collect();
        let mut known: HashMap<Node, u32> = HashMap::new();
        for place in (0..self.nodes.len()).rev() {
            let mut node = self.nodes[place].clone();
            node.edges.values_mut().for_each(|target| *target = same[*target as usize]);
            same[place] = *known.entry(node).or_insert(place as u32);
        }
        let mut kept = same.clone();
        kept.sort_unstable();
        kept.dedup();
        // Small numbers keep the Wasm small; a catalogue ten times as large would need wider ones.
        assert!(kept.len() <= usize::from(Number::MAX), "the cues need {} nodes: widen `symbol::Number`", kept.len());
        let numbers = same.iter().map(|node| kept.binary_search(node).expect("every node is one that was kept") as u32).collect();
        Tables { kept, numbers }
    }

    fn write(&self, cues: &str, count: usize, tables: &Tables) -> String {
        let (mut edge_starts, mut accept_starts, mut edges, mut accepts) = (vec![0], vec![0], Vec::new(), Vec::new());
        for node in tables.kept.iter().map(|place| &self.nodes[*place as usize]) {
            edges.extend(node.edges.iter().map(|(symbol, target)| (*symbol, tables.numbers[*target as usize])));
            accepts.extend(node.accepts.iter().copied());
            edge_starts.push(edges.len());
            accept_starts.push(accepts.len());
        }
        let mut out = String::new();
        let _ = write!(out, "/// Every cue, in the order of the data files.\npub static CUES: [Cue; {count}] = [\n{cues}];\n\n");
        let _ = write!(
            out,
            "/// The compiled patterns.\nstatic GRAPH: Graph = Graph {{\n    main: {},\n    stems: &{:?},\n    words: &{:?},\n    edge_starts: &{edge_starts:?},\n    accept_starts: &{accept_starts:?},\n    edges: &{edges:?},\n    accepts: &{accepts:?},\n}};\n",
            tables.numbers[Self::MAIN as usize],
            self.stems,
            self.words
        );
        out
    }
}

/// Which nodes are kept, and the number of each node's like among them.
struct Tables {
    kept: Vec<u32>,
    numbers: Vec<u32>,
}
