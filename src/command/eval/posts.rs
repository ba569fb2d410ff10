//! What a line of an input holds: a rated post, a post of a pool, or a pair.

use std::path::Path;

use serde_json::Value;

/// One line, as it is measured.
pub struct Post {
    /// `en`, `zh`, or `other`: the language it is said to be in.
    pub language: String,
    /// The source it is said to come from; else the file.
    pub set: String,
    /// What is known of it.
    pub kind: Kind,
}

/// What is known of a line.
pub enum Kind {
    /// A post that was rated 1–5, and the phrases that gave it away, where they were written down.
    Rated(String, f64, Vec<String>),
    /// A post of a pool of talk (`true`) or of anything else.
    Labelled(String, bool),
    /// The same news as advertisement and as talk, and what both answer.
    Pair(String, String, Option<String>),
}

impl Post {
    /// Takes a reader's rating of a post of a pool for what is known of it.
    pub fn rate(&mut self, rating: f64) {
        if let Kind::Labelled(text, _) = &mut self.kind {
            self.kind = Kind::Rated(std::mem::take(text), rating, Vec::new());
        }
    }
}

/// Reads a line.
pub fn read(path: &Path, line: usize, value: &Value) -> Result<Post, String> {
    let string = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_string);
    let language = match string("lang").as_deref().unwrap_or("other") {
        "en" => "en",
        tag if tag.starts_with("zh") || tag.starts_with("yue") => "zh",
        _ => "other",
    };
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().to_string();
    let set = string("set").unwrap_or(stem);
    let rating = value.get("mean").or_else(|| value.get("rating")).and_then(Value::as_f64);
    let kind = match (string("text"), rating, string("label"), string("broadcast"), string("conversation")) {
        (_, _, _, Some(broadcast), Some(conversation)) => Kind::Pair(broadcast, conversation, string("parent")),
        (Some(text), Some(rating), ..) => {
            let evidence = value.get("evidence").and_then(Value::as_array).cloned().unwrap_or_default();
            Kind::Rated(text, rating, evidence.iter().filter_map(Value::as_str).map(str::to_string).collect())
        }
        (Some(text), None, Some(label), ..) => Kind::Labelled(text, label == "conversation"),
        _ => {
            return Err(format!(
                "{}:{line}: nothing to measure: give \"text\" with \"rating\", \"mean\" or \"label\", or \"broadcast\" and \"conversation\"",
                path.display()
            ));
        }
    };
    Ok(Post { language: language.into(), set, kind })
}
