//! The browser's stores and its locks: what the rest of `storage` stands on.
//!
//! Nothing here knows what an item means.

use js_sys::{Function, Object, Promise, Reflect};
use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::super::browser::{WebError, settle, to_js};

#[wasm_bindgen]
extern "C" {
    type Store;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "storage"], js_name = local)]
    static LOCAL: Store;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "storage"], js_name = sync)]
    static SYNC: Store;
    #[wasm_bindgen(thread_local_v2, js_namespace = ["chrome", "storage"], js_name = managed)]
    static MANAGED: Store;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Store, keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn set(this: &Store, items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn remove(this: &Store, keys: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    fn listen_to_changes(work: &Function) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["navigator", "locks"], js_name = request)]
    fn request_lock(name: &str, options: &JsValue, work: &Function) -> Result<Promise, JsValue>;
}

/// One of the browser's stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Of this browser alone.
    Local,
    /// Carried to the person's other browsers by the browser's own account.
    Sync,
    /// Written by who runs the browser; never by us.
    Managed,
}

impl Area {
    /// By the browser's name for it.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "local" => Self::Local,
            "sync" => Self::Sync,
            "managed" => Self::Managed,
            _ => return None,
        })
    }

    fn with<T>(self, work: impl FnOnce(&Store) -> T) -> T {
        match self {
            Self::Local => LOCAL.with(work),
            Self::Sync => SYNC.with(work),
            Self::Managed => MANAGED.with(work),
        }
    }

    /// The items under these keys; those that are not there are left out.
    pub async fn items(self, keys: &[String]) -> Result<Vec<(String, Value)>, WebError> {
        self.read(&to_js(&keys)?).await
    }

    /// Every item.
    pub async fn all(self) -> Result<Vec<(String, Value)>, WebError> {
        self.read(&JsValue::NULL).await
    }

    async fn read(self, keys: &JsValue) -> Result<Vec<(String, Value)>, WebError> {
        let found = settle(self.with(|store| store.get(keys))).await?;
        let entries = Object::entries(found.unchecked_ref());
        let pair = |entry: JsValue| {
            let key = Reflect::get_u32(&entry, 0).ok()?.as_string()?;
            Some((key, serde_wasm_bindgen::from_value(Reflect::get_u32(&entry, 1).ok()?).ok()?))
        };
        Ok(entries.iter().filter_map(pair).collect())
    }

    /// Stores these items in one step: all of them or none.
    pub async fn put<'a, T: Serialize + 'a>(self, items: impl IntoIterator<Item = (&'a String, &'a T)>) -> Result<(), WebError> {
        let object = Object::new();
        for (key, value) in items {
            Reflect::set(&object, &key.as_str().into(), &to_js(value)?)?;
        }
        if Object::keys(&object).length() == 0 {
            return Ok(());
        }
        settle(self.with(|store| store.set(&object))).await.map(drop)
    }

    /// Forgets the items under these keys.
    pub async fn forget(self, keys: &[String]) -> Result<(), WebError> {
        if keys.is_empty() {
            return Ok(());
        }
        let keys = to_js(&keys)?;
        settle(self.with(|store| store.remove(&keys))).await.map(drop)
    }
}

/// The lock that every change takes a share of.
const EVERYTHING: &str = "everything";

/// Runs `work` while nobody else runs any under the same name, in any page of the extension.
///
/// `work` must not ask for a lock itself: it could wait for one that waits for it.
pub async fn alone(name: &str, work: impl Future<Output = Result<JsValue, WebError>> + 'static) -> Result<JsValue, WebError> {
    let name = name.to_string();
    locked(EVERYTHING, "shared", async move { locked(&name, "exclusive", work).await }).await
}

/// Runs `work` while nobody else changes anything at all.
pub async fn alone_with_all(work: impl Future<Output = Result<JsValue, WebError>> + 'static) -> Result<JsValue, WebError> {
    locked(EVERYTHING, "exclusive", work).await
}

async fn locked(name: &str, mode: &str, work: impl Future<Output = Result<JsValue, WebError>> + 'static) -> Result<JsValue, WebError> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &mode.into())?;
    let work = Closure::once(move || future_to_promise(async move { work.await.map_err(|error| error.to_string().into()) }));
    let done = request_lock(name, &options, work.as_ref().unchecked_ref())?;
    // The closure lives until its work is done.
    Ok(JsFuture::from(done).await?)
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
