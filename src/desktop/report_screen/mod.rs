//! Rapport: the parts at the left, the text of the chosen part in the middle, and at the right
//! the pages as they will be printed.

pub(in crate::desktop) mod drafts;
mod pages;
mod parts;

use crate::desktop::screens::Screen;
use crate::desktop::widgets::{ButtonLook, button, label, menu_button};
use crate::desktop::{Action, Actions, Panel, PanelContext, icon, side_list};
use crate::model::RecordKind;
use crate::report::{Outline, Version};
use drafts::{Drafts, kept};
use egui::{Align, Layout, RichText};
use pages::{Pages, Wanted};
use parts::{Part, Source};

/// Below this width text and pages take turns, in points.
const NARROW: f32 = 720.0;

/// The report's view: which version, which part, what is being typed.
pub struct ReportPanel {
    outline: Outline,
    version: Version,
    organisation: Option<String>,
    chosen: usize,
    /// The part whose page was looked for last.
    looked_for: Option<(usize, Version)>,
    /// Parts that get a text of their own for the version that is shown.
    own_text: Option<(String, Version)>,
    drafts: Drafts,
    pages: Pages,
    /// In a narrow window: whether the pages are shown instead of the text.
    pages_only: bool,
}

impl Default for ReportPanel {
    fn default() -> Self {
        Self {
            outline: Outline::reconstruction(),
            version: Version::Full,
            organisation: None,
            chosen: 0,
            looked_for: None,
            own_text: None,
            drafts: Drafts::default(),
            pages: Pages::default(),
            pages_only: false,
        }
    }
}

impl Panel for ReportPanel {
    fn ui(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        let parts = parts::parts(&self.outline, self.version, context.data, context.language);
        self.chosen = self.chosen.min(parts.len().saturating_sub(1));
        self.drafts.settle(ui.ctx(), context, actions);
        egui::Panel::top("report-bar")
            .exact_size(theme.measures.tool_bar)
            .frame(egui::Frame::new().fill(theme.app).inner_margin(egui::Margin::symmetric(12, 0)))
            .show(ui, |ui| self.bar(ui, context, actions));
        egui::Panel::left("report-parts")
            .exact_size(if ui.available_width() < NARROW + 248.0 { 184.0 } else { 248.0 })
            .resizable(false)
            .frame(side_list::frame(theme))
            .show(ui, |ui| self.outline(ui, &parts, context, actions));
        let width = ui.available_width();
        let wanted = Wanted {
            generation: context.generation,
            draft: self.drafts.version(),
            version: self.version,
            organisation: self.organisation_wanted(context),
            language: context.language,
        };
        let pages = egui::Frame::new().fill(theme.sunken).inner_margin(12);
        let narrow = width < NARROW;
        if narrow && self.pages_only {
            egui::CentralPanel::default()
                .frame(pages)
                .show(ui, |ui| self.pages.ui(ui, wanted, &self.drafts, context));
        } else {
            if !narrow {
                egui::Panel::right("report-pages")
                    .exact_size((width * 0.5).clamp(300.0, 940.0))
                    .resizable(false)
                    .frame(pages)
                    .show(ui, |ui| self.pages.ui(ui, wanted, &self.drafts, context));
            }
            egui::CentralPanel::default()
                .frame(egui::Frame::new().fill(theme.canvas).inner_margin(20))
                .show(ui, |ui| {
                    if let Some(part) = parts.get(self.chosen) {
                        self.editor(ui, part, context, actions);
                    }
                });
        }
        if let Some(part) = parts.get(self.chosen)
            && self.looked_for != Some((self.chosen, self.version))
        {
            self.looked_for = Some((self.chosen, self.version));
            let text = part.text.as_ref().map(|name| self.drafts.text(context.data, name));
            self.pages.show_part(text.as_deref().unwrap_or_default(), &part.heading);
        }
    }

    fn notice(&mut self, action: &Action, context: &PanelContext<'_>) {
        if let Action::OpenRecord(RecordKind::ReportText, id) = action {
            let name = context.data.report_texts.get(crate::model::Id::new(*id));
            let parts = parts::parts(&self.outline, self.version, context.data, context.language);
            let at = name.and_then(|row| {
                parts.iter().position(|part| part.text.as_deref() == Some(row.part.as_str()))
            });
            self.chosen = at.unwrap_or(self.chosen);
        }
    }
}

