//! Investigations side by side in the window.

use crate::drenthe;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use kroniek::case::{Case, Passphrase};
use kroniek::desktop::compare::{CompareWindow, Wish};
use kroniek::desktop::{Theme, fonts, style};
use kroniek::model::Investigation;
use kroniek::text::Language;
use std::path::Path;

struct Shown {
    window: CompareWindow,
    wishes: Vec<Wish>,
}

fn shown(language: Language) -> Harness<'static, Shown> {
    let theme = Theme::load(false).unwrap();
    let look = theme.clone();
    Harness::builder()
        .with_size([1280.0, 760.0])
        .with_accessibility_check(false)
        .with_max_steps(12)
        .with_context_setup(move |ctx| {
            fonts::install(ctx);
            ctx.all_styles_mut(|style| *style = style::style(&look));
        })
        .build_ui_state(
            move |ui, shown: &mut Shown| {
                let wish = shown.window.ui(ui, &theme, language, true);
                if wish != Wish::Nothing {
                    shown.wishes.push(wish);
                }
            },
            Shown { window: CompareWindow::default(), wishes: Vec::new() },
        )
}

fn wait(harness: &mut Harness<'_, Shown>, done: impl Fn(&Harness<'_, Shown>) -> bool) {
    for _ in 0..800 {
        harness.run_ok();
        if done(harness) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it did not come to that");
}

fn says(harness: &Harness<'_, Shown>, text: &str) -> bool {
    harness.query_all_by_label_contains(text).next().is_some()
}

fn empty_case(path: &Path, title: &str) {
    let investigation = Investigation { title: title.to_owned(), ..Investigation::default() };
    Case::create(path, investigation).unwrap().close().unwrap();
}

#[test]
fn files_stand_side_by_side_and_a_locked_one_asks_for_its_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (folder.path().join("een.kroniek"), folder.path().join("twee.kroniek"));
    drenthe::file(&first).close().unwrap();
    empty_case(&second, "Tweede onderzoek");
    Case::lock(&second, &Passphrase::new("zeven paarden in de wei")).unwrap();
    let mut harness = shown(Language::Dutch);
    harness.run_ok();
    assert!(says(&harness, "Nog geen onderzoeken"));
    harness.state_mut().window.add(first.clone());
    harness.state_mut().window.add(second);
    wait(&mut harness, |harness| says(harness, "twee.kroniek is vergrendeld"));
    for typed in ["verkeerd", "zeven paarden in de wei"] {
        harness.get_by_role(egui::accesskit::Role::PasswordInput).focus();
        harness.run_ok();
        harness.event(egui::Event::Text(typed.to_owned()));
        harness.run_ok();
        harness.get_by_label("Openen").click();
        harness.run_ok();
        if typed == "verkeerd" {
            wait(&mut harness, |harness| says(harness, "past niet"));
        }
    }
    wait(&mut harness, |harness| says(harness, "29 feiten · B Tweede onderzoek: niet"));
    assert!(says(&harness, "Tweede onderzoek") && says(&harness, "Verkokerde blik"));
    // The files are let go: each can be opened for writing while the comparison stands.
    Case::open(&first, kroniek::case::OpenOptions::write()).unwrap().close().unwrap();

    harness.get_all_by_label("Kerncijfers van de analyses").next().unwrap().click();
    harness.run_ok();
    assert!(says(&harness, "701 tot 1.095 dagen"));
    harness.get_all_by_label("Oordelen per norm").next().unwrap().click();
    harness.run_ok();
    assert!(says(&harness, "onvoldoende") && says(&harness, "niet beoordeeld"));
    harness.get_by_label("Tweede onderzoek uit de vergelijking halen").click();
    wait(&mut harness, |harness| !says(harness, "Tweede onderzoek"));
    assert!(harness.state().window.content().is_some());
    harness.key_press_modifiers(Modifiers::NONE, Key::Escape);
    harness.run_ok();
    assert_eq!(harness.state().wishes, [Wish::Close]);
}

