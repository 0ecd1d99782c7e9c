//! The arguments of `jalon export` and `jalon import`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};

use super::Lang;
use crate::{export, import};

/// The ground of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Ground {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Whose spreadsheet a table of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Excel {
    /// In French.
    Fr,
    /// In English.
    En,
    /// Nobody's.
    Plain,
}

impl Excel {
    /// The same for who writes tables.
    pub(crate) fn spreadsheet(self) -> export::Spreadsheet {
        match self {
            Self::Fr => export::Spreadsheet::Fr,
            Self::En => export::Spreadsheet::En,
            Self::Plain => export::Spreadsheet::Plain,
        }
    }
}

#[derive(Clone, Debug, Args)]
pub(crate) struct ExportArgs {
    #[arg(id = "exported", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(
        id = "export_form",
        long = "to",
        value_parser = PossibleValuesParser::new(export_forms())
    )]
    pub(crate) form: Option<String>,
    #[arg(id = "export_file", short = 'o', long = "output")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "export_file")]
    pub(crate) force: bool,
    #[arg(long)]
    pub(crate) persona: Option<String>,
    #[arg(id = "export_words", long = "words", value_enum)]
    pub(crate) words: Option<Lang>,
    #[arg(long, value_enum)]
    pub(crate) paper: Option<Ground>,
    #[arg(id = "text_width", long = "width", value_parser = clap::value_parser!(u16).range(30..=10_000))]
    pub(crate) width: Option<u16>,
    #[arg(long)]
    pub(crate) wide: bool,
    #[arg(long, value_enum)]
    pub(crate) excel: Option<Excel>,
    #[cfg(feature = "png")]
    #[arg(long, value_parser = clap::value_parser!(u16).range(20..=1200))]
    pub(crate) dpi: Option<u16>,
}

/// Every form; pictures are understood by any build, and offered by those that can make them.
fn export_forms() -> Vec<PossibleValue> {
    let mut forms: Vec<PossibleValue> = export::FORMS.iter().map(|form| form.name.into()).collect();
    if export::Form::find(export::PICTURE).is_none() {
        forms.push(PossibleValue::new(export::PICTURE).hide(true));
    }
    forms
}

#[derive(Clone, Debug, Args)]
pub(crate) struct ImportArgs {
    #[arg(id = "imported", required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(
        id = "import_form",
        long = "from",
        value_parser = PossibleValuesParser::new(import::FORMS.iter().map(|form| form.name))
    )]
    pub(crate) form: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..), conflicts_with_all = ["import_form", "into"])]
    pub(crate) diagram: Option<u16>,
    #[arg(id = "import_file", short = 'o', long = "output")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, requires = "import_file")]
    pub(crate) force: bool,
    #[arg(long)]
    pub(crate) keep_rest: bool,
    #[arg(long)]
    pub(crate) into: Option<PathBuf>,
    #[arg(id = "import_map", long = "map", requires = "into")]
    pub(crate) map: Vec<String>,
}
