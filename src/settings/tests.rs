use super::*;
use crate::check::{Pen, render};
use crate::i18n::{Language, Texts};

fn values(pairs: &[(Setting, &str)]) -> Values {
    let mut values = Values::default();
    for (setting, value) in pairs {
        assert!(values.set(*setting, value), "{setting:?} {value}");
    }
    values
}

/// The value of a setting and where it comes from, with variables and a file.
fn held(setting: Setting, flag: &str, variables: &[(&str, &str)], file: &str) -> (String, Source) {
    let mut flags = Values::default();
    flags.set(setting, flag);
    let variable = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| *value)
    };
    let (settings, _) = Settings::new(&flags, variable, &read(file, &[]).0);
    let mut all = settings.all();
    let (_, value, source) = all.find(|(spec, _, _)| spec.setting == setting).unwrap();
    (value.to_owned(), source)
}

#[test]
fn flags_come_before_variables_the_file_the_surroundings_and_the_default() {
    let around = [("LANG", "fr_FR.UTF-8")];
    let own = [("JALON_LANG", "en"), ("LC_ALL", "fr_FR.UTF-8")];
    let file = "lang = \"fr\"";
    for (flag, variables, file, value, source) in [
        (
            "fr",
            &own[..],
            "lang = \"en\"",
            "fr",
            Source::Flag("--lang"),
        ),
        ("", &own, file, "en", Source::Variable("JALON_LANG")),
        ("", &around, "lang = \"en\"", "en", Source::File),
        ("", &around, "", "fr", Source::Variable("LANG")),
        (
            "",
            &[("LC_ALL", "de_DE"), ("LANG", "fr")],
            "",
            "fr",
            Source::Variable("LANG"),
        ),
        ("", &[], "", "en", Source::Default),
        ("", &[("JALON_LANG", "de")], file, "fr", Source::File),
    ] {
        let found = held(Setting::Lang, flag, variables, file);
        assert_eq!(
            found,
            (value.to_owned(), source),
            "{flag} {variables:?} {file}"
        );
    }
}

#[test]
fn a_variable_of_ours_that_does_not_fit_is_told() {
    let variable = |name: &str| (name == "JALON_MOUSE").then_some("mole");
    let (settings, misfits) = Settings::new(&Values::default(), variable, &Values::default());
    assert!(settings.mouse());
    let told: Vec<_> = misfits
        .iter()
        .map(|one| (one.spec.variable, one.value.as_str()))
        .collect();
    assert_eq!(told, [("JALON_MOUSE", "mole")]);
}

#[test]
fn names_and_values_hold_where_they_fit() {
    for (text, expected, told) in [
        (
            "lang = \"fr\"\nmouse = false\n",
            &[(Setting::Lang, "fr"), (Setting::Mouse, "false")][..],
            "",
        ),
        ("max_size = 1048576", &[(Setting::MaxSize, "1048576")], ""),
        ("editor = \"hx -c x\"", &[(Setting::Editor, "hx -c x")], ""),
        (
            "theme = \"mine\"\nkeys = \"bépo\"",
            &[(Setting::Keys, "bépo"), (Setting::Theme, "mine")],
            "",
        ),
        (
            "theme = \"dask\"",
            &[],
            "error[C003]: `theme` takes default, dusk, dawn, contrast, mono, mine, not dask\n  \
               ┌─ config.toml:1:9\n\
             1 │ theme = \"dask\"\n  \
               │         ^^^^^^ write \"dusk\"\n",
        ),
        (
            "keys = \"vi\"",
            &[],
            "error[C003]: `keys` takes default, vim, azerty, bepo, cua, not vi\n  \
               ┌─ config.toml:1:8\n\
             1 │ keys = \"vi\"\n  \
               │        ^^^^\n",
        ),
    ] {
        hold(text, expected, told);
    }
}

