//! The section of the organisation: what it has set, to be read, and what of it could not be.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::telling;
use crate::brand::{Brand, List};
use crate::labels;
use crate::settings::{BRAND, EVERYWHERE, FIELDS, Field, Overrides};
use crate::web::browser::{self, WebError};
use crate::web::dom::{append, by_id};
use crate::web::{storage, words};

/// Shows what is set now.
pub(super) async fn refresh() -> Result<(), WebError> {
    let (policy, mut problems) = {
        let (policy, problems) = storage::policy().await;
        (policy, problems.iter().map(telling::problem).collect::<Vec<_>>())
    };
    let (some, none): (HtmlElement, HtmlElement) = (by_id("policy-some")?, by_id("policy-none")?);
    let (list, wrong): (Element, HtmlElement) = (by_id("policy-list")?, by_id("policy-problems")?);
    list.replace_children_with_node_0();
    part(&list, &telling::place_of(EVERYWHERE), &set_in(&policy.settings))?;
    for (place, item) in &policy.places {
        part(&list, &place.name(), &set_in(item))?;
    }
    if let Some(stored) = &policy.brand {
        let (brand, faults) = Brand::recover(stored);
        part(&list, &telling::place_of(BRAND), &set_in_brand(&brand))?;
        problems.extend((!faults.is_empty()).then(|| browser::message(labels::BROKEN_BRAND)));
    }
    let left_out: Element = by_id("policy-problem-list")?;
    left_out.replace_children_with_node_0();
    problems.iter().try_for_each(|problem| append(&left_out, "li", "", problem).map(drop))?;
    wrong.set_hidden(problems.is_empty());
    some.set_hidden(policy.is_empty() && problems.is_empty());
    none.set_hidden(!policy.is_empty() || !problems.is_empty());
    Ok(())
}

/// Name and value of what an item sets.
fn set_in(item: &Overrides) -> Vec<(String, String)> {
    let pair = |field: &Field| Some((telling::setting(field.name), telling::value(field, &item.get(field.name)?)));
    FIELDS.iter().filter_map(pair).collect()
}

fn set_in_brand(brand: &Brand) -> Vec<(String, String)> {
    let name = |list| match list {
        List::Names => labels::BRAND_NAMES,
        List::Products => labels::BRAND_PRODUCTS,
        List::Always => labels::BRAND_ALWAYS,
        List::Never => labels::BRAND_NEVER,
    };
    let lists = List::ALL.into_iter().map(|list| (browser::message(name(list)), brand.entries(list).join(" · ")));
    let disclosure = (browser::message(labels::BRAND_DISCLOSURE), brand.disclosure.clone());
    lists.chain([disclosure]).filter(|(_, value)| !value.is_empty()).collect()
}

fn part(list: &Element, heading: &str, pairs: &[(String, String)]) -> Result<(), JsValue> {
    if pairs.is_empty() {
        return Ok(());
    }
    append(list, "h3", "", heading)?;
    let entries = append(list, "ul", "facts", "")?;
    pairs.iter().try_for_each(|(name, value)| {
        append(&entries, "li", "", &words::say(labels::OPTIONS_PAIR, &[("name", name), ("value", value)])).map(drop)
    })
}
