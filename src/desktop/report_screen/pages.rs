//! The live pages: laid out and drawn on threads of their own, shown as they come.

use super::drafts::Drafts;
use crate::desktop::PanelContext;
use crate::desktop::background::Background;
use crate::desktop::icon;
use crate::desktop::widgets::{label, plain_icon_button};
use crate::model::CaseData;
use crate::model::date::Day;
use crate::report::picture::YearFigures;
use crate::report::{
    Figure, FigureSource, Inputs, Outline, Page, Places, Preview, ReportOptions, Spot, Version,
    letters, preview_pages,
};
use crate::text::Language;
use egui::{
    Align, Color32, ColorImage, Layout, Rect, Sense, Stroke, StrokeKind, TextureHandle, Vec2,
};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex};

/// So long after the last letter the pages are laid out anew, in seconds.
const PAUSE: f64 = 0.35;
/// Room between pages, in points.
const GAP: f32 = 16.0;
/// How large pages can be, against the width of the column.
const ZOOMS: [f32; 6] = [0.5, 0.75, 1.0, 1.5, 2.0, 3.0];
/// The widest a page that fits the column is drawn, in points.
const WIDEST: f32 = 1_100.0;

/// Words to bring into sight, under a heading.
struct LookFor {
    words: String,
    heading: String,
    /// Which of the headings of that name.
    nth: usize,
    /// Whether the heading will do where the words are not found: they may just have been typed.
    or_heading: bool,
}

/// Pages with what stands where on them.
struct LaidOut {
    preview: Arc<Preview>,
    places: Places,
}

/// The figures of the years, drawn once per state of the case: typing changes none of them.
struct Figures {
    generation: u64,
    data: Arc<CaseData>,
    language: Language,
    drawn: Mutex<HashMap<(Version, i64), Option<Figure>>>,
}

impl Figures {
    fn known_or(
        &self,
        key: (Version, i64),
        draw: impl FnOnce() -> Option<Figure>,
    ) -> Option<Figure> {
        let known = self.drawn.lock().ok().and_then(|drawn| drawn.get(&key).cloned());
        known.unwrap_or_else(|| {
            let figure = draw();
            if let Ok(mut drawn) = self.drawn.lock() {
                drawn.insert(key, figure.clone());
            }
            figure
        })
    }
}

impl FigureSource for Figures {
    fn year_figure(&self, year: i64) -> Option<Figure> {
        self.known_or((Version::Full, year), || {
            YearFigures::new(&self.data, self.language).year_figure(year)
        })
    }

    fn figure_of_version(
        &self,
        version: Version,
        year: i64,
        draw: &dyn Fn() -> Option<Figure>,
    ) -> Option<Figure> {
        self.known_or((version, year), draw)
    }
}

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
    layout: Background<Result<LaidOut, String>>,
    drawing: Background<(u64, usize, u32, Option<Page>)>,
    asked: Option<Wanted>,
    figures: Option<Arc<Figures>>,
    preview: Option<Arc<Preview>>,
    places: Places,
    /// Against the width of the column; which of [`ZOOMS`].
    zoom: usize,
    /// Where the words stand that the cursor is in, to be marked.
    spot: Option<Spot>,
    /// A place that was clicked, for the text to go to.
    clicked: Option<Spot>,
    /// Rises with every layout.
    edition: u64,
    error: String,
    /// By page: the layout and width it was drawn for, and the picture.
    drawn: BTreeMap<usize, (u64, u32, TextureHandle)>,
    /// What is to be in sight.
    look_for: Option<LookFor>,
    /// Where to scroll to.
    go_to: Option<Spot>,
    /// The page in sight.
    present: usize,
    /// How far the pages are scrolled, in points.
    offset: f32,
    /// How wide the pages were drawn, and what stood at the top: the page, and how far down it.
    held: Option<(f32, usize, f32)>,
}

impl Default for Pages {
    fn default() -> Self {
        Self {
            layout: Background::new("kroniek-pages"),
            drawing: Background::new("kroniek-page"),
            asked: None,
            figures: None,
            preview: None,
            places: Places::default(),
            zoom: 2,
            spot: None,
            clicked: None,
            edition: 0,
            error: String::new(),
            drawn: BTreeMap::new(),
            look_for: None,
            go_to: None,
            present: 0,
            offset: 0.0,
            held: None,
        }
    }
}

