//! The poster as a picture: drawn by resvg with the fonts of this machine, at a resolution for print.
//!
//! Nothing but fonts is read, and no picture is made where there is none to write with. The same map and
//! fonts give the same bytes.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{self, Database, FaceInfo, ID};
use resvg::usvg::{Font, FontFamily, FontResolver, Group, ImageHrefResolver, Node, Options, Tree};

use super::block::WITH;
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
        font_resolver: FontResolver {
            select_font: Box::new(select),
            select_fallback: FontResolver::default_fallback_selector(),
        },
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// The font for a run: the usual one, or one with a sign the run begins with; for an emoji rather one
/// that is made for them.
fn select(font: &Font, fonts: &mut Arc<Database>) -> Option<ID> {
    let usual = FontResolver::default_font_selector();
    let sign = font.families().iter().find_map(|family| match family {
        FontFamily::Named(name) => name.strip_prefix(WITH)?.chars().next(),
        _ => None,
    });
    let found = usual(font, fonts)?;
    let Some(sign) = sign else {
        return Some(found);
    };
    let is_emoji = |face: &&FaceInfo| {
        face.families
            .iter()
            .any(|family| family.0.contains("Emoji"))
    };
    let emoji = fonts.faces().find(is_emoji).map(|face| face.id);
    if u32::from(sign) >= 0x1F000 && emoji.is_some() {
        return emoji;
    }
    let other = FontResolver::default_fallback_selector();
    // One as bold as the usual, if there is one.
    let is_unlike =
        |face: &&FaceInfo| face.weight.0 != font.weight() || face.style != fontdb::Style::Normal;
    let unlike = fonts.faces().filter(is_unlike).map(|face| face.id);
    let without: Vec<ID> = std::iter::once(found).chain(unlike).collect();
    let like = other(sign, &without, fonts);
    Some(
        like.or_else(|| other(sign, &[found], fonts))
            .unwrap_or(found),
    )
}

/// The fonts in the order in which they stand in for one another, and one that is the same whatever order
/// folders list their files in.
fn sorted(fonts: &Database) -> Database {
    let mut faces: Vec<FaceInfo> = fonts.faces().cloned().collect();
    faces.sort_by_cached_key(|face| {
        let family = face.families.first().map(|family| family.0.clone());
        let name = family.as_deref().unwrap_or_default();
        let rank = FAMILIES.iter().position(|known| *known == name);
        let rank = rank.unwrap_or(FAMILIES.len() + usize::from(!name.contains("Sans")));
        (rank, family, face.post_script_name.clone(), face.index)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc;
    use crate::i18n::{Language, Texts};
    use crate::layout::Glyphs;
    use crate::model::View;

    const MAP: &str = concat!(
        "jalon = 1\ntitle = \"Été\"\n[[stages]]\nname = \"Pays\"\nsentiment = -4\n",
        "actions = [\"Reads 你好 👩\u{200d}💻\", \"\u{10ffff}\"]\n",
    );

    fn picture(fonts: &Database, dpi: Option<u16>) -> Result<Written, Refused> {
        let subject = Subject {
            map: &doc::read(MAP).map,
            text: MAP,
            name: None,
            reviews: None,
        };
        let (texts, view) = (Texts::new(Language::English), View::Everyone);
        let mut dress = Dress::new(&texts, &Glyphs::UNICODE, &view);
        dress.dpi = dpi;
        write_with(&subject, &dress, fonts)
    }

    fn fonts() -> Database {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        fonts
    }

    #[test]
    fn without_a_font_there_is_no_picture() {
        let refused = picture(&Database::new(), None).unwrap_err();
        assert_eq!(refused.text, "export-png-no-font");
    }

    #[test]
    fn a_picture_is_as_large_as_its_sheet_at_so_many_dots_and_the_same_each_time() {
        let fonts = fonts();
        if fonts.is_empty() {
            eprintln!("skipped: a picture needs a font, and there is none here");
            return;
        }
        let one = picture(&fonts, Some(30)).unwrap();
        assert!(
            one == picture(&sorted(&fonts), Some(30)).unwrap(),
            "the order of fonts is seen"
        );
        let number = |at: usize| u32::from_be_bytes(one.bytes[at..at + 4].try_into().unwrap());
        let sides = [number(16), number(20)];
        // A3 at thirty dots to the inch.
        assert!(sides == [496, 350] || sides == [350, 496], "{sides:?}");
        assert_eq!(&one.bytes[37..41], b"pHYs");
        assert_eq!((number(41), number(45)), (1181, 1181));
    }

    #[test]
    fn what_is_too_large_is_refused_with_what_is_not() {
        let of = |long, short| Sheet {
            units: (2000, 1414),
            millimetres: (long, short),
        };
        assert_eq!(size(of(420, 297), None), Ok((200, 3307, 2338)));
        assert_eq!(size(of(420, 297), Some(300)), Ok((300, 4960, 3507)));
        let refused = size(of(420, 297), Some(1200)).unwrap_err();
        assert_eq!(refused.text, "export-png-large");
        let most: usize = refused.args[1].1.parse().unwrap();
        assert!(size(of(420, 297), Some(most)).is_ok());
        assert!(size(of(420, 297), Some(most + 1)).is_err());
        // Unasked, a large sheet is drawn less finely.
        let (dots, across, down) = size(of(2376, 1680), None).unwrap();
        assert!(dots < 200 && across * down <= 64_000_000);
    }

    #[test]
    fn chunks_have_the_sums_other_programs_expect() {
        // That of the chunk every PNG ends with.
        assert_eq!(checksum(b"IEND"), 0xAE42_6082);
    }
}
