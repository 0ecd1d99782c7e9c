//! Every call of a save fails once, and every call is once the last.

use std::cell::RefCell;
use std::io;

use jalon::sys::{Call, Disk, Guard, SaveError, Saved, remove_leftovers};
use rustix::io::Errno;

use crate::target::{KINDS, Kind, Target};
use crate::{opened, save_on};

/// What happens to the calls of a save.
pub(crate) struct Fault<'f> {
    /// The call something happens at, from 0.
    pub(crate) at: usize,
    pub(crate) what: What<'f>,
    /// Calls this system does not have.
    pub(crate) lacks: &'f [Call],
    pub(crate) longest_write: usize,
    pub(crate) calls: RefCell<Vec<Call>>,
}

pub(crate) enum What<'f> {
    /// The call fails.
    Fails(Errno),
    /// The disk is broken from that call on.
    Breaks(Errno),
    /// The program is no more: that call and all behind it come to nothing.
    Dies,
    /// Before the call another program does something.
    Overtaken(&'f dyn Fn()),
}

impl<'f> Fault<'f> {
    pub(crate) fn new(at: usize, what: What<'f>) -> Self {
        Self {
            at,
            what,
            lacks: &[],
            longest_write: usize::MAX,
            calls: RefCell::default(),
        }
    }

    /// Whether the save came as far as where it was to happen.
    pub(crate) fn has_happened(&self) -> bool {
        self.calls.borrow().len() > self.at
    }

    /// The call it happened at.
    fn call(&self) -> Call {
        self.calls.borrow().get(self.at).copied().unwrap()
    }

    /// Whether such a call was made behind it.
    fn is_followed_by(&self, kinds: &[Call]) -> bool {
        let calls = self.calls.borrow();
        let mut after = calls.iter().skip(self.at + 1);
        after.any(|call| kinds.contains(call))
    }
}

