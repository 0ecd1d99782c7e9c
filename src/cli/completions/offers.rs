//! What can stand in the place of the last word of a command line, found by walking the tree of
//! commands as the words before it do.

use clap::{Arg, ArgAction, Command, Id};

use super::values::values;
use crate::i18n::Texts;

/// Something that can be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Offer {
    /// What is typed.
    pub(super) word: String,
    /// What it is, in one line; empty where nothing is to be said.
    pub(super) about: String,
}

impl Offer {
    pub(super) fn new(word: impl Into<String>, about: impl Into<String>) -> Self {
        Self {
            word: word.into(),
            about: about.into(),
        }
    }
}

/// All that can be typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Offers {
    /// The words, in the order they are told in.
    pub(super) offers: Vec<Offer>,
    /// Whether a file or a folder can be named too.
    pub(super) files: bool,
}

/// Where the words before the last have led.
struct Place<'c> {
    command: &'c Command,
    /// How many words without a hyphen have been for this command itself.
    positionals: usize,
    /// The options that were given.
    given: Vec<&'c Id>,
    /// The option whose value comes next.
    awaits: Option<&'c Arg>,
    /// Whether `--` has been said: nothing is an option any more.
    is_literal: bool,
}

/// What can stand in the place of the last of these words, which do not hold the program's own name.
/// The command has to be built. Words nobody knows are passed over.
pub(super) fn offers(root: &Command, words: &[String], texts: &Texts) -> Offers {
    let Some((last, before)) = words.split_last() else {
        return Offers::default();
    };
    let mut place = Place {
        command: root,
        positionals: 0,
        given: Vec::new(),
        awaits: None,
        is_literal: false,
    };
    for word in before {
        place.pass(word);
    }
    if let Some(arg) = place.awaits {
        return values(arg, texts);
    }
    if place.is_literal {
        return Offers {
            files: true,
            ..Offers::default()
        };
    }
    if let Some((option, _)) = last.split_once('=').filter(|_| last.starts_with("--")) {
        return match place.option(option) {
            Some(arg) if takes_value(arg) => values(arg, texts),
            _ => Offers::default(),
        };
    }
    if last.starts_with('-') {
        place.options(!last.starts_with("--"))
    } else {
        place.words(texts)
    }
}

fn takes_value(arg: &Arg) -> bool {
    arg.get_action().takes_values()
}

