//! Pasting of catalogue entries: matches the channels, devices, personas and lanes of a fragment
//! with those of a journey.

use std::collections::{BTreeMap, BTreeSet};

use super::{fragment::Fragment, images::insert_image};
use crate::{
    edit::{Change, Edit, EditableEntity},
    model::{
        Catalog, ChannelId, DeviceId, Image, ImageId, Journey, LaneId, PainPoint, Persona,
        PersonaId, Referable, Touchpoint,
    },
};

/// Mapping from the ids of a fragment to those of the journey.
pub(super) struct IdRemap {
    /// Edits that add the entries which the journey lacks.
    pub(super) edits: Vec<Edit>,
    channels: BTreeMap<ChannelId, ChannelId>,
    devices: BTreeMap<DeviceId, DeviceId>,
    personas: BTreeMap<PersonaId, PersonaId>,
    lanes: BTreeMap<LaneId, LaneId>,
    images: BTreeSet<ImageId>,
}

impl IdRemap {
    pub(super) fn new(journey: &Journey, fragment: &Fragment) -> Self {
        let mut new = Self {
            edits: Vec::new(),
            channels: BTreeMap::new(),
            devices: BTreeMap::new(),
            personas: BTreeMap::new(),
            lanes: BTreeMap::new(),
            images: journey.images().iter().map(|i| i.id.clone()).collect(),
        };
        for image in &fragment.images {
            if new.images.insert(image.id.clone()) {
                new.add_image(journey, image);
            }
        }
        let edits = &mut new.edits;
        new.channels = matched(journey.channels(), &fragment.channels, edits, |_| {});
        new.devices = matched(journey.devices(), &fragment.devices, edits, |_| {});
        new.lanes = matched(journey.lanes(), &fragment.lanes, edits, |_| {});
        let (channels, devices, images) = (&new.channels, &new.devices, &new.images);
        let clean = |p: &mut Persona| {
            p.channels = renamed(channels, &p.channels);
            p.devices = renamed(devices, &p.devices);
            p.portrait = p.portrait.take().filter(|id| images.contains(id));
        };
        new.personas = matched(journey.personas(), &fragment.personas, edits, clean);
        new
    }

    fn add_image(&mut self, journey: &Journey, image: &Image) {
        let Some(Edit::Image(Change::Insert { at, item })) = insert_image(journey, image.clone())
        else {
            return;
        };
        // Images that were added before this one and sort before it shift its position.
        let ahead = self.edits.iter().filter(
            |edit| matches!(edit, Edit::Image(Change::Insert { item, .. }) if item.id < image.id),
        );
        let at = at + ahead.count();
        self.edits.push(Edit::Image(Change::Insert { at, item }));
    }

    /// Replaces a copied touchpoint's references by the journey's ids; unknown ones are removed.
    pub(super) fn remap_touchpoint(&self, touchpoint: &mut Touchpoint) {
        let channel = touchpoint.channel.take();
        touchpoint.channel = channel.and_then(|id| self.channels.get(&id).cloned());
        touchpoint.other_channels = renamed(&self.channels, &touchpoint.other_channels);
        touchpoint.devices = renamed(&self.devices, &touchpoint.devices);
        let lane = touchpoint.lane.take();
        touchpoint.lane = lane.and_then(|id| self.lanes.get(&id).cloned());
        touchpoint.images.retain(|id| self.images.contains(id));
        let mut seen = BTreeSet::new();
        touchpoint.emotions.retain_mut(|emotion| {
            if let Some(id) = &emotion.persona {
                let Some(persona) = self.personas.get(id) else {
                    return false;
                };
                emotion.persona = Some(persona.clone());
            }
            seen.insert(emotion.persona.clone())
        });
    }

    /// Replaces a copied pain point's references by the journey's ids; unknown ones are removed.
    pub(super) fn remap_pain_point(&self, pain: &mut PainPoint) {
        pain.personas = renamed(&self.personas, &pain.personas);
    }

    /// True if the journey has the image, or the edits add it.
    pub(super) fn has_image(&self, id: &ImageId) -> bool {
        self.images.contains(id)
    }
}

/// Matches items by id, then by name; adds those without a match.
fn matched<T: EditableEntity + Referable>(
    list: &Catalog<T>,
    items: &[T],
    edits: &mut Vec<Edit>,
    clean: impl Fn(&mut T),
) -> BTreeMap<T::Id, T::Id> {
    let mut found = BTreeMap::new();
    for item in items {
        let namesake = || {
            let wanted = item.text();
            let mut known = list.iter().filter(|_| !wanted.is_empty());
            known
                .find(|known| known.text() == wanted)
                .map(|known| known.id().clone())
        };
        let id = list.get(item.id()).map(|known| known.id().clone());
        let id = id.or_else(namesake).unwrap_or_else(|| {
            let mut new = item.clone();
            clean(&mut new);
            edits.push(T::edit(Change::append(new)));
            item.id().clone()
        });
        found.insert(item.id().clone(), id);
    }
    found
}

/// The journey's ids for a list of a fragment's ids, each once; unknown ones are removed.
fn renamed<I: Ord + Clone>(map: &BTreeMap<I, I>, ids: &[I]) -> Vec<I> {
    let mut seen = BTreeSet::new();
    let known = ids.iter().filter_map(|id| map.get(id));
    known
        .filter(|id| seen.insert((*id).clone()))
        .cloned()
        .collect()
}
