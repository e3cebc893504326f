//! Help in English. The arguments carry their help in Dutch, as most who read it do.

use clap::builder::StyledStr;
use clap::{Arg, Command};
use serde::Deserialize;
use std::collections::BTreeMap;

const TEXTS: &str = include_str!("../../assets/help/en.toml");

#[derive(Deserialize)]
struct Texts {
    about: String,
    after: String,
    words: BTreeMap<String, String>,
    values: BTreeMap<String, String>,
    commands: BTreeMap<String, String>,
    arguments: BTreeMap<String, String>,
    special: BTreeMap<String, String>,
}

impl Texts {
    fn argument(&self, command: &str, argument: &str) -> Option<&String> {
        let special = self.special.get(&format!("{command}.{argument}"));
        special.or_else(|| self.arguments.get(argument))
    }

    /// The help of one argument, its heading and the name of its value.
    fn translate(&self, command: &str, argument: Arg) -> Arg {
        let name = argument.get_id().to_string();
        let heading = argument.get_help_heading().and_then(|word| self.words.get(word)).cloned();
        let values: Option<Vec<String>> = argument.get_value_names().map(|names| {
            names
                .iter()
                .map(|name| self.values.get(name.as_str()).cloned().unwrap_or(name.to_string()))
                .collect()
        });
        let mut argument = argument;
        if let Some(help) = self.argument(command, &name) {
            argument = argument.help(help.clone());
        }
        if let Some(heading) = heading {
            argument = argument.help_heading(leak(heading));
        }
        if let Some(values) = values.filter(|values| !values.is_empty()) {
            argument = argument.value_names(values.into_iter().map(leak));
        }
        argument
    }

    fn command(&self, command: Command, template: &'static str) -> Command {
        let name = command.get_name().to_owned();
        let about = self.commands.get(&name).cloned().map(StyledStr::from);
        let command = match about {
            Some(about) => command.about(about),
            None => command,
        };
        command
            .help_template(template)
            .mut_args(|argument| self.translate(&name, argument))
            .mut_subcommands(|inner| self.command(inner, template))
    }
}

/// The command line with its help in English; as it was when a text is missing, which a test
/// notices.
pub(super) fn english(command: Command) -> Command {
    let Ok(texts) = toml::from_str::<Texts>(TEXTS) else { return command };
    let heading = texts.words.get("Opdrachten").cloned().unwrap_or_default();
    let value = texts.values.get("OPDRACHT").cloned().unwrap_or_default();
    let (about, after) = (texts.about.clone(), texts.after.clone());
    texts
        .command(command, "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n")
        .about(about)
        .after_help(after.trim().to_owned())
        .subcommand_help_heading(leak(heading))
        .subcommand_value_name(leak(value))
        .override_usage("kroniek [FILE]\n       kroniek COMMAND …")
}

/// clap keeps headings and value names as they stand in the program; the help is built once.
fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
