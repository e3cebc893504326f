/// The language of messages about dates and of dates in words.
///
/// The model imports nothing, so it has its own two-valued switch instead of the program's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Locale {
    /// Whether this is Dutch.
    #[must_use]
    pub fn is_dutch(self) -> bool {
        self == Self::Dutch
    }

    /// The first text in Dutch, the second in English.
    #[must_use]
    pub fn pick<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}
