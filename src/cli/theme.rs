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
/// `--theme` names none, or one that cannot be read. A name set elsewhere must not keep maps from being
/// opened, whatever is wrong with it.
pub(super) fn looks(context: &Context) -> Result<Looks, Exit> {
    let depth = sys::depth(&context.environment, context.pen.colour);
    let looks = context.sources.looks(&context.settings, depth);
    let asked = context.theme.as_deref();
    let absent = asked.filter(|name| looks.themes.iter().all(|theme| theme.name() != *name));
    match (absent, &looks.note) {
        (None, _) => Ok(looks),
        (Some(_), Some(unread)) => {
            say(unread.told(&context.texts, context.words_pen).trim_end());
            Err(Exit::Io)
        }
        (Some(name), None) => Err(no_theme(name, &looks.themes, context)),
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
