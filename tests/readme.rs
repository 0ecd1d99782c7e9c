//! What the READMEs and the reference show is what the program does: the tables of keys come from
//! the table of commands, those of the format from the table of fields, the picture from the program.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test may fail, and reads the files it is about"
)]

use std::fmt::Write as _;
use std::fs;

use jalon::app::{App, Event, Options, key_words};
use jalon::audit::READY;
use jalon::check::{Limits, entries, read_project};
use jalon::command::{Group, Keymap, Mode, Preset, TABLE, commands_of, entry, parse_keys};
use jalon::diag::Code;
use jalon::doc::Document;
use jalon::doc::beside::{AUDIT, LIST};
use jalon::i18n::{Language, Texts, command_label};
use jalon::layout::Glyphs;
use jalon::model::{Owner, RowId, fields_of};
use jalon::settings::{self, Takes};
use jalon::theme::{COLOURS, Part, Theme, read};
use jalon::ui::draw;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Cell;

#[path = "support/format_tables.rs"]
mod format_tables;
use format_tables::{table_of_fields, table_of_kinds, table_of_rows, table_of_sheet};

const READMES: [(&str, Language, &str); 2] = [
    ("README.md", Language::English, "maps/online-shop.toml"),
    ("README.fr.md", Language::French, "maps/boutique.toml"),
];

/// The table of keys of every mode worth reading about, as Markdown.
fn table_of_keys(texts: &Texts) -> String {
    let keymap = Keymap::default();
    let (keys_head, does_head) = match texts.language() {
        Language::English => ("keys", "what they do"),
        Language::French => ("touches", "ce qu’elles font"),
    };
    let mut out = String::new();
    for mode in [
        Mode::Map,
        Mode::Cell,
        Mode::Form,
        Mode::Personas,
        Mode::Rows,
        Mode::Zoom,
        Mode::Opportunities,
        Mode::Compare,
        Mode::Review,
        Mode::Audit,
        Mode::Start,
        Mode::Maps,
    ] {
        let name = texts.text(&format!("mode-{}", mode.key()));
        writeln!(
            out,
            "\n**{name}**\n\n| {keys_head} | {does_head} |\n|---|---|"
        )
        .unwrap();
        for group in Group::ALL {
            for entry in commands_of(mode).filter(|entry| entry.group == group) {
                let keys: Vec<String> = keymap
                    .keys(mode, entry.command)
                    .map(|keys| format!("`{}`", key_words(keys, texts, &Glyphs::UNICODE)))
                    .collect();
                let keys = match keys.as_slice() {
                    [first, .., last] if keys.len() > 4 => format!("{first} … {last}"),
                    keys => keys.join(" "),
                };
                let (name, mode) = (entry.name, mode.key());
                let label = command_label(name, mode, texts);
                writeln!(out, "| {keys} | {label} |").unwrap();
            }
        }
    }
    out
}

fn picture(texts: Texts, map: &str) -> String {
    let bytes = fs::read(map).unwrap();
    let options = Options {
        texts,
        glyphs: Glyphs::UNICODE,
        theme: Theme::mono(),
        themes: Vec::new(),
        name: map.trim_start_matches("maps/").to_owned(),
        is_new: false,
        read_only: false,
        keymap: jalon::command::Keymap::default(),
        size: (80, 24),
    };
    let mut app = App::new(Document::open(&bytes).unwrap(), options);
    for key in parse_keys("right right right pagedown pagedown pagedown").unwrap() {
        app.update(Event::Key(key));
    }
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| draw(&app, frame)).unwrap();
    let buffer = terminal.backend().buffer().clone();
    let lines: Vec<String> = buffer
        .content()
        .chunks(80)
        .map(|cells| cells.iter().map(Cell::symbol).collect::<String>())
        .map(|line| line.trim_end().to_owned())
        .collect();
    format!("\n```text\n{}\n```\n", lines.join("\n"))
}

/// The problems whose codes begin so.
fn table_of_problems(beginnings: &[&str]) -> String {
    let mut out = "\n| code | is | what |\n|---|---|---|\n".to_owned();
    let is_one = |code: &&Code| beginnings.iter().any(|with| code.id().starts_with(with));
    for code in Code::ALL.iter().filter(is_one) {
        let (id, severity) = (code.id(), code.severity().key());
        writeln!(out, "| {id} | {severity} | {} |", code.summary()).unwrap();
    }
    out + "\n"
}

