//! The large-format plate: the scene as a PDF sheet whose lanes, arrows, meetings and sight strip
//! are layers that a reader can switch off.

use super::PictureError;
use super::advance::font_bytes;
use super::options::PictureOptions;
use super::plate_text::finish;
use crate::model::CaseData;
use crate::text::{tr, tr_with};
use crate::timeline::{
    Anchor, GroupKind, Index, Paint, Palette, Role, Scene, Shape, Stroke, SymbolPart, Text, Weight,
    symbol,
};
use emath::{Pos2, Rect};
use printpdf::{
    Color, CustomPdfConformance, ExtendedGraphicsState, ExtendedGraphicsStateId, FontId, Layer,
    LayerIntent, LayerInternalId, LayerSubtype, Line, LineCapStyle, LineDashPattern, LineJoinStyle,
    LinePoint, Mm, Op, PaintMode, ParsedFont, PdfConformance, PdfDocument, PdfFontHandle, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder,
};

/// Points of print in a millimetre.
const PT_PER_MM: f32 = 72.0 / 25.4;
/// Corners of what is drawn as a circle.
const CORNERS: usize = 36;
/// Steps in which a band fades.
const FADE_STEPS: usize = 14;

/// Writes a framed scene as a plate.
///
/// # Errors
/// When a font cannot be embedded; a defect of the build.
pub fn plate_pdf(
    data: &CaseData,
    scene: &Scene,
    index: &Index,
    options: &PictureOptions,
) -> Result<Vec<u8>, PictureError> {
    let (width, height) = options.paper.millimetres();
    let size = scene.frame.whole.size();
    let mut document = PdfDocument::new("");
    let mut fonts = Vec::new();
    for (number, weight) in
        [Weight::Regular, Weight::SemiBold, Weight::Bold].into_iter().enumerate()
    {
        let font = ParsedFont::from_bytes(font_bytes(weight), 0, &mut Vec::new())
            .ok_or_else(|| PictureError::Pdf("font".to_owned()))?;
        // Names of our own: the library's are random, and the plate must not be.
        let id = FontId(format!("SourceSans{number}"));
        let added = document.add_font(&font);
        if let Some(font) = document.resources.fonts.map.remove(&added) {
            document.resources.fonts.map.insert(id.clone(), font);
        }
        fonts.push(id);
    }
    let mut writer = PlateWriter {
        ops: Vec::new(),
        // The sheet's width decides; the height follows, being of the same proportions.
        scale: width * PT_PER_MM / size.x.max(1.0),
        height: height * PT_PER_MM,
        fonts,
        alphas: Vec::new(),
    };
    let mut layers: Vec<(String, LayerInternalId)> = Vec::new();
    for group in scene.groups.iter().filter(|group| !group.shapes.is_empty()) {
        let name = layer_name(&group.kind, index, options);
        let known = layers.iter().find(|(other, _)| *other == name).map(|(_, id)| id.clone());
        let id = known.unwrap_or_else(|| {
            let id = LayerInternalId(format!("L{:03}", layers.len()));
            layers.push((name, id.clone()));
            id
        });
        writer.ops.push(Op::BeginLayer { layer_id: id });
        writer.group(group.clip, &group.shapes);
        writer.ops.push(Op::EndLayer);
    }
    for (name, id) in &layers {
        let layer = Layer {
            name: name.clone(),
            creator: "Kroniek".to_owned(),
            intent: LayerIntent::View,
            usage: LayerSubtype::Artwork,
        };
        document.resources.layers.map.insert(id.clone(), layer);
    }
    for alpha in &writer.alphas {
        // One field to a state: the library writes several in an order that changes.
        let opacity = f32::from(*alpha) / 100.0;
        let fill = ExtendedGraphicsState::default().with_current_fill_alpha(opacity);
        let line = ExtendedGraphicsState::default().with_current_stroke_alpha(opacity);
        document.resources.extgstates.map.insert(alpha_id(*alpha, false), fill);
        document.resources.extgstates.map.insert(alpha_id(*alpha, true), line);
    }
    document.pages = vec![PdfPage::new(Mm(width), Mm(height), writer.ops)];
    let investigation = data.investigation();
    let info = &mut document.metadata.info;
    info.document_title = if investigation.title.is_empty() {
        tr(options.language, "timeline-name")
    } else {
        investigation.title.clone()
    };
    info.subject = investigation.reference.clone();
    info.author = investigation.inspectorates.join(", ");
    info.creator = "Kroniek".to_owned();
    info.producer = "Kroniek".to_owned();
    // A plain PDF: the library would otherwise claim a standard that the sheet does not meet.
    info.conformance = PdfConformance::Custom(CustomPdfConformance {
        requires_icc_profile: false,
        requires_xmp_metadata: false,
        ..CustomPdfConformance::default()
    });
    let save = PdfSaveOptions { optimize: true, subset_fonts: true, ..PdfSaveOptions::default() };
    finish(document, &save, options.language.code())
}

