//! `kroniek timeline`: the scene of the screen as a picture.

use crate::cli::arguments::Timeline;
use crate::cli::failure::Failure;
use crate::cli::{Context, Verdict, opening, output};
use crate::exchange::write_whole;
use crate::model::date::EdtfDate;
use crate::model::date::phrase::{self, PhraseContext};
use crate::report::picture::{
    PaperSize, PictureFormat, PictureOptions, sight_gaps, timeline_picture,
};
use crate::timeline::Grouping;
use std::ffi::OsStr;

/// Width and height of a picture without a paper size, in points; it grows with its lanes.
const SIZE: (f32, f32) = (1600.0, 1000.0);
/// Pixels of a PNG per point.
const PIXELS_PER_POINT: f32 = 2.0;

pub(in crate::cli) fn run(context: &Context, arguments: &Timeline) -> Result<Verdict, Failure> {
    let extension = arguments.output.extension().and_then(OsStr::to_str).unwrap_or_default();
    let Some(format) = PictureFormat::from_extension(extension) else {
        let file = arguments.output.display();
        return Err(Failure::text("cli-timeline-format").with("file", file));
    };
    let from = bound(arguments.from.as_deref(), EdtfDate::earliest_minute)?;
    let to = bound(arguments.to.as_deref(), EdtfDate::latest_minute)?;
    if from.zip(to).is_some_and(|(from, to)| from >= to) {
        return Err(Failure::text("cli-timeline-window"));
    }
    let scale = arguments.scale.unwrap_or(PIXELS_PER_POINT);
    if !(0.5..=8.0).contains(&scale) {
        return Err(Failure::text("cli-timeline-scale"));
    }
    let case = opening::read(context, &arguments.file)?;
    let paper = arguments.size.as_deref().and_then(PaperSize::from_name);
    let options = PictureOptions {
        from,
        to,
        grouping: Grouping::from_keyword(&arguments.group).unwrap_or_default(),
        paper: paper.unwrap_or_default(),
        size: (paper.is_none() && format != PictureFormat::Pdf).then_some(SIZE),
        scale: if format == PictureFormat::Png { scale } else { 1.0 },
        split: !arguments.even,
        language: context.language,
        ..PictureOptions::default()
    };
    let bytes = timeline_picture(case.data(), &sight_gaps(case.data()), &options, format)
        .map_err(|error| Failure::text("cli-timeline-failed").with("detail", error))?;
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
