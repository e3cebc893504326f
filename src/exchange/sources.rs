//! The sources that rows name, and the citations that come of it.

use super::draft::ImportDraft;
use super::places::Place;
use super::temp_ids::TempIds;
use crate::model::{CaseData, Id, Record, Source, SourceKind};
use std::collections::HashMap;

/// The register of sources during an import.
pub(crate) struct Sources {
    ids: HashMap<String, i64>,
}

impl Sources {
    /// The sources of a case.
    pub(crate) fn of(data: &CaseData) -> Self {
        let mut ids = HashMap::new();
        for source in &data.sources {
            if !source.title.is_empty() {
                ids.entry(source.title.clone()).or_insert(source.id.value());
            }
        }
        // A code goes before another source's title.
        for source in &data.sources {
            ids.insert(source.code.clone(), source.id.value());
        }
        Self { ids }
    }

    /// Makes a source known that the import itself brings.
    pub(crate) fn know(&mut self, code: &str, id: i64) {
        self.ids.insert(code.to_owned(), id);
    }

    /// The id of a place's source; an unknown one becomes a source to complete.
    pub(crate) fn resolve(
        &mut self,
        place: &Place,
        ids: &mut TempIds,
        draft: &mut ImportDraft,
    ) -> Id<Source> {
        if let Some(id) = self.ids.get(&place.source) {
            return Id::new(*id);
        }
        let id = ids.next();
        let source = Source {
            id: Id::new(id),
            code: place.source.clone(),
            kind: kind_of(&place.source),
            title: place.source.clone(),
            ..Source::default()
        };
        draft.changes.push(Record::Source(source));
        draft.created_sources.push(place.source.clone());
        self.ids.insert(place.source.clone(), id);
        Id::new(id)
    }
}

fn kind_of(code: &str) -> SourceKind {
    let code = code.to_lowercase();
    [
        ("rapport", SourceKind::Report),
        ("report", SourceKind::Report),
        ("brief", SourceKind::Letter),
        ("letter", SourceKind::Letter),
        ("dossier", SourceKind::File),
        ("interview", SourceKind::Interview),
        ("gesprek", SourceKind::Interview),
        ("feitenrelaas", SourceKind::PoliceRecords),
        ("wet", SourceKind::Regulation),
    ]
    .into_iter()
    .find(|(start, _)| code.starts_with(start))
    .map_or(SourceKind::Other, |(_, kind)| kind)
}
