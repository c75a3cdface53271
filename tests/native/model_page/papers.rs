//! The documents of the claims and of the checks as sections of the page.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::support::at_root;

/// A document of `docs` as a section with this name. Its headings stand a level lower, its tables scroll
/// in boxes of their own, and what it says of how it was written stays behind.
pub(super) fn section(id: &str, file: &str) -> String {
    let text = std::fs::read_to_string(at_root(file)).expect("the document");
    let (title, rest) = text.split_once("\n\n").expect("a title");
    let (_, rest) = rest.split_once("\n\n").expect("who wrote it");
    let title = title.trim_start_matches("# ");
    let mut tables = 0;
    let events = Parser::new_ext(rest, Options::ENABLE_TABLES).flat_map(|event| match event {
        Event::Start(Tag::Heading { level, .. }) => vec![Event::Start(Tag::Heading {
            level: lower(level),
            id: None,
            classes: Vec::new(),
            attrs: Vec::new(),
        })],
        Event::End(TagEnd::Heading(level)) => vec![Event::End(TagEnd::Heading(lower(level)))],
        Event::Start(Tag::Table(columns)) => {
            tables += 1;
            let open = format!(
                "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{title}, table {tables}\">"
            );
            vec![
                Event::Html(open.into()),
                Event::Start(Tag::Table(columns)),
            ]
        }
        Event::End(TagEnd::Table) => vec![Event::End(TagEnd::Table), Event::Html("</div>".into())],
        event => vec![event],
    });
    let mut body = String::new();
    html::push_html(&mut body, events);
    let body = body
        .replace("<th>", "<th scope=\"col\">")
        .replace("<th style", "<th scope=\"col\" style")
        .replace("<br />", "<br>")
        .replace(" style=\"text-align: right\"", " class=\"value\"");
    format!(
        "<section id=\"{id}\" aria-labelledby=\"{id}-title\" class=\"paper\">\n<h2 id=\"{id}-title\">{title}</h2>\n{body}</section>\n"
    )
}

/// A title becomes the heading of a section.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        _ => HeadingLevel::H4,
    }
}
