//! A difference as Markdown, for a pull request: a heading for each stage, lists below it, and what
//! became of the curve as a table.
//!
//! What went and what came within a line is `<del>` and `<ins>`, which GitHub and GitLab show, and
//! which stand next to any letter, unlike signs of Markdown.

use super::{Line, Mark, Telling, Tone};
use crate::export::markdown::escape_part;
use crate::model::View;

/// The difference under a title, which may hold any words. Ends with a line break.
pub fn to_markdown(telling: &Telling<'_>, title: &str) -> String {
    let mut out = format!("### {}\n\n{}\n", escape_part(title), telling.summary());
    curve(&mut out, telling);
    let mut was_heading = true;
    for line in telling.lines() {
        let is_heading = line.depth == 0;
        if is_heading || was_heading {
            out.push('\n');
        }
        one(&mut out, &line);
        was_heading = is_heading;
    }
    out
}

fn one(out: &mut String, line: &Line) {
    let sign = match line.mark {
        Mark::None => "",
        Mark::Added => "`+` ",
        Mark::Removed => "`-` ",
        Mark::Changed => "`~` ",
        Mark::Moved => "`>` ",
    };
    if let Some(below) = line.depth.checked_sub(1) {
        out.extend(std::iter::repeat_n("  ", below));
        out.push_str("- ");
    } else {
        out.push_str("#### ");
    }
    out.push_str(sign);
    let texts = line.runs.iter().map(|run| {
        let text = escape_part(&run.text);
        match run.tone {
            Tone::Added => format!("<ins>{text}</ins>"),
            Tone::Removed => format!("<del>{text}</del>"),
            Tone::Heading if line.depth > 0 => format!("**{text}**"),
            Tone::Plain | Tone::Heading | Tone::Faint => text,
        }
    });
    let text: String = texts.collect();
    out.push_str(text.trim_end());
    out.push('\n');
}

/// The sentiments of everyone at the stages where they differ.
fn curve(out: &mut String, telling: &Telling<'_>) {
    let texts = telling.texts;
    let told = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |v| texts.sentiment(v));
    let mut rows = Vec::new();
    for pair in &telling.difference.stages {
        let [old, new] = pair.stages(telling.before, telling.after);
        let felt = [
            old.and_then(|stage| telling.before.sentiment(stage, &View::Everyone)),
            new.and_then(|stage| telling.after.sentiment(stage, &View::Everyone)),
        ];
        let [before, after] = felt.map(told);
        if before == after {
            continue;
        }
        let delta = match felt {
            [Some(before), Some(after)] => texts.sentiment(after - before),
            _ => String::new(),
        };
        let number = pair.at.after().or(pair.at.before()).map_or(0, |at| at + 1);
        let name = new.or(old).map_or("", |stage| stage.name.as_str());
        let stage = escape_part(&format!("{number} {name}"));
        rows.push(format!("| {stage} | {before} | {after} | {delta} |\n"));
    }
    if rows.is_empty() {
        return;
    }
    let head = texts.text("diff-curve");
    let rule = "|---|--:|--:|--:|";
    out.extend(["\n", &head, "\n", rule, "\n"]);
    out.extend(rows);
}
