//! What is remembered of a map from one day to the next: how it was looked at, and where.
//!
//! It is a few lines of text that never stand in the map. Whatever cannot be read, or names what the
//! map has no longer, is passed over.

use std::fmt::Write as _;

use super::looks::StageWidth;
use super::state::App;
use crate::layout::{ChartStyle, FocusRow, Wrapping};
use crate::model::{PersonaId, RowId, StageId, View};

/// The first line; another number is another form, which nobody here reads.
const HEAD: &str = "jalon view 1";

/// The most stages, and the most rows of stages, that are remembered as folded in the outline.
const MOST_FOLDS: usize = 200;

/// The words for how many lines an item may take.
const WRAPPINGS: [(&str, Wrapping); 3] = [
    ("one", Wrapping::One),
    ("three", Wrapping::Three),
    ("all", Wrapping::All),
];
/// The words for the widths of stages.
const WIDTHS: [(&str, StageWidth); 4] = [
    ("narrow", StageWidth::Narrow),
    ("usual", StageWidth::Usual),
    ("wide", StageWidth::Wide),
    ("widest", StageWidth::Widest),
];
/// The words for the styles of the chart.
const CHARTS: [(&str, ChartStyle); 3] = [
    ("steps", ChartStyle::Steps),
    ("bars", ChartStyle::Bars),
    ("numbers", ChartStyle::Numbers),
];

fn word_of<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    let found = words.iter().find(|(_, known)| *known == value);
    found.map_or("", |(word, _)| word)
}

