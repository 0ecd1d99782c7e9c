//! Reads JSON with the place of every key and value. What is wrong with a single value is noticed and
//! the rest is read; a text that breaks off or is no JSON at all is refused where it stops being it.

use super::super::Refused;
use super::super::limit;
use super::super::notice::{Notice, Notices, Place};
use super::decode::decode;
use crate::diag::boundary_behind;
use crate::model::Span;

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) struct Value {
    /// The value.
    pub(in crate::import) kind: Kind,
    /// Where it stands.
    pub(in crate::import) span: Span,
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) enum Kind {
    /// `null`.
    Null,
    /// A value that cannot be read, which was noticed.
    Unread,
    /// `true` or `false`.
    Flag(bool),
    /// A number; its digits stand in the text.
    Number,
    /// Words.
    Words(String),
    /// A list.
    List(Vec<Value>),
    /// An object in its order; of keys that are there twice the last.
    Object(Vec<Member>),
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::import) struct Member {
    /// The key.
    pub(in crate::import) key: String,
    /// Where it stands.
    pub(in crate::import) span: Span,
    /// The value.
    pub(in crate::import) value: Value,
}

impl Value {
    /// The value of a key of an object.
    pub(in crate::import) fn get(&self, key: &str) -> Option<&Value> {
        let member = self.members().iter().find(|member| member.key == key)?;
        Some(&member.value)
    }

    /// The keys of an object; none of anything else.
    pub(in crate::import) fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Object(members) => members,
            _ => &[],
        }
    }

    /// Where it stands, for a notice.
    pub(in crate::import) fn place(&self) -> Place {
        Place::Text(self.span.clone())
    }
}

/// Where and why a text is no JSON.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) at: usize,
    pub(super) variant: &'static str,
}

/// What a file says.
pub(in crate::import) struct Parsed {
    /// Its text.
    pub(in crate::import) text: String,
    /// The value.
    pub(in crate::import) value: Value,
    /// What was noticed on the way.
    pub(in crate::import) notices: Notices,
    /// Members whose key comes again, with the place of their value.
    pub(in crate::import) twins: Vec<(String, Span)>,
}

/// Reads a file.
///
/// # Errors
/// It is no JSON.
pub(in crate::import) fn parse(bytes: &[u8]) -> Result<Parsed, Refused> {
    let (text, notices) = decode(bytes)?;
    let mut reader = Reader {
        text: &text,
        at: 0,
        notices: notices.into_iter().collect(),
        twins: Vec::new(),
        values: 0,
    };
    let value = match reader.blank_then_value(0) {
        Ok(value) => value,
        Err(broken) => {
            let at = broken.at.min(text.len());
            let end = boundary_behind(&text, (at + 1).min(text.len()));
            let notice = Notice::refused(Place::Text(at..end), broken.variant);
            return Err(Refused::because(text, notice));
        }
    };
    reader.blanks();
    if reader.at < text.len() {
        let rest = reader.at..text.len();
        reader.notice(Notice::left_out(Place::Text(rest), "json-trailing"));
    }
    let Reader { notices, twins, .. } = reader;
    Ok(Parsed {
        text,
        value,
        notices,
        twins,
    })
}

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    notices: Notices,
    twins: Vec<(String, Span)>,
    /// How many values there were.
    values: usize,
}

