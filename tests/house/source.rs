//! The modules of the program, found as the compiler finds them: from the root by their `mod`
//! lines, with code that only tests see told apart.

use std::path::{Path, PathBuf};

use crate::repository::{read, root};
use crate::tokens::{Token, tokens};

/// A file of `src`.
pub(crate) struct Source {
    /// Where it is, from the root of the repository.
    pub(crate) path: PathBuf,
    /// The module it is: `doc`, `read`, `value`; empty for the root.
    pub(crate) module: Vec<String>,
    /// Its tokens without the items that are compiled for tests only. A file that is compiled for
    /// tests only has none.
    pub(crate) tokens: Vec<Token>,
}

impl Source {
    /// A place in the file, for a message.
    pub(crate) fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }
}

/// Every file of the library and of the program.
pub(crate) fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for file in ["src/lib.rs", "src/main.rs"] {
        load(Path::new(file), &[], false, &mut sources);
    }
    sources
}

fn load(path: &Path, module: &[String], only_tests: bool, sources: &mut Vec<Source>) {
    let (program, tests) = part(&tokens(&read(&root().join(path))));
    for (tokens, of_tests) in [(&program, only_tests), (&tests, true)] {
        for declared in declared(tokens) {
            let file = find(path, &declared);
            let name = [module, &[declared.name]].concat();
            load(&file, &name, of_tests, sources);
        }
    }
    let tokens = if only_tests { Vec::new() } else { program };
    sources.push(Source {
        path: path.to_owned(),
        module: module.to_vec(),
        tokens,
    });
}

/// Parts the items behind `#[cfg(test)]` from the rest.
fn part(tokens: &[Token]) -> (Vec<Token>, Vec<Token>) {
    let (mut program, mut tests) = (Vec::new(), Vec::new());
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first() {
        let length = if is_test_attribute(rest) {
            item(rest)
        } else {
            0
        };
        if length == 0 {
            program.push(first.clone());
            rest = after;
        } else {
            let (taken, after) = rest.split_at(length);
            tests.extend_from_slice(taken);
            rest = after;
        }
    }
    (program, tests)
}

fn is_test_attribute(tokens: &[Token]) -> bool {
    matches!(tokens, [hash, open, cfg, paren, test, ..]
        if hash.is('#') && open.is('[') && cfg.is_word("cfg") && paren.is('(') && test.is_word("test"))
}

/// How many tokens an item has, its attributes included: to its `;`, or to the end of its block.
fn item(tokens: &[Token]) -> usize {
    let (mut depth, mut is_use) = (0_usize, false);
    for (at, token) in tokens.iter().enumerate() {
        is_use |= depth == 0 && token.is_word("use");
        if token.is('{') || token.is('[') || token.is('(') {
            depth += 1;
        } else if token.is('}') || token.is(']') || token.is(')') {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 && (token.is(';') || (token.is('}') && !is_use)) {
            return at + 1;
        }
    }
    tokens.len()
}

struct Declared {
    name: String,
    /// From `#[path = "…"]`.
    file: Option<String>,
}

/// The modules that the tokens declare in files of their own.
fn declared(tokens: &[Token]) -> Vec<Declared> {
    let mut found = Vec::new();
    let mut file = None;
    for (at, token) in tokens.iter().enumerate() {
        match tokens.get(at..).unwrap_or_default() {
            [path, equals, text, ..] if path.is_word("path") && equals.is('=') => {
                file = text.text().map(str::to_owned);
            }
            [keyword, name, end, ..] if keyword.is_word("mod") && end.is(';') => {
                let name = name.word().expect("a module has a name").to_owned();
                found.push(Declared {
                    name,
                    file: file.take(),
                });
            }
            _ if token.is(';') || token.is('}') => file = None,
            _ => {}
        }
    }
    found
}

fn find(parent: &Path, declared: &Declared) -> PathBuf {
    let folder = parent.parent().expect("a file has a folder");
    if let Some(file) = &declared.file {
        return folder.join(file);
    }
    let stem = parent
        .file_stem()
        .and_then(|stem| stem.to_str())
        .expect("a plain file name");
    let folder = match stem {
        "lib" | "main" | "mod" => folder.to_owned(),
        stem => folder.join(stem),
    };
    let file = folder.join(format!("{}.rs", declared.name));
    if root().join(&file).exists() {
        file
    } else {
        folder.join(&declared.name).join("mod.rs")
    }
}

#[test]
fn what_only_tests_see_is_parted() {
    let source = "mod a; #[cfg(test)] #[path = \"x.rs\"] mod b; #[cfg(test)] use c::{d}; \
                  #[cfg(test)] mod e { fn f() {} } mod g;";
    let (program, tests) = part(&tokens(source));
    let names = |tokens: &[Token]| -> Vec<String> {
        declared(tokens)
            .into_iter()
            .map(|found| found.name)
            .collect()
    };
    assert_eq!(
        (names(&program), names(&tests)),
        (vec!["a".into(), "g".into()], vec!["b".into()])
    );
    assert!(
        !program
            .iter()
            .any(|token| token.is_word("use") || token.is_word("fn"))
    );
}
