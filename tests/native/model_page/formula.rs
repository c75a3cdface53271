//! From the body of a function to a formula. What it cannot read it refuses, so that the page never shows
//! less than the code does.

use std::collections::HashMap;

use syn::{Block, Expr, Lit, Stmt, UnOp};

use super::calls::{as_call, is_self, last, name_of, numerical_call, numerical_choice};
use super::math::{
    Math, closed, compare, exponential, function, negative, number, operation, product, sum,
};
use super::read::Sources;
use super::symbols::is_symbol;

/// The body of a function as a formula.
pub(super) struct Body {
    pub value: Math,
    /// Names given on the way, with what they stand for.
    pub wheres: Vec<(String, Math)>,
    /// When it is computed otherwise, and by which function.
    pub otherwise: Option<(Math, String)>,
}

type Names = HashMap<String, Math>;

/// Reads bodies, knowing all functions there are.
pub(super) struct Reader<'a> {
    pub sources: &'a Sources,
}

impl Reader<'_> {
    pub(super) fn body(&self, block: &Block) -> Body {
        let mut wheres = Vec::new();
        let mut names = Names::new();
        let (value, otherwise) = self.block(block, &mut names, Some(&mut wheres));
        Body {
            value,
            wheres,
            otherwise,
        }
    }

    /// A block: its `let`s go to `wheres`, or are put in place where there is none.
    fn block(
        &self,
        block: &Block,
        names: &mut Names,
        mut wheres: Option<&mut Vec<(String, Math)>>,
    ) -> (Math, Option<(Math, String)>) {
        let mut cases = Vec::new();
        let mut otherwise = None;
        for statement in &block.stmts {
            match statement {
                Stmt::Local(local) => {
                    let name = name_of(&local.pat);
                    let init = local.init.as_ref().expect("a value");
                    let math = self.expr(&init.expr, names);
                    // A name for itself, as `points` for the number of points.
                    if math == Math::Name(name.clone()) {
                        continue;
                    }
                    match &mut wheres {
                        Some(wheres) => wheres.push((name, math)),
                        None => {
                            names.insert(name, math);
                        }
                    }
                }
                Stmt::Expr(Expr::If(branch), _) if branch.else_branch.is_none() => {
                    let condition = self.expr(&branch.cond, names);
                    let [Stmt::Expr(Expr::Return(early), _)] = &branch.then_branch.stmts[..] else {
                        panic!("an early return alone")
                    };
                    let early = early.expr.as_deref().expect("a value");
                    if let Some(name) = numerical_call(early) {
                        otherwise = Some((condition, name));
                    } else {
                        cases.push((self.expr(early, names), Some(condition)));
                    }
                }
                Stmt::Expr(expr, None) => {
                    let parts = match expr {
                        Expr::Array(array) => array.elems.iter().collect(),
                        one => vec![one],
                    };
                    if let Some((condition, name, _)) = parts.into_iter().find_map(numerical_choice)
                    {
                        otherwise = Some((self.expr(condition, names), name));
                    }
                    return (closed(cases, self.expr(expr, names)), otherwise);
                }
                other => panic!("no formula: {other:?}"),
            }
        }
        panic!("a body without a value")
    }

    pub(super) fn expr(&self, expr: &Expr, names: &Names) -> Math {
        let read = |expr: &Expr| self.expr(expr, names);
        match expr {
            Expr::Lit(lit) => match &lit.lit {
                Lit::Float(value) => number(value.base10_parse().expect("a number")),
                Lit::Int(value) => number(value.base10_parse().expect("a number")),
                other => panic!("no number: {other:?}"),
            },
            Expr::Paren(inner) => read(&inner.expr),
            Expr::Cast(inner) => read(&inner.expr),
            Expr::Path(path) => self.name(&last(path), names),
            Expr::Field(field) => match &field.member {
                syn::Member::Named(name) => {
                    // A record's figure may have the name of a parameter and be another thing.
                    let own = format!("self.{name}");
                    Math::Name(if is_symbol(&own) {
                        own
                    } else {
                        name.to_string()
                    })
                }
                syn::Member::Unnamed(_) => panic!("a field without a name"),
            },
            Expr::Unary(unary) => match unary.op {
                UnOp::Neg(_) => match as_call(&unary.expr) {
                    // −(e^x − 1), without the sign.
                    Some((name, of)) if name == "expm1" => {
                        sum(number(1.0), negative(exponential(read(of[0]))))
                    }
                    _ => negative(read(&unary.expr)),
                },
                _ => panic!("no formula: {unary:?}"),
            },
            Expr::Binary(binary) => operation(&binary.op, read(&binary.left), read(&binary.right)),
            Expr::Array(array) => Math::List(array.elems.iter().map(read).collect()),
            Expr::Call(_) => self.call(expr, names),
            // What is worked out only where it is wanted.
            Expr::Closure(later) => read(&later.body),
            Expr::MethodCall(call) => self.method(call, names),
            Expr::If(branch) => {
                let (value, _) = self.block(&branch.then_branch, &mut names.clone(), None);
                let (_, other) = branch.else_branch.as_ref().expect("both branches");
                closed(vec![(value, Some(read(&branch.cond)))], read(other))
            }
            Expr::Block(block) => self.block(&block.block, &mut names.clone(), None).0,
            other => panic!("no formula: {other:?}"),
        }
    }

    fn name(&self, name: &str, names: &Names) -> Math {
        match name {
            "TAU" => product(number(2.0), Math::Letter("π")),
            "INFINITY" => Math::Letter("∞"),
            "None" => Math::Words("not defined"),
            _ => match (names.get(name), self.sources.constants.get(name)) {
                (Some(math), _) => math.clone(),
                (None, Some(value)) => self.expr(value, names),
                (None, None) => Math::Name(name.to_owned()),
            },
        }
    }

    fn call(&self, expr: &Expr, names: &Names) -> Math {
        if let Some((_, _, exact)) = numerical_choice(expr) {
            return self.expr(exact, names);
        }
        let (name, of) = as_call(expr).expect("a call by name");
        let mut of: Vec<Math> = of.into_iter().map(|of| self.expr(of, names)).collect();
        let one = |of: &mut Vec<Math>| Box::new(of.remove(0));
        if let Some(function) = self.sources.function(&name) {
            return self.ours(&name, function, of);
        }
        match name.as_str() {
            // A number in every lane is that number.
            "Some" | "from" => of.remove(0),
            "default" => number(0.0),
            "choose" | "either" => {
                let (condition, yes) = (of.remove(0), of.remove(0));
                closed(vec![(yes, Some(condition))], of.remove(0))
            }
            "exp" => exponential(of.remove(0)),
            "log" => function("ln", of),
            "log1p" => function("ln", vec![sum(number(1.0), of.remove(0))]),
            // Of so many turns.
            "cosine" => function(
                "cos",
                vec![product(
                    product(number(2.0), Math::Letter("π")),
                    of.remove(0),
                )],
            ),
            "sinh" => function("sinh", of),
            "asinh" => function("arsinh", of),
            "sqrt" => Math::Root(one(&mut of)),
            "fabs" => Math::Fence("|", "|", one(&mut of)),
            "floor" => Math::Fence("⌊", "⌋", one(&mut of)),
            "pow" => Math::Power(one(&mut of), one(&mut of)),
            other => panic!("no notation for {other}"),
        }
    }

    /// A function of ours: put in place where it is one formula, by its symbol where it has cases.
    fn ours(&self, name: &str, function: &syn::ItemFn, of: Vec<Math>) -> Math {
        let mut inner: Names = HashMap::new();
        for (argument, value) in function.sig.inputs.iter().zip(&of) {
            let syn::FnArg::Typed(argument) = argument else {
                panic!("{name} is no plain function")
            };
            inner.insert(name_of(&argument.pat), value.clone());
        }
        let (value, _) = self.block(&function.block, &mut inner, None);
        match value {
            Math::Cases(_) => Math::Apply(Box::new(Math::Name(name.to_owned())), of),
            plain => plain,
        }
    }

    fn method(&self, call: &syn::ExprMethodCall, names: &Names) -> Math {
        let name = call.method.to_string();
        let of = |at: usize| self.expr(&call.args[at], names);
        match name.as_str() {
            "max" | "min" => function(
                if name == "max" { "max" } else { "min" },
                vec![self.expr(&call.receiver, names), of(0)],
            ),
            "above" => compare(">", self.expr(&call.receiver, names), of(0)),
            "below" => compare("<", self.expr(&call.receiver, names), of(0)),
            "at_most" => compare("≤", self.expr(&call.receiver, names), of(0)),
            "exponential" => exponential(self.expr(&call.receiver, names)),
            "logarithm" => function("ln", vec![self.expr(&call.receiver, names)]),
            "gone" => sum(
                number(1.0),
                negative(exponential(negative(self.expr(&call.receiver, names)))),
            ),
            "root" => Math::Root(Box::new(self.expr(&call.receiver, names))),
            "whole" => Math::Fence("⌊", "⌋", Box::new(self.expr(&call.receiver, names))),
            "abs" => Math::Fence("|", "|", Box::new(self.expr(&call.receiver, names))),
            "power" => Math::Power(Box::new(self.expr(&call.receiver, names)), Box::new(of(0))),
            "len" => Math::Name("points".to_owned()),
            "then" => {
                let Expr::Closure(value) = &call.args[0] else {
                    panic!("a closure")
                };
                closed(
                    vec![(
                        self.expr(&value.body, names),
                        Some(self.expr(&call.receiver, names)),
                    )],
                    Math::Words("not defined"),
                )
            }
            "sum" => Math::SumOver(Box::new(self.summand(&call.receiver, names))),
            // A figure of the same record.
            _ if call.args.is_empty() && is_self(&call.receiver) => Math::Name(name),
            other => panic!("no notation for .{other}()"),
        }
    }

    /// What is summed up: `.iter()` is the points, `.map()` a formula of each.
    fn summand(&self, expr: &Expr, names: &Names) -> Math {
        let Expr::MethodCall(call) = expr else {
            panic!("points of a series")
        };
        match call.method.to_string().as_str() {
            "iter" | "copied" => Math::Name("value".to_owned()),
            "map" => {
                let Expr::Closure(each) = &call.args[0] else {
                    panic!("a closure")
                };
                self.expr(&each.body, names)
            }
            other => panic!("no notation for .{other}() in a sum"),
        }
    }
}
