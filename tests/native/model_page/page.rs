//! The page, from top to bottom.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use two_stroke::model::PARAMS;
use two_stroke::model::presets::Preset;
use two_stroke::model::sources::SOURCES;
use two_stroke::model::strategies::STRATEGIES;

use super::formula::Reader;
use super::math::Math;
use super::mathml;
use super::names::names;
use super::papers;
use super::parameters;
use super::read::{Equation, GROUPS, STANDINGS, Sources};
use super::symbols::{results, symbol};
use super::works::WORKS;

const HEAD: &str = include_str!("head.html");
const TAIL: &str = include_str!("tail.html");

/// A formula with more characters than fit a narrow screen can be reached by keyboard, to be scrolled.
const WIDE: usize = 16;

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Text with its citations as links to the list of works.
pub(super) fn cited(text: &str) -> String {
    let mut html = escaped(text);
    for work in WORKS {
        let link = format!("<a href=\"#{}\">{}</a>", work.id(), escaped(work.cited));
        html = html.replace(&escaped(work.cited), &link);
    }
    html
}

fn id(title: &str) -> String {
    title.to_lowercase().replace(' ', "-")
}

fn anchor(equation: &Equation) -> String {
    format!("eq-{}", equation.name.replace('_', "-"))
}

/// Component `at` of a formula that gives several figures.
fn component(math: &Math, at: usize) -> Math {
    match math {
        Math::List(all) => all[at].clone(),
        Math::Cases(cases) => {
            let one = |(value, condition): &(Math, Option<Math>)| {
                (component(value, at), condition.clone())
            };
            let cases: Vec<_> = cases.iter().map(one).collect();
            // A figure that is the same in all cases has none.
            match &cases[..] {
                [(first, _), rest @ ..] if rest.iter().all(|(other, _)| other == first) => {
                    first.clone()
                }
                _ => Math::Cases(cases),
            }
        }
        other => panic!("not several figures: {other:?}"),
    }
}

fn formula(title: &str, mathml: &str) -> String {
    let block = mathml::block(mathml);
    if mathml::length(mathml) > WIDE {
        format!(
            "<div class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula: {}\">{block}</div>\n",
            escaped(title)
        )
    } else {
        format!("<div class=\"formula\">{block}</div>\n")
    }
}

fn section(sources: &Sources, equation: &Equation) -> String {
    let mut body = Reader { sources }.body(&equation.block);
    let given = results(&equation.name);
    let title = escaped(&equation.title);
    let mut html = format!(
        "<section class=\"equation\" id=\"{id}\" aria-labelledby=\"{id}-title\">\n\
         <h3 id=\"{id}-title\">{title} <span class=\"standing {standing}\">{standing}</span></h3>\n<p>{}</p>\n",
        cited(&equation.meaning),
        id = anchor(equation),
        standing = equation.standing,
    );
    for (at, name) in given.iter().enumerate() {
        let value = match given.len() {
            1 => body.value.clone(),
            _ => component(&body.value, at),
        };
        // A figure that was named on the way is shown where it is worked out.
        let value = match body.wheres.iter().position(|(other, _)| other == name) {
            Some(at) if value == Math::Name((*name).to_owned()) => body.wheres.remove(at).1,
            _ => value,
        };
        html += &formula(&equation.title, &mathml::equation(name, &value));
    }
    if !body.wheres.is_empty() {
        html += "<p class=\"where\">where</p>\n";
        for (name, math) in &body.wheres {
            html += &formula(
                &format!("{}, where", equation.title),
                &mathml::equation(name, math),
            );
        }
    }
    if let Some((condition, name)) = &body.otherwise {
        let condition = mathml::inline(condition);
        let doc = cited(&sources.doc(name));
        writeln!(
            html,
            "<p class=\"note\">For {condition} the code computes the same in another way. {doc}</p>"
        )
        .expect("text");
    }
    html += &symbol_list(sources, equation, &given);
    writeln!(
        html,
        "<p><b>Why this form.</b> {}</p>",
        cited(&equation.why)
    )
    .expect("text");
    let source = cited(&equation.source);
    let standing = equation.standing;
    writeln!(
        html,
        "<p><b>Source.</b> {}{}</p>",
        standing[..1].to_uppercase() + &standing[1..],
        if source.is_empty() {
            ".".to_owned()
        } else {
            format!(": {source}")
        }
    )
    .expect("text");
    writeln!(
        html,
        "<p class=\"code\"><code>{}</code> in <code>{}</code></p>\n</section>",
        equation.name, equation.file
    )
    .expect("text");
    html
}

