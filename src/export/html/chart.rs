//! The sentiment as curves over the columns of the stages. Everything stands in percent of the cell it
//! is in, so that it follows the columns whatever their width, on a screen as on paper.

use super::curve;
use super::people::{self, SIGNS};
use super::told::{Told, key, stage_name};
use crate::export::markup::Markup;
use crate::i18n::words;
use crate::model::{Stage, View};
use crate::text::capitalised;

/// How far from a point its value reaches, in steps of sentiment.
const NEAR: f64 = 2.2;

/// The curve of one persona, or of everyone.
struct Series<'a> {
    /// Its place among the personas; none is everyone.
    persona: Option<usize>,
    name: &'a str,
    values: Vec<Option<f64>>,
}

/// The stages of a table, and what tells its drawing from that of another.
#[derive(Clone, Copy)]
pub(super) struct Span<'a> {
    /// The first stage.
    pub(super) from: usize,
    pub(super) stages: &'a [Stage],
    /// The number of the table, from 0.
    pub(super) table: usize,
}

/// Whether anything is known of how the journey feels.
pub(super) fn is_there(told: &Told<'_>) -> bool {
    series(told, &told.map.stages)
        .iter()
        .any(|one| one.values.iter().any(Option::is_some))
}

/// The curve that is looked at, and those of the personas that are not the same.
fn series<'a>(told: &Told<'a>, stages: &[Stage]) -> Vec<Series<'a>> {
    let values = |view: &View, stages: &[Stage]| -> Vec<Option<f64>> {
        stages
            .iter()
            .map(|stage| told.map.sentiment(stage, view))
            .collect()
    };
    let mut all = vec![Series {
        persona: told
            .personas()
            .next()
            .map(|(at, _)| at)
            .filter(|_| told.view.persona().is_some()),
        name: "",
        values: values(told.view, stages),
    }];
    if told.view.persona().is_some() {
        return all;
    }
    // One persona who feels as everyone does needs no curve of its own.
    let everyone = values(told.view, &told.map.stages);
    let differs = |view: &View| values(view, &told.map.stages) != everyone;
    for (at, persona) in told.personas() {
        let view = View::Persona(persona.id.clone());
        if told.map.personas.len() > 1 || differs(&view) {
            all.push(Series {
                persona: Some(at),
                name: Told::name(persona),
                values: values(&view, stages),
            });
        }
    }
    all
}

/// Writes which curve is whose, where there are several.
pub(super) fn legend(page: &mut Markup, told: &Told<'_>) {
    let all = series(told, &told.map.stages);
    if all.len() < 2 {
        return;
    }
    page.open("ul", &[("class", "legend")]);
    for one in &all {
        let keys = one.persona.map_or_else(|| "everyone".to_owned(), key);
        page.open("li", &[("data-for", &keys)]);
        let class = format!("sample {}", class(one));
        let drawing = [
            ("class", class.as_str()),
            ("viewBox", "0 0 30 16"),
            ("width", "30"),
            ("height", "16"),
            ("aria-hidden", "true"),
            ("focusable", "false"),
        ];
        page.open("svg", &drawing);
        page.open("path", &[("class", "line"), ("d", "M1 8H29")])
            .close();
        page.open("g", &[("transform", "translate(15 8)")]);
        mark(page, one);
        page.close().close();
        match one.persona {
            None => {
                page.text(&capitalised(&told.texts.text("table-everyone")));
            }
            Some(_) => told.own(page, "span", "", one.name),
        }
        page.close();
    }
    page.close();
}

fn class(series: &Series<'_>) -> String {
    series
        .persona
        .map_or_else(|| "all".to_owned(), |at| format!("k{}", at % SIGNS))
}

fn mark(page: &mut Markup, series: &Series<'_>) {
    match series.persona {
        None => page.open("circle", &[("class", "mark"), ("r", "5.5")]),
        Some(at) => page.open("path", &[("class", "mark"), ("d", people::shape(at))]),
    };
    page.close();
}

