//! The keys of the interface's words: one table, the same in every language.
//!
//! The words themselves stand in `extension/_locales`; a test holds the two together.

macro_rules! labels {
    ($($name:ident = $key:literal;)*) => {
        $(#[doc = concat!("`", $key, "`")] pub const $name: &str = $key;)*

        /// Every key.
        pub const KEYS: &[&str] = &[$($key),*];
    };
}

labels! {
    ASK_EDIT = "askEdit";
    ASK_POST = "askPost";
    ASK_QUESTION = "askQuestion";
    CARD_APPLIED = "cardApplied";
    CARD_APPLY = "cardApply";
    CARD_CLOSE = "cardClose";
    CARD_COPIED = "cardCopied";
    CARD_COPY = "cardCopy";
    CARD_COPY_ONLY = "cardCopyOnly";
    CARD_EXAMPLE = "cardExample";
    CARD_HEARD_AGAIN = "cardHeardAgain";
    CARD_IGNORE = "cardIgnore";
    CARD_IGNORED = "cardIgnored";
    CARD_INSTEAD = "cardInstead";
    CARD_MUTE = "cardMute";
    CARD_NAME = "cardName";
    CARD_OPENING = "cardOpening";
    CARD_QUIET = "cardQuiet";
    CARD_SOURCE = "cardSource";
    CARD_STRENGTHS = "cardStrengths";
    CARD_SWITCH_OFF = "cardSwitchOff";
    CARD_UNDO = "cardUndo";
    CARD_WITH_WORDS = "cardWithWords";
    CARD_WRONG = "cardWrong";
    COMMAND_OPEN_CARD = "commandOpenCard";
    COUNT_FIRM = "countFirm";
    COUNT_USUAL = "countUsual";
    EXTENSION_DESCRIPTION = "extensionDescription";
    EXTENSION_NAME = "extensionName";
    LAMP_NAME = "lampName";
    LANGUAGE = "language";
    MUTED_CUE = "mutedCue";
    MUTED_FULL = "mutedFull";
    MUTED_NO_PHRASE = "mutedNoPhrase";
    MUTED_WORDS = "mutedWords";
    NOTE_ANNOUNCEMENT = "noteAnnouncement";
    NOTE_COPY_ONE = "noteCopyOne";
    NOTE_COPY_OTHER = "noteCopyOther";
    NOTE_REPLIES_ONE = "noteRepliesOne";
    NOTE_REPLIES_OTHER = "noteRepliesOther";
    NOTE_SHARE = "noteShare";
    NOTE_TOO_SOON_ONE = "noteTooSoonOne";
    NOTE_TOO_SOON_OTHER = "noteTooSoonOther";
    ORDINAL_FEW = "ordinalFew";
    ORDINAL_ONE = "ordinalOne";
    ORDINAL_OTHER = "ordinalOther";
    ORDINAL_TWO = "ordinalTwo";
    POPUP_ASK = "popupAsk";
    POPUP_DRAFT = "popupDraft";
    POPUP_MUTED = "popupMuted";
    POPUP_MUTED_REMOVE = "popupMutedRemove";
    POPUP_NOT_HERE = "popupNotHere";
    POPUP_NO_DRAFT = "popupNoDraft";
    POPUP_PRIVACY = "popupPrivacy";
    POPUP_SCRATCHPAD = "popupScratchpad";
    POPUP_SCRATCHPAD_HINT = "popupScratchpadHint";
    POPUP_SITE = "popupSite";
    POPUP_SWITCH = "popupSwitch";
    POPUP_SWITCH_FAILED = "popupSwitchFailed";
    POPUP_TONE = "popupTone";
    PRESET_HACKER_NEWS = "presetHackerNews";
    PRESET_NINE_TO_ONE = "presetNineToOne";
    PRESET_TEN_IN_HUNDRED = "presetTenInHundred";
    PRIVATE_NOT_KEPT = "privateNotKept";
    SUMMARY_BROADCAST = "summaryBroadcast";
    SUMMARY_CONVERSATION = "summaryConversation";
    SUMMARY_MIXED = "summaryMixed";
    SUMMARY_UNCLEAR = "summaryUnclear";
    VERDICT_BROADCAST = "verdictBroadcast";
    VERDICT_CONVERSATION = "verdictConversation";
    VERDICT_MIXED = "verdictMixed";
    VERDICT_UNCLEAR = "verdictUnclear";
}
