//! Lists of the web page: one table for each kind of annotation, and the personas.

use super::{
    page::HtmlPage,
    touchpoints::{PHASES, link},
};
use crate::{
    model::{DomainId as _, ItemRef, MessageId, Persona, presets},
    record::{
        RecordContext, RecordHeading, RecordRow, RecordTable, RecordValue, TableKind, Wording,
    },
};

/// Table of the page: its records, its heading and its columns.
type WebTable = (TableKind, MessageId, &'static [&'static str]);

const PAINS: WebTable = (
    TableKind::PainPoints,
    id!("inspector-group-pain-points"),
    &[
        "rank",
        "text",
        "touchpoint",
        "severity",
        "frequency",
        "personas",
        "votes",
        "owner",
        "status",
        "evidence_status",
    ],
);

const MOMENTS: WebTable = (
    TableKind::ImpactMoments,
    id!("inspector-group-moments"),
    &[
        "text",
        "touchpoint",
        "polarity",
        "strength",
        "evidence_status",
    ],
);

const ACTIONS: WebTable = (
    TableKind::Actions,
    id!("inspector-group-actions"),
    &[
        "text",
        "shown_at",
        "status",
        "owner",
        "due",
        "impact",
        "effort",
        "hypothesis",
    ],
);

const SCORES: WebTable = (
    TableKind::Scores,
    id!("inspector-group-scores"),
    &[
        "metric_name",
        "target",
        "figure",
        "interval",
        "n",
        "direction",
        "segment",
        "date",
        "source",
    ],
);

const TRANSITIONS: WebTable = (
    TableKind::Transitions,
    id!("export-sheet-transitions"),
    &[
        "from",
        "to",
        "kind",
        "share",
        "effort",
        "context_kept",
        "explanation",
    ],
);

/// Facts of a persona beside name and quote.
const PERSONA: &[&str] = &[
    "role",
    "share",
    "goals",
    "needs",
    "frustrations",
    "dated_expectations",
    "channels",
    "devices",
    "notes",
];

/// Tables before and behind the personas.
const TABLES: ([WebTable; 4], [WebTable; 1]) = ([PAINS, MOMENTS, ACTIONS, SCORES], [TRANSITIONS]);

/// Id of the section with the personas.
const PERSONAS: &str = "list-personas";

/// Writes all tables and the personas.
pub(super) fn all(html: &mut HtmlPage, cx: RecordContext<'_>) {
    for of_kind in TABLES.0 {
        table(html, cx, of_kind);
    }
    personas(html, cx);
    for of_kind in TABLES.1 {
        table(html, cx, of_kind);
    }
}

/// Writes the contents: a link to each section that is there, the phases last.
pub(super) fn contents(html: &mut HtmlPage, cx: RecordContext<'_>) {
    let link = |(kind, heading, columns): WebTable| {
        let is_empty = RecordTable::new(&cx, kind, columns).rows.is_empty();
        (!is_empty).then(|| (section_id(kind), cx.tr(heading)))
    };
    let mut links: Vec<(String, String)> = TABLES.0.into_iter().filter_map(link).collect();
    if !cx.journey.personas().is_empty() {
        let heading = cx.tr(id!("inspector-group-personas"));
        links.push((PERSONAS.to_owned(), heading));
    }
    links.extend(TABLES.1.into_iter().filter_map(link));
    links.push((PHASES.to_owned(), cx.tr(id!("page-phases"))));
    html.raw("<nav class=\"contents\"");
    html.attr("aria-label", &cx.tr(id!("page-contents")));
    html.raw("><ul>\n");
    for (id, words) in links {
        html.raw("<li><a");
        html.attr("href", &format!("#{id}"));
        html.raw(">");
        html.text(&words);
        html.raw("</a></li>\n");
    }
    html.raw("</ul></nav>\n");
}

fn section_id(kind: TableKind) -> String {
    format!("list-{}", kind.key())
}

fn table(html: &mut HtmlPage, cx: RecordContext<'_>, (kind, heading, columns): WebTable) {
    let mut table = RecordTable::new(&cx, kind, columns);
    if table.rows.is_empty() {
        return;
    }
    if kind == TableKind::PainPoints {
        table.sort_by(&cx, "rank");
    }
    html.raw("<section");
    html.attr("id", &section_id(kind));
    html.raw(">\n");
    html.program_text("h3", &cx.tr(heading));
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.attr("aria-label", &cx.tr(heading));
    html.raw("><table><thead><tr>");
    for column in &table.columns {
        html.program_text("th scope=\"col\"", &column.title(cx.lang, Wording::Full));
    }
    html.raw("</tr></thead><tbody>\n");
    for row in &table.rows {
        html.raw("<tr");
        html.attr("data-item", &row.item.to_string());
        html.attr("data-at", &places(row));
        html.raw(">");
        for (number, (heading, value)) in table.cells(row).enumerate() {
            // The rank before the name of a pain point doesn't name its row.
            let named = usize::from(kind == TableKind::PainPoints);
            let tag = if number == named {
                "th scope=\"row\""
            } else {
                "td"
            };
            cell(html, cx, tag, (heading, value));
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n</section>\n");
}

/// Ids of the touchpoints that a row names, by which it is filtered.
fn places(row: &RecordRow) -> String {
    let ids = row.values.iter().filter_map(|value| match value {
        RecordValue::Item(ItemRef::Touchpoint(id)) => Some(id.as_str()),
        _ => None,
    });
    ids.collect::<Vec<_>>().join(" ")
}

fn cell(
    html: &mut HtmlPage,
    cx: RecordContext<'_>,
    tag: &str,
    (heading, value): (&RecordHeading, &RecordValue),
) {
    if let RecordValue::Item(ItemRef::Touchpoint(id)) = value {
        html.raw("<");
        html.raw(tag);
        html.raw(">");
        link(html, cx, id);
        html.close(tag);
    } else {
        let words = cx.text(heading, value, Wording::Full);
        html.user_text(tag, &words.unwrap_or_default());
    }
}

fn personas(html: &mut HtmlPage, cx: RecordContext<'_>) {
    if cx.journey.personas().is_empty() {
        return;
    }
    html.raw("<section");
    html.attr("id", PERSONAS);
    html.raw(">\n");
    html.program_text("h3", &cx.tr(id!("inspector-group-personas")));
    html.raw("<div class=\"personas\">\n");
    let table = RecordTable::new(&cx, TableKind::Personas, PERSONA);
    for (persona, row) in cx.journey.personas().iter().zip(&table.rows) {
        self::persona(html, cx, persona, (&table, row));
    }
    html.raw("</div>\n</section>\n");
}

fn persona(
    html: &mut HtmlPage,
    cx: RecordContext<'_>,
    p: &Persona,
    (table, row): (&RecordTable, &RecordRow),
) {
    html.raw("<article");
    html.attr("data-item", &row.item.to_string());
    html.raw(">\n");
    html.user_text("h4", &cx.name(&row.item));
    if !p.quote.trim().is_empty() {
        html.user_text("blockquote", &p.quote);
    }
    html.raw("<dl>\n");
    for (heading, value) in table.cells(row) {
        html.fact(&cx, heading, value);
    }
    for field in &p.custom {
        let [name, value] = cx.custom_field(presets::PERSONA, field);
        html.pair(&name, &value);
    }
    html.raw("</dl>\n</article>\n");
}
