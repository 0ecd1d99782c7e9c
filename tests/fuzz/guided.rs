//! The long run of a target under libFuzzer, which changes its inputs by what they reach in the
//! program. `FUZZ_TARGET` names the target; `run` beside this file starts it.

#![no_main]
#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what fails here has found something"
)]

mod targets;

use std::sync::OnceLock;

use targets::{TARGETS, Target};

/// The target that is asked for.
fn target() -> &'static Target {
    static TARGET: OnceLock<&Target> = OnceLock::new();
    TARGET.get_or_init(|| {
        let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
        let target = TARGETS.iter().find(|target| target.name == name);
        target.unwrap_or_else(|| panic!("FUZZ_TARGET is none of the targets: `{name}`"))
    })
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    if let Err(wrong) = (target().run)(input) {
        panic!("{} \"{}\"\n{wrong}", target().name, input.escape_ascii());
    }
});