fn layer_name(kind: &GroupKind, index: &Index, options: &PictureOptions) -> String {
    let language = options.language;
    match kind {
        GroupKind::Ground => tr(language, "timeline-layer-ground"),
        GroupKind::Lane(number) => {
            let name = index.lanes().get(*number).map_or("", |lane| lane.name.as_str());
            tr_with(language, "timeline-layer-lane", &[("name", name.to_owned().into())])
        }
        GroupKind::Arrows => tr(language, "timeline-layer-arrows"),
        GroupKind::BrokenArrows => tr(language, "timeline-layer-broken"),
        GroupKind::Spines => tr(language, "timeline-layer-spines"),
        GroupKind::Sight => tr(language, "timeline-layer-sight"),
        GroupKind::KeyMoments => tr(language, "timeline-layer-key-moments"),
        GroupKind::Calamity => tr(language, "timeline-layer-calamity"),
        GroupKind::Names
        | GroupKind::Axis
        | GroupKind::Overview
        | GroupKind::Legend
        | GroupKind::States => tr(language, "timeline-layer-rest"),
    }
}

fn alpha_id(alpha: u8, line: bool) -> ExtendedGraphicsStateId {
    ExtendedGraphicsStateId(format!("{}{alpha}", if line { "Line" } else { "Fill" }))
}

struct PlateWriter {
    ops: Vec<Op>,
    scale: f32,
    height: f32,
    fonts: Vec<FontId>,
    /// Opacities in use, in per cent.
    alphas: Vec<u8>,
}

