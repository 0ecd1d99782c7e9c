//! What was found in all files, counted and in the form that was asked for.

use std::path::Path;

use super::super::args::Found;
use super::super::{Context, Exit, called, print, print_json};
use crate::check::{Report, Sarif, annotations, render};
use crate::diag::{Diagnostic, Severity};
use crate::i18n::Arg;

/// What was found.
pub(super) struct Told<'c> {
    context: &'c Context,
    form: Form,
    pub(super) maps: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

enum Form {
    Text(String),
    Json(Report),
    Sarif(Sarif),
    Github(String),
}

impl<'c> Told<'c> {
    /// Nothing was found yet.
    pub(super) fn new(form: Found, context: &'c Context) -> Self {
        let form = match form {
            Found::Text => Form::Text(String::new()),
            Found::Json => Form::Json(Report::default()),
            Found::Sarif => Form::Sarif(Sarif::new(&context.texts)),
            Found::Github => Form::Github(String::new()),
        };
        Self {
            context,
            form,
            maps: 0,
            errors: 0,
            warnings: 0,
        }
    }

    /// Adds the problems of a map, which were found in that text.
    pub(super) fn add_map(&mut self, problems: &[Diagnostic], text: &str, path: &Path) {
        self.maps += 1;
        self.add(problems, text, path);
    }

    /// Adds the problems of a file that is no map.
    pub(super) fn add(&mut self, problems: &[Diagnostic], text: &str, path: &Path) {
        for problem in problems {
            match problem.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
        }
        let texts = &self.context.texts;
        let file = path.to_string_lossy();
        match &mut self.form {
            Form::Text(out) => {
                let rendered = render(
                    problems,
                    text,
                    &called(path, texts),
                    texts,
                    self.context.pen,
                );
                if !rendered.is_empty() {
                    out.push_str(&rendered);
                    // An empty line between the problems of one file and the next.
                    out.push('\n');
                }
            }
            Form::Json(report) => report.add(problems, text, &file, texts),
            Form::Sarif(sarif) => sarif.add(problems, text, &file, texts),
            Form::Github(out) => out.push_str(&annotations(problems, text, &file, texts)),
        }
    }

    /// Prints all of it.
    pub(super) fn print(&self) -> Exit {
        let texts = &self.context.texts;
        match &self.form {
            Form::Text(out) | Form::Github(out) => print(out, texts),
            Form::Json(report) => print_json(&report.to_text(), texts),
            Form::Sarif(sarif) => print_json(&sarif.to_text(), texts),
        }
    }

    /// The counts for people, where people read and a map was looked at.
    pub(super) fn summary(&self) -> Option<[(&'static str, Arg<'static>); 3]> {
        let is_read = matches!(self.form, Form::Text(_) | Form::Github(_));
        (is_read && self.maps > 0).then(|| {
            [
                ("files", Arg::from(self.maps)),
                ("errors", Arg::from(self.errors)),
                ("warnings", Arg::from(self.warnings)),
            ]
        })
    }
}
