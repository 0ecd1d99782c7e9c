//! What a search found is marked in every form of the screen, and nothing else is.

use super::fixture::Desk;
use crate::i18n::Language;
use crate::layout::{Focus, FocusRow, Folds, Lens, Line, Node, Role, Scene, Tree, draw};
use crate::text::Needle;

const MAP: &str = r#"
jalon = 1
title = "Le coût des frais"

[[personas]]
name = "Anne"

[[personas]]
name = "Pierre"

[[stages]]
name = "Frais"
goal = "payer"
touchpoints = ["Les très longs frais de port d’un colis", { text = "Page", notes = "frais" }]
emotions = ["frais"]

[[stages]]
name = "Paiement"
goal = "sans FRAIS"
touchpoints = [{ text = "Sœur", for = ["anne"] }]
"#;

/// The lines, what is marked in brackets.
fn marked(lines: &[Line]) -> String {
    let run = |run: &crate::layout::Run| match run.role {
        Role::Found => format!("[{}]", run.text),
        _ => run.text.clone(),
    };
    let lines = lines
        .iter()
        .map(|line| line.runs.iter().map(run).collect::<String>());
    let lines: Vec<String> = lines.map(|line| line.trim_end().to_owned()).collect();
    lines.join("\n")
}

fn screen(words: &str, (width, height): (usize, usize), row: FocusRow) -> String {
    let desk = Desk::new(MAP, None, Language::French);
    let needle = Needle::new(words).unwrap();
    let lens = Lens {
        found: Some(&needle),
        marks: None,
        ..desk.lens()
    };
    let scene = Scene {
        focus: Focus {
            stage: 0,
            row,
            item: 0,
        },
        ..Scene::new(lens, width, height)
    };
    marked(&draw(&scene).lines)
}

#[test]
fn matches_are_marked_in_the_table_also_across_its_lines() {
    let row = FocusRow::Row(0);
    insta::assert_snapshot!("found_table", screen("frais", (62, 20), row));
    insta::assert_snapshot!("found_across", screen("longs frais de", (62, 20), row));
    insta::assert_snapshot!("found_card", screen("frais", (40, 16), row));
    // The letters of those an item is for are no words of it.
    assert!(screen("a", (62, 20), row).contains("• Sœur [A]"));
}

#[test]
fn the_names_of_own_rows_are_marked_and_no_others() {
    let map = MAP.replace(
        "\n[[personas]]\nname = \"Anne\"",
        "rows = [\"emotions\", { id = \"law\", name = \"Émotions légales\" }]\n\n[[personas]]\nname = \"Anne\"",
    );
    let desk = Desk::new(&map, None, Language::French);
    let needle = Needle::new("emotions").unwrap();
    let lens = Lens {
        found: Some(&needle),
        marks: None,
        ..desk.lens()
    };
    let folds = Folds::default();
    let outline = Some(Tree {
        folds: &folds,
        node: Node::Map,
    });
    let table = Scene::new(lens, 80, 24);
    for scene in [table, Scene::new(lens, 40, 16), Scene { outline, ..table }] {
        let text = marked(&draw(&scene).lines);
        assert!(text.contains("[Émotions] lé"), "{text}");
        let marks = text.matches("[Émotions]").count();
        // A tree names its rows at every stage.
        assert_eq!(marks, 1 + usize::from(scene.outline.is_some()), "{text}");
    }
}

#[test]
fn without_a_search_nothing_is_marked() {
    let desk = Desk::new(MAP, None, Language::French);
    let lines = draw(&desk.scene(62, 20)).lines;
    let runs = lines.iter().flat_map(|line| &line.runs);
    assert_eq!(runs.filter(|run| run.role == Role::Found).count(), 0);
}
