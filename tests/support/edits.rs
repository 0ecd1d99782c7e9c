//! Any edit a map allows, chosen by bytes, so that property tests and fuzz targets share it.

use jalon::doc::stage_block;
use jalon::model::{
    BlockDraft, Draft, Edit, FieldSpec, Item, ItemAt, Line, Map, Owner, PersonaId, Place, Resource,
    RowDecl, RowId, Shape, Stage, Value, fields_of,
};

/// Words that are hard on quoting, line ends and layout.
const WORDS: &[&str] = &[
    "plain",
    "d'accord",
    "say \"hi\"",
    "C:\\new\\x1b",
    "👩‍👩‍👧 é e\u{301} 支払い",
    "two\nlines",
    "\nstarts and ends with one\n",
    "crlf\r\nand tab\t",
    "'''\"\"\"''''\"\"\"\"",
    "\"\"\"\n'''",
    "ends in quotes\n\"\"",
    "# no comment ]] }, x = 1",
    "",
    " ",
    "\u{1}\u{7f}\u{85}\u{feff}\r",
    "a text that is so long that no list it stands in can go on being written on one line of the file, ever",
];

const ROWS: &[RowId] = &[
    RowId::Touchpoints,
    RowId::Actions,
    RowId::Emotions,
    RowId::Pains,
    RowId::Needs,
    RowId::Opportunities,
    RowId::Metrics,
    RowId::Checks,
];

/// Bytes that decide; when they are used up, always the first of what there is.
pub(crate) struct Choices<'a>(pub(crate) &'a [u8]);

impl Choices<'_> {
    fn below(&mut self, count: usize) -> usize {
        let byte = self.0.first().copied().unwrap_or_default();
        self.0 = self.0.get(1..).unwrap_or_default();
        usize::from(byte) % count.max(1)
    }

    fn pick<'t, T>(&mut self, list: &'t [T]) -> Option<&'t T> {
        let index = self.below(list.len());
        list.get(index)
    }

    fn words(&mut self) -> String {
        self.pick(WORDS).copied().unwrap_or_default().to_owned()
    }
}

/// An edit of the map, whose text is given for copies of its stages. It may be one that is refused,
/// but it fits the map.
pub(crate) fn edit(text: &str, map: &Map, choices: &mut Choices<'_>) -> Edit {
    let kind = choices.below(16);
    let edit = match kind {
        0 => Some(set(Place::Map, Owner::Map, choices)),
        1 => pick_persona(map, choices).map(|id| set(Place::Persona(id), Owner::Persona, choices)),
        2 => pick_stage(map, choices)
            .map(|stage| set(Place::Stage(stage.id.clone()), Owner::Stage, choices)),
        3..=5 => pick_item(map, choices).map(|(at, _)| {
            let row = at.row.clone();
            set(Place::Item(at), Owner::Item(&row), choices)
        }),
        6 => sentiment(map, choices),
        7 => Some(rows(map, choices)),
        8 => insert_item(map, choices),
        9 => pick_item(map, choices).map(|(at, _)| Edit::RemoveItem(at)),
        10 | 11 => move_item(map, choices),
        12 => pick_stage(map, choices).map(|stage| Edit::RemoveStage(stage.id.clone())),
        13 => pick_stage(map, choices).map(|stage| Edit::MoveStage {
            stage: stage.id.clone(),
            before: choices.below(map.stages.len() + 2),
        }),
        14 => persona(map, choices),
        _ => None,
    };
    edit.unwrap_or_else(|| insert_stage(text, map, choices))
}

fn set(at: Place, owner: Owner<'_>, choices: &mut Choices<'_>) -> Edit {
    let specs = fields_of(owner);
    let spec = specs[choices.below(specs.len())];
    let keeps = spec.required || choices.below(4) > 0;
    let value = keeps.then(|| value(&spec, choices));
    Edit::Set {
        at,
        field: spec.field,
        value,
    }
}

/// A value the field can hold.
pub(crate) fn value(spec: &FieldSpec, choices: &mut Choices<'_>) -> Value {
    match spec.shape {
        Shape::Choice { words, .. } => Value::Text(words[choices.below(words.len())].to_owned()),
        Shape::Whole(low, high) => {
            let span = usize::try_from(high - low).unwrap_or(100);
            Value::Whole(low + i64::try_from(choices.below(span + 1)).unwrap_or_default())
        }
        Shape::Number(low, high) => {
            let numbers = [0.0, -0.0, 1.0, -2.5, 0.1, 4.75, low, high, 1e-9];
            Value::Number(numbers[choices.below(numbers.len())])
        }
        Shape::Flag => Value::Flag(choices.below(2) == 0),
        Shape::Date => {
            let day = i8::try_from(1 + choices.below(28)).unwrap_or(1);
            Value::Date(jiff::civil::date(2026, 1, day))
        }
        Shape::Texts | Shape::People | Shape::Pains | Shape::Stages => {
            Value::List((0..choices.below(4)).map(|_| choices.words()).collect())
        }
        Shape::Resources => Value::Resources(
            (0..choices.below(4))
                .map(|_| Resource {
                    text: choices.words(),
                    needed: choices.below(2) == 0,
                })
                .collect(),
        ),
        Shape::Language => Value::Text(["fr", "en-GB"][choices.below(2)].to_owned()),
        Shape::Id | Shape::Path => Value::Text(["x", "y-2", "é"][choices.below(3)].to_owned()),
        Shape::Period => Value::Text("3 months".to_owned()),
        Shape::Text | Shape::LongText => Value::Text(choices.words()),
    }
}

