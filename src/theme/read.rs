//! Reads a theme from the text of its file.
//!
//! It never fails: what can be read is read, the rest is reported with its place, and a role that
//! cannot be read looks as in the theme the file is based on.

use ratatui::style::{Color, Modifier, Style};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{COLOURS, Part, Theme, colour, words};
use crate::diag::{Code, Diagnostic, nearest, syntax_problems};

/// The word a background is taken off with, and a colour given back to the terminal.
const TERMINAL: &str = "terminal";

const MODIFIERS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underline", Modifier::UNDERLINED),
    ("reverse", Modifier::REVERSED),
];

type Key<'d> = &'d Spanned<toml::de::DeString<'d>>;
type Node<'d> = &'d Spanned<DeValue<'d>>;

/// Reads the text of a theme of that name: `base`, `background`, and one key for each role that
/// looks otherwise than in the base. All spans are bytes of this text, in its order.
pub fn read(text: &str, name: &str) -> (Theme, Vec<Diagnostic>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut problems = syntax_problems(text, errors.iter().map(toml::de::Error::span));
    let root = root.get_ref();
    let mut theme = base(root, &mut problems);
    name.clone_into(&mut theme.name);
    for (key, node) in entries(root) {
        match key.get_ref().as_ref() {
            "base" => {}
            "background" => match read_colour(node) {
                Some(Color::Reset) => theme.background = None,
                Some(colour) => theme.background = Some(colour),
                None => problems.push(not_a_colour(key, node)),
            },
            word => match Part::of(word) {
                Some(part) => {
                    if let Some(style) = read_style(key, node, &mut problems) {
                        theme.set(part, style);
                    }
                }
                None => problems.push(unknown(Code::UnknownRole, key, known_words())),
            },
        }
    }
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    (theme, problems)
}

fn known_words() -> impl Iterator<Item = &'static str> {
    ["base", "background"].into_iter().chain(words())
}

/// The entries in the order of the text, but for those whose value could not be read.
fn entries<'d>(table: &'d DeTable<'d>) -> Vec<(Key<'d>, Node<'d>)> {
    let mut entries: Vec<_> = table
        .iter()
        .filter(|(_, node)| !node.span().is_empty())
        .collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
}

fn base(root: &DeTable<'_>, problems: &mut Vec<Diagnostic>) -> Theme {
    let Some(node) = root.get("base").filter(|node| !node.span().is_empty()) else {
        return Theme::default();
    };
    let name = node.get_ref().as_str().unwrap_or_default();
    Theme::named(name).unwrap_or_else(|| {
        let problem = Diagnostic::new(Code::UnknownBase, node.span())
            .with("found", shown(node))
            .with("base", Theme::USUAL)
            .with("words", Theme::NAMES.join(", "));
        problems.push(match nearest(name, Theme::NAMES) {
            Some(meant) => problem.suggest(node.span(), meant, format!("\"{meant}\"")),
            None => problem,
        });
        Theme::default()
    })
}

/// The whole look of a role: a colour for its words, or a table of all that it is.
fn read_style(key: Key<'_>, node: Node<'_>, problems: &mut Vec<Diagnostic>) -> Option<Style> {
    let DeValue::Table(table) = node.get_ref() else {
        let colour = read_colour(node);
        if colour.is_none() {
            problems.push(not_a_colour(key, node));
        }
        return colour.map(|colour| Style::new().fg(colour));
    };
    let mut style = Style::new();
    for (key, node) in entries(table) {
        let word = key.get_ref().as_ref();
        if matches!(word, "fg" | "bg") {
            let place = if word == "fg" {
                &mut style.fg
            } else {
                &mut style.bg
            };
            *place = read_colour(node);
            if place.is_none() {
                problems.push(not_a_colour(key, node));
            }
        } else if let Some((_, modifier)) = MODIFIERS.iter().find(|(known, _)| *known == word) {
            match node.get_ref() {
                DeValue::Boolean(true) => style = style.add_modifier(*modifier),
                DeValue::Boolean(false) => {}
                _ => problems.push(not_a_flag(key, node)),
            }
        } else {
            let known = MODIFIERS.iter().map(|(known, _)| *known);
            let known = ["fg", "bg"].into_iter().chain(known);
            problems.push(unknown(Code::UnknownSetting, key, known));
        }
    }
    Some(style)
}

fn read_colour(node: Node<'_>) -> Option<Color> {
    match node.get_ref() {
        DeValue::String(word) if word == TERMINAL => Some(Color::Reset),
        DeValue::String(word) => colour::named(word),
        DeValue::Integer(number) => {
            let number = i64::from_str_radix(number.as_str(), number.radix()).ok()?;
            colour::numbered(number)
        }
        _ => None,
    }
}

fn unknown<'k>(code: Code, key: Key<'_>, known: impl Iterator<Item = &'k str>) -> Diagnostic {
    let word = key.get_ref().as_ref();
    let problem = Diagnostic::new(code, key.span()).with("key", word);
    match nearest(word, known) {
        Some(meant) => problem.suggest(key.span(), meant, meant.to_owned()),
        None => problem,
    }
}

fn not_a_colour(key: Key<'_>, node: Node<'_>) -> Diagnostic {
    let problem = Diagnostic::new(Code::NotAColour, node.span())
        .with("key", key.get_ref().as_ref())
        .with("found", shown(node));
    let known = COLOURS.iter().map(|(name, _)| *name).chain([TERMINAL]);
    match node
        .get_ref()
        .as_str()
        .and_then(|word| nearest(word, known))
    {
        Some(meant) => problem.suggest(node.span(), meant, format!("\"{meant}\"")),
        None => problem,
    }
}

