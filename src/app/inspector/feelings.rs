//! Emotions at a touchpoint, a row for each persona.

use eframe::egui::{Align2, Sense, Ui, vec2};

use super::form::Form;
use crate::{
    app::widgets::{self, FieldShape, TextField},
    intent::Intent,
    model::{Emotion, PersonaId, Touchpoint},
    record::StepScale,
    scene::Rgba,
};

/// Persona of a row; none stands for everyone.
struct FeelingSubject {
    persona: Option<PersonaId>,
    name: String,
    color: Rgba,
}

/// Shows a row for each persona, and one for everyone if there is such an emotion or no persona.
pub(super) fn feelings_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>) {
    ui.add_space(6.0);
    let title = form.controls.tr(id!("inspector-feels"));
    widgets::small_title(ui, form.controls.palette, &title);
    let journey = form.look.journey;
    let has_common = form.first.emotions.iter().any(|e| e.persona.is_none());
    let mut rows = Vec::new();
    if journey.personas().is_empty() || has_common {
        rows.push(FeelingSubject {
            persona: None,
            name: form.controls.tr(id!("inspector-everyone")),
            color: form.controls.palette.accent,
        });
    }
    rows.extend(journey.personas().iter().map(|persona| {
        FeelingSubject {
            persona: Some(persona.id.clone()),
            name: form.name_or_untitled(&persona.name),
            color: form
                .controls
                .palette
                .readable_color(journey.persona_color(persona)),
        }
    }));
    let plan = plan(ui, &rows);
    for who in &rows {
        row_ui(ui, form, who, &plan);
    }
    ui.add_space(4.0);
}

/// Widths of the parts of a row, in points.
struct FeelingColumns {
    names: f32,
    buttons: f32,
    is_stacked: bool,
}

/// Layout of the rows: name, buttons and word on one line where the longest name fits there, else
/// the buttons below.
fn plan(ui: &Ui, rows: &[FeelingSubject]) -> FeelingColumns {
    let width = ui.available_width();
    let longest = rows
        .iter()
        .map(|who| widgets::text_width(ui.painter(), &who.name, widgets::semibold(12.0)))
        .fold(0.0, f32::max);
    let buttons = if width >= 340.0 { 166.0 } else { 136.0 };
    let room = width - buttons - 76.0;
    if longest <= room {
        let names = longest.max(44.0);
        return FeelingColumns {
            names,
            buttons,
            is_stacked: false,
        };
    }
    FeelingColumns {
        names: longest.min(width * 0.65),
        buttons: width,
        is_stacked: true,
    }
}

fn row_ui(
    ui: &mut Ui,
    form: &mut Form<'_, Touchpoint>,
    who: &FeelingSubject,
    plan: &FeelingColumns,
) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        name_ui(ui, form, who, plan.names);
        if !plan.is_stacked {
            buttons_ui(ui, form, who, plan.buttons);
        }
        word_ui(ui, form, who);
    });
    if plan.is_stacked {
        ui.horizontal(|ui| buttons_ui(ui, form, who, plan.buttons));
        ui.add_space(4.0);
    }
}

/// Name of the persona; a click makes it the active one, whose emotions the keys set.
fn name_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>, who: &FeelingSubject, width: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, 26.0), Sense::hover());
    let id = form.id("feels-name").with(key_of(who));
    let response = ui.interact(rect, id, Sense::click());
    let is_active = form.look.persona == who.persona.as_ref();
    response.widget_info(|| {
        let role = eframe::egui::Role::RadioButton;
        eframe::egui::WidgetInfo::selected(role, ui.is_enabled(), is_active, &who.name)
    });
    let ink = if is_active {
        who.color
    } else {
        form.controls.palette.text
    };
    let look = (widgets::semibold(12.0), widgets::color(ink));
    let at = (rect.left_center(), Align2::LEFT_CENTER);
    widgets::paint_text_line(ui.painter(), &who.name, at, look, width);
    if response.clicked() {
        form.push(Intent::Persona(who.persona.clone()));
    }
    let hint = form.controls.tr(id!("inspector-feeling-keys"));
    let _described = response.on_hover_text(format!("{}\n{hint}", who.name));
}

fn buttons_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>, who: &FeelingSubject, width: f32) {
    let names = StepScale::EMOTION.map(|key| format!("{}: {}", who.name, form.controls.tr(key)));
    let current = feeling(&form.first, who).map(|emotion| emotion.value);
    let palette = form.controls.palette;
    let clicked = ui
        .scope(|ui| widgets::emotion_buttons(ui, palette, (current, who.color), &names, width))
        .inner;
    let Some(value) = clicked else { return };
    form.set("emotion", |t| {
        let place = t.emotions.iter().position(|e| e.persona == who.persona);
        match place.and_then(|place| t.emotions.get_mut(place)) {
            // A second click removes the emotion: not measured isn't zero.
            Some(emotion) if emotion.value == value => {
                t.emotions.retain(|e| e.persona != who.persona);
            }
            Some(emotion) => emotion.value = value,
            None => t.emotions.push(Emotion {
                persona: who.persona.clone(),
                value,
                word: String::new(),
            }),
        }
    });
}

/// Word for the emotion, once there is one.
fn word_ui(ui: &mut Ui, form: &mut Form<'_, Touchpoint>, who: &FeelingSubject) {
    let first = std::sync::Arc::clone(&form.first);
    let Some(emotion) = feeling(&first, who) else {
        return;
    };
    let field = TextField {
        id: form.id("feels-word").with(key_of(who)),
        value: &emotion.word,
        hint: form.controls.tr(id!("inspector-feeling-word")),
        name: Some(format!(
            "{}: {}",
            who.name,
            form.controls.field_label("emotion-word")
        )),
        shape: FieldShape::Bare,
    };
    let parse = |text: &str| Ok(text.trim().to_owned());
    if let (_, Some(word)) = field.show(ui, form.controls.palette_and_lang(), parse) {
        form.set("emotion-word", |t| {
            let found = t.emotions.iter_mut().find(|e| e.persona == who.persona);
            if let Some(emotion) = found {
                emotion.word.clone_from(&word);
            }
        });
    }
}

fn feeling<'a>(touchpoint: &'a Touchpoint, who: &FeelingSubject) -> Option<&'a Emotion> {
    touchpoint
        .emotions
        .iter()
        .find(|e| e.persona == who.persona)
}

fn key_of(who: &FeelingSubject) -> String {
    who.persona
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default()
}
