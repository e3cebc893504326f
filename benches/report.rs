//! How long a report takes against the number of its facts, and the pages on screen after one
//! changed word against a whole export.
//!
//! `cargo bench --bench report`. Sizes alternate within one process and the median of paired
//! ratios is told, so that a busy machine does not decide the outcome.

use kroniek::model::date::{Day, EdtfDate};
use kroniek::model::{CaseData, Event, EventKind, Id, Investigation, ReportText};
use kroniek::report::{Inputs, ReportOptions, Silent, export, preview_pages};
use std::time::Instant;

const ROUNDS: usize = 3;
const SIZES: [usize; 3] = [150, 300, 600];

fn main() {
    let options = Day::from_ymd(2026, 1, 2).map(ReportOptions::new);
    let Some(options) = options else { return };
    let cases: Vec<CaseData> = SIZES.into_iter().map(case).collect();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); SIZES.len()];
    for _ in 0..ROUNDS {
        for (case, times) in cases.iter().zip(&mut times) {
            let start = Instant::now();
            let pages =
                export(case, &Inputs::default(), &options, &Silent).map(|bytes| bytes.len());
            times.push(start.elapsed().as_secs_f64());
            assert!(pages.is_ok(), "{pages:?}");
        }
    }
    for (facts, times) in SIZES.iter().zip(&times) {
        println!(
            "{facts} facts: {:.2} s, {:.1} ms a fact",
            median(times),
            1e3 * median(times) / *facts as f64
        );
    }
    for pair in times.windows(2) {
        if let [small, large] = pair {
            let ratios: Vec<f64> =
                small.iter().zip(large).map(|(small, large)| large / small).collect();
            println!("twice the facts: {:.2} times the time", median(&ratios));
        }
    }
    preview(&cases[1], &options, median(&times[1]));
}

/// One word changed in a year's story, as while typing.
fn preview(case: &CaseData, options: &ReportOptions, whole: f64) {
    let mut case = case.clone();
    let mut times = Vec::new();
    for round in 0..6 {
        case.report_texts.put(ReportText {
            id: Id::new(1),
            part: "year-2014".into(),
            text: format!("In dit jaar ging het {round} keer zo. {}", WORDS.repeat(12)),
            ..ReportText::default()
        });
        let start = Instant::now();
        let pages = preview_pages(&case, &Inputs::default(), options).map(|pages| pages.len());
        times.push(start.elapsed().as_secs_f64());
        assert!(pages.is_ok(), "{pages:?}");
    }
    let after = median(times.get(1..).unwrap_or_default());
    println!(
        "preview after a changed word: {:.0} ms, {:.1} times faster than an export",
        1e3 * after,
        whole / after
    );
}

const WORDS: &str =
    "De politie meldt aan het steunpunt dat de ouders ruzie hadden en dat het kind daarbij was. ";

fn case(facts: usize) -> CaseData {
    let mut case = CaseData::default();
    case.investigations.put(Investigation {
        id: Id::new(1),
        title: "Maat".into(),
        period: EdtfDate::parse("2012/2015").ok(),
        ..Investigation::default()
    });
    for at in 0..facts {
        let day = Day(15_340 + (at * 1_400 / facts) as i64);
        let mut event = Event {
            id: Id::new(1 + at as i64),
            code: format!("M-{at:04}"),
            position: at as i64,
            kind: if at % 3 == 0 { EventKind::CareReport } else { EventKind::Conversation },
            from: vec!["Politie".into()],
            to: vec!["Steunpunt".into()],
            summary: WORDS.to_owned(),
            key_moment: if at % 40 == 0 { format!("Moment {at}") } else { String::new() },
            ..Event::default()
        };
        event.set_when(EdtfDate::parse(&day.to_string()).ok());
        case.events.put(event);
    }
    case
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}
