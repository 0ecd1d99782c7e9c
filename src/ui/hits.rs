//! What stands where, for the mouse: noted while a frame is drawn, and found by drawing once more
//! where nobody sees it. Nothing is kept from one frame to the next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::paint;
use crate::app::{App, Pointed};
use crate::layout;

/// The places of what is on top.
#[derive(Debug, Default)]
pub(super) struct Hits {
    places: Vec<(Rect, Pointed)>,
}

impl Hits {
    /// Notes what stands in an area; what is noted later lies over it. The column of a text is that
    /// at the left of the area.
    pub(super) fn note(&mut self, area: Rect, at: Pointed) {
        self.places.push((area, at));
    }

    fn at(self, place: Position) -> Pointed {
        let mut found = self.places.into_iter().rev();
        match found.find(|(area, _)| area.contains(place)) {
            None => Pointed::Nothing,
            Some((area, Pointed::Text { row, part, column })) => {
                let column = column + usize::from(place.x - area.x);
                Pointed::Text { row, part, column }
            }
            Some((_, at)) => at,
        }
    }
}

/// What stands at a column and line of the screen, both from 0.
pub fn pointed(app: &App, x: u16, y: u16) -> Pointed {
    if app.overlays().is_empty() {
        let picture = layout::draw(&app.scene());
        let target = picture.target_at(usize::from(x), usize::from(y));
        return target.map_or(Pointed::Nothing, Pointed::Map);
    }
    let (width, height) = app.size();
    let area = Rect::new(0, 0, width, height);
    let mut hits = Hits::default();
    paint(app, area, &mut Buffer::empty(area), &mut hits);
    hits.at(Position::new(x, y))
}
