//! Points of the emotion curves and the labels at their peaks and valleys, relative to the row's
//! upper edge, so that they stay the same when the row moves down.

use std::sync::Arc;

use super::{RowCaches, RowContext, RowItem, curve, pills};
use crate::{
    insight::flow::followed_path,
    map::card_columns::CardColumns,
    model::{Emotion, PersonaId, RowId, Touchpoint},
    scene::{Point, Rect, Rgba},
};

/// Distance between two whole emotion values, in scene units.
const STEP: f64 = 28.0;
/// Space above +2 and below −2, for labels.
const HEADROOM: f64 = 30.0;
/// Height of the curves with their labels.
pub(super) const HEIGHT: f64 = 2.0 * HEADROOM + 4.0 * STEP;

/// Contents of the emotion row.
pub(super) struct FeelingsRow {
    pub curves: Vec<PersonaCurve>,
    /// Curve of the ideal emotion (DOMAIN 23).
    pub ideal: JoinedPoints,
    /// Labels, grouped, with the left edge of each group.
    pub pills: Vec<(f64, RowItem)>,
}

/// Emotion curve of a persona.
pub(super) struct PersonaCurve {
    /// Persona; `None` for the curve of all customers.
    pub persona: Option<PersonaId>,
    pub name: String,
    pub color: Rgba,
    /// Index of the marker form of the dots.
    pub mark: usize,
    /// Points on the followed path.
    pub on_path: JoinedPoints,
    /// Points off the followed path.
    pub off_path: JoinedPoints,
}

/// Points of a curve with the touchpoints that they belong to, and the slopes of the interpolant.
#[derive(Default)]
pub(super) struct JoinedPoints {
    /// Reading-order index of the touchpoint (`None` on the ideal curve) and position.
    pub points: Vec<(Option<usize>, Point)>,
    /// Slope at each point.
    pub slopes: Vec<f64>,
}

impl JoinedPoints {
    fn new(points: Vec<(Option<usize>, Point)>) -> Self {
        let only: Vec<Point> = points.iter().map(|(_, point)| *point).collect();
        let slopes = curve::slopes(&only);
        Self { points, slopes }
    }
}

/// Cached contents of the emotion row, with their inputs.
pub(in crate::map) struct FeelingsCache {
    row: RowId,
    persona: Option<PersonaId>,
    path: Vec<usize>,
    slots: Arc<CardColumns>,
    columns: Vec<(f64, f64)>,
    touchpoints: Vec<Arc<Touchpoint>>,
    made: Arc<FeelingsRow>,
}

impl FeelingsCache {
    /// True if the cached contents are still valid for `place`; takes over the changed touchpoints
    /// that leave them so.
    fn fits(&mut self, place: &RowContext<'_>, path: &[usize]) -> bool {
        let facts = place.facts;
        let same = |old: &mut Arc<Touchpoint>, new: &Arc<Touchpoint>| {
            if Arc::ptr_eq(old, new) {
                return true;
            }
            let is_same = old.emotions == new.emotions && old.ideal == new.ideal;
            old.clone_from(new);
            is_same
        };
        self.row == place.row.id
            && self.persona == facts.options.persona
            && Arc::ptr_eq(&self.slots, place.slots)
            && self.columns == place.frame.columns
            && self.path == path
            && self.touchpoints.len() == facts.touchpoints.len()
            && self
                .touchpoints
                .iter_mut()
                .zip(&facts.touchpoints)
                .all(|(old, new)| same(old, new))
    }
}

/// Contents of the emotion row, from the cache where its inputs are unchanged.
pub(super) fn cached_feelings(place: &RowContext<'_>, shelves: &mut RowCaches) -> Arc<FeelingsRow> {
    let path = followed_path(&place.facts.index);
    if let Some(mut kept) = shelves.feelings.take()
        && kept.fits(place, &path)
    {
        let made = Arc::clone(&kept.made);
        shelves.feelings = Some(kept);
        return made;
    }
    let made = Arc::new(make(place, &path));
    let facts = place.facts;
    shelves.feelings = Some(FeelingsCache {
        row: place.row.id.clone(),
        persona: facts.options.persona.clone(),
        path,
        slots: Arc::clone(place.slots),
        columns: place.frame.columns.clone(),
        touchpoints: facts.touchpoints.iter().copied().cloned().collect(),
        made: Arc::clone(&made),
    });
    made
}

