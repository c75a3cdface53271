//! How often one thing is ahead of another, over paired futures.

use core::cmp::Ordering;

use super::equations as eq;
use super::rate::Rate;

/// A share of futures with its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Odds {
    /// Share of the futures, ties counted half.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
    /// How many futures told it.
    pub futures: u32,
    /// Whether an even chance cannot be ruled out.
    close: bool,
}

impl Odds {
    /// Of points among so many pairs, half a point for a tie; `None` without pairs.
    pub fn of_points(points: f64, count: f64) -> Option<Self> {
        (count > 0.0).then(|| Self {
            share: eq::odds_share(points, count),
            error: eq::odds_error(points, count),
            futures: count as u32,
            close: eq::too_close(points, count),
        })
    }

    /// Whether an even chance cannot be ruled out.
    pub fn too_close(&self) -> bool {
        self.close
    }
}

/// One strategy against another, counted over futures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Futures in which it is better.
    pub wins: u32,
    /// Futures in which the two are the same.
    pub ties: u32,
    /// Futures in which both are defined.
    pub count: u32,
}

impl Score {
    /// One more future, in which it compares like this with the other.
    pub fn add(&mut self, ordering: Ordering) {
        self.wins += u32::from(ordering == Ordering::Greater);
        self.ties += u32::from(ordering == Ordering::Equal);
        self.count += 1;
    }

    /// With other futures.
    pub fn join(&mut self, other: Self) {
        self.wins += other.wins;
        self.ties += other.ties;
        self.count += other.count;
    }

    /// As the other sees it.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self {
            wins: self.count - self.wins - self.ties,
            ..self
        }
    }

    /// Share of the futures, ties counted half, with its standard error; `None` without futures.
    pub fn odds(&self) -> Option<Odds> {
        let points = f64::from(self.wins) + f64::from(self.ties) / 2.0;
        Odds::of_points(points, f64::from(self.count))
    }

    /// The wins as a rate, where one of the two wins every future and a share would seem to be certain.
    pub fn one_sided(&self) -> Option<Rate> {
        let one_sided = self.ties == 0 && (self.wins == 0 || self.wins == self.count);
        (one_sided && self.count > 0).then_some(Rate {
            events: self.wins,
            futures: self.count,
        })
    }

    /// Whether an even chance cannot be ruled out, by the standard error or by the rule of three; `true`
    /// without futures.
    pub fn too_close(&self) -> bool {
        match (self.one_sided(), self.odds()) {
            (Some(rate), _) => rate.rule_of_three().is_none_or(|bound| bound >= 0.5),
            (None, odds) => odds.is_none_or(|odds| odds.too_close()),
        }
    }

    /// Whether the two were the same in every future.
    pub fn all_the_same(&self) -> bool {
        self.count > 0 && self.ties == self.count
    }
}
