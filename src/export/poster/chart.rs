//! The sentiment of the journey as curves over the columns of the stages: that of everyone, and one for
//! each persona, told apart by letter and dash as well as by colour. What is unknown is a gap and a
//! question mark, never a zero; below the curves every value stands as a number.

use super::block::Block;
use super::measure::{SIGN, SMALL, STRONG};
use super::stage::{HUES, disc};
use super::table::Columns;
use super::told::Told;
use crate::i18n::field_label;
use crate::model::{Field, SENTIMENT_MAX, SENTIMENT_MIN, Stage};

/// The room above the highest value and below the lowest.
const EDGE: usize = 18;
/// Half the width of the sign of everyone's value.
const HALF: usize = 20;
/// The lane of what is unknown.
const LANE: usize = 26;

/// The room of the scale and around its name, beside which the name stands.
pub(super) const SCALE: usize = 86;

/// One curve.
struct Curve {
    /// Whose it is: the position of a persona; none is everyone.
    persona: Option<usize>,
    /// How far to the right of the middle of each column its points stand.
    shift: f64,
    /// The radius of its signs.
    radius: usize,
    values: Vec<Option<f64>>,
}

/// The curves of these stages, the plot `height` high.
pub(super) fn chart(told: &Told<'_>, columns: &Columns<'_>, height: usize) -> Block {
    let curves = curves(told, columns);
    let mut chart = Block::new(told.plain);
    let is_unknown = |curve: &Curve| curve.values.iter().any(Option::is_none);
    let lane = if curves.iter().any(is_unknown) {
        LANE
    } else {
        0
    };
    ground(&mut chart, told, columns, height, lane);
    for curve in &curves {
        let drawn = curve.draw(told, columns, height);
        chart.place(0, 0, drawn);
    }
    chart.height = height + lane + 8;
    for curve in &curves {
        chart.below(0, 2, figures(told, columns, curve));
    }
    chart.height += 8;
    chart.group("chart", "")
}

fn curves(told: &Told<'_>, columns: &Columns<'_>) -> Vec<Curve> {
    let values = |of: &dyn Fn(&Stage) -> Option<f64>| columns.stages.iter().map(of).collect();
    let everyone = Curve {
        persona: told
            .personas()
            .next()
            .map(|(at, _)| at)
            .filter(|_| told.view.persona().is_some()),
        shift: 0.0,
        radius: 9,
        values: values(&|stage| told.map.sentiment(stage, told.view)),
    };
    // A single persona is everyone.
    let has_others = told.view.persona().is_none() && told.map.personas.len() > 1;
    let others = told.map.personas.iter().enumerate().filter(|_| has_others);
    let rings = told.map.personas.len().div_ceil(2).saturating_sub(1).max(1);
    let room = (columns.width / 2).saturating_sub(HALF + 24);
    let step = (room / rings).min(21);
    let radius = (step / 2).clamp(3, 9);
    let curve = |(at, persona): (usize, &crate::model::Persona)| {
        let away = number(HALF + 12 + at / 2 * step);
        Curve {
            persona: Some(at),
            shift: if at % 2 == 0 { -away } else { away },
            radius,
            values: values(&|stage| stage.sentiment_of(&persona.id)),
        }
    };
    let mut curves: Vec<Curve> = others.map(curve).collect();
    curves.push(everyone);
    curves
}

/// The scale, and the ground of what is good and what is not.
fn ground(chart: &mut Block, told: &Told<'_>, columns: &Columns<'_>, height: usize, lane: usize) {
    let across = columns.width * columns.stages.len();
    let half = height / 2;
    chart.rect("good", (columns.gutter, 0), (across, half), 0);
    chart.rect("bad", (columns.gutter, half), (across, height - half), 0);
    columns.parted(chart, 0, height + lane);
    for value in [SENTIMENT_MAX, 0.0, SENTIMENT_MIN] {
        let y = y_of(value, height);
        let class = if value == 0.0 { "zero" } else { "grid" };
        chart.path(
            class,
            &format!("M{} {y:.1}H{}", columns.gutter, columns.gutter + across),
        );
        face(chart, columns.gutter - 22, y, value);
        let x = columns.gutter - 38;
        let down = format!("{:.1}", y + 4.0);
        let place = [
            ("class", "sign scale"),
            ("x", &*x.to_string()),
            ("y", &*down),
            ("style", "text-anchor: end"),
        ];
        chart
            .art
            .element("text", &place, &told.sentiment(Some(value)));
    }
    let label = field_label(Field::Sentiment, told.texts);
    let mut words = chart.like();
    words.paragraph(0, STRONG, &label, columns.gutter.saturating_sub(SCALE - 4));
    chart.place(12, EDGE + 24, words.group("rose", ""));
}

/// A face that smiles, is at rest or does not.
fn face(chart: &mut Block, x: usize, y: f64, value: f64) {
    let centre = format!("{y:.1}");
    let x = number(x);
    let place = [
        ("class", "face"),
        ("cx", &*format!("{x}")),
        ("cy", &*centre),
        ("r", "10"),
    ];
    chart.art.open("circle", &place).close();
    let (from, bend) = if value > 0.0 {
        (y + 3.0, 4.0)
    } else if value < 0.0 {
        (y + 6.0, -4.0)
    } else {
        (y + 4.0, 0.0)
    };
    let mouth = format!("M{} {from:.1}q5 {bend} 10 0", x - 5.0);
    chart.path("mouth", &mouth);
    for eye in [x - 3.5, x + 3.5] {
        chart.path("mouth", &format!("M{eye} {:.1}v2", y - 4.5));
    }
}

