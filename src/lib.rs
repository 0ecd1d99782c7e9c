//! jalon: customer journey maps as plain TOML, edited in the terminal.

pub mod check;
pub mod diag;
pub mod doc;
pub mod i18n;
pub mod model;
pub mod text;
