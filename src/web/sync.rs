//! Carries settings to the person's other browsers by the browser's own account, where they
//! chose so, and brings theirs here; field by field, the later change holds.
//!
//! Nothing is kept in memory: the item `synced` stands while both sides have been laid
//! together. Laying together what is the same writes nothing, so the news of our own writes
//! ends by itself. What does not fit stays here and is reported.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use wasm_bindgen::JsValue;

use super::browser::WebError;
use super::storage::{self, Area};
use crate::norms::Norm;
use crate::settings::{BRAND, EVERYWHERE, Items, OF_PLACE, carried, fits, merge};

/// The item that says how the last carrying went.
const SYNCED: &str = "synced";

/// How the last carrying went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Synced {
    /// What came of it.
    pub state: State,
    /// When that was first so, in milliseconds since 1970.
    pub at: f64,
    /// What the browser said, or which items are too large; empty where all is well.
    pub message: String,
}

/// What came of carrying the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Both sides say the same.
    Ok,
    /// There is no room for all of it there; here it is kept.
    Full,
    /// The browser refused for another reason. The next change or start tries again.
    Failed,
}

/// How the last carrying went; `None` where nothing is carried.
pub async fn synced() -> Result<Option<Synced>, WebError> {
    let found = storage::items(&[SYNCED.to_string()]).await?.pop();
    Ok(found.and_then(|(_, value)| serde_json::from_value(value).ok()))
}

/// Erases the copy that is carried. Another browser where carrying is on brings its own again.
pub async fn forget_synced() -> Result<(), WebError> {
    let keys: Vec<String> = Area::Sync.all().await?.into_iter().map(|(key, _)| key).collect();
    Area::Sync.forget(&keys).await
}

/// Whether an item is a setting and may be carried: never what was posted or learned.
pub fn is_carried(key: &str) -> bool {
    [EVERYWHERE, BRAND].contains(&key) || key.starts_with(OF_PLACE)
}

/// Whether settings are carried: the person's choice, or that of who runs the browser.
pub async fn is_on() -> bool {
    storage::holding(None, Norm::Usual).await.settings.sync
}

/// Lays both sides together: these items, or all of them where none are named or nothing
/// stands of an earlier time that went well. Where carrying is off, it stops and leaves the
/// copy as it is.
pub async fn carry(keys: Option<Vec<String>>) -> Result<(), WebError> {
    let work = async move {
        let last = synced().await?;
        if !is_on().await {
            if last.is_some() {
                storage::forget(SYNCED).await?;
            }
            return Ok(JsValue::UNDEFINED);
        }
        let keys = keys.filter(|_| last.as_ref().is_some_and(|last| last.state == State::Ok));
        let now = lay_together(keys).await?;
        if last.is_none_or(|last| (last.state, &last.message) != (now.state, &now.message)) {
            storage::put(SYNCED, &now).await?;
        }
        Ok(JsValue::UNDEFINED)
    };
    storage::alone_with_all(work).await.map(drop)
}

async fn lay_together(keys: Option<Vec<String>>) -> Result<Synced, WebError> {
    let (here, there) = match &keys {
        Some(keys) => (Area::Local.items(keys).await?, Area::Sync.items(keys).await),
        None => (Area::Local.all().await?, Area::Sync.all().await),
    };
    let there = match there {
        Ok(there) => there,
        Err(error) => return Ok(Synced::failed(&error.to_string())),
    };
    let settings = |items: Vec<(String, Value)>| -> Items { items.into_iter().filter(|(key, _)| is_carried(key)).collect() };
    let (here, there) = (settings(here), settings(there));
    let (mut to_here, mut to_there) = (Items::new(), Items::new());
    for key in here.keys().chain(there.keys()) {
        let (mine, theirs) = (here.get(key), there.get(key));
        let foreign = theirs.and_then(carried).unwrap_or_default();
        let merged = merge(mine.unwrap_or(&Value::Null), &foreign);
        if let Some(item) = carried(&merged).filter(|item| Some(item) != theirs) {
            to_there.insert(key.clone(), item);
        }
        if merged.as_object().is_some_and(|fields| !fields.is_empty()) && Some(&merged) != mine {
            to_here.insert(key.clone(), merged);
        }
    }
    Area::Local.put(&to_here).await?;
    Ok(carry_there(to_there).await)
}

/// Puts there what has room, and tells what has not.
async fn carry_there(items: Items) -> Synced {
    let alone = |(key, item): (&String, &Value)| fits(&Items::from([(key.clone(), item.clone())])).err();
    let too_large = items.iter().find_map(alone);
    let fitting: Items = items.iter().filter(|entry| alone(*entry).is_none()).map(|(key, item)| (key.clone(), item.clone())).collect();
    match (Area::Sync.put(&fitting).await, too_large) {
        (Err(error), _) => Synced::failed(&error.to_string()),
        (Ok(()), Some(error)) => Synced::new(State::Full, error.to_string()),
        (Ok(()), None) => Synced::new(State::Ok, String::new()),
    }
}

impl Synced {
    fn new(state: State, message: String) -> Self {
        Self { state, at: js_sys::Date::now(), message }
    }

    /// Browsers have no name for the want of room; both say "quota", and Chromium also of
    /// writing too often.
    fn failed(message: &str) -> Self {
        let says = |word: &str| message.to_ascii_lowercase().contains(word);
        let is_full = says("quota") && !says("write_operations");
        Self::new(if is_full { State::Full } else { State::Failed }, message.to_string())
    }
}