impl Curve {
    fn class(&self) -> String {
        match self.persona {
            None => "everyone".to_owned(),
            Some(at) => format!("p{}", at % HUES),
        }
    }

    fn x(&self, columns: &Columns<'_>, at: usize) -> f64 {
        number(columns.middle(at)) + self.shift
    }

    fn draw(&self, told: &Told<'_>, columns: &Columns<'_>, height: usize) -> Block {
        let mut block = Block::new(told.plain);
        let path = self.path(columns, height);
        if !path.is_empty() {
            block.path(
                if self.shift == 0.0 {
                    "curve main"
                } else {
                    "curve"
                },
                &path,
            );
        }
        for (at, value) in self.values.iter().enumerate() {
            let x = self.x(columns, at);
            match value {
                Some(value) => self.sign(&mut block, told, (x, y_of(*value, height)), *value),
                None if self.shift == 0.0 => {
                    let (y, up) = (number(height + LANE / 2) + 4.0, number(height + 4));
                    pill(&mut block, "unknown", x, up, HALF);
                    words(&mut block, "sign unknown-words", x, y, "?");
                }
                None => {}
            }
        }
        block.group(&self.class(), &self.name(told))
    }

    /// Whose curve it is.
    fn name(&self, told: &Told<'_>) -> String {
        let name = self.persona.and_then(|at| told.facts.personas.get(at));
        name.cloned()
            .unwrap_or_else(|| told.texts.text("poster-everyone"))
    }

    fn sign(&self, block: &mut Block, told: &Told<'_>, (x, y): (f64, f64), value: f64) {
        if self.shift == 0.0 {
            pill(block, "value", x, y - 10.0, HALF);
            words(
                block,
                "sign on-value",
                x,
                y + 4.0,
                &told.sentiment(Some(value)),
            );
            return;
        }
        let (across, down, radius) = (
            format!("{x:.1}"),
            format!("{y:.1}"),
            self.radius.to_string(),
        );
        let place = [
            ("class", "disc"),
            ("cx", &*across),
            ("cy", &*down),
            ("r", &*radius),
        ];
        block.art.open("circle", &place).close();
        let letter = self.persona.and_then(|at| told.facts.letters.get(at));
        if let Some(letter) = letter.filter(|_| self.radius > 7) {
            words(block, "sign on-disc", x, y + 4.0, letter);
        }
    }

    /// The curve is level at every value, so that it never goes beyond one.
    fn path(&self, columns: &Columns<'_>, height: usize) -> String {
        let mut path = String::new();
        let mut before: Option<(f64, f64)> = None;
        for (at, value) in self.values.iter().enumerate() {
            let point = value.map(|value| (self.x(columns, at), y_of(value, height)));
            if let Some((x, y)) = point {
                let part = match before {
                    None => format!("M{x:.1} {y:.1}"),
                    Some((from, level)) => {
                        let middle = f64::midpoint(from, x);
                        format!("C{middle:.1} {level:.1} {middle:.1} {y:.1} {x:.1} {y:.1}")
                    }
                };
                path.push_str(&part);
            }
            before = point;
        }
        path
    }
}

/// The values of a curve as numbers, with its sign and the name of whose it is.
fn figures(told: &Told<'_>, columns: &Columns<'_>, curve: &Curve) -> Block {
    let mut line = Block::new(told.plain);
    let is_main = curve.shift == 0.0;
    let y = 9;
    let class = if is_main { "curve main" } else { "curve" };
    line.path(class, &format!("M12 {y}H50"));
    match curve.persona {
        Some(persona) if !is_main => disc(&mut line, told, persona, 31, y, 8),
        _ => line.rect("value", (20, y - 6), (22, 12), 6),
    }
    let mut name = line.like();
    let letters = if is_main { STRONG } else { SMALL };
    name.paragraph(0, letters, &curve.name(told), columns.gutter - 64);
    line.place(56, y - letters.leading / 2, name);
    for (at, value) in curve.values.iter().enumerate() {
        let passes = columns.stages.get(at).is_some_and(|stage| {
            let persona = curve.persona.and_then(|at| told.map.personas.get(at));
            stage.is_for(persona.map(|persona| &persona.id))
        });
        let value = if passes {
            told.sentiment(*value)
        } else {
            "–".to_owned()
        };
        let class = if is_main { "strong" } else { "small figure" };
        line.word(columns.middle(at), y + SIGN.size / 3, class, &value);
    }
    line.height = line.height.max(2 * y);
    line.group(&curve.class(), "")
}

fn pill(block: &mut Block, class: &str, x: f64, y: f64, half: usize) {
    let (x, y) = (format!("{:.1}", x - number(half)), format!("{y:.1}"));
    let width = (2 * half).to_string();
    let place = [
        ("class", class),
        ("x", &*x),
        ("y", &*y),
        ("width", &*width),
        ("height", "20"),
        ("rx", "10"),
    ];
    block.art.open("rect", &place).close();
}

fn words(block: &mut Block, class: &str, x: f64, y: f64, words: &str) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    let place = [
        ("class", class),
        ("x", &*x),
        ("y", &*y),
        ("style", "text-anchor: middle"),
    ];
    block.art.element("text", &place, words);
}

/// How far down a value stands in a plot of that height.
fn y_of(value: f64, height: usize) -> f64 {
    let room = number(height.saturating_sub(2 * EDGE));
    let share = (SENTIMENT_MAX - value) / (SENTIMENT_MAX - SENTIMENT_MIN);
    number(EDGE) + share * room
}

fn number(whole: usize) -> f64 {
    f64::from(u32::try_from(whole).unwrap_or(u32::MAX))
}
