//! Teaches the small network of the Latin tone: Adam on the cross-entropy, with words and
//! kernels left out at chance so that none is leaned on too much.
//!
//! Chance is drawn from one seed and all sums run in one order: the same lessons give the same
//! network to the bit.

use std::collections::BTreeMap;

use offair::tone::logistic;
use offair::tone::network::{KERNELS, Kernels, Network, Row, TAILS, WIDTH, WINDOW, Word};

use super::descent::{Adam, Chance};
use super::lessons::{Lesson, Price, What};

/// A word is known when so many posts have it.
const LEAST_POSTS: usize = 10;
const ROUNDS: usize = 5;
const BATCH: usize = 48;
const RATE: f32 = 2e-3;
/// Steps until the rate is reached; it falls evenly from then on.
const WARM: f32 = 100.0;
/// How often a word goes unheard, and a kernel.
const DEAF_WORD: f32 = 0.4;
const DEAF_KERNEL: f32 = 0.3;
/// How dear the worth of a named amount is: this times its square.
const RIDGE: f32 = 1e-4;

/// What was learned: the network, and what it makes of the named amounts beside it.
pub struct Learned {
    /// The network; it adds to the sum what its words are worth.
    pub network: Network,
    /// The worth of what has a name, the starting point among it.
    pub named: BTreeMap<What, f64>,
}

/// Where each sort of parameter begins among all.
struct Layout {
    kernels: usize,
    bias: usize,
    sum: usize,
    most: usize,
    named: usize,
    len: usize,
}

impl Layout {
    fn new(rows: usize, named: usize) -> Self {
        let kernels = rows * WIDTH;
        let bias = kernels + WINDOW * WIDTH * KERNELS;
        let [sum, most] = [bias + KERNELS, bias + 2 * KERNELS];
        Self { kernels, bias, sum, most, named: most + KERNELS, len: most + KERNELS + named }
    }
}

struct Sample {
    rows: Vec<usize>,
    named: Vec<(usize, f32)>,
    target: f32,
    weight: f32,
}

/// Learns from these lessons.
pub fn learn(lessons: &[&Lesson], weights: &[f64], price: &Price) -> Learned {
    let mut network = Network { keys: known(lessons), kernels: vec![[0.0; KERNELS]; WINDOW * WIDTH], ..Network::default() };
    let mut names: Vec<What> = lessons.iter().flat_map(|lesson| lesson.amounts()).map(|(what, _)| what).collect();
    names.sort_unstable();
    names.dedup();
    let samples: Vec<Sample> = lessons.iter().zip(weights).map(|(lesson, weight)| sample(lesson, *weight, &network, &names)).collect();
    let layout = Layout::new(TAILS + network.keys.len(), names.len());
    let bounds: Vec<(f32, f32)> = names.iter().map(|what| price.bounds(*what)).map(|(least, most)| (least as f32, most as f32)).collect();
    let mut chance = Chance::new(0x0FFA_1280);
    let mut now = start(&layout, &mut chance);
    let mut adam = Adam::new(layout.len);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let steps = ROUNDS * (samples.len() / BATCH);
    let mut step = 0;
    for _ in 0..ROUNDS {
        chance.shuffle(&mut order);
        for batch in order.chunks_exact(BATCH) {
            step += 1;
            read(&now, &layout, &mut network);
            let mut slopes = vec![0.0; layout.len];
            for place in batch {
                slope(&samples[*place], &network, &now, &layout, &mut chance, &mut slopes);
            }
            for (slope, worth) in slopes[layout.named..].iter_mut().zip(&now[layout.named..]) {
                *slope += 2.0 * RIDGE * worth;
            }
            let rate = RATE * (step as f32 / WARM).min(1.0) * (1.0 - step as f32 / (steps + 1) as f32);
            adam.step(&mut now, &slopes, rate, step);
            for (worth, (least, most)) in now[layout.named..].iter_mut().zip(&bounds) {
                *worth = worth.clamp(*least, *most);
            }
        }
    }
    read(&now, &layout, &mut network);
    let named = names.into_iter().zip(now[layout.named..].iter().map(|worth| f64::from(*worth))).collect();
    Learned { network, named }
}

