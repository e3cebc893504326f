//! How long the work of each room takes on the Drenthe case: open, import, search, analyse,
//! scene, report. `cargo bench --bench rooms`; the other benches hold ratios against a bare floor.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "the macros of criterion make undocumented items; a benchmark has nothing to recover"
)]

use criterion::{Criterion, criterion_group, criterion_main};
use kroniek::analysis::{AnalysisSettings, analyse};
use kroniek::case::{Case, OpenOptions};
use kroniek::exchange::{ImportOptions, ImportSource, plan_import};
use kroniek::model::CaseData;
use kroniek::model::date::Day;
use kroniek::report::picture::{FontMeasure, YearFigures, sight_gaps};
use kroniek::report::{Inputs, ReportOptions, Silent, export};
use kroniek::text::Language;
use kroniek::timeline::{Grouping, Index, SceneState, View, scene};
use std::hint::black_box;
use std::path::{Path, PathBuf};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases").join(name)
}

fn rooms(criterion: &mut Criterion) {
    let file = sample("drenthe.kroniek");
    let case = Case::open(&file, OpenOptions::read_only()).unwrap();
    let data = case.data().clone();

    criterion.bench_function("open", |bencher| {
        bencher.iter(|| Case::open(black_box(&file), OpenOptions::read_only()).unwrap());
    });
    criterion.bench_function("import", |bencher| {
        let source = ImportSource::read(&sample("drenthe/events.csv")).unwrap();
        let empty = CaseData::default();
        bencher
            .iter(|| plan_import(&empty, black_box(&source), &ImportOptions::default()).unwrap());
    });
    criterion.bench_function("search", |bencher| {
        bencher.iter(|| case.search(black_box("melding"), 50).unwrap());
    });
    criterion.bench_function("analyse", |bencher| {
        let settings = AnalysisSettings::of_case(&data);
        bencher.iter(|| analyse(black_box(&data), &settings));
    });
    criterion.bench_function("scene", |bencher| {
        let index = Index::build(&data, Grouping::Organisation, Language::Dutch);
        let gaps = sight_gaps(&data);
        let state = SceneState { sight: &gaps, ..SceneState::default() };
        let (from, to) = index.whole();
        let view = View::new(from, to, emath::Vec2::new(1920.0, 1080.0), Language::Dutch);
        bencher.iter(|| scene(&index, black_box(&data), &view, &state, &mut FontMeasure));
    });
    let mut slow = criterion.benchmark_group("whole");
    slow.sample_size(10);
    slow.bench_function("report", |bencher| {
        let figures = YearFigures::new(&data, Language::Dutch);
        let inputs = Inputs { figures: Some(&figures) };
        let options = ReportOptions::new(Day::from_ymd(2016, 5, 27).unwrap());
        bencher.iter(|| export(black_box(&data), &inputs, &options, &Silent).unwrap());
    });
    slow.finish();
}

criterion_group!(benches, rooms);
criterion_main!(benches);
