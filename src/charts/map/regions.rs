//! The regions of a map: places beside each other in which one plan leads, and where each is widest.

/// A region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// Whose, by its place.
    pub of: usize,
    /// The middle of where it is widest, in steps across and up.
    pub middle: [f64; 2],
    /// How wide it is there, in steps across.
    pub wide: f64,
}

/// The regions of a grid, given how far each plan leads in each place.
pub fn regions(leads: &[&[f64]], wide: usize) -> Vec<Region> {
    let places = leads.iter().map(|leads| leads.len()).min().unwrap_or(0);
    let of = |place: usize| leads.iter().position(|leads| leads[place] >= 0.0);
    let mut seen = vec![false; places];
    let mut found = Vec::new();
    for start in 0..places {
        let Some(plan) = of(start).filter(|_| !seen[start]) else {
            continue;
        };
        seen[start] = true;
        let (mut region, mut next) = (Vec::new(), vec![start]);
        while let Some(place) = next.pop() {
            region.push(place);
            for other in beside(place, wide, places) {
                if !seen[other] && of(other) == Some(plan) {
                    seen[other] = true;
                    next.push(other);
                }
            }
        }
        found.push(widest(plan, region, wide));
    }
    found
}

/// The places to the left, to the right, below and above.
fn beside(place: usize, wide: usize, places: usize) -> impl Iterator<Item = usize> {
    let column = place % wide;
    let left = (column > 0).then(|| place - 1);
    let right = (column + 1 < wide).then_some(place + 1);
    let others = [left, right, place.checked_sub(wide), Some(place + wide)];
    others
        .into_iter()
        .flatten()
        .filter(move |&other| other < places)
}

/// Of the rows that are nearly as wide as any the middle one, so that a name does not stand at an edge.
fn widest(of: usize, mut places: Vec<usize>, wide: usize) -> Region {
    places.sort_unstable();
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in places {
        match runs.last_mut() {
            Some((start, count)) if *start + *count == place && place % wide != 0 => *count += 1,
            _ => runs.push((place, 1)),
        }
    }
    let most = runs.iter().map(|run| run.1).max().unwrap_or(0);
    runs.retain(|run| 3 * run.1 >= 2 * most);
    let (start, count) = runs[runs.len() / 2];
    let steps = (count - 1) as f64;
    Region {
        of,
        middle: [(start % wide) as f64 + steps / 2.0, (start / wide) as f64],
        wide: steps,
    }
}
