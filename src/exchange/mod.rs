//! Tables and whole cases in and out: files become drafts with warnings, a case becomes files.
//!
//! | file | what it holds |
//! |---|---|
//! | `source`, `decode`, `sheet` | files on disk to tables of text |
//! | `headings`, `mapping`, `layout` | which column is which |
//! | `dates`, `list`, `places` | what stands in a cell |
//! | `event_row`, `plan_events`, `parties`, `sources` | the exchange table of events |
//! | `tables`, `frameworks`, `framework_import` | tables of other records, frameworks |
//! | `case_json` | a whole case as JSON |
//! | `names`, `references`, `merge` | records of a file beside those of the case |
//! | `plan`, `draft` | what an import would do |
//! | `export_tables`, `export_files` | a case as tables and files |
//! | `word` | Word documents in and out |
//! | `generate` | an invented investigation of any size |

mod case_json;
mod dates;
mod decode;
mod draft;
mod error;
mod event_row;
mod export_files;
mod export_tables;
mod framework_import;
mod frameworks;
pub mod generate;
mod headings;
mod layout;
mod list;
mod mapping;
mod merge;
mod names;
mod notice;
mod parties;
mod places;
mod plan;
mod plan_events;
mod references;
mod sheet;
mod source;
mod sources;
mod tables;
mod temp_ids;
#[cfg(test)]
mod tests;
mod word;

pub use case_json::{case_to_json, write_json};
pub use draft::{ImportDraft, ImportWarning, Rejection, TableCount};
pub use error::ExchangeError;
pub use export_files::{ExportFormat, csv_bytes, export, sibling, write_whole};
pub use export_tables::{TextTable, case_tables};
pub use framework_import::{Wording, plan_wording};
pub use frameworks::{
    BuiltinFramework, builtin_frameworks, norms_in_order, read_framework, write_framework,
};
pub use headings::EventColumn;
pub use mapping::Mapping;
pub use notice::Notice;
pub use plan::{ImportOptions, Progress, plan_import, plan_import_with_progress};
pub use source::{ImportFile, ImportSource};
