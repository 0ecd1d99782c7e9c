//! The lines above the table: the title, and the persona tabs beside the minimap.

use jiff::civil::Date;

use super::canvas::{Line, Pen, Role, Spot, Target};
use super::found::put_found;
use super::lens::Lens;
use super::minimap::{minimap, minimap_need};
use super::pieces::{Piece, put, total};
use super::scene::Scene;
use crate::text::{truncate, width};

/// From how many columns on the first line tells days.
const DATED: usize = 100;

/// The first line: the title on the left; kind, and whether the map has changed, on the right.
/// Where there are no tabs the view stands there as well.
pub(super) fn title(scene: &Scene<'_>, tabs: bool) -> Line {
    let lens = &scene.lens;
    let narrow = scene.width < 60;
    let mut facts: Vec<(String, Role)> = Vec::new();
    if scene.presented {
        let key = ("key", crate::i18n::words(scene.keys.leave));
        facts.push((lens.texts.with("table-leave", &[key]), Role::Caption));
    }
    if let Some(due) = lens.facts.overdue.filter(|_| !scene.presented) {
        facts.push((overdue(lens, due, scene.width), Role::Notice));
    }
    if !tabs && !lens.map.personas.is_empty() {
        facts.push((
            truncate(&lens.view_name(), 20, &lens.glyphs.more_mark()).into_owned(),
            Role::Tab,
        ));
    }
    if !scene.presented {
        facts.push((
            lens.texts.text(&format!("kind-{}", lens.map.kind.key())),
            Role::Kind,
        ));
    }
    if scene.read_only && !scene.presented {
        facts.push((lens.texts.text("table-read-only"), Role::ReadOnly));
    }
    if scene.dirty && !scene.presented {
        let mark = lens.glyphs.dirty;
        let text = if narrow {
            mark.to_string()
        } else {
            format!("{mark} {}", lens.texts.text("table-changed"))
        };
        facts.push((text, Role::Unsaved));
    }
    let mut pen = Pen::new(scene.width);
    // The title keeps at least a third of the line; what matters least goes first.
    let needs = |facts: &[(String, Role)]| facts.iter().map(|(f, _)| width(f) + 2).sum::<usize>();
    while facts.len() > 1 && needs(&facts) > scene.width * 2 / 3 {
        facts.remove(0);
    }
    let marks = lens.map_marks();
    let marks = if scene.presented { &[][..] } else { &marks };
    let room = scene
        .width
        .saturating_sub(needs(&facts) + 1 + 2 * marks.len());
    let title = lens.shown(lens.map.title());
    let title = match title.as_str() {
        "" => lens.texts.text("table-untitled"),
        title => title.to_owned(),
    };
    pen.put(" ", Role::Plain);
    put_found(&mut pen, lens, &title, room, Role::Title);
    for (mark, role) in marks {
        pen.put(" ", Role::Plain);
        pen.sign(*mark, *role);
    }
    pen.blank((scene.width + 2).saturating_sub(needs(&facts)));
    for (at, (fact, role)) in facts.iter().enumerate() {
        if at > 0 {
            pen.put("  ", Role::Plain);
        }
        pen.put(fact, *role);
    }
    pen.finish()
}

/// That the map should have been reviewed, with the day where there is room.
fn overdue(lens: &Lens<'_>, due: Date, columns: usize) -> String {
    if columns < DATED {
        return lens.texts.text("table-overdue");
    }
    lens.overdue_words(due)
}

