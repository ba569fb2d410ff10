//! All that is stored at once: to a file, from a file, away, and to this release's form.

use std::collections::BTreeSet;

use serde_json::Value;
use wasm_bindgen::JsValue;

use super::super::browser::WebError;
use super::super::sync;
use super::{Area, all, alone_with_all, is_setting, stamped};
use crate::settings::{self, EVERYWHERE, Import, ImportError, Items, LEDGER, VERSION, VERSION_KEY, migrate};

/// Brings what is stored into this release's form; what a later release stored stays as it is.
pub async fn bring_up_to_date() -> Result<(), WebError> {
    let work = async {
        let before = stored().await?;
        replace(&before, &migrate(before.clone()).items).await?;
        Ok(JsValue::UNDEFINED)
    };
    alone_with_all(work).await.map(drop)
}

/// The file for what is stored in this browser, with or without the ledger.
pub async fn export(with_ledger: bool) -> Result<Value, WebError> {
    Ok(settings::export(&stored().await?, with_ledger))
}

/// Takes what is in a file in place of what is stored, and tells what came out of it; from a
/// file that is none of ours nothing is taken. A ledger stays where the file holds none.
pub async fn import(file: &Value) -> Result<Result<Import, ImportError>, WebError> {
    let import = match settings::import(file) {
        Ok(import) => import,
        Err(error) => return Ok(Err(error)),
    };
    let mut after = import.items.clone();
    let taken: Vec<String> = after.keys().cloned().collect();
    let work = async move {
        let before = stored().await?;
        let has_ledger = after.keys().any(|key| key.starts_with(LEDGER));
        let is_carried_on = sync::is_on().await || after.get(EVERYWHERE).is_some_and(|item| item["sync"] == true);
        for (key, item) in &before {
            let goes = is_setting(key) || (has_ledger && key.starts_with(LEDGER));
            if !goes && !after.contains_key(key) {
                after.insert(key.clone(), item.clone());
            }
        }
        if is_carried_on {
            // As if the person had set all of it by hand, now.
            for key in before.keys().chain(&taken).filter(|key| sync::is_carried(key)).collect::<BTreeSet<_>>() {
                let item = stamped(before.get(key).unwrap_or(&Value::Null), after.remove(key));
                after.extend(item.map(|item| (key.clone(), item)));
            }
        }
        replace(&before, &after).await?;
        Ok(JsValue::UNDEFINED)
    };
    alone_with_all(work).await?;
    Ok(Ok(import))
}

/// Erases everything the extension stores in this browser, as if it had just been installed.
/// Permissions stay, and so does what is carried by the browser's account.
pub async fn erase() -> Result<(), WebError> {
    let work = async {
        let fresh = Items::from([(VERSION_KEY.to_string(), VERSION.into())]);
        replace(&stored().await?, &fresh).await?;
        Ok(JsValue::UNDEFINED)
    };
    alone_with_all(work).await.map(drop)
}

async fn stored() -> Result<Items, WebError> {
    Ok(all().await?.into_iter().collect())
}

/// Stores one set of items in place of another: first what is new, so that a step that fails
/// loses nothing.
async fn replace(before: &Items, after: &Items) -> Result<(), WebError> {
    Area::Local.put(after.iter().filter(|(key, item)| before.get(*key) != Some(*item))).await?;
    let gone: Vec<String> = before.keys().filter(|key| !after.contains_key(*key)).cloned().collect();
    Area::Local.forget(&gone).await
}
