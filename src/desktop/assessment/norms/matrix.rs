//! The tree of expectations with a column per organisation.

use super::super::picture::{Line, Picture};
use super::columns::{Across, CELL, Columns};
use super::fold::Folds;
use super::{keys, scale_mark};
use crate::case::Command;
use crate::desktop::{Action, Actions, PanelContext};
use crate::model::{Id, Judgement, Norm, NormLevel, Organisation, RecordKind, Scale};
use egui::{Align2, Pos2, Rect, Sense, Stroke, Vec2};

const ROW: f32 = 24.0;
const HEADER: f32 = 84.0;
/// Which expectation, and for whom; none means the organisations together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The expectation.
    pub norm: Id<Norm>,
    /// The organisation.
    pub organisation: Option<Id<Organisation>>,
}

/// Draws the matrix; the chosen cell changes when a row or cell is clicked.
pub fn ui(
    ui: &mut egui::Ui,
    picture: &Picture,
    chosen: &mut Option<Cell>,
    folds: &mut Folds,
    across: &mut Across,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_rect_before_wrap();
    ui.allocate_exact_size(Vec2::new(room.width(), HEADER), Sense::hover());
    let rest = ui.available_rect_before_wrap();
    let control =
        ui.interact(rest, ui.scope_id().with("matrix"), Sense::focusable_noninteractive());
    let name = context.tr("desktop-screen-assessment");
    control.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Table, true, &name));
    let moved = keys::walk(ui, &control, picture, chosen, folds, context, actions);
    let focused = control.has_focus();
    // The keyboard takes the column it comes to along.
    let wanted = chosen.filter(|_| moved).map(|cell| column_of(picture, cell));
    let columns = Columns::new(ui, room, picture.organisations.len(), across, wanted);
    header(
        ui,
        picture,
        Rect::from_min_size(room.min, Vec2::new(room.width(), HEADER)),
        &columns,
        context,
    );
    columns.steps(ui, room, across, context);
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        let before = *chosen;
        for line in &picture.lines {
            if !folds.shows(line, context.data) {
                continue;
            }
            let ring = focused.then_some(*chosen).flatten();
            row(ui, picture, line, &columns, chosen, folds, (ring, moved), context, actions);
        }
        if *chosen != before {
            control.request_focus();
        }
        legend(ui, context);
    });
}

fn header(
    ui: &egui::Ui,
    picture: &Picture,
    rect: Rect,
    columns: &Columns,
    context: &PanelContext<'_>,
) {
    let theme = context.theme;
    let painter = ui.painter();
    let base = rect.bottom() - 10.0;
    let small = theme.regular(theme.sizes.mark);
    painter.text(
        Pos2::new(rect.left() + 16.0, base),
        Align2::LEFT_BOTTOM,
        context.tr("assessment-expectation"),
        small.clone(),
        theme.text2,
    );
    painter.text(
        Pos2::new(columns.left - 16.0, base),
        Align2::RIGHT_BOTTOM,
        context.tr("assessment-evidence-count"),
        small.clone(),
        theme.text2,
    );
    let together = context.tr("assessment-together");
    let names = std::iter::once((together, theme.text2)).chain(picture.organisations.iter().map(
        |organisation| {
            let colour = theme.organisation_colour(theme.colour_key(context.data, organisation));
            (short_name(&organisation.code, &organisation.name), colour)
        },
    ));
    for (at, (name, colour)) in names.enumerate() {
        let Some(x) = columns.middle(at) else { continue };
        let galley = painter.layout_no_wrap(name, small.clone(), theme.text2);
        let shape =
            egui::epaint::TextShape::new(Pos2::new(x - 4.0, base - 12.0), galley, theme.text2)
                .with_angle_and_anchor(-0.9, Align2::LEFT_BOTTOM);
        painter.add(shape);
        let bar =
            Rect::from_min_size(Pos2::new(x - 8.0, rect.bottom() - 5.0), Vec2::new(16.0, 3.0));
        painter.rect_filled(bar, 0.0, colour);
    }
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, theme.line_strong));
}

