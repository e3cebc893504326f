//! A room may import only what the map in the crate documentation allows.

use crate::sources::files;

/// Room, the rooms it may import, and the crates that it alone may use.
const ROOMS: &[(&str, &[&str], &[&str])] = &[
    ("model", &[], &["chrono"]),
    ("text", &[], &["fluent_templates"]),
    ("store", &["model", "text"], &["rusqlite", "rusqlite_migration"]),
    ("case", &["model", "store", "text"], &[]),
    (
        "exchange",
        &["model", "text"],
        &["csv", "calamine", "rust_xlsxwriter", "encoding_rs", "docx_rs", "quick_xml", "zip"],
    ),
    ("analysis", &["model", "text"], &[]),
    ("timeline", &["model", "text"], &[]),
    (
        "report",
        &["model", "analysis", "timeline", "text"],
        &[
            "typst",
            "typst_pdf",
            "typst_render",
            "typst_layout",
            "printpdf",
            "resvg",
            "lopdf",
            "docx_rs",
            "similar",
            "zip",
        ],
    ),
    (
        "desktop",
        &["model", "case", "exchange", "analysis", "timeline", "report", "text"],
        &["egui", "eframe", "egui_plot", "egui_extras", "rfd", "nucleo_matcher"],
    ),
    (
        "cli",
        &["model", "case", "exchange", "analysis", "timeline", "report", "text"],
        &["clap", "rpassword"],
    ),
];

/// The code of a file without comments and without its unit tests, which may reach further.
fn code(text: &str) -> String {
    text.split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether `word` stands in `code` as a path's first part: `word::`, or `use word`.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let after = &code[at + word.len()..];
        let starts = !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':');
        starts
            && (after.starts_with("::") || (code[..at].ends_with("use ") && after.starts_with(';')))
    })
}

#[test]
fn a_room_imports_only_what_the_map_allows() {
    let mut offences = Vec::new();
    for (room, allowed, _) in ROOMS {
        for file in files(&format!("src/{room}"), &["rs"]) {
            let code = code(&file.text);
            for (other, ..) in ROOMS {
                if other == room || allowed.contains(other) {
                    continue;
                }
                let names_it = code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{other};"))
                    || code.contains(&format!("crate::{{{other}"));
                if names_it {
                    offences.push(format!("{} imports {other}", file.path));
                }
            }
        }
    }
    assert!(offences.is_empty(), "imports that the map forbids:\n{}", offences.join("\n"));
}

#[test]
fn a_crate_is_used_only_in_its_room() {
    let mut offences = Vec::new();
    for file in files("src", &["rs"]) {
        let room =
            file.path.split('/').nth(1).unwrap_or_default().trim_end_matches(".rs").to_owned();
        let code = code(&file.text);
        for (owner, _, crates) in ROOMS {
            for name in *crates {
                // Word documents are written in two rooms: the report and the tables.
                let theirs = ROOMS.iter().any(|(it, _, own)| *it == room && own.contains(name));
                if !theirs && names(&code, name) {
                    offences.push(format!("{} uses {name}, which belongs to {owner}", file.path));
                }
            }
        }
    }
    assert!(offences.is_empty(), "crates outside their room:\n{}", offences.join("\n"));
}

#[test]
fn a_file_is_about_one_idea() {
    let long: Vec<_> = files("src", &["rs"])
        .into_iter()
        .filter(|file| file.text.lines().count() > 700)
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()))
        .collect();
    assert!(long.is_empty(), "files that have grown too long:\n{}", long.join("\n"));
}
