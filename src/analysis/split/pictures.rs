//! The split by month as a picture.

use super::{Part, SPLIT, Span, Split};
use crate::analysis::{Ran, said};
use crate::charts::{Bar, Block, draw_bars, figure};
use crate::model::Strategy;
use crate::model::estimate::Estimate;
use crate::words::Numbers;
use crate::words::sentence::name;

/// What the square is shared out among.
const SHARED: [(&str, Part); 5] = [
    ("Season", Part::Season),
    ("Market luck", Part::Market),
    ("Deal luck", Part::Deals),
    ("Own doing", Part::Own),
    ("Settling", Part::Settling),
];

impl Ran<'_, Split> {
    /// The picture with its sentence.
    pub(super) fn picture(&self, numbers: &Numbers, width: f64) -> String {
        let percent = |share: f64| (numbers.percent)(libm::round(share * 100.0) / 100.0 + 0.0);
        let blocks: Vec<Block> = SPLIT
            .into_iter()
            .map(|strategy| self.block(strategy, numbers))
            .collect();
        let largest = blocks.iter().map(|block| {
            let bars = block.bars.iter();
            let shares = bars.filter_map(|&(label, share)| Some((label, share?.0)));
            let largest = shares.max_by(|one, other| one.1.total_cmp(&other.1));
            let largest = largest
                .map(|(label, share)| format!("{} {}", label.to_ascii_lowercase(), percent(share)));
            format!("{} for {}", said::or_not(largest), name(block.strategy))
        });
        let sentence = format!(
            "Each source\u{2019}s share of the square of the bumpiness, the largest {}; a hollow bar left of zero \
             smooths the ride, and the thin lines are two standard errors either way.",
            largest.collect::<Vec<_>>().join(", ")
        );
        let svg = draw_bars(&blocks, width, &percent);
        figure("What makes the bumps, by month.", &sentence, &svg)
    }

    fn block(&self, strategy: Strategy, numbers: &Numbers) -> Block<'static> {
        let span = Span::Month;
        let known = |share: Option<Estimate>| share.map(|share| (share.value, share.error));
        let mut bars: Vec<Bar> = SHARED
            .into_iter()
            .map(|(label, part)| (label, known(self.share(strategy, span, part))))
            .collect();
        bars.push(("Interplay", known(self.interplay(strategy, span))));
        let bumps = self.bumps(strategy, span);
        let bumps = said::or_not(bumps.map(|bumps| said::bumps(bumps, numbers)));
        Block {
            strategy,
            note: format!("bumpiness {bumps}"),
            bars,
        }
    }
}
