//! `offair check`: judges posts, as plain text or as JSON lines.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use offair::{Advice, Draft, Locale, Norm, Norms, PostKind, Reading, Verdict, advise, inspect, sites};
use serde_json::{Map, Value};

use super::input::{Input, Line, next_line};
use super::report;

/// How posts come in and readings go out.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One post a file; a report for people.
    Text,
    /// One JSON object a line, in and out.
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Broadcast,
    Mixed,
}

#[derive(Clone, Copy, ValueEnum)]
enum NormName {
    Strict,
    Usual,
    Own,
}

#[derive(Clone, Copy, ValueEnum)]
enum LocaleName {
    En,
    #[value(name = "zh_CN")]
    ZhCn,
    #[value(name = "zh_TW")]
    ZhTw,
}

/// The words of `offair check`.
#[derive(Args)]
pub struct CheckArguments {
    /// Files to read; none, or `-`, is the standard input.
    files: Vec<PathBuf>,
    /// Plain text (one post a file) or JSON lines: {"id"?, "text", "site"?, "kind"?, "parent"?}.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Exit with 1 when a post reads so (`mixed` takes in `broadcast`).
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    /// How strict the place is; otherwise what is known of the post's site, else `usual`.
    #[arg(long, value_enum)]
    norm: Option<NormName>,
    /// The language of the explanations.
    #[arg(long, value_enum, default_value = "en")]
    locale: LocaleName,
    /// Add what the tone is the sum of.
    #[arg(long)]
    explain: bool,
}

/// Judges every post of every input; returns the exit code.
pub fn check(arguments: &CheckArguments) -> ExitCode {
    let mut run = Run { arguments, out: BufWriter::new(io::stdout().lock()), met: false, failed: false };
    for input in Input::from_arguments(&arguments.files) {
        let result = match arguments.format {
            Format::Text => run.post(&input),
            Format::Jsonl => run.lines(&input),
        };
        match result {
            Ok(()) => {}
            // Whoever read our output has heard enough.
            Err(Stop::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return run.code(),
            Err(Stop::Output(error)) => {
                eprintln!("offair: cannot write the report: {error}");
                return ExitCode::from(2);
            }
            Err(Stop::Input(message)) => {
                // What was judged before stands above the complaint.
                let _ = run.out.flush();
                eprintln!("offair: {message}");
                run.failed = true;
            }
        }
    }
    let flushed = run.out.flush();
    if flushed.is_err_and(|error| error.kind() != io::ErrorKind::BrokenPipe) {
        return ExitCode::from(2);
    }
    run.code()
}

enum Stop {
    Input(String),
    Output(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

struct Run<'a, W: Write> {
    arguments: &'a CheckArguments,
    out: W,
    met: bool,
    failed: bool,
}

impl<W: Write> Run<'_, W> {
    fn code(&self) -> ExitCode {
        ExitCode::from(if self.failed { 2 } else { u8::from(self.met) })
    }

    fn post(&mut self, input: &Input) -> Result<(), Stop> {
        let draft = Draft::post(input.post().map_err(Stop::Input)?);
        let (reading, advice) = self.judge(&draft);
        Ok(report::for_people(&mut self.out, &input.name(), &draft, &reading, &advice, self.arguments.explain)?)
    }

    fn lines(&mut self, input: &Input) -> Result<(), Stop> {
        let mut reader = input.open().map_err(Stop::Input)?;
        let (mut number, mut seen) = (0u64, false);
        loop {
            number += 1;
            // Before waiting for more, what has been judged is handed on.
            if reader.buffer().is_empty() {
                self.out.flush()?;
            }
            let line = next_line(&mut reader).map_err(|error| Stop::Input(format!("{}: cannot be read: {error}", input.name())))?;
            let record = match line {
                None => break,
                Some(Line::Read(bytes)) if is_blank(&bytes) => continue,
                Some(Line::Read(bytes)) => self.line(&bytes, number),
                Some(Line::TooLong) => report::fault(None, number, "the line is longer than 1 MiB: give one post a line"),
            };
            seen = true;
            self.failed |= record.get("error").is_some();
            serde_json::to_writer(&mut self.out, &record).map_err(io::Error::from)?;
            self.out.write_all(b"\n")?;
        }
        if seen { Ok(()) } else { Err(Stop::Input(format!("{}: is empty: give it one JSON object a line", input.name()))) }
    }

    fn line(&mut self, bytes: &[u8], number: u64) -> Value {
        let Ok(text) = std::str::from_utf8(bytes) else {
            return report::fault(None, number, "the line is not UTF-8 text: save it as UTF-8");
        };
        match serde_json::from_str::<Value>(text.trim_start_matches('\u{FEFF}')) {
            Ok(Value::Object(object)) => {
                let id = object.get("id").cloned();
                match draft(&object) {
                    Ok(draft) => {
                        let (reading, advice) = self.judge(&draft);
                        report::for_programs(id.unwrap_or(Value::Null), &reading, &advice, self.arguments.explain)
                    }
                    Err(message) => report::fault(id, number, &message),
                }
            }
            Ok(_) => report::fault(None, number, "the line is not a JSON object: write {\"text\": …}"),
            Err(error) => report::fault(None, number, &format!("the line is not JSON ({error}): write {{\"text\": …}}")),
        }
    }

    /// The reading, and advice where it warns.
    fn judge(&mut self, draft: &Draft) -> (Reading, Advice) {
        let known = draft.host.as_deref().and_then(sites::find).map(|site| site.norm_of(draft.kind));
        let norm = match self.arguments.norm {
            Some(NormName::Strict) => Norm::Strict,
            Some(NormName::Usual) => Norm::Usual,
            Some(NormName::Own) => Norm::Own,
            None => known.unwrap_or_default(),
        };
        let locale = match self.arguments.locale {
            LocaleName::En => Locale::English,
            LocaleName::ZhCn => Locale::Simplified,
            LocaleName::ZhTw => Locale::Traditional,
        };
        let norms = Norms { norm, locale, ..Norms::default() };
        let reading = inspect(draft, &norms);
        self.met |= match self.arguments.fail_on {
            Some(FailOn::Broadcast) => reading.verdict == Verdict::Broadcast,
            Some(FailOn::Mixed) => reading.verdict >= Verdict::Mixed,
            None => false,
        };
        let advice = if reading.verdict < Verdict::Mixed { Advice::default() } else { advise(draft, &reading, &norms) };
        (reading, advice)
    }
}

/// Whether a line holds nothing; a byte-order mark may stand at the head of a file.
fn is_blank(bytes: &[u8]) -> bool {
    bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes).iter().all(u8::is_ascii_whitespace)
}

fn draft(object: &Map<String, Value>) -> Result<Draft, String> {
    let string = |key: &str| match object.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(format!("\"{key}\" is not a string")),
    };
    let text = string("text")?.ok_or("there is no \"text\": give the post as a string")?;
    let kind = match string("kind")?.as_deref() {
        None | Some("post") => PostKind::Post,
        Some("reply") => PostKind::Reply,
        Some(other) => return Err(format!("\"kind\" is {other:?}: write \"post\" or \"reply\"")),
    };
    Ok(Draft { text, host: string("site")?, kind, parent: string("parent")?, ..Draft::default() })
}
