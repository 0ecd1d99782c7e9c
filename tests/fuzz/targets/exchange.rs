//! Any bytes as a file of another tool, and any map in every other form: what is read can be written as a
//! map without errors, what is said of it can be told, and what is written is the same each time and acts
//! on no terminal.

use jalon::app::Label;
use jalon::check::{Pen, message, render};
use jalon::diag::{Code, Diagnostic, Severity};
use jalon::doc::{Document, compose, read};
use jalon::export::{self, Dress, Subject, left_out_words};
use jalon::i18n::{Language, Texts};
use jalon::import::{self, Input, Notice, Place, Rest, keep_rest};
use jalon::layout::Glyphs;
use jalon::model::View;
use jalon::text::is_hidden;

/// Bytes as an input of every form maps are read from.
pub(crate) fn import(bytes: &[u8]) -> Result<(), String> {
    let texts = Texts::new(Language::French);
    let names = [None, Some("a.mmd"), Some("b.csv"), Some("c\u{202e}.xlsx")];
    for name in names {
        import::Form::guess(&Input {
            bytes,
            name,
            texts: &texts,
            most_bytes: usize::MAX,
        });
    }
    let input = Input {
        bytes,
        name: Some("d.txt"),
        texts: &texts,
        most_bytes: usize::MAX,
    };
    for form in import::FORMS {
        let told = |error: String| format!("{}: {error}", form.name);
        match (form.read)(&input) {
            Ok(imported) => {
                check_notices(&imported.notices, &imported.text, &texts).map_err(told)?;
                check_rest(&imported.rest, &imported.text).map_err(told)?;
                let mut map = imported.map;
                compose(&map).map_err(|error| format!("{}: {error:?}", form.name))?;
                keep_rest(&mut map, &imported.rest, "Tout");
                let text = compose(&map).map_err(|error| format!("{}: {error:?}", form.name))?;
                let problems = read(&text).diagnostics;
                let is_ours = |it: &&Diagnostic| is_of_import(form.name, it);
                let worst = problems.iter().find(is_ours);
                if let Some(problem) = worst {
                    return Err(format!("{}: {problem:?} in {text}", form.name));
                }
            }
            Err(refused) => {
                if refused.notices.is_empty() {
                    return Err(format!("{}: refused without a word", form.name));
                }
                check_notices(&refused.notices, &refused.text, &texts).map_err(told)?;
            }
        }
    }
    Ok(())
}

/// Whether an import is to blame for a problem of its map: what a whole map says is kept even where it
/// names nobody or has no name, and what is not a map is kept by the form that keeps everything.
fn is_of_import(form: &str, problem: &Diagnostic) -> bool {
    let is_of_map = matches!(
        problem.code,
        Code::UnknownPersona
            | Code::UnknownPain
            | Code::UnknownStage
            | Code::DuplicateId
            | Code::MissingKey
    );
    problem.severity == Severity::Error && !is_of_map && form != "json"
}

fn check_notices(notices: &[Notice], text: &str, texts: &Texts) -> Result<(), String> {
    for notice in notices.iter().take(50) {
        check_place(&notice.place, text)?;
        let said = message(&notice.problem, texts);
        if said.is_empty() || said.contains("diag-") || said.contains("{ $") {
            return Err(format!("no words: {said} {:?}", notice.problem));
        }
        let problem = std::slice::from_ref(&notice.problem);
        check_inert(&render(problem, text, "x", texts, Pen::default()))?;
    }
    Ok(())
}

fn check_rest(rest: &[Rest], text: &str) -> Result<(), String> {
    rest.iter()
        .try_for_each(|one| check_place(&one.place, text))
}

fn check_place(place: &Place, text: &str) -> Result<(), String> {
    match place {
        Place::Text(span) if text.get(span.clone()).is_none() => {
            Err(format!("out of the text: {span:?}"))
        }
        _ => Ok(()),
    }
}

/// Bytes as a map that is written in every other form.
pub(crate) fn export(bytes: &[u8]) -> Result<(), String> {
    let Ok(document) = Document::<Label>::open(bytes) else {
        return Ok(());
    };
    let map = document.map();
    let subject = Subject {
        map,
        text: document.text(),
        name: Some("m.toml"),
        reviews: None,
    };
    let last = map.personas.last();
    let views = last.map(|last| View::Persona(last.id.clone()));
    for view in views.into_iter().chain([View::Everyone]) {
        let texts = Texts::new(Language::French);
        let dress = Dress::new(&texts, &Glyphs::UNICODE, &view);
        for form in export::FORMS {
            let Ok(written) = form.write(&subject, &dress) else {
                continue;
            };
            if form.write(&subject, &dress).as_ref() != Ok(&written) {
                return Err(format!("{}: other bytes each time", form.name));
            }
            if form.is_text {
                check_text(&written.bytes).map_err(|error| format!("{}: {error}", form.name))?;
            }
            if let Some(said) = left_out_words(&written.left_out, map, &texts)
                && said.contains("left-out")
            {
                return Err(format!("{}: no words: {said}", form.name));
            }
        }
    }
    Ok(())
}

/// Text for people and programs: what parts cells and ends lines is as spreadsheets want it.
fn check_text(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_inert(&text.replace("\r\n", "\n").replace('\t', " "))
}

fn check_inert(printed: &str) -> Result<(), String> {
    match printed.chars().find(|c| *c != '\n' && is_hidden(*c)) {
        Some(c) => Err(format!("{c:?} is printed: {printed}")),
        None => Ok(()),
    }
}
