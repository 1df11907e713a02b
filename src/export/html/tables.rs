//! Lists of the web page: one table for each kind of annotation, and the personas.

use super::{
    journey_text::JourneyText,
    page::HtmlPage,
    touchpoints::{join_with_dots, link},
};
use crate::{
    export::tables::transitions_in_order,
    insight::scores::score_display,
    model::{
        DomainId as _, ItemRef, MessageId, Persona, Score, ScoreTarget, TouchpointId, presets,
    },
};

/// Cell of a table.
enum HtmlCell<'a> {
    /// Text.
    Words(String),
    /// Link to a touchpoint.
    At(&'a TouchpointId),
}

fn words_cell<'a>(words: impl Into<String>) -> HtmlCell<'a> {
    HtmlCell::Words(words.into())
}

fn at(id: Option<&TouchpointId>) -> HtmlCell<'_> {
    id.map_or_else(|| words_cell(""), HtmlCell::At)
}

/// Row: the item's reference, its touchpoints for filtering, and its cells.
struct HtmlRow<'a> {
    item: ItemRef,
    at: Vec<&'a TouchpointId>,
    cells: Vec<HtmlCell<'a>>,
}

fn table(
    html: &mut HtmlPage,
    words: JourneyText<'_>,
    (heading, columns): (MessageId, &[MessageId]),
    rows: &[HtmlRow<'_>],
) {
    if rows.is_empty() {
        return;
    }
    html.raw("<section>\n");
    html.program_text("h3", &words.tr(heading));
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.attr("aria-label", &words.tr(heading));
    html.raw("><table><thead><tr>");
    for column in columns {
        html.program_text("th scope=\"col\"", &words.tr(*column));
    }
    html.raw("</tr></thead><tbody>\n");
    for row in rows {
        html.raw("<tr");
        html.attr("data-item", &row.item.to_string());
        let places: Vec<&str> = row.at.iter().map(|id| id.as_str()).collect();
        html.attr("data-at", &places.join(" "));
        html.raw(">");
        for (place, cell) in row.cells.iter().enumerate() {
            let tag = if place == 0 { "th scope=\"row\"" } else { "td" };
            match cell {
                HtmlCell::Words(words) => html.user_text(tag, words),
                HtmlCell::At(id) => {
                    html.raw("<");
                    html.raw(tag);
                    html.raw(">");
                    link(html, words, id);
                    html.close(tag);
                }
            }
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n</section>\n");
}

/// Writes all tables and the personas.
pub(super) fn all(html: &mut HtmlPage, words: JourneyText<'_>) {
    pains(html, words);
    moments(html, words);
    actions(html, words);
    scores(html, words);
    personas(html, words);
    transitions(html, words);
}

fn pains(html: &mut HtmlPage, words: JourneyText<'_>) {
    let mut rows = Vec::new();
    for p in words.journey.pain_points() {
        let place = words.anchor_touchpoint(&p.anchor);
        let personas: Vec<String> = p.personas.iter().map(|id| words.persona(id)).collect();
        rows.push(HtmlRow {
            item: ItemRef::PainPoint(p.id.clone()),
            at: place.into_iter().collect(),
            cells: vec![
                words_cell(words.text_or_else(&p.text, id!("layout-untitled-pain-point"))),
                at(place),
                words_cell(words.severity(p.severity)),
                words_cell(words.share(p.frequency)),
                words_cell(personas.join(", ")),
                words_cell(p.votes.to_string()),
                words_cell(p.owner.as_str()),
                words_cell(words.choice(p.status)),
                words_cell(words.choice(p.evidence.status)),
            ],
        });
    }
    let columns = [
        id!("field-pain-text"),
        id!("page-at"),
        id!("field-severity"),
        id!("field-frequency"),
        id!("field-personas"),
        id!("field-votes"),
        id!("field-pain-owner"),
        id!("field-pain-status"),
        id!("field-evidence"),
    ];
    table(
        html,
        words,
        (id!("inspector-group-pain-points"), &columns),
        &rows,
    );
}

fn moments(html: &mut HtmlPage, words: JourneyText<'_>) {
    let mut rows = Vec::new();
    for m in words.journey.moments() {
        let place = words.anchor_touchpoint(&m.anchor);
        rows.push(HtmlRow {
            item: ItemRef::Moment(m.id.clone()),
            at: place.into_iter().collect(),
            cells: vec![
                words_cell(words.text_or_else(&m.text, id!("layout-untitled-moment"))),
                at(place),
                words_cell(words.choice(m.polarity)),
                words_cell(words.strength(m.strength)),
                words_cell(words.choice(m.evidence.status)),
            ],
        });
    }
    let columns = [
        id!("field-moment-text"),
        id!("page-at"),
        id!("field-polarity"),
        id!("field-strength"),
        id!("field-evidence"),
    ];
    table(
        html,
        words,
        (id!("inspector-group-moments"), &columns),
        &rows,
    );
}

fn actions(html: &mut HtmlPage, words: JourneyText<'_>) {
    let mut rows = Vec::new();
    for a in words.journey.actions() {
        let place = words.journey.action_touchpoint(&a.id);
        rows.push(HtmlRow {
            item: ItemRef::Action(a.id.clone()),
            at: place.into_iter().collect(),
            cells: vec![
                words_cell(words.text_or_else(&a.text, id!("layout-untitled-action"))),
                at(place),
                words_cell(words.choice(a.status)),
                words_cell(a.owner.as_str()),
                words_cell(words.date(a.due)),
                words_cell(words.scale(a.impact)),
                words_cell(words.scale(a.effort)),
                words_cell(a.hypothesis.as_str()),
            ],
        });
    }
    let columns = [
        id!("field-action-text"),
        id!("page-at"),
        id!("field-action-status"),
        id!("field-action-owner"),
        id!("field-due"),
        id!("field-impact"),
        id!("field-action-effort"),
        id!("field-hypothesis"),
    ];
    table(
        html,
        words,
        (id!("inspector-group-actions"), &columns),
        &rows,
    );
}

fn target<'a>(
    words: JourneyText<'_>,
    score: &'a Score,
) -> (Option<&'a TouchpointId>, HtmlCell<'a>) {
    match &score.target {
        ScoreTarget::Journey => (None, words_cell(words.tr(id!("inspector-whole-journey")))),
        ScoreTarget::Phase(id) => {
            let name = words
                .journey
                .phases()
                .get(id)
                .map_or("", |phase| &phase.name);
            let name = words.or_else(name, id!("layout-unnamed-phase"));
            (None, words_cell(name))
        }
        ScoreTarget::Touchpoint(id) => (Some(id), HtmlCell::At(id)),
    }
}

fn scores(html: &mut HtmlPage, words: JourneyText<'_>) {
    let mut rows = Vec::new();
    for s in words.journey.scores() {
        let (place, cell) = target(words, s);
        let shown = score_display(words.journey, s);
        let direction = words
            .journey
            .metric_scale(&s.metric)
            .map(|scale| scale.direction);
        rows.push(HtmlRow {
            item: ItemRef::Score(s.id.clone()),
            at: place.into_iter().collect(),
            cells: vec![
                words_cell(words.metric(s)),
                cell,
                words_cell(words.figure(s, shown)),
                words_cell(words.interval(s, shown, id!("scores-between"))),
                words_cell(words.replies(s, shown)),
                words_cell(direction.map(|d| words.choice(d)).unwrap_or_default()),
                words_cell(words.segment(s)),
                words_cell(words.date(s.date)),
                words_cell(s.source.as_str()),
            ],
        });
    }
    let columns = [
        id!("field-metric"),
        id!("field-score-target"),
        id!("field-score-value"),
        id!("scores-interval"),
        id!("field-replies"),
        id!("field-direction"),
        id!("page-segment"),
        id!("field-score-date"),
        id!("field-score-source"),
    ];
    table(
        html,
        words,
        (id!("inspector-group-scores"), &columns),
        &rows,
    );
}

fn transitions(html: &mut HtmlPage, words: JourneyText<'_>) {
    let mut rows = Vec::new();
    for e in transitions_in_order(words.journey) {
        let context = match e.context_kept {
            Some(true) => words.tr(id!("inspector-yes")),
            Some(false) => words.tr(id!("layout-context-lost")),
            None => String::new(),
        };
        rows.push(HtmlRow {
            item: ItemRef::Transition(e.id.clone()),
            at: vec![&e.from, &e.to],
            cells: vec![
                HtmlCell::At(&e.from),
                HtmlCell::At(&e.to),
                words_cell(words.choice(e.kind)),
                words_cell(words.share(e.share)),
                words_cell(words.scale(e.effort)),
                words_cell(context),
                words_cell(join_with_dots(&[&e.label, &e.reason])),
            ],
        });
    }
    let columns = [
        id!("field-from"),
        id!("field-to"),
        id!("field-transition-kind"),
        id!("field-transition-share"),
        id!("field-transition-effort"),
        id!("field-context-kept"),
        id!("field-reason"),
    ];
    table(
        html,
        words,
        (id!("export-sheet-transitions"), &columns),
        &rows,
    );
}

fn personas(html: &mut HtmlPage, words: JourneyText<'_>) {
    if words.journey.personas().is_empty() {
        return;
    }
    html.raw("<section>\n");
    html.program_text("h3", &words.tr(id!("inspector-group-personas")));
    html.raw("<div class=\"personas\">\n");
    for persona in words.journey.personas() {
        self::persona(html, words, persona);
    }
    html.raw("</div>\n</section>\n");
}

fn persona(html: &mut HtmlPage, words: JourneyText<'_>, p: &Persona) {
    html.raw("<article");
    html.attr("data-item", &ItemRef::Persona(p.id.clone()).to_string());
    html.raw(">\n");
    html.user_text("h4", &words.persona(&p.id));
    if !p.quote.trim().is_empty() {
        html.user_text("blockquote", &p.quote);
    }
    html.raw("<dl>\n");
    html.pair(&words.tr(id!("field-role")), &p.role);
    html.pair(&words.tr(id!("field-persona-share")), &words.share(p.share));
    html.pairs(&words.tr(id!("inspector-group-goals")), &p.goals);
    html.pairs(&words.tr(id!("inspector-group-needs")), &p.needs);
    html.pairs(
        &words.tr(id!("inspector-group-frustrations")),
        &p.frustrations,
    );
    let expected = p.expectations.iter();
    let expected: Vec<String> = expected
        .map(|e| join_with_dots(&[e.text.as_str(), &words.date(e.date)]))
        .collect();
    html.pairs(&words.tr(id!("field-expectations")), &expected);
    let channels: Vec<String> = p.channels.iter().map(|id| words.channel(id)).collect();
    html.pair(&words.tr(id!("field-used-channels")), &channels.join(", "));
    let devices: Vec<String> = p.devices.iter().map(|id| words.device(id)).collect();
    html.pair(&words.tr(id!("field-used-devices")), &devices.join(", "));
    html.pair(&words.tr(id!("field-notes")), &p.notes);
    for field in &p.custom {
        let [name, value] = words.custom_field(presets::PERSONA, field);
        html.pair(&name, &value);
    }
    html.raw("</dl>\n</article>\n");
}
