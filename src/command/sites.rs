//! `offair sites`: writes the page that lists every site, from the table of sites.
//!
//! One section of the page belongs to the browser runs, which fill it in; it is kept.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use offair::Norm;
use offair::sites::{self, Counting, Firmness, Limit, Part, Site};

/// The words of `offair sites`.
#[derive(Args)]
pub struct SitesArguments {
    /// Write the page into this file and keep its section of browser runs; without it the
    /// page is printed and that section is empty.
    #[arg(long, value_name = "FILE", conflicts_with = "json")]
    write: Option<PathBuf>,
    /// Print the table as JSON, one array of entries.
    #[arg(long)]
    json: bool,
}

/// Prints or writes the page; returns the exit code.
pub fn sites(arguments: &SitesArguments) -> ExitCode {
    if arguments.json {
        println!("{}", serde_json::to_string_pretty(sites::all()).expect("a table of strings and numbers is JSON"));
        return ExitCode::SUCCESS;
    }
    let Some(path) = &arguments.write else {
        print!("{}", page(EMPTY));
        return ExitCode::SUCCESS;
    };
    let written = fs::read_to_string(path).unwrap_or_default();
    match fs::write(path, page(kept(&written).unwrap_or(EMPTY))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("offair: {}: {error}: name a file that can be written", path.display());
            ExitCode::from(2)
        }
    }
}

/// What the table of browser runs shows.
const TRIED: &str = "Each row is a page under `tests/browser/site/pages`, hand-written from the site's selectors over the real editor \
    library; no live site is visited. `node --test tests/browser/matrix.test.mjs` runs it in Chromium and Firefox and compares this table. \
    ✓ holds in both. copy: Offair puts nothing in there and offers *Copy*. no parent: what is answered cannot be told for sure and is not sent. \
    no key: the editor itself has none. not held: which press sends cannot be told for sure, and passes.";

const OPEN: &str = "<!-- matrix -->";
const CLOSE: &str = "<!-- /matrix -->";
const EMPTY: &str = "\nNot run yet.\n";

/// What stands between the marks.
fn kept(page: &str) -> Option<&str> {
    page.split_once(OPEN)?.1.split_once(CLOSE).map(|(kept, _)| kept)
}

fn page(matrix: &str) -> String {
    let all = sites::all();
    let told = all.iter().filter(|site| !site.marks.is_empty()).count();
    let mut page = format!(
        "# Where Offair listens\n\nMade by `offair sites --write docs/sites.md` from `src/sites/data/sites.txt`; change that file, not this one. \
         {} sites, {told} of them software that anyone may run. On any other site a composer is told by its looks.\n\n\
         The kind of place sets how strictly a draft is heard: a community strictly, one's own page mildly (comments there as anywhere), a feed in between. \
         A limit in brackets is not confirmed, and no draft is held against it; one that is “usual” may be set otherwise by a server or a paid plan. \
         A site's own rule on promotion is shown only where it was found in writing.\n\n\
         | site | editor | place | limits | how it is known | marks seen | sure | its rule on promotion |\n|---|---|---|---|---|---|---|---|\n",
        all.len()
    );
    for site in all {
        page += &row(site);
    }
    page += "\n## How lengths are counted\n\n| rule | unit |\n|---|---|\n";
    for (name, counting) in Counting::NAMES {
        page += &format!("| {name} | {} |\n", unit(*counting));
    }
    page + &format!("\n## Tried in browsers\n\n{TRIED}\n\n{OPEN}{matrix}{CLOSE}\n")
}

fn row(site: &Site) -> String {
    let place = match site.norm {
        Norm::Strict => "community",
        Norm::Usual => "feed",
        Norm::Own => "own page",
    };
    let limits: Vec<String> = site.limits.iter().map(limit).collect();
    let mut known: Vec<String> = site.hosts.iter().map(|host| host.to_string()).collect();
    known.extend(site.marks.iter().map(|mark| format!("`{mark}`")));
    let composers = match site.refuse {
        Some(reason) => format!("{}: not read, {reason}", site.editor),
        None if site.roots.is_empty() => format!("{}: told by its looks", site.editor),
        None => site.editor.to_string(),
    };
    let rule = match &site.guidance {
        Some(guidance) => format!("{} ({})", guidance.say[0].trim_end_matches('.'), guidance.source),
        None => "not confirmed".into(),
    };
    let cells = [
        site.name.to_string(),
        composers,
        place.into(),
        if limits.is_empty() { "none known".into() } else { limits.join("; ") },
        known.join(", "),
        site.evidence.into(),
        site.confidence.into(),
        rule,
    ];
    format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "))
}

fn limit(limit: &Limit) -> String {
    let part = match limit.part {
        Part::Any => "post and reply",
        Part::Post => "post",
        Part::Reply => "reply",
        Part::Title => "title",
    };
    let text = format!("{part} {} {}", limit.most, limit.counting.name());
    match limit.firmness {
        Firmness::Firm => text,
        Firmness::Usual => text + ", usual",
        Firmness::Weak => format!("({text})"),
    }
}

fn unit(counting: Counting) -> &'static str {
    match counting {
        Counting::Bluesky => "what is seen as one character; a link as it is shown, host and at most 16 characters of path",
        Counting::CodePoints => "Unicode code points",
        Counting::HalfWidth => "two half-width characters are one; a half is rounded up",
        Counting::Mastodon => "what is seen as one character; a link is 23, `@name@server` is `@name`",
        Counting::Trimmed => "UTF-16 code units without the blanks at the ends",
        Counting::Utf16 => "UTF-16 code units",
        Counting::X => "weighted: a link 23, an emoji 2, Latin and its neighbours 1, Chinese and most else 2",
    }
}
