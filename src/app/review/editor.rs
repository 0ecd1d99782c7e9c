//! Writing a comment: words over several lines, kept with Enter.

use super::super::After;
use super::super::buffer::{Buffer, Change};
use super::super::state::{App, Overlay};
use super::super::{EditTarget, Effect};
use super::Act;
use crate::command::Command;
use crate::doc::Typing;
use crate::doc::review::Target;

/// What is being said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Talk {
    /// A first word on that.
    On(Target),
    /// An answer to the thread of that comment.
    Reply(String),
    /// Other words for that comment.
    Reword(String),
}

/// The words being typed.
#[derive(Clone, Debug)]
pub struct CommentEditor {
    /// What is typed.
    pub buffer: Buffer,
    /// What it is about.
    pub talk: Talk,
    /// What it began with.
    before: String,
}

impl CommentEditor {
    fn new(talk: Talk, text: &str) -> Self {
        Self {
            buffer: lines(text),
            talk,
            before: text.to_owned(),
        }
    }

    /// Words that were typed before and are in no file yet.
    pub(super) fn again(talk: Talk, text: &str) -> Self {
        Self {
            before: String::new(),
            ..Self::new(talk, text)
        }
    }

    pub(crate) fn change(&mut self, act: impl FnOnce(&mut Buffer) -> Change) {
        act(&mut self.buffer);
    }

    /// Puts other words in the place of what is typed.
    pub(crate) fn replace(&mut self, text: &str) {
        self.buffer = lines(text);
    }

    /// What is typed, where it is something new.
    pub(crate) fn new_words(&self) -> Option<String> {
        let text = self.buffer.text().trim().to_owned();
        (!text.is_empty() && text != self.before.trim()).then_some(text)
    }
}

/// A text of several lines, the caret at its end.
fn lines(text: &str) -> Buffer {
    let lines = text.trim_end().lines().map(str::to_owned).collect();
    let mut buffer = Buffer::lines_of(lines);
    buffer.put(usize::MAX, usize::MAX);
    buffer
}

impl App {
    /// Begins to write.
    pub(super) fn write(&mut self, talk: Talk) {
        if let Some(editor) = self.editor_of(talk) {
            self.overlays.push(Overlay::Comment(Box::new(editor)));
        }
    }

    /// What is written in; none where nothing can be said, which is told.
    pub(super) fn editor_of(&mut self, talk: Talk) -> Option<CommentEditor> {
        if !self.may_comment() {
            return None;
        }
        self.ask_author();
        let text = match &talk {
            Talk::Reword(id) => self.comment(id).map(|comment| comment.text.clone()),
            Talk::On(_) | Talk::Reply(_) => None,
        };
        let mut editor = CommentEditor::new(talk, &text.unwrap_or_default());
        // What was put aside is gone on with.
        let mut drafts = self.review.drafts.iter();
        if let Some(at) = drafts.position(|(talk, _)| *talk == editor.talk) {
            let (_, text) = self.review.drafts.remove(at);
            editor.replace(&text);
        }
        Some(editor)
    }

    /// Begins a comment on what one stands on; with words behind it, it is said at once.
    pub(crate) fn comment_here(&mut self, text: &str) {
        self.comment_on(self.target_here(), text);
    }

    /// Begins a comment on that; with words behind it, it is said at once.
    pub(crate) fn comment_on(&mut self, target: Target, text: &str) {
        let talk = Talk::On(target);
        if text.trim().is_empty() {
            return self.write(talk);
        }
        self.act(Act::Say(talk, text.trim().to_owned()));
    }

    pub(crate) fn run_in_comment(&mut self, editor: &mut CommentEditor, command: Command) -> After {
        match command {
            Command::Accept | Command::Save => return self.accept_comment(editor),
            Command::Back => {
                self.put_aside(editor);
                return After::Close;
            }
            Command::ExternalEditor => self.effects.push(Effect::Edit {
                target: EditTarget::Comment,
                text: editor.buffer.text() + "\n",
                line: editor.buffer.caret().0 + 1,
            }),
            Command::Copy | Command::Cut => {
                let (row, _) = editor.buffer.caret();
                let line = editor.buffer.lines().get(row).cloned().unwrap_or_default();
                self.copy_text(&line);
                if command == Command::Cut {
                    editor.change(Buffer::clear_line);
                }
            }
            Command::Paste => {
                if let Some(text) = self.register_text() {
                    editor.change(|buffer| buffer.paste(&text));
                }
            }
            command => match Buffer::change_of(command) {
                Some(change) => editor.change(change),
                None => editor.buffer.go_by(command, self.editor_width()),
            },
        }
        After::Stay
    }

    /// What is being said and what was said but is in no file yet, for whoever keeps it. It is no part
    /// of the map, so it is kept as words.
    pub(crate) fn typing_in_review(&self) -> Option<Typing> {
        let unkept = self.unkept_comments();
        let editor = self.overlays.iter().find_map(|overlay| match overlay {
            Overlay::Comment(editor) => Some(editor),
            _ => None,
        });
        let typed = editor.and_then(|editor| editor.new_words());
        let label = match editor {
            Some(editor) if typed.is_some() => self.comment_title(editor).0,
            _ => self.texts.text("typed-comments"),
        };
        let aside = self.review.drafts.iter().map(|(_, text)| text.clone());
        let raw: Vec<String> = unkept.into_iter().chain(aside).chain(typed).collect();
        (!raw.is_empty()).then(|| Typing {
            label,
            raw: raw.join("\n"),
            edits: Vec::new(),
        })
    }

    /// Leaves the editor; what was typed is there when the same is begun again.
    fn put_aside(&mut self, editor: &CommentEditor) {
        if let Some(text) = editor.new_words() {
            self.review.drafts.push((editor.talk.clone(), text));
            self.say("comment-put-aside", &[]);
        }
    }

    fn accept_comment(&mut self, editor: &CommentEditor) -> After {
        let Some(text) = editor.new_words() else {
            return After::Close;
        };
        if !self.may_comment() {
            return After::Stay;
        }
        self.act(Act::Say(editor.talk.clone(), text));
        After::Close
    }
}
