//! The live pages: laid out and drawn on threads of their own, shown as they come.

use super::drafts::Drafts;
use crate::desktop::PanelContext;
use crate::desktop::background::Background;
use crate::desktop::icon;
use crate::desktop::widgets::{label, plain_icon_button};
use crate::model::date::Day;
use crate::report::picture::YearFigures;
use crate::report::{Inputs, Page, Preview, ReportOptions, Version, preview_pages};
use crate::text::Language;
use egui::{
    Align, Color32, ColorImage, Layout, Rect, Sense, Stroke, StrokeKind, TextureHandle, Vec2,
};
use std::collections::BTreeMap;
use std::sync::Arc;

/// So long after the last letter the pages are laid out anew, in seconds.
const PAUSE: f64 = 0.35;
/// Room between pages, in points.
const GAP: f32 = 16.0;

/// What pages are made from.
#[derive(Clone, PartialEq)]
pub struct Wanted {
    /// The state of the case.
    pub generation: u64,
    /// The state of the text that is being typed.
    pub draft: u64,
    /// For whom.
    pub version: Version,
    /// For which organisation.
    pub organisation: Option<String>,
    /// The language of headings and labels.
    pub language: Language,
}

/// The pages and what of them has been drawn.
pub struct Pages {
    layout: Background<Result<Preview, String>>,
    drawing: Background<(u64, usize, u32, Option<Page>)>,
    asked: Option<Wanted>,
    preview: Option<Arc<Preview>>,
    /// Rises with every layout.
    edition: u64,
    error: String,
    /// By page: the layout and width it was drawn for, and the picture.
    drawn: BTreeMap<usize, (u64, u32, TextureHandle)>,
    /// Words to bring into sight, and the heading they stand under.
    look_for: Option<(String, String)>,
    /// The page to scroll to.
    go_to: Option<usize>,
    /// The page in sight.
    present: usize,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            layout: Background::new("kroniek-pages"),
            drawing: Background::new("kroniek-page"),
            asked: None,
            preview: None,
            edition: 0,
            error: String::new(),
            drawn: BTreeMap::new(),
            look_for: None,
            go_to: None,
            present: 0,
        }
    }
}

impl Pages {
    /// Brings the page on which a part stands into sight: by its first words, or its heading.
    pub fn show_part(&mut self, text: &str, heading: &str) {
        let words: String = text.chars().take(60).collect();
        self.look_for = Some((words, heading.to_owned()));
        self.find();
    }

    fn find(&mut self) {
        let Some(preview) = &self.preview else { return };
        let Some((words, heading)) = self.look_for.take() else { return };
        // Words may be marked up, and stand once; a heading stands in the contents first.
        let plain = words.replace(['*', '_', '#'], "");
        let by_words = Some(plain).filter(|words| words.trim().chars().count() > 12);
        let page = by_words.and_then(|words| preview.find(&words, 1)).or_else(|| {
            let contents = preview.find(&heading, 0)?;
            preview.find(&heading, contents + 1).or(Some(contents))
        });
        self.go_to = page.or(self.go_to);
    }