/// A page one heading deeper, so that it fits under the title of all.
fn deeper(page: &str) -> String {
    let mut is_code = false;
    let mut out = String::new();
    for line in page.lines() {
        is_code ^= line.starts_with("```");
        let mark = if line.starts_with('#') && !is_code {
            "#"
        } else {
            ""
        };
        writeln!(out, "{mark}{line}").unwrap();
    }
    out
}

fn pages_of_rules() -> String {
    let rules = entries(Language::English);
    let mut out = "\n| rule | is | about |\n|---|---|---|\n".to_owned();
    for rule in &rules {
        let (id, severity) = (rule.code.id(), rule.code.severity().key());
        writeln!(out, "| {id} | {severity} | {} |", rule.title).unwrap();
    }
    for rule in &rules {
        write!(out, "\n{}", deeper(rule.page)).unwrap();
    }
    out + "\n"
}

#[test]
fn the_rules_are_those_of_the_program() {
    hold("docs/rules.md", "rules", &pages_of_rules());
}

#[test]
fn the_limits_that_are_told_are_those_of_the_program() {
    let text = fs::read_to_string("docs/check.md").unwrap();
    let example = text.split("```toml").find(|part| part.contains("[check]"));
    let example = example.unwrap().split("```").next().unwrap();
    let (project, problems) = read_project(example);
    assert_eq!(problems, []);
    assert_eq!(project.limits, Limits::default());
    for key in Limits::KEYS {
        assert!(example.contains(key), "{key}");
    }
}

#[test]
fn the_reference_of_the_format_is_that_of_the_program() {
    let file = "docs/format.md";
    hold(file, "fields map", &table_of_fields(fields_of(Owner::Map)));
    hold(file, "kinds", &table_of_kinds());
    hold(
        file,
        "fields persona",
        &table_of_fields(fields_of(Owner::Persona)),
    );
    hold(
        file,
        "fields stage",
        &table_of_fields(fields_of(Owner::Stage)),
    );
    let common = fields_of(Owner::Item(&RowId::Emotions));
    hold(file, "fields item", &table_of_fields(common));
    hold(file, "fields rows", &table_of_rows());
    hold(file, "problems", &table_of_problems(&["J"]));
}

#[test]
fn the_reference_of_audits_is_that_of_the_program() {
    let file = "docs/format.md";
    hold(file, "keys audit", &table_of_sheet(AUDIT.root));
    hold(file, "keys check", &table_of_sheet(AUDIT.entry));
    hold(file, "keys list", &table_of_sheet(LIST.root));
    hold(file, "keys question", &table_of_sheet(LIST.entry));
    let mut lists = "\n| list | in French | questions | what for |\n|---|---|---|---|\n".to_owned();
    for ready in READY {
        let [name, french] = ready.names();
        let list = ready.list(Language::English);
        let (count, about) = (list.questions.len(), list.about.unwrap_or_default());
        writeln!(lists, "| `{name}` | `{french}` | {count} | {about} |").unwrap();
    }
    hold("docs/audits.md", "lists", &(lists + "\n"));
}

fn table_of_roles() -> String {
    let mut out = "\n| role | is |\n|---|---|\n".to_owned();
    for (_, word, says) in Part::all() {
        writeln!(out, "| `{word}` | {says} |").unwrap();
    }
    out + "\n"
}

fn names_of_colours() -> String {
    let names = COLOURS.map(|(name, _)| format!("`{name}`"));
    format!("{}.\n", names.join(", "))
}

#[test]
fn the_reference_of_themes_is_that_of_the_program() {
    let file = "docs/themes.md";
    hold(file, "roles", &table_of_roles());
    hold(file, "colours", &names_of_colours());
    hold(
        file,
        "problems",
        &table_of_problems(&["C001", "C002", "C003", "C02"]),
    );
    let text = fs::read_to_string(file).unwrap();
    let listed = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let listed: Vec<&str> = listed.filter_map(|line| line.split('`').next()).collect();
    assert_eq!(listed[..Theme::NAMES.len()], Theme::NAMES);
    let (_, example) = text.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert_eq!(read(example, "own").1, []);
}

