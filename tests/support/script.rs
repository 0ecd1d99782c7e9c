//! Reads a key script: a page of Markdown that says what a person wants, the map they have, the
//! keys they press and what is there afterwards.
//!
//! ```text
//! # Title
//! A sentence or more.
//!
//! - map: maps/boutique.toml        or a block of TOML before the first keys
//! - view: anne                     - language: fr      - size: 40x20
//! - new, read-only                 how the file is opened
//! - start, recent: a/b.toml        without a map, and what was opened last
//! - today: 2026-12-01              the method is checked; missing: a/b.toml is no map
//! - preset: vim                    whose keys these are
//! - now: 2026-06-12T10:00+02:00[+02:00]   what the clock on the wall says
//! ```
//!
//! A block of `journal` is a text that a killed program left, `base` what its file had then, if not
//! the map, and `typed` that text with what was being typed; `- loose: …` are words being typed that
//! could not be accepted. Several journals are several offers. A block of `own-keys` is a file of
//! keys, one of `project` that of the project, one of `comments` what stands beside the map, to be
//! expected too.
//!
//! A block of `audit` is a run beside the map; what it is called is its key `name`, which no run has.
//! `later:"30"` lets so many seconds go by, and `answered-meanwhile:"id pass"` is another's answer.
//!
//! Then any number of times a block of `keys` and what is expected: lines such as
//! `- message: …`, and blocks of `toml` (the whole text), `diff` (the lines that changed), `input`
//! (the text being typed, `█` for the caret), `list` (the lines to choose from) and `screen`.
//! `- shows: …` are words that stand on the screen, as often as there are some to look for.
//! A step that shows neither `toml` nor `diff` must leave the text as it was, and one without
//! `effects` must ask nothing of the outside.

use jalon::app::{App, Event, Gesture, Other, Terms, Way};
use jalon::check::read_project;
use jalon::command::{Key, Keymap, Preset, parse_keys, read_keys};
use jalon::diag::Code::MissingJourney;

use crate::beside::BesideAct;

/// A script.
pub(crate) struct Script {
    /// The text of the map.
    pub(crate) map: String,
    /// What the list before the first keys says, name and value.
    pub(crate) options: Vec<(String, String)>,
    /// The steps.
    pub(crate) steps: Vec<Step>,
}

/// Some keys and what they bring about.
#[derive(Clone, Default)]
pub(crate) struct Step {
    /// The line of the page the keys begin at, from 1.
    pub(crate) line: usize,
    /// What happens.
    pub(crate) acts: Vec<Act>,
    /// What is expected, name and value.
    pub(crate) expected: Vec<(String, String)>,
}

/// One thing that happens to the program.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// A key.
    Key(Key),
    /// The mouse does that at that column and line, both from 0.
    Mouse(Gesture, u16, u16),
    /// A text is typed, character by character.
    Type(String),
    /// A text is pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(u16, u16),
    /// A while goes by.
    Waited,
    /// A save was done under that name.
    Saved(String),
    /// A save was done under that name, but may not last.
    SavedForNow(String),
    /// A save found that the path leads to that file now.
    SaveMoved(String),
    /// The person came back from the editor on what was seen.
    EditedNote(String),
    /// Who has the map open too: a name and a time each, `anna 10:32, someone`.
    Others(String),
    /// A save found something else in the file than was expected: what stands there.
    SaveChanged,
    /// Another puts the first words in the place of the others in the file; nobody has looked yet.
    Meanwhile(String, String),
    /// Another deletes the file, or moves it to that name.
    MeanwhileGone(Option<String>),
    /// The file becomes unreadable, for that reason.
    MeanwhileUnreadable(String),
    /// The files are looked at.
    Look,
    /// Something happens to the file of comments.
    Beside(BesideAct),
    /// The terminal comes to the front.
    Focused,
    /// A save found another file of that name.
    SaveExists(String),
    /// A save failed for that reason.
    SaveFailed(String),
    /// The settings are saved with this text, and seen.
    Settings(String),
    /// A comment comes back from an editor with this text.
    EditedComment(String),
    /// A cell comes back from an editor with this text.
    EditedCell(String),
    /// The file comes back from an editor with the first words put in the place of the others.
    EditedFile(String, String),
    /// The editor could not be used, for that reason.
    EditorFailed(String),
    /// The outside answers that about the maps there are.
    Maps(Event),
}