impl Guard for Fault<'_> {
    fn before(&self, call: Call) -> io::Result<()> {
        let mut calls = self.calls.borrow_mut();
        let number = calls.len();
        calls.push(call);
        drop(calls);
        match self.what {
            What::Fails(errno) if number == self.at => Err(errno.into()),
            What::Breaks(errno) if number >= self.at => Err(errno.into()),
            What::Dies if number >= self.at => Err(Errno::IO.into()),
            _ if self.lacks.contains(&call) => Err(Errno::INVAL.into()),
            What::Overtaken(act) if number == self.at => {
                act();
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn longest_write(&self) -> usize {
        self.longest_write
    }
}

/// Texts shorter and longer than the old one.
const NEW: [&str; 2] = [
    "title = \"New\"\n",
    "jalon = 1\ntitle = \"Much longer than the old one\"\n",
];
/// Systems that cannot exchange names, and those that cannot even keep a name free.
const LACKS: [&[Call]; 3] = [
    &[],
    &[Call::Exchange, Call::RenameNew],
    &[Call::Exchange, Call::RenameNew, Call::Link],
];
const ERRORS: [Errno; 7] = [
    Errno::NOSPC,
    Errno::IO,
    Errno::DQUOT,
    Errno::ROFS,
    Errno::ACCESS,
    Errno::PERM,
    Errno::INTR,
];

/// Lets each call of a save meet a fault in turn, until none does, and looks at what came of it.
fn at_each_call(
    make: impl Fn(usize) -> Fault<'static>,
    kind: Kind,
    new: &str,
    look: impl Fn(&Target, &Fault<'_>, Result<Saved, SaveError>),
) -> usize {
    for at in 0..200 {
        let Some(target) = Target::new(kind) else {
            return usize::MAX;
        };
        let mut origin = opened(&target.path);
        let fault = make(at);
        let result = save_on(Disk::guarded(&fault), &mut origin, new.as_bytes());
        if !fault.has_happened() {
            assert!(result.unwrap().lasts);
            assert_eq!(target.text().as_deref(), Some(new));
            return at;
        }
        look(&target, &fault, result);
        let is_done = target.text().as_deref() == Some(new);
        if is_done {
            origin.base = Some(new.into());
        }
        let again = save_on(Disk::default(), &mut origin, b"next");
        assert!(again.unwrap().lasts, "{kind:?}: {:?} {at}", fault.call());
        assert_eq!(target.text().as_deref(), Some("next"));
        assert!(target.left_behind().is_empty());
    }
    panic!("{kind:?}: a save of 200 calls");
}

#[test]
fn a_call_that_fails_leaves_the_file_old_or_new_and_nothing_else() {
    for (kind, lacks) in places() {
        for (number, error) in ERRORS.into_iter().enumerate() {
            let new = NEW[number % NEW.len()];
            let longest_write = if number > 4 { 7 } else { usize::MAX };
            let make = |at| Fault {
                lacks,
                longest_write,
                ..Fault::new(at, What::Fails(error))
            };
            let calls = at_each_call(make, kind, new, |target, fault, result| {
                let case = format!("{kind:?}, {error}, {:?}, {:?}", fault.call(), result);
                let text = target.text();
                match result {
                    Ok(saved) => {
                        assert_eq!(text.as_deref(), Some(new), "{case}");
                        let of_folder = [Call::Open, Call::SyncFolder].contains(&fault.call());
                        assert!(saved.lasts || of_folder, "{case}");
                    }
                    Err(SaveError::Damaged(_)) => panic!("{case}"),
                    Err(_) => {
                        let is_whole =
                            text.as_deref() == kind.old() || text.as_deref() == Some(new);
                        assert!(is_whole, "{case}: {text:?}");
                        assert!(error != Errno::INTR || moves_names(fault.call()), "{case}");
                    }
                }
                assert!(target.left_behind().is_empty(), "{case}");
                if error != Errno::INTR && fault.call() == Call::Sync {
                    assert!(!fault.is_followed_by(&[Call::Sync]), "{case}");
                }
                let is_of_disk = !matches!(error, Errno::ACCESS | Errno::PERM | Errno::INTR);
                if is_of_disk && !kind.is_in_place() {
                    let in_place = [Call::Allocate, Call::Write, Call::Cut];
                    assert!(!fault.is_followed_by(&in_place), "{case}");
                }
            });
            assert!(calls >= 8, "{kind:?}: only {calls} calls");
        }
    }
}

/// Kinds of files on kinds of systems; what a system lacks is missed by files that are replaced.
fn places() -> impl Iterator<Item = (Kind, &'static [Call])> {
    let kinds = KINDS.into_iter();
    let each = kinds.flat_map(|kind| LACKS.into_iter().map(move |lacks| (kind, lacks)));
    each.filter(|(kind, lacks)| lacks.is_empty() || matches!(kind, Kind::Plain | Kind::New))
}

fn moves_names(call: Call) -> bool {
    matches!(
        call,
        Call::Exchange | Call::Rename | Call::RenameNew | Call::Link | Call::Remove
    )
}

#[test]
fn a_kill_leaves_the_file_old_or_new_and_at_most_one_temporary() {
    for (kind, lacks) in places() {
        for (new, longest_write) in [(NEW[0], usize::MAX), (NEW[1], usize::MAX), (NEW[1], 7)] {
            if kind.is_in_place() && longest_write < NEW[1].len() {
                // What is written into the file itself in parts can be seen in parts.
                continue;
            }
            let make = |at| Fault {
                lacks,
                longest_write,
                ..Fault::new(at, What::Dies)
            };
            at_each_call(make, kind, new, |target, fault, _| {
                let case = format!("{kind:?}, {:?}", fault.call());
                let text = target.text();
                let is_new = |text: &str| match text.strip_prefix(new) {
                    Some(rest) => rest.is_empty() || kind.is_in_place() && rest.trim().is_empty(),
                    None => false,
                };
                let is_whole = text.as_deref() == kind.old() || text.as_deref().is_some_and(is_new);
                assert!(is_whole, "{case}: {text:?}");
                let left = target.left_behind();
                assert!(left.len() <= 1, "{case}: {left:?}");
                for name in left {
                    let file = std::fs::File::open(target.folder.file(&name)).unwrap();
                    file.set_modified(std::time::UNIX_EPOCH).unwrap();
                }
                remove_leftovers(&opened(&target.path).origin);
                assert!(target.left_behind().is_empty(), "{case}");
                if text.is_some_and(|text| text != new && text.starts_with(new)) {
                    // The next one to open the file reads the blank lines with it.
                    target.folder.write("map", new);
                }
            });
        }
    }
}

#[test]
fn a_disk_that_breaks_for_good_leaves_the_file_old_or_new_or_it_is_said() {
    for (kind, lacks) in places() {
        for (error, new) in [(Errno::IO, NEW[0]), (Errno::NOSPC, NEW[1])] {
            let make = |at| Fault {
                lacks,
                ..Fault::new(at, What::Breaks(error))
            };
            at_each_call(make, kind, new, |target, fault, result| {
                let case = format!("{kind:?}, {error}, {:?}, {result:?}", fault.call());
                let text = target.text();
                let is_new = text.as_deref() == Some(new);
                match result {
                    Ok(saved) => assert!(is_new && !saved.lasts, "{case}"),
                    Err(SaveError::Damaged(_)) => {
                        assert!(kind.is_in_place(), "{case}");
                        // The person saves again, over what they have been told of.
                        target.folder.write("map", new);
                    }
                    Err(_) => assert!(is_new || text.as_deref() == kind.old(), "{case}: {text:?}"),
                }
                for name in target.left_behind() {
                    std::fs::remove_file(target.folder.file(&name)).unwrap();
                }
            });
        }
    }
}
