//! The chart of sentiment: a line for everyone and one for each persona, over the stages. What is
//! unknown is a gap in it.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartEmptyCells, ChartFormat, ChartLayout, ChartLegendPosition,
    ChartLine, ChartMarker, ChartMarkerType, ChartSolidFill, ChartType, Color, XlsxError,
};

use super::look::CURVES;
use super::page::{Column, Page, Row};
use crate::i18n::{Texts, field_label};
use crate::model::Field;

/// The curves there is a difference between at a glance; the others are in the numbers.
const MOST: usize = 12;
/// The pixels left of the first column, for the numbers of the scale.
const SCALE: f64 = 40.0;
/// The pixels of the widest chart.
const WIDEST: f64 = 20_000.0;
/// The pixels from top to bottom.
const HEIGHT: u32 = 288;
/// The points of the row it stands in: three for every four pixels, and some.
const ROW: f64 = 224.0;
/// Between the lines of the scale.
const GRID: Color = Color::RGB(0xDD_E2_E8);
/// The signs of the curves, by turns, so that none is told by its colour alone.
const SIGNS: [ChartMarkerType; 5] = [
    ChartMarkerType::Circle,
    ChartMarkerType::Square,
    ChartMarkerType::Triangle,
    ChartMarkerType::Diamond,
    ChartMarkerType::X,
];

/// Adds a curve. Its name is the cell it stands in, so that no name is ever taken for a formula.
fn curve(chart: &mut Chart, turn: usize, sheet: &str, (heads, row): (Row, Row), last: Column) {
    let colour = CURVES
        .iter()
        .cycle()
        .nth(turn)
        .copied()
        .unwrap_or(Color::Black);
    let sign = SIGNS
        .into_iter()
        .cycle()
        .nth(turn)
        .unwrap_or(ChartMarkerType::Circle);
    let mut line = ChartLine::new();
    line.set_color(colour)
        .set_width(if turn == 0 { 3.0 } else { 1.75 });
    let mut fill = ChartSolidFill::new();
    fill.set_color(colour);
    let mut marker = ChartMarker::new();
    marker.set_type(sign).set_size(7);
    marker.set_format(
        ChartFormat::new()
            .set_solid_fill(&fill)
            .set_line(ChartLine::new().set_color(colour)),
    );
    let series = chart.add_series();
    series.set_name((sheet, row, 0));
    series.set_categories((sheet, heads, 1, heads, last));
    series.set_values((sheet, row, 1, row, last));
    series.set_marker(&marker);
    series.set_format(ChartFormat::new().set_line(&line));
}

/// Puts the chart into a row of the sheet of that name, whose heads are in another. The curves are given
/// by their rows, which begin with their names. Every stage has as much room as its column.
pub(super) fn insert(
    page: &mut Page<'_>,
    sheet: &str,
    (heads, at): (Row, Row),
    curves: &[Row],
    stages: usize,
    texts: &Texts,
) -> Result<(), XlsxError> {
    let last = Column::try_from(stages).map_err(|_| XlsxError::RowColumnLimitError)?;
    let mut chart = Chart::new(ChartType::Line);
    for (turn, row) in curves.iter().take(MOST).enumerate() {
        curve(&mut chart, turn, sheet, (heads, *row), last);
    }
    let grid = ChartLine::new().set_color(GRID).clone();
    chart.y_axis().set_min(-5).set_max(5).set_major_unit(1);
    chart
        .y_axis()
        .set_num_format("+0;-0;0")
        .set_major_gridlines_line(&grid);
    // Below the scale, and not at the zero line, where the curves are.
    chart
        .x_axis()
        .set_label_position(ChartAxisLabelPosition::Low);
    chart.title().set_hidden();
    chart.set_alt_text(field_label(Field::Sentiment, texts));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    let labels = pixels(page.width_of(0));
    let columns: f64 = (1..=last).map(|column| pixels(page.width_of(column))).sum();
    let scale = SCALE.min(labels);
    let width = (columns + scale).min(WIDEST);
    let layout = ChartLayout::new().set_offset(scale / width, 0.05);
    let layout = layout.set_dimensions(1.0 - scale / width, 0.72);
    chart.plot_area().set_layout(&layout);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between the widths of one column and the widest"
    )]
    let (width, offset) = (width as u32, (labels - scale) as u32);
    chart.set_width(width).set_height(HEIGHT);
    page.height(at, ROW);
    page.sheet
        .insert_chart_with_offset(at, 0, &chart, offset, 4)?;
    Ok(())
}

/// The pixels of a column that is as many digits wide, with the space around them.
fn pixels(width: f64) -> f64 {
    width.mul_add(7.0, 5.0)
}
