//! Which names an equation shows.

use std::collections::BTreeSet;

use super::formula::{Body, Reader};
use super::math::Math;
use super::read::{Equation, Sources};
use super::symbols::results;

/// Every name that the formulas of an equation show.
pub(super) fn names(sources: &Sources, equation: &Equation) -> BTreeSet<String> {
    let body = Reader { sources }.body(&equation.block);
    let mut found = BTreeSet::new();
    found.extend(results(&equation.name).into_iter().map(str::to_owned));
    for math in formulas(&body) {
        collect(math, &mut found);
    }
    found.extend(body.wheres.iter().map(|(name, _)| name.clone()));
    for argument in &equation.arguments {
        assert!(
            found.contains(argument),
            "{}: {argument} is not used",
            equation.name
        );
    }
    found
}

fn formulas(body: &Body) -> impl Iterator<Item = &Math> {
    let wheres = body.wheres.iter().map(|(_, math)| math);
    let otherwise = body.otherwise.iter().map(|(condition, _)| condition);
    wheres.chain([&body.value]).chain(otherwise)
}

fn collect(math: &Math, found: &mut BTreeSet<String>) {
    let mut all = |inner: &[Math]| inner.iter().for_each(|math| collect(math, found));
    match math {
        Math::Name(name) => {
            found.insert(name.clone());
        }
        Math::Number(_) | Math::Letter(_) | Math::Words(_) => {}
        Math::Negative(inner) | Math::Root(inner) | Math::Fence(_, _, inner) => {
            collect(inner, found);
        }
        Math::SumOver(inner) => {
            found.insert("at".to_owned());
            collect(inner, found);
        }
        Math::Sum(inner) | Math::Product(inner) | Math::List(inner) => all(inner),
        Math::Fraction(one, other) | Math::Power(one, other) | Math::Compare(_, one, other) => {
            collect(one, found);
            collect(other, found);
        }
        Math::Apply(function, of) => {
            all(of);
            collect(function, found);
        }
        Math::Cases(cases) => {
            for (value, condition) in cases {
                collect(value, found);
                if let Some(condition) = condition {
                    collect(condition, found);
                }
            }
        }
    }
}
