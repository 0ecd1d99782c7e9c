//! Words that want to be more than words, in every place of a report that takes words: no form lets
//! them, and each still tells them.

use proptest::prelude::*;

use super::*;
use crate::export::strict::Page;
use crate::layout::Glyphs;
use crate::text::{Shown, is_hidden, width};

/// Pieces of words that mean something to some form.
const PIECES: &[&str] = &[
    "<script>alert(1)</script>",
    "</title>",
    "<!--",
    "]]>",
    "&amp;",
    "&",
    "\"",
    "'",
    "\" onload=\"x",
    "|",
    "||",
    "`",
    "```",
    "~~~",
    "*",
    "**",
    "_",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "> ",
    "[x](y)",
    "![](z)",
    "\\",
    "$",
    "~",
    "=",
    "=cmd|' /C calc'!A1",
    "@sum",
    "-1",
    "+1",
    ",",
    ";",
    "\t",
    "\r\n",
    "\n",
    "\n\n",
    "\n---\n",
    "\u{1b}[2J",
    "\u{1b}]0;t\u{7}",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{9b}31m",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "\u{e000}",
    "\u{feff}",
    "http://x",
    "https://x.y/",
    "www.x.y",
    "javascript:x",
    "é",
    "支払い",
    "👩\u{200d}💻",
    "e\u{301}\u{301}",
    " ",
    "  ",
    "word",
    "{{ x }}",
    "{ $x }",
    "%s",
];

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..6).prop_map(|pieces| pieces.concat())
}

/// A report with those words wherever words may stand.
fn full_of(words: &str) -> Report {
    let asked = [
        ("sees", "one", Fail, Some(5)),
        ("pays", "two", Partial, None),
        ("list:quality", "three", Pass, None),
        ("", "four", Todo, None),
    ];
    let before = [("sees", "one", Pass, None), ("pays", "zero", Fail, None)];
    let mut report = report(&[run(0, &before), run(1, &asked), run(2, &asked)]);
    let own = || Some(words.to_owned());
    report.title = words.to_owned();
    (report.map, report.auditor, report.persona_name) = (own(), own(), own());
    report.language = own();
    report.standing = Standing::Changed;
    report.lists = vec![words.to_owned()];
    for place in &mut report.places {
        place.name = words.to_owned();
        place.list = place.list.as_ref().and_then(|_| own());
    }
    for earlier in &mut report.earlier {
        earlier.persona = Some(format!("{words}x"));
    }
    for finding in report.findings.iter_mut().chain(&mut report.gone) {
        let check = &mut finding.check;
        (check.text, check.note) = (words.to_owned(), own());
        (check.list, check.quote) = (own(), own());
        check.evidence = vec![words.to_owned(), format!("https://x.org/{words}")];
    }
    report
}

fn written(report: &Report, name: &str) -> String {
    let texts = Texts::new(Language::English);
    let dress = Dress {
        texts: &texts,
        glyphs: &Glyphs::UNICODE,
        width: 60,
    };
    let form = FORMS.iter().find(|form| form.name == name).unwrap();
    (form.write)(report, &dress)
}

/// The records of a CSV text, read strictly.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field) = (Vec::new(), Vec::new(), String::new());
    let mut signs = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.next_if_eq(&'"').is_some() => field.push('"'),
            '"' if is_quoted => {
                is_quoted = false;
                assert!(matches!(signs.peek(), Some(',' | '\r')), "{text}");
            }
            c if is_quoted => field.push(c),
            '"' => {
                assert!(field.is_empty(), "a quote within a bare field: {text}");
                is_quoted = true;
            }
            ',' => record.push(std::mem::take(&mut field)),
            '\r' => {
                assert_eq!(signs.next(), Some('\n'), "{text}");
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            c => {
                assert_ne!(c, '\n', "{text}");
                field.push(c);
            }
        }
    }
    assert!(
        !is_quoted && field.is_empty() && record.is_empty(),
        "{text}"
    );
    records
}

