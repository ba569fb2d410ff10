//! `offair eval`: how well the tone agrees with readers, on rated posts.
//!
//! - `posts`: what a line of an input holds
//! - `measure`: what one post tells
//! - `figures`: what many posts tell together
//!
//! Reads rated posts ("rating" or "mean"), pools ("label", or ratings beside them) and pairs
//! ("broadcast" and "conversation"); prints figures by language and by source.

mod figures;
mod measure;
mod posts;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use serde_json::{Map, Value};

use super::files::{files, records, stem};
use super::train;
use figures::Figures;
use measure::Measured;

/// The words of `offair eval`.
#[derive(Args)]
pub struct EvalArguments {
    /// JSON lines: rated posts, pools of labelled posts, or pairs; files or folders.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Leave out the lines of pools that `offair train` learned from.
    #[arg(long)]
    untrained: bool,
    /// Ratings of pool posts (pool, line, rating, parted by tabs): a line that stands there is
    /// measured by its rating and not by its label.
    #[arg(long)]
    ratings: Option<PathBuf>,
    /// One JSON object instead of a table.
    #[arg(long)]
    json: bool,
}

/// How many posts of a file are typed character by character.
const TYPED: usize = 400;

/// Measures every file; returns the exit code.
pub fn eval(arguments: &EvalArguments) -> ExitCode {
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("offair: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &EvalArguments) -> Result<(), String> {
    let mut groups: BTreeMap<(String, String), Vec<Measured>> = BTreeMap::new();
    let (mut judged, mut seconds) = (0usize, 0.0);
    let ratings = arguments.ratings.as_deref().map(train::ratings).transpose()?.unwrap_or_default();
    for path in files(&arguments.files, "jsonl")? {
        let mut lines = records(&path)?;
        if arguments.untrained {
            lines.retain(|(line, value)| value.get("label").is_none() || train::is_untrained(*line));
        }
        let every = lines.len().div_ceil(TYPED).max(1);
        let pool = stem(&path);
        for (place, (line, value)) in lines.iter().enumerate() {
            let mut post = posts::read(&path, *line, value)?;
            if let Some(rating) = ratings.get(&(pool.clone(), *line)) {
                post.rate(*rating);
            }
            let started = Instant::now();
            let mut measured = measure::judge(&post);
            seconds += started.elapsed().as_secs_f64();
            judged += measured.judged;
            if place % every == 0 {
                measured.flips = measure::flips(&post);
            }
            groups.entry((post.language.clone(), "all".into())).or_default().push(measured.clone());
            groups.entry((post.language, post.set)).or_default().push(measured);
        }
    }
    let figures: Vec<((String, String), Figures)> = groups.into_iter().map(|(name, posts)| (name, Figures::of(&posts))).collect();
    let pace = judged as f64 / seconds.max(1e-9);
    if arguments.json {
        let mut all = Map::new();
        for ((language, set), figures) in &figures {
            let of = all.entry(language.clone()).or_insert_with(|| Value::Object(Map::new()));
            of[set.as_str()] = figures.to_json();
        }
        all.insert("posts_a_second".into(), Value::from(pace.round()));
        println!("{}", Value::Object(all));
        return Ok(());
    }
    println!("{}", Figures::HEAD);
    for ((language, set), figures) in &figures {
        println!("{}", figures.row(&format!("{language} {set}")));
    }
    println!("{pace:.0} posts a second");
    Ok(())
}
