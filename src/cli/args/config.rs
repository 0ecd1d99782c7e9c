//! The arguments of `config` and what stands below it.

use clap::{Args, Subcommand};

use super::Report;

#[derive(Clone, Debug, Args)]
pub(crate) struct ConfigArgs {
    #[command(subcommand)]
    pub(crate) verb: Option<ConfigVerb>,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum ConfigVerb {
    Path,
    Show(ConfigShowArgs),
    Init(ConfigInitArgs),
}

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct ConfigShowArgs {
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct ConfigInitArgs {
    #[arg(long)]
    pub(crate) force: bool,
}
