//! The review mode: the threads in the order of the journey, and what is done to them.

use super::super::After;
use super::super::personas::PersonaPanel;
use super::super::session::{Message, Tone};
use super::super::state::{App, Overlay};
use super::place::Order;
use super::{Act, Hung, Talk, key_of};
use crate::command::Command;
use crate::doc::review::{Comment, Target};
use crate::i18n::words;

/// Which threads are shown by their state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum States {
    /// All.
    #[default]
    All,
    /// The open ones.
    Open,
    /// The resolved ones.
    Resolved,
}

impl States {
    fn next(self) -> Self {
        match self {
            Self::All => Self::Open,
            Self::Open => Self::Resolved,
            Self::Resolved => Self::All,
        }
    }

    fn takes(self, hung: &Hung) -> bool {
        match self {
            Self::All => true,
            Self::Open => hung.is_open,
            Self::Resolved => !hung.is_open,
        }
    }
}

/// The list of threads.
#[derive(Clone, Debug)]
pub struct ReviewPanel {
    /// Which are shown by their state.
    pub states: States,
    /// Which are shown by who had a say in them; none is everyone.
    pub author: Option<String>,
    /// The comment in focus, by its id.
    focus: Option<String>,
}

impl App {
    /// Opens the list, at what one stands on.
    pub(crate) fn show_review(&mut self) {
        self.hang_comments();
        let order = self.order_of(&self.target_here());
        let mut hung = self.hung().iter();
        let near = hung.find(|hung| self.order_of(&hung.anchor.target) >= order);
        let near = near.or(self.hung().last()).and_then(Hung::first);
        let focus = near.map(key_of);
        self.ask_author();
        self.overlays.push(Overlay::Review(Box::new(ReviewPanel {
            states: States::default(),
            author: None,
            focus,
        })));
    }

    /// The threads a list shows.
    pub(super) fn listed<'a>(&'a self, panel: &'a ReviewPanel) -> impl Iterator<Item = &'a Hung> {
        self.hung().iter().filter(|hung| {
            let mut comments = hung.comments.iter();
            let by = |author: &String| comments.any(|comment| comment.author == *author);
            panel.states.takes(hung) && panel.author.as_ref().is_none_or(by)
        })
    }

    /// The comment in focus; the first where the one that was is not shown.
    pub(super) fn focused_comment<'a>(&'a self, panel: &'a ReviewPanel) -> Option<&'a Comment> {
        let shown = || self.listed(panel).flat_map(|hung| &hung.comments);
        let focused = shown().find(|comment| panel.focus.as_ref() == Some(&key_of(comment)));
        focused.or_else(|| shown().next())
    }

    fn focused_thread<'a>(&'a self, panel: &'a ReviewPanel) -> Option<&'a Hung> {
        let key = key_of(self.focused_comment(panel)?);
        self.listed(panel).find(|hung| hung.has(&key))
    }

    /// The comment of that id.
    pub(super) fn comment(&self, id: &str) -> Option<&Comment> {
        let comments = self.hung().iter().flat_map(|hung| &hung.comments);
        comments.into_iter().find(|comment| key_of(comment) == id)
    }

    /// Puts the focus of the list on a comment.
    pub(super) fn focus_comment(&mut self, id: &str) {
        let panels = self
            .overlays
            .iter_mut()
            .filter_map(|overlay| match overlay {
                Overlay::Review(panel) => Some(panel),
                _ => None,
            });
        for panel in panels {
            panel.focus = Some(id.to_owned());
        }
        self.review.about = Some(id.to_owned());
    }

