//! What pages, popup and background say to each other.
//!
//! Every message carries the protocol's version; a page script left over from an older
//! release is told so and goes quiet. The TypeScript side is generated from these types.
//!
//! - `card`: the words of lamp and card
//! - `page`: where a page is
//! - `views`: a reading and its advice as they are shown

mod card;
mod page;
mod views;

pub use card::CardLabels;
pub use page::Page;
pub use views::{CountView, FindingView, GuidanceView, OpeningView, ReadingView, RewriteView};

use serde::{Deserialize, Serialize};

use crate::draft::PostKind;
use crate::muted::Mute;
use crate::reading::Verdict;
use crate::sites::{self, ComposerRules};

/// The protocol's version: raised whenever a message changes its meaning.
pub const VERSION: u32 = 2;

/// What a page asks of the background.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Request {
    /// "May I listen here, and how does a composer look?"
    Hello {
        /// Where.
        page: Page,
    },
    /// "How does this sound?"
    Inspect {
        /// Counts up with each change of the draft; the answer carries it back.
        revision: u32,
        /// Where.
        page: Page,
        /// The draft's text.
        text: String,
        /// Post or reply.
        post: PostKind,
        /// What is being answered, where it is known.
        parent: Option<String>,
        /// Where the caret stands, in UTF-16 code units, while the draft is being typed.
        #[serde(default)]
        caret: Option<u32>,
        /// The verdict that is shown.
        #[serde(default)]
        standing: Option<Verdict>,
        /// Words the person ignores in this composer, as they stood in the draft.
        #[serde(default)]
        ignored: Vec<String>,
    },
    /// "Mute this everywhere", or hear it again.
    Mute {
        /// What.
        what: Mute,
        /// Whether it is muted from now on.
        on: bool,
        /// Where, for what is learned of the place; not from the popup.
        #[serde(default)]
        page: Option<Page>,
    },
    /// "This was sent": the draft went from its composer after a press that sends.
    Sent {
        /// Where.
        page: Page,
        /// What stood there at the press; no more of it is kept than numbers.
        text: String,
        /// Post or reply.
        post: PostKind,
        /// What is being answered, where it is known.
        parent: Option<String>,
        /// Whether just that was being warned of.
        against: bool,
        /// Whether it was warned of before, and changed until it was not.
        heeded: bool,
    },
    /// "Never mind these": findings were ignored in a draft.
    Ignored {
        /// Where.
        page: Page,
        /// Whether they are ignored; otherwise that was undone.
        on: bool,
    },
    /// "Which words were handed over to be judged?" The popup asks; they are given once.
    Selection,
}

/// A request in its envelope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Asked {
    /// `VERSION` of the side that asks.
    pub v: u32,
    /// What is asked.
    pub ask: Request,
}

/// What the background answers.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Answer {
    /// To `Hello`.
    Welcome {
        /// Whether Offair listens on this host.
        on: bool,
        /// How long a writer rests before a hint may appear, in milliseconds.
        pause: u32,
        /// How much longer before a draft counts as resting, in milliseconds.
        rest: u32,
        /// How a composer looks anywhere.
        composer: ComposerRules,
        /// Marks of software that anyone may run on a host of their own; empty where the host
        /// says which site it is.
        detect: Vec<Detection>,
        /// Selectors of this site's composers, which need no further signs.
        roots: Vec<String>,
        /// Selectors of this site's fields for a post's title, which are no composers.
        titles: Vec<String>,
        /// Selectors of what a person presses to post here.
        send: Vec<String>,
        /// The keys that post as well, joined by `+` as in `Control+Enter`.
        send_keys: Vec<String>,
        /// Whether a broadcast draft is asked about once before it is posted here.
        ask_before_posting: bool,
        /// Whether the background wants to know of what is sent here.
        record: bool,
        /// Selectors that stand around or near a composer which answers a post.
        reply: Vec<String>,
        /// Beginnings of an address's path under which every composer answers a post.
        under: Vec<String>,
        /// Selectors of the text that is answered.
        parent: Vec<String>,
        /// The words of lamp and card.
        labels: Box<CardLabels>,
        /// Their style sheet.
        style: &'static str,
    },
    /// To `Inspect`.
    Read {
        /// The revision that was asked about.
        revision: u32,
        /// What is said of it.
        reading: ReadingView,
    },
    /// To `Mute`.
    Muted {
        /// Whether it was done.
        done: bool,
        /// One sentence that says so, or why not.
        say: String,
    },
    /// To what is told and asks for nothing.
    Noted,
    /// To `Selection`.
    Selection {
        /// The words; none where nothing was handed over, or they were given before.
        text: Option<String>,
    },
    /// To anything from another version: be quiet, a newer script will come.
    Stale,
    /// The request was not understood, with the reason.
    Fault {
        /// A lower-case sentence.
        message: String,
    },
}