fn not_a_flag(key: Key<'_>, node: Node<'_>) -> Diagnostic {
    Diagnostic::new(Code::WrongSetting, node.span())
        .variant("flag")
        .with("key", key.get_ref().as_ref())
        .with("found", shown(node))
}

/// A value as a message shows it.
fn shown(node: Node<'_>) -> String {
    match node.get_ref() {
        DeValue::String(word) => word.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(day) => day.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{mend, message};
    use crate::i18n::{Language, Texts};
    use crate::layout::Role;

    #[test]
    fn a_line_is_the_whole_look_of_its_role() {
        let text = "base = \"mono\"\nbackground = \"#102030\"\npositive = \"light-blue\"\n\
            title = { fg = 208, underline = true, bold = false }\nmark = 0x0c\n\n[found]\nbg = \"terminal\"\n\
            italic = true\nreverse = true\ndim = true\n";
        let (theme, problems) = read(text, "own");
        assert_eq!(problems, []);
        assert_eq!(theme.name(), "own");
        assert_eq!(theme.ground().bg, Some(Color::Rgb(16, 32, 48)));
        let under = Style::new().add_modifier(Modifier::UNDERLINED);
        let found = Modifier::ITALIC | Modifier::REVERSED | Modifier::DIM;
        for (role, expected) in [
            (Role::Positive, Style::new().fg(Color::LightBlue)),
            // Not bold, as it is in the base.
            (Role::Title, under.fg(Color::Indexed(208))),
            (Role::Mark, Style::new().fg(Color::LightBlue)),
            (
                Role::Found,
                Style::new().bg(Color::Reset).add_modifier(found),
            ),
            (Role::Place, Style::new().add_modifier(Modifier::BOLD)),
        ] {
            assert_eq!(theme.style(role), expected, "{role:?}");
        }
        assert_eq!(
            read("", "own").0.part(Part::Wrong),
            Theme::default().wrong()
        );
        let dark = read("base = \"dusk\"", "own").0;
        assert!(dark.ground().bg.is_some());
        let bare = read("base = \"dusk\"\nbackground = \"terminal\"", "own").0;
        assert_eq!(bare.ground(), Style::new());
    }

    /// What is marked, what is said, and what is offered.
    fn problems(text: &str) -> Vec<(String, String, String)> {
        let texts = Texts::new(Language::English);
        let told = |problem: &Diagnostic| {
            let marked = text.get(problem.span.clone()).unwrap_or_default();
            let code = problem.code.id();
            let mend = mend(problem, &texts).unwrap_or_default();
            (
                marked.to_owned(),
                format!("{code} {}", message(problem, &texts)),
                mend,
            )
        };
        read(text, "own").1.iter().map(told).collect()
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_place_and_what_was_meant() {
        for (text, marked, said, offered) in [
            (
                "negatve = 1",
                "negatve",
                "C020 no theme has a role `negatve`",
                "did you mean `negative`?",
            ),
            (
                "backgrund = 1",
                "backgrund",
                "C020 no theme has a role `backgrund`",
                "did you mean `background`?",
            ),
            (
                "stage = 1",
                "stage",
                "C020 no theme has a role `stage`",
                "docs/themes.md lists the roles",
            ),
            (
                "dim = \"lightblue\"",
                "\"lightblue\"",
                "C021 `dim` takes a colour, not `lightblue`",
                "did you mean `light-blue`?",
            ),
            (
                "dim = { fg = 256 }",
                "256",
                "C021 `fg` takes a colour, not `256`",
                "write \"#ff8800\", a name such as \"light-blue\", a number from 0 to 255, or \"terminal\"",
            ),
            (
                "dim = { fgg = 1 }",
                "fgg",
                "C002 unknown setting `fgg`",
                "did you mean `fg`?",
            ),
            (
                "dim = { bold = 1 }",
                "1",
                "C003 `bold` takes true or false, not `1`",
                "write true or false, without quotes",
            ),
            (
                "base = \"drak\"",
                "\"drak\"",
                "C022 `drak` is no theme that comes with jalon: default is used",
                "write one of default, dusk, dawn, contrast, mono",
            ),
            (
                "base = \"dask\"",
                "\"dask\"",
                "C022 `dask` is no theme that comes with jalon: default is used",
                "did you mean `dusk`?",
            ),
        ] {
            let expected = (marked.to_owned(), said.to_owned(), offered.to_owned());
            assert_eq!(problems(text), [expected], "{text}");
        }
    }

    #[test]
    fn the_rest_of_a_broken_file_holds() {
        let text = "title = { bold = true }\nmark = = 3\nfound = [1]\nnegative = \"#ff8800\"\n";
        let (theme, problems) = read(text, "own");
        let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
        assert!(
            codes.contains(&Code::SettingsSyntax) && codes.contains(&Code::NotAColour),
            "{codes:?}"
        );
        assert_eq!(
            theme.style(Role::Negative).fg,
            Some(Color::Rgb(255, 136, 0))
        );
        assert_eq!(
            theme.style(Role::Found),
            Theme::default().style(Role::Found)
        );
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "(?s).{0,60}|([a-z_]{1,9} = [\"{}#a-f0-9= ]{0,12}\n){0,4}") {
            for problem in read(&text, "own").1 {
                proptest::prop_assert!(text.get(problem.span).is_some());
            }
        }
    }
}
