//! How a field of a record stands in a column: the one bridge between the model's types and
//! anything that stores or exchanges them by column.

use super::date::EdtfDate;
use super::entity::Entity;
use super::id::Id;

/// A cell: what a column can hold. The model needs no floating-point numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing recorded.
    Null,
    /// A whole number, a row id or a yes/no (1/0).
    Integer(i64),
    /// Text; lists are JSON arrays, dates EDTF.
    Text(String),
}

/// What a column is made of, for schema checks, exchange and the remapping of references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldShape {
    /// Whether the column is `INTEGER` (else `TEXT`).
    pub integer: bool,
    /// Whether the column may be `NULL`.
    pub nullable: bool,
    /// Whether the text is a JSON array.
    pub list: bool,
    /// Whether the integer is a yes/no.
    pub boolean: bool,
    /// Whether the text is an EDTF date.
    pub date: bool,
    /// The table whose row ids the column (or the list's items) hold.
    pub references: Option<&'static str>,
    /// The keywords the column takes, where it holds one of an enumeration.
    pub keywords: Option<KeywordList>,
}

/// The keywords of an enumeration, for pick lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeywordList {
    /// The enumeration's type, as `EventKind`.
    pub type_name: &'static str,
    /// Its keywords, in the order of the lists on screen.
    pub keywords: &'static [&'static str],
}

impl KeywordList {
    /// The name of the list under which its labels stand in the texts: `event-kind`.
    #[must_use]
    pub fn list(&self) -> String {
        let mut name = String::with_capacity(self.type_name.len() + 2);
        for letter in self.type_name.chars() {
            if letter.is_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.extend(letter.to_lowercase());
        }
        name
    }
}

impl FieldShape {
    /// A required text.
    pub const TEXT: Self = Self {
        integer: false,
        nullable: false,
        list: false,
        boolean: false,
        date: false,
        references: None,
        keywords: None,
    };
    /// A required whole number.
    pub const INTEGER: Self = Self { integer: true, ..Self::TEXT };

    /// A required keyword of an enumeration.
    #[must_use]
    pub const fn keyword(list: KeywordList) -> Self {
        Self { keywords: Some(list), ..Self::TEXT }
    }

    /// The same column, allowed to be empty.
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { nullable: true, ..self }
    }
}

/// A named column of an entity's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The column's name, equal to the field's.
    pub name: &'static str,
    /// What it holds.
    pub shape: FieldShape,
}

/// A cell that does not fit its field: another program wrote it, or an import holds it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{expected} expected, found {found}")]
pub struct FieldError {
    /// What the field takes, in English, for the technical message.
    pub expected: &'static str,
    /// What was found.
    pub found: String,
}

impl FieldError {
    /// An error for a value that is not what the field takes.
    #[must_use]
    pub fn new(expected: &'static str, value: &Value) -> Self {
        let found = match value {
            Value::Null => "nothing".to_owned(),
            Value::Integer(number) => number.to_string(),
            Value::Text(text) => format!("‘{}’", text.chars().take(80).collect::<String>()),
        };
        Self { expected, found }
    }
}

/// A type that can stand in a column.
pub trait Field: Sized {
    /// What its column is made of.
    const SHAPE: FieldShape;
    /// The cell for this value.
    fn to_value(&self) -> Value;
    /// The value in a cell.
    ///
    /// # Errors
    /// When the cell holds something else.
    fn from_value(value: Value) -> Result<Self, FieldError>;
}

impl Field for String {
    const SHAPE: FieldShape = FieldShape::TEXT;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Text(text) => Ok(text),
            Value::Null => Ok(Self::new()),
            other => Err(FieldError::new("text", &other)),
        }
    }
}

impl Field for i64 {
    const SHAPE: FieldShape = FieldShape::INTEGER;
    fn to_value(&self) -> Value {
        Value::Integer(*self)
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Integer(number) => Ok(number),
            other => Err(FieldError::new("a whole number", &other)),
        }
    }
}

impl Field for bool {
    const SHAPE: FieldShape = FieldShape { boolean: true, ..FieldShape::INTEGER };
    fn to_value(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Integer(0) => Ok(false),
            Value::Integer(1) => Ok(true),
            other => Err(FieldError::new("0 or 1", &other)),
        }
    }
}

impl<T: Entity> Field for Id<T> {
    const SHAPE: FieldShape = FieldShape { references: Some(T::TABLE), ..FieldShape::INTEGER };
    fn to_value(&self) -> Value {
        Value::Integer(self.value())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        i64::from_value(value).map(Self::new)
    }
}

impl Field for EdtfDate {
    const SHAPE: FieldShape = FieldShape { date: true, ..FieldShape::TEXT };
    fn to_value(&self) -> Value {
        Value::Text(self.as_str().to_owned())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match &value {
            Value::Text(text) => {
                Self::parse(text).map_err(|_| FieldError::new("an EDTF date", &value))
            }
            other => Err(FieldError::new("an EDTF date", other)),
        }
    }
}

impl<F: Field> Field for Option<F> {
    const SHAPE: FieldShape = F::SHAPE.or_null();
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match value {
            Value::Null => Ok(None),
            other => F::from_value(other).map(Some),
        }
    }
}

impl Field for Vec<String> {
    const SHAPE: FieldShape = FieldShape { list: true, ..FieldShape::TEXT };
    fn to_value(&self) -> Value {
        // Most lists are empty; the constant spares the serializer.
        if self.is_empty() {
            return Value::Text("[]".to_owned());
        }
        Value::Text(serde_json::Value::from(self.as_slice()).to_string())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match &value {
            Value::Text(text) if text == "[]" => Ok(Self::new()),
            Value::Text(text) => serde_json::from_str(text)
                .map_err(|_| FieldError::new("a JSON list of texts", &value)),
            other => Err(FieldError::new("a JSON list of texts", other)),
        }
    }
}

impl<T: Entity> Field for Vec<Id<T>> {
    const SHAPE: FieldShape =
        FieldShape { list: true, references: Some(T::TABLE), ..FieldShape::TEXT };
    fn to_value(&self) -> Value {
        let ids: Vec<i64> = self.iter().map(|id| id.value()).collect();
        Value::Text(serde_json::Value::from(ids).to_string())
    }
    fn from_value(value: Value) -> Result<Self, FieldError> {
        match &value {
            Value::Text(text) if text == "[]" => Ok(Self::new()),
            Value::Text(text) => serde_json::from_str::<Vec<i64>>(text)
                .map(|ids| ids.into_iter().map(Id::new).collect())
                .map_err(|_| FieldError::new("a JSON list of row ids", &value)),
            other => Err(FieldError::new("a JSON list of row ids", other)),
        }
    }
}
