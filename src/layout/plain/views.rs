//! The linear twins of the other views: the outline, the opportunities, the personas, the chart.

use std::ops::Range;

use super::super::facts::spoken_sentiment;
use super::super::lens::Lens;
use super::{ended, head, item_line, joined, portrait, rows, sentence, stage_line, stage_rest};
use crate::i18n::{Arg, words};
use crate::model::{Persona, RankBy, RowId, opportunities};

/// A view that has a linear text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// The table.
    #[default]
    Map,
    /// The outline.
    Outline,
    /// The opportunities by their priority.
    Opportunities,
    /// The personas.
    Personas,
    /// The sentiment chart.
    Chart,
}

/// The linear text of a view, of the stages of that range, each line ended by a line feed.
pub fn plain_view(lens: &Lens<'_>, stages: Range<usize>, view: Told) -> String {
    match view {
        Told::Map => super::plain(lens, stages),
        Told::Outline => outline(lens, stages),
        Told::Opportunities => ranked(lens, &stages),
        Told::Personas => personas(lens),
        Told::Chart => chart(lens, stages),
    }
}

/// As the map, with each item on a line of its own.
fn outline(lens: &Lens<'_>, stages: Range<usize>) -> String {
    let mut lines = head(lens);
    for at in stages {
        let Some(stage) = lens.map.stages.get(at) else {
            continue;
        };
        lines.push(String::new());
        lines.push(stage_line(lens, stage, at));
        for row in rows(lens, stage) {
            lines.push(format!("  {}", row.label));
            lines.extend(row.items.iter().map(|item| format!("    {item}")));
        }
        lines.extend(stage_rest(lens, stage));
    }
    joined(&lines)
}

/// The opportunities, the best first.
fn ranked(lens: &Lens<'_>, stages: &Range<usize>) -> String {
    let mut ranked = opportunities(lens.map, lens.view, RankBy::Priority);
    ranked.retain(|ranked| stages.contains(&ranked.stage));
    let title = lens.shown(lens.map.title()).into_string();
    let count = [("count", Arg::from(ranked.len()))];
    let count = lens.texts.with("plain-opportunities", &count);
    let mut lines = vec![format!("{} {count}", sentence(&title))];
    for (n, idea) in ranked.iter().enumerate() {
        let stage = lens.map.stages.get(idea.stage);
        let stage = stage.map_or_else(String::new, |stage| lens.stage_name(stage));
        let args = [
            ("number", Arg::from(idea.stage + 1)),
            ("name", words(stage)),
        ];
        let place = lens.texts.with("plain-at-stage", &args);
        let item = item_line(lens, &RowId::Opportunities, idea.item);
        let mut line = format!("{}. {item} {place}", n + 1);
        if let Some(severity) = idea.severity {
            let args = [("value", Arg::from(severity))];
            line = format!("{line} {}", lens.texts.with("plain-worst", &args));
        }
        lines.push(line);
    }
    joined(&lines)
}

/// The personas the view is about, with what each feels from stage to stage.
fn personas(lens: &Lens<'_>) -> String {
    let mut lines = head(lens);
    for persona in super::seen(lens) {
        lines.push(String::new());
        lines.push(portrait::of_persona(lens, persona));
        lines.push(format!("  {}", felt(lens, persona)));
    }
    joined(&lines)
}

/// `Émotion : 1 Découverte plus 3, 2 Comparaison inconnue.`
fn felt(lens: &Lens<'_>, persona: &Persona) -> String {
    let stages = lens.map.stages.iter().enumerate();
    let each: Vec<String> = stages
        .map(|(at, stage)| {
            let value = stage.sentiment_of(&persona.id);
            let value = value.map_or_else(
                || lens.texts.text("plain-unknown"),
                |value| spoken_sentiment(lens, value),
            );
            format!("{} {} {value}", at + 1, lens.stage_name(stage))
        })
        .collect();
    let value = [("value", words(each.join(", ")))];
    ended(&lens.texts.with("plain-sentiment", &value))
}

/// What is felt at each stage, and nothing else of it.
fn chart(lens: &Lens<'_>, stages: Range<usize>) -> String {
    let mut lines = head(lens);
    lines.push(String::new());
    for at in stages {
        if let Some(stage) = lens.map.stages.get(at) {
            lines.push(super::felt_line(lens, stage, at));
        }
    }
    joined(&lines)
}
