//! Records as CSV (RFC 4180), for spreadsheets and other programs.
//!
//! A field is quoted where it has to be, records end with CR LF. A spreadsheet takes a cell that begins
//! with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula and may run it: such a cell gets an
//! apostrophe before it, which spreadsheets show as text. Control characters are shown as their pictures,
//! because the outcome may be sent to a terminal.

use crate::text::Shown;

/// Records as one text; the first may be the names of the columns.
pub fn to_csv(records: &[Vec<String>]) -> String {
    let mut out = String::new();
    for record in records {
        for (at, field) in record.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            push_field(&mut out, field);
        }
        out.push_str("\r\n");
    }
    out
}

fn push_field(out: &mut String, field: &str) {
    let field = safe(field);
    if field.contains(['"', ',', '\n', '\r']) || field != field.trim() {
        out.push('"');
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(&field);
    }
}

/// A field that no spreadsheet runs and no terminal obeys.
fn safe(field: &str) -> String {
    let is_formula = field
        .trim_start()
        .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || field.starts_with(['\t', '\r']);
    let lines: Vec<String> = Shown::lines(field).map(Shown::into_string).collect();
    let apostrophe = if is_formula { "'" } else { "" };
    format!("{apostrophe}{}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_have_to_be_and_never_run() {
        for (field, expected) in [
            ("plain words", "plain words"),
            ("a,b", "\"a,b\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            (" blank", "\" blank\""),
            ("=1+1", "'=1+1"),
            ("  @cmd", "'  @cmd"),
            ("-2", "'-2"),
            ("\t=1", "'␉=1"),
            ("a\u{1b}[2J", "a␛[2J"),
            ("", ""),
        ] {
            let records = [vec![field.to_owned(), "x".to_owned()]];
            assert_eq!(to_csv(&records), format!("{expected},x\r\n"), "{field:?}");
        }
    }
}
