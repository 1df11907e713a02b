//! Page frame around the map: header, toolbar, details panel and footer.

use super::{
    page::HtmlPage,
    touchpoints::{join_with_dots, section_id},
};
use crate::{
    model::{DomainId, ItemRef, MessageId, presets},
    record::RecordContext,
};

/// Title of the journey.
pub(super) fn title(words: RecordContext<'_>) -> String {
    words.or_else(&words.journey.about().title, id!("layout-untitled-journey"))
}

/// Writes the header, the toolbar and the start of the map.
pub(super) fn head(html: &mut HtmlPage, words: RecordContext<'_>) {
    html.raw("<a class=\"skip\" href=\"#words\">");
    html.text(&words.tr(id!("page-skip")));
    html.raw("</a>\n<header>\n");
    html.user_text("h1", &title(words));
    let about = words.journey.about();
    let review = about.reviewed.map(|date| {
        let date = words.lang.date(date);
        words
            .lang
            .message(&message!("layout-state-reviewed", date = date))
    });
    let review = review.unwrap_or_default();
    let owner = match about.owner.trim() {
        "" => String::new(),
        owner => {
            let message = message!("layout-state-owner", owner = owner);
            words.lang.message(&message)
        }
    };
    let facts = join_with_dots(&[words.choice(about.state), owner, review]);
    html.user_text("p class=\"facts\"", &facts);
    html.raw("</header>\n<div class=\"bar\">\n");
    phases(html, words);
    filters(html, words);
    html.raw("</div>\n<main>\n<section class=\"stage\"");
    html.attr("aria-label", &words.tr(id!("page-map")));
    html.raw(">\n<p class=\"hint\" id=\"page-keys\">");
    html.text(&words.tr(id!("page-map-keys")));
    html.raw("</p>\n<div class=\"map\" id=\"page-map\" aria-describedby=\"page-keys\">\n");
}

fn phases(html: &mut HtmlPage, words: RecordContext<'_>) {
    html.raw("<nav class=\"phases\"");
    html.attr("aria-label", &words.tr(id!("page-phases")));
    html.raw(">");
    for phase in words.journey.phases() {
        html.raw("<a dir=\"auto\"");
        html.attr("href", &format!("#{}", section_id(&phase.id)));
        html.attr("data-phase", phase.id.as_str());
        html.raw(">");
        html.text(&words.name(&ItemRef::Phase(phase.id.clone())));
        html.raw("</a>\n");
    }
    html.raw("</nav>\n");
}

fn filters(html: &mut HtmlPage, words: RecordContext<'_>) {
    let journey = words.journey;
    html.raw("<form class=\"filters live\" role=\"search\"");
    html.attr("aria-label", &words.tr(id!("page-filters")));
    html.raw(">\n");
    let personas = journey.personas().iter();
    let personas: Vec<_> = personas
        .map(|p| (p.id.as_str(), words.name(&ItemRef::Persona(p.id.clone()))))
        .collect();
    choose(
        html,
        words,
        ("persona", id!("page-persona"), id!("page-every-persona")),
        &personas,
    );
    let channels = journey.channels().iter();
    let channels: Vec<_> = channels
        .map(|c| (c.id.as_str(), words.name(&ItemRef::Channel(c.id.clone()))))
        .collect();
    choose(
        html,
        words,
        ("channel", id!("page-channel"), id!("page-every-channel")),
        &channels,
    );
    let devices = journey.devices().iter();
    let devices: Vec<_> = devices
        .map(|d| (d.id.as_str(), words.name(&ItemRef::Device(d.id.clone()))))
        .collect();
    choose(
        html,
        words,
        ("device", id!("page-device"), id!("page-every-device")),
        &devices,
    );
    let template = message!("page-matches", some = "%1", all = "%2");
    html.raw("<output role=\"status\"");
    html.attr("data-words", &words.lang.message(&template));
    html.raw("></output></form>\n");
}

fn choose(
    html: &mut HtmlPage,
    words: RecordContext<'_>,
    (name, label, every): (&str, MessageId, MessageId),
    options: &[(&str, String)],
) {
    if options.is_empty() {
        return;
    }
    html.raw("<label><span>");
    html.text(&words.tr(label));
    html.raw("</span> <select");
    html.attr("name", name);
    html.raw("><option value=\"\">");
    html.text(&words.tr(every));
    html.raw("</option>");
    for (id, words) in options {
        html.raw("<option dir=\"auto\"");
        html.attr("value", id);
        html.raw(">");
        html.text(words);
        html.raw("</option>");
    }
    html.raw("</select></label>\n");
}

fn zoom(html: &mut HtmlPage, words: RecordContext<'_>) {
    html.raw("<div class=\"zoom live\" role=\"group\"");
    html.attr("aria-label", &words.tr(id!("page-zoom")));
    html.raw(">");
    for (sign, action, key) in [
        ("−", "out", id!("page-zoom-out")),
        ("+", "in", id!("page-zoom-in")),
        ("0", "all", id!("page-zoom-all")),
    ] {
        html.raw("<button type=\"button\"");
        html.attr("data-zoom", action);
        html.attr("aria-label", &words.tr(key));
        html.attr("title", &words.tr(key));
        html.attr("aria-keyshortcuts", if sign == "−" { "-" } else { sign });
        html.raw(">");
        html.text(if action == "all" { "⤢" } else { sign });
        html.raw("</button>\n");
    }
    html.raw("</div>\n");
}

/// Writes the end of the map, the details panel, and the start of the journey as text.
pub(super) fn after_map(html: &mut HtmlPage, words: RecordContext<'_>) {
    html.raw("</div>\n<p class=\"tip live\">");
    html.text(&words.tr(id!("page-map-hint")));
    html.raw("</p>\n");
    zoom(html, words);
    html.raw("<aside id=\"page-panel\" role=\"dialog\" tabindex=\"-1\" hidden");
    html.attr("aria-label", &words.tr(id!("page-details")));
    html.raw("><button type=\"button\" class=\"close\"");
    html.attr("aria-label", &words.tr(id!("page-close")));
    html.attr("title", &words.tr(id!("page-close")));
    html.raw(">×</button><div class=\"details\"></div></aside>\n</section>\n");
    html.raw("<section class=\"words\" id=\"words\" tabindex=\"-1\">\n");
    html.program_text("h2", &words.tr(id!("page-words")));
    let about = words.journey.about();
    html.raw("<dl class=\"about\">\n");
    html.pair(&words.tr(id!("field-scenario")), &about.scenario);
    html.pair(&words.tr(id!("field-expectations")), &about.expectations);
    html.pair(&words.tr(id!("field-journey-goal")), &about.goal);
    html.pair(
        &words.tr(id!("field-business")),
        &words.choice(about.business),
    );
    html.pair(&words.tr(id!("field-notes")), &about.notes);
    for field in &about.custom {
        let [name, value] = words.custom_field(presets::JOURNEY, field);
        html.pair(&name, &value);
    }
    html.raw("</dl>\n");
}

/// Writes the footer.
pub(super) fn foot(html: &mut HtmlPage, words: RecordContext<'_>) {
    html.raw("</section>\n</main>\n<footer>");
    html.text(&words.tr(id!("page-made")));
    html.raw("</footer>\n");
}
