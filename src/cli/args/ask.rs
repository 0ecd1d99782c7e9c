//! The arguments of what is asked of maps in folders: `opportunities`, `search` and `stats`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Excel, Report};

/// The forms a backlog comes in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum BacklogForm {
    /// For people.
    #[default]
    Table,
    /// For spreadsheets.
    Csv,
    /// One JSON document.
    Json,
    /// For forges and wikis.
    Md,
}

/// What a backlog is put in order by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sort {
    /// The highest score first.
    #[default]
    Priority,
    /// The highest impact first.
    Impact,
    /// The least effort first.
    Effort,
    /// The earliest day first.
    Due,
}

/// How far an opportunity has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Progress {
    /// Neither done nor given up.
    Open,
    /// Nobody has taken it up.
    Idea,
    /// It is to be done.
    Planned,
    /// It is being done.
    Doing,
    /// It is done.
    Done,
    /// It was given up.
    Dropped,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct OpportunitiesArgs {
    #[arg(id = "asked")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(long, value_enum)]
    pub(crate) sort: Option<Sort>,
    #[arg(id = "backlog_form", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<BacklogForm>,
    #[arg(long, value_enum, value_delimiter = ',')]
    pub(crate) status: Vec<Progress>,
    #[arg(id = "backlog_owner", long = "owner")]
    pub(crate) owner: Option<String>,
    #[arg(long)]
    pub(crate) persona: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) excel: Option<Excel>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct SearchArgs {
    #[arg(id = "sought")]
    pub(crate) words: String,
    #[arg(id = "asked")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

/// The forms figures come in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum FiguresForm {
    /// For people.
    #[default]
    Table,
    /// One JSON document.
    Json,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct StatsArgs {
    #[arg(id = "asked")]
    pub(crate) paths: Vec<PathBuf>,
    #[arg(id = "figures_form", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<FiguresForm>,
}
