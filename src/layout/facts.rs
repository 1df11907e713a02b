//! What a layout needs to know of a journey, looked up once.

use std::{collections::HashMap, ops::Range, sync::Arc};

use super::{ViewOptions, fast_hash::FastHash, lanes::Lanes, words::Words};
use crate::{
    model::{DomainId as _, Journey, Persona, Touchpoint, TouchpointId, Transition},
    theme::Palette,
};

/// A transition with the places of its ends in reading order.
#[derive(Clone, Copy)]
pub(super) struct Edge<'a> {
    /// The transition.
    pub item: &'a Arc<Transition>,
    /// Where it leaves.
    pub from: usize,
    /// Where it arrives.
    pub to: usize,
}

/// The pain points of a touchpoint in short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pain {
    /// How many there are.
    pub count: u32,
    /// The worst severity.
    pub worst: Option<u8>,
}

/// A journey, the options, and what follows from them at once.
pub(super) struct Facts<'a> {
    /// The journey.
    pub journey: &'a Journey,
    /// How to look at it.
    pub options: &'a ViewOptions,
    /// The colours.
    pub palette: &'static Palette,
    /// The words.
    pub words: Words,
    /// The touchpoints in reading order; everything else names them by their place here.
    pub touchpoints: Vec<&'a Arc<Touchpoint>>,
    /// The touchpoints of each phase.
    pub phases: Vec<Range<usize>>,
    /// The phase of each touchpoint.
    pub phase_of: Vec<usize>,
    /// The transitions by their ends, then by id.
    pub edges: Vec<Edge<'a>>,
    /// The lanes.
    pub lanes: Lanes,
    /// The pain points of each touchpoint.
    pub pains: Vec<Pain>,
    /// Whether each touchpoint is left out by a filter.
    pub faded: Vec<bool>,
    places: HashMap<&'a str, usize, FastHash>,
}

impl<'a> Facts<'a> {
    /// Looks everything up.
    pub(super) fn new(journey: &'a Journey, options: &'a ViewOptions) -> Self {
        let phase_places: HashMap<&str, usize, FastHash> = journey
            .phases()
            .iter()
            .enumerate()
            .map(|(place, phase)| (phase.id.as_str(), place))
            .collect();
        let mut sorted: Vec<(usize, f64, &'a Arc<Touchpoint>)> = journey
            .graph()
            .touchpoints()
            .filter_map(|t| Some((*phase_places.get(t.phase.as_str())?, t.order, t)))
            .collect();
        sorted.sort_unstable_by(|a, b| {
            let by_place = a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
            by_place.then_with(|| a.2.id.cmp(&b.2.id))
        });
        let phase_of: Vec<usize> = sorted.iter().map(|entry| entry.0).collect();
        let touchpoints: Vec<&Arc<Touchpoint>> = sorted.into_iter().map(|entry| entry.2).collect();
        let places = touchpoints
            .iter()
            .enumerate()
            .map(|(place, t)| (t.id.as_str(), place))
            .collect();
        let axis = options.lanes_by.unwrap_or(journey.about().lanes_by);
        let words = Words::new(options.lang);
        let mut facts = Self {
            journey,
            options,
            palette: Palette::of(options.tone),
            phases: ranges(&phase_of, journey.phases().len()),
            phase_of,
            edges: Vec::new(),
            lanes: Lanes::new(journey, axis, &touchpoints, &words),
            pains: Vec::new(),
            faded: touchpoints
                .iter()
                .map(|t| is_filtered_out(journey, options, t))
                .collect(),
            touchpoints,
            words,
            places,
        };
        facts.edges = facts.sorted_edges();
        facts.pains = facts.count_pains();
        facts
    }

    /// The place of a touchpoint in reading order.
    pub(super) fn place(&self, id: &TouchpointId) -> Option<usize> {
        self.places.get(id.as_str()).copied()
    }

    /// The persona whose curve is drawn alone, when there is one.
    pub(super) fn only_persona(&self) -> Option<&'a Arc<Persona>> {
        let id = self.options.persona.as_ref()?;
        self.journey.personas().get(id)
    }

    fn sorted_edges(&self) -> Vec<Edge<'a>> {
        let mut edges: Vec<Edge<'a>> = self
            .journey
            .graph()
            .transitions()
            .filter_map(|item| {
                Some(Edge {
                    item,
                    from: self.place(&item.from)?,
                    to: self.place(&item.to)?,
                })
            })
            .collect();
        edges.sort_unstable_by(|a, b| {
            let by_ends = (a.from, a.to).cmp(&(b.from, b.to));
            by_ends.then_with(|| a.item.id.cmp(&b.item.id))
        });
        edges
    }

    fn count_pains(&self) -> Vec<Pain> {
        let mut pains = vec![Pain::default(); self.touchpoints.len()];
        for pain in self.journey.pain_points() {
            let at = self.journey.anchor_touchpoint(&pain.anchor);
            if let Some(found) = at
                .and_then(|id| self.place(id))
                .and_then(|place| pains.get_mut(place))
            {
                found.count += 1;
                found.worst = found.worst.max(pain.severity);
            }
        }
        pains
    }
}

fn ranges(phase_of: &[usize], count: usize) -> Vec<Range<usize>> {
    let mut start = 0;
    (0..count)
        .map(|phase| {
            let end = phase_of.partition_point(|&p| p <= phase);
            let range = start..end;
            start = end;
            range
        })
        .collect()
}

fn is_filtered_out(journey: &Journey, options: &ViewOptions, t: &Touchpoint) -> bool {
    let other_channel = options.channel.as_ref().is_some_and(|wanted| {
        t.channel.as_ref() != Some(wanted) && !t.other_channels.contains(wanted)
    });
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
