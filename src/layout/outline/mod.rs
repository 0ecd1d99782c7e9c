//! The outline: the map as a tree of its stages, their rows and their items.
//!
//! The tree is never kept: its branches are listed anew from the map and from what is folded, and
//! only those on the screen are wrapped. It starts at the branch the screen began with before, so
//! that it moves as little as it can.

mod branch;

use std::ops::Range;

use super::canvas::{Line, Pen, Picture, Role, Spot, Target};
use super::head;
use super::lens::Lens;
use super::preview;
use super::scene::{Frame, Scene};
use crate::model::{RowId, Stage, StageId};
use crate::text::width;
use branch::Drawn;

/// A branch or a leaf of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    /// The map itself, which is the root.
    Map,
    /// The stage of that position.
    Stage(usize),
    /// A row of a stage.
    Row {
        /// The stage's position.
        stage: usize,
        /// The row, counted from 0 without blueprint lines.
        row: usize,
    },
    /// An item.
    Item {
        /// The stage's position.
        stage: usize,
        /// The row, counted from 0 without blueprint lines.
        row: usize,
        /// The item, counted from 0 among those the view shows in the cell.
        item: usize,
    },
}

impl Node {
    /// The branch it hangs on; none for the map.
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::Map => None,
            Self::Stage(_) => Some(Self::Map),
            Self::Row { stage, .. } => Some(Self::Stage(stage)),
            Self::Item { stage, row, .. } => Some(Self::Row { stage, row }),
        }
    }

    /// The position of its stage; none for the map.
    pub fn stage(self) -> Option<usize> {
        match self {
            Self::Map => None,
            Self::Stage(stage) | Self::Row { stage, .. } | Self::Item { stage, .. } => Some(stage),
        }
    }

    /// How many branches lie between it and the map.
    fn depth(self) -> usize {
        match self {
            Self::Map => 0,
            Self::Stage(_) => 1,
            Self::Row { .. } => 2,
            Self::Item { .. } => 3,
        }
    }
}

/// The branches of the tree that are folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folds {
    /// Stages.
    pub stages: Vec<StageId>,
    /// Rows, each of one stage.
    pub rows: Vec<(StageId, RowId)>,
}

impl Folds {
    /// Whether a stage is folded.
    pub fn has_stage(&self, stage: &Stage) -> bool {
        self.stages.contains(&stage.id)
    }

    /// Whether a row of a stage is folded.
    pub fn has_row(&self, stage: &Stage, row: &RowId) -> bool {
        let mut rows = self.rows.iter();
        rows.any(|(of, folded)| folded == row && *of == stage.id)
    }
}

/// What the outline shows of the map.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'a> {
    /// What is folded.
    pub folds: &'a Folds,
    /// The branch in focus.
    pub node: Node,
}

/// The branches to be seen, from the map down in reading order.
pub fn nodes(lens: &Lens<'_>, folds: &Folds) -> Vec<Node> {
    let mut nodes = vec![Node::Map];
    for (at, stage) in lens.map.stages.iter().enumerate() {
        nodes.push(Node::Stage(at));
        if folds.has_stage(stage) {
            continue;
        }
        for (number, row) in lens.facts.focusable().enumerate() {
            nodes.push(Node::Row {
                stage: at,
                row: number,
            });
            if !folds.has_row(stage, row) {
                let items = 0..lens.items(stage, row).count();
                nodes.extend(items.map(|item| Node::Item {
                    stage: at,
                    row: number,
                    item,
                }));
            }
        }
    }
    nodes
}

