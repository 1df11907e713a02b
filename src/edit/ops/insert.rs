//! Insertion of touchpoints: position, order within the phase and linking.

use std::sync::Arc;

use super::{lanes::take_on, link::kind_between, select, update::IdAllocator};
use crate::{
    edit::{Change, Draft, Edit, EditableEntity},
    model::{
        IdSource, ItemRef, Journey, JourneyPath, LaneKey, Message, Phase, PhaseId, Referable as _,
        Touchpoint, TouchpointId, Transition, TransitionKind, order_between,
    },
};

/// Insertion point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InsertPosition<'a> {
    /// Right after a touchpoint, in its phase.
    After(&'a TouchpointId),
    /// Right before a touchpoint, in its phase.
    Before(&'a TouchpointId),
    /// At the end of a phase.
    EndOf(&'a PhaseId),
    /// At the end of the last phase, which is added when there is none.
    End,
}

/// A resolved insertion point.
pub(crate) struct ResolvedPosition {
    pub(crate) phase: PhaseId,
    /// Position among the touchpoints of the phase.
    pub(crate) at: usize,
    /// Neighbours in reading order, in whatever phase.
    pub(crate) previous: Option<Arc<Touchpoint>>,
    pub(crate) next: Option<Arc<Touchpoint>>,
    /// Touchpoint whose lane a new one copies.
    pub(crate) like: Option<Arc<Touchpoint>>,
    /// Edits that have to come first, such as a new phase.
    pub(crate) edits: Vec<Edit>,
}

/// Adds an empty touchpoint, selected, and links it with its neighbours.
///
/// It gets the lane of its neighbour, or `lane`. A flow transition leads to it from the previous
/// touchpoint; when exactly one flow joins the neighbours, that one is split. With
/// [`InsertPosition::Before`] it is linked to the touchpoint that it precedes.
#[must_use]
pub fn add_touchpoint(
    journey: &Journey,
    ids: &mut IdSource,
    place: InsertPosition<'_>,
    lane: Option<&LaneKey>,
) -> Draft {
    run(
        journey,
        ids,
        place,
        lane,
        &[""],
        message!("step-add-touchpoint"),
    )
}

/// Adds a touchpoint per title, linked in sequence, as one step. They get the lane of their
/// neighbour, or `lane`.
#[must_use]
pub fn paste_titles(
    journey: &Journey,
    ids: &mut IdSource,
    place: InsertPosition<'_>,
    lane: Option<&LaneKey>,
    titles: &[String],
) -> Draft {
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let label = message!("step-paste-lines", count = titles.len());
    run(journey, ids, place, lane, &titles, label)
}

/// Adds an empty touchpoint, selected, with one transition to it from `from`. No other transition
/// changes, not even one between the new neighbours.
#[must_use]
pub fn add_linked(
    journey: &Journey,
    ids: &mut IdSource,
    from: &TouchpointId,
    place: InsertPosition<'_>,
    lane: &LaneKey,
) -> Draft {
    let label = message!("step-add-touchpoint");
    let Some(source) = journey.touchpoint(from) else {
        return Draft::new(label, Vec::new());
    };
    let mut fresh = IdAllocator::new(journey, ids);
    let mut spot = find_spot(journey, &mut fresh, place);
    let slots = NewOrders::find(&journey.touchpoints_of(&spot.phase), spot.at, 1);
    let mut edits = std::mem::take(&mut spot.edits);
    edits.extend(slots.renumbered);
    let id = fresh.id::<Touchpoint>();
    let order = slots.orders.first().copied().unwrap_or_default();
    let mut touchpoint = Touchpoint::new(id.clone(), spot.phase.clone(), order);
    take_on(lane, &mut touchpoint);
    let mut transition = Transition::new(fresh.id::<Transition>(), from.clone(), id.clone());
    transition.kind = kind_between(source, &touchpoint);
    edits.push(Edit::Touchpoint(Change::append(touchpoint)));
    edits.push(Edit::Transition(Change::append(transition)));
    Draft::new(label, edits).with_selection(vec![select::touchpoint(&id)])
}

fn run(
    journey: &Journey,
    ids: &mut IdSource,
    place: InsertPosition<'_>,
    lane: Option<&LaneKey>,
    titles: &[&str],
    label: Message,
) -> Draft {
    if titles.is_empty() {
        return Draft::new(label, Vec::new());
    }
    let mut fresh = IdAllocator::new(journey, ids);
    let mut spot = find_spot(journey, &mut fresh, place);
    let slots = NewOrders::find(&journey.touchpoints_of(&spot.phase), spot.at, titles.len());
    let mut edits = std::mem::take(&mut spot.edits);
    edits.extend(slots.renumbered);
    let mut made = Vec::with_capacity(titles.len());
    for (title, order) in titles.iter().zip(slots.orders) {
        let id = fresh.id::<Touchpoint>();
        let mut touchpoint = Touchpoint::new(id.clone(), spot.phase.clone(), order);
        (*title).clone_into(&mut touchpoint.title);
        let own = lane.cloned().or_else(|| {
            let like = spot.like.as_ref()?;
            Some(LaneKey::of(journey.about().lanes_by, like))
        });
        if let Some(lane) = own {
            take_on(&lane, &mut touchpoint);
        }
        edits.push(Edit::Touchpoint(Change::append(touchpoint)));
        made.push(id);
    }
    let is_before = matches!(place, InsertPosition::Before(_));
    edits.extend(links(journey, &mut fresh, &spot, &made, is_before));
    Draft::new(label, edits).with_selection(made.iter().map(select::touchpoint).collect())
}

fn links(
    journey: &Journey,
    fresh: &mut IdAllocator<'_>,
    spot: &ResolvedPosition,
    made: &[TouchpointId],
    is_before: bool,
) -> Vec<Edit> {
    let (Some(first), Some(last)) = (made.first(), made.last()) else {
        return Vec::new();
    };
    let mut edits = Vec::new();
    let mut join = |edits: &mut Vec<Edit>, from: &TouchpointId, to: &TouchpointId| {
        let id = fresh.id::<Transition>();
        edits.push(Edit::Transition(Change::append(Transition::new(
            id,
            from.clone(),
            to.clone(),
        ))));
    };
    if let (Some(previous), Some(next)) = (&spot.previous, &spot.next)
        && let Some(flow) = single_flow(journey, &previous.id, &next.id)
    {
        let mut flow = Transition::clone(flow);
        flow.to = first.clone();
        edits.push(Edit::Transition(Change::put(flow)));
        join(&mut edits, last, &next.id);
        edits.extend(through(journey, &previous.id, &next.id, made));
    } else if is_before {
        if let Some(next) = &spot.next {
            join(&mut edits, last, &next.id);
        }
    } else if let Some(previous) = &spot.previous
        && !previous.kind.is_end()
    {
        join(&mut edits, &previous.id, first);
    }
    for pair in made.windows(2) {
        if let [from, to] = pair {
            join(&mut edits, from, to);
        }
    }
    edits
}

/// The only flow from one touchpoint to another; `None` when there is none or several.
fn single_flow<'a>(
    journey: &'a Journey,
    from: &TouchpointId,
    to: &TouchpointId,
) -> Option<&'a Arc<Transition>> {
    let mut flows = journey
        .graph()
        .outgoing(from)
        .into_iter()
        .filter(|e| e.to == *to && e.kind == TransitionKind::Flow);
    flows.next().filter(|_| flows.next().is_none())
}

