//! Classes where plotters has colours: the style sheet decides how a part of a strategy looks.

use plotters::prelude::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::BackendColor;

use crate::model::{STRATEGIES, Strategy};

/// What is drawn: the first class of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Part {
    Grid,
    Axis,
    Band,
    Half,
    Area,
    Ghost,
    Line,
    Mark,
    Exit,
    Leader,
    Trend,
    Level,
    Dots,
    Bar,
    Less,
    Thin,
    Tick,
    Name,
    Note,
}

/// Their names in the style sheet, in order.
const PARTS: [&str; 19] = [
    "grid", "axis", "band", "half", "area", "ghost", "line", "mark", "exit", "leader", "trend",
    "level", "dots", "bar", "less", "thin", "tick", "name", "note",
];

/// What plotters takes for a colour: a part, and whose it is. It passes through as red and green; the
/// backend turns it into the two classes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ink {
    part: u8,
    whose: u8,
}

impl Ink {
    /// Nobody's.
    pub(super) fn of(part: Part) -> Self {
        let whose = u8::MAX;
        Self {
            part: part as u8,
            whose,
        }
    }

    /// A strategy's.
    pub(super) fn by(part: Part, strategy: Strategy) -> Self {
        Self {
            whose: strategy as u8,
            ..Self::of(part)
        }
    }

    /// What has passed through plotters.
    pub(super) fn seen(color: BackendColor) -> Self {
        let (part, whose, _) = color.rgb;
        Self { part, whose }
    }

    pub(super) fn is_bold(self) -> bool {
        self.part == Part::Name as u8
    }

    /// Writes the attribute, with a space before it.
    pub(super) fn write_class(self, out: &mut String) {
        out.push_str(" class=\"");
        out.push_str(PARTS.get(usize::from(self.part)).unwrap_or(&""));
        if let Some(row) = STRATEGIES.get(usize::from(self.whose)) {
            out.push(' ');
            out.push_str(row.key);
        }
        out.push('"');
    }
}

impl Color for Ink {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor {
            rgb: (self.part, self.whose, 0),
            alpha: 1.0,
        }
    }
}

/// A text style for [`plotters`]: its size does not matter, for a sheet has one.
pub(super) fn text_style(ink: Ink, h_pos: HPos, v_pos: VPos) -> TextStyle<'static> {
    TextStyle {
        font: FontDesc::new(FontFamily::SansSerif, 1.0, FontStyle::Normal),
        color: ink.to_backend_color(),
        pos: Pos::new(h_pos, v_pos),
    }
}