/// Which column a cell stands in.
fn column_of(picture: &Picture, cell: Cell) -> usize {
    let mut organisations = picture.organisations.iter().map(|row| Some(row.id));
    organisations.position(|id| id == cell.organisation).map_or(0, |at| at + 1)
}

/// A name of at most 14 letters: the full one where it is that short, else the code.
fn short_name(code: &str, name: &str) -> String {
    let shortest = if name.chars().count() <= 14 { name } else { code };
    shortest.chars().take(16).collect()
}

fn row(
    ui: &mut egui::Ui,
    picture: &Picture,
    line: &Line,
    columns: &Columns,
    chosen: &mut Option<Cell>,
    folds: &mut Folds,
    (ring, moved): (Option<Cell>, bool),
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let norm = &line.norm;
    let is_judged = norm_is_judged(norm);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::CLICK);
    let name = format!("{} {}", norm.code, norm.statement);
    let on = chosen.is_some_and(|cell| cell.norm == norm.id);
    if is_judged {
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, &name));
        if response.clicked() {
            *chosen = Some(Cell { norm: norm.id, organisation: None });
        }
    }
    if on {
        ui.painter().rect_filled(rect, 0.0, theme.accent_soft);
        let edge = Rect::from_min_size(rect.min, Vec2::new(3.0, ROW));
        ui.painter().rect_filled(edge, 0.0, theme.accent);
    } else if norm.level == NormLevel::Theme {
        ui.painter().rect_filled(rect, 0.0, theme.band);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0.0, theme.hover);
    }
    if on && moved {
        ui.scroll_to_rect(rect, None);
    }
    if is_judged {
        response.on_hover_text(&name);
    } else {
        folds.caret(ui, norm, rect, &response, context);
    }
    words(ui, line, rect, columns.left, context);
    if is_judged {
        let organisations = std::iter::once(None)
            .chain(picture.organisations.iter().map(|organisation| Some(organisation.id)));
        for (at, organisation) in organisations.enumerate() {
            let Some(middle) = columns.middle(at) else { continue };
            let centre = Pos2::new(middle, rect.center().y);
            let place = Cell { norm: norm.id, organisation };
            cell(ui, picture, place, centre, chosen, ring, context, actions);
        }
    } else if norm.level == NormLevel::Theme {
        share(ui, line, rect, columns.left, context);
    }
}

fn words(ui: &egui::Ui, line: &Line, rect: Rect, first: f32, context: &PanelContext<'_>) {
    let theme = context.theme;
    let norm = &line.norm;
    let (font, indent) = match norm.level {
        NormLevel::Theme => (theme.semibold(theme.sizes.prose), 16.0),
        NormLevel::Criterion => (theme.semibold(theme.sizes.interface), 24.0),
        NormLevel::Expectation | NormLevel::Regulation => {
            (theme.regular(theme.sizes.interface), if line.depth == 0 { 24.0 } else { 52.0 })
        }
    };
    let code = match norm.level {
        // Under its criterion an expectation is known by its letter.
        NormLevel::Expectation => norm.code.trim_start_matches(|c: char| !c.is_alphabetic()),
        _ => norm.code.as_str(),
    };
    let code = if code.is_empty() { norm.code.as_str() } else { code };
    let painter = ui.painter();
    let middle = rect.center().y;
    let code = painter.layout_no_wrap(code.to_owned(), font.clone(), theme.text2);
    let gap = (code.size().x + 8.0).max(if norm.level == NormLevel::Theme { 16.0 } else { 26.0 });
    painter.galley(
        Pos2::new(rect.left() + indent, middle - code.size().y / 2.0),
        code,
        theme.text2,
    );
    let left = rect.left() + indent + gap;
    let count = match norm.level {
        NormLevel::Criterion => Some(context.tr_with(
            "assessment-judged",
            &[
                ("judged", line.judged.0.to_string().into()),
                ("all", line.judged.1.to_string().into()),
            ],
        )),
        NormLevel::Theme => None,
        _ if line.evidence == 0 => Some(context.tr("assessment-no-facts")),
        _ => Some(line.evidence.to_string()),
    };
    let right = first - 16.0;
    let mut room = right - left;
    if let Some(count) = count {
        let none = norm_is_judged(norm) && line.evidence == 0;
        let (font, ink) = if none {
            (theme.semibold(theme.sizes.mark), theme.signal)
        } else {
            (theme.regular(theme.sizes.mark), theme.text2)
        };
        let galley = painter.layout_no_wrap(count, font, ink);
        let x = right - galley.size().x;
        painter.galley(Pos2::new(x, middle - galley.size().y / 2.0), galley, ink);
        room = x - 12.0 - left;
    }
    // A theme explains itself after a colon; its name is enough here.
    let statement = match norm.level {
        NormLevel::Theme => norm.statement.split(": ").next().unwrap_or_default(),
        _ => norm.statement.as_str(),
    };
    let mut job = egui::text::LayoutJob::simple_singleline(statement.to_owned(), font, theme.text1);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room.max(24.0));
    let galley = painter.layout_job(job);
    painter.galley(Pos2::new(left, middle - galley.size().y / 2.0), galley, theme.text1);
}

