//! The choice of rows: which are shown, in which order, and the map's own.

use super::After;
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::command::Command;
use crate::model::{Edit, Line, RowDecl, RowId};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowChoice {
    /// The row or separating line.
    pub decl: RowDecl,
    /// Whether it is shown.
    pub shown: bool,
}

/// The list: what is shown first, in its order, then what could be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowsPanel {
    /// The lines.
    pub choices: Vec<RowChoice>,
    /// The line in focus.
    pub focus: usize,
    /// Whether the rows are left to the kind of map.
    pub of_kind: bool,
}

impl RowsPanel {
    /// The list of the map as it is.
    pub(crate) fn new(app: &App) -> Self {
        let map = app.map();
        let mut panel = Self {
            choices: Vec::new(),
            focus: 0,
            of_kind: map.rows.is_none(),
        };
        panel.fill(map.shown_rows(), map.used_rows());
        panel
    }

    fn fill(&mut self, shown: Vec<RowDecl>, used: Vec<RowId>) {
        let more: Vec<RowId> = used
            .into_iter()
            .chain(RowId::BUILT_IN)
            .filter(|row| !shown.iter().any(|decl| decl.row() == Some(row)))
            .collect();
        self.choices = shown
            .into_iter()
            .map(|decl| RowChoice { decl, shown: true })
            .collect();
        for row in more {
            let decl = RowDecl::Row(row);
            if !self.choices.iter().any(|choice| choice.decl == decl) {
                self.choices.push(RowChoice { decl, shown: false });
            }
        }
    }

    fn shown(&self) -> Vec<RowDecl> {
        let shown = self.choices.iter().filter(|choice| choice.shown);
        shown.map(|choice| choice.decl.clone()).collect()
    }

    fn insert(&mut self, decl: RowDecl) {
        let at = (self.focus + 1).min(self.choices.len());
        self.choices.insert(at, RowChoice { decl, shown: true });
        self.focus = at;
        self.of_kind = false;
    }
}

impl App {
    pub(crate) fn run_in_rows(&mut self, panel: &mut RowsPanel, command: Command) -> After {
        let last = panel.choices.len().saturating_sub(1);
        match command {
            Command::Up => panel.focus = panel.focus.saturating_sub(1),
            Command::Down => panel.focus = (panel.focus + 1).min(last),
            Command::Choose => {
                if let Some(choice) = panel.choices.get_mut(panel.focus) {
                    choice.shown = !choice.shown;
                    panel.of_kind = false;
                }
            }
            Command::RowUp if panel.focus > 0 => {
                panel.choices.swap(panel.focus, panel.focus - 1);
                panel.focus -= 1;
                panel.of_kind = false;
            }
            Command::RowDown if panel.focus < last => {
                panel.choices.swap(panel.focus, panel.focus + 1);
                panel.focus += 1;
                panel.of_kind = false;
            }
            Command::NewRow => {
                let prompt = Prompt::new(Purpose::NewRow, "");
                return After::Open(Box::new(Overlay::Prompt(prompt)));
            }
            Command::NewLineRow => {
                let shown = panel.shown();
                let free = Line::ALL
                    .into_iter()
                    .find(|l| !shown.contains(&RowDecl::Line(*l)));
                match free {
                    Some(line) => panel.insert(RowDecl::Line(line)),
                    None => self.warn("no-line-left", &[]),
                }
            }
            Command::RowsOfKind => {
                panel.fill(self.map().kind.rows(), self.map().used_rows());
                panel.of_kind = true;
                panel.focus = 0;
            }
            Command::Accept => return self.accept_rows(panel),
            Command::Undo | Command::Redo => {
                self.run_in_map(command, None);
                *panel = RowsPanel::new(self);
            }
            Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    fn accept_rows(&mut self, panel: &RowsPanel) -> After {
        let rows = (!panel.of_kind).then(|| panel.shown());
        let unchanged = rows == self.map().rows
            || (self.map().rows.is_none() && rows.as_ref() == Some(&self.map().shown_rows()));
        if unchanged || self.commit("did-rows", &[Edit::SetRows(rows)]) {
            return After::Close;
        }
        After::Stay
    }

    /// Whether the list below a prompt has the row.
    pub(crate) fn rows_panel_has(&self, row: &RowId) -> bool {
        match self.overlays.last() {
            Some(Overlay::Rows(panel)) => panel
                .choices
                .iter()
                .any(|choice| choice.decl.row() == Some(row)),
            _ => false,
        }
    }

    /// Adds a row to the list below a prompt.
    pub(crate) fn add_to_rows_panel(&mut self, decl: RowDecl) {
        if let Some(Overlay::Rows(panel)) = self.overlays.last_mut() {
            panel.insert(decl);
        }
    }
}
