//! Merges of what no field holds: comments and keys nobody knows.

use super::*;

const PAY: &str =
    "# Then.\n[[stages]]\nname = \"Pay\"\nwhen = \"late\"\npains = [\"Fees\"] # all of them\n\n";
const BOB: &str = "[[personas]]\nname = \"Bob\"\n\n";

const SHOP: &str = "  \"Shop\",\n";
const ITEMS: &str = "  \"Web\", # the site\n  \"Shop\",\n";
const SWAPPED: &str = "  \"Shop\",\n  \"Web\", # the site\n";

/// One side removes something, the other has written a remark about it: where it is asked, and how
/// what is left is told.
type Removal = (Parts, Parts, Spot, &'static [&'static str]);

fn removals() -> Vec<Removal> {
    let pay = || StageId::new("pay");
    let find = || StageId::new("find");
    vec![
        (
            &[(PAY, "")],
            &[("when = \"late\"\n", "zork = 1\nwhen = \"late\"\n")],
            Spot::Stage(pay()),
            &["Pay", "late", "Fees", "zork = 1"],
        ),
        (
            &[(PAY, "")],
            &[("# Then.\n[[stages]]", "# Then.\n# Late.\n[[stages]] # new")],
            Spot::Stage(pay()),
            &["Pay", "late", "Fees", "# Late.", "# new"],
        ),
        (
            &[(PAY, "")],
            &[("[\"Fees\"] # all", "[\n  \"Fees\", # high\n] # all")],
            Spot::Stage(pay()),
            &["Pay", "late", "Fees", "# high"],
        ),
        (
            &[(BOB, "")],
            &[("\"Bob\"\n", "\"Bob\" # hm\n")],
            Spot::Persona(PersonaId::new("bob")),
            &["Bob", "# hm"],
        ),
        (
            &[("when = \"late\"\n", "")],
            &[("\"late\"\n", "\"late\" # why?\n")],
            Spot::StageField(pay(), Field::When),
            &["late", "# why?"],
        ),
        (
            &[("sentiment = { all = 1, anne = 2 }\n", "")],
            &[("anne = 2 }", "anne = 2 } # in May")],
            Spot::Sentiment(find(), None),
            &["1", "# in May"],
        ),
        (
            &[("  \"Shop\",\n", "")],
            &[("  \"Shop\",\n", "  \"Shop\", # closed\n")],
            Spot::Cell(find(), RowId::Touchpoints),
            &["Web", "Shop # closed"],
        ),
    ]
}

#[test]
fn what_one_side_removed_and_the_other_remarked_upon_is_asked() {
    for (removed, remarked, spot, told) in removals() {
        for is_ours in [true, false] {
            let merge = if is_ours {
                merge(removed, remarked)
            } else {
                merge(remarked, removed)
            };
            let clash = &merge.clashes()[0];
            assert_eq!(clash.spot, spot);
            let (gone, left) = if is_ours {
                (&clash.mine, &clash.theirs)
            } else {
                (&clash.theirs, &clash.mine)
            };
            assert!(gone.len() < left.len() && left == told, "{clash:?}");
            let count = merge.clashes().len();
            for (side, takes_removal) in [(Side::Mine, is_ours), (Side::Theirs, !is_ours)] {
                let expected = with(if takes_removal { removed } else { remarked });
                assert_eq!(merge.finish(&vec![side; count]), Ok(expected));
            }
        }
    }
}

#[test]
fn a_remark_finds_its_place_without_a_question() {
    let cases: &[(Parts, Parts, Parts)] = &[
        // An item is moved, and there is a comment behind it.
        (
            &[(ITEMS, SWAPPED)],
            &[(SHOP, "  \"Shop\", # closed\n")],
            &[(ITEMS, "  \"Shop\", # closed\n  \"Web\", # the site\n")],
        ),
        // An item is removed that has a comment above it.
        (
            &[(SHOP, "")],
            &[(SHOP, "  # Closed.\n  \"Shop\",\n")],
            &[(SHOP, "  # Closed.\n")],
        ),
        // A list is removed that has another comment behind it.
        (
            &[("pains = [\"Fees\"] # all of them\n", "")],
            &[("# all of them", "# most of them")],
            &[("[\"Fees\"] # all", "[] # most")],
        ),
        // A comment is taken out, or reworded, beside what the other changed.
        (
            &[("# Then.\n", "")],
            &[("\"late\"", "\"early\"")],
            &[("# Then.\n", ""), ("\"late\"", "\"early\"")],
        ),
        // One within lines that the other changed.
        (
            &[
                ("age = 35\n", "age = 35\nquote = \"Hi\"\n"),
                ("\"Fees\"] # all of them", "\"Fees\"]"),
            ],
            &[("\"Fees\"]", "\"Tax\"]")],
            &[
                ("age = 35\n", "age = 35\nquote = \"Hi\"\n"),
                ("\"Fees\"] # all of them", "\"Tax\"]"),
            ],
        ),
        // A comment behind what the other changed.
        (
            &[("\"late\"", "\"late\" # why?")],
            &[("\"late\"", "\"early\"")],
            &[("\"late\"", "\"early\" # why?")],
        ),
    ];
    for (one, other, expected) in cases {
        check(one, other, &[], &with(expected));
        check(other, one, &[], &with(expected));
    }
    // Where both reworded a comment, both stand, theirs first.
    let reworded = |words| with(&[("# Then.", words)]);
    let merge = Merge::new(MAP, &reworded("# Ours."), &reworded("# Theirs.")).unwrap();
    assert_eq!(merge.finish(&[]), Ok(reworded("# Theirs.\n# Ours.")));
}

#[test]
fn an_outcome_says_whether_it_has_something_of_theirs() {
    for (theirs, is_taken) in [
        (&[("# Then.", "# At last.")][..], true),
        (&[("name = \"Use\"", "name=\"Use\"")], true),
        (&[("Fees", "Taxes")], true),
        (&[("\"late\"", "\"early\"")], false),
        (&[], false),
    ] {
        let ours = with(&[("\"late\"", "\"early\""), ("age = 35", "age = 36")]);
        let merge = Merge::new(MAP, &ours, &with(theirs)).unwrap();
        let outcome = merge.finish(&[]).unwrap();
        assert_eq!(merge.takes_text(&outcome), is_taken, "{theirs:?}");
        assert!(merge.keeps_text(&outcome), "{theirs:?}");
    }
}
