//! Changing a make-up: parts moved, renamed, taken out and added.

use super::options::Version;
use super::outline::{Chapter, Outline, Section};
use serde::{Deserialize, Serialize};

/// A place in an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Which chapter.
    pub chapter: usize,
    /// Which of its sections; none for the chapter itself.
    pub section: Option<usize>,
}

/// A part that is in none of the chapters, and can be added.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// A chapter with all that stands in it.
    Chapter(Chapter),
    /// A section.
    Section(Section),
}

impl Place {
    /// A chapter.
    #[must_use]
    pub const fn chapter(chapter: usize) -> Self {
        Self { chapter, section: None }
    }

    /// A section.
    #[must_use]
    pub const fn section(chapter: usize, section: usize) -> Self {
        Self { chapter, section: Some(section) }
    }
}

impl Outline {
    /// What a part is called.
    #[must_use]
    pub fn heading(&self, place: Place) -> String {
        let chapter = self.chapters.get(place.chapter);
        let heading = match place.section {
            None => chapter.map(|chapter| &chapter.heading),
            Some(at) => {
                chapter.and_then(|chapter| chapter.sections.get(at)).map(|section| &section.heading)
            }
        };
        heading.cloned().unwrap_or_default()
    }

    /// How many sections a chapter has.
    #[must_use]
    pub fn section_count(&self, chapter: usize) -> usize {
        self.chapters.get(chapter).map_or(0, |chapter| chapter.sections.len())
    }

    /// Moves a part up by one or down by one; a section at the edge of its chapter goes to the
    /// next. Where it went; none when it stands at the edge of the report.
    pub fn shift(&mut self, place: Place, down: bool) -> Option<Place> {
        let Some(section) = place.section else {
            let to = step(place.chapter, down).filter(|to| *to < self.chapters.len())?;
            self.chapters.swap(place.chapter, to);
            return Some(Place::chapter(to));
        };
        let count = self.chapters.get(place.chapter)?.sections.len();
        if let Some(to) = step(section, down).filter(|to| *to < count) {
            self.chapters.get_mut(place.chapter)?.sections.swap(section, to);
            return Some(Place::section(place.chapter, to));
        }
        let chapter = step(place.chapter, down).filter(|to| *to < self.chapters.len())?;
        let to = if down { 0 } else { self.chapters.get(chapter)?.sections.len() };
        self.carry(place, Place::section(chapter, to))
    }

    /// Moves a part to stand before another; a section may go to another chapter. Where it went.
    pub fn carry(&mut self, from: Place, to: Place) -> Option<Place> {
        match (from.section, to.section) {
            (None, _) => {
                if from.chapter >= self.chapters.len() || to.chapter > self.chapters.len() {
                    return None;
                }
                let chapter = self.chapters.remove(from.chapter);
                let at = to.chapter - usize::from(to.chapter > from.chapter);
                self.chapters.insert(at.min(self.chapters.len()), chapter);
                Some(Place::chapter(at))
            }
            (Some(section), at) => {
                let count = self.chapters.get(to.chapter)?.sections.len();
                let sections = &mut self.chapters.get_mut(from.chapter)?.sections;
                if section >= sections.len() {
                    return None;
                }
                let moved = sections.remove(section);
                // On a chapter means as its last.
                let at = at.unwrap_or(count);
                let same = from.chapter == to.chapter;
                let at = at - usize::from(same && at > section);
                let sections = &mut self.chapters.get_mut(to.chapter)?.sections;
                let at = at.min(sections.len());
                sections.insert(at, moved);
                Some(Place::section(to.chapter, at))
            }
        }
    }

    /// Takes a part out.
    pub fn drop_part(&mut self, place: Place) {
        match place.section {
            None if place.chapter < self.chapters.len() => {
                self.chapters.remove(place.chapter);
            }
            Some(section) => {
                if let Some(chapter) = self.chapters.get_mut(place.chapter)
                    && section < chapter.sections.len()
                {
                    chapter.sections.remove(section);
                }
            }
            None => {}
        }
    }

    /// Gives a part another heading.
    pub fn rename(&mut self, place: Place, heading: &str) {
        let Some(chapter) = self.chapters.get_mut(place.chapter) else { return };
        match place.section {
            None => heading.clone_into(&mut chapter.heading),
            Some(section) => {
                if let Some(section) = chapter.sections.get_mut(section) {
                    heading.clone_into(&mut section.heading);
                }
            }
        }
    }

    /// Puts a part with a text of its own after another: a chapter after a chapter, a section
    /// after a section. Where it went, and the name of its text.
    pub fn add_text(&mut self, heading: &str, after: Place, as_chapter: bool) -> (Place, String) {
        let text = self.new_text_name();
        let parts = vec![format!("text:{text}")];
        let versions = vec![Version::Full, Version::Public];
        let heading = heading.to_owned();
        if as_chapter || self.chapters.is_empty() {
            let chapter = Chapter {
                heading,
                numbered: true,
                annex: false,
                versions,
                parts,
                sections: vec![],
            };
            (self.add_chapter(chapter, after), text)
        } else {
            (self.add_section(Section { heading, versions, parts }, after), text)
        }
    }

