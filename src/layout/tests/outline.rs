//! The outline: what it shows of any map, at any size, at any place.

use proptest::prelude::*;

use super::fixture::{blueprint, boutique, crowd, nasty, picture, shop};
use crate::layout::{Folds, Glyphs, Line, Node, Scene, Scroll, Tree, Wrapping, nodes, scroll};
use crate::text::width;

#[test]
fn a_tree_of_nasty_text_keeps_its_borders_straight() {
    let desk = nasty(Some("anne"));
    let folds = Folds::default();
    for (columns, lines) in [(30, 8), (80, 24)] {
        let node = Node::Item {
            stage: 0,
            row: 0,
            item: 1,
        };
        let outline = Some(Tree {
            folds: &folds,
            node,
        });
        let scene = Scene {
            outline,
            ..desk.scene(columns, lines)
        };
        insta::assert_snapshot!(
            format!("outline_nasty_{columns}x{lines}"),
            picture(scene).text()
        );
    }
}

#[test]
fn every_item_the_view_shows_is_a_leaf_once() {
    for desk in [boutique(), shop(), blueprint(), crowd(Some("bea"))] {
        let lens = desk.lens();
        let leaves = nodes(&lens, &Folds::default());
        let leaves = leaves
            .iter()
            .filter(|node| matches!(node, Node::Item { .. }));
        let shown: usize = desk.facts.rows.iter().map(|row| row.count).sum();
        assert_eq!(leaves.count(), shown);
        let folds = Folds {
            stages: desk
                .map
                .stages
                .iter()
                .map(|stage| stage.id.clone())
                .collect(),
            rows: Vec::new(),
        };
        assert_eq!(nodes(&lens, &folds).len(), 1 + desk.map.stages.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_branch_of_any_tree_is_in_view_with_its_mark(
        map in 0_usize..4,
        (columns, lines) in (30_usize..=200, 8_usize..=60),
        (at, from, folded) in (0_usize..400, 0_usize..400, 0_usize..3),
        wrapping in prop_oneof![Just(Wrapping::One), Just(Wrapping::Three), Just(Wrapping::All)],
        ascii in any::<bool>(),
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
        let stages = desk.map.stages.iter().map(|stage| stage.id.clone());
        let folds = Folds { stages: stages.take(folded).collect(), rows: Vec::new() };
        let all = nodes(&desk.lens(), &folds);
        let node = all.get(at % all.len()).copied().unwrap_or(Node::Map);
        let mut scene = Scene {
            outline: Some(Tree { folds: &folds, node }),
            scroll: Scroll { node: from, ..Scroll::default() },
            wrapping,
            ..desk.scene(columns, lines)
        };
        let drawn = picture(scene);
        let cursor = drawn.cursor;
        prop_assert!(cursor.is_some(), "{}", drawn.text());
        let (x, y) = cursor.unwrap_or_default();
        let text = drawn.lines.get(y).map(Line::text).unwrap_or_default();
        prop_assert!(text.starts_with(desk.glyphs.item), "{}", drawn.text());
        prop_assert!(x < width(&text));
        // What is in view does not move what the screen begins with.
        scene.scroll = scroll(&scene);
        prop_assert_eq!(scroll(&scene), scene.scroll);
    }
}