impl ReportPanel {
    /// The organisation the accuracy check is for: the one chosen, or the first involved.
    fn organisation_wanted(&self, context: &PanelContext<'_>) -> Option<String> {
        if self.version != Version::AccuracyCheck {
            return None;
        }
        let known = |code: &&String| context.data.organisation(code).is_some();
        self.organisation
            .as_ref()
            .filter(known)
            .cloned()
            .or_else(|| organisations(context).first().map(|(code, _)| code.clone()))
    }

    fn bar(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>, actions: &mut Actions) {
        let theme = context.theme;
        ui.horizontal_centered(|ui| {
            let word = |version: Version| {
                context.tr(&format!("report-screen-version-{}", version.keyword()))
            };
            let title = context.tr("report-screen-version");
            let response = menu_button(ui, theme, icon::FILE_TEXT, &title, &word(self.version));
            egui::Popup::menu(&response).show(|ui| {
                for version in Version::ALL {
                    if ui.selectable_label(version == self.version, word(version)).clicked() {
                        self.drafts.keep(context, actions);
                        self.version = version;
                        ui.close();
                    }
                }
            });
            let organisation = self.organisation_wanted(context);
            if let Some(code) = &organisation {
                let title = context.tr("report-screen-organisation");
                let name = context.data.party_name(code);
                let response = menu_button(ui, theme, icon::BUILDINGS, &title, name);
                egui::Popup::menu(&response).show(|ui| {
                    egui::ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                        for (other, name) in organisations(context) {
                            if ui.selectable_label(other == *code, name).clicked() {
                                self.organisation = Some(other);
                                ui.close();
                            }
                        }
                    });
                });
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.available_rect_before_wrap().right() - 184.0 < NARROW {
                    let key =
                        if self.pages_only { "report-screen-text" } else { "report-screen-pages" };
                    let name = context.tr(key);
                    if button(ui, theme, ButtonLook::Plain, icon::ARTICLE, &name).clicked() {
                        self.drafts.keep(context, actions);
                        self.pages_only = !self.pages_only;
                    }
                }
                let export = context.tr("report-screen-export");
                if button(ui, theme, ButtonLook::Main, icon::EXPORT, &export).clicked() {
                    self.drafts.keep(context, actions);
                    actions.push(Action::ExportVersion(self.version, organisation));
                }
            });
        });
    }

    fn outline(
        &mut self,
        ui: &mut egui::Ui,
        parts: &[Part],
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            for (at, part) in parts.iter().enumerate() {
                let on = at == self.chosen;
                let name = if part.level == 0 {
                    ui.add_space(if at == 0 { 0.0 } else { 4.0 });
                    part.heading.clone()
                } else {
                    format!("    {}", part.heading)
                };
                let mark = match &part.text {
                    Some(name) if !self.drafts.text(context.data, name).trim().is_empty() => {
                        icon::CHECK
                    }
                    Some(_) => icon::PENCIL_SIMPLE,
                    None => "",
                };
                if side_list::item(ui, theme, &name, mark, on, false).clicked() && !on {
                    self.drafts.keep(context, actions);
                    self.chosen = at;
                }
            }
            ui.add_space(12.0);
        });
    }

    fn editor(
        &mut self,
        ui: &mut egui::Ui,
        part: &Part,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        label(ui, &part.heading, theme.semibold(theme.sizes.heading), theme.text1);
        ui.add_space(6.0);
        if let Some(name) = &part.text {
            let name = self.text_of_version(ui, name, context);
            if part.caption {
                let caption = format!("{name}-caption");
                let words = context.tr("report-screen-caption");
                label(ui, &words, theme.regular(theme.sizes.mark), theme.text2);
                self.field(ui, &caption, &words, 1, context, actions);
                ui.add_space(8.0);
            }
            let rows = ((ui.available_height() - 150.0) / 21.0).max(6.0) as usize;
            self.field(ui, &name, &part.heading, rows, context, actions);
            let words = self.drafts.text(context.data, &name).split_whitespace().count();
            ui.horizontal_wrapped(|ui| {
                let count = context.tr_with(
                    "report-screen-words",
                    &[("count", i64::try_from(words).unwrap_or(i64::MAX).into())],
                );
                label(ui, count, theme.regular(theme.sizes.mark), theme.text2);
                let hint = context.tr("report-screen-markup");
                label(ui, hint, theme.regular(theme.sizes.mark), theme.text3);
            });
            ui.add_space(10.0);
        }
        if let Some(source) = part.made_of {
            made_of(ui, source, part.text.is_some(), context, actions);
        } else if part.text.is_none() {
            let text = context.tr("report-screen-by-itself");
            let text = RichText::new(text).color(theme.text2);
            ui.add(egui::Label::new(text).wrap());
        }
    }

    /// The name of the text that is edited: that of the part, or one for this version alone.
    fn text_of_version(
        &mut self,
        ui: &mut egui::Ui,
        name: &str,
        context: &PanelContext<'_>,
    ) -> String {
        if self.version == Version::Full {
            return name.to_owned();
        }
        let own = format!("{name}-{}", self.version.keyword());
        let has_own = !kept(context.data, &own).is_empty();
        let asked = self.own_text.as_ref() == Some(&(name.to_owned(), self.version));
        let mut on = has_own || asked;
        let word = context.tr("report-screen-own-text");
        ui.add_enabled_ui(!has_own && !context.read_only, |ui| {
            if ui.checkbox(&mut on, word).changed() {
                self.own_text = on.then(|| (name.to_owned(), self.version));
            }
        });
        ui.add_space(4.0);
        if on { own } else { name.to_owned() }
    }

    fn field(
        &mut self,
        ui: &mut egui::Ui,
        name: &str,
        title: &str,
        rows: usize,
        context: &PanelContext<'_>,
        actions: &mut Actions,
    ) {
        let theme = context.theme;
        let mut text = self.drafts.text(context.data, name);
        let id = egui::Id::unique(("report-text", name));
        let edit = if rows > 1 {
            egui::TextEdit::multiline(&mut text)
        } else {
            egui::TextEdit::singleline(&mut text)
        };
        let edit = edit
            .id(id)
            .frame(egui::Frame::NONE)
            .font(theme.regular(theme.sizes.prose))
            .desired_rows(rows)
            .desired_width(f32::INFINITY);
        let focused = ui.memory(|memory| memory.has_focus(id));
        let border = if focused { (2.0, theme.accent) } else { (1.0, theme.line_strong) };
        let frame = egui::Frame::new()
            .fill(theme.raised)
            .stroke(egui::Stroke::new(border.0, border.1))
            .inner_margin(egui::Margin::symmetric(10, 8))
            .corner_radius(theme.measures.radius);
        let response = frame
            .show(ui, |ui| {
                let area = egui::ScrollArea::vertical().id_salt(("report-editor", name));
                let height = rows as f32 * 21.0 + 20.0;
                let area = area.auto_shrink([false, true]).max_height(height);
                area.show(ui, |ui| ui.add_enabled(!context.read_only, edit)).inner
            })
            .inner;
        let enabled = !context.read_only;
        let role = if rows > 1 { egui::Role::MultilineTextInput } else { egui::Role::TextInput };
        response.widget_info(|| egui::WidgetInfo::labeled(role, enabled, title));
        if response.changed() {
            self.drafts.put(ui.ctx(), name, text);
        }
        if response.lost_focus() {
            self.drafts.keep(context, actions);
        }
    }
}

