//! Long work tells how far it is, and can be stopped.

/// A step of making a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The content is gathered from the case.
    Gathering,
    /// The pages are laid out; the longest step.
    Typesetting,
    /// The PDF is written out in memory.
    Exporting,
    /// The finished file is read back for what it gives away.
    Checking,
    /// Done.
    Done,
}

impl Step {
    /// Roughly how much of the work lies behind when the step begins, 0 to 1.
    #[must_use]
    pub const fn fraction(self) -> f32 {
        match self {
            Self::Gathering => 0.0,
            Self::Typesetting => 0.1,
            Self::Exporting => 0.8,
            Self::Checking => 0.9,
            Self::Done => 1.0,
        }
    }

    /// The key of its name in the texts.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gathering => "report-step-gathering",
            Self::Typesetting => "report-step-typesetting",
            Self::Exporting => "report-step-exporting",
            Self::Checking => "report-step-checking",
            Self::Done => "report-step-done",
        }
    }
}

/// Who wants to know how far the export is.
pub trait Progress: Sync {
    /// A step begins.
    fn step(&self, step: Step);
    /// Whether to stop; asked many times a second.
    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Nobody wants to know.
#[derive(Clone, Copy, Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn step(&self, _step: Step) {}
}
