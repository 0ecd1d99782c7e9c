//! What the palette lists: everything where nothing is typed, else what the line says, what its
//! command may take, and the commands it may mean.

use std::cmp::Reverse;

use super::super::command_line::{Act, SHORT, value_line};
use super::super::help::{key_words, shorten};
use super::super::state::App;
use super::Suggestion;
use crate::command::{Command, Entry, Group, Mode, Preset, TABLE, entry};
use crate::i18n::{Arg, words};
use crate::text::{fitness, fold};
use crate::theme::Theme;

/// The groups in the order of the whole list: what one does before how one gets there, which the
/// arrows say by themselves.
const ORDER: [Group; 10] = [
    Group::Items,
    Group::Stages,
    Group::People,
    Group::View,
    Group::Map,
    Group::Review,
    Group::Audit,
    Group::Maps,
    Group::Program,
    Group::Move,
];
/// How well a command fits by words it has, and not only by letters.
pub(crate) const SURE: u32 = 500;

impl App {
    /// What a line offers where the palette was opened.
    pub(super) fn offers(&self, mode: Mode, line: &str) -> Vec<Suggestion> {
        let asked = line.trim();
        if asked.is_empty() {
            return self.all_offers(mode);
        }
        let mut offers = self.arguments(mode, line.trim_start());
        let has_values = !offers.is_empty();
        // A command that wants a value is of no use where its values are listed.
        let act = self.read_line(asked, mode);
        let is_asked = |act: &Act| act.takes_more() || *act == Act::Run(Command::ShowCompare);
        if let Some(act) = act.filter(|act| !(has_values && is_asked(act))) {
            // A value of the list is the same said in full.
            let listed = offers.iter().position(|offer| offer.act == act);
            let offer = match (listed, &act) {
                (Some(place), _) => offers.remove(place),
                (None, Act::Run(command) | Act::Ask(command)) => match entry(*command) {
                    Some(entry) => self.command_offer(entry, mode),
                    None => self.suggestion(act, asked.to_owned(), mode),
                },
                (None, _) => self.suggestion(act, asked.to_owned(), mode),
            };
            // The beginning of a file's name is rather that file than a new one of that name.
            let is_part = matches!(&offer.act, Act::Open(path) if !path.ends_with('/'));
            let is_rather = listed.is_none() && has_values && is_part;
            let place = if is_rather { offers.len() } else { 0 };
            offers.insert(place, offer);
        }
        if !has_values {
            let known: Vec<Act> = offers.iter().map(|offer| offer.act.clone()).collect();
            let fitting = self.fitting(mode, &fold(asked)).into_iter();
            let fitting = fitting.flat_map(|offer| self.with_forms(offer, mode, &fold(asked)));
            offers.extend(fitting.filter(|offer| !known.contains(&offer.act)));
        }
        offers
    }

    fn all_offers(&self, mode: Mode) -> Vec<Suggestion> {
        let of_group = |group| TABLE.iter().filter(move |entry| entry.group == group);
        ORDER
            .into_iter()
            .flat_map(of_group)
            .filter(|entry| belongs(entry.command, mode))
            // Elsewhere than on the map its commands are found when they are asked for.
            .filter(|entry| {
                mode == Mode::Map || has_keys(entry.command, mode) || entry.group == Group::Program
            })
            .map(|entry| self.command_offer(entry, mode))
            .collect()
    }

