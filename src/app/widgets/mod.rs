//! Controls that panels and dialogs share: each has an accessible name and a stable id, keeps to
//! the width that it is given, and takes its colours from the palette.

mod chip;
mod combo;
mod combo_rows;
mod control_style;
mod edge_scroll;
pub mod field_editing;
mod focus;
mod item_card;
mod list;
mod paint;
mod parse;
mod pick_list;
mod scale_buttons;
mod section;
mod text_field;
mod thumbnail;

pub use self::{
    chip::{Pill, evidence_pill, toggle_chip},
    combo::{Combo, MenuItem, has_open_list},
    control_style::apply_palette,
    edge_scroll::scroll_at_edges,
    focus::{focus_ring_ui, follow_focus},
    item_card::{ItemCard, card, link_row},
    list::{RowRequest, fixed_order_row, order_row, rearrange, string_list},
    paint::{Icon, color, icon_button, paint_icon, paint_text_line, regular, semibold, text_width},
    parse::{
        parse_date, parse_decimal, parse_percent, parse_wait, parse_whole, show_decimal,
        show_percent, show_wait,
    },
    scale_buttons::{emotion_buttons, scale_buttons, severity_dots},
    section::{heading, quiet_link, section, small_title},
    text_field::{
        FieldShape, TextField, begin_item_fields, forget_field, has_open_field, label, labelled_ui,
        request_field_focus, restore_invalid_text, take_focused_field,
    },
    thumbnail::thumbnail,
};