/// The symbols in the order of the table: what is given first, each with its unit.
fn symbol_list(sources: &Sources, equation: &Equation, given: &[&str]) -> String {
    let mut html = "<dl class=\"symbols\">\n".to_owned();
    let mut shown = BTreeSet::new();
    let mut line = |name: &str, unit: Option<&String>| {
        let row = symbol(name);
        if shown.insert(row.written) {
            let unit = unit.cloned().unwrap_or_else(|| row.unit());
            let key = row
                .parameter()
                .map(|of| format!(" <code>{}</code>", of.key));
            writeln!(
                html,
                "<div><dt><math>{}</math></dt><dd>{} <span class=\"unit\">({})</span>{}</dd></div>",
                mathml::name(row.written),
                escaped(&row.meaning()),
                escaped(&unit),
                key.unwrap_or_default()
            )
            .expect("text");
        }
    };
    for (at, name) in given.iter().enumerate() {
        let units = &equation.units;
        line(name, Some(units.get(at).unwrap_or(&units[units.len() - 1])));
    }
    let used = names(sources, equation);
    for name in &equation.arguments {
        line(name, None);
    }
    for name in &used {
        line(name, None);
    }
    html + "</dl>\n"
}

fn contents(sources: &Sources) -> String {
    let mut html = String::new();
    for (group, equations) in GROUPS.iter().zip(&sources.equations) {
        write!(
            html,
            "<li><a href=\"#{}\">{}</a>\n<ul>\n",
            id(group.title),
            group.title
        )
        .expect("text");
        for equation in equations {
            writeln!(
                html,
                "<li><a href=\"#{}\">{}</a></li>",
                anchor(equation),
                escaped(&equation.title)
            )
            .expect("text");
        }
        html += "</ul></li>\n";
    }
    html
}

fn standings() -> String {
    let mut html = String::new();
    for (standing, meaning) in STANDINGS {
        writeln!(
            html,
            "<div><dt><span class=\"standing {standing}\">{standing}</span></dt><dd>{}</dd></div>",
            escaped(meaning)
        )
        .expect("text");
    }
    html
}

fn works() -> String {
    let mut html = String::new();
    for work in WORKS {
        writeln!(
            html,
            "<li id=\"{}\">{} ({}). {}. <cite>{}</cite>, {}.</li>",
            work.id(),
            escaped(work.authors),
            work.year,
            escaped(work.title),
            escaped(work.place),
            escaped(work.pages)
        )
        .expect("text");
    }
    html
}

/// Where the values of the firms come from.
fn value_sources() -> String {
    let mut html = String::new();
    for source in SOURCES {
        let reference = source.reference();
        writeln!(
            html,
            "<li><b>{}</b> ({}). {}</li>",
            escaped(source.cite()),
            reference.kind.word(),
            escaped(reference.full)
        )
        .expect("text");
    }
    html
}

/// The whole page.
pub(super) fn document(sources: &Sources) -> String {
    let count = |number: usize| number.to_string();
    let equations: usize = sources.equations.iter().map(Vec::len).sum();
    let mut html = HEAD
        .replace("{equations}", &count(equations))
        .replace("{parameters}", &count(PARAMS.len()))
        .replace("{presets}", &count(Preset::newest().count()))
        .replace("{plans}", &count(STRATEGIES.len()))
        .replace("{standings}", &standings())
        .replace("{contents}", &contents(sources));
    for (group, equations) in GROUPS.iter().zip(&sources.equations) {
        let (id, title) = (id(group.title), group.title);
        write!(
            html,
            "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>\n<p class=\"about\">{}</p>\n",
            escaped(group.about)
        )
        .expect("text");
        for equation in equations {
            html += &section(sources, equation);
        }
        html += "</section>\n";
    }
    html + &TAIL
        .replace("{works}", &works())
        .replace("{values}", &value_sources())
        .replace("{tables}", &parameters::tables())
        .replace("{claims}", &papers::section("claims", "docs/CLAIMS.md"))
        .replace("{checks}", &papers::section("checks", "docs/CHECKS.md"))
}
