//! What every record of an investigation has in common, and the macro that declares one.

use super::field::{Column, FieldError, Value};
use super::id::Id;

/// A kind of record: its struct is its table, field for column.
pub trait Entity: Clone + Default + PartialEq + Send + Sync + Sized + 'static {
    /// The table's name, singular, as `domain` calls it in English.
    const TABLE: &'static str;
    /// The columns in order; the first is `id`, the last `note`.
    const COLUMNS: &'static [Column];

    /// The record's id.
    fn id(&self) -> Id<Self>;
    /// Gives the record its id.
    fn set_id(&mut self, id: Id<Self>);
    /// The cells in the order of [`Entity::COLUMNS`].
    fn to_values(&self) -> Vec<Value>;
    /// The record in a row of cells.
    ///
    /// # Errors
    /// The name of the column that does not fit, and why.
    fn from_values(
        values: impl IntoIterator<Item = Value>,
    ) -> Result<Self, (&'static str, FieldError)>;
}

/// Declares a record: a plain struct with `id` first and `note` last, its table name and columns.
macro_rules! entity {
    (
        $(#[$doc:meta])*
        pub struct $name:ident in $table:literal {
            $( $(#[$field_doc:meta])* $field:ident : $kind:ty, )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            /// The row id; new records have none yet.
            pub id: $crate::model::Id<$name>,
            $( $(#[$field_doc])* pub $field: $kind, )*
            /// Free remark by the inspector.
            pub note: String,
        }

        impl $crate::model::Entity for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [$crate::model::Column] = &[
                $crate::model::Column { name: "id", shape: $crate::model::FieldShape::INTEGER },
                $( $crate::model::Column {
                    name: stringify!($field),
                    shape: <$kind as $crate::model::Field>::SHAPE,
                }, )*
                $crate::model::Column { name: "note", shape: $crate::model::FieldShape::TEXT },
            ];

            fn id(&self) -> $crate::model::Id<Self> {
                self.id
            }
            fn set_id(&mut self, id: $crate::model::Id<Self>) {
                self.id = id;
            }
            fn to_values(&self) -> Vec<$crate::model::Value> {
                use $crate::model::Field as _;
                vec![self.id.to_value(), $( self.$field.to_value(), )* self.note.to_value()]
            }
            fn from_values(
                values: impl IntoIterator<Item = $crate::model::Value>,
            ) -> Result<Self, (&'static str, $crate::model::FieldError)> {
                let mut values = values.into_iter();
                let mut next = || values.next().unwrap_or($crate::model::Value::Null);
                Ok(Self {
                    id: $crate::model::Field::from_value(next()).map_err(|error| ("id", error))?,
                    $( $field: $crate::model::Field::from_value(next())
                        .map_err(|error| (stringify!($field), error))?, )*
                    note: $crate::model::Field::from_value(next()).map_err(|error| ("note", error))?,
                })
            }
        }
    };
}
pub(crate) use entity;
