//! Keys that texts name, as they are now: `{ $undo_key } takes it back` tells the key of whatever
//! preset and own keys hold. A command without a key is told by what is typed for it.

use super::help::key_words;
use super::state::App;
use crate::command::{Command, Keymap, Mode, entry};
use crate::i18n::{Arg, Texts, words};
use crate::layout::{Glyphs, KeyNames};

/// What texts may name: the name of the gap, and the command in the mode it is told for.
const NAMED: [(&str, Mode, Command); 53] = [
    ("undo_key", Mode::Map, Command::Undo),
    ("redo_key", Mode::Map, Command::Redo),
    ("save_key", Mode::Map, Command::Save),
    ("editor_key", Mode::Map, Command::ExternalEditor),
    ("editor_there_key", Mode::Problems, Command::ExternalEditor),
    ("quit_key", Mode::Map, Command::Quit),
    ("menu_key", Mode::Start, Command::CommandLine),
    ("start_help_key", Mode::Start, Command::ShowHelp),
    ("back_key", Mode::Map, Command::Back),
    ("help_key", Mode::Map, Command::ShowHelp),
    ("journey_key", Mode::Map, Command::OpenJourney),
    ("return_key", Mode::Map, Command::Return),
    ("find_key", Mode::Map, Command::Find),
    ("problems_key", Mode::Map, Command::ShowProblems),
    ("undo_there_key", Mode::Problems, Command::Undo),
    ("marks_key", Mode::Map, Command::ToggleMarks),
    ("reviewed_key", Mode::Map, Command::Reviewed),
    ("conflicts_key", Mode::Map, Command::ShowConflicts),
    ("rows_key", Mode::Map, Command::ChooseRows),
    ("add_stage_key", Mode::Map, Command::AddStage),
    ("add_item_key", Mode::Map, Command::AddItem),
    ("copy_key", Mode::Map, Command::Copy),
    ("cut_key", Mode::Map, Command::Cut),
    ("paste_key", Mode::Map, Command::Paste),
    ("paste_words_key", Mode::Cell, Command::Paste),
    ("tags_key", Mode::Map, Command::Tags),
    ("details_key", Mode::Map, Command::Details),
    ("unfold_all_key", Mode::Map, Command::UnfoldAll),
    ("compare_all_key", Mode::Compare, Command::WholeMaps),
    ("personas_key", Mode::Map, Command::PersonaPanel),
    ("new_persona_key", Mode::Personas, Command::NewPersona),
    ("next_persona_key", Mode::Map, Command::NextPersona),
    ("everyone_key", Mode::Map, Command::Everyone),
    ("end_key", Mode::Select, Command::Back),
    ("leave_key", Mode::Present, Command::Back),
    ("tick_key", Mode::Replace, Command::Choose),
    ("tick_all_key", Mode::Replace, Command::ChooseAll),
    ("cancel_key", Mode::Ask, Command::Back),
    ("later_key", Mode::Clash, Command::Back),
    ("keep_key", Mode::Recover, Command::Back),
    ("comment_key", Mode::Map, Command::Comment),
    ("comment_there_key", Mode::Review, Command::Comment),
    ("comment_map_key", Mode::Review, Command::CommentMap),
    ("review_key", Mode::Map, Command::ShowReview),
    ("review_undo_key", Mode::Review, Command::Undo),
    ("states_key", Mode::Review, Command::TurnStates),
    ("author_key", Mode::Review, Command::TurnAuthor),
    ("walk_undo_key", Mode::Audit, Command::Undo),
    ("update_audit_key", Mode::Audit, Command::UpdateAudit),
    ("feeling_key", Mode::Audit, Command::SentimentAsk),
    ("partial_key", Mode::Audit, Command::Partial),
    ("fail_key", Mode::Audit, Command::Fail),
    ("walk_back_key", Mode::Audit, Command::Back),
];

