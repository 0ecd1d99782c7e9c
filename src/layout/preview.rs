//! The preview below the table: where the focus is, what is known of the focused item, and its
//! words where the cell does not show them whole.

use super::canvas::{Line, Pen, Role};
use super::cell::item_words;
use super::facts::{Manner, item_facts};
use super::found::put_found;
use super::lens::Lens;
use super::marks::Hint;
use super::scene::{FocusRow, Scene};
use crate::model::{Field, Item, Stage};
use crate::text::{truncate, width};

/// The two lines of the preview. `cut` says whether the focused item is not seen whole.
pub(super) fn preview(scene: &Scene<'_>, cut: impl Fn(&str) -> bool) -> [Line; 2] {
    let lens = &scene.lens;
    let Some(stage) = lens.map.stages.get(scene.stage()) else {
        return [
            Pen::new(scene.width).finish(),
            Pen::new(scene.width).finish(),
        ];
    };
    let place = format!("{} {}", scene.stage() + 1, lens.stage_name(stage));
    match scene.focus.row {
        FocusRow::Head => {
            let goal = stage.fields.text(Field::Goal).unwrap_or_default();
            let goal = lens.shown(goal);
            lines(scene, (&place, ""), stage_facts(lens, stage), goal.as_str())
        }
        FocusRow::Row(number) => {
            let Some(row) = lens.facts.row(number) else {
                return lines(scene, (&place, ""), Vec::new(), "");
            };
            let label = lens
                .facts
                .place(number)
                .and_then(|at| lens.facts.rows.get(at));
            let label = label.map_or("", |facts| facts.label.as_str());
            let items: Vec<&Item> = lens.items(stage, row).collect();
            let at = scene.focus.item.min(items.len().saturating_sub(1));
            let count = match items.len() {
                0 => String::new(),
                len => format!("  {}/{len}", at + 1),
            };
            let path = format!(" {} {label}{count}", lens.glyphs.path);
            let of_cell = comment_facts(lens, lens.facts.comments.of_cell(stage, row));
            let Some(item) = items.get(at) else {
                return lines(scene, (&place, &path), of_cell, "");
            };
            let mut facts = comment_facts(lens, lens.facts.comments.of_item(item));
            facts.extend(item_facts(lens, row, item, Manner::Brief));
            let whole = item_words(lens, row, item).0;
            let words = if cut(&whole) { &whole } else { "" };
            lines(scene, (&place, &path), facts, words)
        }
    }
}

/// Both lines. What a check found is told in words where the second line is free, else as a fact.
fn lines(
    scene: &Scene<'_>,
    (stage, path): (&str, &str),
    mut facts: Vec<String>,
    words: &str,
) -> [Line; 2] {
    let below = match scene.hint {
        Some(hint) if words.is_empty() => hint_line(scene, hint),
        Some(hint) => {
            facts.insert(0, hint.short.clone());
            words_line(scene, words)
        }
        None => words_line(scene, words),
    };
    [place_line(scene, stage, path, &facts), below]
}

fn hint_line(scene: &Scene<'_>, hint: &Hint) -> Line {
    let mut pen = Pen::new(scene.width);
    pen.put("  ", Role::Plain);
    let words = scene.lens.shown(&hint.words).into_string();
    let room = scene.width.saturating_sub(3);
    let words = truncate(&words, room, &scene.lens.glyphs.more_mark()).into_owned();
    pen.put(&words, Role::Notice);
    pen.finish()
}

fn words_line(scene: &Scene<'_>, words: &str) -> Line {
    let mut pen = Pen::new(scene.width);
    pen.put("  ", Role::Plain);
    let room = scene.width.saturating_sub(3);
    put_found(&mut pen, &scene.lens, words, room, Role::Plain);
    pen.finish()
}

/// ` 4 Paiement › Douleurs  1/2          gravité 4/5  source : 12 entretiens`; as many facts as
/// there is room for.
pub(super) fn place_line(scene: &Scene<'_>, stage: &str, path: &str, facts: &[String]) -> Line {
    let more = scene.lens.glyphs.more_mark();
    let mut pen = Pen::new(scene.width);
    let room = scene.width.saturating_sub(2 + width(path));
    let stage = truncate(stage, room, &more);
    let place = format!(" {stage}{path}");
    pen.put(&place, Role::Place);
    let room = pen.room().saturating_sub(3);
    let mut text = String::new();
    for fact in facts {
        let gap = if text.is_empty() { "" } else { "  " };
        let left = room.saturating_sub(width(&text) + width(gap));
        // A fact cut to a few letters tells nothing.
        if width(fact) <= left || left >= 16 {
            text.push_str(gap);
            text.push_str(&truncate(fact, left, &more));
        }
    }
    pen.blank(scene.width.saturating_sub(width(&text) + 1));
    pen.put(&text, Role::Fact);
    pen.finish()
}

/// `1 comment`, where there are open ones.
fn comment_facts(lens: &Lens<'_>, count: usize) -> Vec<String> {
    let told = || {
        lens.texts
            .with("review-several", &[("count", count.into())])
    };
    (count > 0).then(told).into_iter().collect()
}

fn stage_facts(lens: &Lens<'_>, stage: &Stage) -> Vec<String> {
    let mut facts = comment_facts(lens, lens.facts.comments.of_stage(stage));
    if stage.fields.flag(Field::MomentOfTruth) {
        let text = lens.texts.text("table-moment-of-truth");
        facts.push(format!("{} {text}", lens.glyphs.truth));
    }
    if let Some(path) = stage.fields.text(Field::Journey) {
        let path = lens.shown(path);
        facts.push(format!("{} {path}", lens.glyphs.journey));
    }
    for field in [Field::When, Field::Duration] {
        facts.extend(
            stage
                .fields
                .text(field)
                .map(|text| lens.shown(text).into_string()),
        );
    }
    facts
}
