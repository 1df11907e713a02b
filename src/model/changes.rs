//! Mutators of a journey for the `edit` room; each invalidates the parts of the index that depend on
//! what it changes.

use std::sync::Arc;

use super::{
    About, Action, Catalog, Channel, Device, Image, ImpactMoment, Journey, JourneyPath, Lane,
    MetricDef, PainPoint, Persona, Phase, Row, Score, Touchpoint, TouchpointId, Transition,
    TransitionId, lanes::lane_label,
};

/// Accessors that invalidate before they lend a catalogue.
macro_rules! catalogues {
    ($($name:ident $list:ident $entity:ident $stale:expr;)*) => {
        impl Journey {$(
            pub(crate) fn $name(&mut self) -> &mut Catalog<$entity> {
                let stale: fn(&mut Self) = $stale;
                stale(self);
                &mut self.$list
            }
        )*}
    };
}

catalogues! {
    phases_mut phases Phase |journey| journey.cache.drop_order();
    lanes_mut lanes Lane |journey| journey.cache.drop_lanes();
    channels_mut channels Channel |journey| journey.cache.drop_lanes();
    devices_mut devices Device |journey| journey.cache.drop_lanes();
    pain_points_mut pain_points PainPoint |journey| journey.cache.drop_pins();
    scores_mut scores Score |journey| journey.cache.drop_pins();
    rows_mut rows Row |_| ();
    personas_mut personas Persona |_| ();
    moments_mut moments ImpactMoment |_| ();
    actions_mut actions Action |_| ();
    metrics_mut metrics MetricDef |_| ();
    paths_mut paths JourneyPath |_| ();
    images_mut images Image |_| ();
}

impl Journey {
    /// Replaces what the journey says about itself and returns the old one.
    pub(crate) fn replace_about(&mut self, about: Arc<About>) -> Arc<About> {
        if about.lanes_by != self.about.lanes_by {
            self.cache.drop_lanes();
        }
        std::mem::replace(&mut self.about, about)
    }

    /// Adds a touchpoint; false when its id is taken.
    pub(crate) fn insert_touchpoint(&mut self, item: Arc<Touchpoint>) -> bool {
        self.cache.drop_order();
        Arc::make_mut(&mut self.graph).insert_touchpoint(item)
    }

    /// Takes a touchpoint out; `None` when it is missing or transitions still hang on it.
    pub(crate) fn remove_touchpoint(&mut self, id: &TouchpointId) -> Option<Arc<Touchpoint>> {
        self.cache.drop_order();
        Arc::make_mut(&mut self.graph).remove_touchpoint(id)
    }

    /// Replaces the touchpoint with the same id and returns the old one.
    pub(crate) fn replace_touchpoint(&mut self, item: Arc<Touchpoint>) -> Option<Arc<Touchpoint>> {
        let axis = self.about.lanes_by;
        let new = Arc::clone(&item);
        let old = Arc::make_mut(&mut self.graph).replace_touchpoint(item)?;
        if old.phase != new.phase || old.order.to_bits() != new.order.to_bits() {
            self.cache.drop_order();
        } else if lane_label(axis, &old) != lane_label(axis, &new) {
            self.cache.drop_lanes();
        }
        if old.kind != new.kind {
            self.cache.drop_likely_path();
        }
        Some(old)
    }

    /// Adds a transition; false when its id is taken or an end is missing.
    pub(crate) fn insert_transition(&mut self, item: Arc<Transition>) -> bool {
        self.cache.drop_order();
        Arc::make_mut(&mut self.graph).insert_transition(item)
    }

    /// Takes a transition out.
    pub(crate) fn remove_transition(&mut self, id: &TransitionId) -> Option<Arc<Transition>> {
        self.cache.drop_order();
        Arc::make_mut(&mut self.graph).remove_transition(id)
    }

    /// Replaces the transition with the same id, which may now join other touchpoints.
    pub(crate) fn replace_transition(&mut self, item: Arc<Transition>) -> Option<Arc<Transition>> {
        let new = Arc::clone(&item);
        let old = Arc::make_mut(&mut self.graph).replace_transition(item)?;
        if (&old.from, &old.to) != (&new.from, &new.to) {
            self.cache.drop_order();
        } else if (old.share, old.kind) != (new.share, new.kind) {
            self.cache.drop_likely_path();
        }
        Some(old)
    }
}
