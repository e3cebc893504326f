//! Wederhoor: what the draft says of each organisation, what the organisation says of it, and what
//! was done with that.

use super::drafts::{Drafts, Look, Place};
use super::list::{self, Row};
use super::passages::{self, Passage};
use super::sheet;
use crate::case::{Change, Command};
use crate::desktop::dossier::Form;
use crate::desktop::widgets::{ButtonLook, button, label, link};
use crate::desktop::{Action, Actions, PanelContext, icon};
use crate::model::date::{Day, EdtfDate, phrase};
use crate::model::{
    AccuracyRemark, CaseData, Id, Organisation, Record, RecordKind, RemarkVerdict, Setting,
};
use crate::report::Version;
use crate::text::{Language, tr_with};
use std::sync::Arc;

/// So many facts about an organisation are shown at first.
const FIRST: usize = 8;

/// Which organisation, and what is being typed.
#[derive(Default)]
pub struct HearingPart {
    chosen: Option<Id<Organisation>>,
    form: Form,
    drafts: Drafts,
    /// The passages of an organisation in a state of the case.
    passages: Option<(u64, Id<Organisation>, Vec<Passage>)>,
    unfolded: bool,
    /// How many remarks there were when one was added.
    adding: Option<usize>,
}

impl HearingPart {
    /// Shows the organisation of a remark.
    pub fn show(&mut self, id: i64, data: &CaseData) {
        let remark = data.accuracy_remarks.get(Id::new(id));
        self.chosen = remark.and_then(|row| row.organisation).or(self.chosen);
    }

