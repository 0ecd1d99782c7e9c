//! What is exported in the long form is read as what it was; what people make of it in between is read as
//! far as it can be.

use proptest::prelude::*;

use super::*;
use crate::doc::any_map::any_map;
use crate::doc::{compose, read as read_map};
use crate::export::{Dress, Form, Spreadsheet, Subject, Table};
use crate::i18n::{Language, Texts};
use crate::layout::Glyphs;
use crate::model::{Field, NewMap, RowId, Value, View};

/// A map in the long form.
fn exported(map: &NewMap, form: &str, language: Language, excel: Option<Spreadsheet>) -> Vec<u8> {
    let text = compose(map).unwrap();
    let map = read_map(&text).map;
    let subject = Subject {
        map: &map,
        text: &text,
        name: None,
        reviews: None,
    };
    let texts = Texts::new(language);
    let dress = Dress {
        table: Table { wide: false, excel },
        ..Dress::new(&texts, &Glyphs::UNICODE, &View::Everyone)
    };
    let written = Form::find(form).unwrap().write(&subject, &dress).unwrap();
    assert_eq!(written.left_out, []);
    written.bytes
}

fn imported(bytes: &[u8]) -> Imported {
    let texts = Texts::new(Language::English);
    let input = Input {
        bytes,
        name: Some("sheet.csv"),
        texts: &texts,
        most_bytes: usize::MAX,
    };
    crate::import::csv::read(&input).unwrap()
}

/// A map as it comes back from its file.
fn settled(map: &NewMap) -> NewMap {
    NewMap::of(&read_map(&compose(map).unwrap()).map)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_map_comes_back_from_every_form(
        map in any_map(),
        form in prop::sample::select(&["csv", "tsv"]),
        language in prop::sample::select(&Language::ALL),
        excel in prop::sample::select(&[None, Some(Spreadsheet::Fr), Some(Spreadsheet::En)]),
    ) {
        let bytes = exported(&map, form, language, excel);
        let text = String::from_utf8(bytes.clone()).unwrap();
        let mut signs = text.strip_prefix('\u{feff}').unwrap_or(&text).chars();
        let hidden = signs.find(|c| crate::text::is_hidden(*c) && !matches!(c, '\r' | '\n' | '\t'));
        prop_assert_eq!(hidden, None);
        let imported = imported(&bytes);
        prop_assert_eq!(&imported.notices, &vec![], "{}", text);
        prop_assert_eq!(&imported.rest, &vec![]);
        prop_assert_eq!(settled(&imported.map), map.clone(), "{}", text);
    }

    #[test]
    fn anything_can_be_read(
        rows in prop::collection::vec(prop::collection::vec(cell(), 0..8), 0..12),
        bytes in prop::collection::vec(any::<u8>(), 0..64),
    ) {
        let lines: Vec<String> = rows.iter().map(|row| row.join(";")).collect();
        let text = format!("record;stage;row;text;for;sentiment;severity;due\n{}", lines.join("\n"));
        let imported = imported(text.as_bytes());
        prop_assert!(compose(&imported.map).is_ok(), "{:?}", imported.map);
        let _ = crate::import::csv::grid_of(&bytes);
    }
}

fn cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "map",
        "row",
        "line",
        "persona",
        "stage",
        "sentiment",
        "item",
        "étape",
        "Achat",
        "goal",
        "name",
        "Actions",
        "pains",
        "legal",
        "[]",
        "all",
        "-3",
        "7",
        "2,5",
        "12/06/2026",
        "x = 1",
        "\"a\nb\"",
        "\"",
        "=1",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

/// What was said of a sheet: the line and column of each notice with its text, and what was kept apart.
fn told(text: &str) -> (NewMap, Vec<String>) {
    let imported = imported(text.as_bytes());
    let lines = crate::diag::LineIndex::new(&imported.text);
    let at = |place: &Place| match place {
        Place::Text(span) => {
            let at = lines.position(span.start);
            format!("{}:{}", at.line, at.column)
        }
        _ => String::new(),
    };
    let notices = imported.notices.iter();
    let notices = notices.map(|it| format!("{} {}", at(&it.place), it.problem.variant.unwrap()));
    let rest = imported.rest.iter();
    let rest = rest.map(|it| format!("{} {}={}", at(&it.place), it.label, it.words));
    let said = notices.chain(rest).collect();
    (settled(&imported.map), said)
}

