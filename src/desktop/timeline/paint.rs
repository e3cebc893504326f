//! The scene as triangles: nothing is decided here. One mesh for every part that is cut off at
//! the same rectangle, its buffers kept from picture to picture.

use super::imprint::STEPS;
use super::letters::{Letters, number_in};
use super::mesh::{Pencil, nearest, texel};
use super::stamp::Stamps;
use crate::model::EventFamily;
use crate::timeline::{Anchor, Paint, Palette, Role, Scene, Shape as Drawn, Stroke as Pen, Text};
use egui::epaint::Mesh;
use egui::{Color32, Context, Painter, Pos2, Rect, Shape, Vec2, pos2, vec2};
use std::sync::Arc;

/// Distance of the lines of a hatch, along the edge.
const HATCH: f32 = 8.5;
/// Room for the number of every role.
const ROLES: usize = 64;
/// Stands for a colour that was not asked for yet: no role is that.
const UNASKED: Color32 = Color32::TRANSPARENT;
/// How far a rim reaches around a text that lies over lines.
const RIM: f32 = 1.1;

/// A colour as egui has it.
pub(super) fn colour(palette: Palette, paint: Paint) -> Color32 {
    let colour = palette.colour(paint.role);
    let solid = Color32::from_rgb(colour.0, colour.1, colour.2);
    if paint.opacity >= 1.0 { solid } else { solid.gamma_multiply(paint.opacity) }
}

/// Paints scenes, and keeps what the next one can use again.
#[derive(Default)]
pub struct ScenePaint {
    stamps: Stamps,
    letters: Letters,
    layers: Vec<(Rect, Arc<Mesh>)>,
    used: usize,
    texture: [usize; 2],
}

/// A picture is drawn again when new letters made their texture larger, which moves all of them;
/// this often at most.
const ATTEMPTS: usize = 3;

impl ScenePaint {
    /// Turns a scene into triangles; its corner lies at `at`, and nothing outside `area` is
    /// drawn.
    pub fn draw(
        &mut self,
        ctx: &Context,
        scene: &Scene,
        (at, area): (Pos2, Rect),
        palette: Palette,
    ) {
        self.stamps.on(ctx.pixels_per_point());
        self.letters.begin(ctx);
        for _ in 0..ATTEMPTS {
            self.texture = ctx.fonts(|fonts| fonts.font_image_size());
            self.draw_once(ctx, scene, (at, area), palette);
            self.letters.settle(ctx);
            if self.texture == ctx.fonts(|fonts| fonts.font_image_size()) {
                break;
            }
        }
    }

    /// The same, with the letters where they are now.
    fn draw_once(
        &mut self,
        ctx: &Context,
        scene: &Scene,
        (at, area): (Pos2, Rect),
        palette: Palette,
    ) {
        self.used = 0;
        let offset = at.to_vec2();
        let mut known = [UNASKED; ROLES];
        let pixel = 1.0 / ctx.pixels_per_point();
        for group in scene.groups.iter().filter(|group| !group.shapes.is_empty()) {
            let clip = group.clip.translate(offset).intersect(area);
            let mesh = layer(&mut self.layers, &mut self.used, clip);
            let mut artist = Artist {
                ctx,
                pencil: Pencil { mesh, pixel },
                stamps: &mut self.stamps,
                letters: &mut self.letters,
                offset,
                clip,
                palette,
                known: &mut known,
                texel: texel(self.texture),
            };
            group.shapes.iter().for_each(|shape| artist.shape(shape));
        }
    }

    /// Adds the triangles to a painter. What lies outside was left out already: egui need not look
    /// for it, corner by corner.
    pub fn add_to(&self, painter: &Painter) {
        leave_out_unseen(painter.ctx(), false);
        for (clip, shape) in self.layers() {
            painter.with_clip_rect(clip).add(shape);
        }
    }

    /// The triangles with the rectangles they are cut off at, the first at the back.
    fn layers(&self) -> impl Iterator<Item = (Rect, Shape)> {
        let used = self.layers.iter().take(self.used);
        used.filter(|(clip, mesh)| clip.is_positive() && !mesh.is_empty())
            .map(|(clip, mesh)| (*clip, Shape::Mesh(Arc::clone(mesh))))
    }

