//! A hash for short keys that are looked up hundreds of times a picture. It keeps nobody out: the
//! keys are the program's own texts and sizes, forgotten after a while.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map with that hash.
pub(super) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// Eight bytes at a time, multiplied and folded.
#[derive(Clone, Copy, Default)]
pub(super) struct Quick(u64);

impl Quick {
    fn add(&mut self, value: u64) {
        let product = u128::from(self.0 ^ value) * 0x9E37_79B9_7F4A_7C15_u128;
        self.0 = (product as u64) ^ ((product >> 64) as u64);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let mut parts = bytes.chunks_exact(8);
        for part in parts.by_ref() {
            let mut eight = [0; 8];
            eight.copy_from_slice(part);
            self.add(u64::from_le_bytes(eight));
        }
        let mut rest = bytes.len() as u64;
        for &byte in parts.remainder() {
            rest = rest << 8 | u64::from(byte);
        }
        self.add(rest);
    }

    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value) + 1);
    }

    fn write_u16(&mut self, value: u16) {
        self.add(u64::from(value) + 1);
    }

    fn write_u64(&mut self, value: u64) {
        self.add(value);
    }

    fn write_usize(&mut self, value: usize) {
        self.add(value as u64);
    }

    fn write_isize(&mut self, value: isize) {
        self.add(value as u64);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
