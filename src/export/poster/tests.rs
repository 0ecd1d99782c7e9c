//! What a poster holds: every word once broken into lines that fit, curves over their columns, what is
//! unknown as such, sheets in their proportions, and no words of a map that are more than words.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::doc;
use crate::export::LeftOut;
use crate::export::strict::Page;
use crate::i18n::{Language, Texts};
use crate::layout::Glyphs;
use crate::model::{PersonaId, RowId, View};

/// The poster of a map, and what is not in it.
fn written(text: &str, view: &View, paper: Option<Paper>) -> (String, Vec<LeftOut>) {
    let subject = Subject {
        map: &doc::read(text).map,
        text,
        name: Some("map.toml"),
        reviews: None,
    };
    let texts = Texts::new(Language::English);
    let mut dress = Dress::new(&texts, &Glyphs::UNICODE, view);
    dress.paper = paper;
    let written = write(&subject, &dress);
    (String::from_utf8(written.bytes).unwrap(), written.left_out)
}

/// The poster, read strictly.
fn page(text: &str) -> Page {
    strict(&written(text, &View::Everyone, None).0)
}

fn strict(poster: &str) -> Page {
    Page::read(&format!("<!DOCTYPE html>\n{poster}"))
}

/// The values of an attribute of the elements of that class.
fn of_class<'p>(page: &'p Page, class: &str, attribute: &str) -> Vec<&'p str> {
    let has = |attributes: &[(String, String)]| {
        attributes
            .iter()
            .any(|(name, value)| name == "class" && value == class)
    };
    let elements = page
        .elements
        .iter()
        .filter(|(_, attributes)| has(attributes));
    let all = elements.flat_map(|(_, attributes)| attributes);
    let named = all.filter(|(name, _)| name == attribute);
    named.map(|(_, value)| value.as_str()).collect()
}

const MAP: &str = concat!(
    "jalon = 1\ntitle = \"A coat\"\nlang = \"en-GB\"\nobjective = \"Sell it\"\n",
    "rows = [\"actions\", { line = \"visibility\" }, \"emotions\", \"pains\", \"opportunities\"]\n",
    "[[personas]]\nname = \"Anne\"\nquote = \"Quickly\"\n[[personas]]\nname = \"Pierre\"\n",
    "[[stages]]\nname = \"Sees\"\nsentiment = { anne = 3, pierre = 1 }\nactions = [\"Looks\"]\n",
    "[[stages]]\nname = \"Waits\"\n",
    "[[stages]]\nname = \"Pays\"\nsentiment = -4\nmoment_of_truth = true\nduration = \"6 min\"\n",
    "pains = [{ id = \"fee\", text = \"Fee\", severity = 5, for = [\"anne\"], sources = [\"talks\"] },\n",
    "{ text = \"Long form\", for = [\"pierre\"] }]\nnext = [\"sees\"]\n",
    "opportunities = [{ text = \"Say it\", impact = 5, effort = 2, solves = [\"fee\"] }]\n",
    "metrics = [{ name = \"Gone\", unit = \"%\", value = 70 }]\n",
);

#[test]
fn the_style_sheet_says_the_sizes_lines_are_broken_for() {
    for letters in measure::TYPES {
        let line = SHEET
            .lines()
            .find(|line| line.starts_with(&format!(".{} {{", letters.class)));
        let line = line.unwrap();
        assert!(
            line.contains(&format!("font-size: {}px;", letters.size)),
            "{line}"
        );
        assert_eq!(line.contains("bold"), letters.bold, "{line}");
        assert!(letters.leading > letters.size + 2, "{line}");
    }
    // Style sheets stand in the drawing as they are.
    for sheet in [SHEET, LIGHT, DARK] {
        assert!(!sheet.contains(['<', '&', '@']), "{sheet}");
    }
}

#[test]
fn a_poster_says_what_the_map_says() {
    let page = page(MAP);
    for words in [
        "A coat",
        "Sell it",
        "“Quickly”",
        "Sees",
        "Waits",
        "Pays",
        "moment of truth",
        "6 min",
        "↺\u{a0}1 Sees",
        "Looks",
        "line of visibility",
        "Fee",
        "severity 5/5",
        "Evidence: talks",
        "Say it",
        "impact 5/5",
        "Solves: Fee",
        "1 Sees: +2, Anne +3, Pierre +1",
        "2 Waits: ?, Anne ?",
        "Opportunities, best first",
    ] {
        assert!(page.said.contains(words), "{words} in {}", page.said);
    }
    assert!(!page.said.contains("Gone"));
    assert_eq!(page.values("role"), ["img"]);
    assert_eq!(page.values("xml:lang"), ["en-GB"]);
    assert_eq!(page.values("aria-labelledby"), ["title words"]);
    assert_eq!(of_class(&page, "sign on-badge", "x").len(), 3);
}

