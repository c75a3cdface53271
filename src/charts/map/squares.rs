//! Where a lead is above zero between places of a grid: squares of four places, and the straight border in each.

/// A place between others: steps across, and up.
pub type At = [f64; 2];

/// What lies in one square.
pub struct Square {
    /// The corners of the part in which the lead is above zero.
    pub area: Vec<At>,
    /// Where it ends inside of the square.
    pub borders: Vec<[At; 2]>,
}

/// The squares of a grid, by rows, in which the lead is above zero somewhere. Neighbours that are all inside are one.
pub fn squares(leads: &[f64], wide: usize) -> Vec<Square> {
    let mut found = Vec::new();
    let tall = leads.len().checked_div(wide).unwrap_or(0);
    for row in 0..tall.saturating_sub(1) {
        let mut from = None;
        for column in 0..wide {
            let square = (column + 1 < wide).then(|| corners(leads, wide, column, row));
            let whole = square.is_some_and(|corners| corners.iter().all(|corner| corner.1 >= 0.0));
            match (whole, from) {
                (true, None) => from = Some(column),
                (false, Some(start)) => {
                    from = None;
                    found.push(run(start, column, row));
                }
                _ => {}
            }
            let some = square.filter(|corners| corners.iter().any(|corner| corner.1 >= 0.0));
            if let Some(corners) = some.filter(|_| !whole) {
                found.push(part(&corners));
            }
        }
    }
    found
}

/// The corners of a square around it, each with the lead there.
fn corners(leads: &[f64], wide: usize, column: usize, row: usize) -> [(At, f64); 4] {
    [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(across, up)| {
        let (column, row) = (column + across, row + up);
        ([column as f64, row as f64], leads[row * wide + column])
    })
}

/// Squares beside each other that are all inside.
fn run(from: usize, to: usize, row: usize) -> Square {
    let ([left, right], [low, high]) = (
        [from, to].map(|at| at as f64),
        [row, row + 1].map(|at| at as f64),
    );
    Square {
        area: vec![[left, low], [right, low], [right, high], [left, high]],
        borders: Vec::new(),
    }
}

/// A square that is inside in part: its corners inside, and the places on its edges where the lead is zero.
fn part(corners: &[(At, f64); 4]) -> Square {
    let (mut area, mut ends) = (Vec::new(), Vec::new());
    for (at, &(corner, lead)) in corners.iter().enumerate() {
        let (other, next) = corners[(at + 1) % corners.len()];
        if lead >= 0.0 {
            area.push(corner);
        }
        if (lead >= 0.0) != (next >= 0.0) {
            let along = lead / (lead - next);
            // In the middle, where one of them is not known.
            let along = if along.is_finite() { along } else { 0.5 };
            let end = [0, 1].map(|axis| corner[axis] + (other[axis] - corner[axis]) * along);
            area.push(end);
            ends.push((lead >= 0.0, end));
        }
    }
    // The border runs from where the lead is left to where it is entered again.
    if ends.first().is_some_and(|end| !end.0) {
        ends.rotate_left(1);
    }
    let borders = ends.chunks_exact(2).map(|pair| [pair[0].1, pair[1].1]);
    Square {
        borders: borders.collect(),
        area,
    }
}
