//! What must hold for every theme: that it is whole, can be read, and is told apart by those who see
//! fewer colours.

use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{IntoColor, Lab, LinSrgb, Srgb};
use ratatui::style::{Color, Modifier, Style};

use super::*;

/// The themes that name exact colours, and the contrast they promise: that of WCAG 2.2 for text,
/// success criteria 1.4.3 (4.5:1) and 1.4.6 (7:1).
const EXACT: [(&str, f32); 3] = [("dusk", 4.5), ("dawn", 4.5), ("contrast", 7.0)];

/// A colour as xterm has it: a cube of six steps a side, then a ramp of greys.
fn exact(colour: Color) -> Srgb<u8> {
    match colour {
        Color::Rgb(red, green, blue) => Srgb::new(red, green, blue),
        Color::Indexed(n @ 16..=231) => {
            let step = |n: u8| if n == 0 { 0 } else { 55 + 40 * n };
            Srgb::new(
                step((n - 16) / 36),
                step((n - 16) / 6 % 6),
                step((n - 16) % 6),
            )
        }
        Color::Indexed(n @ 232..) => {
            Srgb::new(8 + 10 * (n - 232), 8 + 10 * (n - 232), 8 + 10 * (n - 232))
        }
        other => panic!("{other} is the terminal's own"),
    }
}

/// The colours of the sign and behind it, as they are seen.
fn seen(theme: &Theme, style: Style) -> (Srgb<u8>, Srgb<u8>) {
    let style = theme.ground().patch(style);
    let (fg, bg) = (exact(style.fg.unwrap()), exact(style.bg.unwrap()));
    if style.add_modifier.contains(Modifier::REVERSED) {
        (bg, fg)
    } else {
        (fg, bg)
    }
}

#[test]
fn everything_written_in_exact_colours_can_be_read() {
    for (name, least) in EXACT {
        for depth in [Depth::True, Depth::Ansi256] {
            let theme = Theme::named(name).unwrap().at_depth(depth);
            for (part, word, _) in Part::all() {
                let style = theme.part(part);
                let (fg, bg) = seen(&theme, style);
                // The library has the formula of WCAG 2.x: (L1 + 0.05) / (L2 + 0.05) of the
                // relative luminances.
                let contrast = fg.into_format().relative_contrast(bg.into_format::<f32>());
                assert!(
                    contrast >= least,
                    "{name}, {depth:?}: `{word}` has {contrast:.2}:1"
                );
                assert!(
                    !style.add_modifier.contains(Modifier::DIM),
                    "{name}: how far `{word}` is dimmed is the terminal's choice"
                );
            }
        }
    }
}

/// What is seen of a colour without the cones for long, middle or short waves: the matrices of
/// Machado, Oliveira and Fernandes (2009), “A Physiologically-based Model for Simulation of Color
/// Vision Deficiency”, at severity 1, on linear light.
const DEFICIENCIES: [(&str, [[f32; 3]; 3]); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn without_cones(colour: Srgb<u8>, matrix: [[f32; 3]; 3]) -> Lab {
    let LinSrgb {
        red, green, blue, ..
    } = colour.into_linear::<f32>();
    let row = |[r, g, b]: [f32; 3]| (r * red + g * green + b * blue).clamp(0.0, 1.0);
    let [red, green, blue] = matrix.map(row);
    LinSrgb::new(red, green, blue).into_color()
}

/// A difference of 1 is just seen side by side; 20 is that of two colours one would name otherwise.
#[test]
fn good_and_bad_differ_for_whoever_sees_fewer_colours() {
    for (name, _) in EXACT {
        for depth in [Depth::True, Depth::Ansi256] {
            let theme = Theme::named(name).unwrap().at_depth(depth);
            let colour = |role| seen(&theme, theme.style(role)).0;
            let (good, bad) = (colour(Role::Positive), colour(Role::Negative));
            assert!(
                good.blue > good.red && bad.red > bad.blue,
                "{name}: blue to orange"
            );
            for (deficiency, matrix) in DEFICIENCIES {
                let (good, bad) = (without_cones(good, matrix), without_cones(bad, matrix));
                let difference = good.difference(bad);
                assert!(difference >= 20.0, "{name}, {deficiency}: {difference:.1}");
            }
        }
    }
}

#[test]
fn the_themes_of_the_program_are_whole_and_without_mistakes() {
    for (name, text) in [
        ("dusk", include_str!("dusk.toml")),
        ("dawn", include_str!("dawn.toml")),
        ("contrast", include_str!("contrast.toml")),
    ] {
        let (theme, problems) = read(text, name);
        assert_eq!(problems, [], "{name}");
        assert_eq!(theme.ground().bg, theme.background, "{name}");
        for (part, word, _) in Part::all() {
            assert!(
                text.contains(&format!("\n{word} = ")),
                "{name} lacks {word}"
            );
            assert!(theme.part(part).fg.is_some(), "{name}: {word}");
        }
    }
    for name in Theme::NAMES {
        assert_eq!(Theme::named(name).unwrap().name(), name);
    }
    assert_eq!(Theme::named("Dusk"), None);
}

#[test]
fn a_theme_has_no_more_colours_than_the_terminal() {
    let own =
        "base = \"dusk\"\nnegative = \"#ff8800\"\nfact = { italic = true }\nchosen = { bg = 208 }";
    let own_on_default = own.replace("dusk", "default");
    for text in [own.to_owned(), own_on_default] {
        let theme = read(&text, "own").0;
        for depth in [Depth::None, Depth::Ansi16, Depth::Ansi256, Depth::True] {
            let theme = theme.clone().at_depth(depth);
            assert_eq!(theme.name(), "own");
            let styles = Part::all().map(|(part, ..)| theme.part(part));
            for colour in styles
                .chain([theme.ground()])
                .flat_map(|style| [style.fg, style.bg])
                .flatten()
            {
                let needed = match colour {
                    Color::Rgb(..) => Depth::True,
                    Color::Indexed(_) => Depth::Ansi256,
                    _ => Depth::Ansi16,
                };
                assert!(needed <= depth, "{colour} at {depth:?}");
            }
        }
    }
}

#[test]
fn without_colour_bold_and_reverse_stay() {
    for name in Theme::NAMES {
        let theme = Theme::named(name).unwrap().at_depth(Depth::None);
        let mono = Theme::mono();
        for (part, word, _) in Part::all() {
            let (own, mono) = (theme.part(part).add_modifier, mono.part(part).add_modifier);
            assert!(own.contains(mono), "{name}: {word}");
        }
    }
    let own = read("fact = { italic = true }", "own")
        .0
        .at_depth(Depth::None);
    assert_eq!(own.style(Role::Fact).add_modifier, Modifier::ITALIC);
}

#[test]
fn sixteen_colours_are_the_persons_own() {
    let dusk = Theme::named("dusk").unwrap().at_depth(Depth::Ansi16);
    assert_eq!(dusk.ground(), Style::new());
    assert_eq!(
        dusk.style(Role::Negative),
        Theme::default().style(Role::Negative)
    );
    let own = read("negative = \"#ff8800\"\nbackground = \"blue\"", "own").0;
    let own = own.at_depth(Depth::Ansi16);
    assert_eq!(own.ground().bg, Some(Color::Blue));
    assert_eq!(own.style(Role::Title), Theme::default().style(Role::Title));
}
