//! A cell of a table as items: where one ends and the next begins, and what is said of one behind its words.

use super::number::{is_gap, of_figure};
use crate::model::{Draft, Field, Owner, RowId, Value, fields_of};

/// The items of a cell: its lines, or what stands between `;` and `•` where it is one line; without the
/// bullets and numbers before them. `<br>` is a line break.
pub(super) fn pieces(cell: &str) -> Vec<String> {
    let text = broken(cell);
    let mut pieces: Vec<String> = Vec::new();
    if text.trim().contains('\n') {
        let mut is_list = false;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let bare = without_bullet(line);
            let has_bullet = bare.len() != line.len();
            match pieces.last_mut() {
                // In a list, a line without a bullet goes on with the item above.
                Some(last) if is_list && !has_bullet => {
                    last.push(' ');
                    last.push_str(bare);
                }
                _ => pieces.push(bare.to_owned()),
            }
            is_list = is_list || pieces.len() == 1 && has_bullet;
        }
    } else {
        // What begins with a bullet is one item, whatever stands in it.
        let line = text.trim();
        let is_item = without_bullet(line).len() != line.len();
        let parts = if is_item {
            vec![line.to_owned()]
        } else {
            semicolons(line)
        };
        let parts = parts
            .iter()
            .flat_map(|part| part.split(['•', '▪', '●', '◦', '‣']));
        pieces.extend(parts.map(|part| without_bullet(part.trim()).to_owned()));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Line breaks of HTML as line breaks.
pub(super) fn broken(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some((before, behind)) = rest.split_once('<') {
        out.push_str(before);
        let after = after_break(behind);
        out.push(if after.is_some() { '\n' } else { '<' });
        rest = after.unwrap_or(behind);
    }
    out.push_str(rest);
    out.replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}', '\u{b}'], "\n")
}

fn after_break(tag: &str) -> Option<&str> {
    let name = tag
        .get(..2)
        .filter(|name| name.eq_ignore_ascii_case("br"))?;
    let rest = tag.strip_prefix(name)?.trim_start();
    rest.strip_prefix('/')
        .unwrap_or(rest)
        .trim_start()
        .strip_prefix('>')
}

/// A line without the bullet, number or box before its words.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let rest = line.strip_prefix(['•', '▪', '●', '◦', '‣', '·', '■', '□', '➤', '→', '✓', '✔']);
    if let Some(rest) = rest {
        return rest.trim_start();
    }
    // `-2` is a number and `*` may be a mark of emphasis.
    if let Some(rest) = line.strip_prefix(['-', '–', '—', '*', '+']) {
        let is_bullet = rest.starts_with(char::is_whitespace)
            || line.starts_with(['-', '–', '—']) && rest.starts_with(char::is_alphabetic);
        if is_bullet {
            return without_box(rest.trim_start());
        }
        return if rest.is_empty() { "" } else { line };
    }
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_number = (1..=3).contains(&(line.len() - digits.len()));
    let rest = digits
        .strip_prefix(['.', ')'])
        .filter(|rest| is_number && rest.starts_with(char::is_whitespace));
    rest.map_or(line, str::trim_start)
}

fn without_box(line: &str) -> &str {
    let boxes = ["[ ] ", "[x] ", "[X] "];
    let rest = boxes.iter().find_map(|sign| line.strip_prefix(sign));
    rest.unwrap_or(line).trim_start()
}

