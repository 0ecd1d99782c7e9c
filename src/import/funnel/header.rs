//! The lines above a funnel: what the report is called, which property it is of and which days it counts.
//! What they say beside that is no source of a number, and is kept as words.

use jiff::civil::Date;

use crate::import::grid::Cell;
use crate::import::notice::Place;
use crate::import::rest::Rest;
use crate::text::fold;

/// What analytics by Google calls itself, where it writes lines with `#` above a table.
const GA4: &str = "GA4";

/// What the lines say.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Header {
    /// What the report is called.
    pub(super) title: Option<String>,
    /// The last day that is counted.
    pub(super) at: Option<Date>,
    /// Where the numbers are from, in few words; empty where nothing says it.
    pub(super) source: String,
    /// What else is said.
    pub(super) rest: Vec<Rest>,
}

/// What a line is about.
enum Said<'l> {
    Days(Vec<Date>),
    Property(&'l str),
    Title,
    Other,
}

/// Reads the lines above the heads.
pub(super) fn read(rows: &[Vec<Cell>]) -> Header {
    let mut header = Header::default();
    let mut property: Option<String> = None;
    let mut counted: Vec<Date> = Vec::new();
    for row in rows {
        let words: Vec<&str> = row.iter().map(|cell| cell.words.trim()).collect();
        let line = words.join(" ");
        let line =
            line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '#' | '-' | '=' | '*'));
        if line.is_empty() {
            continue;
        }
        match said(line) {
            Said::Days(days) => counted.extend(days),
            Said::Property(name) if property.is_none() => property = Some(name.to_owned()),
            Said::Title if header.title.is_none() => header.title = Some(line.to_owned()),
            _ => header.rest.push(Rest {
                place: row.first().map_or(Place::Whole, |cell| cell.place.clone()),
                stage: None,
                label: String::new(),
                words: line.to_owned(),
            }),
        }
    }
    let is_marked = |row: &Vec<Cell>| row.first().is_some_and(|cell| cell.words.starts_with('#'));
    let program = rows.iter().any(is_marked).then(|| GA4.to_owned());
    header.at = counted.iter().max().copied();
    header.source = source([program, property, header.title.clone(), period(&counted)]);
    header
}

fn said(line: &str) -> Said<'_> {
    let days = days(line);
    if !days.is_empty() {
        return Said::Days(days);
    }
    let Some((label, words)) = line.split_once(':') else {
        return Said::Title;
    };
    match fold(label).trim() {
        "property" | "propriete" => Said::Property(words.trim()),
        "account" | "compte" | "segment" | "segments" | "filter" | "filters" | "filtre"
        | "filtres" => Said::Other,
        _ => Said::Title,
    }
}

/// The parts on one line, each once: what another part says already is left out.
fn source(parts: [Option<String>; 4]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let is_new = |(at, part): &(usize, &String)| {
        let part = fold(part);
        let mut others = parts.iter().enumerate().filter(|(other, _)| other != at);
        !others.any(|(other, words)| {
            let words = fold(words);
            words.contains(&part) && (words != part || other < *at)
        })
    };
    let kept = parts.iter().enumerate().filter(is_new);
    let kept: Vec<&str> = kept.map(|(_, part)| part.as_str()).collect();
    kept.join(", ")
}

/// From the first day to the last.
fn period(days: &[Date]) -> Option<String> {
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    Some(if first == last {
        first.to_string()
    } else {
        format!("{first} – {last}")
    })
}

/// The days of a line: `20260901-20260930`, `2026-09-01`.
fn days(line: &str) -> Vec<Date> {
    let parts = line.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '–'));
    let parts = parts.flat_map(|part| match part.split_once('-') {
        Some((one, other)) if one.len() == 8 => vec![one, other],
        _ => vec![part],
    });
    parts.filter_map(day).collect()
}

fn day(part: &str) -> Option<Date> {
    let digits: String = part.chars().filter(|c| *c != '-').collect();
    let is_day = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_day {
        return None;
    }
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let (month, day) = (number(4, 6)?, number(6, 8)?);
    let date = Date::new(
        number(0, 4)?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()?;
    (1990..=2199).contains(&date.year()).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_of_numbers_is_short_and_says_nothing_twice() {
        for (lines, source, title, rest) in [
            (
                "# ---|# Checkout: mobile|# Property: Shop (EU)|# Account: Shops|# 20260901-20260930",
                "GA4, Shop (EU), Checkout: mobile, 2026-09-01 – 2026-09-30",
                "Checkout: mobile",
                "Account: Shops",
            ),
            (
                "# GA4|# Propriété : Boutique GA4|# Date de début : 20260901|# Date de fin : 20260930",
                "Boutique GA4, 2026-09-01 – 2026-09-30",
                "GA4",
                "",
            ),
            (
                "# Shop|# Property: Shop|# 2026-09-30|# All Users",
                "GA4, Shop, 2026-09-30",
                "Shop",
                "All Users",
            ),
            ("Our funnel", "Our funnel", "Our funnel", ""),
            ("", "", "", ""),
        ] {
            let cell = |words: &str| Cell {
                words: words.to_owned(),
                place: Place::Whole,
            };
            let rows: Vec<Vec<Cell>> = lines.split('|').map(|line| vec![cell(line)]).collect();
            let header = read(&rows);
            let said: Vec<&str> = header.rest.iter().map(|one| one.words.as_str()).collect();
            assert_eq!(header.source, source);
            assert_eq!(
                (header.title.unwrap_or_default(), said.join("|")),
                (title.to_owned(), rest.to_owned())
            );
        }
    }
}
