//! The child in sight over the years: a row per degree, the doubt of each date as its width, and
//! below it the stretches out of sight.

use crate::analysis::{Analyses, ContactLists, EventRef, days_words};
use crate::desktop::data_table::{Sign, paint_sign};
use crate::desktop::widgets::hatch;
use crate::desktop::{Action, Actions, PanelContext, Selection};
use crate::model::date::Day;
use crate::model::{CaseData, Event, EventKind, Id};
use crate::text::whole_number;
use egui::{Align2, Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Vec2};

const MINUTES_PER_DAY: i64 = 24 * 60;
/// Room for the words at the left, in points.
const NAMES: f32 = 170.0;
const ROW: f32 = 30.0;

/// A row: how the child was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Degree {
    Alone,
    WithoutParents,
    Seen,
    NotSeen,
    Unknown,
    School,
}

struct Contact {
    event: Id<Event>,
    first: i64,
    last: i64,
}

struct Gap {
    from: Id<Event>,
    to: Id<Event>,
    /// Days certainly out of sight.
    certain: Option<(i64, i64)>,
    /// Days possibly out of sight.
    possible: (i64, i64),
    min_days: i64,
    max_days: Option<i64>,
}

/// The chart, as days since 1970-01-01.
#[derive(Default)]
pub struct SightChart {
    rows: Vec<(Degree, Vec<Contact>)>,
    gaps: Vec<Gap>,
    calamity: Option<i64>,
    first: i64,
    last: i64,
}

