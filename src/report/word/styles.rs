//! The styles of the document: the look of the report on paper, as far as Word has it.

use super::Document;
use docx_rs::{
    AbstractNumbering, IndentLevel, Level, LevelJc, LevelText, LineSpacing, LineSpacingType,
    NumberFormat, Numbering, NumberingId, Paragraph, RunFonts, SpecialIndentType, Start, Style,
    StyleType,
};

/// Blue of the headings.
pub(super) const ACCENT: &str = "154273";
/// Second ink, for captions and notes.
pub(super) const INK_2: &str = "435160";
/// Third ink, for heads, feet and labels.
pub(super) const INK_3: &str = "5C6977";
/// Line between rows.
pub(super) const LINE: &str = "C8CFD7";
/// Behind a key moment.
pub(super) const BAND: &str = "F2F4F7";

/// The font of the PDF; where it is not installed, Word takes the one that `finish` names beside it.
pub(super) const FONT: &str = "Source Sans 3";

/// Chapters and sections: 1, 1.1. The crate has a numbering of its own with number 1.
pub(super) const CHAPTERS: usize = 11;
/// Annexes: A, B.
pub(super) const ANNEXES: usize = 12;
/// Lists with a dot.
pub(super) const DOTS: usize = 13;

/// An empty document with styles and numbering.
pub(super) fn docx(language: &str) -> Document {
    let annex = if language == "en" { "Annex %1" } else { "Bijlage %1" };
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let docx = Document::new().default_fonts(fonts).default_size(20);
    let docx = styles().into_iter().fold(docx, Document::add_style);
    docx.add_abstract_numbering(
        AbstractNumbering::new(CHAPTERS)
            .add_level(level(0, "decimal", "%1", 0, 567))
            .add_level(level(1, "decimal", "%1.%2", 0, 794)),
    )
    .add_abstract_numbering(AbstractNumbering::new(ANNEXES).add_level(level(
        0,
        "upperLetter",
        annex,
        0,
        1_700,
    )))
    .add_abstract_numbering(
        AbstractNumbering::new(DOTS).add_level(level(0, "bullet", "•", 340, 227)),
    )
    .add_numbering(Numbering::new(CHAPTERS, CHAPTERS))
    .add_numbering(Numbering::new(ANNEXES, ANNEXES))
    .add_numbering(Numbering::new(DOTS, DOTS))
}

fn level(at: usize, format: &str, text: &str, left: i32, hanging: i32) -> Level {
    Level::new(
        at,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .indent(
        Some(left + hanging * i32::from(left == 0)),
        Some(SpecialIndentType::Hanging(hanging)),
        None,
        None,
    )
}

/// The paragraph as an item of a list.
pub(super) fn numbered(paragraph: Paragraph, list: usize, level: usize) -> Paragraph {
    paragraph.numbering(NumberingId::new(list), IndentLevel::new(level))
}

fn styles() -> Vec<Style> {
    let paragraph = |id: &str, name: &str, size: usize, before: u32, after: u32| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .based_on("Normal")
            .size(size)
            .line_spacing(
                LineSpacing::new()
                    .before(before)
                    .after(after)
                    .line(264)
                    .line_rule(LineSpacingType::Auto),
            )
            .q_format(true)
    };
    let heading = |level: usize, size: usize, before: u32, after: u32| {
        paragraph(&format!("Heading{level}"), &format!("heading {level}"), size, before, after)
            .next("Normal")
            .bold()
            .outline_lvl(level - 1)
    };
    vec![
        Style::new("Normal", StyleType::Paragraph)
            .name("Normal")
            .size(20)
            .line_spacing(LineSpacing::new().after(140).line(276).line_rule(LineSpacingType::Auto))
            .q_format(true),
        heading(1, 44, 0, 300).color(ACCENT),
        heading(2, 30, 360, 140),
        heading(3, 24, 300, 110),
        heading(4, 21, 220, 80),
        paragraph("Title", "Title", 72, 4_200, 200).bold(),
        paragraph("Subtitle", "Subtitle", 30, 0, 3_000).color(INK_2),
        paragraph("Inspectie", "Inspectie", 24, 0, 60).bold().color(ACCENT),
        paragraph("Gegevens", "Gegevens", 20, 0, 80),
        paragraph("Inhoudskop", "TOC Heading", 44, 0, 300).bold().color(ACCENT),
        paragraph("Figurenkop", "Figurenkop", 30, 360, 140).bold(),
        paragraph("TOC1", "toc 1", 20, 160, 40).bold(),
        paragraph("TableofFigures", "table of figures", 20, 0, 20),
        paragraph("TOC2", "toc 2", 20, 0, 20).indent(Some(284), None, None, None),
        paragraph("Inleidend", "Inleidend", 23, 120, 180).color(INK_2),
        paragraph("Klein", "Klein", 17, 100, 140).color(INK_2),
        paragraph("Onderkop", "Onderkop", 22, 0, 200).color(INK_2),
        paragraph("Citaat", "Quote", 20, 60, 140).italic().indent(Some(340), None, Some(340), None),
        paragraph("Caption", "caption", 18, 200, 80).color(INK_2),
        paragraph("Tabelkop", "Tabelkop", 17, 40, 40).bold().color(ACCENT),
        paragraph("Tabeltekst", "Tabeltekst", 17, 40, 40),
        paragraph("TabeltekstKlein", "Tabeltekst klein", 16, 30, 30),
        paragraph("Kernmoment", "Kernmoment", 18, 0, 60),
        paragraph("Kader", "Kader", 20, 0, 80).indent(Some(227), None, None, None),
        paragraph("Kaderkop", "Kaderkop", 22, 0, 80).bold().indent(Some(227), None, None, None),
        paragraph("Kaderklein", "Kader klein", 17, 0, 40).color(INK_2).indent(
            Some(227),
            None,
            None,
            None,
        ),
        paragraph("Punt", "Punt", 20, 120, 80),
        paragraph("Header", "header", 16, 0, 120).color(INK_3),
        paragraph("Footer", "footer", 16, 120, 0).color(INK_3),
        paragraph("FootnoteText", "footnote text", 16, 0, 20).color(INK_2),
        Style::new("FootnoteReference", StyleType::Character).name("footnote reference"),
        Style::new("Hyperlink", StyleType::Character).name("Hyperlink").color(ACCENT),
    ]
}
