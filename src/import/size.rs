//! How large a map will be at least, so that one that could never be opened is refused before time and
//! memory go into writing it. Nothing is written here.

use crate::model::{Field, NewMap, Value};

/// What `[[stages]]` and `name = ""` take.
const BLOCK: usize = 20;
/// What the quotes around an item and the comma behind it take.
const ITEM: usize = 3;
/// What an item with fields takes beyond that: `{ text =  }`.
const TABLE: usize = 11;
/// What a field of an item takes beyond its key and its value: `, ` and ` = `.
const FIELD: usize = 5;

/// A number of bytes the text of a map is never smaller than.
pub fn least_bytes(map: &NewMap) -> usize {
    let personas = map.personas.iter();
    let personas = personas.map(|one| BLOCK + one.name.len() + of_fields(&one.fields));
    let stages = map.stages.iter().map(|stage| {
        let items = stage.cells.iter().flat_map(|(_, items)| items);
        let items = items.map(|item| {
            let table = if item.fields.is_empty() { 0 } else { TABLE };
            let fields = FIELD * item.fields.len() + of_fields(&item.fields);
            ITEM + item.text.len() + table + fields
        });
        BLOCK + stage.name.len() + of_fields(&stage.fields) + items.sum::<usize>()
    });
    of_fields(&map.fields) + personas.sum::<usize>() + stages.sum::<usize>()
}

fn of_fields(fields: &[(Field, Value)]) -> usize {
    let words = |value: &Value| match value {
        Value::Text(words) => words.len(),
        Value::List(all) => all.iter().map(|words| ITEM + words.len()).sum(),
        _ => 1,
    };
    let fields = fields.iter();
    fields
        .map(|(field, value)| field.key().len() + words(value))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::compose;
    use crate::model::{Draft, NewPersona, NewStage, RowId};

    #[test]
    fn a_map_is_never_smaller_than_said() {
        let mut map = NewMap::default();
        map.set(Field::Title, Value::Text("T".to_owned()));
        let mut persona = NewPersona::named("é");
        persona.set(Field::Age, Value::Whole(7));
        persona.set(Field::Goals, Value::List(vec!["a".to_owned()]));
        map.personas.push(persona);
        for count in [0, 1, 500] {
            let mut stage = NewStage::named("A");
            let items = stage.items(&RowId::Actions);
            items.extend((0..count).map(|_| Draft::plain("a")));
            let items = stage.items(&RowId::Opportunities);
            let with_fields = |_| {
                let mut item = Draft::plain("a");
                item.fields.push((Field::Impact, Value::Whole(5)));
                item.fields.push((Field::Effort, Value::Whole(1)));
                item
            };
            items.extend((0..count).map(with_fields));
            map.stages.push(stage);
            let (least, written) = (least_bytes(&map), compose(&map).unwrap().len());
            assert!(least <= written && written < 4 * least, "{least} {written}");
        }
    }
}
