//! What is fed with any bytes: the reader, the writer, the merge, imports and exports, and the keyboard.
//!
//! Each target is one function of bytes that answers with what is wrong, and panics where the
//! program does. Both the short run in `main.rs` and the long one in `guided.rs` call them.

mod beside;
mod disk;
mod exchange;
mod keys;
mod maps;
mod merge;
mod reader;
mod screen;
mod touched;
mod writer;

#[path = "../../support/edits.rs"]
mod edits;
#[path = "../../support/said.rs"]
mod said;

#[cfg(test)]
pub(crate) use keys::Monkey;
#[cfg(test)]
pub(crate) use maps::maps;
#[cfg(test)]
pub(crate) use screen::check as check_screen;

/// Something that takes any bytes; an error says in words what does not hold.
pub(crate) struct Target {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it does with bytes.
    pub(crate) run: fn(&[u8]) -> Result<(), String>,
}

/// Every target.
pub(crate) const TARGETS: [Target; 6] = [
    Target {
        name: "reader",
        run: reader::reader,
    },
    Target {
        name: "writer",
        run: writer::writer,
    },
    Target {
        name: "merge",
        run: merge::merge,
    },
    Target {
        name: "import",
        run: exchange::import,
    },
    Target {
        name: "export",
        run: exchange::export,
    },
    Target {
        name: "keys",
        run: keys::keys,
    },
];
