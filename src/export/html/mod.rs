//! The map as a page: one file that asks no network, for whoever has a browser and no terminal. It is
//! light or dark as the reader's system is, and prints as a poster.
//!
//! Everything is there and seen without script. With it, the tabs show what one persona sees. The page
//! may do nothing but have the style and the script it was written with, which its policy names by
//! their digests. Words of the map go through [`Markup`] alone.

mod cell;
mod chart;
mod curve;
mod digest;
mod evidence;
mod figures;
mod head;
mod people;
mod ranking;
mod rows;
mod table;
mod talk;
#[cfg(test)]
mod tests;
mod told;

use super::form::{Dress, Paper, Subject, Written};
use super::left_out::{Fact, left_out};
use super::markup::Markup;
use told::Told;

const LIGHT: &str = include_str!("light.css");
const DARK: &str = include_str!("dark.css");
const PAGE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Writes the page.
pub(super) fn write(subject: &Subject<'_>, dress: &Dress<'_>) -> Written {
    let told = Told::new(subject, dress);
    let mut page = Markup::document();
    page.open("html", &[("lang", told.texts.language().tag())]);
    document_head(&mut page, &told, &style(dress.paper));
    page.open("body", &[]).open("main", &[]);
    head::write(&mut page, &told);
    // What the tabs are about.
    page.open("div", &[("class", "panel"), ("id", "panel")]);
    people::write(&mut page, &told);
    table::write(&mut page, &told);
    ranking::write(&mut page, &told);
    figures::write(&mut page, &told);
    table::write_others(&mut page, &told);
    page.close();
    evidence::write(&mut page, &told);
    talk::write(&mut page, &told, subject.reviews);
    page.close();
    head::foot(&mut page, &told, subject.name);
    page.own("script", &[SCRIPT]);
    Written {
        bytes: page.finish().into_bytes(),
        left_out: left_out(subject, dress.view, is_carried),
    }
}

/// The parts of the style sheet: the colours of the ground that was asked for, or of both.
fn style(paper: Option<Paper>) -> Vec<&'static str> {
    match paper {
        Some(Paper::Light) => vec![LIGHT, PAGE],
        Some(Paper::Dark) => vec![
            "@media screen {\n",
            DARK,
            "}\n@media print {\n",
            LIGHT,
            "}\n",
            PAGE,
        ],
        None => vec![
            LIGHT,
            "@media screen and (prefers-color-scheme: dark) {\n",
            DARK,
            "}\n",
            PAGE,
        ],
    }
}

fn document_head(page: &mut Markup, told: &Told<'_>, style: &[&'static str]) {
    let sources = (digest::source(style), digest::source(&[SCRIPT]));
    let policy = format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        sources.0, sources.1
    );
    let policy = [
        ("http-equiv", "Content-Security-Policy"),
        ("content", policy.as_str()),
    ];
    let size = "width=device-width, initial-scale=1";
    page.open("head", &[]).open("meta", &[("charset", "utf-8")]);
    page.open("meta", &policy);
    page.open("meta", &[("name", "viewport"), ("content", size)]);
    page.element("title", &[], &told.title());
    page.own("style", style).close();
}

/// A page has room for all a map says. Remarks in the file are their author's own.
fn is_carried(fact: &Fact) -> bool {
    !matches!(
        fact,
        Fact::OtherPersonas | Fact::Stray | Fact::Refused | Fact::Comments
    )
}
