//! Why an edit was not made.

use crate::model::Field;

/// A kind of thing an edit names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A persona.
    Persona,
    /// A stage.
    Stage,
    /// An item.
    Item,
}

/// What stands in the way of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The text is not TOML all through.
    Syntax,
    /// The key of the row or list holds something else than a list.
    NotAList,
    /// The structure of the text or of the copied block is not one the edit can be made in.
    Structure,
    /// The new text would not be TOML all through.
    Result,
    /// The map may only be looked at.
    ReadOnly,
}

/// Why an edit was not made. Nothing is changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// What the edit names is not there.
    #[error("there is no such {0:?}")]
    NotFound(Thing),
    /// Other words stand there than the edit expects.
    #[error("the item has changed")]
    Changed,
    /// The owner does not know the field.
    #[error("`{}` is not known there", .0.key())]
    UnknownField(Field),
    /// The number is out of the bounds of the field.
    #[error("the number is out of the bounds of `{}`", .0.key())]
    OutOfRange(Field),
    /// The value is not one the field can hold, or the field cannot be left out.
    #[error("`{}` cannot hold that", .0.key())]
    WrongValue(Field),
    /// The edit cannot be written.
    #[error("the edit cannot be written: {0:?}")]
    Unwritable(Obstacle),
}
