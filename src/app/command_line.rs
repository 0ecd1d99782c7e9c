//! Lines as they are typed after a colon: every command by one of its names, what some of them take
//! behind it, a few short forms everybody's fingers know, and a stage by its number.

use super::help::Help;
use super::leave::{Goal, Leaving};
use super::palette::{belongs, leads_to_map};
use super::sentiment::{Typed, parse_sentiment};
use super::state::{App, Overlay};
use crate::audit::report::FORMS;
use crate::command::{Command, Mode, Preset};
use crate::doc::{TEMPLATES, Template};
use crate::i18n::words;
use crate::model::View;
use crate::text::fold;

/// Short forms, with the command they stand for.
pub(crate) const SHORT: [(&str, Command); 7] = [
    ("w", Command::Save),
    ("q", Command::Quit),
    ("e", Command::ExternalEditor),
    ("h", Command::ShowHelp),
    ("stage", Command::GoStage),
    ("row", Command::GoRow),
    ("persona", Command::GoPersona),
];

/// What a line asks for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// A command.
    Run(Command),
    /// A command that wants a word behind its name.
    Ask(Command),
    /// To go to a stage, from 0.
    Stage(usize),
    /// To go to a row, from 0 among those shown.
    Row(usize),
    /// To look through the eyes of that persona, from 1; everyone is 0.
    Look(usize),
    /// A sentiment for the stage in focus, as it is typed.
    Sentiment(String),
    /// To wear that theme, from 0.
    Theme(usize),
    /// The help about a word.
    Help(String),
    /// To write the map.
    Save {
        /// Under another name.
        name: Option<String>,
        /// Over whatever is there.
        overwrite: bool,
        /// And to quit then.
        quit: bool,
    },
    /// To quit and lose what is not saved.
    Discard,
    /// To open the map or the folder of that path.
    Open(String),
    /// To begin a map with that template.
    New(usize),
    /// To compare with what is named so.
    Compare(String),
    /// Other keys.
    Keys(Preset),
    /// To say that of what is in focus.
    Comment(String),
    /// To write the report of the audit in that form, from 0.
    Report(usize),
    /// To write the map in another form.
    Export {
        /// Which, from 0.
        form: usize,
        /// As that persona sees it, from 1; 0 is the whole map.
        persona: usize,
        /// Over whatever is there.
        replace: bool,
        /// Into that file or folder; beside the map where none is named.
        to: Option<String>,
    },
}

/// To write the map and to quit then.
pub(crate) const SAVE_AND_QUIT: Act = Act::Save {
    name: None,
    overwrite: false,
    quit: true,
};

impl Act {
    /// Whether it is done on the map, and not to the file, the program, or what is read over it.
    fn is_on_map(&self) -> bool {
        match self {
            Self::Run(_) | Self::Stage(_) | Self::Row(_) | Self::Look(_) | Self::Sentiment(_) => {
                true
            }
            Self::Ask(_)
            | Self::Theme(_)
            | Self::Help(_)
            | Self::Save { .. }
            | Self::Discard
            | Self::Open(_)
            | Self::New(_)
            | Self::Compare(_)
            | Self::Keys(_)
            | Self::Report(_)
            | Self::Export { .. }
            | Self::Comment(_) => false,
        }
    }

    /// A command as the list has it: some go nowhere without a word behind them.
    pub(crate) fn listed(command: Command) -> Self {
        match command {
            Command::GoPersona
            | Command::GoStage
            | Command::GoRow
            | Command::OpenMap
            | Command::NewMap
            | Command::ChooseKeys
            | Command::Export
            | Command::ExportReport
            | Command::Theme => Self::Ask(command),
            command => Self::Run(command),
        }
    }

    /// Whether its line is not whole yet.
    pub(crate) fn takes_more(&self) -> bool {
        matches!(self, Self::Ask(_))
    }

    /// The command of the table that does the same; none for what only a line can ask for.
    pub(crate) fn command(&self) -> Option<Command> {
        match self {
            Self::Run(command) | Self::Ask(command) => Some(*command),
            Self::Stage(_) => Some(Command::GoStage),
            Self::Row(_) => Some(Command::GoRow),
            Self::Look(0) => Some(Command::Everyone),
            Self::Look(_) => Some(Command::GoPersona),
            Self::Sentiment(_) => Some(Command::SentimentAsk),
            Self::Theme(_) => Some(Command::Theme),
            Self::Help(_) => Some(Command::ShowHelp),
            Self::Open(_) => Some(Command::OpenMap),
            Self::New(_) => Some(Command::NewMap),
            Self::Compare(_) => Some(Command::ShowCompare),
            Self::Keys(_) => Some(Command::ChooseKeys),
            Self::Comment(_) => Some(Command::Comment),
            Self::Report(_) => Some(Command::ExportReport),
            Self::Export { .. } => Some(Command::Export),
            Self::Save { .. } | Self::Discard => None,
        }
    }
}

/// A line of a name and a value behind it; the name keeps the form it was typed in.
pub(crate) fn value_line(name: &str, value: &str) -> String {
    format!("{} {value}", name.trim_end())
}

impl App {
    /// What a line asks for where the palette was opened; none if it is not one that can be given
    /// there word for word.
    pub(crate) fn read_line(&self, line: &str, mode: Mode) -> Option<Act> {
        let act = self.read_form(line).or_else(|| self.read_name(line))?;
        let can_be_given = match &act {
            Act::Run(command) | Act::Ask(command) => belongs(*command, mode),
            Act::Help(_) => belongs(Command::ShowHelp, mode),
            Act::Sentiment(_) => leads_to_map(mode) || mode == Mode::Select,
            Act::Open(_) => belongs(Command::OpenMap, mode),
            Act::New(_) => belongs(Command::NewMap, mode),
            Act::Comment(_) => belongs(Command::Comment, mode),
            Act::Compare(_) => belongs(Command::ShowCompare, mode),
            Act::Report(_) => belongs(Command::ExportReport, mode),
            Act::Export { .. } => belongs(Command::Export, mode),
            _ => leads_to_map(mode),
        };
        can_be_given.then_some(act)
    }

