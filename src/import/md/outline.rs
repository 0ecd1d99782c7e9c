//! Lines of Markdown as a map: headings, lists and labels in bold, whichever way they are nested.

use super::line::{Kind, Line};
use super::seen::{Seen, leads, look, sources};
use crate::import::gather::{Gatherer, Named, Words};
use crate::import::grid::Grid;
use crate::import::labels::{HeadLabel, Label};
use crate::import::{Notice, mermaid, table};
use crate::model::RowId;

/// Where a line stands.
#[derive(Clone, Debug, Default)]
struct Context {
    stage: Option<usize>,
    named: Option<Named>,
    head: Option<(HeadLabel, String)>,
    persona: Option<usize>,
}

/// Adds what lines say to a map; whether there is a label that is known, or a table that has some.
pub(super) fn gather(lines: &[Line], map: &mut Gatherer<'_>) -> bool {
    let seen = look(lines, map);
    let sources = sources(lines, &seen, map);
    let mut contexts: Vec<Context> = Vec::with_capacity(lines.len());
    let mut grids: Vec<Grid> = Vec::new();
    let mut title: Option<&Words> = None;
    let has_stages =
        seen.iter().any(|seen| seen.is_stage) || lines.iter().any(|line| line.grid.is_some());
    for (line, here) in lines.iter().zip(&seen) {
        let above = here
            .parent
            .and_then(|parent| contexts.get(parent))
            .cloned()
            .unwrap_or_default();
        let is_source = |at: usize| sources.contains(&at);
        if here.parent.is_some_and(is_source) || is_source(contexts.len()) {
            contexts.push(above);
            continue;
        }
        if let Some(grid) = &line.grid {
            let heading = here.parent.and_then(|parent| lines.get(parent));
            let heading = heading
                .filter(|heading| heading.kind == Kind::Heading)
                .map(|heading| heading.words.words.clone());
            grids.push(Grid {
                title: heading,
                rows: grid.rows.clone(),
            });
            contexts.push(above);
            continue;
        }
        if line.kind == Kind::Heading
            && line.level == 1
            && !here.is_stage
            && title.is_none()
            && here.label.is_none()
        {
            title = Some(&line.words);
            map.title(&line.words);
            contexts.push(Context::default());
            continue;
        }
        let context = take(line, here, &above, has_stages, map);
        contexts.push(context);
    }
    let is_outline = seen.iter().any(|seen| {
        matches!(seen.label, Some(Label::Row(_))) && (seen.has_children || !seen.behind.is_empty())
    });
    let is_table = table::gather(&grids, map);
    for (line, here) in lines.iter().zip(&seen) {
        let is_title = title.is_some_and(|title| *title == line.words);
        let is_other = here.is_stage || here.label.is_some() || is_title;
        if here.has_table && !is_other && map.stage_named(&line.words.words).is_none() {
            map.rest(None, "", &line.words);
        }
    }
    is_table || is_outline && map.stages() > 0
}

/// Puts a line where it belongs, and says where what is below it stands.
fn take(
    line: &Line,
    here: &Seen,
    above: &Context,
    has_stages: bool,
    map: &mut Gatherer<'_>,
) -> Context {
    let mut context = above.clone();
    if line.kind == Kind::Fence {
        map.fence(above.stage, &line.words);
        return context;
    }
    if let Some((HeadLabel::Personas, _)) = &above.head {
        return persona(line, here, context, map);
    }
    if let Some((head, label)) = above.head.clone() {
        map.head(head, &label, &line.words);
        return context;
    }
    if let Some(named) = &above.named {
        return item(line, here, named, context, has_stages, map);
    }
    if here.is_stage {
        let stage = map.stage(&line.words.words, &line.words.place);
        return Context {
            stage: Some(stage),
            ..Context::default()
        };
    }
    let behind = Words {
        words: here.behind.clone(),
        ..line.words.clone()
    };
    if line.kind == Kind::Paragraph && here.name.len() < 60 && map.labels().is_line(&here.name) {
        return context;
    }
    let head = match above.stage {
        None => map.labels().head(&here.name),
        Some(_) => None,
    };
    match (&here.label, head) {
        (_, Some(head)) if !here.behind.is_empty() => map.head(head, &here.name, &behind),
        (None | Some(Label::Field(_) | Label::People), Some(head)) if here.has_children => {
            context.head = Some((head, here.name.clone()));
        }
        (Some(Label::Stage | Label::Phase), _) if here.behind.is_empty() => {}
        (Some(label), _) if here.has_children || !here.behind.is_empty() => {
            let named = Named {
                label: label.clone(),
                words: here.name.clone(),
            };
            if !here.behind.is_empty() {
                listed(&named, &behind, above.stage, has_stages, map);
            }
            context.named = Some(named);
        }
        _ => return other(line, here, context, map),
    }
    context
}