#[test]
fn a_sheet_that_was_edited_is_read_as_far_as_it_can_be() {
    let sheet = "\
        Texte;Ligne;Étape;Gravité;Fiche;Émotion;Échéance;Pour qui;Budget\n\
        Achat;;;;carte;;;;\n\
        \n\
        Anne;;;;persona;;;;\n\
        Découverte;;Découverte;;étape;-1,5;;;\n\
        Paiement;;Paiement;;Étape;;;;\n\
        ;;Paiement;;émotion;-4;;Anne;\n\
        Frais;Douleurs;Paiment;4,0;élément;;;;12 €\n\
        Peur;Douleurs;;9;élément;;;tous;\n\
        Hésite;Ce qu’elle fait;Paiement;;;2;;Anne, Bob;\n\
        Livre;Opportunités;Livraison;;élément;;12/06/2026;;\n\
        ;Actions;Découverte;;élément;;;;\n";
    let (map, said) = told(sheet);
    assert_eq!(
        said,
        [
            "1:59 long-head",
            "8:16 long-stage-near",
            "9:16 long-value",
            "11:20 long-stage-new",
            "8:39 Budget=12 €",
            "9:16 Severity 1–5=9",
        ]
    );
    let names: Vec<&str> = map.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["Découverte", "Paiement", "Livraison"]);
    assert_eq!(map.stages[0].sentiment.all, Some(-1.5));
    assert_eq!(map.stages[0].cells, [(RowId::Actions, vec![])]);
    let payment = &map.stages[1];
    assert_eq!(payment.sentiment.each[0].0.as_str(), "anne");
    let [(_, actions), (_, pains)] = payment.cells.as_slice() else {
        panic!("{payment:?}")
    };
    let people = Value::List(vec!["Anne, Bob".to_owned()]);
    assert_eq!(
        actions[0].fields,
        [(Field::For, people), (Field::Sentiment, Value::Number(2.0))]
    );
    assert_eq!(pains[0].fields, [(Field::Severity, Value::Whole(4))]);
    let due = Value::Date(jiff::civil::date(2026, 6, 12));
    assert_eq!(map.stages[2].cells[0].1[0].fields, [(Field::Due, due)]);
}

#[test]
fn the_long_form_is_known_by_its_content() {
    let map = crate::doc::TEMPLATES.first().unwrap().text("fr");
    let map = NewMap::of(&read_map(map).map);
    for (form, language) in [("csv", Language::French), ("tsv", Language::English)] {
        let texts = Texts::new(Language::English);
        let input = Input {
            bytes: &exported(&map, form, language, None),
            name: None,
            texts: &texts,
            most_bytes: usize::MAX,
        };
        assert_eq!(crate::import::Form::guess(&input).unwrap().name, form);
    }
    let plain = crate::import::csv::grid_of(b"Stage,Words\nA,b\n").unwrap();
    assert!(!is_long(&plain.grid));
}

#[test]
fn english_heads_keys_and_doubts() {
    let (map, said) = told(
        "stage,row,text,due,value\nPay,Actions,Pays\nPay,Opportunities,A,12/06/2026\n\
         Pay,SLA,2 h\nPay,Metrics,M,,\"1,234\"\n,,,\nPay,,Odd\n",
    );
    assert_eq!(said, ["3:21 long-date", "4:5 own-row", "5:16 long-number"]);
    let rows = map.rows.unwrap();
    assert_eq!(rows.last().unwrap().row(), Some(&RowId::new("sla")));
    assert_eq!(
        map.fields,
        [(Field::Title, Value::Text("sheet".to_owned()))]
    );
    assert_eq!(map.stages.len(), 1);
}

#[test]
fn sticky_notes_are_read_by_their_frames_and_tags() {
    let notes = "Type,Text,Tags,Frame\n\
        sticky_note,Sees a poster,Action,Discover\n\
        sticky_note,Hours unreadable,Irritant,Discover\n\
        sticky_note,Takes a book,Action,Borrow\n";
    let imported = imported(notes.as_bytes());
    let stages: Vec<_> = imported
        .map
        .stages
        .iter()
        .map(|stage| stage.name.as_str())
        .collect();
    assert_eq!(stages, ["Discover", "Borrow"]);
    let written = compose(&imported.map).unwrap();
    assert!(
        written.contains("pains = [\"Hours unreadable\"]"),
        "{written}"
    );
    // What is said of the notes besides is kept.
    assert!(imported.rest.iter().all(|rest| rest.words == "sticky_note"));
    // A type that is no row makes no list of notes of it.
    let table = "Stage,Type,Text,Actions\nCart,web,long,adds\n";
    let cells = table_of(table);
    assert!(!is_long(&cells));
}

#[test]
fn cards_with_a_name_tags_and_a_stage_are_notes_too() {
    let cards = "Name,Tags,Stage,Notes\nSees a poster,Touchpoint,Discover,\nTakes a book,Action,Borrow,twice\n";
    let written = compose(&imported(cards.as_bytes()).map).unwrap();
    for words in [
        "name = \"Borrow\"",
        "touchpoints = [\"Sees a poster\"]",
        "{ text = \"Takes a book\", notes = \"twice\" }",
    ] {
        assert!(written.contains(words), "{written}");
    }
}

fn table_of(text: &str) -> Grid {
    let cell = |words: &str| crate::import::grid::Cell {
        words: words.to_owned(),
        place: Place::Whole,
    };
    Grid {
        title: None,
        rows: text
            .lines()
            .map(|line| line.split(',').map(cell).collect())
            .collect(),
    }
}
