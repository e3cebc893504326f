//! How long a report takes against the number of its facts, the pages on screen after one changed
//! word against a whole export, and the sample's report against the time in which LibreOffice
//! makes a PDF of the same report in Word.
//!
//! `cargo bench --bench report`. Sizes alternate within one process, what is told is the time all
//! its threads were at work, and the median of paired ratios, so that a busy machine does not
//! decide the outcome. The comparison with LibreOffice needs `soffice`, and is left out without.

use kroniek::exchange::{ImportOptions, ImportSource, plan_import};
use kroniek::model::date::{Day, EdtfDate};
use kroniek::model::{
    CaseData, Citation, Event, EventKind, Id, Investigation, Organisation, OrganisationKind,
    ReportText, Source,
};
use kroniek::report::picture::YearFigures;
use kroniek::report::{
    Inputs, ReportFormat, ReportOptions, Silent, export, export_as, preview_pages,
};
use kroniek::text::Language;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const ROUNDS: usize = 3;
/// Large enough for what every report costs, however short, not to hide what a fact costs.
const SIZES: [usize; 4] = [300, 600, 1_200, 2_400];
/// Twice the facts are twice the years and twice the organisations: each size is made up alike.
const FACTS_A_YEAR: usize = 75;
const FACTS_AN_ORGANISATION: usize = 30;

fn main() {
    let options = Day::from_ymd(2026, 1, 2).map(ReportOptions::new);
    let Some(options) = options else { return };
    let cases: Vec<CaseData> = SIZES.into_iter().map(case).collect();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); SIZES.len()];
    for _ in 0..ROUNDS {
        for (case, times) in cases.iter().zip(&mut times) {
            let start = worked(libc::RUSAGE_SELF);
            let pages =
                export(case, &Inputs::default(), &options, &Silent).map(|bytes| bytes.len());
            times.push((worked(libc::RUSAGE_SELF) - start).as_secs_f64());
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
    let sizes: Vec<_> = SIZES.iter().zip(&times).collect();
    for pair in sizes.windows(2) {
        if let [(few, small), (many, large)] = pair {
            let both = || small.iter().zip(large.iter());
            let ratios: Vec<f64> = both().map(|(small, large)| large / small).collect();
            let more: Vec<f64> = both()
                .map(|(small, large)| 1e3 * (large - small) / (**many - **few) as f64)
                .collect();
            println!(
                "from {few} to {many} facts: {:.2} times the time, {:.1} ms for each fact more",
                median(&ratios),
                median(&more)
            );
        }
    }
    preview(&cases[1], &options, median(&times[1]));
    beside_libreoffice();
}

/// The whole Drenthe report with its figures, as PDF by us, and from its Word document by
/// LibreOffice, one after the other, so that both meet the same load.
fn beside_libreoffice() {
    let there = Command::new("soffice").arg("--version").stdout(Stdio::null()).status();
    let folder = tempfile::tempdir().ok();
    let (Ok(_), Some(folder)) = (there, folder) else {
        println!("LibreOffice is not here to be compared with");
        return;
    };
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases/drenthe");
    let Ok(source) = ImportSource::read(&tables) else { return };
    let Ok(draft) = plan_import(&CaseData::default(), &source, &ImportOptions::default()) else {
        return;
    };
    let mut case = CaseData::default();
    draft.changes.into_iter().for_each(|record| case.put(record));
    let Some(options) = Day::from_ymd(2026, 1, 2).map(ReportOptions::new) else { return };
    let path = folder.path().join("rapport.docx");
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let figures = YearFigures::new(&case, Language::Dutch);
        let inputs = Inputs { figures: Some(&figures) };
        if round == 0 {
            let docx = export_as(&case, &inputs, &options, ReportFormat::Word, &Silent);
            assert!(docx.is_ok_and(|docx| std::fs::write(&path, docx).is_ok()));
        }
        let start = (Instant::now(), worked(libc::RUSAGE_SELF));
        let made = export(&case, &inputs, &options, &Silent);
        assert!(made.is_ok());
        let own = (start.0.elapsed(), worked(libc::RUSAGE_SELF) - start.1);
        let start = (Instant::now(), worked(libc::RUSAGE_CHILDREN));
        let done = Command::new("soffice")
            .args(["--headless", "--convert-to", "pdf", "--outdir"])
            .arg(folder.path())
            .arg(&path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert!(done.is_ok_and(|done| done.success()));
        let other = (start.0.elapsed(), worked(libc::RUSAGE_CHILDREN) - start.1);
        // The first start of LibreOffice makes its profile, which is no part of the work.
        if round > 0 {
            ours.push(own.1.as_secs_f64());
            theirs.push(other.1.as_secs_f64());
            ratios.push(own.0.as_secs_f64() / other.0.as_secs_f64());
        }
    }
    println!(
        "Drenthe as PDF: {:.2} s of work, LibreOffice {:.2} s; by the clock {:.2} of its time",
        median(&ours),
        median(&theirs),
        median(&ratios)
    );
}

/// How long all threads of this process, or the processes it started, have been at work.
#[allow(unsafe_code, reason = "the standard library has no clock of a process")]
fn worked(who: libc::c_int) -> Duration {
    // SAFETY: all zeros is a value of the structure, and the place is ours.
    let mut usage: libc::rusage = unsafe { std::mem::zeroed() };
    // SAFETY: as above.
    unsafe { libc::getrusage(who, &raw mut usage) };
    let time = |time: libc::timeval| {
        Duration::from_secs(time.tv_sec as u64) + Duration::from_micros(time.tv_usec as u64)
    };
    time(usage.ru_utime) + time(usage.ru_stime)
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
        let start = worked(libc::RUSAGE_SELF);
        let pages = preview_pages(&case, &Inputs::default(), options).map(|pages| pages.len());
        times.push((worked(libc::RUSAGE_SELF) - start).as_secs_f64());
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
        period: EdtfDate::parse(&format!("2012/{}", 2012 + facts.div_ceil(FACTS_A_YEAR))).ok(),
        ..Investigation::default()
    });
    let organisations = facts.div_ceil(FACTS_AN_ORGANISATION);
    for at in 0..organisations {
        case.organisations.put(Organisation {
            id: Id::new(1 + at as i64),
            code: format!("O{at}"),
            name: format!("Organisatie {at}"),
            kind: OrganisationKind::YouthCareProvider,
            lane_order: at as i64,
            ..Organisation::default()
        });
    }
    case.sources.put(Source { id: Id::new(1), title: "Dossier".into(), ..Source::default() });
    for at in 0..facts {
        let day = Day(15_340 + (at * 365 / FACTS_A_YEAR) as i64);
        case.citations.put(Citation {
            id: Id::new(1 + at as i64),
            event: Id::new(1 + at as i64),
            source: Id::new(1),
            locator: format!("p. {at}"),
            ..Citation::default()
        });
        let mut event = Event {
            id: Id::new(1 + at as i64),
            code: format!("M-{at:04}"),
            position: at as i64,
            kind: if at % 3 == 0 { EventKind::CareReport } else { EventKind::Conversation },
            from: vec![format!("O{}", at % organisations)],
            to: vec![format!("O{}", (at + 1) % organisations)],
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
