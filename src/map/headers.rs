//! Draws the frame around the cards: title, phase headers, lane labels and hair lines.

use std::sync::Arc;

use super::{
    Simplification,
    map_context::MapContext,
    map_frame::MapFrame,
    rows::{self, MapRows},
    scene_builder::{SceneBuilder, dotted_hairline, item_key},
    sizes::{HEADER, HEADER_GAP, LABELS, MARGIN},
};
use crate::{
    model::{DomainId as _, ItemRef, LaneKey, float},
    scene::{
        Group, ImageItem, ItemRole, Point, Rect, Scene, SceneItem, StickyEdge, Stroke, TextAlign,
    },
    text::{FontSpec, MeasuredLine, break_lines, one_line},
};

const TITLE: FontSpec = FontSpec::bold(19.0);
const SUBTITLE: FontSpec = FontSpec::regular(12.0);
const PHASE: FontSpec = FontSpec::bold(13.5);
const LANE: FontSpec = FontSpec::bold(11.5);

/// Creates an empty scene with the journey's title and description.
pub(super) fn scene(facts: &MapContext<'_>) -> Scene {
    let (about, words) = (facts.journey.about(), &facts.messages);
    let phases = words.count(id!("layout-phase-count"), facts.phases.len());
    let touchpoints = words.count(id!("layout-touchpoint-count"), facts.touchpoints.len());
    let personas = words.count(id!("layout-persona-count"), facts.journey.personas().len());
    let mut description = words.message(&message!(
        "layout-map-description",
        phases = &phases,
        touchpoints = &touchpoints,
        personas = &personas
    ));
    if !about.scenario.trim().is_empty() {
        description = format!("{} {description}", about.scenario.trim());
    }
    Scene {
        size: Point::default(),
        background: Some(facts.palette.ground),
        title: words.or_else(&about.title, id!("layout-untitled-journey")),
        description,
        items: Vec::new(),
    }
}

/// Draws the layer behind cards and lines: separators of lanes, phases and rows.
pub(super) fn draw_backdrop(
    facts: &MapContext<'_>,
    frame: &MapFrame,
    rows: &MapRows,
    scene: &mut Scene,
) {
    let p = facts.palette;
    let bottom = frame.bottom() + rows.height;
    let mut pen = SceneBuilder::default();
    for lane in &frame.lanes {
        let (a, b) = (Point::new(8.0, lane.1), Point::new(frame.right, lane.1));
        pen.line(a, b, Stroke::solid(p.line, 1.0));
    }
    for phase in frame.phases.iter().skip(1) {
        let (a, b) = (
            Point::new(phase.0, frame.header.max.y + 8.0),
            Point::new(phase.0, bottom),
        );
        pen.line(a, b, dotted_hairline(p.outline));
    }
    rows::hair_lines(rows, facts, frame, &mut pen);
    scene.items.append(&mut pen.items);
}

/// Draws the pinned headers and labels, and sets the size of the scene.
pub(super) fn draw_headers(
    facts: &MapContext<'_>,
    frame: &MapFrame,
    reach: Point,
    height: f64,
    labels: Vec<SceneItem>,
    scene: &mut Scene,
) {
    scene.size = Point::new(
        frame.right.max(reach.x) + MARGIN,
        height.max(reach.y) + MARGIN,
    );
    if facts.options.show_title {
        title(facts, frame, scene);
    }
    for (lane, (_, name)) in facts.lanes.bands.iter().enumerate() {
        lane_label(facts, frame, lane, name, scene);
    }
    scene.items.extend(labels);
    let shown = if facts.options.hides_phase_headers {
        0
    } else {
        usize::MAX
    };
    for (place, phase) in facts.journey.phases().iter().enumerate().take(shown) {
        let Some(&(x0, x1)) = frame.phases.get(place) else {
            continue;
        };
        let rect = Rect {
            min: Point::new(x0 + HEADER_GAP / 2.0, frame.header.min.y),
            max: Point::new(x1 - HEADER_GAP / 2.0, frame.header.max.y),
        };
        let mut pen = SceneBuilder::default();
        pen.box_rect(
            rect,
            8.0,
            Some(facts.palette.phase(place + facts.options.first_phase)),
            None,
        );
        let name = facts.messages.name(&**phase);
        let lines = phase_lines(facts, &name, rect.width() + HEADER_GAP);
        let height = PHASE.leading() * float(lines.len());
        let at = (rect.min.x + 12.0, rect.center().y - height / 2.0);
        pen.text_in_box(&lines, PHASE, at, TextAlign::Left, facts.palette.text);
        let mut alt = facts
            .messages
            .message(&message!("layout-alt-phase", name = &name));
        if !phase.goal.trim().is_empty() {
            alt = format!("{alt}: {}", phase.goal.trim());
        }
        let id = item_key(ItemRef::Phase(phase.id.clone()));
        let group = pen.group(id, ItemRole::Heading, alt, rect);
        scene.items.push(SceneItem::Group(Box::new(Group {
            sticky: StickyEdge::Top,
            ..group
        })));
    }
}

/// Name of a phase, broken for a header of this width.
fn phase_lines(facts: &MapContext<'_>, name: &str, width: f64) -> Vec<MeasuredLine> {
    let room = width - HEADER_GAP - 24.0;
    if facts.shows_full_text() {
        break_lines(name, PHASE, room, facts.max_lines(1))
    } else {
        vec![one_line(name, PHASE, room)]
    }
}