#[test]
fn what_is_wrong_is_told_with_its_place_and_the_rest_holds() {
    for (text, expected, told) in [
        (
            "lnag = \"fr\"\nchart = \"bars\"\n",
            &[(Setting::Chart, "bars")][..],
            "error[C002]: unknown setting `lnag`\n  \
               ┌─ config.toml:1:1\n\
             1 │ lnag = \"fr\"\n  \
               │ ^^^^ did you mean `lang`?\n",
        ),
        (
            "[window]\na = 1\n",
            &[],
            "error[C002]: unknown setting `window`\n  \
               ┌─ config.toml:1:2\n\
             1 │ [window]\n  \
               │  ^^^^^^ jalon config show lists the settings\n",
        ),
        (
            "ascii = true",
            &[],
            "error[C003]: `ascii` takes auto, always, never, not true\n  \
               ┌─ config.toml:1:9\n\
             1 │ ascii = true\n  \
               │         ^^^^ write \"always\"\n",
        ),
        (
            "mouse = \"off\"",
            &[],
            "error[C003]: `mouse` takes true, false, not off\n  \
               ┌─ config.toml:1:9\n\
             1 │ mouse = \"off\"\n  \
               │         ^^^^^ write false\n",
        ),
        (
            "max_size = [8]",
            &[],
            "error[C003]: `max_size` takes a size such as \"64MiB\", not [8]\n  \
               ┌─ config.toml:1:12\n\
             1 │ max_size = [8]\n  \
               │            ^^^\n",
        ),
        (
            "lang = fr\nmouse = false\n",
            &[(Setting::Mouse, "false")],
            "error[C001]: words stand in quotes\n  \
               ┌─ config.toml:1:8\n\
             1 │ lang = fr\n  \
               │        ^^ write \"fr\"\n",
        ),
        (
            "[[lang\nmouse = false\n",
            &[],
            "error[C001]: this cannot be read as TOML\n  \
               ┌─ config.toml:1:1\n\
             1 │ [[lang\n  \
               │ ^^^^^^ every line is a key and its value, a header in square brackets, or a comment behind #\n",
        ),
    ] {
        hold(text, expected, told);
    }
}

/// Reads a text of somebody who has a theme `mine`.
fn hold(text: &str, expected: &[(Setting, &str)], told: &str) {
    let (found, problems) = read(text, &["mine"]);
    let texts = Texts::new(Language::English);
    let shown = render(&problems, text, "config.toml", &texts, Pen::default());
    assert_eq!(shown, told, "{text}");
    assert_eq!(found, values(expected), "{text}");
}

#[test]
fn the_sample_changes_nothing_and_without_its_marks_says_what_holds_anyway() {
    for language in Language::ALL {
        let text = sample(&Texts::new(language));
        assert_eq!(read(&text, &[]), (Values::default(), Vec::new()));
        let is_setting = |line: &&str| {
            TABLE.iter().any(|spec| {
                line.strip_prefix("# ")
                    .is_some_and(|line| line.starts_with(&format!("{} = ", spec.key)))
            })
        };
        let lines: Vec<&str> = text.lines().filter(is_setting).collect();
        assert_eq!(lines.len(), TABLE.len(), "{text}");
        let bare: String = lines
            .iter()
            .map(|line| line.trim_start_matches("# ").to_owned() + "\n")
            .collect();
        let (set, problems) = read(&bare, &[]);
        assert_eq!(problems, []);
        let (settings, _) = Settings::new(&Values::default(), |_| None, &set);
        let same = settings
            .all()
            .all(|(spec, value, source)| value == spec.default && source == Source::File);
        assert!(same, "{bare}");
    }
}

#[test]
fn every_default_fits_and_no_name_stands_twice() {
    for spec in TABLE {
        assert_eq!(
            spec.accept(spec.default).as_deref(),
            Some(spec.default),
            "{}",
            spec.key
        );
        let names = |other: &&&Spec| other.key == spec.key || other.variable == spec.variable;
        assert_eq!(TABLE.iter().filter(names).count(), 1, "{}", spec.key);
        assert_eq!(spec.variable, format!("JALON_{}", spec.key.to_uppercase()));
    }
}

#[test]
fn the_sets_of_keys_are_those_there_are() {
    let names = Preset::ALL.map(Preset::name);
    assert_eq!(Setting::Keys.spec().choices(), names);
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "(?s)(lang|mouse|max_size|[a-z]|[=\"'\\[\\]#.\n ]|\\PC){0,40}") {
        let (_, problems) = read(&text, &[]);
        let texts = Texts::new(Language::French);
        let shown = render(&problems, &text, "config.toml", &texts, Pen::default());
        proptest::prop_assert_eq!(shown.is_empty(), problems.is_empty());
    }
}