/// The keys of the words that stand in enough posts, sorted.
fn known(lessons: &[&Lesson]) -> Vec<u32> {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for lesson in lessons {
        let mut keys: Vec<u32> = lesson.words.iter().map(|word| word.key).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().for_each(|key| *seen.entry(key).or_default() += 1);
    }
    seen.into_iter().filter(|(_, posts)| *posts >= LEAST_POSTS).map(|(key, _)| key).collect()
}

fn sample(lesson: &Lesson, weight: f64, network: &Network, names: &[What]) -> Sample {
    let place = |what: What| names.binary_search(&what).expect("every amount has a name");
    Sample {
        rows: lesson.words.iter().map(|word: &Word| network.row(word)).collect(),
        named: lesson.amounts().into_iter().map(|(what, amount)| (place(what), amount as f32)).collect(),
        target: super::lessons::target(lesson.rating) as f32,
        weight: weight as f32,
    }
}

fn start(layout: &Layout, chance: &mut Chance) -> Vec<f32> {
    let mut now = vec![0.0; layout.len];
    now[..layout.kernels].iter_mut().for_each(|number| *number = chance.normal() * 0.1);
    let spread = 2.0 / ((WINDOW * WIDTH) as f32).sqrt();
    now[layout.kernels..layout.bias].iter_mut().for_each(|number| *number = chance.normal() * spread);
    now[layout.sum..layout.named].iter_mut().for_each(|number| *number = chance.normal() * 0.05);
    now
}

/// Puts the parameters into the network.
fn read(now: &[f32], layout: &Layout, network: &mut Network) {
    network.rows = now[..layout.kernels].chunks_exact(WIDTH).map(|row| Row::try_from(row).expect("a row")).collect();
    let kernels = |at: usize| Kernels::try_from(&now[at..at + KERNELS]).expect("a number for each kernel");
    network.kernels = (0..WINDOW * WIDTH).map(|place| kernels(layout.kernels + place * KERNELS)).collect();
    [network.bias, network.sum, network.most] = [kernels(layout.bias), kernels(layout.sum), kernels(layout.most)];
}

/// Adds to `slopes` where a sample would have every parameter go; returns what it is judged, in
/// logits.
fn slope(sample: &Sample, network: &Network, now: &[f32], layout: &Layout, chance: &mut Chance, slopes: &mut [f32]) -> f32 {
    let heard_words: Vec<f32> = sample.rows.iter().map(|_| chance.spare(DEAF_WORD)).collect();
    let rows: Vec<Row> = sample.rows.iter().zip(&heard_words).map(|(row, loud)| network.rows[*row].map(|number| number * loud)).collect();
    let spared: [Kernels; 2] = [(); 2].map(|()| [(); KERNELS].map(|()| chance.spare(DEAF_KERNEL)));
    let heard = network.hear(&rows);
    let mut sums = [0.0; KERNELS];
    for window in &heard.windows {
        sums.iter_mut().zip(window).for_each(|(sum, loud)| *sum += loud * heard.share);
    }
    let most: Kernels =
        std::array::from_fn(|kernel| heard.windows.get(heard.loudest[kernel] as usize).map_or(0.0, |window| window[kernel]));
    let mut logit: f32 = sample.named.iter().map(|(place, amount)| now[layout.named + place] * amount).sum();
    for kernel in 0..KERNELS {
        logit += sums[kernel] * spared[0][kernel] * network.sum[kernel] + most[kernel] * spared[1][kernel] * network.most[kernel];
    }
    let error = sample.weight * (logistic(f64::from(logit)) as f32 - sample.target) / BATCH as f32;
    for (place, amount) in &sample.named {
        slopes[layout.named + place] += error * amount;
    }
    for kernel in 0..KERNELS {
        slopes[layout.sum + kernel] += error * sums[kernel] * spared[0][kernel];
        slopes[layout.most + kernel] += error * most[kernel] * spared[1][kernel];
    }
    for (at, window) in heard.windows.iter().enumerate() {
        let mut back = [0.0; KERNELS];
        for kernel in (0..KERNELS).filter(|kernel| window[*kernel] > 0.0) {
            back[kernel] = error * network.sum[kernel] * spared[0][kernel] * heard.share;
            if heard.loudest[kernel] as usize == at {
                back[kernel] += error * network.most[kernel] * spared[1][kernel];
            }
        }
        slopes[layout.bias..layout.sum].iter_mut().zip(&back).for_each(|(slope, back)| *slope += back);
        for place in 0..WINDOW {
            let Some(word) = (at + place).checked_sub(WINDOW / 2).filter(|word| *word < rows.len()) else { continue };
            for number in 0..WIDTH {
                let kernel_row = place * WIDTH + number;
                let first = layout.kernels + kernel_row * KERNELS;
                let loud = rows[word][number];
                slopes[first..first + KERNELS].iter_mut().zip(&back).for_each(|(slope, back)| *slope += loud * back);
                let through: f32 = network.kernels[kernel_row].iter().zip(&back).map(|(weight, back)| weight * back).sum();
                slopes[sample.rows[word] * WIDTH + number] += through * heard_words[word];
            }
        }
    }
    logit
}

