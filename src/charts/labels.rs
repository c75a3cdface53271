//! Labels at the ends of lines: beside their line where they can, never over each other.

/// Moves labels of one height apart with as little moving as possible, and keeps them between `top` and
/// `bottom`. Takes and gives their middles, in the same order; the last in order that find no room get
/// `None`.
pub fn spread(wanted: &[f64], height: f64, top: f64, bottom: f64) -> Vec<Option<f64>> {
    let room = ((bottom - top) / height + 1e-9).floor().max(0.0) as usize;
    let shown = wanted.len().min(room);
    // A handful of labels: each goes before the first that wants to be lower.
    let mut order: Vec<usize> = Vec::with_capacity(shown);
    for label in 0..shown {
        let before = order
            .iter()
            .position(|&other| wanted[other] > wanted[label]);
        order.insert(before.unwrap_or(order.len()), label);
    }

    // Groups of touching labels, each around the mean of what its members want: two groups that meet
    // become one. (The pooling of isotonic regression, so the sum of squared moves is least.)
    let mut groups: Vec<Group> = Vec::with_capacity(shown);
    for &label in &order {
        let middle = wanted[label];
        let mut group = Group { count: 1, middle };
        while let Some(above) = groups.pop_if(|above| {
            above.settled(height, top, bottom).1 > group.settled(height, top, bottom).0 + 1e-9
        }) {
            group = above.joined(group);
        }
        groups.push(group);
    }

    let mut placed = vec![None; wanted.len()];
    let mut labels = order.into_iter();
    for group in groups {
        let (start, _) = group.settled(height, top, bottom);
        for (at, label) in labels.by_ref().take(group.count).enumerate() {
            placed[label] = Some(start + (at as f64 + 0.5) * height);
        }
    }
    placed
}

/// Labels that touch.
struct Group {
    count: usize,
    /// Where its middle would like to be.
    middle: f64,
}

impl Group {
    /// Its upper and lower edge, once kept in bounds.
    fn settled(&self, height: f64, top: f64, bottom: f64) -> (f64, f64) {
        let tall = self.count as f64 * height;
        let start = (self.middle - tall / 2.0).min(bottom - tall).max(top);
        (start, start + tall)
    }

    fn joined(self, below: Self) -> Self {
        let count = self.count + below.count;
        let sum = self.middle * self.count as f64 + below.middle * below.count as f64;
        Self {
            count,
            middle: sum / count as f64,
        }
    }
}
