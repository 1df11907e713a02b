//! The journey as text: phases as sections, touchpoints as articles.
//!
//! The details panel beside the map shows copies of these articles, so that nothing is written in
//! two ways.

use std::collections::BTreeMap;

use super::page::HtmlPage;
use crate::{
    map::{ViewOptions, is_filtered_out},
    model::{
        DomainId, ItemRef, MessageId, PersonaId, Phase, PhaseId, Touchpoint, TouchpointId,
        Transition, presets,
    },
    record::{RecordContext, RecordRow, RecordTable, RecordValue, TableKind, Wording},
};

/// Facts in the list beside the title of a touchpoint.
const CHIPS: &[&str] = &[
    "channel",
    "devices",
    "wait_seconds",
    "key",
    "self_service",
    "live_agent",
    "callback_offered",
    "evidence_status",
];

/// Facts below it, each with its heading.
const FACTS: &[&str] = &[
    "goal",
    "does",
    "thinks",
    "feels",
    "emotions",
    "ideal_emotion",
    "quotes",
    "expectation",
    "other_channels",
    "lane",
    "actor",
    "frontstage",
    "backstage",
    "support",
    "owner",
    "influence",
    "url",
    "sub_journey",
    "notes",
];

/// List of annotations of a touchpoint.
struct AnnotationList {
    kind: TableKind,
    heading: MessageId,
    /// Column with the touchpoint.
    at: &'static str,
    /// Columns in bold.
    titles: &'static [&'static str],
    /// Columns behind them.
    facts: &'static [&'static str],
}

const ANNOTATIONS: [AnnotationList; 4] = [
    AnnotationList {
        kind: TableKind::PainPoints,
        heading: id!("inspector-group-pain-points"),
        at: "touchpoint",
        titles: &["text"],
        facts: &[
            "severity",
            "frequency",
            "status",
            "evidence_status",
            "owner",
        ],
    },
    AnnotationList {
        kind: TableKind::ImpactMoments,
        heading: id!("inspector-group-moments"),
        at: "touchpoint",
        titles: &["text"],
        facts: &["polarity", "strength", "evidence_status"],
    },
    AnnotationList {
        kind: TableKind::Scores,
        heading: id!("inspector-group-scores"),
        at: "target",
        titles: &["metric_name", "figure"],
        facts: &["interval", "n", "segment", "date", "source"],
    },
    AnnotationList {
        kind: TableKind::Actions,
        heading: id!("inspector-group-actions"),
        at: "shown_at",
        titles: &["text"],
        facts: &["status", "owner", "due", "hypothesis"],
    },
];

/// Annotations and transitions as they are told in the articles.
struct ArticleTexts<'a> {
    cx: RecordContext<'a>,
    chips: RecordTable,
    facts: RecordTable,
    /// For each touchpoint and each list of [`ANNOTATIONS`]: title and facts of each record.
    annotations: BTreeMap<(TouchpointId, usize), Vec<(String, String)>>,
    /// Facts of each transition.
    transitions: BTreeMap<ItemRef, String>,
}

impl<'a> ArticleTexts<'a> {
    fn new(cx: RecordContext<'a>) -> Self {
        let mut annotations = BTreeMap::<_, Vec<_>>::new();
        for (number, list) in ANNOTATIONS.iter().enumerate() {
            let columns = [&[list.at], list.titles, list.facts].concat();
            let table = RecordTable::new(&cx, list.kind, &columns);
            for row in &table.rows {
                let Some(RecordValue::Item(ItemRef::Touchpoint(id))) = row.values.first() else {
                    continue;
                };
                let title = table.line(&cx, row, list.titles, Wording::Full, " ");
                let facts = list.facts.iter().map(|id| fact(&cx, &table, row, id));
                let facts: Vec<String> = facts.collect();
                let here = annotations.entry((id.clone(), number)).or_default();
                here.push((title, join_with_dots(&facts)));
            }
        }
        let columns = ["kind", "share", "label"];
        let table = RecordTable::new(&cx, TableKind::Transitions, &columns);
        let told = |row: &RecordRow| {
            let facts = table.line(&cx, row, &columns, Wording::Full, " · ");
            (row.item.clone(), facts)
        };
        Self {
            cx,
            chips: RecordTable::new(&cx, TableKind::Touchpoints, CHIPS),
            facts: RecordTable::new(&cx, TableKind::Touchpoints, FACTS),
            annotations,
            transitions: table.rows.iter().map(told).collect(),
        }
    }
}

/// Value of a column as it stands in a line of facts: an interval says itself what it is.
fn fact(cx: &RecordContext<'_>, table: &RecordTable, row: &RecordRow, id: &str) -> String {
    match table.cell(row, id) {
        Some((_, RecordValue::Interval(found, scale))) => {
            cx.interval(*found, scale, id!("scores-probably"))
        }
        _ => table.text(cx, row, id, Wording::Full),
    }
}

/// Id of the section with the phases.
pub(super) const PHASES: &str = "list-phases";

/// Writes the phases with their touchpoints.
pub(super) fn phases(html: &mut HtmlPage, words: RecordContext<'_>) {
    html.raw("<section");
    html.attr("id", PHASES);
    html.raw(">\n");
    html.program_text("h3", &words.tr(id!("page-phases")));
    let texts = ArticleTexts::new(words);
    for phase in words.journey.phases() {
        self::phase(html, &texts, phase);
    }
    html.raw("</section>\n");
}

