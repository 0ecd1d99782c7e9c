//! Any map, for tests that hold for all of them: every field of every owner in every shape it may have,
//! words that mean something to other formats, ids and references that hold.

use std::collections::BTreeMap;

use jiff::civil::Date;
use proptest::prelude::*;

use super::{compose, read};
use crate::diag::Code;
use crate::model::{
    Draft, Field, Line, Map, NewMap, NewPersona, NewStage, Owner, PersonaId, Resource, RowDecl,
    RowId, Sentiment, Shape, Value, fields_of,
};

/// Words that are something else in TOML, CSV, Markdown, HTML, Mermaid or a spreadsheet, or that a
/// terminal would obey.
const HOSTILE: &[&str] = &[
    "",
    " ",
    "\n",
    "\r",
    "\t",
    " ends blank ",
    "\u{a0}",
    "two\nlines",
    "a\tb",
    "=1+1",
    "=HYPERLINK(\"x\")",
    "+33 1 23",
    "-5",
    "- a bullet",
    "@cmd",
    "'",
    "''=1",
    "'tis",
    "＝1",
    "\"",
    "\"\"",
    "\"\"\"",
    "a\"b",
    ",",
    ";",
    "a, b; c",
    "1,5",
    "1.234",
    "1e5",
    "007",
    "TRUE",
    "vrai",
    "NULL",
    "12/06/2026",
    "2026-06-12",
    "[]",
    "[ ] x",
    "[x]",
    "{ a = 1 }",
    "a = 1",
    "# x",
    "\\",
    "\\n",
    "\\u{41}",
    "\\u{5c}u{41}",
    "<b>x</b>",
    "</script>",
    "]]>",
    "&amp;",
    "a | b",
    "`code`",
    "```",
    "**x**",
    "[x](javascript:y)",
    "![x](y)",
    "---",
    "title: x",
    "section",
    "a: 5: b",
    "%% x",
    "#quot;",
    "#9829;",
    "：",
    "\u{1b}[31m",
    "\u{9b}2J",
    "\u{202e}abc",
    "\u{200b}=1",
    "\u{feff}x",
    "\u{0}",
    "\u{7}",
    "\u{85}",
    "\u{2028}",
    "\u{e000}",
    "\u{fffd}",
    "👩\u{200d}💻",
    "❤\u{fe0f}",
    "e\u{301}",
    "مرحبا",
    "支払い",
    "Découverte — « 70 % »",
    "all",
    "Anne",
    "stage",
    "donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
];

/// Any words of one line or several; hostile ones among them.
pub(crate) fn any_words() -> impl Strategy<Value = String> {
    let mixed = prop::collection::vec(prop::sample::select(HOSTILE), 1..4);
    let words = prop_oneof![
        4 => "[A-Za-zéèàœ’]{1,8}( [a-zéèàœ’]{1,8}){0,4}",
        3 => prop::sample::select(HOSTILE).prop_map(str::to_owned),
        1 => mixed.prop_map(|words| words.concat()),
        1 => "(?s).{0,6}",
    ];
    // A text has line feeds alone, however it was written.
    words.prop_map(|words| words.replace("\r\n", "\n"))
}

/// A map as [`NewMap::of`] gives it. It can be composed, and is read as itself.
pub(crate) fn any_map() -> impl Strategy<Value = NewMap> {
    let rows = prop::option::of((
        prop::sample::subsequence(entries(), 0..=entries().len()),
        any_words(),
    ));
    let personas = prop::collection::vec((any_words(), fields(Owner::Persona)), 0..4);
    let stages = prop::collection::vec(stage(), 0..5);
    let parts = (fields(Owner::Map), rows, personas, stages);
    parts.prop_map(|(fields, rows, personas, stages)| {
        let rows = rows.map(|(mut rows, name)| {
            for row in &mut rows {
                if let RowDecl::Named(_, known) = row {
                    known.push_str(&name);
                }
            }
            rows
        });
        let personas = personas.into_iter();
        let personas = personas.map(|(name, fields)| NewPersona { name, fields });
        let raw = NewMap {
            fields,
            rows,
            personas: personas.collect(),
            stages,
        };
        settled(raw)
    })
}

