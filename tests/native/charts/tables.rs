//! Tables as markup: whatever is in the cells stays text.

use proptest::prelude::*;
use two_stroke::charts::Table;

fn table(headers: &[&str], rows: &[&[&str]]) -> Table {
    let owned = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect();
    Table {
        headers: owned(headers),
        rows: rows.iter().map(|cells| owned(cells)).collect(),
    }
}

/// The texts of the cells, read back as a browser would.
fn read_back(html: &str) -> Vec<String> {
    let cells = html.split("<t").skip(1).filter(|tag| {
        let name = tag.split([' ', '>']).next();
        matches!(name, Some("h" | "d"))
    });
    let text = |cell: &str| {
        let inside = cell.split_once('>').expect("a whole tag").1;
        let text = inside.split('<').next().unwrap_or_default();
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        text.replace("&quot;", "\"").replace("&amp;", "&")
    };
    cells.map(text).collect()
}

#[test]
fn what_looks_like_markup_is_escaped_in_heads_and_cells() {
    let hostile = "<img src=x onerror=\"a()\"> & </table>";
    let escaped = "&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &lt;/table&gt;";
    let html = table(&[hostile, "B"], &[&[hostile, hostile], &[hostile]]).html();
    assert_eq!(
        html,
        format!(
            "<thead><tr><th scope=\"col\">{escaped}</th><th scope=\"col\">B</th></tr></thead>\
             <tbody><tr><th scope=\"row\">{escaped}</th><td>{escaped}</td></tr>\
             <tr><th scope=\"row\" colspan=\"2\">{escaped}</th></tr></tbody>"
        )
    );
    // Once only: what is escaped already is shown as it was written.
    let html = table(&["&lt;"], &[]).html();
    assert!(html.contains(">&amp;lt;<"), "{html}");
}

#[test]
fn a_cell_that_is_alone_is_a_heading_over_all_columns() {
    let html = table(&["a", "b", "c"], &[&["Group"], &["x", "", "z"]]).html();
    let rows = "<tbody><tr><th scope=\"row\" colspan=\"3\">Group</th></tr>\
                <tr><th scope=\"row\">x</th><td></td><td>z</td></tr></tbody>";
    assert!(html.ends_with(rows), "{html}");
}

#[test]
fn a_table_without_rows_is_whole() {
    let nothing = Table::default().html();
    assert_eq!(nothing, "<thead><tr></tr></thead><tbody></tbody>");
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was(
        headers in prop::collection::vec("[<>&\"'=/;a-z\u{0}-\u{1f}\u{e9}\u{2212}]{0,12}", 1..4),
        rows in prop::collection::vec(prop::collection::vec(any::<String>(), 1..4), 0..5),
    ) {
        let table = Table { headers, rows };
        let html = table.html();
        let texts = table.headers.iter().chain(table.rows.iter().flatten());
        let visible = |text: &String| text.chars().filter(|c| !c.is_control()).collect::<String>();
        prop_assert_eq!(read_back(&html), texts.map(visible).collect::<Vec<_>>());
        let cells = table.headers.len() + table.rows.iter().map(Vec::len).sum::<usize>();
        let tags = 2 * (cells + table.rows.len() + 3);
        prop_assert_eq!(html.matches('<').count(), tags, "{}", &html);
    }
}
