//! The only bindings to the browser's extension interfaces.
//!
//! Thin and promise-based; `chrome` is the name that Chromium and Firefox share in manifest
//! version 3. What fails comes back as a `WebError`, never as a panic.

use std::fmt;

use js_sys::{Array, Promise, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::messages::{Asked, Request, VERSION};
use crate::sites::to_give_back;

/// What went wrong at the browser's border, in one sentence.
#[derive(Debug)]
pub struct WebError(String);

impl fmt::Display for WebError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl From<JsValue> for WebError {
    fn from(value: JsValue) -> Self {
        let message = Reflect::get(&value, &"message".into()).ok().and_then(|message| message.as_string());
        Self(message.or_else(|| value.as_string()).unwrap_or_else(|| format!("{value:?}")))
    }
}

impl From<serde_wasm_bindgen::Error> for WebError {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self(error.to_string())
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str) -> String;
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn get_ui_language() -> String;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = getAll)]
    fn permissions_get_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = contains)]
    fn permissions_contains(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn permissions_request(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = remove)]
    fn permissions_remove(what: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = getRegisteredContentScripts)]
    fn get_scripts() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = registerContentScripts)]
    fn register_scripts(scripts: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = updateContentScripts)]
    fn update_scripts(scripts: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = unregisterContentScripts)]
    fn unregister_scripts() -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = executeScript)]
    fn execute_script(injection: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = insertCSS)]
    fn insert_css(injection: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = create)]
    fn tabs_create(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    fn tabs_query(what: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = sendMessage)]
    fn tabs_send_message(tab: i32, message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    fn runtime_send_message(message: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = openOptionsPage)]
    fn runtime_open_options() -> Result<Promise, JsValue>;
}

/// Plain objects, as the browser's interfaces want them (a Rust map would become a `Map`).
pub fn to_js<T: Serialize>(value: &T) -> Result<JsValue, WebError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// Says in the console what failed; everything else goes on.
pub fn log<T>(what: impl fmt::Display, done: Result<T, impl fmt::Display>) {
    if let Err(error) = done {
        web_sys::console::warn_1(&format!("Offair: {what}: {error}").into());
    }
}

/// Waits for what the browser promised.
pub(super) async fn settle(promise: Result<Promise, JsValue>) -> Result<JsValue, WebError> {
    Ok(JsFuture::from(promise?).await?)
}

/// The interface's words for a key, in the reader's language; empty for an unknown key.
pub fn message(key: &str) -> String {
    get_message(key)
}

/// The browser's own language, as BCP 47 names it.
pub fn ui_language() -> String {
    get_ui_language()
}

#[derive(Serialize)]
struct Origins<'a> {
    origins: &'a [String],
}

/// The sites the person has allowed, as match patterns.
pub async fn allowed_origins() -> Result<Vec<String>, WebError> {
    let all = settle(permissions_get_all()).await?;
    let origins = Array::from(&Reflect::get(&all, &"origins".into())?);
    Ok(origins.iter().filter_map(|origin| origin.as_string()).collect())
}

/// Whether the site of this match pattern is allowed.
pub async fn is_allowed(origin: &str) -> Result<bool, WebError> {
    let answer = settle(permissions_contains(&to_js(&Origins { origins: &[origin.into()] })?)).await?;
    Ok(answer.is_truthy())
}

/// Asks the person to allow a site. Must be called in the turn of a click: the browser shows
/// its own question.
pub fn request(origin: &str) -> Result<Promise, WebError> {
    Ok(permissions_request(&to_js(&Origins { origins: &[origin.into()] })?)?)
}

/// Asks the person to allow several sites at once; as `request`.
pub fn request_all(origins: &[String]) -> Result<Promise, WebError> {
    Ok(permissions_request(&to_js(&Origins { origins })?)?)
}

/// Waits for the answer to `request`.
pub async fn answer(promise: Promise) -> Result<bool, WebError> {
    Ok(settle(Ok(promise)).await?.is_truthy())
}

