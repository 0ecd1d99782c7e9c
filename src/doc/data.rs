//! The text of a map as data: every key and value with its place, whatever the format makes of it, for
//! forms that lose nothing. What the values mean is of no concern here, but for where days stand.

use toml::de::{DeFloat, DeInteger, DeTable, DeValue};

use super::read::context::entries;
use crate::model::{Owner, RowId, Shape, Span, fields_of};

/// As deep as tables are followed: more than any reader of the format goes.
const DEEPEST: usize = 128;

/// A value, and where it stands in whatever it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value.
    pub data: Data,
    /// Where it stands.
    pub span: Span,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// A string.
    Words(String),
    /// A number, a boolean or a date, as TOML writes it, without signs that say nothing.
    Plain(String),
    /// A list.
    List(Vec<Node>),
    /// A table in the order of its keys, none of which is there twice.
    Table(Vec<Pair>),
    /// A table within more tables than are followed.
    TooDeep,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The key.
    pub name: String,
    /// Where the key stands.
    pub span: Span,
    /// The value.
    pub value: Node,
}

/// Where in a map a value stands, as far as it matters for whether it is a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The map itself.
    Map,
    /// The list of stages.
    Stages,
    /// A stage.
    Stage,
    /// The list of a row.
    Items(RowId),
    /// An item.
    Item(RowId),
    /// Anywhere else.
    Other,
}

impl Spot {
    /// Where the value of a key stands that is in a table here.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        match self {
            Self::Map if name == "stages" => Self::Stages,
            Self::Stage => Self::Items(RowId::new(name)),
            _ => Self::Other,
        }
    }

    /// Where an element of a list here stands.
    #[must_use]
    pub fn element(&self) -> Self {
        match self {
            Self::Stages => Self::Stage,
            Self::Items(row) => Self::Item(row.clone()),
            _ => Self::Other,
        }
    }

    /// Whether a key of a table here takes a day.
    pub fn takes_day(&self, name: &str) -> bool {
        let owner = match self {
            Self::Map => Owner::Map,
            Self::Item(row) => Owner::Item(row),
            _ => return false,
        };
        let mut specs = fields_of(owner).iter();
        specs.any(|spec| spec.field.key() == name && spec.shape == Shape::Date)
    }
}

/// Whether words are a day as TOML writes it.
pub fn is_day(words: &str) -> bool {
    words.len() == "2026-10-01".len()
        && plain(words).is_some_and(|data| matches!(data, Data::Plain(_)))
        && words.as_bytes().get(4) == Some(&b'-')
}

/// What a text says, as far as it is TOML. Its root is a table.
pub fn data_of(text: &str) -> Node {
    let (root, _) = DeTable::parse_recoverable(text);
    Node {
        data: table(root.get_ref(), 0),
        span: 0..text.len(),
    }
}

/// A value of TOML that stands alone; none if it is anything else.
pub fn plain(source: &str) -> Option<Data> {
    const KEY: &str = "x = ";
    let text = [KEY, source].concat();
    let root = DeTable::parse(&text).ok()?;
    let root = root.get_ref();
    let node = root.get("x").filter(|_| root.len() == 1)?;
    (node.span() == (KEY.len()..text.len())).then(|| value(node.get_ref(), 0))
}

fn table(table: &DeTable<'_>, depth: usize) -> Data {
    if depth > DEEPEST {
        return Data::TooDeep;
    }
    let pairs = entries(table).into_iter().map(|(key, node)| Pair {
        name: key.get_ref().to_string(),
        span: key.span(),
        value: Node {
            data: value(node.get_ref(), depth + 1),
            span: node.span(),
        },
    });
    Data::Table(pairs.collect())
}

fn value(value: &DeValue<'_>, depth: usize) -> Data {
    match value {
        DeValue::String(words) => Data::Words(words.to_string()),
        DeValue::Integer(integer) => Data::Plain(whole(integer)),
        DeValue::Float(float) => Data::Plain(decimal(float)),
        DeValue::Boolean(flag) => Data::Plain(flag.to_string()),
        DeValue::Datetime(date) => Data::Plain(date.to_string()),
        DeValue::Array(list) => {
            let nodes = list.iter().map(|node| Node {
                data: self::value(node.get_ref(), depth + 1),
                span: node.span(),
            });
            Data::List(nodes.collect())
        }
        DeValue::Table(inner) => table(inner, depth),
    }
}

/// An integer to the base of ten; one that is too large for TOML stays as it is written.
fn whole(integer: &DeInteger<'_>) -> String {
    i64::from_str_radix(integer.as_str(), integer.radix())
        .map_or_else(|_| integer.as_str().to_owned(), |whole| whole.to_string())
}

/// A decimal with the digits it is written with.
fn decimal(float: &DeFloat<'_>) -> String {
    let digits = float.as_str();
    digits.strip_prefix('+').unwrap_or(digits).replace('_', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Field;

    #[test]
    fn a_text_is_data_in_its_order() {
        let text = "b = +1_0\na = { z = 1.50, y = [1979-05-27, \"w\", true] }\n[d.c]\n\
                    [[stages]]\nx = 0x1F\nw = -inf\n";
        let told = format!("{}", Told(&data_of(text).data));
        assert_eq!(
            told,
            "{b 10 a {z 1.50 y [1979-05-27 \"w\" true]} d {c {}} stages [{x 31 w -inf}]}"
        );
    }

    struct Told<'a>(&'a Data);

    impl std::fmt::Display for Told<'_> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            let joined = |parts: Vec<String>| parts.join(" ");
            match self.0 {
                Data::Words(words) => write!(f, "{words:?}"),
                Data::Plain(source) => f.write_str(source),
                Data::TooDeep => f.write_str("…"),
                Data::List(list) => {
                    let parts = list.iter().map(|node| Told(&node.data).to_string());
                    write!(f, "[{}]", joined(parts.collect()))
                }
                Data::Table(pairs) => {
                    let parts = pairs
                        .iter()
                        .map(|pair| format!("{} {}", pair.name, Told(&pair.value.data)));
                    write!(f, "{{{}}}", joined(parts.collect()))
                }
            }
        }
    }

    #[test]
    fn only_a_value_alone_is_one() {
        for (source, is_value) in [
            ("1979-05-27T07:32:00Z", true),
            ("{ a = [1, nan] }", true),
            ("\"w\"", true),
            ("1\ny = 2", false),
            ("1 # no", false),
            ("{ a = 1, a = 2 }", false),
            ("2026-13-01", false),
            ("", false),
        ] {
            assert_eq!(plain(source).is_some(), is_value, "{source}");
        }
        assert!(is_day("2026-10-01"));
        for words in [
            "2026-10-41",
            "1234567890",
            "\"abcdefgh\"",
            "07:32:00.0",
            "demain",
        ] {
            assert!(!is_day(words), "{words}");
        }
    }

    #[test]
    fn tables_are_followed_so_far_and_no_further() {
        let keys = ["a"; 60].join(".");
        let text = format!("[{keys}]\n{keys} = {{ {keys} = 1 }}\n");
        let told = format!("{}", Told(&data_of(&text).data));
        assert!(told.contains('…'));
    }

    #[test]
    fn days_stand_where_the_format_has_them() {
        let metric = Spot::Map.key("stages").element().key("metrics").element();
        assert!(metric.takes_day(Field::At.key()));
        assert!(Spot::Map.takes_day("created"));
        assert!(!Spot::Map.key("created").takes_day("created"));
        assert!(!Spot::Map.key("stages").element().takes_day("at"));
    }
}
