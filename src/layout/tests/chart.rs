use super::fixture::Desk;
use crate::layout::ChartStyle;
use crate::layout::canvas::Pen;
use crate::layout::chart::chart;
use crate::layout::columns::Columns;

/// A map of these personas, and of stages with these fields.
fn map(personas: &[&str], stages: &[&str]) -> String {
    let personas = personas
        .iter()
        .map(|name| format!("[[personas]]\nname = \"{name}\"\n"));
    let stages = stages
        .iter()
        .map(|fields| format!("[[stages]]\nname = \"S\"\n{fields}\n"));
    let head = "jalon = 1\nrows = [\"emotions\"]\n".to_owned();
    std::iter::once(head)
        .chain(personas)
        .chain(stages)
        .collect()
}

/// The chart as text, with the scale before the axis.
fn draw(desk: &Desk, height: usize) -> String {
    draw_as(desk, height, ChartStyle::Steps)
}

fn draw_as(desk: &Desk, height: usize, style: ChartStyle) -> String {
    let columns = Columns::new(&desk.lens(), 13 + desk.map.stages.len() * 21, 20, 0);
    let lines = chart(&desk.lens(), &columns, height, style);
    let lines = lines.iter().map(|line| {
        let mut pen = Pen::new(line.width());
        line.draw(&mut pen, 0..line.width());
        format!("{:>2} {}", line.scale, pen.finish().text().trim_end())
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn only_a_real_zero_touches_the_zero_line() {
    for (value, height, line) in [
        ("0", 5, 2),
        ("0.1", 5, 1),
        ("-0.1", 5, 3),
        ("2.5", 5, 1),
        ("2.6", 5, 0),
        ("-4", 7, 6),
        ("-5", 5, 4),
        ("3", 11, 2),
        ("-0.5", 11, 6),
        ("1", 3, 0),
    ] {
        let desk = Desk::english(&map(&[], &[&format!("sentiment = {value}")]), None);
        let text = draw(&desk, height);
        let at = text.lines().position(|line| line.contains('●'));
        assert_eq!(at, Some(line), "{value} in {height} lines\n{text}");
    }
}

#[test]
fn a_value_is_held_for_its_stage_and_the_lowest_is_marked() {
    let stages = [
        "sentiment = 3",
        "sentiment = -4",
        "sentiment = -4",
        "sentiment = 0.5",
    ];
    let desk = Desk::english(&map(&["Ada"], &stages), None);
    insta::assert_snapshot!("chart_steps", draw(&desk, 5));
}

#[test]
fn an_unknown_value_is_a_gap_with_a_question_mark_and_a_missing_persona_a_gap() {
    let stages = [
        "sentiment = 3",
        "",
        "sentiment = -4\nfor = [\"bea\"]",
        "sentiment = 1",
    ];
    let desk = Desk::english(&map(&["Ada", "Bea"], &stages), Some("ada"));
    insta::assert_snapshot!("chart_gaps", draw(&desk, 5));
}

#[test]
fn letters_that_meet_join_and_initials_that_collide_become_numbers() {
    let stages = [
        "sentiment = { pierre = -2, lea = -2, ada = -2 }",
        "sentiment = { pierre = -2, lea = -1, ada = 4 }",
        "sentiment = { pierre = 5, lea = -1.5, ada = -1.5 }",
    ];
    let desk = Desk::english(&map(&["Pierre", "Léa", "Ada"], &stages), Some("ada"));
    insta::assert_snapshot!("chart_letters", draw(&desk, 5));
    let desk = Desk::english(
        &map(&["Lea", "Pierre", "Luc", "Ada"], &["sentiment = 2"]),
        Some("ada"),
    );
    insta::assert_snapshot!("chart_numbers", draw(&desk, 3));
}

#[test]
fn more_than_three_others_are_a_range() {
    let stages = [
        "sentiment = { a = 1, b = -5, c = 2, d = 4, e = 0 }",
        "sentiment = { all = 2 }",
    ];
    let desk = Desk::english(&map(&["A", "B", "C", "D", "E"], &stages), Some("a"));
    insta::assert_snapshot!("chart_range", draw(&desk, 7));
}

#[test]
fn bars_stand_on_the_zero_line_and_zero_has_none() {
    let stages = [
        "sentiment = { ada = 3, bea = -2 }",
        "sentiment = 0",
        "sentiment = { ada = -4, bea = -4 }",
        "",
        "sentiment = 0.5",
    ];
    let desk = Desk::english(&map(&["Ada", "Bea"], &stages), Some("ada"));
    insta::assert_snapshot!("chart_bars", draw_as(&desk, 7, ChartStyle::Bars));
    let desk = desk.ascii();
    insta::assert_snapshot!("chart_bars_ascii", draw_as(&desk, 5, ChartStyle::Bars));
}