    /// The forms that are no names: a number, and what ends in a sign or does two things.
    fn read_form(&self, line: &str) -> Option<Act> {
        let (head, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        let save = |overwrite, quit| Act::Save {
            name: (!rest.is_empty()).then(|| rest.to_owned()),
            overwrite,
            quit,
        };
        match (head, rest) {
            ("w!", _) => Some(save(true, false)),
            ("wq" | "x", _) => Some(save(false, true)),
            ("q!", "") => Some(Act::Discard),
            ("export!", form) => self.export_named(form, true),
            (number, "") => {
                let number = number.parse::<usize>().ok()?;
                let last = self.map().stages.len().saturating_sub(1);
                Some(Act::Stage(number.saturating_sub(1).min(last)))
            }
            _ => None,
        }
    }

    fn read_name(&self, line: &str) -> Option<Act> {
        let (command, rest) = self.named(line)?;
        let rest = rest.trim();
        match command {
            Command::GoPersona if rest.is_empty() => Some(Act::Look(0)),
            command if rest.is_empty() => Some(Act::listed(command)),
            Command::Save | Command::SaveAs => Some(Act::Save {
                name: Some(rest.to_owned()),
                overwrite: false,
                quit: false,
            }),
            Command::GoPersona => self.persona_called(rest).map(Act::Look),
            Command::GoStage => self.map().find_stage(rest).map(Act::Stage),
            Command::GoRow => self.row_called(rest).map(Act::Row),
            Command::Theme => self.theme_called(rest).map(Act::Theme),
            Command::SentimentAsk => match parse_sentiment(rest) {
                Typed::Wrong => None,
                Typed::Unknown => Some(Act::Sentiment("?".to_owned())),
                Typed::Number(value) => Some(Act::Sentiment(self.texts.sentiment(value))),
            },
            Command::ShowHelp => Some(Act::Help(rest.to_owned())),
            Command::OpenMap => Some(Act::Open(rest.to_owned())),
            Command::ShowCompare => Some(Act::Compare(rest.to_owned())),
            Command::NewMap => {
                let found = Template::find(rest)?;
                let mut templates = TEMPLATES.iter();
                templates.position(|known| known == found).map(Act::New)
            }
            Command::ChooseKeys => Preset::from_name(rest).map(Act::Keys),
            Command::Export => self.export_named(rest, false),
            Command::Comment => Some(Act::Comment(rest.to_owned())),
            Command::ExportReport => {
                let mut forms = FORMS.iter();
                forms.position(|form| form.name == rest).map(Act::Report)
            }
            _ => None,
        }
    }

    /// The number of the persona of that id or name, from 1; everyone is 0.
    pub(crate) fn persona_called(&self, name: &str) -> Option<usize> {
        match self.map().find_view(name)? {
            View::Everyone => Some(0),
            View::Persona(id) => {
                let mut personas = self.map().personas.iter();
                personas.position(|persona| persona.id == id).map(|n| n + 1)
            }
        }
    }

    /// The row shown whose key it is, or whose label begins so.
    pub(crate) fn row_called(&self, name: &str) -> Option<usize> {
        let name = fold(name);
        let by_key = self.facts.focusable().position(|row| row.key() == name);
        let begins = |label: String| fold(&label).starts_with(&name);
        let by_label = || {
            let mut rows = self.facts.focusable();
            rows.position(|row| begins(self.row_label(row)))
        };
        by_key.or_else(by_label)
    }

    /// Does what a line asked for, over what the palette was opened over.
    pub(crate) fn do_act(&mut self, act: Act, mode: Mode) {
        let own = |command| self.keymap.keys(mode, command).next().is_some();
        if let Act::Run(command) = act
            && mode != Mode::Map
            && own(command)
        {
            return self.run(command, None);
        }
        // What is done on the map is seen on the map.
        let leads_away = mode != Mode::Map && leads_to_map(mode);
        if leads_away && act.is_on_map() {
            self.overlays.pop();
        }
        match act {
            Act::Run(command) => self.run_in_map(command, None),
            // It is never done, only completed.
            Act::Ask(_) => {}
            Act::Stage(stage) => self.go_to_stage(stage),
            Act::Row(row) => self.go_to_row(row),
            Act::Look(number) => self.look_as(number),
            Act::Sentiment(value) => self.type_sentiment(&value),
            Act::Theme(number) => self.wear(number),
            Act::Comment(said) => self.comment_here(&said),
            Act::Report(form) => self.write_report(form),
            Act::Export {
                form,
                persona,
                replace,
                to,
            } => self.export(form, persona, replace, to),
            Act::Help(word) => {
                let mut help = Help::new(mode);
                help.filter.paste(&word);
                self.overlays.push(Overlay::Help(help));
            }
            Act::Save {
                name,
                overwrite,
                quit,
            } => {
                if quit {
                    self.leaving = Some(Leaving::Quit);
                }
                self.save(name, overwrite);
            }
            Act::Discard => self.leave_now(Leaving::Quit),
            Act::Open(path) => self.leave(Leaving::Open(Goal::Path(path.into()))),
            Act::New(template) => self.name_new_map(template),
            Act::Compare(word) => self.compare_with(&word),
            Act::Keys(preset) => {
                self.take_keymap(self.keymap.with_preset(preset));
                self.say("keys-are", &[("preset", words(preset.name()))]);
            }
        }
    }
}