/// Writes the drawing.
pub(super) fn write(page: &mut Markup, told: &Told<'_>, span: Span<'_>) {
    let all = series(told, span.stages);
    let (title, about) = (
        format!("curve-{}", span.table),
        format!("curve-{}-words", span.table),
    );
    let named = [title.as_str(), " ", about.as_str()].concat();
    let drawing = [
        ("class", "chart"),
        ("width", "100%"),
        ("height", "200"),
        ("role", "img"),
        ("aria-labelledby", named.as_str()),
    ];
    page.open("svg", &drawing);
    page.element("title", &[("id", &title)], &told.texts.text("html-curve"));
    let lines = all.iter().flat_map(|one| {
        let at = |(at, value): (usize, &Option<f64>)| point(told, one, span, at, *value);
        one.values.iter().enumerate().map(at).collect::<Vec<_>>()
    });
    let lines: Vec<String> = lines.collect();
    page.element("desc", &[("id", &about)], &lines.join("\n"));
    shades(page, span);
    scale(page, span);
    // Who is looked at stands on top of the others.
    for (at, one) in all.iter().enumerate().rev() {
        let class = [
            if at == 0 { "series main " } else { "series " },
            &class(one),
        ]
        .concat();
        let others = if at == 0 { all.get(1..) } else { None };
        draw(page, told, (one, others.unwrap_or_default()), span, &class);
    }
    page.close();
}

/// What the curve says of a stage.
fn point(
    told: &Told<'_>,
    series: &Series<'_>,
    span: Span<'_>,
    at: usize,
    value: Option<f64>,
) -> String {
    let value = value.map(|value| told.sentiment(value));
    let name = span.stages.get(at).map(stage_name).unwrap_or_default();
    let who = match (series.persona, series.name) {
        (None, _) => told.texts.text("table-everyone"),
        (Some(_), "") => told
            .personas()
            .next()
            .map(|(_, p)| Told::name(p))
            .unwrap_or_default()
            .to_owned(),
        (Some(_), name) => name.to_owned(),
    };
    let args = [
        ("stage", words(format!("{} {name}", span.from + at + 1))),
        ("who", words(who)),
        (
            "value",
            words(value.unwrap_or_else(|| told.texts.text("plain-unknown"))),
        ),
    ];
    told.texts.with("html-curve-point", &args)
}

fn gradient(span: Span<'_>) -> String {
    format!("shades-{}", span.table)
}

/// What lies between the curve and no feeling is of one colour above, of another below.
fn shades(page: &mut Markup, span: Span<'_>) {
    let (top, end) = (curve::down(5.0).to_string(), curve::down(-5.0).to_string());
    let shades = [
        ("id", &*gradient(span)),
        ("gradientUnits", "userSpaceOnUse"),
        ("x1", "0"),
        ("x2", "0"),
        ("y1", &*top),
        ("y2", &*end),
    ];
    page.open("defs", &[]).open("linearGradient", &shades);
    for (offset, class) in [
        ("0", "good"),
        ("0.5", "good none"),
        ("0.5", "bad none"),
        ("1", "bad"),
    ] {
        page.open("stop", &[("offset", offset), ("class", class)])
            .close();
    }
    page.close().close();
}

/// The lines of the scale, and those between the stages.
fn scale(page: &mut Markup, span: Span<'_>) {
    page.open("g", &[("class", "scale")]);
    for (value, class, words) in [
        (5.0, "edge", "+5"),
        (0.0, "zero", "0"),
        (-5.0, "edge", "\u{2212}5"),
    ] {
        let y = percent(curve::down(value));
        let line = [
            ("class", class),
            ("x1", "0"),
            ("x2", "100%"),
            ("y1", &y),
            ("y2", &y),
        ];
        page.open("line", &line).close();
        let place = [("x", "6"), ("y", y.as_str()), ("dy", "-4")];
        page.element("text", &place, words);
    }
    for at in 1..span.stages.len() {
        let x = share(at, 0.0, span.stages.len());
        let line = [
            ("class", "stage"),
            ("x1", x.as_str()),
            ("x2", &x),
            ("y1", "0"),
            ("y2", "100%"),
        ];
        page.open("line", &line).close();
    }
    page.close();
}

