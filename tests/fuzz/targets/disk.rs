//! Another who changes the file meanwhile, and the file itself: every change of theirs has a mark,
//! which must be there until somebody said that it may go.

use jalon::app::{App, OnDisk, Over, SaveOutcome};
use jalon::doc::{Access, Document};

/// The file, and what may happen to it.
pub(crate) struct Disk {
    pub(crate) now: OnDisk,
    /// Whether the save under way was an answer to a question.
    pub(crate) may_replace: bool,
    /// How often something of theirs was taken in, which undoing everything leaves.
    pub(crate) taken: usize,
    original: String,
    marks: usize,
}

/// The marks in a text.
fn marks(text: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(text);
    let lines = text.lines().filter(|line| line.starts_with("# theirs "));
    lines.map(str::to_owned).collect()
}

impl Disk {
    pub(crate) fn new(map: &str) -> Self {
        Self {
            now: OnDisk::Bytes(map.as_bytes().to_vec()),
            may_replace: false,
            taken: 0,
            original: map.to_owned(),
            marks: 0,
        }
    }

    /// Does to the file what a number stands for.
    pub(crate) fn change(&mut self, n: usize) {
        let text = match &self.now {
            OnDisk::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            _ => self.original.clone(),
        };
        let mark = if text.starts_with('\u{feff}') {
            "\u{feff}"
        } else {
            ""
        };
        let text = text.trim_start_matches('\u{feff}');
        let more = match n / 16 % 8 {
            7 => text.replacen("title = \"", "title = \"X", 1),
            // Where monkeys are most of the time.
            0 | 1 => text.replacen("touchpoints = [", "touchpoints = [\"théirs\", ", 1 + n % 3),
            2 => text.replacen("sentiment = ", "sentiment = 1 # was ", 1),
            3 => match text.rfind("[[stages]]") {
                Some(at) => text.split_at(at).0.to_owned(),
                None => text.to_owned(),
            },
            4 => text.to_owned() + "\n[[stages]]\nname = \"Théirs\"\npains = [\"p\"]\n",
            5 => text.replacen("name = \"", "name = \"Ö", 1 + n % 4),
            6 => text.replace("\"Anne\"", "\"Anna\""),
            _ => text.to_owned(),
        };
        self.marks += 1;
        let marked = format!("{mark}# theirs {}\n{more}", self.marks);
        self.now = match n % 16 {
            0 => OnDisk::Gone,
            1 => OnDisk::Moved("x\u{1b}.toml".to_owned()),
            2 => OnDisk::Unreadable {
                reason: "\u{202e}no".to_owned(),
            },
            3 => OnDisk::Bytes([text.as_bytes(), b"\n[[broken"].concat()),
            4 => OnDisk::Bytes([text.as_bytes(), b"\xff"].concat()),
            5 => OnDisk::Bytes(self.original.clone().into_bytes()),
            _ => OnDisk::Bytes(marked.into_bytes()),
        };
    }

    /// Saves as the system does.
    pub(crate) fn save(
        &mut self,
        name: Option<String>,
        bytes: Vec<u8>,
        over: Over,
    ) -> Result<SaveOutcome, String> {
        let (base, overwrite) = match over {
            Over::Own(base) | Over::Seen(base) => (base, false),
            Over::Anything => (None, true),
        };
        if overwrite && !self.may_replace {
            return Err("overwrites unasked".to_owned());
        }
        let is_expected = match (&self.now, &base) {
            (OnDisk::Bytes(now), Some(base)) => now == base || *now == bytes,
            (OnDisk::Gone | OnDisk::Moved(_), base) => base.is_none(),
            _ => false,
        };
        if name.is_none() && !overwrite && !is_expected {
            return Ok(SaveOutcome::Changed(self.now.clone()));
        }
        if let (OnDisk::Bytes(now), None, false) = (&self.now, &name, self.may_replace) {
            let saved = marks(&bytes);
            if let Some(lost) = marks(now).iter().find(|mark| !saved.contains(mark)) {
                return Err(format!("a save loses {lost}"));
            }
        }
        self.now = OnDisk::Bytes(bytes);
        let name = name.unwrap_or_else(|| "m.toml".to_owned());
        Ok(SaveOutcome::Done { name, lasts: true })
    }

    /// What was taken in stays, whatever is undone.
    pub(crate) fn check(&self, app: &App, by_hand: bool) -> Result<(), String> {
        let base = app.document().saved_bytes();
        let readable = Document::<()>::open(&base).is_ok_and(|base| base.access() == Access::Edit);
        if by_hand || !readable {
            return Ok(());
        }
        let here = marks(app.document().text().as_bytes());
        match marks(&base).iter().find(|mark| !here.contains(mark)) {
            Some(lost) => Err(format!("{lost} is taken back")),
            None => Ok(()),
        }
    }
}
