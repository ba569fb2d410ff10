//! How a network is written down: keys by their gaps, rows in four bits a number, the rest in
//! eight, each with its scale.

use super::{KERNELS, KEY_BITS, Kernels, Network, Row, TAILS, WIDTH, WINDOW};
use crate::tone::bytes::{read, write};

/// The largest step from 0 that four bits and eight bits are used for.
const FOUR: f32 = 7.0;
const EIGHT: f32 = 127.0;
/// Rows hold few numbers far from 0; what is farther than so many times the usual is cut, so
/// that the steps between the others stay small.
const USUAL: f32 = 3.0;

impl Network {
    /// The bytes of a `.network` file.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(&mut bytes, self.keys.len() as u32);
        let mut last = 0;
        for key in &self.keys {
            write(&mut bytes, key - last);
            last = *key;
        }
        let scales: Vec<f32> = (0..WIDTH).map(|number| scale(usual(self.rows.iter().map(|row| row[number])), FOUR)).collect();
        scales.iter().for_each(|scale| write_scale(&mut bytes, *scale));
        for row in &self.rows {
            let steps: Vec<u8> = row.iter().zip(&scales).map(|(number, scale)| (step(*number, *scale, FOUR) + 8) as u8).collect();
            bytes.extend(steps.chunks(2).map(|pair| pair[0] | pair[1] << 4));
        }
        let flat: Vec<f32> = self.kernels.iter().flatten().copied().collect();
        for numbers in [flat.as_slice(), &self.bias, &self.sum, &self.most] {
            let scale = scale(numbers.iter().fold(0.0, |most: f32, number| most.max(number.abs())), EIGHT);
            write_scale(&mut bytes, scale);
            bytes.extend(numbers.iter().map(|number| step(*number, scale, EIGHT) as u8));
        }
        bytes
    }

    /// Reads what `encode` wrote; what cannot be read is a network that adds nothing.
    pub fn decode(bytes: &[u8]) -> Network {
        decode(bytes).unwrap_or_default()
    }
}

fn decode(bytes: &[u8]) -> Option<Network> {
    let at = &mut 0;
    let count = read(bytes, at) as usize;
    // A key takes a byte at least: what promises more is no network.
    (count <= bytes.len()).then_some(())?;
    let mut key = 0u32;
    let keys: Vec<u32> = (0..count)
        .map(|_| {
            key = key.wrapping_add(read(bytes, at)) & ((1 << KEY_BITS) - 1);
            key
        })
        .collect();
    let mut scales = [0.0; WIDTH];
    scales.iter_mut().for_each(|scale| *scale = read_scale(bytes, at));
    let rows = (0..TAILS + count)
        .map(|_| {
            let mut row: Row = [0.0; WIDTH];
            for (pair, scales) in row.chunks_mut(2).zip(scales.chunks(2)) {
                let byte = *bytes.get(*at)?;
                *at += 1;
                for (half, (number, scale)) in pair.iter_mut().zip(scales).enumerate() {
                    *number = f32::from((byte >> (4 * half)) & 0xF) * scale - 8.0 * scale;
                }
            }
            Some(row)
        })
        .collect::<Option<Vec<Row>>>()?;
    let mut eights = |count: usize| -> Option<Vec<f32>> {
        let scale = read_scale(bytes, at);
        let numbers = bytes.get(*at..*at + count)?;
        *at += count;
        Some(numbers.iter().map(|byte| f32::from(*byte as i8) * scale).collect())
    };
    let kernels: Vec<Kernels> =
        eights(WINDOW * WIDTH * KERNELS)?.chunks_exact(KERNELS).filter_map(|kernels| kernels.try_into().ok()).collect();
    let mut next = || eights(KERNELS).and_then(|numbers| numbers.try_into().ok());
    Some(Network { keys, rows, kernels, bias: next()?, sum: next()?, most: next()? })
}

/// The number that most lie below.
fn usual(numbers: impl Iterator<Item = f32> + Clone) -> f32 {
    let count = numbers.clone().count().max(1) as f32;
    let most = numbers.clone().fold(0.0, |most: f32, number| most.max(number.abs()));
    most.min((numbers.map(|number| number * number).sum::<f32>() / count).sqrt() * USUAL)
}

/// The step for numbers up to `most`, as a whole number of millionths.
fn scale(most: f32, steps: f32) -> f32 {
    (most / steps * 1e6).ceil().max(1.0) / 1e6
}

fn step(number: f32, scale: f32, steps: f32) -> i8 {
    (number / scale).round().clamp(-steps, steps) as i8
}

fn write_scale(bytes: &mut Vec<u8>, scale: f32) {
    write(bytes, (scale * 1e6).round() as u32);
}

fn read_scale(bytes: &[u8], at: &mut usize) -> f32 {
    read(bytes, at) as f32 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network() -> Network {
        let number = |place: usize| ((place * 37 % 101) as f32 - 50.0) / 40.0;
        let mut place = 0;
        let mut next = || {
            place += 1;
            number(place)
        };
        Network {
            keys: vec![0, 7, 1 << 12, (1 << KEY_BITS) - 1],
            rows: (0..TAILS + 4).map(|_| [(); WIDTH].map(|()| next())).collect(),
            kernels: (0..WINDOW * WIDTH).map(|_| [(); KERNELS].map(|()| next())).collect(),
            bias: [(); KERNELS].map(|()| next()),
            sum: [(); KERNELS].map(|()| next()),
            most: [(); KERNELS].map(|()| next()),
        }
    }

    #[test]
    fn a_network_comes_back_as_it_was_written() {
        let network = network();
        let again = Network::decode(&network.encode());
        assert_eq!(again.keys, network.keys);
        let near = |a: &[f32], b: &[f32], step: f32| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= step);
        assert!(again.rows.iter().zip(&network.rows).all(|(a, b)| near(a, b, 0.1)), "rows in steps of 1.25 / 7");
        assert!(again.kernels.iter().zip(&network.kernels).all(|(a, b)| near(a, b, 0.006)), "kernels in steps of 1.25 / 127");
        assert!(
            near(&again.most, &network.most, 0.006) && near(&again.sum, &network.sum, 0.006) && near(&again.bias, &network.bias, 0.006)
        );
    }

    #[test]
    fn a_damaged_file_adds_nothing() {
        let whole = network().encode();
        for length in [0, 1, 5, whole.len() / 2, whole.len() - 1] {
            assert!(Network::decode(&whole[..length]) == Network::default(), "{length} bytes");
        }
    }
}
