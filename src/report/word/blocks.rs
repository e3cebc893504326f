//! Blocks to paragraphs, tables and pictures, divided into upright pages and pages on their side.

use super::runs::Runs;
use super::{A4, SIDE, field, heading_level, styles, tables};
use crate::report::content::{Block, Framed, KeyMoment, ReportContent};
use crate::report::error::ReportError;
use crate::report::picture::png;
use docx_rs::{
    BorderType, Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Pic, Run,
};

/// Something that stands in a section.
pub(super) enum Child {
    Paragraph(Box<Paragraph>),
    Table(Box<docx_rs::Table>),
}

/// A stretch of the document.
pub(super) enum Part {
    Upright(Vec<Child>),
    /// The upright pages end here.
    Turn,
    OnItsSide(Vec<Child>),
}

/// Pixels of a picture per pixel of its drawing: sharp in print.
const SHARPNESS: f32 = 2.5;
/// English Metric Units to a twentieth of a point.
const EMU: f64 = 635.0;

/// Writes blocks.
pub(super) struct Writer<'a> {
    content: &'a ReportContent,
    runs: Runs,
    parts: Vec<Part>,
    open: Vec<Child>,
    headings: usize,
    figures: usize,
    tables: usize,
    /// Alternative texts of the pictures, in order.
    pictures: Vec<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(content: &'a ReportContent) -> Self {
        Self {
            content,
            runs: Runs::new(content.labels(), &content.words.source),
            parts: Vec::new(),
            open: Vec::new(),
            headings: 0,
            figures: 0,
            tables: 0,
            pictures: Vec::new(),
        }
    }

    /// The parts of the document, and the alternative texts of its pictures.
    pub(super) fn finish(mut self) -> (Vec<Part>, Vec<String>) {
        self.parts.push(Part::Upright(self.open));
        (self.parts, self.pictures)
    }

    fn push(&mut self, paragraph: Paragraph) {
        self.open.push(Child::Paragraph(Box::new(paragraph)));
    }

    pub(super) fn block(&mut self, block: &Block) -> Result<(), ReportError> {
        match block {
            Block::Heading { level, text, numbered, caption, annex } => {
                self.heading(*level, text, *numbered, *annex);
                if !caption.is_empty() {
                    let caption = Run::new().add_text(caption);
                    self.push(Paragraph::new().style("Onderkop").keep_next(true).add_run(caption));
                }
            }
            Block::Paragraph { spans } => self.text(spans, "Normal"),
            Block::Lead { spans } => self.text(spans, "Inleidend"),
            Block::Small { spans } => self.text(spans, "Klein"),
            Block::Quote { spans } => self.text(spans, "Citaat"),
            Block::List { items, numbered } => {
                for (at, item) in items.iter().enumerate() {
                    let start = if *numbered {
                        // A number that is written out stays right when texts are moved about.
                        Paragraph::new()
                            .indent(
                                Some(397),
                                Some(docx_rs::SpecialIndentType::Hanging(340)),
                                None,
                                None,
                            )
                            .add_run(Run::new().add_text(format!("{}.", at + 1)).add_tab())
                    } else {
                        styles::numbered(Paragraph::new(), styles::DOTS, 0)
                    };
                    let item = self.runs.paragraph(item, start);
                    self.push(item);
                }
            }
            Block::KeyMoments { items } => items.iter().for_each(|item| self.key_moment(item)),
            Block::Figure { name, caption, alt, landscape } => {
                self.figure(name, caption, alt, *landscape)?;
            }
            Block::Table(table) => {
                if !table.caption.is_empty() {
                    self.tables += 1;
                    let number = self.tables.to_string();
                    let caption = self.caption(&self.content.words.table, &number, &table.caption);
                    self.push(caption.keep_next(true));
                }
                let made = tables::table(&mut self.runs, table);
                self.open.push(Child::Table(Box::new(made)));
                // Two tables without a paragraph between them would be one.
                self.push(Paragraph::new().style("Klein"));
            }
            Block::Box(framed) => self.framed(framed),
            Block::Point { number, body, under } => {
                for (at, spans) in body.iter().enumerate() {
                    let mut start = Paragraph::new().style("Punt").indent(
                        Some(454),
                        Some(docx_rs::SpecialIndentType::Hanging(if at == 0 { 454 } else { 0 })),
                        None,
                        None,
                    );
                    if at == 0 {
                        let number = Run::new().add_text(number).bold().color(styles::ACCENT);
                        start = start.add_run(number.add_tab());
                    }
                    let paragraph = self.runs.paragraph(spans, start);
                    self.push(paragraph);
                }
                under.iter().for_each(|spans| self.text(spans, "Kaderklein"));
            }
        }
        Ok(())
    }

    fn text(&mut self, spans: &[crate::report::content::Span], style: &str) {
        let start = || Paragraph::new().style(style);
        for paragraph in self.runs.paragraphs(spans, &start) {
            self.push(paragraph);
        }
    }

    fn heading(&mut self, level: usize, text: &str, numbered: bool, annex: bool) {
        let at = self.headings;
        self.headings += 1;
        let mut heading = Paragraph::new()
            .style(&format!("Heading{}", level.clamp(1, 4)))
            .keep_next(true)
            .add_bookmark_start(at + 1, heading_bookmark(at))
            .add_run(Run::new().add_text(text))
            .add_bookmark_end(at + 1);
        if level == 1 {
            heading = heading.page_break_before(true);
        }
        if annex {
            heading = styles::numbered(heading, styles::ANNEXES, 0);
        } else if numbered && level <= 2 {
            heading = styles::numbered(heading, styles::CHAPTERS, level - 1);
        }
        self.push(heading);
    }

    fn caption(&self, word: &str, number: &str, text: &str) -> Paragraph {
        Paragraph::new()
            .style("Caption")
            .add_run(Run::new().add_text(format!("{word} ")).bold())
            .add_run(field(&format!("SEQ {word} \\* ARABIC"), number).bold())
            .add_run(Run::new().add_text(format!("  {text}")))
    }

    fn key_moment(&mut self, item: &KeyMoment) {
        let colour = item.colour.trim_start_matches('#').to_owned();
        let mut start = Paragraph::new().style("Kernmoment").keep_lines(true);
        start.property = start.property.set_borders(left_line(&colour)).shading(tables::ground());
        let start = start
            .add_run(
                Run::new()
                    .add_text(format!("{}  {}. ", item.number, item.date))
                    .bold()
                    .color(styles::ACCENT),
            )
            .add_run(Run::new().add_text(format!("{} (", item.caption)));
        let paragraph = self.runs.paragraph(&item.facts, start);
        self.push(paragraph.add_run(Run::new().add_text(")")));
    }

    fn framed(&mut self, framed: &Framed) {
        let start = |style: &str| {
            let mut paragraph = Paragraph::new().style(style);
            paragraph.property = paragraph.property.set_borders(left_line(styles::ACCENT));
            paragraph
        };
        let over = self.runs.paragraph(&framed.over, start("Kaderklein").keep_next(true));
        self.push(over);
        let title = Run::new().add_text(&framed.title);
        let mut title = start("Kaderkop").keep_next(true).add_run(title);
        if let Some(label) = &framed.label {
            title = self.runs.target(title, label);
        }
        self.push(title);
        for (style, parts) in [("Kader", &framed.body), ("Kaderklein", &framed.under)] {
            for spans in parts {
                let paragraph = self.runs.paragraph(spans, start(style));
                self.push(paragraph);
            }
        }
        self.push(Paragraph::new().style("Klein"));
    }

    fn figure(
        &mut self,
        name: &str,
        caption: &str,
        alt: &str,
        landscape: bool,
    ) -> Result<(), ReportError> {
        let found = self.content.figures.iter().find(|(known, _)| known == name);
        let Some((_, figure)) = found else { return Ok(()) };
        let png = png(&figure.svg, SHARPNESS).map_err(|error| ReportError::Typesetting {
            place: Some(name.to_owned()),
            message: error.to_string(),
        })?;
        // As large as fits beside head, foot and caption.
        let (width, height) = if landscape { (A4.1, A4.0) } else { A4 };
        let room = (f64::from(width - 2 * SIDE), f64::from(height) - 4_300.0);
        let scale = (room.0 / figure.width).min(room.1 / figure.height);
        let emu = |size: f64| (size * scale * EMU).round() as u32;
        self.figures += 1;
        self.pictures.push(alt.to_owned());
        let pic = Pic::new_with_dimensions(png, 1, 1)
            .id(format!("rIdFiguur{}", self.figures))
            .size(emu(figure.width), emu(figure.height));
        let picture = Paragraph::new().keep_next(true).add_run(Run::new().add_image(pic));
        let picture = self.runs.target(picture, name);
        let number = self.figures.to_string();
        // The list of figures leads to the caption.
        let at = FIGURE_BOOKMARKS + self.figures;
        let caption = self
            .caption(&self.content.words.figure, &number, caption)
            .add_bookmark_start(at, figure_bookmark(self.figures))
            .add_bookmark_end(at);
        if landscape {
            let upright = std::mem::take(&mut self.open);
            self.parts.push(Part::Upright(upright));
            self.parts.push(Part::Turn);
            let side = [picture, caption].map(|it| Child::Paragraph(Box::new(it)));
            self.parts.push(Part::OnItsSide(side.into_iter().collect()));
        } else {
            self.push(picture);
            self.push(caption);
        }
        Ok(())
    }
}

