//! Typed identifiers: an `Id<Event>` cannot be handed in where an `Id<Source>` belongs.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// The row id of a record of type `T` in its table; 0 means 'not stored yet'.
pub struct Id<T> {
    value: i64,
    // `fn() -> T` keeps the id `Send + Sync + Copy` whatever `T` is.
    marker: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id of a record that has not been stored yet.
    pub const NEW: Self = Self::new(0);

    /// Wraps a row id.
    #[must_use]
    pub const fn new(value: i64) -> Self {
        Self { value, marker: PhantomData }
    }

    /// The row id as SQLite knows it.
    #[must_use]
    pub const fn value(self) -> i64 {
        self.value
    }

    /// Whether the record has yet to be stored.
    #[must_use]
    pub const fn is_new(self) -> bool {
        self.value == 0
    }
}

// Written out, since derives would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::NEW
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.value)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.value)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::new)
    }
}
