//! Each rule is broken by one step from a map that breaks none, and is left alone by steps that
//! come near. The examples of the pages do what the pages say.

mod near;

use jiff::civil::{Date, date};

use super::*;
use crate::diag::Severity;
use crate::doc::{TEMPLATES, read};
use crate::i18n::{Language, Texts};
use near::NEAR;

const BASE: &str = include_str!("base.toml");
const TODAY: Date = date(2026, 11, 22);

fn broken(text: &str) -> Vec<Diagnostic> {
    let reading = read(text);
    method(&reading.map, TODAY, Limits::default())
}

fn codes(text: &str) -> Vec<&'static str> {
    let mut codes: Vec<&str> = broken(text).iter().map(|one| one.code.id()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// The base with words in the place of others, each of which stands there once or more.
fn base_with(steps: &[(&str, &str)]) -> String {
    let mut text = BASE.to_owned();
    for (from, to) in steps {
        assert!(text.contains(from), "the base has no {from}");
        text = text.replacen(from, to, 1);
    }
    text
}

/// Rules that one step from the base cannot break alone, tried below on maps of their own.
const APART: [&str; 2] = ["J102", "J124"];

#[test]
fn each_rule_strikes_where_it_should_and_nowhere_near() {
    assert_eq!(codes(BASE), [""; 0]);
    for near in NEAR {
        for steps in near.breaks {
            assert_eq!(codes(&base_with(steps)), [near.code], "{steps:?}");
        }
        for steps in near.almost {
            assert_eq!(
                codes(&base_with(steps)),
                [""; 0],
                "{}: {steps:?}",
                near.code
            );
        }
    }
    let tried = NEAR.iter().map(|near| near.code).chain(APART);
    let mut tried: Vec<&str> = tried.collect();
    tried.sort_unstable();
    let all: Vec<&str> = RULES.iter().map(|rule| rule.code.id()).collect();
    assert_eq!(tried, all);
}

#[test]
fn a_map_of_nobody_breaks_one_rule() {
    let (head, stages) = BASE.split_at(BASE.find("[[stages]]").unwrap());
    let head = head.split_at(head.find("[[personas]]").unwrap()).0;
    let text = format!("{head}{stages}");
    assert_eq!(codes(&text), ["J102"]);
    // Everyone feels what nobody in particular does.
    let low = text.replace("sentiment = { anne = 1, pierre = 2 }", "sentiment = -3");
    assert_eq!(codes(&low), ["J102", "J111"]);
}

#[test]
fn a_map_may_be_as_large_as_the_limit_and_no_larger() {
    let stage = "\n[[stages]]\nname = \"S\"\nsentiment = 0\ntouchpoints = [{ text = \"t\", \
                 sources = [\"s\"] }]\nactions = [{ text = \"a\", sources = [\"s\"] }]\n";
    let map = |stages: usize| format!("{BASE}{}", stage.repeat(stages - 2));
    assert_eq!(codes(&map(12)), [""; 0]);
    assert_eq!(codes(&map(13)), ["J124"]);
    let items = read(BASE).map.items().count();
    let checks = |count: usize| format!("{BASE}checks = [{}]\n", "\"c\", ".repeat(count - items));
    assert_eq!(codes(&checks(150)), [""; 0]);
    assert_eq!(codes(&checks(151)), ["J124"]);
}

#[test]
fn every_page_shows_what_breaks_its_rule_and_what_mends_it() {
    for language in Language::ALL {
        let entries = entries(language);
        for rule in RULES {
            let entry = entries
                .iter()
                .find(|entry| entry.code == rule.code)
                .unwrap();
            let place = format!("{language:?} {}", rule.code.id());
            let headings = entry.page.lines().filter(|line| line.starts_with("## "));
            assert_eq!(headings.count(), 4, "{place}");
            let examples: Vec<&str> = entry
                .page
                .split("```")
                .filter_map(|part| part.strip_prefix("toml\n"))
                .collect();
            let [bad, good] = examples.as_slice() else {
                panic!("{place}: an example and its mend");
            };
            for example in [bad, good] {
                let problems = read(example).diagnostics;
                assert_eq!(problems, [], "{place}");
            }
            assert!(codes(bad).contains(&rule.code.id()), "{place}");
            assert!(!codes(good).contains(&rule.code.id()), "{place}");
        }
    }
}

/// The examples of the rules of the format are lines, so only their TOML is looked at.
#[test]
fn every_rule_has_a_page_with_a_title_in_both_languages() {
    let [english, french] = Language::ALL.map(entries);
    let of_maps = crate::diag::Code::ALL
        .iter()
        .filter(|code| code.is_of_maps());
    assert_eq!(english.len(), of_maps.count() + RULES.len());
    for (english, french) in english.iter().zip(&french) {
        assert_eq!(english.code, french.code);
        for entry in [english, french] {
            let id = entry.code.id();
            assert!(entry.page.starts_with(&format!("# {id}")), "{id}");
            assert!(
                !entry.title.is_empty() && !entry.page.contains("\n# "),
                "{id}"
            );
            let long = entry.page.lines().find(|line| line.chars().count() > 160);
            assert_eq!(long, None, "{id}");
            assert_eq!(code_named(&id.to_lowercase()), Some(entry.code));
        }
        assert_ne!(english.title, french.title);
        for wrong in [" :", " ;", " !", " ?", " »", "« "] {
            let prose = french.page.split("```").step_by(2).collect::<String>();
            let prose = prose.split('`').step_by(2).collect::<String>();
            assert!(!prose.contains(wrong), "{}: {wrong}", french.code.id());
        }
    }
    let ids: Vec<&str> = english.iter().map(|entry| entry.code.id()).collect();
    assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
}

#[test]
fn what_a_rule_says_has_its_words_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for steps in NEAR.iter().flat_map(|near| near.breaks) {
            for problem in broken(&base_with(steps)) {
                let said = crate::check::message(&problem, &texts);
                assert!(!said.contains("diag-") && !said.contains('$'), "{said}");
                assert!(!said.contains('{'), "{said}");
                assert!(crate::check::mend(&problem, &texts).is_some(), "{said}");
                assert_eq!(problem.severity, Severity::Warning);
            }
        }
        // What an import says is said by variants alone, in the words of each form.
        let is_of_import = |code: &&crate::diag::Code| code.id().starts_with('I');
        let all = crate::diag::Code::ALL.iter();
        for code in all.filter(|code| !is_of_import(code)) {
            let id = format!("diag-{}", code.id().to_lowercase());
            let has = ["", "-other", "-persona", "-project"]
                .iter()
                .any(|variant| texts.find(&format!("{id}{variant}"), &[]).is_some());
            assert!(has, "{id}");
        }
    }
}

/// What new maps start from has to be an example. A blank form has nothing in it yet, and is told so.
#[test]
fn templates_follow_the_method() {
    for template in TEMPLATES {
        for language in Language::ALL {
            let found = codes(template.text(language.tag()));
            let expected: &[&str] = if template.is_blank() {
                &["J101", "J104", "J105", "J106", "J110", "J121", "J131"]
            } else {
                &[]
            };
            assert_eq!(found, expected, "{} {language:?}", template.name);
        }
    }
}
