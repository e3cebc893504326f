//! A scene as SVG: plain shapes, real text, a title and a description, and the same bytes for
//! the same scene.

use super::measure::Weight;
use super::palette::{Colour, Paint, Palette, Role};
use super::scene::Scene;
use super::shape::{Anchor, Group, GroupKind, Shape, Stroke, Text};
use super::symbol::{SymbolPart, symbol};
use emath::{Pos2, Rect};
use std::fmt::Write as _;

/// How a scene is written.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgOptions {
    /// Light or dark.
    pub palette: Palette,
    /// The picture's title.
    pub title: String,
    /// What the picture shows, for those who cannot see it.
    pub description: String,
    /// Width and height are multiplied by this; the drawing scales with them.
    pub scale: f32,
}

/// The scene as an SVG document.
#[must_use]
pub fn svg(scene: &Scene, options: &SvgOptions) -> String {
    let mut writer =
        Writer { palette: options.palette, out: String::with_capacity(1 << 16), gradients: 0 };
    let size = scene.frame.whole.size();
    let (width, height) = (size.x * options.scale, size.y * options.scale);
    let _ = writeln!(
        writer.out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {} {}\" font-family=\"'Source Sans 3', 'Segoe UI', sans-serif\" \
         role=\"img\"><title>{}</title><desc>{}</desc>",
        Number(size.x),
        Number(size.y),
        Escaped(&options.title),
        Escaped(&options.description)
    );
    let hatch = options.palette.colour(Role::LineStrong).hex();
    let _ = writeln!(
        writer.out,
        "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path d=\"M0 0V6\" stroke=\"{hatch}\" \
         stroke-width=\"1.2\"/></pattern></defs>",
    );
    let mut clips: Vec<Rect> = Vec::new();
    for group in &scene.groups {
        if group.shapes.is_empty() {
            continue;
        }
        let clip = clips.iter().position(|rect| *rect == group.clip).unwrap_or_else(|| {
            clips.push(group.clip);
            let number = clips.len() - 1;
            let _ = writeln!(
                writer.out,
                "<clipPath id=\"c{number}\">{}</clipPath>",
                RectShape(group.clip)
            );
            number
        });
        writer.group(group, clip);
    }
    writer.out.push_str("</svg>\n");
    writer.out
}

struct Writer {
    palette: Palette,
    out: String,
    gradients: usize,
}

