use super::fixture::{boutique, picture};
use crate::layout::{Focus, FocusRow};

#[test]
fn the_table_of_a_wide_screen() {
    for (width, height) in [(80, 24), (120, 40), (200, 50)] {
        let desk = boutique();
        let mut scene = desk.scene(width, height);
        scene.focus = Focus {
            stage: 3,
            row: FocusRow::Row(3),
            item: 0,
        };
        scene.dirty = true;
        insta::assert_snapshot!(format!("table_{width}x{height}_fr"), picture(scene).text());
    }
}
