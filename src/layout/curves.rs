//! Curves one below the other over the same narrow columns, one for each stage: the sentiment of a
//! journey, and below it what was measured of the same stages.
//!
//! It is for paper and pipes, where a reader compares the curves and finds the words elsewhere. Where
//! not all stages fit beside one another there are several bands.

use super::canvas::{Pen, Role};
use super::chart::{ChartLine, Grid, Step};
use super::glyphs::Glyphs;
use crate::i18n::{Texts, words};
use crate::text::{fit, truncate, width};

/// The lines of a curve.
const HEIGHT: usize = 7;
/// The fewest columns a value is read in: `●100 %` and a blank.
const NARROWEST: usize = 7;
/// The most columns of a stage; in more a short journey falls apart.
const WIDEST: usize = 14;
/// The most columns of the name of a curve.
const LONGEST_LABEL: usize = 10;
/// The columns around the name of a curve: a blank before it, and behind it one, the three signs of the
/// scale, and another.
const SCALE: usize = 6;

/// What the values of a curve are, which says where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// −5 to +5 about a zero line.
    Sentiment,
    /// 0 to 100, integers. Only 100 is on the top line, and only 0 on the bottom one.
    Percent,
}

/// A curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What it is called, showable.
    pub label: String,
    /// What its values are.
    pub scale: Scale,
    /// A value for each stage; none is a gap with a question mark.
    pub values: Vec<Option<f64>>,
}

/// The curves with the names of the stages above them, in lines of at most `cells` columns without
/// blanks at their ends. Fewer than 30 columns are taken for 30. The names have to be showable.
pub fn curves(
    names: &[String],
    curves: &[Curve],
    cells: usize,
    texts: &Texts,
    glyphs: &Glyphs,
) -> Vec<String> {
    let labels = curves.iter().map(|curve| width(&curve.label));
    let gutter = labels.max().unwrap_or(0).min(LONGEST_LABEL) + SCALE;
    let room = cells.max(30).saturating_sub(gutter + 1);
    let full = (room / (NARROWEST + 1)).clamp(1, names.len().max(1));
    // As even as can be, or a stage that is one too many would stand alone.
    let bands = names.len().div_ceil(full).max(1);
    let each = names.len().div_ceil(bands).max(1);
    let band = Band {
        gutter,
        each: (room / each).saturating_sub(1).clamp(1, WIDEST),
        texts,
        glyphs,
    };
    let mut lines = Vec::new();
    for first in (0..names.len()).step_by(each) {
        if first > 0 {
            lines.push(String::new());
        }
        let shown = first..(first + each).min(names.len());
        lines.push(band.heads(names.get(shown.clone()).unwrap_or_default()));
        for (at, curve) in curves.iter().enumerate() {
            if at > 0 {
                lines.push(String::new());
            }
            let values = curve.values.get(shown.clone()).unwrap_or_default();
            lines.extend(band.curve(curve, values));
        }
    }
    lines
}

/// What all bands have in common.
struct Band<'a> {
    gutter: usize,
    /// The columns of a stage, without the one between it and the next.
    each: usize,
    texts: &'a Texts,
    glyphs: &'a Glyphs,
}

