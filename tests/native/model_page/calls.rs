//! What an expression calls, and how its parts are named.

use syn::{Expr, Pat};

pub(super) fn last(path: &syn::ExprPath) -> String {
    path.path.segments.last().expect("a name").ident.to_string()
}

pub(super) fn is_self(expr: &Expr) -> bool {
    matches!(expr, Expr::Path(path) if last(path) == "self")
}

/// Name and arguments of a call by name.
pub(super) fn as_call(expr: &Expr) -> Option<(String, Vec<&Expr>)> {
    match expr {
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => Some((last(path), call.args.iter().collect())),
            _ => None,
        },
        Expr::Paren(inner) => as_call(&inner.expr),
        _ => None,
    }
}

/// Of `either` with a function that stands in: when it does, its name, and the formula.
pub(super) fn numerical_choice(expr: &Expr) -> Option<(&Expr, String, &Expr)> {
    let (name, of) = as_call(expr)?;
    let [condition, Expr::Closure(yes), Expr::Closure(no)] = of[..] else {
        return None;
    };
    (name == "either").then_some(())?;
    Some((condition, numerical_call(&yes.body)?, &no.body))
}

pub(super) fn numerical_call(expr: &Expr) -> Option<String> {
    let (name, _) = as_call(expr)?;
    name.ends_with("_numerically").then_some(name)
}

pub(super) fn name_of(pattern: &Pat) -> String {
    match pattern {
        Pat::Ident(name) => name.ident.to_string(),
        Pat::Type(typed) => name_of(&typed.pat),
        other => panic!("no name: {other:?}"),
    }
}
