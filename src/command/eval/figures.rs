//! What many posts tell together, as a row of a table and as JSON.

use serde_json::{Value, json};

use super::super::metrics::{self, Rated};
use super::measure::Measured;

/// The figures of one group of posts; `None` where the posts do not tell.
pub struct Figures {
    posts: usize,
    auc: Option<f64>,
    recall: [Option<f64>; 3],
    spearman: Option<f64>,
    calibration: Option<f64>,
    caught: Option<f64>,
    alarms: Option<f64>,
    evidence: Option<f64>,
    flips: Option<f64>,
    in_order: Option<f64>,
}

impl Figures {
    /// The heading over the rows.
    pub const HEAD: &str =
        "language, source                    posts    AUC  rec@1  rec@2  rec@5  Spear  calib caught alarms evid.  flips  pairs";

    /// Sums up a group.
    pub fn of(posts: &[Measured]) -> Figures {
        let rated: Vec<Rated> = posts.iter().filter_map(|post| post.rated).collect();
        let talk = |post: &&Measured| post.is_pool_talk || post.rated.is_some_and(|rated| rated.is_talk());
        let broadcast = |post: &&Measured| post.rated.is_some_and(|rated| rated.is_broadcast());
        Figures {
            posts: posts.len(),
            auc: metrics::auc(&rated),
            recall: [0.01, 0.02, 0.05].map(|alarms| metrics::recall(&rated, alarms)),
            spearman: if rated.len() > 1 { metrics::spearman(&rated) } else { None },
            calibration: metrics::calibration(&rated),
            caught: share(posts.iter().filter(broadcast).map(|post| post.is_warned)),
            alarms: share(posts.iter().filter(talk).map(|post| post.is_warned)),
            evidence: share(posts.iter().filter_map(|post| post.hits_evidence)),
            flips: mean(posts.iter().filter_map(|post| post.flips).map(f64::from)),
            in_order: share(posts.iter().filter_map(|post| post.in_order)),
        }
    }

    fn all(&self) -> [(&'static str, Option<f64>); 11] {
        let [one, two, five] = self.recall;
        [
            ("auc", self.auc),
            ("recall_at_1", one),
            ("recall_at_2", two),
            ("recall_at_5", five),
            ("spearman", self.spearman),
            ("calibration_error", self.calibration),
            ("caught", self.caught),
            ("false_alarms", self.alarms),
            ("evidence_hits", self.evidence),
            ("flips", self.flips),
            ("pairs_in_order", self.in_order),
        ]
    }

    /// A row of the table.
    pub fn row(&self, name: &str) -> String {
        let show = |figure: Option<f64>| figure.map_or("      –".into(), |figure| format!("{figure:7.3}"));
        let figures: String = self.all().into_iter().map(|(_, figure)| show(figure)).collect();
        format!("{name:35} {:5}{figures}", self.posts)
    }

    /// The figures by name; those the posts do not tell are left out.
    pub fn to_json(&self) -> Value {
        let mut object = json!({ "posts": self.posts });
        for (name, figure) in self.all() {
            if let Some(figure) = figure {
                object[name] = json!((figure * 1e4).round() / 1e4);
            }
        }
        object
    }
}

fn share(answers: impl Iterator<Item = bool>) -> Option<f64> {
    mean(answers.map(|answer| f64::from(u8::from(answer))))
}

fn mean(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0usize);
    for number in numbers {
        sum += number;
        count += 1;
    }
    (count > 0).then(|| sum / count as f64)
}
