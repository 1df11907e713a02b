//! Controls that panels and dialogs share: each has an accessible name and a stable id, keeps to
//! the width that it is given, and takes its colours from the palette.

mod card;
mod chip;
mod combo;
mod combo_rows;
mod edge_scroll;
pub mod editing;
mod feeling;
mod field;
mod focus;
mod list;
mod paint;
mod parse;
mod pick_list;
mod section;
mod style;
mod thumbnail;

pub use self::{
    card::{ItemCard, card, link_row},
    chip::{Pill, evidence_pill, toggle_chip},
    combo::{Combo, MenuItem, has_open_list},
    edge_scroll::scroll_at_edges,
    feeling::{emotion_buttons, scale_buttons, severity_dots},
    field::{
        FieldShape, TextField, begin_item_fields, forget_field, has_open_field, label, labelled_ui,
        request_field_focus, restore_invalid_text, take_focused_field,
    },
    focus::{focus_ring_ui, follow_focus},
    list::{RowRequest, order_row, rearrange, string_list},
    paint::{Icon, color, icon_button, paint_icon, paint_text_line, regular, semibold, text_width},
    parse::{
        parse_date, parse_decimal, parse_percent, parse_wait, parse_whole, show_decimal,
        show_percent, show_wait,
    },
    section::{heading, quiet_link, section, small_title},
    style::apply_palette,
    thumbnail::thumbnail,
};
