//! From which number on a rule strikes. A project sets them in `jalon.toml`.

/// What is still well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most stages of a map.
    pub stages: usize,
    /// The most items of a map.
    pub items: usize,
    /// The most actions a persona does in a stage.
    pub actions: usize,
    /// The most primary personas.
    pub primary_personas: usize,
    /// The most items without sources, in percent of those that could have some.
    pub hypotheses: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            stages: 12,
            items: 150,
            actions: 7,
            primary_personas: 2,
            hypotheses: 75,
        }
    }
}

impl Limits {
    /// The keys of `jalon.toml`.
    pub const KEYS: [&str; 5] = [
        "stages",
        "items",
        "actions",
        "primary_personas",
        "hypotheses",
    ];

    /// The limit of that key.
    pub fn limit(&mut self, key: &str) -> Option<&mut usize> {
        match key {
            "stages" => Some(&mut self.stages),
            "items" => Some(&mut self.items),
            "actions" => Some(&mut self.actions),
            "primary_personas" => Some(&mut self.primary_personas),
            "hypotheses" => Some(&mut self.hypotheses),
            _ => None,
        }
    }
}