impl SightChart {
    /// Gathers the contacts and the gaps.
    pub fn new(analyses: &Analyses, data: &CaseData) -> Self {
        let contact = |event: &EventRef| {
            let row = data.events.get(event.id)?;
            let first = row.earliest.or(row.latest)?.div_euclid(MINUTES_PER_DAY);
            let last = row.latest.or(row.earliest)?.div_euclid(MINUTES_PER_DAY);
            Some(Contact { event: event.id, first, last })
        };
        let contacts = |events: &[EventRef]| events.iter().filter_map(contact).collect::<Vec<_>>();
        let own: &ContactLists = &analyses.child_contact.responsible;
        let school = &analyses.child_contact.school.highest;
        let mut at_school = contacts(&school.seen);
        at_school.extend(contacts(&school.without_parents));
        at_school.extend(contacts(&school.spoken_alone));
        let mut rows = vec![
            (Degree::Alone, contacts(&own.highest.spoken_alone)),
            (Degree::WithoutParents, contacts(&own.highest.without_parents)),
            (Degree::Seen, contacts(&own.highest.seen)),
            (Degree::NotSeen, contacts(&own.not_seen)),
            (Degree::Unknown, contacts(&own.unknown)),
        ];
        if !at_school.is_empty() {
            rows.push((Degree::School, at_school));
        }
        let calamity = data
            .events
            .iter()
            .find(|event| event.kind == EventKind::Calamity)
            .and_then(|event| event.latest)
            .map(|minute| minute.div_euclid(MINUTES_PER_DAY));
        let gaps = analyses.sight_gaps.iter().filter(|gap| !gap.recorded).filter_map(|gap| {
            let from = contact(&gap.from_event)?;
            let to = contact(&gap.to_event)?;
            Some(Gap {
                from: from.event,
                to: to.event,
                certain: gap.first_day.zip(gap.last_day).filter(|(first, last)| first <= last),
                possible: (from.first, to.last),
                min_days: gap.min_days,
                max_days: gap.max_days,
            })
        });
        let gaps: Vec<Gap> = gaps.collect();
        let days = || rows.iter().flat_map(|(_, contacts)| contacts);
        let first = days().map(|contact| contact.first).min().unwrap_or_default();
        let last = days().map(|contact| contact.last).chain(calamity).max().unwrap_or_default();
        Self { rows, gaps, calamity, first, last }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|(_, contacts)| contacts.is_empty())
    }

    /// How many contacts there were at which the child was seen, school apart.
    pub fn times_seen(&self) -> usize {
        let seen = [Degree::Alone, Degree::WithoutParents, Degree::Seen];
        let rows = self.rows.iter().filter(|(degree, _)| seen.contains(degree));
        rows.map(|(_, contacts)| contacts.len()).sum()
    }

    /// Draws the chart; a click on a mark selects its fact.
    pub fn ui(&self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let height = ROW * self.rows.len() as f32 + 64.0 + 24.0;
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
        let pad = ((self.last - self.first) / 40).max(14);
        let (from, to) = (self.first - pad, self.last + pad);
        let left = rect.left() + NAMES;
        let room = (rect.right() - 16.0 - left).max(40.0);
        let x = |day: i64| left + room * ((day - from) as f64 / (to - from) as f64) as f32;
        let bottom = rect.bottom() - 24.0;
        years(ui, theme, rect, left, bottom, from, to, &x);
        for (at, (degree, contacts)) in self.rows.iter().enumerate() {
            let top = rect.top() + at as f32 * ROW;
            let middle = top + ROW / 2.0;
            row_name(ui, rect.left(), middle, &degree.word(context), contacts.len(), theme);
            let line = Stroke::new(1.0, theme.line);
            ui.painter().hline(rect.x_range(), top + ROW, line);
            let mut before: Option<(i64, i64, f32)> = None;
            for contact in contacts {
                // Contacts of the same vague date stand beside each other.
                let aside = match before {
                    Some((first, last, aside))
                        if (first, last) == (contact.first, contact.last) =>
                    {
                        aside + 11.0
                    }
                    _ => 0.0,
                };
                before = Some((contact.first, contact.last, aside));
                mark(ui, *degree, contact, aside, middle, &x, context, actions);
            }
        }
        self.draw_gaps(ui, rect, bottom, &x, context, actions);
        if let Some(day) = self.calamity {
            let stroke = Stroke::new(2.0, theme.signal);
            ui.painter().vline(x(day), rect.top()..=bottom, stroke);
        }
        let stroke = Stroke::new(1.0, theme.control);
        ui.painter().hline(left..=rect.right(), bottom, stroke);
    }

    fn draw_gaps(
        &self,
        ui: &mut egui::Ui,
        rect: Rect,
        bottom: f32,
        x: &dyn Fn(i64) -> f32,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let middle = bottom - 32.0;
        let painter = ui.painter().clone();
        let name = |offset: f32, key: &str, font: egui::FontId, colour: Color32| {
            let at = Pos2::new(rect.left(), middle + offset);
            painter.text(at, Align2::LEFT_CENTER, context.tr(key), font, colour);
        };
        name(
            -8.0,
            "analysis-screen-out-of-sight",
            theme.semibold(theme.sizes.interface),
            theme.text1,
        );
        name(
            8.0,
            "analysis-screen-certain-and-possible",
            theme.regular(theme.sizes.mark),
            theme.text2,
        );
        let stroke = Stroke::new(1.2, theme.text2);
        let mut label_end = f32::MIN;
        for (number, gap) in self.gaps.iter().enumerate() {
            let (from, to) = (x(gap.possible.0), x(gap.possible.1));
            let hull =
                Rect::from_x_y_ranges(from..=to.max(from + 4.0), middle - 12.0..=middle + 12.0);
            let id = ui.scope_id().with(("gap", number));
            let response = ui.interact(hull, id, Sense::CLICK);
            let days = gap.days(context);
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &days));
            if let Some((first, last)) = gap.certain {
                let bar =
                    Rect::from_x_y_ranges(x(first)..=x(last + 1), middle - 10.0..=middle + 10.0);
                let ends = [(from, bar.left()), (bar.right(), to)];
                for (start, end) in ends.into_iter().filter(|(start, end)| end - start > 1.0) {
                    painter.hline(start..=end, middle, stroke);
                    let outer = if start == from { from } else { to };
                    painter.vline(outer, middle - 5.0..=middle + 5.0, stroke);
                }
                let fill = if response.hovered() { theme.hover } else { theme.band };
                painter.rect_filled(bar, 0.0, fill);
                hatch(&painter, bar, Stroke::new(1.0, theme.control));
                painter.rect_stroke(bar, 0.0, stroke, StrokeKind::Inside);
                label_end = gap_label(&painter, bar, &days, theme, label_end, rect.right());
            } else if to - from > 2.0 {
                painter.hline(from..=to, middle, Stroke::new(1.0, theme.line_strong));
            }
            if response.on_hover_text(&days).clicked() {
                actions.push(Action::Select(Selection::many([gap.from, gap.to])));
            }
        }
    }
}