impl Band<'_> {
    fn heads(&self, names: &[String]) -> String {
        let mut line = " ".repeat(self.gutter + 1);
        for name in names {
            line.push_str(&fit(name, self.each, &self.glyphs.more_mark()));
            line.push(' ');
        }
        line.trim_end().to_owned()
    }

    fn curve(&self, curve: &Curve, values: &[Option<f64>]) -> Vec<String> {
        let steps = values.iter().enumerate().map(|(at, value)| Step {
            x: 1 + at * (self.each + 1),
            width: self.each,
            value: *value,
            passes: true,
            lowest: false,
            others: Vec::new(),
        });
        let steps: Vec<Step<'_>> = steps.collect();
        let columns = 1 + steps.len() * (self.each + 1);
        let mut grid = Grid::new(self.glyphs, columns, HEIGHT);
        let lines: Vec<Option<usize>> = values
            .iter()
            .map(|value| value.map(|value| line_of(curve.scale, value, &grid)))
            .collect();
        for (step, line) in steps.iter().zip(&lines) {
            match line {
                Some(line) => grid.level(step, *line, Role::Plain),
                None => grid.gap(step),
            }
        }
        for (step, pair) in steps.iter().skip(1).zip(lines.windows(2)) {
            if let [Some(from), Some(to)] = pair {
                grid.climb(step.x - 1, (*from, Role::Plain), (*to, Role::Plain));
            }
        }
        for (step, line) in steps.iter().zip(&lines) {
            if let (Some(line), Some(value)) = (line, step.value) {
                let told = self.told(curve.scale, value);
                let at = step.width.saturating_sub(width(&told) + 1) / 2;
                let end = step.x + step.width;
                grid.write(step.x + at, *line, end, &told, Role::Plain);
            }
        }
        let drawn = grid.finish();
        let drawn = drawn.iter().enumerate();
        drawn.map(|(y, line)| self.line(curve, y, line)).collect()
    }

    /// A value on its curve: `●-4`, `●80 %`.
    fn told(&self, scale: Scale, value: f64) -> String {
        let told = match scale {
            Scale::Sentiment => self.texts.sentiment(value),
            Scale::Percent => {
                let number = self.texts.number(value, 0);
                self.texts.with("percent", &[("number", words(number))])
            }
        };
        format!("{}{told}", self.glyphs.point)
    }

    fn line(&self, curve: &Curve, y: usize, line: &ChartLine) -> String {
        let scale = match (curve.scale, y) {
            (Scale::Sentiment, _) => line.scale,
            (Scale::Percent, 0) => "100",
            (Scale::Percent, y) if y == HEIGHT / 2 => "50",
            (Scale::Percent, y) if y + 1 == HEIGHT => "0",
            (Scale::Percent, _) => "",
        };
        let room = self.gutter - SCALE;
        let label = if y == 0 { curve.label.as_str() } else { "" };
        let label = truncate(label, room, &self.glyphs.more_mark());
        let mut pen = Pen::new(self.gutter + line.width());
        pen.put(" ", Role::Plain);
        pen.put(&label, Role::RowLabel);
        pen.blank(self.gutter.saturating_sub(width(scale) + 1));
        pen.put(scale, Role::Scale);
        pen.blank(self.gutter);
        line.draw(&mut pen, 0..line.width());
        pen.finish().text().trim_end().to_owned()
    }
}

/// The line of a value.
fn line_of(scale: Scale, value: f64, grid: &Grid<'_>) -> usize {
    match scale {
        Scale::Sentiment => grid.line_of(value),
        Scale::Percent if value >= 100.0 => 0,
        Scale::Percent if value <= 0.0 => HEIGHT - 1,
        Scale::Percent => {
            let inner = u8::try_from(HEIGHT - 2).unwrap_or_default();
            let below = (100.0 - value) / 100.0 * f64::from(inner);
            1 + (1..inner).filter(|line| below >= f64::from(*line)).count()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn drawn(cells: usize, glyphs: &Glyphs) -> Vec<String> {
        let names = ["1 Sees", "2 Chooses", "3 Pays"].map(str::to_owned);
        let both = [
            Curve {
                label: "Emotion".to_owned(),
                scale: Scale::Sentiment,
                values: vec![Some(2.0), None, Some(-4.0)],
            },
            Curve {
                label: "Score".to_owned(),
                scale: Scale::Percent,
                values: vec![Some(100.0), Some(60.0), Some(0.0)],
            },
        ];
        let texts = Texts::new(Language::English);
        curves(&names, &both, cells, &texts, glyphs)
    }

    #[test]
    fn curves_stand_below_one_another() {
        insta::assert_snapshot!(drawn(60, &Glyphs::UNICODE).join("\n"));
    }

    #[test]
    fn what_does_not_fit_stands_in_bands() {
        let lines = drawn(30, &Glyphs::ASCII);
        insta::assert_snapshot!(lines.join("\n"));
        assert!(
            lines
                .iter()
                .all(|line| width(line) <= 30 && line.is_ascii())
        );
    }

    #[test]
    fn only_all_is_at_the_top_and_only_none_at_the_bottom() {
        let grid = Grid::new(&Glyphs::UNICODE, 1, HEIGHT);
        let lines =
            [100.0, 99.0, 80.0, 50.0, 1.0, 0.0].map(|value| line_of(Scale::Percent, value, &grid));
        assert_eq!(lines, [0, 1, 2, 3, 5, 6]);
    }
}
