//! What each amount is worth, in logits: above 0 towards broadcast.
//!
//! One sorted table. First weighting, set by hand from the families' meaning; to be replaced
//! by weights fitted to rated posts.

/// Where a draft with nothing to say for or against it starts.
pub const START: f64 = -1.6;

/// Name and logits for an amount of 1.
pub const WEIGHTS: &[(&str, f64)] = &[
    ("addressing", -1.0),
    ("announcement", 3.0),
    ("answering", -2.0),
    ("boilerplate", 2.0),
    ("call-and-hype", 0.8),
    ("call-and-link", 0.8),
    ("call-and-offer", 1.0),
    ("call-and-talk", -1.0),
    ("call-to-action", 3.0),
    ("capitals", 1.0),
    ("corporate-voice", 3.0),
    ("disclosure", -0.8),
    ("diversion", 3.0),
    ("emoji", 0.8),
    ("engagement-bait", 3.0),
    ("exclamations", 0.6),
    ("experience", -2.0),
    ("false-intimacy", 2.5),
    ("hashtags", 1.0),
    ("humour", -1.5),
    ("hype", 2.5),
    ("i-speak", -1.0),
    ("information", -0.8),
    ("links", 0.8),
    ("mentions", -0.4),
    ("offer", 3.0),
    ("offer-and-link", 0.6),
    ("opinion", -1.5),
    ("prices", 0.6),
    ("pushing-sentences", 1.5),
    ("question", -1.8),
    ("questions", -0.4),
    ("reach", 2.0),
    ("slogan", 2.5),
    ("thanks", -1.5),
    ("undisclosed-affiliation", 2.0),
    ("urgency", 2.5),
    ("we-speak", 0.5),
    ("you-only", 0.2),
];
