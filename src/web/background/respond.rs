//! What page scripts ask, and what they are answered. Reads settings, brand and ledger; decides
//! by the pure core alone.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::asker::Asker;
use crate::advice::advise;
use crate::draft::{Draft, PostKind};
use crate::inspect::inspect;
use crate::labels;
use crate::messages::{Answer, CountView, Detection, GuidanceView, Page, ReadingView, Request};
use crate::muted::{MOST, Mute, MuteError};
use crate::norms::{Norm, Norms};
use crate::reading::{Reading, Verdict};
use crate::settings::{EVERYWHERE, Effective, REST};
use crate::sites::{COMPOSER, Site};
use crate::tolerance::Event;
use crate::web::browser::{self, WebError};
use crate::web::{badge, ledger, selection, storage, view};

/// The look of lamp, card and question.
const STYLE: &str = include_str!("../../../extension/content/shell.css");

/// Answers a request.
pub async fn respond(ask: Request, asker: Asker) -> Result<Answer, WebError> {
    Ok(match ask {
        Request::Hello { page } => welcome(&page, &asker).await,
        Request::Inspect { revision, page, text, post, parent, caret, standing, ignored } => {
            let draft = Draft { text, host: Some(page.host.clone()), kind: post, parent, caret, standing };
            Answer::Read { revision, reading: heard(&page, &draft, ignored).await }
        }
        Request::Mute { .. } if asker.is_private => Answer::Muted { done: false, say: browser::message(labels::PRIVATE_NOT_KEPT) },
        Request::Mute { what, on, page } => {
            let answer = mute(&what, on).await?;
            if let (Some(page), Answer::Muted { done: true, .. }) = (page, &answer) {
                taught(&page, Event::Muted, on).await?;
            }
            answer
        }
        Request::Sent { .. } | Request::Ignored { .. } if asker.is_private => Answer::Noted,
        Request::Sent { page, text, post, parent, against, heeded } => {
            sent(&page, Draft { text, host: Some(page.host.clone()), kind: post, parent, ..Draft::default() }, against).await?;
            if against {
                taught(&page, Event::Against, true).await?;
            } else if heeded {
                taught(&page, Event::Heeded, true).await?;
            }
            Answer::Noted
        }
        Request::Ignored { page, on } => {
            taught(&page, Event::Ignored, on).await?;
            Answer::Noted
        }
        Request::Selection => Answer::Selection { text: selection::take() },
    })
}

/// Whether and how to listen on a page.
async fn welcome(page: &Page, asker: &Asker) -> Answer {
    let site = page.site();
    let settings = storage::holding(Some(&page.place()), site.map_or(Norm::Usual, |site| site.norm)).await.settings;
    let owned = |list: Option<&Vec<&str>>| list.into_iter().flatten().map(|item| item.to_string()).collect();
    let on = settings.on && site.is_none_or(|site| site.refuse.is_none()) && asker.is_welcome().await;
    if let Some(tab) = asker.tab {
        let state = if on { badge::State::Listening } else { badge::State::Off };
        // Nobody waits for it, and a tab that has gone meanwhile needs none.
        spawn_local(async move {
            let _ = badge::show(tab, state).await;
        });
    }
    Answer::Welcome {
        on,
        pause: settings.pause,
        rest: REST,
        composer: COMPOSER,
        detect: Detection::needed(&page.host, page.software.as_deref()),
        roots: owned(site.map(|site| &site.roots)),
        titles: owned(site.map(|site| &site.title)),
        send: owned(site.map(|site| &site.send)),
        send_keys: owned(site.map(|site| &site.keys)),
        ask_before_posting: settings.ask,
        reply: owned(site.map(|site| &site.reply)),
        under: owned(site.map(|site| &site.under)),
        parent: owned(site.map(|site| &site.parent)),
        record: settings.keep_days > 0 && !asker.is_private,
        labels: Box::new(view::card_labels()),
        style: STYLE,
    }
}

