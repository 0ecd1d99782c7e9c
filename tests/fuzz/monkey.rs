//! What the monkey found once and what is held by name since.

use jalon::app::{Event, Overlay};
use jalon::command::{Mode, parse_keys};

use crate::targets::{Monkey, check_screen};

#[test]
fn the_border_of_a_sheet_replaces_half_a_wide_sign() {
    let wide = "支払いと配送の確認をする".repeat(40);
    let mut map = format!("jalon = 1\ntitle = \"{wide}\"\n[[stages]]\nname = \"{wide}\"\n");
    for row in ["touchpoints", "actions", "emotions", "pains"] {
        map += &format!("{row} = [\"{wide}\", \"a{wide}\"]\n");
    }
    for keys in ["enter", "F3", "g w", "+ q", ":", "?"] {
        let mut monkey = Monkey::new(&map, 0);
        for key in parse_keys(keys).unwrap() {
            monkey.key(key).unwrap();
        }
        for width in 100..120 {
            monkey.send(Event::Resize(width, 24)).unwrap();
            check_screen(&monkey.app).unwrap();
        }
    }
}

#[test]
fn a_paste_that_does_not_fit_is_told() {
    let map = "jalon = 1\n[[stages]]\nname = \"A\"\n";
    for keys in ["i", "g p", ":"] {
        for text in ["x".repeat(40_000), "x\n".repeat(70_000)] {
            let mut monkey = Monkey::new(map, 0);
            for key in parse_keys(keys).unwrap() {
                monkey.key(key).unwrap();
            }
            monkey.send(Event::Paste(text)).unwrap();
            let is_told = match monkey.app.overlays().last() {
                Some(Overlay::Prompt(prompt)) => prompt.error.is_some(),
                _ => monkey.app.message().is_some(),
            };
            assert!(is_told, "{keys}");
        }
    }
}

#[test]
fn the_monkey_gets_into_what_lies_beside_the_map() {
    let map = "jalon = 1\n[[stages]]\nname = \"A\"\nchecks = [\"a\", \"b\"]\n";
    for (keys, mode) in [("g a n f E enter", Mode::Audit), ("g r", Mode::Review)] {
        let mut monkey = Monkey::new(map, 0);
        for key in parse_keys(keys).unwrap() {
            monkey.key(key).unwrap();
        }
        assert_eq!(monkey.app.mode(), mode, "{keys}");
    }
}
