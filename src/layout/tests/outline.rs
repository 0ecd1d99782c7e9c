//! The outline: what it shows of any map, at any size, at any place.

use proptest::prelude::*;

use super::fixture::{Desk, blueprint, boutique, crowd, nasty, picture, shop};
use crate::layout::{
    Folds, Glyphs, Line, Node, Scene, Scroll, Selected, Tree, Wrapping, nodes, scroll,
};
use crate::model::RowId;
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

const SMALL: &str = "jalon = 1\ntitle = \"T\"\nrows = [\"actions\", \"pains\"]\n\
    [[stages]]\nname = \"Un\"\nactions = [\"a\"]\npains = [\"p\", \"q\", \"r\"]\n\
    [[stages]]\nname = \"Deux\"\npains = [\"s\"]\n";

/// What is done to a selection is done to nothing that has no mark, folded away or not.
#[test]
fn what_is_selected_is_marked() {
    let desk = Desk::english(SMALL, None);
    let stage = |at: usize| desk.map.stages[at].id.clone();
    let open = Folds::default();
    let pains = Folds {
        rows: vec![(stage(0), RowId::Pains)],
        ..Folds::default()
    };
    let both = Folds {
        stages: vec![stage(0), stage(1)],
        ..Folds::default()
    };
    for (folds, stages, rows, items, expected) in [
        (&open, (0, 0), (1, 1), Some((1, 2)), "• q|• r"),
        (
            &open,
            (0, 1),
            (1, 1),
            None,
            "▾ Pains (3)|• p|• q|• r|▾ Pains (1)|• s",
        ),
        (&open, (1, 1), (0, 1), None, "Actions ─|▾ Pains (1)|• s"),
        (&pains, (0, 0), (1, 1), Some((1, 2)), "▸ Pains (3)"),
        (&both, (0, 0), (1, 1), None, "▸ 1 Un"),
    ] {
        let scene = Scene {
            outline: Some(Tree {
                folds,
                node: Node::Map,
            }),
            selected: Some(Selected {
                stages,
                rows,
                items,
            }),
            ..desk.scene(60, 30)
        };
        let lines = picture(scene).lines;
        let texts = lines.iter().map(Line::text);
        let marked = texts.filter_map(|line| {
            let line = line.strip_prefix(desk.glyphs.selected)?.trim().to_owned();
            Some(line.split("  ").next().unwrap_or_default().to_owned())
        });
        assert_eq!(marked.collect::<Vec<_>>().join("|"), expected);
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