/// Reads a page; the folder is where the maps it names stand.
pub(crate) fn read(page: &str, folder: &std::path::Path) -> Result<Script, String> {
    let mut script = Script {
        map: String::new(),
        options: Vec::new(),
        steps: Vec::new(),
    };
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(kind) = line.strip_prefix("```").filter(|kind| !kind.is_empty()) {
            let mut block = String::new();
            for (_, line) in lines.by_ref().take_while(|(_, line)| *line != "```") {
                block.push_str(line);
                block.push('\n');
            }
            match (kind, script.steps.last_mut()) {
                ("keys", _) => script.steps.push(Step {
                    line: number + 1,
                    acts: acts(&block).map_err(|error| format!("line {}: {error}", number + 1))?,
                    expected: Vec::new(),
                }),
                ("toml", None) => script.map = block,
                (
                    "journal" | "base" | "typed" | "own-keys" | "comments" | "project" | "audit",
                    None,
                ) => {
                    script.options.push((kind.to_owned(), block));
                }
                (_, None) => return Err(format!("line {}: `{kind}` before keys", number + 1)),
                (kind, Some(step)) => step.expected.push((kind.to_owned(), block)),
            }
        } else if let Some(item) = line.strip_prefix("- ") {
            let (name, value) = item.split_once(':').unwrap_or((item, ""));
            let entry = (name.to_owned(), value.trim().to_owned());
            match script.steps.last_mut() {
                Some(step) => step.expected.push(entry),
                None if entry.0 == "map" => {
                    script.map = std::fs::read_to_string(folder.join(&entry.1))
                        .map_err(|error| format!("{}: {error}", entry.1))?;
                }
                None => script.options.push(entry),
            }
        }
    }
    Ok(script)
}

impl Script {
    /// The value of an option.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        let found = self.options.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Tells the program what a check goes by, where the method is checked.
    pub(crate) fn give_terms(&self, app: &mut App) -> Result<(), String> {
        let Some(today) = self.option("today") else {
            return Ok(());
        };
        let today = today.parse().map_err(|_| format!("no day: {today}"))?;
        let (project, _) = read_project(self.option("project").unwrap_or_default());
        let missing = self.options.iter().filter(|(name, _)| name == "missing");
        let named = missing.map(|(_, path)| (MissingJourney, path.clone()));
        app.take_terms(Terms {
            today,
            project,
            wrong: None,
            named: named.collect(),
        });
        Ok(())
    }

    /// The keys it is played with: those of a preset, with own ones over them.
    pub(crate) fn keymap(&self) -> Result<Keymap, String> {
        let (file, problems) = read_keys(self.option("own-keys").unwrap_or_default());
        if !problems.is_empty() {
            return Err(format!("{problems:?}"));
        }
        let preset = match self.option("preset") {
            Some(name) => Preset::from_name(name).ok_or("no such preset")?,
            None => file.preset.unwrap_or_default(),
        };
        Ok(Keymap::new(preset, &file))
    }
}

/// The acts of a block of keys, parted by blanks.
fn acts(block: &str) -> Result<Vec<Act>, String> {
    let mut acts = Vec::new();
    let mut rest = block.trim_start();
    while !rest.is_empty() {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        if let Some((name, quoted)) = rest.split_once(":\"").filter(|(name, _)| {
            name.len() < end && name.chars().all(|c| c.is_ascii_lowercase() || c == '-')
        }) && !name.is_empty()
        {
            let (value, after) = unquote(quoted)?;
            acts.push(named(name, value)?);
            rest = after.trim_start();
            continue;
        }
        let (token, after) = rest.split_at(end);
        if let Some(size) = token.strip_prefix("resize:") {
            let (width, height) = self::size(size)?;
            acts.push(Act::Resize(width, height));
        } else if token == "waited" {
            acts.push(Act::Waited);
        } else if token == "save-changed" {
            acts.push(Act::SaveChanged);
        } else if token == "look" {
            acts.push(Act::Look);
        } else if token == "focused" {
            acts.push(Act::Focused);
        } else if token == "comments-allowed" {
            acts.push(Act::Beside(BesideAct::Allowed));
        } else if token == "comments-broken" {
            acts.push(Act::Beside(BesideAct::Broken));
        } else if token == "meanwhile-gone" {
            acts.push(Act::MeanwhileGone(None));
        } else {
            let keys = parse_keys(token).map_err(|error| error.to_string())?;
            acts.extend(keys.into_iter().map(Act::Key));
        }
        rest = after.trim_start();
    }
    Ok(acts)
}

