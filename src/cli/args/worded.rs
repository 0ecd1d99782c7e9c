//! The command line with its words, which come from the translations by the names of commands and
//! arguments.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::{ArgAction, CommandFactory, FromArgMatches};

use super::super::Exit;
use super::Cli;
use crate::diag::nearest;
use crate::i18n::{Texts, words};
use crate::{export, import};

/// Reads the arguments.
pub(crate) fn parse(arguments: &[OsString], texts: &Texts) -> Result<Cli, clap::Error> {
    // Words are for help and mistakes. Where there are none the command line needs none: giving them to
    // all of it took a twentieth of a start and 150 kB.
    let matches = Cli::command().try_get_matches_from(arguments);
    if let Ok(cli) = matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        return Ok(cli);
    }
    let mut command = command(texts);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// The command line with its words in the language of the texts.
pub(crate) fn command(texts: &Texts) -> clap::Command {
    let command = Cli::command()
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(after_help(texts))
        .disable_version_flag(true)
        .arg(flag("version", 'V', ArgAction::Version));
    worded(command, "cli", texts)
}

/// What stands below the help of the program.
fn after_help(texts: &Texts) -> String {
    let codes = Exit::table(texts).into_iter();
    let codes: Vec<String> = codes
        .map(|(code, means)| format!("\n  {code}  {means}"))
        .collect();
    let codes = codes.concat();
    let (settings, heading) = (texts.text("cli-environment"), texts.text("cli-exit-codes"));
    format!("{settings}\n\n{heading}{codes}")
}

/// Where options of every command begin in the order of help, and those about the program itself.
const GLOBAL_ORDER: usize = 100;
const HELP_ORDER: usize = 200;

/// The command a word was meant to be, if it is nearly one.
pub(crate) fn command_like(word: &str) -> Option<String> {
    let command = Cli::command();
    let names = command.get_subcommands().map(clap::Command::get_name);
    nearest(word, names)
        .filter(|name| *name != word)
        .map(str::to_owned)
}

fn flag(name: &'static str, short: char, action: ArgAction) -> clap::Arg {
    clap::Arg::new(name).long(name).short(short).action(action)
}

/// Gives a command and all below it their words.
fn worded(command: clap::Command, id: &str, texts: &Texts) -> clap::Command {
    let about = texts.text(&format!("{id}-about"));
    let (usage, options) = (texts.text("cli-usage"), texts.text("cli-options"));
    let template = format!("{about}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}");
    let name = command.get_name().to_owned();
    let subcommands: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    let mut command = command
        .about(about)
        .help_template(StyledStr::from(template))
        .subcommand_help_heading(texts.text("cli-commands"))
        .subcommand_value_name(texts.text("cli-value-command"))
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help));
    // What this build cannot make is not among them.
    let exports: Vec<&str> = export::FORMS.iter().map(|form| form.name).collect();
    let imports: Vec<&str> = import::FORMS.iter().map(|form| form.name).collect();
    let forms = [
        ("exports", words(exports.join(", "))),
        ("imports", words(imports.join(", "))),
    ];
    let mut place = 0;
    command = command.mut_args(|arg| {
        let name = arg.get_id().to_string();
        let id = format!("arg-{}", name.replace('_', "-"));
        let heading = if arg.is_positional() {
            texts.text("cli-arguments")
        } else {
            options.clone()
        };
        let value = texts.find(&format!("{id}.value"), &[]);
        // A command's own options first, then those of every command.
        place += 1;
        let order = match name.as_str() {
            "help" | "version" => HELP_ORDER,
            _ if arg.is_global_set() => GLOBAL_ORDER + place,
            _ => place,
        };
        let arg = arg.help(texts.with(&id, &forms)).help_heading(heading);
        let arg = arg.display_order(order);
        let arg = if arg.get_action().takes_values() {
            arg.hide_possible_values(true)
        } else {
            arg
        };
        match value {
            Some(value) => arg.value_name(value),
            None => arg,
        }
    });
    for subcommand in subcommands {
        let id = format!("{id}-{subcommand}");
        command = command.mut_subcommand(&subcommand, |command| worded(command, &id, texts));
    }
    command.name(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_command_line_is_sound_and_every_word_of_it_is_translated() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut command = command(&texts);
            command.clone().debug_assert();
            let mut pages = vec![command.render_long_help().to_string()];
            let names = command.get_subcommands().map(|it| it.get_name().to_owned());
            for name in names.collect::<Vec<_>>() {
                pages.push(help_of(&mut command, &name));
            }
            for page in pages {
                assert!(!page.contains("cli-") && !page.contains("arg-"), "{page}");
            }
        }
    }

    fn help_of(command: &mut clap::Command, name: &str) -> String {
        command
            .find_subcommand_mut(name)
            .unwrap()
            .render_long_help()
            .to_string()
    }
}
