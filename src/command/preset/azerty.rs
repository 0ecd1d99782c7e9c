//! French keyboards. The keys of the table are all there without Alt Gr, and `,` `;` `:` are typed
//! directly; but digits want Shift. So the row of digits counts as it is, too: `g&` goes to the first
//! stage, `gé` to the second. `/` wants Shift as well, so Ctrl-F searches.

use super::Change;
use crate::command::Command;
use crate::command::Mode::{Audit, Compare, Map};

pub(super) const CHANGES: &[Change] = &[
    (
        Map,
        Command::GoStage,
        &[
            "g 1", "g 2", "g 3", "g 4", "g 5", "g 6", "g 7", "g 8", "g 9", // with Shift
            "g &", "g é", "g \"", "g '", "g (", "g -", "g è", "g _", "g ç",
        ],
    ),
    (
        Map,
        Command::GoPersona,
        &[
            "alt-1", "alt-2", "alt-3", "alt-4", "alt-5", "alt-6", "alt-7", "alt-8", "alt-9",
            "alt-&", "alt-é", "alt-\"", "alt-'", "alt-(", "alt--", "alt-è", "alt-_", "alt-ç",
        ],
    ),
    (Map, Command::Everyone, &["g à", "g 0", "alt-à", "alt-0"]),
    (
        Audit,
        Command::Severity,
        &[
            "1", "2", "3", "4", "5", // without Shift
            "&", "é", "\"", "'", "(",
        ],
    ),
    (
        Compare,
        Command::Everyone,
        &["g à", "g 0", "alt-à", "alt-0"],
    ),
    (Map, Command::Find, &["/", "ctrl-f"]),
];
