//! What was heard of the draft in the tab, asked of its page script, so that popup and lamp agree.

use web_sys::HtmlElement;

use crate::labels;
use crate::messages::{Page, Status, ToPage};
use crate::web::browser::{self, WebError};
use crate::web::dom::by_id;
use crate::web::reading;

/// Shows the draft of a tab, or that there is none; gives where it is written, where it is known.
pub async fn show(tab: Option<i32>) -> Result<Option<Page>, WebError> {
    let heard = match tab {
        // A tab without the page script, or without a composer, does not answer.
        Some(id) => browser::tell(id, &ToPage::Status).await.ok(),
        None => None,
    };
    let place: HtmlElement = by_id("draft-reading")?;
    let status: Option<Status> = heard.and_then(|answer| serde_wasm_bindgen::from_value(answer).ok());
    let (shown, page) = status.map(|status| (status.reading, status.page)).unwrap_or_default();
    match shown {
        Some(reading) => reading::show(&place, &reading)?,
        None => place.set_text_content(Some(&browser::message(labels::POPUP_NO_DRAFT))),
    }
    Ok(page)
}
