//! The report as a Word document: the same content as the PDF, for colleagues who comment in Word.
//!
//! | file | what it makes |
//! |---|---|
//! | `styles` | the named styles, numbered headings and lists |
//! | `runs` | running text: emphasis, notes, references, page references |
//! | `blocks` | headings, paragraphs, boxes, figures |
//! | `tables` | tables with a header row that repeats |
//! | `finish` | what the crate leaves out: alternative texts, header rows, language, properties |
//! | `read_back` | the texts of the finished document, for the leak check |

mod blocks;
mod finish;
mod read_back;
mod runs;
mod styles;
mod tables;

pub(super) use read_back::{drawn_passages, passages};

use super::content::{Block, ReportContent};
use super::error::ReportError;
use blocks::Writer;
use docx_rs::{
    AlignmentType, Docx, FieldCharType, Footer, Header, Hyperlink, HyperlinkType, InstrText,
    PageMargin, PageOrientationType, PageSize, Paragraph, Run, Section,
};

/// Width and height of A4, in twentieths of a point.
pub(super) const A4: (u32, u32) = (11_906, 16_838);
/// Left and right of the text, in twentieths of a point: 23 mm.
pub(super) const SIDE: u32 = 1_304;
const TOP: u32 = 1_474;
const BOTTOM: u32 = 1_361;

/// The document as bytes. The same content gives the same bytes when made on a thread of its own,
/// since the crate numbers what it makes per thread; the caller sees to that.
///
/// # Errors
/// When a figure cannot be drawn or the document cannot be packed, which a full memory would cause.
pub(super) fn to_docx(content: &ReportContent) -> Result<Vec<u8>, ReportError> {
    let mut writer = Writer::new(content);
    for block in &content.blocks {
        writer.block(block)?;
    }
    let writer_has_figures = !content.figures.is_empty();
    let (parts, pictures) = writer.finish();
    let header = || header(content);
    let footer = || footer(content);
    let mut docx = styles::docx(&content.cover.language)
        .page_size(A4.0, A4.1)
        .page_margin(margins())
        .header(header())
        .footer(footer());
    docx = docx.add_section(cover(content));
    let heading = Run::new().add_text(&content.words.contents);
    docx = docx.add_paragraph(Paragraph::new().style("Inhoudskop").add_run(heading));
    docx = contents(content).into_iter().fold(docx, Docx::add_paragraph);
    if writer_has_figures {
        let heading = Run::new().add_text(&content.words.figures);
        docx = docx.add_paragraph(Paragraph::new().style("Figurenkop").add_run(heading));
        docx = figures(content).into_iter().fold(docx, Docx::add_paragraph);
    }
    for part in parts {
        docx = match part {
            blocks::Part::Upright(children) => {
                children.into_iter().fold(docx, |docx, child| match child {
                    blocks::Child::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
                    blocks::Child::Table(table) => docx.add_table(*table),
                })
            }
            // A page on its side is a section of its own; so is what went before it.
            blocks::Part::Turn => docx.add_section(upright(header(), footer())),
            blocks::Part::OnItsSide(children) => {
                let section =
                    children.into_iter().fold(sideways(header(), footer()), |section, child| {
                        match child {
                            blocks::Child::Paragraph(paragraph) => {
                                section.add_paragraph(*paragraph)
                            }
                            blocks::Child::Table(table) => section.add_table(*table),
                        }
                    });
                docx.add_section(section)
            }
        };
    }
    finish::pack(docx, content, &pictures)
}

fn margins() -> PageMargin {
    PageMargin {
        top: TOP as i32,
        bottom: BOTTOM as i32,
        left: SIDE as i32,
        right: SIDE as i32,
        header: 720,
        footer: 620,
        gutter: 0,
    }
}

fn upright(header: Header, footer: Footer) -> Section {
    Section::new()
        .page_size(PageSize::new().width(A4.0).height(A4.1))
        .page_margin(margins())
        .header(header)
        .footer(footer)
}

fn sideways(header: Header, footer: Footer) -> Section {
    Section::new()
        .page_size(PageSize::new().width(A4.1).height(A4.0))
        .page_orient(PageOrientationType::Landscape)
        .page_margin(margins())
        .header(header)
        .footer(footer)
}

