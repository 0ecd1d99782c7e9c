//! Who speaks in a review: who says so, else who git says it is, else who is logged in. Nothing is asked
//! and nothing remembered.

use std::path::Path;

use super::environment::Environment;
use super::file::load;
use super::git::git;

/// The most bytes of a name that git answers with.
const MOST: u64 = 4096;
/// Where the names of logins stand, and the most bytes that file is read of.
const LOGINS: &str = "/etc/passwd";
const MOST_LOGINS: u64 = 1024 * 1024;

/// The name of whoever works on maps of that folder: `JALON_AUTHOR`, else `user.name` as git has it
/// there, else the login. It is one line, and never empty.
pub fn author(environment: &Environment, folder: &Path) -> String {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let of_variable = |name| one_line(environment.get(name)?);
    let of_git = || {
        let answer = git(folder, ["config", "--get", "user.name"], &[], MOST).ok()?;
        one_line(&String::from_utf8_lossy(&answer))
    };
    of_variable("JALON_AUTHOR")
        .or_else(of_git)
        .or_else(|| of_variable("LOGNAME"))
        .or_else(|| of_variable("USER"))
        .unwrap_or_else(login)
}

/// The login of the process, by its number where it has no name.
fn login() -> String {
    let number = rustix::process::geteuid().as_raw().to_string();
    let logins = load(Path::new(LOGINS), MOST_LOGINS, false).ok();
    let logins = logins.map(|loaded| String::from_utf8_lossy(&loaded.bytes).into_owned());
    login_of(&number, &logins.unwrap_or_default()).unwrap_or(number)
}

/// The name of a number among the lines of logins.
fn login_of(number: &str, logins: &str) -> Option<String> {
    let named = logins.lines().find_map(|line| {
        let mut parts = line.split(':');
        let (name, _, found) = (parts.next()?, parts.next()?, parts.next()?);
        (found == number).then_some(name)
    });
    named.and_then(one_line)
}

/// The words of a name in one line; none where there are none.
fn one_line(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::{author, login_of, one_line};
    use crate::sys::Environment;
    use std::path::Path;

    #[test]
    fn who_says_so_is_asked_first() {
        let environment = Environment::with(&[("JALON_AUTHOR", " Inès\tMorel \n"), ("USER", "im")]);
        assert_eq!(author(&environment, Path::new("")), "Inès Morel");
        // A folder that is not there has no git; then it is the login.
        let environment = Environment::with(&[("JALON_AUTHOR", "  "), ("USER", "im")]);
        assert_eq!(author(&environment, Path::new("/no/such/folder")), "im");
        let nobody = author(&Environment::with(&[]), Path::new("/no/such/folder"));
        assert!(one_line(&nobody).is_some());
    }

    #[test]
    fn a_login_is_known_by_its_number() {
        let logins = "root:x:0:0:::\n\nines:x:1000:1000:::";
        assert_eq!(login_of("1000", logins).as_deref(), Some("ines"));
        assert_eq!(login_of("0", logins).as_deref(), Some("root"));
        assert_eq!(login_of("7", logins), None);
    }
}
