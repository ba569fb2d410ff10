//! Posts as columns of what they have: named amounts, and the short runs of their words.

use std::collections::BTreeMap;

use offair::cues::{self, CUES, Side};
use offair::text::{Script, Text};
use offair::tone::features::{Of, features};
use offair::tone::grams::grams;
use offair::tone::learned::{key, share};
use offair::tone::network::{self, Word};
use offair::tone::{Context, NAMES};

use super::fit::{Aim, Column};
use super::posts::{Origin, Post};

/// What a column is worth something for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Every post has it.
    Start,
    /// A family, a shape or a cue.
    Named(Of),
    /// It answers something. Our replies are half advertisements, as replies in the world are
    /// not: what is learned for this is thrown away, so that only what a reply does with its
    /// parent counts.
    Reply,
    /// A run of words, by its key.
    Run(u32),
}

/// A post, read: what it has and what it should sound like.
pub struct Lesson {
    /// The source.
    pub set: String,
    /// Where it comes from.
    pub origin: Origin,
    /// How it reads, 1–5.
    pub rating: f64,
    /// Whether it is read as Chinese.
    pub is_han: bool,
    /// Whether it answers something that is known.
    is_reply: bool,
    /// Named amounts.
    named: Vec<(Of, f64)>,
    /// Its runs, each once.
    runs: Vec<u32>,
    /// What one run counts in it.
    share: f64,
    /// Its words, as the network reads them.
    pub words: Vec<Word>,
}

impl Lesson {
    /// Reads a post as `inspect` does.
    pub fn new(post: &Post) -> Lesson {
        let text = Text::new(&post.text);
        let matches = cues::find(&text);
        let context = post.parent.as_deref().map(|parent| Context::of(&text, &Text::new(parent))).unwrap_or_default();
        let named = features(&text, &matches, &context).into_iter().map(|amount| (amount.of, amount.amount)).collect();
        let mut runs = Vec::new();
        grams(&text, |gram| runs.push(key(gram)));
        runs.sort_unstable();
        runs.dedup();
        let is_han = text.language().script() == Script::Han;
        Lesson {
            set: post.set.clone(),
            origin: post.origin,
            rating: post.rating,
            is_han,
            is_reply: post.parent.is_some(),
            named,
            runs,
            share: share(&text),
            words: network::words(&text),
        }
    }

    /// What readers would make of it, and how much it counts.
    fn aim(&self, of_its_set: usize) -> Aim {
        let weight = match self.origin {
            Origin::Gold | Origin::Rated => 1.0,
            Origin::Own => 0.7,
            Origin::Pool => POOL.min(POOL_SET / of_its_set as f64),
        };
        Aim { target: target(self.rating), weight }
    }

    /// Everything it has that is no run of words, and how much of it.
    pub fn amounts(&self) -> Vec<(What, f64)> {
        let named = self.named.iter().map(|(of, amount)| (What::Named(*of), *amount));
        [(What::Start, 1.0)].into_iter().chain(self.is_reply.then_some((What::Reply, 1.0))).chain(named).collect()
    }

    /// The sum of what it has.
    pub fn sum(&self, worth: &BTreeMap<What, f64>) -> f64 {
        let of = |what: What| worth.get(&what).copied().unwrap_or(0.0);
        let named: f64 = self.named.iter().map(|(name, amount)| of(What::Named(*name)) * amount).sum();
        let runs: f64 = self.runs.iter().map(|run| of(What::Run(*run))).sum();
        of(What::Start) + named + runs * self.share
    }
}

/// How many readings one pool post counts as, and all posts of one pool together at most.
const POOL: f64 = 0.15;
const POOL_SET: f64 = 120.0;

/// A rating as the probability that a reader takes the post for broadcast.
pub fn target(rating: f64) -> f64 {
    const AT: [f64; 5] = [0.02, 0.12, 0.5, 0.88, 0.98];
    let below = (rating.floor() as usize).clamp(1, 4);
    let along = (rating - below as f64).clamp(0.0, 1.0);
    AT[below - 1] * (1.0 - along) + AT[below] * along
}

/// A run is learned only when so many posts have it.
const LEAST_POSTS: u32 = 2;

