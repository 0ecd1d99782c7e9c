//! JSON, `OpenJourney` and funnels through the program.

use crate::folder::Folder;
use crate::program::jalon;

const MAP: &str = "# mine\njalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"Discovery\" # first\n\n[[stages]]\n\
                   name = \"Your cart\"\nmetrics = [\n  { name = \"Abandonment rate\", unit = \"%\", baseline = 72, value = 70, at = 2026-06-01 }, # aim: 55\n]\n";

const FUNNEL: &str = "# Shop\n# 20260901-20260930\nStep,Completion rate,Abandonment rate\n1. Discovery,0.254,0.746\n2. Cart,,0.5833\n";

#[test]
fn a_map_goes_through_json_and_back() {
    let folder = Folder::new();
    folder.write("a.toml", MAP);
    let there = jalon(
        folder.path(),
        ["export", "a.toml", "--to", "json", "-o", "a.json"],
    );
    assert_eq!(there.code, 0);
    assert!(
        there.err.contains("Not in json: remarks in the file (3)"),
        "{}",
        there.err
    );
    let back = jalon(folder.path(), ["import", "a.json"]);
    let expected: String = MAP
        .replace("# mine\n", "")
        .replace(" # first", "")
        .replace(" # aim: 55", "")
        .replace("jalon = 1\n", "jalon = 1\n\n");
    assert_eq!((back.code, back.err.as_str()), (0, ""));
    assert_eq!(
        back.out
            .replace("[{ name", "[\n  { name")
            .replace("01 }]", "01 },\n]"),
        expected
    );
}

#[test]
fn what_has_no_place_goes_into_the_notes_of_its_stage() {
    let folder = Folder::new();
    folder.write(
        "a.json",
        "{\"jalon\": 1, \"title\": \"T\",\n\"stages\": [{\"name\": \"A\", \"age\": NaN}, {\"name\": 5}]}",
    );
    let ended = jalon(folder.path(), ["import", "a.json", "--keep-rest"]);
    assert_eq!(ended.code, 0);
    assert_eq!(
        ended.out,
        "jalon = 1\n\ntitle = \"T\"\n\n[[stages]]\nname = \"A\"\nnotes = \"age: NaN\"\n\n[[stages]]\nname = 5\n"
    );
    for said in ["a.json:2:33", "a.json:2:48"] {
        assert!(ended.err.contains(said), "{said}: {}", ended.err);
    }
    folder.write("bad.json", "{\"title\": }");
    let ended = jalon(folder.path(), ["import", "bad.json"]);
    assert_eq!((ended.code, ended.out.as_str()), (3, ""));
    assert!(ended.err.contains("bad.json:1:11"), "{}", ended.err);
}

#[test]
fn a_journey_of_open_journey_becomes_a_map() {
    let folder = Folder::new();
    folder.write("l.ojf", include_str!("../fixtures/others/library.ojf"));
    let ended = jalon(
        folder.path(),
        ["import", "l.ojf", "-o", "l.toml", "--keep-rest"],
    );
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert_eq!(jalon(folder.path(), ["check", "l.toml"]).code, 0);
    assert!(folder.read("l.toml").contains("colour: #80a0c0"));
}

