//! The families of cues: one table of what Offair listens for.

use serde::Serialize;

macro_rules! families {
    ($($name:ident $id:literal $side:ident $doc:literal),* $(,)?) => {
        /// What a cue is a sign of (see TONE in the design notes for sources).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        pub enum Family {
            $(#[doc = $doc] #[serde(rename = $id)] $name,)*
        }

        impl Family {
            /// Every family, broadcast first.
            pub const ALL: &'static [Family] = &[$(Family::$name),*];

            /// The name as it stands in data files and answers.
            pub fn id(self) -> &'static str {
                match self { $(Family::$name => $id),* }
            }

            /// Whether it speaks for broadcast or for conversation.
            pub fn side(self) -> Side {
                match self { $(Family::$name => Side::$side),* }
            }
        }
    };
}

/// The two ways a post can sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A message pushed at an audience.
    Broadcast,
    /// Talk with people.
    Conversation,
}

families! {
    CallToAction "call-to-action" Broadcast "Tells the reader to buy, click, subscribe, come.",
    Offer "offer" Broadcast "Names a price, a discount, a gift with a purchase.",
    Urgency "urgency" Broadcast "Presses with time or scarcity.",
    Hype "hype" Broadcast "Superlatives and praise of one's own.",
    Announcement "announcement" Broadcast "The formulas of press releases.",
    CorporateVoice "corporate-voice" Broadcast "A company speaking about itself to nobody.",
    Slogan "slogan" Broadcast "The rhythm of an advertisement's last line.",
    EngagementBait "engagement-bait" Broadcast "Asks for likes, shares, tags and follows.",
    Reach "reach" Broadcast "Tags, capitals, pictures and signs used to be seen.",
    Diversion "diversion" Broadcast "Leads away from the place: links, private messages, contacts.",
    Boilerplate "boilerplate" Broadcast "A reply that could be pasted under anything.",
    FalseIntimacy "false-intimacy" Broadcast "Calls strangers family, with a push.",
    UndisclosedAffiliation "undisclosed-affiliation" Broadcast "Praises its own as if by chance.",
    Answering "answering" Conversation "Takes up what was said.",
    Addressing "addressing" Conversation "Speaks to one person.",
    Question "question" Conversation "Asks what only the other can answer.",
    Experience "experience" Conversation "Tells what happened to the writer, doubts and mistakes included.",
    Thanks "thanks" Conversation "Thanks or apologises to someone.",
    Information "information" Conversation "Gives something useful and asks for nothing.",
    Opinion "opinion" Conversation "Holds a view that may be disagreed with.",
    Humour "humour" Conversation "Jokes, above all about oneself.",
    Disclosure "disclosure" Conversation "Says who is speaking and what they gain.",
}

impl Family {
    /// The family of that name, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|family| family.id() == id)
    }
}
