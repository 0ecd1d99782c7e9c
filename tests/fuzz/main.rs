//! Any bytes, keys and edits, for some seconds: what holds always, held on inputs that nobody
//! thought of.
//!
//! The inputs are the same each time: those that once found something (`found.txt`), then our maps
//! and chance bytes, changed here and there. More of them: `FUZZ_ROUNDS=20000 cargo test --test
//! fuzz`; others: `FUZZ_SEED=7` beside it. `run` beside this file searches for as long as one likes,
//! led by what the inputs reach in the program.

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::pedantic,
    clippy::unwrap_used,
    reason = "a test that fails here has found something"
)]

mod chance;
mod monkey;
mod targets;

use std::panic::catch_unwind;

use chance::Chance;
use jalon::doc::read;
use jalon::export::{Dress, FORMS, Subject};
use jalon::i18n::{Language, Texts};
use jalon::layout::Glyphs;
use jalon::model::View;
use targets::{TARGETS, Target, maps};

/// Inputs that once found something, each as its target and bytes in quotes, as Rust writes them.
const FOUND: &str = include_str!("found.txt");

/// A number of the environment.
fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What is wrong with an input, panics too.
fn wrong(target: &Target, input: &[u8]) -> Option<String> {
    match catch_unwind(|| (target.run)(input)) {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(error),
        Err(panic) => Some(match panic.downcast_ref::<String>() {
            Some(words) => format!("panic: {words}"),
            None => "panic".to_owned(),
        }),
    }
}

/// A shorter input with which something is wrong still.
fn shortened(target: &Target, input: &[u8]) -> Vec<u8> {
    let mut short = input.to_vec();
    let mut part = short.len() / 2;
    while part > 0 {
        let mut at = 0;
        while at + part <= short.len() {
            let less = [&short[..at], &short[at + part..]].concat();
            if wrong(target, &less).is_some() {
                short = less;
            } else {
                at += part;
            }
        }
        part /= 2;
    }
    short
}

fn check(target: &Target, input: &[u8]) {
    if wrong(target, input).is_none() {
        return;
    }
    let input = shortened(target, input);
    let words = wrong(target, &input).unwrap_or_default();
    panic!("{} \"{}\"\n{words}", target.name, input.escape_ascii());
}

/// Reads bytes as Rust writes them.
fn unescaped(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = text.strip_prefix('"')?.strip_suffix('"')?.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'\\' => match rest.next()? {
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'x' => {
                    let digits = [rest.next()?, rest.next()?];
                    u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?
                }
                sign => sign,
            },
            byte => byte,
        });
    }
    Some(bytes)
}

#[test]
fn what_was_found_once_is_found_no_more() {
    for line in FOUND.lines().filter(|line| !line.starts_with('#')) {
        let (name, input) = line.split_once(' ').unwrap();
        let target = TARGETS.iter().find(|target| target.name == name).unwrap();
        check(target, &unescaped(input).unwrap());
    }
}

/// Runs a target on that many inputs, unless another number is asked for.
fn run(name: &str, rounds: u64, seeds: &[Vec<u8>]) {
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    let mut chance = Chance::new(number("FUZZ_SEED").unwrap_or(20_261_122));
    for _ in 0..number("FUZZ_ROUNDS").unwrap_or(rounds) {
        check(target, &chance.input(seeds));
    }
}

#[test]
fn any_bytes_open_or_are_refused() {
    let mut maps: Vec<Vec<u8>> = maps()
        .into_iter()
        .map(|(_, map)| map.into_bytes())
        .collect();
    // What is quick to read is read more often.
    maps.retain(|map| map.len() < 8_000);
    run("reader", 200, &maps);
}

#[test]
fn any_edits_do_what_they_say() {
    let maps = maps().into_iter().filter(|(_, map)| map.len() < 8_000);
    let with_edits = |(_, map): (_, String)| [map.as_bytes(), b"\xff\x03\x08\x0e\x0d\x10"].concat();
    let mut seeds: Vec<Vec<u8>> = maps.map(with_edits).collect();
    seeds.extend((0..20).map(|n| vec![n; 40]));
    run("writer", 120, &seeds);
}

#[test]
fn any_versions_come_together_or_are_refused() {
    let short = || maps().into_iter().filter(|(_, map)| map.len() < 3_000);
    let thrice = |(_, map): (_, String)| [map.as_bytes(); 3].join(&0xff);
    let mut seeds: Vec<Vec<u8>> = short().map(thrice).collect();
    seeds.extend((0..20).map(|n| vec![n; 40]));
    run("merge", 150, &seeds);
}

/// Every form, of some of our maps; and what nobody's program would write.
fn files_of_other_tools() -> Vec<Vec<u8>> {
    let texts = Texts::new(Language::French);
    let dress = Dress::new(&texts, &Glyphs::UNICODE, &View::Everyone);
    let mut files = Vec::new();
    for (_, text) in maps().into_iter().filter(|(_, map)| map.len() < 3_000) {
        let reading = read(&text);
        let subject = Subject {
            map: &reading.map,
            text: &text,
            name: None,
            reviews: None,
        };
        let written = FORMS
            .iter()
            .filter_map(|form| form.write(&subject, &dress).ok());
        files.extend(written.map(|written| written.bytes));
    }
    files
}

#[test]
fn any_files_of_other_tools_are_read_or_refused() {
    run("import", 300, &files_of_other_tools());
}

#[test]
fn any_map_comes_in_every_form() {
    let short = || maps().into_iter().filter(|(_, map)| map.len() < 3_000);
    let maps: Vec<Vec<u8>> = short().map(|(_, map)| map.into_bytes()).collect();
    run("export", 60, &maps);
}

#[test]
fn any_keys_break_nothing() {
    run("keys", 50, &[]);
}
