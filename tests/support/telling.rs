//! What a script can expect of the program, in words.

use std::fmt::Write as _;

use jalon::app::{
    Against, App, EditTarget, Effect, Goal, Input, Over, Overlay, Preferences, ReviewLine,
};
use jalon::doc::TEMPLATES;
use jalon::i18n::Texts;
use jalon::layout::{FocusRow, Node};
use jalon::model::Field;
use jalon::runtime::Sources;
use jalon::sys::{Environment, SettingsFile, SettingsFiles, Sighting};

pub(crate) fn focus(app: &App) -> String {
    let scene = app.scene();
    // In the outline the map or a row can be in focus too.
    let heading = match scene.outline.map(|tree| tree.node) {
        Some(Node::Map) => Some("map".to_owned()),
        Some(Node::Row { stage, row }) => {
            let row = scene.lens.facts.row(row).map_or("?", |row| row.key());
            Some(format!("stage {}, row {row}", stage + 1))
        }
        _ => None,
    };
    if let Some(heading) = heading {
        return heading;
    }
    let place = match scene.focus.row {
        FocusRow::Head => "head".to_owned(),
        FocusRow::Row(row) => {
            let row = scene.lens.facts.row(row).map_or("?", |row| row.key());
            match app.focused_text() {
                Some(_) => format!("row {row}, item {}", scene.focus.item + 1),
                None => format!("row {row}, empty"),
            }
        }
    };
    format!("stage {}, {place}", scene.focus.stage + 1)
}

pub(crate) fn effect(effect: &Effect) -> String {
    match effect {
        Effect::Save { name, over, .. } => {
            let verb = match over {
                Over::Own(_) => "save",
                Over::Seen(_) | Over::Anything => "overwrite",
            };
            match name {
                Some(name) => format!("{verb} as {name}"),
                None => verb.to_owned(),
            }
        }
        Effect::Edit { target, text, line } => match target {
            EditTarget::Cell => format!("edit cell at line {line}: {text:?}"),
            EditTarget::Note => format!("edit note {text:?}"),
            EditTarget::Comment => format!("edit comment at line {line}: {text:?}"),
            EditTarget::File => format!(
                "edit file at {:?}",
                text.lines().nth(line.saturating_sub(1)).unwrap_or_default()
            ),
        },
        Effect::EditSettings => "edit settings".to_owned(),
        Effect::Journal { id, fate } => format!("journal {id} {fate:?}").to_lowercase(),
        Effect::Clipboard(text) => format!("copy {text:?}"),
        Effect::Mouse(on) => format!("mouse {}", if *on { "on" } else { "off" }),
        Effect::Taken => "taken".to_owned(),
        Effect::Look => "look".to_owned(),
        Effect::Follow(name) => format!("follow {name}"),
        Effect::Open(goal) => match goal {
            Goal::Path(path) | Goal::Seen(path) => format!("open {}", path.display()),
            Goal::Journey { path, make: None } => format!("open the journey {path}"),
            Goal::Journey {
                path,
                make: Some(text),
            } => {
                let title = text.lines().find(|line| line.starts_with("title"));
                format!("make the journey {path}: {}", title.unwrap_or_default())
            }
            Goal::New { name, text } => {
                format!("make {name}: {}", text.lines().next().unwrap_or_default())
            }
            Goal::Demo => "open the demo".to_owned(),
            Goal::Back => "go back".to_owned(),
        },
        Effect::Terms => "terms".to_owned(),
        Effect::Compare(Against::Baseline(path)) => format!("compare with the baseline {path}"),
        Effect::Compare(Against::Word(word)) => format!("compare with {word}"),
        Effect::Rivals => "find what is measured against it".to_owned(),
        Effect::List => "list".to_owned(),
        Effect::Names(folder) => format!("names in {folder:?}"),
        Effect::Name { template, stem } => {
            let template = TEMPLATES.get(*template).map_or("", |it| it.name);
            format!("name for {template}: {stem}")
        }
        Effect::Suspend => "suspend".to_owned(),
        Effect::Quit => "quit".to_owned(),
        Effect::KeepBeside { .. } => "keep beside".to_owned(),
        Effect::Author => "who speaks".to_owned(),
        Effect::FindAudits => "find audits".to_owned(),
        Effect::WriteReport { .. } => "write report".to_owned(),
        Effect::Export { .. } => "export".to_owned(),
        Effect::BeginAudit { .. } => "begin an audit".to_owned(),
    }
}

