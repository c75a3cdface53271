//! Points of a distribution, exact, by selection: nothing is sorted.

/// The points that are told, in per cent.
pub const PERCENTS: [usize; 5] = [5, 25, 50, 75, 95];

/// By so many figures a column grows.
const BLOCK: usize = 325;

/// Figures of some futures. What is not finite is not kept: it is not defined.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column(Vec<f64>);

impl Column {
    /// One more figure, where there is one.
    pub fn put(&mut self, figure: Option<f64>) {
        // Doubling would take up to twice the room of what is kept.
        if self.0.len() == self.0.capacity() {
            self.0.reserve_exact(BLOCK);
        }
        self.0.extend(figure.filter(|figure| figure.is_finite()));
    }

    /// Those of other futures.
    pub fn join(&mut self, other: &Self) {
        self.0.extend_from_slice(&other.0);
    }

    /// All of them.
    pub fn figures(&self) -> &[f64] {
        &self.0
    }

    /// The points of [`PERCENTS`]; `None` of nothing.
    pub fn points(&self) -> Option<[f64; 5]> {
        points(&mut self.0.clone())
    }
}

impl From<&[f64]> for Column {
    fn from(figures: &[f64]) -> Self {
        Self(figures.to_vec())
    }
}

/// The middle of some figures, in place; `None` of nothing.
pub fn median(figures: &mut [f64]) -> Option<f64> {
    point(figures, 50, &mut 0)
}

/// The points of [`PERCENTS`], in place; `None` of nothing.
pub fn points(figures: &mut [f64]) -> Option<[f64; 5]> {
    // The points ascend, so what lies below one is out of the way of the next.
    let mut below = 0;
    let mut points = [0.0; 5];
    for (found, percent) in points.iter_mut().zip(PERCENTS) {
        *found = point(figures, percent, &mut below)?;
    }
    Some(points)
}

/// The point at a per cent, of figures whose lowest are in place already up to `below`, which it raises. Between two
/// figures a point lies on the straight line; the middle of an even number is their midpoint.
fn point(figures: &mut [f64], percent: usize, below: &mut usize) -> Option<f64> {
    let steps = figures.len().checked_sub(1)?;
    let (at, rest) = (steps * percent / 100, steps * percent % 100);
    let (_, lower, above) = figures[*below..].select_nth_unstable_by(at - *below, f64::total_cmp);
    *below = at;
    Some(match rest {
        0 => *lower,
        rest => {
            let upper = above.iter().copied().fold(f64::INFINITY, f64::min);
            between(*lower, upper, rest)
        }
    })
}

/// So many hundredths of the way, never past the end for rounding.
fn between(lower: f64, upper: f64, hundredths: usize) -> f64 {
    if hundredths == 50 {
        return f64::midpoint(lower, upper);
    }
    (lower + (upper - lower) * (hundredths as f64 / 100.0)).min(upper)
}
