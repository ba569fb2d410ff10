//! Who asks something of the background: which tab, of what origin, in a private window or not.

use serde::Deserialize;
use wasm_bindgen::prelude::*;

use crate::web::browser;

/// Who asks.
#[derive(Clone, Debug, Default)]
pub struct Asker {
    /// Whether it is in a private window, of which nothing is stored.
    pub is_private: bool,
    /// The tab, where its page itself asks and no frame in it.
    pub tab: Option<i32>,
    /// The match pattern of what it is a document of, where it is of the web.
    origin: Option<String>,
}

impl Asker {
    /// From the browser's own word on who sent a message.
    pub fn of(sender: &JsValue) -> Self {
        #[derive(Deserialize)]
        struct SenderTab {
            id: Option<i32>,
            #[serde(default)]
            incognito: bool,
        }
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Sender {
            tab: Option<SenderTab>,
            frame_id: Option<i32>,
            origin: Option<String>,
        }
        let Ok(Sender { tab, frame_id, origin }) = serde_wasm_bindgen::from_value(sender.clone()) else { return Self::default() };
        Self {
            is_private: tab.as_ref().is_some_and(|tab| tab.incognito),
            tab: tab.filter(|_| frame_id == Some(0)).and_then(|tab| tab.id),
            // Match patterns name no port.
            origin: origin.as_deref().and_then(|origin| web_sys::Url::new(origin).ok()).and_then(|url| {
                let protocol = url.protocol();
                matches!(protocol.as_str(), "https:" | "http:").then(|| format!("{protocol}//{}/*", url.hostname()))
            }),
        }
    }

    /// Whether the person still lets Offair onto the page: a page script outlives its leave.
    pub async fn is_welcome(&self) -> bool {
        match &self.origin {
            Some(origin) => browser::is_allowed(origin).await.unwrap_or(true),
            None => true,
        }
    }
}