#[test]
fn what_is_known_of_the_map_stands_below_its_labels_and_nothing_blank_does() {
    let map = concat!(
        "jalon = 1\ntitle = \"A coat\"\nkind = \"future-state\"\nscenario = \"  \"\n",
        "owner = \"CX\"\nstakeholders = [\"web\", \"sales\"]\ncreated = 2026-06-02\n",
    );
    let page = page(map);
    assert_eq!(of_class(&page, "label", "x"), ["0"; 3]);
    for words in [
        "map, future state",
        "Owner",
        "CX",
        "web, sales",
        "2 June 2026",
    ] {
        assert!(page.said.contains(words), "{words} in {}", page.said);
    }
    assert!(!page.said.contains("Scenario"), "{}", page.said);
}

#[test]
fn the_last_line_of_the_best_is_filled() {
    let map = |count: usize| {
        let idea = |n| format!("{{ text = \"Idea {n}\", impact = 3, effort = 3 }}");
        let ideas: Vec<String> = (1..=count).map(idea).collect();
        format!(
            "jalon = 1\ntitle = \"A coat\"\n{}opportunities = [{}]\n",
            "[[stages]]\nname = \"Pays\"\n".repeat(8),
            ideas.join(", ")
        )
    };
    for (count, listed) in [(12, 12), (90, 13)] {
        let said = page(&map(count)).said;
        // Once in the table, once in the list.
        let found = (1..=count).filter(|n| said.matches(&format!("Idea {n}\n")).count() == 2);
        assert_eq!(found.count(), listed, "{said}");
        let is_cut = said.contains(&format!("best first: {listed} of {count}"));
        assert_eq!(is_cut, listed < count, "{said}");
    }
}

#[test]
fn rows_the_map_does_not_show_are_told() {
    let (_, left) = written(MAP, &View::Everyone, None);
    let facts: Vec<_> = left.iter().map(|left| (&left.fact, left.count)).collect();
    assert_eq!(facts, [(&Fact::Row(RowId::Metrics), 1)]);
}

#[test]
fn a_persona_sees_its_own_and_one_curve() {
    let anne = View::Persona(PersonaId::new("anne"));
    let (poster, left) = written(MAP, &anne, None);
    let page = strict(&poster);
    assert!(page.said.contains("Fee") && !page.said.contains("Long form"));
    assert!(!page.said.contains("Pierre"));
    assert_eq!(of_class(&page, "curve", "d").len(), 0);
    assert!(left.iter().any(|left| left.fact == Fact::OtherPersonas));
}

#[test]
fn curves_stand_over_the_middle_of_their_columns_and_have_gaps() {
    let page = page(MAP);
    let arrows: Vec<usize> = page
        .elements
        .windows(3)
        .filter(|three| three[1].1.iter().any(|(_, value)| value == "stage"))
        .filter_map(|three| {
            three[0]
                .1
                .first()?
                .1
                .strip_prefix("translate(")?
                .split(' ')
                .next()?
                .parse()
                .ok()
        })
        .collect();
    assert_eq!(arrows.len(), 3);
    let width = arrows[1] - arrows[0];
    let middles: Vec<String> = [arrows[0], arrows[2]]
        .map(|left| format!("{}.0", left + width / 2 - 20))
        .to_vec();
    // The sample in the list of curves is a sign as well, and the last.
    let signs = of_class(&page, "value", "x");
    assert_eq!(signs[..2], middles);
    // What is unknown is a sign of its own in the middle of its column, and parts the curve.
    assert_eq!(
        of_class(&page, "unknown", "x")[0],
        format!("{}.0", arrows[1] + width / 2 - 20)
    );
    let main = of_class(&page, "curve main", "d")[0];
    assert_eq!(main.matches('M').count(), 2, "{main}");
    assert!(!main.contains('C'), "{main}");
    for curve in of_class(&page, "curve", "d").iter().take(2) {
        assert_eq!(curve.matches('M').count(), 2, "{curve}");
    }
}

