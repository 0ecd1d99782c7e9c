//! What the outside tells of the maps there are, as scripts and screens have it.

use std::path::PathBuf;

use jalon::app::{Event, Listed, Listing, PastVersion, Recent};
use jalon::doc;
use jalon::export::Card;

/// A map opened before, as the start screen shows it.
pub(crate) fn recent(path: &str) -> Recent {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    Recent {
        path: PathBuf::from(path),
        name: name.to_owned(),
        folder: folder.to_owned(),
    }
}

/// A map of a list: `file=title`, or `file!reason` where it cannot be read.
fn listed(words: &str) -> Result<Listed, String> {
    let (name, card) = match (words.split_once('='), words.split_once('!')) {
        (Some((name, title)), _) => {
            let text = format!("jalon = 1\ntitle = \"{title}\"\n[[personas]]\nname = \"Zoé\"\n");
            (name, Ok(Card::of(&doc::read(&text).map)))
        }
        (None, Some((name, reason))) => (name, Err(reason.to_owned())),
        (None, None) => return Err(format!("`{words}` is no map of a list")),
    };
    Ok(Listed {
        path: PathBuf::from(name),
        name: name.to_owned(),
        age: Some(200),
        reviewed: None,
        overdue: None,
        card,
    })
}

/// What the outside answers.
pub(crate) fn told(name: &str, value: &str) -> Result<Event, String> {
    let parts = || value.split("; ").filter(|part| !part.is_empty());
    let pair = || value.split_once("=>").ok_or("wanted: one=>other");
    Ok(match name {
        "maps" => Event::Maps(Listing {
            folder: "cartes".to_owned(),
            maps: parts().map(listed).collect::<Result<_, _>>()?,
            is_cut: false,
        }),
        "names" => {
            let (folder, names) = pair()?;
            let names = names.split("; ").map(str::to_owned).collect();
            let folder = folder.to_owned();
            Event::Names { folder, names }
        }
        "named" => {
            let (template, name) = pair()?;
            let mut templates = doc::TEMPLATES.iter();
            let template = templates.position(|known| known.name == template);
            Event::Named {
                template: template.ok_or("no such template")?,
                name: name.to_owned(),
            }
        }
        "not-opened" => {
            let (name, reason) = pair()?;
            Event::NotOpened {
                name: name.to_owned(),
                reason: reason.to_owned(),
            }
        }
        // What was read is a map of this project, by its path.
        "compared-map" | "compared-past" => {
            let (what, path) = pair()?;
            let read = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
            Event::Compared {
                name: what.to_owned(),
                is_file: name == "compared-map",
                read: Ok(read),
            }
        }
        "compared-not" => {
            let (name, reason) = pair()?;
            Event::Compared {
                name: name.to_owned(),
                is_file: true,
                read: Err(reason.to_owned()),
            }
        }
        "rivals" => Event::Rivals {
            maps: parts().map(str::to_owned).collect(),
            versions: Vec::new(),
        },
        // `abc1234=>2026-09-14=>Anne=>What was done`
        "versions" => Event::Rivals {
            maps: Vec::new(),
            versions: value.split(',').filter_map(past_version).collect(),
        },
        _ => Event::NoJourney {
            path: value.to_owned(),
            is_outside: name == "journey-outside",
        },
    })
}

fn past_version(words: &str) -> Option<PastVersion> {
    let mut parts = words.split("=>");
    let mut next = || parts.next().map(str::to_owned);
    Some(PastVersion {
        name: next()?,
        day: next()?.parse().ok(),
        author: next()?,
        subject: next()?,
    })
}
