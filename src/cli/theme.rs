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
    /// What is wrong with the one asked for, if it is the person's own.
    pub(super) wrong: Option<(OwnTheme, Vec<Diagnostic>)>,
}

/// The looks there are, and the one asked for. A name the variable has and nobody knows is told; it
/// must not keep maps from being opened.
///
/// # Errors
/// `--theme` names none.
pub(super) fn looks(context: &Context) -> Result<Looks, Exit> {
    let texts = &context.texts;
    let own = sys::own_themes(&context.environment);
    let asked = context.theme.as_deref();
    let by_variable = context.environment.get("JALON_THEME");
    let mut wrong = None;
    let mut themes: Vec<Theme> = Theme::NAMES
        .into_iter()
        .filter(|name| own.iter().all(|own| own.name != *name))
        .filter_map(Theme::named)
        .collect();
    for own in own {
        let (theme, problems) = read(&own.text, &own.name);
        if !problems.is_empty() && asked.or(by_variable) == Some(own.name.as_str()) {
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
    let theme = match (asked, by_variable) {
        (Some(name), _) => called(name).ok_or_else(|| no_theme(name, &themes, context))?,
        (None, Some(name)) => called(name).unwrap_or_else(|| {
            no_such("no-theme-named", name, texts);
            Theme::default().at_depth(depth)
        }),
        (None, None) => called("default").unwrap_or_default(),
    };
    Ok(Looks {
        theme,
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
    if let Some((own, problems)) = &looks.wrong {
        let (name, pen) = (shown(&own.path), context.words_pen);
        say(render(problems, &own.text, &name, &context.texts, pen).trim_end());
    }
}
