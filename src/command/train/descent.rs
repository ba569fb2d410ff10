//! What the network is taught with: steps down a slope (Adam), and chance that is the same
//! every time.

/// Steps by the mean of the slopes and of their squares.
pub struct Adam {
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Adam {
    /// For so many parameters.
    pub fn new(parameters: usize) -> Self {
        Self { first: vec![0.0; parameters], second: vec![0.0; parameters] }
    }

    /// Moves every parameter against its slope; `step` counts from 1.
    pub fn step(&mut self, now: &mut [f32], slopes: &[f32], rate: f32, step: usize) {
        let still = |mean: f64| (1.0 - libm::pow(mean, step as f64)) as f32;
        let [first, second] = [still(0.9), still(0.999)];
        for (((now, slope), mean), square) in now.iter_mut().zip(slopes).zip(&mut self.first).zip(&mut self.second) {
            *mean = 0.9 * *mean + 0.1 * slope;
            *square = 0.999 * *square + 0.001 * slope * slope;
            *now -= rate * (*mean / first) / ((*square / second).sqrt() + 1e-8);
        }
    }
}

/// Numbers that look like chance, from a seed (xorshift64*).
pub struct Chance(u64);

impl Chance {
    /// From a seed that is not 0.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32
    }

    /// From 0 up to 1.
    fn share(&mut self) -> f32 {
        (self.next() >> 8) as f32 / (1 << 24) as f32
    }

    /// About 0, mostly between -1 and 1.
    pub fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }

    /// 0 as often as `deaf` says, else what makes up for it.
    pub fn spare(&mut self, deaf: f32) -> f32 {
        if self.share() < deaf { 0.0 } else { 1.0 / (1.0 - deaf) }
    }

    pub fn shuffle(&mut self, places: &mut [usize]) {
        for last in (1..places.len()).rev() {
            places.swap(last, self.next() as usize % (last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adam_finds_the_lowest_place() {
        let mut adam = Adam::new(2);
        let mut now = [3.0, -2.0];
        for step in 1..=2000 {
            // The lowest place of (x - 1)² + 10 (y + 1)².
            let slopes = [2.0 * (now[0] - 1.0), 20.0 * (now[1] + 1.0)];
            adam.step(&mut now, &slopes, 0.01, step);
        }
        assert!((now[0] - 1.0f32).abs() < 0.01 && (now[1] + 1.0).abs() < 0.01, "{now:?}");
    }

    #[test]
    fn chance_is_even_and_the_same_every_time() {
        let draw = || {
            let mut chance = Chance::new(5);
            (0..10_000).map(|_| chance.share()).collect::<Vec<f32>>()
        };
        let drawn = draw();
        assert_eq!(drawn, draw());
        let below = |line: f32| drawn.iter().filter(|share| **share < line).count();
        assert!(drawn.iter().all(|share| (0.0..1.0).contains(share)));
        assert!((2300..2700).contains(&below(0.25)) && (7300..7700).contains(&below(0.75)), "{} and {}", below(0.25), below(0.75));
    }

    #[test]
    fn a_shuffle_loses_nothing() {
        let mut places: Vec<usize> = (0..100).collect();
        Chance::new(5).shuffle(&mut places);
        assert_ne!(places, (0..100).collect::<Vec<_>>());
        places.sort_unstable();
        assert_eq!(places, (0..100).collect::<Vec<_>>());
    }
}
