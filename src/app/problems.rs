//! The problems of the file: a list to walk. Where the file cannot be edited it is what one opens on.

use super::After;
use super::leave::Leaving;
use super::state::{App, Overlay};
use super::{EditTarget, Effect};
use crate::command::Command;
use crate::doc::{Access, ReadOnly};
use crate::layout::{Focus, FocusRow};
use crate::model::Span;

/// The list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problems {
    /// Why the file may not be edited, if so.
    pub reason: Option<ReadOnly>,
    /// The problem in focus.
    pub focus: usize,
}

impl Problems {
    /// The list with the first problem in focus.
    pub fn new(reason: Option<ReadOnly>) -> Self {
        Self { reason, focus: 0 }
    }
}

impl App {
    /// Opens the list, which says why the file may not be edited where it may not.
    pub(crate) fn show_problems(&mut self) {
        let reason = match self.document.access() {
            Access::ReadOnly(reason) => Some(reason),
            Access::Edit => None,
        };
        self.overlays.push(Overlay::Problems(Problems::new(reason)));
    }

    pub(crate) fn run_in_problems(&mut self, problems: &mut Problems, command: Command) -> After {
        let last = self.document.diagnostics().len().saturating_sub(1);
        match command {
            Command::Up => problems.focus = problems.focus.saturating_sub(1),
            Command::Down => problems.focus = (problems.focus + 1).min(last),
            Command::PageUp => problems.focus = problems.focus.saturating_sub(10),
            Command::PageDown => problems.focus = (problems.focus + 10).min(last),
            Command::GoProblem => {
                if self.go_to_problem(problems.focus) {
                    return After::Close;
                }
                self.warn("problem-outside", &[]);
            }
            Command::ExternalEditor if self.read_only => self.warn("read-only-asked", &[]),
            Command::ExternalEditor => {
                let diagnostic = self.document.diagnostics().get(problems.focus);
                let start = diagnostic.map_or(0, |diagnostic| diagnostic.span.start);
                let text = self.document.text().to_owned();
                let line = super::file::text_line(&text, start);
                self.effects.push(Effect::Edit {
                    target: EditTarget::File,
                    text,
                    line,
                });
            }
            Command::Quit => self.leave(Leaving::Quit),
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    /// Puts the focus on the item a problem stands in, else on the cell or the stage, and answers
    /// whether it is in the table.
    fn go_to_problem(&mut self, problem: usize) -> bool {
        let Some(diagnostic) = self.document.diagnostics().get(problem) else {
            return true;
        };
        let at = diagnostic.span.start;
        let map = self.document.map();
        let position = map.stages.iter().rposition(|stage| stage.span.start <= at);
        let Some((position, stage)) = position.and_then(|n| Some((n, map.stages.get(n)?))) else {
            return false;
        };
        let persona = |span: &Span| span.start <= at && span.start > stage.span.start;
        if map.personas.iter().any(|p| persona(&p.span)) {
            return false;
        }
        let cell = stage.cells.iter().find(|cell| cell.span.contains(&at));
        let item = cell.and_then(|cell| cell.items.iter().find(|item| item.span.contains(&at)));
        let index = item.map(|item| item.index);
        let is_seen = item.is_none_or(|item| item.is_seen_by(self.view.persona()));
        let row = cell.and_then(|cell| self.row_position(&cell.row));
        self.focus = Focus {
            stage: position,
            row: row.map_or(FocusRow::Head, FocusRow::Row),
            item: 0,
        };
        if !is_seen {
            self.look_as(0);
        }
        self.unfold_focus();
        let place = self.items().iter().position(|i| Some(i.index) == index);
        self.focus.item = place.unwrap_or(0);
        true
    }
}
