//! What any composer looks like, whatever the site: the words, roots and refusals by which
//! the page script tells a place for posts from a search box.
//!
//! Data for the content script, which holds none of its own.

use serde::Serialize;

/// How a composer is told from other fields. Words are compared in lower case; selectors are
/// CSS.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ComposerRules {
    /// Roots that rich-text editors mark as theirs.
    pub roots: &'static str,
    /// Fields that are never a composer, or stand in something that is not.
    pub refused: &'static str,
    /// What composers stand in.
    pub frames: &'static str,
    /// Placeholders inside an editor that are not the writer's text.
    pub placeholders: &'static str,
    /// Words that label a composer or its button.
    pub compose_words: &'static [&'static str],
    /// Words that label a search box.
    pub search_words: &'static [&'static str],
    /// Parts of an address where people write to one person.
    pub private_paths: &'static [&'static str],
    /// The least width and height of a composer, in CSS pixels.
    pub least_size: (u32, u32),
    /// The score from which a field is a composer.
    pub least_score: u32,
}

/// The rules for every page.
pub const COMPOSER: ComposerRules = ComposerRules {
    roots: ".public-DraftEditor-content,[data-lexical-editor],.ProseMirror,.ql-editor,[data-slate-editor],.fr-element,.cm-content,.ck-editor__editable,.block-editor-rich-text__editable,trix-editor",
    refused: "[disabled],[readonly],[aria-hidden='true'],[inert],[type='search'],[role='search'],[role='searchbox'],form[action*='search'],form:has([type='password']),form[autocomplete^='cc-'],.monaco-editor,.cm-editor,[data-offair='off'],[data-enable-grammarly='false'],[data-testid*='dmComposer']",
    frames: "[role='dialog'],form,article,[class*='compos' i],[class*='comment' i],[class*='reply' i],[class*='editor' i],[id*='comment' i]",
    placeholders: "[data-slate-placeholder],.ql-placeholder,.public-DraftEditorPlaceholder-root",
    compose_words: &[
        "add to the discussion",
        "answer",
        "antworten",
        "bình luận",
        "caption",
        "comentar",
        "comment",
        "commenter",
        "escribe",
        "kommentieren",
        "message",
        "mind",
        "post",
        "posten",
        "publicar",
        "publier",
        "publish",
        "reply",
        "responder",
        "répondre",
        "say something",
        "share",
        "start a post",
        "thoughts",
        "trả lời",
        "tweet",
        "what's happening",
        "what's new",
        "what's up",
        "write",
        "yorum",
        "комментар",
        "написать",
        "ответить",
        "いま",
        "コメント",
        "写下",
        "分享",
        "发布",
        "发表",
        "发送",
        "回复",
        "回覆",
        "想法",
        "投稿",
        "留言",
        "發佈",
        "發文",
        "評論",
        "评论",
        "說點什麼",
        "説",
        "说点什么",
        "貼文",
        "返信",
        "게시",
        "답글",
        "댓글",
    ],
    search_words: &["buscar", "rechercher", "search", "suchen", "поиск", "搜寻", "搜尋", "搜索", "検索", "검색"],
    private_paths: &["/channels/@me", "/chat", "/direct", "/messages", "/messaging"],
    least_size: (120, 18),
    least_score: 4,
};
