//! Drawings of whole screens, and what must hold for every drawing.

mod any;
mod chart;
mod fixture;
mod found;
mod outline;
mod plain;
mod print;
mod screens;