/// The words of these keys.
#[derive(Clone, Debug)]
pub(crate) struct Hints(Vec<(&'static str, String)>);

impl Hints {
    pub(crate) fn new(keymap: &Keymap, texts: &Texts, glyphs: &Glyphs) -> Self {
        let named = NAMED.into_iter().map(|(gap, mode, command)| {
            let keys = keymap.keys(mode, command).next();
            let name = || format!(":{}", entry(command).map_or("", |entry| entry.name));
            let told = keys.map_or_else(name, |keys| key_words(keys, texts, glyphs));
            (gap, told)
        });
        Self(named.collect())
    }

    fn get(&self, gap: &str) -> &str {
        let found = self.0.iter().find(|(known, _)| *known == gap);
        found.map_or("", |(_, told)| told)
    }
}

impl App {
    /// The text of that id with its arguments, and with whatever keys it names.
    pub fn keyed(&self, id: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let keys = self.hints.0.iter();
        let keys = keys.map(|(gap, told)| (*gap, words(told.as_str())));
        let args: Vec<(&'static str, Arg<'_>)> = args.iter().cloned().chain(keys).collect();
        self.texts.with(id, &args)
    }

    /// The key of the panel of personas, in words.
    pub fn personas_key(&self) -> &str {
        self.hints.get("personas_key")
    }

    /// The keys the table itself names.
    pub(crate) fn key_names(&self) -> KeyNames<'_> {
        KeyNames {
            rows: self.hints.get("rows_key"),
            add_stage: self.hints.get("add_stage_key"),
            leave: self.hints.get("leave_key"),
        }
    }

    /// Takes other keys. What was begun with the old ones is forgotten.
    pub(crate) fn take_keymap(&mut self, keymap: Keymap) {
        self.hints = Hints::new(&keymap, &self.texts, &self.glyphs);
        self.keymap = keymap;
        self.pending.clear();
        self.count = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{KeyFile, Preset};
    use crate::i18n::Language;

    /// The messages that name a key, in every preset and both languages.
    #[test]
    fn texts_name_the_keys_that_hold() {
        let texts = Texts::new(Language::English);
        for (preset, undo, rows, tags) in [
            (Preset::Default, "u", "gw", "t"),
            (Preset::Vim, "u", "gw", "t"),
            (Preset::Bepo, "u", "gw", "j"),
            (Preset::Cua, "Ctrl-Z", "gw", "Ctrl-L"),
        ] {
            let keymap = Keymap::new(preset, &KeyFile::default());
            let hints = Hints::new(&keymap, &texts, &Glyphs::UNICODE);
            let told = ["undo_key", "rows_key", "tags_key"].map(|gap| hints.get(gap).to_owned());
            assert_eq!(told, [undo, rows, tags], "{preset:?}");
        }
    }

    #[test]
    fn what_has_no_key_is_told_by_its_name() {
        let (file, _) = crate::command::read_keys("[map]\nundo = []\n");
        let keymap = Keymap::new(Preset::Default, &file);
        let texts = Texts::new(Language::French);
        let hints = Hints::new(&keymap, &texts, &Glyphs::UNICODE);
        assert_eq!(hints.get("undo_key"), ":undo");
    }

    /// No text of the interface names a key of its own accord: what looks like one comes from a gap.
    #[test]
    fn every_gap_of_a_text_is_one_that_is_filled() {
        for source in [
            include_str!("../i18n/en-app.ftl"),
            include_str!("../i18n/fr-app.ftl"),
            include_str!("../i18n/en-check.ftl"),
            include_str!("../i18n/fr-check.ftl"),
            include_str!("../i18n/en-compare.ftl"),
            include_str!("../i18n/fr-compare.ftl"),
            include_str!("../i18n/en-disk.ftl"),
            include_str!("../i18n/fr-disk.ftl"),
            include_str!("../i18n/en-find.ftl"),
            include_str!("../i18n/fr-find.ftl"),
            include_str!("../i18n/en-palette.ftl"),
            include_str!("../i18n/fr-palette.ftl"),
            include_str!("../i18n/en-review.ftl"),
            include_str!("../i18n/en-select.ftl"),
            include_str!("../i18n/fr-review.ftl"),
            include_str!("../i18n/fr-select.ftl"),
            include_str!("../i18n/en-start.ftl"),
            include_str!("../i18n/fr-start.ftl"),
            include_str!("../i18n/en-walk.ftl"),
            include_str!("../i18n/fr-walk.ftl"),
            include_str!("../i18n/en-views.ftl"),
            include_str!("../i18n/fr-views.ftl"),
        ] {
            for gap in source.split("{ $").skip(1) {
                let gap = gap.split(' ').next().unwrap_or_default();
                let known = NAMED.iter().any(|(known, _, _)| *known == gap);
                assert!(known || !gap.ends_with("_key"), "{gap}");
            }
            let text = source.lines().filter(|line| !line.starts_with("key-"));
            for line in text {
                for key in [
                    "Ctrl-", "Alt-", "F1", "F2", "F3", "F4", "gw", "g0", "gj", "g e", "zR", "Esc",
                    "Échap",
                ] {
                    assert!(!line.contains(key), "{line}");
                }
                // Letters that are keys and never words of their own.
                for key in [" e ", " p ", " u "] {
                    assert!(!line.contains(key), "{line}");
                }
            }
        }
    }
}
