//! The only door to files, the environment, the terminal, signals and other programs.
//!
//! Everything above works on values; here they are fetched and put away. Every failure is an error
//! of an enum with the path it is about, never a panic.

mod backend;
mod decoder;
mod editor;
mod environment;
mod file;
mod input;
mod terminal;

pub use backend::dressed;
pub use editor::{EditorError, edit};
pub use environment::{Environment, arguments};
pub use file::{LoadError, Loaded, Origin, SaveError, is_file, load, read_stdin, real_path, save};
pub use input::{Input, Keys, Signal, watch_signals};
pub use terminal::{
    Screen, TerminalError, copy_to_clipboard, is_terminal, restore_for_panic, size, suspend,
};
