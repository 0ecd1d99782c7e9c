//! Markdown as lines: headings, paragraphs, items of lists and tables, each with how deep it stands.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::line::{Kind, Line, PARAGRAPH, labelled_lines};
use crate::import::gather::{Gatherer, Words};
use crate::import::grid::{Cell, Grid};
use crate::import::labels::Lookup;
use crate::import::limit;
use crate::import::{Notice, Place};

/// Lists within lists beyond this depth are taken as one.
const DEEPEST: usize = 30;

/// The lines of a text. What is above them between dashes is read as lines above a table; HTML is said.
pub(super) fn of(text: &str, map: &mut Gatherer<'_>) -> Vec<Line> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader {
        text,
        ..Reader::default()
    };
    let parser = Parser::new_ext(text, options);
    let definitions = parser.reference_definitions().iter();
    let definitions: Vec<(String, Range<usize>)> = definitions
        .map(|(name, definition)| (name.to_lowercase(), definition.span.clone()))
        .collect();
    for (event, range) in parser.into_offset_iter() {
        reader.take(event, range, map);
        if reader.lines.len() > limit::PARTS {
            break;
        }
    }
    reader.flush();
    for (name, span) in definitions {
        if !reader.referred.contains(&name) {
            reader.leave(String::new(), span);
        }
    }
    for (label, words) in &reader.left {
        map.rest(None, label, words);
    }
    reader.lines
}

