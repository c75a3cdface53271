//! What a text says, in Rust.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression as Inline};
use fluent_syntax::ast::{Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Holes, Language, Said, wrong};

impl Language<'_> {
    pub(super) fn pattern(&mut self, pattern: &Pattern<&str>) -> Result<Said, String> {
        let (mut words, mut rust) = (String::new(), String::new());
        for element in &pattern.elements {
            match element {
                // A text may be wrapped over lines; it is read as one.
                PatternElement::TextElement { value } => words += &value.replace('\n', " "),
                PatternElement::Placeable { expression } => match self.expression(expression)? {
                    Said::Words(more) => words += &more,
                    Said::Rust(more) => {
                        rust += &(Said::Words(words).statements() + &more);
                        words = String::new();
                    }
                },
            }
        }
        if rust.is_empty() {
            return Ok(Said::Words(words));
        }
        Ok(Said::Rust(rust + &Said::Words(words).statements()))
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Result<Said, String> {
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select {
                selector: Inline::VariableReference { id },
                variants,
            } => {
                return self.choice(id.name, variants);
            }
            Expression::Select { .. } => wrong!("only a hole can choose: {{ $hole -> … }}"),
        };
        match inline {
            Inline::StringLiteral { value } => {
                Ok(Said::Words(unescape_unicode_to_string(value).into()))
            }
            Inline::NumberLiteral { value } => Ok(Said::Words((*value).to_owned())),
            Inline::Placeable { expression } => self.expression(expression),
            Inline::VariableReference { id } => match self.hole(id.name)?.as_str() {
                "Text" => Ok(Said::Rust(push(&rust_name(id.name)))),
                "Number" => Ok(Said::Rust(push(&(rust_name(id.name) + ".text")))),
                kind => wrong!(
                    "${0} is a {kind}; choose its words, {{ ${0} -> … }}, \
                    or put it into a term, {{ TERM(${0}) }}",
                    id.name
                ),
            },
            Inline::MessageReference {
                id,
                attribute: None,
            } => self.place(id.name),
            Inline::TermReference {
                id,
                attribute: None,
                arguments: None,
            } => self.place(&format!("-{}", id.name)),
            Inline::FunctionReference { id, arguments } => {
                let term = format!("-{}", id.name.to_lowercase());
                let ([Inline::VariableReference { id: hole }], []) =
                    (&arguments.positional[..], &arguments.named[..])
                else {
                    wrong!("a term takes one hole: {{ {}($hole) }}", id.name);
                };
                let (kind, hole) = (self.hole(hole.name)?, hole.name);
                match self.texts.get(&term).map(|(_, holes)| &holes[..]) {
                    Some([(_, taken)]) if *taken == kind => {
                        let call = format!("{}(_to, {});\n", rust_name(&term), rust_name(hole));
                        Ok(Said::Rust(call))
                    }
                    Some([(_, taken)]) => wrong!("{term} takes a {taken}, and ${hole} is a {kind}"),
                    Some(_) => wrong!("{term} has not just one hole, so it cannot take ${hole}"),
                    None => wrong!("there is no {term} above it"),
                }
            }
            _ => wrong!("a reference cannot have an attribute or an argument with a name"),
        }
    }

    /// Another text, in place.
    fn place(&self, id: &str) -> Result<Said, String> {
        match self.texts.get(id) {
            Some((Said::Words(words), _)) => Ok(Said::Words(words.clone())),
            Some(_) => wrong!("{id} has holes; a term can be given one: {{ TERM($hole) }}"),
            None => wrong!("there is no {id} above it"),
        }
    }

    /// Notes a hole; its type.
    fn hole(&mut self, name: &str) -> Result<String, String> {
        check(name)?;
        let kind = self
            .known
            .entry(name.to_owned())
            .or_insert("Text".to_owned())
            .clone();
        if !self.holes.iter().any(|hole| hole.0 == name) {
            self.holes.push((name.to_owned(), kind.clone()));
        }
        Ok(kind)
    }

    /// Words chosen by a hole.
    fn choice(&mut self, name: &str, variants: &[Variant<&str>]) -> Result<Said, String> {
        let kind = self.hole(name)?;
        let keys = match (kind.as_str(), self.types.get(&kind)) {
            ("Number", _) => ["zero", "one", "two", "few", "many"]
                .map(str::to_owned)
                .to_vec(),
            (_, Some(keys)) => keys.clone(),
            _ => wrong!("${name} chooses: tell its type in the comment, # ${name}: Number"),
        };
        let (mut subject, mut path) = (rust_name(name), kind.as_str());
        let (mut arms, mut default, mut seen) = (Vec::new(), None, BTreeSet::new());
        for variant in variants {
            let said = self.pattern(&variant.value)?;
            let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                variant.key;
            if !seen.insert(key) {
                wrong!("[{key}] is there twice for ${name}");
            } else if key == "other" && variant.default {
                default = Some(said);
            } else if keys.iter().any(|one| one == key) {
                arms.push((key, said));
            } else {
                wrong!(
                    "[{key}] is no {kind}: ${name} is one of {}",
                    keys.join(", ")
                );
            }
        }
        let left: Vec<_> = keys
            .iter()
            .filter(|key| !seen.contains(key.as_str()))
            .collect();
        if kind == "Number" {
            subject = format!("super::plural::{}({subject}.value)", self.name);
            path = "Plural";
        }
        match default {
            None if kind == "Number" => wrong!("${name} is a number: its default is *[other]"),
            None if !left.is_empty() => wrong!("${name} has nothing for {left:?}"),
            Some(_) if left.is_empty() => wrong!("*[other] of ${name} is never said"),
            _ => {}
        }
        let is_words = arms
            .iter()
            .map(|arm| &arm.1)
            .chain(&default)
            .all(Said::is_words);
        let arms = arms
            .iter()
            .map(|(key, said)| (format!("super::{path}::{}", pascal(key)), said));
        let mut rust = String::new();
        for (pattern, said) in arms.chain(default.iter().map(|said| ("_".to_owned(), said))) {
            let body = match said {
                Said::Words(words) if is_words => format!("{words:?}"),
                said => said.statements(),
            };
            rust += &[&pattern, " => { ", &body, " }\n"].concat();
        }
        let chosen = format!("match {subject} {{\n{rust}}}");
        Ok(Said::Rust(if is_words { push(&chosen) } else { chosen }))
    }
}

