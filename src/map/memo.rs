//! Caches of a layout: cards, lines, cells and routes made before. They never change a result.

use super::{
    ViewOptions, card::CardCache, connectors::ConnectorCache, routing_cache::RoutingCache,
    rows::RowCaches,
};
use crate::model::{Catalog, Channel, Device, Image, Journey, MetricDef, Persona};

/// Caches between calls of [`map`](super::map). Dropping one costs only time.
#[derive(Default)]
pub struct Memo {
    context: Option<MemoContext>,
    pub(super) cards: CardCache,
    pub(super) links: ConnectorCache,
    /// Columns, routes and lines.
    pub(super) routing: RoutingCache,
    /// Contents of the rows.
    pub(super) rows: RowCaches,
}

/// Options and catalogues that many cached items depend on at once; a change drops the caches.
#[derive(PartialEq)]
struct MemoContext {
    options: ViewOptions,
    channels: Catalog<Channel>,
    devices: Catalog<Device>,
    personas: Catalog<Persona>,
    metrics: Catalog<MetricDef>,
    images: Catalog<Image>,
}

impl Memo {
    /// Starts a layout: drops items made with other catalogues or view options.
    pub(super) fn begin(&mut self, journey: &Journey, options: &ViewOptions) {
        let around = MemoContext {
            options: ViewOptions {
                persona: None,
                channel: None,
                device: None,
                ..options.clone()
            },
            channels: journey.channels().clone(),
            devices: journey.devices().clone(),
            personas: journey.personas().clone(),
            metrics: journey.metrics().clone(),
            images: journey.images().clone(),
        };
        if self.context.as_ref() != Some(&around) {
            *self = Self::default();
            self.context = Some(around);
        }
        self.cards.begin_layout();
        self.links.begin();
        self.rows.begin_layout();
    }
}
