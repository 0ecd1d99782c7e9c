//! What lies over the table: one file for each.

mod ask;
mod audit;
mod audits;
mod cell;
mod clash;
mod compare;
mod find;
mod form;
mod help;
mod maps;
mod opportunities;
mod palette;
mod personas;
mod pick;
mod problems;
mod recover;
mod replace;
mod review;
mod rows;
mod start;
mod zoom;

use ratatui::layout::Position;

use super::desk::Desk;
use crate::app::Overlay;
pub(super) use zoom::draw_beside;

/// Draws an overlay and answers with its caret, where it has one.
pub(super) fn draw(desk: Desk<'_>, overlay: &Overlay) -> Option<Position> {
    if desk.area.width < 10 || desk.area.height < 4 {
        return None;
    }
    match overlay {
        Overlay::Cell(editor) => cell::draw(desk, editor),
        Overlay::Form(form) => form::draw(desk, form),
        Overlay::Pick(pick) => Some(pick::draw(desk, pick)),
        Overlay::Personas(panel) => Some(personas::draw(desk, *panel)),
        Overlay::Rows(panel) => Some(rows::draw(desk, panel)),
        Overlay::Opportunities(view) => Some(opportunities::draw(desk, view)),
        Overlay::Compare(compare) => compare::draw(desk, compare),
        Overlay::Zoom(zoom) => Some(zoom::draw(desk, *zoom)),
        Overlay::Ask(question) => Some(ask::draw(desk, question)),
        Overlay::Help(help) => help::draw(desk, help),
        Overlay::Palette(palette) => palette::draw(desk, palette),
        Overlay::Problems(problems) => Some(problems::draw(desk, *problems)),
        Overlay::Recover(offered) => Some(recover::draw(desk, offered)),
        Overlay::Clash(clashes) => Some(clash::draw(desk, clashes)),
        Overlay::Unsettled(walk) => Some(clash::draw_unsettled(desk, walk)),
        Overlay::Find(line) if line.is_listed => find::draw(desk, line),
        Overlay::Replace(list) => Some(replace::draw(desk, list)),
        Overlay::Start(start) => Some(start::draw(desk, start)),
        Overlay::Maps(maps) => maps::draw(desk, maps),
        Overlay::Review(panel) => Some(review::draw(desk, panel)),
        Overlay::Comment(editor) => review::draw_editor(desk, editor),
        Overlay::Audits(panel) => Some(audits::draw(desk, panel)),
        Overlay::Audit(walk) => Some(audit::draw(desk, walk)),
        // The foot draws the line being asked for.
        Overlay::Present | Overlay::Prompt(_) | Overlay::Find(_) => None,
    }
}
