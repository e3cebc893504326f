use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A calendar day as a number: days since 1970-01-01, proleptic Gregorian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// Why a date could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an EDTF date: {0}")]
pub struct DateError(pub String);

/// An EDTF date.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EdtfDate(String);

impl EdtfDate {
    /// Reads EDTF.
    ///
    /// # Errors
    /// When the text is not EDTF.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        Ok(Self(text.to_owned()))
    }
    /// First minute the date allows, in minutes since 1970-01-01T00:00; none when open.
    #[must_use]
    pub fn earliest_minute(&self) -> Option<i64> {
        None
    }
    /// Last minute the date allows.
    #[must_use]
    pub fn latest_minute(&self) -> Option<i64> {
        None
    }
    /// The EDTF text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EdtfDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
impl Serialize for EdtfDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> Deserialize<'de> for EdtfDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
