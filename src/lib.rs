//! jalon: customer journey maps as plain TOML, edited in the terminal.
//!
//! This page is the tour of the code for whoever works on it. The README is for whoever uses it.
//!
//! # The one idea
//!
//! **The text of the file is the truth.** Everything else is derived from it and can be thrown away.
//!
//! ```text
//!            ┌───────────────────── text of the map ─────────────────────┐
//!            │ doc::read                                   doc::apply    │
//!            ▼                                                           │
//!   model::Map, with places ──► layout ──► screen        model::Edit ────┘
//!            ▲                                                 ▲
//!            └── check, export, list                           └── from a key, a form, a typed line, a mend
//! ```
//!
//! - A change is a [`model::Edit`]: plain data that names what it changes by ids and says what it
//!   expects to find. [`doc::apply`] is the only interpreter of edits. It splices the text at the
//!   places its syntax tree knows, so whatever an edit does not name keeps its very bytes; then it
//!   reads the outcome again and hands back the new text, or an error with nothing changed.
//! - [`doc::Document`] is a text with its reading and its history. Undo is a splice between two
//!   texts, so undoing everything gives the bytes of the file back by construction.
//! - [`doc::Merge`] brings together what two people made of one map: by lines where that says what
//!   both meant, else with edits, and it asks only for what both changed. What the other wrote is
//!   nobody's step in the history, so undo never takes it back.
//! - [`doc::beside::Sheet`] is the text of a file beside a map with its reading and its edits: what is
//!   said in a review ([`doc::review`]) and found in an audit. Two versions of one merge by ids.
//! - [`model::fields_of`] is the table of every key the format knows and what it may hold. The
//!   reader, the writer, the forms and the format's diagnostics all work from it.
//! - [`diff::Difference`] is what became of one map in another: what is kept, moved, reworded, gone and
//!   new, with the places on both sides.
//! - [`check::RULES`] is the table of rules of the method: one file each, whose page is what
//!   `jalon rules CODE` prints.
//! - [`audit::plan()`] is what a map comes to as questions, and [`audit::Run`] one file of questions and
//!   answers. What follows from the answers is proposed as edits, never done.
//! - [`audit::report::FORMS`] is the table of the forms a report comes in. What they say is made once,
//!   as plain data, by [`audit::report::Report::of`].
//! - [`export::FORMS`] and [`import::FORMS`] are the tables of the forms maps go to and come from: one
//!   file or folder and one line each. What of a map a form drops is found for all of them by
//!   [`export::left_out`]; an import makes a [`model::NewMap`], which [`doc::compose`] writes.
//! - [`export::schema()`] is the table of fields as a JSON Schema, for other people's editors.
//! - [`theme::Part`] is the table of everything that has a look. A [`theme::Theme`] gives each its
//!   style; those of the program and a person's own are read from the same kind of file.
//! - [`doc::TEMPLATES`] is the table of what a new map can start from: one file per language and one
//!   line each.
//! - [`command::TABLE`] is the table of everything that can be done, in which mode and by which
//!   keys. Dispatch, footer hints, the palette, the box of following keys, help and the README's
//!   tables all come from it. A [`command::Preset`] and a person's own [`command::KeyFile`] replace
//!   lines of it, and what comes out is the [`command::Keymap`] that everything shown is told from.
//! - [`doc::Journal`] is what the map has and its file has not, with what is being typed, as bytes: the
//!   state is asked for it before every drawing, a thread writes it, and the next start offers it.
//! - [`app::App::update`] is the whole program as a function: an event in, effects out. It draws
//!   nothing, reads no file and asks no clock, so every behaviour is tested without a terminal.
//!
//! # Floors
//!
//! A module may use only those on the floors above it in this list; a test holds it.
//!
//! | floor | modules | knows nothing of |
//! |---|---|---|
//! | 0 | [`model`], [`text`], [`diag`] | TOML, files, the terminal, language |
//! | 1 | [`doc`], [`i18n`], [`command`], [`find`] | files, the terminal |
//! | 2 | [`check`], [`layout`], [`export`], [`import`](mod@import), [`diff`], [`audit`], [`theme`], [`settings`] | files, what the terminal can do, the time |
//! | 3 | [`app`] | drawing, files |
//! | 4 | [`ui`] draws the state; [`sys`] is the only door to the outside | each other |
//! | 5 | [`cli`], [`runtime`] | |
//!
//! # The loop and what runs beside it
//!
//! The terminal, the keys and the journal last as long as the program; a map is taken up and put down
//! (`runtime/seat.rs`). Without a map the same state stands on an empty document that nobody sees, and
//! over it the start screen (`app/lobby.rs`).
//!
//! [`runtime`] takes from one queue ([`sys::Input`]), updates the state, carries out its effects and
//! draws. Threads fill the queue: one reads keys, one takes signals, one watches the map's file, who
//! else has it open and the files of settings. Another writes the journal. None of them touches the
//! state, and whatever of them is kept waiting by a disk or a terminal keeps no other waiting.
//!
//! # Where to look
//!
//! - *A key does the wrong thing:* its line in [`command::TABLE`], then its arm in `app/map_mode.rs`
//!   or in the file of its mode.
//! - *A list of maps is wrong, or one cannot get to a map or back:* `runtime/maps.rs` reads the list and
//!   `export/card.rs` says what of a map stands in it; `app/leave.rs` asks, `runtime/going.rs` goes.
//! - *Something happens to what is not selected, or not to what is:* `app/select/mod.rs` says what is
//!   selected, the files beside it what is done to it.
//! - *A key is refused, or another's is in its place:* `command/keymap.rs` puts a preset and own keys
//!   together, `command/key_file.rs` reads them.
//! - *A rule of the method strikes wrongly, or not:* its file in `check/rules`; `check/levels.rs`,
//!   `check/project.rs` and `check/allowed.rs` say who set it aside.
//! - *A mark is missing or wrong, or the list of problems:* `check/site.rs` says where a problem stands,
//!   `app/checking.rs` when the map is looked at, `layout/marks.rs` which sign it has.
//! - *`jalon check` looks at too much or too little:* `cli/check/gather.rs`, and `sys/below.rs` for what
//!   is found below a folder.
//! - *What is asked of a folder comes out wrong:* `cli/maps.rs` reads its maps; `export/backlog`,
//!   `export/found` and `export/tally` make of them what `opportunities`, `search` and `stats` tell.
//! - *The file came out wrong:* `doc/write`, one file for each shape TOML can give a thing. Add the
//!   text before, the edit and the text after to the cases beside it.
//! - *A save was refused or lost something:* `sys/save.rs` reads from top to bottom; `tests/save`
//!   lets any of its system calls fail, be the last, or be overtaken by another program.
//! - *Another's change is not seen, or a wrong question asked:* `sys/watch.rs` sees it, `app/disk.rs`
//!   judges it, `app/conflict.rs` asks.
//! - *Work was not kept, or is offered wrongly:* `app/typing.rs` says what is not saved, `sys/journal`
//!   keeps and finds it, `app/recovery.rs` says what comes back.
//! - *The terminal was left in disorder:* `sys/terminal.rs`, and `sys/signals.rs` for what ends the
//!   program from outside.
//! - *A comment is not written, or what another said is not seen:* `app/review/keep.rs` hands it out and
//!   takes in what became of it, `runtime/beside.rs` writes and merges.
//! - *A comment hangs on the wrong item, or on none:* `doc/review/anchor.rs`; `tests/reviews.rs` plays a
//!   thousand edits.
//! - *A shell offers the wrong words:* `cli/completions/offers.rs` says what can stand where, `values.rs`
//!   what an argument takes; the scripts only ask.
//! - *The comparison of two maps is wrong:* `diff` says what differs, `diff/take.rs` what copying it across
//!   changes; `app/compare` puts it into columns and rows, `layout/compare` draws them.
//! - *A merge came out wrong:* `doc/merge`: `three` decides what the map is to say, `outcome` finds
//!   the text that says it; `unsettled` is the merge git calls, `settle` what it left open.
//! - *The screen looks wrong:* `layout` decides what stands where (`layout/table.rs`, `card.rs` and
//!   `outline`, one for each form of the map; `plain` for reading aloud), `theme` what it looks like;
//!   `ui` only brings them together, with a file in `ui/overlay` for all that lies over the map.
//! - *A key of the format is missing:* one line in `model/field.rs` and its label in `i18n`.
//! - *A setting does not hold:* its line in `settings/table.rs`, then whoever asks [`settings::Settings`]
//!   for it. `runtime/settings.rs` brings the files, the variables and the flags together, and
//!   `runtime/setup.rs` keeps what they come to for the maps that are opened.
//! - *A message is unclear:* the Fluent files in `i18n`, both languages in the same commit.

pub mod app;
pub mod audit;
pub mod check;
pub mod cli;
pub mod command;
pub mod diag;
pub mod diff;
pub mod doc;
pub mod export;
pub mod find;
pub mod i18n;
pub mod import;
pub mod layout;
pub mod model;
pub mod runtime;
pub mod settings;
pub mod sys;
pub mod text;
pub mod theme;
pub mod ui;
