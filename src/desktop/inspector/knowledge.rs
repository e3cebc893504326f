//! Who knew of the fact, since when and by whom; who was not told, and why; who was at the table.

use super::relations::Relations;
use crate::desktop::action::{Action, Actions};
use crate::desktop::context::PanelContext;
use crate::desktop::icon;
use crate::desktop::widgets::{ButtonLook, button, hairline, label, section_title};
use crate::model::{Attendance, Event, Id};
use egui::{Align2, Sense, Stroke, Ui, Vec2};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Yes,
    No,
    Unknown,
}

struct Line {
    known: Known,
    party: String,
    since: String,
    by: String,
}

struct Why {
    reason: String,
    event: Option<Id<Event>>,
}

/// The table of who knew, the reasons why not, and who attended.
pub fn ui(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    event: &Event,
    relations: &Relations,
    actions: &mut Actions,
) {
    let (lines, reasons) = gather(context, event, relations);
    let theme = context.theme;
    if !lines.is_empty() {
        let count = |known| {
            i64::try_from(lines.iter().filter(|line| line.known == known).count())
                .unwrap_or_default()
        };
        let remark = context.tr_with(
            "desktop-knew-count",
            &[
                ("yes", count(Known::Yes).into()),
                ("no", count(Known::No).into()),
                ("unknown", count(Known::Unknown).into()),
            ],
        );
        section_title(ui, theme, &context.tr("desktop-knew"), &remark);
        for line in &lines {
            row(ui, context, line);
        }
        ways(ui, context, event, relations, actions);
        hairline(ui, theme, 10.0);
    }
    for why in &reasons {
        let code = why.event.and_then(|id| context.data.events.get(id));
        let remark = code.map_or("", |event| event.code.as_str());
        section_title(ui, theme, &context.tr("desktop-why-not"), remark);
        let text = label(ui, &why.reason, theme.regular(theme.sizes.interface), theme.text1);
        if let Some(id) = why.event.filter(|id| *id != event.id)
            && text.interact(Sense::click()).clicked()
        {
            actions.push(Action::JumpToEvent(id));
        }
        hairline(ui, theme, 10.0);
    }
    attendance(ui, context, relations);
}

/// One click to the whole way of the information on the timeline.
fn ways(
    ui: &mut Ui,
    context: &PanelContext<'_>,
    event: &Event,
    relations: &Relations,
    actions: &mut Actions,
) {
    let mut way = |ui: &mut Ui, text: &str, action: Action| {
        if button(ui, context.theme, ButtonLook::Bare, icon::GIT_MERGE, text).clicked() {
            actions.push(action);
        }
    };
    ui.add_space(4.0);
    match relations.items.as_slice() {
        [] => way(ui, &context.tr("desktop-knew-show"), Action::ShowPath(event.id)),
        [item] => way(ui, &context.tr("desktop-knew-show"), Action::ShowInformation(item.id)),
        items => {
            for item in items {
                let values = [("item", item.item.clone().into())];
                let text = context.tr_with("desktop-knew-show-item", &values);
                way(ui, &text, Action::ShowInformation(item.id));
            }
        }
    }
}

