//! The look of the program: the tokens of `assets/themes/kroniek.toml` as colours and sizes.
//! No other file names a colour.

use super::fonts;
use crate::model::{CaseData, Organisation, Scale};
use egui::{Color32, FontFamily, FontId};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../assets/themes/kroniek.toml");

/// The theme file does not hold what the program needs.
#[derive(Debug, thiserror::Error)]
#[error("assets/themes/kroniek.toml: {0}")]
pub struct ThemeError(#[from] toml::de::Error);

/// The look of the program in one of its two brightnesses.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// The colours; reached directly, as `theme.accent`.
    colours: Colours,
    /// Heights and widths, in points.
    pub measures: Measures,
    /// Sizes of type, in points.
    pub sizes: TypeSizes,
    organisation_of_kind: BTreeMap<String, String>,
}

impl std::ops::Deref for Theme {
    type Target = Colours;
    fn deref(&self) -> &Colours {
        &self.colours
    }
}

/// The colours of one brightness, named by their use.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Layer behind everything.
    #[serde(deserialize_with = "colour")]
    pub app: Color32,
    /// Layer on which data is drawn.
    #[serde(deserialize_with = "colour")]
    pub canvas: Color32,
    /// Every other year band or row.
    #[serde(deserialize_with = "colour")]
    pub band: Color32,
    /// Cards, menus and controls.
    #[serde(deserialize_with = "colour")]
    pub raised: Color32,
    /// Badges, chips and wells.
    #[serde(deserialize_with = "colour")]
    pub sunken: Color32,
    /// What the pointer is over.
    #[serde(deserialize_with = "colour")]
    pub hover: Color32,
    /// Hairlines between rows.
    #[serde(deserialize_with = "colour")]
    pub line: Color32,
    /// Lines between regions.
    #[serde(deserialize_with = "colour")]
    pub line_strong: Color32,
    /// Borders of controls.
    #[serde(deserialize_with = "colour")]
    pub control: Color32,
    /// Main text.
    #[serde(deserialize_with = "colour")]
    pub text1: Color32,
    /// Secondary text.
    #[serde(deserialize_with = "colour")]
    pub text2: Color32,
    /// Remarks and captions.
    #[serde(deserialize_with = "colour")]
    pub text3: Color32,
    /// Selection, links, the main button.
    #[serde(deserialize_with = "colour")]
    pub accent: Color32,
    /// Ground of what is selected.
    #[serde(deserialize_with = "colour")]
    pub accent_soft: Color32,
    /// Text on the accent.
    #[serde(deserialize_with = "colour")]
    pub on_accent: Color32,
    /// Something failed: not passed on, not seen, insufficient, the calamity.
    #[serde(deserialize_with = "colour")]
    pub signal: Color32,
    /// Ground of the same.
    #[serde(deserialize_with = "colour")]
    pub signal_soft: Color32,
    /// A caution, a draft.
    #[serde(deserialize_with = "colour")]
    pub warning: Color32,
    /// Ground of the same.
    #[serde(deserialize_with = "colour")]
    pub warning_soft: Color32,
    /// Judged sufficient.
    #[serde(deserialize_with = "colour")]
    pub sufficient: Color32,
    /// Ground of the same.
    #[serde(deserialize_with = "colour")]
    pub sufficient_soft: Color32,
    /// Cannot be judged.
    #[serde(deserialize_with = "colour")]
    pub cannot_judge: Color32,
    /// Ground of the same.
    #[serde(deserialize_with = "colour")]
    pub cannot_judge_soft: Color32,
    /// The child was seen.
    #[serde(deserialize_with = "colour")]
    pub sight_seen: Color32,
    /// The child was seen without the parents.
    #[serde(deserialize_with = "colour")]
    pub sight_without_parents: Color32,
    /// The child was spoken to alone.
    #[serde(deserialize_with = "colour")]
    pub sight_alone: Color32,
    /// Over the window behind a dialog.
    #[serde(deserialize_with = "colour")]
    pub shade: Color32,
    /// How strongly an involvement colours its band, in per cent.
    pub involvement_percent: u8,
    organisations: BTreeMap<String, Hex>,
}

