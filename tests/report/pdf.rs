//! The bytes: the same each time, whole on disk or not at all, and pages for the screen.

use crate::sample::{drenthe, options};
use kroniek::report::picture::YearFigures;
use kroniek::report::{
    Inputs, JOINT, Passage, Progress, ReportError, Silent, Step, export, passages, preview_pages,
    write,
};
use kroniek::text::Language;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Exports the sample case; with `KRONIEK_REPORT_DIR` set, leaves the file there to be looked at
/// and checked.
pub fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("KRONIEK_REPORT_DIR") {
        write(&std::path::Path::new(&folder).join(name), bytes).expect("written");
    }
}

#[test]
fn the_drenthe_report_is_the_same_every_time() {
    let figures = YearFigures::new(drenthe(), Language::Dutch);
    let inputs = Inputs { figures: Some(&figures) };
    let once =
        export(drenthe(), &inputs, &options(), &Silent).unwrap_or_else(|error| panic!("{error}"));
    keep("drenthe.pdf", &once);
    assert!(once.starts_with(b"%PDF-1.7"));
    let again = export(drenthe(), &inputs, &options(), &Silent).expect("again");
    assert!(once == again, "the bytes differ");
}

#[test]
fn a_source_stands_with_its_fact_wherever_the_page_ends() {
    let bytes = export(drenthe(), &Inputs::default(), &options(), &Silent).expect("exported");
    let passages = passages(&bytes).expect("read");
    let words = |text: &str| text.replace(['\n', '\u{ad}', JOINT], "");
    // The fact whose note used to be left behind on the page before it.
    let told = passages.iter().find(|it| words(&it.text).contains("SMW en AMW gaan op verzoek"));
    let told = told.expect("DR-070");
    let near = |it: &&Passage| it.page == told.page && words(&it.text).contains("r. 713");
    assert!(passages.iter().any(|it| near(&it)), "its source on page {:?}", told.page);
}

#[test]
fn an_export_can_be_stopped() {
    struct Stop(AtomicUsize);
    impl Progress for Stop {
        fn step(&self, _step: Step) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
        fn is_cancelled(&self) -> bool {
            self.0.load(Ordering::Relaxed) >= 2
        }
    }
    let stop = Stop(AtomicUsize::new(0));
    let result = export(drenthe(), &Inputs::default(), &options(), &stop);
    assert!(matches!(result, Err(ReportError::Cancelled)));
}

#[test]
fn an_older_report_stays_until_the_new_one_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rapport.pdf");
    write(&path, b"one").expect("written");
    write(&path, b"two").expect("written over");
    assert_eq!(std::fs::read(&path).expect("there"), b"two");
    assert!(write(&folder.path().join("nowhere/rapport.pdf"), b"x").is_err());
    let names: Vec<_> = std::fs::read_dir(folder.path()).expect("read").collect();
    assert_eq!(names.len(), 1, "no part is left behind");
}

#[test]
fn pages_can_be_shown() {
    let mut options = options();
    options.outline.chapters.truncate(3);
    let preview = preview_pages(drenthe(), &Inputs::default(), &options).expect("pages");
    assert!(preview.len() > 3);
    let page = preview.render(0, 0.5).expect("a page");
    assert_eq!((page.width, page.height), (298, 421));
    assert_eq!(page.rgba.len(), 298 * 421 * 4);
    assert!(preview.render(10_000, 1.0).is_none());
}