fn named(name: &str, value: String) -> Result<Act, String> {
    Ok(match name {
        "click" | "double" | "extend" => {
            let gesture = match name {
                "click" => Gesture::Click,
                "double" => Gesture::Double,
                _ => Gesture::Extend,
            };
            let (x, y) = value.split_once(',').ok_or("wanted: column,line")?;
            let number = |text: &str| text.parse().map_err(|_| format!("`{text}`: no number"));
            Act::Mouse(gesture, number(x)?, number(y)?)
        }
        "wheel" => {
            let way = match value.as_str() {
                "up" => Way::Up,
                "down" => Way::Down,
                "left" => Way::Left,
                "right" => Way::Right,
                _ => return Err(format!("the wheel does not turn `{value}`")),
            };
            Act::Mouse(Gesture::Wheel(way), 0, 0)
        }
        "text" => Act::Type(value),
        "paste" => Act::Paste(value),
        "saved" => Act::Saved(value),
        "saved-for-now" => Act::SavedForNow(value),
        "save-moved" => Act::SaveMoved(value),
        "said-meanwhile" => Act::Beside(BesideAct::Said(value)),
        "comments-refused" => Act::Beside(BesideAct::Refused(value)),
        "later" => Act::Beside(BesideAct::Later(value.parse().map_err(|_| "no number")?)),
        "answered-meanwhile" => Act::Beside(BesideAct::Answered(value)),
        "edited-note" => Act::EditedNote(value),
        "edited-comment" => Act::EditedComment(value),
        "others" => Act::Others(value),
        "save-exists" => Act::SaveExists(value),
        "save-failed" => Act::SaveFailed(value),
        "settings" => Act::Settings(value),
        "edited-cell" => Act::EditedCell(value),
        "editor-failed" => Act::EditorFailed(value),
        "maps" | "names" | "named" | "not-opened" | "no-journey" | "journey-outside"
        | "compared-map" | "compared-past" | "compared-not" | "rivals" | "versions" => {
            Act::Maps(crate::lobby::told(name, &value)?)
        }
        "edited-file" | "meanwhile" => {
            let (old, new) = value.split_once("=>").ok_or("wanted: old=>new")?;
            let (old, new) = (old.to_owned(), new.to_owned());
            if name == "meanwhile" {
                Act::Meanwhile(old, new)
            } else {
                Act::EditedFile(old, new)
            }
        }
        "meanwhile-moved" => Act::MeanwhileGone(Some(value)),
        "meanwhile-unreadable" => Act::MeanwhileUnreadable(value),
        _ => return Err(format!("`{name}` is no act")),
    })
}

/// A text up to its closing quote, and what stands behind.
fn unquote(text: &str) -> Result<(String, &str), String> {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Ok((value, text.get(at + 1..).unwrap_or_default())),
            '\\' => match chars.next().map(|(_, c)| c) {
                Some('n') => value.push('\n'),
                Some('r') => value.push('\r'),
                Some('t') => value.push('\t'),
                Some('e') => value.push('\u{1b}'),
                Some(c) => value.push(c),
                None => break,
            },
            c => value.push(c),
        }
    }
    Err(format!("`{text}` has no closing quote"))
}

/// Reads `80x24`.
pub(crate) fn size(text: &str) -> Result<(u16, u16), String> {
    let error = || format!("`{text}` is no size");
    let (width, height) = text.split_once('x').ok_or_else(error)?;
    let number = |text: &str| text.parse().map_err(|_| error());
    Ok((number(width)?, number(height)?))
}

/// Reads `anna 10:32`; `someone` is one of whom nothing is known.
pub(crate) fn other(words: &str) -> Other {
    let (user, since) = match words.split_once(' ') {
        Some((user, since)) => (user, Some(since)),
        None => (words, None),
    };
    Other {
        user: (user != "someone").then(|| user.to_owned()),
        since: since.map(str::to_owned),
    }
}
