//! The interface's sentences with numbers, days, plurals and lists in them, by the platform's
//! own `Intl`, in the language that the words are in.

use js_sys::{Array, Date};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::browser::{self, to_js};
use super::view;
use crate::labels;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> PluralRules;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &Date) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type ListFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> ListFormat;
    #[wasm_bindgen(method)]
    fn format(this: &ListFormat, list: &Array) -> String;
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    style: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_style: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_style: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    time_zone: Option<&'static str>,
}

impl Options {
    fn js(&self) -> JsValue {
        to_js(self).unwrap_or(JsValue::UNDEFINED)
    }
}

/// The words' language as `Intl` is to have it: the browser's own variety of it where it has
/// one, as in `en-GB`.
fn language() -> String {
    let (own, browsers) = (view::locale().tag(), browser::ui_language());
    let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_string();
    // A Chinese of another script would write dates otherwise than the words around them.
    if own == "en" && base(&browsers) == "en" { browsers } else { own.to_string() }
}

/// The words of a key, with values put in for `{name}`.
pub fn say(key: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(browser::message(key), |words, (name, value)| words.replace(&format!("{{{name}}}"), value))
}

/// The words for so many: those of `key` + `One` or `Other`, as the language counts, with the
/// number put in for `{count}`.
pub fn count(key: &str, number: u32, values: &[(&str, &str)]) -> String {
    let form = PluralRules::new(&language(), &JsValue::UNDEFINED).select(f64::from(number));
    let key = format!("{key}{}", if form == "one" { "One" } else { "Other" });
    let shown = self::number(f64::from(number));
    let values: Vec<(&str, &str)> = [("count", shown.as_str())].into_iter().chain(values.iter().copied()).collect();
    say(&key, &values)
}

/// The number of a thing in a row: `4th`; in Chinese the number alone.
pub fn ordinal(number: u32) -> String {
    let form = PluralRules::new(&language(), &Options { kind: Some("ordinal"), ..Options::default() }.js()).select(f64::from(number));
    let key = match form.as_str() {
        "one" => labels::ORDINAL_ONE,
        "two" => labels::ORDINAL_TWO,
        "few" => labels::ORDINAL_FEW,
        _ => labels::ORDINAL_OTHER,
    };
    say(key, &[("n", &self::number(f64::from(number)))])
}

/// A number.
pub fn number(number: f64) -> String {
    NumberFormat::new(&language(), &JsValue::UNDEFINED).format(number)
}

/// A share (0–1) in whole percent.
pub fn percent(share: f64) -> String {
    NumberFormat::new(&language(), &Options { style: Some("percent"), ..Options::default() }.js()).format(share)
}

/// A day with its year, from noon of it by UTC in milliseconds since 1970.
pub fn day(noon: f64) -> String {
    date(noon, &Options { date_style: Some("medium"), time_zone: Some("UTC"), ..Options::default() })
}

/// A day without its year, short: `29 Nov`.
pub fn short_day(noon: f64) -> String {
    date(noon, &Options { month: Some("short"), day: Some("numeric"), time_zone: Some("UTC"), ..Options::default() })
}

/// A moment with its day and its time by the person's own clock, from milliseconds since 1970.
pub fn moment(at: f64) -> String {
    date(at, &Options { date_style: Some("medium"), time_style: Some("short"), ..Options::default() })
}

fn date(noon: f64, options: &Options) -> String {
    DateTimeFormat::new(&language(), &options.js()).format(&Date::new(&noon.into()))
}

/// Several things in one sentence: `a, b and c`.
pub fn list(things: &[String]) -> String {
    let all: Array = things.iter().map(JsValue::from).collect();
    ListFormat::new(&language(), &Options { kind: Some("conjunction"), ..Options::default() }.js()).format(&all)
}
