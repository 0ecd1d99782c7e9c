//! Maps out of other forms: one file or folder per form. Each is a pure function of bytes that never
//! panics and always says what it did not take as it stands; nothing is dropped in silence.
//!
//! What comes out is a [`NewMap`], which [`crate::doc::compose`] writes, or the text of a map. Files and
//! the command line are of no concern here.

mod csv;
mod decode;
mod encoding;
pub mod funnel;
mod gather;
mod grid;
mod items;
mod json;
mod labels;
mod limit;
mod long;
mod md;
mod mermaid;
mod notice;
mod number;
mod ojf;
mod rest;
mod size;
mod table;
#[cfg(test)]
mod told;
mod xlsx;

pub use notice::{Notice, Place};
pub use rest::{Rest, keep_rest, keep_rest_in};
pub use size::least_bytes;

use crate::i18n::Texts;
use crate::model::NewMap;

/// What is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The bytes of the file.
    pub bytes: &'a [u8],
    /// Its name without folders; none for standard input.
    pub name: Option<&'a str>,
    /// The words that stand where the input has none, such as the title of a map without one.
    pub texts: &'a Texts,
    /// How many bytes the text of a map may have to be opened. A map of more is of no use: little time
    /// goes into it, and whoever asked refuses it.
    pub most_bytes: usize,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The map.
    pub map: NewMap,
    /// The text of the map, from a form that says more than a [`NewMap`] can: keys the format does not
    /// know, values it does not take. What is wrong with it is among the notices. None leaves it to be
    /// composed of the map.
    pub written: Option<String>,
    /// The input as text, which the places of notices are bytes of; empty for a form that is none.
    pub text: String,
    /// What was not taken as it stands, in the order of the input.
    pub notices: Vec<Notice>,
    /// What has no place in a map, in the order of the input.
    pub rest: Vec<Rest>,
}

/// Why nothing could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// As of [`Imported`].
    pub text: String,
    /// What is wrong; one error at least.
    pub notices: Vec<Notice>,
}

impl Refused {
    /// Refused for one reason.
    fn because(text: String, notice: Notice) -> Self {
        Self {
            text,
            notices: vec![notice],
        }
    }

    /// Refused because there is far more in it than in a map.
    fn too_large(text: String) -> Self {
        Self::because(text, Notice::refused(Place::Whole, "table-large"))
    }
}

/// How sure a form is that an input is of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It cannot be.
    No,
    /// It might be, as any text might be a table of one column.
    Perhaps,
    /// Its name or its content says so.
    Likely,
    /// Its content leaves no doubt.
    Sure,
}

/// A form maps are read from.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// What it is called on the command line; `import-form-NAME` says what it is.
    pub name: &'static str,
    /// What the names of its files end in, in lower case and without the dot.
    pub endings: &'static [&'static str],
    /// How sure it is that an input is of its kind, by its content alone and at little cost.
    pub is_like: fn(&Input<'_>) -> Likeness,
    /// Reads it.
    pub read: fn(&Input<'_>) -> Result<Imported, Refused>,
}

/// Every form; of two that are equally sure of an input the first has it.
pub const FORMS: &[Form] = &[
    mermaid::FORM,
    Form {
        name: "ojf",
        endings: &["ojf"],
        is_like: ojf::is_like,
        read: ojf::read,
    },
    Form {
        name: "funnel",
        endings: &["csv", "tsv"],
        is_like: funnel::is_like,
        read: funnel::read,
    },
    Form {
        name: "json",
        endings: &["json"],
        is_like: json::is_like,
        read: json::read,
    },
    Form {
        name: "xlsx",
        endings: &["xlsx", "xlsm", "xls", "xlsb", "ods"],
        is_like: xlsx::is_like,
        read: xlsx::read,
    },
    Form {
        name: "md",
        endings: &["md", "markdown", "mdown", "mkd"],
        is_like: md::is_like,
        read: md::read,
    },
    Form {
        name: "csv",
        endings: &["csv"],
        is_like: csv::is_like_csv,
        read: csv::read,
    },
    Form {
        name: "tsv",
        endings: &["tsv", "tab"],
        is_like: csv::is_like_tsv,
        read: csv::read,
    },
];

/// Reads the Mermaid journey with a number, counted from 1, of those in a Markdown text.
///
/// # Errors
/// There is none with that number, or it is no journey.
pub fn read_diagram(input: &Input<'_>, number: usize) -> Result<Imported, Refused> {
    mermaid::read_diagram(input, Some(number))
}

impl Form {
    /// The form of that name.
    pub fn find(name: &str) -> Option<&'static Self> {
        FORMS.iter().find(|form| form.name == name)
    }

    /// The form an input is most likely of: by its content, and among those that might be by its name.
    pub fn guess(input: &Input<'_>) -> Option<&'static Self> {
        Self::at_least(Likeness::Perhaps, input)
    }

    /// The form whose kind an input is by its name or its content.
    pub fn recognise(input: &Input<'_>) -> Option<&'static Self> {
        Self::at_least(Likeness::Likely, input)
    }

    fn at_least(least: Likeness, input: &Input<'_>) -> Option<&'static Self> {
        let ending = input.name.and_then(|name| name.rsplit_once('.'));
        let ending = ending.map(|(_, ending)| ending.to_lowercase());
        let likeness = |form: &Form| {
            let is_named = ending
                .as_deref()
                .is_some_and(|ending| form.endings.contains(&ending));
            match (form.is_like)(input) {
                Likeness::Perhaps if is_named => Likeness::Likely,
                likeness => likeness,
            }
        };
        // `max_by_key` gives the last of equals.
        let best = FORMS.iter().rev().map(|form| (likeness(form), form));
        let best = best.max_by_key(|(likeness, _)| *likeness);
        best.filter(|(likeness, _)| *likeness >= least)
            .map(|(_, form)| form)
    }
}
