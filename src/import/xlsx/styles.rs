//! What numbers of a workbook stand for: the formats cells are shown in say whether one is a day, a
//! time of day, a share, or just a number.

use std::collections::HashMap;

use super::xml::{Sign, Xml};

/// What a number is shown as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// A number.
    #[default]
    Number,
    /// A share, times a hundred.
    Percent,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day with a time.
    Moment,
    /// A span of hours, minutes and seconds.
    Span,
}

/// The looks cells refer to by their number. Of a part that is not well formed, those before.
pub(super) fn looks(part: &str) -> Vec<Look> {
    let mut own: HashMap<u32, Look> = HashMap::new();
    let mut looks = Vec::new();
    let mut is_within = false;
    let mut xml = Xml::new(part);
    let number = |word: Option<String>| word.and_then(|word| word.parse::<u32>().ok());
    loop {
        match xml.next() {
            Some(Sign::Open(tag)) if tag.is("numFmt") => {
                let id = number(tag.attribute("numFmtId"));
                let code = tag.attribute("formatCode");
                own.extend(id.zip(code).map(|(id, code)| (id, look_of(&code))));
            }
            Some(Sign::Open(tag)) if tag.is("cellXfs") => is_within = true,
            Some(Sign::Close(end)) if end.is("cellXfs") => is_within = false,
            Some(Sign::Open(tag)) if is_within && tag.is("xf") => {
                let id = number(tag.attribute("numFmtId")).unwrap_or_default();
                looks.push(own.get(&id).copied().unwrap_or_else(|| built_in(id)));
            }
            None | Some(Sign::End) => return looks,
            Some(_) => {}
        }
    }
}

/// The look of a format every workbook knows by its number (ECMA-376 part 1, 18.8.30; 27 to 36 and 50
/// to 58 are days in East Asian languages).
fn built_in(id: u32) -> Look {
    match id {
        9 | 10 => Look::Percent,
        14..=17 | 27..=31 | 36 | 50..=58 => Look::Date,
        18..=21 | 32..=35 => Look::Time,
        22 => Look::Moment,
        45..=47 => Look::Span,
        _ => Look::Number,
    }
}

/// The look a format gives to numbers above zero, by its letters outside of quotes.
fn look_of(code: &str) -> Look {
    let mut letters = String::new();
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        match c {
            ';' => break,
            '"' => drop(rest.by_ref().find(|c| *c == '"')),
            '\\' | '_' | '*' => drop(rest.next()),
            '[' => {
                let inner: String = rest.by_ref().take_while(|c| *c != ']').collect();
                let inner = inner.to_lowercase();
                let is_span = !inner.is_empty() && inner.chars().all(|c| "hms".contains(c));
                if is_span {
                    return Look::Span;
                }
            }
            c => letters.extend(c.to_lowercase()),
        }
    }
    let letters = letters.replace("am/pm", "").replace("general", "");
    let is_day = letters.contains(['y', 'd']);
    let is_time = letters.contains(['h', 's']);
    match (is_day, is_time) {
        (true, true) => Look::Moment,
        (true, false) => Look::Date,
        (false, true) => Look::Time,
        (false, false) if letters.contains('%') => Look::Percent,
        (false, false) if letters.contains('m') => Look::Date,
        (false, false) => Look::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_format_says_what_a_number_is() {
        for (code, expected) in [
            ("General", Look::Number),
            ("0.00", Look::Number),
            ("+0;-0;0", Look::Number),
            ("#,##0 \"days\"", Look::Number),
            ("[Red]0", Look::Number),
            ("0.0%", Look::Percent),
            ("dd/mm/yyyy", Look::Date),
            ("[$-40C]d mmmm yyyy;@", Look::Date),
            ("mmm", Look::Date),
            ("h:mm AM/PM", Look::Time),
            ("yyyy-mm-dd hh:mm", Look::Moment),
            ("[h]:mm:ss", Look::Span),
        ] {
            assert_eq!(look_of(code), expected, "{code:?}");
        }
    }

    #[test]
    fn cells_have_the_looks_of_their_styles() {
        let part = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/></numFmts>\
                    <cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>\
                    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/></cellXfs>";
        assert_eq!(looks(part), [Look::Number, Look::Date, Look::Moment]);
    }
}
