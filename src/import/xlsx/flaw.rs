//! Why a workbook is refused.

use crate::import::{Notice, Place, Refused};

/// What is wrong with a workbook as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It is no archive, or none with a workbook of this kind in it.
    NoWorkbook,
    /// It is locked by a password, or of the kind from before 2007.
    Locked,
    /// That part of it cannot be read.
    Damaged(String),
    /// It is unpacked to more than is read.
    TooLarge,
    /// It has more cells, or more words in them, than a map can have.
    TooMany,
    /// That cell of that sheet is farther out than cells are read.
    TooFar(String, String),
    /// Nothing stands in it.
    Empty,
}

impl From<Flaw> for Refused {
    fn from(flaw: Flaw) -> Self {
        let whole = |variant| Notice::refused(Place::Whole, variant);
        let mebibytes = super::super::limit::UNPACKED / (1024 * 1024);
        let notice = match flaw {
            Flaw::NoWorkbook => whole("no-workbook"),
            Flaw::Locked => whole("workbook-locked"),
            Flaw::Damaged(part) => whole("workbook-damaged").with("name", part.as_str()),
            Flaw::TooLarge => whole("workbook-large").with("count", mebibytes.to_string().as_str()),
            Flaw::TooMany => whole("workbook-cells"),
            Flaw::TooFar(sheet, cell) => {
                Notice::refused(Place::Cell { sheet, cell }, "workbook-far")
            }
            Flaw::Empty => whole("workbook-empty"),
        };
        Self {
            text: String::new(),
            notices: vec![notice],
        }
    }
}
