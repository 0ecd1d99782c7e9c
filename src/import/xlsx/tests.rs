//! Workbooks of every kind of bytes: none ends the program or keeps it, and those that are larger than
//! they look are refused.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::doc;
use crate::doc::any_map::any_map;
use crate::i18n::{Language, Texts};
use crate::model::NewMap;

const RELATIONS: &str = "<Relationships>\
    <Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/>\
    <Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"/xl/sheet2.xml\"/>\
    <Relationship Id=\"r3\" Type=\"x/sharedStrings\" Target=\"../xl/strings.xml\"/>\
    <Relationship Id=\"r4\" Type=\"x/styles\" Target=\"styles.xml\"/>\
    <Relationship Id=\"r5\" Type=\"x/chartsheet\" Target=\"chart.xml\"/></Relationships>";
const BOOK: &str = "<workbook><sheets><sheet name=\"A&amp;B\" r:id=\"r1\"/>\
    <sheet name=\"C\" state=\"hidden\" r:id=\"r2\"/><sheet name=\"D\" r:id=\"r5\"/></sheets></workbook>";
const SHEET: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>\
    </sheetData></worksheet>";
const STRINGS: &str = "<sst><si><t>Payment</t></si></sst>";

/// The parts of a small workbook.
fn parts() -> Vec<(String, String)> {
    [
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/sheet1.xml", SHEET),
        ("xl/sheet2.xml", SHEET),
        ("xl/strings.xml", STRINGS),
        ("xl/styles.xml", "<styleSheet/>"),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .to_vec()
}

fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let size: usize = parts.iter().map(|(_, text)| text.len()).sum();
    // Packing takes its time where nothing is optimised, and only what is large needs it.
    let method = if size > 100_000 {
        CompressionMethod::Deflated
    } else {
        CompressionMethod::Stored
    };
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, text) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The small workbook with another text for one part.
fn with(name: &str, text: &str) -> Vec<u8> {
    let mut parts = parts();
    parts.retain(|(known, _)| known != name);
    parts.push((name.to_owned(), text.to_owned()));
    archive(&parts)
}

/// The titles of the tables of a workbook, and the variants of what is said.
fn told(bytes: &[u8]) -> Result<(Vec<String>, Vec<&'static str>), Flaw> {
    let book = workbook(bytes)?;
    let titles = book
        .grids
        .into_iter()
        .filter_map(|grid| grid.title)
        .collect();
    let variants = book
        .notices
        .iter()
        .filter_map(|notice| notice.problem.variant);
    Ok((titles, variants.collect()))
}

fn exported(map: &str, language: Language) -> Vec<u8> {
    use crate::export;
    let map = doc::read(map).map;
    let texts = Texts::new(language);
    let form = export::Form::find("xlsx").unwrap();
    let subject = export::Subject {
        map: &map,
        text: "",
        name: None,
        reviews: None,
    };
    let glyphs = crate::layout::Glyphs::UNICODE;
    let everyone = crate::model::View::Everyone;
    let dress = export::Dress::new(&texts, &glyphs, &everyone);
    form.write(&subject, &dress).unwrap().bytes
}

#[test]
fn sheets_are_found_through_their_relations_and_hidden_ones_said() {
    let told = told(&archive(&parts())).unwrap();
    assert_eq!(told, (vec!["A&B".to_owned()], vec!["hidden-sheet"]));
}

#[test]
fn what_is_no_workbook_is_refused_by_name() {
    let sheet = |data: &str| format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
    let damaged = |name: &str| Flaw::Damaged(name.to_owned());
    for (bytes, flaw) in [
        (b"PK\x03\x04".to_vec(), Flaw::NoWorkbook),
        (
            archive(&[("word/document.xml".to_owned(), String::new())]),
            Flaw::NoWorkbook,
        ),
        ([COMPOUND, &[0; 600]].concat(), Flaw::Locked),
        (with("xl/sheet1.xml", &sheet("<c><v>1</c>")), damaged("A&B")),
        (with("xl/sheet1.xml", "<worksheet><a =<"), damaged("A&B")),
        (
            with("xl/strings.xml", "<sst><si>"),
            damaged("sharedStrings.xml"),
        ),
        (with("xl/sheet1.xml", &sheet("")), Flaw::Empty),
    ] {
        assert_eq!(told(&bytes), Err(flaw));
    }
}

