//! Tells problems that are only the echo of a mistake of syntax from those that stand by
//! themselves: whoever mends the mistake is not to be told of its consequences as well.

use std::collections::HashSet;

use super::Recovered;
use super::seen::name;
use crate::diag::{Code, Diagnostic};

/// Where mistakes reach beyond themselves.
pub(super) struct Echoes {
    /// Lines with a mistake.
    lines: HashSet<usize>,
    /// For each statement, the number of its block; the keys above all headers are block 0.
    blocks: Vec<usize>,
    /// Blocks in which something was lost.
    torn: HashSet<usize>,
    /// Whether an id that others refer to may have been lost.
    lost_ids: bool,
}

impl Echoes {
    pub(super) fn new(recovered: &Recovered<'_>) -> Self {
        let mistakes = recovered.problems.iter();
        let mut echoes = Self {
            lines: mistakes
                .map(|problem| recovered.lines.line_at(problem.span.start))
                .collect(),
            blocks: Vec::with_capacity(recovered.tried.len()),
            torn: HashSet::new(),
            lost_ids: false,
        };
        let mut block = 0;
        for tried in &recovered.tried {
            if tried.statement.is_header {
                block += 1;
            }
            echoes.blocks.push(block);
            if tried.is_lost {
                echoes.torn.insert(block);
                let name = name(recovered.text, &tried.statement);
                let name = name.and_then(|name| recovered.text.get(name));
                let holds_ids = ["id", "name", "pains", "personas", "stages"];
                echoes.lost_ids |=
                    tried.statement.is_header || name.is_none_or(|name| holds_ids.contains(&name));
            }
        }
        echoes
    }

    /// Whether a problem is only the echo of a mistake.
    pub(super) fn has(&self, recovered: &Recovered<'_>, problem: &Diagnostic) -> bool {
        if self
            .lines
            .contains(&recovered.lines.line_at(problem.span.start))
        {
            return true;
        }
        match problem.code {
            Code::MissingKey => self.is_torn(recovered, problem.span.start),
            Code::MissingVersion => self.torn.contains(&0),
            Code::UnknownPersona | Code::UnknownPain | Code::UnknownStage => self.lost_ids,
            _ => false,
        }
    }

    /// Whether the owner at that place may have had what it lacks: an item in its own statement,
    /// else anything in its block.
    fn is_torn(&self, recovered: &Recovered<'_>, at: usize) -> bool {
        let Some(index) = recovered.index_at(at) else {
            return false;
        };
        let Some(tried) = recovered.tried.get(index) else {
            return false;
        };
        let is_owner_a_block = tried.statement.is_header || self.blocks.get(index) == Some(&0);
        if is_owner_a_block {
            self.blocks
                .get(index)
                .is_some_and(|block| self.torn.contains(block))
        } else {
            tried.is_faulty
        }
    }
}
