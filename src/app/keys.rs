//! Keys, the clipboard and the menu of what is selected.

use eframe::egui::{Context, Event, Ui};

use super::{
    App,
    outbox::{Intent, Outbox},
    top_bar,
};
use crate::{
    canvas::Canvas,
    command::{COMMANDS, Command, CommandId, Scope, pressed},
    edit::ops,
    model::{Message, Stage},
};

impl App {
    /// Whether a question, the palette or a sheet covers the window.
    pub(super) fn is_covered(&self) -> bool {
        self.dialog.is_some()
            || self.shell.palette.is_some()
            || self.shell.sheet.is_some()
            || self.shell.shows_about
    }

    /// Runs the commands whose keys were pressed.
    pub(super) fn keys(&mut self, ctx: &Context) {
        if self.is_covered() {
            return;
        }
        let focused = ctx.memory(|memory| memory.focused());
        let map_has_keyboard = focused.is_none_or(|id| id == Canvas::id())
            && !self.canvas.is_typing()
            && !self.canvas.is_picking()
            && !ctx.any_popup_open();
        let shows_map = self
            .doc
            .as_ref()
            .is_none_or(|doc| doc.place == Stage::Visualise);
        let view_has_keyboard = self.doc.as_ref().is_some_and(|doc| {
            focused.is_some_and(|id| doc.views.has(id)) && !ctx.any_popup_open()
        });
        for command in COMMANDS {
            let counts = match command.scope {
                Scope::Global => true,
                Scope::Map => map_has_keyboard && shows_map,
                Scope::Items | Scope::First => map_has_keyboard || view_has_keyboard,
            };
            if counts && (command.when)(self) && pressed(ctx, command.shortcuts) {
                (command.run)(self);
            }
        }
        if map_has_keyboard {
            self.clipboard_events(ctx);
        }
    }

    fn clipboard_events(&mut self, ctx: &Context) {
        let events: Vec<Event> = ctx.input_mut(|i| {
            let is_mine = |event: &Event| {
                matches!(
                    event,
                    Event::Copy | Event::Cut | Event::Paste(_) | Event::PasteImage(_)
                )
            };
            let (mine, others) = std::mem::take(&mut i.events).into_iter().partition(is_mine);
            i.events = others;
            mine
        });
        for event in events {
            match event {
                Event::Copy => self.outbox.ask(Intent::Run(CommandId::Copy)),
                Event::Cut => self.outbox.ask(Intent::Run(CommandId::Cut)),
                Event::Paste(text) => {
                    let as_text = ctx.input(|i| i.modifiers.shift);
                    self.paste(&text, as_text);
                }
                Event::PasteImage(picture) => match self.image_place() {
                    Some(place) => self.jobs.import_pixels(picture, place),
                    None => self.toasts.fault(Message::new("toast-select-for-image")),
                },
                _ => {}
            }
        }
    }

    fn paste(&mut self, text: &str, as_text: bool) {
        let Some(doc) = &self.doc else { return };
        let journey = doc.editor.journey();
        let place = ops::place_after(journey, &doc.selection);
        let draft = self
            .clipboard
            .paste(journey, &mut self.outbox.ids, text, place, as_text);
        self.apply(draft);
    }

    /// The menu of what is selected.
    pub(crate) fn context_menu_ui(&self, ui: &mut Ui, outbox: &mut Outbox) {
        const MENU: [CommandId; 12] = [
            CommandId::Rename,
            CommandId::AddAfter,
            CommandId::AddPainPoint,
            CommandId::AddMoment,
            CommandId::AddAction,
            CommandId::AddQuote,
            CommandId::AddScore,
            CommandId::Link,
            CommandId::Copy,
            CommandId::Duplicate,
            CommandId::Delete,
            CommandId::FitSelection,
        ];
        for id in MENU {
            let command = Command::of(id);
            if matches!(
                id,
                CommandId::Copy | CommandId::FitSelection | CommandId::AddPainPoint
            ) {
                ui.separator();
            }
            if top_bar::command_button_ui(ui, self, command) {
                outbox.ask(Intent::Run(id));
                ui.close();
            }
        }
    }
}