/// What is said of a draft in the place that a page belongs to.
async fn heard(page: &Page, draft: &Draft, ignored: Vec<String>) -> ReadingView {
    let (site, place) = (page.site(), page.place());
    let (holds, mut norms) = norms_of(page, draft.kind).await;
    norms.muted.words.extend(ignored);
    if holds.settings.learn {
        norms.shift += ledger::learned(&place).await.shift();
    }
    let reading = inspect(draft, &norms);
    let mut shown = read(draft, &reading, &norms, site);
    if holds.settings.keep_days > 0 && reading.verdict != Verdict::Unclear {
        shown.notes = ledger::notes(draft, place, &reading, &norms, &holds.settings).await;
    }
    shown
}

/// What holds on a page for a post or a reply, and the norms that follow.
async fn norms_of(page: &Page, kind: PostKind) -> (Effective, Norms) {
    let usual = page.site().map_or(Norm::Usual, |site| site.norm_of(kind));
    let (holds, brand) = storage::holding_with_brand(Some(&page.place()), usual).await;
    let norms = view::norms(holds.settings.norm, &holds, brand);
    (holds, norms)
}

/// What is said of a draft; advice and the site's own rule only where there is something to
/// warn of.
fn read(draft: &Draft, reading: &Reading, norms: &Norms, site: Option<&Site>) -> ReadingView {
    let mut shown = view::view(reading).reportable(&draft.text);
    shown.count = site
        .and_then(|site| site.length(&draft.text, draft.kind, view::composed))
        .map(|length| CountView::new(length, &view::length(length)));
    if reading.verdict < Verdict::Mixed {
        return shown;
    }
    shown.guidance = site.and_then(|site| site.guidance.as_ref()).map(|guidance| GuidanceView::new(guidance, norms.locale));
    shown.advised(reading, &advise(draft, reading, norms), &draft.text)
}

/// Writes a post that was sent into the ledger, as it reads at rest. What a place has taught
/// moves the warnings and not the book: else a balance would better itself by being ignored.
async fn sent(page: &Page, draft: Draft, against: bool) -> Result<(), WebError> {
    let (holds, norms) = norms_of(page, draft.kind).await;
    if holds.settings.keep_days == 0 || !holds.settings.on {
        return Ok(());
    }
    let reading = inspect(&draft, &norms);
    ledger::write(ledger::entry(&draft, page.place(), &reading, &norms, against), holds.settings.keep_days).await
}

/// A place has taught something, or that was undone, where the person lets it.
async fn taught(page: &Page, event: Event, is_so: bool) -> Result<(), WebError> {
    let place = page.place();
    if !storage::holding(Some(&place), Norm::Usual).await.settings.learn {
        return Ok(());
    }
    ledger::learn(&place, event, is_so).await
}

/// Mutes something everywhere or hears it again, and says what came of it.
async fn mute(what: &Mute, on: bool) -> Result<Answer, WebError> {
    let failed = Rc::new(Cell::new(None));
    let (told, changed) = (failed.clone(), what.clone());
    storage::change(EVERYWHERE, move |item| if on { told.set(item.mute(&changed).err()) } else { item.hear(&changed) }).await?;
    if let Some(error) = failed.get() {
        let key = match error {
            MuteError::Full => labels::MUTED_FULL,
            MuteError::NoPhrase => labels::MUTED_NO_PHRASE,
        };
        return Ok(Answer::Muted { done: false, say: browser::message(key).replace("{most}", &MOST.to_string()) });
    }
    let say = match what {
        _ if !on => browser::message(labels::CARD_HEARD_AGAIN),
        Mute::Words(words) => browser::message(labels::MUTED_WORDS).replace("{words}", &words.join(" · ")),
        Mute::Cue(_) => browser::message(labels::MUTED_CUE),
    };
    Ok(Answer::Muted { done: true, say })
}
