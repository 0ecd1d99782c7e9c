//! The map as a picture in plain text, for a ticket or an e-mail: what it is about, the numbers that
//! matter, the whole of it in bands as `jalon show` draws them, and the opportunities by priority. It is
//! as wide as it was asked for and does not depend on a terminal.

use super::form::{Dress, Subject, Written};
use super::left_out::{Fact, left_out_of};
use super::told::{Told, persona_name};
use crate::i18n::{field_label, row_label};
use crate::layout::{Facts, Lens, RowFacts, print_bands};
use crate::model::{Field, Item, RankBy, RowDecl, RowId, opportunities};
use crate::text::{Shown, pad, width, wrap};

/// The fewest columns words are broken into.
const NARROWEST: usize = 20;
/// The fields of the map that stand in its head.
const HEAD: [Field; 5] = [
    Field::Objective,
    Field::Scenario,
    Field::ScopeFrom,
    Field::ScopeTo,
    Field::Owner,
];
/// What is told of an opportunity.
const OPPORTUNITY: [Field; 6] = [
    Field::Impact,
    Field::Effort,
    Field::Status,
    Field::Owner,
    Field::Due,
    Field::For,
];
/// What is told of a metric.
const METRIC: [Field; 6] = [
    Field::MetricValue,
    Field::MetricBaseline,
    Field::Target,
    Field::Unit,
    Field::Better,
    Field::For,
];
/// From this severity on a pain is worth a line of its own.
const SEVERE: i64 = 4;
/// The most pains that have one.
const WORST: usize = 6;

/// Writes the picture.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let told = Told::new(subject, dress);
    let facts = all_rows(subject, dress);
    let mut page = Page {
        out: String::new(),
        told: &told,
        dress,
    };
    page.head(&facts);
    page.numbers();
    page.bands(&facts);
    page.opportunities();
    page.metrics();
    Written {
        bytes: page.out.into_bytes(),
        left_out: left_out_of(subject, dress.view, is_carried),
    }
}

/// What is carried of things, and of the items of a row.
fn is_carried(fact: &Fact, row: Option<&RowId>) -> bool {
    match (fact, row) {
        (Fact::Map(field), _) => *field == Field::Kind || HEAD.contains(field),
        (Fact::Persona(field), _) => matches!(field, Field::Age | Field::Occupation),
        (Fact::Stage(field), _) => *field == Field::MomentOfTruth,
        (
            Fact::Sentiment
            | Fact::Row(_)
            | Fact::Rows
            | Fact::Item(Field::For | Field::MomentOfTruth),
            _,
        ) => true,
        (Fact::Item(field), Some(RowId::Opportunities)) => OPPORTUNITY.contains(field),
        (Fact::Item(field), Some(RowId::Metrics)) => METRIC.contains(field),
        _ => false,
    }
}

/// What the bands show: every row that holds something, whether the screen shows it or not, and the
/// chart.
fn all_rows(subject: &Subject<'_>, dress: &Dress<'_>) -> Facts {
    let mut facts = Facts::new(subject.map, dress.view, dress.texts);
    let mut more = std::mem::take(&mut facts.hidden);
    // The chart stands in the row of the emotions.
    let has_chart = facts.focusable().any(|row| *row == RowId::Emotions);
    let has_chart = has_chart || more.contains(&RowId::Emotions);
    if !has_chart && subject.map.felt(dress.view).is_some() {
        more.insert(0, RowId::Emotions);
    }
    for row in more {
        let label = row_label(&row, &[subject.map], dress.texts);
        facts.rows.push(RowFacts {
            label: Shown::new(&label).into_string(),
            count: 0,
            decl: RowDecl::Row(row),
        });
    }
    facts
}

/// Lines that are being written.
struct Page<'a> {
    out: String,
    told: &'a Told<'a>,
    dress: &'a Dress<'a>,
}

