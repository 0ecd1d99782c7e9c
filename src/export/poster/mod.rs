//! The map as a poster in SVG: for a wall, a slide or a page, with its words as words that can be selected
//! and found. Its curves stand over the columns of the stages.
//!
//! It is one sheet in the proportions of the A series. Lines are broken here, for the widest of the usual
//! fonts, so that nothing is cut or overlaps whoever shows it; nothing outside the file is asked for.

mod block;
mod chart;
mod foot;
pub(super) mod measure;
mod page;
mod people;
#[cfg(feature = "png")]
pub(super) mod png;
mod stage;
mod table;
#[cfg(test)]
mod tests;
mod told;

use self::block::Block;
use self::measure::{BODY, STRONG};
use self::page::{Amount, MARGIN, Sheet, Spread, spread};
use self::table::{Columns, table};
use self::told::{Told, is_drawn};
use super::form::{Dress, Paper, Subject, Written};
use super::left_out::{Fact, left_out};
use super::markup::Markup;
use crate::i18n::{field_label, words};
use crate::layout::Facts;
use crate::model::{Field, Owner};

/// What is the same on either ground.
const SHEET: &str = include_str!("poster.css");
const LIGHT: &str = include_str!("light.css");
const DARK: &str = include_str!("dark.css");

/// The height of the curves, and how much higher they grow to fill a sheet.
const PLOT: usize = 190;
const GROWN: usize = 150;
/// The room between the parts of the poster.
const GAP: usize = 26;
/// How often the width of the stages is set right.
const TRIES: usize = 5;
/// The bytes of a map from which once has to do.
const LARGE: usize = 1 << 20;

/// Writes the poster.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    Written {
        bytes: drawing(subject, dress, false).0.into_bytes(),
        left_out: left_out(subject, dress.view, |fact| match fact {
            // What is not drawn is told where it is pointed at.
            Fact::Row(_) => is_in_table(subject, fact),
            Fact::Map(_) | Fact::Persona(_) | Fact::Stage(_) | Fact::Item(_) => true,
            _ => matches!(fact, Fact::Sentiment | Fact::Rows),
        }),
    }
}

/// Whether a fact is seen on paper.
#[cfg_attr(not(feature = "png"), expect(dead_code, reason = "a picture asks"))]
fn is_seen(subject: &Subject<'_>, fact: &Fact) -> bool {
    match fact {
        Fact::Map(field) => is_drawn(Owner::Map, *field),
        Fact::Persona(field) => is_drawn(Owner::Persona, *field),
        Fact::Stage(field) => is_drawn(Owner::Stage, *field),
        Fact::Item(field) => told::is_drawn_of_items(*field),
        Fact::Row(_) => is_in_table(subject, fact),
        _ => matches!(fact, Fact::Sentiment | Fact::Rows),
    }
}

fn is_in_table(subject: &Subject<'_>, fact: &Fact) -> bool {
    let rows = subject.map.shown_rows();
    rows.iter()
        .any(|decl| matches!((decl.row(), fact), (Some(shown), Fact::Row(row)) if shown == row))
}

/// The drawing and its sheet. With `plain` it is for a renderer that reads every line from left to right.
fn drawing(subject: &Subject<'_>, dress: &Dress<'_>, plain: bool) -> (String, Sheet) {
    let facts = Facts::new(subject.map, dress.view, dress.texts);
    let told = Told {
        map: subject.map,
        facts: &facts,
        view: dress.view,
        texts: dress.texts,
        plain,
    };
    let tries = if subject.text.len() > LARGE { 1 } else { TRIES };
    let (art, sheet) = spread_out(&told, tries);
    let mut page = Markup::default();
    open(&mut page, &told, sheet);
    page.style(SHEET);
    page.style(if dress.paper == Some(Paper::Dark) {
        DARK
    } else {
        LIGHT
    });
    let (across, down) = (sheet.units.0.to_string(), sheet.units.1.to_string());
    let size = [("class", "page"), ("width", &*across), ("height", &*down)];
    page.open("rect", &size).close();
    page.append(art.art);
    (page.finish(), sheet)
}

/// Begins the document: its size, its language, and what it says to who does not see it.
fn open(page: &mut Markup, told: &Told<'_>, sheet: Sheet) {
    let language = told.map.fields.text(Field::Lang);
    let language = language.unwrap_or_else(|| told.texts.language().tag());
    let view = format!("0 0 {} {}", sheet.units.0, sheet.units.1);
    let [across, down] = [sheet.millimetres.0, sheet.millimetres.1].map(|mm| format!("{mm}mm"));
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("version", "1.1"),
        ("viewBox", &view),
        ("width", &across),
        ("height", &down),
        ("lang", language),
        ("xml:lang", language),
        ("role", "img"),
        ("aria-labelledby", "title words"),
    ];
    page.open("svg", &attributes);
    page.element("title", &[("id", "title")], &told.title());
    page.element("desc", &[("id", "words")], &in_words(told));
}

