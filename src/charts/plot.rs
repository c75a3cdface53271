//! What a drawing is: its markup, and where its data lie on it.

use std::ops::{Range, RangeInclusive};

use super::scale::within;

/// The room for a drawing, in CSS pixels: that of its container, so that no text is ever scaled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Font size.
    pub text: f64,
}

impl Size {
    /// At this width and below a drawing uses short names.
    pub const NARROW: f64 = 420.0;

    /// The size with every part in reason: a container that is not laid out yet has none.
    #[must_use]
    pub fn sane(self) -> Self {
        let sane = |value: f64, low: f64, high: f64| {
            if value.is_finite() {
                within(value, low, high).round()
            } else {
                low
            }
        };
        Self {
            width: sane(self.width, 80.0, 4_000.0),
            height: sane(self.height, 80.0, 4_000.0),
            text: sane(self.text, 8.0, 32.0),
        }
    }

    /// Whether there is room for short names only.
    pub fn is_narrow(self) -> bool {
        self.width <= Self::NARROW
    }

    /// The height of a line of text.
    pub fn line(self) -> f64 {
        self.text * 1.25
    }
}

/// Where the data lie on a drawing: pixels are CSS pixels from its upper left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
    /// The months that have figures; 1 is the first.
    pub months: RangeInclusive<usize>,
    /// The axis of the months; 0 is now.
    pub x: Range<f64>,
    /// The axis of the figures.
    pub y: Range<f64>,
}

impl Plot {
    /// The pixel of a month.
    pub fn x_of(&self, month: f64) -> f64 {
        let share = (month - self.x.start) / (self.x.end - self.x.start);
        self.left + share * (self.right - self.left)
    }

    /// The pixel of a figure; one beyond the axis lies on its edge.
    pub fn y_of(&self, value: f64) -> f64 {
        let share = (value - self.y.start) / (self.y.end - self.y.start);
        self.bottom - within(share, 0.0, 1.0) * (self.bottom - self.top)
    }

    /// The month with figures that is nearest to a pixel.
    pub fn month_at(&self, x: f64) -> usize {
        let share = (x - self.left) / (self.right - self.left);
        let month = self.x.start + share * (self.x.end - self.x.start);
        // Rounds what is below zero, and what is no number, to zero.
        let month = month.round() as usize;
        month.clamp(*self.months.start(), *self.months.end())
    }
}

/// A chart as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its markup. Colours come from the style sheet by class.
    pub svg: String,
    /// Where its data lie, for the crosshair; `plot.y` is the range to hold during a drag.
    pub plot: Plot,
}
