//! What every form of a map is given and gives back, and the table of all forms.
//!
//! A form is a pure function: the same map and dress give the same bytes. It says what of the map it
//! could not carry; nothing of that is a matter of files or of the command line.

use super::left_out::LeftOut;
use super::{csv, document, exact, html, mermaid, mindmap, opml, picture, poster, xlsx};
use crate::doc::review::Reviews;
use crate::i18n::Texts;
use crate::layout::Glyphs;
use crate::model::{Map, View};

/// A map to be exported, with what stands beside it.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The map.
    pub map: &'a Map,
    /// The text it was read from, without a byte order mark.
    pub text: &'a str,
    /// The name of its file without folders; none for standard input.
    pub name: Option<&'a str>,
    /// What is said of it in the review beside it, if there is one.
    pub reviews: Option<&'a Reviews>,
}

/// The ground of a drawing, for forms that have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Whose spreadsheet a table of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spreadsheet {
    /// Semicolons, decimal commas and a byte order mark, as one in French opens it by a double click.
    Fr,
    /// Commas, decimal points and a byte order mark.
    En,
    /// Commas and decimal points without a mark, as other programs like it.
    Plain,
}

/// How a table of text is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Whether stages are columns; else each item has a line.
    pub wide: bool,
    /// Whose spreadsheet it is for; none leaves it to the language of the words.
    pub excel: Option<Spreadsheet>,
}

/// How an export is dressed.
#[derive(Clone, Copy, Debug)]
pub struct Dress<'a> {
    /// The words that are the program's; those of the map are in the language they were written in.
    pub texts: &'a Texts,
    /// The signs of drawings in text.
    pub glyphs: &'a Glyphs,
    /// Through whose eyes the map is looked at.
    pub view: &'a View,
    /// The ground that was asked for; none leaves it to the form.
    pub paper: Option<Paper>,
    /// The columns of lines for people, 40 or more.
    pub width: usize,
    /// The layout of tables of text.
    pub table: Table,
    /// The dots to the inch of a picture, 1 or more; none leaves them to the form.
    pub dpi: Option<u16>,
}

/// What an export came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What of the map is not in it.
    pub left_out: Vec<LeftOut>,
}

/// Why a map cannot be had in a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// The text that says why and what to do, by its id; its gaps are filled by `args`.
    pub text: &'static str,
    /// What fills the gaps.
    pub args: Vec<(&'static str, String)>,
}

/// A form a map comes in.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// What it is called on the command line; `export-form-NAME` says what it is.
    pub name: &'static str,
    /// What the names of its files end in, without the dot; no other form has the same.
    pub ending: &'static str,
    /// Whether it is text, which a terminal can be sent.
    pub is_text: bool,
    /// What writes it. What a form of text gives may be sent to a terminal.
    pub(super) writer: Writer,
}

/// What writes a form.
#[derive(Clone, Copy, Debug)]
pub(super) enum Writer {
    /// Whatever the map says.
    Always(fn(&Subject<'_>, &Dress<'_>) -> Written),
    /// Where what it needs is there.
    Able(fn(&Subject<'_>, &Dress<'_>) -> Result<Written, Refused>),
}

/// The form that only some builds have: a picture.
pub const PICTURE: &str = "png";

/// Every form, in the order they are told.
pub const FORMS: &[Form] = &[
    text("md", "md", document::write),
    text("html", "html", html::write),
    text("svg", "svg", poster::write),
    #[cfg(feature = "png")]
    bytes(PICTURE, PICTURE, poster::png::write),
    bytes("xlsx", "xlsx", xlsx::write),
    text("csv", "csv", csv::write),
    text("tsv", "tsv", csv::write_tabs),
    text("mermaid", "mmd", mermaid::write),
    text("mindmap", "mindmap.mmd", mindmap::write),
    text("opml", "opml", opml::write),
    text("json", "json", exact::write),
    text("text", "txt", picture::write),
];

/// A form of text that any map has.
const fn text(
    name: &'static str,
    ending: &'static str,
    write: fn(&Subject<'_>, &Dress<'_>) -> Written,
) -> Form {
    Form {
        name,
        ending,
        is_text: true,
        writer: Writer::Always(write),
    }
}

/// A form that is no text, and that not every map has.
const fn bytes(
    name: &'static str,
    ending: &'static str,
    write: fn(&Subject<'_>, &Dress<'_>) -> Result<Written, Refused>,
) -> Form {
    Form {
        name,
        ending,
        is_text: false,
        writer: Writer::Able(write),
    }
}

impl<'a> Dress<'a> {
    /// The usual one.
    pub fn new(texts: &'a Texts, glyphs: &'a Glyphs, view: &'a View) -> Self {
        Self {
            texts,
            glyphs,
            view,
            paper: None,
            width: 100,
            table: Table::default(),
            dpi: None,
        }
    }
}

impl Form {
    /// The map in this form.
    ///
    /// # Errors
    /// What the form needs is not there.
    pub fn write(&self, subject: &Subject<'_>, dress: &Dress<'_>) -> Result<Written, Refused> {
        match self.writer {
            Writer::Always(write) => Ok(write(subject, dress)),
            Writer::Able(write) => write(subject, dress),
        }
    }

    /// The form of that name, or whose files have that ending.
    pub fn find(name: &str) -> Option<&'static Self> {
        let named = FORMS.iter().find(|form| form.name == name);
        named.or_else(|| FORMS.iter().find(|form| form.ending == name))
    }

    /// The form that the name of a file says by its ending, or by that of the form, whatever its case: the
    /// longest ending there is.
    pub fn of_file(name: &str) -> Option<&'static Self> {
        let name = name.to_lowercase();
        let ends = |ending: &str| {
            let stem = name.strip_suffix(ending);
            stem.is_some_and(|stem| stem.ends_with('.'))
        };
        let of = FORMS
            .iter()
            .filter(|form| ends(form.ending) || ends(form.name));
        of.max_by_key(|form| form.ending.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    /// What the menu has room for on a terminal of 80 columns, in each language.
    const ROOM: usize = 41;

    #[test]
    fn each_form_has_a_short_name_in_each_language() {
        for language in [Language::English, Language::French] {
            let texts = Texts::new(language);
            for form in FORMS {
                let name = texts.find(&format!("export-form-{}", form.name), &[]);
                let is_short = |name: &String| name.chars().count() <= ROOM;
                assert!(
                    name.as_ref().is_some_and(is_short),
                    "{}: {name:?}",
                    form.name
                );
            }
        }
    }

    #[test]
    fn each_form_and_each_ending_is_there_once() {
        for of in [|form: &Form| form.name, |form: &Form| form.ending] {
            let mut names: Vec<&str> = FORMS.iter().map(of).collect();
            names.sort_unstable();
            let all = names.len();
            names.dedup();
            assert_eq!(names.len(), all, "{names:?}");
        }
    }

    #[test]
    fn the_name_of_a_file_says_its_form() {
        for (name, expected) in [
            ("shop.html", Some("html")),
            ("shop.v2.HTML", Some("html")),
            ("shop.txt", Some("text")),
            ("shop.text", Some("text")),
            ("shop.mmd", Some("mermaid")),
            ("shop.mindmap.mmd", Some("mindmap")),
            ("shop.mindmap", Some("mindmap")),
            ("mindmap.mmd", Some("mermaid")),
            ("html", None),
            ("shop.toml", None),
        ] {
            let form = Form::of_file(name).map(|form| form.name);
            assert_eq!(form, expected, "{name}");
        }
    }
}
