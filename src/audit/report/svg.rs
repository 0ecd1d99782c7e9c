//! The curves as a picture within a page: the sentiment of each stage, and below it its score, over the
//! same columns. Every point has a title, so that whoever does not see the picture or points at it is
//! told the same.

use super::words::Told;
use super::{Place, percent};
use crate::export::Markup;
use crate::i18n::words;
use crate::text::truncate;

/// Sizes, in units of the picture; a unit is a pixel where there is room.
const LEFT: u32 = 44;
const COLUMN: u32 = 104;
const HEIGHT: u32 = 130;
const TOP: u32 = 42;
const BETWEEN: u32 = 40;
/// The most columns of a terminal's width that the name of a stage has in its column.
const NAME: usize = 14;

/// One of the two curves.
struct Plot<'a> {
    label: String,
    /// The scale from top to bottom: what is written, and how far down it stands, 0 to 1.
    scale: [(&'a str, f64); 3],
    /// The upper edge.
    top: u32,
    class: &'static str,
    /// How far down each value stands, 0 to 1, and what is written beside it.
    points: Vec<Option<(f64, String)>>,
}

/// Draws the curves; nothing where there is no stage.
pub(super) fn draw(page: &mut Markup, told: &Told<'_>) {
    let stages: Vec<&Place> = told.report.stages().collect();
    if stages.is_empty() {
        return;
    }
    let count = u32::try_from(stages.len()).unwrap_or(u32::MAX);
    let across = COLUMN.saturating_mul(count).saturating_add(LEFT + 8);
    let down = TOP + 2 * HEIGHT + BETWEEN + 16;
    let view = format!("0 0 {across} {down}");
    let size = format!("min-width:{}px;max-width:{across}px", across / 3 * 2);
    page.open(
        "svg",
        &[
            ("viewBox", &view),
            ("style", &size),
            ("role", "img"),
            ("aria-labelledby", "curves-title curves-text"),
        ],
    );
    page.element(
        "title",
        &[("id", "curves-title")],
        &told.texts.text("report-curves"),
    );
    let told_all: Vec<String> = stages.iter().map(|place| in_words(told, place)).collect();
    page.element("desc", &[("id", "curves-text")], &told_all.join("\n"));
    for (at, place) in stages.iter().enumerate() {
        let name = told.place(place);
        let short = truncate(&name, NAME, "…");
        let attributes = [("x", &*x_of(at, 0.5)), ("y", "14"), ("class", "name")];
        page.open("text", &attributes).element("title", &[], &name);
        page.text(&short).close();
    }
    let [sentiment, score] = plots(told, &stages);
    plot(page, &sentiment, &told_all, across);
    plot(page, &score, &told_all, across);
    page.close();
}

/// What the curves say of a stage.
fn in_words(told: &Told<'_>, place: &Place) -> String {
    let sentiment = place.sentiment.map(|value| told.texts.sentiment(value));
    let args = [
        ("stage", words(told.place(place))),
        (
            "sentiment",
            words(sentiment.unwrap_or_else(|| "?".to_owned())),
        ),
        ("score", words(told.score(&place.progress))),
    ];
    told.texts.with("report-curve-point", &args)
}

fn plots<'a>(told: &Told<'_>, stages: &[&Place]) -> [Plot<'a>; 2] {
    let sentiment = |place: &&Place| {
        let value = place.sentiment?;
        Some(((5.0 - value) / 10.0, told.texts.sentiment(value)))
    };
    let score = |place: &&Place| {
        let value = u8::try_from(percent(&place.progress)?).ok()?;
        Some((1.0 - f64::from(value) / 100.0, told.score(&place.progress)))
    };
    [
        Plot {
            label: told.texts.text("report-sentiment"),
            scale: [("+5", 0.0), ("0", 0.5), ("-5", 1.0)],
            top: TOP,
            class: "sentiment",
            points: stages.iter().map(sentiment).collect(),
        },
        Plot {
            label: told.texts.text("report-score"),
            scale: [("100", 0.0), ("50", 0.5), ("0", 1.0)],
            top: TOP + HEIGHT + BETWEEN,
            class: "score",
            points: stages.iter().map(score).collect(),
        },
    ]
}

fn plot(page: &mut Markup, plot: &Plot<'_>, told: &[String], across: u32) {
    page.open("g", &[("class", plot.class)]);
    let label = (plot.top - 8).to_string();
    let left = LEFT.to_string();
    let place = [("x", &*left), ("y", &*label), ("class", "label")];
    page.element("text", &place, &plot.label);
    for (words, down) in plot.scale {
        let y = y_of(plot, down);
        let edge = (LEFT - 6).to_string();
        let line = format!("M{LEFT} {y}H{}", across - 8);
        page.open("path", &[("class", "grid"), ("d", &line)])
            .close();
        let place = [
            ("x", &*edge),
            ("y", &*y),
            ("dy", ".35em"),
            ("class", "scale"),
        ];
        page.element("text", &place, words);
    }
    let path = path(plot);
    page.open("path", &[("class", "curve"), ("d", &path)])
        .close();
    for (at, (point, told)) in plot.points.iter().zip(told).enumerate() {
        let (down, words) = match point {
            Some((down, words)) => (*down, words.as_str()),
            None => (0.5, "?"),
        };
        page.open("g", &[]);
        page.element("title", &[], told);
        let (x, y) = (x_of(at, 0.5), y_of(plot, down));
        if point.is_some() {
            let dot = [("cx", &*x), ("cy", &*y), ("r", "4"), ("class", "dot")];
            page.open("circle", &dot).close();
        }
        // Above the curve, but at the top of the plot below it, where the label of the plot is not.
        let shift = if down < 0.12 { "18" } else { "-9" };
        let value = [("x", &*x), ("y", &*y), ("dy", shift), ("class", "value")];
        page.element("text", &value, words).close();
    }
    page.close();
}

/// The steps: each value is held for the width of its stage, and a gap is where there is none.
fn path(plot: &Plot<'_>) -> String {
    let mut path = String::new();
    let mut is_down = false;
    for (at, point) in plot.points.iter().enumerate() {
        let Some((down, _)) = point else {
            is_down = false;
            continue;
        };
        let y = y_of(plot, *down);
        if is_down {
            path.extend(["V", &y]);
        } else {
            path.extend(["M", &x_of(at, 0.0), " ", &y]);
        }
        path.extend(["H", &x_of(at, 1.0)]);
        is_down = true;
    }
    path
}

/// Where a share of the column of a stage is.
fn x_of(at: usize, share: f64) -> String {
    let columns = f64::from(u32::try_from(at).unwrap_or_default()) + share;
    format!("{:.0}", f64::from(LEFT) + columns * f64::from(COLUMN))
}

fn y_of(plot: &Plot<'_>, down: f64) -> String {
    format!("{:.1}", f64::from(plot.top) + down * f64::from(HEIGHT))
}