fn value_of<T: Copy>(words: &[(&'static str, T)], word: &str) -> Option<T> {
    let found = words.iter().find(|(known, _)| *known == word);
    found.map(|(_, value)| *value)
}

impl App {
    /// How the map is looked at, and where, as lines to be kept outside of it.
    pub fn view_state(&self) -> String {
        let looks = &self.looks;
        let mut text = format!("{HEAD}\n");
        let mut line = |name: &str, value: &str| {
            // Writing into a text does not fail.
            let _ = writeln!(text, "{name} {value}");
        };
        for row in &looks.folded {
            line("folded", row.key());
        }
        line("lines", word_of(&WRAPPINGS, looks.wrapping));
        line("width", word_of(&WIDTHS, looks.width));
        line("chart", word_of(&CHARTS, looks.chart));
        if looks.inspector {
            line("inspector", "beside");
        }
        line("marks", if looks.unmarked { "off" } else { "on" });
        self.outline_lines(&mut line);
        match &self.view {
            View::Everyone => line("view", "everyone"),
            View::Persona(id) => line("persona", id.as_str()),
        }
        if let Some(stage) = self.stage() {
            line("stage", stage.id.as_str());
        }
        if let Some(row) = self.row() {
            line("row", row.key());
            line("item", &(self.focus.item + 1).to_string());
        }
        text
    }

    /// Takes up what was remembered.
    pub fn take_view_state(&mut self, text: &str) {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return;
        }
        self.focus.row = FocusRow::Head;
        for (name, value) in lines.filter_map(|line| line.split_once(' ')) {
            self.take_view_line(name, value);
        }
        self.settle();
    }

    /// The outline: whether it is what was seen, and its folded branches.
    fn outline_lines(&self, line: &mut impl FnMut(&str, &str)) {
        let outline = &self.looks.outline;
        if outline.is_shown {
            line("outline", "shown");
        }
        let folds = &outline.folds;
        // Ids hold no space.
        for stage in folds.stages.iter().take(MOST_FOLDS) {
            line("branch", stage.as_str());
        }
        for (stage, row) in folds.rows.iter().take(MOST_FOLDS) {
            line("branch", &format!("{} {}", stage.as_str(), row.key()));
        }
    }

    fn take_branch(&mut self, value: &str) {
        let (stage, row) = value
            .split_once(' ')
            .map_or((value, None), |(stage, row)| (stage, Some(row)));
        let stage = StageId::new(stage);
        let row = row.map(RowId::new);
        let is_there = self.map().stage(&stage).is_some()
            && row
                .as_ref()
                .is_none_or(|row| self.row_position(row).is_some());
        let folds = &mut self.looks.outline.folds;
        match row {
            _ if !is_there => {}
            None if !folds.stages.contains(&stage) => folds.stages.push(stage),
            Some(row) => {
                let branch = (stage, row);
                if !folds.rows.contains(&branch) {
                    folds.rows.push(branch);
                }
            }
            None => {}
        }
    }

    fn take_view_line(&mut self, name: &str, value: &str) {
        match name {
            "folded" => {
                let row = RowId::new(value);
                if self.row_position(&row).is_some() && !self.looks.folded.contains(&row) {
                    self.looks.folded.push(row);
                }
            }
            "lines" => {
                self.looks.wrapping = value_of(&WRAPPINGS, value).unwrap_or_default();
            }
            "width" => self.looks.width = value_of(&WIDTHS, value).unwrap_or_default(),
            "chart" => self.looks.chart = value_of(&CHARTS, value).unwrap_or_default(),
            "inspector" => self.looks.inspector = true,
            "marks" => self.looks.unmarked = value == "off",
            "outline" => self.looks.outline.is_shown = true,
            "branch" => self.take_branch(value),
            "view" => self.view = View::Everyone,
            "persona" => {
                let id = PersonaId::new(value);
                if self.map().persona(&id).is_some() {
                    self.view = View::Persona(id);
                }
            }
            "stage" => {
                let stage = self.map().stage_position(&StageId::new(value));
                self.focus.stage = stage.unwrap_or(0);
            }
            "row" => {
                let row = self.row_position(&RowId::new(value));
                self.focus.row = FocusRow::Row(row.unwrap_or(0));
            }
            // The number is settled with the map; what is past the last is the last.
            "item" => {
                let item = value.parse().unwrap_or(1_usize);
                self.focus.item = item.saturating_sub(1);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Event, Options};
    use crate::command::parse_keys;
    use crate::doc::Document;
    use crate::i18n::Language;

    const MAP: &str = "jalon = 1\ntitle = \"T\"\n[[personas]]\nname = \"Anne\"\n\
        [[stages]]\nname = \"Un\"\n[[stages]]\nname = \"Deux\"\npains = [\"p\", \"q\"]\n";

    fn open(map: &str) -> App {
        let options = Options {
            size: (120, 40),
            ..Options::usual(Language::English)
        };
        App::new(Document::open(map.as_bytes()).unwrap(), options)
    }

    fn press(app: &mut App, keys: &str) {
        for key in parse_keys(keys).unwrap() {
            app.update(Event::Key(key));
        }
    }

    #[test]
    fn a_map_is_found_again_as_it_was_left() {
        let mut left = open(MAP);
        press(
            &mut left,
            "z a z w z - z c z e F4 g 0 g l z M down right down right g m tab pagedown pagedown g l",
        );
        press(&mut left, "down right down down");
        let mut again = open(MAP);
        again.take_view_state(&left.view_state());
        assert_eq!(again.looks, left.looks);
        assert_eq!((again.focus, &again.view), (left.focus, &left.view));
        assert_eq!(again.focus.item, 1);
        assert!(!again.looks.folded.is_empty() && again.looks.inspector);
    }

    #[test]
    fn what_is_gone_or_not_understood_is_passed_over() {
        let left = "jalon view 1\nfolded nowhere\nlines many\nwidth 9\npersona nobody\n\
            stage gone\nrow gone\nitem x\nsomething else\n\nalone\n";
        let mut app = open(MAP);
        let (looks, view) = (app.looks.clone(), app.view.clone());
        app.take_view_state(left);
        assert_eq!((&app.looks, &app.view), (&looks, &view));
        assert_eq!((app.focus.stage, app.focus.item), (0, 0));
        let before = open(MAP);
        let mut other = open(MAP);
        other.take_view_state("jalon view 2\nstage deux\n");
        assert_eq!(other.focus, before.focus);
    }
}
