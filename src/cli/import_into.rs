//! `jalon import FUNNEL --into MAP`: the numbers of a funnel on the stages of a map that is there.
//!
//! Which step is taken for which stage is told on standard error. As long as one of them is only likely,
//! nothing is written and the command line is told that says it.

use std::path::Path;

use super::args::ImportArgs;
use super::import::{tell, tell_rest};
use super::output::{Output, put};
use super::{Context, Exit, is_stdin, open_document, read_bytes, report, say, shown, usage};
use crate::check::render;
use crate::doc::{Access, Document};
use crate::i18n::{Language, Texts, words};
use crate::import::funnel::{self, Funnel, Mapping, Match, WrongMap, place, read_funnel};
use crate::import::{Input, Rest, keep_rest_in};
use crate::model::{Field, Map, RowId};
use crate::text::Shown;

/// Puts the numbers of a funnel into a map.
pub(super) fn run(args: &ImportArgs, into: &Path, context: &Context) -> Result<Exit, Exit> {
    let texts = &context.texts;
    let [file] = args.files.as_slice() else {
        return Err(usage::refused("import-into-one", "--into", texts));
    };
    if args.form.as_deref().is_some_and(|form| form != "funnel") {
        return Err(usage::refused("import-into-funnel", "--into", texts));
    }
    let told = told(&args.map, context)?;
    let funnel = read(file, context)?;
    let mut document = open(into, context)?;
    let mappings = place(&funnel, document.map(), &told).map_err(|wrong| {
        let (id, name) = match &wrong {
            WrongMap::NoStep(name) => ("funnel-no-step", name),
            WrongMap::NoStage(name) => ("no-stage-named", name),
            WrongMap::Twice(name) => ("funnel-stage-twice", name),
        };
        usage::refused(id, name, texts)
    })?;
    let is_sure = mappings.iter().all(Mapping::is_sure);
    for line in mappings_in_words(&funnel, document.map(), &mappings, texts) {
        if is_sure {
            context.remark(&line);
        } else {
            say(&line);
        }
    }
    if !is_sure {
        let line = command_line(&funnel, document.map(), &mappings, (args, into), texts);
        say(&texts.text("funnel-unsure"));
        say(&format!("  {}", Shown::new(&line).as_str()));
        let stages = document.map().stages.iter();
        let stages: Vec<&str> = stages.map(|stage| stage.id.as_str()).collect();
        let list = words(Shown::new(&stages.join(", ")).into_string());
        say(&texts.with("funnel-stages", &[("list", list)]));
        return Ok(Exit::Found);
    }
    tell_rest(&funnel.rest, &funnel.text, args.keep_rest, file, context);
    let written = write(&funnel, &mut document, &mappings, args, context);
    let Some(bytes) = written else {
        report(into, &texts.text("import-unwritable"), context);
        return Err(Exit::Bug);
    };
    let output = Output {
        bytes: &bytes,
        is_text: true,
        file: args.output.as_deref(),
        force: args.force,
        sources: &[file.to_owned()],
    };
    put(&output, context)?;
    Ok(Exit::Fine)
}

/// What was said of steps and stages: `step=stage`.
fn told(maps: &[String], context: &Context) -> Result<Vec<(String, String)>, Exit> {
    let told = maps.iter().map(|map| {
        let pair = map.rsplit_once('=');
        let (step, stage) =
            pair.ok_or_else(|| usage::refused("funnel-map-form", map, &context.texts))?;
        Ok((step.to_owned(), stage.to_owned()))
    });
    told.collect()
}

fn read(file: &Path, context: &Context) -> Result<Funnel, Exit> {
    let bytes = read_bytes(file, context)?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let input = Input {
        bytes: &bytes,
        name: name.as_deref().filter(|_| !is_stdin(file)),
        texts: &context.texts,
        most_bytes: usize::try_from(context.max_size).unwrap_or(usize::MAX),
    };
    let funnel = read_funnel(&input).map_err(|refused| {
        tell(&refused.notices, &refused.text, file, context);
        Exit::BadDocument
    })?;
    if !context.is_quiet {
        tell(&funnel.notices, &funnel.text, file, context);
    }
    Ok(funnel)
}

/// The map, if it can be edited.
fn open(into: &Path, context: &Context) -> Result<Document<()>, Exit> {
    let texts = &context.texts;
    let bytes = read_bytes(into, context)?;
    let document: Document<()> = open_document(into, &bytes, context)?;
    if document.access() == Access::Edit {
        return Ok(document);
    }
    let problems = document.diagnostics();
    say(render(
        problems,
        document.text(),
        &shown(into),
        texts,
        context.words_pen,
    )
    .trim_end());
    Err(Exit::BadDocument)
}

