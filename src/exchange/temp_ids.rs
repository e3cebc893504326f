//! Temporary ids for records that are not stored yet.

/// Hands out distinct negative ids.
#[derive(Debug, Default)]
pub(crate) struct TempIds {
    last: i64,
}

impl TempIds {
    /// The next id.
    pub(crate) fn next(&mut self) -> i64 {
        self.last -= 1;
        self.last
    }
}
