//! The letters of one style, as egui shapes them: each by itself at every quarter of a pixel, and
//! each pair for the distance between the two. A line is put together from them for a small part
//! of what shaping it costs, and looks the same to the pixel. Two that the font draws as one, as
//! it does ff, count as a letter of their own.

use super::quick::QuickMap;
use ecow::EcoString;
use egui::emath::GuiRounding;
use egui::epaint::text::{Glyph, LayoutJob};
use egui::{Color32, Context, FontId, Galley, Rect, TextFormat, Vec2, vec2};
use std::sync::Arc;

/// A corner of a letter: where it is, and its place in the texture of the font, in texels.
pub(super) type Corner = (Vec2, Vec2);
/// A letter's corners in the order left top, right top, left bottom, right bottom.
pub(super) type Corners = [Corner; 4];

/// Steps to a pixel at which a letter is drawn differently.
const STEPS: usize = 4;
/// What numbers in texts consist of, and what stands around them.
const NUMBERS: &str = "0123456789. ";
/// Letters below this are found by number.
const COMMON: usize = 0x180;
/// The place of a letter that was not looked for yet, and of one that cannot stand by itself.
const UNKNOWN: u16 = u16::MAX;
const UNFIT: u16 = u16::MAX - 1;

/// A line, put together.
pub(super) struct Spelled {
    /// Its letters, from the top left of the line.
    pub letters: Vec<Corners>,
    /// What they cover.
    pub bounds: Rect,
    /// How far the line reaches, with the space after its last letter.
    pub width: f32,
}

impl Spelled {
    fn add(&mut self, corners: Corners) {
        let [(from, _), .., (to, _)] = corners;
        self.bounds |= Rect::from_min_max(from.to_pos2(), to.to_pos2());
        self.letters.push(corners);
    }
}

/// The letters of one style on one screen.
pub(super) struct Alphabet {
    font: FontId,
    pixels_per_point: f32,
    letters: Vec<Letter>,
    common: Vec<u16>,
    rare: QuickMap<char, u16>,
    joined: QuickMap<(u16, u16), u16>,
}

struct Letter {
    /// One letter, or some that are drawn as one.
    signs: EcoString,
    /// To the end of the line, in pixels.
    advance: f32,
    /// To a letter that follows, by its place, in pixels; not a number where not asked for yet,
    /// infinite where the two are drawn as one.
    pairs: Vec<f32>,
    /// At each quarter of a pixel: none where nothing is seen, as of a space.
    cuts: [Option<Option<Corners>>; STEPS],
}

impl Alphabet {
    /// Knows no letter yet.
    pub fn new(font: FontId, pixels_per_point: f32) -> Self {
        Self {
            font,
            pixels_per_point,
            letters: Vec::new(),
            common: vec![UNKNOWN; COMMON],
            rare: QuickMap::default(),
            joined: QuickMap::default(),
        }
    }

    /// Learns all that stands side by side in numbers, which are hardly ever the same twice.
    pub fn learn_numbers(&mut self, ctx: &Context) {
        let signs = || NUMBERS.chars();
        let pairs: String =
            signs().flat_map(|one| signs().flat_map(move |two| [one, two])).collect();
        self.learn_line(ctx, &pairs);
    }

    /// Puts a line together; none when it has letters that only shaping can place.
    pub fn spell(&mut self, ctx: &Context, content: &str) -> Option<Spelled> {
        if !self.knows(content) {
            self.learn_line(ctx, content);
        }
        let letters = Vec::with_capacity(content.len());
        let mut line = Spelled { letters, bounds: Rect::NOTHING, width: 0.0 };
        let mut signs = content.chars();
        let mut next = signs.next().map(|sign| self.place(ctx, sign));
        let mut x = 0.0;
        while let Some(place) = next {
            let mut place = place?;
            let advance = loop {
                next = signs.next().map(|sign| self.place(ctx, sign));
                let Some(following) = next else { break self.letters.get(place)?.advance };
                let step = self.step(ctx, place, following?)?;
                if step.is_finite() {
                    break step;
                }
                place = self.join(ctx, place, following?)?;
            };
            let (pixel, step) = at_quarter(x);
            if let Some(corners) = self.cut(ctx, place, step)? {
                let by = vec2(pixel as f32 / self.pixels_per_point, 0.0);
                line.add(corners.map(|(at, uv)| (at + by, uv)));
            }
            x += advance;
        }
        line.width = (x / self.pixels_per_point).round_ui();
        Some(line)
    }

