//! Why an edit of a file beside a map was not made.

use crate::doc::write::{EditError, Obstacle};

/// Why an edit was not made. Nothing is changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// There is no such table.
    #[error("there is no such table")]
    NotFound,
    /// The table does not know the key.
    #[error("`{0}` is not known there")]
    UnknownKey(&'static str),
    /// The value is not one the key can hold, or the key cannot be left out.
    #[error("`{0}` cannot hold that")]
    WrongValue(&'static str),
    /// The edit cannot be written.
    #[error("the edit cannot be written: {0:?}")]
    Unwritable(Obstacle),
}

impl From<EditError> for SheetError {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Unwritable(obstacle) => Self::Unwritable(obstacle),
            EditError::NotFound(_) | EditError::Changed => Self::NotFound,
            EditError::UnknownField(field) => Self::UnknownKey(field.key()),
            EditError::OutOfRange(field) | EditError::WrongValue(field) => {
                Self::WrongValue(field.key())
            }
        }
    }
}
