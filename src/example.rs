//! The drafts that a person tries Offair on first: an advertisement, and the same news as talk.

use crate::norms::Locale;

/// A draft to try: as an advertisement, and as one would tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The tag of its language.
    pub lang: &'static str,
    /// As an advertisement.
    pub advertisement: &'static str,
    /// As talk.
    pub talk: &'static str,
}

/// The English one.
pub const ENGLISH: Example = Example {
    lang: "en",
    advertisement: "Our new hand grinder is finally here! Order now and save 30% before the offer ends on Sunday. Don't miss out, link in bio!",
    talk: "We've been building a hand grinder for a year, and the first ones came back from the workshop today. I'm still not sure about the handle: do you fold yours away, or does it stay on the counter?",
};

/// The Chinese one, in the characters of the interface.
pub fn chinese(locale: Locale) -> Example {
    match locale {
        Locale::Traditional => Example {
            lang: "zh-TW",
            advertisement: "重磅登場！全新手搖磨豆機限時七折，全網最低價，錯過等一年。立即購買，私訊領取優惠券！",
            talk: "我們磨了一年的手搖磨豆機，今天第一批終於從工坊回來了。把手那裡我還是拿不定主意：你們平常會收起來，還是就放在檯面上？",
        },
        _ => Example {
            lang: "zh-CN",
            advertisement: "重磅来袭！全新手摇磨豆机限时七折，全网最低价，错过等一年。立即购买，私信领取优惠券！",
            talk: "我们琢磨了一年的手摇磨豆机，今天第一批终于从作坊回来了。把手那里我还是拿不定主意：你们平时会收起来，还是就放在台面上？",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Draft, Norms, Verdict, inspect};

    #[test]
    fn an_example_is_heard_as_it_is_meant() {
        for locale in [Locale::English, Locale::Simplified, Locale::Traditional] {
            for Example { lang, advertisement, talk } in [ENGLISH, chinese(locale)] {
                let warned = inspect(&Draft::post(advertisement), &Norms::default());
                assert_eq!(warned.verdict, Verdict::Broadcast, "{lang}: {}", warned.tone);
                assert!(warned.findings.len() >= 4, "{lang}: {:?}", warned.findings);
                let told = inspect(&Draft::post(talk), &Norms::default());
                assert_eq!(told.verdict, Verdict::Conversation, "{lang}: {} {:?}", told.tone, told.findings);
            }
        }
    }
}
