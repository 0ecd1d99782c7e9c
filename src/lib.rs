//! jalon: customer journey maps as plain TOML, edited in the terminal.

pub mod app;
pub mod check;
pub mod cli;
pub mod command;
pub mod diag;
pub mod doc;
pub mod export;
pub mod i18n;
pub mod layout;
pub mod model;
pub mod runtime;
pub mod sys;
pub mod text;
pub mod ui;