/// The journey in words: what the map is for, and how each stage feels to whom.
fn in_words(told: &Told<'_>) -> String {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(told.map.fields.text(Field::Objective).map(str::to_owned));
    let hidden = told.hidden(&told.map.fields, Owner::Map);
    lines.extend((!hidden.is_empty()).then_some(hidden));
    for (at, stage) in told.map.stages.iter().enumerate() {
        let mut felt = vec![told.sentiment(told.map.sentiment(stage, told.view))];
        if told.view.persona().is_none() && told.map.personas.len() > 1 {
            felt.extend(told.map.personas.iter().map(|persona| {
                let value = told.sentiment(stage.sentiment_of(&persona.id));
                format!("{} {value}", persona.name)
            }));
        }
        let args = [
            ("number", (at + 1).into()),
            ("name", words(told.or_untitled(&stage.name))),
            ("value", words(felt.join(", "))),
        ];
        lines.push(told.texts.with("poster-felt", &args));
    }
    lines.join("\n")
}

/// The whole poster on the sheet that suits it.
fn spread_out(told: &Told<'_>, tries: usize) -> (Block, Sheet) {
    let gutter = gutter(told);
    let mut spread = spread(&Amount::of(told), gutter);
    let mut best: Option<(usize, Spread)> = None;
    for _ in 0..tries {
        let across = spread.across(gutter) + 2 * MARGIN;
        let down = poster(told, spread, gutter, PLOT, 0).height;
        let wide = spread.wide(down);
        // The area of the sheet it would take, which is to be least.
        let area = across
            .max(wide)
            .saturating_mul(down.max(spread.down(across)));
        if best.is_none_or(|(least, _)| area < least) {
            best = Some((area, spread));
        }
        // About half of the way: what is wider is also less high.
        let width = spread.width * (across + wide) / (2 * across).max(1);
        if width.abs_diff(spread.width) < 3 || width < page::NARROWEST {
            break;
        }
        spread.width = width;
    }
    let mut spread = best.map_or(spread, |(_, spread)| spread);
    // A sheet that is too high for its width is filled to its edges.
    let down = poster(told, spread, gutter, PLOT, 0).height;
    let across = (spread.across(gutter) + 2 * MARGIN).max(spread.wide(down));
    let across = across.max(page::LEAST);
    spread.width = (across - 2 * MARGIN - gutter) / spread.beside;
    let height = poster(told, spread, gutter, PLOT, 0).height;
    let down = spread.down(across).max(height);
    let across = across.max(spread.wide(down));
    let tables = told.map.stages.len().div_ceil(spread.beside).max(1);
    let grown = ((down - height) / tables * 2 / 3).min(GROWN);
    let gaps = (down - height - grown * tables) / (tables + 4);
    let mut filled = poster(told, spread, gutter, PLOT + grown, gaps.min(GAP));
    let mut poster = filled.like();
    poster.place(
        (across - 2 * MARGIN - spread.across(gutter)) / 2,
        0,
        std::mem::take(&mut filled),
    );
    (poster, spread.sheet(across, down))
}

/// Everything, one below the other, the parts `gap` further apart than they must be.
fn poster(told: &Told<'_>, spread: Spread, gutter: usize, plot: usize, gap: usize) -> Block {
    let across = spread.across(gutter);
    let mut poster = Block::new(told.plain);
    poster.place(MARGIN, MARGIN, people::head(told, across));
    let people = people::people(told, across);
    if people.height > 0 {
        poster.below(MARGIN, GAP + gap, people);
    }
    for (at, stages) in told.map.stages.chunks(spread.beside).enumerate() {
        let columns = Columns {
            first: at * spread.beside,
            stages,
            gutter,
            width: spread.width,
        };
        poster.below(MARGIN, GAP + gap, table(told, &columns, plot));
    }
    if told.map.stages.is_empty() {
        let mut empty = poster.like();
        empty.paragraph(0, BODY, &told.texts.text("export-no-stage"), across);
        poster.below(MARGIN, GAP, empty);
    }
    for part in [
        foot::opportunity_list(told, across),
        foot::legend(told, across),
    ] {
        if part.height > 0 {
            poster.below(MARGIN, GAP + gap, part);
        }
    }
    poster.height += MARGIN;
    poster
}

/// The room of the names of rows: that of the longest word, within bounds, and of the scale.
fn gutter(told: &Told<'_>) -> usize {
    let labels = told
        .facts
        .rows
        .iter()
        .filter(|row| row.decl.row().is_some());
    let names = labels.map(|row| row.label.as_str());
    let names = names.chain(told.facts.personas.iter().map(String::as_str));
    let words = names.flat_map(str::split_whitespace);
    let longest = words
        .map(|word| STRONG.width(word))
        .max()
        .unwrap_or_default();
    let felt = STRONG.width(&field_label(Field::Sentiment, told.texts)) + chart::SCALE;
    felt.max(longest + 24).clamp(150, 240)
}
