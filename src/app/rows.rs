//! The choice of rows: which are shown, in which order, and the map's own.

use super::After;
use super::prompt::{Prompt, Purpose};
use super::state::{App, Overlay};
use crate::command::Command;
use crate::layout::FocusRow;
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
            Command::Choose
            | Command::RowUp
            | Command::RowDown
            | Command::NewRow
            | Command::NewLineRow
            | Command::RowsOfKind
                if !self.may_edit() => {}
            Command::Choose => self.toggle_row(panel),
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
            Command::RowsOfKind => self.rows_of_kind(panel),
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

    /// Ticks or unticks the row in focus. An own row is known only as long as it is listed, so
    /// one that holds items stays.
    fn toggle_row(&mut self, panel: &mut RowsPanel) {
        let Some(choice) = panel.choices.get_mut(panel.focus) else {
            return;
        };
        let is_own = |row: &&RowId| !row.is_built_in();
        let own = choice.decl.row().filter(is_own).cloned();
        if choice.shown && own.is_some_and(|own| self.map().used_rows().contains(&own)) {
            return self.warn("row-in-use", &[]);
        }
        choice.shown = !choice.shown;
        panel.of_kind = false;
    }

    /// The rows of the kind and any other in use. Own rows in use have to be listed, and the others
    /// with them.
    fn rows_of_kind(&self, panel: &mut RowsPanel) {
        let map = self.map();
        let mut rows = map.kind.rows();
        for used in map.used_rows() {
            if !rows.iter().any(|decl| decl.row() == Some(&used)) {
                let declared = map.rows.iter().flatten();
                let mut declared = declared.filter(|decl| decl.row() == Some(&used));
                rows.push(declared.next().cloned().unwrap_or(RowDecl::Row(used)));
            }
        }
        let is_own = |decl: &RowDecl| decl.row().is_some_and(|row| !row.is_built_in());
        panel.of_kind = !rows.iter().any(is_own);
        panel.fill(rows, Vec::new());
        panel.focus = 0;
    }

    fn accept_rows(&mut self, panel: &RowsPanel) -> After {
        let rows = (!panel.of_kind).then(|| panel.shown());
        let unchanged = rows == self.map().rows
            || (self.map().rows.is_none() && rows.as_ref() == Some(&self.map().shown_rows()));
        if unchanged {
            return After::Close;
        }
        let row = self.row();
        if self.commit("did-rows", &[Edit::SetRows(rows)]) {
            self.settle();
            // The focus stays on its row, wherever that is now.
            if let Some(position) = row.and_then(|row| self.row_position(&row)) {
                self.focus.row = FocusRow::Row(position);
            }
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