fn gather(
    context: &PanelContext<'_>,
    event: &Event,
    relations: &Relations,
) -> (Vec<Line>, Vec<Why>) {
    let data = context.data;
    let name = |code: &str| data.party_name(code).to_owned();
    let mut lines: Vec<Line> = Vec::new();
    let mut reasons: Vec<Why> = Vec::new();
    for item in &relations.items {
        for state in data.knowledge_states.iter().filter(|row| row.item == item.id) {
            let teller = data
                .information_shares
                .iter()
                .find(|share| share.item == item.id && share.to == state.party);
            let by = match teller {
                Some(share) if !share.from.is_empty() => {
                    let from = name(&share.from);
                    context.tr_with("desktop-knew-from", &[("who", from.into())])
                }
                Some(_) => String::new(),
                None => context.tr("desktop-knew-source"),
            };
            let since = state.since.as_ref().map_or_else(String::new, |date| context.date(date));
            lines.push(Line { known: Known::Yes, party: name(&state.party), since, by });
        }
        for missing in data.non_shares.iter().filter(|row| row.item == item.id) {
            let by = if missing.holder.is_empty() {
                String::new()
            } else {
                let who = name(&missing.holder);
                context.tr_with("desktop-not-told-by", &[("who", who.into())])
            };
            lines.push(Line {
                known: Known::No,
                party: name(&missing.missing_party),
                since: context.tr("desktop-not-told"),
                by,
            });
            let said = reasons.iter().any(|why| why.reason == missing.reason);
            if !missing.reason.is_empty() && !said {
                reasons.push(Why { reason: missing.reason.clone(), event: missing.event });
            }
        }
    }
    // What the fact itself says, for parties the items do not name.
    let told = event.shared_with.iter().map(|code| (code, Known::Yes));
    let not_told = event.not_informed.iter().map(|code| (code, Known::No));
    for (code, known) in told.chain(not_told) {
        let party = name(code);
        if lines.iter().any(|line| line.party == party) {
            continue;
        }
        let since = match known {
            Known::Yes => context.tr("desktop-told"),
            _ => context.tr("desktop-not-told"),
        };
        lines.push(Line { known, party, since, by: String::new() });
    }
    (lines, reasons)
}

fn row(ui: &mut Ui, context: &PanelContext<'_>, line: &Line) {
    let theme = context.theme;
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 21.0), Sense::hover());
    let spoken = format!("{}: {} {}", line.party, line.since, line.by);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    let painter = ui.painter_at(rect);
    let centre = egui::pos2(rect.left() + 6.0, rect.center().y);
    match line.known {
        Known::Yes => {
            painter.circle_filled(centre, 4.6, theme.accent);
        }
        Known::No => {
            let stroke = Stroke::new(1.7, theme.signal);
            painter.circle_stroke(centre, 4.8, stroke);
            let part = Vec2::new(3.0, -3.0);
            painter.line_segment([centre - part, centre + part], stroke);
        }
        Known::Unknown => {
            painter.circle_stroke(centre, 5.2, Stroke::new(1.2, theme.text3));
            painter.text(centre, Align2::CENTER_CENTER, "?", theme.semibold(10.0), theme.text2);
        }
    }
    let since_left = rect.left() + (width * 0.48).min(162.0);
    let by_left = rect.left() + (width * 0.71).min(240.0);
    let text = |left: f32, right: f32, text: &str, font, colour| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.into(), font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width((right - left - 6.0).max(10.0));
        let galley = painter.layout_job(job);
        let at = egui::pos2(left, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, colour);
    };
    let font = theme.regular(theme.sizes.interface);
    text(rect.left() + 20.0, since_left, &line.party, font.clone(), theme.text1);
    let (font, colour) = if line.known == Known::No {
        (theme.semibold(theme.sizes.interface), theme.signal)
    } else {
        (font, theme.text1)
    };
    text(since_left, by_left, &line.since, font, colour);
    text(by_left, rect.right(), &line.by, theme.regular(12.0), theme.text3);
    response.on_hover_text(spoken);
}

fn attendance(ui: &mut Ui, context: &PanelContext<'_>, relations: &Relations) {
    if relations.participants.is_empty() {
        return;
    }
    let theme = context.theme;
    let present =
        relations.participants.iter().filter(|row| row.attendance == Attendance::Present).count();
    let remark = context.tr_with(
        "desktop-present-count",
        &[
            ("present", i64::try_from(present).unwrap_or_default().into()),
            ("all", i64::try_from(relations.participants.len()).unwrap_or_default().into()),
        ],
    );
    section_title(ui, theme, &context.tr("desktop-attendance"), &remark);
    for participant in &relations.participants {
        let known = match participant.attendance {
            Attendance::Present => Known::Yes,
            Attendance::NotInvited | Attendance::Refused => Known::No,
            Attendance::Unknown | Attendance::AbsentWithNotice => Known::Unknown,
        };
        let line = Line {
            known,
            party: context.data.party_name(&participant.party).to_owned(),
            since: context.keyword("attendance", participant.attendance.keyword()).to_lowercase(),
            by: context.keyword("minutes", participant.minutes.keyword()).to_lowercase(),
        };
        row(ui, context, &line);
    }
    hairline(ui, theme, 10.0);
}
