//! The posts that are learned from: rated ones, pools with weaker labels, and our own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::super::files::{files, records, stem};

/// Where a post comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A rated post.
    Gold,
    /// A post of a pool that was read and rated once more for Offair.
    Rated,
    /// A post of a pool, known by where it was found only.
    Pool,
    /// Written for Offair.
    Own,
}

/// One post to learn from.
pub struct Post {
    /// What it says.
    pub text: String,
    /// The source it comes from; whole sources are left out in turn.
    pub set: String,
    /// Where it comes from.
    pub origin: Origin,
    /// How it reads, 1 (talk) to 5 (advertising).
    pub rating: f64,
    /// The post that is answered, where there is one.
    pub parent: Option<String>,
}

/// Rated posts: `text`, `set`, and `rating` or `mean`.
pub fn gold(path: &Path) -> Result<Vec<Post>, String> {
    let mut posts = Vec::new();
    for (line, value) in records(path)? {
        let text = string(&value, "text").ok_or_else(|| format!("{}:{line}: there is no \"text\"", path.display()))?;
        let rating = value.get("rating").or_else(|| value.get("mean")).and_then(Value::as_f64);
        let rating = rating.ok_or_else(|| format!("{}:{line}: there is no \"rating\" or \"mean\"", path.display()))?;
        let set = string(&value, "set").unwrap_or_else(|| stem(path));
        posts.push(Post { text, set, origin: Origin::Gold, rating, parent: None });
    }
    Ok(posts)
}

/// Ratings of pool posts, by pool and line.
pub type Ratings = BTreeMap<(String, usize), f64>;

/// Pools: `text` and `label`; where `ratings` knows a line of a pool, its rating counts.
///
/// Every fourth line is left alone, so that false alarms can be measured on it.
pub fn pools(paths: &[PathBuf], ratings: &Ratings) -> Result<Vec<Post>, String> {
    let mut posts = Vec::new();
    for path in files(paths, "jsonl")? {
        let set = stem(&path);
        for (line, value) in records(&path)? {
            if is_untrained(line) {
                continue;
            }
            let Some(text) = string(&value, "text") else { continue };
            let by_label = match value.get("label").and_then(Value::as_str) {
                Some("broadcast") => Some(4.6),
                Some("conversation") => Some(1.3),
                _ => None,
            };
            match (ratings.get(&(set.clone(), line)), by_label) {
                (Some(rating), _) => posts.push(Post { text, set: set.clone(), origin: Origin::Rated, rating: *rating, parent: None }),
                (None, Some(rating)) => posts.push(Post { text, set: set.clone(), origin: Origin::Pool, rating, parent: None }),
                (None, None) => {}
            }
        }
    }
    Ok(posts)
}

/// Whether a line of a pool, counted from 1, is kept for measuring.
pub fn is_untrained(line: usize) -> bool {
    line.is_multiple_of(4)
}

/// Our own: `*.pairs.jsonl` with `broadcast` and `conversation`, `*.posts.jsonl` with `text`
/// and `rating`. A file is a source.
pub fn own(folder: &Path) -> Result<Vec<Post>, String> {
    let mut posts = Vec::new();
    for path in files(&[folder.to_path_buf()], "jsonl")? {
        let set = format!("own {}", stem(&path));
        for (line, value) in records(&path)? {
            let parent = string(&value, "parent");
            let mut put = |text: String, rating: f64| {
                posts.push(Post { text, set: set.clone(), origin: Origin::Own, rating, parent: parent.clone() });
            };
            match (
                string(&value, "broadcast"),
                string(&value, "conversation"),
                string(&value, "text"),
                value.get("rating").and_then(Value::as_f64),
            ) {
                (Some(broadcast), Some(conversation), _, _) => {
                    put(broadcast, 4.7);
                    put(conversation, 1.2);
                }
                (_, _, Some(text), Some(rating)) => put(text, rating),
                _ => {
                    return Err(format!("{}:{line}: needs \"broadcast\" and \"conversation\", or \"text\" and \"rating\"", path.display()));
                }
            }
        }
    }
    Ok(posts)
}

/// Ratings of pool posts: pool, line, rating, parted by tabs.
pub fn ratings(path: &Path) -> Result<Ratings, String> {
    let table = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut ratings = BTreeMap::new();
    for (place, row) in table.lines().enumerate() {
        let mut fields = row.split('\t');
        let parsed = (|| Some(((fields.next()?.to_string(), fields.next()?.parse().ok()?), fields.next()?.parse::<f64>().ok()?)))();
        let (key, rating) =
            parsed.ok_or_else(|| format!("{}:{}: write pool, line and rating, parted by tabs", path.display(), place + 1))?;
        ratings.insert(key, rating);
    }
    Ok(ratings)
}

fn string(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_string)
}
