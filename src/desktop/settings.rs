//! What the program remembers of one inspector on one machine. Nothing of a case is kept here but
//! the paths of files that were open.

use super::screens::Screen;
use crate::text::Language;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The variable that puts the settings in another folder, for tests and for trying out.
const FOLDER_VARIABLE: &str = "KRONIEK_CONFIG_DIR";
const FILE_NAME: &str = "settings.json";
const RECENT_FILES: usize = 10;

/// Scales that can be chosen, in per cent.
pub const SCALES: [u16; 8] = [100, 110, 125, 150, 175, 200, 250, 300];

/// Which brightness is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The key of its name.
    #[must_use]
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::System => "desktop-theme-system",
            Self::Light => "desktop-theme-light",
            Self::Dark => "desktop-theme-dark",
        }
    }
}

/// Size and place of the window, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Width and height of the content.
    pub size: [f32; 2],
    /// Left and top, where the system tells.
    pub position: Option<[f32; 2]>,
    /// Whether it fills the screen.
    pub maximised: bool,
}

/// The settings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Files that were open, latest first.
    pub recent_files: Vec<PathBuf>,
    /// Language of the screen.
    pub language: Language,
    /// Brightness.
    pub theme: ThemeChoice,
    /// Scale in per cent, 100 to 300.
    pub scale_percent: u16,
    /// Where the window was.
    pub window: Option<WindowPlace>,
    /// The screen that was looked at last.
    pub last_screen: Screen,
    /// Where the settings are kept; none while they are not to be kept.
    #[serde(skip)]
    folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            recent_files: Vec::new(),
            language: Language::default(),
            theme: ThemeChoice::default(),
            scale_percent: 100,
            window: None,
            last_screen: Screen::default(),
            folder: None,
        }
    }
}

impl Settings {
    /// The settings of this inspector; the defaults when there are none or they cannot be read.
    #[must_use]
    pub fn load() -> Self {
        folder().map(Self::load_from).unwrap_or_default()
    }

    /// The settings kept in a folder.
    #[must_use]
    pub fn load_from(folder: PathBuf) -> Self {
        let mut settings = std::fs::read_to_string(folder.join(FILE_NAME))
            .ok()
            .and_then(|text| serde_json::from_str::<Self>(&text).ok())
            .unwrap_or_default()
            .sound();
        settings.folder = Some(folder);
        settings
    }

    /// Keeps the settings, replacing the file whole.
    ///
    /// # Errors
    /// When the folder cannot be written; the program works on without.
    pub fn save(&self) -> std::io::Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&mut file, self)?;
        file.persist(folder.join(FILE_NAME)).map_err(|error| error.error)?;
        Ok(())
    }

    /// Puts a file in front of the recent ones.
    pub fn remember_file(&mut self, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        self.recent_files.retain(|other| *other != path);
        self.recent_files.insert(0, path);
        self.recent_files.truncate(RECENT_FILES);
    }

    /// The scale as a factor.
    #[must_use]
    pub fn scale(&self) -> f32 {
        f32::from(self.scale_percent) / 100.0
    }

    /// Takes the next larger or smaller scale.
    pub fn step_scale(&mut self, step: i8) {
        let now = self.scale_percent;
        let next = if step > 0 {
            SCALES.into_iter().find(|scale| *scale > now)
        } else {
            SCALES.into_iter().rev().find(|scale| *scale < now)
        };
        self.scale_percent = next.unwrap_or(now);
    }

    // Another program may have written the file.
    fn sound(mut self) -> Self {
        self.scale_percent = self.scale_percent.clamp(100, 300);
        self.recent_files.truncate(RECENT_FILES);
        self
    }
}

fn folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(FOLDER_VARIABLE) {
        return Some(PathBuf::from(folder));
    }
    directories::ProjectDirs::from("", "", "kroniek")
        .map(|folders| folders.config_dir().to_path_buf())
}
