//! Writes the texts as Rust, and has the page linked so that a part of it can load later.

mod texts;

use std::path::Path;
use std::{env, error, fs};

/// The files of the languages; the first leads.
const LANGUAGES: [&str; 1] = ["en"];

fn main() -> Result<(), Box<dyn error::Error>> {
    link_for_splitting();
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let path = format!("texts/{language}.ftl");
        println!("cargo::rerun-if-changed={path}");
        sources.push((language, fs::read_to_string(&path)?, path));
    }
    let file = |(language, source, path)| texts::File {
        language,
        path,
        source,
    };
    let files: Vec<_> = sources
        .iter()
        .map(|(language, source, path)| file((language, source, path)))
        .collect();
    match texts::generate(&files) {
        Ok(rust) => fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.rs"), rust)?,
        Err(errors) => errors
            .iter()
            .for_each(|error| println!("cargo::error={error}")),
    }
    Ok(())
}

/// What the tool needs that takes a part out of the page's module (`src/app/later.rs`): what in it refers to what. (Texts
/// are merged all the same: apart they can load later too, and both modules are larger for it.)
fn link_for_splitting() {
    if env::var_os("CARGO_CFG_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=two-stroke=--emit-relocs");
    }
}
