//! `offair cues`: writes the page that lists every cue, from the cue files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use offair::cues::source::{self, CueFile, CueSource};
use offair::cues::{Family, Side};

/// The words of `offair cues`.
#[derive(Args)]
pub struct CuesArguments {
    /// The folder of the cue files.
    #[arg(long, default_value = "src/cues/data")]
    data: PathBuf,
}

/// Prints the page; returns the exit code.
pub fn cues(arguments: &CuesArguments) -> ExitCode {
    match files(&arguments.data) {
        Ok(files) => {
            print!("{}", page(&files));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("offair: {message}");
            ExitCode::from(2)
        }
    }
}

fn files(data: &Path) -> Result<Vec<CueFile>, String> {
    let complain = |path: &Path, error: std::io::Error| format!("{}: {error}: name the folder with --data", path.display());
    let mut paths = Vec::new();
    for folder in fs::read_dir(data).map_err(|error| complain(data, error))? {
        let folder = folder.map_err(|error| complain(data, error))?.path();
        for file in fs::read_dir(&folder).map_err(|error| complain(&folder, error))? {
            paths.push(file.map_err(|error| complain(&folder, error))?.path());
        }
    }
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.strip_prefix(data).unwrap_or(path).to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(path).map_err(|error| complain(path, error))?;
        source::parse(&name, &text).map_err(|error| error.to_string())
    };
    paths.iter().map(read).collect()
}

const LANGUAGES: [(&str, &str); 3] = [("any", "any language"), ("en", "English"), ("zh", "Chinese")];

fn page(files: &[CueFile]) -> String {
    let all: Vec<(&str, &CueSource)> =
        files.iter().flat_map(|file| file.cues.iter().map(|cue| (file.name.split('/').next().unwrap_or_default(), cue))).collect();
    let count = |language: &str| all.iter().filter(|(of, _)| *of == language).count();
    let mut page = format!(
        "# What Offair listens for\n\nMade by `offair cues > docs/cues.md` from `src/cues/data`; change those files, not this one. \
         {} English cues, {} Chinese, {} shapes of any language. How a cue is written: CONTRIBUTING.md; how much each counts: judgement.md.\n",
        count("en"),
        count("zh"),
        count("any")
    );
    for (side, heading) in [(Side::Broadcast, "Broadcast"), (Side::Conversation, "Conversation")] {
        page += &format!("\n## {heading}\n");
        for family in Family::ALL.iter().filter(|family| family.side() == side) {
            page += &format!("\n### {}\n", family.id());
            for (language, name) in LANGUAGES {
                for (_, cue) in all.iter().filter(|(of, cue)| *of == language && cue.family == family.id()) {
                    page += &entry(cue, name);
                }
            }
        }
    }
    page
}

fn entry(cue: &CueSource, language: &str) -> String {
    let mut entry = format!("\n**{}** ({language}): {}", cue.id, cue.why[0]);
    if language == "Chinese" {
        entry += &format!(" {} / {}", cue.why[1], cue.why[2]);
    }
    let instead = cue.alternatives.iter().filter(|words| !words.is_empty()).cloned().collect::<Vec<_>>().join(" / ");
    entry += &format!("  \nSource: {}. Instead: {instead}  \n", cue.source.trim_end_matches('.'));
    let sentence = |sentences: &[String]| sentences.first().cloned().unwrap_or_default();
    entry + &format!("Hears “{}”, not “{}”\n", sentence(&cue.fires), sentence(&cue.silent))
}