    pub(crate) fn run_in_review(&mut self, panel: &mut ReviewPanel, command: Command) -> After {
        let page = isize::from(i16::try_from(self.size.1 / 2).unwrap_or(i16::MAX));
        match command {
            Command::Up => self.move_in_review(panel, -1),
            Command::Down => self.move_in_review(panel, 1),
            Command::PageUp => self.move_in_review(panel, -page),
            Command::PageDown => self.move_in_review(panel, page),
            Command::FirstStage => self.move_in_review(panel, isize::MIN),
            Command::LastStage => self.move_in_review(panel, isize::MAX),
            Command::NextComment => self.go_to_open(panel, true),
            Command::PreviousComment => self.go_to_open(panel, false),
            Command::Accept => {
                let anchor = self.focused_thread(panel).map(|hung| hung.anchor.clone());
                let Some(anchor) = anchor else {
                    return self.nothing_said();
                };
                if let Some(at) = self.persona_of(&anchor) {
                    let personas = Overlay::Personas(PersonaPanel::new(at));
                    return After::Open(Box::new(personas));
                }
                return match self.go_to_anchor(&anchor) {
                    true => After::Close,
                    false => After::Stay,
                };
            }
            Command::Comment => return self.open_editor(Talk::On(self.target_here())),
            Command::CommentMap => return self.open_editor(Talk::On(Target::Map)),
            Command::Reply => {
                let first = self.focused_thread(panel).and_then(Hung::first);
                let first = first.map(key_of);
                return match first {
                    Some(id) => self.open_editor(Talk::Reply(id)),
                    None => self.nothing_said(),
                };
            }
            Command::Reword => return self.reword(panel),
            Command::Resolve => {
                let first = self.focused_thread(panel).and_then(Hung::first);
                match first.map(key_of) {
                    Some(id) => self.act_in(panel, Act::Turn(id)),
                    None => return self.nothing_said(),
                }
            }
            Command::DeleteItem => return self.delete_comment(panel),
            Command::Undo | Command::Redo => {
                self.step_review(command == Command::Undo);
                self.follow(panel);
            }
            Command::TurnStates => panel.states = panel.states.next(),
            Command::TurnAuthor => panel.author = self.next_author(panel),
            Command::ShowMap | Command::Back => return After::Close,
            _ => {}
        }
        After::Stay
    }

    fn nothing_said(&mut self) -> After {
        self.say("review-none", &[]);
        After::Stay
    }

    fn open_editor(&mut self, talk: Talk) -> After {
        match self.editor_of(talk) {
            Some(editor) => After::Open(Box::new(Overlay::Comment(Box::new(editor)))),
            None => After::Stay,
        }
    }

    /// Does something to a comment of the list that is open.
    fn act_in(&mut self, panel: &mut ReviewPanel, act: Act) {
        self.review.is_listed = true;
        self.act(act);
        self.review.is_listed = false;
        self.follow(panel);
    }

    /// Puts the focus on what the last act was about.
    fn follow(&mut self, panel: &mut ReviewPanel) {
        self.hang_comments();
        if let Some(about) = self
            .review
            .about
            .take()
            .filter(|id| self.comment(id).is_some())
        {
            panel.focus = Some(about);
        }
    }

    fn reword(&mut self, panel: &ReviewPanel) -> After {
        let Some(id) = self.focused_comment(panel).map(key_of) else {
            return self.nothing_said();
        };
        if self.is_own(&id) {
            self.open_editor(Talk::Reword(id))
        } else {
            After::Stay
        }
    }

    fn delete_comment(&mut self, panel: &mut ReviewPanel) -> After {
        let Some(id) = self.focused_comment(panel).map(key_of) else {
            return self.nothing_said();
        };
        if !self.is_own(&id) {
            return After::Stay;
        }
        let hung = self.focused_thread(panel);
        let has_answers = hung.is_some_and(|hung| {
            let is_first = hung.first().is_some_and(|first| key_of(first) == id);
            is_first && hung.comments.len() > 1
        });
        if has_answers {
            self.warn("comment-has-answers", &[]);
            return After::Stay;
        }
        let ids: Vec<String> = self.ids(panel);
        let at = ids.iter().position(|known| *known == id).unwrap_or(0);
        self.review.is_listed = true;
        self.act(Act::Delete(id));
        self.review.is_listed = false;
        let beside = ids
            .get(at + 1)
            .or(at.checked_sub(1).and_then(|at| ids.get(at)));
        panel.focus = beside.cloned();
        self.review.about = None;
        After::Stay
    }

