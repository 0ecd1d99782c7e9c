//! The arguments, declared once; their words come from the translations.

mod ask;
pub(crate) mod audit;
mod comments;
mod config;
mod exchange;
mod history;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::StyledStr;
use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

pub(crate) use ask::{
    BacklogForm, FiguresForm, OpportunitiesArgs, Progress, SearchArgs, Sort, StatsArgs,
};
pub(crate) use comments::{CommentsArgs, ThreadState};
pub(crate) use config::{ConfigArgs, ConfigInitArgs, ConfigShowArgs, ConfigVerb};
pub(crate) use exchange::{Excel, ExportArgs, Ground, ImportArgs};
pub(crate) use history::{DiffArgs, DiffForm, LogArgs};

use super::git_setup::GitSetupArgs;
use super::merge::MergeArgs;
use crate::diag::nearest;
use crate::i18n::{Texts, words};
use crate::{export, import};

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// French.
    Fr,
    /// English.
    En,
}

#[derive(Clone, Debug, Parser)]
#[command(name = "jalon", disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[arg(id = "opened")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true, value_enum)]
    pub(crate) color: Option<Colour>,
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    #[arg(long, global = true)]
    pub(crate) theme: Option<String>,
    #[arg(long, global = true)]
    pub(crate) config: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) max_size: Option<String>,
    #[arg(long, global = true)]
    pub(crate) keys: Option<PathBuf>,
    #[arg(long)]
    pub(crate) read_only: bool,
    #[arg(id = "open_view", long = "view", value_enum)]
    pub(crate) view: Option<OpenView>,
    #[arg(long)]
    pub(crate) persona: Option<String>,
    #[arg(long)]
    pub(crate) stage: Option<String>,
    #[command(subcommand)]
    pub(crate) verb: Option<Verb>,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Verb {
    New(NewArgs),
    Show(ShowArgs),
    List(ListArgs),
    Check(CheckArgs),
    Search(SearchArgs),
    Opportunities(OpportunitiesArgs),
    Stats(StatsArgs),
    Export(ExportArgs),
    Import(ImportArgs),
    Diff(DiffArgs),
    Log(LogArgs),
    Audit(audit::AuditArgs),
    Comments(CommentsArgs),
    Recover(RecoverArgs),
    Rules(RulesArgs),
    Templates(TemplatesArgs),
    Merge(MergeArgs),
    GitSetup(GitSetupArgs),
    Keys(KeysArgs),
    Config(ConfigArgs),
    Doctor(DoctorArgs),
}

/// The forms a map is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Bands of whole stages.
    #[default]
    Table,
    /// Linear text.
    Plain,
    /// The sentiment chart.
    Chart,
    /// One JSON document.
    Json,
}

/// The views whose linear text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ShownView {
    /// The table.
    Map,
    /// The outline.
    Outline,
    /// The opportunities.
    Opportunities,
    /// The personas.
    Personas,
    /// The sentiment chart.
    Chart,
}

/// The views the editor can be opened in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OpenView {
    /// The table.
    Map,
    /// The outline.
    Outline,
    /// The opportunities.
    Opportunities,
    /// The personas.
    Personas,
    /// With what it is measured against.
    Compare,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct ShowArgs {
    pub(crate) file: PathBuf,
    #[arg(short, long, value_enum)]
    pub(crate) format: Option<Form>,
    #[arg(long, conflicts_with = "format")]
    pub(crate) plain: bool,
    #[arg(long, value_enum)]
    pub(crate) view: Option<ShownView>,
    #[arg(long, conflicts_with_all = ["format", "plain", "view", "width", "persona", "stage"])]
    pub(crate) textconv: bool,
    #[arg(long, value_parser = clap::value_parser!(u16).range(30..=10_000))]
    pub(crate) width: Option<u16>,
    #[arg(long)]
    pub(crate) persona: Option<String>,
    #[arg(long)]
    pub(crate) stage: Option<String>,
}

/// The forms problems are reported in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Report {
    /// For people.
    #[default]
    Text,
    /// One JSON document.
    Json,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct ListArgs {
    pub(crate) paths: Vec<PathBuf>,
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct CheckArgs {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) strict: bool,
    #[arg(long)]
    pub(crate) fix: bool,
    #[arg(long)]
    pub(crate) allow: Vec<String>,
    #[arg(long)]
    pub(crate) deny: Vec<String>,
    #[arg(id = "found", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Found>,
}

/// The forms of what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Found {
    /// For people.
    #[default]
    Text,
    /// One JSON document.
    Json,
    /// One log for code hosts and editors.
    Sarif,
    /// Annotations of GitHub's runners.
    Github,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct RulesArgs {
    pub(crate) rule: Option<String>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct RecoverArgs {
    pub(crate) map: Option<PathBuf>,
    #[arg(short, long, requires = "map", conflicts_with = "discard")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub(crate) force: bool,
    #[arg(long, requires = "map")]
    pub(crate) discard: bool,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct NewArgs {
    #[arg(id = "new_file")]
    pub(crate) file: Option<PathBuf>,
    #[arg(short, long)]
    pub(crate) template: Option<String>,
    #[arg(long)]
    pub(crate) kind: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) map_lang: Option<Lang>,
    #[arg(long)]
    pub(crate) stages: Option<String>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct TemplatesArgs {
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct KeysArgs {
    #[arg(long)]
    pub(crate) preset: Option<String>,
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct DoctorArgs {
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

/// Reads the arguments.
pub(crate) fn parse(arguments: &[OsString], texts: &Texts) -> Result<Cli, clap::Error> {
    let mut command = command(texts);
    let matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// The command line with its words in the language of the texts.
pub(crate) fn command(texts: &Texts) -> clap::Command {
    let command = Cli::command()
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(texts.text("cli-after-help"))
        .disable_version_flag(true)
        .arg(flag("version", 'V', ArgAction::Version));
    worded(command, "cli", texts)
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
