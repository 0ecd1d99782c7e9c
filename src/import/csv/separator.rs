//! What parts the cells of a line: said by the first line, else what parts most lines into as many cells.

use std::collections::HashMap;

/// How much of a text is looked at.
const LOOKED_AT: usize = 64 * 1024;
/// How many lines are looked at.
const LINES: usize = 60;

/// What may part cells; of two that do so equally well the first does. A comma stands in words and in
/// numbers, a tab hardly anywhere.
const SEPARATORS: [u8; 3] = [b'\t', b';', b','];

/// What parts cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Separator {
    /// The sign.
    pub(super) sign: u8,
    /// Where the table begins: behind a first line that says the sign.
    pub(super) start: usize,
    /// Of ten lines, how many have the usual number of cells, two or more.
    pub(super) regular: usize,
    /// How many lines there were to look at.
    pub(super) lines: usize,
}

impl Separator {
    /// What parts the cells of a text.
    pub(super) fn of(text: &str) -> Self {
        if let Some(said) = said(text) {
            return said;
        }
        let end = crate::diag::boundary_before(text, LOOKED_AT);
        let start = text.get(..end).unwrap_or(text);
        let mut best = Self {
            sign: b',',
            start: 0,
            regular: 0,
            lines: 0,
        };
        for sign in SEPARATORS {
            let counts = counts(start, sign);
            let (regular, lines) = (regular(&counts), counts.len());
            if regular > best.regular || best.lines == 0 && sign == b',' {
                best = Self {
                    sign,
                    start: 0,
                    regular,
                    lines,
                };
            }
        }
        best
    }
}

/// The sign a first line `sep=;` names, as spreadsheets write and read it.
fn said(text: &str) -> Option<Separator> {
    let line = text.lines().next()?;
    let plain = line.trim_matches('"');
    let (key, sign) = plain.split_at_checked(4)?;
    let sign = sign.as_bytes();
    let is_said = key.eq_ignore_ascii_case("sep=") && sign.len() == 1 && sign.is_ascii();
    let sign = *sign.first().filter(|sign| is_said && **sign != b'"')?;
    let behind = text.get(line.len()..).unwrap_or_default();
    let end = behind.find('\n').map_or(behind.len(), |at| at + 1);
    Some(Separator {
        sign,
        start: line.len() + end,
        regular: 10,
        lines: 1,
    })
}

/// How many cells each of the first lines has.
fn counts(text: &str, sign: u8) -> Vec<usize> {
    let reader = super::cells::reader(text.as_bytes(), sign, true);
    let records = reader.into_byte_records().map_while(Result::ok);
    records.take(LINES).map(|record| record.len()).collect()
}

/// Of ten lines, how many have the most usual number of cells above one.
fn regular(counts: &[usize]) -> usize {
    let mut known: HashMap<usize, usize> = HashMap::new();
    for count in counts.iter().filter(|count| **count > 1) {
        *known.entry(*count).or_default() += 1;
    }
    let most = known.values().max().copied().unwrap_or_default();
    // What begins the table counts: a header rarely has the signs that stand in words.
    let begins = counts.first().is_some_and(|count| *count > 1);
    (most * 10).checked_div(counts.len()).unwrap_or_default() + usize::from(begins && most > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_that_of_most_lines() {
        for (text, sign) in [
            ("a,b\n1,2\n", b','),
            ("a;b\n1,5;2,5\n3,5;4,5\n", b';'),
            ("a\tb;c\n1\t2,3\n", b'\t'),
            (
                "Étape,Découverte,Achat\nActions,a; b; c,d\nPains,e,f; g\n",
                b',',
            ),
            ("Étape;Actions\nAchat;\"une, deux\ntrois, quatre\"\n", b';'),
            ("# a, b\n# c, d, e\nx;y;z\n1;2;3\n4;5;6\n7;8;9\n", b';'),
            ("one column\nof words, a few\nand more", b','),
            ("sep=;\r\na,b;c,d\r\ne,f\r\n", b';'),
            ("\"SEP=|\"\na|b", b'|'),
            ("", b','),
        ] {
            assert_eq!(Separator::of(text).sign, sign, "{text}");
        }
        assert_eq!(Separator::of("sep=;\r\nx").start, 7);
        assert_eq!(Separator::of("sep=;").start, 5);
    }
}