/// Says where the report finds what it makes itself, and leads there.
fn made_of(
    ui: &mut egui::Ui,
    source: Source,
    beside_text: bool,
    context: &PanelContext<'_>,
    actions: &mut Actions,
) {
    let theme = context.theme;
    let key = if beside_text { "report-screen-also-made" } else { "report-screen-made" };
    let place = match source.kind {
        Some(kind) => {
            let key = crate::desktop::dossier::table_key(kind);
            let plural =
                if kind == RecordKind::Investigation { key } else { format!("{key}-plural") };
            format!("{}, {}", context.tr(Screen::Dossier.text_key()), context.tr(&plural))
        }
        None => context.tr(source.screen.text_key()),
    };
    let text = context.tr_with(key, &[("place", place.into())]);
    ui.add(egui::Label::new(RichText::new(text).color(theme.text2)).wrap());
    ui.add_space(6.0);
    let go = context.tr("report-screen-go-there");
    if button(ui, theme, ButtonLook::Plain, icon::ARROW_RIGHT, &go).clicked() {
        match source.kind {
            Some(kind) => actions.push(Action::OpenRecord(kind, 0)),
            None => actions.push(Action::Go(source.screen)),
        }
    }
}

/// The organisations an accuracy check can be for, in the order of the lanes.
fn organisations(context: &PanelContext<'_>) -> Vec<(String, String)> {
    use crate::model::OrganisationKind as Kind;
    let mut rows: Vec<_> = context
        .data
        .organisations
        .iter()
        .filter(|row| !matches!(row.kind, Kind::Group | Kind::Citizen | Kind::Government))
        .collect();
    rows.sort_by_key(|row| (row.lane_order, row.id));
    rows.into_iter().map(|row| (row.code.clone(), row.name.clone())).collect()
}
