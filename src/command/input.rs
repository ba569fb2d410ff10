//! Reads files and pipes a piece at a time, so that memory does not grow with the input.
//!
//! Every fault is one sentence that names the input and says what to do.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The longest post or line that is read, in bytes.
pub const LONGEST: usize = 1 << 20;

/// Somewhere posts come from.
pub enum Input {
    /// The standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

/// One line of an input.
pub enum Line {
    /// Its bytes, without the line's end.
    Read(Vec<u8>),
    /// It is longer than `LONGEST` and was passed over.
    TooLong,
}

impl Input {
    /// The inputs named on the command line; none, or `-`, is the standard input.
    pub fn from_arguments(files: &[PathBuf]) -> Vec<Self> {
        if files.is_empty() {
            return vec![Self::Standard];
        }
        let is_standard = |file: &Path| file.as_os_str() == "-";
        files.iter().map(|file| if is_standard(file) { Self::Standard } else { Self::File(file.clone()) }).collect()
    }

    /// What to call it in a report.
    pub fn name(&self) -> String {
        match self {
            Self::Standard => "standard input".into(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Opens it.
    pub fn open(&self) -> Result<BufReader<Box<dyn Read>>, String> {
        let Self::File(path) = self else { return Ok(BufReader::new(Box::new(io::stdin()))) };
        if path.is_dir() {
            return Err(format!("{}: is a folder: name the files in it", path.display()));
        }
        match File::open(path) {
            Ok(file) => Ok(BufReader::new(Box::new(file))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(format!("{}: no such file: check the name", path.display())),
            Err(error) => Err(format!("{}: cannot be opened: {error}", path.display())),
        }
    }

    /// The whole input as one post.
    pub fn post(&self) -> Result<String, String> {
        let mut bytes = Vec::new();
        let read = self.open()?.take(LONGEST as u64 + 1).read_to_end(&mut bytes);
        read.map_err(|error| format!("{}: cannot be read: {error}", self.name()))?;
        if bytes.len() > LONGEST {
            return Err(format!(
                "{}: is longer than one post can be (1 MiB): pass many posts with --format jsonl, one a line",
                self.name()
            ));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            format!("{}: is not UTF-8 text (byte {at}): save it as UTF-8", self.name())
        })?;
        if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
            return Err(format!("{}: is empty: give it a post to judge", self.name()));
        }
        // A byte-order mark belongs to the file, not to the post.
        Ok(text.strip_prefix('\u{FEFF}').map(str::to_string).unwrap_or(text))
    }
}

/// The next line, or `None` at the end.
pub fn next_line(reader: &mut dyn BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let mut limited = reader.take(LONGEST as u64 + 1);
    if limited.read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(Some(Line::Read(line)));
    }
    if line.len() <= LONGEST {
        return Ok(Some(Line::Read(line)));
    }
    reader.skip_until(b'\n')?;
    Ok(Some(Line::TooLong))
}
