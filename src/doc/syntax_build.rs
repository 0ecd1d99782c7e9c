//! Builds the tree of a text from the events of `toml_parser`.
//!
//! Values nest by the parser's own depth limit, and the builder keeps its own stack, so that no
//! text can exhaust the program's.

use std::borrow::Cow;
use std::collections::HashMap;

use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace};
use toml_parser::{ErrorSink, ParseError, Source, Span};

use super::{Block, Entry, Header, Key, Kind, Slot, Step, Tree, Value};

/// As deep as the reader goes.
const DEPTH: u32 = 80;

struct Problems(bool);

impl ErrorSink for Problems {
    fn report_error(&mut self, _error: ParseError) {
        self.0 = true;
    }
}

pub(super) fn document(text: &str) -> Tree<'_> {
    let mut builder = Builder::new(text);
    let sound = builder.run(toml_parser::parser::parse_document);
    builder.finish_block();
    Tree {
        text,
        blocks: builder.blocks,
        sound,
    }
}

pub(super) fn value(text: &str) -> Option<Value<'_>> {
    let mut builder = Builder::new(text);
    let sound = builder.run(toml_parser::parser::parse_value);
    builder.lone.filter(|_| sound)
}

type Parse = fn(&[toml_parser::lexer::Token], &mut dyn EventReceiver, &mut dyn ErrorSink);

/// A value that is not closed yet.
struct Open<'t> {
    start: usize,
    kind: Kind<'t>,
    keys: Vec<Key<'t>>,
}

struct Builder<'t> {
    source: Source<'t>,
    blocks: Vec<Block<'t>>,
    block: Block<'t>,
    /// The parts of the key that is being read outside of any value.
    keys: Vec<Key<'t>>,
    header: Option<Header>,
    open: Vec<Open<'t>>,
    /// A value without a key, when a value alone is parsed.
    lone: Option<Value<'t>>,
    /// How many tables each array of tables has so far, by its place with the last index left out.
    counts: HashMap<Vec<Step<'t>>, usize>,
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            source: Source::new(text),
            blocks: Vec::new(),
            block: Block::default(),
            keys: Vec::new(),
            header: None,
            open: Vec::new(),
            lone: None,
            counts: HashMap::new(),
        }
    }

    /// Whether the text has no error.
    fn run(&mut self, parse: Parse) -> bool {
        let source = self.source;
        let tokens = source.lex().into_vec();
        let mut problems = Problems(false);
        let mut whitespace = ValidateWhitespace::new(self, source);
        let mut guard = RecursionGuard::new(&mut whitespace, DEPTH);
        parse(&tokens, &mut guard, &mut problems);
        !problems.0
    }

    fn finish_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        self.blocks.push(block);
    }

    fn open_header(&mut self, span: Span, is_array: bool) {
        self.finish_block();
        self.keys.clear();
        self.header = Some(Header {
            span: span.start()..span.end(),
            is_array,
        });
    }

    fn close_header(&mut self, span: Span) {
        let Some(mut header) = self.header.take() else {
            return;
        };
        header.span.end = span.end();
        let names: Vec<Cow<'t, str>> = self.keys.drain(..).map(|key| key.name).collect();
        self.block.place = self.resolve(names, header.is_array);
        self.block.header = Some(header);
    }

    /// A header means the last table so far wherever its path passes an array of tables.
    fn resolve(&mut self, names: Vec<Cow<'t, str>>, is_array: bool) -> Vec<Step<'t>> {
        let last = names.len().saturating_sub(1);
        let mut place: Vec<Step<'t>> = Vec::with_capacity(names.len());
        for (at, name) in names.into_iter().enumerate() {
            place.push(Step { name, index: None });
            let index = if is_array && at == last {
                let count = self.counts.entry(place.clone()).or_default();
                *count += 1;
                Some(*count - 1)
            } else {
                self.counts.get(&place).map(|count| count - 1)
            };
            if let Some(step) = place.last_mut() {
                step.index = index;
            }
        }
        place
    }

    fn add(&mut self, value: Value<'t>) {
        match self.open.last_mut() {
            Some(Open {
                kind: Kind::Array(elements),
                ..
            }) => {
                elements.push(Slot {
                    it: value,
                    comma: None,
                });
            }
            Some(Open {
                kind: Kind::Table(entries),
                keys,
                ..
            }) => {
                let keys = std::mem::take(keys);
                entries.push(Slot {
                    it: Entry { keys, value },
                    comma: None,
                });
            }
            Some(_) => {}
            None if self.keys.is_empty() => self.lone = Some(value),
            None => {
                let keys = std::mem::take(&mut self.keys);
                self.block.entries.push(Entry { keys, value });
            }
        }
    }

    fn open_value(&mut self, span: Span, kind: Kind<'t>) {
        self.open.push(Open {
            start: span.start(),
            kind,
            keys: Vec::new(),
        });
    }

    fn close_value(&mut self, span: Span) {
        if let Some(Open { start, kind, .. }) = self.open.pop() {
            self.add(Value {
                span: start..span.end(),
                kind,
            });
        }
    }
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }

    fn std_table_close(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn array_table_open(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }

    fn array_table_close(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn inline_table_open(&mut self, span: Span, _error: &mut dyn ErrorSink) -> bool {
        self.open_value(span, Kind::Table(Vec::new()));
        true
    }

    fn inline_table_close(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        self.close_value(span);
    }

    fn array_open(&mut self, span: Span, _error: &mut dyn ErrorSink) -> bool {
        self.open_value(span, Kind::Array(Vec::new()));
        true
    }

    fn array_close(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        self.close_value(span);
    }

    fn simple_key(&mut self, span: Span, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut name = Cow::Borrowed("");
        if let Some(raw) = self.source.get(span) {
            let raw = toml_parser::Raw::new_unchecked(raw.as_str(), kind, span);
            raw.decode_key(&mut name, error);
        }
        let key = Key {
            span: span.start()..span.end(),
            name,
        };
        match self.open.last_mut() {
            Some(open) => open.keys.push(key),
            None => self.keys.push(key),
        }
    }

    fn scalar(&mut self, span: Span, kind: Option<Encoding>, error: &mut dyn ErrorSink) {
        if span.is_empty() {
            // The parser stands in for a missing value.
            error.report_error(ParseError::new("missing value"));
        }
        self.add(Value {
            span: span.start()..span.end(),
            kind: Kind::Scalar(kind),
        });
    }

    fn value_sep(&mut self, span: Span, _error: &mut dyn ErrorSink) {
        let comma = Some(span.start());
        match self.open.last_mut().map(|open| &mut open.kind) {
            Some(Kind::Array(elements)) => {
                if let Some(slot) = elements.last_mut() {
                    slot.comma = comma;
                }
            }
            Some(Kind::Table(entries)) => {
                if let Some(slot) = entries.last_mut() {
                    slot.comma = comma;
                }
            }
            _ => {}
        }
    }
}
