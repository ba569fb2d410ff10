//! `offair settings`: writes the page that lists every setting, from the table of settings.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use offair::settings::{FIELDS, Field, Kind, Settings, VERSION};
use serde_json::{Value, json};

/// The words of `offair settings`.
#[derive(Args)]
pub struct SettingsArguments {
    /// Write the page into this file; without it the page is printed.
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    write: Option<PathBuf>,
    /// Print the table as JSON, one array of settings.
    #[arg(long)]
    json: bool,
}

/// Prints or writes the page; returns the exit code.
pub fn settings(arguments: &SettingsArguments) -> ExitCode {
    if arguments.json {
        let table: Vec<Value> = FIELDS.iter().map(entry).collect();
        println!("{}", serde_json::to_string_pretty(&table).expect("a table of strings and numbers is JSON"));
        return ExitCode::SUCCESS;
    }
    let Some(path) = &arguments.write else {
        print!("{}", page());
        return ExitCode::SUCCESS;
    };
    match fs::write(path, page()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("offair: {}: {error}: name a file that can be written", path.display());
            ExitCode::from(2)
        }
    }
}

fn entry(field: &Field) -> Value {
    let kind = match field.kind {
        Kind::Switch => json!({ "kind": "switch" }),
        Kind::Choice(ids) => json!({ "kind": "choice", "of": ids }),
        Kind::Number { least, most, unit } => json!({ "kind": "number", "least": least, "most": most, "unit": unit }),
        Kind::Phrases => json!({ "kind": "phrases" }),
        Kind::Families => json!({ "kind": "families" }),
        Kind::Cues => json!({ "kind": "cues" }),
    };
    let mut entry = json!({ "name": field.name, "default": usual(field), "byPlace": field.is_by_place, "does": field.does });
    entry.as_object_mut().into_iter().for_each(|entry| entry.extend(kind.as_object().cloned().into_iter().flatten()));
    entry
}

fn usual(field: &Field) -> Value {
    Settings::default().get(field.name).unwrap_or_default()
}

fn page() -> String {
    let by_place = FIELDS.iter().filter(|field| field.is_by_place).count();
    let mut page = format!(
        "# Settings\n\nMade by `offair settings --write docs/settings.md` from `src/settings/table.rs`; change that file and \
         `src/command/settings.rs`, not this one. {} settings, {by_place} of which a place may have of its own.\n\n\
         | setting | may be | default | of a place | what it does |\n|---|---|---|---|---|\n",
        FIELDS.len()
    );
    for field in FIELDS {
        let place = if field.is_by_place { "yes" } else { "no" };
        page += &format!("| `{}` | {} | {} | {place} | {} |\n", field.name, field.kind, default(field), field.does);
    }
    page + INHERIT + &format!("{STORED}{VERSION}{VERSIONS}")
}

fn default(field: &Field) -> String {
    match field.kind {
        Kind::Phrases | Kind::Families | Kind::Cues => "none".into(),
        _ if field.name == "norm" => "as the table of sites says, else `usual`".into(),
        _ => format!("`{}`", usual(field).to_string().trim_matches('"')),
    }
}

const INHERIT: &str = "\n## Which value holds\n\n\
    A place is a host (`example.org`) or a community of it (`reddit.com/r/rust`; docs/sites.md names the sites that have them). \
    A value holds for a place and for all that belongs to it, until something nearer says otherwise. From the farthest to the nearest:\n\n\
    1. the default; for `norm`, what the table of sites says of the place\n\
    2. what was set for everywhere\n\
    3. what was set for a host that this one belongs to (`example.org` for `forum.example.org`), then for the host itself\n\
    4. what was set for a community, then for what belongs to it\n\
    5. what who runs the browser has set, for everywhere and then for places in the same order (docs/policy.md); \
    nobody else can change that\n\n\
    Several names of one site are one place: `www.` is left out, and old.reddit.com is reddit.com, twitter.com is x.com. \
    Muted phrases add up. Of switched families and cues each entry is inherited by itself, and a cue's own switch holds over its family's, \
    unless a policy speaks of the family and not of the cue. The options page shows where each value comes from.\n";

const STORED: &str = "\n## How it is stored\n\n\
    In `storage.local`, and only what was set:\n\n\
    | key | what |\n|---|---|\n\
    | `global` | what was set for everywhere: `{\"pause\": 900}` |\n\
    | `site:<place>` | what was set for a place: `site:reddit.com/r/rust` |\n\
    | `version` | the version of this form, a number |\n\
    | `brand` | the brand |\n\
    | `learned:<place>` | what was learned of a place |\n\
    | `ledger:<day>` | the ledger |\n\n\
    A value that is damaged is as if it had not been set, is shown in the options page, and stays as it stands until somebody sets it. \
    So does what another release wrote. An item of whose fields all are reset is gone.\n\n\
    **Carried to other browsers.** With `sync` on, `global` and the places are copied into `storage.sync`, and each item has the time of the last \
    change of each of its fields: `\"at\": {\"pause\": 1790000000000}`, in milliseconds since 1970. Of two browsers the later change of each field holds; a reset is a \
    change, and its time stays. Of two changes at the same time, the greater text holds, so that both browsers agree. \
    `sync` itself stays in each browser. An account carries 102,400 bytes, 8,192 an item, and 512 items; what does not fit is said beforehand.\n\n\
    **Taken along in a file.** `{\"offair\": \"0.1.0\", \"version\": 2, \"settings\": {…}, \"brand\": {…}, \"learned\": {…}, \"ledger\": {…}}`: \
    the items under their keys, those of `learned` and `ledger` by what follows the colon. The ledger is there only if it was asked for; \
    the times of changes never are. An older file is brought up to date, a newer one is refused; what is damaged is left out and said. \
    A file has at most 8 MiB and 20,000 entries.\n\n\
    ## Versions of this form\n\nThis release reads and writes version ";

const VERSIONS: &str = ". What an earlier one stored is brought up to date a step a version; what a later one stored is left alone.\n\n\
    | version | what changed |\n|---|---|\n\
    | 1 | `muted` as `{\"words\": […], \"cues\": […]}`, one item a host as it stood in the address bar, no `version` |\n\
    | 2 | hosts became places, what was muted moved into `global`, `version` is stored. Where two hosts are one place, of each field the value \
    that differs from the default stays; where both differ, that of the place's own item, then of the host that comes first in the alphabet |\n";
