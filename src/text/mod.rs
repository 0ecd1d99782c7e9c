//! Text as it is shown: made safe for a terminal, measured and wrapped.
//!
//! Content is never trusted: whatever a file, a file name or a message holds goes through
//! [`Shown`] before it is drawn. Widths are counted grapheme by grapheme, as the terminal library
//! places them. Nothing here knows of colours, of the screen or of any language.

mod cell;
mod clean;
mod find;
mod fuzzy;
mod likeness;
mod width;
mod wrap;

pub use cell::{from_cell, guarded, list_from_cell, list_to_cell, to_cell, to_entry, unguarded};
pub use clean::{LINE_BREAK, LINE_BREAK_ASCII, Shown, is_hidden};
pub use find::{Finder, Hit, Needle, around, capitalised};
pub use fuzzy::{fitness, fold};
pub use likeness::{Letters, likeness};
pub use width::{fit, graphemes, pad, truncate, width};
pub use wrap::{wrap, wrap_measured};
