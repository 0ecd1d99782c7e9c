//! `jalon completions [SHELL]`: the script that makes a shell complete the command line.
//!
//! The scripts hold no list of commands: they ask `jalon completions SHELL -- WORDS`, which answers
//! what can stand in the place of the last of the words. So what is offered is never older than the
//! program, it is worded in the language of the interface, and all shells offer the same. The answer is
//! a line that says whether files can stand there too, then one line for each offer.

mod offers;
mod values;

use std::ffi::OsString;
use std::fmt::Write as _;

use super::args::{CompletionsArgs, Shell, command};
use super::{Context, Exit, print, usage};
use offers::{Offers, offers};

impl Shell {
    /// What makes this shell ask.
    fn script(self) -> &'static str {
        match self {
            Self::Bash => include_str!("scripts/jalon.bash"),
            Self::Zsh => include_str!("scripts/jalon.zsh"),
            Self::Fish => include_str!("scripts/jalon.fish"),
            Self::Elvish => include_str!("scripts/jalon.elv"),
            Self::Powershell => include_str!("scripts/jalon.ps1"),
        }
    }

    /// The words as they stand on the command line, of those this shell sends.
    fn received(self, typed: &[OsString]) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for word in typed {
            words.push(word.to_string_lossy().into_owned());
        }
        match self {
            // What follows an equals sign is a word of its own to it.
            Self::Bash => apart(words),
            // It may not send an empty word, so the last has a sign in front.
            Self::Powershell => {
                if let Some(last) = words.last_mut() {
                    *last = last.strip_prefix('+').unwrap_or(last).to_owned();
                }
                words
            }
            _ => words,
        }
    }

    /// Whether it picks those offers itself that fit what is typed.
    fn picks(self) -> bool {
        matches!(self, Self::Zsh | Self::Fish | Self::Elvish)
    }

    /// One offer as this shell reads it.
    fn line(self, before: &str, word: &str, about: &str) -> String {
        match self {
            Self::Bash => word.to_owned(),
            Self::Zsh => format!("{}:{about}", word.replace(':', "\\:")),
            Self::Fish | Self::Elvish | Self::Powershell => format!("{before}{word}\t{about}"),
        }
    }
}

/// Joins what Bash takes apart: `--to`, `=`, `html` are `--to` and its value.
fn apart(words: Vec<String>) -> Vec<String> {
    let count = words.len();
    let mut joined: Vec<String> = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        let is_of_option = word == "=" && joined.last().is_some_and(|last| last.starts_with("--"));
        if !is_of_option {
            joined.push(word);
        } else if at + 1 == count {
            joined.push(String::new());
        }
    }
    joined
}

/// Prints the script, or what the script asks for.
pub(super) fn run(args: &CompletionsArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    let guessed = || {
        let shell = context.environment.get("SHELL")?;
        Shell::named(shell.rsplit('/').next()?)
    };
    let Some(shell) = args.shell.or_else(guessed) else {
        return usage::wanted("completions-no-shell", texts);
    };
    let Some(typed) = &args.typed else {
        return print(shell.script(), texts);
    };
    let words = shell.received(typed);
    let mut command = command(texts);
    command.build();
    print(
        &told(shell, &words, &offers(&command, &words, texts)),
        texts,
    )
}

/// The answer to a script.
fn told(shell: Shell, words: &[String], offers: &Offers) -> String {
    let last = words.last().map(String::as_str).unwrap_or_default();
    // Where the option and its value are one word, most shells want it whole.
    let before = match last.split_once('=') {
        Some((option, _)) if last.starts_with("--") => format!("{option}="),
        _ => String::new(),
    };
    let typed = last.strip_prefix(&before).unwrap_or(last);
    let mut out = String::from(if offers.files { "files\n" } else { "words\n" });
    for offer in &offers.offers {
        if shell.picks() || offer.word.starts_with(typed) {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "{}", shell.line(&before, &offer.word, &offer.about));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;
    use crate::i18n::{Language, Texts};

    /// What that shell is told when these words are sent.
    fn answer(shell: Shell, words: &[&str]) -> String {
        let texts = Texts::new(Language::English);
        let typed: Vec<OsString> = words.iter().map(OsString::from).collect();
        let words = shell.received(&typed);
        let mut command = command(&texts);
        command.build();
        told(shell, &words, &offers(&command, &words, &texts))
    }

    #[test]
    fn each_shell_is_answered_in_the_form_it_reads() {
        let about = "a page for any browser (HTML)";
        for (shell, words, expected) in [
            (
                Shell::Bash,
                &["export", "--to", "ht"][..],
                "words\nhtml\n".to_owned(),
            ),
            (
                Shell::Bash,
                &["export", "--to", "=", "ht"],
                "words\nhtml\n".to_owned(),
            ),
            (
                Shell::Powershell,
                &["export", "--to", "+ht"],
                format!("words\nhtml\t{about}\n"),
            ),
            (
                Shell::Powershell,
                &["export", "+--to=ht"],
                format!("words\n--to=html\t{about}\n"),
            ),
        ] {
            assert_eq!(answer(shell, words), expected, "{words:?}");
        }
        let fish = answer(Shell::Fish, &["export", "--to=ht"]);
        assert!(fish.contains(&format!("\n--to=html\t{about}\n")), "{fish}");
        let zsh = answer(Shell::Zsh, &["export", "--to=ht"]);
        assert!(zsh.contains(&format!("\nhtml:{about}\n")), "{zsh}");
        // Bash has taken the sign for a word of its own; everything can follow it.
        let bash = answer(Shell::Bash, &["export", "--to", "="]);
        assert!(
            bash.contains("\nhtml\n") && bash.contains("\nmd\n"),
            "{bash}"
        );
    }

    #[test]
    fn every_script_asks_in_the_name_of_its_shell() {
        for shell in Shell::value_variants() {
            let name = shell.to_possible_value().unwrap().get_name().to_owned();
            let asks = format!("jalon completions {name} -- ");
            assert!(shell.script().contains(&asks), "{name}");
            assert_eq!(Shell::named(&name), Some(*shell));
        }
        assert_eq!(Shell::named("pwsh"), Some(Shell::Powershell));
        assert_eq!(Shell::named("csh"), None);
    }
}