impl Reader<'_> {
    pub(super) fn notice(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn take(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    pub(super) fn broken<T>(&self, variant: &'static str) -> Result<T, Broken> {
        let variant = if self.at >= self.text.len() {
            "json-ends"
        } else {
            variant
        };
        Err(Broken {
            at: self.at,
            variant,
        })
    }

    fn blank_then_value(&mut self, depth: usize) -> Result<Value, Broken> {
        self.blanks();
        self.values += 1;
        if self.values > limit::JSON_VALUES {
            return Err(Broken {
                at: self.at,
                variant: "table-large",
            });
        }
        let start = self.at;
        let kind = match self.peek() {
            Some(b'{' | b'[') if depth >= limit::JSON_DEPTH => self.skip_deep()?,
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Kind::Words(self.words()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Value {
            kind,
            span: start..self.at,
        })
    }

    fn list(&mut self, depth: usize) -> Result<Kind, Broken> {
        self.at += 1;
        let mut list = Vec::new();
        self.blanks();
        if self.take(b']') {
            return Ok(Kind::List(list));
        }
        loop {
            list.push(self.blank_then_value(depth + 1)?);
            self.blanks();
            if self.take(b']') {
                return Ok(Kind::List(list));
            }
            if !self.take(b',') {
                return self.broken("json-list");
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Kind, Broken> {
        self.at += 1;
        let mut members = Vec::new();
        self.blanks();
        if self.take(b'}') {
            return Ok(Kind::Object(members));
        }
        loop {
            self.blanks();
            let start = self.at;
            if self.peek() != Some(b'"') {
                return self.broken("json-key");
            }
            let key = self.words()?;
            let span = start..self.at;
            self.blanks();
            if !self.take(b':') {
                return self.broken("json-colon");
            }
            let value = self.blank_then_value(depth + 1)?;
            members.push(Member { key, span, value });
            self.blanks();
            if self.take(b'}') {
                let members = self.without_twins(members);
                return Ok(Kind::Object(members));
            }
            if !self.take(b',') {
                return self.broken("json-object");
            }
        }
    }

    /// Every reader of JSON takes the last of equal keys, so that is what its writer saw elsewhere.
    fn without_twins(&mut self, mut members: Vec<Member>) -> Vec<Member> {
        let mut last = std::collections::HashMap::new();
        for (at, member) in members.iter().enumerate() {
            last.insert(member.key.clone(), at);
        }
        if last.len() == members.len() {
            return members;
        }
        let mut at = 0..;
        members.retain(|member| {
            let is_last = last.get(&member.key).copied() == at.next();
            if !is_last {
                let notice = Notice::left_out(Place::Text(member.span.clone()), "json-twice");
                self.notices.push(notice.with("key", member.key.as_str()));
                let value = member.value.span.clone();
                self.twins.push((member.key.clone(), value));
            }
            is_last
        });
        members
    }

    /// Passes over a value that stands in too many others. Brackets within words count for nothing.
    fn skip_deep(&mut self) -> Result<Kind, Broken> {
        let start = self.at;
        let mut open = 0_usize;
        loop {
            match self.peek() {
                Some(b'[' | b'{') => open += 1,
                Some(b']' | b'}') => open -= 1,
                Some(b'"') => {
                    self.skip_words();
                    continue;
                }
                Some(_) => {}
                None => return self.broken("json-ends"),
            }
            self.at += 1;
            if open == 0 {
                let place = Place::Text(start..self.at);
                self.notice(Notice::left_out(place, "json-deep"));
                return Ok(Kind::Unread);
            }
        }
    }

    fn skip_words(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return;
            }
        }
    }

    /// JSON's own words, and those that are none of it but that programs write for want of a number.
    fn word(&mut self) -> Result<Kind, Broken> {
        let is_letter = |c: &char| c.is_ascii_alphabetic();
        let length: usize = self.rest().chars().take_while(is_letter).count();
        let start = self.at;
        let word = self.text.get(start..start + length).unwrap_or_default();
        let kind = match word {
            "null" => Kind::Null,
            "true" => Kind::Flag(true),
            "false" => Kind::Flag(false),
            "NaN" | "Infinity" | "undefined" => {
                self.no_number(start..start + length);
                Kind::Unread
            }
            _ => return self.broken("json-value"),
        };
        self.at += length;
        Ok(kind)
    }

    fn no_number(&mut self, span: Span) {
        let found = self.text.get(span.clone()).unwrap_or_default().to_owned();
        let notice = Notice::left_out(Place::Text(span), "json-no-number");
        self.notice(notice.with("found", found));
    }

    fn number(&mut self) -> Result<Kind, Broken> {
        let start = self.at;
        self.take(b'-');
        if self.rest().starts_with("Infinity") {
            self.at += "Infinity".len();
            self.no_number(start..self.at);
            return Ok(Kind::Unread);
        }
        let starts_with_zero = self.peek() == Some(b'0');
        let whole = self.digits();
        let mut is_number = whole > 0 && (whole == 1 || !starts_with_zero);
        if self.take(b'.') {
            is_number &= self.digits() > 0;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            is_number &= self.digits() > 0;
        }
        if is_number {
            return Ok(Kind::Number);
        }
        if whole == 0 {
            return self.broken("json-value");
        }
        self.no_number(start..self.at);
        Ok(Kind::Unread)
    }

    fn digits(&mut self) -> usize {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - start
    }
}