impl Gap {
    fn days(&self, context: &PanelContext<'_>) -> String {
        let (min, language) = (self.min_days, context.language);
        match self.max_days {
            Some(max) if max != min => {
                let shown = |days| whole_number(days, language).into();
                let values = [("min", shown(min)), ("max", shown(max))];
                context.tr_with("analysis-screen-days", &values)
            }
            max => days_words(Some(min), max, language),
        }
    }
}

impl Degree {
    fn word(self, context: &PanelContext<'_>) -> String {
        context.tr(match self {
            Self::Alone => "analysis-contact-spoken-alone",
            Self::WithoutParents => "analysis-contact-without-parents",
            Self::Seen => "analysis-contact-seen",
            Self::NotSeen => "analysis-contact-not-seen",
            Self::Unknown => "analysis-contact-unknown",
            Self::School => "analysis-contact-school",
        })
    }
}

fn row_name(
    ui: &egui::Ui,
    left: f32,
    middle: f32,
    name: &str,
    count: usize,
    theme: &crate::desktop::Theme,
) {
    let font = theme.semibold(theme.sizes.interface);
    let painter = ui.painter();
    painter.text(Pos2::new(left, middle), Align2::LEFT_CENTER, name, font.clone(), theme.text1);
    let at = Pos2::new(left + NAMES - 14.0, middle);
    painter.text(at, Align2::RIGHT_CENTER, count.to_string(), font, theme.text1);
}

fn mark(
    ui: &mut egui::Ui,
    degree: Degree,
    contact: &Contact,
    aside: f32,
    middle: f32,
    x: &dyn Fn(i64) -> f32,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let (from, to) = (x(contact.first), x(contact.last + 1));
    let centre = Pos2::new((from + to) / 2.0 + aside, middle);
    // Where several stand beside each other, each is reached by its own block.
    let hull = if aside > 0.0 { (centre.x, centre.x) } else { (from, to) };
    let place = Rect::from_x_y_ranges(
        hull.0.min(centre.x - 7.0)..=hull.1.max(centre.x + 7.0),
        middle - 9.0..=middle + 9.0,
    );
    let id = ui.scope_id().with((degree as u8, contact.event.value()));
    let response = ui.interact(place, id, Sense::CLICK);
    let event = context.data.events.get(contact.event);
    let name = event
        .map_or_else(String::new, |event| format!("{} · {}", event.code, event.display_title()));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    let painter = ui.painter();
    let colour = match degree {
        Degree::Alone => theme.sight_alone,
        Degree::WithoutParents => theme.sight_without_parents,
        Degree::Seen | Degree::School => theme.sight_seen,
        Degree::NotSeen => theme.signal,
        Degree::Unknown => theme.text3,
    };
    // What is known only to within some days hangs between brackets.
    if to - from > 8.0 && aside == 0.0 {
        let stroke = Stroke::new(1.4, colour);
        painter.hline(from..=to, middle, stroke);
        for (side, inward) in [(from, 3.0), (to, -3.0)] {
            painter.vline(side, middle - 5.0..=middle + 5.0, stroke);
            for y in [middle - 5.0, middle + 5.0] {
                painter.line_segment([Pos2::new(side, y), Pos2::new(side + inward, y)], stroke);
            }
        }
    }
    match degree {
        Degree::NotSeen | Degree::Unknown => {
            painter.circle_filled(centre, 6.5, theme.canvas);
            let sign = if degree == Degree::NotSeen { Sign::Struck } else { Sign::Unknown };
            paint_sign(painter, theme, sign, centre, colour);
        }
        _ => {
            let block = Rect::from_center_size(centre, Vec2::new(7.0, 14.0));
            painter.rect_filled(block.expand(1.2), 0.0, theme.canvas);
            if degree == Degree::School {
                painter.rect_stroke(block, 0.0, Stroke::new(1.6, colour), StrokeKind::Inside);
            } else {
                painter.rect_filled(block, 0.0, colour);
            }
        }
    }
    if context.selection.contains(contact.event) {
        let stroke = Stroke::new(2.0, theme.accent);
        let ring = Rect::from_center_size(centre, Vec2::new(14.0, 20.0));
        painter.rect_stroke(ring, 4.0, stroke, StrokeKind::Inside);
    } else if response.hovered() {
        let ring = Rect::from_center_size(centre, Vec2::new(14.0, 20.0));
        painter.rect_stroke(ring, 4.0, Stroke::new(1.0, theme.text2), StrokeKind::Inside);
    }
    if response.on_hover_text(name).clicked() {
        actions.push(Action::Select(Selection::one(contact.event)));
        actions.push(Action::JumpToEvent(contact.event));
    }
}

