//! How each strategy looks beyond its colour: nothing is told by colour alone.

use crate::model::Strategy;

/// The sign at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A disc.
    Disc,
    /// A square.
    Square,
    /// A square on its tip.
    Diamond,
    /// A triangle on its base.
    Up,
    /// A triangle on its tip.
    Down,
    /// A triangle that points to the left.
    Left,
    /// An upright bar.
    Bar,
}

/// One row of [`STROKES`]. The style sheet sets width, dash and colour by the strategy's key as class; a
/// test holds it to this table.
#[derive(Debug)]
pub struct Stroke {
    /// Whose.
    pub strategy: Strategy,
    /// Name at the end of a line where there is little room.
    pub short: &'static str,
    /// Sign at the end of a line.
    pub marker: Marker,
    /// Width of the line, in tenths of a CSS pixel, the unit of shapes.
    pub width: u8,
    /// Its dashes and gaps in the same unit; empty for a solid line.
    pub dash: &'static str,
}

/// Every strategy's stroke, in the order of [`crate::model::STRATEGIES`]. Solid for what is managed or
/// simple, the longer dashes for those who lead, dots for what is left as it is.
pub static STROKES: [Stroke; crate::model::strategies::COUNT] = [
    stroke(Strategy::Pull, "Marketing", Marker::Disc, 20, ""),
    stroke(Strategy::Push, "Sales", Marker::Square, 20, "70 40"),
    stroke(Strategy::Both, "Both", Marker::Diamond, 30, ""),
    stroke(Strategy::CatAndDog, "Unmanaged", Marker::Down, 16, "20 30"),
    stroke(Strategy::PullLeads, "Mkt. leads", Marker::Up, 16, "120 40"),
    stroke(
        Strategy::PushLeads,
        "Sales leads",
        Marker::Left,
        16,
        "120 30 20 30",
    ),
    stroke(
        Strategy::CarryOn,
        "As today",
        Marker::Bar,
        16,
        "50 25 15 25 15 25",
    ),
];

const fn stroke(
    strategy: Strategy,
    short: &'static str,
    marker: Marker,
    width: u8,
    dash: &'static str,
) -> Stroke {
    Stroke {
        strategy,
        short,
        marker,
        width,
        dash,
    }
}

/// The stroke of a strategy.
pub fn of(strategy: Strategy) -> &'static Stroke {
    &STROKES[strategy as usize]
}

/// The name at a line's end.
pub fn name(strategy: Strategy, short: bool) -> &'static str {
    if short {
        of(strategy).short
    } else {
        strategy.row().name
    }
}

impl Marker {
    /// Its corners around the origin, for a radius; the disc's are those of its square.
    pub fn corners(self, radius: i32) -> Vec<(i32, i32)> {
        let r = radius;
        let side = r * 7 / 8;
        match self {
            Self::Disc | Self::Square => {
                vec![(-side, -side), (side, -side), (side, side), (-side, side)]
            }
            Self::Diamond => vec![
                (0, -r * 5 / 4),
                (r * 5 / 4, 0),
                (0, r * 5 / 4),
                (-r * 5 / 4, 0),
            ],
            Self::Up => vec![(0, -r), (r, side), (-r, side)],
            Self::Down => vec![(0, r), (-r, -side), (r, -side)],
            Self::Left => vec![(-r, 0), (side, -r), (side, r)],
            Self::Bar => vec![(-r / 3, -r), (r / 3, -r), (r / 3, r), (-r / 3, r)],
        }
    }
}