impl Writer {
    fn group(&mut self, group: &Group, clip: usize) {
        let _ =
            write!(self.out, "<g clip-path=\"url(#c{clip})\" data-part=\"{}\">", part(&group.kind));
        for shape in &group.shapes {
            self.shape(shape);
        }
        self.out.push_str("</g>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { rect, radius, fill, stroke } => {
                let _ = write!(
                    self.out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    Number(rect.left()),
                    Number(rect.top()),
                    Number(rect.width().max(0.0)),
                    Number(rect.height().max(0.0))
                );
                if *radius > 0.0 {
                    let _ = write!(self.out, " rx=\"{}\"", Number(*radius));
                }
                self.fill(*fill);
                self.stroke(*stroke);
                self.out.push_str("/>");
            }
            Shape::Line { from, to, stroke } => {
                let _ = write!(
                    self.out,
                    "<path d=\"M{} {}L{} {}\"",
                    Number(from.x),
                    Number(from.y),
                    Number(to.x),
                    Number(to.y)
                );
                self.fill(None);
                self.stroke(Some(*stroke));
                self.out.push_str("/>");
            }
            Shape::Path { points, closed, fill, stroke } => {
                self.path(points.iter().copied(), *closed, *fill, *stroke);
            }
            Shape::Circle { centre, radius, fill, stroke } => {
                let _ = write!(
                    self.out,
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                    Number(centre.x),
                    Number(centre.y),
                    Number(*radius)
                );
                self.fill(*fill);
                self.stroke(*stroke);
                self.out.push_str("/>");
            }
            Shape::Band { rect, paint, fade_in, fade_out } => {
                self.band(*rect, *paint, *fade_in, *fade_out);
            }
            Shape::Area { from, step, heights, paint } => {
                self.out.push_str("<path d=\"");
                for (at, point) in Shape::outline(*from, *step, heights).iter().enumerate() {
                    let letter = if at == 0 { 'M' } else { 'L' };
                    let _ = write!(self.out, "{letter}{} {}", Number(point.x), Number(point.y));
                }
                self.out.push_str("Z\"");
                self.fill(Some(*paint));
                self.out.push_str("/>");
            }
            Shape::Hatch { rect, paint } => {
                let _ = write!(
                    self.out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"url(#hatch)\" \
                     opacity=\"{}\"/>",
                    Number(rect.left()),
                    Number(rect.top()),
                    Number(rect.width().max(0.0)),
                    Number(rect.height().max(0.0)),
                    Number(paint.opacity)
                );
            }
            Shape::Mark { family, centre, size, paint, ground, hollow } => {
                self.mark(symbol(*family), *centre, *size / 12.0, *paint, *ground, *hollow);
            }
            Shape::Text(text) => self.text(text),
        }
    }

    fn mark(
        &mut self,
        parts: &[SymbolPart],
        centre: Pos2,
        scale: f32,
        paint: Paint,
        ground: Paint,
        hollow: bool,
    ) {
        let place = |&(x, y): &(f32, f32)| Pos2::new(centre.x + x * scale, centre.y + y * scale);
        let rim = Stroke::new(ground, 1.6);
        // The rim first, under all parts, so that parts of one mark do not cut each other.
        for part in parts {
            if let SymbolPart::Filled(points) = part {
                let wide = Stroke::new(ground, 3.0);
                self.path(points.iter().map(place), true, None, Some(wide));
            }
        }
        for part in parts {
            match part {
                SymbolPart::Filled(points) => {
                    let (fill, stroke) = if hollow {
                        (ground, Stroke::new(paint, 1.4))
                    } else {
                        (paint, Stroke::new(paint, 0.01))
                    };
                    self.path(points.iter().map(place), true, Some(fill), Some(stroke));
                }
                SymbolPart::Outlined(points) => {
                    let stroke = Stroke::new(paint, 1.4 * scale.max(0.8));
                    self.path(points.iter().map(place), true, Some(ground), Some(stroke));
                }
                SymbolPart::Line(points) => {
                    let stroke = Stroke::new(paint, 1.7 * scale.max(0.8));
                    self.path(points.iter().map(place), false, None, Some(stroke));
                }
                SymbolPart::Disc(radius) => {
                    let (fill, stroke) =
                        if hollow { (ground, Stroke::new(paint, 1.4)) } else { (paint, rim) };
                    self.shape(&Shape::Circle {
                        centre,
                        radius: radius * scale,
                        fill: Some(fill),
                        stroke: Some(stroke),
                    });
                }
                SymbolPart::Ring(radius) => self.shape(&Shape::Circle {
                    centre,
                    radius: radius * scale,
                    fill: Some(ground),
                    stroke: Some(Stroke::new(paint, 1.8 * scale.max(0.8))),
                }),
            }
        }
    }

    fn path(
        &mut self,
        points: impl Iterator<Item = Pos2>,
        closed: bool,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) {
        self.out.push_str("<path d=\"");
        for (at, point) in points.enumerate() {
            let letter = if at == 0 { 'M' } else { 'L' };
            let _ = write!(self.out, "{letter}{} {}", Number(point.x), Number(point.y));
        }
        self.out.push_str(if closed { "Z\"" } else { "\"" });
        self.fill(fill);
        self.stroke(stroke);
        if stroke.is_some() {
            self.out.push_str(" stroke-linejoin=\"round\"");
        }
        self.out.push_str("/>");
    }

    fn band(&mut self, rect: Rect, paint: Paint, fade_in: f32, fade_out: f32) {
        let width = rect.width();
        if width <= 0.0 {
            return;
        }
        let colour = self.palette.colour(paint.role).hex();
        if fade_in <= 0.5 && fade_out <= 0.5 {
            self.shape(&Shape::Rect { rect, radius: 2.0, fill: Some(paint), stroke: None });
            return;
        }
        let id = self.gradients;
        self.gradients += 1;
        let first = (fade_in / width).clamp(0.0, 1.0);
        let last = (1.0 - fade_out / width).clamp(first, 1.0);
        let _ = write!(self.out, "<linearGradient id=\"g{id}\">");
        for (offset, opacity) in [
            (0.0, if fade_in > 0.5 { 0.0 } else { paint.opacity }),
            (first, paint.opacity),
            (last, paint.opacity),
            (1.0, if fade_out > 0.5 { 0.0 } else { paint.opacity }),
        ] {
            let _ = write!(
                self.out,
                "<stop offset=\"{offset:.3}\" stop-color=\"{colour}\" stop-opacity=\"{}\"/>",
                Number(opacity)
            );
        }
        let _ = write!(
            self.out,
            "</linearGradient><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"url(#g{id})\"/>",
            Number(rect.left()),
            Number(rect.top()),
            Number(width),
            Number(rect.height())
        );
    }

    fn text(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = match text.style.weight {
            Weight::Regular => "",
            Weight::SemiBold => " font-weight=\"600\"",
            Weight::Bold => " font-weight=\"700\"",
        };
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight}{anchor}",
            Number(text.at.x),
            Number(text.at.y),
            Number(text.style.size)
        );
        self.fill(Some(text.paint));
        if text.rim {
            let colour = self.palette.colour(Role::Canvas).hex();
            let _ = write!(
                self.out,
                " stroke=\"{colour}\" stroke-width=\"3\" stroke-linejoin=\"round\" \
                 paint-order=\"stroke\""
            );
        }
        match &text.full {
            Some(full) => {
                let _ = write!(
                    self.out,
                    "><title>{}</title>{}</text>",
                    Escaped(full),
                    Escaped(&text.content)
                );
            }
            None => {
                let _ = write!(self.out, ">{}</text>", Escaped(&text.content));
            }
        }
    }

    fn fill(&mut self, paint: Option<Paint>) {
        match paint {
            None => self.out.push_str(" fill=\"none\""),
            Some(paint) => {
                let _ = write!(self.out, " fill=\"{}\"", self.palette.colour(paint.role).hex());
                if paint.opacity < 1.0 {
                    let _ = write!(self.out, " fill-opacity=\"{}\"", Number(paint.opacity));
                }
            }
        }
    }

    fn stroke(&mut self, stroke: Option<Stroke>) {
        let Some(stroke) = stroke else { return };
        let Colour(..) = self.palette.colour(stroke.paint.role);
        let _ = write!(
            self.out,
            " stroke=\"{}\" stroke-width=\"{}\"",
            self.palette.colour(stroke.paint.role).hex(),
            Number(stroke.width)
        );
        if stroke.paint.opacity < 1.0 {
            let _ = write!(self.out, " stroke-opacity=\"{}\"", Number(stroke.paint.opacity));
        }
        if let Some((dash, gap)) = stroke.dash {
            let _ = write!(self.out, " stroke-dasharray=\"{} {}\"", Number(dash), Number(gap));
        }
    }
}

