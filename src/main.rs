//! The command `offair`: the same judgement as in the browser, over files and pipes.
//!
//! Wiring only: what a verb does is in `command`. Exit codes: 0 done, 1 a draft met
//! `--fail-on`, 2 the job could not be done (in whole or in part).

mod command;

use std::process::ExitCode;

use clap::Parser;

/// Hears when a post reads as broadcast advertising rather than conversation.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(clap::Subcommand)]
enum Verb {
    /// Judge posts: plain text, one post a file, or JSON lines, one post a line.
    Check(command::CheckArguments),
    /// Print the page that lists every cue (docs/cues.md).
    Cues(command::CuesArguments),
    /// Measure how well the tone agrees with readers, on rated posts.
    Eval(command::EvalArguments),
    /// Print the page that lists every setting (docs/settings.md), or the table of settings as JSON.
    Settings(command::SettingsArguments),
    /// Print the page that lists every site (docs/sites.md), or the table of sites as JSON.
    Sites(command::SitesArguments),
    /// Make the weights of the tone from rated posts.
    Train(command::TrainArguments),
}

fn main() -> ExitCode {
    match Arguments::parse().verb {
        Verb::Check(arguments) => command::check(&arguments),
        Verb::Cues(arguments) => command::cues(&arguments),
        Verb::Eval(arguments) => command::eval(&arguments),
        Verb::Settings(arguments) => command::settings(&arguments),
        Verb::Sites(arguments) => command::sites(&arguments),
        Verb::Train(arguments) => command::train(&arguments),
    }
}