/// Gives the permission for a site back, and those for more of the same site that cover it.
pub async fn give_back(origin: &str) -> Result<bool, WebError> {
    let mut origins = vec![origin.to_string()];
    let host = origin.split("://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default();
    origins.extend(to_give_back(&allowed_origins().await?, host));
    origins.dedup();
    let mut is_done = false;
    // One by one: what came with the installation is refused, and must not keep the others.
    for origin in &origins {
        is_done |= settle(permissions_remove(&to_js(&Origins { origins: std::slice::from_ref(origin) })?))
            .await
            .is_ok_and(|done| done.is_truthy());
    }
    Ok(is_done)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Script<'a> {
    id: &'a str,
    matches: &'a [String],
    js: &'a [&'a str],
    css: &'a [&'a str],
    all_frames: bool,
    match_origin_as_fallback: bool,
    run_at: &'a str,
    persist_across_sessions: bool,
}

const SCRIPT: &str = "content.js";
const STYLE: &str = "content.css";

/// Makes the page script run on these sites and no others.
pub async fn run_on(origins: &[String]) -> Result<(), WebError> {
    let known = Array::from(&settle(get_scripts()).await?).length() > 0;
    if origins.is_empty() {
        return if known { settle(unregister_scripts()).await.map(drop) } else { Ok(()) };
    }
    let scripts = to_js(&[Script {
        id: "composer",
        matches: origins,
        js: &[SCRIPT],
        css: &[STYLE],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: "document_idle",
        persist_across_sessions: true,
    }])?;
    settle(if known { update_scripts(&scripts) } else { register_scripts(&scripts) }).await.map(drop)
}

/// A tab, as far as Offair looks at it.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Tab {
    /// Its number in this browser.
    pub id: Option<i32>,
    /// Its address, where the person let Offair see it.
    pub url: Option<String>,
    /// Whether it is in a private window.
    #[serde(default)]
    pub incognito: bool,
}

/// Opens one of the extension's own pages in a tab.
pub async fn open_tab(page: &str) -> Result<(), WebError> {
    #[derive(Serialize)]
    struct Create<'a> {
        url: &'a str,
    }
    settle(tabs_create(&to_js(&Create { url: page })?)).await.map(drop)
}

/// The tab in front of the person.
pub async fn current_tab() -> Result<Option<Tab>, WebError> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Query {
        active: bool,
        current_window: bool,
    }
    let tabs = settle(tabs_query(&to_js(&Query { active: true, current_window: true })?)).await?;
    let first = Array::from(&tabs).get(0);
    Ok(if first.is_undefined() { None } else { Some(serde_wasm_bindgen::from_value(first)?) })
}

/// Every open tab.
pub async fn tabs() -> Result<Vec<Tab>, WebError> {
    let tabs = settle(tabs_query(&js_sys::Object::new().into())).await?;
    Ok(Array::from(&tabs).iter().filter_map(|tab| serde_wasm_bindgen::from_value(tab).ok()).collect())
}

/// The open tabs on these sites.
pub async fn tabs_on(origins: &[String]) -> Result<Vec<Tab>, WebError> {
    #[derive(Serialize)]
    struct Query<'a> {
        url: &'a [String],
    }
    let tabs = settle(tabs_query(&to_js(&Query { url: origins })?)).await?;
    Ok(Array::from(&tabs).iter().filter_map(|tab| serde_wasm_bindgen::from_value(tab).ok()).collect())
}

/// Runs the page script in a tab that was open before its site was allowed.
pub async fn run_in(tab: i32) -> Result<(), WebError> {
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Target {
        tab_id: i32,
        all_frames: bool,
    }
    #[derive(Serialize)]
    struct Injection<'a> {
        target: Target,
        files: &'a [&'a str],
    }
    let injection = |files| to_js(&Injection { target: Target { tab_id: tab, all_frames: true }, files });
    settle(insert_css(&injection(&[STYLE])?)).await?;
    settle(execute_script(&injection(&[SCRIPT])?)).await.map(drop)
}

/// Says something to the page script of a tab; `None` where nobody answers.
pub async fn tell<T: Serialize>(tab: i32, message: &T) -> Result<JsValue, WebError> {
    settle(tabs_send_message(tab, &to_js(message)?)).await
}

/// Asks the background, from a page of the extension's own.
pub async fn ask(request: &Request) -> Result<JsValue, WebError> {
    settle(runtime_send_message(&to_js(&Asked { v: VERSION, ask: request.clone() })?)).await
}

/// Opens the options page.
pub fn open_options() -> Result<(), WebError> {
    Ok(runtime_open_options().map(drop)?)
}