    /// Whether a line can be put together without asking egui for anything.
    fn knows(&self, content: &str) -> bool {
        let mut signs = content.chars().map(|sign| self.known(sign));
        let mut next = signs.next();
        let mut x = 0.0;
        while let Some(place) = next {
            next = signs.next();
            let Some(letter) = self.letters.get(usize::from(place)) else { return false };
            let step = match next {
                Some(next) => letter.pairs.get(usize::from(next)).copied().unwrap_or(f32::NAN),
                None => letter.advance,
            };
            let (_, quarter) = at_quarter(x);
            if !step.is_finite() || letter.cuts.get(quarter).is_none_or(Option::is_none) {
                return false;
            }
            x += step;
        }
        true
    }

    /// Learns from a line as egui lays it out how far its letters stand apart and how each is
    /// drawn: in one go, where every letter is drawn by itself. What it cannot tell is asked for
    /// pair by pair.
    #[cold]
    fn learn_line(&mut self, ctx: &Context, content: &str) -> Option<()> {
        let places: Vec<usize> =
            content.chars().map(|sign| self.place(ctx, sign)).collect::<Option<_>>()?;
        let galley = self.shaped(ctx, content, 0.0);
        let row = galley.rows.first().filter(|_| galley.rows.len() == 1)?;
        let drawn = spelled(&galley).letters;
        let is_drawn = |letter: &Letter| letter.cuts.first().is_some_and(|cut| *cut != Some(None));
        let letters = places.iter().filter_map(|&place| self.letters.get(place));
        if letters.filter(|letter| is_drawn(letter)).count() != drawn.len()
            || row.glyphs.len() != places.len()
        {
            return None;
        }
        let mut drawn = drawn.into_iter();
        let mut x = 0.0;
        for (at, (&place, glyph)) in places.iter().zip(&row.glyphs).enumerate() {
            let letter = self.letters.get_mut(place)?;
            let (pixel, quarter) = at_quarter(x);
            let by = vec2(pixel as f32 / self.pixels_per_point, 0.0);
            let seen = is_drawn(letter).then(|| drawn.next()).flatten();
            let seen = seen.map(|corners| corners.map(|(at, uv)| (at - by, uv)));
            letter.cuts.get_mut(quarter)?.get_or_insert(seen);
            let step = glyph.advance_width * self.pixels_per_point;
            if let Some(&next) = places.get(at + 1) {
                if letter.pairs.len() <= next {
                    letter.pairs.resize(next + 1, f32::NAN);
                }
                let pair = letter.pairs.get_mut(next)?;
                if pair.is_nan() {
                    *pair = step;
                }
            }
            x += step;
        }
        Some(())
    }

    /// The place of a letter, or what stands for not knowing it.
    fn known(&self, sign: char) -> u16 {
        match self.common.get(sign as usize) {
            Some(&place) => place,
            None => self.rare.get(&sign).copied().unwrap_or(UNKNOWN),
        }
    }

    fn place(&mut self, ctx: &Context, sign: char) -> Option<usize> {
        let known = self.known(sign);
        let place = if known == UNKNOWN { self.learn(ctx, sign) } else { known };
        (place < UNFIT).then_some(usize::from(place))
    }

    #[cold]
    fn learn(&mut self, ctx: &Context, sign: char) -> u16 {
        let alone = stands_alone(sign).then(|| self.meet(ctx, EcoString::from(sign))).flatten();
        let place = alone.unwrap_or(UNFIT);
        match self.common.get_mut(sign as usize) {
            Some(known) => *known = place,
            None => _ = self.rare.insert(sign, place),
        }
        place
    }

