//! What the command line says of settings, and where the files of settings are.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::args::{Cli, Colour, Lang, Verb};
use super::{Context, Exit, report};
use crate::command::Preset;
use crate::runtime::{Sources, load_words};
use crate::settings::{Setting, Values};
use crate::sys::{self, Environment, LoadError, SettingsPlaces, Sighting};

/// Where settings come from before the command line was understood: its mistakes are to be told in
/// the language that was asked for.
pub(super) fn sources(arguments: &[OsString], environment: &Environment) -> Sources {
    let given = option(arguments, "--config").map(Path::new);
    // What is the name of no set of keys is a file.
    let keys =
        option(arguments, "--keys").or_else(|| environment.get("JALON_KEYS").map(OsStr::new));
    let keys = keys.filter(|keys| keys.to_str().and_then(Preset::from_name).is_none());
    let places = SettingsPlaces::new(environment, given, keys.map(Path::new));
    let mut flags = Values::default();
    if let Some(lang) = option(arguments, "--lang").and_then(OsStr::to_str) {
        flags.set(Setting::Lang, lang);
    }
    let files = places.read();
    Sources {
        flags,
        places,
        files,
    }
}

/// The value behind an option, as in `--lang fr` or `--lang=fr`.
fn option<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a OsStr> {
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == name {
            return words.next().map(OsString::as_os_str);
        }
        let joined = word.to_str().and_then(|word| word.strip_prefix(name));
        if let Some(value) = joined.and_then(|rest| rest.strip_prefix('=')) {
            return Some(OsStr::new(value));
        }
    }
    None
}

/// The settings that were asked for by flags; none where the size does not fit. An empty name is
/// nobody's, and is told as such where it is looked for.
pub(super) fn flags(cli: &Cli) -> Option<Values> {
    let mut flags = Values::default();
    let lang = cli.lang.map(|lang| match lang {
        Lang::Fr => "fr",
        Lang::En => "en",
    });
    let color = cli.color.map(|color| match color {
        Colour::Auto => "auto",
        Colour::Always => "always",
        Colour::Never => "never",
    });
    let keys = cli.keys.as_ref().map(|keys| keys.to_string_lossy());
    let asked = [
        (Setting::Lang, lang),
        (Setting::Theme, cli.theme.as_deref()),
        (Setting::Keys, keys.as_deref()),
        (Setting::Color, color),
        (Setting::Ascii, cli.ascii.then_some("always")),
        (Setting::MaxSize, cli.max_size.as_deref()),
    ];
    let fits = asked.into_iter().all(|(setting, value)| {
        let is_set = value.is_none_or(|value| flags.set(setting, value));
        is_set || setting != Setting::MaxSize
    });
    fits.then_some(flags)
}

/// Tells what is wrong with where settings come from, which ends nothing, unless a file that was
/// asked for cannot be had.
pub(super) fn tell(cli: &Cli, context: &Context) -> Result<(), Exit> {
    // These say where a file is missing, or write it; and a name that is still being typed is none yet.
    let is_about_files = matches!(
        cli.verb,
        Some(Verb::Config(_) | Verb::Doctor(_) | Verb::Completions(_))
    );
    if context.sources.places.is_given()
        && !is_about_files
        && let Some(file) = &context.sources.files.config
        && matches!(file.found, Sighting::Gone(_))
    {
        let reason = load_words(&LoadError::Missing, &context.texts);
        report(&file.path, &reason, context);
        return Err(Exit::Io);
    }
    // The editor covers what was said before, and says it itself.
    let opens = matches!(cli.verb, None | Some(Verb::New(_))) && sys::is_terminal();
    if !opens {
        for note in &context.notes {
            context.remark(note.told(&context.texts, context.words_pen).trim_end());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn language_of(arguments: &[&str], variables: &[(&'static str, &str)]) -> Language {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        let environment = Environment::with(variables);
        let (settings, _) = sources(&arguments, &environment).settle(&environment);
        settings.language()
    }

    #[test]
    fn the_language_is_known_before_the_rest_is_understood() {
        let french = [("LANG", "fr_FR.UTF-8")];
        assert_eq!(language_of(&["jalon"], &french), Language::French);
        for arguments in [
            &["jalon", "--lang", "en"][..],
            &["jalon", "--wrong", "--lang=en", "x"],
        ] {
            assert_eq!(language_of(arguments, &french), Language::English);
        }
        assert_eq!(language_of(&["jalon", "--lang"], &french), Language::French);
    }
}