fn make(place: &RowContext<'_>, path: &[usize]) -> FeelingsRow {
    let curves = curves(place, path);
    let ideal = ideal(place, path);
    let on_path = curves.iter().flat_map(|curve| &curve.on_path);
    let dots = on_path.map(|dot| dot.at).collect();
    let mut labels = Vec::new();
    for curve in &curves {
        let dots = curve.on_path.iter();
        let dots = dots.map(|dot| (dot.at, dot.emotion.value, dot.emotion.word.trim()));
        labels.extend(pills::turn_labels(
            &dots.collect::<Vec<_>>(),
            curve.color,
            0.25,
        ));
    }
    // The row is as wide as the map: labels may extend beyond its first and last column.
    let room = Rect {
        min: Point::new(f64::NEG_INFINITY, 2.0),
        max: Point::new(f64::INFINITY, HEIGHT + 6.0),
    };
    let words = pills::place_pills(labels, dots, room, place.facts.palette.surface);
    let points = |dots: &[FeelingDot<'_>]| {
        let points = dots.iter().map(|dot| (Some(dot.touchpoint), dot.at));
        JoinedPoints::new(points.collect())
    };
    let trace = |curve: &FeelingPoints<'_>| PersonaCurve {
        persona: curve.persona.cloned(),
        name: curve.name.clone(),
        color: curve.color,
        mark: curve.mark,
        on_path: points(&curve.on_path),
        off_path: points(&curve.off_path),
    };
    FeelingsRow {
        curves: curves.iter().map(trace).collect(),
        ideal: JoinedPoints::new(ideal.into_iter().map(|point| (None, point)).collect()),
        pills: words,
    }
}

/// Point of a curve.
struct FeelingDot<'a> {
    touchpoint: usize,
    at: Point,
    emotion: &'a Emotion,
}

/// Emotion curve of a persona, before interpolation.
struct FeelingPoints<'a> {
    persona: Option<&'a PersonaId>,
    name: String,
    color: Rgba,
    mark: usize,
    on_path: Vec<FeelingDot<'a>>,
    off_path: Vec<FeelingDot<'a>>,
}

/// Height (y) of an emotion value below the row's upper edge.
pub(super) fn y_of_value(value: i8) -> f64 {
    HEADROOM + STEP * f64::from(2 - value)
}

/// Curves of all personas with emotions, or of the persona filter alone.
fn curves<'a>(place: &RowContext<'a>, path: &[usize]) -> Vec<FeelingPoints<'a>> {
    let facts = place.facts;
    let mut on_path = vec![false; facts.touchpoints.len()];
    for &at in path {
        if let Some(flag) = on_path.get_mut(at) {
            *flag = true;
        }
    }
    let only = facts.only_persona();
    let mut curves: Vec<FeelingPoints<'a>> = facts
        .journey
        .personas()
        .iter()
        .enumerate()
        .filter(|(_, persona)| only.is_none_or(|only| only.id == persona.id))
        .map(|(mark, persona)| FeelingPoints {
            mark,
            persona: Some(&persona.id),
            name: facts.messages.name(&**persona),
            color: facts
                .palette
                .readable_color(facts.journey.persona_color(persona)),
            on_path: Vec::new(),
            off_path: Vec::new(),
        })
        .collect();
    fill(place, &on_path, &mut curves);
    let has_own = |curve: &FeelingPoints<'_>| {
        let mut all = curve.on_path.iter().chain(&curve.off_path);
        all.any(|dot| dot.emotion.persona.is_some())
    };
    curves.retain(has_own);
    if curves.is_empty() {
        curves.push(FeelingPoints {
            persona: None,
            name: facts.messages.tr(id!("layout-everybody")),
            color: facts.palette.accent,
            mark: 0,
            on_path: Vec::new(),
            off_path: Vec::new(),
        });
        fill(place, &on_path, &mut curves);
        curves.retain(|curve| !curve.on_path.is_empty() || !curve.off_path.is_empty());
    }
    curves
}

fn fill<'a>(place: &RowContext<'a>, on_path: &[bool], curves: &mut [FeelingPoints<'a>]) {
    let count = curves.len();
    for slot in &place.slots.columns {
        let visited = |at: &usize| on_path.get(*at).copied().unwrap_or(false);
        let visits = slot.touchpoints.iter().filter(|at| visited(at)).count();
        let mut visit = 0;
        for &at in &slot.touchpoints {
            let Some(t) = place.facts.touchpoints.get(at) else {
                continue;
            };
            // Touchpoints of one column are beside each other in the curve.
            let is_on = visited(&at);
            let x = place.frame.center_of(place.slots, at)
                + if is_on {
                    beside(visit, visits, 44.0)
                } else {
                    0.0
                };
            visit += usize::from(is_on);
            for (number, curve) in curves.iter_mut().enumerate() {
                let Some(emotion) = t.emotion_of(curve.persona) else {
                    continue;
                };
                let y = y_of_value(emotion.value.clamp(-2, 2)) + beside(number, count, 3.0);
                let dot = FeelingDot {
                    touchpoint: at,
                    at: Point::new(x, y),
                    emotion,
                };
                if is_on {
                    curve.on_path.push(dot);
                } else {
                    curve.off_path.push(dot);
                }
            }
        }
    }
}

/// Offset of item `number` from the centre of `count` items that are spaced by `gap`.
fn beside(number: usize, count: usize, gap: f64) -> f64 {
    use crate::model::float;
    (float(number) - (float(count) - 1.0) / 2.0) * gap
}

fn ideal(place: &RowContext<'_>, path: &[usize]) -> Vec<Point> {
    let mut points: Vec<Point> = path
        .iter()
        .filter_map(|&at| {
            let value = place.facts.touchpoints.get(at)?.ideal?;
            let x = place.frame.center_of(place.slots, at);
            Some(Point::new(x, y_of_value(value.clamp(-2, 2))))
        })
        .collect();
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    points.dedup_by(|b, a| b.x <= a.x);
    points
}