/// Height of the phase headers, given the left and right edges of the phases.
pub(super) fn header_height(facts: &MapContext<'_>, phases: &[(f64, f64)]) -> f64 {
    let phases = facts.journey.phases().iter().zip(phases);
    let lines = phases.map(|(phase, (x0, x1))| {
        let name = facts.messages.name(&**phase);
        phase_lines(facts, &name, x1 - x0).len()
    });
    let most = if facts.shows_full_text() {
        lines.max().unwrap_or(1)
    } else {
        1
    };
    HEADER + PHASE.leading() * float(most.saturating_sub(1))
}

/// Least height of a lane that fits its label.
pub(super) fn lane_height(facts: &MapContext<'_>, lane: usize) -> f64 {
    let name = facts.lanes.bands.get(lane).map_or("", |band| &band.1);
    let lines = break_lines(name, LANE, LABELS - 28.0, facts.max_lines(3)).len();
    LANE.leading() * float(lines) + 20.0
}

fn title(facts: &MapContext<'_>, frame: &MapFrame, scene: &mut Scene) {
    let about = facts.journey.about();
    let name = facts
        .messages
        .or_else(&about.title, id!("layout-untitled-journey"));
    let mut pen = SceneBuilder::default();
    let mut x = MARGIN;
    if let Some(logo) = about
        .logo
        .as_ref()
        .and_then(|id| facts.journey.images().get(id))
    {
        pen.items.push(SceneItem::Image(ImageItem {
            id: Arc::from(logo.id.as_str()),
            rect: Rect::new(x, 16.0, 48.0, 48.0),
            bytes: Arc::from(logo.bytes.as_slice()),
            radius: 4.0,
            alt: logo.alt.clone(),
        }));
        x += 60.0;
    }
    let room = (frame.right - x).max(400.0);
    let line = one_line(&name, TITLE, room);
    let below = one_line(&subtitle(facts), SUBTITLE, room);
    let width = line.width.max(below.width).max(200.0) + x - MARGIN;
    pen.text(&[line], TITLE, (x, 14.0), facts.palette.text);
    pen.text(&[below], SUBTITLE, (x, 43.0), facts.palette.text_muted);
    let bounds = Rect::new(MARGIN, 12.0, width, 52.0);
    scene
        .items
        .push(pen.into_item(item_key(ItemRef::Journey), ItemRole::Heading, name, bounds));
}

/// Subtitle: state, personas, owner and review date.
fn subtitle(facts: &MapContext<'_>) -> String {
    let (about, words) = (facts.journey.about(), &facts.messages);
    let mut parts = vec![words.choice(about.state)];
    let names: Vec<&str> = facts
        .journey
        .personas()
        .iter()
        .map(|persona| persona.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    match names.as_slice() {
        [] => {}
        [only] => parts.push((*only).to_owned()),
        [first @ .., last] => {
            let args = [("first", first.join(", ")), ("last", (*last).to_owned())];
            let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (*n, v.as_str())).collect();
            parts.push(words.fill(id!("layout-and"), &args));
        }
    }
    if !about.owner.trim().is_empty() {
        parts.push(words.message(&message!("layout-state-owner", owner = about.owner.trim())));
    }
    if let Some(date) = about.reviewed {
        let date = words.date(date);
        parts.push(words.message(&message!("layout-state-reviewed", date = &date)));
    }
    parts.join("  ·  ")
}

/// Draws a notice in the corner beside the phase headers, naming the number of transitions left out
/// or bundled.
pub(super) fn draw_simplification(
    facts: &MapContext<'_>,
    frame: &MapFrame,
    simplified: Simplification,
    scene: &mut Scene,
) {
    let Some(message) = simplified.in_short() else {
        return;
    };
    let words = facts.messages.lang.message(&message);
    let style = FontSpec::regular(10.0);
    let lines = break_lines(&words, style, LABELS - MARGIN - 16.0, 3);
    let mut pen = SceneBuilder::default();
    pen.text(
        &lines,
        style,
        (MARGIN, frame.header.min.y),
        facts.palette.text_muted,
    );
    let height = style.leading() * float(lines.len());
    let rect = Rect::new(MARGIN, frame.header.min.y, LABELS - MARGIN - 16.0, height);
    scene
        .items
        .push(pen.into_item(None, ItemRole::Paragraph, words, rect));
}

fn lane_label(
    facts: &MapContext<'_>,
    frame: &MapFrame,
    lane: usize,
    name: &str,
    scene: &mut Scene,
) {
    let Some(&(y0, y1)) = frame.lanes.get(lane) else {
        return;
    };
    let rect = Rect {
        min: Point::new(0.0, y0 + 0.5),
        max: Point::new(LABELS - 8.0, y1 - 0.5),
    };
    let mut pen = SceneBuilder::default();
    pen.box_rect(rect, 0.0, Some(facts.palette.ground), None);
    let lines = break_lines(name, LANE, LABELS - 28.0, facts.max_lines(3));
    let (at, ink) = ((MARGIN, y0 + 16.0), facts.palette.text);
    pen.text_in_box(&lines, LANE, at, TextAlign::Left, ink);
    let alt = facts
        .messages
        .message(&message!("layout-alt-lane", name = name));
    let id = match facts.lanes.bands.get(lane) {
        Some((LaneKey::Channel(Some(id)), _)) => item_key(ItemRef::Channel(id.clone())),
        Some((LaneKey::Device(Some(id)), _)) => item_key(ItemRef::Device(id.clone())),
        Some((LaneKey::Custom(Some(id)), _)) => item_key(ItemRef::Lane(id.clone())),
        _ => None,
    };
    let group = pen.group(id, ItemRole::RowLabel, alt, rect);
    scene.items.push(SceneItem::Group(Box::new(Group {
        sticky: StickyEdge::Left,
        ..group
    })));
}
