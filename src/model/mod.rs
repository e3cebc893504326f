//! What an investigation is: plain data and its rules. Knows nothing of files, screens or print.

mod caption;
mod case_data;
mod child_sight;
pub mod date;
mod due;
mod entities;
mod entities_of_assessment;
mod entity;
mod event;
mod field;
mod filter;
mod id;
mod judged;
pub(crate) mod keyword;
mod keywords_of_events;
mod keywords_of_parties;

pub use case_data::{CaseData, Record, RecordError, RecordKind, RowChange, Table};
pub use child_sight::ChildSight;
pub use entities::*;
pub use entities_of_assessment::*;
pub use entity::Entity;
pub use event::{Event, TITLE_LENGTH};
pub use field::{Column, Field, FieldError, FieldShape, KeywordList, Value};
pub use filter::{Filter, PreparedFilter};
pub use id::Id;
pub use judged::judged_events;
pub use keywords_of_events::*;
pub use keywords_of_parties::*;