/// Whether a branch shows something that is selected: an item of it, a cell of it as a whole, or what
/// is folded away in it.
fn is_selected(scene: &Scene<'_>, tree: Tree<'_>, node: Node) -> bool {
    let lens = &scene.lens;
    let (Some(selected), Some(at)) = (scene.selected, node.stage()) else {
        return false;
    };
    let stage = lens.map.stages.get(at);
    match node {
        Node::Map => false,
        Node::Stage(_) => {
            selected.has_stage(at) && stage.is_some_and(|stage| tree.folds.has_stage(stage))
        }
        Node::Row { row, .. } => {
            let of = stage.zip(lens.facts.row(row));
            let is_folded = of.is_some_and(|(stage, row)| tree.folds.has_row(stage, row));
            selected.has_cell(at, row) && (selected.items.is_none() || is_folded)
        }
        Node::Item { row, item, .. } => selected.has_cell(at, row) && selected.has_item(item),
    }
}

/// What is on the screen: branches and how many lines stay hidden round them.
struct Window {
    /// Every branch that could be seen.
    nodes: Vec<Node>,
    /// The first on the screen, by its place among them.
    first: usize,
    /// Those on the screen, the last perhaps not whole.
    drawn: Vec<(Node, Drawn)>,
}

/// The part of the tree round its focus, begun as near to `first` as the focus allows.
fn window(scene: &Scene<'_>, tree: Tree<'_>, first: usize, height: usize) -> Window {
    let nodes = nodes(&scene.lens, tree.folds);
    let focus = nodes.iter().position(|node| *node == tree.node);
    let focus = focus.unwrap_or(0);
    let draw = |node: Node| branch::draw(scene, tree, node);
    let lines_of = |at: usize| nodes.get(at).map_or(0, |node| draw(*node).lines());
    let mut first = first.min(focus);
    // The focus is seen whole, if it can be, and a line of what follows.
    let follows = usize::from(focus + 1 < nodes.len());
    let mut lines = lines_of(focus) + follows;
    let mut top = focus;
    while top > first && lines + lines_of(top - 1) <= height {
        top -= 1;
        lines += lines_of(top);
    }
    first = first.max(top);
    let mut drawn = Vec::new();
    let mut lines = 0;
    for node in nodes.iter().skip(first) {
        if lines >= height {
            break;
        }
        let branch = draw(*node);
        lines += branch.lines();
        drawn.push((*node, branch));
    }
    // No line stays empty below while branches are hidden above.
    while first > 0 && lines < height {
        let Some(node) = nodes.get(first - 1) else {
            break;
        };
        let branch = draw(*node);
        if lines + branch.lines() > height {
            break;
        }
        lines += branch.lines();
        drawn.insert(0, (*node, branch));
        first -= 1;
    }
    Window {
        nodes,
        first,
        drawn,
    }
}

/// The place of the first branch on the screen.
pub(super) fn scroll(scene: &Scene<'_>, tree: Tree<'_>) -> usize {
    window(scene, tree, scene.scroll.node, scene.frame().body_height).first
}

/// The place of the first branch that puts the focus in the middle.
pub(super) fn centred(scene: &Scene<'_>, tree: Tree<'_>) -> usize {
    let half = scene.frame().body_height / 2;
    window(scene, tree, 0, half + 1).first
}

/// Draws the outline.
pub(super) fn outline(scene: &Scene<'_>, frame: &Frame, tree: Tree<'_>) -> Picture {
    let mut picture = Picture::default();
    let window = window(scene, tree, scene.scroll.node, frame.body_height);
    picture.lines.push(head::title(scene, frame.tabs));
    if frame.tabs {
        let line = head::tabs(scene, stages_of(&window), 1, &mut picture.spots);
        picture.lines.push(line);
    }
    let rule_at = picture.lines.len();
    picture.lines.push(Line::default());
    let mut below = window.nodes.len() - window.first - window.drawn.len();
    let end = frame.body + frame.body_height;
    for (node, branch) in window.drawn {
        let top = picture.lines.len();
        if node == tree.node {
            picture.cursor = Some((branch.sign_at(), top));
        }
        let room = end.saturating_sub(top);
        below += usize::from(branch.lines() > room);
        branch.put(&mut picture, room);
    }
    let rule = rule(scene, window.first, below);
    if let Some(line) = picture.lines.get_mut(rule_at) {
        *line = rule;
    }
    if scene.lens.map.stages.is_empty() && picture.lines.len() < end {
        picture.lines.push(super::no_stage(scene));
    }
    picture.lines.truncate(end);
    while picture.lines.len() < end {
        picture.lines.push(Pen::new(scene.width).finish());
    }
    if frame.rule {
        picture.lines.push(super::told_rule(scene, None));
    }
    if frame.preview > 0 {
        picture.lines.push(place(scene, tree.node));
    }
    picture
}