/// Draws a curve, and its values where those of the others leave most room.
fn draw(
    page: &mut Markup,
    told: &Told<'_>,
    (series, others): (&Series<'_>, &[Series<'_>]),
    span: Span<'_>,
    class: &str,
) {
    let keys = series.persona.map_or_else(|| "everyone".to_owned(), key);
    page.open("g", &[("class", class), ("data-for", &keys)]);
    let count = span.stages.len();
    let wide = f64::from(u32::try_from(count).unwrap_or_default()) * curve::STEP;
    let view = format!("0 0 {wide:.0} 100");
    let within = [
        ("width", "100%"),
        ("height", "100%"),
        ("viewBox", view.as_str()),
        ("preserveAspectRatio", "none"),
    ];
    page.open("svg", &within);
    for (from, points) in curve::runs(&series.values) {
        let area = [
            ("class", "area"),
            ("d", &*curve::area(from, &points)),
            ("fill", &*format!("url(#{})", gradient(span))),
        ];
        page.open("path", &area).close();
        let line = [("class", "line"), ("d", &*curve::path(from, &points))];
        page.open("path", &line).close();
    }
    page.close();
    for (at, value) in series.values.iter().enumerate() {
        page.open("g", &[("class", "point")]);
        page.element("title", &[], &point(told, series, span, at, *value));
        let (x, y) = (
            share(at, 0.5, count),
            percent(curve::down(value.unwrap_or_default())),
        );
        let (words, shift) = match value {
            None => ("?".to_owned(), "5"),
            Some(value) if is_below(*value, others, at) => (told.sentiment(*value), "22"),
            Some(value) => (told.sentiment(*value), "-11"),
        };
        if value.is_some() {
            page.open("svg", &[("x", &*x), ("y", &*y), ("class", "at")]);
            mark(page, series);
            page.close();
        }
        let place = [("class", "value"), ("x", &*x), ("y", &*y), ("dy", shift)];
        page.element("text", &place, &words).close();
    }
    page.close();
}

/// Whether a value stands below its point: on the side where the next other curve is farther away, and
/// of two alike on that of its sign.
fn is_below(value: f64, others: &[Series<'_>], at: usize) -> bool {
    let room = |side: f64| {
        let away = others.iter().filter_map(|one| *one.values.get(at)?);
        let away = away.map(|other| (other - value) * side);
        // What is at the point itself is on neither side.
        away.filter(|away| *away > 0.2).fold(NEAR, f64::min)
    };
    let (above, below) = (room(1.0), room(-1.0));
    below > above || (value < 0.0 && below >= above)
}

/// Where a share of the column of a stage is, in percent of all columns.
fn share(at: usize, share: f64, count: usize) -> String {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    percent((number(at) + share) / number(count.max(1)) * 100.0)
}

fn percent(value: f64) -> String {
    format!("{value:.3}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stands_where_the_other_curves_leave_most_room() {
        for (value, others, below) in [
            (2.0, vec![], false),
            (0.0, vec![], false),
            (-2.0, vec![], true),
            (2.0, vec![Some(3.0)], true),
            (2.0, vec![Some(3.0), Some(1.5)], false),
            (-2.0, vec![Some(-3.0)], false),
            (-2.0, vec![Some(-3.0), Some(-1.0)], true),
            (-2.0, vec![Some(-2.0), None, Some(5.0)], true),
        ] {
            let others: Vec<Series<'_>> = others
                .iter()
                .map(|other| Series {
                    persona: Some(0),
                    name: "",
                    values: vec![*other],
                })
                .collect();
            assert_eq!(is_below(value, &others, 0), below, "{value}");
        }
    }
}