    /// Draws the part.
    pub fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let data = context.data;
        if self.adding.is_some_and(|before| data.accuracy_remarks.len() > before) {
            self.adding = None;
            if let Some(row) = data.accuracy_remarks.iter().last() {
                let id = row.id.value();
                self.form.focus(RecordKind::AccuracyRemark, id, "claimed_correction");
            }
        }
        let rows = rows(context);
        let first = || rows.iter().find_map(|row| row.what);
        let there = |id: &Id<Organisation>| rows.iter().any(|row| row.what == Some(*id));
        self.chosen = self.chosen.filter(there).or_else(first);
        let mut chosen = self.chosen;
        let mut part = std::mem::take(self);
        sheet::list_panel(ui, "hearing", context, |ui| {
            let name = context.tr("assessment-part-hearing");
            sheet::list_bar(ui, &name, "", context);
            list::ui(ui, &name, &rows, &mut chosen, false, context);
        });
        sheet::sheet_panel(ui, context, |ui| {
            match part.chosen.and_then(|id| data.organisations.get(id)) {
                Some(organisation) => {
                    sheet::page(ui, ("hearing", organisation.id.value()), |ui| {
                        part.organisation(ui, organisation, context, actions);
                    });
                }
                None => {
                    sheet::empty(ui, &context.tr("hearing-none"), None, context);
                }
            }
        });
        *self = part;
        if chosen != self.chosen {
            self.unfolded = false;
        }
        self.chosen = chosen;
    }

    fn organisation(
        &mut self,
        ui: &mut egui::Ui,
        organisation: &Arc<Organisation>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        ui.horizontal_wrapped(|ui| {
            label(ui, &organisation.name, theme.semibold(theme.sizes.heading), theme.text1);
        });
        ui.add_space(6.0);
        self.deadline(ui, organisation, context, actions);
        self.remarks(ui, organisation, context, actions);
        self.update(organisation, context);
        let Some((_, _, passages)) = &self.passages else { return };
        let title = context.tr("hearing-passages");
        sheet::section(ui, &title, &passages.len().to_string(), context);
        if passages.is_empty() {
            let text = context.tr("hearing-no-passages");
            label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
        }
        let mut add = None;
        let facts = passages.iter().filter(|it| it.is_fact).count();
        let mut shown = 0;
        for passage in passages {
            if passage.is_fact {
                shown += 1;
                if shown > FIRST && !self.unfolded {
                    continue;
                }
            }
            if one_passage(ui, passage, organisation.id, context, actions) {
                add = Some(passage.clone());
            }
        }
        if facts > FIRST {
            let text = if self.unfolded {
                context.tr("assessment-fewer")
            } else {
                let values = [("count", (facts - FIRST).to_string().into())];
                context.tr_with("assessment-more", &values)
            };
            if link(ui, context.theme, text).clicked() {
                self.unfolded = !self.unfolded;
            }
        }
        if let Some(passage) = add {
            self.adding = Some(context.data.accuracy_remarks.len());
            let row = AccuracyRemark {
                organisation: Some(organisation.id),
                part: passage.part,
                passage: passage.text,
                deadline: deadline(context.data, &organisation.code),
                received: EdtfDate::from_day(Day::today()).ok(),
                ..AccuracyRemark::default()
            };
            actions.push(Action::Execute(Command::put(row)));
        }
    }

    /// Looks the passages up anew when the case or the organisation is another.
    fn update(&mut self, organisation: &Organisation, context: &PanelContext<'_>) {
        let known = self.passages.as_ref().is_some_and(|(generation, id, _)| {
            *generation == context.generation && *id == organisation.id
        });
        if !known {
            let found = passages::of(organisation, context);
            self.passages = Some((context.generation, organisation.id, found));
        }
    }

    fn deadline(
        &mut self,
        ui: &mut egui::Ui,
        organisation: &Organisation,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let now = deadline(context.data, &organisation.code);
        let name = context.tr("field-deadline");
        let stored = now.as_ref().map(|date| context.date(date)).unwrap_or_default();
        ui.horizontal_wrapped(|ui| {
            label(ui, &name, theme.regular(theme.sizes.mark), theme.text2);
            ui.allocate_ui(egui::vec2(170.0, 26.0), |ui| {
                let place = Place {
                    kind: RecordKind::Setting,
                    id: organisation.id.value(),
                    field: "deadline",
                    stored: &stored,
                    name: &name,
                    look: Look::Title,
                };
                if let Some(typed) = self.drafts.edit(ui, place, context) {
                    let typed = typed.trim();
                    let date = EdtfDate::parse(typed)
                        .ok()
                        .or_else(|| phrase::read(typed, &phrase::PhraseContext::default()).edtf);
                    if typed.is_empty() || date.is_some() {
                        let command = set_deadline(context.data, organisation, date);
                        actions.push(Action::Execute(command));
                    } else {
                        actions.push(Action::Warn(context.tr("dossier-error-date")));
                    }
                }
            });
            let late = now.and_then(|date| date.latest()).is_some_and(|last| last < Day::today());
            let (answered, all) = progress(context.data, organisation.id);
            if all > 0 {
                let values =
                    [("done", answered.to_string().into()), ("all", all.to_string().into())];
                let text = context.tr_with("hearing-progress", &values);
                let ink = if answered < all { theme.warning } else { theme.sufficient };
                label(ui, text, theme.semibold(theme.sizes.interface), ink);
            }
            if late && answered < all {
                let text = context.tr("hearing-late");
                label(ui, text, theme.semibold(theme.sizes.interface), theme.signal);
            }
            let name = context.tr("hearing-version");
            if button(ui, theme, ButtonLook::Plain, icon::FILE_TEXT, &name).clicked() {
                let code = Some(organisation.code.clone());
                actions.push(Action::ExportVersion(Version::AccuracyCheck, code));
            }
        });
    }

    fn remarks(
        &mut self,
        ui: &mut egui::Ui,
        organisation: &Organisation,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let rows: Vec<_> = context
            .data
            .accuracy_remarks
            .iter()
            .filter(|row| row.organisation == Some(organisation.id))
            .collect();
        let title = context.tr("table-accuracy-remark-plural");
        sheet::section(ui, &title, &rows.len().to_string(), context);
        if rows.is_empty() {
            let text = context.tr("hearing-no-remarks");
            label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
            ui.add_space(4.0);
        }
        for row in rows {
            self.remark(ui, row, context, actions);
        }
        if !context.read_only {
            let name = context.tr("hearing-add");
            if button(ui, theme, ButtonLook::Bare, icon::PLUS, &name).clicked() {
                self.adding = Some(context.data.accuracy_remarks.len());
                let row = AccuracyRemark {
                    organisation: Some(organisation.id),
                    deadline: deadline(context.data, &organisation.code),
                    received: EdtfDate::from_day(Day::today()).ok(),
                    ..AccuracyRemark::default()
                };
                actions.push(Action::Execute(Command::put(row)));
            }
        }
    }

    fn remark(
        &mut self,
        ui: &mut egui::Ui,
        row: &Arc<AccuracyRemark>,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let record = Record::from(row.as_ref().clone());
        let form = &mut self.form;
        egui::Frame::new()
            .stroke(egui::Stroke::new(1.0, theme.line_strong))
            .corner_radius(theme.measures.radius)
            .inner_margin(12)
            .show(ui, |ui| {
                ui.push_id(row.id.value(), |ui| {
                    let place = passages::place_name(&row.part, context);
                    let head = if place.is_empty() {
                        row.code.clone()
                    } else {
                        format!("{} · {place}", row.code)
                    };
                    let kind = RecordKind::AccuracyRemark;
                    sheet::title(ui, kind, row.id.value(), &head, context, actions);
                    sheet::fields(ui, form, &record, &["passage"], context, actions);
                    let said: [&[&str]; 2] = [&["claimed_correction"], &["evidence"]];
                    sheet::columns(ui, form, &record, said, context, actions);
                    let done: [&[&str]; 2] = [&["verdict"], &["received"]];
                    sheet::columns(ui, form, &record, done, context, actions);
                    let told: [&[&str]; 2] = [&["answer"], &["change_made"]];
                    sheet::columns(ui, form, &record, told, context, actions);
                    if let Some(key) = lacks(row) {
                        let text = context.tr(key);
                        label(ui, text, theme.regular(theme.sizes.mark), theme.warning);
                    }
                });
            });
        ui.add_space(10.0);
    }
}

