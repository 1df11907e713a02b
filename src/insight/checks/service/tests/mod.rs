//! Every check about service: what triggers it, what does not, and that its fix clears it.

mod shipped;

use jiff::civil::date;

use super::CHECKS;
use crate::{
    i18n::lexicon,
    insight::{
        Index,
        checks::{Context, Found},
        flow::Flow,
    },
    model::Journey,
};

/// What the checks about service find and nobody dismissed.
fn findings(journey: &Journey) -> Vec<(&'static str, Found)> {
    let index = Index::new(journey);
    let flow = Flow::of(&index);
    let context = Context {
        index: &index,
        flow: &flow,
        today: date(2026, 12, 1),
        lexicon: lexicon(),
    };
    let dismissed = &journey.about().dismissed;
    let mut found = Vec::new();
    for check in CHECKS {
        for one in (check.find)(&context) {
            let is_it = |d: &&crate::model::Dismissal| {
                d.check == check.id && Some(&d.item) == one.items.first()
            };
            if dismissed.iter().find(is_it).is_none() {
                found.push((check.id, one));
            }
        }
    }
    found
}
