//! A whole text out of data, in the layout of the format's example: personas, stages and what a merge
//! left open below headers of their own, each other key on a line, each list broken where its line
//! would be too long.
//!
//! Nothing here looks at what the format knows: every key comes out, in its order as far as TOML has
//! one. Where each key and value came from is kept, so that what the reader says of the text can be
//! said of that.

use toml_writer::{ToTomlValue, TomlStringBuilder};

use super::value::key;
use crate::doc::data::{Data, Node, Pair};
use crate::model::Span;

/// The longest line a list stands on, in characters.
const LINE: usize = 100;
/// As many lists and tables as may stand in one another in a value; the reader goes a little further.
const DEEPEST: usize = 78;
/// Lists whose tables have headers.
const HEADED: [&str; 3] = ["personas", "stages", "conflicts"];

/// A text made of data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Whole {
    /// The text.
    pub text: String,
    /// Where its keys and values came from, in the order of the text.
    pub placed: Vec<Placed>,
    /// Where values came from that are not in it: more lists and tables stand in one another there
    /// than TOML is read with.
    pub too_deep: Vec<Span>,
}

/// Where a part of the text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The byte of the text at which a key, a value or a header begins.
    pub at: usize,
    /// Where it came from.
    pub from: Span,
}

impl Whole {
    /// Where what stands at a byte of the text came from.
    pub fn origin(&self, at: usize) -> Option<Span> {
        let behind = self.placed.partition_point(|placed| placed.at <= at);
        let placed = self.placed.get(behind.checked_sub(1)?)?;
        Some(placed.from.clone())
    }
}

/// The text of a table of keys; `pairs` is the root.
pub fn whole(pairs: &[Pair]) -> Whole {
    let mut writer = Writer::default();
    let first_headed = pairs.iter().position(is_headed_list);
    let (before, behind) = pairs.split_at(first_headed.unwrap_or(pairs.len()));
    // Below a header a key would be one of its table: what cannot have a header comes before.
    let (headed, moved): (Vec<&Pair>, Vec<&Pair>) =
        behind.iter().partition(|pair| has_header(pair));
    for (at, pair) in before.iter().chain(moved).enumerate() {
        if at == 1 && writer.whole.text.starts_with("jalon = ") {
            writer.push("\n");
        }
        writer.line(pair);
    }
    for pair in headed {
        match &pair.value.data {
            Data::List(tables) => {
                for table in tables {
                    writer.table(&pair.name, "[[", table, "]]");
                }
            }
            _ => writer.table(&pair.name, "[", &pair.value, "]"),
        }
    }
    writer.whole
}

/// A value on one line.
pub fn inline(data: &Data) -> String {
    let mut writer = Writer::default();
    writer.value(&Node {
        data: data.clone(),
        span: 0..0,
    });
    writer.whole.text
}

fn is_headed_list(pair: &Pair) -> bool {
    HEADED.contains(&pair.name.as_str()) && is_list_of_tables(&pair.value)
}

fn has_header(pair: &Pair) -> bool {
    matches!(pair.value.data, Data::Table(_)) || is_list_of_tables(&pair.value)
}

fn is_list_of_tables(node: &Node) -> bool {
    let is_table = |node: &Node| matches!(node.data, Data::Table(_));
    matches!(&node.data, Data::List(list) if !list.is_empty() && list.iter().all(is_table))
}

/// How many lists and tables stand in one another.
fn depth(node: &Node) -> usize {
    match &node.data {
        Data::Words(_) | Data::Plain(_) => 0,
        Data::TooDeep => DEEPEST,
        Data::List(list) => 1 + list.iter().map(depth).max().unwrap_or_default(),
        Data::Table(pairs) => {
            let depths = pairs.iter().map(|pair| depth(&pair.value));
            1 + depths.max().unwrap_or_default()
        }
    }
}

#[derive(Default)]
struct Writer {
    whole: Whole,
}

impl Writer {
    fn push(&mut self, text: &str) {
        self.whole.text.push_str(text);
    }

    /// Notes where what comes next came from.
    fn place(&mut self, from: &Span) {
        self.whole.placed.push(Placed {
            at: self.whole.text.len(),
            from: from.clone(),
        });
    }

    /// A table below a header of its own.
    fn table(&mut self, name: &str, open: &str, table: &Node, close: &str) {
        let Data::Table(pairs) = &table.data else {
            return;
        };
        if !self.whole.text.is_empty() {
            self.push("\n");
        }
        self.place(&table.span);
        let header = [open, &key(name), close, "\n"].concat();
        self.push(&header);
        for pair in pairs {
            self.line(pair);
        }
    }