    /// Asks for pages when something has changed, and takes what has come.
    fn update(
        &mut self,
        ctx: &egui::Context,
        wanted: Wanted,
        drafts: &Drafts,
        context: &PanelContext<'_>,
    ) {
        let typing = drafts.age(ctx) < PAUSE;
        if typing {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(PAUSE + 0.02));
        }
        if self.asked.as_ref() != Some(&wanted) && !(typing && self.preview.is_some()) {
            let data = drafts.applied(context.data);
            let options = ReportOptions {
                version: wanted.version,
                organisation: wanted.organisation.clone(),
                language: wanted.language,
                ..ReportOptions::new(Day::today())
            };
            let language = wanted.language;
            self.layout.ask(ctx, move || {
                let figures = YearFigures::new(&data, Language::Dutch);
                preview_pages(&data, &Inputs { figures: Some(&figures) }, &options)
                    .map_err(|error| error.sentence(language))
            });
            self.asked = Some(wanted);
        }
        match self.layout.take() {
            Some(Ok(preview)) => {
                self.preview = Some(Arc::new(preview));
                self.edition += 1;
                self.error.clear();
                self.find();
            }
            Some(Err(error)) => self.error = error,
            None => {}
        }
        if let Some((edition, page, width, Some(pixels))) = self.drawing.take() {
            let size = [pixels.width as usize, pixels.height as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &pixels.rgba);
            let name = format!("report-page-{page}");
            let texture = ctx.load_texture(name, image, egui::TextureOptions::LINEAR);
            self.drawn.insert(page, (edition, width, texture));
        }
    }

    /// Draws the pages.
    pub fn ui(
        &mut self,
        ui: &mut egui::Ui,
        wanted: Wanted,
        drafts: &Drafts,
        context: &PanelContext<'_>,
    ) {
        self.update(ui.ctx(), wanted, drafts, context);
        let theme = context.theme;
        self.bar(ui, context);
        if !self.error.is_empty() {
            let error = egui::RichText::new(&self.error).color(theme.signal);
            ui.add(egui::Label::new(error).wrap());
        }
        let Some(preview) = self.preview.clone() else {
            if self.error.is_empty() {
                let text = context.tr("report-screen-laying-out");
                label(ui, text, theme.regular(theme.sizes.interface), theme.text2);
            }
            return;
        };
        let width = (ui.available_width() - 12.0).clamp(120.0, 900.0);
        let sizes: Vec<Vec2> = (0..preview.len())
            .filter_map(|page| preview.size(page))
            .map(|(across, down)| Vec2::new(width, width * (down / across) as f32))
            .collect();
        let tops: Vec<f32> = sizes
            .iter()
            .scan(0.0, |top, size| {
                let own = *top;
                *top += size.y + GAP;
                Some(own)
            })
            .collect();
        let whole = tops.last().zip(sizes.last()).map_or(0.0, |(top, size)| top + size.y);
        let mut area =
            egui::ScrollArea::vertical().id_salt("report-pages").auto_shrink([false, false]);
        if let Some(top) = self.go_to.take().and_then(|page| tops.get(page)) {
            area = area.vertical_scroll_offset((top - 8.0).max(0.0));
        }
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(whole);
            let origin = ui.max_rect().min;
            let middle = viewport.center().y;
            for (page, (top, size)) in tops.iter().zip(&sizes).enumerate() {
                if *top > viewport.max.y || top + size.y < viewport.min.y {
                    continue;
                }
                if *top <= middle {
                    self.present = page;
                }
                let place = Rect::from_min_size(origin + Vec2::new(0.0, *top), *size);
                self.page(ui, &preview, page, place, context);
            }
        });
        // Pictures of pages far away are let go.
        let near = self.present.saturating_sub(6)..=self.present + 6;
        self.drawn.retain(|page, _| near.contains(page));
    }

    fn page(
        &mut self,
        ui: &egui::Ui,
        preview: &Arc<Preview>,
        page: usize,
        place: Rect,
        context: &PanelContext<'_>,
    ) {
        let theme = context.theme;
        let pixels = (place.width() * ui.pixels_per_point()).round() as u32;
        let response = ui.interact(place, ui.scope_id().with(("page", page)), Sense::hover());
        let name = self.number(page, context);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        match self.drawn.get(&page) {
            Some((_, _, texture)) => {
                let whole = Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
                ui.painter().image(texture.id(), place, whole, Color32::WHITE);
            }
            // Paper is white in the dark too.
            None => {
                ui.painter().rect_filled(place, 0.0, Color32::WHITE);
            }
        }
        let stroke = Stroke::new(1.0, theme.line_strong);
        ui.painter().rect_stroke(place, 0.0, stroke, StrokeKind::Outside);
        let current = self
            .drawn
            .get(&page)
            .is_some_and(|(edition, width, _)| *edition == self.edition && *width == pixels);
        if !current
            && !self.drawing.is_busy()
            && let Some((across, _)) = preview.size(page)
        {
            let preview = Arc::clone(preview);
            let edition = self.edition;
            let scale = f64::from(pixels) / across;
            self.drawing
                .ask(ui.ctx(), move || (edition, page, pixels, preview.render(page, scale)));
        }
    }

    fn number(&self, page: usize, context: &PanelContext<'_>) -> String {
        let all = self.preview.as_ref().map_or(0, |preview| preview.len());
        context.tr_with(
            "report-screen-page",
            &[("page", (page + 1).to_string().into()), ("all", all.to_string().into())],
        )
    }

    fn bar(&mut self, ui: &mut egui::Ui, context: &PanelContext<'_>) {
        let theme = context.theme;
        ui.horizontal(|ui| {
            let all = self.preview.as_ref().map_or(0, |preview| preview.len());
            if all > 0 {
                let number = self.number(self.present, context);
                label(ui, number, theme.regular(theme.sizes.mark), theme.text2);
            }
            if self.layout.is_busy() {
                let busy = context.tr("report-screen-renewing");
                label(ui, busy, theme.regular(theme.sizes.mark), theme.text3);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_enabled_ui(self.present + 1 < all, |ui| {
                    let name = context.tr("report-screen-next-page");
                    if plain_icon_button(ui, theme, icon::CARET_DOWN, &name).clicked() {
                        self.go_to = Some(self.present + 1);
                    }
                });
                ui.add_enabled_ui(self.present > 0, |ui| {
                    let name = context.tr("report-screen-previous-page");
                    if plain_icon_button(ui, theme, icon::CARET_UP, &name).clicked() {
                        self.go_to = Some(self.present - 1);
                    }
                });
            });
        });
        ui.add_space(4.0);
    }
}
