//! Keyboard shortcuts, clipboard events, and the focus of what covers the window.

use eframe::egui::{Context, Event, Key, Popup};

use super::{dialogs::Dialog, input_queue::InputQueue, map_search::MapSearch};
use crate::{
    app::{App, Document, shell::Shell, widgets::has_open_list},
    canvas::Canvas,
    intent::{
        COMMANDS, Command, CommandId, Intent, KeyPress, Shortcut, ShortcutScope, consume,
        key_presses,
    },
    model::Stage,
};

/// Kind of layer that covers the window and has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// A dialog.
    Dialog(std::mem::Discriminant<Dialog>),
    /// The command palette.
    Palette,
    /// The shortcut sheet.
    Sheet,
    /// The window about the program.
    About,
}

impl App {
    /// Makes keys wait, at the end of a pass, while something that was asked for isn't in place
    /// yet.
    pub(super) fn hold_pending_keys(&mut self, ctx: &Context) {
        let cover = self.shell.cover();
        if cover.is_none()
            && let Some((_, below)) = self.shell.overlay.take()
        {
            // The focus goes back to where it was before.
            ctx.memory_mut(|memory| match (below, memory.focused()) {
                (Some(id), _) => memory.request_focus(id),
                (None, Some(id)) => memory.surrender_focus(id),
                (None, None) => {}
            });
            ctx.request_repaint();
        }
        let is_unready = self.shell.overlay.map(|(cover, _)| cover) != cover
            || self.shell.pane_step.is_some()
            || self.workspace.canvas.is_opening_field()
            || self.shell.find.as_ref().is_some_and(MapSearch::is_opening)
            || self.has_requests()
            || self.has_deferred_commands()
            || (self.shell.first_field.as_ref()).is_some_and(|field| field.id.is_none());
        if is_unready {
            ctx.request_repaint();
        }
        ctx.with_plugin(|queue: &mut InputQueue| queue.set_unready(is_unready));
    }

    /// True if a paste goes to the map now.
    pub(super) fn map_takes_paste(&self) -> bool {
        let has_keyboard = self.jobs.context().is_none_or(|ctx| {
            let focused = ctx.memory(|memory| memory.focused());
            focused.is_none_or(|id| id == Canvas::id())
                && !Popup::is_any_open(&ctx)
                && !has_open_list(&ctx)
        });
        has_keyboard
            && self.workspace.doc.is_some()
            && !self.shell.has_overlay()
            && !self.workspace.canvas.is_typing()
            && !self.workspace.canvas.is_picking()
    }

    /// Runs the commands whose shortcuts were pressed, in their order.
    pub(crate) fn keys(&mut self, ctx: &Context) {
        const MENU: [Shortcut; 2] = [Shortcut::plain(Key::Menu), Shortcut::shift(Key::F10)];
        let takes_paste = self.map_takes_paste();
        self.check_pending_paste(ctx, takes_paste);
        for stroke in key_presses(ctx) {
            if self.shell.has_overlay() {
                return;
            }
            if stroke.key == Key::Escape && self.escape_first_field(ctx) {
                return;
            }
            if let Some(command) = self.command_of(ctx, &stroke) {
                consume(ctx, &stroke);
                self.run_command(command.id);
            } else if MENU.iter().any(|keys| keys.match_rank(&stroke).is_some())
                && self.shows_map(ctx)
            {
                consume(ctx, &stroke);
                self.workspace.canvas.open_menu();
            }
        }
        if !self.shell.has_overlay() && self.map_has_keyboard(ctx) {
            self.clipboard_events(ctx);
        }
    }

    /// True if *Visualise* is shown and its map has the keyboard.
    fn shows_map(&self, ctx: &Context) -> bool {
        let is_shown = |doc: &Document| doc.stage == Stage::Visualise;
        self.workspace.doc.as_ref().is_some_and(is_shown) && self.map_has_keyboard(ctx)
    }