/// Reroutes named paths that went straight from one neighbour to the other through the new
/// touchpoints.
fn through(
    journey: &Journey,
    from: &TouchpointId,
    to: &TouchpointId,
    made: &[TouchpointId],
) -> Vec<Edit> {
    let mut edits = Vec::new();
    for path in journey.paths() {
        let mut touchpoints = Vec::with_capacity(path.touchpoints.len() + made.len());
        for id in &path.touchpoints {
            if id == to && touchpoints.last() == Some(from) {
                touchpoints.extend(made.iter().cloned());
            }
            touchpoints.push(id.clone());
        }
        if touchpoints.len() != path.touchpoints.len() {
            edits.push(Edit::Path(Change::put(JourneyPath {
                touchpoints,
                ..JourneyPath::clone(path)
            })));
        }
    }
    edits
}

/// Resolves an insertion point; one that no longer exists counts as [`InsertPosition::End`].
pub(crate) fn find_spot(
    journey: &Journey,
    fresh: &mut IdAllocator<'_>,
    place: InsertPosition<'_>,
) -> ResolvedPosition {
    let beside = |id: &TouchpointId, offset: usize| {
        let touchpoint = journey.touchpoint(id)?;
        let siblings = journey.touchpoints_of(&touchpoint.phase);
        let at = siblings.iter().position(|t| t.id == *id)? + offset;
        Some((touchpoint.phase.clone(), at, Some(Arc::clone(touchpoint))))
    };
    let end = |id: &PhaseId| {
        let id = journey.phases().get(id)?.id.clone();
        let at = journey.touchpoints_of(&id).len();
        Some((id, at, None))
    };
    let found = match place {
        InsertPosition::After(id) => beside(id, 1),
        InsertPosition::Before(id) => beside(id, 0),
        InsertPosition::EndOf(id) => end(id),
        InsertPosition::End => None,
    };
    let found = found.or_else(|| {
        let last = journey
            .phases()
            .get_index(journey.phases().len().checked_sub(1)?)?;
        end(&last.id)
    });
    let Some((phase, at, like)) = found else {
        return first_spot(fresh);
    };
    let (previous, next) = neighbours(journey, &phase, at);
    ResolvedPosition {
        like: like.or_else(|| previous.clone()),
        phase,
        at,
        previous,
        next,
        edits: Vec::new(),
    }
}