impl Pages {
    /// Brings the place where words stand into sight: under the heading of that name, the `nth`
    /// of them; that heading where they are not found.
    pub fn show(&mut self, words: &str, heading: &str, nth: usize) {
        self.look(words, heading, nth, true);
    }

    /// The same for the words the cursor is in: they may be too new to be on the pages yet.
    pub fn follow(&mut self, words: &str, heading: &str, nth: usize) {
        self.look(words, heading, nth, false);
    }

    fn look(&mut self, words: &str, heading: &str, nth: usize, or_heading: bool) {
        let (words, heading) = (words.to_owned(), heading.to_owned());
        self.look_for = Some(LookFor { words, heading, nth, or_heading });
        self.find();
    }

    /// The place that was clicked since the last call: the headings above it, the nearest first,
    /// each with the how manieth of its name it is, and the letters that stand there.
    pub fn take_click(&mut self) -> Option<(Vec<(String, usize)>, String)> {
        let spot = self.clicked.take()?;
        let all = self.places.headings();
        let above = all.iter().filter(|(at, _)| !spot.is_before(*at)).count();
        let above = all.get(..above)?;
        let headings = above.iter().enumerate().rev().map(|(at, (_, heading))| {
            let nth = above.iter().take(at).filter(|(_, other)| other == heading).count();
            (heading.clone(), nth)
        });
        let letters: String = self.places.letters_from(spot).chars().take(60).collect();
        Some((headings.collect(), letters))
    }

