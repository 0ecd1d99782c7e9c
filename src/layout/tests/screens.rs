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
#[test]
fn tmp() {
    let desk = boutique();
    for (w, h) in [(38, 24), (40, 12), (30, 8), (59, 30), (29, 5)] {
        let mut scene = desk.scene(w, h);
        scene.focus = Focus {
            stage: 3,
            row: FocusRow::Row(3),
            item: 0,
        };
        scene.dirty = true;
        println!("{}\n=====", picture(scene).text());
    }
    let mut scene = desk.scene(38, 24);
    scene.focus = Focus {
        stage: 3,
        row: FocusRow::Row(2),
        item: 1,
    };
    println!("{}\n=====", picture(scene).text());
    panic!()
}
