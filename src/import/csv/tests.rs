//! Tables of text as a grid, with the place of every cell.

use super::*;
use crate::import::notice::Place;

/// The cells of a table, and what was said.
fn told(text: &str) -> (Vec<Vec<String>>, Vec<&'static str>) {
    let sheet = grid_of(text.as_bytes()).unwrap();
    let words = |row: &Vec<crate::import::grid::Cell>| {
        let words = row.iter().map(|cell| {
            // Each place is that of the cell, in quotes or not.
            let Place::Text(span) = cell.place.clone() else {
                panic!("{cell:?}")
            };
            let source = sheet.text.get(span).unwrap();
            let quoted = source
                .strip_prefix('"')
                .and_then(|rest| rest.strip_suffix('"'));
            let plain = quoted.map_or(source.to_owned(), |quoted| quoted.replace("\"\"", "\""));
            let plain = plain.replace("\r\n", "\n");
            if sheet.notices.is_empty() {
                assert_eq!(crate::text::unguarded(&plain), cell.words, "{source:?}");
            }
            cell.words.clone()
        });
        words.collect::<Vec<_>>()
    };
    let said = sheet
        .notices
        .iter()
        .map(|notice| notice.problem.variant.unwrap());
    (sheet.grid.rows.iter().map(words).collect(), said.collect())
}

#[test]
fn cells_are_read_with_their_places() {
    let cases: [(&str, &[&[&str]]); 12] = [
        ("a,b\r\n1,2\r\n", &[&["a", "b"], &["1", "2"]]),
        ("a;b\n\"x;\ny\";z\n", &[&["a", "b"], &["x;\ny", "z"]]),
        (
            "a\tb\n\"say \"\"no\"\"\"\t2",
            &[&["a", "b"], &["say \"no\"", "2"]],
        ),
        ("sep=;\r\na;b,c\r\n", &[&["a", "b,c"]]),
        ("a,b,c\n1\n,2,,,\n", &[&["a", "b", "c"], &["1"], &["", "2"]]),
        ("\n\na,b\n\n\n,,\n1,2\n\n", &[&["a", "b"], &[], &["1", "2"]]),
        (
            "a,b\r\n\r\n\r\n1,2\r\n\r\n",
            &[&["a", "b"], &[], &["1", "2"]],
        ),
        (
            "a,b\r1,2\r\r3,4",
            &[&["a", "b"], &["1", "2"], &[], &["3", "4"]],
        ),
        (
            "'=1,\"'-x\",-2\n\"\",'tis,x\n",
            &[&["=1", "-x", "-2"], &["", "'tis", "x"]],
        ),
        (
            "é,\"à\r\nü\",x\nö,b,y\n",
            &[&["é", "à\nü", "x"], &["ö", "b", "y"]],
        ),
        ("a\"b,c\n1,2\n", &[&["a\"b", "c"], &["1", "2"]]),
        ("", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(
            told(text),
            (
                expected
                    .iter()
                    .map(|row| row.iter().map(|it| (*it).to_owned()).collect())
                    .collect(),
                vec![]
            ),
            "{text:?}"
        );
    }
}

#[test]
fn a_quote_that_is_never_closed_costs_its_line_alone() {
    let text = "a,b\n\"x\ny\",z\n1,\"two\n3,4\n5,6\n";
    let (rows, said) = told(text);
    assert_eq!(rows[1..3], [vec!["x\ny", "z"], vec!["1", "\"two"]]);
    assert_eq!(rows[3..], [vec!["3", "4"], vec!["5", "6"]]);
    assert_eq!(said, ["csv-quote"]);
    let sheet = grid_of(text.as_bytes()).unwrap();
    assert_eq!(sheet.notices[0].place, Place::Text(14..15));
}