/// The line at the foot: where the focus is, and what is known of it in full.
fn place(scene: &Scene<'_>, node: Node) -> Line {
    let lens = &scene.lens;
    match node {
        Node::Map => {
            let title = lens.shown(lens.map.title()).into_string();
            let kind = lens.texts.text(&format!("kind-{}", lens.map.kind.key()));
            preview::place_line(scene, &title, "", &[kind])
        }
        Node::Row { stage, row } => {
            let place = lens.map.stages.get(stage);
            let place = place.map_or_else(String::new, |of| {
                format!("{} {}", stage + 1, lens.stage_name(of))
            });
            let row = lens.facts.row(row).map(|row| lens.row_label(row));
            let path = format!(" {} {}", lens.glyphs.path, row.unwrap_or_default());
            preview::place_line(scene, &place, &path, &[])
        }
        Node::Stage(_) | Node::Item { .. } => {
            let [place, _] = preview::preview(scene, |_| scene.hint.is_some());
            place
        }
    }
}

/// The sign of an open comment on a branch, if there is one.
fn comment(scene: &Scene<'_>, node: Node) -> Option<char> {
    let lens = &scene.lens;
    let comments = &lens.facts.comments;
    if node == Node::Map {
        return (comments.of_map() > 0).then_some(lens.glyphs.comment);
    }
    let stage = lens.map.stages.get(node.stage()?)?;
    let count = match node {
        Node::Map => 0,
        Node::Stage(_) => comments.of_stage(stage),
        Node::Row { row, .. } => comments.of_cell(stage, lens.facts.row(row)?),
        Node::Item { row, item, .. } => {
            let items = lens.items(stage, lens.facts.row(row)?);
            comments.of_item(items.into_iter().nth(item)?)
        }
    };
    (count > 0).then_some(lens.glyphs.comment)
}

/// The stages of which something is on the screen.
fn stages_of(window: &Window) -> Range<usize> {
    let mut stages = window.drawn.iter().filter_map(|(node, _)| node.stage());
    let first = stages.next();
    let last = stages.next_back().or(first);
    match (first, last) {
        (Some(first), Some(last)) => first..last + 1,
        _ => 0..0,
    }
}

/// The rule above the tree, which tells how many branches are hidden above and below.
fn rule(scene: &Scene<'_>, above: usize, below: usize) -> Line {
    let glyphs = scene.lens.glyphs;
    let told = |count: usize, sign: char| (count > 0).then(|| format!("{sign}{count}"));
    let told: Vec<String> = told(above, glyphs.up)
        .into_iter()
        .chain(told(below, glyphs.down))
        .collect();
    let mut pen = Pen::new(scene.width);
    if !told.is_empty() {
        let told = format!(" {} ", told.join(" "));
        let until = scene.width.saturating_sub(width(&told) + 1);
        pen.fill(glyphs.horizontal, until, Role::Border);
        pen.put(&told, Role::More);
    }
    pen.fill(glyphs.horizontal, scene.width, Role::Border);
    pen.finish()
}

/// Notes for the mouse that a branch stands in a line, and that its sign folds it.
fn note(picture: &mut Picture, node: Node, y: usize, sign: Option<usize>, cells: usize) {
    picture.spots.extend(sign.map(|x| Spot {
        y,
        x: x.saturating_sub(1),
        width: 3,
        target: Target::Fold(node),
    }));
    picture.spots.push(Spot {
        y,
        x: 0,
        width: cells,
        target: Target::Node(node),
    });
}
