//! Fast non-cryptographic hash (`FxHash`) for short ids and words. Tables that use it are only for
//! lookups; their iteration order never reaches the scene.

use std::hash::{BuildHasherDefault, Hasher};

/// Hasher state factory for [`FastHasher`].
pub(super) type FastHash = BuildHasherDefault<FastHasher>;

/// Multiplies and rotates, eight bytes at a time (the scheme of Firefox and rustc).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct FastHasher {
    state: u64,
}

impl FastHasher {
    fn add(&mut self, word: u64) {
        self.state = (self.state.rotate_left(5) ^ word).wrapping_mul(0x517C_C1B7_2722_0A95);
    }
}

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        // The table takes its buckets from the low bits, which a product mixes least.
        self.state.rotate_left(26)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            self.add(u64::from_le_bytes(*chunk));
        }
        let mut last = [0; 8];
        for (to, from) in last.iter_mut().zip(rest) {
            *to = *from;
        }
        self.add(u64::from_le_bytes(last) ^ (bytes.len() as u64) << 56);
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.add(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    fn write_usize(&mut self, word: usize) {
        self.add(word as u64);
    }
}
