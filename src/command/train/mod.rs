//! `offair train`: makes the weights of the tone from rated posts.
//!
//! - `posts`: what is learned from
//! - `lessons`: posts as columns of numbers
//! - `fit`: the regression
//! - `network`: the small network beside it, in Latin script
//! - `descent`: what it is taught with
//! - `judge`: both together
//!
//! The same input gives the same files to the byte.

mod descent;
mod fit;
mod judge;
mod lessons;
mod network;
mod posts;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use offair::tone::{Weights, logistic};

use super::metrics::{self, Rated};
use judge::Judge;
use lessons::{Lesson, Price};
use posts::{Origin, Post};
pub use posts::{is_untrained, ratings};

/// The words of `offair train`.
#[derive(Args)]
pub struct TrainArguments {
    /// Rated posts: JSON lines with "text", "set", and "rating" or "mean".
    #[arg(long, num_args = 1.., required = true)]
    gold: Vec<PathBuf>,
    /// Pools with weaker labels: files or folders of JSON lines with "text" and "label".
    #[arg(long, num_args = 1..)]
    pool: Vec<PathBuf>,
    /// Our own posts and the ratings of pool posts.
    #[arg(long, default_value = "src/tone/training")]
    own: PathBuf,
    /// Where the weights go.
    #[arg(long, default_value = "src/tone/data")]
    out: PathBuf,
    /// Write nothing: leave whole sources out in turn and say how well they are judged.
    #[arg(long)]
    left_out: bool,
}