/// What is open while the text is read.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing that is open on its own"
)]
struct Reader<'t> {
    text: &'t str,
    lines: Vec<Line>,
    words: String,
    span: Option<Range<usize>>,
    url: Option<String>,
    /// Where lines begin within the words, and where that is in the text.
    breaks: Vec<(usize, usize)>,
    /// Where the words of the link that is open begin, and what it leads to.
    link: Option<(usize, String)>,
    bold: usize,
    /// Whether the bold that is open begins the words.
    in_bold: bool,
    heading: Option<usize>,
    /// The next number of each list that is open; none for bullets.
    lists: Vec<Option<u64>>,
    /// Whether the item has no words yet.
    begins_item: bool,
    number: Option<u64>,
    quotes: usize,
    fence: bool,
    metadata: bool,
    table: Option<Grid>,
    in_table: bool,
    /// Where the last cell of a row ends.
    cell_end: usize,
    /// What the labels of paragraphs stand for.
    labels: Lookup,
    /// The names of addresses that links refer to.
    referred: HashSet<String>,
    /// What nothing else shows, with what it stood under.
    left: Vec<(String, Words)>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>, map: &mut Gatherer<'_>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range, map),
            Event::Text(words)
            | Event::Code(words)
            | Event::InlineMath(words)
            | Event::DisplayMath(words)
            | Event::FootnoteReference(words) => self.push(&words, &range),
            Event::SoftBreak => {
                self.push(if self.fence { "\n" } else { " " }, &range);
                self.breaks.push((self.words.len(), range.end));
            }
            Event::HardBreak => {
                self.push("\n", &range);
                self.breaks.push((self.words.len(), range.end));
            }
            Event::InlineHtml(html) | Event::Html(html) => self.html(&html, range, map),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = Some(level as usize);
            }
            Tag::Paragraph => self.flush(),
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                self.fence = true;
                if let CodeBlockKind::Fenced(info) = kind {
                    // What a block is of is no word of the map.
                    drop(info);
                }
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                self.flush();
                self.begins_item = true;
                self.number = None;
                if let Some(Some(next)) = self.lists.last_mut() {
                    self.number = Some(*next);
                    *next = next.saturating_add(1);
                }
            }
            Tag::Table(_) => {
                self.flush();
                self.table = Some(Grid::default());
                self.span = Some(range);
                self.in_table = true;
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => {
                self.words.clear();
                self.cell_end = range.end;
                self.span = Some(range);
                self.url = None;
            }
            Tag::Strong => self.in_bold = self.words.trim().is_empty(),
            Tag::Link {
                dest_url,
                title,
                id,
                ..
            }
            | Tag::Image {
                dest_url,
                title,
                id,
                ..
            } => {
                self.link = Some((self.words.len(), dest_url.into_string()));
                self.referred.insert(id.to_lowercase());
                if !title.trim().is_empty() {
                    let words = Words::new(title.trim(), Place::Text(range));
                    self.left.push((String::new(), words));
                }
            }
            Tag::MetadataBlock(_) => self.metadata = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>, map: &mut Gatherer<'_>) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::CodeBlock => self.flush(),
            TagEnd::Item => {
                self.flush();
                self.begins_item = false;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::Strong if self.in_bold => {
                self.in_bold = false;
                self.bold = self.words.len();
            }
            TagEnd::Link | TagEnd::Image => self.end_link(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::TableRow => self.end_row(range.end),
            TagEnd::Table => self.end_table(),
            TagEnd::MetadataBlock(_) => self.end_metadata(map),
            _ => {}
        }
    }

    fn push(&mut self, words: &str, range: &Range<usize>) {
        self.words.push_str(words);
        let start = self.span.as_ref().map_or(range.start, |span| span.start);
        let end = self
            .span
            .as_ref()
            .map_or(range.end, |span| span.end.max(range.end));
        self.span = Some(start..end);
    }

    /// The first link of a line is its own; of others, and of those in a table, the address stays in the words.
    fn end_link(&mut self) {
        let Some((from, url)) = self.link.take() else {
            return;
        };
        let is_bare = self
            .words
            .get(from..)
            .is_some_and(|words| words.trim() == url);
        if self.url.is_none() && !self.in_table {
            self.url = Some(url);
        } else if !is_bare && !url.is_empty() {
            self.words.push_str(" (");
            self.words.push_str(&url);
            self.words.push(')');
        }
    }

    fn end_cell(&mut self) {
        let words = std::mem::take(&mut self.words);
        let place = self.span.take().map_or(Place::Whole, Place::Text);
        let row = self.table.as_mut().and_then(|table| table.rows.last_mut());
        if let Some(row) = row {
            row.push(Cell {
                words: words.trim().to_owned(),
                place,
            });
        }
        self.bold = 0;
    }

    /// What stands in a row beyond the columns of its table is in none of its cells.
    fn end_row(&mut self, end: usize) {
        let row = self.table.as_ref().and_then(|table| table.rows.last());
        let label = row.and_then(|row| row.first());
        let label = label.map_or_else(String::new, |cell| cell.words.clone());
        self.leave(label, self.cell_end..end);
    }

    /// Keeps apart what is written at a place.
    fn leave(&mut self, label: String, span: Range<usize>) {
        let is_frame = |c: char| c == '|' || c.is_whitespace();
        let written = self.text.get(span.clone()).unwrap_or_default();
        let words = written.trim_matches(is_frame);
        if words.is_empty() {
            return;
        }
        let start = span.start + (written.len() - written.trim_start_matches(is_frame).len());
        let place = Place::Text(start..start + words.len());
        self.left.push((label, Words::new(words, place)));
    }

    fn end_table(&mut self) {
        self.in_table = false;
        let grid = self.table.take();
        let level = self.level(Kind::Table);
        self.lines.push(Line {
            kind: Kind::Table,
            level,
            words: Words::new("", Place::Whole),
            bold: 0,
            number: None,
            grid,
        });
        self.span = None;
    }

    fn end_metadata(&mut self, map: &mut Gatherer<'_>) {
        self.metadata = false;
        let words = std::mem::take(&mut self.words);
        let place = self.span.take().map_or(Place::Whole, Place::Text);
        for line in words.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let unquoted: String = line.replace(['"', '\''], "");
            let line = if line.contains(": \"") || line.contains(": '") {
                &unquoted
            } else {
                line
            };
            map.front_line(&Words::new(line, place.clone()));
        }
    }

    fn html(&mut self, html: &str, range: Range<usize>, map: &mut Gatherer<'_>) {
        let name: String = html.chars().filter(char::is_ascii_alphabetic).collect();
        if name.eq_ignore_ascii_case("br") {
            return self.push("\n", &range);
        }
        let notice = Notice::left_out(Place::Text(range), "md-html");
        map.note(notice.with("html", html.trim()));
    }

    fn level(&self, kind: Kind) -> usize {
        let depth = self.lists.len().min(DEEPEST);
        match (kind, self.heading) {
            (Kind::Heading, Some(level)) => level,
            (Kind::Item, _) => PARAGRAPH + 1 + depth,
            _ if depth > 0 => PARAGRAPH + 2 + depth,
            _ => PARAGRAPH,
        }
    }

    /// Ends a line, if there is one.
    fn flush(&mut self) {
        if self.metadata || self.in_table {
            return;
        }
        let words = std::mem::take(&mut self.words);
        let url = self.url.take().filter(|url| !url.is_empty());
        let place = self.span.take().map_or(Place::Whole, Place::Text);
        let kind = if self.heading.is_some() {
            Kind::Heading
        } else if self.fence {
            Kind::Fence
        } else if self.begins_item && !self.lists.is_empty() {
            Kind::Item
        } else if self.quotes > 0 {
            Kind::Quote
        } else {
            Kind::Paragraph
        };
        let bold = std::mem::take(&mut self.bold);
        self.fence = false;
        let breaks = std::mem::take(&mut self.breaks);
        if kind == Kind::Paragraph && self.lists.is_empty() && url.is_none() {
            self.lines.extend(labelled_lines(
                words,
                place,
                bold,
                &breaks,
                &mut self.labels,
            ));
            return;
        }
        if !words.trim().is_empty() || url.is_some() {
            let level = self.level(kind);
            let before = words.len() - words.trim_start().len();
            let words = Words {
                words: words.trim().to_owned(),
                place,
                url,
            };
            let number = self.number.filter(|_| kind == Kind::Item);
            self.lines.push(Line {
                kind,
                level,
                words,
                bold: bold.saturating_sub(before),
                number,
                grid: None,
            });
            self.begins_item = false;
        }
        self.heading = None;
    }
}