    /// A key with its value on a line, or on several if it is a long list or words over several lines.
    fn line(&mut self, pair: &Pair) {
        if depth(&pair.value) > DEEPEST {
            self.whole.too_deep.push(pair.value.span.clone());
            return;
        }
        let start = self.whole.text.len();
        self.key(pair);
        let (value, places) = (self.whole.text.len(), self.whole.placed.len());
        match &pair.value.data {
            Data::Words(words) if words.contains('\n') && !words.contains('\r') => {
                self.place(&pair.value.span);
                let words = TomlStringBuilder::new(words).as_ml_basic().to_toml_value();
                self.push(&words);
            }
            Data::List(list) => {
                self.value(&pair.value);
                let line = self.whole.text.get(start..).unwrap_or_default();
                if line.chars().count() > LINE {
                    self.whole.text.truncate(value);
                    self.whole.placed.truncate(places);
                    self.broken(&pair.value.span, list);
                }
            }
            _ => self.value(&pair.value),
        }
        self.push("\n");
    }

    /// A list with each element on a line.
    fn broken(&mut self, from: &Span, list: &[Node]) {
        self.place(from);
        self.push("[\n");
        for node in list {
            self.push("  ");
            self.value(node);
            self.push(",\n");
        }
        self.push("]");
    }

    fn key(&mut self, pair: &Pair) {
        self.place(&pair.span);
        let key = [&key(&pair.name), " = "].concat();
        self.push(&key);
    }

    fn value(&mut self, node: &Node) {
        self.place(&node.span);
        match &node.data {
            Data::Words(words) => {
                let words = TomlStringBuilder::new(words).as_basic().to_toml_value();
                self.push(&words);
            }
            Data::Plain(source) => self.push(source),
            // Whatever holds it was found too deep before.
            Data::TooDeep => self.push("{}"),
            Data::List(list) => {
                self.push("[");
                for (at, node) in list.iter().enumerate() {
                    self.push(if at == 0 { "" } else { ", " });
                    self.value(node);
                }
                self.push("]");
            }
            Data::Table(pairs) if pairs.is_empty() => self.push("{}"),
            Data::Table(pairs) => {
                self.push("{ ");
                for (at, pair) in pairs.iter().enumerate() {
                    self.push(if at == 0 { "" } else { ", " });
                    self.key(pair);
                    self.value(&pair.value);
                }
                self.push(" }");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::data::data_of;

    fn again(text: &str) -> Whole {
        match data_of(text).data {
            Data::Table(pairs) => whole(&pairs),
            _ => Whole::default(),
        }
    }

    #[test]
    fn a_text_comes_out_in_the_layout_of_the_format() {
        let text = "jalon = 1\ntitle='T'\nx.\"y z\"=[1]\n[[stages]]\nname = 'A'\nnotes = \"one\\ntwo\"\n[[stages.pains]]\ntext='p'\n[scope]\nfrom='f'\n[[personas]]\n[[stages]]\n";
        let expected = "jalon = 1\n\ntitle = \"T\"\nx = { \"y z\" = [1] }\n\n[[stages]]\n\
                        name = \"A\"\nnotes = \"\"\"\none\ntwo\"\"\"\npains = [{ text = \"p\" }]\n\n\
                        [[stages]]\n\n[scope]\nfrom = \"f\"\n\n[[personas]]\n";
        assert_eq!(again(text).text, expected);
        assert_eq!(again(expected).text, expected);
    }

    #[test]
    fn a_long_list_has_a_line_for_each() {
        let long = "w".repeat(60);
        let text = format!("goals = [\"{long}\", \"{long}\"]\n");
        let expected = format!("goals = [\n  \"{long}\",\n  \"{long}\",\n]\n");
        assert_eq!(again(&text).text, expected);
    }

    #[test]
    fn what_stands_in_the_text_is_known_by_its_origin() {
        let text = "a = [ 1,  'w' ]\n[[stages]]\nname = 'A'\n";
        let whole = again(text);
        for (written, origin) in [("\"w\"", "'w'"), ("name", "name"), ("\"A\"", "'A'")] {
            let at = whole.text.find(written).unwrap();
            assert_eq!(text.get(whole.origin(at).unwrap()), Some(origin));
        }
    }

    #[test]
    fn what_no_reader_would_follow_is_said() {
        let keys = ["a"; 79].join(".");
        let text = format!("b = 1\n{keys} = [1]\n");
        let whole = again(&text);
        assert_eq!((whole.text.as_str(), whole.too_deep.len()), ("b = 1\n", 1));
        let keys = ["a"; 78].join(".");
        let whole = again(&format!("{keys} = [1]\n"));
        assert_eq!(
            (whole.too_deep.len(), crate::doc::read(&whole.text).access),
            (0, crate::doc::Access::Edit)
        );
    }
}
