//! The markup itself: short SVG, written stroke by stroke.
//!
//! plotters' pixels are whole numbers, and a line on whole CSS pixels wobbles while a slider moves. So the
//! canvas counts tenths of a CSS pixel. Shapes stand in a group that is scaled back; text stands beside
//! it, in CSS pixels, so that its size is what the page says.

use std::fmt::Write as _;

use plotters_backend::BackendCoord;

use super::ink::Ink;
use super::plot::Size;

/// Canvas units in a CSS pixel; the group of shapes and the texts' places are scaled by it too.
const TENTHS: u32 = 10;
pub(super) const UNIT: f64 = TENTHS as f64;

/// Canvas units for CSS pixels.
pub(super) fn units(pixels: f64) -> i32 {
    (pixels * UNIT).round() as i32
}

/// The sheet that is drawn on.
pub(super) struct Sheet {
    size: Size,
    shapes: String,
    words: String,
    /// The path that is open.
    path: Option<Path>,
    /// The group of texts that is open: its ink and its anchor.
    group: Option<(Ink, &'static str)>,
}

/// A path that is being written.
struct Path {
    ink: Ink,
    /// Where the pen is.
    at: BackendCoord,
    /// Where closing would take it.
    start: BackendCoord,
    command: char,
}

impl Sheet {
    /// An empty sheet.
    pub(super) fn new(size: Size) -> Self {
        Self {
            size,
            shapes: String::with_capacity(4096),
            words: String::with_capacity(1024),
            path: None,
            group: None,
        }
    }

    /// The drawing as markup. Hidden from screen readers: the page puts a sentence and a table beside it.
    pub(super) fn finish(mut self) -> String {
        self.end_path();
        self.end_text();
        // Whole numbers: a size is [`Size::sane`], and integers need far less code to write than floats.
        let [width, height, text] =
            [self.size.width, self.size.height, self.size.text].map(|pixels| pixels as u32);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" font-size=\"{text}\" aria-hidden=\"true\">\
             <g transform=\"scale(0.1)\">{}</g>{}</svg>",
            self.shapes, self.words
        )
    }

    /// The room there is.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// A line, or a shape when closed. Those of one ink after each other become one element.
    pub(super) fn path(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        ink: Ink,
        close: bool,
    ) {
        let mut points = points.into_iter();
        let Some(first) = points.next() else { return };
        self.move_to(first, ink);
        let mut alone = true;
        for point in points {
            alone = false;
            self.line_to(point);
        }
        let Some(path) = &mut self.path else { return };
        if close {
            self.shapes.push('z');
            path.at = path.start;
            path.command = 'z';
        } else if alone {
            // A lone month is a dot: its line has no length, but round ends.
            self.shapes.push_str("h0");
            path.command = 'h';
        }
    }

    fn move_to(&mut self, to: BackendCoord, ink: Ink) {
        if self.path.as_ref().is_none_or(|path| path.ink != ink) {
            self.end_path();
            self.shapes.push_str("<path");
            ink.write_class(&mut self.shapes);
            self.shapes.push_str(" d=\"");
        }
        let from = self.path.as_ref().map_or((0, 0), |path| path.at);
        self.shapes.push('m');
        push_pair(&mut self.shapes, to.0 - from.0, to.1 - from.1);
        // Pairs that follow a move are lines.
        self.path = Some(Path {
            ink,
            at: to,
            start: to,
            command: 'l',
        });
    }

    fn line_to(&mut self, to: BackendCoord) {
        let Some(path) = &mut self.path else { return };
        let (dx, dy) = (to.0 - path.at.0, to.1 - path.at.1);
        let command = match (dx, dy) {
            (0, 0) => return,
            (_, 0) => 'h',
            (0, _) => 'v',
            _ => 'l',
        };
        let goes_on = command == path.command;
        path.command = command;
        path.at = to;
        if !goes_on {
            self.shapes.push(command);
        }
        let apart = |number: i32| goes_on && number >= 0;
        match command {
            'h' => push_number(&mut self.shapes, dx, apart(dx)),
            'v' => push_number(&mut self.shapes, dy, apart(dy)),
            _ => {
                push_number(&mut self.shapes, dx, apart(dx));
                push_number(&mut self.shapes, dy, dy >= 0);
            }
        }
    }

    pub(super) fn circle(&mut self, (x, y): BackendCoord, radius: u32, ink: Ink) {
        self.end_path();
        self.shapes.push_str("<circle");
        ink.write_class(&mut self.shapes);
        let _ = write!(self.shapes, " cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }

    fn end_path(&mut self) {
        if self.path.take().is_some() {
            self.shapes.push_str("\"/>");
        }
    }

    fn end_text(&mut self) {
        if self.group.take().is_some() {
            self.words.push_str("</g>");
        }
    }

    /// Texts of one ink and anchor after each other share a group.
    pub(super) fn text(&mut self, text: &str, ink: Ink, anchor: &'static str, (x, y): (i32, i32)) {
        if self.group != Some((ink, anchor)) {
            self.end_text();
            self.words.push_str("<g");
            ink.write_class(&mut self.words);
            self.words.push_str(anchor);
            self.words.push('>');
            self.group = Some((ink, anchor));
        }
        self.words.push_str("<text x=\"");
        push_pixels(&mut self.words, x);
        self.words.push_str("\" y=\"");
        push_pixels(&mut self.words, y);
        self.words.push_str("\">");
        push_escaped(&mut self.words, text);
        self.words.push_str("</text>");
    }
}

fn push_pair(out: &mut String, x: i32, y: i32) {
    push_number(out, x, false);
    push_number(out, y, y >= 0);
}

fn push_number(out: &mut String, number: i32, apart: bool) {
    if apart {
        out.push(' ');
    }
    // Writing to a string cannot fail.
    let _ = write!(out, "{number}");
}

fn push_pixels(out: &mut String, units: i32) {
    let (sign, units) = (if units < 0 { "-" } else { "" }, units.unsigned_abs());
    let _ = write!(out, "{sign}{}", units / TENTHS);
    if !units.is_multiple_of(TENTHS) {
        let _ = write!(out, ".{}", units % TENTHS);
    }
}

/// Writes a text so that none of it is markup.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Not allowed in XML at all, and a saved drawing is XML.
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}