/// The share of 'voldoende' of a theme, with the lines of 65 and 75 per cent.
fn share(ui: &egui::Ui, line: &Line, rect: Rect, first: f32, context: &PanelContext<'_>) {
    let theme = context.theme;
    let (counted, sufficient) = line.share;
    let painter = ui.painter();
    let middle = rect.center().y;
    if counted == 0 {
        painter.text(
            Pos2::new(first, middle),
            Align2::LEFT_CENTER,
            context.tr("assessment-nothing-judged"),
            theme.regular(theme.sizes.mark),
            theme.text3,
        );
        return;
    }
    let percent = (sufficient * 100 + counted / 2) / counted;
    let bar = Rect::from_min_size(Pos2::new(first, middle - 3.0), Vec2::new(110.0, 6.0));
    painter.rect_filled(bar, 3.0, theme.sunken);
    let mut done = bar;
    done.set_width(bar.width() * sufficient as f32 / counted as f32);
    painter.rect_filled(done, 3.0, theme.text2);
    for at in [0.65, 0.75] {
        let x = bar.left() + bar.width() * at;
        painter.vline(x, middle - 6.0..=middle + 6.0, Stroke::new(1.5, theme.text1));
    }
    painter.text(
        Pos2::new(bar.right() + 10.0, middle),
        Align2::LEFT_CENTER,
        context.tr_with("assessment-share", &[("percent", percent.to_string().into())]),
        theme.semibold(theme.sizes.mark),
        theme.text1,
    );
}

fn cell(
    ui: &mut egui::Ui,
    picture: &Picture,
    place: Cell,
    centre: Pos2,
    chosen: &mut Option<Cell>,
    ring: Option<Cell>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let judgement = picture.judgement(place.norm, place.organisation);
    let scale = judgement.map(|row| row.scale);
    let rect = Rect::from_center_size(centre, Vec2::splat(CELL - 2.0));
    let id = ui.scope_id().with(("cell", place.norm.value(), place.organisation.map(Id::value)));
    let response = ui.interact(rect, id, Sense::CLICK);
    let who = place
        .organisation
        .and_then(|id| context.data.organisations.get(id))
        .map_or_else(|| context.tr("assessment-together"), |row| row.name.clone());
    let word = scale_word(scale, context);
    let code = context.data.norms.get(place.norm).map_or("", |norm| norm.code.as_str());
    let name = format!("{code}, {who}: {word}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() || *chosen == Some(place) {
        ui.painter().rect_filled(rect, 4.0, theme.hover);
    }
    scale_mark::paint(ui.painter(), centre, scale, theme);
    if ring == Some(place) {
        ui.painter().rect_stroke(
            rect,
            theme.measures.radius,
            Stroke::new(2.0, theme.accent),
            egui::StrokeKind::Inside,
        );
    }
    if response.clicked() {
        *chosen = Some(place);
    }
    let judgement = judgement.map(|row| row.as_ref().clone());
    response.clone().on_hover_text(&name);
    if !context.read_only {
        let popup = egui::Popup::menu(&response);
        let open = keys::enter_pressed(ui, ring == Some(place));
        // A first click chooses the cell; the chosen one opens its choices.
        let popup =
            if open { popup.open_memory(Some(egui::SetOpenCommand::Bool(true))) } else { popup };
        popup.show(|ui| choices(ui, place, judgement.as_ref(), context, actions));
    }
}