#[cfg(test)]
mod tests {
    use super::super::posts::{Origin, Post};
    use super::*;

    fn lessons() -> Vec<Lesson> {
        let post =
            |text: String, rating: f64| Lesson::new(&Post { text, set: "own test".into(), origin: Origin::Own, rating, parent: None });
        let ends = ["today", "at noon", "with us", "again", "and then some", "as ever"];
        (0..BATCH * 20)
            .map(|place| {
                let end = ends[place % ends.len()];
                if place % 2 == 0 {
                    post(format!("kettle drums marching {end}"), 5.0)
                } else {
                    post(format!("drums marching kettle {end}"), 1.0)
                }
            })
            .collect()
    }

    #[test]
    fn every_slope_is_how_the_loss_changes() {
        let lesson = &lessons()[0];
        let mut network = Network { keys: Vec::new(), kernels: vec![[0.0; KERNELS]; WINDOW * WIDTH], ..Network::default() };
        let names: Vec<What> =
            lesson.amounts().into_iter().map(|(what, _)| what).collect::<std::collections::BTreeSet<_>>().into_iter().collect();
        let sample = sample(lesson, 1.0, &network, &names);
        let layout = Layout::new(TAILS, names.len());
        let now = start(&layout, &mut Chance::new(7));
        // The same seed leaves the same words and kernels out.
        let mut at = |now: &[f32], slopes: &mut [f32]| {
            read(now, &layout, &mut network);
            f64::from(slope(&sample, &network, now, &layout, &mut Chance::new(11), slopes))
        };
        let loss = |logit: f64| (libm::log1p(libm::exp(logit)) - f64::from(sample.target) * logit) / BATCH as f64;
        let mut slopes = vec![0.0; layout.len];
        at(&now, &mut slopes);
        let row = sample.rows[1] * WIDTH;
        let some = [
            row,
            row + 5,
            layout.kernels + 3,
            layout.kernels + WIDTH * KERNELS + 40,
            layout.bias + 2,
            layout.bias + 9,
            layout.sum + 4,
            layout.most + 6,
        ];
        let mut felt = 0;
        for place in some.into_iter().chain(layout.named..layout.len) {
            let moved = |by: f32| {
                let mut moved = now.clone();
                moved[place] += by;
                moved
            };
            let [up, down] = [1e-3, -1e-3].map(|by| at(&moved(by), &mut vec![0.0; layout.len]));
            let measured = (loss(up) - loss(down)) / 2e-3;
            assert!(
                (measured - f64::from(slopes[place])).abs() < 2e-5 + measured.abs() * 0.05,
                "{place}: {measured}, not {}",
                slopes[place]
            );
            felt += usize::from(measured.abs() > 1e-5);
        }
        assert!(felt > 6, "only {felt} parameters made a difference");
    }

    #[test]
    fn the_order_of_words_is_learned_and_the_same_lessons_teach_the_same() {
        let lessons = lessons();
        let all: Vec<&Lesson> = lessons.iter().collect();
        let weights = vec![1.0; all.len()];
        let learned = learn(&all, &weights, &Price::default());
        let judged = |lesson: &Lesson| learned.network.weigh(&lesson.words).iter().sum::<f64>();
        assert!(judged(all[0]) > judged(all[1]) + 0.1, "{} and {}", judged(all[0]), judged(all[1]));
        assert!(learn(&all, &weights, &Price::default()).network == learned.network);
    }
}