impl PlateWriter {
    fn group(&mut self, clip: Rect, shapes: &[Shape]) {
        self.ops.push(Op::SaveGraphicsState);
        self.polygon(&corners(clip), PaintMode::Clip);
        self.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Round });
        self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Butt });
        for shape in shapes {
            self.shape(shape);
        }
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                self.filled(&rounded(*rect, *radius), *fill, *stroke);
            }
            Shape::Line { from, to, stroke } => self.line(&[*from, *to], false, *stroke),
            Shape::Path { points, closed, fill, stroke } => {
                if let Some(fill) = fill {
                    self.filled(points, Some(*fill), None);
                }
                if let Some(stroke) = stroke {
                    self.line(points, *closed, *stroke);
                }
            }
            Shape::Circle { centre, radius, fill, stroke } => {
                self.filled(&circle(*centre, *radius), *fill, *stroke);
            }
            Shape::Band { rect, paint, fade_in, fade_out } => {
                self.band(*rect, *paint, *fade_in, *fade_out);
            }
            Shape::Area { from, step, heights, paint } => {
                self.filled(&Shape::outline(*from, *step, heights), Some(*paint), None);
            }
            Shape::Hatch { rect, paint } => self.hatch(*rect, *paint),
            Shape::Mark { family, centre, size, paint, ground, hollow } => {
                let scale = size / 12.0;
                let place = |points: &[(f32, f32)]| -> Vec<Pos2> {
                    points
                        .iter()
                        .map(|&(x, y)| Pos2::new(centre.x + x * scale, centre.y + y * scale))
                        .collect()
                };
                let thin = scale.max(0.8);
                for part in symbol(*family) {
                    if let SymbolPart::Filled(points) = part {
                        self.line(&place(points), true, Stroke::new(*ground, 3.0));
                    }
                }
                for part in symbol(*family) {
                    match part {
                        SymbolPart::Filled(points) if *hollow => {
                            let pen = Stroke::new(*paint, 1.4);
                            self.filled(&place(points), Some(*ground), Some(pen));
                        }
                        SymbolPart::Filled(points) => {
                            self.filled(&place(points), Some(*paint), None);
                        }
                        SymbolPart::Outlined(points) => {
                            let pen = Stroke::new(*paint, 1.4 * thin);
                            self.filled(&place(points), Some(*ground), Some(pen));
                        }
                        SymbolPart::Line(points) => {
                            self.line(&place(points), false, Stroke::new(*paint, 1.7 * thin));
                        }
                        SymbolPart::Disc(radius) => {
                            let (inside, pen) = if *hollow {
                                (*ground, Stroke::new(*paint, 1.4))
                            } else {
                                (*paint, Stroke::new(*ground, 1.6))
                            };
                            self.filled(&circle(*centre, radius * scale), Some(inside), Some(pen));
                        }
                        SymbolPart::Ring(radius) => {
                            let pen = Stroke::new(*paint, 1.8 * thin);
                            self.filled(&circle(*centre, radius * scale), Some(*ground), Some(pen));
                        }
                    }
                }
            }
            Shape::Text(text) => self.text(text),
        }
    }

    fn text(&mut self, text: &Text) {
        let left = match text.anchor {
            Anchor::Start => text.at.x,
            Anchor::Middle => text.at.x - text.width / 2.0,
            Anchor::End => text.at.x - text.width,
        };
        let number = match text.style.weight {
            Weight::Regular => 0,
            Weight::SemiBold => 1,
            Weight::Bold => 2,
        };
        let Some(font) = self.fonts.get(number).cloned() else { return };
        let at = self.point(Pos2::new(left, text.at.y));
        let size = Pt(text.style.size * self.scale);
        // The rim in the colour of the sheet lies under the letters.
        for rim in [true, false] {
            if rim && !text.rim {
                continue;
            }
            self.alpha(if rim { 1.0 } else { text.paint.opacity }, rim);
            self.ops.push(Op::StartTextSection);
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(font.clone()), size });
            if rim {
                self.ops.push(Op::SetOutlineColor { col: colour(Role::Canvas.into()) });
                self.ops.push(Op::SetOutlineThickness { pt: Pt(3.0 * self.scale) });
                let solid = LineDashPattern::solid();
                self.ops.push(Op::SetLineDashPattern { dash: solid });
                self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Stroke });
            } else {
                self.ops.push(Op::SetFillColor { col: colour(text.paint) });
                self.ops.push(Op::SetTextRenderingMode { mode: TextRenderingMode::Fill });
            }
            self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(at.x, at.y) });
            self.ops.push(Op::ShowText { items: vec![TextItem::Text(text.content.to_string())] });
            self.ops.push(Op::EndTextSection);
        }
    }

    fn band(&mut self, rect: Rect, paint: Paint, fade_in: f32, fade_out: f32) {
        let first = (rect.left() + fade_in).min(rect.right());
        let last = (rect.right() - fade_out).max(first);
        let mut slice = |left: f32, right: f32, share: f32| {
            if right - left > 0.05 {
                let part = Rect::from_min_max(
                    Pos2::new(left, rect.top()),
                    Pos2::new(right, rect.bottom()),
                );
                self.filled(&corners(part), Some(paint.faded(share)), None);
            }
        };
        for step in 0..FADE_STEPS {
            let (from, to) =
                (step as f32 / FADE_STEPS as f32, (step + 1) as f32 / FADE_STEPS as f32);
            let share = f32::midpoint(from, to);
            let rise = first - rect.left();
            slice(rect.left() + rise * from, rect.left() + rise * to, share);
            let fall = rect.right() - last;
            slice(rect.right() - fall * to, rect.right() - fall * from, share);
        }
        slice(first, last, 1.0);
    }

    fn hatch(&mut self, rect: Rect, paint: Paint) {
        let height = rect.height();
        let mut start = rect.left() - height;
        while start < rect.right() {
            let from = start.max(rect.left());
            let to = (start + height).min(rect.right());
            if to > from {
                let y = |x: f32| rect.bottom() - (x - start);
                let ends = [Pos2::new(from, y(from)), Pos2::new(to, y(to))];
                self.line(&ends, false, Stroke::new(paint, 1.1));
            }
            start += 8.5;
        }
    }

    fn filled(&mut self, points: &[Pos2], fill: Option<Paint>, stroke: Option<Stroke>) {
        if let Some(fill) = fill {
            self.alpha(fill.opacity, false);
            self.ops.push(Op::SetFillColor { col: colour(fill) });
            self.polygon(points, PaintMode::Fill);
        }
        if let Some(stroke) = stroke {
            self.line(points, true, stroke);
        }
    }

    fn line(&mut self, points: &[Pos2], closed: bool, stroke: Stroke) {
        self.alpha(stroke.paint.opacity, true);
        self.ops.push(Op::SetOutlineColor { col: colour(stroke.paint) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(stroke.width * self.scale) });
        let dash = stroke.dash.map_or_else(LineDashPattern::solid, |(dash, gap)| {
            LineDashPattern::new(0.0, &[dash * self.scale, gap * self.scale])
        });
        self.ops.push(Op::SetLineDashPattern { dash });
        let line = Line { points: self.ring(points), is_closed: closed };
        self.ops.push(Op::DrawLine { line });
    }

    fn polygon(&mut self, points: &[Pos2], mode: PaintMode) {
        let polygon = Polygon {
            rings: vec![PolygonRing { points: self.ring(points) }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn ring(&self, points: &[Pos2]) -> Vec<LinePoint> {
        points.iter().map(|&point| LinePoint { p: self.point(point), bezier: false }).collect()
    }

    /// PDF counts from the bottom of the sheet.
    fn point(&self, point: Pos2) -> Point {
        Point { x: Pt(point.x * self.scale), y: Pt(self.height - point.y * self.scale) }
    }

    fn alpha(&mut self, opacity: f32, line: bool) {
        let alpha = (opacity * 100.0).round().clamp(0.0, 100.0) as u8;
        if !self.alphas.contains(&alpha) {
            self.alphas.push(alpha);
        }
        self.ops.push(Op::LoadGraphicsState { gs: alpha_id(alpha, line) });
    }
}

fn colour(paint: Paint) -> Color {
    let colour = Palette::Light.colour(paint.role);
    let share = |part: u8| f32::from(part) / 255.0;
    Color::Rgb(Rgb {
        r: share(colour.0),
        g: share(colour.1),
        b: share(colour.2),
        icc_profile: None,
    })
}

fn corners(rect: Rect) -> Vec<Pos2> {
    vec![rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
}

fn circle(centre: Pos2, radius: f32) -> Vec<Pos2> {
    (0..CORNERS)
        .map(|corner| {
            let angle = corner as f32 / CORNERS as f32 * std::f32::consts::TAU;
            Pos2::new(centre.x + radius * angle.cos(), centre.y + radius * angle.sin())
        })
        .collect()
}

fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    if radius <= 0.3 {
        return corners(rect);
    }
    let inner = rect.shrink(radius);
    let turn = std::f32::consts::FRAC_PI_2;
    [
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), turn),
        (inner.left_top(), 2.0 * turn),
        (inner.right_top(), 3.0 * turn),
    ]
    .into_iter()
    .flat_map(|(corner, start)| {
        (0..=8).map(move |step| {
            let angle = start + turn * step as f32 / 8.0;
            Pos2::new(corner.x + radius * angle.cos(), corner.y + radius * angle.sin())
        })
    })
    .collect()
}
