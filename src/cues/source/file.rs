//! The cue file: one family of one language, entries sorted by id.
//!
//! Every error names file and line and says what to do. `to_text` gives back the file that
//! was read, to the byte, so that the files keep one form.

use std::fmt;

use crate::cues::{Family, SHAPES};

/// What is wrong with a cue file, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct CueError {
    /// `en/urgency.cues`
    pub file: String,
    /// From 1.
    pub line: usize,
    /// A lower-case sentence.
    pub message: String,
}

impl fmt::Display for CueError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for CueError {}

/// A shape of the whole draft that a cue listens for, and from which count on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// One of `SHAPES`.
    pub name: String,
    /// The least count that fires.
    pub least: u32,
}

/// One cue as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CueSource {
    /// Kebab case, unique over all files.
    pub id: String,
    /// The family's id.
    pub family: String,
    /// A shape instead of words.
    pub shape: Option<Shape>,
    /// Pattern lines.
    pub any: Vec<String>,
    /// Pattern lines of which one must also stand in the draft.
    pub with: Vec<String>,
    /// Pattern lines that silence the cue.
    pub unless: Vec<String>,
    /// Pattern lines that silence the cue from anywhere in the draft.
    pub never: Vec<String>,
    /// In English, Simplified and Traditional Chinese.
    pub why: [String; 3],
    /// Who says so.
    pub source: String,
    /// In the file's language; for Chinese in both scripts; in three forms for shapes.
    pub alternatives: [String; 3],
    /// Sentences in which the cue is found; `\\n` stands for a line break.
    pub fires: Vec<String>,
    /// Sentences in which it is not.
    pub silent: Vec<String>,
    /// Where the entry begins, from 1.
    pub line: usize,
}

/// A file of cues.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CueFile {
    /// Its name below the data folder, `en/urgency.cues`.
    pub name: String,
    /// The comment lines at its top, `#` included.
    pub heading: Vec<String>,
    /// The cues in order.
    pub cues: Vec<CueSource>,
}

/// The keys in the order they stand in an entry. A key may have a locale behind it.
const KEYS: &[&str] = &[
    "cue",
    "family",
    "shape",
    "any",
    "with",
    "unless",
    "never",
    "why",
    "why zh_CN",
    "why zh_TW",
    "source",
    "try",
    "try zh_CN",
    "try zh_TW",
    "fires",
    "silent",
];
const REPEATED: &[&str] = &["any", "with", "unless", "never", "fires", "silent"];
/// Longer explanations do not fit the card.
const WHY_LIMIT: usize = 160;

/// Reads a cue file; `name` is its place below the data folder, `en/urgency.cues`.
pub fn parse(name: &str, text: &str) -> Result<CueFile, CueError> {
    let fail = |line: usize, message: String| CueError { file: name.to_string(), line, message };
    let mut file = CueFile { name: name.to_string(), heading: Vec::new(), cues: Vec::new() };
    let mut last_key = 0;
    for (index, line) in text.lines().enumerate() {
        let number = index + 1;
        if line.starts_with('#') {
            if !file.cues.is_empty() {
                return Err(fail(number, "comments stand at the top of the file only".into()));
            }
            file.heading.push(line.to_string());
            continue;
        }
        if line.is_empty() {
            continue;
        }
        let (key, value) =
            split(line).ok_or_else(|| fail(number, format!("no such key: start the line with one of {}", KEYS.join(", "))))?;
        if value.is_empty() {
            return Err(fail(number, format!("{} has nothing behind it", KEYS[key])));
        }
        if key == 0 {
            file.cues.push(CueSource { id: value.to_string(), line: number, ..CueSource::default() });
            last_key = 0;
            continue;
        }
        let Some(cue) = file.cues.last_mut() else {
            return Err(fail(number, "an entry begins with a line `cue <id>`".into()));
        };
        if key < last_key || (key == last_key && !REPEATED.contains(&KEYS[key])) {
            return Err(fail(number, format!("cue {}: {} stands out of order or twice", cue.id, KEYS[key])));
        }
        last_key = key;
        cue.set(KEYS[key], value).map_err(|message| CueError { file: name.to_string(), line: number, message })?;
    }
    file.check()?;
    Ok(file)
}

fn split(line: &str) -> Option<(usize, &str)> {
    let matches = |key: &&str| line.strip_prefix(*key).is_some_and(|rest| rest.starts_with(' ') || rest.is_empty());
    let key = KEYS.iter().filter(|key| matches(key)).max_by_key(|key| key.len())?;
    let place = KEYS.iter().position(|candidate| candidate == key)?;
    Some((place, line[key.len()..].trim()))
}