/// The second line: persona tabs on the left, the minimap on the right.
pub(super) fn tabs(
    scene: &Scene<'_>,
    visible: std::ops::Range<usize>,
    y: usize,
    spots: &mut Vec<Spot>,
) -> Line {
    let lens = &scene.lens;
    let mut pen = Pen::new(scene.width);
    let personas = persona_pieces(lens, true);
    let room = scene.width.saturating_sub(3);
    let map_need = minimap_need(lens);
    let personas_need = total(&personas);
    let map_room = if map_need + personas_need <= room {
        map_need
    } else {
        // Each may take what the other leaves, and at least half.
        map_need.min((room / 2).max(room.saturating_sub(personas_need)))
    };
    let map = minimap(lens, scene.stage(), &visible, map_room, true);
    let personas = fitting_tabs(lens, personas, room.saturating_sub(total(&map)));
    put(&mut pen, spots, y, &personas);
    pen.blank(scene.width.saturating_sub(total(&map)));
    put(&mut pen, spots, y, &map);
    pen.finish()
}

/// The tabs: the word, then number and name of each persona, the chosen one in brackets.
fn persona_pieces(lens: &Lens<'_>, ages: bool) -> Vec<Piece> {
    if lens.map.personas.is_empty() {
        return Vec::new();
    }
    let chosen = lens.persona_position();
    let mut pieces = vec![Piece::plain(
        format!(" {} ", lens.texts.text("table-persona")),
        Role::Caption,
    )];
    let names = lens
        .map
        .personas
        .iter()
        .zip(&lens.facts.personas)
        .enumerate();
    for (at, (persona, name)) in names {
        let age = persona
            .age()
            .filter(|_| ages)
            .map(|age| lens.texts.with("table-age", &[("years", age.into())]));
        let mut name = match age {
            Some(age) => format!("{} {name}, {age}", at + 1),
            None => format!("{} {name}", at + 1),
        };
        for (mark, _) in lens.persona_marks(persona) {
            name.push(' ');
            name.push(mark);
        }
        pieces.push(tab(&name, chosen == Some(at), Target::Persona(Some(at))));
    }
    let everyone = format!("0 {}", lens.texts.text("table-everyone"));
    pieces.push(tab(&everyone, chosen.is_none(), Target::Persona(None)));
    pieces
}

fn tab(name: &str, chosen: bool, target: Target) -> Piece {
    let (text, role) = if chosen {
        (format!("[{name}]"), Role::TabActive)
    } else {
        (format!(" {name} "), Role::Tab)
    };
    Piece {
        text,
        role,
        target: Some(target),
    }
}

/// The tabs that fit: all with ages, all without, else a window round the chosen one.
fn fitting_tabs(lens: &Lens<'_>, pieces: Vec<Piece>, room: usize) -> Vec<Piece> {
    if total(&pieces) <= room {
        return pieces;
    }
    let mut pieces = persona_pieces(lens, false);
    if total(&pieces) <= room {
        return pieces;
    }
    let more = lens.glyphs.more_mark();
    for piece in &mut pieces {
        let name = truncate(&piece.text, 16, &more).into_owned();
        // A cut tab keeps its closing bracket.
        if name != piece.text {
            let close = if piece.role == Role::TabActive {
                "]"
            } else {
                " "
            };
            piece.text = name + close;
        }
    }
    let chosen = pieces
        .iter()
        .position(|piece| piece.role == Role::TabActive)
        .unwrap_or(0);
    let (mut first, mut last) = (chosen, chosen);
    let fits = |first: usize, last: usize| {
        pieces
            .get(first..=last)
            .is_some_and(|part| total(part) + 2 <= room)
    };
    loop {
        if last + 1 < pieces.len() && fits(first, last + 1) {
            last += 1;
        } else if first > 0 && fits(first - 1, last) {
            first -= 1;
        } else {
            break;
        }
    }
    // The word before the tabs goes without a mark.
    let ends = (first > 1, last + 1 < pieces.len());
    let mut shown: Vec<Piece> = pieces
        .into_iter()
        .skip(first)
        .take(last + 1 - first)
        .collect();
    let before = if ends.0 { more.as_str() } else { " " };
    if first > 0 {
        shown.insert(0, Piece::plain(before, Role::More));
    }
    if ends.1 {
        shown.push(Piece::plain(more, Role::More));
    }
    shown
}
