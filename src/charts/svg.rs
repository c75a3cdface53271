//! plotters' drawing backend of our own: short SVG with classes instead of colours.
//!
//! plotters' pixels are whole numbers, and a line on whole CSS pixels wobbles while a slider moves. So its
//! canvas counts tenths of a CSS pixel. Shapes stand in a group that is scaled back; text stands beside
//! it, in CSS pixels, so that its size is what the style sheet of the page says.

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters::prelude::{Color, DrawingAreaErrorKind, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::measure::text_width;
use super::plot::Size;
use crate::model::{STRATEGIES, Strategy};

/// Canvas units in a CSS pixel.
pub(super) const UNIT: f64 = 10.0;

/// What painting gives: writing to a string cannot fail, but plotters can refuse to.
pub(super) type Painted<T = ()> = Result<T, DrawingAreaErrorKind<Infallible>>;

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
    Tick,
    Name,
    Note,
}

/// Their names in the style sheet, in order.
const PARTS: [&str; 14] = [
    "grid", "axis", "band", "half", "area", "ghost", "line", "mark", "exit", "leader", "trend",
    "tick", "name", "note",
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

    fn seen(color: BackendColor) -> Self {
        let (part, whose, _) = color.rgb;
        Self { part, whose }
    }

    fn is_bold(self) -> bool {
        self.part == Part::Name as u8
    }

    fn write_class(self, out: &mut String) {
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

/// Canvas units for CSS pixels.
pub(super) fn units(pixels: f64) -> i32 {
    (pixels * UNIT).round() as i32
}

/// The sheet that is drawn on.
pub(super) struct Sheet {
    size: Size,
    shapes: String,
    words: String,
    path: Option<Path>,
    text: Option<(Ink, &'static str)>,
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
    pub(super) fn new(size: Size) -> Self {
        Self {
            size,
            shapes: String::with_capacity(4096),
            words: String::with_capacity(1024),
            path: None,
            text: None,
        }
    }

    /// The drawing as markup. Hidden from screen readers: the page puts a sentence and a table beside it.
    pub(super) fn finish(mut self) -> String {
        self.end_path();
        self.end_text();
        let Size {
            width,
            height,
            text,
        } = self.size;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" font-size=\"{text}\" aria-hidden=\"true\">\
             <g transform=\"scale({})\">{}</g>{}</svg>",
            UNIT.recip(),
            self.shapes,
            self.words
        )
    }

    /// Lines of one ink after each other become one path.
    fn stroke(&mut self, points: impl IntoIterator<Item = BackendCoord>, ink: Ink, close: bool) {
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

    fn end_path(&mut self) {
        if self.path.take().is_some() {
            self.shapes.push_str("\"/>");
        }
    }

    fn end_text(&mut self) {
        if self.text.take().is_some() {
            self.words.push_str("</g>");
        }
    }

    /// Texts of one ink and anchor after each other share a group.
    fn write_text(&mut self, text: &str, ink: Ink, anchor: &'static str, (x, y): (i32, i32)) {
        if self.text != Some((ink, anchor)) {
            self.end_text();
            self.words.push_str("<g");
            ink.write_class(&mut self.words);
            self.words.push_str(anchor);
            self.words.push('>');
            self.text = Some((ink, anchor));
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
    let _ = write!(out, "{}", f64::from(units) / UNIT);
}

fn push_escaped(out: &mut String, text: &str) {
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

/// The backend that draws on a sheet.
pub(super) struct Svg<'a>(pub(super) &'a mut Sheet);

type Drawn<T = ()> = Result<T, DrawingErrorKind<Infallible>>;

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let Size { width, height, .. } = self.0.size;
        ((width * UNIT) as u32, (height * UNIT) as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_path([point], &color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.fill_polygon(corners, style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.0.stroke(path, Ink::seen(style.color()), false);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let sheet = &mut *self.0;
        sheet.end_path();
        sheet.shapes.push_str("<circle");
        Ink::seen(style.color()).write_class(&mut sheet.shapes);
        let _ = write!(sheet.shapes, " cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Drawn {
        self.0.stroke(vert, Ink::seen(style.color()), true);
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        pos: BackendCoord,
    ) -> Drawn {
        if text.is_empty() {
            return Ok(());
        }
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        // From the anchor to the baseline, in ems: browsers differ in `dominant-baseline`.
        let down = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => -0.2,
        };
        let baseline = pos.1 + units(down * self.0.size.text);
        let ink = Ink::seen(style.color());
        self.0.write_text(text, ink, anchor, (pos.0, baseline));
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(&self, text: &str, style: &T) -> Drawn<(u32, u32)> {
        let size = self.0.size;
        let bold = Ink::seen(style.color()).is_bold();
        let width = text_width(text, size.text, bold) * UNIT;
        Ok((width.ceil() as u32, (size.line() * UNIT).ceil() as u32))
    }
}
