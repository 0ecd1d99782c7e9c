//! Which looks there are and which are asked for: `--theme`, then `JALON_THEME`.

use super::{Context, Exit, no_such, say, shown};
use crate::check::render;
use crate::diag::{Diagnostic, nearest};
use crate::i18n::words;
use crate::sys::{self, OwnTheme};
use crate::theme::{Theme, read};

/// The looks, no deeper in colour than the terminal.
pub(super) struct Looks {
    /// The one asked for.
    pub(super) theme: Theme,
    /// Every one, the person's own behind those of the program.
    pub(super) themes: Vec<Theme>,
    /// The name the variable has, where there is no such theme.
    pub(super) unknown: Option<String>,
    /// What is wrong with the one asked for, if it is the person's own.
    pub(super) wrong: Option<(OwnTheme, Vec<Diagnostic>)>,
}

/// The looks there are, and the one asked for. A name the variable has and nobody knows must not keep
/// maps from being opened.
///
/// # Errors
/// `--theme` names none.
pub(super) fn looks(context: &Context) -> Result<Looks, Exit> {
    let own = sys::own_themes(&context.environment);
    let asked = context.theme.as_deref();
    let by_variable = context.environment.get("JALON_THEME");
    let wanted = asked.or(by_variable).unwrap_or(Theme::USUAL);
    let mut wrong = None;
    let mut themes: Vec<Theme> = Theme::NAMES
        .into_iter()
        .filter(|name| own.iter().all(|own| own.name != *name))
        .filter_map(Theme::named)
        .collect();
    for own in own {
        let (theme, problems) = read(&own.text, &own.name);
        if !problems.is_empty() && own.name == wanted {
            wrong = Some((own, problems));
        }
        themes.push(theme);
    }
    let depth = sys::depth(&context.environment, context.pen.colour);
    let themes: Vec<Theme> = themes
        .into_iter()
        .map(|theme| theme.at_depth(depth))
        .collect();
    let called = |name: &str| themes.iter().find(|theme| theme.name() == name).cloned();
    let found = called(wanted);
    if found.is_none() && asked.is_some() {
        return Err(no_theme(wanted, &themes, context));
    }
    Ok(Looks {
        unknown: found.is_none().then(|| wanted.to_owned()),
        theme: found.or_else(|| called(Theme::USUAL)).unwrap_or_default(),
        themes,
        wrong,
    })
}

fn no_theme(name: &str, themes: &[Theme], context: &Context) -> Exit {
    let texts = &context.texts;
    let exit = no_such("no-theme-named", name, texts);
    let known: Vec<&str> = themes.iter().map(Theme::name).collect();
    say(&texts.with("usage-valid", &[("values", words(known.join(", ")))]));
    if let Some(meant) = nearest(name, known) {
        say(&texts.with("usage-suggested", &[("suggested", words(meant))]));
    }
    exit
}

/// Says what is wrong with the theme that was asked for.
pub(super) fn report(looks: &Looks, context: &Context) {
    if let Some(name) = &looks.unknown {
        no_such("no-theme-named", name, &context.texts);
    }
    if let Some((own, problems)) = &looks.wrong {
        let (name, pen) = (shown(&own.path), context.words_pen);
        say(render(problems, &own.text, &name, &context.texts, pen).trim_end());
    }
}
