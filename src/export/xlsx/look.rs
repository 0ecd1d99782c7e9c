//! What cells look like: few looks, and none that says anything by colour alone.

use rust_xlsxwriter::{Color, ConditionalFormat3ColorScale, Format, FormatAlign, FormatBorder};

use crate::i18n::Language;

/// Behind the head of a table.
const HEAD: Color = Color::RGB(0x1F_3A_5F);
/// Behind labels.
const LABEL: Color = Color::RGB(0xE9_EE_F4);
/// Between cells.
const LINE: Color = Color::RGB(0xC5_CD_D6);
/// Facts beside the words of an item.
const QUIET: Color = Color::RGB(0x5A_64_70);
/// The lowest, the middle and the highest sentiment: told apart without red and green.
const LOW: Color = Color::RGB(0xF2_A6_6E);
const MIDDLE: Color = Color::RGB(0xFF_FF_FF);
const HIGH: Color = Color::RGB(0x8F_BC_E6);

/// The colours of the curves, by turns.
pub(super) const CURVES: [Color; 8] = [
    Color::RGB(0x1F_3A_5F),
    Color::RGB(0xC7_52_0A),
    Color::RGB(0x1B_7F_79),
    Color::RGB(0x8E_3B_8E),
    Color::RGB(0x7A_5C_00),
    Color::RGB(0x2F_6F_C1),
    Color::RGB(0xA8_2A_44),
    Color::RGB(0x4F_6B_2A),
];

/// The looks of a workbook.
pub(super) struct Looks {
    /// The title of the map.
    pub(super) title: Format,
    /// A line below it.
    pub(super) lead: Format,
    /// The head of a table.
    pub(super) head: Format,
    /// The label of a row.
    pub(super) label: Format,
    /// Words.
    pub(super) words: Format,
    /// A number.
    pub(super) number: Format,
    /// A number among words.
    pub(super) left: Format,
    /// A sentiment.
    pub(super) feeling: Format,
    /// A day.
    pub(super) day: Format,
    /// One of the lines of a blueprint.
    pub(super) line: Format,
    /// The words of an item before its facts.
    pub(super) plain: Format,
    /// Its facts.
    pub(super) quiet: Format,
}

impl Looks {
    /// Makes them. Days are written as the language writes them, whatever that of the spreadsheet.
    pub(super) fn new(language: Language) -> Self {
        let bordered = || {
            Format::new()
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE)
        };
        let cell = || bordered().set_text_wrap().set_align(FormatAlign::Top);
        let day_format = match language {
            Language::English => "d mmm yyyy",
            Language::French => "dd/mm/yyyy",
        };
        Self {
            title: Format::new().set_bold().set_font_size(16),
            lead: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            head: cell()
                .set_align(FormatAlign::VerticalCenter)
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(HEAD),
            label: cell().set_bold().set_background_color(LABEL),
            words: cell(),
            // Not to be broken into lines: LibreOffice leaves the room beside such numbers out.
            number: bordered()
                .set_align(FormatAlign::Top)
                .set_align(FormatAlign::Right)
                .set_indent(1),
            left: cell().set_align(FormatAlign::Left),
            feeling: cell()
                .set_num_format("+0.0;-0.0;0")
                .set_align(FormatAlign::Center),
            day: cell()
                .set_num_format(day_format)
                .set_align(FormatAlign::Left),
            line: Format::new()
                .set_italic()
                .set_font_color(QUIET)
                .set_border_bottom(FormatBorder::MediumDashed)
                .set_border_bottom_color(QUIET),
            plain: Format::new(),
            quiet: Format::new().set_font_color(QUIET).set_font_size(9),
        }
    }
}

/// The colours of sentiment, over all of −5 to +5 whatever the map has of it.
pub(super) fn feelings() -> ConditionalFormat3ColorScale {
    use rust_xlsxwriter::ConditionalFormatType::Number;
    ConditionalFormat3ColorScale::new()
        .set_minimum(Number, -5)
        .set_midpoint(Number, 0)
        .set_maximum(Number, 5)
        .set_minimum_color(LOW)
        .set_midpoint_color(MIDDLE)
        .set_maximum_color(HIGH)
}
