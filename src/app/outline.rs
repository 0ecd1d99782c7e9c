//! The outline: the same map, focus and keys as the table, walked as a tree.
//!
//! The focus is that of the table, so whoever switches stays where they are. Only that the map as a
//! whole or a row can be in focus, and not one of its items, is known here alone.

use super::state::App;
use crate::command::{Command, Mode};
use crate::layout::{self, Focus, FocusRow, Folds, Node, Tree};
use crate::model::{Place, RowId, StageId};

/// How the outline is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// Whether the map is shown as a tree, and not as a table.
    pub(crate) is_shown: bool,
    /// The branches that are folded.
    pub(crate) folds: Folds,
    /// The focus of the table for which what it belongs to is in focus instead: the row of an item,
    /// or the map of a stage.
    heading: Option<Focus>,
}

impl App {
    /// Whether the map is seen as a tree.
    pub fn is_outlined(&self) -> bool {
        self.looks.outline.is_shown && !self.is_presented()
    }

    /// Shows the map as a tree or as a table, at the same place.
    pub(crate) fn show_outline(&mut self, is_shown: bool) {
        self.looks.outline.is_shown = is_shown;
        self.settle();
    }

    /// What the outline shows, where it is what is seen.
    pub(crate) fn tree(&self) -> Option<Tree<'_>> {
        self.is_outlined().then(|| Tree {
            folds: &self.looks.outline.folds,
            node: self.node(),
        })
    }

    /// The branch in focus.
    pub(crate) fn node(&self) -> Node {
        let is_heading = self.looks.outline.heading == Some(self.focus);
        let stage = self.focus.stage;
        match self.focus.row {
            _ if self.map().stages.is_empty() => Node::Map,
            FocusRow::Head if is_heading => Node::Map,
            FocusRow::Head => Node::Stage(stage),
            FocusRow::Row(row) if is_heading || self.items().is_empty() => Node::Row { stage, row },
            FocusRow::Row(row) => Node::Item {
                stage,
                row,
                item: self.focus.item,
            },
        }
    }

    /// Whether the map or a row is in focus in the outline.
    pub fn is_on_heading(&self) -> bool {
        self.is_outlined()
            && matches!(self.node(), Node::Map | Node::Row { .. })
            && !self.map().stages.is_empty()
    }

    /// Puts the focus on a branch.
    pub(crate) fn go_to_node(&mut self, node: Node) {
        let (stage, row, item) = match node {
            Node::Map => (0, FocusRow::Head, 0),
            Node::Stage(stage) => (stage, FocusRow::Head, 0),
            Node::Row { stage, row } => (stage, FocusRow::Row(row), 0),
            Node::Item { stage, row, item } => (stage, FocusRow::Row(row), item),
        };
        self.focus = Focus { stage, row, item };
        let is_heading = matches!(node, Node::Map | Node::Row { .. });
        self.looks.outline.heading = is_heading.then_some(self.focus);
    }

    /// Leaves the row or the map for the item or stage that the table has in focus.
    pub(crate) fn leave_heading(&mut self) {
        self.looks.outline.heading = None;
    }

    /// Unfolds what the focus stands in, for whatever brought it there.
    pub(crate) fn reveal_node(&mut self) {
        let (node, row) = (self.node(), self.row());
        let Some(stage) = self.stage().map(|stage| stage.id.clone()) else {
            return;
        };
        let folds = &mut self.looks.outline.folds;
        if matches!(node, Node::Row { .. } | Node::Item { .. }) {
            folds.stages.retain(|folded| *folded != stage);
        }
        if matches!(node, Node::Item { .. }) {
            let here = row.map(|row| (stage, row));
            folds.rows.retain(|folded| Some(folded) != here.as_ref());
        }
    }

    /// Does what a command does otherwise in a tree than in the table; answers whether that is all.
    pub(crate) fn run_in_outline(&mut self, command: Command) -> bool {
        match command {
            Command::Left => self.fold_or_leave(),
            Command::Right => self.unfold_or_enter(),
            Command::Up => self.go_nodes(-1),
            Command::Down => self.go_nodes(1),
            Command::PreviousRow => self.go_nodes(-self.page()),
            Command::NextRow => self.go_nodes(self.page()),
            Command::FirstStage => self.go_to_node(Node::Map),
            Command::LastStage => self.go_nodes(isize::MAX),
            Command::PreviousStage => self.go_stages(false),
            Command::NextStage => self.go_stages(true),
            Command::FoldRow => self.turn_fold(),
            Command::FoldAll => self.fold_branches(true),
            Command::UnfoldAll => self.fold_branches(false),
            Command::ItemUp | Command::ItemDown => {
                if !matches!(self.node(), Node::Stage(_)) {
                    return self.refused_at(command);
                }
                self.move_stage(command == Command::ItemDown);
            }
            Command::Wider | Command::Narrower | Command::UsualWidth | Command::TurnChart => {
                self.warn("outline-has-none", &[]);
            }
            _ => return self.refused_at(command) || self.run_at_heading(command),
        }
        true
    }

    /// How many branches a page is.
    fn page(&self) -> isize {
        let lines = self.frame().body_height.saturating_sub(1).max(1);
        isize::try_from(lines).unwrap_or(1)
    }

    fn nodes(&self) -> Vec<Node> {
        layout::nodes(&self.scene().lens, &self.looks.outline.folds)
    }

    /// Goes so many branches on, or back, of those to be seen.
    pub(crate) fn go_nodes(&mut self, by: isize) {
        let nodes = self.nodes();
        let here = self.node();
        let at = nodes.iter().position(|node| *node == here).unwrap_or(0);
        let at = at.saturating_add_signed(by).min(nodes.len() - 1);
        if let Some(node) = nodes.get(at) {
            self.go_to_node(*node);
        }
    }

    /// To the same row of the next stage, or to its name where it is folded.
    fn go_stages(&mut self, on: bool) {
        let node = self.node();
        if on {
            self.go_right();
        } else {
            self.go_left();
        }
        let mut stages = self.stage().into_iter();
        let is_folded = stages.any(|stage| self.looks.outline.folds.has_stage(stage));
        let stage = self.focus.stage;
        match node {
            Node::Row { row, .. } if !is_folded => self.go_to_node(Node::Row { stage, row }),
            Node::Item { .. } if !is_folded => self.leave_heading(),
            _ => self.go_to_node(Node::Stage(stage)),
        }
    }

    /// Whether a branch is folded; none where nothing hangs on it, or it cannot be.
    fn fold_of(&self, node: Node) -> Option<bool> {
        let stage = self.map().stages.get(node.stage()?)?;
        let folds = &self.looks.outline.folds;
        match node {
            Node::Stage(_) => Some(folds.has_stage(stage)),
            Node::Row { row, .. } => {
                let row = self.facts.row(row)?;
                let persona = self.view.persona();
                let mut items = stage.items(row).iter();
                let is_filled = items.any(|item| item.is_seen_by(persona));
                is_filled.then(|| folds.has_row(stage, row))
            }
            Node::Map | Node::Item { .. } => None,
        }
    }

    /// Folds or unfolds a branch.
    fn set_fold(&mut self, node: Node, fold: bool) {
        let stage = node.stage().and_then(|at| self.map().stages.get(at));
        let Some(stage) = stage.map(|stage| stage.id.clone()) else {
            return;
        };
        let row = match node {
            Node::Row { row, .. } => self.facts.row(row).cloned(),
            _ => None,
        };
        let folds = &mut self.looks.outline.folds;
        if let Some(row) = row {
            let here = (stage, row);
            folds.rows.retain(|folded| *folded != here);
            folds.rows.extend(fold.then_some(here));
        } else {
            folds.stages.retain(|folded| *folded != stage);
            folds.stages.extend(fold.then_some(stage));
        }
    }

    fn fold_or_leave(&mut self) {
        let node = self.node();
        if self.fold_of(node) == Some(false) {
            self.set_fold(node, true);
        } else if let Some(parent) = node.parent() {
            self.go_to_node(parent);
        }
    }

    fn unfold_or_enter(&mut self) {
        let node = self.node();
        if self.fold_of(node) == Some(true) {
            return self.set_fold(node, false);
        }
        let nodes = self.nodes();
        let mut children = nodes
            .into_iter()
            .filter(|child| child.parent() == Some(node));
        if let Some(child) = children.next() {
            self.go_to_node(child);
        }
    }

    /// Folds or unfolds the branch in focus, or what an item hangs on.
    pub(crate) fn turn_fold(&mut self) {
        let node = self.node();
        let branch = match node {
            Node::Item { stage, row, .. } => Node::Row { stage, row },
            node => node,
        };
        match self.fold_of(branch) {
            Some(fold) => {
                self.set_fold(branch, !fold);
                self.go_to_node(branch);
            }
            None => self.warn("outline-no-branch", &[]),
        }
    }

    fn fold_branches(&mut self, fold: bool) {
        let mut folds = Folds::default();
        if fold {
            let rows: Vec<RowId> = self.facts.focusable().cloned().collect();
            let stages = self.map().stages.iter();
            folds.rows = stages
                .flat_map(|stage| rows.iter().map(|row| (stage.id.clone(), row.clone())))
                .collect();
            let stages = self.map().stages.iter();
            folds.stages = stages
                .map(|stage| stage.id.clone())
                .collect::<Vec<StageId>>();
            if let Some(stage) = self.node().stage() {
                self.go_to_node(Node::Stage(stage));
            }
        }
        self.looks.outline.folds = folds;
        let id = if fold {
            "outline-all-folded"
        } else {
            "outline-all-unfolded"
        };
        self.say(id, &[]);
    }

    /// Whether a command acts on an item or a stage, and neither is in focus; says so.
    fn refused_at(&mut self, command: Command) -> bool {
        let acts_on_stage = matches!(
            command,
            Command::DeleteStage
                | Command::StageLeft
                | Command::StageRight
                | Command::SentimentUp
                | Command::SentimentDown
                | Command::SentimentUnknown
                | Command::SentimentAsk
        );
        let acts_on_item = matches!(
            command,
            Command::DeleteItem
                | Command::Copy
                | Command::Cut
                | Command::Duplicate
                | Command::ItemUp
                | Command::ItemDown
                | Command::ItemToPrevious
                | Command::ItemToNext
                | Command::Tags
        );
        let id = match self.node() {
            _ if self.map().stages.is_empty() => return false,
            Node::Map if acts_on_item || acts_on_stage || command == Command::Paste => {
                "outline-choose"
            }
            Node::Row { .. } if acts_on_item || command == Command::Details => "no-item",
            _ => return false,
        };
        self.warn(id, &[]);
        true
    }

    /// What a command does where the map or a row is in focus; answers whether that is all.
    fn run_at_heading(&mut self, command: Command) -> bool {
        let node = self.node();
        let is_map = node == Node::Map && !self.map().stages.is_empty();
        match command {
            Command::Edit | Command::Details if is_map => self.open_form(Place::Map),
            Command::AddItem | Command::AddStage | Command::Paste if is_map => {
                self.go_to_node(Node::Stage(self.map().stages.len() - 1));
                return false;
            }
            Command::Edit if matches!(node, Node::Row { .. }) => {
                self.leave_heading();
                return false;
            }
            // What is new comes behind what is there.
            Command::AddItem | Command::Paste if matches!(node, Node::Row { .. }) => {
                self.leave_heading();
                self.focus.item = self.items().len().saturating_sub(1);
                return false;
            }
            _ => return false,
        }
        true
    }

    /// What the foot calls the way the map is shown.
    pub fn mode_words(&self) -> String {
        match self.mode() {
            Mode::Zoom if self.is_inspecting() => self.texts.text("mode-inspector"),
            Mode::Map if self.is_outlined() => self.texts.text("mode-outline"),
            mode => self.texts.text(&format!("mode-{}", mode.key())),
        }
    }
}
