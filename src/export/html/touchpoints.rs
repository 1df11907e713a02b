//! The journey as text: phases as sections, touchpoints as articles.
//!
//! The details panel beside the map shows copies of these articles, so that nothing is written in
//! two ways.

use std::collections::BTreeMap;

use super::{journey_text::JourneyText, page::HtmlPage};
use crate::{
    insight::scores::score_display,
    map::{ViewOptions, is_filtered_out},
    model::{
        Action, DomainId, ImpactMoment, ItemRef, Journey, MessageId, PainPoint, PersonaId, Phase,
        PhaseId, Score, ScoreTarget, Touchpoint, TouchpointId, Transition, presets,
    },
};

/// Writes the phases with their touchpoints.
pub(super) fn phases(html: &mut HtmlPage, words: JourneyText<'_>) {
    html.raw("<section>\n");
    html.program_text("h3", &words.tr(id!("page-phases")));
    let pins = pins(words.journey);
    for phase in words.journey.phases() {
        self::phase(html, words, phase, &pins);
    }
    html.raw("</section>\n");
}

/// Annotations of a touchpoint, each in the journey's order.
#[derive(Default)]
struct TouchpointAnnotations<'a> {
    pains: Vec<&'a PainPoint>,
    moments: Vec<&'a ImpactMoment>,
    scores: Vec<&'a Score>,
    actions: Vec<&'a Action>,
}

/// Annotations by touchpoint.
type AnnotationIndex<'a> = BTreeMap<&'a TouchpointId, TouchpointAnnotations<'a>>;

fn pins(journey: &Journey) -> AnnotationIndex<'_> {
    let mut pins = AnnotationIndex::new();
    for p in journey.pain_points() {
        if let Some(at) = journey.anchor_touchpoint(&p.anchor) {
            pins.entry(at).or_default().pains.push(p);
        }
    }
    for m in journey.moments() {
        if let Some(at) = journey.anchor_touchpoint(&m.anchor) {
            pins.entry(at).or_default().moments.push(m);
        }
    }
    for s in journey.scores() {
        if let ScoreTarget::Touchpoint(at) = &s.target {
            pins.entry(at).or_default().scores.push(s);
        }
    }
    for a in journey.actions() {
        if let Some(at) = journey.action_touchpoint(&a.id) {
            pins.entry(at).or_default().actions.push(a);
        }
    }
    pins
}

fn phase(html: &mut HtmlPage, words: JourneyText<'_>, phase: &Phase, pins: &AnnotationIndex<'_>) {
    html.raw("<section class=\"phase\"");
    html.attr("id", &section_id(&phase.id));
    html.raw(">\n");
    html.user_text(
        "h4",
        &words.or_else(&phase.name, id!("layout-unnamed-phase")),
    );
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
        article(html, words, touchpoint, pins);
    }
    html.raw("</div>\n</section>\n");
}

