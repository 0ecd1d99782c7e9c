//! The looks asked for, where a command is to draw with them.

use super::{Context, Exit, no_such, say};
use crate::diag::nearest;
use crate::i18n::words;
use crate::runtime::Looks;
use crate::sys;
use crate::theme::Theme;

/// The looks there are, and the one asked for.
///
/// # Errors
/// `--theme` names none. A name set elsewhere that nobody knows must not keep maps from being opened.
pub(super) fn looks(context: &Context) -> Result<Looks, Exit> {
    let depth = sys::depth(&context.environment, context.pen.colour);
    let looks = context.sources.looks(&context.settings, depth);
    let asked = context.theme.as_deref();
    match asked.filter(|name| looks.themes.iter().all(|theme| theme.name() != *name)) {
        Some(name) => Err(no_theme(name, &looks.themes, context)),
        None => Ok(looks),
    }
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
    if let Some(note) = &looks.note {
        context.remark(note.told(&context.texts, context.words_pen).trim_end());
    }
}
