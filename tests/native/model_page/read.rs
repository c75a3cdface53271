//! The equations of the model, read from its source.

use std::collections::{BTreeMap, HashMap};

use syn::{
    Attribute, Block, Expr, ExprLit, FnArg, ImplItem, Item, ItemFn, Lit, Meta, Pat, ReturnType,
    Type, Visibility,
};

use crate::support::at_root;

/// A group of the page: its heading, and the files whose public functions it shows.
pub(super) struct Group {
    pub title: &'static str,
    pub about: &'static str,
    pub files: &'static [&'static str],
}

pub(super) const GROUPS: &[Group] = &[
    Group {
        title: "Time",
        about: "A month has two steps. Inputs are held at what they are in the middle of a step, and every stock moves exactly to its end.",
        files: &["src/model/equations/time.rs"],
    },
    Group {
        title: "Pull",
        about: "Marketing spend builds goodwill, goodwill builds awareness, and of those aware some come forward.",
        files: &["src/model/equations/pull.rs"],
    },
    Group {
        title: "Push",
        about: "Sellers are hired and trained; they work open deals first, then leads, then look for new customers. Deals pass three stages.",
        files: &[
            "src/model/equations/force.rs",
            "src/model/equations/push.rs",
            "src/model/equations/deals.rs",
        ],
    },
    Group {
        title: "Working together",
        about: "The two functions share the money, help each other, and quarrel. Tension never multiplies revenue: it acts on leads lost, on waiting, and on the lift.",
        files: &["src/model/equations/both.rs"],
    },
    Group {
        title: "Chance",
        about: "Every plan meets the same luck in the same future. The mean path has none: its counts are expectations.",
        files: &["src/model/equations/chance.rs"],
    },
    Group {
        title: "Money",
        about: "Cash follows revenue: payment in advance, taxes and interest are not modelled.",
        files: &["src/model/equations/money.rs", "src/model/outcome.rs"],
    },
    Group {
        title: "The ride",
        about: "How bumpy a series is against its own trend. The same for new business by month, by quarter, and for revenue.",
        files: &["src/model/equations/ride.rs"],
    },
    Group {
        title: "Fair fights",
        about: "Plans are compared on equal spend or equal revenue, and over many paired futures.",
        files: &["src/model/equations/fair.rs"],
    },
];

/// An equation as it stands in the code.
pub(super) struct Equation {
    pub file: &'static str,
    pub name: String,
    pub title: String,
    pub meaning: String,
    /// Of each result.
    pub units: Vec<String>,
    /// How many figures it gives.
    pub results: usize,
    pub why: String,
    /// One of [`STANDINGS`], and what follows it.
    pub standing: &'static str,
    pub source: String,
    pub arguments: Vec<String>,
    pub block: Block,
}

/// What an equation's source may begin with, and what that means.
pub(super) const STANDINGS: [(&str, &str); 4] = [
    ("published", "read at its source"),
    (
        "standard",
        "textbook mathematics, true once its assumptions are granted",
    ),
    ("definition", "what a word means here"),
    ("assumed", "nobody has published it"),
];

/// All that was read.
pub(super) struct Sources {
    /// By group.
    pub equations: Vec<Vec<Equation>>,
    pub constants: HashMap<String, Expr>,
    functions: BTreeMap<String, ItemFn>,
}