    /// Two letters that are drawn as one.
    #[cold]
    fn join(&mut self, ctx: &Context, from: usize, to: usize) -> Option<usize> {
        let pair = (u16::try_from(from).ok()?, u16::try_from(to).ok()?);
        let place = match self.joined.get(&pair) {
            Some(&place) => place,
            None => {
                let place = self.meet(ctx, self.both(from, to)?).unwrap_or(UNFIT);
                self.joined.insert(pair, place);
                place
            }
        };
        (place < UNFIT).then_some(usize::from(place))
    }

    fn both(&self, from: usize, to: usize) -> Option<EcoString> {
        let mut signs = self.letters.get(from)?.signs.clone();
        signs.push_str(&self.letters.get(to)?.signs);
        Some(signs)
    }

    /// Takes up what is drawn as one letter or as none.
    fn meet(&mut self, ctx: &Context, signs: EcoString) -> Option<u16> {
        let place = u16::try_from(self.letters.len()).ok().filter(|&place| place < UNFIT)?;
        let galley = self.shaped(ctx, &signs, 0.0);
        let row = galley.rows.first().filter(|_| galley.rows.len() == 1)?;
        if row.visuals.mesh.vertices.len() > 4 {
            return None;
        }
        let advance = advance(&row.glyphs) * self.pixels_per_point;
        let cuts = [Some(corners(&galley)), None, None, None];
        self.letters.push(Letter { signs, advance, pairs: Vec::new(), cuts });
        Some(place)
    }

    /// A letter at so many quarters of a pixel.
    fn cut(&mut self, ctx: &Context, place: usize, step: usize) -> Option<Option<Corners>> {
        let letter = self.letters.get(place)?;
        if let Some(known) = letter.cuts.get(step)? {
            return Some(*known);
        }
        let shift = step as f32 / STEPS as f32 / self.pixels_per_point;
        let cut = corners(&self.shaped(ctx, &letter.signs, shift));
        *self.letters.get_mut(place)?.cuts.get_mut(step)? = Some(cut);
        Some(cut)
    }

    /// From one letter to the next, in pixels; infinite where the two are drawn as one.
    fn step(&mut self, ctx: &Context, from: usize, to: usize) -> Option<f32> {
        let known = self.letters.get(from)?.pairs.get(to).copied().unwrap_or(f32::NAN);
        if known.is_nan() { self.pair(ctx, from, to) } else { Some(known) }
    }

    #[cold]
    fn pair(&mut self, ctx: &Context, from: usize, to: usize) -> Option<f32> {
        let galley = self.shaped(ctx, &self.both(from, to)?, 0.0);
        let row = galley.rows.first()?;
        let (first, second) = (self.cut(ctx, from, 0)?, self.cut(ctx, to, 0)?);
        let count = self.letters.get(from)?.signs.chars().count();
        let drawn = spelled(&galley).letters;
        let side_by_side = drawn.len()
            == usize::from(first.is_some()) + usize::from(second.is_some())
            && first.is_none_or(|first| drawn.first() == Some(&first));
        let step = match row.glyphs.get(..count) {
            Some(glyphs) if side_by_side => advance(glyphs) * self.pixels_per_point,
            _ => f32::INFINITY,
        };
        let pairs = &mut self.letters.get_mut(from)?.pairs;
        if pairs.len() <= to {
            pairs.resize(to + 1, f32::NAN);
        }
        *pairs.get_mut(to)? = step;
        Some(step)
    }