fn phase(html: &mut HtmlPage, texts: &ArticleTexts<'_>, phase: &Phase) {
    let words = texts.cx;
    html.raw("<section class=\"phase\"");
    html.attr("id", &section_id(&phase.id));
    html.raw(">\n");
    html.user_text("h4", &words.name(&ItemRef::Phase(phase.id.clone())));
    html.raw("<dl>\n");
    html.pair(&words.tr(id!("field-phase-goal")), &phase.goal);
    html.pair(&words.tr(id!("field-desired")), &phase.desired);
    for field in &phase.custom {
        let [name, value] = words.custom_field(presets::PHASE, field);
        html.pair(&name, &value);
    }
    html.raw("</dl>\n");
    let touchpoints = words.journey.touchpoints_of(&phase.id);
    if touchpoints.is_empty() {
        html.program_text("p", &words.tr(id!("page-no-touchpoints")));
    }
    html.raw("<div class=\"touchpoints\">\n");
    for touchpoint in touchpoints {
        article(html, texts, touchpoint);
    }
    html.raw("</div>\n</section>\n");
}

fn article(html: &mut HtmlPage, texts: &ArticleTexts<'_>, t: &Touchpoint) {
    let words = texts.cx;
    let item = ItemRef::Touchpoint(t.id.clone());
    html.raw("<article");
    html.attr("id", &article_id(&t.id));
    html.attr("data-item", &item.to_string());
    html.attr("data-at", t.id.as_str());
    let channels = t.channels();
    html.attr("data-channels", &joined(channels));
    html.attr("data-devices", &joined(t.devices.iter()));
    let personas = words.journey.personas().iter().map(|persona| &persona.id);
    let fits = |id: &&PersonaId| {
        let options = ViewOptions {
            persona: Some((*id).clone()),
            ..ViewOptions::default()
        };
        !is_filtered_out(words.journey, &options, t)
    };
    html.attr("data-personas", &joined(personas.filter(fits)));
    html.raw(">\n");
    html.user_text("h5", &words.name(&item));
    html.raw("<ul class=\"chips\">");
    let at = words.journey.index().position(&t.id);
    let [chips, facts] = [&texts.chips, &texts.facts].map(|table| {
        let row = at.and_then(|at| table.rows.get(at));
        row.into_iter().flat_map(|row| table.cells(row))
    });
    for (heading, value) in chips {
        let texts = words.texts(heading, value);
        texts.iter().for_each(|text| html.user_text("li", text));
    }
    html.raw("</ul>\n<dl>\n");
    for (heading, value) in facts {
        html.fact(&words, heading, value);
    }
    own_facts(html, words, t);
    html.raw("</dl>\n");
    for (number, of_kind) in ANNOTATIONS.iter().enumerate() {
        if let Some(here) = texts.annotations.get(&(t.id.clone(), number)) {
            list(html, &words.tr(of_kind.heading), here);
        }
    }
    ways(html, texts, t);
    html.raw("</article>\n");
}

/// HTML id of a phase's section.
pub(super) fn section_id(id: &PhaseId) -> String {
    format!("phase-{id}")
}

/// HTML id of a touchpoint's article.
pub(super) fn article_id(id: &TouchpointId) -> String {
    format!("words-{id}")
}

fn joined<'a, I: DomainId + 'a>(ids: impl Iterator<Item = &'a I>) -> String {
    ids.map(DomainId::as_str).collect::<Vec<_>>().join(" ")
}

/// Custom fields and sources of a touchpoint.
fn own_facts(html: &mut HtmlPage, words: RecordContext<'_>, t: &Touchpoint) {
    for field in &t.custom {
        let [name, value] = words.custom_field(presets::TOUCHPOINT, field);
        html.pair(&name, &value);
    }
    for source in &t.evidence.sources {
        let label = words.choice(source.kind);
        html.pair(&label, &words.source(source).join(" · "));
        html.address(&label, &source.link);
    }
}

/// Joins the non-empty parts with middle dots.
pub(super) fn join_with_dots<S: AsRef<str>>(parts: &[S]) -> String {
    let parts = parts.iter().map(|part| part.as_ref().trim());
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// List with a heading; each item has a title and further text.
fn list(html: &mut HtmlPage, heading: &str, items: &[(String, String)]) {
    html.program_text("h6", heading);
    html.raw("<ul>\n");
    for (what, more) in items {
        html.raw("<li>");
        html.user_text("strong", what);
        if !more.is_empty() {
            html.raw(" ");
            html.user_text("span", more);
        }
        html.raw("</li>\n");
    }
    html.raw("</ul>\n");
}

/// Writes the incoming and outgoing transitions of a touchpoint.
fn ways(html: &mut HtmlPage, texts: &ArticleTexts<'_>, t: &Touchpoint) {
    let words = texts.cx;
    let graph = words.journey.graph();
    let comes = graph.incoming(&t.id);
    let goes = graph.outgoing(&t.id);
    type End = fn(&Transition) -> &TouchpointId;
    let sides: [(MessageId, _, End); 2] = [
        (id!("inspector-group-comes-from"), comes, |e| &e.from),
        (id!("inspector-group-leads-to"), goes, |e| &e.to),
    ];
    for (heading, transitions, end) in sides {
        if transitions.is_empty() {
            continue;
        }
        html.program_text("h6", &words.tr(heading));
        html.raw("<ul>\n");
        for e in transitions {
            html.raw("<li>");
            link(html, words, end(e));
            let facts = texts.transitions.get(&ItemRef::Transition(e.id.clone()));
            html.raw(" ");
            html.user_text("span", facts.map_or("", String::as_str));
            html.raw("</li>\n");
        }
        html.raw("</ul>\n");
    }
}

/// Link to a touchpoint's article.
pub(super) fn link(html: &mut HtmlPage, words: RecordContext<'_>, id: &TouchpointId) {
    html.raw("<a dir=\"auto\"");
    html.attr("href", &format!("#{}", article_id(id)));
    html.raw(">");
    html.text(&words.name(&ItemRef::Touchpoint(id.clone())));
    html.raw("</a>");
}
