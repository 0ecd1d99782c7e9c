//! The arguments of `audit` and what stands below it.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};

use super::{Lang, Report};
use crate::audit::Outcome;
use crate::audit::report::FORMS;

#[derive(Clone, Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct AuditArgs {
    #[arg(id = "audited", required = true)]
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) persona: Option<String>,
    #[arg(id = "list", long)]
    pub(crate) list: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) resume: bool,
    #[arg(long)]
    pub(crate) read_only: bool,
    #[command(subcommand)]
    pub(crate) verb: Option<AuditVerb>,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum AuditVerb {
    New(AuditNewArgs),
    Set(AuditSetArgs),
    Status(AuditStatusArgs),
    Report(AuditReportArgs),
    Update(AuditUpdateArgs),
    Lists(AuditListsArgs),
}

#[derive(Clone, Debug, Args)]
pub(crate) struct AuditNewArgs {
    #[arg(id = "audited")]
    pub(crate) file: PathBuf,
    #[arg(id = "walker", long = "persona")]
    pub(crate) persona: Option<String>,
    #[arg(id = "list", long)]
    pub(crate) list: Vec<PathBuf>,
    #[arg(long, requires = "list")]
    pub(crate) lists_only: bool,
}

/// The words for what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ResultWord {
    /// As the check says.
    Pass,
    /// In part.
    Partial,
    /// Not so.
    Fail,
    /// Not applicable.
    Na,
    /// Not looked at.
    Todo,
}

impl ResultWord {
    pub(crate) fn outcome(self) -> Outcome {
        match self {
            Self::Pass => Outcome::Pass,
            Self::Partial => Outcome::Partial,
            Self::Fail => Outcome::Fail,
            Self::Na => Outcome::Na,
            Self::Todo => Outcome::Todo,
        }
    }
}

#[derive(Clone, Debug, Args)]
pub(crate) struct AuditSetArgs {
    pub(crate) run: PathBuf,
    pub(crate) check: String,
    #[arg(value_enum, required_unless_present_any = ["severity", "note", "evidence"])]
    pub(crate) result: Option<ResultWord>,
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=5))]
    pub(crate) severity: Option<u8>,
    #[arg(long)]
    pub(crate) note: Option<String>,
    #[arg(long)]
    pub(crate) evidence: Vec<String>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct AuditStatusArgs {
    pub(crate) run: PathBuf,
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct AuditReportArgs {
    #[arg(required = true)]
    pub(crate) runs: Vec<PathBuf>,
    #[arg(
        id = "audit_form",
        short = 'f',
        long = "format",
        value_parser = PossibleValuesParser::new(FORMS.iter().map(|form| form.name))
    )]
    pub(crate) format: Option<String>,
    #[arg(id = "report_file", short = 'o', long = "output")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "report_file")]
    pub(crate) force: bool,
    #[arg(long, value_parser = clap::value_parser!(u8).range(1..=5))]
    pub(crate) fail_on: Option<u8>,
    #[arg(long, value_enum)]
    pub(crate) words: Option<Lang>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct AuditUpdateArgs {
    pub(crate) run: PathBuf,
    #[arg(id = "list", long)]
    pub(crate) list: Vec<PathBuf>,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct AuditListsArgs {
    #[arg(id = "report", short = 'f', long = "format", value_enum)]
    pub(crate) format: Option<Report>,
}