/// What a decided remark still needs, as the key of a sentence.
fn lacks(row: &AccuracyRemark) -> Option<&'static str> {
    let taken = matches!(row.verdict, RemarkVerdict::Accepted | RemarkVerdict::PartlyAccepted);
    if taken && row.change_made.trim().is_empty() {
        return Some("hearing-change-missing");
    }
    let refused = matches!(row.verdict, RemarkVerdict::Rejected | RemarkVerdict::PartlyAccepted);
    (refused && row.answer.trim().is_empty()).then_some("hearing-answer-missing")
}

/// Remarks that were decided, with all that goes with it, and how many there are.
fn progress(data: &CaseData, organisation: Id<Organisation>) -> (usize, usize) {
    let rows = data.accuracy_remarks.iter().filter(|row| row.organisation == Some(organisation));
    let (mut done, mut all) = (0, 0);
    for row in rows {
        all += 1;
        done += usize::from(row.verdict != RemarkVerdict::Open && lacks(row).is_none());
    }
    (done, all)
}

/// The organisations the draft speaks of, in the order of the lanes.
fn rows(context: &PanelContext<'_>) -> Vec<Row<Id<Organisation>>> {
    let theme = context.theme;
    let data = context.data;
    let mut ids: std::collections::BTreeSet<Id<Organisation>> = data
        .judgements
        .iter()
        .filter_map(|row| row.organisation)
        .chain(data.findings.iter().flat_map(|row| row.organisations.clone()))
        .chain(data.accuracy_remarks.iter().filter_map(|row| row.organisation))
        .collect();
    ids.extend(data.involvements.iter().map(|row| row.organisation));
    let mut organisations: Vec<_> =
        ids.into_iter().filter_map(|id| data.organisations.get(id)).collect();
    organisations.sort_by_key(|row| (row.lane_order, row.id));
    organisations
        .into_iter()
        .map(|row| {
            let until = deadline(data, &row.code)
                .map(|date| {
                    let values = [("date", context.date(&date).into())];
                    context.tr_with("hearing-until", &values)
                })
                .unwrap_or_else(|| context.tr("hearing-no-deadline"));
            let mut line = Row::new(row.id, row.name.clone(), until);
            let (done, all) = progress(data, row.id);
            if all > 0 {
                line.remark = format!("{done} / {all}");
                line.sign = Some(if done == all {
                    (icon::CHECK_CIRCLE, theme.sufficient)
                } else {
                    (icon::CHAT_CENTERED, theme.warning)
                });
            }
            line
        })
        .collect()
}

/// Under which setting the deadline of an organisation is kept.
fn deadline_key(code: &str) -> String {
    format!("hearing.deadline.{code}")
}

/// Until when an organisation can react.
fn deadline(data: &CaseData, code: &str) -> Option<EdtfDate> {
    EdtfDate::parse(data.setting(&deadline_key(code))?).ok()
}

/// The step that sets the deadline of an organisation, on the remarks already made as well.
fn set_deadline(data: &CaseData, organisation: &Organisation, date: Option<EdtfDate>) -> Command {
    let key = deadline_key(&organisation.code);
    let known = data.settings.iter().find(|row| row.key == key);
    let value = date.as_ref().map(ToString::to_string).unwrap_or_default();
    let setting = Setting {
        value,
        ..known.map_or_else(|| Setting { key, ..Setting::default() }, |row| row.as_ref().clone())
    };
    let mut changes = vec![Change::Put(Record::from(setting))];
    let rows = data.accuracy_remarks.iter();
    for row in rows.filter(|row| row.organisation == Some(organisation.id)) {
        let row = AccuracyRemark { deadline: date.clone(), ..row.as_ref().clone() };
        changes.push(Change::Put(Record::from(row)));
    }
    let values = [("name", organisation.name.as_str().into())];
    Command::batch(tr_with(Language::Dutch, "hearing-label-deadline", &values), changes)
}

/// A passage with the button that adds a remark about it; whether that was used.
fn one_passage(
    ui: &mut egui::Ui,
    passage: &Passage,
    organisation: Id<Organisation>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) -> bool {
    let theme = context.theme;
    let mut add = false;
    ui.push_id(&passage.part, |ui| {
        ui.horizontal(|ui| {
            let name = passages::place_name(&passage.part, context);
            if link(ui, context.theme, name).clicked() {
                let (kind, id) = passage.record;
                actions.push(Action::OpenRecord(kind, id));
            }
            let remarks = context
                .data
                .accuracy_remarks
                .iter()
                .filter(|row| row.organisation == Some(organisation) && row.part == passage.part)
                .count();
            if remarks > 0 {
                let count = i64::try_from(remarks).unwrap_or_default();
                let text = context.tr_with("hearing-remarks-count", &[("count", count.into())]);
                label(ui, text, theme.semibold(theme.sizes.mark), theme.accent);
            }
            if !context.read_only {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let name = context.tr("hearing-remark");
                    add = button(ui, theme, ButtonLook::Bare, icon::PLUS, &name).clicked();
                });
            }
        });
        let text = egui::RichText::new(&passage.text).font(theme.regular(theme.sizes.interface));
        ui.add(egui::Label::new(text.color(theme.text1)).wrap());
        ui.add_space(8.0);
    });
    add
}
