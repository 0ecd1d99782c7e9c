//! `jalon search WORDS FILE|DIR…`: where words stand in maps, found as the program finds them: whatever the
//! case, the accents and the kind of apostrophe.

use super::args::{Report, SearchArgs};
use super::maps::{read_maps, worse};
use super::{Context, Exit, print, print_json, say, sheet, usage};
use crate::doc::Document;
use crate::export::{Found, found_to_json, found_to_text};
use crate::i18n::{Arg, words};
use crate::text::{Needle, Shown};

/// Tells where the words stand. It ends as programs that search do: with 1 where nothing was found.
pub(super) fn run(args: &SearchArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    let Some(needle) = Needle::new(&args.words) else {
        return usage::wanted("search-no-words", texts);
    };
    let maps = read_maps(&args.paths, context, |path, document: &Document<()>| {
        Found::of(path.to_owned(), document.map(), document.text(), &needle)
    });
    let found = &maps.made;
    let printed = match args.format.unwrap_or_default() {
        Report::Text => print(&found_to_text(found, &needle, texts, sheet(context)), texts),
        Report::Json => {
            let document = found_to_json(found, &args.words);
            print_json(&format!("{document:#}\n"), texts)
        }
    };
    if printed != Exit::Fine {
        return printed;
    }
    if found.iter().any(|map| !map.matches.is_empty()) {
        return maps.exit;
    }
    if !found.is_empty() {
        let args = [
            ("words", words(Shown::new(&args.words).into_string())),
            ("maps", Arg::from(found.len())),
        ];
        say(&texts.with("search-nothing", &args));
    }
    worse(maps.exit, Exit::Nothing)
}