fn about(text: Option<&clap::builder::StyledStr>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

impl<'c> Place<'c> {
    /// Goes on by a word that is complete.
    fn pass(&mut self, word: &str) {
        if self.awaits.take().is_some() {
            return;
        }
        if word == "--" {
            self.is_literal = true;
        } else if self.is_literal || !word.starts_with('-') || word == "-" {
            let below = self.command.find_subcommand(word);
            match below.filter(|_| self.positionals == 0 && !self.is_literal) {
                Some(below) => self.command = below,
                None => self.positionals += 1,
            }
        } else {
            let has_value = word.starts_with("--") && word.contains('=');
            let name = word.split('=').next().unwrap_or(word);
            if let Some(arg) = self.option(name) {
                self.given.push(arg.get_id());
                self.awaits = Some(arg).filter(|arg| takes_value(arg) && !has_value);
            }
        }
    }

    /// The option of that name; of several short ones in a word, as `-of`, the last.
    fn option(&self, name: &str) -> Option<&'c Arg> {
        let mut args = self.command.get_arguments();
        if let Some(long) = name.strip_prefix("--") {
            return args.find(|arg| arg.get_long() == Some(long));
        }
        let short = name.chars().last();
        args.find(|arg| short.is_some() && arg.get_short() == short)
    }

    /// The options that can still be given.
    fn options(&self, with_short: bool) -> Offers {
        let can_follow = |arg: &&Arg| {
            let again = matches!(arg.get_action(), ArgAction::Append);
            !arg.is_hide_set() && (again || !self.given.contains(&arg.get_id()))
        };
        let mut args: Vec<&Arg> = self.command.get_arguments().filter(can_follow).collect();
        args.sort_by_key(|arg| arg.get_display_order());
        let mut offers = Vec::new();
        for arg in args {
            let about = about(arg.get_help());
            let short = arg.get_short().filter(|_| with_short);
            offers.extend(short.map(|short| Offer::new(format!("-{short}"), about.as_str())));
            let long = arg.get_long();
            offers.extend(long.map(|long| Offer::new(format!("--{long}"), about.as_str())));
        }
        Offers {
            offers,
            files: false,
        }
    }

    /// The commands, and what the command itself wants next.
    fn words(&self, texts: &Texts) -> Offers {
        let mut all = Offers::default();
        if self.positionals == 0 {
            let below = self.command.get_subcommands();
            let below = below.filter(|command| !command.is_hide_set());
            all.offers = below
                .map(|command| Offer::new(command.get_name(), about(command.get_about())))
                .collect();
        }
        if let Some(arg) = self.positional() {
            let values = values(arg, texts);
            all.offers.extend(values.offers);
            all.files = values.files;
        }
        all
    }

    /// The positional argument whose turn it is; one that takes several words is never done.
    fn positional(&self) -> Option<&'c Arg> {
        let args = || {
            self.command
                .get_positionals()
                .filter(|arg| !arg.is_last_set())
        };
        let takes_more = |arg: &&Arg| {
            let count = arg.get_num_args();
            count.is_some_and(|count| count.max_values() > self.positionals)
        };
        args()
            .nth(self.positionals)
            .or_else(|| args().last().filter(takes_more))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::args::command;
    use crate::i18n::Language;

    /// The words offered for a line, whose last word ends where it ends, and whether files are.
    fn offered(line: &str, language: Language) -> (Vec<String>, bool) {
        let texts = Texts::new(language);
        let mut command = command(&texts);
        command.build();
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let offers = offers(&command, &words, &texts);
        let words = offers.offers.into_iter().map(|offer| offer.word).collect();
        (words, offers.files)
    }

    #[test]
    fn what_is_offered_fits_where_it_is_asked_for() {
        // A line, some of what is offered, what is not, and whether files are.
        for (line, some, none, files) in [
            ("", "export new completions", "--help html new_file", true),
            ("exp", "export", "html", true),
            ("map.toml ", "", "export", false),
            ("show ", "", "table show", true),
            ("show map.toml ", "", "map table", false),
            ("check one.toml ", "", "J101", true),
            ("diff one.toml ", "", "", true),
            ("diff one.toml two.toml ", "", "", false),
            ("export --to ", "html svg md", "png --to", false),
            ("export --to=", "html svg md", "--to=html", false),
            ("export --to html ", "", "html", true),
            ("export -o ", "", "html", true),
            ("export --", "--to --output --lang --help", "-o html", false),
            ("export -", "-o --to", "html", false),
            ("export --to html --", "--output", "--to", false),
            ("check --allow J101 --", "--allow", "", false),
            ("import --from ", "ojf xlsx mermaid", "html svg", false),
            ("new -t ", "saas b2b blank", "logiciel", false),
            ("new --kind ", "service-blueprint", "saas blueprint", false),
            ("rules ", "J001 J101", "", false),
            ("check --deny ", "J101", "J001", false),
            ("audit ", "new set report", "--list", true),
            ("audit report -f ", "md csv json", "pass", false),
            ("audit set run.toml one ", "pass na", "", false),
            ("audit map.toml ", "", "new", false),
            ("audit --list ", "accessibility", "accessibilite", true),
            ("--keys ", "vim bepo", "", true),
            ("--lang ", "fr en", "", false),
            ("--lang fr show --view ", "outline chart", "compare", false),
            ("--theme ", "dusk mono", "", false),
            ("keys --preset ", "azerty", "", false),
            ("completions ", "bash zsh fish elvish powershell", "", false),
            ("diff --git HEAD -- ", "", "", true),
            ("show --stage ", "", "", false),
            ("nothing-like-it --wrong ", "", "export", false),
        ] {
            let (words, has_files) = offered(line, Language::English);
            let has = |word: &str| words.iter().any(|offered| offered == word);
            for word in some.split_whitespace() {
                assert!(has(word), "`{line}` lacks {word}: {words:?}");
            }
            for word in none.split_whitespace() {
                assert!(!has(word), "`{line}` has {word}: {words:?}");
            }
            assert_eq!(has_files, files, "`{line}`");
        }
    }

    #[test]
    fn every_command_and_option_is_offered_with_its_words() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut root = command(&texts);
            root.build();
            let mut left = vec![(Vec::new(), &root)];
            while let Some((path, command)) = left.pop() {
                let offered_after = |last: &str| {
                    let words: Vec<String> = [path.clone(), vec![last.to_owned()]].concat();
                    offers(&root, &words, &texts).offers
                };
                let options = offered_after("-");
                for arg in command.get_arguments().filter(|arg| !arg.is_positional()) {
                    let word = format!("--{}", arg.get_long().unwrap());
                    let found = options.iter().find(|offer| offer.word == word);
                    let about = &found.unwrap_or_else(|| panic!("{path:?} {word}")).about;
                    assert!(!about.is_empty() && !about.starts_with("arg-"), "{word}");
                }
                for below in command.get_subcommands() {
                    let name = below.get_name().to_owned();
                    let commands = offered_after("");
                    let found = commands.iter().find(|offer| offer.word == name);
                    assert!(!found.unwrap().about.is_empty(), "{name}");
                    left.push(([path.clone(), vec![name]].concat(), below));
                }
            }
        }
    }

    #[test]
    fn names_are_offered_in_the_language_of_the_interface() {
        for (line, word) in [
            ("new -t ", "logiciel"),
            ("new --kind ", "parcours-achat"),
            ("audit --list ", "accessibilite"),
        ] {
            let (words, _) = offered(line, Language::French);
            assert!(
                words.iter().any(|offered| offered == word),
                "{line} {words:?}"
            );
        }
    }
}
