//! The keys that hold: those of a preset, with the person's own in the place of some.
//!
//! A person can take away or give any key, but never lock themselves out: some commands keep their
//! last key whatever a file says. Nothing here reads a file or knows a language.

use std::sync::Arc;

use super::key_file::{KeyFile, Own};
use super::{Code, Command, Entry, Key, Mode, Preset, TABLE, parse_keys};
use crate::model::Span;

/// What keys pressed so far mean in a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Nothing.
    None,
    /// The beginning of one or more commands.
    Prefix,
    /// A command.
    Found(Command),
}

/// Some keys that do something in a mode.
#[derive(Clone, Debug, PartialEq)]
struct Binding {
    mode: Mode,
    keys: Vec<Key>,
    command: Command,
    /// Where a person's own file gives them; none for those of the preset.
    own: Option<Span>,
}

impl Binding {
    fn is(&self, mode: Mode, command: Command) -> bool {
        self.mode == mode && self.command == command
    }

    /// Whether both could not be told apart: the same keys, or the one beginning the other.
    fn clashes(&self, other: &Self) -> bool {
        self.mode == other.mode
            && (self.keys.starts_with(&other.keys) || other.keys.starts_with(&self.keys))
    }
}

/// What a person's own keys bring about that they may not have meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Clash {
    /// Two own keys of different commands are the same, or one begins the other: the second is not
    /// taken.
    Twice {
        mode: Mode,
        keys: Vec<Key>,
        first: (Command, Span),
        span: Span,
    },
    /// An own key was the last one of another command, which has none now.
    Taken {
        mode: Mode,
        keys: Vec<Key>,
        from: Vec<Command>,
        span: Span,
    },
    /// A command without which one could be locked out would have no key: it keeps those of the
    /// preset.
    Kept {
        mode: Mode,
        command: Command,
        keys: Vec<Key>,
        span: Span,
    },
}

/// The keys of every mode: a preset with a person's own keys.
#[derive(Clone, Debug, PartialEq)]
pub struct Keymap {
    preset: Preset,
    own: KeyFile,
    /// Shared, because they never change and each of three copies would be 60 kB.
    bindings: Arc<[Binding]>,
}

impl Default for Keymap {
    fn default() -> Self {
        Self::new(Preset::Default, &KeyFile::default())
    }
}

impl Keymap {
    /// The keys of a preset with a person's own in the place of some. The preset that the file names
    /// is left to whoever calls, who may have been asked for another.
    pub fn new(preset: Preset, own: &KeyFile) -> Self {
        let (bindings, _) = resolve(preset, own);
        Self {
            preset,
            own: own.clone(),
            bindings: bindings.into(),
        }
    }

    /// The preset.
    pub fn preset(&self) -> Preset {
        self.preset
    }

    /// The same own keys over another preset.
    #[must_use]
    pub fn with_preset(&self, preset: Preset) -> Self {
        Self::new(preset, &self.own)
    }

    /// What the keys pressed so far mean.
    pub fn look_up(&self, mode: Mode, pressed: &[Key]) -> Lookup {
        let mut prefix = false;
        for binding in self.bindings.iter().filter(|binding| binding.mode == mode) {
            if binding.keys.as_slice() == pressed {
                return Lookup::Found(binding.command);
            }
            prefix |= binding.keys.starts_with(pressed);
        }
        if prefix { Lookup::Prefix } else { Lookup::None }
    }

    /// What may follow the keys pressed so far, each command with its remaining keys.
    pub fn following(
        &self,
        mode: Mode,
        pressed: &[Key],
    ) -> impl Iterator<Item = (Command, &[Key])> {
        self.bindings
            .iter()
            .filter(move |binding| binding.mode == mode)
            .filter_map(move |binding| {
                let rest = binding.keys.strip_prefix(pressed)?;
                (!rest.is_empty()).then_some((binding.command, rest))
            })
    }

