//! What a workbook says to who prints it: how large the paper is, how much of the data is on it, and
//! what stands in a cell.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::*;
use crate::doc;
use crate::i18n::{Language, Texts};
use crate::layout::Glyphs;
use crate::model::View;

const MAP: &str = concat!(
    "jalon = 1\ntitle = \"A coat\"\nlang = \"fr\"\n[[personas]]\nname = \"Anne\"\nage = 35\n",
    "[[stages]]\nname = \"Pays\"\nactions = [{ text = \"Waits\", sentiment = -4 }]\n",
    "metrics = [{ name = \"Gone\", unit = \"%\", baseline = 72, value = 70.5, target = 55 }]\n",
    "opportunities = [{ text = \"Say it\", impact = 5, effort = 2, due = 2026-12-15 }]\n",
);

/// A part of the workbook of the map in French.
fn part(name: &str) -> String {
    let subject = Subject {
        map: &doc::read(MAP).map,
        text: MAP,
        name: None,
        reviews: None,
    };
    let texts = Texts::new(Language::French);
    let dress = Dress::new(&texts, &Glyphs::UNICODE, &View::Everyone);
    let written = write(&subject, &dress).unwrap();
    let mut parts = ZipArchive::new(Cursor::new(written.bytes)).unwrap();
    let mut part = String::new();
    let mut file = parts.by_name(name).unwrap();
    file.read_to_string(&mut part).unwrap();
    part
}

#[test]
fn the_map_is_printed_on_a3_and_what_is_worked_with_on_a4() {
    // Map, personas, opportunities, metrics, data.
    for (sheet, paper) in [(1, 8), (2, 9), (3, 9), (4, 9), (5, 8)] {
        let page = part(&format!("xl/worksheets/sheet{sheet}.xml"));
        let paper = format!("paperSize=\"{paper}\" ");
        assert!(page.contains(&paper), "{sheet}: {page}");
        assert!(page.contains("fitToHeight=\"0\""), "{sheet}: {page}");
        // As wide as one paper.
        assert!(!page.contains("fitToWidth"), "{sheet}: {page}");
    }
}

#[test]
fn only_the_first_columns_of_the_data_are_printed() {
    let book = part("xl/workbook.xml");
    let areas: Vec<&str> = book
        .split("<definedName name=\"_xlnm.Print_Area\"")
        .collect();
    assert_eq!(areas.len(), 2, "{book}");
    let area = areas[1].split("</definedName>").next().unwrap();
    assert!(area.ends_with(">Données!$A$1:$P$7"), "{area}");
    let data = part("xl/worksheets/sheet5.xml");
    assert!(data.contains("<dimension ref=\"A1:T7\"/>"), "{data}");
}

#[test]
fn figures_stand_with_their_units_and_minus_is_no_hyphen() {
    let words = part("xl/sharedStrings.xml");
    for expected in [
        "70,5\u{a0}% · avant 72\u{a0}% · cible 55\u{a0}%",
        "ressenti \u{2212}4",
        "impact 5/5 · effort 2/5 · échéance 15 décembre 2026",
    ] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
}
