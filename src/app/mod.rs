//! The program as a state and a function: `update(event) -> effects`.
//!
//! Keys become commands by the keymap of the mode, commands change the state and the document
//! through edits, and whatever needs the outside (a file, an editor, a clipboard) is handed back as
//! an [`Effect`]. Nothing here draws, reads a file or asks the time.

mod after;
mod ask;
mod audit;
mod banner;
mod beside;
mod buffer;
mod cell_editor;
mod cell_mode;
mod changed;
mod checking;
mod clash;
mod clipboard;
mod command_line;
mod commit;
mod compare;
mod conflict;
mod disk;
mod effect;
mod event;
mod export;
mod file;
mod find_mode;
mod focus;
mod form;
mod form_ids;
mod form_many;
mod form_mode;
mod form_value;
mod fresh;
mod help;
mod hints;
mod keys;
mod leave;
mod lobby;
mod looks;
mod map_mode;
mod maps;
mod mending;
mod mouse;
mod moving;
mod now;
mod opportunities;
mod others;
mod outcome;
mod outline;
mod palette;
mod paste;
mod personas;
mod pick;
mod preferences;
mod present;
mod problem_words;
mod problems;
mod prompt;
mod reading;
mod recover;
mod recovery;
mod remember;
mod replace;
mod review;
mod rows;
mod rule_page;
mod search;
mod select;
mod sentiment;
mod session;
mod stages;
mod standing;
mod state;
mod table_paste;
mod tags;
mod themes;
mod times;
mod typing;
mod unsettled;
mod which;
mod words;
mod zoom;

pub use ask::{Answer, Choice, Question, letter_of};
pub use audit::{AuditLine, AuditRow, AuditsFocus, AuditsPanel, ListLine, Walk};
pub use beside::{AuditFile, Beside};
pub use buffer::{Buffer, Change, Go};
pub use cell_editor::CellEditor;
pub use checking::{Finding, Terms};
pub use clash::{Clashes, side_text};
pub use clipboard::{NotCopied, Register};
pub use compare::{Against, Compare, PastVersion};
pub use effect::{EditTarget, Effect, Fate, Over};
pub use event::Event;
pub use find_mode::{Find, Found};
pub use form::{Form, FormField, Input};
pub use help::{COLUMNS as HELP_COLUMNS, Entry as HelpEntry, Help, key_words, shorten};
pub use leave::{Goal, Leaving};
pub use lobby::{BEGINNINGS, MOST_RECENT, Recent, Start};
pub use maps::{Listed, Listing, Maps};
pub use mouse::{Gesture, Pointed, Way};
pub use now::Now;
pub use opportunities::Opportunities;
pub use others::Other;
pub use outcome::{OnDisk, SaveOutcome};
pub use palette::{Palette, Suggestion};
pub use personas::PersonaPanel;
pub use pick::{Candidate, Pick, PickFor};
pub use preferences::Preferences;
pub use problems::Problems;
pub use prompt::{Prompt, Purpose};
pub use reading::ReadLine;
pub use recover::{Offer, Offered};
pub use recovery::{Recovered, Recovery, Told, age_words, told};
pub use replace::Replace;
pub use review::{CommentEditor, ReviewLine, ReviewPanel, ReviewTold, States, Talk};
pub use rows::{RowChoice, RowsPanel};
pub use select::{Cells, Selection};
pub use session::{Message, Tone};
pub use state::{App, Label, Options, Overlay};
pub use table_paste::Pasted;
pub use unsettled::Unsettled;
pub use which::Which;
pub use zoom::{Closer, Zoom};

pub(crate) use after::After;

use crate::command::{Command, Mode};