fn article(
    html: &mut HtmlPage,
    words: JourneyText<'_>,
    t: &Touchpoint,
    pins: &AnnotationIndex<'_>,
) {
    html.raw("<article");
    html.attr("id", &article_id(&t.id));
    html.attr("data-item", &ItemRef::Touchpoint(t.id.clone()).to_string());
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
    html.user_text("h5", &words.title(&t.id));
    html.raw("<ul class=\"chips\">");
    words
        .touchpoint_summary(t)
        .iter()
        .for_each(|fact| html.user_text("li", fact));
    html.raw("</ul>\n<dl>\n");
    experience(html, words, t);
    organisation(html, words, t);
    html.raw("</dl>\n");
    if let Some(here) = pins.get(&t.id) {
        pains(html, words, &here.pains);
        moments(html, words, &here.moments);
        scores(html, words, &here.scores);
        actions(html, words, &here.actions);
    }
    ways(html, words, t);
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

fn experience(html: &mut HtmlPage, words: JourneyText<'_>, t: &Touchpoint) {
    let pair = |html: &mut HtmlPage, key, value: &str| html.pair(&words.tr(key), value);
    pair(html, id!("field-goal"), &t.goal);
    pair(html, id!("field-does"), &t.does);
    pair(html, id!("field-thinks"), &t.thinks);
    pair(html, id!("field-feels"), &t.feels);
    let feelings: Vec<String> = t
        .emotions
        .iter()
        .map(|emotion| {
            let whose = emotion.persona.as_ref();
            let whose =
                whose.map_or_else(|| words.tr(id!("layout-everybody")), |id| words.persona(id));
            let word = match emotion.word.trim() {
                "" => String::new(),
                word => format!(" · {word}"),
            };
            format!("{whose}: {}{word}", words.feeling(emotion.value))
        })
        .collect();
    html.pairs(&words.tr(id!("field-emotion")), &feelings);
    let ideal = t
        .ideal
        .map(|value| words.feeling(value))
        .unwrap_or_default();
    pair(html, id!("field-ideal"), &ideal);
    html.pairs(&words.tr(id!("field-quotes")), &t.quotes);
    pair(html, id!("field-expectation"), &t.expectation);
}

fn organisation(html: &mut HtmlPage, words: JourneyText<'_>, t: &Touchpoint) {
    let pair = |html: &mut HtmlPage, key, value: &str| html.pair(&words.tr(key), value);
    let others: Vec<String> = t
        .other_channels
        .iter()
        .map(|id| words.channel(id))
        .collect();
    pair(html, id!("field-other-channels"), &others.join(", "));
    let lane = t.lane.as_ref().and_then(|id| words.journey.lanes().get(id));
    pair(html, id!("field-lane"), lane.map_or("", |lane| &lane.name));
    pair(html, id!("field-actor"), &t.actor);
    pair(html, id!("field-frontstage"), &t.frontstage);
    pair(html, id!("field-backstage"), &t.backstage);
    pair(html, id!("field-support"), &t.support);
    if !t.owner.team.trim().is_empty() {
        let owner = format!("{} ({})", t.owner.team.trim(), words.choice(t.owner.kind));
        pair(html, id!("field-owner"), &owner);
    }
    let influence = t.influence.map(|value| words.lang.number(value, 1));
    pair(html, id!("field-influence"), &influence.unwrap_or_default());
    html.address(&words.tr(id!("field-url")), &t.url);
    pair(html, id!("field-sub-journey"), &t.sub_journey);
    pair(html, id!("field-notes"), &t.notes);
    for field in &t.custom {
        let [name, value] = words.custom_field(presets::TOUCHPOINT, field);
        html.pair(&name, &value);
    }
    for source in &t.evidence.sources {
        let label = words.choice(source.kind);
        let n = source.n.map_or(String::new(), |n| format!("n {n}"));
        let parts = [
            source.text.trim(),
            source.quote.trim(),
            &n,
            &words.date(source.date),
        ];
        html.pair(&label, &join_with_dots(&parts));
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
    if items.is_empty() {
        return;
    }
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

fn pains(html: &mut HtmlPage, words: JourneyText<'_>, here: &[&PainPoint]) {
    let item = |p: &&PainPoint| {
        let parts = [
            words.severity(p.severity),
            words.share(p.frequency),
            words.choice(p.status),
            words.choice(p.evidence.status),
            p.owner.clone(),
        ];
        let text = words.text_or_else(&p.text, id!("layout-untitled-pain-point"));
        (text, join_with_dots(&parts))
    };
    let items: Vec<_> = here.iter().map(item).collect();
    list(html, &words.tr(id!("inspector-group-pain-points")), &items);
}

fn moments(html: &mut HtmlPage, words: JourneyText<'_>, here: &[&ImpactMoment]) {
    let item = |m: &&ImpactMoment| {
        let parts = [
            words.choice(m.polarity),
            words.strength(m.strength),
            words.choice(m.evidence.status),
        ];
        let text = words.text_or_else(&m.text, id!("layout-untitled-moment"));
        (text, join_with_dots(&parts))
    };
    let items: Vec<_> = here.iter().map(item).collect();
    list(html, &words.tr(id!("inspector-group-moments")), &items);
}

fn scores(html: &mut HtmlPage, words: JourneyText<'_>, here: &[&Score]) {
    let item = |s: &&Score| {
        let shown = score_display(words.journey, s);
        let parts = [
            words.interval(s, shown, id!("scores-probably")),
            words.replies(s, shown),
            words.segment(s),
            words.date(s.date),
            s.source.clone(),
        ];
        let what = format!("{} {}", words.metric(s), words.figure(s, shown));
        (what, join_with_dots(&parts))
    };
    let items: Vec<_> = here.iter().map(item).collect();
    list(html, &words.tr(id!("inspector-group-scores")), &items);
}

fn actions(html: &mut HtmlPage, words: JourneyText<'_>, here: &[&Action]) {
    let item = |a: &&Action| {
        let parts = [
            words.choice(a.status),
            a.owner.clone(),
            words.date(a.due),
            a.hypothesis.clone(),
        ];
        let text = words.text_or_else(&a.text, id!("layout-untitled-action"));
        (text, join_with_dots(&parts))
    };
    let items: Vec<_> = here.iter().map(item).collect();
    list(html, &words.tr(id!("inspector-group-actions")), &items);
}

/// Writes the incoming and outgoing transitions of a touchpoint.
fn ways(html: &mut HtmlPage, words: JourneyText<'_>, t: &Touchpoint) {
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
            let parts = [words.choice(e.kind), words.share(e.share), e.label.clone()];
            html.raw(" ");
            html.user_text("span", &join_with_dots(&parts));
            html.raw("</li>\n");
        }
        html.raw("</ul>\n");
    }
}

/// Link to a touchpoint's article.
pub(super) fn link(html: &mut HtmlPage, words: JourneyText<'_>, id: &TouchpointId) {
    html.raw("<a dir=\"auto\"");
    html.attr("href", &format!("#{}", article_id(id)));
    html.raw(">");
    html.text(&words.title(id));
    html.raw("</a>");
}