/// What stands between semicolons, but for those within brackets, numbers and signs of HTML.
fn semicolons(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_usize;
    let mut signs = line.chars().peekable();
    let mut before = ' ';
    let is_balanced = line.matches(['(', '[']).count() == line.matches([')', ']']).count();
    while let Some(c) = signs.next() {
        match c {
            '(' | '[' if is_balanced => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_number = before.is_ascii_digit() && signs.peek().is_some_and(char::is_ascii_digit);
        let is_end = c == ';'
            && depth == 0
            && !is_number
            && !parts.last().is_some_and(|part| is_entity(part));
        if is_end {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        before = c;
    }
    parts
}

/// Whether a text ends in `&amp` or its like, which a semicolon would close.
fn is_entity(text: &str) -> bool {
    let Some((_, name)) = text.rsplit_once('&') else {
        return false;
    };
    (2..=8).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
}

/// An item of a row: what stands behind its words and leaves no doubt becomes fields, such as
/// `(gravité 4)`, `— impact 5, effort 2` and the figure of a metric.
pub(super) fn draft(row: &RowId, words: &str) -> Draft {
    let words = words.trim();
    if *row == RowId::Metrics {
        return metric(words);
    }
    // Without words of its own it is nothing but them.
    let is_all = ratings(row, words).is_some();
    for (before, behind) in tails(words) {
        if let Some(fields) = ratings(row, behind).filter(|_| !is_all && !before.trim().is_empty())
        {
            return Draft {
                text: before.trim().to_owned(),
                fields,
                unknown: Vec::new(),
            };
        }
    }
    Draft::plain(words)
}

/// How words may be parted from what is said of them: by brackets at the end, by a dash, by a comma.
fn tails(words: &str) -> Vec<(&str, &str)> {
    let brackets = [('(', ')'), ('[', ']')]
        .into_iter()
        .filter_map(|(open, close)| words.strip_suffix(close)?.rsplit_once(open));
    let mut tails: Vec<_> = brackets.collect();
    // Ratings are short: what is far from the end is none.
    for parting in [" — ", " – ", " - ", ", ", " · ", " | "] {
        let found = words.match_indices(parting).map(|(at, _)| at);
        for at in found.filter(|at| words.len() - at < 80) {
            let halves = words.split_at_checked(at);
            tails.extend(
                halves.and_then(|(before, rest)| Some((before, rest.strip_prefix(parting)?))),
            );
        }
    }
    tails
}

/// What a few words say of an item, if they say nothing else.
pub(super) fn ratings(row: &RowId, words: &str) -> Option<Vec<(Field, Value)>> {
    let mut fields = Vec::new();
    for part in words.split([',', ';', '/', '·']) {
        let part = part.trim();
        // `4/5` is split above; its second half says nothing new.
        if part == "5" && !fields.is_empty() {
            continue;
        }
        let (name, number) = part.rsplit_once([' ', '\u{a0}', ':', '='])?;
        let name = name.trim_end_matches(|c: char| c.is_whitespace() || c == ':' || c == '=');
        let field = match crate::model::slug(name).as_str() {
            "severity" | "gravite" | "severite" => Field::Severity,
            "impact" => Field::Impact,
            "effort" => Field::Effort,
            _ => return None,
        };
        let known = fields_of(Owner::Item(row))
            .iter()
            .any(|spec| spec.field == field);
        let number: i64 = number.trim().parse().ok()?;
        let is_new = fields.iter().all(|(other, _)| *other != field);
        if !known || !is_new || !(1..=5).contains(&number) {
            return None;
        }
        fields.push((field, Value::Whole(number)));
    }
    (!fields.is_empty()).then_some(fields)
}

/// `Abandon de panier : 72 %` as a metric of that name, value and unit.
fn metric(words: &str) -> Draft {
    let plain = Draft::plain(words);
    let Some((name, behind)) = words.rsplit_once([':', '=']) else {
        return plain;
    };
    let name = name.trim();
    let Some((value, unit)) = figure(behind.trim()).filter(|_| !name.is_empty()) else {
        return plain;
    };
    let mut fields = vec![(Field::MetricValue, Value::Number(value))];
    if !unit.is_empty() {
        fields.push((Field::Unit, Value::Text(unit)));
    }
    Draft {
        text: name.to_owned(),
        fields,
        unknown: Vec::new(),
    }
}

/// A number with its unit, `72 %`; none for other words.
pub(super) fn figure(words: &str) -> Option<(f64, String)> {
    let end = words.find(|c: char| !(c.is_ascii_digit() || "+-−.,".contains(c) || is_gap(c)));
    let (number, unit) = words.split_at_checked(end.unwrap_or(words.len()))?;
    let unit = unit.trim();
    let is_unit =
        unit.chars().count() <= 12 && !unit.contains(|c: char| c.is_ascii_digit() || c == '(');
    let value = of_figure(number.trim())?;
    is_unit.then(|| (value, unit.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_comes_apart_into_items() {
        for (cell, expected) in [
            ("Voit une publicité", "Voit une publicité"),
            ("a\nb\r\nc", "a|b|c"),
            ("a<br>b<BR />c", "a|b|c"),
            ("a ; b; c", "a|b|c"),
            ("a (x ; y) ; b", "a (x ; y)|b"),
            ("de 9;50 euros", "de 9;50 euros"),
            ("R&amp;D ; b", "R&amp;D|b"),
            ("a; b\nc", "a; b|c"),
            ("- a\n- b", "a|b"),
            ("• a • b", "a|b"),
            ("1. a\n2) b", "a|b"),
            ("– a\n— b\n* c", "a|b|c"),
            ("-a\n-b", "a|b"),
            ("- [ ] a\n- [x] b", "a|b"),
            ("- a long\n  item\n- b", "a long item|b"),
            ("-2", "-2"),
            ("1.5 h", "1.5 h"),
            ("a (open ; b", "a (open|b"),
            ("a < b", "a < b"),
            (" ; ;\n", ""),
            ("-", ""),
        ] {
            assert_eq!(pieces(cell).join("|"), expected, "{cell:?}");
        }
    }

    #[test]
    fn what_is_said_behind_the_words_becomes_fields() {
        for (row, words, expected) in [
            (
                RowId::Pains,
                "Frais cachés (gravité 4)",
                "Frais cachés {Severity: Whole(4)}",
            ),
            (
                RowId::Pains,
                "Slow [severity: 3/5]",
                "Slow {Severity: Whole(3)}",
            ),
            (RowId::Pains, "Slow (severity 9)", "Slow (severity 9) {}"),
            (RowId::Pains, "Slow (impact 3)", "Slow (impact 3) {}"),
            (
                RowId::Opportunities,
                "Une idée, impact 5, effort 2",
                "Une idée {Impact: Whole(5), Effort: Whole(2)}",
            ),
            (
                RowId::Opportunities,
                "Idea — impact 5",
                "Idea {Impact: Whole(5)}",
            ),
            (
                RowId::Opportunities,
                "impact 5, effort 2",
                "impact 5, effort 2 {}",
            ),
            (RowId::Actions, "Pays (impact 5)", "Pays (impact 5) {}"),
            (
                RowId::Metrics,
                "Abandon : 72 %",
                "Abandon {MetricValue: Number(72.0), Unit: Text(\"%\")}",
            ),
            (
                RowId::Metrics,
                "Visits: 1\u{a0}200",
                "Visits {MetricValue: Number(1200.0)}",
            ),
            (RowId::Metrics, "Visits: 1,200", "Visits: 1,200 {}"),
            (RowId::Metrics, "NPS", "NPS {}"),
        ] {
            let draft = draft(&row, words);
            let fields = draft
                .fields
                .iter()
                .map(|(field, value)| format!("{field:?}: {value:?}"));
            let told = format!(
                "{} {{{}}}",
                draft.text,
                fields.collect::<Vec<_>>().join(", ")
            );
            assert_eq!(told, expected, "{words:?}");
        }
    }
}
