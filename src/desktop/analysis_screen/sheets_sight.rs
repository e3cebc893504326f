//! The tables about the child in sight.

use super::sheet::{Maker, Sheet, SheetCell};
use crate::analysis::{ContactLists, EventRef};
use crate::desktop::data_table::{Sign, TableCell, TableColumn};
use std::collections::HashSet;

impl Maker<'_> {
    /// Every contact, at its highest degree.
    pub fn contacts(&self) -> Sheet {
        let mut rows: Vec<(i64, String, Vec<SheetCell>)> = Vec::new();
        let contact = &self.analyses.child_contact;
        for (lists, school) in [(&contact.responsible, false), (&contact.school, true)] {
            for (events, key, sign, colour) in self.degrees(lists) {
                for event in events {
                    let degree = TableCell::sign(sign, colour, self.context.tr(key));
                    let who = if school { "analysis-contact-school" } else { "" };
                    let apart = if who.is_empty() { String::new() } else { self.context.tr(who) };
                    let order = self.event(event).and_then(|event| event.earliest);
                    let prefix = if school { "school/" } else { "" };
                    rows.push((
                        order.unwrap_or(i64::MAX),
                        format!("{prefix}{}", event.code),
                        vec![
                            self.when(event),
                            self.fact(event),
                            self.who(event),
                            SheetCell::from(degree).of_events([event]),
                            self.quiet(apart),
                        ],
                    ));
                }
            }
        }
        rows.sort_by_key(|(order, ..)| *order);
        let keys = rows.iter().map(|(_, key, _)| key.clone()).collect();
        Sheet {
            columns: vec![
                self.column("when", 1.4),
                self.column("fact", 3.4),
                self.column("who", 2.2),
                self.column("degree", 1.8),
                TableColumn::points("", 64.0),
            ],
            rows: rows.into_iter().map(|(.., row)| row).collect(),
            keys,
            lines: 1,
            ..Sheet::default()
        }
    }

    /// The lists of contacts with their word, sign and colour, each contact once.
    fn degrees<'b>(
        &self,
        lists: &'b ContactLists,
    ) -> Vec<(Vec<&'b EventRef>, &'static str, Sign, egui::Color32)> {
        let theme = self.context.theme;
        let highest = &lists.highest;
        vec![
            (
                highest.spoken_alone.iter().collect(),
                "analysis-contact-spoken-alone",
                Sign::Dot,
                theme.sight_alone,
            ),
            (
                highest.without_parents.iter().collect(),
                "analysis-contact-without-parents",
                Sign::Dot,
                theme.sight_without_parents,
            ),
            (highest.seen.iter().collect(), "analysis-contact-seen", Sign::Dot, theme.sight_seen),
            (
                lists.not_seen.iter().collect(),
                "analysis-contact-not-seen",
                Sign::Struck,
                theme.signal,
            ),
            (
                lists.unknown.iter().collect(),
                "analysis-contact-unknown",
                Sign::Unknown,
                theme.text3,
            ),
        ]
    }

    /// The stretches out of sight.
    pub fn gaps(&self) -> Sheet {
        let gaps = &self.analyses.sight_gaps;
        let rows = gaps.iter().map(|gap| {
            let days = self.days(Some(gap.min_days), gap.max_days);
            let days = TableCell::text(days);
            let days = if gap.certain { days.strong() } else { days };
            let remark = if gap.recorded {
                self.context.tr("analysis-gap-recorded")
            } else if gap.to_calamity {
                self.word("until-calamity")
            } else if gap.certain {
                self.context.tr("analysis-likelihood-certainly")
            } else {
                self.context.tr("analysis-likelihood-possibly")
            };
            vec![
                SheetCell::from(days).of_events([&gap.from_event, &gap.to_event]),
                self.when(&gap.from_event),
                self.fact(&gap.from_event),
                self.when(&gap.to_event),
                self.fact(&gap.to_event),
                self.quiet(remark),
            ]
        });
        Sheet {
            columns: vec![
                self.column("days-out-of-sight", 1.6),
                self.column("last-seen", 1.2),
                self.column("last-contact", 2.6),
                self.column("seen-again", 1.2),
                self.column("next-contact", 2.6),
                self.column("certainty", 1.2),
            ],
            rows: rows.collect(),
            keys: gaps.iter().map(|gap| gap.from_event.code.clone()).collect(),
            lines: 1,
            ..Sheet::default()
        }
    }

    /// Checks and visits at which the child was not seen, and other contacts without sight of it.
    pub fn not_seen(&self) -> Vec<Sheet> {
        let lists = &self.analyses.child_contact.responsible;
        let visited: HashSet<_> = lists.visited_not_seen.iter().collect();
        let row = |event: &EventRef, how: SheetCell| {
            vec![self.when(event), self.fact(event), self.who(event), how.of_events([event])]
        };
        let rows = lists.not_seen.iter().map(|event| {
            let key = match visited.contains(event) {
                true => "analysis-contact-visited-not-seen",
                false => "analysis-contact-not-seen",
            };
            row(event, self.failed(self.context.tr(key)))
        });
        let columns = || {
            vec![
                self.column("when", 1.4),
                self.column("fact", 3.4),
                self.column("who", 2.2),
                self.column("degree", 2.0),
            ]
        };
        let codes = |events: &[EventRef]| events.iter().map(|event| event.code.clone()).collect();
        let seen = Sheet {
            columns: columns(),
            rows: rows.collect(),
            keys: codes(&lists.not_seen),
            lines: 1,
            ..Sheet::default()
        };
        // 'Onbekend' is an outcome of its own, and never counts as not seen.
        let theme = self.context.theme;
        let unknown = lists.unknown.iter().map(|event| {
            let text = self.context.tr("analysis-contact-unknown");
            row(event, TableCell::sign(Sign::Unknown, theme.text3, text).into())
        });
        let unknown = Sheet {
            heading: self.word("unknown-whether-seen"),
            columns: columns(),
            rows: unknown.collect(),
            keys: codes(&lists.unknown),
            lines: 1,
            ..Sheet::default()
        };
        vec![seen, unknown]
    }
}
