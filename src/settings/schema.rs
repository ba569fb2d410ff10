//! The schema of a policy, as Chromium asks for one (`extension/policy.schema.json`).
//!
//! It names types alone: Chromium drops all of `settings` where one value in it breaks the
//! schema, and says so nowhere in Offair. Choices and bounds stand in the descriptions; what
//! breaks them costs only itself and is shown in the options page.

use serde_json::{Map, Value, json};

use super::{FIELDS, Field, Kind};

/// The schema, made of the table of settings.
///
/// ```
/// let schema = offair::settings::schema();
/// assert_eq!(schema["properties"]["settings"]["properties"]["ask"]["type"], "boolean");
/// assert!(schema["properties"]["places"]["additionalProperties"]["properties"]["keepDays"].is_null());
/// ```
pub fn schema() -> Value {
    let settings = "What holds everywhere, and cannot be changed by the person.";
    let places = "What holds in a host and what belongs to it, or in a community: reddit.com, reddit.com/r/rust. The nearest holds.";
    json!({
        "type": "object",
        "properties": {
            "settings": table(settings, FIELDS.iter()),
            "places": {
                "type": "object",
                "description": places,
                "additionalProperties": table("What holds there.", FIELDS.iter().filter(|field| field.is_by_place)),
            },
            "brand": brand(),
        }
    })
}

fn table<'a>(description: &str, fields: impl Iterator<Item = &'a Field>) -> Value {
    let properties: Map<String, Value> = fields.map(|field| (field.name.to_string(), value(field))).collect();
    json!({ "type": "object", "description": description, "properties": properties })
}

fn value(field: &Field) -> Value {
    let description = format!("{} It must be {}.", field.does, field.kind);
    match field.kind {
        Kind::Switch => json!({ "type": "boolean", "description": description }),
        Kind::Choice(_) => json!({ "type": "string", "description": description }),
        Kind::Number { .. } => json!({ "type": "integer", "description": description }),
        Kind::Phrases => json!({ "type": "array", "description": description, "items": { "type": "string" } }),
        Kind::Families | Kind::Cues => {
            json!({ "type": "object", "description": description, "additionalProperties": { "type": "boolean" } })
        }
    }
}

fn brand() -> Value {
    let names = |description: &str| json!({ "type": "array", "description": description, "items": { "type": "string" } });
    let phrases = |description: &str| {
        json!({
            "type": "array", "description": description,
            "items": { "type": "object", "properties": { "phrase": { "type": "string" }, "reason": { "type": "string" } } },
        })
    };
    json!({
        "type": "object",
        "description": "The brand that people here write for.",
        "properties": {
            "names": names("What the brand is called."),
            "products": names("What it makes or sells."),
            "always": phrases("Phrases that are not warned of, each with a reason."),
            "never": phrases("Phrases that are always warned of, each with a reason."),
            "disclosure": { "type": "string", "description": "How people say that they belong to it." },
        }
    })
}
