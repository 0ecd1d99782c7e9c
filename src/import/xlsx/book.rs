//! What a workbook says of itself: its sheets in order, where their parts are, and from when it counts
//! days.

use std::collections::BTreeMap;

use super::flaw::Flaw;
use super::package::Package;
use super::strings::shared_strings;
use super::styles::{Look, looks};
use super::xml::{Sign, Xml};

/// A workbook without what stands in its sheets.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// The sheets in the order of their tabs.
    pub(super) sheets: Vec<Listed>,
    /// Whether days are counted from 1904.
    pub(super) from_1904: bool,
    /// The strings cells refer to.
    pub(super) strings: Vec<String>,
    /// The looks cells refer to.
    pub(super) looks: Vec<Look>,
}

/// A sheet as the workbook lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// What its tab says.
    pub(super) name: String,
    /// The part it is in.
    pub(super) part: String,
    /// Whether its tab is hidden.
    pub(super) is_hidden: bool,
}

impl Book {
    /// Reads everything but the sheets.
    ///
    /// # Errors
    /// There is no workbook, or one of its parts cannot be read.
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, Flaw> {
        let top = relations(package, "_rels/.rels", "")?;
        let mut top = top.into_values();
        let main = top.find(|relation| relation.kind == "officeDocument");
        let main = main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
        let ending = main.rsplit('.').next().unwrap_or_default();
        if !ending.eq_ignore_ascii_case("xml") || !package.has(&main) {
            return Err(Flaw::NoWorkbook);
        }
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let links = relations(package, &format!("{folder}/_rels/{file}.rels"), folder)?;
        let text = package.part(&main)?.unwrap_or_default();
        let mut book = sheets(&text, &main, &links)?;
        let part = |kind: &str| links.values().find(|link| link.kind == kind);
        if let Some(link) = part("sharedStrings") {
            let text = package.part(&link.target)?;
            book.strings = shared_strings(&text.unwrap_or_default())?;
        }
        if let Some(link) = part("styles") {
            let text = package.part(&link.target)?;
            book.looks = looks(&text.unwrap_or_default());
        }
        Ok(book)
    }
}

/// What one part says of another.
struct Relation {
    /// The last word of its kind, such as `worksheet`.
    kind: String,
    /// The other part.
    target: String,
}

/// The relations of a part by their ids; none where it has none.
fn relations(
    package: &mut Package<'_>,
    name: &str,
    folder: &str,
) -> Result<BTreeMap<String, Relation>, Flaw> {
    let mut found = BTreeMap::new();
    let Some(text) = package.part(name)? else {
        return Ok(found);
    };
    let mut xml = Xml::new(&text);
    loop {
        match xml.next() {
            Some(Sign::Open(tag)) if tag.is("Relationship") => {
                let id = tag.attribute("Id");
                let kind = tag.attribute("Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = tag.attribute("Target").unwrap_or_default();
                let target = resolved(&target, folder);
                found.extend(id.map(|id| (id, Relation { kind, target })));
            }
            Some(Sign::End) => return Ok(found),
            Some(_) => {}
            None => return Err(Flaw::Damaged(name.to_owned())),
        }
    }
}

/// The name of a part that another in this folder names.
fn resolved(target: &str, folder: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

fn sheets(text: &str, name: &str, links: &BTreeMap<String, Relation>) -> Result<Book, Flaw> {
    let mut book = Book::default();
    let mut xml = Xml::new(text);
    loop {
        match xml.next() {
            Some(Sign::Open(tag)) if tag.is("sheet") => {
                let link = tag.attribute("id").and_then(|id| links.get(&id));
                // A sheet that is one chart has no cells.
                let Some(link) = link.filter(|link| link.kind == "worksheet") else {
                    continue;
                };
                book.sheets.push(Listed {
                    name: tag.attribute("name").unwrap_or_default(),
                    part: link.target.clone(),
                    is_hidden: tag
                        .attribute("state")
                        .is_some_and(|state| state != "visible"),
                });
            }
            Some(Sign::Open(tag)) if tag.is("workbookPr") => {
                let first = tag.attribute("date1904");
                book.from_1904 |= first.is_some_and(|word| word == "1" || word == "true");
            }
            Some(Sign::End) => return Ok(book),
            Some(_) => {}
            None => return Err(Flaw::Damaged(name.to_owned())),
        }
    }
}