/// What a map may list as its rows.
fn entries() -> Vec<RowDecl> {
    let built_in = RowId::BUILT_IN.map(RowDecl::Row);
    let own = [("legal", ""), ("own_row", "Actions")];
    let own = own.map(|(key, name)| RowDecl::Named(RowId::new(key), name.to_owned()));
    let renamed = RowDecl::Named(RowId::Needs, "Besoins".to_owned());
    let lines = Line::ALL.map(RowDecl::Line);
    let mut all: Vec<RowDecl> = built_in.into_iter().chain(own).chain(lines).collect();
    all.retain(|entry| entry.row() != Some(&RowId::Needs));
    all.push(renamed);
    all
}

fn stage() -> impl Strategy<Value = NewStage> {
    let level = || prop_oneof![(-5..=5_i32).prop_map(f64::from), -5.0..5.0_f64];
    let each = prop::collection::btree_map(0..4_usize, level(), 0..3);
    let own = ["legal", "own_row"].map(RowId::new);
    let rows: Vec<RowId> = RowId::BUILT_IN.into_iter().chain(own).collect();
    let rows = prop::sample::subsequence(rows, 0..6);
    let cells = rows.prop_flat_map(|rows| {
        let cell = |row: RowId| (Just(row.clone()), prop::collection::vec(item(&row), 0..4));
        rows.into_iter().map(cell).collect::<Vec<_>>()
    });
    let parts = (
        any_words(),
        fields(Owner::Stage),
        prop::option::of(level()),
        each,
        cells,
    );
    parts.prop_map(|(name, fields, all, each, cells)| NewStage {
        name,
        fields,
        sentiment: Sentiment {
            all,
            each: persona_numbers(each),
        },
        cells,
    })
}

/// The positions of personas for their ids, until those are known.
fn persona_numbers(each: BTreeMap<usize, f64>) -> Vec<(PersonaId, f64)> {
    let each = each.into_iter();
    each.map(|(at, level)| (PersonaId::new(at.to_string()), level))
        .collect()
}

fn item(row: &RowId) -> impl Strategy<Value = Draft> + use<> {
    let unknown = prop::sample::select(&[
        ("x-ticket", "42"),
        ("odd key = ", "\"a = b\""),
        ("lines", "[1, \"\\n\"]"),
        ("inline", "{ a = 'b' }"),
    ]);
    let unknown = prop::option::weighted(0.1, unknown);
    let plain = any_words().prop_map(Draft::plain);
    let rich = (any_words(), fields(Owner::Item(row)), unknown);
    let rich = rich.prop_map(|(text, fields, unknown)| {
        let unknown = unknown.into_iter();
        let unknown = unknown.map(|(key, source)| (key.to_owned(), source.to_owned()));
        Draft {
            text,
            fields,
            unknown: unknown.collect(),
        }
    });
    prop_oneof![plain, rich]
}

fn fields(owner: Owner<'_>) -> impl Strategy<Value = Vec<(Field, Value)>> + use<> {
    let specs = fields_of(owner).iter();
    // The words of all but the map stand beside the fields.
    let specs = specs.filter(|spec| !matches!(spec.field, Field::Name | Field::Text));
    let each = specs.map(|spec| {
        let field = spec.field;
        let value = value(spec.shape).prop_map(move |value| (field, value));
        prop::option::weighted(0.3, value).boxed()
    });
    let each: Vec<_> = each.collect();
    each.prop_map(|fields| fields.into_iter().flatten().collect())
}

/// A value of that shape; references are positions, and ids are blank, until all are known.
fn value(shape: Shape) -> BoxedStrategy<Value> {
    let choice = |words: &'static [&'static str]| {
        let word = prop::sample::select(words);
        word.prop_map(|word| Value::Text(word.to_owned())).boxed()
    };
    match shape {
        Shape::Text | Shape::LongText | Shape::Path => any_words().prop_map(Value::Text).boxed(),
        Shape::Whole(low, high) => (low..=high).prop_map(Value::Whole).boxed(),
        Shape::Number(low, high) => number(low, high).prop_map(Value::Number).boxed(),
        Shape::Flag => any::<bool>().prop_map(Value::Flag).boxed(),
        Shape::Choice { words, .. } => choice(words),
        Shape::Date => day().prop_map(Value::Date).boxed(),
        Shape::Period => choice(&["3 months", "2 weeks", "1 year", "P1M"]),
        Shape::Language => choice(&["fr", "en-GB", "zh-Hant"]),
        Shape::Texts => prop::collection::vec(any_words(), 0..4)
            .prop_map(Value::List)
            .boxed(),
        Shape::Resources => {
            let one = (any_words(), any::<bool>());
            let one = one.prop_map(|(text, needed)| Resource { text, needed });
            prop::collection::vec(one, 0..4)
                .prop_map(Value::Resources)
                .boxed()
        }
        Shape::People | Shape::Pains | Shape::Stages => {
            let places = prop::collection::vec(0..20_usize, 0..4);
            let place = |at: &usize| at.to_string();
            places
                .prop_map(move |all| Value::List(all.iter().map(place).collect()))
                .boxed()
        }
        Shape::Id => Just(Value::Text(String::new())).boxed(),
    }
}

