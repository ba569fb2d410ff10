//! How well tones agree with readers: the measures that `eval` and `train` print.
//!
//! A clear post is one whose readers agree: broadcast from 3.6 of 5, conversation to 2.4.

/// The mean ratings from which a post is clearly broadcast and up to which clearly talk.
pub const CLEAR: (f64, f64) = (3.6, 2.4);

/// A tone and how readers rated the post, 1–5.
#[derive(Clone, Copy)]
pub struct Rated {
    /// Probability 0–1, or any score that grows with it.
    pub tone: f64,
    /// Mean rating, 1–5.
    pub rating: f64,
}

impl Rated {
    /// Whether readers clearly took it for broadcast.
    pub fn is_broadcast(&self) -> bool {
        self.rating >= CLEAR.0
    }

    /// Whether readers clearly took it for talk.
    pub fn is_talk(&self) -> bool {
        self.rating <= CLEAR.1
    }
}

/// Area under the ROC curve: the share of pairs of clear broadcast and clear talk in which the
/// broadcast has the higher tone, a tie counting half. `None` without both.
pub fn auc(posts: &[Rated]) -> Option<f64> {
    let broadcast = sorted(posts.iter().filter(|post| post.is_broadcast()).map(|post| post.tone));
    let talk = sorted(posts.iter().filter(|post| post.is_talk()).map(|post| post.tone));
    if broadcast.is_empty() || talk.is_empty() {
        return None;
    }
    let won: f64 = broadcast
        .iter()
        .map(|tone| {
            let below = talk.partition_point(|other| other < tone);
            let ties = talk[below..].partition_point(|other| other <= tone);
            below as f64 + ties as f64 / 2.0
        })
        .sum();
    Some(won / (broadcast.len() * talk.len()) as f64)
}

/// The share of clear broadcasts above the tone that at most `alarms` (0–1) of the clear talk
/// exceeds. `None` without both.
pub fn recall(posts: &[Rated], alarms: f64) -> Option<f64> {
    let talk = sorted(posts.iter().filter(|post| post.is_talk()).map(|post| post.tone));
    let broadcast: Vec<f64> = posts.iter().filter(|post| post.is_broadcast()).map(|post| post.tone).collect();
    if talk.is_empty() || broadcast.is_empty() {
        return None;
    }
    let threshold = talk[talk.len() - 1 - ((talk.len() as f64 * alarms).floor() as usize).min(talk.len() - 1)];
    Some(broadcast.iter().filter(|tone| **tone > threshold).count() as f64 / broadcast.len() as f64)
}

/// Spearman's rank correlation of tone and rating, ties sharing their mean rank. `None` where
/// one of them never changes.
pub fn spearman(posts: &[Rated]) -> Option<f64> {
    let tones = ranks(&posts.iter().map(|post| post.tone).collect::<Vec<_>>());
    let ratings = ranks(&posts.iter().map(|post| post.rating).collect::<Vec<_>>());
    let mean = (posts.len() as f64 + 1.0) / 2.0;
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>();
    let spread = (product(&tones, &tones) * product(&ratings, &ratings)).sqrt();
    (spread > 0.0).then(|| product(&tones, &ratings) / spread)
}

/// Expected calibration error over the clear posts: ten bins of tone, each bin's mean tone
/// against its share of broadcast, weighed by the bin's size. `None` without clear posts.
pub fn calibration(posts: &[Rated]) -> Option<f64> {
    let clear: Vec<&Rated> = posts.iter().filter(|post| post.is_broadcast() || post.is_talk()).collect();
    if clear.is_empty() {
        return None;
    }
    let mut bins = [(0.0, 0.0); 10];
    for post in &clear {
        let bin = &mut bins[((post.tone * 10.0) as usize).min(9)];
        bin.0 += post.tone;
        bin.1 += f64::from(u8::from(post.is_broadcast()));
    }
    Some(bins.iter().map(|(tone, share)| (tone - share).abs()).sum::<f64>() / clear.len() as f64)
}

fn sorted(tones: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut tones: Vec<f64> = tones.collect();
    tones.sort_by(f64::total_cmp);
    tones
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let end = start + order[start..].iter().take_while(|place| values[**place] == values[order[start]]).count();
        order[start..end].iter().for_each(|place| ranks[*place] = (start + end + 1) as f64 / 2.0);
        start = end;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posts(pairs: &[(f64, f64)]) -> Vec<Rated> {
        pairs.iter().map(|&(tone, rating)| Rated { tone, rating }).collect()
    }

    #[test]
    fn auc_counts_pairs_in_order_and_ties_half() {
        // Pairs: .9>.1, .9>.5, .5>.1, and the tie .5=.5; the post rated 3 is not asked.
        let rated = posts(&[(0.9, 5.0), (0.5, 4.0), (0.1, 1.0), (0.5, 2.0), (0.0, 3.0)]);
        assert_eq!(auc(&rated), Some(3.5 / 4.0));
        assert_eq!(auc(&rated[..2]), None);
    }

    #[test]
    fn recall_lets_so_many_alarms_pass() {
        let talk: Vec<(f64, f64)> = (0..100).map(|place| (f64::from(place) / 100.0, 1.0)).collect();
        let mut rated = posts(&talk);
        rated.extend(posts(&[(0.985, 5.0), (0.975, 5.0), (0.965, 5.0), (0.5, 5.0)]));
        // Two in a hundred may lie above: the third highest talk, .97, is the bar.
        assert_eq!(recall(&rated, 0.02), Some(0.5));
        assert_eq!(recall(&rated, 0.01), Some(0.25));
    }

    #[test]
    fn spearman_is_the_correlation_of_ranks() {
        assert_eq!(spearman(&posts(&[(0.1, 1.0), (0.2, 2.0), (0.9, 5.0)])), Some(1.0));
        assert_eq!(spearman(&posts(&[(0.9, 1.0), (0.2, 2.0), (0.1, 5.0)])), Some(-1.0));
        // Ranks 1 2 3 4 against 1.5 1.5 3 4: 4.5 / sqrt(5 × 4.5).
        let tied = spearman(&posts(&[(0.1, 1.0), (0.2, 1.0), (0.3, 3.0), (0.4, 5.0)])).unwrap();
        assert!((tied - 4.5 / 22.5f64.sqrt()).abs() < 1e-12, "{tied}");
        assert_eq!(spearman(&posts(&[(0.1, 3.0), (0.2, 3.0)])), None);
    }

    #[test]
    fn calibration_is_the_distance_of_tone_and_share() {
        // Bin .8: mean .85, one of two broadcast, off by .35 twice; bin .1: mean .1, none of one.
        let error = calibration(&posts(&[(0.85, 5.0), (0.85, 1.0), (0.1, 1.0), (0.4, 3.0)])).unwrap();
        assert!((error - (0.7 + 0.1) / 3.0).abs() < 1e-12, "{error}");
    }
}