/// Learns and writes, or measures; returns the exit code.
pub fn train(arguments: &TrainArguments) -> ExitCode {
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("offair: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &TrainArguments) -> Result<(), String> {
    let posts = read(arguments)?;
    let lessons: Vec<Lesson> = posts.iter().map(Lesson::new).collect();
    let price = Price::default();
    let scripts = [("latin", false), ("han", true)];
    if arguments.left_out {
        for (name, is_han) in scripts {
            let own: Vec<&Lesson> = lessons.iter().filter(|lesson| lesson.is_han == is_han).collect();
            left_out(name, &own, &price);
        }
        return Ok(());
    }
    let mut weights = Vec::new();
    for (name, is_han) in scripts {
        let own: Vec<&Lesson> = lessons.iter().filter(|lesson| lesson.is_han == is_han).collect();
        let mut judge = Judge::learn(&own, &price);
        calibrate(&own, &price, &mut judge);
        let table = judge.table();
        println!("{name}: {} posts, {} runs of words, {} words in the network", own.len(), table.len(), judge.network().keys.len());
        write(&arguments.out.join(format!("{name}.grams")), &table.encode())?;
        if !is_han {
            write(&arguments.out.join(format!("{name}.network")), &judge.network().encode())?;
        }
        weights.push(judge.weights());
    }
    write(&arguments.out.join("weights.tsv"), Weights::table(&weights[0], &weights[1]).as_bytes())
}

fn read(arguments: &TrainArguments) -> Result<Vec<Post>, String> {
    let mut posts = Vec::new();
    for path in &arguments.gold {
        posts.extend(posts::gold(path)?);
    }
    if posts.is_empty() {
        return Err("there are no rated posts in what --gold names".into());
    }
    let read = arguments.own.join("pool-ratings.tsv");
    let ratings = if read.exists() { ratings(&read)? } else { BTreeMap::new() };
    posts.extend(posts::pools(&arguments.pool, &ratings)?);
    if arguments.own.is_dir() {
        posts.extend(posts::own(&arguments.own)?);
    }
    Ok(posts)
}

/// Sums of lessons by weights that never saw their like: `parts` says which part each is in.
fn unseen(lessons: &[&Lesson], price: &Price, part: impl Fn(usize, &Lesson) -> usize, parts: usize) -> Vec<f64> {
    let of: Vec<usize> = lessons.iter().enumerate().map(|(place, lesson)| part(place, lesson)).collect();
    let mut sums = vec![0.0; lessons.len()];
    for held in 0..parts {
        let others: Vec<&Lesson> = lessons.iter().zip(&of).filter(|(_, part)| **part != held).map(|(lesson, _)| *lesson).collect();
        let judge = Judge::learn(&others, price);
        for place in (0..lessons.len()).filter(|place| of[*place] == held) {
            sums[place] = judge.sum(lessons[place]);
        }
    }
    sums
}

const FOLDS: usize = 6;

/// How well sources are judged that nothing was learned from: every source is left out once.
fn left_out(name: &str, lessons: &[&Lesson], price: &Price) {
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    for lesson in lessons {
        *sizes.entry(&lesson.set).or_default() += usize::from(lesson.origin == Origin::Gold);
    }
    let mut by_size: Vec<(&str, usize)> = sizes.into_iter().collect();
    by_size.sort_by_key(|(set, size)| (usize::MAX - size, *set));
    let (mut fold, mut filled) = (BTreeMap::new(), [0; FOLDS]);
    for (set, size) in by_size {
        // A source and its pool are one source; our own posts are never left out.
        let emptiest = (0..FOLDS).min_by_key(|fold| filled[*fold]).unwrap_or(0);
        filled[emptiest] += size;
        fold.insert(set.to_string(), if set.starts_with("own ") { FOLDS } else { emptiest });
    }
    let sums = unseen(lessons, price, |_, lesson| fold[&lesson.set], FOLDS);
    let rated = |wanted: &dyn Fn(&Lesson) -> bool| -> Vec<Rated> {
        let chosen = lessons.iter().zip(&sums).filter(|(lesson, _)| lesson.origin == Origin::Gold && wanted(lesson));
        chosen.map(|(lesson, sum)| Rated { tone: logistic(*sum), rating: lesson.rating }).collect()
    };
    line(&format!("{name}: whole sources left out"), &rated(&|_| true));
    let sets: BTreeSet<&str> = lessons.iter().filter(|lesson| lesson.origin == Origin::Gold).map(|lesson| lesson.set.as_str()).collect();
    for set in sets {
        line(&format!("  {set}"), &rated(&|lesson| lesson.set == set));
    }
}

fn line(what: &str, posts: &[Rated]) {
    let show = |figure: Option<f64>| figure.map_or("     –".into(), |figure| format!("{figure:6.3}"));
    println!(
        "{what:32} {:5}  AUC {}  recall@2% {}  Spearman {}",
        posts.len(),
        show(metrics::auc(posts)),
        show(metrics::recall(posts, 0.02)),
        show(metrics::spearman(posts))
    );
}

/// Stretches and shifts the sum so that it is the logit of what readers say, by posts they
/// rated that were held back in turn.
fn calibrate(lessons: &[&Lesson], price: &Price, judge: &mut Judge) {
    let sums = unseen(lessons, price, |place, _| place % 5, 5);
    let clear: Vec<(usize, f64)> = lessons
        .iter()
        .enumerate()
        .filter(|(_, lesson)| matches!(lesson.origin, Origin::Gold | Origin::Rated) && !(2.4..3.6).contains(&lesson.rating))
        .map(|(place, lesson)| (place, f64::from(u8::from(lesson.rating >= 3.6))))
        .collect();
    let column = |amount: &dyn Fn(usize) -> f64| fit::Column {
        entries: clear.iter().enumerate().map(|(row, (place, _))| (row as u32, amount(*place))).collect(),
        bounds: (-10.0, 10.0),
        ridge: 0.0,
        lasso: 0.0,
    };
    let aims: Vec<fit::Aim> = clear.iter().map(|(_, target)| fit::Aim { target: *target, weight: 1.0 }).collect();
    let fitted = fit::fit(&[column(&|_| 1.0), column(&|place| sums[place])], &aims);
    println!("  calibration: {:.3} + {:.3} × sum", fitted[0], fitted[1]);
    judge.stretch(fitted[1], fitted[0]);
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: cannot be written: {error}", path.display()))
}