/// The signs of Markdown's own in each line, without words: what is escaped and what stands in code is
/// a word.
fn bones(text: &str) -> Vec<String> {
    let bones = |line: &str| {
        let mut bones = String::new();
        let mut signs = line.trim_end().chars();
        let mut is_begin = true;
        let mut before = None;
        while let Some(sign) = signs.next() {
            match sign {
                '\\' => {
                    assert!(
                        signs.next().is_some_and(|next| next.is_ascii_punctuation()),
                        "{line}"
                    );
                }
                // A sign by its name or number, or an ampersand that begins none.
                '&' => {
                    let rest = signs.as_str();
                    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '#';
                    if let Some((name, behind)) = rest.split_once(';')
                        && name.chars().all(is_name)
                    {
                        let known = ["lt", "gt", "amp"].contains(&name);
                        assert!(known || name.starts_with('#'), "{line}");
                        signs = behind.chars();
                    }
                }
                // What stands before a word can end nothing, and so begins nothing.
                '~' | '$' if before.is_none_or(|c: char| c.is_whitespace()) => {}
                '`' => {
                    bones.push('`');
                    assert!(signs.by_ref().any(|next| next == '`'), "{line}");
                }
                '*' | '_' | '[' | ']' | '|' | '~' | '$' | '#' | '<' => bones.push(sign),
                '>' | '-' | '+' | '=' if is_begin => bones.push(sign),
                _ => {}
            }
            is_begin &= sign == ' ';
            before = Some(sign);
        }
        bones
    };
    text.lines().map(bones).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_form_lets_words_be_more(words in words()) {
        let report = full_of(&words);
        for form in FORMS {
            let told = written(&report, form.name);
            let is_wrong = |c: char| is_hidden(c) && c != '\n' && !(c == '\r' && form.name == "csv");
            prop_assert!(!told.contains(is_wrong), "{}: {told:?}", form.name);
        }
        let text = written(&report, "text");
        for line in text.lines() {
            prop_assert!(width(line) <= 60, "{line:?}");
        }
        let document: serde_json::Value = serde_json::from_str(&written(&report, "json")).unwrap();
        prop_assert_eq!(document["title"].as_str(), Some(words.as_str()));
        prop_assert_eq!(document["checks"][0]["note"].as_str(), Some(words.as_str()));
        let lines: Vec<String> = Shown::lines(&words).map(Shown::into_string).collect();
        let shown = lines.join("\n");
        let records = records(&written(&report, "csv"));
        prop_assert_eq!(records.len(), 1 + report.findings.len() + report.gone.len());
        for record in &records {
            prop_assert_eq!(record.len(), 14);
            for field in record {
                // A plain number stays what it is.
                let is_number = field.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite);
                let acts = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(is_number || !acts, "{field:?}");
            }
        }
        let told = records[1][5].strip_prefix('\'').unwrap_or(&records[1][5]);
        prop_assert!(told == shown || records[1][5] == shown, "{told:?} {shown:?}");
        let page = Page::read(&written(&report, "html"));
        prop_assert_eq!(page.count("script"), 0);
        let said = page.said;
        prop_assert!(said.contains(&shown), "{said}");
    }

    #[test]
    fn words_do_not_change_the_build_of_markdown(words in words()) {
        let plain = |report: &mut Report| {
            for finding in report.findings.iter_mut().chain(&mut report.gone) {
                // Lines of a note and evidence are built by what they are.
                finding.check.note = finding.check.note.as_ref().map(|_| "note".to_owned());
                finding.check.evidence = vec!["path".to_owned()];
            }
        };
        let (mut hostile, mut harmless) = (full_of(&words), full_of("word"));
        plain(&mut hostile);
        plain(&mut harmless);
        // The drawing stands in a fence.
        let around = |report: &Report| {
            let told = written(report, "md");
            let parts: Vec<String> = told.split("\n```").map(str::to_owned).collect();
            assert_eq!(parts.len(), 3, "{told}");
            (bones(&parts[0]), bones(&parts[2]))
        };
        prop_assert_eq!(around(&hostile), around(&harmless), "{}", written(&hostile, "md"));
    }
}
