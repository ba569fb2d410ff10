//! What each amount is worth, in logits: above 0 towards broadcast.
//!
//! One sorted table. First weighting: fitted once, by logistic regression, to the rated
//! training posts and samples of ordinary talk, each weight bounded to the side its family
//! speaks for. To be fitted anew by a command of its own when the text model comes.

/// Where a draft with nothing to say for or against it starts.
pub const START: f64 = -0.77;

/// Name and logits for an amount of 1.
pub const WEIGHTS: &[(&str, f64)] = &[
    ("addressing", -1.74),
    ("announcement", 1.96),
    ("answering", -1.49),
    ("boilerplate", 0.76),
    ("call-and-offer", 0.12),
    ("call-to-action", 2.93),
    ("capitals", 0.52),
    ("corporate-voice", 2.07),
    ("disclosure", -0.10),
    ("diversion", 1.54),
    ("emoji", 0.47),
    ("engagement-bait", 2.58),
    ("experience", -1.40),
    ("false-intimacy", 0.44),
    ("hashtags", 0.46),
    ("humour", -1.57),
    ("hype", 3.11),
    ("i-speak", -0.99),
    ("information", -0.94),
    ("links", 0.15),
    ("mentions", 0.26),
    ("offer", 2.86),
    ("opinion", -0.69),
    ("prices", 0.69),
    ("pushing-sentences", 0.67),
    ("question", -1.48),
    ("questions", -0.20),
    ("reach", 0.40),
    ("slogan", 2.28),
    ("thanks", -0.84),
    ("undisclosed-affiliation", 0.40),
    ("urgency", 1.88),
    ("we-speak", 0.49),
    ("you-only", 0.13),
];