/// A line for each step: which stage it belongs to, and how that is known.
fn mappings_in_words(
    funnel: &Funnel,
    map: &Map,
    mappings: &[Mapping],
    texts: &Texts,
) -> Vec<String> {
    let in_words = |mapping: &Mapping| {
        let step = funnel.steps.get(mapping.step).map_or("", |step| &step.name);
        let stage = mapping.stage.and_then(|at| map.stages.get(at));
        let stage = stage.map_or("", |stage| &stage.name);
        let id = match mapping.why {
            Match::Told | Match::Same => "funnel-placed",
            Match::LeftOut => "funnel-left-out",
            Match::Likely => "funnel-likely",
            Match::Unknown => "funnel-unknown",
        };
        let args = [
            ("step", words(Shown::new(step).into_string())),
            ("stage", words(Shown::new(stage).into_string())),
        ];
        texts.with(id, &args)
    };
    mappings.iter().map(in_words).collect()
}

/// The command line that says of each step what is likely, for a shell.
fn command_line(
    funnel: &Funnel,
    map: &Map,
    mappings: &[Mapping],
    (args, into): (&ImportArgs, &Path),
    texts: &Texts,
) -> String {
    let file = args.files.first().map(|file| file.to_string_lossy());
    let mut line = format!(
        "jalon import {} --into {}",
        quoted(&file.unwrap_or_default()),
        quoted(&into.to_string_lossy())
    );
    let blank = texts.text("funnel-stage-word");
    for mapping in mappings.iter().filter(|mapping| mapping.why != Match::Same) {
        let step = funnel.steps.get(mapping.step).map_or("", |step| &step.name);
        let twins = funnel.steps.iter().filter(|other| other.name == step);
        let number = (mapping.step + 1).to_string();
        let step = if twins.count() > 1 { &number } else { step };
        let stage = mapping.stage.and_then(|at| map.stages.get(at));
        // A step like no stage has to be thought about: as it stands this names no stage.
        let open = match mapping.why {
            Match::Unknown => blank.as_str(),
            _ => "",
        };
        let stage = stage.map_or(open, |stage| stage.id.as_str());
        line.push_str(" --map ");
        line.push_str(&quoted(&format!("{step}={stage}")));
    }
    if args.keep_rest {
        line.push_str(" --keep-rest");
    }
    if let Some(out) = &args.output {
        line.push_str(" -o ");
        line.push_str(&quoted(&out.to_string_lossy()));
    }
    if args.force {
        line.push_str(" --force");
    }
    line
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:@%+,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// The bytes of the map with the numbers on its stages; none if the map cannot take them.
fn write(
    funnel: &Funnel,
    document: &mut Document<()>,
    mappings: &[Mapping],
    args: &ImportArgs,
    context: &Context,
) -> Option<Vec<u8>> {
    let texts = &context.texts;
    let of_map = Texts::new(match document.map().fields.text(Field::Lang) {
        Some(lang) if lang.starts_with("fr") => Language::French,
        Some(lang) if lang.starts_with("en") => Language::English,
        _ => texts.language(),
    });
    let put = funnel::put(funnel, document.map(), mappings, &of_map);
    document.apply(&put.edits, (), None).ok()?;
    for (stage, metric, unit) in &put.differing {
        let args = [
            ("stage", words(Shown::new(stage).into_string())),
            ("name", words(Shown::new(metric).into_string())),
            ("unit", words(Shown::new(unit).into_string())),
        ];
        context.remark(&texts.with("funnel-differs", &args));
    }
    let is_hidden = document.map().hidden_rows().contains(&RowId::Metrics);
    if put.added > 0 && is_hidden {
        context.remark(&texts.text("funnel-hidden"));
    }
    let counts = [("added", put.added.into()), ("updated", put.updated.into())];
    context.remark(&texts.with("funnel-done", &counts));
    if args.keep_rest {
        let stage_of = |step: usize| mappings.get(step).and_then(|mapping| mapping.stage);
        let rest = funnel.rest.iter().map(|one| Rest {
            stage: one.stage.and_then(stage_of),
            ..one.clone()
        });
        let rest: Vec<Rest> = rest.collect();
        let text = keep_rest_in(document.text(), &rest, &texts.text("import-stage")).ok()?;
        document.replace_text(text, ());
    }
    Some(document.bytes())
}
