use std::path::PathBuf;

use super::*;
use crate::app::Preferences;
use crate::i18n::Language;
use crate::settings::{Settings, Values};
use crate::sys::{Environment, Place, Tmux};

/// A terminal nothing is wrong with.
fn fine() -> Surroundings {
    let place = |path: &str| {
        Some(Place {
            path: PathBuf::from(path),
            is_writable: true,
        })
    };
    Surroundings {
        is_terminal: true,
        size: Some((80, 24)),
        tmux: Some(Tmux {
            version: "3.4".to_owned(),
            features: "clipboard,focus,title".to_owned(),
            terminal: "tmux-256color".to_owned(),
            focus: "1".to_owned(),
            escape: "10".to_owned(),
        }),
        state: place("/state/jalon"),
        config: place("/settings/jalon"),
        editor: Some(PathBuf::from("/bin/vi")),
        git: None,
        widths: Some(vec![('│', 1), ('●', 1)]),
    }
}

const USUAL: [(&str, &str); 3] = [
    ("LANG", "en_GB.UTF-8"),
    ("TERM", "tmux-256color"),
    ("TMUX", "x"),
];

fn found(
    variables: &[(&'static str, &str)],
    surroundings: &Surroundings,
    language: Language,
) -> Vec<Finding> {
    let environment = Environment::with(variables);
    let (settings, _) = Settings::new(
        &Values::default(),
        |name| environment.get(name),
        &Values::default(),
    );
    Facts {
        environment: &environment,
        settings: &settings,
        notes: &[],
        surroundings,
        depth: sys::depth(&environment, colour(&settings, &environment, true)),
        preferences: &Preferences::default(),
        is_ascii: !environment.is_utf8(),
        texts: &Texts::new(language),
    }
    .findings()
}

/// The topics that deserve attention.
fn attention(variables: &[(&'static str, &str)], surroundings: &Surroundings) -> Vec<&'static str> {
    let found = found(variables, surroundings, Language::English);
    let wrong = found.iter().filter(|finding| finding.advice.is_some());
    wrong.map(|finding| finding.topic).collect()
}

#[test]
fn a_usual_terminal_needs_nothing() {
    assert_eq!(attention(&USUAL, &fine()), [""; 0]);
    // Nor does a pipe, which has no size, no cursor to ask and needs no tmux.
    let piped = Surroundings {
        is_terminal: false,
        size: None,
        tmux: None,
        widths: None,
        ..fine()
    };
    assert_eq!(attention(&[("LANG", "C.UTF-8")], &piped), [""; 0]);
}

#[test]
fn each_thing_that_is_wrong_is_told() {
    let with = |change: fn(&mut Surroundings)| {
        let mut surroundings = fine();
        change(&mut surroundings);
        surroundings
    };
    let tmux = |change: fn(&mut Tmux)| {
        let mut surroundings = fine();
        surroundings.tmux.iter_mut().for_each(change);
        surroundings
    };
    for (variables, surroundings, topic) in [
        (&[("LANG", "C"), ("TERM", "xterm")][..], fine(), "locale"),
        (&[("TERM", "dumb"), ("TMUX", "x")], fine(), "terminal"),
        (&[("TMUX", "x")], fine(), "terminal"),
        (&[("TERM", "linux")], fine(), "clipboard"),
        (&USUAL, with(|now| now.size = Some((29, 24))), "size"),
        (&USUAL, with(|now| now.size = Some((80, 7))), "size"),
        (
            &USUAL,
            with(|now| now.widths = Some(vec![('●', 2)])),
            "signs",
        ),
        (&USUAL, with(|now| now.editor = None), "editor"),
        (&USUAL, with(|now| now.state = None), "state"),
        (
            &USUAL,
            with(|now| {
                if let Some(place) = &mut now.config {
                    place.is_writable = false;
                }
            }),
            "config",
        ),
        (&USUAL, with(|now| now.tmux = None), "tmux"),
        (
            &USUAL,
            tmux(|tmux| "focus,title".clone_into(&mut tmux.features)),
            "tmux",
        ),
        (
            &USUAL,
            tmux(|tmux| "screen".clone_into(&mut tmux.terminal)),
            "tmux",
        ),
        (&USUAL, tmux(|tmux| "0".clone_into(&mut tmux.focus)), "tmux"),
        (
            &USUAL,
            tmux(|tmux| "500".clone_into(&mut tmux.escape)),
            "tmux",
        ),
    ] {
        assert_eq!(
            attention(variables, &surroundings),
            [topic],
            "{variables:?} {surroundings:?}"
        );
    }
}

#[test]
fn why_there_is_colour_or_none_is_told() {
    for (variables, expected) in [
        (&[][..], "in 16 colours (default)"),
        (&[("NO_COLOR", "1")], "without colour (NO_COLOR)"),
        (
            &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")],
            "in 16 colours (CLICOLOR_FORCE)",
        ),
        (
            &[("NO_COLOR", "1"), ("JALON_COLOR", "always")],
            "in 16 colours (JALON_COLOR)",
        ),
        (&[("TERM", "dumb")], "without colour (TERM=dumb)"),
        (&[("TERM", "xterm-256color")], "in 256 colours (default)"),
        (&[("COLORTERM", "truecolor")], "in any colour (default)"),
    ] {
        let found = found(variables, &fine(), Language::English);
        let colour = found
            .iter()
            .find(|finding| finding.topic == "colour")
            .unwrap();
        assert_eq!(colour.said, expected, "{variables:?}");
    }
}

#[test]
fn it_is_told_in_both_languages() {
    let variables = [("LANG", "C"), ("TERM", "linux"), ("SSH_TTY", "x")];
    for (language, name) in [(Language::English, "en"), (Language::French, "fr")] {
        let texts = Texts::new(language);
        let surroundings = Surroundings {
            editor: None,
            size: Some((20, 5)),
            widths: Some(vec![('●', 2)]),
            ..fine()
        };
        let told = told(
            &found(&variables, &surroundings, language),
            80,
            false,
            &texts,
        );
        let ruler = ruler(&Glyphs::UNICODE, &texts);
        insta::assert_snapshot!(format!("doctor_{name}"), format!("{told}\n{ruler}"));
    }
}

#[test]
fn the_ruler_has_every_sign_and_its_lines_are_as_long() {
    for glyphs in [Glyphs::UNICODE, Glyphs::ASCII] {
        let ruler = ruler(&glyphs, &Texts::new(Language::English));
        let mut lines = ruler.lines().skip(1);
        let (signs, columns) = (lines.next().unwrap(), lines.next().unwrap());
        assert_eq!(width(signs), width(columns));
        assert!(
            signs.contains(glyphs.band) && signs.contains(glyphs.line_break),
            "{signs}"
        );
    }
}
