//! The only door to files, the environment, the terminal, signals and other programs.
//!
//! Everything above works on values; here they are fetched and put away. Every failure is an error
//! of an enum with the path it is about, never a panic.

mod attributes;
mod author;
mod backend;
mod below;
mod clicks;
mod clipboard;
mod clock;
mod colours;
mod decoder;
mod disk;
mod editor;
mod environment;
mod file;
mod git;
mod in_place;
mod input;
mod journal;
mod maps;
mod measure;
mod pace;
mod presence;
mod refusal;
mod save;
mod scratch;
mod settings;
mod sighting;
mod signals;
mod surroundings;
mod temporary;
mod terminal;
mod themes;
mod turn;
mod watch;

pub use author::author;
pub use backend::dressed;
pub use below::{Below, Reach, file_above, is_folder, maps_below};
pub use clipboard::copy;
pub use clock::{now, today};
pub use colours::depth;
pub use disk::{Call, Disk, Guard};
pub use editor::{EditorError, edit, edit_in_place};
pub use environment::{Environment, LOOKED_AT, arguments};
pub use file::{
    LoadError, Loaded, Origin, is_disk_error, is_file, is_link_loop, is_same_file, load,
    make_folder, read_stdin, real_path, remove_file,
};
pub use git::{GitError, git, git_at_once, git_code};
pub use input::{Input, Keys, Mouse};
pub use journal::{
    Hurry, Keeper, Listed, Places, Stale, State as JournalState, discarded_of,
    list as list_journals, now as time_now, path_of, recall_recent, recall_view, remember_recent,
    remember_view, stale_of,
};
pub use maps::{Sighted, Walked, absolute, head, is_there, names_in, sighted, walk};
pub use pace::Pace;
pub use presence::{Other, Presence};
pub use refusal::SaveError;
pub use save::{Expected, Saved, save, save_through};
pub use scratch::Scratch;
pub use settings::{SettingsFile, SettingsFiles, SettingsPlaces, SettingsWatch, make_folder_of};
pub use sighting::{Sighting, Unreadable};
pub use signals::{Signal, Signals, outlive_size_limits};
pub use surroundings::{Place, Surroundings, Tmux, usual_editor};
pub use temporary::{chance, remove_leftovers};
pub use terminal::{
    Painter, Screen, TerminalError, is_terminal, means_gone, restore_for_panic, size, suspend,
    words_are_on_terminal,
};
pub use themes::OwnTheme;
pub use turn::Turn;
pub use watch::{Look, Watch, Watched};
