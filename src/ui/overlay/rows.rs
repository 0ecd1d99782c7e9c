//! The choice of rows.

use ratatui::layout::Position;

use super::super::desk::Desk;
use crate::app::RowsPanel;
use crate::model::RowDecl;

/// The widest the list is drawn.
const COLUMNS: usize = 76;

pub(super) fn draw(desk: Desk<'_>, panel: &RowsPanel) -> Position {
    let app = desk.app;
    let texts = app.texts();
    let aside = if panel.of_kind {
        texts.text("rows-of-kind-aside")
    } else {
        String::new()
    };
    let mut sheet = desk.lay(
        COLUMNS,
        panel.choices.len(),
        &texts.text("rows-title"),
        &aside,
    );
    let lines = sheet.lines();
    sheet.list(&panel.choices, panel.focus, lines, |choice| {
        let label = match &choice.decl {
            RowDecl::Row(row) => app.row_label(row),
            RowDecl::Named(_, name) => name.clone(),
            RowDecl::Line(line) => {
                let rule = app.glyphs().horizontal.to_string().repeat(3);
                format!(
                    "{rule} {} {rule}",
                    texts.text(&format!("line-{}", line.key()))
                )
            }
        };
        format!("{} {label}", if choice.shown { "[x]" } else { "[ ]" })
    })
}
