//! The bytes that changes make.

use super::*;

fn drawn(cells: &[(u16, u16, &str, Style)]) -> String {
    let cells: Vec<(u16, u16, Cell)> = cells
        .iter()
        .map(|(x, y, symbol, style)| {
            let mut cell = Cell::default();
            cell.set_symbol(symbol).set_style(*style);
            (*x, *y, cell)
        })
        .collect();
    let mut backend = Lean::new(Vec::new(), 80, 24);
    backend
        .draw(cells.iter().map(|(x, y, cell)| (*x, *y, cell)))
        .unwrap();
    String::from_utf8(backend.out)
        .unwrap()
        .replace('\x1b', "^")
        .replace('\x08', "<")
}

#[test]
fn runs_move_and_dress_as_little_as_they_can() {
    let plain = Style::new();
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let cyan = bold.fg(Color::Cyan);
    let reversed = plain.add_modifier(Modifier::REVERSED);
    for (cells, expected) in [
        (vec![(0, 0, "a", plain), (1, 0, "b", plain)], "^[1H^[mab"),
        (
            vec![(3, 2, "a", plain), (6, 2, "b", plain)],
            "^[3;4H^[ma^[2Cb",
        ),
        (
            vec![(0, 0, "a", plain), (0, 1, "b", plain)],
            "^[1H^[ma\r\nb",
        ),
        (
            vec![(0, 0, "a", bold), (1, 0, "b", cyan), (2, 0, "c", plain)],
            "^[1H^[0;1ma^[36mb^[mc",
        ),
        (
            vec![(3, 2, "a", plain), (3, 3, "b", plain), (9, 4, "c", plain)],
            "^[3;4H^[ma<\nb^[5C\nc",
        ),
        (
            vec![(9, 2, "a", plain), (2, 3, "b", plain), (9, 9, "c", plain)],
            "^[3;10H^[ma^[8D\nb^[10;10Hc",
        ),
        (
            vec![(0, 0, "a", cyan), (1, 0, " ", plain), (2, 0, "b", cyan)],
            "^[1H^[0;1;36ma b",
        ),
        (
            vec![(0, 0, "a", plain), (1, 0, " ", reversed)],
            "^[1H^[ma^[7m ",
        ),
        (
            vec![(0, 0, "支", plain), (2, 0, "b", plain)],
            "^[1H^[m支^[1;3Hb",
        ),
        (
            vec![(79, 0, "a", plain), (0, 1, "b", plain)],
            "^[1;80H^[ma^[2Hb",
        ),
    ] {
        assert_eq!(drawn(&cells), expected);
    }
}

#[test]
fn a_frame_that_changes_nothing_sends_nothing() {
    let mut backend = Lean::new(Vec::new(), 80, 24);
    let mut cell = Cell::default();
    cell.set_symbol("a");
    let mut frame = |cells: &[(u16, u16, &Cell)]| {
        backend.begin_frame();
        backend.draw(cells.iter().copied()).unwrap();
        backend.show_cursor().unwrap();
        backend.set_cursor_position((1, 0)).unwrap();
        backend.end_frame().unwrap();
        String::from_utf8(std::mem::take(&mut backend.out)).unwrap()
    };
    let first = frame(&[(0, 0, &cell)]);
    assert_eq!(first, "\x1b[?2026h\x1b[1H\x1b[ma\x1b[?25h\x1b[?2026l");
    assert_eq!(frame(&[]), "");
}
