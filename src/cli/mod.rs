//! The same work without a window, for scripts, servers and tests.
//!
//! Every command exits 0 when it did its work, 1 when it found something wrong in the data it was
//! asked to check, and 2 for a usage error or a file it cannot use. Errors go to standard error,
//! one clear sentence first; under `--json` standard output holds JSON and nothing else.

mod arguments;
mod commands;
mod failure;
mod help;
mod opening;
mod output;
mod passphrase;
mod progress;
mod usage;

use crate::text::{Language, Value, tr, tr_with};
use arguments::{Arguments, Command};
use clap::{CommandFactory as _, FromArgMatches as _};
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What the command line asks for.
#[derive(Debug)]
pub enum Outcome {
    /// The work is done, or could not be; the program ends.
    Done(ExitCode),
    /// The window, with a file or without.
    Desktop {
        /// The investigation to open.
        file: Option<PathBuf>,
        /// The language asked for; none for the one the user chose before.
        language: Option<Language>,
    },
}

/// What a command found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It did its work.
    Good,
    /// Something is wrong in the data it was asked to check.
    Wrong,
}

/// What every command needs to know.
struct Context {
    language: Language,
    /// Where passphrases stand, in the order they are tried.
    passphrase_files: Vec<PathBuf>,
}

impl Context {
    /// A text in the language of the screen.
    fn say(&self, key: &str) -> String {
        tr(self.language, key)
    }

    /// A text with arguments.
    fn say_with(&self, key: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
        tr_with(self.language, key, arguments)
    }
}

/// Does what the arguments ask, the first being the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let arguments = usage::options_first(arguments.into_iter().collect());
    let spoken = language_of(&arguments);
    match parsed(&arguments, spoken) {
        Ok(Arguments { file, common, command, .. }) => {
            let asked = common.lang.as_deref().and_then(Language::from_code);
            let language = asked.unwrap_or_default();
            let command = match (command, file) {
                (None, file) => return Outcome::Desktop { file, language: asked },
                (Some(command), None) => command,
                (Some(_), Some(file)) => {
                    let failure = failure::Failure::text("cli-usage-command");
                    let message = failure.with("value", file.display()).message(language);
                    eprintln!("{message}");
                    return Outcome::Done(ExitCode::from(2));
                }
            };
            let context = Context { language, passphrase_files: common.passphrase_file };
            Outcome::Done(match carry_out(&context, command) {
                Ok(Verdict::Good) => ExitCode::SUCCESS,
                Ok(Verdict::Wrong) => ExitCode::from(1),
                Err(failure) => {
                    eprintln!("{}", failure.message(language));
                    ExitCode::from(2)
                }
            })
        }
        Err(error) if !error.use_stderr() => {
            let help = error.render().to_string();
            output::print(&usage::options_word(&help, spoken));
            Outcome::Done(ExitCode::SUCCESS)
        }
        Err(error) => {
            let language = spoken;
            let first = first_word(&arguments).filter(|word| !is_command(word));
            eprintln!("{}", usage::message(&error, first.as_deref(), language));
            Outcome::Done(ExitCode::from(2))
        }
    }
}

fn parsed(arguments: &[OsString], language: Language) -> Result<Arguments, clap::Error> {
    let command = match language {
        Language::Dutch => Arguments::command(),
        Language::English => help::english(Arguments::command()),
    };
    Arguments::from_arg_matches(&command.try_get_matches_from(arguments)?)
}

/// The first word that is no option nor the value of one.
fn first_word(arguments: &[OsString]) -> Option<String> {
    let mut texts = arguments.iter().skip(1).map(|argument| argument.to_string_lossy());
    while let Some(text) = texts.next() {
        if text == "--lang" || text == "--passphrase-file" {
            texts.next();
        } else if !text.starts_with('-') {
            return Some(text.into_owned());
        }
    }
    None
}

fn is_command(word: &str) -> bool {
    Arguments::command().get_subcommands().any(|command| command.get_name() == word)
}

/// The language asked for on a command line that could not be read as a whole.
fn language_of(arguments: &[OsString]) -> Language {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let after = texts.windows(2).find_map(|pair| match pair {
        [option, code] if option == "--lang" => Language::from_code(code),
        _ => None,
    });
    let joined =
        || texts.iter().find_map(|text| Language::from_code(text.strip_prefix("--lang=")?));
    after.or_else(joined).unwrap_or_default()
}

fn carry_out(context: &Context, command: Command) -> Result<Verdict, failure::Failure> {
    use commands::{
        analyse, check, compare, date, export, generate, import, info, log, merge, new,
        passphrases, report, search, timeline, undo,
    };
    match command {
        Command::New(arguments) => new::run(context, &arguments),
        Command::Info(arguments) => info::run(context, &arguments),
        Command::Date(arguments) => date::run(context, arguments),
        Command::Import(arguments) => import::run(context, &arguments),
        Command::Export(arguments) => export::run(context, &arguments),
        Command::Report(arguments) => report::run(context, &arguments),
        Command::Timeline(arguments) => timeline::run(context, &arguments),
        Command::Analyse(arguments) => analyse::run(context, &arguments),
        Command::Search(arguments) => search::run(context, &arguments),
        Command::Check(arguments) => check::run(context, &arguments),
        Command::Compare(arguments) => compare::run(context, &arguments),
        Command::Log(arguments) => log::run(context, &arguments),
        Command::Undo(arguments) => undo::undo(context, &arguments),
        Command::Redo(arguments) => undo::redo(context, &arguments),
        Command::Merge(arguments) => merge::run(context, &arguments),
        Command::Lock(arguments) => passphrases::lock(context, &arguments),
        Command::Unlock(arguments) => passphrases::unlock(context, &arguments),
        Command::Rekey(arguments) => passphrases::rekey(context, &arguments),
        Command::Generate(arguments) => generate::run(context, &arguments),
    }
}
