//! Blocks of futures: futures of one block know of each other, blocks are strangers.

use super::Estimate;
use crate::model::number::Number;

/// What blocks of futures come to: enough to tell the mean of a figure and its error, and to add more blocks.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Blocks {
    /// Blocks in which the figure is defined somewhere.
    strangers: f64,
    /// Futures in which it is defined.
    pub count: f64,
    sum: f64,
    /// Over blocks, of the count times itself, the count times the sum, and the sum times itself.
    products: [f64; 3],
}

impl Blocks {
    /// How many plain numbers it takes to hand it on.
    pub const NUMBERS: usize = 6;

    /// One more block: the figures of its futures.
    pub fn add(&mut self, figures: impl Iterator<Item = f64>) {
        let (count, sum) = counted(figures);
        if count > 0.0 {
            self.join(&Self {
                strangers: 1.0,
                count,
                sum,
                products: [count * count, count * sum, sum * sum],
            });
        }
    }

    /// With other blocks.
    pub fn join(&mut self, other: &Self) {
        *self = Self::from_numbers(core::array::from_fn(|at| {
            self.numbers()[at] + other.numbers()[at]
        }));
    }

    /// As plain numbers.
    pub const fn numbers(&self) -> [f64; Self::NUMBERS] {
        let [one, two, three] = self.products;
        [self.strangers, self.count, self.sum, one, two, three]
    }

    /// From them.
    pub const fn from_numbers(numbers: [f64; Self::NUMBERS]) -> Self {
        let [strangers, count, sum, one, two, three] = numbers;
        Self {
            strangers,
            count,
            sum,
            products: [one, two, three],
        }
    }

    /// The mean and its error, as that of a ratio of two sums over blocks; `None` for fewer than two.
    pub fn estimate(&self) -> Option<Estimate> {
        if self.strangers < 2.0 {
            return None;
        }
        let value = self.sum / self.count;
        let [counts, both, sums] = self.products;
        let squares = (sums - 2.0 * value * both + value * value * counts).max(0.0);
        let degrees = self.strangers - 1.0;
        let error = (squares * self.strangers / degrees).root() / self.count;
        Some(Estimate {
            value,
            error,
            degrees,
        })
    }
}

/// How many figures, and their sum.
pub(super) fn counted(figures: impl Iterator<Item = f64>) -> (f64, f64) {
    figures.fold((0.0, 0.0), |(count, sum), figure| {
        (count + 1.0, sum + figure)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::random::BLOCK;

    /// Of whole blocks it is the mean of their means: of 1, 2 and 6 it is 3, with variance 7 and error √(7/3).
    #[test]
    fn an_error_is_told_by_blocks() {
        let figures = [0., 1., 1., 2., 0., 4., 0., 4., 6., 6., 6., 6.];
        let found = Estimate::over(figures.into_iter().map(Some)).expect("three blocks");
        assert_eq!(found.value, 3.0);
        assert!((found.error - libm::sqrt(7.0 / 3.0)).abs() < 1e-15);
        assert_eq!(Estimate::over(figures[..4].iter().copied().map(Some)), None);
    }

    /// Four figures of one block count as often as the one that is defined of another.
    #[test]
    fn a_figure_counts_where_it_is_defined() {
        let figures = [Some(1.), Some(1.), Some(1.), Some(1.), None, None, Some(6.)];
        let found = Estimate::over(figures.into_iter()).expect("two blocks");
        assert_eq!(found.value, 2.0);
        // What the blocks stray by, (4 − 4·2) and (6 − 2): √(2·(16 + 16)) / 5.
        assert!((found.error - 8.0 / 5.0).abs() < 1e-15);
    }

    /// In whatever parts the blocks come.
    #[test]
    fn blocks_add_up() {
        let figures: Vec<f64> = (0..32).map(|at| f64::from(at * at % 23)).collect();
        let of = |figures: &[f64]| {
            let mut blocks = Blocks::default();
            for block in figures.chunks(BLOCK) {
                blocks.add(block.iter().copied());
            }
            blocks
        };
        let mut joined = of(&figures[20..]);
        joined.join(&Blocks::from_numbers(of(&figures[..20]).numbers()));
        assert_eq!(joined, of(&figures));
        let (found, whole) = (
            joined.estimate(),
            Estimate::over(figures.into_iter().map(Some)),
        );
        let (found, whole) = (found.expect("blocks"), whole.expect("blocks"));
        assert!((found.error - whole.error).abs() < 1e-12 * whole.error);
        assert_eq!(found.value, whole.value);
    }
}
