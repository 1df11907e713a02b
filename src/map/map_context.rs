//! Lookup tables for a layout: reading order, phases, lanes, edges and filters of a journey.

use std::{ops::Range, sync::Arc};

use super::{Detail, ViewOptions, density, map_lanes::MapLanes};
use crate::{
    insight::rank::PainRanks,
    model::{DrawnEdge, Index, Journey, Persona, Touchpoint, TouchpointId},
    text::message_cache::MessageCache,
    theme::Palette,
};

/// Pain points of a touchpoint: their count and worst severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PainSummary {
    pub count: u32,
    /// Worst severity, 0…4; `None` when none is judged.
    pub worst: Option<u8>,
}

impl PainSummary {
    fn of(index: &Index<'_>, position: usize) -> Self {
        let mut found = Self::default();
        for pain in index.pains(position) {
            found.count += 1;
            found.worst = found.worst.max(pain.severity);
        }
        found
    }
}

/// A journey, its view options and the lookup tables derived from both.
pub(super) struct MapContext<'a> {
    pub journey: &'a Journey,
    /// Ranks of the pain points; `None` while they are still being computed.
    pub ranks: Option<&'a PainRanks>,
    pub options: &'a ViewOptions,
    pub palette: &'static Palette,
    /// Localised text of the layout's language.
    pub messages: MessageCache,
    /// Touchpoints in reading order; indices elsewhere refer to this list.
    pub touchpoints: Vec<&'a Arc<Touchpoint>>,
    /// Index range of the touchpoints of each phase.
    pub phases: Vec<Range<usize>>,
    /// Phase index of each touchpoint.
    pub phase_of: &'a [usize],
    /// Drawn transitions, sorted by their ends, then by id.
    pub edges: Vec<DrawnEdge<'a>>,
    /// Number of transitions that are not drawn, for density; see [`super::density`].
    pub undrawn_count: usize,
    pub lanes: MapLanes,
    /// Pain points of each touchpoint.
    pub pains: Vec<PainSummary>,
    /// Touchpoints that a filter excludes; they are drawn faded.
    pub is_faded: Vec<bool>,
    /// The journey by numbers.
    pub index: Index<'a>,
}

impl<'a> MapContext<'a> {
    /// Builds the tables.
    pub(super) fn new(
        journey: &'a Journey,
        ranks: Option<&'a PainRanks>,
        options: &'a ViewOptions,
    ) -> Self {
        let index = journey.index();
        let mut touchpoints = Vec::with_capacity(index.len());
        touchpoints.extend(index.touchpoints());
        let heads_only = options.detail == Detail::Heads;
        let (edges, undrawn_count) = if heads_only {
            (Vec::new(), 0)
        } else {
            density::thin_out(by_ends(&index), touchpoints.len())
        };
        let messages = MessageCache::new(options.lang);
        let phases = 0..journey.phases().len();
        Self {
            journey,
            ranks,
            options,
            palette: Palette::of(options.tone),
            phases: phases.map(|phase| index.in_phase(phase)).collect(),
            phase_of: index.phases(),
            edges,
            undrawn_count,
            lanes: if heads_only {
                MapLanes::single(touchpoints.len())
            } else {
                MapLanes::new(&index, &messages)
            },
            pains: (0..index.len())
                .map(|at| PainSummary::of(&index, at))
                .collect(),
            is_faded: faded(journey, options, &touchpoints),
            touchpoints,
            messages,
            index,
        }
    }

    /// Index of a touchpoint in reading order.
    pub(super) fn position(&self, id: &TouchpointId) -> Option<usize> {
        self.index.position(id)
    }

    /// Line limit of a text that takes at most `on_screen` lines on the screen; unlimited on pages.
    pub(super) fn max_lines(&self, on_screen: usize) -> usize {
        match self.options.detail {
            Detail::Screen => on_screen,
            Detail::Page | Detail::Heads => usize::MAX / 2,
        }
    }

    /// Vertical space, widened on pages, where whole labels of transitions must fit in.
    pub(super) fn roomy_space(&self, space: f64) -> f64 {
        match self.options.detail {
            Detail::Screen | Detail::Heads => space,
            Detail::Page => space + 3.0,
        }
    }

    /// True if texts are shown in full rather than cut off with an ellipsis.
    pub(super) fn shows_full_text(&self) -> bool {
        self.options.detail != Detail::Screen
    }

    /// Persona that the view is filtered by, if it exists.
    pub(super) fn only_persona(&self) -> Option<&'a Arc<Persona>> {
        let id = self.options.persona.as_ref()?;
        self.journey.personas().get(id)
    }
}

/// The transitions by their ends, then by id.
fn by_ends<'a>(index: &Index<'a>) -> Vec<DrawnEdge<'a>> {
    let mut edges = Vec::with_capacity(index.edge_count());
    for from in 0..index.len() {
        let start = edges.len();
        edges.extend(index.leaving(from));
        if let Some(leaving) = edges.get_mut(start..) {
            leaving.sort_by_key(|edge| edge.to);
        }
    }
    edges
}

fn faded(journey: &Journey, options: &ViewOptions, touchpoints: &[&Arc<Touchpoint>]) -> Vec<bool> {
    let ViewOptions {
        persona,
        channel,
        device,
        ..
    } = options;
    if persona.is_none() && channel.is_none() && device.is_none() {
        return vec![false; touchpoints.len()];
    }
    let is_out = |t: &&Arc<Touchpoint>| is_filtered_out(journey, options, t);
    touchpoints.iter().map(is_out).collect()
}

/// True if the filters for persona, channel and device exclude the touchpoint (DOMAIN 110).
pub(crate) fn is_filtered_out(journey: &Journey, options: &ViewOptions, t: &Touchpoint) -> bool {
    let channel = options.channel.as_ref();
    let other_channel = channel.is_some_and(|wanted| !t.offers(wanted));
    let other_device = options
        .device
        .as_ref()
        .is_some_and(|wanted| !t.devices.contains(wanted));
    let other_persona = options.persona.as_ref().is_some_and(|wanted| {
        let named = t.emotions.iter().any(|e| e.persona.is_some());
        let felt = t.emotion_of(Some(wanted)).is_some();
        let by_channel = journey.personas().get(wanted).is_some_and(|persona| {
            !persona.channels.is_empty()
                && t.channel
                    .as_ref()
                    .is_some_and(|channel| !persona.channels.contains(channel))
        });
        if named { !felt } else { by_channel }
    });
    other_channel || other_device || other_persona
}