    /// A text as egui lays it out, so far from the left.
    fn shaped(&self, ctx: &Context, content: &str, shift: f32) -> Arc<Galley> {
        let mut job = LayoutJob::default();
        job.append(content, shift, TextFormat::simple(self.font.clone(), Color32::PLACEHOLDER));
        job.wrap.max_width = f32::INFINITY;
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// The letters of a laid-out text, from its top left.
pub(super) fn spelled(galley: &Galley) -> Spelled {
    let mut line = Spelled { letters: Vec::new(), bounds: Rect::NOTHING, width: galley.size().x };
    for row in &galley.rows {
        let by = row.pos.to_vec2();
        for quad in row.visuals.mesh.vertices.chunks_exact(4) {
            let mut corners = Corners::default();
            for (corner, vertex) in corners.iter_mut().zip(quad) {
                *corner = (vertex.pos.to_vec2() + by, vertex.uv.to_vec2());
            }
            line.add(corners);
        }
    }
    line
}

/// The pixel and the quarter of it at which egui draws what stands at so many pixels.
fn at_quarter(x: f32) -> (usize, usize) {
    let quarters = (x * STEPS as f32 + 0.5) as usize;
    (quarters / STEPS, quarters % STEPS)
}

/// Whether a letter looks the same whatever stands beside it. Others are joined, stacked or
/// turned around by shaping.
const fn stands_alone(sign: char) -> bool {
    matches!(sign,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{203a}' | '€' | '\u{2190}'..='\u{21ff}' | '\u{2212}')
}

fn advance(glyphs: &[Glyph]) -> f32 {
    glyphs.iter().map(|glyph| glyph.advance_width).sum()
}

fn corners(galley: &Galley) -> Option<Corners> {
    spelled(galley).letters.first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::fonts;
    use proptest::prelude::*;

    /// What egui makes of a text, and what is put together here, after another one was.
    fn both(before: &str, content: &str, size: f32, scale: f32) -> (Option<Spelled>, Spelled) {
        let ctx = Context::default();
        fonts::install(&ctx);
        ctx.set_pixels_per_point(scale);
        let mut result = None;
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let ctx = ui.ctx();
            let font = FontId::proportional(size);
            let mut alphabet = Alphabet::new(font.clone(), ctx.pixels_per_point());
            alphabet.spell(ctx, before);
            let ours = alphabet.spell(ctx, content);
            let theirs = ctx.fonts_mut(|fonts| {
                fonts.layout_no_wrap(content.to_owned(), font, Color32::PLACEHOLDER)
            });
            result = Some((ours, spelled(&theirs)));
        });
        output.textures_delta.clear();
        result.unwrap()
    }

    fn same(before: &str, content: &str, size: f32, scale: f32) -> bool {
        let (ours, theirs) = both(before, content, size, scale);
        let Some(ours) = ours else { return false };
        assert!((ours.width - theirs.width).abs() < 0.01, "{content:?}");
        assert_eq!(ours.letters.len(), theirs.letters.len(), "{content:?}");
        for (ours, theirs) in ours.letters.iter().zip(&theirs.letters) {
            for ((at, uv), (their_at, their_uv)) in ours.iter().zip(theirs) {
                assert!((*at - *their_at).length() < 0.01, "{content:?}: {at:?} {their_at:?}");
                assert_eq!(uv, their_uv, "{content:?}");
            }
        }
        true
    }

    #[test]
    fn dutch_is_spelled_as_egui_lays_it_out() {
        for scale in [1.0, 1.5, 2.0] {
            for text in [
                "Zorgmelding van de huisarts bij AMK: ‘Toen Ties viel’ – 12 à 14 keer",
                "Officiële financiële affaire, vijf fietsen, 12½ jaar; Tévé AVATAR Wo. L’Yvonne",
                "3.456 later → 1–2 · 40% × €7,50 …",
                "",
            ] {
                for before in ["", "VAT, officier; 12–47 fi½, rege", text] {
                    assert!(same(before, text, 12.0, scale), "{text:?} at {scale}");
                }
            }
        }
    }

    #[test]
    fn what_has_to_be_shaped_is_left_to_egui() {
        for text in ["شكوى", "e\u{301}e\u{301}n", "regel\nregel", "👪", "tab\tteken"] {
            assert!(both("", text, 12.0, 1.0).0.is_none(), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn any_text_is_spelled_as_egui_lays_it_out(
            before in "[ -~ -¬®-ſ‐-‧€−]{0,60}",
            text in "[ -~ -¬®-ſ‐-‧€−]{0,60}",
            size in 8_u8..20,
        ) {
            same(&before, &text, f32::from(size), 1.0);
        }
    }
}
