//! Long work says how far it is, and stops when it is told to.

use crate::bench::Window;
use egui_kittest::kittest::Queryable as _;
use kroniek::case::{Case, OpenOptions};
use kroniek::text::Language;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// A chronology that takes a while to read.
fn long_chronology(rows: usize) -> String {
    let mut table = "datum;gebeurtenis;organisatie\n".to_owned();
    for row in 0..rows {
        let _ = writeln!(table, "half februari {};Gesprek {row} met moeder;HA", 1990 + row % 30);
    }
    table
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_file(window: &mut Window, path: std::path::PathBuf) {
    window.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    window.harness.run_steps(1);
}

#[test]
fn reading_a_long_table_tells_how_far_it_is_and_can_be_stopped() {
    let mut window = Window::open(Language::Dutch);
    let table = window.folder.path().join("lang.csv");
    std::fs::write(&table, long_chronology(60_000)).unwrap();
    drop_file(&mut window, table);
    let begun = Instant::now();
    while !window.mentions("procent gedaan") {
        assert!(begun.elapsed() < Duration::from_secs(20), "no progress is shown");
        std::thread::sleep(Duration::from_millis(10));
        window.harness.run_steps(1);
    }
    assert!(window.mentions("Inlezen: lang.csv"));
    window.harness.get_by_label("Stoppen").click();
    window.settle();
    assert!(window.mentions("Gestopt"), "{:?}", window.names());
    let file = window.folder.path().join("drenthe.kroniek");
    let case = Case::open(&file, OpenOptions::read_only()).unwrap();
    assert_eq!(case.data().events.len(), 156);
}
