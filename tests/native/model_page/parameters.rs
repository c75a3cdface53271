//! Every parameter in every preset, as tables of the page.

use std::fmt::Write as _;

use two_stroke::model::params::Group;
use two_stroke::model::presets::{Preset, Status};
use two_stroke::model::{PARAMS, Param};

use super::page::{cited, escaped};
use crate::docs::{given, number, sources, unit};

const fn mark(status: Status) -> &'static str {
    match status {
        Status::Published => "published",
        Status::Reported => "reported",
        Status::Solved => "solved",
        Status::Assumed => "assumed",
    }
}

/// One table a group.
pub(super) fn tables() -> String {
    Group::ALL.into_iter().map(table).collect()
}

fn table(group: Group) -> String {
    let title = escaped(group.title());
    let id = format!("values-{}", format!("{group:?}").to_lowercase());
    let mut html = format!(
        "<h3>{title}</h3>\n<section class=\"scroll\" tabindex=\"0\" aria-labelledby=\"{id}\">\n\
         <table>\n<caption id=\"{id}\">{title}: values of the parameters in each firm</caption>\n<thead>\n<tr>\
         <th scope=\"col\">Parameter</th><th scope=\"col\">Meaning, unit and range</th>"
    );
    for preset in Preset::newest() {
        write!(html, "<th scope=\"col\">{}</th>", escaped(preset.name)).expect("text");
    }
    html += "<th scope=\"col\">Where it comes from</th></tr>\n</thead>\n<tbody>\n";
    for row in PARAMS.iter().filter(|row| row.group == group) {
        html += &line(row);
    }
    html + "</tbody>\n</table>\n</section>\n"
}

fn line(row: &Param) -> String {
    let mut html = format!(
        "<tr><th scope=\"row\">{}</th><td class=\"meaning\">{}<small>{}, {} to {}</small></td>",
        escaped(row.label),
        escaped(row.help),
        unit(row.unit),
        number(row.scale.min()),
        number(row.scale.max()),
    );
    for preset in Preset::newest() {
        let value = given(preset, row);
        write!(
            html,
            "<td class=\"value\">{}<small>{}</small></td>",
            number(value.value()),
            mark(value.passport().status)
        )
        .expect("text");
    }
    let lines: Vec<_> = sources(row).iter().map(|line| cited(line)).collect();
    writeln!(html, "<td class=\"from\">{}</td></tr>", lines.join("<br>")).expect("text");
    html
}