impl Sources {
    /// Reads the files of all groups.
    pub(super) fn read() -> Self {
        let text = |file: &&'static str| {
            let text = std::fs::read_to_string(at_root(file)).expect("a file of the model");
            (*file, text)
        };
        let groups = GROUPS
            .iter()
            .map(|group| group.files.iter().map(text).collect());
        Self::of(groups.collect())
    }

    /// From file names and their texts, by group.
    pub(super) fn of(groups: Vec<Vec<(&'static str, String)>>) -> Self {
        let mut all = Self {
            equations: Vec::new(),
            constants: HashMap::new(),
            functions: BTreeMap::new(),
        };
        for files in groups {
            let mut group = Vec::new();
            for (file, text) in files {
                let parsed = syn::parse_file(&text).unwrap_or_else(|why| panic!("{file}: {why}"));
                for item in parsed.items {
                    all.item(file, item, &mut group);
                }
            }
            all.equations.push(group);
        }
        all
    }

    pub(super) fn function(&self, name: &str) -> Option<&ItemFn> {
        self.functions.get(name)
    }

    /// The doc comment of a function, in one line.
    pub(super) fn doc(&self, name: &str) -> String {
        paragraphs(&self.functions[name].attrs).join(" ")
    }

    fn item(&mut self, file: &'static str, item: Item, group: &mut Vec<Equation>) {
        match item {
            Item::Fn(function) => {
                if matches!(function.vis, Visibility::Public(_)) {
                    group.push(Equation::new(
                        file,
                        &function.sig,
                        &function.attrs,
                        *function.block.clone(),
                    ));
                }
                self.functions
                    .insert(function.sig.ident.to_string(), function);
            }
            Item::Impl(methods) => {
                for method in methods.items {
                    if let ImplItem::Fn(method) = method {
                        group.push(Equation::new(
                            file,
                            &method.sig,
                            &method.attrs,
                            method.block,
                        ));
                    }
                }
            }
            Item::Const(constant) => {
                self.constants
                    .insert(constant.ident.to_string(), *constant.expr);
            }
            Item::Use(_) | Item::Struct(_) | Item::Mod(_) => {}
            other => panic!("{file} holds more than equations: {other:?}"),
        }
    }
}

impl Equation {
    fn new(file: &'static str, sig: &syn::Signature, attrs: &[Attribute], block: Block) -> Self {
        let name = sig.ident.to_string();
        let text = paragraphs(attrs);
        let labelled = |label: &str| {
            let found = text.iter().find_map(|text| text.strip_prefix(label));
            found
                .unwrap_or_else(|| panic!("{file}: {name} has no `{label}`"))
                .to_owned()
        };
        let [title, meaning, ..] = &text[..] else {
            panic!("{file}: {name} needs a title and a meaning")
        };
        let source = labelled("Source: ");
        let found = STANDINGS.iter().find_map(|&(standing, _)| {
            let rest = source.strip_prefix(standing)?;
            Some((
                standing,
                rest.trim_start_matches(['.', ',', ' ']).to_owned(),
            ))
        });
        let (standing, source) =
            found.unwrap_or_else(|| panic!("{file}: the source of {name} begins with no standing"));
        assert_eq!(
            text.len(),
            5,
            "{file}: {name} has title, meaning, unit, why, source"
        );
        Self {
            file,
            title: title.trim_end_matches('.').to_owned(),
            meaning: meaning.clone(),
            units: labelled("Unit: ").split("; ").map(str::to_owned).collect(),
            results: results(&sig.output),
            why: sentence(&labelled("Why: ")),
            standing,
            source: sentence(&source),
            arguments: sig.inputs.iter().flat_map(arguments).collect(),
            block,
            name,
        }
    }
}

/// How many figures a function gives, by its type.
fn results(output: &ReturnType) -> usize {
    let ReturnType::Type(_, of) = output else {
        panic!("an equation gives something")
    };
    match &**of {
        Type::Array(array) => match &array.len {
            Expr::Lit(ExprLit {
                lit: Lit::Int(count),
                ..
            }) => count.base10_parse().expect("a count"),
            other => panic!("no count: {other:?}"),
        },
        _ => 1,
    }
}

/// The names that an argument brings; a series and the record itself bring none.
fn arguments(argument: &FnArg) -> Vec<String> {
    fn names(pattern: &Pat) -> Vec<String> {
        match pattern {
            Pat::Ident(name) if name.ident == "series" => vec![],
            Pat::Ident(name) => vec![name.ident.to_string()],
            Pat::Slice(slice) => slice.elems.iter().flat_map(names).collect(),
            Pat::Wild(_) => vec![],
            other => panic!("no name: {other:?}"),
        }
    }
    match argument {
        FnArg::Typed(argument) => names(&argument.pat),
        FnArg::Receiver(_) => vec![],
    }
}

/// The first letter large.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The paragraphs of a doc comment, each in one line.
fn paragraphs(attrs: &[Attribute]) -> Vec<String> {
    let mut lines = Vec::new();
    for attr in attrs {
        let Meta::NameValue(pair) = &attr.meta else {
            continue;
        };
        if let (
            true,
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }),
        ) = (pair.path.is_ident("doc"), &pair.value)
        {
            lines.push(text.value().trim().to_owned());
        }
    }
    lines
        .split(String::is_empty)
        .map(|lines| lines.join(" "))
        .filter(|text| !text.is_empty())
        .collect()
}