fn pick_stage<'m>(map: &'m Map, choices: &mut Choices<'_>) -> Option<&'m Stage> {
    choices.pick(&map.stages)
}

fn pick_persona(map: &Map, choices: &mut Choices<'_>) -> Option<PersonaId> {
    choices
        .pick(&map.personas)
        .map(|persona| persona.id.clone())
}

fn pick_item<'m>(map: &'m Map, choices: &mut Choices<'_>) -> Option<(ItemAt, &'m Item)> {
    let items: Vec<_> = map.items().collect();
    let (stage, row, item) = choices.pick(&items)?;
    let at = ItemAt {
        stage: stage.id.clone(),
        row: (*row).clone(),
        index: item.index,
        text: item.text.clone(),
    };
    Some((at, item))
}

fn sentiment(map: &Map, choices: &mut Choices<'_>) -> Option<Edit> {
    let stage = pick_stage(map, choices)?.id.clone();
    let who = if choices.below(3) == 0 {
        None
    } else {
        pick_persona(map, choices)
    };
    let numbers = [
        None,
        Some(-5.0),
        Some(-0.5),
        Some(0.0),
        Some(2.0),
        Some(5.0),
    ];
    let value = numbers[choices.below(numbers.len())];
    Some(Edit::SetSentiment { stage, who, value })
}

fn rows(map: &Map, choices: &mut Choices<'_>) -> Edit {
    let mut rows = map.rows.clone().unwrap_or_default();
    match choices.below(6) {
        0 => return Edit::SetRows(None),
        1 => rows.reverse(),
        2 => rows.push(RowDecl::Line(Line::Visibility)),
        3 => rows.insert(0, RowDecl::Named(RowId::new("legal"), choices.words())),
        4 => rows.truncate(1),
        _ => rows.extend(choices.pick(ROWS).cloned().map(RowDecl::Row)),
    }
    // The reader takes the second of two equal rows for a mistake.
    let mut seen: Vec<RowId> = Vec::new();
    rows.retain(|decl| {
        let is_new = decl.row().is_none_or(|row| !seen.contains(row));
        seen.extend(decl.row().cloned());
        is_new
    });
    Edit::SetRows(Some(rows))
}

fn insert_item(map: &Map, choices: &mut Choices<'_>) -> Option<Edit> {
    let stage = pick_stage(map, choices)?;
    let row = choices.pick(ROWS)?.clone();
    let mut item = Draft::plain(choices.words());
    for spec in fields_of(Owner::Item(&row))
        .iter()
        .filter(|spec| !spec.required)
    {
        if choices.below(6) == 1 {
            item.fields.push((spec.field, value(spec, choices)));
        }
    }
    if choices.below(6) == 1 {
        item.unknown.push(("colour".to_owned(), "'red'".to_owned()));
    }
    let before = choices.below(stage.cell(&row).map_or(0, |cell| cell.len) + 2);
    Some(Edit::InsertItem {
        stage: stage.id.clone(),
        row,
        before,
        item,
    })
}

fn move_item(map: &Map, choices: &mut Choices<'_>) -> Option<Edit> {
    let (item, _) = pick_item(map, choices)?;
    let stage = pick_stage(map, choices)?;
    let row = if choices.below(3) == 0 {
        choices.pick(ROWS)?.clone()
    } else {
        item.row.clone()
    };
    let before = choices.below(stage.cell(&row).map_or(0, |cell| cell.len) + 2);
    Some(Edit::MoveItem {
        item,
        stage: stage.id.clone(),
        row,
        before,
    })
}

fn persona(map: &Map, choices: &mut Choices<'_>) -> Option<Edit> {
    let before = choices.below(map.personas.len() + 2);
    match choices.below(3) {
        0 => pick_persona(map, choices).map(Edit::RemovePersona),
        1 => pick_persona(map, choices).map(|persona| Edit::MovePersona { persona, before }),
        _ => {
            let name = choices.words();
            let persona = BlockDraft {
                name,
                copy_of: None,
                keep_ids: false,
            };
            Some(Edit::InsertPersona { before, persona })
        }
    }
}

fn insert_stage(text: &str, map: &Map, choices: &mut Choices<'_>) -> Edit {
    let before = choices.below(map.stages.len() + 2);
    let copied = if choices.below(2) == 0 {
        None
    } else {
        pick_stage(map, choices)
    };
    let copy_of = copied.and_then(|stage| stage_block(text, map, &stage.id));
    let name = choices.words();
    Edit::InsertStage {
        before,
        stage: BlockDraft {
            name,
            copy_of,
            keep_ids: false,
        },
    }
}
