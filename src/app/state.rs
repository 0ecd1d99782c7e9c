//! The state of the program, and what every part of it asks of the state.

use super::ask::Question;
use super::audit::{Audits, AuditsPanel, Walk};
use super::cell_editor::CellEditor;
use super::checking::Checks;
use super::clash::Clashes;
use super::clipboard::Register;
pub use super::commit::Label;
use super::compare::Compare;
use super::disk::Disk;
use super::find_mode::Find;
use super::form::Form;
use super::help::Help;
use super::hints::Hints;
use super::leave::Leaving;
use super::lobby::{Ground, Start};
use super::looks::Looks;
use super::maps::Maps;
use super::mouse::Mouse;
use super::now::Now;
use super::opportunities::Opportunities;
use super::palette::Palette;
use super::personas::PersonaPanel;
use super::pick::Pick;
use super::preferences::Preferences;
use super::problems::Problems;
use super::prompt::Prompt;
use super::recover::Offered;
use super::replace::Replace;
use super::review::{CommentEditor, Review, ReviewPanel};
use super::rows::RowsPanel;
use super::search::Search;
use super::select::Selection;
use super::session::{Message, Session};
use super::unsettled::Unsettled;
use super::zoom::Zoom;
use super::{Effect, Other};
use crate::command::{Command, Key, Keymap, Mode};
use crate::doc::{Access, Document};
use crate::i18n::{Texts, field_label, row_label};
use crate::layout::{Facts, Focus, Glyphs, Scroll, Wrapped};
use crate::model::{Field, Map, Place, RowId, View};
use crate::theme::Theme;

/// What lies over the table.
#[derive(Debug)]
pub enum Overlay {
    /// The editor of a cell.
    Cell(CellEditor),
    /// A form of fields.
    Form(Form),
    /// A list to pick from.
    Pick(Pick),
    /// The personas.
    Personas(PersonaPanel),
    /// The choice of rows.
    Rows(RowsPanel),
    /// The opportunities in order.
    Opportunities(Opportunities),
    /// Two maps side by side.
    Compare(Box<Compare>),
    /// A closer look.
    Zoom(Zoom),
    /// The map shown to others.
    Present,
    /// One line that is asked for.
    Prompt(Prompt),
    /// The palette.
    Palette(Palette),
    /// A question.
    Ask(Question),
    /// The help, or a text to read.
    Help(Help),
    /// The problems of the file.
    Problems(Problems),
    /// What a killed program left.
    Recover(Box<Offered>),
    /// What we and another both changed.
    Clash(Box<Clashes>),
    /// What a merge left to be settled.
    Unsettled(Box<Unsettled>),
    /// The line that asks what to look for.
    Find(Find),
    /// What a replacement would change.
    Replace(Replace),
    /// What one can begin with, where there is no map.
    Start(Start),
    /// The maps of a folder.
    Maps(Maps),
    /// What is said of the map.
    Review(Box<ReviewPanel>),
    /// Words being written.
    Comment(Box<CommentEditor>),
    /// The audits of the map.
    Audits(AuditsPanel),
    /// An audit that is under way.
    Audit(Walk),
}

impl Overlay {
    /// The mode of its keys.
    pub fn mode(&self) -> Mode {
        match self {
            Self::Cell(_) => Mode::Cell,
            Self::Form(_) => Mode::Form,
            Self::Pick(_) => Mode::Pick,
            Self::Personas(_) => Mode::Personas,
            Self::Rows(_) => Mode::Rows,
            Self::Opportunities(_) => Mode::Opportunities,
            Self::Compare(_) => Mode::Compare,
            Self::Zoom(_) => Mode::Zoom,
            Self::Present => Mode::Present,
            Self::Prompt(_) => Mode::Prompt,
            Self::Palette(_) => Mode::Palette,
            Self::Ask(_) => Mode::Ask,
            Self::Help(_) => Mode::Help,
            Self::Problems(_) => Mode::Problems,
            Self::Recover(_) => Mode::Recover,
            Self::Clash(_) => Mode::Clash,
            Self::Unsettled(_) => Mode::Settle,
            Self::Find(_) => Mode::Find,
            Self::Replace(_) => Mode::Replace,
            Self::Start(_) => Mode::Start,
            Self::Maps(_) => Mode::Maps,
            Self::Review(_) => Mode::Review,
            Self::Comment(_) => Mode::Comment,
            Self::Audits(_) => Mode::Audits,
            Self::Audit(_) => Mode::Audit,
        }
    }
}

