//! The poster as a picture: drawn by resvg with the fonts of this machine, at a resolution for print.
//!
//! Nothing but fonts is read, and no picture is made where there is none to write with. The same map and
//! fonts give the same bytes.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo};
use resvg::usvg::{Group, ImageHrefResolver, Node, Options, Tree};

use super::page::Sheet;
use super::{drawing, is_seen};
use crate::export::form::{Dress, Refused, Subject, Written};
use crate::export::left_out::{Fact, LeftOut, left_out};
use crate::text::Shown;

/// Dots to the inch where nobody asked for another number: for reading at arm's length.
const DOTS: usize = 200;
/// The most pixels: each takes four bytes, and twice that while they are packed.
const MOST: usize = 64_000_000;
/// Millimetres in ten inches.
const TEN_INCHES: usize = 254;
/// What sans-serif is where one of these is there, in order.
const FAMILIES: [&str; 8] = [
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Liberation Sans",
    "DejaVu Sans",
    "Ubuntu",
    "Roboto",
];

/// Makes the picture.
///
/// # Errors
/// There is no font to write with, or the picture would be too large.
pub(in crate::export) fn write(
    subject: &Subject<'_>,
    dress: &Dress<'_>,
) -> Result<Written, Refused> {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    write_with(subject, dress, &fonts)
}

fn write_with(
    subject: &Subject<'_>,
    dress: &Dress<'_>,
    fonts: &Database,
) -> Result<Written, Refused> {
    let (drawing, sheet) = drawing(subject, dress, true);
    let (dots, across, down) = size(sheet, dress.dpi.map(usize::from))?;
    let tree =
        Tree::from_str(&drawing, &options(fonts)).map_err(|_| refused("export-png-failed"))?;
    let missing = Missing::of(&tree);
    if missing.drawn == 0 {
        return Err(refused("export-png-no-font"));
    }
    let mut pixels = Pixmap::new(across, down).ok_or_else(|| refused("export-png-failed"))?;
    let size = tree.size();
    #[expect(
        clippy::cast_precision_loss,
        reason = "the sides are below sixteen million"
    )]
    let scale = (across as f32 / size.width(), down as f32 / size.height());
    resvg::render(
        &tree,
        Transform::from_scale(scale.0, scale.1),
        &mut pixels.as_mut(),
    );
    let bytes = pixels
        .encode_png()
        .map_err(|_| refused("export-png-failed"))?;
    let mut left = left_out(subject, dress.view, |fact| is_seen(subject, fact));
    if !missing.signs.is_empty() {
        left.push(LeftOut {
            count: missing.signs.chars().count(),
            fact: Fact::Signs(missing.signs),
        });
    }
    Ok(Written {
        bytes: with_resolution(bytes, dots),
        left_out: left,
    })
}

/// Dots to the inch and the pixels across and down. Unasked it is made as fine as it may be.
fn size(sheet: Sheet, asked: Option<usize>) -> Result<(usize, u32, u32), Refused> {
    let (wide, high) = sheet.millimetres;
    let pixels = |dots: usize| (wide * dots * 10 / TEN_INCHES, high * dots * 10 / TEN_INCHES);
    let fits = |dots: &usize| pixels(*dots).0 * pixels(*dots).1 <= MOST;
    let finest = (1..=DOTS.max(asked.unwrap_or(0)))
        .rev()
        .find(fits)
        .unwrap_or(1);
    if let Some(asked) = asked.filter(|asked| *asked > finest) {
        let args = vec![("dots", asked.to_string()), ("most", finest.to_string())];
        return Err(Refused {
            text: "export-png-large",
            args,
        });
    }
    let dots = asked.unwrap_or(finest);
    let (across, down) = pixels(dots);
    match (u32::try_from(across), u32::try_from(down)) {
        (Ok(across), Ok(down)) => Ok((dots, across.max(1), down.max(1))),
        _ => Err(refused("export-png-failed")),
    }
}

fn refused(text: &'static str) -> Refused {
    Refused {
        text,
        args: Vec::new(),
    }
}

/// How the drawing is read: with these fonts, and no picture or file besides.
fn options(fonts: &Database) -> Options<'static> {
    let mut fonts = sorted(fonts);
    let family = |name: &str| {
        fonts
            .faces()
            .any(|face| face.families.iter().any(|f| f.0 == name))
    };
    let known = FAMILIES.into_iter().find(|name| family(name));
    // Any font that is not for programs is better than none.
    let other = || {
        let face = fonts.faces().find(|face| !face.monospaced);
        let face = face.or_else(|| fonts.faces().next())?;
        Some(face.families.first()?.0.clone())
    };
    if let Some(family) = known.map(str::to_owned).or_else(other) {
        fonts.set_sans_serif_family(family.clone());
        fonts.set_serif_family(family);
    }
    Options {
        fontdb: Arc::new(fonts),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// The fonts in an order of their own: folders list their files in any.
fn sorted(fonts: &Database) -> Database {
    let mut faces: Vec<FaceInfo> = fonts.faces().cloned().collect();
    faces.sort_by_cached_key(|face| {
        let family = face.families.first().map(|family| family.0.clone());
        (family, face.post_script_name.clone(), face.index)
    });
    let mut sorted = Database::new();
    for face in faces {
        sorted.push_face_info(face);
    }
    sorted
}

/// What no font could write.
#[derive(Default)]
struct Missing {
    /// The signs, each once.
    signs: String,
    /// How many signs were written.
    drawn: usize,
}

impl Missing {
    fn of(tree: &Tree) -> Self {
        let mut missing = Self::default();
        missing.look(tree.root());
        missing
    }

    fn look(&mut self, group: &Group) {
        for node in group.children() {
            match node {
                Node::Group(group) => self.look(group),
                Node::Text(text) => {
                    let spans = text.layouted().iter();
                    for glyph in spans.flat_map(|span| &span.positioned_glyphs) {
                        self.note(glyph.id.0, &glyph.text);
                    }
                }
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }

    fn note(&mut self, glyph: u32, text: &str) {
        if glyph != 0 {
            self.drawn += 1;
            return;
        }
        for c in Shown::new(text).as_str().chars() {
            if !self.signs.contains(c) {
                self.signs.push(c);
            }
        }
    }
}

/// A PNG that says how large it is on paper, in a chunk behind its head.
fn with_resolution(mut png: Vec<u8>, dots: usize) -> Vec<u8> {
    // The signature and the head, which comes first and is of one length.
    const HEAD: usize = 8 + 25;
    let metre = u32::try_from(dots * 10_000 / TEN_INCHES).unwrap_or(u32::MAX);
    let mut chunk = b"pHYs".to_vec();
    chunk.extend(metre.to_be_bytes());
    chunk.extend(metre.to_be_bytes());
    chunk.push(1);
    let sum = checksum(&chunk);
    if png.len() > HEAD {
        let whole = 9_u32
            .to_be_bytes()
            .into_iter()
            .chain(chunk)
            .chain(sum.to_be_bytes());
        png.splice(HEAD..HEAD, whole);
    }
    png
}

/// The cyclic redundancy check of PNG (ISO 3309).
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| (sum >> 1) ^ if sum & 1 == 1 { 0xEDB8_8320 } else { 0 };
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), step)
    });
    !sum
}
