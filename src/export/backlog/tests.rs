//! The backlog of a map or two, in each of its forms.

use jiff::civil::{Date, date};
use serde_json::Value as Json;

use super::*;
use crate::doc::read;
use crate::export::Sheet;
use crate::i18n::Language;

const SHOP: &str = r#"jalon = 1
title = "Shop"
[[personas]]
name = "Anne"
[[personas]]
name = "Paul"
[[stages]]
name = "Find"
opportunities = ["Unrated", { text = "Show fees", impact = 4, effort = 2, status = "done", due = 2026-01-02 }]
[[stages]]
name = "Pay"
pains = [{ id = "late", text = "Fees told late", severity = 4 }]
opportunities = [
  { text = "=SUM(1)", impact = 4, effort = 2, solves = ["late", "gone"], status = "doing", owner = "Équipe web", due = 2026-09-20, for = ["anne"] },
]
"#;
const TRAIN: &str = r#"jalon = 1
title = "Train"
[[stages]]
name = "Wait"
opportunities = [{ text = "Tell | why", impact = 5, effort = 1, due = 2026-12-24, sources = ["12 interviews"] }]
"#;
const TODAY: Date = date(2026, 9, 21);

fn backlog(wanted: &WantedIdeas, by: RankBy) -> Backlog {
    let maps = [("shop.toml", SHOP), ("train.toml", TRAIN)];
    let maps =
        maps.map(|(path, text)| Ideas::of(path.into(), (&read(text).map, text), wanted, by, TODAY));
    Backlog::new(maps.to_vec(), by)
}

fn words(wanted: &WantedIdeas, by: RankBy) -> Vec<String> {
    let backlog = backlog(wanted, by);
    backlog
        .ideas()
        .map(|(_, idea)| idea.words.clone())
        .collect()
}

#[test]
fn the_best_of_all_maps_comes_first_and_what_is_not_stated_last() {
    let all = WantedIdeas::default();
    for (by, expected) in [
        // Of equal priority, what solves the worse pain comes first.
        (
            RankBy::Priority,
            ["Tell | why", "=SUM(1)", "Show fees", "Unrated"],
        ),
        (
            RankBy::Impact,
            ["Tell | why", "=SUM(1)", "Show fees", "Unrated"],
        ),
        (
            RankBy::Effort,
            ["Tell | why", "=SUM(1)", "Show fees", "Unrated"],
        ),
        (
            RankBy::Due,
            ["Show fees", "=SUM(1)", "Tell | why", "Unrated"],
        ),
    ] {
        assert_eq!(words(&all, by), expected, "{by:?}");
    }
}

#[test]
fn only_what_is_wanted_is_told() {
    let wanted = |statuses: &[&'static str], owner: Option<&str>, persona: Option<&str>| {
        let wanted = WantedIdeas {
            statuses: statuses.to_vec(),
            owner: owner.map(str::to_owned),
            persona: persona.map(str::to_owned),
        };
        words(&wanted, RankBy::Priority)
    };
    assert_eq!(
        wanted(&["open"], None, None),
        ["Tell | why", "=SUM(1)", "Unrated"]
    );
    assert_eq!(wanted(&["idea"], None, None), ["Tell | why", "Unrated"]);
    assert_eq!(
        wanted(&["done", "doing"], None, None),
        ["=SUM(1)", "Show fees"]
    );
    assert_eq!(wanted(&[], Some("equipe WEB"), None), ["=SUM(1)"]);
    assert_eq!(wanted(&[], Some("web"), None), [""; 0]);
    // A map without such a persona has none of them.
    assert_eq!(wanted(&[], None, Some("paul")), ["Show fees", "Unrated"]);
}

