//! The manual page of a command, made of what the parser of arguments knows of it.

use clap::{Arg, Command};

use super::super::Exit;
use super::roff::{Part, Roff};
use super::surroundings;
use crate::i18n::Texts;

/// One page: the name of its file and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    /// Such as `jalon-export.1`.
    pub(super) file: String,
    /// The page.
    pub(super) text: String,
}

/// The page of the command and those of all below it. It has to be built. The day is written as
/// `2026-09-21`.
pub(super) fn pages(root: &Command, day: &str, texts: &Texts) -> Vec<Page> {
    let mut pages = Vec::new();
    add(root, root.get_name(), None, day, texts, &mut pages);
    pages
}

fn add(
    command: &Command,
    name: &str,
    above: Option<&str>,
    day: &str,
    texts: &Texts,
    pages: &mut Vec<Page>,
) {
    pages.push(Page {
        file: format!("{name}.1"),
        text: page(command, name, above, day, texts),
    });
    for below in shown(command) {
        let own = format!("{name}-{}", below.get_name());
        add(below, &own, Some(name), day, texts, pages);
    }
}

fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command
        .get_subcommands()
        .filter(|below| !below.is_hide_set())
}

fn page(command: &Command, name: &str, above: Option<&str>, day: &str, texts: &Texts) -> String {
    let source = format!("jalon {}", env!("CARGO_PKG_VERSION"));
    let mut page = Roff::new(name, day, &source, &texts.text("man-manual"));
    page.section(&texts.text("man-name"));
    let about = command.get_about().map(ToString::to_string);
    let is = format!("{name} - {}", about.unwrap_or_default());
    page.line(&[Part::Plain(&is)]);
    page.section(&texts.text("man-synopsis"));
    synopsis(&mut page, command);
    if above.is_none() {
        page.section(&texts.text("man-description"));
        for id in ["man-about", "man-about-screen", "man-about-more"] {
            page.paragraph(&texts.text(id));
        }
    }
    arguments(&mut page, command, above.is_none(), texts);
    commands(&mut page, command, name, texts);
    if above.is_none() {
        page.section(&texts.text("man-exit"));
        for (code, means) in Exit::table(texts) {
            page.entry(&[Part::Bold(&code)], &means);
        }
        surroundings::tell(&mut page, texts);
    } else {
        page.section(&texts.text("man-besides"));
        page.line(&[Part::Plain(&texts.text("man-common"))]);
    }
    see_also(&mut page, command, name, above, texts);
    page.finish()
}

/// How it is called, in as many lines as there are ways.
fn synopsis(page: &mut Roff, command: &Command) {
    let usage = command.clone().help_template("{usage}").render_help();
    let usage = usage.to_string();
    let path = command.get_bin_name().unwrap_or_default();
    let lines: Vec<Vec<Part<'_>>> = usage
        .lines()
        .map(|line| match line.trim().strip_prefix(path) {
            Some(rest) => vec![Part::Bold(path), Part::Plain(rest)],
            None => vec![Part::Plain(line.trim())],
        })
        .collect();
    page.lines(&lines);
}

/// What is named, then what is chosen. The options of every command are told once, in the first page.
fn arguments(page: &mut Roff, command: &Command, is_first: bool, texts: &Texts) {
    let mut args: Vec<&Arg> = command
        .get_arguments()
        .filter(|arg| !arg.is_hide_set() && (is_first || !arg.is_global_set()))
        .collect();
    args.sort_by_key(|arg| arg.get_display_order());
    let (named, chosen): (Vec<&Arg>, Vec<&Arg>) =
        args.into_iter().partition(|arg| arg.is_positional());
    for (id, args) in [("man-arguments", named), ("man-options", chosen)] {
        if !args.is_empty() {
            page.section(&texts.text(id));
        }
        for arg in args {
            argument(page, arg);
        }
    }
}

fn argument(page: &mut Roff, arg: &Arg) {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let value = arg.get_value_names().and_then(<[_]>::first);
    let value = value.filter(|_| arg.get_action().takes_values());
    let mut told = Vec::new();
    for name in [&short, &long].into_iter().flatten() {
        if !told.is_empty() {
            told.push(Part::Plain(", "));
        }
        told.push(Part::Bold(name));
    }
    if let Some(value) = value {
        if !told.is_empty() {
            told.push(Part::Plain(" "));
        }
        told.push(Part::Italic(value));
    }
    let help = arg.get_help().map(ToString::to_string);
    page.entry(&told, &help.unwrap_or_default());
}

fn commands(page: &mut Roff, command: &Command, name: &str, texts: &Texts) {
    if shown(command).next().is_none() {
        return;
    }
    page.section(&texts.text("man-commands"));
    for below in shown(command) {
        let about = below.get_about().map(ToString::to_string);
        let own = format!("{name}-{}", below.get_name());
        let told = [Part::Bold(&own), Part::Plain("(1)")];
        page.entry(&told, &about.unwrap_or_default());
    }
}

/// The page above it, those below it and those it stands among.
fn see_also(page: &mut Roff, command: &Command, name: &str, above: Option<&str>, texts: &Texts) {
    let below = shown(command).map(|below| format!("{name}-{}", below.get_name()));
    let names: Vec<String> = above.map(str::to_owned).into_iter().chain(below).collect();
    page.section(&texts.text("man-see-also"));
    let mut parts = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let behind = if at + 1 == names.len() {
            "(1)"
        } else {
            "(1), "
        };
        parts.extend([Part::Bold(name.as_str()), Part::Plain(behind)]);
    }
    page.line(&parts);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::command;
    use crate::i18n::Language;

    fn made(language: Language) -> (Command, Vec<Page>) {
        let texts = Texts::new(language);
        let mut root = command(&texts);
        root.build();
        let pages = pages(&root, "2026-09-21", &texts);
        (root, pages)
    }

    #[test]
    fn every_command_has_a_page_with_every_option_and_its_words() {
        for language in Language::ALL {
            let (root, pages) = made(language);
            let of = |name: &str| pages.iter().find(|page| page.file == format!("{name}.1"));
            let mut left = vec![("jalon".to_owned(), &root)];
            let mut count = 0;
            while let Some((name, command)) = left.pop() {
                let text = &of(&name).unwrap_or_else(|| panic!("{name}")).text;
                for arg in command.get_arguments() {
                    let is_told = name == "jalon" || !arg.is_global_set();
                    let Some(long) = arg.get_long().filter(|_| is_told) else {
                        continue;
                    };
                    let told = format!("\\fB\\-\\-{}\\fR", long.replace('-', "\\-"));
                    assert!(text.contains(&told), "{name} lacks {long}");
                }
                let below = command.get_subcommands();
                left.extend(below.map(|one| (format!("{name}-{}", one.get_name()), one)));
                count += 1;
            }
            assert_eq!(count, pages.len());
        }
    }

    #[test]
    fn no_page_has_a_gap() {
        for language in Language::ALL {
            for page in made(language).1 {
                for prefix in ["man\\-", "arg\\-", "cli\\-", "exit\\-"] {
                    let gap = page.text.lines().find(|line| line.starts_with(prefix));
                    assert_eq!(gap, None, "{}", page.file);
                }
                for line in page.text.lines() {
                    assert!(!line.is_empty(), "{}: a line is empty", page.file);
                }
            }
        }
    }
}
