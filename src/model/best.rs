//! The best of several amounts that were tried.

/// The place of the first of the highest; `None` of nothing.
pub fn highest(values: &[f64]) -> Option<usize> {
    (0..values.len())
        .rev()
        .max_by(|&one, &other| values[one].total_cmp(&values[other]))
}

/// The amount with the highest value: the top of the parabola through the best of those tried and its neighbours. An end
/// of the range is its own top.
pub fn top(amounts: &[f64], values: &[f64]) -> Option<f64> {
    let best = highest(values)?;
    if best == 0 || best + 1 >= values.len() {
        return Some(amounts[best]);
    }
    let at = |place: usize| (amounts[place], values[place]);
    let ((x0, y0), (x1, y1), (x2, y2)) = (at(best - 1), at(best), at(best + 1));
    let (left, right) = ((y1 - y0) / (x1 - x0), (y2 - y1) / (x2 - x1));
    let bend = (right - left) / (x2 - x0);
    Some(if bend < 0.0 {
        f64::midpoint(x0, x1) - left / (2.0 * bend)
    } else {
        x1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_of_a_parabola_is_found_between_the_amounts() {
        let even: Vec<f64> = (0..21).map(|at| f64::from(at) * 0.02).collect();
        let uneven = vec![0.0, 0.01, 0.04, 0.1, 0.16, 0.18, 0.25, 0.28, 0.4];
        for amounts in [even, uneven] {
            let hill = |place: f64| -> Vec<f64> {
                let height = |amount: &f64| -(amount - place) * (amount - place);
                amounts.iter().map(height).collect()
            };
            for place in [0.031, 0.15, 0.27] {
                let found = top(&amounts, &hill(place)).expect("a top");
                assert!((found - place).abs() < 1e-12, "{found} is not {place}");
            }
            assert_eq!(top(&amounts, &hill(-0.1)), Some(0.0));
            assert_eq!(top(&amounts, &hill(0.9)), Some(0.4));
            assert_eq!(top(&amounts, &vec![1.0; amounts.len()]), Some(0.0));
        }
        assert_eq!(top(&[], &[]), None);
    }
}
