//! Turns the page's texts, one Fluent file a language, into plain Rust: a constant for a text
//! without holes, a function for one with holes. All grammar is in the files.

#[path = "texts/pattern.rs"]
mod pattern;

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Pattern};

use pattern::{arguments, check, rust_name, told_of};

/// Generated functions are told of by the comments in the files, if at all.
const ALLOW: &str = "#[allow(missing_docs, clippy::all, clippy::pedantic)]\n";

/// One language's file.
pub struct File<'a> {
    /// Names the Rust module, and the plural rule in `super::plural`: `en`.
    pub language: &'a str,
    /// As errors name it: `texts/en.ftl`.
    pub path: &'a str,
    /// What is in it.
    pub source: &'a str,
}

/// The holes of a text, each with its type, in the order in which they first appear.
type Holes = Vec<(String, String)>;
/// All texts by their keys; a term's begins with `-`.
type Texts = BTreeMap<String, (Said, Holes)>;

/// What a text, or a part of one, says: words alone, or Rust that pushes to `_to`.
#[derive(Clone)]
enum Said {
    Words(String),
    Rust(String),
}

#[derive(Default)]
struct Language<'a> {
    name: &'a str,
    /// `Plan` is one of `pull`, `push`, `both`.
    types: BTreeMap<String, Vec<String>>,
    texts: Texts,
    /// The text that is read: the types that are known of its holes, and those met so far.
    known: BTreeMap<String, String>,
    holes: Holes,
}

/// Ends a function that reads: what is wrong.
macro_rules! wrong {
    ($($what:tt)*) => { return Err(format!($($what)*)) };
}
use wrong;

/// The Rust source for all files, or all that is wrong with them. The messages, holes and types of
/// the first file are those of the others too.
pub fn generate(files: &[File]) -> Result<String, Vec<String>> {
    let (mut rust, mut first, mut types) = (String::new(), None, BTreeMap::new());
    for file in files {
        let mut errors = Vec::new();
        let parsed = fluent_syntax::parser::parse(file.source);
        let (resource, faults) = parsed.map_or_else(|both| both, |good| (good, Vec::new()));
        for fault in &faults {
            let near = &file.source[fault.slice.clone().unwrap_or(fault.pos.clone())];
            let id = near.split(['=', '\n']).next().unwrap_or_default().trim();
            errors.push(wrong_at(file, id, &fault.to_string()));
        }
        let name = file.language;
        let mut language = Language {
            name,
            types,
            ..Language::default()
        };
        rust += &[
            "/// The texts of `",
            file.path,
            "`.\n",
            ALLOW,
            "pub mod ",
            name,
            " {\n",
        ]
        .concat();
        for entry in &resource.body {
            match language.entry(entry, first.as_ref()) {
                Ok(text) => rust += &text,
                Err((id, what)) => errors.push(wrong_at(file, &id, &what)),
            }
        }
        rust += "}\n";
        let ids = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name),
            _ => None,
        });
        let ids: BTreeSet<_> = ids.collect();
        let is_missing = |id: &&String| !id.starts_with('-') && !ids.contains(id.as_str());
        // What cannot be read is told already.
        let missing = first
            .iter()
            .flat_map(Texts::keys)
            .filter(|_| faults.is_empty());
        errors.extend(
            missing
                .filter(is_missing)
                .map(|id| wrong_at(file, id, "is missing")),
        );
        // What is wrong with the first file would be found again in the others.
        if !errors.is_empty() {
            return Err(errors);
        }
        types = language.types;
        first = first.or(Some(language.texts));
    }
    Ok(rust)
}

/// What is wrong, and where: `texts/en.ftl:12: `lead`: …`.
fn wrong_at(file: &File, id: &str, what: &str) -> String {
    let is_its = |line: &&str| {
        let rest = line.strip_prefix(id).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with('='))
    };
    // Of two with the same key the later is at fault.
    let line = file
        .source
        .lines()
        .collect::<Vec<_>>()
        .iter()
        .rposition(is_its);
    let line = line.map_or(String::new(), |line| format!(":{}", line + 1));
    format!("{}{line}: `{id}`: {what}", file.path)
}

