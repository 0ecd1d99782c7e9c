//! What must hold for every theme.
