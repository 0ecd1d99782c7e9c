//! The figures of a map or two, in each form.

use jiff::civil::date;

use super::*;
use crate::doc::read;
use crate::export::Sheet;
use crate::i18n::{Language, Texts};

const SHOP: &str = r#"jalon = 1
title = "Shop"
reviewed = 2026-01-31
review_every = "1 month"
rows = ["actions", "pains", { id = "legal", name = "Legal" }, "opportunities", "metrics"]
[[personas]]
name = "Anne"
[[stages]]
name = "Find"
sentiment = 2
actions = [{ text = "Looks", sources = ["GA4"] }, { text = "Asks", sources = [" "] }]
legal = ["Cookies"]
metrics = [{ name = "Visits", target = 10 }, "Bounces"]
[[stages]]
name = "Pay"
sentiment = -4
pains = [{ text = "Fees", severity = 5 }, "Account"]
opportunities = [{ text = "Show fees", status = "planned", due = 2026-09-20 }, "Guess"]
"#;
const TRAIN: &str =
    "jalon = 1\n[[stages]]\nname = \"Wait\"\nsentiment = -1\nthoughts = [\"Late\"]\n";

fn maps() -> Vec<Tallied> {
    let today = date(2026, 9, 21);
    let maps = [("shop.toml", SHOP), ("trains/late.toml", TRAIN)];
    let maps = maps.map(|(path, text)| Tallied::of(path.into(), &read(text).map, today));
    maps.to_vec()
}

#[test]
fn each_map_is_counted_and_all_together() {
    let document = tallies_to_json(&maps());
    let shop = &document["maps"][0];
    assert_eq!(shop["rows"]["legal"], 1);
    assert_eq!(shop["items"], 9);
    assert_eq!(shop["pains_by_severity"]["5"], 1);
    assert_eq!(shop["pains_by_severity"]["unknown"], 1);
    assert_eq!(shop["opportunities_by_status"]["idea"], 1);
    assert_eq!(shop["opportunities_overdue"], 1);
    assert_eq!(shop["metrics"]["with_target"], 1);
    // A source that says nothing is none.
    assert_eq!(shop["statements"]["with_sources"], 1);
    assert_eq!(shop["statements"]["percent"], 25);
    assert_eq!(shop["review_due"], "2026-02-28");
    assert_eq!(shop["overdue"], true);
    assert_eq!(
        document["maps"][1]["metrics"]["percent"],
        serde_json::Value::Null
    );
    let total = &document["total"];
    assert_eq!(total["maps"], 2);
    assert_eq!(total["stages"], 3);
    assert_eq!(total["reviews_overdue"], 1);
    let sentiment = &total["sentiment"];
    assert_eq!(sentiment["mean"], -1);
    assert_eq!(sentiment["lowest"]["stage"], "Pay");
    assert_eq!(sentiment["highest"]["path"], "shop.toml");
    assert_eq!(sentiment["stages_known"], 3);
}

#[test]
fn a_table_has_a_column_for_each_map_and_goes_on_below_where_it_is_too_wide() {
    let texts = Texts::new(Language::English);
    let told = |maps: &[Tallied], width: Option<usize>| {
        let sheet = Sheet {
            width,
            ..Sheet::default()
        };
        tallies_to_text(maps, &texts, sheet)
    };
    let maps = maps();
    insta::assert_snapshot!("tally_80", told(&maps, Some(80)));
    let narrow = told(&maps, Some(40));
    assert_eq!(narrow.matches("Stages").count(), 3, "{narrow}");
    for width in [30, 40, 60, 80] {
        let page = told(&maps, Some(width));
        let is_in = |line: &str| crate::text::width(line) <= width;
        assert!(page.lines().all(is_in), "{width}:\n{page}");
    }
    let one = maps.get(..1).unwrap_or_default();
    assert!(!told(one, None).contains("Total"));
    assert_eq!(told(&[], None), "");
}
