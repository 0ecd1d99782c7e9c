//! The arguments of `diff` and `log`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Report;

/// The forms a difference is told in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffForm {
    /// For people.
    #[default]
    Text,
    /// For a pull request.
    Md,
    /// One JSON document.
    Json,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct DiffArgs {
    #[arg(num_args = 0..=2)]
    pub(crate) sides: Vec<PathBuf>,
    #[arg(last = true)]
    pub(crate) of: Option<PathBuf>,
    #[arg(long)]
    pub(crate) git: Option<String>,
    #[arg(id = "diff_format", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<DiffForm>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LogArgs {
    #[arg(id = "log_file")]
    pub(crate) file: PathBuf,
    #[arg(id = "log_stage", long = "stage")]
    pub(crate) stage: String,
    #[arg(long)]
    pub(crate) row: Option<String>,
    #[arg(short = 'n', long)]
    pub(crate) number: Option<usize>,
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}