fn first_spot(fresh: &mut IdAllocator<'_>) -> ResolvedPosition {
    let phase = new_phase(fresh);
    ResolvedPosition {
        phase: phase.id.clone(),
        at: 0,
        previous: None,
        next: None,
        like: None,
        edits: vec![Edit::Phase(Change::append(phase))],
    }
}

pub(crate) fn new_phase(fresh: &mut IdAllocator<'_>) -> Phase {
    Phase {
        id: fresh.id::<Phase>(),
        name: String::new(),
        goal: String::new(),
        desired: String::new(),
        custom: Vec::new(),
    }
}

type Neighbour = Option<Arc<Touchpoint>>;

/// Touchpoints before and after a position in reading order, in this phase or an adjacent one.
fn neighbours(journey: &Journey, phase: &PhaseId, at: usize) -> (Neighbour, Neighbour) {
    let all = journey.touchpoints_in_order();
    let place = journey.phases().position(phase).unwrap_or(usize::MAX);
    let before = all
        .iter()
        .filter(|t| {
            journey
                .phases()
                .position(&t.phase)
                .is_some_and(|p| p < place)
        })
        .count();
    let here = before + at;
    let previous = here.checked_sub(1).and_then(|i| all.get(i));
    (
        previous.map(|t| Arc::clone(t)),
        all.get(here).map(|t| Arc::clone(t)),
    )
}

/// Sort keys for touchpoints inserted between others.
pub(crate) struct NewOrders {
    /// Sort key of each new one.
    pub(crate) orders: Vec<f64>,
    /// Edits of existing touchpoints that had to be renumbered to make room.
    pub(crate) renumbered: Vec<Edit>,
}

impl NewOrders {
    /// Finds `count` sort keys at position `get_index` among `rest`, which are sorted.
    pub(crate) fn find(rest: &[&Arc<Touchpoint>], at: usize, count: usize) -> Self {
        let at = at.min(rest.len());
        let mut low = at.checked_sub(1).and_then(|i| rest.get(i)).map(|t| t.order);
        let high = rest.get(at).map(|t| t.order);
        let mut orders = Vec::with_capacity(count);
        while orders.len() < count {
            let Some(order) = order_between(low, high) else {
                return Self::renumber(rest, at, count);
            };
            orders.push(order);
            low = Some(order);
        }
        Self {
            orders,
            renumbered: Vec::new(),
        }
    }

    fn renumber(rest: &[&Arc<Touchpoint>], at: usize, count: usize) -> Self {
        let mut numbers = (1_u32..).map(f64::from);
        let mut renumbered = Vec::new();
        let mut orders = Vec::with_capacity(count);
        for (place, touchpoint) in rest.iter().enumerate() {
            if place == at {
                orders.extend(numbers.by_ref().take(count));
            }
            let order = numbers.next().unwrap_or_default();
            if touchpoint.order.to_bits() != order.to_bits() {
                renumbered.push(Touchpoint::edit(Change::put(Touchpoint {
                    order,
                    ..Touchpoint::clone(touchpoint)
                })));
            }
        }
        if orders.is_empty() {
            orders.extend(numbers.take(count));
        }
        Self { orders, renumbered }
    }
}

/// Insertion point for a selection: after the last touchpoint that it names or belongs to, or else
/// at the end of its last phase, or else at the end of the journey.
#[must_use]
pub fn position_after<'a>(journey: &'a Journey, selection: &'a [ItemRef]) -> InsertPosition<'a> {
    let touchpoint = selection
        .iter()
        .rev()
        .find_map(|item| select::touchpoint_of(journey, item));
    let phase = selection.iter().rev().find_map(Phase::id_of);
    match (touchpoint, phase) {
        (Some(id), _) => InsertPosition::After(id),
        (None, Some(id)) => InsertPosition::EndOf(id),
        (None, None) => InsertPosition::End,
    }
}