fn table_of_settings() -> String {
    let texts = Texts::new(Language::English);
    let mut out =
        "\n| setting | takes | if left out | variable | flag | is |\n|---|---|---|---|---|---|\n"
            .to_owned();
    for spec in settings::TABLE {
        let takes = match spec.takes {
            Takes::Size => "a size".to_owned(),
            Takes::Command => "a command".to_owned(),
            _ => format!("`{}`", spec.choices().join("`, `")),
        };
        let flag = spec.flag.map(|flag| format!("`{flag}`"));
        let id = format!("setting-{}", spec.key.replace('_', "-"));
        writeln!(
            out,
            "| `{}` | {takes} | `{}` | `{}` | {} | {} |",
            spec.key,
            spec.default,
            spec.variable,
            flag.unwrap_or_default(),
            texts.text(&id)
        )
        .unwrap();
    }
    out + "\n"
}

#[test]
fn the_reference_of_settings_is_that_of_the_program() {
    let file = "docs/configuration.md";
    hold(file, "settings", &table_of_settings());
    hold(
        file,
        "problems",
        &table_of_problems(&["C001", "C002", "C003"]),
    );
}

fn table_of_presets() -> String {
    let texts = Texts::new(Language::English);
    let mut out = "\n| set | what it is |\n|---|---|\n".to_owned();
    for preset in Preset::ALL {
        let name = preset.name();
        let about = texts.text(&format!("preset-{name}"));
        writeln!(out, "| `{name}` | {about} |").unwrap();
    }
    out + "\n"
}

/// Keys as a file of keys writes them.
fn written<K: AsRef<str>>(keys: impl Iterator<Item = K>) -> String {
    let keys: Vec<String> = keys.map(|keys| format!("`{}`", keys.as_ref())).collect();
    if keys.is_empty() {
        "none".to_owned()
    } else {
        keys.join(" ")
    }
}

fn table_of_changes() -> String {
    let texts = Texts::new(Language::English);
    let mut out = String::new();
    for preset in Preset::ALL {
        if preset.changes().is_empty() {
            continue;
        }
        let name = preset.name();
        writeln!(
            out,
            "\n**{name}**\n\n| command | keys | what it does |\n|---|---|---|"
        )
        .unwrap();
        for (mode, command, keys) in preset.changes() {
            let (name, mode) = (entry(*command).unwrap().name, mode.key());
            let label = command_label(name, mode, &texts);
            let keys = written(keys.iter());
            writeln!(out, "| `{name}` ({mode}) | {keys} | {label} |").unwrap();
        }
    }
    out + "\n"
}

fn table_of_commands() -> String {
    let mut out = String::new();
    for mode in Mode::ALL {
        writeln!(out, "\n`[{}]`\n\n| command | keys |\n|---|---|", mode.key()).unwrap();
        for entry in TABLE.iter().filter(|entry| entry.works_in(mode)) {
            let keys = entry.keys.iter().filter(|(known, _)| *known == mode);
            let keys = written(keys.flat_map(|(_, keys)| keys.iter()));
            writeln!(out, "| `{}` | {keys} |", entry.name).unwrap();
        }
    }
    out + "\n"
}

#[test]
fn the_reference_of_keys_is_that_of_the_program() {
    let file = "docs/keys.md";
    hold(file, "presets", &table_of_presets());
    hold(file, "problems", &table_of_problems(&["C001", "C01"]));
    hold(file, "changes", &table_of_changes());
    hold(file, "commands", &table_of_commands());
}

/// Whether what is written is to be put right, as `INSTA_UPDATE=always` does with the screens.
fn is_updating() -> bool {
    std::env::var("INSTA_UPDATE").is_ok_and(|how| how == "always")
}

fn hold(readme: &str, mark: &str, expected: &str) {
    let text = fs::read_to_string(readme).unwrap();
    let (open, close) = (format!("<!-- {mark} -->\n"), format!("<!-- /{mark} -->"));
    let start = text
        .find(&open)
        .unwrap_or_else(|| panic!("{readme} lacks {open}"))
        + open.len();
    let end = text
        .find(&close)
        .unwrap_or_else(|| panic!("{readme} lacks {close}"));
    if is_updating() {
        let whole = [&text[..start], expected, &text[end..]].concat();
        return fs::write(readme, whole).unwrap();
    }
    assert!(
        &text[start..end] == expected,
        "{readme}: between the marks `{mark}` should stand:\n{expected}"
    );
}

#[test]
fn the_keys_and_the_picture_are_those_of_the_program() {
    for (readme, language, map) in READMES {
        hold(readme, "keys", &table_of_keys(&Texts::new(language)));
        hold(readme, "picture", &picture(Texts::new(language), map));
    }
}
