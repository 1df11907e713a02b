//! Keys and the clipboard.

use eframe::egui::{Context, Event, Key, Popup};

use super::{App, outbox::Intent, widgets::has_open_list};
use crate::{
    canvas::Canvas,
    command::{COMMANDS, CommandId, Keys, Scope, pressed},
    model::Stage,
};

impl App {
    /// Whether a question, the palette or a sheet covers the window.
    pub(super) fn is_covered(&self) -> bool {
        self.dialog.is_some()
            || self.shell.palette.is_some()
            || self.shell.sheet.is_some()
            || self.shell.shows_about
    }

    /// Whether what is pasted now goes to the map.
    pub(super) fn map_takes_paste(&self) -> bool {
        let has_keyboard = self.jobs.context().is_none_or(|ctx| {
            let focused = ctx.memory(|memory| memory.focused());
            focused.is_none_or(|id| id == Canvas::id())
                && !Popup::is_any_open(&ctx)
                && !has_open_list(&ctx)
        });
        has_keyboard
            && self.doc.is_some()
            && !self.is_covered()
            && !self.canvas.is_typing()
            && !self.canvas.is_picking()
    }

    /// Runs the commands whose keys were pressed.
    pub(super) fn keys(&mut self, ctx: &Context) {
        let takes_paste = self.map_takes_paste();
        self.watch_paste(ctx, takes_paste);
        if self.is_covered() {
            return;
        }
        let focused = ctx.memory(|memory| memory.focused());
        // A list or menu that is open has the keyboard, wherever egui sees it.
        let has_menu = Popup::is_any_open(ctx) || has_open_list(ctx);
        let map_has_keyboard = focused.is_none_or(|id| id == Canvas::id())
            && !self.canvas.is_typing()
            && !self.canvas.is_picking()
            && !has_menu;
        let shows_map = self
            .doc
            .as_ref()
            .is_none_or(|doc| doc.place == Stage::Visualise);
        let view_has_keyboard = self
            .doc
            .as_ref()
            .is_some_and(|doc| focused.is_some_and(|id| doc.views.has(id)) && !has_menu);
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
        let menu = [Keys::plain(Key::Menu), Keys::shift(Key::F10)];
        if map_has_keyboard && shows_map && self.doc.is_some() && pressed(ctx, &menu) {
            self.canvas.open_menu();
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
                    let as_text = self.pastes_as_text(ctx);
                    self.paste(&text, as_text);
                }
                Event::PasteImage(picture) => self.paste_picture(picture),
                _ => {}
            }
        }
    }
}
