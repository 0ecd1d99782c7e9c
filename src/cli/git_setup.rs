//! `jalon git-setup`: tells git to compare and merge maps with this program, and takes exactly that
//! back with `--undo`.
//!
//! It writes three settings through `git config` and lines between two remarks of its own in a file
//! of attributes. A setting of that name with another value, and every other line, is left alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use super::merge::no_git;
use super::{Context, Exit, read_to_edit, report, say, shown};
use crate::app::SaveOutcome;
use crate::doc;
use crate::doc::beside::{is_named_beside, kind_of};
use crate::i18n::words;
use crate::runtime::save_outcome;
use crate::sys::{self, Expected, GitError};
use crate::text::Shown;

/// What git is told, by its keys.
const SETTINGS: [(&str, &str); 3] = [
    ("diff.jalon.textconv", "jalon show --textconv"),
    ("merge.jalon.name", "jalon: journey maps by what they mean"),
    ("merge.jalon.driver", "jalon merge %O %A %B -o %A --path %P"),
];
/// The attributes of a map.
const ATTRIBUTES: &str = "diff=jalon merge=jalon";
/// The comments and audits beside maps, wherever they are.
const BESIDE: [&str; 2] = ["*.review.toml", "*.audit-*.toml"];
/// What stands around our lines.
const BEGIN: &str = "# jalon git-setup: these lines come and go with it";
const END: &str = "# jalon git-setup: end";
/// The most bytes of an answer of git.
const MOST: u64 = 64 * 1024 * 1024;

#[derive(Clone, Debug, Args)]
pub(crate) struct GitSetupArgs {
    pub(crate) globs: Vec<String>,
    #[arg(long)]
    pub(crate) global: bool,
    #[arg(long)]
    pub(crate) undo: bool,
}

/// Sets git up, or takes that back.
pub(super) fn run(args: &GitSetupArgs, context: &Context) -> Exit {
    match Setup::new(args, context).and_then(|setup| setup.run(args)) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

struct Setup<'a> {
    context: &'a Context,
    /// Where git keeps the settings: `--local` or `--global`.
    scope: &'static str,
    /// The repository's folder; none for all repositories.
    top: Option<PathBuf>,
    attributes: PathBuf,
}

impl<'a> Setup<'a> {
    fn new(args: &GitSetupArgs, context: &'a Context) -> Result<Self, Exit> {
        if args.global {
            return Ok(Self {
                attributes: global_attributes(context)?,
                context,
                scope: "--global",
                top: None,
            });
        }
        let top = match line(&["rev-parse", "--show-toplevel"]) {
            Ok(top) if !top.is_empty() => PathBuf::from(top),
            Ok(_) | Err(GitError::Refused(_)) => {
                say(&context.texts.text("git-set-nowhere"));
                return Err(Exit::Io);
            }
            Err(error) => return Err(no_git(&error, context)),
        };
        Ok(Self {
            attributes: top.join(".gitattributes"),
            context,
            scope: "--local",
            top: Some(top),
        })
    }

    fn run(&self, args: &GitSetupArgs) -> Result<(), Exit> {
        if args.undo {
            return self.undo();
        }
        for (key, value) in SETTINGS {
            self.set(key, value)?;
        }
        // Git asks the shell for it, so the shell is asked here too.
        let there = ["-c", "alias.jalonthere=!command -v jalon", "jalonthere"];
        if line(&there).is_err() {
            self.told("git-no-jalon", &[]);
        }
        let globs = match &self.top {
            _ if !args.globs.is_empty() => self.seen_from_top(&args.globs)?,
            Some(top) => self.found_maps(top)?,
            None => Vec::new(),
        };
        if globs.is_empty() {
            let id = if self.top.is_some() {
                "git-no-maps"
            } else {
                "git-no-globs"
            };
            self.told(id, &[]);
            return Ok(());
        }
        self.add(&globs)?;
        if self.top.is_some() {
            self.told("git-needs-jalon", &[]);
        }
        Ok(())
    }

