//! Pieces of a line that are measured before they are written, with what the mouse finds there.

use super::canvas::{Pen, Role, Spot, Target};
use crate::text::width;

/// A piece of a line.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) role: Role,
    pub(super) target: Option<Target>,
}

impl Piece {
    pub(super) fn plain(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
            target: None,
        }
    }
}

/// The width of all pieces in cells.
pub(super) fn total(pieces: &[Piece]) -> usize {
    pieces.iter().map(|piece| width(&piece.text)).sum()
}

/// Writes the pieces and notes where the mouse hits them.
pub(super) fn put(pen: &mut Pen, spots: &mut Vec<Spot>, y: usize, pieces: &[Piece]) {
    for piece in pieces {
        let x = pen.at();
        pen.put(&piece.text, piece.role);
        if let Some(target) = piece.target {
            spots.push(Spot {
                y,
                x,
                width: pen.at() - x,
                target,
            });
        }
    }
}
