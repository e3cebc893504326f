//! The real window around the application.

use super::app::{App, DesktopError};
use super::settings::{Settings, WindowPlace};
use crate::text::Language;
use std::path::PathBuf;

const SIZE: [f32; 2] = [1280.0, 800.0];
const LEAST: [f32; 2] = [640.0, 400.0];

/// Shows the window until it is closed.
///
/// # Errors
/// When the system gives no window or thread.
pub fn run(file: Option<PathBuf>, language: Option<Language>) -> Result<(), DesktopError> {
    let mut settings = Settings::load();
    if let Some(language) = language {
        settings.language = language;
    }
    let place = settings.window;
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Kroniek")
        .with_app_id("kroniek")
        .with_inner_size(place.map_or(SIZE, |place| place.size))
        .with_min_inner_size(LEAST)
        .with_maximized(place.is_some_and(|place| place.maximised))
        .with_drag_and_drop(true);
    if let Some(position) = place.and_then(|place| place.position) {
        viewport = viewport.with_position(position);
    }
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let made = Box::new(move |creation: &eframe::CreationContext<'_>| {
        let app = App::new(&creation.egui_ctx, settings, file)?;
        Ok(Box::new(app) as Box<dyn eframe::App>)
    });
    eframe::run_native("kroniek", options, made)
        .map_err(|error| DesktopError::Window(error.to_string()))
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
        self.remember_window(ui.ctx());
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keep_settings();
    }
}

impl App {
    fn remember_window(&mut self, ctx: &egui::Context) {
        let scale = self.settings.scale();
        ctx.input(|input| {
            let viewport = input.viewport();
            let maximised = viewport.maximized.unwrap_or(false);
            // The size before it was maximised is the one to come back to.
            let Some(inner) = viewport.inner_rect.filter(|_| !maximised) else {
                if let Some(place) = &mut self.settings.window {
                    place.maximised = maximised;
                }
                return;
            };
            let points = |value: f32| value * scale;
            self.settings.window = Some(WindowPlace {
                size: [points(inner.width()), points(inner.height())],
                position: viewport
                    .outer_rect
                    .map(|outer| [points(outer.left()), points(outer.top())]),
                maximised,
            });
        });
    }
}
