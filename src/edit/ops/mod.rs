//! Operations of the user on a journey, each as one undo step.
//!
//! These functions read a journey and return a [`Draft`](crate::edit::Draft) for
//! [`Editor::apply`](crate::edit::Editor::apply). Ids that no longer exist are skipped, and a draft
//! without edits means that nothing changes. Labels are message ids that begin with `step-`.

mod add;
mod annotate;
mod delete;
mod deletion_set;
mod dismiss;
mod fields;
mod fragment;
mod id_remap;
mod images;
mod insert;
mod kpis;
mod lanes;
mod link;
mod moves;
mod paste;
mod pasted_text;
pub mod select;
#[cfg(test)]
mod tests;
mod update;

pub use self::{
    add::{
        add_channel, add_device, add_entry, add_lane, add_metric, add_path, add_persona, add_phase,
        add_row, add_score, no_replies,
    },
    annotate::{add_action, add_moment, add_pain_point, add_quote, set_strength, vote},
    delete::delete,
    dismiss::{dismiss, restore},
    fields::{mark_as_to_be, set_channel, set_emotion, set_text, text_of},
    fragment::{Fragment, copy},
    images::{ImageSlot, remove_image, set_image},
    insert::{InsertPosition, add_linked, add_touchpoint, paste_titles, position_after},
    kpis::{add_kpi, remove_kpi, rename_kpi},
    link::{kind_between, link},
    moves::{
        OrderStep, drop_touchpoints, move_in_order, move_lane, move_touchpoints, reorder, set_lane,
    },
    paste::{duplicate, paste},
    pasted_text::PastedTitles,
    update::{update, update_about},
};
pub(crate) use self::{
    add::{empty_score, new_channel, new_device},
    insert::{NewOrders, find_spot, new_phase},
    update::IdAllocator,
};
