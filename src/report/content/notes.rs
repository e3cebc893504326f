//! Notes with the sources of facts. A sentence that rests on two facts gets one note, not two
//! numbers side by side, which a reader would take for one: `¹²`.

use super::block::{Block, Span};

/// A fact in a note: its number, and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cited {
    /// The number of the fact, `DR-018`.
    pub code: String,
    /// The sources by their short names, each with the place in it: 'p. 3', 'r. 474 en 821'. A
    /// place may be empty.
    pub sources: Vec<(String, String)>,
}

/// The note that gives the sources of facts. Where a source is the one named just before in the
/// same note, `same` stands for it ('idem'). Never over the border of a note: which notes share a
/// page changes with the text, and 'idem' under the wrong one would cite the wrong source.
#[must_use]
pub fn citing(cited: Vec<Cited>, same: &str) -> Span {
    let mut last = "";
    let facts: Vec<String> = cited
        .iter()
        .map(|fact| {
            let mut sources = Vec::new();
            for (at, (name, place)) in fact.sources.iter().enumerate() {
                // Within a fact each source is named once already.
                let name = if at == 0 && name == last { same } else { name.as_str() };
                sources.push(match place.is_empty() {
                    true => name.to_owned(),
                    false => format!("{name}, {place}"),
                });
            }
            if let Some((name, _)) = fact.sources.last() {
                last = name;
            }
            match sources.is_empty() {
                true => fact.code.clone(),
                false => format!("{}: {}", fact.code, sources.join("; ")),
            }
        })
        .collect();
    Span::Note { text: format!("{}.", facts.join(". ")), cited }
}

/// The spans with the notes that follow each other made one; a fact is named once in it.
#[must_use]
pub fn joined(spans: Vec<Span>, same: &str) -> Vec<Span> {
    let mut done: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match (done.last_mut(), span) {
            (Some(Span::Note { cited: first, text }), Span::Note { cited: next, .. })
                if !first.is_empty() && !next.is_empty() =>
            {
                let mut all = std::mem::take(first);
                for fact in next {
                    if !all.contains(&fact) {
                        all.push(fact);
                    }
                }
                if let Span::Note { text: joined, cited } = citing(all, same) {
                    *text = joined;
                    *first = cited;
                }
            }
            (_, span) => done.push(span),
        }
    }
    done
}

/// The running text among some blocks with its notes joined.
pub(crate) fn with_joined_notes(mut blocks: Vec<Block>, same: &str) -> Vec<Block> {
    for block in &mut blocks {
        let lists: Vec<&mut Vec<Span>> = match block {
            Block::Paragraph { spans } | Block::Lead { spans } | Block::Quote { spans } => {
                vec![spans]
            }
            Block::List { items, .. } => items.iter_mut().collect(),
            _ => Vec::new(),
        };
        for spans in lists {
            *spans = joined(std::mem::take(spans), same);
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(code: &str, sources: &[(&str, &str)]) -> Span {
        let sources = sources.iter().map(|(name, place)| ((*name).into(), (*place).into()));
        citing(vec![Cited { code: code.into(), sources: sources.collect() }], "idem")
    }

    fn texts(spans: &[Span]) -> Vec<&str> {
        spans
            .iter()
            .filter_map(
                |s| if let Span::Note { text, .. } = s { Some(text.as_str()) } else { None },
            )
            .collect()
    }

    #[test]
    fn notes_side_by_side_become_one_and_name_a_source_once() {
        let spans = vec![
            Span::text("Twee meldingen."),
            note("A-1", &[("Rapport (2016)", "p. 3"), ("Dossier", "p. 9")]),
            note("A-2", &[("Dossier", "p. 10"), ("Rapport (2016)", "p. 4")]),
            note("A-1", &[("Rapport (2016)", "p. 3"), ("Dossier", "p. 9")]),
            Span::text(" En nog een."),
            note("A-3", &[("Rapport (2016)", "p. 4")]),
        ];
        let spans = joined(spans, "idem");
        assert_eq!(
            texts(&spans),
            [
                "A-1: Rapport (2016), p. 3; Dossier, p. 9. A-2: idem, p. 10; Rapport (2016), p. 4.",
                "A-3: Rapport (2016), p. 4.",
            ]
        );
    }

    #[test]
    fn a_note_of_another_kind_stays_alone() {
        let spans = vec![Span::note("Zie de wet."), note("A-1", &[]), Span::note("Nog een.")];
        assert_eq!(texts(&joined(spans, "idem")), ["Zie de wet.", "A-1.", "Nog een."]);
    }
}