    /// Whether the letters have moved in their texture since they were drawn.
    #[must_use]
    pub fn is_stale(&self, ctx: &Context) -> bool {
        self.letters.is_stale(ctx) || self.texture != ctx.fonts(|fonts| fonts.font_image_size())
    }
}

/// Whether egui looks, before it takes something over into a picture, if any of it can be seen: what
/// is asked for last in a frame holds for all of it. Long texts gain by it, many triangles lose.
pub fn leave_out_unseen(ctx: &Context, look: bool) {
    ctx.options_mut(|options| options.tessellation_options.coarse_tessellation_culling = look);
}

/// The mesh for what is cut off at a rectangle: the last one where it is the same, else the next
/// of those kept, emptied.
fn layer<'a>(layers: &'a mut Vec<(Rect, Arc<Mesh>)>, used: &mut usize, clip: Rect) -> &'a mut Mesh {
    let same = used.checked_sub(1).filter(|&at| layers.get(at).is_some_and(|at| at.0 == clip));
    let at = same.unwrap_or_else(|| {
        if *used == layers.len() {
            layers.push((clip, Arc::default()));
        }
        if let Some((kept, mesh)) = layers.get_mut(*used) {
            *kept = clip;
            // While egui still holds the last picture, a fresh mesh takes its place.
            match Arc::get_mut(mesh) {
                // `Mesh::clear` would give the buffers back.
                Some(mesh) => {
                    mesh.vertices.clear();
                    mesh.indices.clear();
                }
                None => *mesh = Arc::default(),
            }
        }
        *used += 1;
        *used - 1
    });
    let (_, mesh) = &mut layers[at];
    Arc::make_mut(mesh)
}

struct Artist<'a> {
    ctx: &'a Context,
    pencil: Pencil<'a>,
    stamps: &'a mut Stamps,
    letters: &'a mut Letters,
    offset: Vec2,
    clip: Rect,
    palette: Palette,
    /// The colours that were asked for in full strength, by the number of their role.
    known: &'a mut [Color32; ROLES],
    texel: Vec2,
}

