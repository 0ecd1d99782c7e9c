//! The map shown to others: nothing but its title and its table, and the arrows walk the stages.
//! Nothing can be changed meanwhile.

use super::After;
use super::state::{App, Overlay};
use crate::command::Command;

impl App {
    pub(crate) fn present(&mut self) {
        if self.map().stages.is_empty() {
            return self.warn("no-stage", &[]);
        }
        self.overlays.push(Overlay::Present);
    }

    /// Whether the map is shown to others, whatever lies over it.
    pub fn is_presented(&self) -> bool {
        // It is opened over the table only, so nothing lies below it.
        matches!(self.overlays.first(), Some(Overlay::Present))
    }

    pub(crate) fn run_in_present(&mut self, command: Command) -> After {
        match command {
            Command::Back => return After::Close,
            Command::Left
            | Command::Right
            | Command::Up
            | Command::Down
            | Command::FirstStage
            | Command::LastStage
            | Command::PreviousPersona
            | Command::NextPersona
            | Command::TurnChart => self.run_in_map(command, None),
            _ => {}
        }
        After::Stay
    }
}
