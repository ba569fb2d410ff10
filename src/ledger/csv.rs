//! The ledger as a table for a spreadsheet, in the form of RFC 4180.

use super::Entry;
use super::entry::kind_id;

const HEADER: [&str; 8] = ["Day", "Site", "Community", "Kind", "Tone", "Verdict", "Names own brand", "Sent despite warning"];

/// The entries as lines of comma-separated values, UTF-8, each line ended by CR LF, the first
/// the header: days as in 2026-11-29, tone 0–1 with two digits, `yes` or `no`. Neither text nor
/// fingerprints. Before a value that a spreadsheet would take for a formula, and before one
/// that begins with an apostrophe itself, stands an apostrophe.
pub fn csv<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let yes = |is_so: bool| if is_so { "yes" } else { "no" }.to_string();
    let mut table = line(HEADER.map(str::to_string));
    for entry in entries {
        table += &line([
            entry.day.to_string(),
            entry.place.host().to_string(),
            entry.place.community().unwrap_or_default().to_string(),
            kind_id(entry.kind).to_string(),
            format!("{:.2}", entry.tone),
            entry.verdict.id().to_string(),
            yes(entry.names_brand),
            yes(entry.against),
        ]);
    }
    table
}

fn line(values: [String; 8]) -> String {
    values.map(|value| quoted(&value)).join(",") + "\r\n"
}

fn quoted(value: &str) -> String {
    let safe = if value.starts_with(['=', '+', '-', '@', '\'', '\t', '\r', '\n']) { format!("'{value}") } else { value.to_string() };
    if safe.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}