    fn find(&mut self) {
        if self.preview.is_none() {
            return;
        }
        let Some(wanted) = &self.look_for else { return };
        let name = letters(&wanted.heading);
        let heading = self
            .places
            .headings()
            .iter()
            .filter(|(_, heading)| letters(heading) == name)
            .map(|(spot, _)| *spot)
            .nth(wanted.nth);
        let from = heading.unwrap_or(Spot { page: 0, x: 0.0, y: 0.0 });
        // A word or two stand anywhere; more is a place.
        let all = Some(letters(&wanted.words)).filter(|all| all.chars().count() > 8);
        // The words may be cut off by a note or a page; then fewer of them are found.
        self.spot = all.and_then(|all| {
            [60, 30, 15].into_iter().find_map(|most| {
                let some: String = all.chars().take(most).collect();
                self.places.find(&some, from)
            })
        });
        // The mark stands in the margin, beside the line.
        self.spot = self.spot.map(|spot| Spot { x: self.places.line_start(spot), ..spot });
        let heading = heading.filter(|_| wanted.or_heading);
        self.go_to = self.spot.or(heading).or(self.go_to);
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
                outline: Outline::of_case(context.data),
                ..ReportOptions::new(Day::today())
            };
            let language = wanted.language;
            let same =
                |it: &Arc<Figures>| it.generation == context.generation && it.language == language;
            let known = self.figures.take().filter(same);
            let figures = known.unwrap_or_else(|| {
                let (generation, data) = (context.generation, Arc::clone(context.data));
                Arc::new(Figures { generation, data, language, drawn: Mutex::default() })
            });
            self.figures = Some(Arc::clone(&figures));
            self.layout.ask(ctx, move || {
                let figures: &dyn FigureSource = &*figures;
                let preview = preview_pages(&data, &Inputs { figures: Some(figures) }, &options)
                    .map_err(|error| error.sentence(language))?;
                let places = Places::of(&preview);
                Ok(LaidOut { preview: Arc::new(preview), places })
            });
            self.asked = Some(wanted);
        }
        match self.layout.take() {
            Some(Ok(LaidOut { preview, places })) => {
                self.preview = Some(preview);
                self.places = places;
                self.spot = None;
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
        let zoom = ZOOMS.get(self.zoom).copied().unwrap_or(1.0);
        let width = (ui.available_width() - 12.0).clamp(120.0, WIDEST) * zoom;
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
        let mut area = egui::ScrollArea::both().id_salt("report-pages").auto_shrink([false, false]);
        let height = ui.available_height();
        if let Some((before, page, part)) = self.held
            && (before - width).abs() > 0.5
            && let (Some(top), Some(size)) = (tops.get(page), sizes.get(page))
        {
            // Larger or smaller, what is read stays in sight.
            self.offset = top + part * size.y;
            area = area.vertical_scroll_offset(self.offset);
        }
        if let Some(spot) = self.go_to.take()
            && let (Some(top), Some((across, _))) = (tops.get(spot.page), preview.size(spot.page))
        {
            let down = top + (spot.y / across) as f32 * width;
            // What stands in sight already is not moved about.
            let room = (self.offset + 24.0)..(self.offset + height - 60.0).max(self.offset + 25.0);
            if !room.contains(&down) {
                area = area.vertical_scroll_offset((down - height * 0.3).max(0.0));
            }
        }
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(whole);
            ui.set_width(width.max(ui.available_width()));
            self.offset = viewport.min.y;
            let origin = ui.max_rect().min;
            let middle = viewport.center().y;
            let at_top = tops.iter().rposition(|top| *top <= viewport.min.y).unwrap_or(0);
            if let (Some(top), Some(size)) = (tops.get(at_top), sizes.get(at_top)) {
                self.held = Some((width, at_top, (viewport.min.y - top) / size.y.max(1.0)));
            }
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
        let response = ui.interact(place, ui.scope_id().with(("page", page)), Sense::click());
        let name = self.number(page, context);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        let across = preview.size(page).map_or(1.0, |(across, _)| across);
        if let Some(at) = response.interact_pointer_pos().filter(|_| response.clicked()) {
            let at = (at - place.min) * (across as f32 / place.width());
            self.clicked = Some(Spot { page, x: f64::from(at.x), y: f64::from(at.y) });
        }
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
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
        if let Some(spot) = self.spot.filter(|spot| spot.page == page) {
            // A bar in the margin beside the line the cursor is in.
            let scale = place.width() / across as f32;
            let line = place.min + Vec2::new(spot.x as f32, spot.y as f32) * scale;
            let bar = Rect::from_min_max(
                line - Vec2::new(10.0 * scale, 9.0 * scale),
                line + Vec2::new(-7.0 * scale, 3.0 * scale),
            );
            ui.painter().rect_filled(bar, 1.0, theme.accent);
        }
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

    /// Scrolls to the top of a page.
    fn turn_to(&mut self, page: usize) {
        self.go_to = Some(Spot { page, x: 0.0, y: 0.0 });
        // Even when its top is in sight.
        self.offset = f32::NEG_INFINITY;
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
                        self.turn_to(self.present + 1);
                    }
                });
                ui.add_enabled_ui(self.present > 0, |ui| {
                    let name = context.tr("report-screen-previous-page");
                    if plain_icon_button(ui, theme, icon::CARET_UP, &name).clicked() {
                        self.turn_to(self.present - 1);
                    }
                });
                ui.add_space(8.0);
                let now = zoom_of(self.zoom);
                let (larger, smaller) = (self.zoom.checked_add(1), self.zoom.checked_sub(1));
                let mut zoom = |ui: &mut egui::Ui, sign: &str, key: &str, to: Option<usize>| {
                    ui.add_enabled_ui(to.is_some_and(|to| to < ZOOMS.len()), |ui| {
                        if plain_icon_button(ui, theme, sign, &context.tr(key)).clicked() {
                            self.zoom = to.unwrap_or(self.zoom);
                        }
                    });
                };
                zoom(ui, icon::MAGNIFYING_GLASS_PLUS, "report-screen-larger", larger);
                zoom(ui, icon::MAGNIFYING_GLASS_MINUS, "report-screen-smaller", smaller);
                label(ui, now, theme.regular(theme.sizes.mark), theme.text2);
            });
        });
        ui.add_space(4.0);
    }
}

/// A zoom as it is shown.
fn zoom_of(zoom: usize) -> String {
    let percent = ZOOMS.get(zoom).copied().unwrap_or(1.0) * 100.0;
    format!("{percent:.0}%")
}