/// How software that anyone may run is told from its page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Detection {
    /// Its id in the table of sites.
    pub software: String,
    /// Selectors of which one finds something on its pages.
    pub marks: Vec<String>,
}

impl Detection {
    /// How a page may be told that is on a host nobody knows: nothing where the host is known
    /// or the page has said already what it runs.
    pub fn needed(host: &str, software: Option<&str>) -> Vec<Self> {
        if sites::find(host).is_some() || software.is_some() {
            return Vec::new();
        }
        let owned = |marks: &[&str]| marks.iter().map(|mark| mark.to_string()).collect();
        sites::software().map(|site| Self { software: site.id.into(), marks: owned(&site.marks) }).collect()
    }
}

/// What the popup asks of the page script, or tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ToPage {
    /// "What did you last hear?" Answered with `Status`.
    Status,
    /// "What the person chose is another now." The script asks `Hello` again.
    Changed,
    /// "Open the card": the person pressed the shortcut.
    OpenCard,
    /// "Open the card at the next finding."
    NextFinding,
    /// "Be quiet on this page until it is loaded anew", or listen again.
    Quiet,
}

/// What the page script answers to `ToPage::Status`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Status {
    /// The reading of the draft that is being written, where there is one.
    pub reading: Option<ReadingView>,
    /// Whether the person wants to hear nothing on this page.
    #[serde(default)]
    pub quiet: bool,
    /// Where it is written.
    #[serde(default)]
    pub page: Option<Page>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norms::{Locale, Norm};
    use crate::reading::Verdict;
    use ts_rs::{Config, TS};

    /// The TypeScript side of the protocol, as it must stand in the extension.
    fn typescript() -> String {
        let config = Config::default().with_large_int("number");
        let mut out = String::from(
            "// What pages and background say to each other: the TypeScript side of src/messages.rs.\n// Generated; `UPDATE=1 cargo test --lib protocol` writes it anew.\n// As long as the messages are: it is written by no hand.\n\n",
        );
        out += &format!("export const VERSION = {VERSION};\n");
        let declared = [
            PostKind::decl(&config),
            Verdict::decl(&config),
            Norm::decl(&config),
            Locale::decl(&config),
            ComposerRules::decl(&config),
            CardLabels::decl(&config),
            RewriteView::decl(&config),
            OpeningView::decl(&config),
            FindingView::decl(&config),
            CountView::decl(&config),
            GuidanceView::decl(&config),
            ReadingView::decl(&config),
            Mute::decl(&config),
            Page::decl(&config),
            Request::decl(&config),
            Asked::decl(&config),
            Detection::decl(&config),
            Answer::decl(&config),
            ToPage::decl(&config),
            Status::decl(&config),
        ];
        for declaration in declared {
            out += &format!("export {declaration}\n");
        }
        // The generator leaves blanks at the ends of lines.
        out.lines().map(|line| line.trim_end().to_string() + "\n").collect()
    }

    #[test]
    fn the_typescript_protocol_is_this_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/extension/content/protocol.ts");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, typescript()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(written == typescript(), "extension/content/protocol.ts differs: run `UPDATE=1 cargo test --lib protocol` and rebuild");
    }
}