#[test]
fn spreadsheets_get_records_in_their_own_way_and_nothing_that_runs() {
    let backlog = backlog(&WantedIdeas::default(), RankBy::Priority);
    let english = backlog_to_csv(&backlog, &Texts::new(Language::English), None);
    let lines: Vec<&str> = english.split_terminator("\r\n").collect();
    assert_eq!(
        lines,
        [
            "Priority,Opportunity,Map,Title,Stage,Impact 1–5,Effort 1–5,Worst pain solved,Status,\
             Owner,Due,Overdue,Solves,For whom,Evidence",
            "25,Tell | why,train.toml,Train,1 Wait,5,1,,idea,,2026-12-24,,,,12 interviews",
            "16,'=SUM(1),shop.toml,Shop,2 Pay,4,2,4,doing,Équipe web,2026-09-20,yes,\
             Fees told late; gone,Anne,",
            "16,Show fees,shop.toml,Shop,1 Find,4,2,,done,,2026-01-02,,,,",
            ",Unrated,shop.toml,Shop,1 Find,,,,idea,,,,,,",
        ]
    );
    let french = backlog_to_csv(&backlog, &Texts::new(Language::French), None);
    assert!(
        french.starts_with("\u{feff}Priorité;Opportunité;Carte;"),
        "{french}"
    );
    let plain = Some(Spreadsheet::Plain);
    let plain = backlog_to_csv(&backlog, &Texts::new(Language::French), plain);
    assert!(plain.starts_with("Priorité,Opportunité,"), "{plain}");
}

#[test]
fn programs_and_forges_are_told_the_same() {
    let backlog = backlog(&WantedIdeas::default(), RankBy::Due);
    let document = backlog_to_json(&backlog);
    assert_eq!(document["sort"], "due");
    let second = &document["opportunities"][1];
    for (key, expected) in [
        ("path", Json::from("shop.toml")),
        ("line", 14.into()),
        ("stage", "pay".into()),
        ("stage_position", 2.into()),
        ("priority", 16.into()),
        ("worst_severity", 4.into()),
        ("status", "doing".into()),
        ("due", "2026-09-20".into()),
        ("overdue", true.into()),
        ("id", Json::Null),
    ] {
        assert_eq!(second[key], expected, "{key}");
    }
    // What is done is not overdue, however late it was to be.
    assert_eq!(document["opportunities"][0]["overdue"], false);
    let markdown = backlog_to_markdown(&backlog, &Texts::new(Language::French));
    assert!(
        markdown.starts_with(
            "# 4 opportunités dans 2 cartes, par échéance\n\n| Priorité | Opportunité |"
        ),
        "{markdown}"
    );
    assert!(
        markdown.contains("| 25 | Tell \\| why | 1 Wait | train.toml | 5 | 1 |"),
        "{markdown}"
    );
    assert!(
        markdown.contains("| 20 septembre 2026, en retard\u{a0}! |"),
        "{markdown}"
    );
}

#[test]
fn a_narrow_page_has_below_the_words_what_has_no_column_and_cuts_nothing() {
    let backlog = backlog(&WantedIdeas::default(), RankBy::Priority);
    let texts = Texts::new(Language::English);
    let told = |width: Option<usize>| {
        let sheet = Sheet {
            width,
            ..Sheet::default()
        };
        backlog_to_text(&backlog, &texts, sheet)
    };
    assert_eq!(
        told(Some(40)),
        "\
4 opportunities in 2 maps, by priority

I  E  Priority  Opportunity
5  1        25  Tell | why
                1 Wait; train; idea; due
                24 December 2026
4  2        16  =SUM(1)
                2 Pay; shop; doing;
                owner: Équipe web; due
                20 September 2026,
                overdue!
4  2        16  Show fees
                1 Find; shop; done; due
                2 January 2026
                Unrated
                1 Find; shop; idea
"
    );
    for width in [40, 60, 80, 120, 200] {
        let page = told(Some(width));
        let is_in = |line: &str| crate::text::width(line) <= width;
        assert!(page.lines().all(is_in), "{width}:\n{page}");
    }
    // Other programs find whole lines.
    assert_eq!(told(None).lines().count(), 7);
}
