//! A formula, and how formulas are put together so that they come out as they are written by hand.

use syn::BinOp;

/// A formula.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Math {
    Number(String),
    /// A name of the code; the table of symbols says how it is written.
    Name(String),
    /// A letter of mathematics: π, e, ∞.
    Letter(&'static str),
    Words(&'static str),
    Negative(Box<Math>),
    Sum(Vec<Math>),
    Product(Vec<Math>),
    Fraction(Box<Math>, Box<Math>),
    Power(Box<Math>, Box<Math>),
    Root(Box<Math>),
    /// Between two signs: |x|, ⌊x⌋.
    Fence(&'static str, &'static str, Box<Math>),
    /// A function of mathematics by its sign, or one of ours by its name.
    Apply(Box<Math>, Vec<Math>),
    Compare(&'static str, Box<Math>, Box<Math>),
    /// Values with their conditions; the last has none.
    Cases(Vec<(Math, Option<Math>)>),
    List(Vec<Math>),
    /// Over all points of the series.
    SumOver(Box<Math>),
}

pub(super) fn number(value: f64) -> Math {
    Math::Number(format!("{value}"))
}

pub(super) fn negative(math: Math) -> Math {
    match math {
        Math::Negative(inner) => *inner,
        other => Math::Negative(Box::new(other)),
    }
}

pub(super) fn sum(left: Math, right: Math) -> Math {
    let mut terms = match left {
        Math::Sum(terms) => terms,
        other => vec![other],
    };
    match right {
        Math::Sum(more) => terms.extend(more),
        other => terms.push(other),
    }
    Math::Sum(terms)
}

pub(super) fn product(left: Math, right: Math) -> Math {
    let mut factors = match left {
        Math::Product(factors) => factors,
        other => vec![other],
    };
    match right {
        Math::Product(more) => factors.extend(more),
        other => factors.push(other),
    }
    Math::Product(factors)
}

pub(super) fn fraction(above: Math, below: Math) -> Math {
    match above {
        Math::Fraction(above, first) => Math::Fraction(
            above,
            Box::new(match below {
                Math::Number(_) => product(below, *first),
                other => product(*first, other),
            }),
        ),
        other => Math::Fraction(Box::new(other), Box::new(below)),
    }
}

pub(super) fn function(sign: &'static str, inner: Vec<Math>) -> Math {
    Math::Apply(Box::new(Math::Letter(sign)), inner)
}

pub(super) fn exponential(of: Math) -> Math {
    Math::Power(Box::new(Math::Letter("e")), Box::new(of))
}

pub(super) fn compare(sign: &'static str, left: Math, right: Math) -> Math {
    Math::Compare(sign, Box::new(left), Box::new(right))
}

pub(super) fn operation(op: &BinOp, left: Math, right: Math) -> Math {
    match op {
        BinOp::Add(_) => sum(left, right),
        BinOp::Sub(_) => match right {
            // A difference of a sum keeps its brackets.
            Math::Sum(_) => sum(left, Math::Negative(Box::new(right))),
            other => sum(left, negative(other)),
        },
        BinOp::Mul(_) => product(left, right),
        BinOp::Div(_) => fraction(left, right),
        BinOp::Lt(_) => compare("<", left, right),
        BinOp::Le(_) => compare("≤", left, right),
        BinOp::Gt(_) => compare(">", left, right),
        BinOp::Ge(_) => compare("≥", left, right),
        BinOp::Eq(_) => compare("=", left, right),
        BinOp::Or(_) => compare("or", left, right),
        BinOp::And(_) => compare("and", left, right),
        other => panic!("no sign for {other:?}"),
    }
}

/// Cases with the value that holds otherwise; cases within it join them.
pub(super) fn closed(mut cases: Vec<(Math, Option<Math>)>, otherwise: Math) -> Math {
    if cases.is_empty() {
        return otherwise;
    }
    match otherwise {
        Math::Cases(more) => cases.extend(more),
        other => cases.push((other, None)),
    }
    Math::Cases(cases)
}