/// The cover, a section without head and foot.
fn cover(content: &ReportContent) -> Section {
    let cover = &content.cover;
    let line =
        |style: &str, text: &str| Paragraph::new().style(style).add_run(Run::new().add_text(text));
    let mut section =
        Section::new().page_size(PageSize::new().width(A4.0).height(A4.1)).page_margin(margins());
    for author in &cover.authors {
        section = section.add_paragraph(line("Inspectie", author));
    }
    section = section.add_paragraph(line("Title", &cover.title));
    if !cover.subtitle.is_empty() {
        section = section.add_paragraph(line("Subtitle", &cover.subtitle));
    }
    for (name, value) in &cover.lines {
        section = section.add_paragraph(
            Paragraph::new()
                .style("Gegevens")
                .add_run(Run::new().add_text(format!("{name}: ")).color(styles::INK_3))
                .add_run(Run::new().add_text(value)),
        );
    }
    section
}

/// The table of contents: every heading as a link to it. On which page it stands only Word knows,
/// so that no page is told; whoever wants page numbers has Word bring the field up to date.
fn contents(content: &ReportContent) -> Vec<Paragraph> {
    let entries = blocks::heading_numbers(content).into_iter().enumerate();
    let entries =
        entries.filter(|(_, (level, ..))| *level <= 2).map(|(at, (level, number, text))| {
            let shown = if number.is_empty() { text } else { format!("{number}  {text}") };
            (format!("TOC{level}"), blocks::heading_bookmark(at), shown)
        });
    list_of("TOC \\o \"1-2\" \\h \\z \\u", entries)
}

/// The list of figures, likewise.
fn figures(content: &ReportContent) -> Vec<Paragraph> {
    let word = &content.words.figure;
    let captions = content.blocks.iter().filter_map(|block| match block {
        Block::Figure { name, caption, .. } => Some((name, caption)),
        _ => None,
    });
    let drawn = captions.filter(|(name, _)| content.figures.iter().any(|(it, _)| it == *name));
    let entries = drawn.enumerate().map(|(at, (_, caption))| {
        let number = at + 1;
        let shown = format!("{word} {number}  {caption}");
        ("TableofFigures".to_owned(), blocks::figure_bookmark(number), shown)
    });
    list_of(&format!("TOC \\h \\z \\c \"{word}\""), entries)
}

/// A field that lists what stands where: style, bookmark and text of each line.
fn list_of(
    instruction: &str,
    entries: impl Iterator<Item = (String, String, String)>,
) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let part = |part: FieldCharType| Run::new().add_field_char(part, false);
    for (style, heading, shown) in entries {
        let mut entry = Paragraph::new().style(&style);
        if paragraphs.is_empty() {
            let instruction = InstrText::Unsupported(instruction.to_owned());
            entry = entry
                .add_run(part(FieldCharType::Begin))
                .add_run(Run::new().add_instr_text(instruction))
                .add_run(part(FieldCharType::Separate));
        }
        let link =
            Hyperlink::new(&heading, HyperlinkType::Anchor).add_run(Run::new().add_text(shown));
        paragraphs.push(entry.add_hyperlink(link));
    }
    if let Some(last) = paragraphs.pop() {
        paragraphs.push(last.add_run(part(FieldCharType::End)));
    }
    paragraphs
}

fn header(content: &ReportContent) -> Header {
    let mut text = content.words.running.clone();
    if !content.cover.watermark.is_empty() {
        let mark = content.cover.watermark.to_uppercase();
        text = format!("{text} – {mark} ({})", content.cover.stamp);
    }
    Header::new().add_paragraph(Paragraph::new().style("Header").add_run(Run::new().add_text(text)))
}

fn footer(content: &ReportContent) -> Footer {
    let (page, of) = &content.words.page;
    Footer::new().add_paragraph(
        Paragraph::new()
            .style("Footer")
            .align(AlignmentType::Right)
            .add_run(Run::new().add_text(format!("{page} ")))
            .add_run(field("PAGE", "1"))
            .add_run(Run::new().add_text(format!(" {of} ")))
            .add_run(field("NUMPAGES", "1")),
    )
}

/// A field that Word works out, with what stands there until then. None is marked as out of date:
/// numbers are right as they stand, Word counts pages by itself, and a document with such marks is
/// opened with a question that nobody understands.
pub(super) fn field(instruction: &str, until_then: &str) -> Run {
    Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::Unsupported(instruction.to_owned()))
        .add_field_char(FieldCharType::Separate, false)
        .add_text(until_then)
        .add_field_char(FieldCharType::End, false)
}

/// Whether a block is a heading, and of which level.
pub(super) fn heading_level(block: &Block) -> Option<usize> {
    match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    }
}

/// A document without content.
type Document = Docx;
