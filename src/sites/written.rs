//! The file of sites as it is written: gives back the file that was read, to the byte, so that
//! the file keeps one form.

use super::source::{FIRMNESS, KEYS, NORMS, PARTS};
use super::{Limit, Site, Sites};

impl Sites<'_> {
    /// The file as it is written.
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        for heading in &self.heading {
            out += heading;
            out.push('\n');
        }
        for site in &self.sites {
            if !out.is_empty() {
                out.push('\n');
            }
            for key in KEYS {
                for value in site.get(key) {
                    out += &format!("{key} {value}\n");
                }
            }
        }
        out
    }
}

impl Site<'_> {
    /// The values behind a key, as they are written.
    fn get(&self, key: &str) -> Vec<String> {
        let one = |value: &str| if value.is_empty() { Vec::new() } else { vec![value.to_string()] };
        let all = |values: &[&str]| values.iter().map(|value| value.to_string()).collect();
        let guidance = self.guidance.clone().unwrap_or_default();
        match key {
            "site" => one(self.id),
            "name" => one(self.name),
            "host" => all(&self.hosts),
            "mark" => all(&self.marks),
            "home" => one(self.home.unwrap_or_default()),
            "community" => all(&self.communities),
            "norm" => one(word(NORMS, self.norm)),
            "editor" => one(self.editor),
            "root" => all(&self.roots),
            "reply" => all(&self.reply),
            "under" => all(&self.under),
            "parent" => all(&self.parent),
            "title" => all(&self.title),
            "send" => all(&self.send),
            "keys" => all(&self.keys),
            "limit" => self.limits.iter().map(|limit| limit.to_text()).collect(),
            "rule" => one(guidance.say[0]),
            "rule zh_CN" => one(guidance.say[1]),
            "rule zh_TW" => one(guidance.say[2]),
            "source" => one(guidance.source),
            "refuse" => one(self.refuse.unwrap_or_default()),
            "evidence" => one(self.evidence),
            _ => one(self.confidence),
        }
    }
}

impl Limit {
    fn to_text(self) -> String {
        let Self { part, most, counting, firmness } = self;
        let text = format!("{} {most} {} {}", word(PARTS, part), counting.name(), word(FIRMNESS, firmness));
        text.trim_end().to_string()
    }
}

fn word<T: PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| word)
}