    /// Whether a comment is one's own, which only its author rewords or deletes; says whose it is.
    fn is_own(&mut self, id: &str) -> bool {
        let author = self.comment(id).map(|comment| comment.author.clone());
        if author == self.review.author {
            return true;
        }
        let author = author.unwrap_or_default();
        self.warn("comment-of-another", &[("author", words(author))]);
        false
    }

    /// Whether the thread of a comment is resolved.
    pub(super) fn is_resolved(&self, id: &str) -> bool {
        let hung = self.hung().iter().find(|hung| hung.has(id));
        hung.is_some_and(|hung| !hung.is_open)
    }

    fn ids(&self, panel: &ReviewPanel) -> Vec<String> {
        let comments = self.listed(panel).flat_map(|hung| &hung.comments);
        comments.map(key_of).collect()
    }

    /// The list with the comment of that number among those shown in focus.
    pub(crate) fn focused_at(&self, panel: &ReviewPanel, number: usize) -> ReviewPanel {
        let mut panel = panel.clone();
        panel.focus = self.ids(&panel).get(number).cloned();
        panel
    }

    fn move_in_review(&self, panel: &mut ReviewPanel, by: isize) {
        let focused = self.focused_comment(panel).map(key_of);
        let ids = self.ids(panel);
        let at = ids.iter().position(|id| Some(id) == focused.as_ref());
        let to = at.unwrap_or(0).saturating_add_signed(by);
        panel.focus = ids.get(to.min(ids.len().saturating_sub(1))).cloned();
    }

    /// Puts the focus on the next or previous open thread of the list; past the last comes the first.
    fn go_to_open(&mut self, panel: &mut ReviewPanel, forward: bool) {
        let focused = self.focused_comment(panel).map(key_of);
        let listed: Vec<&Hung> = self.listed(panel).collect();
        let here = listed
            .iter()
            .position(|hung| focused.as_ref().is_some_and(|id| hung.has(id)));
        let here = here.unwrap_or(0);
        let open = |n: &usize| listed.get(*n).is_some_and(|hung| hung.is_open);
        let (before, behind) = (0..here, here + 1..listed.len());
        let next = if forward {
            behind.chain(before).find(open)
        } else {
            behind.chain(before).rev().find(open)
        };
        let first = next.and_then(|n| listed.get(n)?.first());
        match first.map(key_of) {
            Some(id) => panel.focus = Some(id),
            None => self.say("review-no-further", &[]),
        }
    }

    /// The author whose threads are shown next, in the order of their names.
    fn next_author(&self, panel: &ReviewPanel) -> Option<String> {
        let comments = self.hung().iter().flat_map(|hung| &hung.comments);
        let mut authors: Vec<&String> = comments.map(|comment| &comment.author).collect();
        authors.sort();
        authors.dedup();
        let next = match &panel.author {
            None => authors.first(),
            Some(author) => {
                let at = authors.iter().position(|known| *known == author);
                at.and_then(|at| authors.get(at + 1))
            }
        };
        next.map(|author| (*author).clone())
    }

    /// Goes to the next or previous item or cell of the map with an open comment; past the last comes
    /// the first.
    pub(crate) fn go_to_comment(&mut self, forward: bool) {
        self.hang_comments();
        let here = self.order_of(&self.target_here());
        let order = |hung: &&Hung| -> Order { self.order_of(&hung.anchor.target) };
        let is_in_table = |hung: &&Hung| hung.is_open && hung.anchor.target.stage().is_some();
        let mut open = self.hung().iter().filter(is_in_table);
        let mut around = open.clone().filter(|hung| order(hung) != here);
        let next = if forward {
            open.find(|hung| order(hung) > here).or(around.next())
        } else {
            let last = around.next_back();
            open.rfind(|hung| order(hung) < here).or(last)
        };
        let next = next.map(|hung| (hung.anchor.clone(), self.thread_line(hung)));
        let Some((anchor, told)) = next else {
            return self.say("review-no-further", &[]);
        };
        if self.go_to_anchor(&anchor) {
            self.message = Some(Message {
                text: told,
                tone: Tone::Done,
            });
        }
    }
}
