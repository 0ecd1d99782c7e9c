//! `jalon man [-o DIR]`: the manual pages, in the language of the interface.
//!
//! All they say is taken from the arguments, the settings, the codes and the texts; nothing is written
//! twice. One page goes to standard output, all of them into a folder.

mod page;
mod roff;
mod surroundings;

use std::path::Path;

use super::args::{ManArgs, command};
use super::output::{Output, folder_is_there, put};
use super::{Context, Exit, is_stdin, print};
use crate::sys;
use page::{Page, pages};

/// Prints the page of the program, or writes every page into a folder. A page that cannot be written
/// stops no other.
pub(super) fn run(args: &ManArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    let mut command = command(texts);
    command.build();
    let day = sys::today(&context.environment).to_string();
    let pages = pages(&command, &day, texts);
    match args.output.as_deref().filter(|folder| !is_stdin(folder)) {
        Some(folder) => write(&pages, folder, args.force, context),
        None => pages
            .first()
            .map_or(Exit::Fine, |first| print(&first.text, texts)),
    }
}

fn write(pages: &[Page], folder: &Path, force: bool, context: &Context) -> Exit {
    if !folder_is_there(folder, context) {
        return Exit::Io;
    }
    let mut worst = Exit::Fine;
    for page in pages {
        let file = folder.join(&page.file);
        let output = Output {
            bytes: page.text.as_bytes(),
            is_text: true,
            file: Some(&file),
            force,
            sources: &[],
        };
        if let Err(exit) = put(&output, context)
            && exit.code() > worst.code()
        {
            worst = exit;
        }
    }
    worst
}