    /// The commands that fit, those of elsewhere behind and only where they fit well.
    fn fitting(&self, mode: Mode, asked: &str) -> Vec<Suggestion> {
        let mut found: Vec<(bool, Reverse<u32>, &'static Entry)> = Vec::new();
        let mut best = 0;
        for name in &self.session.names {
            let Some((fitness, entry)) = name.fitness(asked).zip(entry(name.command)) else {
                continue;
            };
            let here = belongs(name.command, mode);
            best = best.max(if here { fitness } else { 0 });
            if here || (fitness >= SURE && is_elsewhere(entry)) {
                found.push((!here, Reverse(fitness), entry));
            }
        }
        // Where something fits by its words, what only shares letters in their order is in the way.
        if best >= SURE {
            found.retain(|(_, Reverse(fitness), _)| *fitness >= SURE);
        }
        // A short form means its command even where that cannot be given: `:w` does nothing else where
        // there is nothing to save. The sort is stable: what fits alike stays in the table's order.
        let short = SHORT.iter().find(|(short, _)| *short == asked);
        let meant = short.map(|(_, command)| *command);
        found.sort_by_key(|(elsewhere, fitness, entry)| {
            (meant != Some(entry.command), *elsewhere, *fitness)
        });
        let offers = found
            .into_iter()
            .map(|(_, _, entry)| self.command_offer(entry, mode));
        offers.collect()
    }

    /// A command of the table, as it is listed.
    fn command_offer(&self, entry: &Entry, mode: Mode) -> Suggestion {
        let short = SHORT.iter().find(|(_, known)| *known == entry.command);
        let line = short.map_or(entry.name, |(short, _)| short).to_owned();
        let act = Act::listed(entry.command);
        let elsewhere = || {
            let mode = entry.keys.first().map_or(Mode::Map, |(mode, _)| *mode);
            let mode = self.texts.text(&format!("mode-{}", mode.key()));
            let args = [("mode", words(mode))];
            self.texts.with("palette-elsewhere", &args)
        };
        let mut offer = self.suggestion(act, line, mode);
        offer.label = self.explained_as(entry.name, mode);
        offer.group = Some(entry.group);
        if !belongs(entry.command, mode) {
            offer.hindrance = Some(elsewhere());
        }
        let keys: Vec<String> = self
            .keymap
            .keys(mode, entry.command)
            .map(|keys| key_words(keys, &self.texts, &self.glyphs))
            .collect();
        offer.keys = match keys.as_slice() {
            [first, ..] if keys.len() <= 4 => first.clone(),
            keys => shorten(keys),
        };
        offer
    }

    /// An act under the words that say what it does.
    pub(crate) fn suggestion(&self, act: Act, line: String, mode: Mode) -> Suggestion {
        let hindrance = match act.command() {
            Some(command) if mode == Mode::Map || !has_keys(command, mode) => {
                self.hindrance(command)
            }
            _ => None,
        };
        Suggestion {
            label: self.act_words(&act),
            line,
            keys: String::new(),
            group: None,
            hindrance,
            act,
        }
    }

    /// What the command a line begins with may take behind its name.
    fn arguments(&self, mode: Mode, line: &str) -> Vec<Suggestion> {
        let Some((command, rest)) = self.named(line).filter(|(_, rest)| !rest.is_empty()) else {
            return Vec::new();
        };
        if !leads_to_map(mode) && !belongs(command, mode) {
            return Vec::new();
        }
        let head = line.strip_suffix(rest).unwrap_or(line);
        let asked = fold(rest.trim());
        let values = self.values_behind(command, rest).into_iter();
        let mut fitting: Vec<(Reverse<u32>, Suggestion)> = values
            .filter_map(|(value, known_as, act)| {
                let fits = |name: &String| fitness(&asked, &fold(name));
                let fits = known_as.iter().filter_map(fits).max();
                // What writes a file is not guessed by letters.
                let fits = fits.filter(|fits| command != Command::Export || *fits >= SURE);
                let fits = if asked.is_empty() { Some(0) } else { fits };
                let line = value_line(head, &value);
                Some((Reverse(fits?), self.suggestion(act, line, mode)))
            })
            .collect();
        fitting.sort_by_key(|(fits, _)| *fits);
        fitting.into_iter().map(|(_, offer)| offer).collect()
    }

    /// The values a command can take: as it is typed, the names it is found by, what it does.
    pub(crate) fn values(&self, command: Command) -> Vec<(String, Vec<String>, Act)> {
        let map = self.map();
        match command {
            Command::GoPersona => {
                let all = self.texts.text("table-everyone");
                let mut values = vec![("all".to_owned(), vec!["all".into(), all], Act::Look(0))];
                values.extend(map.personas.iter().enumerate().map(|(n, persona)| {
                    let (id, name) = (persona.id.to_string(), self.persona_name(&persona.id));
                    let act = Act::Look(n + 1);
                    let is_clear = can_be_typed(&name) && self.persona_called(&name) == Some(n + 1);
                    let value = if is_clear { name.clone() } else { id.clone() };
                    (value, vec![name, id], act)
                }));
                values
            }
            Command::GoStage => {
                let stages = map.stages.iter().enumerate().map(|(n, stage)| {
                    let number = (n + 1).to_string();
                    let name = stage.name.clone();
                    let is_clear = can_be_typed(&name) && map.find_stage(&name) == Some(n);
                    let value = if is_clear { &name } else { &number };
                    let names = vec![number.clone(), name.clone(), stage.id.to_string()];
                    (value.clone(), names, Act::Stage(n))
                });
                stages.collect()
            }
            Command::GoRow => {
                let rows = self.facts.focusable().enumerate().map(|(n, row)| {
                    let (label, key) = (self.row_label(row), row.key().to_owned());
                    let is_clear = can_be_typed(&label) && self.row_called(&label) == Some(n);
                    let value = if is_clear { label.clone() } else { key.clone() };
                    (value, vec![label, key], Act::Row(n))
                });
                rows.collect()
            }
            Command::SentimentAsk => {
                let numbers = (-5..=5)
                    .rev()
                    .map(|n: i8| self.texts.sentiment(f64::from(n)));
                let values = numbers.chain(["?".to_owned()]);
                let values = values.map(|value| {
                    let bare = value.trim_start_matches('+').to_owned();
                    (
                        value.clone(),
                        vec![value.clone(), bare],
                        Act::Sentiment(value),
                    )
                });
                values.collect()
            }
            Command::OpenMap => self.files(),
            Command::ShowCompare => {
                let files = self.files().into_iter().map(|(path, ..)| path);
                let values = self.against(&files.collect::<Vec<_>>()).into_iter();
                let act = |value: &String| Act::Compare(value.clone());
                values
                    .map(|(value, names)| (value.clone(), names, act(&value)))
                    .collect()
            }
            Command::NewMap => self.templates(),
            Command::Export => self.export_forms(),
            Command::ExportReport => self.report_forms(),
            Command::ChooseKeys => {
                let presets = Preset::ALL.into_iter().map(|preset| {
                    let name = preset.name().to_owned();
                    (name.clone(), vec![name], Act::Keys(preset))
                });
                presets.collect()
            }
            Command::Theme => {
                let themes = self.themes_to_choose().into_iter();
                let values = themes.filter_map(|n| {
                    let name = self.themes.get(n)?.name().to_owned();
                    Some((name.clone(), vec![name], Act::Theme(n)))
                });
                values.collect()
            }
            _ => Vec::new(),
        }
    }

    /// What an act does, in words.
    fn act_words(&self, act: &Act) -> String {
        let texts = &self.texts;
        match act {
            Act::Run(command) | Act::Ask(command) => {
                let name = entry(*command).map_or("", |entry| entry.name);
                texts.text(&format!("cmd-{name}"))
            }
            Act::Stage(n) => match self.map().stages.get(*n).or(self.map().stages.last()) {
                Some(stage) => {
                    let stage = self.stage_words(&stage.id);
                    texts.with("line-stage", &[("stage", words(stage))])
                }
                None => texts.text("cmd-go-stage"),
            },
            Act::Row(n) => {
                let row = self.facts.row(*n).map(|row| self.row_label(row));
                let row = words(row.unwrap_or_default());
                texts.with("line-row", &[("row", row)])
            }
            Act::Look(0) => texts.text("cmd-everyone"),
            Act::Look(n) => {
                let persona = n.checked_sub(1).and_then(|n| self.map().personas.get(n));
                let name = persona.map(|persona| self.persona_name(&persona.id));
                texts.with("looking-as", &[("name", words(name.unwrap_or_default()))])
            }
            Act::Sentiment(value) => {
                let stage = self.stage().map(|stage| self.stage_words(&stage.id));
                let args = [
                    ("stage", words(stage.unwrap_or_default())),
                    ("value", words(value.clone())),
                ];
                texts.with("line-sentiment", &args)
            }
            Act::Keys(preset) => {
                let name = preset.name();
                let whom = texts.text(&format!("keys-for-{name}"));
                texts.with(
                    "line-keys",
                    &[("preset", words(name)), ("for", words(whom))],
                )
            }
            Act::Theme(n) => {
                let name = self.themes.get(*n).map_or("", Theme::name);
                texts.with("line-theme", &[("name", words(name.to_owned()))])
            }
            Act::Help(word) => texts.with("line-help", &[("word", words(word.clone()))]),
            Act::Save {
                name,
                overwrite,
                quit,
            } => {
                let id = match (overwrite, quit) {
                    (true, _) => "line-overwrite",
                    (false, true) => "line-save-quit",
                    (false, false) => "line-save",
                };
                let name = name.clone().unwrap_or_else(|| self.name.clone());
                texts.with(id, &[("name", words(name))])
            }
            Act::Open(path) => {
                let id = if path.ends_with('/') {
                    "line-open-folder"
                } else {
                    "line-open"
                };
                texts.with(id, &[("name", words(path.clone()))])
            }
            Act::New(template) => self.template_words(*template),
            Act::Comment(said) => self.comment_line(said),
            Act::Report(form) => self.report_words(*form),
            Act::Export { .. } => self.export_line(act),
            Act::Compare(word) => self.against_words(word),
            Act::Discard => {
                let steps = if self.document.is_dirty() {
                    self.unsaved_steps()
                } else {
                    0
                };
                texts.with("line-discard", &[("count", Arg::from(steps))])
            }
        }
    }
}

/// Whether a name of the map stands on one line as it is.
fn can_be_typed(name: &str) -> bool {
    !name.trim().is_empty() && !name.contains(char::is_control)
}

/// Whether a command can be given where the palette was opened: where it has a key, and on the
/// map or what leads back to it by its name. What is being typed or chosen is first finished.
pub(crate) fn belongs(command: Command, mode: Mode) -> bool {
    let by_name = entry(command).is_some_and(|entry| entry.typed)
        || matches!(command, Command::GoStage | Command::GoPersona);
    match command {
        Command::CommandLine => false,
        Command::EditSettings | Command::ShowMessages | Command::Suspend | Command::ToggleMouse => {
            true
        }
        _ => has_keys(command, mode) || (by_name && leads_to_map(mode)),
    }
}

fn has_keys(command: Command, mode: Mode) -> bool {
    let keys = entry(command).map_or(&[][..], |entry| entry.keys);
    keys.iter().any(|(known, _)| *known == mode)
}

/// Whether commands of the map can be given from a mode, without losing what is done there.
pub(crate) fn leads_to_map(mode: Mode) -> bool {
    matches!(
        mode,
        Mode::Map
            | Mode::Personas
            | Mode::Problems
            | Mode::Opportunities
            | Mode::Compare
            | Mode::Review
            | Mode::Audits
            | Mode::Audit
    )
}

/// Whether a command is worth naming where it cannot be given: not what only types, nor what only
/// the palette has.
fn is_elsewhere(entry: &Entry) -> bool {
    let has_place = entry.keys.iter().any(|(mode, _)| !mode.takes_text());
    entry.command != Command::CommandLine && (entry.typed || has_place)
}