/// What the program is started with.
#[derive(Debug)]
pub struct Options {
    /// The texts of the interface.
    pub texts: Texts,
    /// The signs the table is drawn with.
    pub glyphs: Glyphs,
    /// The looks it starts with.
    pub theme: Theme,
    /// The looks that can be chosen by their names.
    pub themes: Vec<Theme>,
    /// The name of the file to show.
    pub name: String,
    /// Whether the file does not exist yet.
    pub is_new: bool,
    /// Whether nothing may be changed.
    pub read_only: bool,
    /// The keys.
    pub keymap: Keymap,
    /// The width and height of the terminal in cells.
    pub size: (u16, u16),
}

#[cfg(test)]
impl Options {
    /// Those of a test that is not about them.
    pub(crate) fn usual(language: crate::i18n::Language) -> Self {
        Self {
            texts: Texts::new(language),
            glyphs: Glyphs::UNICODE,
            theme: Theme::mono(),
            themes: Vec::new(),
            keymap: Keymap::default(),
            name: "map.toml".to_owned(),
            is_new: false,
            read_only: false,
            size: (80, 24),
        }
    }
}

/// The whole state of the program.
#[derive(Debug)]
pub struct App {
    pub(crate) texts: Texts,
    pub(crate) glyphs: Glyphs,
    pub(crate) theme: Theme,
    pub(crate) themes: Vec<Theme>,
    pub(crate) keymap: Keymap,
    /// The keys that texts name, in words.
    pub(crate) hints: Hints,
    pub(crate) document: Document<Label>,
    pub(crate) name: String,
    pub(crate) is_new: bool,
    pub(crate) read_only: bool,
    pub(crate) size: (u16, u16),
    /// What the settings said last.
    pub(crate) preferences: Preferences,
    pub(crate) view: View,
    pub(crate) focus: Focus,
    pub(crate) selection: Option<Selection>,
    pub(crate) scroll: Scroll,
    pub(crate) looks: Looks,
    /// What was found out about the map as it was at that revision, in that view.
    pub(crate) facts: Facts,
    pub(crate) facts_of: Option<(u64, View)>,
    /// What a check found in it.
    pub(crate) checks: Checks,
    /// The cells on the screen, as wrapped when it was first drawn so.
    pub(crate) wrapped: Wrapped,
    pub(crate) overlays: Vec<Overlay>,
    pub(crate) pending: Vec<Key>,
    /// The number typed before a command.
    pub(crate) count: Option<usize>,
    pub(crate) message: Option<Message>,
    pub(crate) register: Register,
    pub(crate) mouse: Mouse,
    pub(crate) search: Search,
    /// The names of things that were in the file when it was last saved: their ids are known to
    /// other files.
    pub(crate) saved: Vec<String>,
    /// How many steps had been made when the map was last saved.
    pub(crate) saved_steps: usize,
    /// What the map is left for once it is saved.
    pub(crate) leaving: Option<Leaving>,
    pub(crate) ground: Ground,
    pub(crate) session: Session,
    pub(crate) now: Now,
    /// What is said of the map beside it.
    pub(crate) review: Review,
    /// The audits beside it.
    pub(crate) audits: Audits,
    pub(crate) disk: Disk,
    /// Who has the map open too.
    pub(crate) others: Vec<Other>,
    pub(crate) effects: Vec<Effect>,
}

