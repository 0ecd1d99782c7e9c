//! Any bytes as a file: it opens or is refused with a place; its problems lie within it and can be
//! told; whatever was read can be shown; and no text that is put in its place cannot be undone.

use std::ops::Range;

use jalon::app::{App, Event, Label, Options};
use jalon::check::{Pen, Report, mend, message, render};
use jalon::diag::Diagnostic;
use jalon::doc::{Document, OpenError, read};
use jalon::export::to_json;
use jalon::i18n::{Language, Texts};
use jalon::layout::{Facts, Focus, Glyphs, Lens, plain, print_chart, print_table};
use jalon::model::{Map, View};
use jalon::text::{Needle, is_hidden};
use jalon::theme::Theme;

use super::screen;

/// Bytes as a file that is opened, looked at in every way, and changed.
pub(crate) fn reader(bytes: &[u8]) -> Result<(), String> {
    let mut document = match Document::<Label>::open(bytes) {
        Ok(document) => document,
        Err(OpenError::NotUtf8 { line, column }) => {
            let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
            let is_there = (1..=lines).contains(&line) && (1..=bytes.len()).contains(&column);
            return is_there.then_some(()).ok_or("no such place".to_owned());
        }
    };
    if document.bytes() != bytes {
        return Err("the bytes are others".to_owned());
    }
    if read(document.text()).diagnostics != document.diagnostics() {
        return Err("a second reading finds other problems".to_owned());
    }
    for language in [Language::English, Language::French] {
        let texts = Texts::new(language);
        check_problems(document.diagnostics(), document.text(), &texts)?;
        check_shown(document.map(), &texts)?;
    }
    check_screens(document.clone())?;
    let half = document.text().chars().step_by(2).collect();
    document.replace_text(
        half,
        Label {
            text: "did-edit-file",
            focus: Focus::FIRST,
            selection: None,
        },
    );
    document.undo();
    if document.bytes() != bytes {
        return Err("undoing leaves other bytes".to_owned());
    }
    Ok(())
}

fn check_problems(problems: &[Diagnostic], text: &str, texts: &Texts) -> Result<(), String> {
    let is_within = |span: &Range<usize>| text.get(span.clone()).is_some();
    for problem in problems {
        let suggested = problem
            .suggestion
            .as_ref()
            .map(|suggestion| &suggestion.span);
        let spans = [Some(&problem.span), problem.related.as_ref(), suggested];
        if !spans.into_iter().flatten().all(is_within) {
            return Err(format!("out of the text: {problem:?}"));
        }
        if message(problem, texts).is_empty() || mend(problem, texts).is_some_and(|m| m.is_empty())
        {
            return Err(format!("no words: {problem:?}"));
        }
    }
    for ascii in [false, true] {
        let pen = Pen {
            colour: false,
            ascii,
        };
        let few = problems.get(..problems.len().min(100)).unwrap_or_default();
        check_inert(&render(few, text, "m\u{1b}.toml", texts, pen))?;
    }
    let mut report = Report::default();
    report.add(problems, text, "m", texts);
    serde_json::from_str::<serde_json::Value>(&report.to_text())
        .map(drop)
        .map_err(|error| error.to_string())
}

fn check_shown(map: &Map, texts: &Texts) -> Result<(), String> {
    to_json(map, &View::Everyone, None);
    let last = map
        .personas
        .last()
        .map(|last| View::Persona(last.id.clone()));
    for view in last.into_iter().chain([View::Everyone]) {
        let facts = Facts::new(map, &view, texts);
        let needle = Needle::new("e");
        let lens = Lens {
            map,
            facts: &facts,
            view: &view,
            texts,
            glyphs: &Glyphs::UNICODE,
            found: needle.as_ref(),
            marks: None,
        };
        let stages = 0..map.stages.len();
        check_inert(&plain(&lens, stages.clone()))?;
        for cells in [30, 100] {
            check_inert(&print_table(&lens, cells, stages.clone()).text())?;
            check_inert(&print_chart(&lens, cells, stages.clone()).text())?;
        }
    }
    Ok(())
}

/// No character of what is printed acts, hides or turns the order of its neighbours.
fn check_inert(printed: &str) -> Result<(), String> {
    match printed.chars().find(|c| *c != '\n' && is_hidden(*c)) {
        Some(c) => Err(format!("{c:?} is printed: {printed}")),
        None => Ok(()),
    }
}

fn check_screens(document: Document<Label>) -> Result<(), String> {
    let mut app = App::new(
        document,
        Options {
            texts: Texts::new(Language::French),
            glyphs: Glyphs::UNICODE,
            theme: Theme::mono(),
            themes: Vec::new(),
            name: "m.toml".to_owned(),
            is_new: false,
            read_only: false,
            keymap: jalon::command::Keymap::default(),
            size: (80, 24),
        },
    );
    for size in [(80, 24), (31, 9), (1, 1)] {
        app.update(Event::Resize(size.0, size.1));
        screen::check(&app)?;
    }
    Ok(())
}
