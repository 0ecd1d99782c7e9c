//! XML as a row of signs that begin, end and say something. Entities a document declares itself are
//! never resolved, nothing outside of it is ever read, and nesting costs no more than its bytes.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesEnd, BytesStart, Event};

/// One sign of a document. Names are without their prefix.
pub(super) enum Sign<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// An element ends.
    Close(End<'a>),
    /// Words.
    Words(Cow<'a, str>),
    /// The document ends, whether or not what it began has ended.
    End,
}

/// The begin of an element.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// Whether that is its name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    /// The value of an attribute by its name without the prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let mut attributes = attributes.filter_map(Result::ok);
        let found = attributes.find(|one| one.key.local_name().as_ref() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }
}

/// The end of an element.
pub(super) struct End<'a>(BytesEnd<'a>);

impl End<'_> {
    /// Whether that is its name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }
}

/// A document being read.
pub(super) struct Xml<'a>(Reader<&'a [u8]>);

impl<'a> Xml<'a> {
    /// Begins to read.
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        Self(reader)
    }

    /// The next sign; none where the document is not well formed.
    pub(super) fn next(&mut self) -> Option<Sign<'a>> {
        loop {
            return Some(match self.0.read_event().ok()? {
                Event::Start(tag) | Event::Empty(tag) => Sign::Open(Tag(tag)),
                Event::End(tag) => Sign::Close(End(tag)),
                Event::Text(text) => Sign::Words(text.xml10_content()),
                Event::CData(text) => Sign::Words(text.xml10_content()),
                Event::GeneralRef(name) => match name.resolve_char_ref() {
                    Ok(Some(c)) => Sign::Words(Cow::Owned(c.to_string())),
                    Ok(None) => Sign::Words(named(&name.xml10_content())),
                    Err(_) => return None,
                },
                Event::Eof => Sign::End,
                _ => continue,
            });
        }
    }

    /// The words of an element that has just begun, up to its end. None where the document ends before.
    pub(super) fn words(&mut self, name: &str) -> Option<String> {
        let mut words = String::new();
        loop {
            match self.next()? {
                Sign::Close(end) if end.is(name) => return Some(words),
                Sign::Words(more) => words.push_str(&more),
                Sign::End => return None,
                _ => {}
            }
        }
    }

    /// Goes behind the end of an element that has just begun; `None` where the document ends before.
    pub(super) fn skip(&mut self, name: &str) -> Option<()> {
        loop {
            match self.next()? {
                Sign::Close(end) if end.is(name) => return Some(()),
                Sign::End => return None,
                _ => {}
            }
        }
    }
}

/// The character of a name every document knows; any other stays as it is written.
fn named(name: &str) -> Cow<'static, str> {
    match name {
        "lt" => "<".into(),
        "gt" => ">".into(),
        "amp" => "&".into(),
        "quot" => "\"".into(),
        "apos" => "'".into(),
        other => format!("&{other};").into(),
    }
}
