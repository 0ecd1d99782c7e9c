//! The arguments of `comments`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::DiffForm;

/// Which threads are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThreadState {
    /// All.
    #[default]
    All,
    /// The open ones.
    Open,
    /// Those somebody resolved.
    Resolved,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct CommentsArgs {
    #[arg(id = "reviewed_file")]
    pub(crate) file: PathBuf,
    #[arg(id = "diff_format", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<DiffForm>,
    #[arg(long)]
    pub(crate) author: Option<String>,
    #[arg(long, value_enum)]
    pub(crate) state: Option<ThreadState>,
    #[arg(long)]
    pub(crate) stage: Option<String>,
}