#[test]
fn a_funnel_is_put_on_a_map_only_where_nothing_is_guessed() {
    let folder = Folder::new();
    folder.write("a.toml", MAP);
    folder.write("f.csv", FUNNEL);
    let unsure = jalon(
        folder.path(),
        ["import", "f.csv", "--into", "a.toml", "-o", "b.toml"],
    );
    assert_eq!((unsure.code, unsure.out.as_str()), (1, ""));
    assert_eq!(folder.names(), ["a.toml", "f.csv"]);
    let line = "jalon import f.csv --into a.toml --map Cart=your-cart -o b.toml";
    assert!(unsure.err.contains(line), "{}", unsure.err);
    let sure = jalon(folder.path(), line.split(' ').skip(1));
    assert_eq!(sure.code, 0, "{}", sure.err);
    let new = folder.read("b.toml");
    let expected = MAP.replace(
        "value = 70, at = 2026-06-01",
        "value = 58.33, at = 2026-09-30, source = \"GA4, Shop, 2026-09-01 – 2026-09-30\"",
    );
    assert!(new.contains("baseline = 72, value = 58.33,"), "{new}");
    assert!(
        new.contains(" # aim: 55\n") && new.contains("name = \"Discovery\" # first\n"),
        "{expected}"
    );
    assert!(new.contains("{ name = \"Completion rate\", unit = \"%\", value = 25.4, source = \"GA4, Shop, 2026-09-01 – 2026-09-30\", at = 2026-09-30 }"), "{new}");
    assert_eq!(folder.read("a.toml"), MAP);
    // The map itself only when it is named and forced.
    let itself = [
        "import", "f.csv", "--into", "a.toml", "--map", "2=", "-o", "a.toml",
    ];
    assert_eq!(jalon(folder.path(), itself).code, 4);
    assert_eq!(folder.read("a.toml"), MAP);
    let forced = jalon(folder.path(), itself.into_iter().chain(["--force"]));
    assert_eq!(forced.code, 0, "{}", forced.err);
    assert!(folder.read("a.toml").contains("value = 25.4"));
    assert!(folder.read("a.toml").contains("value = 70"));
}

#[test]
fn what_cannot_be_a_funnel_or_a_mapping_is_refused() {
    let folder = Folder::new();
    folder.write("a.toml", MAP);
    folder.write("f.csv", FUNNEL);
    folder.write("f.xlsx", "PK\u{3}\u{4}rest");
    folder.write("bad.toml", "jalon = ");
    for (args, code) in [
        (&["f.xlsx", "--into", "a.toml"][..], 3),
        (&["a.toml", "--into", "a.toml"], 3),
        (&["f.csv", "--into", "bad.toml"], 3),
        (&["f.csv", "--into", "gone.toml"], 4),
        (&["f.csv", "f.csv", "--into", "a.toml"], 2),
        (&["f.csv", "--into", "a.toml", "--from", "json"], 2),
        (&["f.csv", "--into", "a.toml", "--map", "Cart"], 2),
        (&["f.csv", "--into", "a.toml", "--map", "Gone=1"], 2),
        (&["f.csv", "--into", "a.toml", "--map", "Cart=Gone"], 2),
        (
            &["f.csv", "--into", "a.toml", "--map", "1=1", "--map", "2=1"],
            2,
        ),
        (&["f.csv", "--map", "Cart=1"], 2),
    ] {
        let ended = jalon(folder.path(), ["import"].iter().chain(args));
        assert_eq!(ended.code, code, "{args:?}: {}", ended.err);
        assert!(!ended.err.is_empty() && ended.out.is_empty(), "{args:?}");
    }
}

#[test]
fn a_step_like_no_stage_is_never_left_out_by_a_line_that_is_offered() {
    let folder = Folder::new();
    folder.write(
        "a.toml",
        "jalon = 1\ntitle = \"T\"\n\n[[stages]]\nname = \"Zoo\"\n",
    );
    folder.write("f.csv", FUNNEL);
    let unsure = jalon(folder.path(), ["import", "f.csv", "--into", "a.toml"]);
    assert_eq!(unsure.code, 1);
    assert!(unsure.err.contains("=STAGE"), "{}", unsure.err);
    assert!(
        unsure.err.contains("Stages of the map: zoo"),
        "{}",
        unsure.err
    );
    let offered = unsure
        .err
        .lines()
        .find_map(|line| line.trim().strip_prefix("jalon "));
    let as_it_stands = jalon(folder.path(), offered.unwrap().split(' '));
    assert_eq!((as_it_stands.code, as_it_stands.out.as_str()), (2, ""));
}
