//! The mouse: what was pointed at is selected, opened or scrolled.
//!
//! What stands where is known to those who draw; here it arrives as what was hit. Nothing can be
//! done with the mouse that no key does.

use super::state::{App, Overlay};
use super::{Buffer, CellEditor, Effect, Form, Input};
use crate::command::Command;
use crate::layout::{FocusRow, Form as Shape, Target};
use crate::model::Span;

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The left button was pressed.
    Click,
    /// The left button was pressed again at once at the same place.
    Double,
    /// The mouse went there with the left button held, or that was pressed with Shift.
    Extend,
    /// The wheel was turned by a notch.
    Wheel(Way),
}

/// A way the wheel turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To what is above.
    Up,
    /// To what is below.
    Down,
    /// To what is at the left.
    Left,
    /// To what is at the right.
    Right,
}

/// What stands under the pointer, in what is on top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pointed {
    /// Nothing that can be selected.
    #[default]
    Nothing,
    /// Something of the table.
    Map(Target),
    /// A line of a list, or a field of a form, counted from 0.
    Line(usize),
    /// The answer to a question that this letter gives.
    Answer(char),
    /// A place in the text being typed.
    Text {
        /// The line of the text, from 0.
        row: usize,
        /// The bytes of that line that stand in the line of the screen.
        part: Span,
        /// The column, from where these bytes begin.
        column: usize,
    },
}

/// What is known of the mouse.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mouse {
    /// Whether the terminal is asked to report it.
    is_on: bool,
    /// Whether the last click chose a cell, a stage or a line, which a second opens.
    has_chosen: bool,
}

impl Default for Mouse {
    fn default() -> Self {
        Self {
            is_on: true,
            has_chosen: false,
        }
    }
}

impl Mouse {
    /// Turns it on or off; answers whether it was the other way.
    pub(crate) fn set_on(&mut self, on: bool) -> bool {
        std::mem::replace(&mut self.is_on, on) != on
    }
}

impl App {
    /// Turns the mouse on or off.
    pub(crate) fn toggle_mouse(&mut self) {
        self.mouse.is_on = !self.mouse.is_on;
        self.effects.push(Effect::Mouse(self.mouse.is_on));
        let id = if self.mouse.is_on {
            "mouse-on"
        } else {
            "mouse-off"
        };
        self.say(id, &[]);
    }

    /// Takes in what the mouse did. Where it did nothing, nothing changes.
    pub(crate) fn pointed(&mut self, gesture: Gesture, at: &Pointed) {
        match gesture {
            Gesture::Wheel(way) => self.wheel(way),
            Gesture::Extend => self.extend_to(at),
            Gesture::Click | Gesture::Double if *at == Pointed::Nothing => {
                self.mouse.has_chosen = false;
            }
            Gesture::Click => {
                self.begin_act();
                self.click(at);
            }
            Gesture::Double => {
                self.begin_act();
                self.double_click(at);
            }
        }
    }

    /// Clears what a key clears too.
    fn begin_act(&mut self) {
        self.message = None;
        self.pending.clear();
    }

    /// Takes what is selected to the cell or item under the pointer.
    fn extend_to(&mut self, at: &Pointed) {
        let Pointed::Map(Target::Cell { stage, row, item }) = *at else {
            return;
        };
        let is_there = self.focus.stage == stage
            && self.focus.row == FocusRow::Row(row)
            && item.is_none_or(|item| item == self.focus.item);
        // A hand that shakes while it clicks selects nothing.
        if self.overlays.is_empty() && !is_there {
            self.begin_act();
            self.select_to(stage, row, item);
        }
    }

    fn wheel(&mut self, way: Way) {
        let sideways = matches!(way, Way::Left | Way::Right);
        if self.overlays.is_empty() {
            if self.frame().form == Shape::TooSmall {
                return;
            }
            let before = self.node();
            match way {
                Way::Up if self.is_outlined() => self.go_nodes(-1),
                Way::Down if self.is_outlined() => self.go_nodes(1),
                Way::Left | Way::Right if self.is_outlined() => {}
                Way::Up if self.selection.is_some() => self.extend(Command::PreviousRow),
                Way::Down if self.selection.is_some() => self.extend(Command::NextRow),
                Way::Up => self.go_row_up(),
                Way::Down => self.go_row_down(),
                Way::Left => self.go_left(),
                Way::Right => self.go_right(),
            }
            if self.node() != before {
                self.begin_act();
            }
            return;
        }
        // Sideways an answer would change, or the caret move.
        if sideways {
            return;
        }
        let (up, down) = match self.overlays.last() {
            Some(Overlay::Find(_)) => (Command::PreviousMatch, Command::NextMatch),
            Some(Overlay::Compare(_)) => (Command::PreviousGap, Command::NextGap),
            // Above the list there are lines typed before, which the wheel would not stop at.
            Some(Overlay::Palette(palette)) if palette.focus.is_none() => {
                (Command::PageUp, Command::Down)
            }
            _ => (Command::Up, Command::Down),
        };
        self.run(if way == Way::Down { down } else { up }, None);
    }

