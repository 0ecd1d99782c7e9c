//! The map as one Markdown document, for a repository, a wiki or a ticket.
//!
//! It keeps to what GitHub, GitLab, Gitea and Bitbucket all read: blank lines around everything, lists
//! within lists by four columns, tables with pipes on both sides. Where a line has to break within a
//! cell there is `<br>`. What was written in the map is escaped and stays words.

mod about;
mod lists;
mod page;
mod stages;

use super::comments::{Comments, Wanted};
use super::form::{Dress, Subject, Written};
use super::left_out::{Fact, left_out};
use super::told::Told;
use crate::layout::{Curve, Scale, curves};
use crate::model::{Field, View};
use crate::text::Shown;
use page::Page;

/// The columns of the chart: as many as forges show without a bar to scroll by.
const WIDTH: usize = 80;
/// The most personas that have a curve of their own: more of them nobody compares.
const MOST_CURVES: usize = 3;
/// The most stages that stand in a table beside one another.
const WIDEST_TABLE: usize = 4;

/// Writes the document.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let told = Told::new(subject, dress);
    let mut page = Page::new(&told);
    about::map(&mut page, &told);
    about::personas(&mut page, &told);
    chart(&mut page, &told, dress);
    if told.map.stages.len() > WIDEST_TABLE {
        stages::sections(&mut page, &told);
    } else {
        stages::table(&mut page, &told);
    }
    lists::opportunities(&mut page, &told);
    lists::metrics(&mut page, &told);
    page.sources();
    comments(&mut page, subject, dress);
    Written {
        bytes: page.finish().into_bytes(),
        left_out: left_out(subject, dress.view, is_carried),
    }
}

/// What a reader has no use for stays out.
fn is_carried(fact: &Fact) -> bool {
    match fact {
        Fact::Persona(field) | Fact::Stage(field) | Fact::Item(field) => *field != Field::Id,
        Fact::OtherPersonas | Fact::Stray | Fact::Refused | Fact::Comments => false,
        _ => true,
    }
}

/// The sentiment of everyone and of each persona as text, and between what it lies.
fn chart(page: &mut Page<'_>, told: &Told<'_>, dress: &Dress<'_>) {
    let map = told.map;
    let Some(range) = told.range() else {
        return;
    };
    let of = |view: &View, label: String| Curve {
        label: Shown::new(&label).into_string(),
        scale: Scale::Sentiment,
        values: map
            .stages
            .iter()
            .map(|stage| map.sentiment(stage, view))
            .collect(),
    };
    let mut all = vec![of(told.view, told.view_name())];
    if told.view.persona().is_none() && (2..=MOST_CURVES).contains(&map.personas.len()) {
        all.extend(map.personas.iter().map(|persona| {
            let view = View::Persona(persona.id.clone());
            of(&view, super::told::persona_name(persona))
        }));
    }
    let first = all.first().map(|curve| curve.values.clone());
    // A curve that is that of everyone says nothing more.
    let mut at = 0;
    all.retain(|curve| {
        at += 1;
        at == 1 || Some(&curve.values) != first.as_ref()
    });
    let names: Vec<String> = (0..map.stages.len())
        .map(|at| Shown::new(&told.stage_words(at)).into_string())
        .collect();
    page.heading(2, &told.texts.text("field-sentiment"));
    page.fence(&curves(&names, &all, WIDTH, told.texts, dress.glyphs));
    page.paragraph("", &range);
}

fn comments(page: &mut Page<'_>, subject: &Subject<'_>, dress: &Dress<'_>) {
    let Some(reviews) = subject.reviews else {
        return;
    };
    let wanted = Wanted::default();
    let comments = Comments::of(reviews, Some(subject.map), &wanted, dress.texts, false);
    if !comments.is_empty() {
        page.heading(2, &dress.texts.text("export-comments"));
        page.written(&super::comments::places(&comments, "###"));
    }
}
