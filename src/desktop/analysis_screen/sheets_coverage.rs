//! The tables about what does not agree, and what is still open.

use super::sheet::{Maker, Sheet, SheetCell};
use crate::analysis::{AppliedBy, EventRef, LeakKind};
use crate::desktop::PanelContext;
use crate::desktop::data_table::{TableCell, TableColumn};
use crate::model::RecordKind;
use crate::report::Outline;

impl Maker<'_> {
    /// Claims side by side, and findings at odds with the facts.
    pub fn contradictions(&self) -> Vec<Sheet> {
        let rows = self.analyses.contradictions.iter().map(|row| {
            let record =
                self.context.data.contradictions.iter().find(|record| record.code == row.key);
            let claim = |text: Option<(&String, &String)>| {
                let (text, source) = text.map_or(("", ""), |(text, source)| (text, source));
                let hint = format!("{text}\n{source}");
                SheetCell::from(TableCell::text(text).with_hint(hint)).of_events(&row.events)
            };
            let topic = TableCell::text(format!("{} · {}", row.key, row.topic)).strong();
            let topic = SheetCell::from(topic);
            vec![
                match record {
                    Some(record) => topic.of_record(RecordKind::Contradiction, record.id.value()),
                    None => topic,
                },
                claim(record.map(|record| (&record.claim_a, &record.source_a))),
                claim(record.map(|record| (&record.claim_b, &record.source_b))),
                self.quiet(self.context.keyword("contradiction-kind", row.kind.keyword())),
                SheetCell::text(self.context.keyword("contradiction-status", row.status.keyword())),
                self.facts(&row.events),
            ]
        });
        let claims = Sheet {
            columns: vec![
                self.column("topic", 1.6),
                self.column("claim-a", 2.8),
                self.column("claim-b", 2.8),
                self.column("kind", 1.2),
                self.column("status", 1.1),
                self.column("which", 1.2),
            ],
            rows: rows.collect(),
            keys: self.analyses.contradictions.iter().map(|row| row.key.clone()).collect(),
            lines: 3,
            ..Sheet::default()
        };
        let rows = self.analyses.findings_at_odds.iter().map(|row| {
            let finding = self.context.data.findings.iter().find(|other| other.code == row.finding);
            let title = finding.map_or_else(
                || row.finding.clone(),
                |finding| format!("{} · {}", finding.code, finding.title),
            );
            let title = SheetCell::text(title);
            vec![
                match finding {
                    Some(finding) => title.of_record(RecordKind::Finding, finding.id.value()),
                    None => title,
                },
                self.facts(&row.counter_evidence),
                SheetCell::text(row.contradictions.join(", ")),
            ]
        });
        let findings = Sheet {
            heading: self.word("findings-at-odds"),
            columns: vec![
                self.column("finding", 3.0),
                self.column("counter-evidence", 3.0),
                self.column("contradictions", 1.6),
            ],
            rows: rows.collect(),
            lines: 1,
            ..Sheet::default()
        };
        vec![claims, findings]
    }

    /// Norms applied outside their period, norm by norm: what it says stands in its first row.
    pub fn norms(&self) -> Sheet {
        let events = &self.context.data.events;
        let mut applied: Vec<_> = self.analyses.norms_out_of_force.iter().collect();
        applied.sort_by_key(|row| {
            let order = events.get(row.event.id).map(|event| event.chronicle_order());
            (&row.framework, &row.norm, order)
        });
        let mut before = None;
        let rows = applied.iter().map(|row| {
            let norms = &self.context.data.norms;
            let norm = norms.iter().find(|norm| {
                let framework = self.context.data.frameworks.get(norm.framework);
                norm.code == row.norm && framework.is_some_and(|it| it.code == row.framework)
            });
            let name = norm.map_or_else(
                || row.norm.clone(),
                |norm| format!("{} · {}", norm.code, norm.statement),
            );
            let norm_before = before.replace((&row.framework, &row.norm));
            let name = if norm_before == Some((&row.framework, &row.norm)) {
                self.quiet(row.norm.clone())
            } else {
                SheetCell::text(name)
            };
            let by = match row.by {
                AppliedBy::Event => "by-event",
                AppliedBy::Evidence => "by-evidence",
                AppliedBy::Finding => "by-finding",
            };
            vec![
                match norm {
                    Some(norm) => name.of_record(RecordKind::Norm, norm.id.value()),
                    None => name,
                },
                SheetCell::text(&row.framework),
                self.when(&row.event),
                self.fact(&row.event),
                self.quiet(self.word(by)),
                self.likelihood(row.likelihood),
            ]
        });
        Sheet {
            columns: vec![
                self.column("norm", 3.0),
                self.column("framework", 1.0),
                self.column("when", 1.2),
                self.column("fact", 2.4),
                self.column("applied-by", 1.3),
                self.column("certainty", 0.9),
            ],
            rows: rows.collect(),
            keys: applied
                .iter()
                .map(|row| format!("{}/{}/{}", row.framework, row.norm, row.event.code))
                .collect(),
            lines: 1,
            ..Sheet::default()
        }
    }

    /// What is not covered yet.
    pub fn coverage(&self) -> Sheet {
        let coverage = &self.analyses.coverage;
        let mut rows: Vec<Vec<SheetCell>> = Vec::new();
        let lists: [(&str, &Vec<EventRef>); 4] = [
            ("without-source", &coverage.without_source),
            ("undated", &coverage.undated),
            ("loose-evidence", &coverage.evidence_without_finding),
            ("unused", &coverage.unused_events),
        ];
        for (key, norms) in [
            ("unjudged", &coverage.unjudged_norms),
            ("judged-without-finding", &coverage.judgements_without_finding),
        ] {
            rows.extend(norms.iter().map(|code| {
                let number = code.rsplit('/').next().unwrap_or(code);
                let framework = code.strip_suffix(number).and_then(|code| code.strip_suffix('/'));
                // Frameworks may share a number.
                let norm = self.context.data.norms.iter().find(|norm| {
                    let own = self.context.data.frameworks.get(norm.framework);
                    norm.code == number
                        && framework.is_none_or(|code| own.is_some_and(|own| own.code == code))
                });
                let name = norm
                    .map_or_else(|| code.clone(), |norm| format!("{code} · {}", norm.statement));
                let name = SheetCell::text(name);
                let name = match norm {
                    Some(norm) => name.of_record(RecordKind::Norm, norm.id.value()),
                    None => name,
                };
                vec![self.quiet(self.word(key)), name, SheetCell::default()]
            }));
        }
        rows.extend(coverage.findings_without_evidence.iter().map(|code| {
            let finding = self.context.data.findings.iter().find(|row| row.code == *code);
            let name = SheetCell::text(
                finding
                    .map_or_else(|| code.clone(), |finding| format!("{code} · {}", finding.title)),
            );
            let name = match finding {
                Some(finding) => name.of_record(RecordKind::Finding, finding.id.value()),
                None => name,
            };
            vec![self.quiet(self.word("findings-without-evidence")), name, SheetCell::default()]
        }));
        for (key, events) in lists {
            rows.extend(
                events.iter().map(|event| {
                    vec![self.quiet(self.word(key)), self.fact(event), self.when(event)]
                }),
            );
        }
        Sheet {
            columns: vec![
                self.column("open-point", 2.0),
                self.column("about", 4.6),
                self.column("when", 1.4),
            ],
            rows,
            lines: 1,
            ..Sheet::default()
        }
    }

    /// What nobody knows yet.
    pub fn questions(&self) -> Sheet {
        let rows = self.analyses.coverage.open_questions.iter().map(|item| {
            let record = self.context.data.open_questions.iter().find(|row| row.code == item.key);
            let question = SheetCell::text(&item.question);
            vec![
                TableCell::text(&item.key).strong().into(),
                match record {
                    Some(row) => question.of_record(RecordKind::OpenQuestion, row.id.value()),
                    None => question,
                },
                SheetCell::text(self.named(&item.ask_whom)),
                self.facts(&item.events),
            ]
        });
        Sheet {
            columns: vec![
                TableColumn::points(self.word("code"), 72.0),
                self.column("question", 4.6),
                self.column("ask-whom", 1.8),
                self.column("which", 1.4),
            ],
            rows: rows.collect(),
            lines: 2,
            ..Sheet::default()
        }
    }

    /// Where a leak stands, as the answer names it: table and code.
    fn leak_place(&self, place: &str) -> SheetCell {
        let Some((table, code)) = place.split_once('/') else { return SheetCell::text(place) };
        let kind = RecordKind::from_table(table);
        let word = self.context.tr(&format!("table-{}", table.replace('_', "-")));
        let data = self.context.data;
        let (name, id) = match kind {
            Some(RecordKind::Event) => (code, data.event(code).map(|row| row.id.value())),
            Some(RecordKind::Finding) => {
                let row = data.findings.iter().find(|row| row.code == code);
                (code, row.map(|row| row.id.value()))
            }
            Some(RecordKind::Conclusion) => {
                let row = data.conclusions.iter().find(|row| row.subject == code);
                (data.party_name(code), row.map(|row| row.id.value()))
            }
            Some(RecordKind::ReportText) => {
                let row = data.report_texts.iter().find(|row| row.part == code);
                let text = format!("{word}: {}", part_name(code, self.context));
                let cell = SheetCell::text(text);
                return match row {
                    Some(row) => cell.of_record(RecordKind::ReportText, row.id.value()),
                    None => cell,
                };
            }
            _ => (code, None),
        };
        let cell = SheetCell::text(format!("{word} {name}"));
        match (kind, id) {
            (Some(kind), Some(id)) => cell.of_record(kind, id),
            _ => cell,
        }
    }

    /// What the texts for the report would give away.
    pub fn leaks(&self) -> Sheet {
        let rows = self.analyses.leaks.iter().map(|leak| {
            let key = match leak.kind {
                LeakKind::Name => "analysis-leak-name",
                LeakKind::Alias => "analysis-leak-alias",
                LeakKind::BirthDate => "analysis-leak-birth-date",
                LeakKind::Place => "analysis-leak-place",
                LeakKind::Gender => "analysis-leak-gender",
            };
            vec![
                self.failed(&leak.found),
                SheetCell::text(self.context.tr(key)),
                self.leak_place(&leak.place),
                self.likelihood(leak.likelihood),
            ]
        });
        Sheet {
            columns: vec![
                self.column("found", 1.8),
                self.column("kind", 2.0),
                self.column("place", 3.0),
                self.column("certainty", 1.0),
            ],
            rows: rows.collect(),
            lines: 1,
            ..Sheet::default()
        }
    }
}

/// What a text of the report is called: the heading it stands under, or else its year or name.
fn part_name(part: &str, context: &PanelContext<'_>) -> String {
    let outline = Outline::of_case(context.data);
    let name = format!("text:{part}");
    for chapter in &outline.chapters {
        if let Some(section) = chapter.sections.iter().find(|row| row.parts.contains(&name)) {
            return section.heading.clone();
        }
        if chapter.parts.contains(&name) {
            return chapter.heading.clone();
        }
    }
    part.trim_start_matches("year-").trim_end_matches("-caption").to_owned()
}
