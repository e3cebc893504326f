//! The Drenthe case from its tables, in memory.

use kroniek::exchange::{ImportOptions, ImportSource, plan_import};
use kroniek::model::date::Day;
use kroniek::model::{CaseData, Record, Value};
use kroniek::report::ReportOptions;
use std::path::Path;
use std::sync::OnceLock;

/// The sample case, read once.
pub fn drenthe() -> &'static CaseData {
    static CASE: OnceLock<CaseData> = OnceLock::new();
    CASE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases/drenthe");
        let source = ImportSource::read(&folder).expect("the tables are there");
        let draft = plan_import(&CaseData::default(), &source, &ImportOptions::default())
            .expect("the tables can be read");
        let mut case = CaseData::default();
        for record in draft.changes {
            case.put(stored(&record));
        }
        case
    })
}

/// The record as it would be stored: the draft's ids, negative while it is one, made positive.
fn stored(record: &Record) -> Record {
    let columns = record.kind().columns();
    let values = record.to_values().into_iter().zip(columns).map(|(value, column)| {
        if column.name != "id" && column.shape.references.is_none() {
            return value;
        }
        match value {
            Value::Integer(id) => Value::Integer(id.abs()),
            Value::Text(list) => {
                let ids: Vec<i64> = serde_json::from_str(&list).unwrap_or_default();
                let ids: Vec<i64> = ids.into_iter().map(i64::abs).collect();
                Value::Text(serde_json::to_string(&ids).expect("numbers are JSON"))
            }
            Value::Null => Value::Null,
        }
    });
    Record::from_values(record.kind(), values).expect("the same columns")
}

/// The full version, on a fixed day.
pub fn options() -> ReportOptions {
    ReportOptions::new(Day::from_ymd(2016, 5, 27).expect("a day"))
}
