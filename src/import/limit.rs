//! How much of an input is read, in one place: beyond these an input is no map, and is refused before time
//! and memory go into it, or what is beyond is passed over and said. An input of the size that is read by
//! default (8 MiB) takes about a second at the most, whatever is in it.
//!
//! A map of 10,000 stages, the largest anybody was seen to make, is within all of them. What tells a label
//! from a sentence or a heading from a table is no limit of this kind and stands where it is decided.

/// Cells with words, items, records, or lines of Markdown. Each is an item of the map at some microseconds.
pub(super) const PARTS: usize = 500_000;

/// Cells of the rectangle around a table: few enough to be held twice, once as it lies and once turned. A
/// few bytes can make many short rows and one long one.
pub(super) const GRID_CELLS: usize = 4_000_000;

/// Values of a JSON document; each takes a hundred bytes while it is read. A map has one in thirty bytes.
pub(super) const JSON_VALUES: usize = 1_500_000;

/// Lists and objects of JSON in one another: a little more than a map can hold. Reading goes down with them.
pub(super) const JSON_DEPTH: usize = 96;

/// Bytes of what has no place in a map. Its label is told with each, so that one long label above many
/// words would come to far more than the input.
pub(super) const REST_BYTES: usize = 64 * 1024 * 1024;

/// Notices that are told; a person reads no more, and each is shown with its line.
pub(super) const NOTICES: usize = 1000;

/// The same of a sheet of records, where one column may be wrong in every line.
pub(super) const RECORD_NOTICES: usize = 200;

/// Bytes of the name of a row: every item is compared with the rows that are there.
pub(super) const ROW_NAME: usize = 1000;

/// Rows that a table makes of labels that are not known: more are a table of something else.
pub(super) const OWN_ROWS: usize = 60;

/// Swimlanes of a journey, each of which may be a row; every node is compared with those of its stage.
pub(super) const LANES: usize = 1000;

/// People a table names: more are no personas.
pub(super) const PERSONAS: usize = 200;

/// Different words that are looked up as labels; beyond, none is known any more.
pub(super) const LABELS: usize = 5_000;

/// Pieces of cells that are read for feelings; beyond, they are words. Each is compared with all faces.
pub(super) const FEELINGS: usize = 20_000;

/// Names of stages that nothing has, and that are compared with all others for one that was meant.
pub(super) const GUESSES: usize = 100;

/// Lines of a table that complete items, each of which is looked for among those that are there.
pub(super) const COMPLETED: usize = 2_000;

/// Tables in one grid; what is below belongs to the last.
pub(super) const TABLES: usize = 500;

/// Lines of a funnel: steps times segments.
pub(super) const FUNNEL_LINES: usize = 5_000;

/// Tasks, sections and actors of a Mermaid journey.
pub(super) const JOURNEY_PARTS: usize = 100_000;

/// Quotes of a table of text that are opened and never closed; then none counts any more. Each costs going
/// through the rest of the text.
pub(super) const OPEN_QUOTES: usize = 16;

/// Bytes the parts of a workbook are unpacked to: a few kilobytes can be unpacked to gigabytes.
pub(super) const UNPACKED: u64 = 48 * 1024 * 1024;

/// Rows of merged areas of a sheet that are looked at.
pub(super) const MERGED_ROWS: usize = 100_000;

/// Cells of a workbook, and the bytes of their words: one text may be shared by all of them.
pub(super) const WORKBOOK_CELLS: usize = 200_000;
pub(super) const WORKBOOK_WORDS: usize = 16 * 1024 * 1024;

/// The farthest row and column of a sheet that are read, from 0.
pub(super) const SHEET_ROW: u32 = 99_999;
pub(super) const SHEET_COLUMN: u32 = 999;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};
    use crate::import::{Form, Input};

    #[test]
    fn what_is_far_too_much_is_refused() {
        let long = "y".repeat(1024 * 1024);
        let many = REST_BYTES / long.len() + 1;
        let header = ",S".repeat(many);
        let cells = ",x".repeat(many);
        let lanes = r#"{"id":"l","name":"L"},"#.repeat(LANES);
        for (form, input) in [
            (
                "csv",
                format!("Stage{header}\nActions{cells}\n{long}{cells}\n"),
            ),
            (
                "csv",
                format!("stage,row,text,{long}\n{}", "A,actions,x,y\n".repeat(many)),
            ),
            (
                "funnel",
                format!("Step,Completion rate,{long}\n{}", "a,0.5,3\n".repeat(many)),
            ),
            (
                "json",
                format!(r#"{{"title":"T","{long}":[{}NaN]}}"#, "NaN,".repeat(many)),
            ),
            ("json", format!("[{}1]", "1,".repeat(JSON_VALUES))),
            (
                "ojf",
                format!(r#"{{"nodes":[],"stages":[],"swimlanes":[{lanes}{{}}]}}"#),
            ),
            (
                "ojf",
                format!(r#"{{"nodes":[],"stages":[],"swimlanes":[{{"name":"{long}"}}]}}"#),
            ),
            (
                "mermaid",
                format!("journey\n{}", "section s\n".repeat(JOURNEY_PARTS + 1)),
            ),
        ] {
            let texts = Texts::new(Language::English);
            let input = Input {
                bytes: input.as_bytes(),
                name: None,
                texts: &texts,
                most_bytes: usize::MAX,
            };
            let read = (Form::find(form).unwrap().read)(&input);
            let variants: Vec<_> = read.map_or_else(
                |refused| {
                    refused
                        .notices
                        .iter()
                        .map(|it| it.problem.variant)
                        .collect()
                },
                |_| Vec::new(),
            );
            assert_eq!(variants, [Some("table-large")], "{form}");
        }
    }
}
