//! What holds for every drawing, whatever the map and the size.

use proptest::prelude::*;

use super::fixture::{Desk, boutique, crowd, nasty, picture};
use crate::layout::{
    Focus, FocusRow, Glyphs, Scene, Scroll, Wrapping, plain, print_chart, print_table, wrap,
};
use crate::model::RowId;

#[test]
fn nasty_text_keeps_the_borders_straight() {
    let desk = nasty(None);
    for (width, height) in [(38, 24), (80, 24), (120, 40)] {
        insta::assert_snapshot!(
            format!("nasty_{width}x{height}"),
            picture(desk.scene(width, height)).text()
        );
    }
}

#[test]
fn every_size_is_drawn_exactly() {
    let desk = boutique();
    for width in (1..=90).chain([119, 120, 199, 200]) {
        for height in [1, 2, 7, 8, 10, 11, 12, 15, 16, 19, 20, 24, 60] {
            let mut scene = desk.scene(width, height);
            scene.focus = Focus {
                stage: 3,
                row: FocusRow::Row(height % 9),
                item: 1,
            };
            // The helper checks number and width of the lines.
            picture(scene);
        }
    }
}

#[test]
fn the_cost_of_a_screen_does_not_follow_the_number_of_stages() {
    let stage = "[[stages]]\nname = \"Stage\"\nsentiment = 1\nactions = [\"Reads\"]\n";
    let toml = format!("jalon = 1\n{}", stage.repeat(1_000));
    let desk = Desk::english(&toml, None);
    let mut scene = desk.scene(80, 24);
    scene.focus.stage = 500;
    let picture = picture(scene);
    let text = picture.text();
    assert!(
        text.contains("501 STAGE") && text.contains("502 Stage"),
        "{text}"
    );
    assert!(picture.spots.len() < 500, "{}", picture.spots.len());
}

fn focus() -> impl Strategy<Value = Focus> {
    let row = prop_oneof![Just(FocusRow::Head), (0_usize..12).prop_map(FocusRow::Row)];
    (0_usize..9, row, 0_usize..6).prop_map(|(stage, row, item)| Focus { stage, row, item })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_scene_is_drawn_and_keeps_its_focus_in_view(
        map in 0_usize..4,
        (width, height) in (1_usize..=200, 1_usize..=60),
        focus in focus(),
        (stage, row) in (0_usize..12, 0_usize..12),
        wrapping in prop_oneof![Just(Wrapping::One), Just(Wrapping::Three), Just(Wrapping::All)],
        (ascii, narrow, fold) in any::<(bool, bool, bool)>(),
    ) {
        let mut desk = match map {
            0 => boutique(),
            1 => crowd(Some("ada")),
            2 => nasty(None),
            _ => nasty(Some("anne")),
        };
        if ascii {
            desk.glyphs = Glyphs::ASCII;
        }
        let folded = [RowId::Actions, RowId::Pains];
        let mut scene = desk.scene(width, height);
        scene.focus = focus;
        scene.scroll = Scroll { stage, row, node: 0 };
        scene.wrapping = wrapping;
        scene.least_stage = if narrow { 14 } else { 20 };
        if fold {
            scene.folded = &folded;
        }
        let begin = Scene { focus: Focus::FIRST, scroll: Scroll::default(), folded: &[], ..scene };
        let kept = wrap(&begin).unwrap_or_default();
        let with_kept = picture(Scene { wrapped: Some(&kept), ..scene });
        let picture = picture(scene);
        prop_assert_eq!(&with_kept, &picture, "cells wrapped for another screen are not taken");
        prop_assert_eq!(picture.cursor.is_some(), width >= 30 && height >= 8, "{}", picture.text());
    }

    #[test]
    fn any_width_can_be_printed(width in 0_usize..300, map in 0_usize..3) {
        let desk = [boutique(), crowd(None), nasty(None)].into_iter().nth(map).unwrap();
        let stages = 0..desk.map.stages.len();
        for picture in [
            print_table(&desk.lens(), width, stages.clone()),
            print_chart(&desk.lens(), width, stages.clone()),
        ] {
            for line in picture.lines {
                prop_assert!(crate::text::width(&line.text()) <= width.max(30), "{:?}", line);
            }
        }
        let text = plain(&desk.lens(), stages);
        prop_assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    }
}