fn part(kind: &GroupKind) -> String {
    match kind {
        GroupKind::Ground => "ground".to_owned(),
        GroupKind::Lane(lane) => format!("lane-{lane}"),
        GroupKind::Names => "names".to_owned(),
        GroupKind::Arrows => "arrows".to_owned(),
        GroupKind::BrokenArrows => "broken-arrows".to_owned(),
        GroupKind::Spines => "meetings".to_owned(),
        GroupKind::Calamity => "calamity".to_owned(),
        GroupKind::KeyMoments => "key-moments".to_owned(),
        GroupKind::Axis => "axis".to_owned(),
        GroupKind::Sight => "sight".to_owned(),
        GroupKind::Overview => "overview".to_owned(),
        GroupKind::Legend => "legend".to_owned(),
        GroupKind::States => "states".to_owned(),
    }
}

/// A number with at most two decimals and no zeros at its end.
struct Number(f32);

impl std::fmt::Display for Number {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let text = format!("{:.2}", if self.0.is_finite() { self.0 } else { 0.0 });
        let text = text.trim_end_matches('0').trim_end_matches('.');
        formatter.write_str(if text == "-0" { "0" } else { text })
    }
}

struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for letter in self.0.chars() {
            match letter {
                '&' => formatter.write_str("&amp;")?,
                '<' => formatter.write_str("&lt;")?,
                '>' => formatter.write_str("&gt;")?,
                '"' => formatter.write_str("&quot;")?,
                // What XML cannot hold at all.
                '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' => {}
                '\u{FFFE}' | '\u{FFFF}' => {}
                other => formatter.write_char(other)?,
            }
        }
        Ok(())
    }
}

struct RectShape(Rect);

impl std::fmt::Display for RectShape {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            Number(self.0.left()),
            Number(self.0.top()),
            Number(self.0.width().max(0.0)),
            Number(self.0.height().max(0.0))
        )
    }
}
