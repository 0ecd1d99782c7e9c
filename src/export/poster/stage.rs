//! The columns of the poster: the heads of the stages, and the items of each cell as cards.

use super::block::Block;
use super::measure::{BODY, HEAD, QUOTE, SIGN, SMALL, STRONG};
use super::told::{BETWEEN, Told};
use crate::i18n::words;
use crate::model::{Field, Item, Owner, RowId, Stage};

/// The space around words within a card.
const PAD: usize = 8;
/// The room of discs and of the priority at the right of a card.
const BESIDE: usize = 30;
/// The colours of personas, which come again after the last.
pub(super) const HUES: usize = 6;
/// How far the tip of a head goes into the next.
pub(super) const TIP: usize = 12;

/// The head of a stage: an arrow with number and name, and below it what is said of the stage. The arrow
/// is `arrow` high, so that all of a line are alike.
pub(super) fn head(told: &Told<'_>, at: usize, stage: &Stage, width: usize, arrow: usize) -> Block {
    let mut head = Block::new(told.plain);
    let is_truth = stage.fields.flag(Field::MomentOfTruth);
    let class = if is_truth { "arrow truth" } else { "arrow" };
    let (middle, tip) = (arrow / 2, width - TIP);
    let notch = if at == 0 { 0 } else { TIP - 4 };
    let path = format!(
        "M0 0H{tip}L{} {middle}L{tip} {arrow}H0L{notch} {middle}Z",
        width - 4
    );
    head.path(class, &path);
    head.disc("number-disc", 30, middle, 14);
    head.word(30, middle + 4, "number", &(at + 1).to_string());
    let mut name = head.like();
    let lines = HEAD.lines(&told.or_untitled(&stage.name), name_room(width));
    name.lines(0, name_room(width), HEAD, "head on-arrow", &lines);
    let down = arrow.saturating_sub(name.height) / 2;
    head.place(52, down, name);
    head.height = arrow;
    let room = width - 2 * PAD;
    if is_truth {
        head.height += 8;
        let label = told.texts.text("table-moment-of-truth");
        truth(&mut head, PAD, &label, room);
    }
    if let Some(goal) = stage.fields.text(Field::Goal) {
        head.height += 8;
        head.paragraph(PAD, BODY, goal, room);
    }
    let facts = told.stage_facts(at, stage);
    if !facts.is_empty() {
        head.height += 4;
        head.paragraph(PAD, SMALL, &facts.join(BETWEEN), room);
    }
    head.height += 8;
    head.group("stage", &told.hidden(&stage.fields, Owner::Stage))
}

/// The sign of a moment of truth with its words.
pub(super) fn truth(block: &mut Block, x: usize, label: &str, room: usize) {
    let y = block.height;
    let sign = format!("M{} {}l7 7l-7 7l-7 -7Z", x + 7, y + 1);
    block.path("truth-sign", &sign);
    let lines = STRONG.lines(label, room.saturating_sub(20));
    block.lines(
        x + 20,
        room.saturating_sub(20),
        STRONG,
        "strong truth-words",
        &lines,
    );
}

/// How high the arrow of a stage has to be.
pub(super) fn arrow_height(told: &Told<'_>, stage: &Stage, width: usize) -> usize {
    let lines = HEAD.lines(&told.or_untitled(&stage.name), name_room(width));
    (lines.len() * HEAD.leading + 18).max(46)
}

fn name_room(width: usize) -> usize {
    width.saturating_sub(52 + TIP + 10)
}

/// The colour a row has, by the class of the style sheet.
pub(super) fn hue(row: &RowId) -> &'static str {
    match row {
        RowId::Touchpoints | RowId::Channels | RowId::PhysicalEvidence => "blue",
        RowId::Actions | RowId::Frontstage => "slate",
        RowId::Thoughts | RowId::Questions | RowId::Quotes => "violet",
        RowId::Emotions | RowId::Motivations => "rose",
        RowId::Pains => "red",
        RowId::Opportunities => "green",
        RowId::Metrics | RowId::Checks => "teal",
        RowId::Needs | RowId::Own(_) => "amber",
        RowId::Backstage | RowId::Support | RowId::Owners => "grey",
    }
}

