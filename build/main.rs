//! Writes the texts as Rust.

mod texts;

use std::path::Path;
use std::{env, error, fs};

/// The files of the languages; the first leads.
const LANGUAGES: [&str; 1] = ["en"];

fn main() -> Result<(), Box<dyn error::Error>> {
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
