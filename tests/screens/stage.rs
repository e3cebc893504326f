//! A screen on a stage: its panel with a case, without window and worker. What it asks for is
//! carried out on the copy in memory, as the worker would.

use egui_kittest::Harness;
use kroniek::case::Change;
use kroniek::desktop::{
    Action, Actions, Panel, PanelContext, Selection, Theme, ViewOptions, fonts, style,
};
use kroniek::model::{CaseData, Event, Filter, Id, Record, RecordKind};
use kroniek::text::Language;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// What stands on the stage.
pub struct Stage {
    panel: Box<dyn Panel>,
    data: Arc<CaseData>,
    chronicle: Arc<Vec<Arc<Event>>>,
    generation: u64,
    language: Language,
    theme: Theme,
    selection: Selection,
    /// What the panel asked for, apart from changes.
    pub asked: Actions,
    /// How many steps the panel asked for.
    pub steps: usize,
}

/// How the stage is lit.
#[derive(Clone, Copy)]
pub struct Light {
    pub dark: bool,
    pub language: Language,
    pub size: [f32; 2],
    pub scale: f32,
}

impl Default for Light {
    fn default() -> Self {
        Self { dark: false, language: Language::Dutch, size: [1280.0, 760.0], scale: 1.0 }
    }
}

/// Puts a panel on the stage.
pub fn stage(
    panel: impl Panel + 'static,
    data: CaseData,
    selection: Selection,
    light: Light,
) -> Harness<'static, Stage> {
    let theme = Theme::load(light.dark).unwrap();
    let state = Stage {
        panel: Box::new(panel),
        chronicle: Arc::new(data.chronicle()),
        data: Arc::new(data),
        generation: 1,
        language: light.language,
        theme: theme.clone(),
        selection,
        asked: Vec::new(),
        steps: 0,
    };
    Harness::builder()
        .with_size(light.size)
        .with_pixels_per_point(light.scale)
        .with_theme(if light.dark { egui::Theme::Dark } else { egui::Theme::Light })
        .with_accessibility_check(false)
        .with_max_steps(12)
        .with_context_setup(move |ctx| {
            fonts::install(ctx);
            ctx.all_styles_mut(|style| *style = style::style(&theme));
        })
        .build_ui_state(|ui, stage: &mut Stage| stage.ui(ui), state)
}

impl Stage {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let mut actions = Vec::new();
        let filter = Filter::default();
        let view = ViewOptions::default();
        let context = PanelContext {
            data: &self.data,
            generation: self.generation,
            path: Path::new("drenthe.kroniek"),
            chronicle: &self.chronicle,
            matching: None,
            language: self.language,
            theme: &self.theme,
            selection: &self.selection,
            stretch: None,
            filter: &filter,
            view: &view,
            found: &[],
            read_only: false,
        };
        self.panel.ui(ui, &context, &mut actions);
        for action in &actions {
            self.panel.notice(action, &context);
        }
        for action in actions {
            match action {
                Action::Execute(command) => {
                    self.steps += 1;
                    self.generation += 1;
                    let mut data = self.data.as_ref().clone();
                    let mut given = HashMap::new();
                    for change in command.changes {
                        match change {
                            Change::Put(mut record) => {
                                // Records of one command refer to each other by temporary ids.
                                let temporary = (record.kind(), record.id());
                                if let Record::Evidence(row) = &mut record
                                    && let Some(own) = row.finding
                                    && let Some(id) = given.get(&(RecordKind::Finding, own.value()))
                                {
                                    row.finding = Some(Id::new(*id));
                                }
                                if record.id() <= 0 {
                                    let highest =
                                        data.records(record.kind()).last().map_or(0, |r| r.id());
                                    record.set_id(highest.max(0) + 1);
                                    given.insert(temporary, record.id());
                                }
                                data.put(record);
                            }
                            Change::Delete(kind, id) => data.remove(kind, id),
                        }
                    }
                    self.data = Arc::new(data);
                    ui.ctx().request_repaint();
                }
                Action::Select(selection) => self.selection = selection,
                other => self.asked.push(other),
            }
        }
    }

    /// Changes the case from elsewhere.
    pub fn change(&mut self, change: impl FnOnce(&mut CaseData)) {
        let mut data = self.data.as_ref().clone();
        change(&mut data);
        self.data = Arc::new(data);
        self.generation += 1;
    }

    /// The case as the panel's changes have left it.
    pub fn data(&self) -> &CaseData {
        &self.data
    }
}
