//! Mistakes in the use of a command, said in Dutch or English.

use crate::text::{Language, tr_with};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

/// What to write on standard error for a mistake that clap found. `first` is the first word on the
/// command line, when it is no command.
pub(super) fn message(error: &clap::Error, first: Option<&str>, language: Language) -> String {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    // What is no command is taken for a file, and a file takes nothing after it.
    let stray = matches!(error.kind(), ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand)
        && !argument.starts_with('-');
    let no_command = first.filter(|_| stray);
    let key = match error.kind() {
        _ if no_command.is_some() => "cli-usage-command",
        ErrorKind::UnknownArgument => "cli-usage-unknown",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            "cli-usage-no-value"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-usage-value",
        ErrorKind::ArgumentConflict => "cli-usage-conflict",
        _ => "cli-usage-other",
    };
    let value = no_command.map_or_else(|| context(ContextKind::InvalidValue), str::to_owned);
    let valid = context(ContextKind::ValidValue);
    let key = if key == "cli-usage-value" && !valid.is_empty() { "cli-usage-choice" } else { key };
    let sentence = tr_with(
        language,
        key,
        &[("argument", argument.into()), ("value", value.into()), ("valid", valid.into())],
    );
    let usage = context(ContextKind::Usage);
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    // The command line as a whole has more than one line of usage; its help says it better.
    let usage = if usage.contains('\n') { String::new() } else { options_word(usage, language) };
    let hint = if usage.is_empty() { "cli-usage-see" } else { "cli-usage-hint" };
    let hint = tr_with(language, hint, &[("usage", usage.into())]);
    format!("{sentence}\n{hint}")
}

/// The one word of clap's own that help and usage hold, in the language of the screen.
pub(super) fn options_word(text: &str, language: Language) -> String {
    match language {
        Language::Dutch => text.replace("[OPTIONS]", "[OPTIES]"),
        Language::English => text.to_owned(),
    }
}

/// The arguments of `date` with its options in front, so that they may stand behind the phrases
/// while a phrase may begin with a hyphen, as the year -0044 does. Other commands are left as
/// they are.
pub(super) fn options_first(arguments: Vec<OsString>) -> Vec<OsString> {
    let Some(at) = arguments.iter().skip(1).position(|argument| argument == "date") else {
        return arguments;
    };
    let only_options_before = arguments.iter().skip(1).take(at).all(|argument| {
        argument == "nl" || argument == "en" || argument.to_string_lossy().starts_with("--lang")
    });
    if !only_options_before {
        return arguments;
    }
    let mut ordered: Vec<OsString> = arguments.iter().take(at + 2).cloned().collect();
    let mut phrases = Vec::new();
    let mut rest = arguments.into_iter().skip(at + 2);
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy().into_owned();
        if text == "--" {
            phrases.extend(rest);
            break;
        }
        let is_option = text == "-h" || (text.starts_with("--") && text.len() > 2);
        if !is_option {
            phrases.push(argument);
            continue;
        }
        let takes_value = matches!(text.as_str(), "--year" | "--lang" | "--passphrase-file");
        ordered.push(argument);
        if takes_value && let Some(value) = rest.next() {
            ordered.push(value);
        }
    }
    if !phrases.is_empty() {
        ordered.push("--".into());
        ordered.extend(phrases);
    }
    ordered
}