    /// Puts a chapter after that of a place.
    pub fn add_chapter(&mut self, chapter: Chapter, after: Place) -> Place {
        let at = (after.chapter + 1).min(self.chapters.len());
        self.chapters.insert(at, chapter);
        Place::chapter(at)
    }

    /// Puts a section after a place: after that section, or first in that chapter.
    pub fn add_section(&mut self, section: Section, after: Place) -> Place {
        let chapter = after.chapter.min(self.chapters.len().saturating_sub(1));
        let Some(row) = self.chapters.get_mut(chapter) else { return after };
        let at = after.section.map_or(0, |at| at + 1).min(row.sections.len());
        row.sections.insert(at, section);
        Place::section(chapter, at)
    }

    /// What the built-in make-ups have and this one lacks, a name once.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let has: Vec<&String> = self.all_parts().collect();
        let lacks = |parts: &[String]| parts.iter().any(|part| !has.contains(&part));
        let mut missing: Vec<Missing> = Vec::new();
        let mut put = |part: Missing| {
            if !missing.iter().any(|other| other.heading() == part.heading()) {
                missing.push(part);
            }
        };
        for outline in Self::built_in_names().filter_map(Self::built_in) {
            for chapter in outline.chapters {
                let whole = chapter.sections.iter().all(|section| lacks(&section.parts))
                    && (chapter.parts.is_empty() || lacks(&chapter.parts));
                if whole {
                    put(Missing::Chapter(chapter));
                } else {
                    for section in chapter.sections {
                        if lacks(&section.parts) {
                            put(Missing::Section(section));
                        }
                    }
                }
            }
        }
        missing
    }

    fn all_parts(&self) -> impl Iterator<Item = &String> {
        self.chapters.iter().flat_map(|chapter| {
            chapter.parts.iter().chain(chapter.sections.iter().flat_map(|section| &section.parts))
        })
    }

    fn new_text_name(&self) -> String {
        let taken: Vec<&String> = self.all_parts().collect();
        (1..)
            .map(|number| format!("own-{number}"))
            .find(|name| !taken.iter().any(|part| part.strip_prefix("text:") == Some(name)))
            .unwrap_or_default()
    }
}

impl Missing {
    /// What it is called.
    #[must_use]
    pub fn heading(&self) -> &str {
        match self {
            Self::Chapter(chapter) => &chapter.heading,
            Self::Section(section) => &section.heading,
        }
    }
}

fn step(at: usize, down: bool) -> Option<usize> {
    if down { at.checked_add(1) } else { at.checked_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(outline: &Outline) -> Vec<String> {
        let sections = |chapter: &Chapter| {
            chapter.sections.iter().map(|row| format!("- {}", row.heading)).collect::<Vec<_>>()
        };
        outline
            .chapters
            .iter()
            .flat_map(|row| std::iter::once(row.heading.clone()).chain(sections(row)))
            .collect()
    }

    #[test]
    fn a_part_goes_up_and_down_and_over_the_edge_of_its_chapter() {
        let mut outline = Outline::reconstruction();
        let before = headings(&outline);
        let inleiding = outline.chapters.iter().position(|row| row.heading == "Inleiding").unwrap();
        let mut place = Place::section(inleiding, 0);
        let mut moves = 0;
        while let Some(to) = outline.shift(place, true) {
            place = to;
            moves += 1;
        }
        assert!(moves > outline.chapters.len());
        for _ in 0..moves {
            place = outline.shift(place, false).unwrap();
        }
        assert_eq!((place, headings(&outline)), (Place::section(inleiding, 0), before));
    }

    #[test]
    fn what_was_dropped_can_be_added_again() {
        let mut outline = Outline::reconstruction();
        let at = outline.chapters.iter().position(|row| row.heading == "Voorwoord").unwrap();
        outline.drop_part(Place::chapter(at));
        let back = outline.missing().into_iter().find(|part| part.heading() == "Voorwoord");
        let Some(Missing::Chapter(chapter)) = back else { panic!("the foreword is not offered") };
        outline.add_chapter(chapter, Place::chapter(at - 1));
        assert_eq!(outline, Outline::reconstruction());
    }

    #[test]
    fn a_make_up_is_kept_and_read_back() {
        let mut outline = Outline::reconstruction();
        let (place, text) = outline.add_text("Dankwoord", Place::chapter(1), true);
        assert_eq!((place, text.as_str()), (Place::chapter(2), "own-1"));
        let mut case = crate::model::CaseData::default();
        let value = outline.to_text();
        case.settings.put(crate::model::Setting {
            id: crate::model::Id::new(1),
            key: Outline::SETTING.into(),
            value,
            ..Default::default()
        });
        assert_eq!(Outline::of_case(&case), outline);
        assert_eq!(outline.add_text("Nog een", place, false).1, "own-2");
    }

    #[test]
    fn a_part_is_carried_before_another() {
        let mut outline = Outline::reconstruction();
        let first = outline.chapters[1].heading.clone();
        assert_eq!(outline.carry(Place::chapter(1), Place::chapter(4)), Some(Place::chapter(3)));
        assert_eq!(outline.chapters[3].heading, first);
        assert_eq!(outline.carry(Place::chapter(3), Place::chapter(1)), Some(Place::chapter(1)));
        assert_eq!(outline, Outline::reconstruction());
    }
}