    fn told(&self, id: &str, args: &[(&'static str, &str)]) {
        let shown = |words: &str| Shown::new(words).into_string();
        let args: Vec<_> = args
            .iter()
            .map(|(name, value)| (*name, words(shown(value))))
            .collect();
        self.context.remark(&self.context.texts.with(id, &args));
    }

    fn ask(&self, arguments: &[&str]) -> Result<String, Exit> {
        line(arguments).map_err(|error| no_git(&error, self.context))
    }

    /// A setting as it stands; none where there is none.
    fn get(&self, key: &str) -> Result<Option<String>, Exit> {
        match line(&["config", self.scope, "--get", key]) {
            Ok(value) => Ok(Some(value)),
            Err(GitError::Refused(_)) => Ok(None),
            Err(error) => Err(no_git(&error, self.context)),
        }
    }

    fn set(&self, key: &str, value: &str) -> Result<(), Exit> {
        match self.get(key)? {
            Some(known) if known == value => {
                self.told("git-is-set", &[("key", key), ("value", value)]);
            }
            Some(other) => self.told("git-other", &[("key", key), ("value", &other)]),
            None => {
                self.ask(&["config", self.scope, key, value])?;
                self.told("git-set", &[("key", key), ("value", value)]);
            }
        }
        Ok(())
    }

    fn undo(&self) -> Result<(), Exit> {
        let mut is_found = false;
        for (key, value) in SETTINGS {
            match self.get(key)? {
                Some(known) if known == value => {
                    self.ask(&["config", self.scope, "--unset-all", key])?;
                    self.told("git-unset", &[("key", key)]);
                    is_found = true;
                }
                Some(other) => self.told("git-other", &[("key", key), ("value", &other)]),
                None => {}
            }
        }
        let (text, is_new) = self.read()?;
        let parts = Parts::of(&text);
        if !parts.ours.is_empty() {
            is_found = true;
            let rest = [parts.above, parts.below].concat();
            if rest.is_empty() {
                sys::remove_file(&self.attributes).map_err(|error| {
                    let reason = crate::runtime::io_words(&error, &self.context.texts);
                    report(&self.attributes, &reason, self.context);
                    Exit::Io
                })?;
            } else if !is_new {
                self.write(&text, &rest)?;
            }
            for line in parts.ours {
                self.told_line("git-line-removed", line);
            }
        }
        if !is_found {
            self.told("git-nothing-to-undo", &[]);
        }
        Ok(())
    }

    fn told_line(&self, id: &str, line: &str) {
        let file = shown(&self.attributes);
        self.told(id, &[("file", &file), ("line", line)]);
    }

    /// Globs given in a folder of the repository, as the file at its top has to say them.
    fn seen_from_top(&self, globs: &[String]) -> Result<Vec<String>, Exit> {
        let prefix = match &self.top {
            Some(_) => self.ask(&["rev-parse", "--show-prefix"])?,
            None => String::new(),
        };
        Ok(globs
            .iter()
            .map(|glob| [prefix.as_str(), glob].concat())
            .collect())
    }

    /// The maps git knows or could know: a glob for a folder of nothing but maps, else their names.
    fn found_maps(&self, top: &Path) -> Result<Vec<String>, Exit> {
        let list = [
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ];
        let listed =
            sys::git(top, list, &[], MOST).map_err(|error| no_git(&error, self.context))?;
        let listed = String::from_utf8_lossy(&listed);
        // What stands beside maps is named below, with what is yet to come.
        let is_toml = |name: &&str| Path::new(name).extension().is_some_and(|end| end == "toml");
        let names = listed.split('\0').filter(is_toml);
        let names = names.filter(|name| !is_named_beside(name));
        // Whether each file of a folder is one of ours.
        let mut folders: BTreeMap<&str, BTreeMap<&str, bool>> = BTreeMap::new();
        for name in names {
            let (folder, _) = name.rsplit_once('/').unwrap_or_default();
            let loaded = sys::load(&top.join(name), self.context.max_size, false);
            let bytes = loaded.ok().map(|loaded| loaded.bytes);
            let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            let is_ours = text.is_some_and(|text| {
                doc::read(&text).map.version.is_some() || kind_of(&text).is_some()
            });
            folders.entry(folder).or_default().insert(name, is_ours);
        }
        let mut globs = Vec::new();
        for (folder, files) in folders {
            if !folder.is_empty() && files.values().all(|is_ours| *is_ours) {
                globs.push(format!("{folder}/*.toml"));
                continue;
            }
            let ours = files.iter().filter(|(_, is_ours)| **is_ours);
            globs.extend(ours.map(|(name, _)| format!("/{name}")));
        }
        if !globs.is_empty() {
            globs.extend(BESIDE.map(str::to_owned));
        }
        Ok(globs)
    }

    fn add(&self, globs: &[String]) -> Result<(), Exit> {
        let (text, _) = self.read()?;
        let parts = Parts::of(&text);
        let mut ours: Vec<String> = parts.ours.iter().map(|line| (*line).to_owned()).collect();
        for glob in globs {
            let line = format!("{} {ATTRIBUTES}", pattern(glob));
            if text.lines().any(|known| known.trim() == line) || ours.contains(&line) {
                self.told_line("git-line-there", &line);
            } else {
                self.told_line("git-line-added", &line);
                ours.push(line);
            }
        }
        if ours.len() == parts.ours.len() {
            return Ok(());
        }
        let mut new = parts.above.to_owned();
        if !new.is_empty() && !new.ends_with('\n') {
            new.push('\n');
        }
        for line in [BEGIN]
            .into_iter()
            .chain(ours.iter().map(String::as_str))
            .chain([END])
        {
            new.push_str(line);
            new.push('\n');
        }
        new.push_str(parts.below);
        self.write(&text, &new)
    }

    fn read(&self) -> Result<(String, bool), Exit> {
        let loaded = read_to_edit(&self.attributes, self.context)?;
        let text = String::from_utf8(loaded.bytes).map_err(|_| {
            let reason = self.context.texts.text("merged-unreadable");
            report(&self.attributes, &reason, self.context);
            Exit::Io
        })?;
        Ok((text, loaded.is_new))
    }

    fn write(&self, old: &str, new: &str) -> Result<(), Exit> {
        let folder = self.attributes.parent().unwrap_or(Path::new(""));
        let refused = |reason: String| {
            report(&self.attributes, &reason, self.context);
            Exit::Io
        };
        let texts = &self.context.texts;
        sys::make_folder(folder)
            .map_err(|error| refused(crate::runtime::io_words(&error, texts)))?;
        let loaded = read_to_edit(&self.attributes, self.context)?;
        let base = (!loaded.is_new).then_some(old.as_bytes());
        let mut origin = loaded.origin;
        let saved = sys::save(&mut origin, new.as_bytes(), None, Expected::Base(base));
        saved.map(drop).map_err(|error| {
            match save_outcome(error, &self.attributes, None, texts, &self.context.glyphs) {
                SaveOutcome::Failed { reason } => refused(reason),
                _ => refused(texts.text("recover-changed")),
            }
        })
    }
}

/// A line of git's answer, asked in the folder the program runs in.
fn line(arguments: &[&str]) -> Result<String, GitError> {
    let answer = sys::git(Path::new("."), arguments, &[], MOST)?;
    let answer = String::from_utf8_lossy(&answer);
    Ok(answer.trim_end_matches(['\r', '\n']).to_owned())
}

/// The attributes of all repositories: where git is told they are, else where it looks.
fn global_attributes(context: &Context) -> Result<PathBuf, Exit> {
    match line(&[
        "config",
        "--global",
        "--type=path",
        "--get",
        "core.attributesFile",
    ]) {
        Ok(path) if !path.is_empty() => return Ok(PathBuf::from(path)),
        Ok(_) | Err(GitError::Refused(_)) => {}
        Err(error) => return Err(no_git(&error, context)),
    }
    let environment = &context.environment;
    let folder = environment.get("XDG_CONFIG_HOME").map(PathBuf::from);
    let of_home = || {
        environment
            .get("HOME")
            .map(|home| Path::new(home).join(".config"))
    };
    let folder = folder.or_else(of_home).unwrap_or_default();
    Ok(folder.join("git/attributes"))
}

/// A glob as a file of attributes wants it: in quotes where it has blanks.
fn pattern(glob: &str) -> String {
    if !glob.contains([' ', '\t', '"', '\\']) && !glob.starts_with(['#', '!']) {
        return glob.to_owned();
    }
    let escaped = glob
        .replace('\\', r"\\")
        .replace('"', "\\\"")
        .replace('\t', r"\t");
    format!("\"{escaped}\"")
}

/// A file of attributes: what is ours, and what stands around it.
struct Parts<'t> {
    above: &'t str,
    ours: Vec<&'t str>,
    below: &'t str,
}

impl<'t> Parts<'t> {
    fn of(text: &'t str) -> Self {
        let mut at = 0;
        let mut bounds = [None, None];
        for line in text.split_inclusive('\n') {
            match line.trim_end() {
                BEGIN if bounds == [None, None] => bounds = [Some(at), None],
                END if matches!(bounds, [Some(_), None]) => {
                    bounds = [bounds.first().copied().flatten(), Some(at + line.len())];
                }
                _ => {}
            }
            at += line.len();
        }
        let [Some(start), Some(end)] = bounds else {
            return Self {
                above: text,
                ours: Vec::new(),
                below: "",
            };
        };
        let ours = text.get(start..end).unwrap_or_default().lines();
        Self {
            above: text.get(..start).unwrap_or_default(),
            ours: ours
                .filter(|line| !matches!(line.trim_end(), BEGIN | END))
                .collect(),
            below: text.get(end..).unwrap_or_default(),
        }
    }
}
