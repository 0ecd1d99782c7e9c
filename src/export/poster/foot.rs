//! What stands below the table: the opportunities, best first, and what the signs mean.

use super::block::{Block, in_columns};
use super::measure::{BODY, HEAD, SMALL};
use super::stage::{badge, disc, truth};
use super::told::{BETWEEN, Told};
use crate::i18n::{choice_label, words};
use crate::model::{Field, RankBy, Ranked, RowId, opportunities};

/// The least width of an opportunity.
const CARD: usize = 300;
/// About how many are listed where the table shows them all: the last line of them is filled.
const MOST: usize = 12;

/// The opportunities by their priority; nothing where there are none.
pub(super) fn opportunity_list(told: &Told<'_>, width: usize) -> Block {
    let mut list = Block::new(told.plain);
    let ranked = opportunities(told.map, told.view, RankBy::Priority);
    if ranked.is_empty() {
        return list;
    }
    let shown = told
        .facts
        .rows
        .iter()
        .any(|row| row.decl.row() == Some(&RowId::Opportunities));
    let columns = ((width + 12) / (CARD + 12)).clamp(1, ranked.len());
    let most = if shown {
        MOST.next_multiple_of(columns)
    } else {
        ranked.len()
    };
    let args = [
        ("count", ranked.len().min(most).into()),
        ("all", ranked.len().into()),
    ];
    let id = if ranked.len() > most {
        "poster-best-of"
    } else {
        "poster-best"
    };
    list.paragraph(0, HEAD, &told.texts.with(id, &args), width);
    let each = (width + 12) / columns - 12;
    // Read line by line, so that the best are at the top.
    let mut rest = ranked.iter().take(most).peekable();
    while rest.peek().is_some() {
        let line: Vec<Block> = rest
            .by_ref()
            .take(columns)
            .map(|one| best(told, one, each, shown))
            .collect();
        let line = in_columns(line, columns, each, 12, told.plain);
        list.below(0, 8, line);
    }
    list.group("green", "")
}

fn best(told: &Told<'_>, ranked: &Ranked<'_>, width: usize, is_in_table: bool) -> Block {
    let mut words_of = Block::new(told.plain);
    let room = width - 40;
    words_of.paragraph(0, BODY, &ranked.item.text, room);
    let stage = told.map.stages.get(ranked.stage);
    let name = stage
        .map(|stage| told.or_untitled(&stage.name))
        .unwrap_or_default();
    let number = ranked.stage + 1;
    let args = [("number", number.into()), ("name", words(name))];
    let mut facts = vec![told.texts.with("poster-at-stage", &args)];
    if is_in_table {
        let status = ranked.item.fields.text(Field::Status);
        facts.extend(status.and_then(|status| choice_label(Field::Status, status, told.texts)));
    } else {
        facts.extend(told.item_facts(&RowId::Opportunities, ranked.item));
    }
    words_of.paragraph(0, SMALL, &facts.join(BETWEEN), room);
    let mut best = words_of.like();
    match ranked.item.priority() {
        Some(priority) => badge(&mut best, 0, 0, priority),
        None => best.rect("pip none", (0, 0), (26, 19), 9),
    }
    best.place(36, 1, words_of);
    let is_gone = ranked.item.fields.text(Field::Status) == Some("dropped");
    best.group(if is_gone { "best gone" } else { "best" }, "")
}

/// What the signs of this poster mean, one beside the other.
pub(super) fn legend(told: &Told<'_>, width: usize) -> Block {
    let mut legend = Block::new(told.plain);
    let (mut x, mut y) = (0, 0);
    for (sign, text) in signs(told) {
        let across = 46 + SMALL.width(&text) + 24;
        if x > 0 && x + across > width {
            (x, y) = (0, y + 26);
        }
        legend.place(x, y, sign);
        let mut words = legend.like();
        words.paragraph(0, SMALL, &text, width.saturating_sub(46));
        words.height = words.height.max(20);
        legend.place(x + 40, y + 4, words);
        x += across;
    }
    legend
}

/// The signs that stand in this poster, with their meaning.
fn signs(told: &Told<'_>) -> Vec<(Block, String)> {
    let texts = told.texts;
    let is_shown = |row: &RowId| {
        told.facts
            .rows
            .iter()
            .any(|facts| facts.decl.row() == Some(row))
    };
    let has = |wanted: &dyn Fn(&crate::model::Item) -> bool| {
        let mut items = told.map.items();
        items.any(|(_, row, item)| {
            is_shown(row) && item.is_seen_by(told.view.persona()) && wanted(item)
        })
    };
    let sign = |draw: &dyn Fn(&mut Block)| {
        let mut block = Block::new(told.plain);
        draw(&mut block);
        block.height = 20;
        block
    };
    let mut signs = Vec::new();
    if told
        .map
        .stages
        .iter()
        .any(|stage| stage.fields.flag(Field::MomentOfTruth))
    {
        let drawn = sign(&|block| truth(block, 10, "", 40));
        signs.push((drawn, texts.text("table-moment-of-truth")));
    }
    if has(&|item| !told.discs(item).is_empty()) {
        let drawn = sign(&|block| disc(block, told, 0, 20, 10, 9));
        signs.push((drawn, texts.text("poster-for")));
    }
    if has(&|item| item.priority().is_some()) {
        let drawn = sign(&|block| badge(block, 4, 1, 25)).group("green", "");
        signs.push((drawn, texts.text("poster-priority")));
    }
    if has(&|item| item.severity().is_some()) {
        let drawn = sign(&|block| {
            block.disc("pip", 12, 10, 4);
            block.disc("pip none", 26, 10, 4);
        });
        signs.push((drawn.group("red", ""), texts.text("poster-severity")));
    }
    let felt = |stage| told.map.sentiment(stage, told.view);
    if told.map.stages.iter().any(|stage| felt(stage).is_none()) {
        let drawn = sign(&|block| {
            block.rect("unknown", (4, 1), (30, 19), 9);
            block.word(19, 14, "sign unknown-words", "?");
        });
        signs.push((drawn, texts.text("poster-unknown")));
    }
    signs
}
