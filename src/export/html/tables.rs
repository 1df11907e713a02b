//! Lists of the web page: one table for each kind of annotation, and the personas.

use super::{page::HtmlPage, touchpoints::link};
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

/// Writes all tables and the personas.
pub(super) fn all(html: &mut HtmlPage, cx: RecordContext<'_>) {
    for of_kind in [PAINS, MOMENTS, ACTIONS, SCORES] {
        table(html, cx, of_kind);
    }
    personas(html, cx);
    table(html, cx, TRANSITIONS);
}

fn table(html: &mut HtmlPage, cx: RecordContext<'_>, (kind, heading, columns): WebTable) {
    let table = RecordTable::new(&cx, kind, columns);
    if table.rows.is_empty() {
        return;
    }
    html.raw("<section>\n");
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
            let tag = if number == 0 {
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
    html.raw("<section>\n");
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
