//! Makes one input out of others: a few random changes, as damage, malice and bad editors make.

use super::random::Random;

/// Inputs grow no longer than this, in bytes.
const LONGEST: usize = 96 << 10;

/// A changed copy of one of `pool`, which must not be empty.
pub(super) fn mutated(random: &mut Random, pool: &[Vec<u8>], words: &[&[u8]]) -> Vec<u8> {
    let mut bytes = pool[random.below(pool.len())].clone();
    for _ in 0..=random.below(4) {
        change(random, &mut bytes, pool, words);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn change(random: &mut Random, bytes: &mut Vec<u8>, pool: &[Vec<u8>], words: &[&[u8]]) {
    let at = random.below(bytes.len() + 1);
    let until = (at + random.below(40)).min(bytes.len());
    match random.below(11) {
        // A bit flips.
        0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
        1 if at < bytes.len() => bytes[at] = random.byte(),
        // A piece goes, the rest goes.
        2 => drop(bytes.drain(at..until)),
        3 => bytes.truncate(at),
        // A piece comes again, once or many times.
        4 | 5 => {
            let piece = bytes[at..until].to_vec();
            let times = [1, 2, 3, 60][random.below(4)];
            bytes.splice(at..at, piece.repeat(times));
        }
        // A piece moves.
        6 => {
            let piece: Vec<u8> = bytes.drain(at..until).collect();
            let to = random.below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        // A piece of another input.
        7 => {
            let other = &pool[random.below(pool.len())];
            let from = random.below(other.len() + 1);
            let end = (from + random.below(200)).min(other.len());
            bytes.splice(at..until, other[from..end].iter().copied());
        }
        // A number changes.
        8 => {
            let digits = |byte: &u8| byte.is_ascii_digit();
            if let Some(ahead) = bytes[at..].iter().position(digits) {
                let number: &[u8] = random.pick(&[
                    b"0",
                    b"-1",
                    b"1e999",
                    b"99999999999999999999",
                    b"0.1",
                    b"1e-320",
                    b"NaN",
                    b"4294967296",
                ]);
                bytes.splice(at + ahead..=at + ahead, number.iter().copied());
            }
        }
        // A word that means something in the format.
        _ => {
            let word = random.pick(words);
            let end = if random.below(2) == 0 { at } else { until };
            bytes.splice(at..end, word.iter().copied());
        }
    }
}
