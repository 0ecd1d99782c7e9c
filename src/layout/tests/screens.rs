use super::fixture::{Desk, blueprint, boutique, crowd, picture, shop};
use crate::layout::cell::cell_lines;
use crate::layout::{Focus, FocusRow, Target, Wrapping};
use crate::model::RowId;

const PAINS: Focus = Focus {
    stage: 3,
    row: FocusRow::Row(3),
    item: 0,
};

#[test]
fn the_screen_of_a_map_at_every_usual_size() {
    for (width, height) in [
        (30, 8),
        (40, 12),
        (38, 24),
        (80, 16),
        (80, 24),
        (120, 40),
        (200, 50),
    ] {
        let french = boutique();
        let mut scene = french.scene(width, height);
        scene.focus = PAINS;
        scene.dirty = true;
        insta::assert_snapshot!(format!("{width}x{height}_fr"), picture(scene).text());
    }
    for (width, height) in [(40, 12), (80, 24), (120, 40)] {
        let english = shop();
        let mut scene = english.scene(width, height);
        scene.focus = PAINS;
        scene.read_only = true;
        insta::assert_snapshot!(
            format!("{width}x{height}_en_everyone"),
            picture(scene).text()
        );
        let ascii = boutique().ascii();
        let mut scene = ascii.scene(width, height);
        scene.focus = PAINS;
        scene.dirty = true;
        insta::assert_snapshot!(format!("{width}x{height}_fr_ascii"), picture(scene).text());
    }
}

#[test]
fn a_blueprint_has_its_lines_and_scrolls_its_rows() {
    let desk = blueprint();
    let mut scene = desk.scene(80, 24);
    insta::assert_snapshot!("blueprint_80x24", picture(scene).text());
    scene.height = 14;
    scene.focus = Focus {
        stage: 2,
        row: FocusRow::Row(8),
        item: 1,
    };
    insta::assert_snapshot!("blueprint_80x14", picture(scene).text());
}

#[test]
fn a_crowd_an_unknown_a_missing_persona_and_hidden_rows_are_told() {
    let desk = crowd(Some("ada"));
    let folded = [RowId::Actions];
    let mut scene = desk.scene(80, 24);
    scene.folded = &folded;
    scene.focus.row = FocusRow::Head;
    insta::assert_snapshot!("crowd_80x24", picture(scene).text());
    scene.width = 50;
    scene.focus = Focus {
        stage: 2,
        row: FocusRow::Row(1),
        item: 0,
    };
    insta::assert_snapshot!("crowd_50x24", picture(scene).text());
}

#[test]
fn a_map_without_stages_says_how_to_begin() {
    let desk = Desk::english("jalon = 1\ntitle = \"New\"", None);
    for width in [50, 80] {
        let text = picture(desk.scene(width, 24)).text();
        assert!(
            text.contains("No stage yet. A adds the first one."),
            "{text}"
        );
    }
}

#[test]
fn an_item_takes_no_more_lines_than_asked() {
    let stage = "[[stages]]\nname = \"S\"\nactions = [\"one two three four five\", \"six\"]";
    let desk = Desk::english(&format!("jalon = 1\n{stage}"), None);
    for (wrapping, expected) in [
        (Wrapping::One, vec!["one two…", "six"]),
        (Wrapping::Three, vec!["one two", "three", "four fi…", "six"]),
        (
            Wrapping::All,
            vec!["one two", "three", "four", "five", "six"],
        ),
    ] {
        let stage = &desk.map.stages[0];
        let lines = cell_lines(&desk.lens(), stage, &RowId::Actions, 8, wrapping.lines());
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, expected, "{wrapping:?}");
    }
}

#[test]
fn the_cursor_and_the_mouse_find_the_focus() {
    let desk = boutique();
    for (width, height) in [(38, 24), (80, 24), (80, 16), (80, 10), (200, 50)] {
        for item in [0, 1] {
            let mut scene = desk.scene(width, height);
            scene.focus = Focus { item, ..PAINS };
            let picture = picture(scene);
            let (x, y) = picture.cursor.unwrap();
            let target = Target::Cell {
                stage: 3,
                row: 3,
                item: Some(item),
            };
            assert_eq!(picture.target_at(x, y), Some(target), "{width}x{height}");
        }
        let mut scene = desk.scene(width, height);
        scene.focus.row = FocusRow::Head;
        let picture = picture(scene);
        let (x, y) = picture.cursor.unwrap();
        assert_eq!(
            picture.target_at(x, y),
            Some(Target::Head(0)),
            "{width}x{height}"
        );
    }
}

#[test]
fn tabs_and_minimap_can_be_clicked() {
    let desk = boutique();
    let picture = picture(desk.scene(80, 24));
    let tabs = picture.lines[1].text();
    let column =
        |words: &str| tabs.chars().count() - tabs.split_once(words).unwrap().1.chars().count() - 1;
    assert_eq!(
        picture.target_at(column("2 P"), 1),
        Some(Target::Persona(Some(1)))
    );
    assert_eq!(
        picture.target_at(column("0 t"), 1),
        Some(Target::Persona(None))
    );
    assert_eq!(picture.target_at(column(" 7"), 1), Some(Target::Minimap(6)));
}