    fn map_has_keyboard(&self, ctx: &Context) -> bool {
        let focused = ctx.memory(|memory| memory.focused());
        // On the deck nothing is selected that a key of the map could change.
        let shows_deck = self
            .workspace
            .doc
            .as_ref()
            .is_some_and(Document::shows_deck);
        !shows_deck
            && focused.is_none_or(|id| id == Canvas::id())
            && !self.workspace.canvas.is_typing()
            && !self.workspace.canvas.is_picking()
            && !has_menu(ctx)
    }

    /// Command that a key stroke runs now: the best fit of those in scope and available.
    fn command_of(&self, ctx: &Context, stroke: &KeyPress) -> Option<&'static Command> {
        let focused = ctx.memory(|memory| memory.focused());
        let map_has_keyboard = self.map_has_keyboard(ctx);
        let shows_map = self
            .workspace
            .doc
            .as_ref()
            .is_none_or(|doc| doc.stage == Stage::Visualise);
        let view_has_keyboard =
            self.workspace.doc.as_ref().is_some_and(|doc| {
                focused.is_some_and(|id| doc.views.has_node(id)) && !has_menu(ctx)
            });
        let types = self.workspace.canvas.is_typing() || ctx.text_edit_focused();
        let is_idle = !types && !has_menu(ctx);
        // A text editor has a history of its own, and Esc is its own key.
        let is_of_text = |id| {
            types
                && matches!(
                    id,
                    CommandId::Undo | CommandId::Redo | CommandId::SelectNothing
                )
        };
        let counts = |command: &Command| match command.scope {
            _ if is_of_text(command.id) => false,
            ShortcutScope::Global => true,
            ShortcutScope::Idle => map_has_keyboard || is_idle,
            ShortcutScope::Map => map_has_keyboard && shows_map,
            ShortcutScope::Items
            | ShortcutScope::Emotion
            | ShortcutScope::Severity
            | ShortcutScope::Strength => map_has_keyboard || view_has_keyboard,
        };
        let fits = COMMANDS.iter().filter_map(|command| {
            let fit = command
                .shortcuts
                .iter()
                .filter_map(|keys| keys.match_rank(stroke));
            Some((fit.min()?, command))
        });
        fits.filter(|(_, command)| counts(command) && self.can_run(command.id))
            .min_by_key(|(fit, _)| *fit)
            .map(|(_, command)| command)
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
                Event::Copy => self.outbox.push(Intent::Run(CommandId::Copy)),
                Event::Cut => self.outbox.push(Intent::Run(CommandId::Cut)),
                Event::Paste(text) => {
                    let as_text = self.pastes_as_text(ctx);
                    self.paste(&text, as_text);
                }
                Event::PasteImage(picture) => self.paste_image(picture),
                _ => {}
            }
        }
    }
}

impl Shell {
    /// Layer that covers the window.
    pub(crate) fn cover(&self) -> Option<Overlay> {
        if let Some(dialog) = &self.dialog {
            return Some(Overlay::Dialog(std::mem::discriminant(dialog)));
        }
        if self.palette.is_some() {
            return Some(Overlay::Palette);
        }
        if self.sheet.is_some() {
            return Some(Overlay::Sheet);
        }
        self.shows_about.then_some(Overlay::About)
    }

    /// True while a dialog, the palette, a sheet or the window about the program covers the window.
    pub(super) fn has_overlay(&self) -> bool {
        self.cover().is_some()
    }

    /// Takes the focus from the window when a layer has come to cover it, before that is drawn.
    pub(super) fn focus_overlay(&mut self, ctx: &Context) {
        let Some(cover) = self.cover() else { return };
        let before = self.overlay.map(|(cover, _)| cover);
        if before == Some(cover) {
            return;
        }
        let focused = ctx.memory(|memory| memory.focused());
        // The first layer remembers the focus of the window below.
        let below = match self.overlay {
            Some((_, below)) => below,
            None => focused.filter(|_| !ctx.text_edit_focused()),
        };
        self.overlay = Some((cover, below));
        if let Some(id) = focused {
            ctx.memory_mut(|memory| memory.surrender_focus(id));
        }
        Popup::close_all(ctx);
    }
}

/// True while a list or menu is open; it has the keyboard, whatever egui's focus is.
fn has_menu(ctx: &Context) -> bool {
    Popup::is_any_open(ctx) || has_open_list(ctx)
}