impl Page<'_> {
    fn head(&mut self, facts: &Facts) {
        let told = self.told;
        let texts = told.texts;
        self.title(&told.title());
        let kind = texts.text(&format!("kind-{}", told.map.kind.key()));
        let mut lines = vec![(field_label(Field::Kind, texts), kind)];
        for field in HEAD {
            if let Some(text) = told.map.fields.text(field) {
                lines.push((field_label(field, texts), text.to_owned()));
            }
        }
        if told.view.persona().is_some() {
            lines.push((texts.text("export-seen-by"), told.view_name()));
        }
        lines.extend(self.personas(facts));
        self.labelled(&lines);
    }

    /// The personas by the letters the bands name them by, where there are several; of those nobody
    /// asked for, no more than the name.
    fn personas(&self, facts: &Facts) -> Vec<(String, String)> {
        let told = self.told;
        let personas = told.map.personas.iter().zip(&facts.letters);
        let mut lines = Vec::new();
        for (at, (persona, letter)) in personas.enumerate() {
            let mut name = persona_name(persona);
            let is_seen = told.view.persona().is_none_or(|id| *id == persona.id);
            if let Some(age) = persona.age().filter(|_| is_seen) {
                let age = told.texts.with("table-age", &[("years", age.into())]);
                name.extend([", ", &age]);
            }
            let occupation = persona.fields.text(Field::Occupation);
            if let Some(occupation) = occupation.filter(|_| is_seen) {
                name.extend([", ", occupation]);
            }
            if told.map.personas.len() > 1 {
                name = format!("[{letter}] {name}");
            }
            let label = (at == 0).then(|| told.texts.text("export-personas"));
            lines.push((label.unwrap_or_default(), name));
        }
        lines
    }

    /// The numbers that matter: between what the sentiment lies, how much gets stuck and where worst,
    /// how much could be done.
    fn numbers(&mut self) {
        let told = self.told;
        let texts = told.texts;
        self.part(&texts.text("export-numbers"));
        let unknown = || texts.text("plain-no-range");
        self.put(" ", &told.range().unwrap_or_else(unknown));
        let pains = pains(told);
        let severe = pains.iter();
        let severe: Vec<&(usize, &Item)> = severe
            .filter(|(_, pain)| pain.severity().is_some_and(|value| value >= SEVERE))
            .collect();
        let args = [
            ("count", pains.len().into()),
            ("severe", severe.len().into()),
        ];
        self.put(" ", &texts.with("export-pains", &args));
        for (stage, pain) in severe.iter().take(WORST) {
            let severity = pain.severity().unwrap_or_default();
            let place = told.stage_words(*stage);
            self.put(
                &format!("   {severity}/5  "),
                &format!("{} ({place})", pain.text),
            );
        }
        if let Some(more @ 1..) = severe.len().checked_sub(WORST) {
            let more = [("count", more.into())];
            self.put("        ", &texts.with("left-out-more", &more));
        }
        let ideas = opportunities(told.map, told.view, RankBy::Priority);
        let with = |status: &str| {
            let ideas = ideas.iter();
            ideas
                .filter(|one| one.item.fields.text(Field::Status) == Some(status))
                .count()
        };
        let args = [
            ("count", ideas.len().into()),
            ("planned", with("planned").into()),
            ("doing", with("doing").into()),
            ("done", with("done").into()),
        ];
        self.put(" ", &texts.with("export-ideas", &args));
    }

    /// The stages beside one another, as many as fit, with the chart among their rows.
    fn bands(&mut self, facts: &Facts) {
        let lens = Lens {
            map: self.told.map,
            facts,
            view: self.dress.view,
            texts: self.dress.texts,
            glyphs: self.dress.glyphs,
            found: None,
            marks: None,
        };
        let picture = print_bands(&lens, self.dress.width, 0..self.told.map.stages.len());
        for line in picture.text().lines() {
            self.line(line);
        }
    }

    fn opportunities(&mut self) {
        let told = self.told;
        let ranked = opportunities(told.map, told.view, RankBy::Priority);
        if ranked.is_empty() {
            return;
        }
        self.part(&told.texts.text("export-opportunities"));
        let row = RowId::Opportunities;
        for one in ranked {
            let score = one
                .item
                .priority()
                .map_or("–".to_owned(), |n| n.to_string());
            self.put(&format!(" {score:>2}  "), &one.item.text);
            self.about(one.stage, &row, one.item, &OPPORTUNITY);
        }
    }

    fn metrics(&mut self) {
        let told = self.told;
        let row = RowId::Metrics;
        let mut is_first = true;
        for (at, stage) in told.map.stages.iter().enumerate() {
            for item in told.items(stage, &row) {
                if std::mem::take(&mut is_first) {
                    self.part(&told.texts.text("row-metrics"));
                }
                self.put(" ", &item.text);
                self.about(at, &row, item, &METRIC);
            }
        }
    }

    /// Where an item stands, and some of what is known of it.
    fn about(&mut self, stage: usize, row: &RowId, item: &Item, told_of: &[Field]) {
        let facts = self.told.facts(row, item).into_iter();
        let facts = facts.filter(|fact| fact.field.is_some_and(|field| told_of.contains(&field)));
        let about: Vec<String> = std::iter::once(self.told.stage_words(stage))
            .chain(facts.map(|fact| fact.words))
            .collect();
        self.put("     ", &self.told.texts.list(&about));
    }

    fn title(&mut self, title: &str) {
        self.put("", title);
        let last = self.out.lines().map(width).max().unwrap_or_default();
        let rule = self.dress.glyphs.horizontal.to_string().repeat(last);
        self.line(&rule);
    }

    /// The title of a part, below an empty line.
    fn part(&mut self, title: &str) {
        self.out.push('\n');
        self.put("", title);
    }

    /// Values behind labels of one width.
    fn labelled(&mut self, lines: &[(String, String)]) {
        let widest = lines.iter().map(|(label, _)| width(label)).max();
        for (label, value) in lines {
            let before = format!(" {}  ", pad(label, widest.unwrap_or_default()));
            self.put(&before, value);
        }
    }

    /// Words behind what their first line begins with, over as many lines as they need.
    fn put(&mut self, first: &str, text: &str) {
        let before = width(first);
        let lines: Vec<String> = Shown::lines(text.trim()).map(Shown::into_string).collect();
        let text = lines.join(" ");
        let room = self.dress.width.saturating_sub(before).max(NARROWEST);
        for (at, part) in wrap(&text, room).into_iter().enumerate() {
            let indent = if at == 0 { first } else { &" ".repeat(before) };
            self.line(&[indent, text.get(part).unwrap_or_default()].concat());
        }
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }
}

/// The pains that are seen with the positions of their stages, the most severe first.
fn pains<'a>(told: &Told<'a>) -> Vec<(usize, &'a Item)> {
    let stages = told.map.stages.iter().enumerate();
    let pains = stages.flat_map(|(at, stage)| {
        let items = told.items(stage, &RowId::Pains).into_iter();
        items.map(move |item| (at, item))
    });
    let mut pains: Vec<(usize, &Item)> = pains.collect();
    pains.sort_by_key(|(_, pain)| std::cmp::Reverse(pain.severity()));
    pains
}