    fn click(&mut self, at: &Pointed) {
        self.mouse.has_chosen = false;
        if self.overlays.is_empty() {
            self.selection = None;
        }
        match at {
            Pointed::Nothing => {}
            Pointed::Map(target) => self.choose_target(*target),
            Pointed::Answer(letter) => self.typed(*letter),
            Pointed::Line(line) => {
                self.choose_line(*line);
                self.mouse.has_chosen = true;
            }
            Pointed::Text { row, part, column } => {
                if let Some(buffer) = self.typing_mut() {
                    buffer.put_at_column(*row, part, *column);
                }
            }
        }
    }

    /// Opens what the first click chose, whatever stands under the pointer now: with the choice the
    /// table or the list may have scrolled, or the answer to a question have closed it.
    fn double_click(&mut self, at: &Pointed) {
        let has_chosen = std::mem::take(&mut self.mouse.has_chosen);
        let command = match self.overlays.last() {
            _ if !has_chosen => None,
            None => Some(Command::Edit),
            Some(Overlay::Personas(_)) => Some(Command::Activate),
            Some(Overlay::Problems(_)) => Some(Command::GoProblem),
            Some(
                Overlay::Palette(_)
                | Overlay::Find(_)
                | Overlay::Opportunities(_)
                | Overlay::Review(_)
                | Overlay::Audits(_)
                | Overlay::Compare(_)
                | Overlay::Start(_)
                | Overlay::Maps(_),
            ) => Some(Command::Accept),
            Some(Overlay::Form(form)) => form.typing().is_none().then_some(Command::Choose),
            Some(Overlay::Pick(_) | Overlay::Rows(_) | Overlay::Replace(_)) => {
                Some(Command::Choose)
            }
            Some(_) => None,
        };
        match command {
            Some(command) => self.run(command, None),
            None if matches!(at, Pointed::Text { .. }) => self.click(at),
            None => {}
        }
    }

    fn choose_target(&mut self, target: Target) {
        match target {
            Target::Persona(persona) => self.look_as(persona.map_or(0, |n| n + 1)),
            Target::Minimap(stage) => self.go_to_stage(stage),
            Target::Head(stage) => {
                self.go_to_stage(stage);
                self.focus.row = FocusRow::Head;
                self.focus.item = 0;
                self.mouse.has_chosen = true;
            }
            Target::RowLabel(row) => self.focus_row(row),
            Target::Node(node) => {
                self.go_to_node(node);
                self.mouse.has_chosen = true;
            }
            Target::Fold(node) => {
                self.go_to_node(node);
                self.turn_fold();
            }
            Target::Cell { stage, row, item } => {
                self.go_to_stage(stage);
                self.focus_row(row);
                self.focus.item = item.unwrap_or(self.focus.item);
                self.mouse.has_chosen = true;
            }
        }
    }

    fn focus_row(&mut self, row: usize) {
        if self.focus.row != FocusRow::Row(row) {
            self.focus.row = FocusRow::Row(row);
            self.focus.item = 0;
        }
    }

    /// Puts the focus of the overlay on top on a line that is there.
    fn choose_line(&mut self, line: usize) {
        if let Some(Overlay::Opportunities(view)) = self.overlays.last() {
            let mut view = view.clone();
            self.focus_ranked(&mut view, line);
            self.overlays.pop();
            return self.overlays.push(Overlay::Opportunities(view));
        }
        if let Some(Overlay::Review(panel)) = self.overlays.last() {
            let panel = self.focused_at(panel, line);
            self.overlays.pop();
            return self.overlays.push(Overlay::Review(Box::new(panel)));
        }
        match self.overlays.last() {
            Some(Overlay::Audits(_)) => return self.focus_audits_line(line),
            Some(Overlay::Audit(_)) => return self.focus_audit_line(line),
            _ => {}
        }
        match self.overlays.last_mut() {
            Some(Overlay::Pick(pick)) => pick.focus = line,
            Some(Overlay::Personas(panel)) => panel.focus = line,
            Some(Overlay::Rows(rows)) => rows.focus = line,
            Some(Overlay::Problems(problems)) => problems.focus = line,
            Some(Overlay::Form(form)) => form.focus = line,
            Some(Overlay::Palette(palette)) => palette.focus = Some(line),
            Some(Overlay::Replace(list)) => list.focus = line,
            Some(Overlay::Start(start)) => start.focus = line,
            Some(Overlay::Maps(maps)) => maps.focus = line,
            Some(Overlay::Find(_)) => self.show_match(line),
            Some(Overlay::Compare(_)) => self.point_at_gap(line),
            _ => {}
        }
    }

    /// The text being typed in what is on top.
    fn typing_mut(&mut self) -> Option<&mut Buffer> {
        match self.overlays.last_mut()? {
            Overlay::Cell(CellEditor { buffer, .. }) => Some(buffer),
            Overlay::Comment(editor) => Some(&mut editor.buffer),
            Overlay::Prompt(prompt) => Some(&mut prompt.buffer),
            Overlay::Help(help) => Some(&mut help.filter),
            Overlay::Palette(palette) => Some(&mut palette.buffer),
            Overlay::Maps(maps) => Some(&mut maps.filter),
            Overlay::Find(find) => Some(&mut find.buffer),
            Overlay::Form(Form { fields, focus, .. }) => match &mut fields.get_mut(*focus)?.input {
                Input::Text(buffer) => Some(buffer),
                _ => None,
            },
            _ => None,
        }
    }
}
