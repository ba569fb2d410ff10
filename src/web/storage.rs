//! What is stored in this browser, and the only way to change it.
//!
//! Changes of one item wait for each other, whichever page or background makes them, so that
//! two windows lose nothing of each other's. What cannot be read is as if nothing were stored.

use js_sys::{Function, Object, Promise, Reflect};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::browser::{WebError, settle, to_js};
use crate::norms::Norm;
use crate::settings::{EVERYWHERE, Effective, Layer, Origin, Overrides, Place, changed, recover, resolve};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    fn local_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    fn local_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = remove)]
    fn local_remove(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    fn listen_to_changes(work: &Function) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, work: &Function) -> Result<Promise, JsValue>;
}

/// The items under these keys; those that are not there are left out.
pub async fn items(keys: &[String]) -> Result<Vec<(String, Value)>, WebError> {
    read(&to_js(&keys)?).await
}

/// Everything that is stored.
pub async fn all() -> Result<Vec<(String, Value)>, WebError> {
    read(&JsValue::NULL).await
}

async fn read(keys: &JsValue) -> Result<Vec<(String, Value)>, WebError> {
    let found = settle(local_get(keys)).await?;
    let entries = Object::entries(found.unchecked_ref());
    let pair = |entry: JsValue| {
        let key = Reflect::get_u32(&entry, 0).ok()?.as_string()?;
        Some((key, serde_wasm_bindgen::from_value(Reflect::get_u32(&entry, 1).ok()?).ok()?))
    };
    Ok(entries.iter().filter_map(pair).collect())
}

/// What holds in a place where the table of sites says `usual`, or nowhere in particular;
/// where it cannot be read the defaults hold, so that a damaged store never silences a page
/// for good.
pub async fn holding(place: Option<&Place>, usual: Norm) -> Effective {
    let chain = place.map(Place::chain).unwrap_or_default();
    let keys: Vec<String> = [EVERYWHERE.to_string()].into_iter().chain(chain.iter().map(Place::key)).collect();
    let stored = items(&keys).await.unwrap_or_default();
    let origins = [Origin::Everywhere].into_iter().chain(chain.into_iter().map(Origin::Place));
    let layers: Vec<Layer> = origins
        .zip(&keys)
        .filter_map(|(origin, key)| {
            let (_, value) = stored.iter().find(|(known, _)| known == key)?;
            let item = recover(value, matches!(origin, Origin::Place(_))).0;
            Some(Layer { origin, item })
        })
        .collect();
    resolve(usual, &layers)
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
    let name = key.to_string();
    let after = alone(key, async move {
        let stored = items(std::slice::from_ref(&name)).await?.pop().map_or(Value::Null, |(_, value)| value);
        let before = recover(&stored, name != EVERYWHERE).0;
        let mut after = before.clone();
        work(&mut after);
        match changed(&stored, &before, &after) {
            Some(item) if item == stored => {}
            Some(item) => put(&name, &item).await?,
            None => forget(&name).await?,
        }
        to_js(&after)
    })
    .await?;
    Ok(serde_wasm_bindgen::from_value(after)?)
}

/// Runs `work` while nobody else runs any under the same name, in any page of the extension.
pub async fn alone(name: &str, work: impl Future<Output = Result<JsValue, WebError>> + 'static) -> Result<JsValue, WebError> {
    let work = Closure::once(move || future_to_promise(async move { work.await.map_err(|error| error.to_string().into()) }));
    let done = request_lock(name, work.as_ref().unchecked_ref())?;
    // The closure lives until its work is done.
    Ok(JsFuture::from(done).await?)
}

/// Stores `value` under `key`.
pub async fn put<T: Serialize>(key: &str, value: &T) -> Result<(), WebError> {
    let items = Object::new();
    Reflect::set(&items, &key.into(), &to_js(value)?)?;
    settle(local_set(&items)).await.map(drop)
}

/// Forgets what is stored under `key`.
pub async fn forget(key: &str) -> Result<(), WebError> {
    settle(local_remove(&key.into())).await.map(drop)
}

/// Calls `work` with the keys of what changed, whoever changed it, for as long as the page lives.
pub fn on_change(work: impl Fn(Vec<String>) + 'static) -> Result<(), WebError> {
    let heard = Closure::<dyn Fn(JsValue)>::new(move |changes: JsValue| {
        work(Object::keys(changes.unchecked_ref::<Object>()).iter().filter_map(|key| key.as_string()).collect());
    });
    listen_to_changes(heard.as_ref().unchecked_ref())?;
    // The page is thrown away as a whole when it closes.
    heard.forget();
    Ok(())
}
