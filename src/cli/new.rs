//! `jalon new`: a map from a template or with stages of one's own, written and opened.
//!
//! It never replaces a file. Off a terminal it prints the path, so that a script can go on with it,
//! and opens nothing.

use std::path::{Path, PathBuf};

use super::args::{Cli, Lang, NewArgs};
use super::{Context, Exit, is_stdin, open, print, read_to_edit, report, say, shown, usage};
use crate::app::SaveOutcome;
use crate::doc::{self, TEMPLATES, Template};
use crate::i18n::{Language, Texts, words};
use crate::model::{Kind, slug};
use crate::runtime::save_outcome;
use crate::sys::{self, Expected, SaveError};
use crate::text::Shown;

/// Writes a new map and opens it.
pub(super) fn run(args: &NewArgs, cli: &Cli, context: &Context) -> Exit {
    let path = match write(args, context) {
        Ok(Some(path)) => path,
        Ok(None) => return Exit::Fine,
        Err(exit) => return exit,
    };
    if !sys::is_terminal() {
        return print(&format!("{}\n", shown(&path)), &context.texts);
    }
    let cli = Cli {
        file: Some(path),
        verb: None,
        ..cli.clone()
    };
    open::run(&cli, context)
}

/// The path of the file that was written; none if the map went to standard output.
fn write(args: &NewArgs, context: &Context) -> Result<Option<PathBuf>, Exit> {
    let texts = &context.texts;
    if let Some(name) = template_for_file(args) {
        return Err(usage::refused("new-is-template", name, texts));
    }
    let plan = Plan::of(args, texts)?;
    let language = match args.map_lang {
        None => texts.language(),
        Some(Lang::En) => Language::English,
        Some(Lang::Fr) => Language::French,
    };
    let text = doc::dated(&plan.text(language.tag()), sys::today(&context.environment));
    let path = match &args.file {
        Some(path) if is_stdin(path) => {
            return match print(&text, texts) {
                Exit::Fine => Ok(None),
                failed => Err(failed),
            };
        }
        Some(path) => path.clone(),
        None => named_after(&text),
    };
    let loaded = read_to_edit(&path, context)?;
    if !loaded.is_new {
        return Err(refuse(&path, SaveError::Exists(None), context));
    }
    let mut origin = loaded.origin;
    let saved = sys::save(&mut origin, text.as_bytes(), None, Expected::Base(None))
        .map_err(|error| refuse(&path, error, context))?;
    if !saved.lasts {
        say(&texts.with("saved-for-now", &[("name", words(shown(&path)))]));
    }
    let args = [
        ("name", words(shown(&path))),
        ("typed", words(typed(&path))),
    ];
    context.remark(&texts.with("new-written", &args));
    Ok(Some(path))
}

/// A file in the current folder, named after the title of the map.
fn named_after(text: &str) -> PathBuf {
    let name = slug(doc::read(text).map.title());
    PathBuf::from(name).with_extension("toml")
}

/// The name of a template where a file is named instead, as in `jalon new saas`.
fn template_for_file(args: &NewArgs) -> Option<&str> {
    let name = args.file.as_deref()?.to_str()?;
    let is_taken = args.template.is_none() && Template::find(name).is_some();
    (is_taken && !name.contains(['.', '/'])).then_some(name)
}

/// A path as a person types it into a shell.
fn typed(path: &Path) -> String {
    let shown = shown(path);
    let shown = match shown.strip_prefix('-') {
        Some(_) => format!("./{shown}"),
        None => shown,
    };
    let is_plain = |c: char| c.is_alphanumeric() || "._-/+,:@".contains(c);
    if shown.chars().all(is_plain) {
        shown
    } else {
        format!("'{}'", shown.replace('\'', r"'\''"))
    }
}

/// Says why there is no new file.
fn refuse(path: &Path, error: SaveError, context: &Context) -> Exit {
    let texts = &context.texts;
    let reason = match save_outcome(error, path, None, texts, &context.glyphs) {
        SaveOutcome::Failed { reason } => reason,
        // Whatever stands there now stays: it was there before, or another was quicker.
        _ => texts.with("new-exists", &[("typed", words(typed(path)))]),
    };
    report(path, &Shown::new(&reason).into_string(), context);
    Exit::Io
}

/// What the new map is made of.
#[derive(Debug, PartialEq)]
enum Plan {
    Worked(&'static Template),
    Blank { kind: Kind, stages: Vec<String> },
}

impl Plan {
    /// What the options ask for; says what does not go together.
    fn of(args: &NewArgs, texts: &Texts) -> Result<Self, Exit> {
        let kind = args.kind.as_deref().map(|word| kind(word, texts));
        let kind = kind.transpose()?;
        let template = args.template.as_deref().map(|name| template(name, texts));
        let template = template.transpose()?;
        let stages = match &args.stages {
            Some(list) => stages(list, texts)?,
            None => Vec::new(),
        };
        let worked = match template {
            Some(template) if template.is_blank() => None,
            None if stages.is_empty() => kind.and_then(Template::of_kind),
            other => other,
        };
        let Some(worked) = worked else {
            let kind = kind.unwrap_or_default();
            return Ok(Self::Blank { kind, stages });
        };
        let name = name(worked, texts);
        if !stages.is_empty() {
            return Err(usage::refused("new-stages-template", name, texts));
        }
        if kind.is_some_and(|kind| kind != worked.kind) {
            return Err(usage::refused("new-other-kind", name, texts));
        }
        Ok(Self::Worked(worked))
    }

    fn text(&self, language: &str) -> String {
        match self {
            Self::Worked(template) => template.text(language).to_owned(),
            Self::Blank { kind, stages } => doc::blank(*kind, language, stages).unwrap_or_default(),
        }
    }
}

/// The name of a template in the language of the interface.
pub(super) fn name(template: &Template, texts: &Texts) -> &'static str {
    match texts.language() {
        Language::English => template.name,
        Language::French => template.french_name,
    }
}

fn template(word: &str, texts: &Texts) -> Result<&'static Template, Exit> {
    Template::find(word).ok_or_else(|| {
        let listed = TEMPLATES.iter().map(|template| name(template, texts));
        let known = TEMPLATES.iter().flat_map(Template::names);
        usage::no_such_word("new-no-template", word, known, listed, texts)
    })
}

fn kind(word: &str, texts: &Texts) -> Result<Kind, Exit> {
    doc::kind_named(word).ok_or_else(|| {
        let kinds = || Kind::ALL.into_iter().filter_map(Template::of_kind);
        let listed = kinds().map(|template| name(template, texts));
        let known = kinds().flat_map(Template::names);
        usage::no_such_word("new-no-kind", word, known, listed, texts)
    })
}

/// The names between commas. An empty one is refused, because a stage has to have a name.
fn stages(list: &str, texts: &Texts) -> Result<Vec<String>, Exit> {
    let names: Vec<String> = list.split(',').map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) {
        return Err(usage::refused("new-stage-empty", list, texts));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_told_as_a_shell_takes_it() {
        for (path, expected) in [
            ("map.toml", "map.toml"),
            ("../maps/étape.toml", "../maps/étape.toml"),
            ("my map.toml", "'my map.toml'"),
            ("l'achat.toml", r"'l'\''achat.toml'"),
            ("$(x).toml", "'$(x).toml'"),
            ("-x.toml", "./-x.toml"),
        ] {
            assert_eq!(typed(Path::new(path)), expected);
        }
    }
}
