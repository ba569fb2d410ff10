//! A reading for people and for programs.

use std::io::{self, Write};

use offair::text::{Span, slice};
use offair::{Advice, Draft, Reading, Replacement, Verdict, tone};
use serde_json::{Value, json};

/// Writes a report that a person reads: the verdict, a move for the whole, then the words it
/// rests on, each with the sentence as it could read.
pub fn for_people(out: &mut dyn Write, name: &str, draft: &Draft, reading: &Reading, advice: &Advice, explain: bool) -> io::Result<()> {
    writeln!(out, "{name}: {} (tone {:.2}, {})", reading.verdict.id(), tone::told(reading.tone), reading.language.tag())?;
    if reading.verdict == Verdict::Unclear {
        writeln!(out, "  nothing to judge: too short, a plain notice, or a language Offair does not read")?;
    }
    if let Some(opening) = &advice.opening {
        writeln!(out, "  begin: {}", opening.say)?;
        writeln!(out, "      for example: {}", opening.example)?;
        writeln!(out, "      source: {}", opening.source)?;
    }
    for (number, finding) in reading.findings.iter().enumerate() {
        let (line, column) = place(&draft.text, finding.span.start);
        writeln!(out, "  {line}:{column} “{}”  {} [{}]", finding.quote.replace('\n', " "), finding.why, finding.cue)?;
        match advice.replacements.iter().find(|replacement| replacement.finding == number) {
            Some(replacement) => writeln!(out, "      as talk: {}", sentence(&draft.text, replacement).replace('\n', " "))?,
            None => writeln!(out, "      instead: {}", finding.alternative)?,
        }
        writeln!(out, "      source: {}", finding.source)?;
    }
    let mut told: Vec<&str> = Vec::new();
    for strength in reading.strengths.iter() {
        if !told.contains(&strength.why) {
            told.push(strength.why);
            writeln!(out, "  + {}", strength.why)?;
        }
    }
    if explain {
        for part in &reading.parts {
            writeln!(out, "  {:+.2}  {} ({:.2})", part.logit, part.name, part.amount)?;
        }
    }
    Ok(())
}

/// The sentence of a replacement as it could read.
fn sentence(text: &str, replacement: &Replacement) -> String {
    let (span, around) = (replacement.span, replacement.sentence);
    let piece = |start, end| slice(text, Span { start, end }).unwrap_or_default();
    format!("{}{}{}", piece(around.start, span.start), replacement.instead, piece(span.end, around.end))
}

/// Line and column, from 1, of a place in UTF-16 code units; columns count characters.
fn place(text: &str, unit: u32) -> (usize, usize) {
    let (mut line, mut column, mut at) = (1, 1, 0);
    for character in text.chars() {
        if at >= unit {
            break;
        }
        at += character.len_utf16() as u32;
        column += 1;
        if character == '\n' {
            line += 1;
            column = 1;
        }
    }
    (line, column)
}

/// One JSON object for one post; `move` and the findings' `rewrite` only where there is one.
pub fn for_programs(id: Value, reading: &Reading, advice: &Advice, explain: bool) -> Value {
    let mut record = json!({
        "id": id,
        "tone": rounded(reading.tone),
        "verdict": reading.verdict.id(),
        "lang": reading.language.tag(),
        "findings": reading.findings.iter().map(|finding| json!({
            "cue": finding.cue,
            "family": finding.family,
            "start": finding.span.start,
            "end": finding.span.end,
            "quote": finding.quote,
            "why": finding.why,
        })).collect::<Vec<_>>(),
        "strengths": reading.strengths.iter().map(|strength| json!({
            "cue": strength.cue,
            "family": strength.family,
            "start": strength.span.start,
            "end": strength.span.end,
            "why": strength.why,
        })).collect::<Vec<_>>(),
    });
    for replacement in &advice.replacements {
        let Replacement { span, instead, .. } = replacement;
        record["findings"][replacement.finding]["rewrite"] = json!({"start": span.start, "end": span.end, "text": instead});
    }
    if let Some(opening) = &advice.opening {
        record["move"] = json!({"id": opening.id, "say": opening.say, "example": opening.example, "source": opening.source});
    }
    if explain {
        record["parts"] = reading
            .parts
            .iter()
            .map(|part| json!({"name": part.name, "amount": rounded(part.amount), "logit": rounded(part.logit)}))
            .collect();
    }
    record
}

/// One JSON object for a line that could not be judged.
pub fn fault(id: Option<Value>, line: u64, message: &str) -> Value {
    let mut record = json!({ "line": line, "error": message });
    if let Some(id) = id {
        record["id"] = id;
    }
    record
}

fn rounded(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}
