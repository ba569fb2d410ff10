//! What is stored in this browser, and the only way to change it.
//!
//! Changes of one item wait for each other, whichever page or background makes them, so that
//! two windows lose nothing of each other's. What cannot be read is as if nothing were stored.
//!
//! - `area`: the browser's stores and its locks
//! - `transfer`: all of it at once: to a file, from a file, away, and to this release's form

mod area;
pub mod transfer;

use serde::Serialize;
use serde_json::Value;

use super::browser::{WebError, to_js};
use super::sync;
use crate::brand::Brand;
use crate::norms::Norm;
use crate::settings::{
    AT, BRAND, EVERYWHERE, Effective, LEARNED, Layer, OF_PLACE, Origin, Overrides, Place, Policy, Problem, changed, recover, resolve, stamp,
};

#[cfg(feature = "pages")]
pub use area::on_change;
pub use area::{Area, alone, alone_with_all};

/// The items under these keys; those that are not there are left out.
pub async fn items(keys: &[String]) -> Result<Vec<(String, Value)>, WebError> {
    Area::Local.items(keys).await
}

/// Everything that is stored.
pub async fn all() -> Result<Vec<(String, Value)>, WebError> {
    Area::Local.all().await
}

/// Whether an item says what holds anywhere: settings, the brand, what was learned of a place.
pub fn is_setting(key: &str) -> bool {
    [EVERYWHERE, BRAND].contains(&key) || key.starts_with(OF_PLACE) || key.starts_with(LEARNED)
}

/// What holds in a place where the table of sites says `usual`, or nowhere in particular;
/// where it cannot be read the defaults hold, so that a damaged store never silences a page
/// for good. Who runs the browser has the last word.
pub async fn holding(place: Option<&Place>, usual: Norm) -> Effective {
    holding_with_brand(place, usual).await.0
}

/// What would hold in a place if nothing were set there.
pub async fn beneath(place: &Place, usual: Norm) -> Effective {
    let mut chain = place.chain();
    chain.pop();
    holding(chain.last(), usual).await
}

/// What holds in a place, and what the person says of their brand, with what who runs the
/// browser says laid over both: all that a draft is read by, read at once.
pub async fn holding_with_brand(place: Option<&Place>, usual: Norm) -> (Effective, Brand) {
    let chain = place.map(Place::chain).unwrap_or_default();
    let keys: Vec<String> = [EVERYWHERE.to_string()].into_iter().chain(chain.iter().map(Place::key)).collect();
    let asked: Vec<String> = keys.iter().cloned().chain([BRAND.to_string()]).collect();
    let (stored, (policy, _)) = (items(&asked).await.unwrap_or_default(), policy().await);
    let own = stored.iter().find(|(key, _)| key == BRAND).map(|(_, value)| Brand::recover(value).0).unwrap_or_default();
    let brand = policy.brand.as_ref().map_or(own.clone(), |said| own.under(&Brand::recover(said).0));
    let origins = [Origin::Everywhere].into_iter().chain(chain.into_iter().map(Origin::Place));
    let mut layers: Vec<Layer> = origins
        .zip(&keys)
        .filter_map(|(origin, key)| {
            let (_, value) = stored.iter().find(|(known, _)| known == key)?;
            let item = recover(value, matches!(origin, Origin::Place(_))).0;
            Some(Layer { origin, item })
        })
        .collect();
    layers.extend(policy.layers(place));
    (resolve(usual, &layers), brand)
}

/// What who runs the browser has set, and what is wrong with it; nothing where nobody has.
pub async fn policy() -> (Policy, Vec<Problem>) {
    // Firefox fails where there is none.
    let set = Area::Managed.all().await.unwrap_or_default();
    Policy::read(&set.into_iter().collect::<serde_json::Map<_, _>>().into())
}

/// The settings that are stored under a key.
pub async fn settings(key: &str) -> Result<Overrides, WebError> {
    let stored = items(&[key.to_string()]).await?;
    Ok(stored.first().map(|(_, value)| recover(value, key != EVERYWHERE).0).unwrap_or_default())
}

/// Changes the settings that are stored under a key, and gives what they are then.
///
/// Where nothing differs from the default, nothing is stored.
pub async fn change(key: &str, work: impl FnOnce(&mut Overrides) + 'static) -> Result<Overrides, WebError> {
    let is_place = key != EVERYWHERE;
    let after = rewrite(key, move |stored| {
        let before = recover(stored, is_place).0;
        let mut after = before.clone();
        work(&mut after);
        changed(stored, &before, &after)
    })
    .await?;
    Ok(recover(&after, is_place).0)
}

/// Changes an item as a whole, and gives what it is then; `None` takes it out, and one that is
/// not there is null.
pub async fn rewrite(key: &str, work: impl FnOnce(&Value) -> Option<Value> + 'static) -> Result<Value, WebError> {
    let name = key.to_string();
    let after = alone(key, async move {
        let stored = items(std::slice::from_ref(&name)).await?.pop().map_or(Value::Null, |(_, value)| value);
        let mut after = work(&stored);
        if sync::is_carried(&name) && (stored.get(AT).is_some() || sync::is_on().await) {
            after = stamped(&stored, after);
        }
        match &after {
            Some(item) if *item == stored => {}
            Some(item) => put(&name, item).await?,
            None if stored.is_null() => {}
            None => forget(&name).await?,
        }
        to_js(&after)
    })
    .await?;
    Ok(serde_wasm_bindgen::from_value(after)?)
}

/// An item with the time of its changes, which stays behind for what was taken out, so that the
/// person's other browsers hear of it.
fn stamped(before: &Value, after: Option<Value>) -> Option<Value> {
    let item = stamp(before, &after.unwrap_or_default(), js_sys::Date::now());
    item.as_object().is_some_and(|fields| !fields.is_empty()).then_some(item)
}

/// Stores `value` under `key`.
pub async fn put<T: Serialize>(key: &str, value: &T) -> Result<(), WebError> {
    Area::Local.put([(&key.to_string(), value)]).await
}

/// Forgets what is stored under `key`.
pub async fn forget(key: &str) -> Result<(), WebError> {
    Area::Local.forget(&[key.to_string()]).await
}