/// A rare run is learned from more easily than one that stands everywhere: its column is
/// longer by the logarithm of how rare it is.
fn rarity(posts: usize, with_it: u32) -> f64 {
    libm::log(posts as f64 / f64::from(with_it)) / 6.0
}

/// Lessons, ready to be learned from; what belongs to one column has one place.
pub struct Columns {
    /// What each column is, sorted.
    pub names: Vec<What>,
    /// How much longer it was made: what is learned counts so many times.
    pub lengths: Vec<f64>,
    /// The columns.
    pub columns: Vec<Column>,
    /// What the posts should sound like.
    pub aims: Vec<Aim>,
}

/// What these lessons should sound like.
fn aims(lessons: &[&Lesson]) -> Vec<Aim> {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for lesson in lessons {
        *sizes.entry(&lesson.set).or_default() += 1;
    }
    lessons.iter().map(|lesson| lesson.aim(sizes[lesson.set.as_str()])).collect()
}

/// The columns of these lessons.
pub fn columns(lessons: &[&Lesson], price: &Price) -> Columns {
    let aims = aims(lessons);
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    for run in lessons.iter().flat_map(|lesson| &lesson.runs) {
        *seen.entry(*run).or_default() += 1;
    }
    let mut entries: BTreeMap<What, Vec<(u32, f64)>> = BTreeMap::new();
    for (row, lesson) in lessons.iter().enumerate() {
        let row = row as u32;
        entries.entry(What::Start).or_default().push((row, 1.0));
        if lesson.is_reply {
            entries.entry(What::Reply).or_default().push((row, 1.0));
        }
        for (of, amount) in &lesson.named {
            entries.entry(What::Named(*of)).or_default().push((row, *amount));
        }
        for run in &lesson.runs {
            let posts = &seen[run];
            if *posts >= LEAST_POSTS {
                entries.entry(What::Run(*run)).or_default().push((row, lesson.share * rarity(lessons.len(), *posts)));
            }
        }
    }
    let names: Vec<What> = entries.keys().copied().collect();
    let lengths = names.iter().map(|what| if let What::Run(run) = what { rarity(lessons.len(), seen[run]) } else { 1.0 }).collect();
    let columns = entries.into_iter().map(|(what, entries)| price.column(what, entries)).collect();
    Columns { names, lengths, columns, aims }
}

/// How dear each sort of worth is.
pub struct Price {
    /// Of families and shapes, of cues, of runs: the ridge.
    pub ridge: [f64; 3],
    /// Of cues and of runs: the lasso.
    pub lasso: [f64; 2],
}

impl Default for Price {
    fn default() -> Self {
        Self { ridge: [0.3, 0.5, 0.1], lasso: [0.2, 0.075] }
    }
}

impl Price {
    /// The least and the most something may be worth.
    pub fn bounds(&self, what: What) -> (f64, f64) {
        // A cue never speaks for the other side.
        let side = |side: Side| if side == Side::Broadcast { (0.0, 6.0) } else { (-6.0, 0.0) };
        match what {
            What::Named(Of::Family(family)) => side(family.side()),
            // Taking up what was said never makes an advertisement of an answer, nor passing it over talk.
            What::Named(Of::Shape(place)) if NAMES[place] == "takes-up-parent" => (-6.0, 0.0),
            What::Named(Of::Shape(place)) if NAMES[place] == "ignores-parent" => (0.0, 6.0),
            What::Named(Of::Cue(place)) => side(CUES[place].family.side()),
            What::Start | What::Reply | What::Named(Of::Shape(_)) => (-6.0, 6.0),
            What::Run(_) => (-20.0, 20.0),
        }
    }

    fn column(&self, what: What, entries: Vec<(u32, f64)>) -> Column {
        let (ridge, lasso) = match what {
            What::Start | What::Reply => (0.0, 0.0),
            What::Named(Of::Family(_) | Of::Shape(_)) => (self.ridge[0], 0.0),
            What::Named(Of::Cue(_)) => (self.ridge[1], self.lasso[0]),
            What::Run(_) => (self.ridge[2], self.lasso[1]),
        };
        Column { entries, bounds: self.bounds(what), ridge, lasso }
    }
}