impl App {
    /// Takes an event in and answers with what the outside is to do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let standing = self.standing_message(&event);
        match event {
            Event::Key(key) => self.key(key),
            Event::Mouse(gesture, at) => self.pointed(gesture, &at),
            Event::Paste(text) => self.paste(&text),
            Event::NotCopied(why) => self.not_copied(why),
            Event::Resize(width, height) => self.size = (width, height),
            Event::Waited => {
                self.session.hesitates = !self.pending.is_empty();
                if self.is_check_wanted() {
                    self.check_now();
                }
            }
            Event::Saved(outcome) => self.save_ended(outcome),
            Event::Edited(target, result) => self.edited(target, result),
            Event::RecoveryOff(reason) => self.disk.recovery_off = reason,
            Event::Focused => self.effects.push(Effect::Look),
            Event::Disk(now) => self.seen_on_disk(now),
            Event::BesideKept { file, outcome } => self.beside_kept(&file, outcome),
            Event::BesideSeen { file, now } => self.beside_seen(&file, now),
            Event::Audits { map, files } => self.audits_found(map, files),
            Event::AuditBegun(outcome) => self.audit_begun(outcome),
            Event::ReportWritten(outcome) => self.report_written(outcome),
            Event::Exported {
                outcome,
                is_named,
                left_out,
            } => self.exported(outcome, is_named, left_out),
            Event::Author(author) => self.author_is(&author),
            Event::Followed(name) => self.followed(name),
            Event::Others(others) => self.others = others,
            Event::Settings(now) => self.settings_changed(now),
            Event::SettingsEdited(result) => self.settings_edited(result),
            Event::Terms(terms) => self.terms_changed(*terms),
            Event::Maps(listing) => self.show_maps(listing),
            Event::Names { folder, names } => self.take_names(&folder, names),
            Event::Named { template, name } => self.ask_new_map(template, &name),
            Event::NotOpened { name, reason } => self.not_opened(&name, &reason),
            Event::Compared {
                name,
                is_file,
                read,
            } => self.compared(name, is_file, read),
            Event::Rivals { maps, versions } => self.ask_against(maps, versions),
            Event::NoJourney { path, is_outside } => self.journey_missing(path, is_outside),
        }
        self.keep_up();
        self.settle();
        self.keep_compared();
        self.keep_message(standing.as_ref());
        std::mem::take(&mut self.effects)
    }

    /// Where keys go.
    pub fn mode(&self) -> Mode {
        let table = self.selection.map_or(Mode::Map, |_| Mode::Select);
        self.overlays.last().map_or(table, Overlay::mode)
    }

    /// Runs a command in the present mode; `digit` is the number of its key, where it has one.
    pub(crate) fn run(&mut self, command: Command, digit: Option<usize>) {
        let Some(overlay) = self.overlays.pop() else {
            return match self.selection {
                Some(_) => self.run_in_select(command, digit),
                None => self.run_in_map(command, digit),
            };
        };
        if let Command::ShowHelp | Command::CommandLine | Command::Export | Command::ExportReport =
            command
        {
            let mode = overlay.mode();
            self.overlays.push(overlay);
            return match command {
                Command::CommandLine => self.open_palette(),
                Command::Export => self.ask_export_form(),
                Command::ExportReport => self.ask_report_form(),
                _ => self.overlays.push(Overlay::Help(Help::new(mode))),
            };
        }
        self.with_overlay(overlay, |overlay, app| match overlay {
            Overlay::Cell(cell) => app.run_in_cell(cell, command),
            Overlay::Form(form) => app.run_in_form(form, command),
            Overlay::Pick(pick) => app.run_in_pick(pick, command),
            Overlay::Personas(panel) => app.run_in_personas(panel, command),
            Overlay::Rows(rows) => app.run_in_rows(rows, command),
            Overlay::Present => app.run_in_present(command),
            Overlay::Opportunities(view) => app.run_in_opportunities(view, command),
            Overlay::Compare(compare) => app.run_in_compare(compare, command),
            Overlay::Zoom(zoom) => app.run_in_zoom(zoom, command),
            Overlay::Prompt(prompt) => app.run_in_prompt(prompt, command),
            Overlay::Palette(palette) => app.run_in_palette(palette, command),
            Overlay::Ask(question) => app.run_in_question(question, command),
            Overlay::Help(help) => app.run_in_help(help, command),
            Overlay::Problems(problems) => app.run_in_problems(problems, command),
            Overlay::Recover(offered) => app.run_in_recover(offered, command),
            Overlay::Clash(clashes) => app.run_in_clash(clashes, command),
            Overlay::Unsettled(walk) => app.run_in_unsettled(walk, command),
            Overlay::Find(find) => app.run_in_find(find, command),
            Overlay::Replace(list) => app.run_in_replace(list, command),
            Overlay::Start(start) => app.run_in_start(start, command, digit),
            Overlay::Maps(maps) => app.run_in_maps(maps, command),
            Overlay::Review(panel) => app.run_in_review(panel, command),
            Overlay::Comment(editor) => app.run_in_comment(editor, command),
            Overlay::Audits(panel) => app.run_in_audits(panel, command),
            Overlay::Audit(walk) => app.run_in_audit(walk, command, digit),
        });
    }

    /// A character that is no command.
    fn typed(&mut self, c: char) {
        let Some(overlay) = self.overlays.pop() else {
            return;
        };
        self.with_overlay(overlay, |overlay, app| match overlay {
            Overlay::Cell(cell) => {
                cell.change(|buffer| buffer.insert(c));
                After::Stay
            }
            Overlay::Form(form) if c == ' ' && form.is_on_references() => app.choose(form),
            Overlay::Form(form) => {
                form.typed(c);
                After::Stay
            }
            Overlay::Prompt(prompt) => {
                prompt.change(|buffer| buffer.insert(c));
                After::Stay
            }
            Overlay::Palette(palette) => {
                app.type_in_palette(palette, |buffer| buffer.insert(c));
                After::Stay
            }
            Overlay::Help(help) => {
                help.typed(c);
                After::Stay
            }
            Overlay::Ask(question) => app.answer(question, c),
            Overlay::Recover(offered) => app.typed_in_recover(offered, c),
            Overlay::Clash(clashes) => app.typed_in_clash(clashes, c),
            Overlay::Unsettled(walk) => app.typed_in_unsettled(walk, c),
            Overlay::Find(find) => app.type_in_find(find, c),
            Overlay::Maps(maps) => {
                maps.change(|buffer| buffer.insert(c), &app.texts);
                After::Stay
            }
            Overlay::Comment(editor) => {
                editor.change(|buffer| buffer.insert(c));
                After::Stay
            }
            Overlay::Start(_) => {
                app.warn("no-such-key", &[]);
                After::Stay
            }
            Overlay::Pick(_)
            | Overlay::Personas(_)
            | Overlay::Rows(_)
            | Overlay::Opportunities(_)
            | Overlay::Compare(_)
            | Overlay::Zoom(_)
            | Overlay::Present
            | Overlay::Problems(_)
            | Overlay::Replace(_)
            | Overlay::Review(_)
            | Overlay::Audits(_)
            | Overlay::Audit(_) => After::Stay,
        });
    }
}
