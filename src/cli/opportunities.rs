//! `jalon opportunities FILE|DIR…`: the opportunities of all maps as one backlog.

use super::args::{BacklogForm, Excel, OpportunitiesArgs, Progress, Sort};
use super::maps::read_maps;
use super::{Context, Exit, no_such, print, print_json, say, sheet};
use crate::doc::Document;
use crate::export::{
    Backlog, Ideas, WantedIdeas, backlog_to_csv, backlog_to_json, backlog_to_markdown,
    backlog_to_text,
};
use crate::model::RankBy;
use crate::sys;

/// Tells the backlog.
pub(super) fn run(args: &OpportunitiesArgs, context: &Context) -> Exit {
    let texts = &context.texts;
    let today = sys::today(&context.environment);
    let by = order(args.sort.unwrap_or_default());
    let wanted = WantedIdeas {
        statuses: args.status.iter().copied().map(status).collect(),
        owner: args.owner.clone(),
        persona: args.persona.clone(),
    };
    let maps = read_maps(&args.paths, context, |path, document: &Document<()>| {
        let map = (document.map(), document.text());
        Ideas::of(path.to_owned(), map, &wanted, by, today)
    });
    let has_maps = !maps.made.is_empty();
    if let Some(persona) = &wanted.persona
        && has_maps
        && maps.made.iter().all(|map| !map.has_persona)
    {
        return no_such("no-persona-named", persona, texts);
    }
    let backlog = Backlog::new(maps.made, by);
    let form = args.format.unwrap_or_default();
    if backlog.is_empty() && has_maps {
        let is_all = wanted == WantedIdeas::default();
        let id = if is_all {
            "backlog-none"
        } else {
            "backlog-none-wanted"
        };
        say(&texts.text(id));
    }
    let printed = match form {
        BacklogForm::Table => print(&backlog_to_text(&backlog, texts, sheet(context)), texts),
        BacklogForm::Md if backlog.is_empty() => Exit::Fine,
        BacklogForm::Md => print(&backlog_to_markdown(&backlog, texts), texts),
        BacklogForm::Csv => {
            let excel = args.excel.map(Excel::spreadsheet);
            print(&backlog_to_csv(&backlog, texts, excel), texts)
        }
        BacklogForm::Json => {
            let document = backlog_to_json(&backlog);
            print_json(&format!("{document:#}\n"), texts)
        }
    };
    if printed == Exit::Fine {
        maps.exit
    } else {
        printed
    }
}

fn order(sort: Sort) -> RankBy {
    match sort {
        Sort::Priority => RankBy::Priority,
        Sort::Impact => RankBy::Impact,
        Sort::Effort => RankBy::Effort,
        Sort::Due => RankBy::Due,
    }
}

/// How far an opportunity has come, in a word of the format or `open`.
fn status(progress: Progress) -> &'static str {
    match progress {
        Progress::Open => "open",
        Progress::Idea => "idea",
        Progress::Planned => "planned",
        Progress::Doing => "doing",
        Progress::Done => "done",
        Progress::Dropped => "dropped",
    }
}
