//! The moves by which a post can open as talk: one table, in the languages of the interface.

/// A move for a whole post.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// Kebab case, unique.
    pub id: &'static str,
    /// What to do: English, Simplified Chinese, Traditional Chinese.
    pub say: [&'static str; 3],
    /// A first sentence of that sort: English, Simplified, Traditional. What stands in square
    /// brackets is for the writer to fill.
    pub example: [&'static str; 3],
    /// Who says so.
    pub source: &'static str,
}

/// Every move.
pub const MOVES: &[Move] = &[ANSWER, ASK, LEARN, TIE, OFFER, THANK];

/// Somebody said something, and the draft takes up none of it.
pub(super) const ANSWER: Move = Move {
    id: "answer-what-they-said",
    say: [
        "Begin with what they said: take up one thing from it before anything of your own.",
        "先接住对方的话：从里面挑一点回应，再说自己的。",
        "先接住對方的話：從裡面挑一點回應，再說自己的。",
    ],
    example: [
        "You said [their point]; that made me think, because for me it was [how it was].",
        "你说的[哪一点]我也想过，我这边是[怎么样]。",
        "你說的[哪一點]我也想過，我這邊是[怎麼樣]。",
    ],
    source: "Kent & Taylor 2002",
};

/// Nothing is asked.
pub(super) const ASK: Move = Move {
    id: "ask-what-you-want-to-know",
    say: [
        "Ask the one thing you would really like to know from them.",
        "问一件你真想从他们那里知道的事。",
        "問一件你真的想從他們那裡知道的事。",
    ],
    example: ["How do you manage [one thing] at the moment?", "你们平时[哪件事]是怎么弄的？", "你們平常[哪件事]都怎麼處理？"],
    source: "Kent & Taylor 1998",
};

/// News of one's own, told as an announcement.
pub(super) const LEARN: Move = Move {
    id: "say-what-you-learned",
    say: [
        "Say what you learned on the way, or what went wrong; the news can follow.",
        "先说说这一路学到了什么，或者哪里出过岔子，消息放在后面说。",
        "先說說一路上學到什麼，或是哪裡出過包，消息放後面講。",
    ],
    example: [
        "I got [one thing] wrong at first, and it took me [how long] to see why.",
        "一开始我把[哪里]弄错了，过了[多久]才明白。",
        "一開始我把[哪裡]弄錯了，過了[多久]才搞懂。",
    ],
    source: "Kelleher & Miller",
};

/// Something is praised, and nobody says who is speaking.
pub(super) const TIE: Move = Move {
    id: "say-who-you-are",
    say: [
        "Say who you are and what ties you to it, before you praise it.",
        "夸之前，先说你是谁、跟它是什么关系。",
        "稱讚之前，先說你是誰、跟它有什麼關係。",
    ],
    example: [
        "I should say first: I'm [your tie to it], so I'm not neutral.",
        "先说明，我是[什么身份]，难免偏心。",
        "先說明，我是[什麼身分]，難免偏心。",
    ],
    source: "Kent & Taylor 2002",
};

/// The reader is told to do something, or sent elsewhere.
pub(super) const OFFER: Move = Move {
    id: "offer-to-those-who-ask",
    say: [
        "Offer it to those who ask, and answer here, where others can read it too.",
        "谁问就告诉谁，而且就在这里答，后面的人也看得到。",
        "有人問再告訴他，而且就在這裡回，後面的人也看得到。",
    ],
    example: [
        "I know a bit about [what it is]; ask me here and I'll say what I can.",
        "[什么东西]我多少懂一点，想知道就在这里问我。",
        "[什麼東西]我多少懂一點，想知道就在這裡問我。",
    ],
    source: "arXiv 2508.15826",
};

/// It speaks to everybody and to nobody.
pub(super) const THANK: Move = Move {
    id: "name-one-person",
    say: [
        "Thank or name one person, and say for what.",
        "谢谢或者提到某一个人，说清楚是为了什么。",
        "謝謝或提到某一個人，說清楚是為了什麼。",
    ],
    example: [
        "Thank you, [name]: what you told me about [one thing] helped.",
        "谢谢[谁]，上次你说的[哪件事]帮了我。",
        "謝謝[誰]，上次你說的[哪件事]幫了我。",
    ],
    source: "Kelleher & Miller",
};
