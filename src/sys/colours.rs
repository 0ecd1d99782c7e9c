//! How many colours the terminal shows, as the variables tell. The terminal itself is not asked: an
//! answer that comes late would be read as keys.

use termprofile::{DetectorSettings, EnvVarSource, NoTerminal, TermProfile, TermVars};

use super::Environment;
use crate::theme::Depth;

/// The variables that tell about the terminal. Whether the person wants colour is asked elsewhere.
struct OfTerminal<'e>(&'e Environment);

impl EnvVarSource for OfTerminal<'_> {
    fn var(&self, name: &str) -> Option<String> {
        let tells = matches!(
            name,
            "TERM" | "COLORTERM" | "TERM_PROGRAM" | "TERM_PROGRAM_VERSION"
        );
        self.0.get(name).filter(|_| tells).map(str::to_owned)
    }
}

/// How many colours there are, where the person wants any: sixteen at least.
pub fn depth(environment: &Environment, wants_colour: bool) -> Depth {
    if !wants_colour {
        return Depth::None;
    }
    // tmux reads every colour and sends its own terminal what that can show, so what it runs in need
    // not be guessed; the library takes it for 256 colours unless it may run `tmux info`.
    let exact = environment
        .get("COLORTERM")
        .is_some_and(|value| matches!(value, "truecolor" | "24bit"));
    if environment.get("TMUX").is_some() && exact {
        return Depth::True;
    }
    let settings = DetectorSettings::new().enable_tmux_info(false);
    let mut told = TermVars::from_source(&OfTerminal(environment), &NoTerminal, settings);
    told.meta.is_terminal = true;
    match TermProfile::detect_with_vars(told) {
        TermProfile::NoTty | TermProfile::NoColor | TermProfile::Ansi16 => Depth::Ansi16,
        TermProfile::Ansi256 => Depth::Ansi256,
        TermProfile::TrueColor => Depth::True,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variables_tell_how_many_colours_there_are() {
        let of =
            |variables: &[(&'static str, &str)], wants| depth(&Environment::with(variables), wants);
        for (variables, expected) in [
            (&[][..], Depth::Ansi16),
            (&[("TERM", "dumb")], Depth::Ansi16),
            (&[("TERM", "linux")], Depth::Ansi16),
            (&[("TERM", "xterm")], Depth::Ansi16),
            (&[("TERM", "xterm-256color")], Depth::Ansi256),
            (&[("TERM", "xterm-kitty")], Depth::True),
            (
                &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")],
                Depth::True,
            ),
            (&[("TERM", "xterm"), ("COLORTERM", "24bit")], Depth::True),
            (
                &[
                    ("TERM", "screen.xterm-256color"),
                    ("COLORTERM", "truecolor"),
                ],
                Depth::Ansi256,
            ),
            (
                &[
                    ("TERM", "tmux-256color"),
                    ("TMUX", "/tmp/tmux-1/default,1,0"),
                ],
                Depth::Ansi256,
            ),
            (
                &[
                    ("TERM", "screen-256color"),
                    ("TMUX", "/tmp/tmux-1/default,1,0"),
                    ("COLORTERM", "truecolor"),
                ],
                Depth::True,
            ),
        ] {
            assert_eq!(of(variables, true), expected, "{variables:?}");
            assert_eq!(of(variables, false), Depth::None, "{variables:?}");
        }
    }
}