    /// The keys of a command in a mode, the first of them first.
    pub fn keys(&self, mode: Mode, command: Command) -> impl Iterator<Item = &[Key]> {
        self.bindings
            .iter()
            .filter(move |binding| binding.is(mode, command))
            .map(|binding| binding.keys.as_slice())
    }

    /// The commands that have a key in a mode, in the order of the table.
    pub fn commands(&self, mode: Mode) -> impl Iterator<Item = &'static Entry> {
        TABLE
            .iter()
            .filter(move |entry| self.keys(mode, entry.command).next().is_some())
    }

    /// Which of several a key means, from 1, for the commands that go to one of nine: its digit, else
    /// its place among the keys of the command, nine by nine.
    pub fn number(&self, mode: Mode, command: Command, pressed: &[Key]) -> Option<usize> {
        let digit = pressed.last().and_then(|key| key.digit());
        let place = || {
            let mut keys = self.keys(mode, command);
            keys.position(|keys| keys == pressed).map(|n| n % 9 + 1)
        };
        digit.or_else(place)
    }

    /// The number that is being typed before a command, once this key is pressed; none if the key
    /// is none of it. Only the vim preset takes numbers, and only on the map.
    pub fn count(&self, mode: Mode, so_far: Option<usize>, key: Key) -> Option<usize> {
        let Code::Char(c) = key.code else { return None };
        let digit = c.to_digit(10).filter(|_| key.typed().is_some())?;
        let begins = digit != 0 || so_far.is_some();
        let takes = self.preset.takes_counts() && mode == Mode::Map && begins;
        let digit = usize::try_from(digit).ok()?;
        takes.then(|| (so_far.unwrap_or(0) * 10 + digit).min(MOST_TIMES))
    }
}

/// The highest number before a command; more is this.
const MOST_TIMES: usize = 999;

/// The commands without which one could not leave, ask or find anything: where a preset gives them
/// a key, they keep one.
fn is_kept(mode: Mode, command: Command) -> bool {
    match command {
        Command::Back => true,
        Command::Quit | Command::CommandLine | Command::ShowHelp => mode == Mode::Map,
        Command::Accept => mode == Mode::Palette,
        _ => false,
    }
}

/// The keys of a preset: those of the table, unless the preset has others.
fn preset_bindings(preset: Preset) -> Vec<Binding> {
    let mut lines: Vec<(Mode, Command, &[&str])> = Vec::new();
    for entry in TABLE {
        let keys = entry.keys.iter();
        lines.extend(keys.map(|(mode, keys)| (*mode, entry.command, *keys)));
    }
    for (mode, command, keys) in preset.changes() {
        let known = lines.iter_mut().find(|(m, c, _)| (m, c) == (mode, command));
        match known {
            Some(line) => line.2 = keys,
            None => lines.push((*mode, *command, keys)),
        }
    }
    let bindings = lines.into_iter().flat_map(|(mode, command, keys)| {
        // A key that cannot be read is left out here; a test holds there is none.
        let keys = keys.iter().filter_map(|keys| parse_keys(keys).ok());
        keys.map(move |keys| Binding {
            mode,
            keys,
            command,
            own: None,
        })
    });
    bindings.collect()
}

/// What a person's own keys bring about over a preset.
pub(super) fn clashes(preset: Preset, own: &KeyFile) -> Vec<Clash> {
    resolve(preset, own).1
}