fn years(
    ui: &egui::Ui,
    theme: &crate::desktop::Theme,
    rect: Rect,
    left: f32,
    bottom: f32,
    from: i64,
    to: i64,
    x: &dyn Fn(i64) -> f32,
) {
    let painter = ui.painter();
    let span = Day(from).ymd().0..=Day(to).ymd().0;
    let count = (span.end() - span.start() + 1).max(1);
    let each = (rect.right() - left) / count as f32;
    let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| each * *step as f32 > 40.0);
    for year in span {
        let (Some(start), Some(end)) = (Day::from_ymd(year, 1, 1), Day::from_ymd(year + 1, 1, 1))
        else {
            continue;
        };
        let (start, end) = (x(start.0.max(from)), x(end.0.min(to)));
        if year % 2 == 1 {
            let band = Rect::from_x_y_ranges(start..=end, rect.top()..=bottom);
            painter.rect_filled(band, 0.0, theme.band);
        }
        painter.vline(start, rect.top()..=bottom, Stroke::new(1.0, theme.line_strong));
        if year % step.unwrap_or(100) == 0 && end - start > 24.0 {
            painter.text(
                Pos2::new(start + 4.0, bottom + 12.0),
                Align2::LEFT_CENTER,
                year.to_string(),
                theme.semibold(theme.sizes.mark),
                theme.text2,
            );
        }
    }
}

/// Writes the days in a bar, or beside it where there is room; hands back where they end.
fn gap_label(
    painter: &egui::Painter,
    bar: Rect,
    days: &str,
    theme: &crate::desktop::Theme,
    taken: f32,
    end: f32,
) -> f32 {
    let font = theme.semibold(theme.sizes.mark);
    let galley = painter.layout_no_wrap(days.to_owned(), font, theme.text1);
    let size = galley.size() + Vec2::new(10.0, 2.0);
    let place = if size.x + 8.0 < bar.width() {
        Rect::from_center_size(bar.center(), size)
    } else if bar.right() + size.x < end && bar.right() > taken {
        Rect::from_min_size(Pos2::new(bar.right() + 2.0, bar.center().y - size.y / 2.0), size)
    } else {
        return taken;
    };
    if place.left() < taken {
        return taken;
    }
    if bar.contains(place.center()) {
        painter.rect_filled(place, 2.0, theme.canvas);
    }
    painter.galley(place.min + Vec2::new(5.0, 1.0), galley, theme.text1);
    place.right() + 4.0
}