/// Heights and widths of the fixed parts of the window, in points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// Title bar.
    pub title_bar: f32,
    /// Tool bar.
    pub tool_bar: f32,
    /// Time axis.
    pub axis: f32,
    /// Strip of the child in sight.
    pub sight: f32,
    /// Overview under the timeline.
    pub overview: f32,
    /// Legend under the overview.
    pub legend: f32,
    /// Side panel.
    pub panel: f32,
    /// Column of lane names.
    pub name_column: f32,
    /// The grid all gaps are multiples of.
    pub grid: f32,
    /// Radius of corners.
    pub radius: u8,
    /// The lowest a lane may be.
    pub lane_minimum: f32,
    /// One row of marks in a lane.
    pub lane_row: f32,
}

/// Sizes of type, in points.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeSizes {
    /// The year of a year panel.
    pub year: f32,
    /// Headings.
    pub heading: f32,
    /// Title of a fact.
    pub fact: f32,
    /// Prose.
    pub prose: f32,
    /// The interface.
    pub interface: f32,
    /// Marks and chips.
    pub mark: f32,
    /// Ticks of the axis.
    pub tick: f32,
    /// Line height, as a multiple of the size.
    pub line_height: f32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    measures: Measures,
    r#type: TypeSizes,
    light: Colours,
    dark: Colours,
    organisation_of_kind: BTreeMap<String, String>,
}

impl Theme {
    /// The light or the dark theme.
    ///
    /// # Errors
    /// When the theme file was changed and lacks a token.
    pub fn load(dark: bool) -> Result<Self, ThemeError> {
        let file: File = toml::from_str(TOKENS)?;
        Ok(Self {
            dark,
            colours: if dark { file.dark } else { file.light },
            measures: file.measures,
            sizes: file.r#type,
            organisation_of_kind: file.organisation_of_kind,
        })
    }

    /// The colour with that key, as `politie` or `cjg`; secondary text for an unknown key, which
    /// is what family and network have.
    #[must_use]
    pub fn organisation_colour(&self, key: &str) -> Color32 {
        self.organisations.get(key).map_or(self.text3, |hex| hex.0)
    }

    /// The key of an organisation's colour: its own, its parent's, or that of its kind.
    #[must_use]
    pub fn colour_key<'a>(&'a self, data: &'a CaseData, organisation: &'a Organisation) -> &'a str {
        let mut row = organisation;
        // A unit takes the parent's colour; a file may hold a circle, so count the steps.
        for _ in 0..8 {
            if !row.colour.is_empty() {
                return &row.colour;
            }
            match row.parent.and_then(|parent| data.organisations.get(parent)) {
                Some(parent) => row = parent.as_ref(),
                None => break,
            }
        }
        self.organisation_of_kind.get(row.kind.keyword()).map_or("", String::as_str)
    }

    /// The colour of a party's marks: that of its organisation, or the grey of family and network.
    #[must_use]
    pub fn party_colour(&self, data: &CaseData, code: &str) -> Color32 {
        data.organisation_of(code).map_or(self.text3, |organisation| {
            self.organisation_colour(self.colour_key(data, organisation))
        })
    }

    /// Text and ground of a judgement.
    #[must_use]
    pub fn scale_colours(&self, scale: Scale) -> (Color32, Color32) {
        match scale {
            Scale::Sufficient => (self.sufficient, self.sufficient_soft),
            Scale::Insufficient => (self.canvas, self.signal),
            Scale::CannotJudge => (self.cannot_judge, self.cannot_judge_soft),
            Scale::NotAssessed => (self.text3, self.canvas),
        }
    }

    /// Regular type of a size.
    #[must_use]
    pub fn regular(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Proportional)
    }

    /// Semi-bold type of a size: names and key facts.
    #[must_use]
    pub fn semibold(&self, size: f32) -> FontId {
        FontId::new(size, fonts::semibold())
    }

    /// Bold type of a size: titles only.
    #[must_use]
    pub fn bold(&self, size: f32) -> FontId {
        FontId::new(size, fonts::bold())
    }

    /// Italic type of a size.
    #[must_use]
    pub fn italic(&self, size: f32) -> FontId {
        FontId::new(size, fonts::italic())
    }

    /// The icon font in a size.
    #[must_use]
    pub fn icon(&self, size: f32) -> FontId {
        FontId::new(size, fonts::icons())
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Hex(Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        colour(deserializer).map(Self)
    }
}

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|_| serde::de::Error::custom(format!("‘{text}’: no colour")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_load_and_name_the_same_organisations() {
        let light = Theme::load(false).unwrap();
        let dark = Theme::load(true).unwrap();
        assert!(light.organisations.keys().eq(dark.organisations.keys()));
        assert_ne!(light.text1, dark.text1);
        for key in light.organisation_of_kind.values() {
            assert!(light.organisations.contains_key(key), "{key}");
        }
    }
}