fn number(low: f64, high: f64) -> impl Strategy<Value = f64> {
    const SOME: &[f64] = &[
        0.0,
        -2.0,
        1.5,
        1.234,
        72.0,
        -0.125,
        1234.5,
        1e300,
        1e-9,
        123_456_789_012.25,
    ];
    let odd: Vec<f64> = SOME
        .iter()
        .copied()
        .filter(|n| (low..=high).contains(n))
        .collect();
    prop_oneof![prop::sample::select(odd), (low.max(-1e6))..(high.min(1e6))]
}

fn day() -> impl Strategy<Value = Date> {
    let parts = (
        prop_oneof![2020..2030_i16, 0..=9999_i16],
        1..=12_i8,
        1..=28_i8,
    );
    parts.prop_map(|(year, month, day)| jiff::civil::date(year, month, day))
}

/// Gives ids to what is to have one and lets references lead to what is there.
fn settled(mut map: NewMap) -> NewMap {
    let mut count = 0;
    every_field(&mut map, &mut |field, value| {
        if field == Field::Id {
            count += 1;
            let letters = ["i", "支払い-", "é"].get(count % 3).copied().unwrap_or("i");
            let id = crate::model::slug(&format!("{letters}{count}"));
            *value = Value::Text(id);
        }
    });
    // Ids of personas and stages are known once they are read.
    let mut bare = map.clone();
    every_field(&mut bare, &mut |field, value| {
        if is_reference(field) {
            *value = Value::List(Vec::new());
        }
    });
    bare.stages
        .iter_mut()
        .for_each(|stage| stage.sentiment.each.clear());
    let known = reread(&bare);
    let personas: Vec<String> = known.personas.iter().map(|it| it.id.to_string()).collect();
    let stages: Vec<String> = known.stages.iter().map(|it| it.id.to_string()).collect();
    let pains = known.items().filter(|(_, row, _)| **row == RowId::Pains);
    let pains = pains.filter_map(|(_, _, item)| item.fields.text(Field::Id).map(str::to_owned));
    let pains: Vec<String> = pains.collect();
    every_field(&mut map, &mut |field, value| {
        let ids = match field {
            Field::For => &personas,
            Field::Next => &stages,
            Field::Solves => &pains,
            _ => return,
        };
        if let Value::List(places) = value {
            *places = places.iter().filter_map(|place| pick(place, ids)).collect();
        }
    });
    for stage in &mut map.stages {
        let each = std::mem::take(&mut stage.sentiment.each);
        let each = each.into_iter().filter_map(|(at, level)| {
            let at: usize = at.as_str().parse().ok()?;
            Some((PersonaId::new(personas.get(at)?.as_str()), level))
        });
        stage.sentiment.each = each.collect();
    }
    NewMap::of(&reread(&map))
}

fn reread(map: &NewMap) -> Map {
    read(&compose(map).unwrap()).map
}

fn is_reference(field: Field) -> bool {
    matches!(field, Field::For | Field::Next | Field::Solves)
}

fn pick(place: &str, ids: &[String]) -> Option<String> {
    let at: usize = place.parse().ok()?;
    ids.get(at % ids.len().max(1)).cloned()
}

fn every_field(map: &mut NewMap, change: &mut impl FnMut(Field, &mut Value)) {
    let personas = map.personas.iter_mut().map(|persona| &mut persona.fields);
    let stages = map.stages.iter_mut().flat_map(|stage| {
        let items = stage.cells.iter_mut().flat_map(|(_, items)| items);
        let items = items.map(|item| &mut item.fields);
        std::iter::once(&mut stage.fields).chain(items)
    });
    for (field, value) in personas.chain(stages).flatten() {
        change(*field, value);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_composed_is_read_as_itself(map in any_map()) {
        let reading = read(&compose(&map).unwrap());
        prop_assert_eq!(NewMap::of(&reading.map), map);
        let wrong = reading.diagnostics.iter().find(|problem| {
            !matches!(problem.code, Code::UnsettledConflict | Code::UnknownKey | Code::MissingKey)
        });
        prop_assert_eq!(wrong, None);
    }
}
