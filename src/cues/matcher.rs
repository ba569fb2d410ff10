//! Finds every cue's words in a draft in one pass.
//!
//! Each token is looked up once; from each token the graph is walked as far as the words
//! carry. What is inside quotation marks is somebody else's and is passed over.

use super::catalogue::CUES;
use super::graph::{Graph, Lists, State};
use super::net::Root;
use super::symbol::{self, Symbol};
use super::{Match, Side, shape};
use crate::text::{Kind, Span, Stance, Text, Token};

/// Every cue found in the text, in the order of their words; of one cue's matches that
/// overlap the longest.
pub fn find(text: &Text) -> Vec<Match> {
    let kept = Graph::with(|graph| Walker::new(text, graph).find());
    let tokens = text.tokens();
    let mut matches: Vec<Match> = kept
        .into_iter()
        .map(|(cue, start, end)| {
            let span = Span { start: tokens[start].span.start, end: tokens[end - 1].span.end };
            Match { cue: &CUES[cue as usize], place: cue as usize, span }
        })
        .collect();
    for (place, cue) in CUES.iter().enumerate() {
        let Some((wanted, least)) = cue.shape else { continue };
        let spans = shape::measure(wanted, text);
        if spans.len() as u32 >= least {
            matches.extend(joined(spans).into_iter().map(|span| Match { cue, place, span }));
        }
    }
    matches.sort_by_key(|found| (found.span.start, found.span.end));
    matches
}

/// Places that touch are one place: `!!!` is pointed at once.
fn joined(spans: Vec<Span>) -> Vec<Span> {
    let mut whole: Vec<Span> = Vec::new();
    for span in spans {
        match whole.last_mut() {
            Some(last) if last.end == span.start => last.end = span.end,
            _ => whole.push(span),
        }
    }
    whole
}

struct Walker<'a> {
    text: &'a Text,
    graph: &'a mut Graph,
    symbols: Vec<Symbols>,
}

/// A cue's place in `CUES`, its first token, and the one after its last.
type Found = (u16, usize, usize);

/// What a token can stand for: itself, stems it begins with, its class.
#[derive(Clone, Copy, Default)]
struct Symbols {
    list: [Symbol; 6],
    count: u8,
}

impl Symbols {
    fn push(&mut self, symbol: Symbol) {
        if (self.count as usize) < self.list.len() {
            self.list[self.count as usize] = symbol;
            self.count += 1;
        }
    }

    fn extend(&mut self, symbol: Option<Symbol>) {
        symbol.into_iter().for_each(|symbol| self.push(symbol));
    }

    fn as_slice(&self) -> &[Symbol] {
        &self.list[..self.count as usize]
    }
}

impl<'a> Walker<'a> {
    fn new(text: &'a Text, graph: &'a mut Graph) -> Self {
        let symbols = text.tokens().iter().map(|token| Self::look_up(graph, text, token)).collect();
        Self { text, graph, symbols }
    }

    fn look_up(graph: &Graph, text: &Text, token: &Token) -> Symbols {
        let words = &graph.net.words;
        let mut symbols = Symbols::default();
        let word = text.word(token);
        symbol::classes(token.kind, word).iter().for_each(|class| symbols.push(*class));
        if token.is_said() || matches!(token.kind, Kind::Stop | Kind::Break) {
            symbols.extend(words.word(word));
        }
        if token.kind == Kind::Word {
            for (end, _) in word.char_indices().skip(symbol::STEM_LENGTH).chain([(word.len(), ' ')]) {
                symbols.extend(words.stem(&word[..end]));
            }
        }
        symbols
    }

    /// What is found and stands, in the order of the cues.
    fn find(&mut self) -> Vec<Found> {
        let mut found = Vec::new();
        for start in 0..self.symbols.len() {
            self.walk(start, &mut |cue, end| found.push((cue, start, end)));
        }
        // Longest first, so that an overlap keeps the one that says most.
        found.sort_by_key(|&(cue, start, end)| (cue, start, usize::MAX - end));
        let mut kept: Vec<Found> = Vec::new();
        let mut company: Option<(u16, bool)> = None;
        let mut silenced: Option<Found> = None;
        for one in found {
            let overlaps = kept.last().is_some_and(|last| last.0 == one.0 && last.2 > one.1);
            // What must or may not stand elsewhere in the draft is looked for once a cue.
            let has_company = match company {
                Some((cue, answer)) if cue == one.0 => answer,
                _ => self.has_company(one.0),
            };
            company = Some((one.0, has_company));
            // What is silenced takes with it what the cue finds inside the same words.
            let is_silenced = silenced.is_some_and(|last| last.0 == one.0 && last.1 <= one.1 && one.2 <= last.2);
            if overlaps || !has_company || is_silenced {
                continue;
            }
            if self.stands(one) {
                kept.push(one);
            } else {
                silenced = Some(one);
            }
        }
        kept
    }

    /// Whether the draft holds what the cue asks for, and nothing it cannot stand beside.
    fn has_company(&mut self, cue: u16) -> bool {
        let conditions = &self.graph.net.conditions[cue as usize];
        let length = self.symbols.len();
        conditions.with.is_none_or(|root| self.occurs(root, 0, length))
            && !conditions.never.is_some_and(|root| self.occurs(root, 0, length))
    }

