//! References that lead nowhere, with the place and what they may have been meant for.

use super::candidates::Candidates;
use super::drafts::Drafts;
use crate::desktop::widgets::{ButtonLook, button, label};
use crate::desktop::{PanelContext, icon};
use crate::report::references::{Broken, broken_in, references, written};
use egui::{Role, Ui, WidgetInfo};

/// The references of every text that lead nowhere, as the texts are being typed.
#[derive(Default)]
pub struct BrokenList {
    made_for: Option<(u64, u64, u64)>,
    all: Vec<Broken>,
}

/// What the inspector asked for.
pub enum Wish {
    /// Show the reference in its text.
    Show(Broken),
    /// Write something else in its place; nothing takes it out.
    Replace(Broken, String),
}

impl BrokenList {
    /// Brings the list up to date.
    pub fn update(&mut self, drafts: &Drafts, candidates: &Candidates, context: &PanelContext<'_>) {
        let wanted = (context.generation, drafts.version(), candidates.edition());
        if self.made_for == Some(wanted) {
            return;
        }
        self.made_for = Some(wanted);
        let texts = &context.data.report_texts;
        let kept = texts.iter().map(|row| row.part.clone());
        let parts: std::collections::BTreeSet<String> = kept.chain(drafts.parts()).collect();
        self.all = parts
            .iter()
            .filter_map(|part| {
                let text = drafts.text(context.data, part);
                // Most texts have none, which is soon told.
                let any = references(&text).iter().any(|it| candidates.is_broken(it));
                any.then(|| broken_in(context.data, part, &text))
            })
            .flatten()
            .collect();
    }

    /// Whether the text of a part has one.
    #[must_use]
    pub fn has(&self, part: &str) -> bool {
        self.all.iter().any(|broken| is_of(&broken.part, part))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Draws the list; what was asked for.
    pub fn ui(
        &self,
        ui: &mut Ui,
        heading: &dyn Fn(&str) -> String,
        context: &PanelContext<'_>,
    ) -> Option<Wish> {
        let theme = context.theme;
        let mut wish = None;
        let count = i64::try_from(self.all.len()).unwrap_or(i64::MAX);
        ui.horizontal(|ui| {
            label(ui, icon::WARNING, theme.icon(15.0), theme.signal);
            let title = context.tr_with("report-screen-broken", &[("count", count.into())]);
            label(ui, title, theme.semibold(theme.sizes.interface), theme.text1);
        });
        for broken in &self.all {
            ui.horizontal_wrapped(|ui| {
                let code = &broken.reference.code;
                let place = heading(&broken.part);
                let said = format!("[@{code}] – {place}");
                label(ui, &said, theme.regular(theme.sizes.interface), theme.text1);
                let show = context.tr("report-screen-show");
                let response = button(ui, theme, ButtonLook::Bare, icon::ARROW_RIGHT, &show);
                let name = format!("{show}: {said}");
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if response.clicked() {
                    wish = Some(Wish::Show(broken.clone()));
                }
                if context.read_only {
                    return;
                }
                let field = broken.reference.field.unwrap_or_default();
                // A known code with an unknown word after it lacks only a better word.
                let own =
                    crate::report::references::target(context.data, code).map(|_| code.clone());
                for suggestion in own.iter().chain(&broken.suggestions) {
                    let instead = written(suggestion, field);
                    if own.as_ref() == Some(suggestion) && broken.reference.field.is_some() {
                        continue;
                    }
                    let word = context.tr_with(
                        "report-screen-replace-by",
                        &[("code", suggestion.clone().into())],
                    );
                    if button(ui, theme, ButtonLook::Bare, "", &word).clicked() {
                        wish = Some(Wish::Replace(broken.clone(), instead));
                    }
                }
                let drop = context.tr("report-screen-take-out");
                let response = button(ui, theme, ButtonLook::Bare, icon::TRASH, &drop);
                let name = format!("{drop}: {said}");
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                if response.clicked() {
                    wish = Some(Wish::Replace(broken.clone(), String::new()));
                }
            });
        }
        wish
    }
}

/// Whether a text belongs to a part: its own, its caption's, or that of one version.
#[must_use]
pub fn is_of(text: &str, part: &str) -> bool {
    text.strip_prefix(part).is_some_and(|rest| {
        matches!(rest, "" | "-caption" | "-volledig" | "-wederhoor" | "-openbaar")
    })
}
