//! Images of an item: thumbnails with their descriptions.

use egui::{Ui, vec2};

use super::form::{Form, FormItem};
use crate::{
    app::widgets::{self, FieldShape, Icon, RowRequest, TextField, order_row},
    edit::ops::ImageSlot,
    intent::Intent,
    model::{ImageId, MessageId},
};

/// List of images to order, describe and remove, and a link that adds one. Returns the list in a
/// changed order.
pub(super) fn images_ui<T: FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, T>,
    images: &[ImageId],
    place: ImageSlot,
) -> Option<Vec<ImageId>> {
    let mut changed = None;
    let look = form.controls.palette_and_lang();
    for (at, id) in images.iter().enumerate() {
        let name = format!("{} {}", form.controls.field_label("image"), at + 1);
        let ask = order_row(ui, look, (&name, at, images.len()), |ui| {
            image_ui(ui, form, id);
            None::<RowRequest>
        });
        match ask {
            Some(RowRequest::Remove) => form.remove_image(&place, id),
            Some(ask) => changed = Some(widgets::rearrange(images, at, ask)),
            None => {}
        }
        ui.add_space(4.0);
    }
    add_ui(ui, form, id!("inspector-add-image"), place);
    changed
}

/// Single image, such as a portrait, with links to pick and remove it.
pub(super) fn single_image_ui<T: FormItem>(
    ui: &mut Ui,
    form: &mut Form<'_, T>,
    image: Option<&ImageId>,
    place: ImageSlot,
) {
    if let Some(id) = image {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let room = (ui.available_width() - 24.0).max(40.0);
            ui.vertical(|ui| {
                ui.set_width(room);
                image_ui(ui, form, id);
            });
            let name = form.controls.tr(id!("inspector-remove-image"));
            let icon = Icon::Close;
            if widgets::icon_button(ui, form.controls.palette, icon, &name, 20.0).clicked() {
                form.remove_image(&place, id);
            }
        });
    }
    let key = if image.is_some() {
        id!("inspector-replace-image")
    } else {
        id!("inspector-add-image")
    };
    add_ui(ui, form, key, place);
}

fn add_ui<T: FormItem>(ui: &mut Ui, form: &mut Form<'_, T>, key: MessageId, place: ImageSlot) {
    let words = form.controls.tr(key);
    let id = form.id("pick-image");
    if widgets::quiet_link(ui, form.controls.palette, id, &words).clicked() {
        form.push(Intent::PickImage(place));
    }
    ui.add_space(4.0);
}

fn image_ui<T: FormItem>(ui: &mut Ui, form: &mut Form<'_, T>, id: &ImageId) {
    let Some(image) = form.look.journey.images().get(id) else {
        return;
    };
    let image = std::sync::Arc::clone(image);
    ui.vertical(|ui| {
        let width = ui.available_width();
        widgets::thumbnail(
            ui,
            form.controls.palette,
            &image,
            vec2(width, (width * 0.5).min(120.0)),
        );
        let field = TextField {
            id: form.id("image-alt").with(id.to_string()),
            value: &image.alt,
            hint: form.controls.tr(id!("hint-image-alt")),
            name: Some(form.controls.field_label("image-alt")),
            shape: FieldShape::Line,
        };
        let parse = |text: &str| Ok(text.trim().to_owned());
        if let (_, Some(alt)) = field.show(ui, form.controls.palette_and_lang(), parse) {
            form.describe_image(&image, alt);
        }
    });
}