pub(crate) fn error(app: &App) -> String {
    let error = match app.overlays().last() {
        Some(Overlay::Form(form)) => form.focused().and_then(|field| field.error.clone()),
        Some(Overlay::Prompt(prompt)) => prompt.error.clone(),
        _ => None,
    };
    error.unwrap_or_else(|| "none".to_owned())
}

pub(crate) fn field(app: &App) -> String {
    match app.overlays().last() {
        Some(Overlay::Form(form)) => form.focused().map_or_else(String::new, |field| {
            let words = app.input_words(field).replace('\n', " / ");
            format!("{} = {words}", field.spec.field.key())
        }),
        _ => "none".to_owned(),
    }
}

/// The text being typed, with its caret.
pub(crate) fn input(app: &App) -> String {
    let buffer = match app.overlays().last() {
        Some(Overlay::Cell(editor)) => &editor.buffer,
        Some(Overlay::Comment(editor)) => &editor.buffer,
        Some(Overlay::Prompt(prompt)) => &prompt.buffer,
        Some(Overlay::Palette(palette)) => &palette.buffer,
        Some(Overlay::Help(help)) => &help.filter,
        Some(Overlay::Find(find)) => &find.buffer,
        Some(Overlay::Maps(maps)) => &maps.filter,
        Some(Overlay::Form(form)) => match form.focused().map(|field| &field.input) {
            Some(Input::Text(buffer)) => buffer,
            _ => return "none\n".to_owned(),
        },
        _ => return "none\n".to_owned(),
    };
    let (row, byte) = buffer.caret();
    let mut out = String::new();
    for (n, line) in buffer.lines().iter().enumerate() {
        let (before, after) = line.split_at(if n == row { byte } else { 0 });
        let caret = if n == row { "█" } else { "" };
        let _ = writeln!(out, "{before}{caret}{after}");
    }
    out
}

