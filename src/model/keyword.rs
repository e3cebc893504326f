//! Enumerations that stand in the file as Dutch keywords, as the exchange table spells them.

/// Declares a closed enumeration with a keyword per value; the first value is the default.
macro_rules! keywords {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $( $(#[$value_doc:meta])* $value:ident = $keyword:literal, )* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$value_doc])* $value, )* }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $name {
            /// Every value, in the order of the lists on screen.
            pub const ALL: &'static [Self] = &[$( Self::$value, )*];

            /// The keyword in the file and in the exchange table.
            #[must_use]
            pub const fn keyword(self) -> &'static str {
                match self { $( Self::$value => $keyword, )* }
            }

            /// The value with that keyword; capitals, spaces and hyphens do not matter.
            #[must_use]
            pub fn from_keyword(text: &str) -> Option<Self> {
                let keyword = $crate::model::keyword::normalise(text);
                match keyword.as_str() { $( $keyword => Some(Self::$value), )* _ => None }
            }
        }

        impl $crate::model::Field for $name {
            const SHAPE: $crate::model::FieldShape =
                $crate::model::FieldShape::keyword($crate::model::KeywordList {
                    type_name: stringify!($name),
                    keywords: &[$( $keyword, )*],
                });
            fn to_value(&self) -> $crate::model::Value {
                $crate::model::Value::Text(self.keyword().to_owned())
            }
            fn from_value(
                value: $crate::model::Value,
            ) -> Result<Self, $crate::model::FieldError> {
                match &value {
                    $crate::model::Value::Text(text) => Self::from_keyword(text)
                        .ok_or_else(|| $crate::model::FieldError::new(stringify!($name), &value)),
                    other => Err($crate::model::FieldError::new(stringify!($name), other)),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.keyword())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_keyword(&text).ok_or_else(|| {
                    serde::de::Error::custom(format!("‘{text}’: not a {}", stringify!($name)))
                })
            }
        }
    };
}
pub(crate) use keywords;

/// Declares an enumeration that keeps keywords it does not know, as imports must.
macro_rules! open_keywords {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $( $(#[$value_doc:meta])* $value:ident = $keyword:literal, )* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$value_doc])* $value, )*
            /// A keyword this edition does not know, kept as it was written.
            Other(std::sync::Arc<str>),
        }

        impl Default for $name {
            fn default() -> Self {
                Self::KNOWN[0].clone()
            }
        }

        impl $name {
            /// Every known value, in the order of the lists on screen.
            pub const KNOWN: &'static [Self] = &[$( Self::$value, )*];

            /// The keyword in the file and in the exchange table.
            #[must_use]
            pub fn keyword(&self) -> &str {
                match self { $( Self::$value => $keyword, )* Self::Other(text) => text }
            }

            /// The value with that keyword; an unknown one is kept.
            #[must_use]
            pub fn from_keyword(text: &str) -> Self {
                match $crate::model::keyword::normalise(text).as_str() {
                    $( $keyword => Self::$value, )*
                    _ => Self::Other(text.trim().into()),
                }
            }

            /// Whether this edition knows the keyword.
            #[must_use]
            pub const fn is_known(&self) -> bool {
                !matches!(self, Self::Other(_))
            }
        }

        impl $crate::model::Field for $name {
            const SHAPE: $crate::model::FieldShape =
                $crate::model::FieldShape::keyword($crate::model::KeywordList {
                    type_name: stringify!($name),
                    keywords: &[$( $keyword, )*],
                });
            fn to_value(&self) -> $crate::model::Value {
                $crate::model::Value::Text(self.keyword().to_owned())
            }
            fn from_value(
                value: $crate::model::Value,
            ) -> Result<Self, $crate::model::FieldError> {
                match &value {
                    $crate::model::Value::Text(text) => Ok(Self::from_keyword(text)),
                    other => Err($crate::model::FieldError::new(stringify!($name), other)),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.keyword())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer)
                    .map(|text| Self::from_keyword(&text))
            }
        }
    };
}
pub(crate) use open_keywords;

/// A keyword as it is compared: lower case, words joined by one underscore.
pub(crate) fn normalise(text: &str) -> String {
    let mut keyword = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c == '-' || c == '_') {
        if word.is_empty() {
            continue;
        }
        if !keyword.is_empty() {
            keyword.push('_');
        }
        keyword.extend(word.chars().flat_map(char::to_lowercase));
    }
    keyword
}
