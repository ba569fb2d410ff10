//! The files an argument names, and their JSON lines.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The files of a kind: those named, and those in the folders named; sorted.
pub fn files(paths: &[PathBuf], ending: &str) -> Result<Vec<PathBuf>, String> {
    let mut all = Vec::new();
    for path in paths {
        if path.is_dir() {
            let folder = fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
            all.extend(
                folder.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == ending)),
            );
        } else {
            all.push(path.clone());
        }
    }
    all.sort();
    Ok(all)
}

/// A file's name without its endings.
pub fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.split('.').next().unwrap_or_default().to_string()
}

/// Every JSON line of a file with its number, counted from 1.
pub fn records(path: &Path) -> Result<Vec<(usize, Value)>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered
        .map(|(place, line)| match serde_json::from_str(line) {
            Ok(value) => Ok((place + 1, value)),
            Err(error) => Err(format!("{}:{}: not JSON ({error})", path.display(), place + 1)),
        })
        .collect()
}