/// What is said behind a label on its own line.
fn listed(
    named: &Named,
    words: &Words,
    stage: Option<usize>,
    has_stages: bool,
    map: &mut Gatherer<'_>,
) {
    let Some(stage) = stage.or_else(|| map.only_stage(has_stages)) else {
        return map.rest(None, &named.words, words);
    };
    let is_items = matches!(&named.label, Label::Row(row) if *row != RowId::Metrics);
    let has_other = words.words.contains([';', '\n']);
    if !is_items || has_other || words.url.is_some() {
        return map.put(stage, named, words);
    }
    for part in commas(&words.words) {
        map.put(stage, named, &Words::new(part, words.place.clone()));
    }
}

/// What stands between commas, but for those within brackets and numbers.
fn commas(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (at, c) in words.char_indices() {
        match c {
            '(' | '[' | '«' | '“' => depth += 1,
            ')' | ']' | '»' | '”' => depth -= 1,
            ',' if depth <= 0
                && words
                    .get(at + 1..)
                    .is_some_and(|rest| rest.starts_with(char::is_whitespace)) =>
            {
                parts.extend(words.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(words.get(start..));
    parts
}

/// A line below the label of a row: an item, or a stage where the rows stand above.
fn item(
    line: &Line,
    here: &Seen,
    named: &Named,
    mut context: Context,
    has_stages: bool,
    map: &mut Gatherer<'_>,
) -> Context {
    match context.stage {
        Some(stage) => map.put_one(stage, named, &line.words),
        None if here.has_children => {
            let name = &line.words.words;
            let stage = map
                .stage_named(name)
                .unwrap_or_else(|| map.stage(name, &line.words.place));
            context.stage = Some(stage);
        }
        None => match map.only_stage(has_stages) {
            Some(stage) => map.put_one(stage, named, &line.words),
            None => map.rest(None, &named.words, &line.words),
        },
    }
    context
}

/// A line below `Personas`: a name, or what is said of the last one.
fn persona(line: &Line, here: &Seen, mut context: Context, map: &mut Gatherer<'_>) -> Context {
    match context.persona {
        None if line.kind == Kind::Paragraph
            && !leads(line)
            && line.bold == 0
            && here.behind.is_empty() =>
        {
            map.rest(None, "", &line.words);
        }
        None => {
            context.persona = map.portrait(&line.words.words);
            if context.persona.is_none() {
                map.rest(None, "", &line.words);
            }
        }
        Some(at) => {
            let behind = Words {
                words: here.behind.clone(),
                ..line.words.clone()
            };
            let (label, words) = match here.behind.as_str() {
                "" => ("", &line.words),
                _ => (here.name.as_str(), &behind),
            };
            map.of_persona(at, label, words, line.kind == Kind::Quote);
        }
    }
    context
}

/// A line that is no label: a row of its own where items stand below it within a stage, else words without a
/// place, or something of the whole map.
fn other(line: &Line, here: &Seen, mut context: Context, map: &mut Gatherer<'_>) -> Context {
    let Some(stage) = context.stage else {
        match line.kind {
            // A heading of a table may name its stage; whether it does is seen later.
            Kind::Heading if here.has_table => {}
            Kind::Heading | Kind::Quote | Kind::Fence | Kind::Table => {
                map.rest(None, "", &line.words);
            }
            Kind::Paragraph | Kind::Item => map.rest(None, "", &line.words),
        }
        return context;
    };
    let is_name = here.has_children && here.behind.is_empty() && line.words.url.is_none();
    let own = is_name
        .then(|| map.own_row(&here.name, &line.words.place))
        .flatten();
    match own {
        Some(named) => context.named = Some(named),
        None => map.rest(Some(stage), "", &line.words),
    }
    context
}

impl Gatherer<'_> {
    /// The stage of a text that names none.
    fn only_stage(&mut self, has_stages: bool) -> Option<usize> {
        if has_stages {
            return None;
        }
        let name = self.whole_journey();
        let known = self.stage_named(&name);
        Some(known.unwrap_or_else(|| self.stage(&name, &crate::import::Place::Whole)))
    }

    /// A block of code: a drawing is said, other words are kept.
    fn fence(&mut self, stage: Option<usize>, words: &Words) {
        if mermaid::is_journey(&words.words) {
            self.note(Notice::left_out(words.place.clone(), "md-journey"));
        } else if words.words.contains(['┤', '│', '─']) {
            self.note(Notice::left_out(words.place.clone(), "md-drawing"));
        } else {
            self.rest(stage, "", words);
        }
    }
}
