//! A reading in the words of the interface.

use super::browser;
use crate::advice::advise;
use crate::brand::Brand;
use crate::draft::Draft;
use crate::inspect::inspect;
use crate::labels;
use crate::messages::{CardLabels, ReadingView};
use crate::norms::{Locale, Norm, Norms};
use crate::reading::{Reading, Verdict};
use crate::settings::{Effective, Settings};
use crate::sites::Length;

/// The language of the interface's words: what the browser chose among `_locales`, said by
/// the words themselves, so that explanations and labels are in one language.
pub fn locale() -> Locale {
    Locale::nearest(&browser::message(labels::LANGUAGE))
}

/// The norms by which a place is read, told in the interface's language.
pub fn norms(norm: Norm, holds: &Effective, brand: Brand) -> Norms {
    let Settings { languages, sensitivity, .. } = holds.settings;
    Norms { norm, locale: locale(), muted: holds.muted(), languages, shift: sensitivity.shift(), brand }
}

/// The reading as lamp, card and popup show it.
pub fn view(reading: &Reading) -> ReadingView {
    let summary = match reading.verdict {
        Verdict::Unclear => labels::SUMMARY_UNCLEAR,
        Verdict::Conversation => labels::SUMMARY_CONVERSATION,
        Verdict::Mixed => labels::SUMMARY_MIXED,
        Verdict::Broadcast => labels::SUMMARY_BROADCAST,
    };
    ReadingView::new(reading, browser::message(word(reading.verdict)), browser::message(summary))
}

/// The key of a verdict's word.
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Unclear => labels::VERDICT_UNCLEAR,
        Verdict::Conversation => labels::VERDICT_CONVERSATION,
        Verdict::Mixed => labels::VERDICT_MIXED,
        Verdict::Broadcast => labels::VERDICT_BROADCAST,
    }
}

/// The reading of a draft and, where there is something to warn of, what could be done about it.
pub fn judged(draft: &Draft, norms: &Norms) -> ReadingView {
    let reading = inspect(draft, norms);
    let shown = view(&reading);
    if reading.verdict < Verdict::Mixed {
        return shown;
    }
    shown.advised(&reading, &advise(draft, &reading, norms), &draft.text)
}

/// The sentence for a length, its numbers still to be put in.
pub fn length(length: Length) -> String {
    browser::message(if length.is_firm { labels::COUNT_FIRM } else { labels::COUNT_USUAL })
}

/// A text in Unicode's composed form, which the browser makes and the core does not.
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// The words of lamp and card.
pub fn card_labels() -> CardLabels {
    CardLabels {
        language: locale().tag().to_string(),
        card: browser::message(labels::CARD_NAME),
        close: browser::message(labels::CARD_CLOSE),
        copy: browser::message(labels::CARD_COPY),
        copied: browser::message(labels::CARD_COPIED),
        apply: browser::message(labels::CARD_APPLY),
        applied: browser::message(labels::CARD_APPLIED),
        copy_only: browser::message(labels::CARD_COPY_ONLY),
        ignore: browser::message(labels::CARD_IGNORE),
        ignored: browser::message(labels::CARD_IGNORED),
        mute: browser::message(labels::CARD_MUTE),
        switch_off: browser::message(labels::CARD_SWITCH_OFF),
        wrong: browser::message(labels::CARD_WRONG),
        with_words: browser::message(labels::CARD_WITH_WORDS),
        quiet: browser::message(labels::CARD_QUIET),
        undo: browser::message(labels::CARD_UNDO),
        heard_again: browser::message(labels::CARD_HEARD_AGAIN),
        instead: browser::message(labels::CARD_INSTEAD),
        source: browser::message(labels::CARD_SOURCE),
        opening: browser::message(labels::CARD_OPENING),
        example: browser::message(labels::CARD_EXAMPLE),
        strengths: browser::message(labels::CARD_STRENGTHS),
        lamp: browser::message(labels::LAMP_NAME),
        question: browser::message(labels::ASK_QUESTION),
        post_anyway: browser::message(labels::ASK_POST),
        edit: browser::message(labels::ASK_EDIT),
    }
}
