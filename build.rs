//! Compiles the cue files into texts, words and bytes, so that the library holds no text parser.
//!
//! A fault in a cue file stops the build with the file and line.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

#[allow(dead_code, unused_imports)]
#[path = "src/text/mod.rs"]
mod text;

/// In place of the table that is made here.
#[path = "src/unicode"]
mod unicode {
    #[allow(dead_code)]
    mod runs;
    pub mod table;

    pub(crate) use table::{is_mark, parts, traditional};
}

/// The parts of the room `cues` that the compiler needs.
#[path = "src/cues"]
mod cues {
    #[allow(dead_code)]
    mod family;
    #[allow(dead_code)]
    mod shape;
    #[allow(dead_code, unused_imports)]
    pub mod source;
    #[allow(dead_code)]
    pub mod symbol;

    pub use family::Family;
    pub use shape::SHAPES;
}

fn main() {
    println!("cargo::rerun-if-changed=src/cues");
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-changed=src/unicode");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("unicode.bin"), unicode::table::table()).expect("the build folder can be written");
    let data = Path::new("src/cues/data");
    match compiled(data) {
        Ok(files) => {
            for (name, bytes) in files {
                fs::write(out.join(name), bytes).expect("the build folder can be written");
            }
        }
        Err(message) => {
            eprintln!("{message}");
            process::exit(1);
        }
    }
}

fn compiled(data: &Path) -> Result<cues::source::compile::Files, String> {
    let mut paths: Vec<PathBuf> = Vec::new();
    for folder in fs::read_dir(data).map_err(|error| format!("{}: {error}", data.display()))? {
        let folder = folder.map_err(|error| error.to_string())?.path();
        let files = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        paths.extend(files.filter_map(Result::ok).map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == "cues")));
    }
    paths.sort();
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        let name = path.strip_prefix(data).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        match cues::source::parse(&name, &text) {
            Ok(file) => files.push(file),
            Err(error) => faults.push(error.to_string()),
        }
    }
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    cues::source::compile::compile(&files).map_err(|error| error.to_string())
}