#[test]
fn sheets_are_of_the_a_series_however_many_stages_there_are() {
    for count in [0, 1, 2, 3, 7, 12, 25, 40] {
        let mut map = "jalon = 1\ntitle = \"Map\"\n".to_owned();
        for at in 0..count {
            let _ = write!(
                map,
                "[[stages]]\nname = \"Stage {at}\"\nactions = [\"One\", \"Two more words\"]\n"
            );
        }
        let page = page(&map);
        let size = page.values("viewBox")[0].to_owned();
        let mut size = size
            .split(' ')
            .skip(2)
            .map(|side| side.parse::<f64>().unwrap());
        let (across, down) = (size.next().unwrap(), size.next().unwrap());
        let ratio = across.max(down) / across.min(down);
        assert!(
            (ratio - 420.0 / 297.0).abs() < 0.002,
            "{count}: {across} by {down}"
        );
        let millimetres = [page.values("width")[0], page.values("height")[0]];
        let turned = if across > down {
            ["420mm", "297mm"]
        } else {
            ["297mm", "420mm"]
        };
        assert!(
            count > 12 || millimetres == turned,
            "{count}: {millimetres:?}"
        );
        assert_eq!(page.said.matches("Stage ").count(), 2 * count, "{count}");
    }
}

#[test]
fn either_ground_has_the_same_drawing() {
    let drawing = |paper| {
        let poster = written(MAP, &View::Everyone, Some(paper)).0;
        let (_, rest) = poster.rsplit_once("</style>").unwrap();
        (rest.to_owned(), poster)
    };
    let (light, dark) = (drawing(Paper::Light), drawing(Paper::Dark));
    assert_eq!(light.0, dark.0);
    assert_ne!(light.1, dark.1);
    assert_eq!(light.1, written(MAP, &View::Everyone, None).0);
    // Either sheet gives a colour to the same classes.
    let classes = |sheet: &str| {
        let lines = sheet
            .lines()
            .filter_map(|line| Some(line.split_once('{')?.0.to_owned()));
        lines.collect::<Vec<_>>()
    };
    assert_eq!(classes(LIGHT), classes(DARK));
}

#[test]
fn lines_from_right_to_left_begin_at_the_right() {
    let map = "jalon = 1\ntitle = \"خريطة (1).\"\n";
    let poster = written(map, &View::Everyone, None).0;
    assert!(
        poster.contains("direction=\"rtl\">خريطة (1).</text>"),
        "{poster}"
    );
}

#[test]
fn words_of_a_map_are_never_more_than_words() {
    let text = r"]]></style><script>x</script>&amp;<a href='j:x'>\u001b\u202e\u0000\ufffe";
    let mut map = format!(
        "jalon = 1\ntitle = \"{text}\"\nlang = \"{text}\"\n[[personas]]\nname = \"{text}\"\n"
    );
    let _ = write!(
        map,
        "[[stages]]\nname = \"{text}\"\nwhen = \"{text}\"\nnotes = \"{text}\"\n"
    );
    for row in RowId::BUILT_IN {
        let _ = writeln!(
            map,
            "{} = [{{ text = \"{text}\", notes = \"{text}\" }}]",
            row.key()
        );
    }
    let page = page(&map);
    assert_eq!(
        (page.count("a"), page.count("script"), page.own.len()),
        (0, 0, 2)
    );
    let bad = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{202e}' | '\u{fffe}'));
    assert!(!page.said.contains(bad));
}

proptest! {
    #[test]
    fn no_line_is_wider_than_its_room_and_no_sign_is_lost(
        text in "(\\PC|[a-zA-Z ,.-]|[\u{4e00}-\u{4e20}]|😀|👩\u{200d}💻){0,60}",
        room in 20_usize..400,
    ) {
        for letters in measure::TYPES {
            let lines = letters.lines(&text, room);
            for line in &lines {
                let is_single = crate::text::graphemes(&line.words).count() == 1;
                prop_assert!(letters.width(&line.words) <= room || is_single, "{line:?}");
            }
            let kept: String = lines.iter().map(|line| line.words.as_str()).collect();
            let shown = crate::text::Shown::new(text.trim());
            let solid = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(solid(&kept), solid(shown.as_str()));
        }
    }
}