#[test]
fn a_file_that_is_no_investigation_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.kroniek");
    std::fs::write(&path, "geen onderzoek").unwrap();
    let mut harness = shown(Language::English);
    harness.state_mut().window.add(path);
    wait(&mut harness, |harness| says(harness, "brief.kroniek"));
    assert!(harness.state().window.content().is_none());
}

/// The row that is named after what stands in its first column, as it is spoken.
fn row(harness: &Harness<'_, Shown>, first: &str) -> String {
    let rows = harness.query_all_by_role(egui::accesskit::Role::Row);
    let mut spoken = rows.filter_map(|row| row.accesskit_node().label());
    spoken.find(|row| row.starts_with(first)).unwrap_or_else(|| panic!("no row ‘{first}’"))
}

#[test]
fn three_investigations_stand_side_by_side_and_every_row_tells_of_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = shown(Language::Dutch);
    for name in ["drenthe", "tillervoort", "wendermeer"] {
        let path = folder.path().join(format!("{name}.kroniek"));
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases");
        std::fs::copy(samples.join(format!("{name}.kroniek")), &path).unwrap();
        harness.state_mut().window.add(path);
    }
    wait(&mut harness, |harness| {
        says(harness, "C Casusonderzoek Wendermeer") && harness.state().window.is_at_rest()
    });
    for title in ["A Casusonderzoek Drenthe", "B Casusonderzoek Tillervoort"] {
        harness.get_by_role_and_label(egui::accesskit::Role::ColumnHeader, title);
    }
    // Every pattern, in how many findings and facts of each.
    for pattern in [
        "Te weinig zicht op veiligheid",
        "Verkokerde blik",
        "Geen integraal plan",
        "Geen kindcheck",
        "Kindsignalen niet juist behandeld",
        "Onderschatten van chronische problematiek",
        "Opschalen en afschalen",
    ] {
        let spoken = row(&harness, pattern);
        assert_eq!(spoken.matches(" bevinding").count(), 3, "{spoken}");
        assert!(spoken.contains("3 van 3"), "{spoken}");
    }
    // The judgements on one norm, beside each other, and one that only two investigations judged.
    harness.get_by_label_contains("Oordelen per norm").click();
    harness.run_ok();
    let spoken = row(&harness, "IVRK 3.1");
    assert_eq!(spoken.matches("onvoldoende").count(), 3, "{spoken}");
    let spoken = row(&harness, "IVRK 3.3");
    assert!(spoken.contains("niet beoordeeld"), "{spoken}");
    assert_eq!(spoken.matches("niet te beoordelen").count(), 2, "{spoken}");
    // The analyses: a number for each, with what is certain and what is possible.
    harness.get_by_label_contains("Kerncijfers van de analyses").click();
    harness.run_ok();
    let spoken = row(&harness, "Langst uit zicht");
    for days in ["701 tot 1.095 dagen", "602 dagen", "375 dagen"] {
        assert!(spoken.contains(days), "{spoken}");
    }
    let spoken = row(&harness, "Heropende dossiers");
    assert!(spoken.contains("zeker 8, mogelijk 10"), "{spoken}");
    // The arrow keys walk through the rows, and the columns, and say where they are.
    harness
        .get_by_role_and_label(egui::accesskit::Role::Table, "Patronen over onderzoeken")
        .focus();
    harness.run_ok();
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::ArrowRight] {
        harness.key_press(key);
        harness.run_ok();
    }
    let role = egui::accesskit::Role::Table;
    let table = harness.get_by_role_and_label(role, "Patronen over onderzoeken");
    let cell = table.accesskit_node().value().unwrap_or_default();
    assert!(cell.ends_with("B Casusonderzoek Tillervoort: zeker 11, mogelijk 12"), "{cell}");
    // One is taken out; the others stay, and are lettered anew.
    harness.get_by_label("Casusonderzoek Tillervoort uit de vergelijking halen").click();
    wait(&mut harness, |harness| says(harness, "B Casusonderzoek Wendermeer"));
    assert!(!says(&harness, "Tillervoort"));
}
