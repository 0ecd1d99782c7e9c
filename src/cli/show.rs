//! stub
use super::args::ShowArgs;
use super::{Context, Exit};
pub(super) fn run(_: &ShowArgs, _: &Context) -> Exit {
    Exit::Fine
}