/// The items of a cell, one card below the other.
pub(super) fn cell(told: &Told<'_>, stage: &Stage, row: &RowId, width: usize) -> Block {
    let mut cell = Block::new(told.plain);
    for item in told.items(stage, row) {
        let gap = if cell.height > 0 { 6 } else { 0 };
        cell.below(0, gap, card(told, row, item, width));
    }
    cell
}

/// An item: its words, what is known of it, whom it is for.
fn card(told: &Told<'_>, row: &RowId, item: &Item, width: usize) -> Block {
    let mut inner = Block::new(told.plain);
    let beside = beside(told, item);
    let room = width - 2 * PAD - 4 - if beside.height > 0 { BESIDE } else { 0 };
    if *row == RowId::Quotes {
        let args = [("words", words(item.text.trim()))];
        inner.paragraph(0, QUOTE, &told.texts.with("thread-quote", &args), room);
    } else {
        inner.paragraph(0, BODY, &item.text, room);
    }
    if *row == RowId::Metrics
        && let Some(now) = told.figure(&item.fields, Field::MetricValue)
    {
        inner.paragraph(0, HEAD, &now, room);
    }
    let facts = told.item_facts(row, item);
    if !facts.is_empty() {
        inner.height += 2;
        let left = item
            .severity()
            .map_or(0, |severity| pips(&mut inner, severity));
        inner.paragraph(left, SMALL, &facts.join(BETWEEN), room - left);
    }
    let height = inner.height.max(beside.height) + 2 * PAD - 2;
    let mut card = inner.like();
    card.rect("card", (0, 0), (width, height), 5);
    card.rect("edge", (0, 0), (4, height), 2);
    let right = width - PAD - 4 - BESIDE + 8;
    card.place(PAD + 4, PAD - 1, inner);
    card.place(right, PAD - 1, beside);
    card.height = height;
    let state = match item.fields.text(Field::Status) {
        Some("dropped" | "missing") => "item gone",
        Some("planned") if *row == RowId::Touchpoints => "item gone",
        _ => "item",
    };
    card.group(state, &told.hidden(&item.fields, Owner::Item(row)))
}

/// What stands at the right of a card: the priority, and the discs of whom it is for.
fn beside(told: &Told<'_>, item: &Item) -> Block {
    let mut beside = Block::new(told.plain);
    if let Some(priority) = item.priority() {
        badge(&mut beside, 0, 0, priority);
        beside.height = 20;
    }
    for persona in told.discs(item) {
        let y = beside.height + if beside.height > 0 { 3 } else { 0 };
        disc(&mut beside, told, persona, 17, y + 9, 9);
        beside.height = y + 18;
    }
    beside
}

/// A priority, 1 to 25, in its sign.
pub(super) fn badge(block: &mut Block, x: usize, y: usize, priority: i64) {
    block.rect("badge", (x, y), (26, 19), 9);
    let words = priority.to_string();
    block.word(x + 13, y + 14, "sign on-badge", &words);
}

/// A persona's letter in its colour.
pub(super) fn disc(
    block: &mut Block,
    told: &Told<'_>,
    persona: usize,
    x: usize,
    y: usize,
    radius: usize,
) {
    let class = format!("p{}", persona % HUES);
    block.art.open("g", &[("class", &class)]);
    let name = told.facts.personas.get(persona);
    block
        .art
        .element("title", &[], name.map_or("", String::as_str));
    block.disc("disc", x, y, radius);
    let letter = told.facts.letters.get(persona).map_or("", String::as_str);
    let class = if letter.chars().count() > 2 {
        "tiny on-disc"
    } else {
        "sign on-disc"
    };
    block.word(x, y + SIGN.size / 3, class, letter);
    block.art.close();
}

/// A severity of 1 to 5 as so many full discs of five, before a line of facts; says how wide they are.
fn pips(block: &mut Block, severity: i64) -> usize {
    for at in 0..5 {
        let is_full = i64::try_from(at).is_ok_and(|at| at < severity);
        let class = if is_full { "pip" } else { "pip none" };
        block.disc(class, 5 + at * 12, block.height + 8, 4);
    }
    66
}
