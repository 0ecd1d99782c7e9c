//! Words in quotes, with the escapes of JSON.

use super::super::notice::{Notice, Place};
use super::parse::{Broken, Reader};

impl Reader<'_> {
    /// Words in quotes. Signs that JSON wants escaped are taken as they are: what is meant is plain.
    pub(super) fn words(&mut self) -> Result<String, Broken> {
        let start = self.at;
        self.at += 1;
        let mut words = String::new();
        let mut is_odd = false;
        loop {
            let from = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\')) {
                is_odd |= self.peek().is_some_and(|byte| byte < 0x20);
                self.at += 1;
            }
            words.push_str(self.text.get(from..self.at).unwrap_or_default());
            if self.take(b'"') {
                break;
            }
            if !self.take(b'\\') {
                return Err(Broken {
                    at: start,
                    variant: "json-open-quote",
                });
            }
            is_odd |= !self.escape(&mut words)?;
        }
        if is_odd {
            let place = Place::Text(start..self.at);
            self.notice(Notice::repaired(place, "json-words"));
        }
        Ok(words)
    }

    /// What stands behind a backslash; no if it is half of a sign.
    fn escape(&mut self, words: &mut String) -> Result<bool, Broken> {
        let sign = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unit(words),
            _ => return self.broken("json-escape"),
        };
        self.at += 1;
        words.push(sign);
        Ok(true)
    }

    fn unit(&mut self, words: &mut String) -> Result<bool, Broken> {
        let Some(first) = self.hex(self.at + 1) else {
            return self.broken("json-escape");
        };
        self.at += 5;
        let mut units = vec![first];
        if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            let second = self.hex(self.at + 2);
            if let Some(second) = second.filter(|unit| (0xDC00..0xE000).contains(unit)) {
                self.at += 6;
                units.push(second);
            }
        }
        let mut is_whole = true;
        for sign in char::decode_utf16(units) {
            is_whole &= sign.is_ok();
            words.push(sign.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        Ok(is_whole)
    }

    fn hex(&self, at: usize) -> Option<u16> {
        let digits = self.text.get(at..at + 4)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
    }
}
