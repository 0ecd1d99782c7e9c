//! What the manual says of variables and files.

use super::roff::{Part, Roff};
use crate::i18n::Texts;
use crate::settings::TABLE;

/// Variables besides those of settings; what each is for stands in the text of the first of its line.
const VARIABLES: &[&[&str]] = &[
    &["JALON_AUTHOR"],
    &["NO_COLOR"],
    &["CLICOLOR_FORCE"],
    &["TERM", "COLORTERM"],
    &["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG"],
    &["COLUMNS"],
    &["VISUAL", "EDITOR"],
    &["SHELL"],
    &["XDG_CONFIG_HOME"],
    &["XDG_STATE_HOME", "XDG_RUNTIME_DIR"],
    &["SOURCE_DATE_EPOCH"],
];

/// Files, and what each is; `NAME` and `DAY` stand for what differs.
const FILES: &[(&str, &str)] = &[
    ("NAME.toml", "man-file-map"),
    ("NAME.review.toml", "man-file-review"),
    ("NAME.audit-DAY.toml", "man-file-audit"),
    ("jalon.toml", "man-file-project"),
    ("$XDG_CONFIG_HOME/jalon/config.toml", "man-file-config"),
    ("$XDG_CONFIG_HOME/jalon/keys.toml", "man-file-keys"),
    ("$XDG_CONFIG_HOME/jalon/themes/NAME.toml", "man-file-theme"),
    ("$XDG_STATE_HOME/jalon/", "man-file-state"),
];

/// The sections about both.
pub(super) fn tell(page: &mut Roff, texts: &Texts) {
    page.section(&texts.text("man-environment"));
    page.paragraph(&texts.text("man-settings"));
    for spec in TABLE {
        let about = texts.text(&format!("setting-{}", spec.key.replace('_', "-")));
        page.entry(&[Part::Bold(spec.variable)], &about);
    }
    for names in VARIABLES {
        let first = names.first().copied().unwrap_or_default();
        let about = texts.text(&format!(
            "man-env-{}",
            first.to_lowercase().replace('_', "-")
        ));
        page.entry(&[Part::Bold(&names.join(", "))], &about);
    }
    page.section(&texts.text("man-files"));
    let (name, day) = (texts.text("man-a-name"), texts.text("man-a-day"));
    for (file, id) in FILES {
        let file = file.replace("NAME", &name).replace("DAY", &day);
        page.entry(&[Part::Italic(&file)], &texts.text(id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::sys::LOOKED_AT;

    /// What the program looks at to know where it is, and nobody sets for it.
    const UNTOLD: &[&str] = &[
        "TERM_PROGRAM",
        "TERM_PROGRAM_VERSION",
        "TMUX",
        "SSH_CONNECTION",
        "SSH_TTY",
        "LOGNAME",
        "USER",
        "PATH",
        "HOME",
    ];

    #[test]
    fn every_variable_is_told_in_words() {
        for language in Language::ALL {
            let mut page = Roff::new("jalon", "2026-09-21", "jalon", "");
            tell(&mut page, &Texts::new(language));
            let page = page.finish();
            for name in LOOKED_AT.iter().filter(|name| !UNTOLD.contains(name)) {
                assert!(page.contains(name), "{name}");
            }
            assert!(
                !page.contains("man\\-") && !page.contains("setting\\-"),
                "{page}"
            );
        }
    }
}
