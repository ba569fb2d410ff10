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
    /// What holds the fields of one draft, where an editor makes a field of each block.
    pub groups: &'static str,
    /// Fields that are never a composer, or stand in something that is not.
    pub refused: &'static str,
    /// Fields that are one only where the site's own roots say so.
    pub doubted: &'static str,
    /// Fields that hold one line and pick from a list, unless they are higher than `single_height`.
    pub single: &'static str,
    /// The least height of such a field that holds more than a line, in CSS pixels.
    pub single_height: u32,
    /// What composers stand in.
    pub frames: &'static str,
    /// Placeholders inside an editor that are not the writer's text.
    pub placeholders: &'static str,
    /// Words that label a composer or its button.
    pub compose_words: &'static [&'static str],
    /// Words that label a search box.
    pub search_words: &'static [&'static str],
    /// Parts of an address, with a slash at both ends, where people write to one person.
    pub private_paths: &'static [&'static str],
    /// The least width and height of a composer, in CSS pixels.
    pub least_size: (u32, u32),
    /// The score from which a field is a composer.
    pub least_score: u32,
}

/// The rules for every page.
pub const COMPOSER: ComposerRules = ComposerRules {
    roots: ".public-DraftEditor-content,[data-lexical-editor],.ProseMirror,.ql-editor,[data-slate-editor],.fr-element,.cm-content,.ck-editor__editable,.block-editor-rich-text__editable,.is-root-container,.mce-content-body,trix-editor",
    groups: ".is-root-container",
    refused: "[disabled],[readonly],[aria-readonly='true'],[aria-hidden='true'],[inert],search,[type='search'],[role='search'],[role='searchbox'],form[action*='search'],form:has([type='password']),form:has([autocomplete^='cc-']),[autocomplete*='address'],[autocomplete*='email'],[name='to'],[name='cc'],[name='bcc'],[aria-label^='To recipients' i],[data-testid*='dmComposer'],.msg-form,.chat-composer__input,[data-lexical-editor][aria-label*='message' i],[role='textbox'][aria-label^='message @' i],[data-offair='off'],[data-enable-grammarly='false']",
    doubted: ".monaco-editor,.cm-editor,.CodeMirror,.ace_editor",
    single: "[role='combobox']:not([aria-multiline='true'])",
    single_height: 40,
    frames: "[role='dialog'],form,article,[class*='compos' i],[class*='comment' i],[class*='reply' i],[class*='editor' i],[id*='comment' i]",
    placeholders: "[data-slate-placeholder],[data-rich-text-placeholder],.ql-placeholder,.public-DraftEditorPlaceholder-root,.block-list-appender",
    compose_words: &[
        "add to the discussion",
        "answer",
        "antworten",
        "beitrag",
        "bình luận",
        "caption",
        "comenta",
        "comentar",
        "comentario",
        "comentário",
        "comment",
        "commenta",
        "commenter",
        "discuss",
        "escreva",
        "escribe",
        "komentar",
        "kommentar",
        "kommentieren",
        "message",
        "mind",
        "neues",
        "nuevo",
        "opini",
        "paylaş",
        "post",
        "posten",
        "pubblica",
        "publicar",
        "publier",
        "publish",
        "quoi de neuf",
        "reageer",
        "reply",
        "responder",
        "rispondi",
        "répondre",
        "say something",
        "schreib",
        "scrivi",
        "share",
        "skomentuj",
        "start a post",
        "thoughts",
        "trả lời",
        "tweet",
        "what's happening",
        "what's new",
        "what's up",
        "write",
        "yorum",
        "écri",
        "комментар",
        "написать",
        "опубликовать",
        "ответить",
        "что нового",
        "いま",
        "つぶや",
        "コメント",
        "写下",
        "写点",
        "分享",
        "动态",
        "動態",
        "发布",
        "发帖",
        "发表",
        "发送",
        "回复",
        "回帖",
        "回覆",
        "寫下",
        "寫點",
        "想法",
        "投稿",
        "新鮮事",
        "新鲜事",
        "書き",
        "留言",
        "發佈",
        "發帖",
        "發文",
        "發表",
        "發送",
        "評論",
        "說點",
        "説",
        "评论",
        "说点什么",
        "说说",
        "貼文",
        "返信",
        "게시",
        "글쓰기",
        "답글",
        "댓글",
        "무슨 생각",
    ],
    search_words: &["buscar", "rechercher", "search", "suchen", "поиск", "搜寻", "搜尋", "搜索", "検索", "검색"],
    private_paths: &["/channels/@me/", "/chat/", "/direct/", "/messages/", "/messaging/"],
    least_size: (120, 18),
    least_score: 4,
};
