//! Around the timeline of a picture: title and reference above, the key and the scale below.

use super::advance::FontMeasure;
use super::options::PictureOptions;
use crate::model::{CaseData, EventFamily};
use crate::text::{Value, keyword_label, tr, tr_with};
use crate::timeline::{
    Anchor, Group, GroupKind, Hue, Role, Scene, Shape, Stroke, Text, TextMeasure, TextStyle, View,
    day_label, shorten, window_label,
};
use emath::{Pos2, Rect, Vec2, pos2};

/// Height of the part above the timeline.
pub(super) const HEAD: f32 = 86.0;
/// Room at either side of the timeline: printers do not reach the edge of the paper.
pub(super) const INSET: f32 = 14.0;
/// Height of one row of the key.
const ROW: f32 = 24.0;
/// From this width on the last two rows of the key stand on one line.
const ONE_LINE: f32 = 1_780.0;
/// Between the edge of the sheet and the words.
const MARGIN: f32 = 26.0;

/// Height of the part below the timeline for a width.
pub(super) fn foot_height(width: f32) -> f32 {
    let rows = if width >= ONE_LINE { 2.0 } else { 3.0 };
    rows * ROW + 26.0
}

/// Puts head and foot around a scene, which moves down to make room.
pub(super) fn frame(
    scene: &mut Scene,
    data: &CaseData,
    view: &View,
    options: &PictureOptions,
    of_sheet: Option<&str>,
) {
    let inner = scene.frame.whole;
    let width = inner.width() + 2.0 * INSET;
    let whole = Rect::from_min_size(
        Pos2::ZERO,
        Vec2::new(width, inner.height() + HEAD + foot_height(width)),
    );
    for group in &mut scene.groups {
        group.translate(Vec2::new(INSET, HEAD));
    }
    scene.frame.whole = whole;
    let mut around = Around { shapes: Vec::new(), measure: FontMeasure, options };
    around.shapes.push(Shape::Rect {
        rect: whole,
        radius: 0.0,
        fill: Some(Role::Canvas.into()),
        stroke: None,
    });
    let ground =
        Group { kind: GroupKind::Ground, clip: whole, shapes: std::mem::take(&mut around.shapes) };
    scene.groups.insert(0, ground);
    around.head(data, view, whole, scene.drawn, of_sheet);
    around.key(Rect::from_min_max(pos2(0.0, HEAD + inner.height()), whole.max));
    around.scale(view, scene, whole);
    scene.groups.push(Group { kind: GroupKind::Legend, clip: whole, shapes: around.shapes });
}

struct Around<'a> {
    shapes: Vec<Shape>,
    measure: FontMeasure,
    options: &'a PictureOptions,
}