impl Said {
    fn is_words(&self) -> bool {
        matches!(self, Self::Words(_))
    }

    /// The Rust that says it.
    fn statements(&self) -> String {
        match self {
            Self::Words(words) if words.is_empty() => String::new(),
            Self::Words(words) => push(&format!("{words:?}")),
            Self::Rust(rust) => rust.clone(),
        }
    }
}

/// The statement that says the text of a Rust expression.
fn push(expression: &str) -> String {
    format!("_to.push_str({expression});\n")
}

/// `cat-and-dog` is `CatAndDog`.
fn pascal(key: &str) -> String {
    key.split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

/// Names are in kebab-case, so that no two of them are the same in Rust.
pub(super) fn check(name: &str) -> Result<(), String> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.chars().all(is_plain) || name.contains("--") || name.ends_with('-') {
        wrong!("`{name}` is not in small letters joined-by-hyphens");
    }
    Ok(())
}

/// `left-alone` is `left_alone`, the term `-plan` is `term_plan`; `r#` lets it be a word of Rust.
pub(super) fn rust_name(name: &str) -> String {
    let start = if name.starts_with('-') {
        "r#term"
    } else {
        "r#"
    };
    format!("{start}{}", name.replace('-', "_"))
}

/// Holes as errors tell them.
pub(super) fn told_of(holes: &Holes) -> BTreeSet<String> {
    holes
        .iter()
        .map(|(name, kind)| format!("${name}: {kind}"))
        .collect()
}

/// Holes as the arguments of a function.
pub(super) fn arguments(holes: &Holes) -> String {
    let arguments = holes.iter().map(|(name, kind)| match kind.as_str() {
        "Text" => format!("{}: &str", rust_name(name)),
        "Number" => format!("{}: super::Number<'_>", rust_name(name)),
        kind => format!("{}: super::{kind}", rust_name(name)),
    });
    arguments.collect::<Vec<_>>().join(", ")
}