impl App {
    /// The program on a document.
    pub fn new(document: Document<Label>, options: Options) -> Self {
        let preferences = Preferences {
            language: options.texts.language(),
            glyphs: options.glyphs,
            theme: options.theme.clone(),
            themes: options.themes.clone(),
            ..Preferences::with_keys(options.keymap.clone())
        };
        let hints = Hints::new(&options.keymap, &options.texts, &options.glyphs);
        let mut app = Self {
            hints,
            texts: options.texts,
            glyphs: options.glyphs,
            theme: options.theme,
            themes: options.themes,
            keymap: options.keymap,
            document,
            name: options.name,
            is_new: options.is_new,
            read_only: options.read_only,
            size: options.size,
            preferences,
            view: View::default(),
            focus: Focus::FIRST,
            selection: None,
            scroll: Scroll::default(),
            looks: Looks::default(),
            facts: Facts::default(),
            facts_of: None,
            checks: Checks::default(),
            wrapped: Wrapped::default(),
            overlays: Vec::new(),
            pending: Vec::new(),
            count: None,
            message: None,
            register: Register::default(),
            mouse: Mouse::default(),
            search: Search::default(),
            saved: Vec::new(),
            saved_steps: 0,
            leaving: None,
            ground: Ground::default(),
            session: Session::default(),
            now: Now::default(),
            review: Review::default(),
            audits: Audits::default(),
            disk: Disk::default(),
            others: Vec::new(),
            effects: Vec::new(),
        };
        app.view = app.first_view();
        app.remember_saved();
        app.take_marks();
        if let Access::ReadOnly(reason) = app.document.access() {
            app.overlays
                .push(Overlay::Problems(Problems::new(Some(reason))));
        } else if app.is_new {
            app.say("new-map", &[]);
        } else {
            app.tell_errors();
        }
        app.tell_conflicts();
        app.settle();
        app.keep_message(None);
        app
    }

    /// The map as it is now.
    pub fn map(&self) -> &Map {
        self.document.map()
    }

    /// Begins in the view of the persona of that id or name, or of `all`; false if there is none.
    pub fn start_as(&mut self, name: &str) -> bool {
        let found = self.map().find_view(name);
        if let Some(view) = found {
            self.view = view;
            self.settle();
            return true;
        }
        false
    }

    /// Begins at the stage of that id, name or number; false if there is none.
    pub fn start_at(&mut self, name: &str) -> bool {
        let found = self.map().find_stage(name);
        if let Some(stage) = found {
            self.focus.stage = stage;
            self.settle();
            return true;
        }
        false
    }

    /// Begins in the view that a command shows, unless something has to be answered first.
    pub fn start_in(&mut self, view: Command) {
        let is_map = matches!(view, Command::ShowMap | Command::ShowOutline);
        if is_map || self.overlays.is_empty() {
            self.run_in_map(view, None);
            self.settle();
        }
    }

    /// Whether it asks something of the outside that nobody was told yet.
    pub fn has_asked(&self) -> bool {
        !self.effects.is_empty()
    }

    /// The first primary persona, else the first, else everyone.
    pub(crate) fn first_view(&self) -> View {
        let personas = &self.map().personas;
        let primary = personas.iter().find(|persona| persona.is_primary());
        primary
            .or(personas.first())
            .map_or(View::Everyone, |persona| View::Persona(persona.id.clone()))
    }

    /// How many steps lie between the saved map and this one.
    pub(crate) fn unsaved_steps(&self) -> usize {
        self.document
            .history()
            .made()
            .abs_diff(self.saved_steps)
            .max(1)
    }

    pub(crate) fn remember_saved(&mut self) {
        self.saved_steps = self.document.history().made();
        self.saved = names_of(self.document.map());
    }

    /// Notes the names a saved map gives to others.
    pub(crate) fn remember_names(&mut self, map: &Map) {
        self.saved = names_of(map);
    }

    /// Whether a stage or persona came after the last save, so that nothing can refer to its id.
    pub(crate) fn is_fresh(&self, at: &Place) -> bool {
        let id = match at {
            Place::Stage(id) => id.as_str(),
            Place::Persona(id) => id.as_str(),
            Place::Map | Place::Item(_) => return false,
        };
        !self.saved.iter().any(|saved| saved == id)
    }

    /// The label of a row: the name it was declared with, or that of the format.
    pub(crate) fn row_label(&self, row: &RowId) -> String {
        row_label(row, &[self.map()], &self.texts)
    }

    /// The label of a field in a form.
    pub(crate) fn field_label(&self, field: Field) -> String {
        field_label(field, &self.texts)
    }
}

/// The ids of the stages and personas of a map, by which other files may name them.
fn names_of(map: &Map) -> Vec<String> {
    let stages = map.stages.iter().map(|stage| stage.id.to_string());
    let personas = map.personas.iter().map(|persona| persona.id.to_string());
    stages.chain(personas).collect()
}
