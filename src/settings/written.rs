//! A value as browsers write it when they store it: what is counted against a quota, and how
//! two values are told apart.

use std::fmt::Write;

use serde_json::{Map, Value};

/// JSON without blanks, names sorted, whole numbers without a point, and escaped where
/// Chromium escapes. Equal text means equal values, whoever parsed them.
pub(super) fn written(value: &Value) -> String {
    let mut out = String::new();
    write_value(&mut out, value);
    out
}

fn write_value(out: &mut String, value: &Value) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(is_so) => out.push_str(if *is_so { "true" } else { "false" }),
        // Rust writes the shortest digits that read back as the same number, and no point
        // behind a whole one.
        Value::Number(number) => drop(write!(out, "{}", number.as_f64().unwrap_or_default())),
        Value::String(text) => write_text(out, text),
        Value::Array(entries) => {
            out.push('[');
            entries.iter().enumerate().for_each(|(at, entry)| {
                separate(out, at);
                write_value(out, entry);
            });
            out.push(']');
        }
        Value::Object(fields) => write_fields(out, fields),
    }
}

fn write_fields(out: &mut String, fields: &Map<String, Value>) {
    let mut names: Vec<&String> = fields.keys().collect();
    names.sort_unstable();
    out.push('{');
    for (at, name) in names.into_iter().enumerate() {
        separate(out, at);
        write_text(out, name);
        out.push(':');
        write_value(out, &fields[name]);
    }
    out.push('}');
}

fn separate(out: &mut String, at: usize) {
    if at > 0 {
        out.push(',');
    }
}

fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            // So that stored text can stand in a page: Chromium alone does that.
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => drop(write!(out, "\\u{:04X}", c as u32)),
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_written_as_browsers_do() {
        let value = json!({ "b": [1.0, 0.25, -3, null, true], "a": "x\"\\\n<\u{2028}\u{1}é限" });
        assert_eq!(written(&value), r#"{"a":"x\"\\\n\u003C\u2028\u0001é限","b":[1,0.25,-3,null,true]}"#);
        assert_eq!(written(&json!(1_700_000_000_123.0)), "1700000000123");
        assert_eq!(written(&json!({ "b": 1, "a": 2 })), written(&json!({ "a": 2.0, "b": 1.0 })));
    }
}
