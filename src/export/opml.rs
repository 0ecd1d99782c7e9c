//! The map as an outline (OPML 2.0), for outliners and programs for mind maps.
//!
//! The words of a thing are its `text`, what is known of it stands in words in `_note`, as outliners
//! read it, and once more as it is in the file, in attributes of a namespace of their own, so that a
//! program finds everything again. Lists have a line for each entry.

use super::form::{Dress, Subject, Written};
use super::left_out::{Fact, left_out};
use super::markup::Markup;
use super::told::{Told, persona_name};
use crate::i18n::{field_label, words};
use crate::model::{Entry, Field, Fields, Item, Persona, RowDecl, RowId, Stage, Value};

/// What the attributes with a `jalon:` before them are known by.
const NAMESPACE: &str = "urn:jalon:map:1";

/// Writes the outline.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let told = Told::new(subject, dress);
    let mut page = Markup::xml();
    page.open("opml", &[("version", "2.0"), ("xmlns:jalon", NAMESPACE)]);
    page.text("\n")
        .open("head", &[])
        .element("title", &[], &told.title());
    if let Some(owner) = told.map.fields.text(Field::Owner) {
        page.element("ownerName", &[], owner);
    }
    page.close().open("body", &[]).text("\n");
    map(&mut page, &told);
    Written {
        bytes: page.finish().into_bytes(),
        left_out: left_out(subject, dress.view, is_carried),
    }
}

fn is_carried(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::OtherPersonas | Fact::Stray | Fact::Refused | Fact::Comments | Fact::Reviews
    )
}

fn map(page: &mut Markup, told: &Told<'_>) {
    let map = told.map;
    let mut node = Node::new(&told.title());
    node.fields(&map.fields, &[Field::Title]);
    let rows = map.rows.as_deref().unwrap_or_default();
    let rows: Vec<String> = rows.iter().map(row_words).collect();
    node.attribute("jalon:rows", rows.join("\n"));
    let kind = told.texts.text(&format!("kind-{}", map.kind.key()));
    node.note(told, &field_label(Field::Kind, told.texts), &kind);
    node.notes(told, &map.fields, &[Field::Title, Field::Kind]);
    node.open_branch(page);
    let mut personas = told.personas().peekable();
    if personas.peek().is_some() {
        Node::new(&told.texts.text("export-personas")).open_branch(page);
        personas.for_each(|persona| portrait(page, told, persona));
        page.close();
    }
    for (at, stage) in map.stages.iter().enumerate() {
        self::stage(page, told, at, stage);
    }
    page.close();
}

/// A row as the map declares it.
fn row_words(decl: &RowDecl) -> String {
    match decl {
        RowDecl::Row(row) => row.key().to_owned(),
        RowDecl::Named(row, name) => format!("{} = {name}", row.key()),
        RowDecl::Line(line) => format!("line = {}", line.key()),
    }
}

fn portrait(page: &mut Markup, told: &Told<'_>, persona: &Persona) {
    let mut node = Node::new(&persona_name(persona));
    node.attribute("jalon:id", persona.id.to_string());
    node.fields(&persona.fields, &[Field::Id, Field::Name]);
    node.notes(told, &persona.fields, &[Field::Id, Field::Name]);
    node.open(page);
    page.close();
}

fn stage(page: &mut Markup, told: &Told<'_>, at: usize, stage: &Stage) {
    let mut node = Node::new(&told.stage_words(at));
    node.attribute("jalon:id", stage.id.to_string());
    node.attribute("jalon:name", stage.name.clone());
    let all = stage.sentiment.all.map(|value| format!("all = {value}"));
    let each = stage.sentiment.each.iter();
    let each = each
        .filter(|(id, _)| told.view.persona().is_none_or(|seen| seen == id))
        .map(|(id, value)| format!("{id} = {value}"));
    let stated: Vec<String> = all.into_iter().chain(each).collect();
    node.attribute("jalon:sentiment", stated.join("\n"));
    let label = |field: Field| field_label(field, told.texts);
    if !told.passes(stage) {
        node.line(&told.not_for());
    }
    if let Some(sentiment) = told.sentiment(stage) {
        node.note(told, &label(Field::Sentiment), &sentiment);
    }
    let apart = [Field::Id, Field::Name, Field::Next, Field::Notes];
    node.fields(&stage.fields, &apart[..2]);
    if stage.fields.entry(Field::Next).is_some() {
        let ids = stage.fields.list(Field::Next).join("\n");
        // An empty list says that the journey ends.
        node.attributes.push(("jalon:next", ids));
    }
    node.notes(told, &stage.fields, &apart);
    if let Some(next) = told.next(stage) {
        node.note(told, &label(Field::Next), &next);
    }
    if let Some(notes) = stage.fields.text(Field::Notes) {
        node.line(notes);
    }
    node.open_branch(page);
    for (row, name) in &told.shelves {
        let Some(row) = row else { continue };
        let items = told.items(stage, row);
        if items.is_empty() {
            continue;
        }
        let mut node = Node::new(name);
        node.attribute("jalon:row", row.key().to_owned());
        node.open_branch(page);
        for item in items {
            self::item(page, told, row, item);
        }
        page.close();
    }
    page.close();
}