impl Around<'_> {
    fn word(&self, key: &str) -> String {
        tr(self.options.language, key)
    }

    fn words(&self, key: &str, values: &[(&'static str, Value<'_>)]) -> String {
        tr_with(self.options.language, key, values)
    }

    /// Puts a text, shortened to a room, and answers its right end.
    fn text(
        &mut self,
        at: (f32, f32),
        anchor: Anchor,
        content: &str,
        style: TextStyle,
        role: Role,
        room: f32,
    ) -> f32 {
        let Some(short) = shorten(content, style, room, &mut self.measure) else { return at.0 };
        let width = self.measure.width(&short, style);
        let full = (short != content).then(|| content.to_owned());
        self.shapes.push(Shape::Text(Text {
            at: at.into(),
            anchor,
            content: short.into(),
            style,
            paint: role.into(),
            rim: false,
            width,
            full,
        }));
        at.0 + width
    }

    fn head(
        &mut self,
        data: &CaseData,
        view: &View,
        whole: Rect,
        drawn: usize,
        of_sheet: Option<&str>,
    ) {
        let investigation = data.investigation();
        let right = whole.right() - MARGIN;
        let aside = (whole.width() * 0.26).min(420.0);
        let room = right - MARGIN - aside - 20.0;
        let large = if whole.width() >= 1_400.0 { 30.0 } else { 22.0 };
        let title = if investigation.title.is_empty() {
            self.word("timeline-name")
        } else {
            investigation.title.clone()
        };
        let style = TextStyle::bold(large);
        self.text((MARGIN, 42.0), Anchor::Start, &title, style, Role::Text, room);
        let language = self.options.language;
        let period = window_label(view.from, view.to, language);
        let mut parts = vec![self.words("timeline-plate-subtitle", &[("period", period.into())])];
        if let Some(day) =
            investigation.calamity_when.as_ref().and_then(|date| date.latest_minute())
        {
            let date = day_label(day, language);
            parts.push(self.words("timeline-plate-calamity", &[("date", date.into())]));
        }
        let all = data.events.len();
        parts.push(
            self.words("timeline-plate-counts", &[("shown", drawn.into()), ("all", all.into())]),
        );
        let subtitle = parts.join(" · ");
        let style = TextStyle::regular(14.5);
        self.text((MARGIN, 66.0), Anchor::Start, &subtitle, style, Role::Text2, room);
        let style = TextStyle::bold(17.0);
        self.text((right, 36.0), Anchor::End, "Kroniek", style, Role::Accent, aside);
        let status =
            keyword_label(language, "investigation-status", investigation.status.keyword());
        let mut sheet = Vec::new();
        if let Some(size) = of_sheet {
            sheet.push(self.words("timeline-plate-size", &[("size", size.to_owned().into())]));
        }
        if !investigation.reference.is_empty() {
            sheet.push(investigation.reference.clone());
        }
        sheet.push(status);
        let style = TextStyle::regular(12.0);
        let line = sheet.join(" · ");
        self.text((right, 54.0), Anchor::End, &line, style, Role::Text3, aside);
        let style = TextStyle::regular(11.0);
        if let Some(split) = view.split {
            let date = day_label(split.minutes.0 as i64, language);
            let words = self.words("timeline-plate-split", &[("date", date.into())]);
            let style = TextStyle::semi_bold(12.0);
            self.text((right, 70.0), Anchor::End, &words, style, Role::Text2, aside);
        } else {
            let inspectorates = investigation.inspectorates.join(", ");
            self.text((right, 70.0), Anchor::End, &inspectorates, style, Role::Text3, aside);
        }
    }

    /// The key: kinds, time, information.
    fn key(&mut self, area: Rect) {
        let left = MARGIN;
        let edge = Stroke::new(Role::Line, 1.0);
        let line = |y: f32| Shape::Line {
            from: pos2(left, y),
            to: pos2(area.right() - MARGIN, y),
            stroke: edge,
        };
        self.shapes.push(line(area.top() + 4.0));
        let one_line = area.width() >= ONE_LINE;
        let mut y = area.top() + 4.0 + ROW * 0.75;
        let x = self.heading("timeline-key-kinds", y);
        let families: Vec<(Sample, String)> = EventFamily::ALL
            .into_iter()
            .map(|family| {
                let key = format!("timeline-family-{}", family.keyword());
                (Sample::Family(family), self.word(&key))
            })
            .collect();
        self.samples(x, y, &families, area.right() - MARGIN);
        y += ROW;
        let x = self.heading("timeline-key-time", y);
        let time: Vec<(Sample, String)> = [
            (Sample::Exact, "timeline-key-exact"),
            (Sample::About, "timeline-key-about"),
            (Sample::Window, "timeline-key-window"),
            (Sample::Period, "timeline-key-period"),
            (Sample::Open, "timeline-key-open"),
            (Sample::Merged, "timeline-key-merged"),
        ]
        .map(|(sample, key)| (sample, self.word(key)))
        .into();
        let end = self.samples(x, y, &time, area.right() - MARGIN);
        let flow: Vec<(Sample, String)> = [
            (Sample::Told, "timeline-key-told"),
            (Sample::NotTold, "timeline-key-not-told"),
            (Sample::Meeting, "timeline-key-meeting"),
            (Sample::NotInvited, "timeline-key-not-invited"),
            (Sample::Involved, "timeline-key-involved"),
        ]
        .map(|(sample, key)| (sample, self.word(key)))
        .into();
        let x = if one_line {
            let style = TextStyle::semi_bold(12.5);
            let word = self.word("timeline-key-information");
            self.text((end + 14.0, y), Anchor::Start, &word, style, Role::Text, 200.0) + 14.0
        } else {
            y += ROW;
            self.heading("timeline-key-information", y)
        };
        self.samples(x, y, &flow, area.right() - MARGIN - if one_line { 300.0 } else { 0.0 });
    }

    fn heading(&mut self, key: &str, y: f32) -> f32 {
        let word = self.word(key);
        let style = TextStyle::semi_bold(12.5);
        self.text((MARGIN, y), Anchor::Start, &word, style, Role::Text, 200.0);
        MARGIN + 76.0
    }

    fn samples(&mut self, mut x: f32, y: f32, samples: &[(Sample, String)], right: f32) -> f32 {
        let style = TextStyle::regular(12.0);
        for (sample, words) in samples {
            let width = sample.width();
            let text = self.measure.width(words, style);
            if x + width + 8.0 + text > right {
                break;
            }
            self.sample(*sample, x, y - 4.0);
            x = self.text((x + width + 8.0, y), Anchor::Start, words, style, Role::Text2, right);
            x += 20.0;
        }
        x
    }

    fn sample(&mut self, sample: Sample, x: f32, y: f32) {
        let role = Role::Organisation(Hue::Municipality);
        let width = sample.width();
        let mark = |family: EventFamily, x: f32, role: Role, size: f32| Shape::Mark {
            family,
            centre: pos2(x, y),
            size,
            paint: role.into(),
            ground: Role::Canvas.into(),
            hollow: false,
        };
        let line = |from: (f32, f32), to: (f32, f32), stroke: Stroke| Shape::Line {
            from: from.into(),
            to: to.into(),
            stroke,
        };
        let band = |fade_in: f32, fade_out: f32, opacity: f32, half: f32| Shape::Band {
            rect: Rect::from_min_max(pos2(x, y - half), pos2(x + width, y + half)),
            paint: role.at(opacity),
            fade_in,
            fade_out,
        };
        let red = Stroke::new(Role::Signal, 1.3);
        let middle = x + width / 2.0;
        match sample {
            Sample::Family(family) => {
                let grave = matches!(family, EventFamily::Failure | EventFamily::Incident);
                let role = if grave { Role::Signal } else { Role::Text2 };
                self.shapes.push(mark(family, middle, role, 11.0));
            }
            Sample::Exact => self.shapes.push(mark(EventFamily::Contact, middle, role, 11.0)),
            Sample::About => {
                self.shapes.push(band(width / 2.0, width / 2.0, 0.45, 6.0));
                self.shapes.push(mark(EventFamily::Contact, middle, role, 11.0));
            }
            Sample::Window => {
                let pen = Stroke::new(role, 1.2);
                self.shapes.push(line((x, y), (x + width, y), Stroke::new(role.at(0.75), 1.0)));
                for (end, arm) in [(x, 3.5), (x + width, -3.5)] {
                    self.shapes.push(Shape::Path {
                        points: vec![
                            pos2(end + arm, y - 4.5),
                            pos2(end, y - 4.5),
                            pos2(end, y + 4.5),
                            pos2(end + arm, y + 4.5),
                        ],
                        closed: false,
                        fill: None,
                        stroke: Some(pen),
                    });
                }
                self.shapes.push(mark(EventFamily::Contact, middle, role, 11.0));
            }
            Sample::Period => {
                self.shapes.push(band(0.0, 0.0, 0.2, 5.0));
                let pen = Stroke::new(role, 1.6);
                self.shapes.push(line((x, y - 5.0), (x, y + 5.0), pen));
                self.shapes.push(line((x + width, y - 5.0), (x + width, y + 5.0), pen));
            }
            Sample::Open => {
                self.shapes.push(band(0.0, 26.0, 0.3, 5.0));
                self.shapes.push(line((x, y - 5.0), (x, y + 5.0), Stroke::new(role, 1.6)));
            }
            Sample::Merged => {
                self.shapes.push(Shape::Rect {
                    rect: Rect::from_min_max(pos2(x, y - 6.6), pos2(x + width, y + 6.6)),
                    radius: 6.6,
                    fill: Some(Role::Canvas.into()),
                    stroke: Some(Stroke::new(role, 1.2)),
                });
                self.shapes.push(mark(EventFamily::Contact, x + 8.5, role, 9.2));
                let style = TextStyle::semi_bold(11.0);
                self.text((x + 16.0, y + 4.0), Anchor::Start, "3", style, Role::Text, 20.0);
            }
            Sample::Told => {
                let pen = Stroke::new(Role::Text3, 1.1);
                self.shapes.push(line((middle, y - 7.0), (middle, y + 4.0), pen));
                self.shapes.push(Shape::Path {
                    points: vec![
                        pos2(middle, y + 7.0),
                        pos2(middle - 2.8, y + 2.5),
                        pos2(middle + 2.8, y + 2.5),
                    ],
                    closed: true,
                    fill: Some(Role::Text3.into()),
                    stroke: None,
                });
            }
            Sample::NotTold => {
                self.shapes.push(line((middle, y - 7.0), (middle, y + 6.0), red.dashed(4.0, 3.0)));
                self.shapes.push(line((middle - 2.5, y - 7.0), (middle + 2.5, y - 7.0), red));
                let bar = Stroke::new(Role::Signal, 1.8);
                self.shapes.push(line((middle - 4.0, y + 6.5), (middle + 4.0, y + 6.5), bar));
            }
            Sample::Meeting => {
                let pen = Stroke::new(role, 2.4);
                self.shapes.push(line((middle, y - 6.0), (middle, y + 6.0), pen));
                for (y, fill) in [(y - 6.0, role), (y + 6.0, Role::Canvas)] {
                    self.shapes.push(Shape::Circle {
                        centre: pos2(middle, y),
                        radius: 2.8,
                        fill: Some(fill.into()),
                        stroke: Some(Stroke::new(role, 1.3)),
                    });
                }
            }
            Sample::NotInvited => {
                for turn in [1.0, -1.0] {
                    self.shapes.push(line(
                        (middle - 3.0, y - 3.0 * turn),
                        (middle + 3.0, y + 3.0 * turn),
                        Stroke::new(Role::Signal, 1.7),
                    ));
                }
            }
            Sample::Involved => self.shapes.push(band(9.0, 9.0, 0.18, 8.0)),
        }
    }

    /// A bar on the sheet and the time it stands for, one for every scale of the axis.
    fn scale(&mut self, view: &View, scene: &Scene, whole: Rect) {
        let width = f64::from(scene.frame.plot_width().max(1.0));
        let mut right = whole.right() - MARGIN;
        let stretches = view.stretches();
        let scales = stretches.iter().take(if view.split.is_some() { 2 } else { 1 });
        for ((from, to), (start, end)) in scales.rev() {
            if to > from && end > start {
                let per_day = (end - start) * width / ((to - from) / 1440.0);
                right = self.scale_bar(per_day, right, whole.bottom() - 18.0) - 22.0;
            }
        }
    }

    /// A bar that ends at an x; answers where it begins.
    fn scale_bar(&mut self, per_day: f64, right: f32, y: f32) -> f32 {
        // The longest round stretch that stays under 160 points.
        let steps = [
            (3652.5, "timeline-plate-years", 10),
            (1826.25, "timeline-plate-years", 5),
            (730.5, "timeline-plate-years", 2),
            (365.25, "timeline-plate-years", 1),
            (182.625, "timeline-plate-months", 6),
            (91.3125, "timeline-plate-months", 3),
            (30.4375, "timeline-plate-months", 1),
            (7.0, "timeline-plate-days", 7),
            (1.0, "timeline-plate-days", 1),
        ];
        let Some((days, key, count)) = steps.into_iter().find(|(days, ..)| days * per_day <= 160.0)
        else {
            return right;
        };
        let length = (days * per_day) as f32;
        let words = self.words(key, &[("count", count.into())]);
        let pen = Stroke::new(Role::Text2, 1.4);
        let mut line = |from: (f32, f32), to: (f32, f32)| {
            self.shapes.push(Shape::Line { from: from.into(), to: to.into(), stroke: pen });
        };
        line((right - length, y), (right, y));
        line((right - length, y - 4.0), (right - length, y + 4.0));
        line((right, y - 4.0), (right, y + 4.0));
        let style = TextStyle::regular(11.0);
        self.text((right, y - 6.0), Anchor::End, &words, style, Role::Text3, 160.0);
        (right - length).min(right - self.measure.width(&words, style))
    }
}

/// A sample of the key.
#[derive(Clone, Copy, PartialEq)]
enum Sample {
    Family(EventFamily),
    Exact,
    About,
    Window,
    Period,
    Open,
    Merged,
    Told,
    NotTold,
    Meeting,
    NotInvited,
    Involved,
}

impl Sample {
    const fn width(self) -> f32 {
        match self {
            Self::Family(_) | Self::Exact | Self::Told | Self::NotTold => 14.0,
            Self::Meeting | Self::NotInvited => 12.0,
            Self::About | Self::Involved => 30.0,
            Self::Window | Self::Period | Self::Open => 34.0,
            Self::Merged => 29.5,
        }
    }
}