impl<'a> Language<'a> {
    /// An entry of the file in Rust, or its key and what is wrong with it.
    fn entry(
        &mut self,
        entry: &'a Entry<&'a str>,
        first: Option<&Texts>,
    ) -> Result<String, (String, String)> {
        let (id, value, attributes, docs) = match entry {
            Entry::Message(it) => {
                let id = it.id.name.to_owned();
                (id, it.value.as_ref(), &it.attributes, &it.comment)
            }
            Entry::Term(it) => {
                let id = ["-", it.id.name].concat();
                (id, Some(&it.value), &it.attributes, &it.comment)
            }
            Entry::ResourceComment(comment) => {
                let lines = comment.content.iter();
                for (name, keys) in lines.filter_map(|line| line.split_once(" is one of: ")) {
                    let keys: Vec<_> = keys.split(',').map(|key| key.trim().to_owned()).collect();
                    let known = self.types.entry(name.to_owned()).or_insert(keys.clone());
                    if *known != keys {
                        return Err((name.to_owned(), format!("is already one of {known:?}")));
                    }
                }
                return Ok(String::new());
            }
            _ => return Ok(String::new()),
        };
        let docs = docs.as_ref().map_or(&[][..], |docs| &docs.content[..]);
        match (value, &attributes[..]) {
            (Some(value), []) => self
                .text(&id, value, docs, first)
                .map_err(|what| (id, what)),
            _ => Err((
                id,
                "attributes are not supported: make each a message".to_owned(),
            )),
        }
    }

    /// A text in Rust.
    fn text(
        &mut self,
        id: &str,
        value: &Pattern<&str>,
        docs: &[&str],
        first: Option<&Texts>,
    ) -> Result<String, String> {
        check(id.trim_start_matches('-'))?;
        let leading = match first
            .filter(|_| !id.starts_with('-'))
            .map(|first| first.get(id))
        {
            Some(None) => wrong!("is not in the first file"),
            Some(Some((_, holes))) => Some(holes),
            None => None,
        };
        self.holes.clear();
        self.known = leading.into_iter().flatten().cloned().collect();
        // `# $plan: Plan, $money: as it is written`: one capitalised word is a type, else it is a text.
        let lines = docs.iter().filter(|line| line.starts_with('$'));
        let told = lines
            .flat_map(|line| line.split(", "))
            .filter_map(|hole| hole.strip_prefix('$'));
        for (hole, what) in told.filter_map(|hole| hole.split_once(": ")) {
            let is_type = what.starts_with(char::is_uppercase) && !what.contains(' ');
            let kind = if is_type { what } else { "Text" };
            if !["Text", "Number"].contains(&kind) && !self.types.contains_key(kind) {
                wrong!("${hole} is a {kind}, which the head of the file does not name");
            }
            self.known.insert(hole.to_owned(), kind.to_owned());
        }
        let said = self.pattern(value)?;
        let mut holes = self.holes.clone();
        let is_hole = |name: &str| holes.iter().any(|hole| hole.0 == name);
        if let Some(name) = self.known.keys().find(|name| !is_hole(name)) {
            wrong!("the hole ${name} is nowhere in it");
        }
        if let Some(leading) = leading {
            let (own, wanted) = (told_of(&holes), told_of(leading));
            if own != wanted {
                wrong!("its holes are {own:?}, but {wanted:?} in the first file");
            }
            holes.clone_from(leading);
        }
        let text = (said.clone(), holes.clone());
        if self.texts.insert(id.to_owned(), text).is_some() {
            wrong!("is there twice");
        }
        let docs: String = docs.iter().flat_map(|line| ["/// ", line, "\n"]).collect();
        let (name, arguments) = (rust_name(id), arguments(&holes));
        Ok(match said {
            Said::Words(_) if id.starts_with('-') => String::new(),
            Said::Words(words) => {
                format!(
                    "{docs}pub const {}: &str = {words:?};\n",
                    name[2..].to_uppercase()
                )
            }
            Said::Rust(body) if id.starts_with('-') => {
                format!("{docs}fn {name}(_to: &mut String, {arguments}) {{\n{body}}}\n")
            }
            // Room kept beforehand would be 0.8 kB of the page, in brotli, for 150 texts.
            Said::Rust(body) => format!(
                "{docs}pub fn {name}({arguments}) -> String {{\nlet mut _text = String::new();\n\
                let _to = &mut _text;\n{body}_text\n}}\n"
            ),
        })
    }
}