#[test]
fn bombs_are_refused() {
    let sheet = |data: &str| format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
    let wide = |count: usize, cell: &str| {
        let row = cell.repeat(100);
        sheet(&format!("<row>{row}</row>").repeat(count))
    };
    let padding = " ".repeat(usize::try_from(crate::import::limit::UNPACKED).unwrap() + 1);
    let words = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1_000_000));
    let both = {
        let mut parts = parts();
        parts.retain(|(name, _)| name != "xl/strings.xml" && name != "xl/sheet1.xml");
        parts.push(("xl/strings.xml".to_owned(), words));
        parts.push((
            "xl/sheet1.xml".to_owned(),
            wide(1, "<c t=\"s\"><v>0</v></c>"),
        ));
        parts
    };
    for (bytes, flaw) in [
        // More than is unpacked.
        (with("xl/sheet1.xml", &padding), Flaw::TooLarge),
        // More cells than are kept, and one string of a megabyte in a hundred cells.
        (
            with("xl/sheet1.xml", &wide(2001, "<c><v>1</v></c>")),
            Flaw::TooMany,
        ),
        (archive(&both), Flaw::TooMany),
    ] {
        assert!(bytes.len() < 400_000);
        assert_eq!(told(&bytes), Err(flaw));
    }
}

#[test]
fn a_size_that_lies_is_not_believed() {
    let bytes = with("xl/sheet1.xml", &" ".repeat(1_000_000));
    // Both records of the size, before the part and in the list at the end, are written down.
    let size = 1_000_000_u32.to_le_bytes();
    let mut lying = bytes.clone();
    let found: Vec<usize> = (0..lying.len() - 4)
        .filter(|at| lying[*at..*at + 4] == size)
        .collect();
    for at in found {
        lying[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes()[..]);
    }
    assert_ne!(lying, bytes);
    assert!(matches!(
        told(&lying),
        Err(Flaw::TooLarge | Flaw::Damaged(_) | Flaw::NoWorkbook)
    ));
}

#[test]
fn what_only_looks_large_costs_nothing() {
    let deep = format!("{SHEET}{}", "<a>".repeat(100_000));
    let declared = SHEET.replace(
        "<sheetData>",
        "<dimension ref=\"A1:XFD1048576\"/><sheetData>",
    );
    let entity = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]><sst uniqueCount=\
                  \"18446744073709551615\"><si><t>&b;</t></si></sst>";
    let merged = SHEET.replace(
        "</sheetData>",
        "</sheetData><mergeCells><mergeCell \
                  ref=\"A1:XFD1048576\"/><mergeCell ref=\"B1:XFD1048576\"/></mergeCells>",
    );
    for bytes in [
        with("xl/sheet1.xml", &deep),
        with("xl/sheet1.xml", &declared),
        with("xl/sheet1.xml", &merged),
        with("xl/strings.xml", entity),
    ] {
        assert_eq!(told(&bytes).unwrap().0, ["A&B"]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Bytes of a workbook with some of them changed, left out or cut off.
    #[test]
    fn no_bytes_end_the_program(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = archive(&parts());
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = workbook(&bytes);
    }

    /// Parts that are packed rightly, but whose words have been changed.
    #[test]
    fn no_parts_end_the_program(
        part in 0_usize..6,
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[<>/&;\"=a-z0-9é:A-C ]{0,6}"), 1..6),
    ) {
        let mut parts = parts();
        let text = &mut parts[part].1;
        for (at, words) in changes {
            let mut signs: Vec<char> = text.chars().collect();
            let at = at.index(signs.len());
            signs.splice(at..=at, words.chars());
            *text = signs.into_iter().collect();
            if text.is_empty() {
                break;
            }
        }
        let _ = workbook(&archive(&parts));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever a map says, in whatever words, its workbook says it again, without a formula in it.
    #[test]
    fn a_map_comes_back_out_of_its_workbook(map in any_map(), is_french in any::<bool>()) {
        let text = doc::compose(&map).unwrap();
        let language = if is_french { Language::French } else { Language::English };
        let bytes = exported(&text, language);
        let mut package = Package::open(&bytes).unwrap();
        for at in 1..=5 {
            let part = package.part(&format!("xl/worksheets/sheet{at}.xml")).unwrap();
            prop_assert!(!part.unwrap_or_default().contains("<f>"));
        }
        // The words of the program are another's who imports.
        let texts = Texts::new(Language::English);
        let input = Input { bytes: &bytes, name: None, texts: &texts, most_bytes: usize::MAX };
        let imported = read(&input).unwrap();
        let again = doc::compose(&imported.map).unwrap();
        let (before, after) = (NewMap::of(&doc::read(&text).map), NewMap::of(&doc::read(&again).map));
        prop_assert_eq!(after, before);
        prop_assert_eq!(imported.rest, Vec::new());
    }
}
