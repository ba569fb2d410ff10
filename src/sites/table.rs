//! The sites, one entry each, sorted by id.

use super::Site;
use crate::norms::Norm;

/// Every site that is known.
pub const SITES: &[Site] = &[
    Site {
        id: "bluesky",
        hosts: &["bsky.app"],
        norm: Norm::Usual,
        reply: &[
            "[aria-label='Expand or collapse the full post you are replying to']",
            "[data-testid='composerPublishBtn'][aria-label='Publish reply']",
        ],
        parent: &[
            "[aria-label='Expand or collapse the full post you are replying to']",
            "[data-testid^='postThreadItem-by-'] [data-testid='postText']",
        ],
        evidence: "2026-07",
    },
    Site {
        id: "facebook",
        hosts: &["facebook.com"],
        norm: Norm::Usual,
        reply: &["[role='article']"],
        parent: &["[data-ad-rendering-role='story_message']", "[data-ad-preview='message']"],
        evidence: "2026-09",
    },
    Site {
        id: "hacker-news",
        hosts: &["news.ycombinator.com"],
        norm: Norm::Strict,
        reply: &["form[action='comment']"],
        parent: &[".commtext", ".toptext", ".titleline"],
        evidence: "2026-01",
    },
    Site {
        id: "linkedin",
        hosts: &["linkedin.com"],
        norm: Norm::Usual,
        reply: &["[componentkey^='commentBox-']", ".comments-comment-item", "form.comments-comment-box__form"],
        parent: &["[data-testid='expandable-text-box']", ".update-components-text"],
        evidence: "2026-09",
    },
    Site {
        id: "reddit",
        hosts: &["reddit.com"],
        norm: Norm::Strict,
        reply: &["shreddit-comment", "comment-composer-host"],
        parent: &["shreddit-comment [slot='comment']", "shreddit-post [slot='text-body']", "shreddit-post [slot='title']"],
        evidence: "2026-08",
    },
    Site {
        id: "x",
        hosts: &["twitter.com", "x.com"],
        norm: Norm::Usual,
        reply: &["[role='dialog']:has(article[data-testid='tweet'])", "[data-testid='inline_reply_offscreen']"],
        parent: &[
            "[role='dialog'] article[data-testid='tweet'] [data-testid='tweetText']",
            "article[data-testid='tweet'][tabindex='-1'] [data-testid='tweetText']",
        ],
        evidence: "2026-10",
    },
];
