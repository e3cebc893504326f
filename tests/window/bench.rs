//! A window without a screen, with a copy of the sample case where one is wanted.

use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use kroniek::case::{Case, Change, Command};
use kroniek::desktop::{App, Settings, ThemeChoice, fonts};
use kroniek::exchange::{ImportOptions, ImportSource, plan_import};
use kroniek::model::Investigation;
use kroniek::text::Language;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The window, and the folder its file lives in.
pub struct Window {
    pub harness: Harness<'static, Option<App>>,
    pub folder: TempDir,
}

/// How a window is opened.
pub struct Setup {
    pub language: Language,
    pub size: [f32; 2],
    pub file: Option<PathBuf>,
}

impl Default for Setup {
    fn default() -> Self {
        Self { language: Language::Dutch, size: [1280.0, 800.0], file: None }
    }
}

/// A file with the sample case, made from its tables.
pub fn sample(folder: &Path) -> PathBuf {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = BYTES.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sample.kroniek");
        let title = "Voorbeeld".to_owned();
        let mut case =
            Case::create(&path, Investigation { title, ..Investigation::default() }).unwrap();
        let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-cases/drenthe");
        let source = ImportSource::read(&tables).unwrap();
        let draft = plan_import(case.data(), &source, &ImportOptions::default()).unwrap();
        let changes = draft.changes.into_iter().map(Change::Put).collect();
        case.execute(Command::batch("Ingelezen", changes)).unwrap();
        case.close().unwrap();
        std::fs::read(&path).unwrap()
    });
    let path = folder.join("drenthe.kroniek");
    std::fs::write(&path, bytes).unwrap();
    path
}

impl Window {
    /// The start screen.
    pub fn empty(setup: Setup) -> Self {
        let mut settings = Settings::default();
        settings.language = setup.language;
        settings.theme = ThemeChoice::Light;
        let file = setup.file;
        let harness = Harness::builder()
            .with_size(setup.size)
            .with_max_steps(24)
            .with_context_setup(fonts::install)
            .build_ui_state(
                move |ui, app: &mut Option<App>| {
                    let app = app.get_or_insert_with(|| {
                        App::new(ui.ctx(), settings.clone(), file.clone()).unwrap()
                    });
                    app.frame(ui);
                },
                None,
            );
        let mut window = Self { harness, folder: tempfile::tempdir().unwrap() };
        window.settle();
        window
    }

    /// The sample case, open.
    pub fn open(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = Some(sample(folder.path()));
        let mut window = Self::empty(Setup { language, file, ..Setup::default() });
        window.folder = folder;
        window.settle();
        window
    }

    /// Waits for the worker and for the picture to come to rest.
    ///
    /// While it waits the window's clock goes no faster than the one on the wall, so that on a busy
    /// machine no message has gone before it could be read.
    pub fn settle(&mut self) {
        self.harness.run_steps(2);
        let begun = Instant::now();
        let at = self.harness.ctx.input(|input| input.time);
        while !self.harness.state().as_ref().is_some_and(App::is_at_rest) {
            assert!(begun.elapsed() < Duration::from_secs(20), "the worker does not answer");
            std::thread::sleep(Duration::from_millis(4));
            for _ in 0..2 {
                self.harness.input_mut().time = Some(at + begun.elapsed().as_secs_f64());
                self.harness.step();
            }
        }
        self.harness.run_steps(3);
        self.harness.check_accessibility();
    }

    /// Presses keys together.
    pub fn press(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Clicks what has that name.
    pub fn click(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.settle();
    }

    /// Goes to a screen by its tab.
    pub fn go(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::Tab, name).click();
        self.settle();
    }

    /// Gives the keyboard to the text field that holds this text, and selects all of it.
    pub fn edit(&mut self, text: &str) {
        self.harness
            .get_all_by_value(text)
            .find(|node| {
                let role = node.accesskit_node().role();
                matches!(role, Role::TextInput | Role::MultilineTextInput)
            })
            .unwrap()
            .focus();
        self.settle();
        self.press(egui::Modifiers::COMMAND, egui::Key::A);
    }

    /// Clicks the first thing that has that name.
    pub fn click_first(&mut self, name: &str) {
        self.harness.get_all_by_label(name).next().unwrap().click();
        self.settle();
    }

    /// Types where the keyboard is.
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Whether something has that name.
    pub fn shows(&self, name: &str) -> bool {
        self.harness.query_all_by_label(name).next().is_some()
    }

    /// Whether something's name holds those words.
    pub fn mentions(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    /// Every name in the window.
    pub fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut nodes = vec![self.harness.root()];
        while let Some(node) = nodes.pop() {
            names.extend(node.accesskit_node().label());
            nodes.extend(node.children());
        }
        names
    }
}
