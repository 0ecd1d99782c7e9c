//! The arguments, declared once; their words come from the translations.

mod ask;
pub(crate) mod audit;
mod comments;
mod config;
mod exchange;
mod history;
mod tools;
mod worded;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use ask::{
    BacklogForm, FiguresForm, OpportunitiesArgs, Progress, SearchArgs, Sort, StatsArgs,
};
pub(crate) use comments::{CommentsArgs, ThreadState};
pub(crate) use config::{ConfigArgs, ConfigInitArgs, ConfigShowArgs, ConfigVerb};
pub(crate) use exchange::{Excel, ExportArgs, Ground, ImportArgs};
pub(crate) use history::{DiffArgs, DiffForm, LogArgs};
pub(crate) use tools::{CompletionsArgs, ManArgs, Shell};
pub(crate) use worded::{command, command_like, parse};

use super::git_setup::GitSetupArgs;
use super::merge::MergeArgs;

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
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
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
    Schema,
    Completions(CompletionsArgs),
    Man(ManArgs),
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