impl CueSource {
    fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        let value = value.to_string();
        match key {
            "family" => self.family = value,
            "shape" => {
                let (name, least) = value.split_once(' ').ok_or("shape takes a name and the least count")?;
                let least = least.parse().map_err(|_| format!("shape {name}: {least} is not a count"))?;
                if !SHAPES.contains(&name) {
                    return Err(format!("there is no shape {name}: choose from {}", SHAPES.join(", ")));
                }
                self.shape = Some(Shape { name: name.into(), least });
            }
            "any" => self.any.push(value),
            "with" => self.with.push(value),
            "unless" => self.unless.push(value),
            "never" => self.never.push(value),
            "why" => self.why[0] = value,
            "why zh_CN" => self.why[1] = value,
            "why zh_TW" => self.why[2] = value,
            "source" => self.source = value,
            "try" => self.alternatives[0] = value,
            "try zh_CN" => self.alternatives[1] = value,
            "try zh_TW" => self.alternatives[2] = value,
            "fires" => self.fires.push(value),
            _ => self.silent.push(value),
        }
        Ok(())
    }

    /// What the entry lacks or has wrong, if anything.
    fn fault(&self, folder: &str, stem: &str) -> Option<String> {
        let is_kebab = !self.id.is_empty()
            && self.id.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()));
        let missing_why = ["why", "why zh_CN", "why zh_TW"].iter().zip(&self.why).find(|(_, text)| text.is_empty());
        let needed: &[usize] = match folder {
            "en" => &[0],
            "zh" => &[0, 2],
            _ => &[0, 1, 2],
        };
        let id = &self.id;
        if !is_kebab {
            Some(format!("cue {id}: an id is lower-case words joined by hyphens"))
        } else if Family::from_id(&self.family).is_none() {
            Some(format!("cue {id}: there is no family {}", self.family))
        } else if self.family != stem {
            Some(format!("cue {id}: family {} belongs in {}.cues", self.family, self.family))
        } else if self.any.is_empty() == self.shape.is_none() {
            Some(format!("cue {id} needs either `any` or `shape`"))
        } else if let Some((key, _)) = missing_why {
            Some(format!("cue {id} has no `{key}`"))
        } else if self.why.iter().any(|why| why.chars().count() > WHY_LIMIT) {
            Some(format!("cue {id}: a `why` is longer than {WHY_LIMIT} characters"))
        } else if self.source.is_empty() {
            Some(format!("cue {id} has no source"))
        } else if needed.iter().any(|&place| self.alternatives[place].is_empty()) {
            Some(format!("cue {id} lacks an alternative (`try`) in a script of its language"))
        } else if self.fires.len() < 2 {
            Some(format!("cue {id} needs two firing sentences"))
        } else if self.silent.is_empty() {
            Some(format!("cue {id} has no silent sentence"))
        } else if self.silent.len() < 2 {
            Some(format!("cue {id} needs two silent sentences"))
        } else {
            None
        }
    }
}

impl CueFile {
    fn check(&self) -> Result<(), CueError> {
        let (folder, stem) = self.name.trim_end_matches(".cues").split_once('/').unwrap_or(("", &self.name));
        let fail = |line, message| Err(CueError { file: self.name.clone(), line, message });
        for cue in &self.cues {
            if let Some(message) = cue.fault(folder, stem) {
                return fail(cue.line, message);
            }
        }
        for pair in self.cues.windows(2) {
            if pair[0].id >= pair[1].id {
                return fail(pair[1].line, format!("cue {} stands after {}: sort by id", pair[1].id, pair[0].id));
            }
        }
        Ok(())
    }

    /// The file as it is written.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        let mut line = |key: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(key);
                out.push(' ');
                out.push_str(value);
                out.push('\n');
            }
        };
        for heading in &self.heading {
            let (sign, rest) = heading.split_at(1);
            line(sign, rest.trim_start());
        }
        for (index, cue) in self.cues.iter().enumerate() {
            if index > 0 || !self.heading.is_empty() {
                line("\u{0}", "\u{0}");
            }
            line("cue", &cue.id);
            line("family", &cue.family);
            if let Some(shape) = &cue.shape {
                line("shape", &format!("{} {}", shape.name, shape.least));
            }
            cue.any.iter().for_each(|value| line("any", value));
            cue.with.iter().for_each(|value| line("with", value));
            cue.unless.iter().for_each(|value| line("unless", value));
            cue.never.iter().for_each(|value| line("never", value));
            for (key, value) in ["why", "why zh_CN", "why zh_TW"].iter().zip(&cue.why) {
                line(key, value);
            }
            line("source", &cue.source);
            for (key, value) in ["try", "try zh_CN", "try zh_TW"].iter().zip(&cue.alternatives) {
                line(key, value);
            }
            cue.fires.iter().for_each(|value| line("fires", value));
            cue.silent.iter().for_each(|value| line("silent", value));
        }
        out.replace("\u{0} \u{0}\n", "\n")
    }
}
