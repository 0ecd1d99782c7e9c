//! What the palette offers to be opened: the files and folders of the folder a line names, and the
//! templates a new map can start from. Which files there are is asked of the outside.

use super::super::Effect;
use super::super::command_line::Act;
use super::super::state::{App, Overlay};
use super::Palette;
use crate::command::Command;
use crate::doc::{self, TEMPLATES, Template};
use crate::i18n::{Language, words};
use crate::model::slug;

/// The names in a folder, as they were told last.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// The folder as it was typed, up to its last `/`.
    folder: String,
    names: Vec<String>,
}

/// The folder of a path that is being typed, up to its last `/`.
fn folder_of(path: &str) -> &str {
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    path.get(..end).unwrap_or_default()
}

impl App {
    /// Asks what there is to open where the line of the palette points, whenever it points anew.
    pub(super) fn ask_names(&mut self, palette: &Palette) {
        let line = palette.buffer.text();
        let asked = self.named(line.trim_start());
        let Some((Command::OpenMap | Command::ShowCompare, rest)) = asked else {
            self.session.files = None;
            return;
        };
        let folder = folder_of(rest.trim_start()).to_owned();
        let is_known = |files: &Files| files.folder == folder;
        if !rest.is_empty()
            && self.is_typed_in(palette, Command::ShowCompare)
            && !self.session.rivals.are_asked
        {
            self.session.rivals.are_asked = true;
            self.effects.push(Effect::Rivals);
        }
        if rest.is_empty() || self.session.files.as_ref().is_some_and(is_known) {
            return;
        }
        self.effects.push(Effect::Names(folder.clone()));
        let names = Vec::new();
        self.session.files = Some(Files { folder, names });
    }

    /// Takes in what there is to open, and offers it.
    pub(crate) fn take_names(&mut self, folder: &str, names: Vec<String>) {
        let files = self.session.files.as_mut();
        let Some(files) = files.filter(|files| files.folder == folder) else {
            return;
        };
        files.names = names;
        self.list_anew();
    }

    /// Lists anew what fits the line that is typed, where one is.
    pub(crate) fn list_anew(&mut self) {
        if let Some(Overlay::Palette(mut palette)) = self.overlays.pop_if(is_palette) {
            self.list_offers(&mut palette);
            self.overlays.push(Overlay::Palette(palette));
        }
    }

    /// Whether a value for a command is being typed.
    pub(crate) fn is_typed(&self, command: Command) -> bool {
        let Some(Overlay::Palette(palette)) = self.overlays.last() else {
            return false;
        };
        self.is_typed_in(palette, command)
    }

    fn is_typed_in(&self, palette: &Palette, command: Command) -> bool {
        let line = palette.buffer.text();
        let named = self.named(line.trim_start());
        named.is_some_and(|(named, _)| named == command)
    }

    /// The files and folders that can be opened: as they are typed, their names, what is done.
    pub(super) fn files(&self) -> Vec<(String, Vec<String>, Act)> {
        let Some(files) = &self.session.files else {
            return Vec::new();
        };
        let value = |name: &String| {
            let path = format!("{}{name}", files.folder);
            (
                path.clone(),
                vec![path.clone(), name.clone()],
                Act::Open(path),
            )
        };
        files.names.iter().map(value).collect()
    }

    /// The templates: as they are typed, their names, what is done.
    pub(super) fn templates(&self) -> Vec<(String, Vec<String>, Act)> {
        let templates = TEMPLATES.iter().enumerate();
        let values = templates.map(|(n, template)| {
            let names = template.names().map(str::to_owned).collect();
            (self.template_name(template).to_owned(), names, Act::New(n))
        });
        values.collect()
    }

    /// What one does who begins with a template.
    pub(super) fn template_words(&self, template: usize) -> String {
        let Some(template) = TEMPLATES.get(template) else {
            return String::new();
        };
        let summary = self.texts.text(&format!("template-{}", template.name));
        let name = self.template_name(template);
        let args = [("name", words(name)), ("summary", words(summary))];
        self.texts.with("line-new", &args)
    }

    fn template_name(&self, template: &Template) -> &'static str {
        match self.texts.language() {
            Language::English => template.name,
            Language::French => template.french_name,
        }
    }

    /// Asks for a name for a map made from a template, after its title.
    pub(crate) fn name_new_map(&mut self, template: usize) {
        if self.read_only {
            return self.warn("read-only-asked", &[]);
        }
        let text = self.template_text(template);
        let stem = slug(doc::read(&text).map.title());
        self.effects.push(Effect::Name { template, stem });
    }
}

fn is_palette(overlay: &mut Overlay) -> bool {
    matches!(overlay, Overlay::Palette(_))
}