impl Artist<'_> {
    #[inline]
    fn colour(&mut self, paint: Paint) -> Color32 {
        let known = &mut self.known[usize::from(paint.role.number()) % ROLES];
        if *known == UNASKED {
            *known = colour(self.palette, paint.role.into());
        }
        if paint.opacity >= 1.0 { *known } else { known.gamma_multiply(paint.opacity) }
    }

    fn seen(&self, rect: Rect) -> bool {
        self.clip.intersects(rect)
    }

    fn mark(
        &mut self,
        mark: (EventFamily, f32, bool),
        centre: Pos2,
        (paint, ground): (Paint, Paint),
    ) {
        let centre = centre + self.offset;
        if !self.seen(Rect::from_center_size(centre, Vec2::splat(mark.1 * 1.4))) {
            return;
        }
        let rim = ground.opacity > 0.0;
        let paint = self.colour(paint);
        let ground = if rim { self.colour(ground) } else { Color32::TRANSPARENT };
        let pixel = self.pencil.pixel;
        // At the nearest quarter of a pixel along the axis; across it on a whole one.
        let quarters = nearest(centre.x / pixel * STEPS as f32) as i32;
        let (whole, step) = (quarters.div_euclid(STEPS as i32), quarters.rem_euclid(STEPS as i32));
        let place = self.letters.mark(self.ctx, mark);
        match self.letters.imprint(place, step as usize) {
            Some([below, above]) => {
                let at = pos2(whole as f32 * pixel, self.pencil.snapped(centre.y));
                if rim {
                    self.pencil.letter(at, below, self.texel, ground);
                }
                self.pencil.letter(at, above, self.texel, paint);
            }
            None => self.stamps.mark(&mut self.pencil, mark, centre, (paint, ground)),
        }
    }

    fn shape(&mut self, shape: &Drawn) {
        let offset = self.offset;
        match shape {
            Drawn::Rect { rect, radius, fill, stroke } => {
                let rect = rect.translate(offset);
                if !self.seen(rect.expand(2.0)) {
                    return;
                }
                let fill = fill.map(|paint| self.colour(paint));
                match (fill, stroke) {
                    (Some(fill), None) if *radius < 0.5 => {
                        // Much of what is filled runs on beyond what is seen.
                        self.pencil.fill(rect.intersect(self.clip.expand(2.0)), fill);
                    }
                    (Some(fill), None) => self.plate(rect, *radius, fill),
                    (fill, Some(pen)) => self.frame(rect, *radius, fill, *pen),
                    (None, None) => {}
                }
            }
            Drawn::Line { from, to, stroke } => self.line(*from + offset, *to + offset, *stroke),
            Drawn::Path { points, closed, fill, stroke } => {
                if let Some(fill) = fill {
                    let corners: Vec<Pos2> = points.iter().map(|&point| point + offset).collect();
                    let colour = self.colour(*fill);
                    self.pencil.polygon(&corners, colour);
                }
                if let Some(pen) = stroke {
                    let ends = points.iter().zip(points.iter().skip(1));
                    let last = points.last().zip(points.first()).filter(|_| *closed);
                    for (from, to) in ends.chain(last) {
                        self.line(*from + offset, *to + offset, *pen);
                    }
                }
            }
            Drawn::Circle { centre, radius, fill, stroke } => {
                let centre = *centre + offset;
                if self.seen(Rect::from_center_size(centre, Vec2::splat(2.0 * radius + 4.0))) {
                    let fill = fill.map(|paint| self.colour(paint));
                    let stroke = stroke.map(|pen| (pen.width, self.colour(pen.paint)));
                    self.stamps.circle(&mut self.pencil, centre, *radius, fill, stroke);
                }
            }
            Drawn::Band { rect, paint, fade_in, fade_out } => {
                let rect = rect.translate(offset);
                if self.seen(rect) {
                    self.band(rect, *paint, *fade_in, *fade_out);
                }
            }
            Drawn::Area { from, step, heights, paint } => {
                let colour = self.colour(*paint);
                self.pencil.area(*from + offset, *step, heights, colour);
            }
            Drawn::Hatch { rect, paint } => self.hatch(rect.translate(offset), *paint),
            Drawn::Mark { family, size, centre, paint, ground, hollow } => {
                self.mark((*family, *size, *hollow), *centre, (*paint, *ground));
            }
            Drawn::Text(text) => self.text(text),
        }
    }

    /// A filled rectangle with round corners.
    fn plate(&mut self, rect: Rect, radius: f32, fill: Color32) {
        match self.letters.plate(self.ctx, rect.size(), radius) {
            Some(corners) => {
                let pencil = &mut self.pencil;
                let at = pos2(pencil.snapped(rect.left()), pencil.snapped(rect.top()));
                pencil.letter(at, corners, self.texel, fill);
            }
            None => self.stamps.rounded(&mut self.pencil, rect, radius, Some(fill), None),
        }
    }

    /// A rectangle with round corners and an edge.
    fn frame(&mut self, rect: Rect, radius: f32, fill: Option<Color32>, pen: Pen) {
        let colour = self.colour(pen.paint);
        let half = pen.width / 2.0;
        let outer = rect.expand(half);
        let round = if radius < 0.5 { 0.0 } else { radius + half };
        let Some([inside, edge]) = self.letters.frame(self.ctx, outer.size(), round, pen.width)
        else {
            let stroke = Some((pen.width, colour));
            self.stamps.rounded(&mut self.pencil, rect, radius, fill, stroke);
            return;
        };
        let pencil = &mut self.pencil;
        let at = pos2(pencil.snapped(outer.left()), pencil.snapped(outer.top()));
        if let Some(fill) = fill {
            pencil.letter(at, inside, self.texel, fill);
        }
        pencil.letter(at, edge, self.texel, colour);
    }

    fn line(&mut self, from: Pos2, to: Pos2, pen: Pen) {
        let bounds = Rect::from_two_pos(from, to).expand(pen.width);
        if !self.seen(bounds) {
            return;
        }
        let colour = self.colour(pen.paint);
        match pen.dash {
            Some(dash) => self.pencil.dashes(from, to, dash, pen.width, colour),
            None => self.pencil.line(from, to, pen.width, colour),
        }
    }

    fn band(&mut self, rect: Rect, paint: Paint, fade_in: f32, fade_out: f32) {
        let solid = self.colour(paint);
        let clear = Color32::TRANSPARENT;
        let first = (rect.left() + fade_in).min(rect.right());
        let last = (rect.right() - fade_out).max(first);
        self.pencil.band(
            rect,
            [
                (rect.left(), if fade_in > 0.5 { clear } else { solid }),
                (first, solid),
                (last, solid),
                (rect.right(), if fade_out > 0.5 { clear } else { solid }),
            ],
        );
    }

    /// Lines that rise to the right, cut off at the edges of the rectangle.
    fn hatch(&mut self, rect: Rect, paint: Paint) {
        let colour = self.colour(paint);
        // Lines stand still while the rectangle moves: they are those of one grid on the screen.
        let height = rect.height();
        let (left, right) =
            (rect.left().max(self.clip.left()), rect.right().min(self.clip.right()));
        let mut start = ((left - height) / HATCH).floor() * HATCH;
        while start < right {
            // From the bottom (start) up to the top (start + height).
            let from = start.max(left);
            let to = (start + height).min(right);
            if to > from {
                let y = |x: f32| rect.bottom() - (x - start);
                self.pencil.line(pos2(from, y(from)), pos2(to, y(to)), 1.0, colour);
            }
            start += HATCH;
        }
    }

    fn text(&mut self, text: &Text) {
        match number_in(text) {
            Some((number, "")) => _ = self.number(text, number, |width| left_of(text, width)),
            // Of ‘1.204 later’ only the number is new from picture to picture.
            Some((number, counted)) => {
                let (ctx, style) = (self.ctx, text.style);
                let rest = self.letters.line(ctx, counted, style).spelled.width;
                let end = self.number(text, number, |width| left_of(text, width + rest));
                self.line_of_text(text, counted, |_| end);
            }
            None => self.line_of_text(text, &text.content, |width| left_of(text, width)),
        }
    }

    /// A number that begins where is said for its width. The first figure stands on a pixel, and
    /// with it all others; the answer is where it ends.
    fn number(&mut self, text: &Text, number: &str, left: impl Fn(f32) -> f32) -> f32 {
        let colour = self.colour(text.paint);
        let figures = self.letters.figures(self.ctx, text.style);
        let width = match text.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle | Anchor::End => figures.width(number),
        };
        let at = pos2(left(width), text.at.y - figures.baseline) + self.offset;
        let mut at = pos2(self.pencil.snapped(at.x), self.pencil.snapped(at.y));
        let (pencil, texel) = (&mut self.pencil, self.texel);
        figures.spell(number, |figure| {
            pencil.letter(at, &figure.corners, texel, colour);
            at.x += figure.advance;
        });
        at.x - self.offset.x
    }

    /// A line that begins where is said for its width.
    fn line_of_text(&mut self, text: &Text, content: &str, left: impl Fn(f32) -> f32) {
        let colour = self.colour(text.paint);
        let rim = text.rim.then(|| self.colour(Role::Canvas.at(text.paint.opacity)));
        let line = self.letters.line(self.ctx, content, text.style);
        // The scene speaks of baselines, egui of the top of the row.
        let at = pos2(left(line.spelled.width), text.at.y - line.baseline) + self.offset;
        let at = pos2(self.pencil.snapped(at.x), self.pencil.snapped(at.y));
        let letters = line.spelled.letters.as_slice();
        if !self.clip.intersects(line.spelled.bounds.translate(at.to_vec2())) {
            return;
        }
        if let Some(rim) = rim {
            for (x, y) in [(-RIM, -RIM), (RIM, -RIM), (-RIM, RIM), (RIM, RIM)] {
                self.pencil.letters(at + vec2(x, y), letters, self.texel, rim);
            }
        }
        self.pencil.letters(at, letters, self.texel, colour);
    }
}

/// Where a text of a width begins.
fn left_of(text: &Text, width: f32) -> f32 {
    match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::End => text.at.x - width,
    }
}
