//! Drawings of whole screens, and what must hold for every drawing.

mod fixture;
mod screens;
