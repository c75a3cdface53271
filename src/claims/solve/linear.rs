//! Linear equations.

/// How far to turn each knob so that what moves in proportion is `wanted`: Gauss's elimination. By knob, what a
/// turn moves. `None` where the knobs do not tell the wanted figures apart.
pub(super) fn solved_for(slopes: &[Vec<f64>], wanted: &[f64]) -> Option<Vec<f64>> {
    let count = wanted.len();
    let row = |at: usize| {
        let row = slopes.iter().map(|slope| slope[at]);
        row.chain([wanted[at]]).collect()
    };
    let mut rows: Vec<Vec<f64>> = (0..count).map(row).collect();
    for at in 0..count {
        let size = |row: &usize| rows[*row][at].abs();
        let largest = (at..count).max_by(|one, other| size(one).total_cmp(&size(other)))?;
        rows.swap(at, largest);
        let pivot = rows[at].clone();
        let size = pivot[at].abs();
        if size.is_nan() || size <= 1e-12 {
            return None;
        }
        for (_, row) in rows.iter_mut().enumerate().filter(|(of, _)| *of != at) {
            let share = row[at] / pivot[at];
            for (value, of_pivot) in row.iter_mut().zip(&pivot).skip(at) {
                *value -= share * of_pivot;
            }
        }
    }
    Some(
        (0..count)
            .map(|at| rows[at][count] / rows[at][at])
            .collect(),
    )
}