    /// Calls `accept` with each cue whose words begin at `at` and the token after their end.
    fn walk(&mut self, at: usize, accept: &mut dyn FnMut(u16, usize)) {
        let mut visit = |cues: &[u16], end: usize| cues.iter().for_each(|cue| accept(*cue, end));
        // A picture begins a match only where a cue asks for it.
        if !self.text.tokens()[at].is_transparent() {
            let main = self.graph.lists(Graph::MAIN);
            self.free(main, at, at, &mut visit);
        }
        let symbols = self.symbols[at];
        for symbol in symbols.as_slice() {
            if let Some(target) = self.graph.begin(*symbol) {
                self.go(target, at + 1, at + 1, &mut visit);
            }
        }
    }

    /// `at` is the next token to read, `end` the one after the last that was matched.
    fn go(&mut self, state: State, at: usize, end: usize, visit: &mut dyn FnMut(&[u16], usize)) {
        let lists = self.graph.lists(state);
        let accepts = self.graph.accepts(lists);
        if !accepts.is_empty() {
            visit(accepts, end);
        }
        if lists.is_end() {
            return;
        }
        if lists.has_free() {
            self.free(lists, at, end, visit);
        }
        let mut here = at;
        while let Some(symbols) = self.symbols.get(here).copied() {
            for symbol in symbols.as_slice() {
                if let Some(target) = self.graph.step(lists, *symbol) {
                    self.go(target, here + 1, here + 1, visit);
                }
            }
            // Hyphens, quotation marks and pictures between words do not part them.
            if !self.text.tokens()[here].is_transparent() {
                break;
            }
            here += 1;
        }
    }

    /// Goes on by what takes up no token: gaps, the start and the end of a sentence.
    fn free(&mut self, lists: Lists, at: usize, end: usize, visit: &mut dyn FnMut(&[u16], usize)) {
        for edge in lists.free() {
            let stands = match self.graph.symbol(edge) {
                symbol::START => self.is_sentence_start(at),
                symbol::END => self.is_sentence_end(at),
                _ => {
                    let target = self.graph.target(edge);
                    self.gap(target, at, end, visit);
                    continue;
                }
            };
            if stands {
                let target = self.graph.target(edge);
                self.go(target, at, end, visit);
            }
        }
    }

    fn gap(&mut self, target: State, at: usize, end: usize, visit: &mut dyn FnMut(&[u16], usize)) {
        let tokens = self.text.tokens();
        let mut here = at;
        for skipped in 0..=symbol::GAP_LIMIT {
            while tokens.get(here).is_some_and(Token::is_transparent) {
                here += 1;
            }
            self.go(target, here, end, visit);
            match tokens.get(here) {
                Some(token) if skipped < symbol::GAP_LIMIT && token.kind != Kind::Stop => here += 1,
                _ => break,
            }
        }
    }

    fn is_sentence_start(&self, at: usize) -> bool {
        let tokens = self.text.tokens();
        let Some(sentence) = tokens.get(at).map(|token| token.sentence) else { return false };
        !tokens[..at].iter().rev().take_while(|token| token.sentence == sentence).any(Token::is_said)
    }

    fn is_sentence_end(&self, at: usize) -> bool {
        self.text.tokens()[at.min(self.text.tokens().len())..]
            .iter()
            .find(|token| !token.is_transparent())
            .is_none_or(|token| token.kind == Kind::Stop)
    }

    /// Whether a match is the writer's own and nothing around it silences it.
    fn stands(&mut self, (cue, start, end): Found) -> bool {
        let tokens = self.text.tokens();
        if tokens[start..end].iter().filter(|token| token.is_said()).all(|token| token.is_quoted)
            && tokens[start..end].iter().any(|token| token.is_said())
        {
            return false;
        }
        // "They tell me to subscribe", "don't buy this": a push that is reported or refused.
        let span = Span { start: tokens[start].span.start, end: tokens[end - 1].span.end };
        if CUES[cue as usize].family.side() == Side::Broadcast && self.text.stance(span) != Stance::Own {
            return false;
        }
        let conditions = &self.graph.net.conditions[cue as usize];
        let sentence = tokens[start].sentence;
        let first = tokens.partition_point(|token| token.sentence < sentence);
        let last = tokens.partition_point(|token| token.sentence <= tokens[end - 1].sentence);
        if conditions.anywhere.is_some_and(|root| self.occurs(root, first, last)) {
            return false;
        }
        conditions.rules.iter().all(|[before, after]| {
            let before = before.is_none_or(|root| {
                let state = self.graph.root(root);
                (first..start).rev().take(12).any(|from| self.reaches(state, from, start))
            });
            let silences = before
                && after.is_none_or(|root| {
                    let state = self.graph.root(root);
                    self.matches_at(state, end)
                });
            !silences
        })
    }

    fn occurs(&mut self, root: Root, first: usize, last: usize) -> bool {
        let state = self.graph.root(root);
        (first..last).any(|from| self.matches_at(state, from))
    }

    fn matches_at(&mut self, state: State, from: usize) -> bool {
        let mut matched = false;
        self.go(state, from, from, &mut |_, _| matched = true);
        matched
    }

    /// Whether a sequence from `from` ends right before `end`, pictures and hyphens aside.
    fn reaches(&mut self, state: State, from: usize, end: usize) -> bool {
        let mut matched = false;
        let tokens = self.text.tokens();
        self.go(state, from, from, &mut |_, stop| {
            matched |= stop <= end && tokens[stop..end].iter().all(Token::is_transparent);
        });
        matched
    }
}