/// The keys of a preset with a person's own, and what the own bring about.
fn resolve(preset: Preset, own: &KeyFile) -> (Vec<Binding>, Vec<Clash>) {
    let of_preset = preset_bindings(preset);
    let is_set = |mode, command| {
        let mut own = own.lines().iter();
        own.any(|line| (line.mode, line.command) == (mode, command))
    };
    let mut bindings = of_preset.clone();
    bindings.retain(|binding| !is_set(binding.mode, binding.command));
    let mut clashes = Vec::new();
    for line in own.lines() {
        for binding in bindings_of(line) {
            let mut others = bindings.iter().filter(|other| other.own.is_some());
            let clash = others.find(|other| other.clashes(&binding));
            if let Some((other, at)) = clash.and_then(|other| Some((other, other.own.clone()?))) {
                if other.command != binding.command {
                    clashes.push(Clash::Twice {
                        mode: binding.mode,
                        first: (other.command, at),
                        span: binding.own.clone().unwrap_or_default(),
                        keys: binding.keys,
                    });
                }
                continue;
            }
            let lost = take_from_preset(&mut bindings, &binding);
            if let (false, Some(span)) = (lost.is_empty(), binding.own.clone()) {
                clashes.push(Clash::Taken {
                    mode: binding.mode,
                    keys: binding.keys.clone(),
                    from: lost,
                    span,
                });
            }
            bindings.push(binding);
        }
    }
    keep_ways_out(&of_preset, own, &mut bindings, &mut clashes);
    give_back(&of_preset, own, &mut bindings);
    // In the order of the table, which is that of help.
    bindings.sort_by_key(|binding| binding.command);
    (bindings, clashes)
}

fn bindings_of(line: &Own) -> impl Iterator<Item = Binding> {
    line.keys.iter().map(|(keys, span)| Binding {
        mode: line.mode,
        keys: keys.clone(),
        command: line.command,
        own: Some(span.clone()),
    })
}

/// Takes an own key from whatever the preset has there; answers with the commands that have no key
/// left.
fn take_from_preset(bindings: &mut Vec<Binding>, own: &Binding) -> Vec<Command> {
    let clashing = |other: &Binding| other.own.is_none() && other.clashes(own);
    let mut lost: Vec<Command> = bindings
        .iter()
        .filter(|other| clashing(other))
        .map(|other| other.command)
        .collect();
    bindings.retain(|other| !clashing(other));
    lost.dedup();
    lost.retain(|command| !bindings.iter().any(|b| b.is(own.mode, *command)));
    lost
}

/// Gives the keys of the preset, as far as they are free, back to commands that were to have others
/// and could have none of them.
fn give_back(of_preset: &[Binding], own: &KeyFile, bindings: &mut Vec<Binding>) {
    for line in own.lines().iter().filter(|line| !line.keys.is_empty()) {
        if bindings.iter().any(|b| b.is(line.mode, line.command)) {
            continue;
        }
        for binding in of_preset.iter().filter(|b| b.is(line.mode, line.command)) {
            if !bindings.iter().any(|other| other.clashes(binding)) {
                bindings.push(binding.clone());
            }
        }
    }
}

/// Gives the keys of the preset back to commands one needs to get out, where an own file left them
/// none; own keys that are in the way go.
fn keep_ways_out(
    of_preset: &[Binding],
    own: &KeyFile,
    bindings: &mut Vec<Binding>,
    clashes: &mut Vec<Clash>,
) {
    for kept in of_preset.iter().filter(|b| is_kept(b.mode, b.command)) {
        if bindings.iter().any(|b| b.is(kept.mode, kept.command)) {
            continue;
        }
        let in_the_way = bindings.iter().find(|b| b.clashes(kept));
        let line = || {
            let mut lines = own.lines().iter();
            let line = lines.find(|line| (line.mode, line.command) == (kept.mode, kept.command));
            line.map(|line| line.span.clone())
        };
        let span = line().or_else(|| in_the_way.and_then(|b| b.own.clone()));
        bindings.retain(|b| !b.clashes(kept));
        bindings.push(kept.clone());
        clashes.retain(|clash| {
            !matches!(clash, Clash::Taken { mode, from, .. }
                if *mode == kept.mode && from.as_slice() == [kept.command])
        });
        clashes.push(Clash::Kept {
            mode: kept.mode,
            command: kept.command,
            keys: kept.keys.clone(),
            span: span.unwrap_or_default(),
        });
    }
}