/// Whether a norm is judged itself, or through what stands under it.
#[must_use]
pub fn norm_is_judged(norm: &Norm) -> bool {
    matches!(norm.level, NormLevel::Expectation | NormLevel::Regulation)
}

/// A judgement in a word.
#[must_use]
pub fn scale_word(scale: Option<Scale>, context: &PanelContext<'_>) -> String {
    scale.map_or_else(
        || context.tr("assessment-no-judgement"),
        |scale| context.keyword("scale", scale.keyword()),
    )
}

/// The judgements in the order of the keys 1 to 4.
pub const SCALES: [Scale; 4] =
    [Scale::Sufficient, Scale::Insufficient, Scale::CannotJudge, Scale::NotAssessed];

/// What gives a cell a judgement.
#[must_use]
pub fn judge(place: Cell, judgement: Option<&Judgement>, scale: Scale) -> Action {
    let row = judgement.cloned().unwrap_or_else(|| Judgement {
        norm: place.norm,
        organisation: place.organisation,
        author: crate::case::user_name(),
        ..Judgement::default()
    });
    Action::Execute(Command::put(Judgement { scale, ..row }))
}

/// A judgement as a menu item: its sign, its word and its key.
pub fn choice(
    ui: &mut egui::Ui,
    scale: Scale,
    word: &str,
    key: &str,
    on: bool,
    context: &PanelContext<'_>,
) -> egui::Response {
    let theme = context.theme;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(200.0, 30.0), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::MenuItem, true, on, word));
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, theme.measures.radius, theme.hover);
    } else if on {
        painter.rect_filled(rect, theme.measures.radius, theme.accent_soft);
    }
    let middle = rect.center().y;
    scale_mark::paint(painter, Pos2::new(rect.left() + 17.0, middle), Some(scale), theme);
    let font = theme.regular(theme.sizes.interface);
    let at = Pos2::new(rect.left() + 36.0, middle);
    painter.text(at, Align2::LEFT_CENTER, word, font.clone(), theme.text1);
    let at = Pos2::new(rect.right() - 10.0, middle);
    painter.text(at, Align2::RIGHT_CENTER, key, font, theme.text3);
    crate::desktop::widgets::focus_ring(ui, theme, &response);
    response
}

/// The judgements that can be given, as menu items with their keys.
pub fn choices(
    ui: &mut egui::Ui,
    place: Cell,
    judgement: Option<&Judgement>,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    for (key, scale) in (1..).zip(SCALES) {
        let on = judgement.is_some_and(|row| row.scale == scale);
        let word = context.keyword("scale", scale.keyword());
        let response = choice(ui, scale, &word, &key.to_string(), on, context);
        if response.clicked() {
            actions.push(judge(place, judgement, scale));
            ui.close();
        }
    }
    if let Some(row) = judgement {
        ui.separator();
        if ui.button(context.tr("assessment-remove-judgement")).clicked() {
            let delete = Command::delete(RecordKind::Judgement, row.id.value());
            actions.push(Action::Execute(delete));
            ui.close();
        }
    }
}

fn legend(ui: &mut egui::Ui, context: &PanelContext<'_>) {
    let theme = context.theme;
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.add_space(16.0);
        let scales = [
            Some(Scale::Sufficient),
            Some(Scale::Insufficient),
            Some(Scale::CannotJudge),
            Some(Scale::NotAssessed),
            None,
        ];
        for scale in scales {
            let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
            scale_mark::paint(ui.painter(), rect.center(), scale, theme);
            let word = scale.map_or_else(
                || context.tr("assessment-no-judgement"),
                |scale| context.keyword("scale", scale.keyword()),
            );
            ui.label(
                egui::RichText::new(word).color(theme.text2).font(theme.regular(theme.sizes.mark)),
            );
            ui.add_space(8.0);
        }
    });
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        ui.label(
            egui::RichText::new(context.tr("assessment-share-hint"))
                .color(theme.text3)
                .font(theme.regular(theme.sizes.mark)),
        );
    });
    ui.add_space(12.0);
}