/// The lines one chooses from, `▸` at the one in focus.
pub(crate) fn list(app: &App) -> String {
    let line = |focused: bool, text: &str| format!("{} {text}\n", if focused { "▸" } else { " " });
    let tick = |on: bool| if on { "[x]" } else { "[ ]" };
    match app.overlays().last() {
        Some(Overlay::Pick(pick)) => {
            let lines = pick.options.iter().enumerate().map(|(n, option)| {
                let ticked = if option.mixed {
                    "[-]"
                } else {
                    tick(option.chosen)
                };
                let text = format!("{ticked} {}", option.label);
                line(n == pick.focus, &text)
            });
            lines.collect()
        }
        Some(Overlay::Rows(panel)) => {
            let lines = panel.choices.iter().enumerate().map(|(n, choice)| {
                let name = match choice.decl.row() {
                    Some(row) => row.key().to_owned(),
                    None => format!("{:?}", choice.decl),
                };
                let text = format!("{} {name}", tick(choice.shown));
                line(n == panel.focus, &text)
            });
            lines.collect()
        }
        Some(Overlay::Audits(panel)) => crate::runs::audits(app, panel),
        Some(Overlay::Audit(walk)) => crate::runs::walked(app, walk),
        Some(Overlay::Opportunities(view)) => {
            let focus = app.ranked_focus(view);
            let ranked = app.ranked(view).into_iter().enumerate();
            let lines = ranked.map(|(n, one)| {
                let rating = |field| {
                    one.item
                        .fields
                        .whole(field)
                        .map_or("?".into(), |n| n.to_string())
                };
                let ratings = [Field::Impact, Field::Effort].map(rating).join(" ");
                line(n == focus, &format!("{} {ratings}", one.item.text))
            });
            lines.collect()
        }
        Some(Overlay::Personas(panel)) => {
            let personas = app.map().personas.iter().enumerate();
            let lines = personas.map(|(n, persona)| line(n == panel.focus, &persona.name));
            lines.collect()
        }
        Some(Overlay::Problems(problems)) => {
            let lines = app.findings().iter().enumerate();
            let lines = lines.map(|(n, one)| {
                let words = app.diagnostic_words(&one.problem);
                let site = app.site_words(one, *problems);
                line(n == problems.focus, &format!("{site}: {words}"))
            });
            lines.collect()
        }
        Some(Overlay::Find(_)) => {
            let (focus, count) = app.found_position();
            let found = app.found(0..count).into_iter().enumerate();
            let lines = found.map(|(n, f)| line(n == focus, &format!("{}: {}", f.place, f.text)));
            lines.collect()
        }
        Some(Overlay::Replace(list)) => {
            let changes = list.changes.iter().enumerate();
            let lines = changes.map(|(n, (change, chosen))| {
                let found = app.change_found(list, change);
                let text = format!("{} {}: {}", tick(*chosen), found.place, found.text);
                line(n == list.focus, &text)
            });
            lines.collect()
        }
        Some(Overlay::Palette(palette)) if palette.offers.is_empty() => {
            line(false, &app.palette_nothing(palette))
        }
        // The best are enough.
        Some(Overlay::Palette(palette)) => {
            let lines = palette.offers.iter().enumerate().map(|(n, offer)| {
                let text = match &offer.hindrance {
                    Some(why) => format!("{} ({why})", offer.label),
                    None => format!("{}: {}", offer.label, offer.line),
                };
                line(Some(n) == palette.focus, &text)
            });
            lines.take(4).collect()
        }
        Some(Overlay::Review(panel)) => {
            let lines = app.review_lines(panel).into_iter();
            let lines = lines.map(|told| match told {
                ReviewLine::Place(place) => format!("{} {}\n", place.name, place.quote),
                ReviewLine::Comment(it) => {
                    let state = it.state.as_deref().unwrap_or("└");
                    let text = it.text.replace('\n', " / ");
                    let told = format!("{state} {} {} {text}", it.author, it.day);
                    line(it.is_focused, &told)
                }
            });
            lines.collect()
        }
        Some(Overlay::Maps(maps)) => {
            let lines = maps
                .shown()
                .enumerate()
                .map(|(n, map)| line(n == maps.focus, map.title()));
            lines.collect()
        }
        Some(Overlay::Start(start)) => {
            let names = jalon::app::BEGINNINGS.map(|it| format!("{it:?}"));
            let recent = start.recent.iter().map(|recent| recent.name.clone());
            let all = names.into_iter().chain(recent).enumerate();
            all.map(|(n, name)| line(n == start.focus, &name)).collect()
        }
        Some(Overlay::Recover(offered)) => {
            let lines = offered.lines.iter().skip(offered.top);
            lines.map(|line| format!("{line}\n")).collect()
        }
        Some(Overlay::Help(help)) => {
            let entries = app.help_entries(help);
            let top = help.top.min(entries.len().saturating_sub(app.help_lines()));
            let lines = entries.into_iter().skip(top).map(|entry| match entry {
                jalon::app::HelpEntry::Heading(text) => format!("{text}\n"),
                jalon::app::HelpEntry::Line(text) | jalon::app::HelpEntry::Code(text) => {
                    format!("  {text}\n")
                }
                jalon::app::HelpEntry::Command { keys, label } => format!("  {label}: {keys}\n"),
                jalon::app::HelpEntry::Message { text, tone, .. } => match tone {
                    jalon::app::Tone::Done => format!("  {text}\n"),
                    jalon::app::Tone::Warning => format!("! {text}\n"),
                },
            });
            lines.collect()
        }
        _ => "none\n".to_owned(),
    }
}

/// What is to be taken up of a `config.toml` that was saved with this text.
pub(crate) fn settings(text: &str, texts: &Texts) -> Result<Box<Preferences>, String> {
    let (environment, mut sources) = (Environment::with(&[]), Sources::default());
    let config = SettingsFile {
        path: "config.toml".into(),
        found: Sighting::Bytes(text.as_bytes().to_vec()),
    };
    let files = SettingsFiles {
        config: Some(config),
        ..SettingsFiles::default()
    };
    let (_, preferences) = sources.take_up(files, &environment, texts)?;
    Ok(preferences)
}