fn left_line(colour: &str) -> ParagraphBorders {
    ParagraphBorders::with_empty().set(
        ParagraphBorder::new(ParagraphBorderPosition::Left)
            .val(BorderType::Single)
            .size(16)
            .space(8)
            .color(colour),
    )
}

/// The name of a heading's bookmark.
pub(super) fn heading_bookmark(at: usize) -> String {
    format!("_Toc{:06}", at + 1)
}

/// Numbers of bookmarks: headings have the first, labels those after a hundred thousand.
const FIGURE_BOOKMARKS: usize = 90_000;

/// The name of a figure's bookmark.
pub(super) fn figure_bookmark(number: usize) -> String {
    format!("_Toc9{number:05}")
}

/// Every heading with its level and number, as Word will number it.
pub(super) fn heading_numbers(content: &ReportContent) -> Vec<(usize, String, String)> {
    let (mut chapter, mut section, mut annexes) = (0, 0, 0_u8);
    let mut numbers = Vec::new();
    for block in content.blocks.iter().filter(|block| heading_level(block).is_some()) {
        let Block::Heading { level, text, numbered, annex, .. } = block else { continue };
        let number = match (level, numbered, annex) {
            (1, _, true) => {
                annexes += 1;
                let letter = char::from(b'A' + (annexes - 1) % 26);
                format!("{} {letter}", content.words.annex)
            }
            (1, true, _) => {
                (chapter, section) = (chapter + 1, 0);
                chapter.to_string()
            }
            (2, true, _) => {
                section += 1;
                format!("{chapter}.{section}")
            }
            _ => String::new(),
        };
        numbers.push((*level, number, text.clone()));
    }
    numbers
}
