//! `jalon stats FILE|DIR…`: maps in figures, each and all together.

use super::args::{FiguresForm, StatsArgs};
use super::maps::read_maps;
use super::{Context, Exit, print, print_json, sheet};
use crate::doc::Document;
use crate::export::{Tallied, tallies_to_json, tallies_to_text};
use crate::sys;

/// Tells the figures.
pub(super) fn run(args: &StatsArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    let today = sys::today(&context.environment);
    let maps = read_maps(&args.paths, context, |path, document: &Document<()>| {
        Tallied::of(path.to_owned(), document.map(), today)
    });
    let printed = match args.format.unwrap_or_default() {
        FiguresForm::Table => print(&tallies_to_text(&maps.made, texts, sheet(context)), texts),
        FiguresForm::Json => {
            let document = tallies_to_json(&maps.made);
            print_json(&format!("{document:#}\n"), texts)
        }
    };
    if printed == Exit::Fine {
        maps.exit
    } else {
        printed
    }
}
