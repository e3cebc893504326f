//! `kroniek timeline`: the scene of the screen as a picture.

use crate::cli::arguments::Timeline;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::exchange::write_whole;
use crate::model::CaseData;
use crate::model::date::EdtfDate;
use crate::model::date::phrase::{self, PhraseContext};
use crate::report::picture::{FontMeasure, png, sight_gaps};
use crate::timeline::{Grouping, Index, Palette, SceneState, SvgOptions, View, scene, svg};
use emath::Vec2;
use std::ffi::OsStr;

/// The width of a picture without a paper size, in points.
const WIDTH: f32 = 1600.0;
/// Pixels of a PNG per point.
const PIXELS_PER_POINT: f32 = 2.0;

pub(in crate::cli) fn run(context: &Context, arguments: &Timeline) -> Result<Verdict, Failure> {
    let extension = arguments.output.extension().and_then(OsStr::to_str).unwrap_or_default();
    let as_png = match extension.to_ascii_lowercase().as_str() {
        "svg" => false,
        "png" => true,
        _ => {
            let file = arguments.output.display();
            return Err(Failure::text("cli-timeline-format").with("file", file));
        }
    };
    let from = bound(arguments.from.as_deref(), EdtfDate::earliest_minute)?;
    let to = bound(arguments.to.as_deref(), EdtfDate::latest_minute)?;
    let case = opening::read(context, &arguments.file)?;
    let document = draw(context, arguments, case.data(), from, to)?;
    let bytes = if as_png {
        png(&document, PIXELS_PER_POINT)
            .map_err(|error| Failure::text("cli-timeline-failed").with("detail", error))?
    } else {
        document.into_bytes()
    };
    write_whole(&arguments.output, &bytes)?;
    let file = arguments.output.display().to_string();
    output::line(&context.say_with("cli-written", &[("file", file.into())]));
    Ok(Verdict::Good)
}

/// The minute of a date given as an option: EDTF or words.
fn bound(text: Option<&str>, minute: fn(&EdtfDate) -> Option<i64>) -> Result<Option<i64>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let date = phrase::read(text, &PhraseContext::default()).edtf;
    date.as_ref()
        .and_then(minute)
        .map(Some)
        .ok_or_else(|| Failure::text("cli-date-option").with("text", text))
}

fn draw(
    context: &Context,
    arguments: &Timeline,
    data: &CaseData,
    from: Option<i64>,
    to: Option<i64>,
) -> Result<String, Failure> {
    let grouping = Grouping::from_keyword(&arguments.group).unwrap_or_default();
    let index = Index::build(data, grouping, context.language);
    let whole = index.whole();
    let from = from.map_or(whole.0, |minute| minute as f64);
    let to = to.map_or(whole.1, |minute| minute as f64);
    if from >= to {
        return Err(Failure::text("cli-timeline-window"));
    }
    let sight = sight_gaps(data);
    let state = SceneState { sight: &sight, without_overview: true, ..SceneState::default() };
    let paper = arguments.size.as_deref().and_then(paper_size);
    let mut view = View::new(from, to, paper.unwrap_or(Vec2::new(WIDTH, 900.0)), context.language);
    let mut picture = scene(&index, data, &view, &state, &mut FontMeasure);
    // All lanes are in the picture: it grows as high as they are.
    let missing = picture.lanes_height - picture.frame.lanes.height();
    let grows = missing > 0.0 || paper.is_none();
    if grows {
        view.size.y = (view.size.y + missing).max(320.0);
        picture = scene(&index, data, &view, &state, &mut FontMeasure);
    }
    let options = SvgOptions {
        palette: Palette::Light,
        title: data.investigation().title,
        description: spoken_picture(context, data),
        scale: 1.0,
    };
    Ok(svg(&picture, &options))
}

fn spoken_picture(context: &Context, data: &CaseData) -> String {
    context.say_with(
        "cli-timeline-description",
        &[("count", data.events.len().into()), ("title", data.investigation().title.into())],
    )
}

/// A paper size on its side, in points of 1/96 inch.
fn paper_size(name: &str) -> Option<Vec2> {
    let (width, height) = match name.to_ascii_uppercase().as_str() {
        "A4" => (297.0, 210.0),
        "A3" => (420.0, 297.0),
        "A2" => (594.0, 420.0),
        "A1" => (841.0, 594.0),
        "A0" => (1189.0, 841.0),
        _ => return None,
    };
    Some(Vec2::new(width, height) * (96.0 / 25.4))
}
