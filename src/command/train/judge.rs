//! What was learned, as one sum: the worth of everything that has a name or is a run of
//! words, and the network.

use std::collections::BTreeMap;

use offair::cues::{CUES, Family};
use offair::tone::features::Of;
use offair::tone::{NAMES, Network, Table, Weights};

use super::lessons::{Columns, Lesson, Price, What};
use super::{fit, lessons, network};

/// How much the network counts beside the regression: they err on different posts.
const BLEND: f64 = 0.5;

/// What lessons taught.
pub struct Judge {
    worth: BTreeMap<What, f64>,
    /// Empty in Han script, where one was tried and added nothing.
    network: Network,
}

impl Judge {
    /// Learns from these lessons, all of one script.
    pub fn learn(lessons: &[&Lesson], price: &Price) -> Judge {
        let Columns { names, lengths, columns, aims } = lessons::columns(lessons, price);
        let fitted = fit::fit(&columns, &aims).into_iter().zip(lengths).map(|(worth, length)| worth * length);
        let mut judge = Judge { worth: names.into_iter().zip(fitted).collect(), network: Network::default() };
        if lessons.iter().all(|lesson| !lesson.is_han) {
            let weights: Vec<f64> = aims.iter().map(|aim| aim.weight).collect();
            let learned = network::learn(lessons, &weights, price);
            for (what, worth) in learned.named {
                *judge.worth.entry(what).or_default() += worth * BLEND;
            }
            judge.network = learned.network;
            judge.stretch_network(BLEND);
        }
        judge.worth.retain(|what, worth| *worth != 0.0 && *what != What::Reply);
        judge
    }

    /// The sum of what a post has.
    pub fn sum(&self, lesson: &Lesson) -> f64 {
        lesson.sum(&self.worth) + self.network.weigh(&lesson.words).iter().sum::<f64>()
    }

    /// Makes every sum `by` times what it was, and `more` besides.
    pub fn stretch(&mut self, by: f64, more: f64) {
        self.worth.values_mut().for_each(|worth| *worth *= by);
        *self.worth.entry(What::Start).or_default() += more;
        self.stretch_network(by);
    }

    fn stretch_network(&mut self, by: f64) {
        let heads = self.network.sum.iter_mut().chain(&mut self.network.most);
        heads.for_each(|worth| *worth = (f64::from(*worth) * by) as f32);
    }

    /// The table of runs.
    pub fn table(&self) -> Table {
        let run = |(what, worth): (&What, &f64)| if let What::Run(key) = what { Some((*key, *worth)) } else { None };
        Table::new(&self.worth.iter().filter_map(run).collect::<Vec<_>>())
    }

    /// The network; empty where there is none.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The worth of everything that has a name.
    pub fn weights(&self) -> Weights {
        let of = |what: What| self.worth.get(&what).copied().unwrap_or(0.0);
        Weights {
            start: of(What::Start),
            families: Family::ALL.iter().map(|family| of(What::Named(Of::Family(*family)))).collect(),
            shapes: (0..NAMES.len()).map(|place| of(What::Named(Of::Shape(place)))).collect(),
            cues: (0..CUES.len()).map(|place| of(What::Named(Of::Cue(place)))).collect(),
        }
    }
}