fn item(page: &mut Markup, told: &Told<'_>, row: &RowId, item: &Item) {
    let mut node = Node::new(&item.text);
    node.fields(&item.fields, &[]);
    let unknown = item.unknown.iter();
    let unknown: Vec<String> = unknown
        .map(|(key, value)| format!("{key} = {value}"))
        .collect();
    node.attribute("jalon:unknown", unknown.join("\n"));
    for fact in told.facts(row, item) {
        match fact.field {
            Some(Field::Sources | Field::Source) => {
                let label = field_label(Field::Sources, told.texts);
                node.note(told, &label, &fact.words);
            }
            _ => node.line(&fact.words),
        }
    }
    node.open(page);
    page.close();
}

/// A node of the outline before it is written.
struct Node {
    text: String,
    notes: Vec<String>,
    attributes: Vec<(&'static str, String)>,
}

impl Node {
    fn new(text: &str) -> Self {
        // Its words are one line in every outliner.
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        Self {
            text: lines.join(" "),
            notes: Vec::new(),
            attributes: Vec::new(),
        }
    }

    fn attribute(&mut self, name: &'static str, value: String) {
        if !value.is_empty() {
            self.attributes.push((name, value));
        }
    }

    /// The fields as they are in the file.
    fn fields(&mut self, fields: &Fields, apart: &[Field]) {
        let entries = fields.iter();
        for entry in entries.filter(|entry| !apart.contains(&entry.field)) {
            // Where a journey goes is written even where that is nowhere.
            if entry.field != Field::Next {
                self.attribute(attribute(entry.field), plain(entry));
            }
        }
    }

    /// A line of the notes: what it is about, and what is said.
    fn note(&mut self, told: &Told<'_>, label: &str, value: &str) {
        let label = [("label", words(label))];
        let label = told.texts.with("report-label", &label);
        self.line(&format!("{label} {value}"));
    }

    /// The fields in words.
    fn notes(&mut self, told: &Told<'_>, fields: &Fields, apart: &[Field]) {
        for (_, label, value) in told.stated(fields, apart) {
            self.note(told, &label, &value);
        }
    }

    fn line(&mut self, line: &str) {
        self.notes.push(line.trim().to_owned());
    }

    fn open(&self, page: &mut Markup) {
        let notes = self.notes.join("\n");
        let mut attributes = vec![("text", self.text.as_str())];
        if !notes.is_empty() {
            attributes.push(("_note", &notes));
        }
        let more = self.attributes.iter();
        attributes.extend(more.map(|(name, value)| (*name, value.as_str())));
        page.open("outline", &attributes);
    }

    /// As [`Node::open`], for a node with others below it.
    fn open_branch(&self, page: &mut Markup) {
        self.open(page);
        // A line for each node: what changed is seen in a comparison of two files.
        page.text("\n");
    }
}

/// A value as the file has it: dates and numbers as the format writes them.
fn plain(entry: &Entry) -> String {
    match &entry.value {
        Value::List(list) => list.join("\n"),
        Value::Resources(list) => {
            let list = list.iter().map(|resource| {
                let status = if resource.needed { "needed" } else { "have" };
                format!("{status} = {}", resource.text)
            });
            list.collect::<Vec<_>>().join("\n")
        }
        value => value.to_string(),
    }
}

/// The name of the attribute of a field.
fn attribute(field: Field) -> &'static str {
    match field {
        Field::Title => "jalon:title",
        Field::Kind => "jalon:kind",
        Field::Lang => "jalon:lang",
        Field::Objective => "jalon:objective",
        Field::Scenario => "jalon:scenario",
        Field::ScopeFrom => "jalon:scope-from",
        Field::ScopeTo => "jalon:scope-to",
        Field::Owner => "jalon:owner",
        Field::Stakeholders => "jalon:stakeholders",
        Field::Resources => "jalon:resources",
        Field::Created => "jalon:created",
        Field::Reviewed => "jalon:reviewed",
        Field::ReviewEvery => "jalon:review_every",
        Field::Baseline | Field::MetricBaseline => "jalon:baseline",
        Field::Id => "jalon:id",
        Field::Name => "jalon:name",
        Field::Primary => "jalon:primary",
        Field::Age => "jalon:age",
        Field::Occupation => "jalon:occupation",
        Field::Description => "jalon:description",
        Field::Quote => "jalon:quote",
        Field::Goals => "jalon:goals",
        Field::Motivations => "jalon:motivations",
        Field::Frustrations => "jalon:frustrations",
        Field::Behaviours => "jalon:behaviours",
        Field::Channels => "jalon:channels",
        Field::Sources => "jalon:sources",
        Field::Goal => "jalon:goal",
        Field::When => "jalon:when",
        Field::Duration => "jalon:duration",
        Field::MomentOfTruth => "jalon:moment_of_truth",
        Field::For => "jalon:for",
        Field::Next => "jalon:next",
        Field::Journey => "jalon:journey",
        Field::Notes => "jalon:notes",
        Field::Text => "jalon:text",
        Field::Url => "jalon:url",
        Field::Conflict => "jalon:conflict",
        Field::Channel => "jalon:channel",
        Field::Status => "jalon:status",
        Field::Sentiment => "jalon:sentiment",
        Field::Severity => "jalon:severity",
        Field::Impact => "jalon:impact",
        Field::Effort => "jalon:effort",
        Field::Solves => "jalon:solves",
        Field::Due => "jalon:due",
        Field::Unit => "jalon:unit",
        Field::Better => "jalon:better",
        Field::MetricValue => "jalon:value",
        Field::Target => "jalon:target",
        Field::Source => "jalon:source",
        Field::At => "jalon:at",
    }
}
