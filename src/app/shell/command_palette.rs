//! Command palette: finds commands, views and items by their text.

use eframe::egui::{
    self, Align2, Area, Context, EventFilter, Frame, Id, Key, Order, RichText, ScrollArea,
    TextEdit, Ui, vec2,
};

use super::top_bar::command_label;
use crate::{
    app::App,
    canvas::{clear_undo_steps, color, record_undo_step, semibold},
    edit::ops::select,
    intent::{COMMANDS, CommandId},
    model::{ChannelId, Choice as _, ItemRef, Journey, MessageId, TouchpointId},
    report::views::ViewKind,
};

/// State of the open palette.
#[derive(Clone, Debug, Default)]
pub struct CommandPalette {
    query: String,
    selected: usize,
    is_started: bool,
}

/// Choice made in the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum PaletteChoice {
    /// Run a command.
    Run(CommandId),
    /// Go to an item.
    Go(ItemRef),
    /// Go to a view of *Analyse* or *Optimise*.
    View(ViewKind),
    /// Set the channel of touchpoints.
    Channel(Vec<TouchpointId>, ChannelId),
    /// Nothing: the palette was closed.
    Nothing,
}

struct PaletteEntry {
    choice: PaletteChoice,
    text: String,
    note: String,
}

impl CommandPalette {
    /// Shows the palette; returns a choice in the pass in which it is made.
    pub fn palette_ui(&mut self, ctx: &Context, app: &App) -> Option<PaletteChoice> {
        let keys = ctx.input_mut(|i| {
            let mut take = |key| i.consume_key(egui::Modifiers::NONE, key);
            (
                take(Key::ArrowUp),
                take(Key::ArrowDown) | take(Key::Tab),
                take(Key::Enter),
                take(Key::Escape),
            )
        });
        let (up, down, enter, escape) = keys;
        if escape {
            return Some(PaletteChoice::Nothing);
        }
        let lines = lines(app, &self.query);
        if up {
            self.selected = self
                .selected
                .checked_sub(1)
                .unwrap_or(lines.len().saturating_sub(1));
        }
        if down {
            self.selected = if self.selected + 1 < lines.len() {
                self.selected + 1
            } else {
                0
            };
        }
        if enter {
            return lines.into_iter().nth(self.selected).map(|line| line.choice);
        }
        let mut chosen = None;
        let area = Area::new(Id::unique("palette"))
            .anchor(Align2::CENTER_TOP, vec2(0.0, top(ctx)))
            .order(Order::Foreground)
            .show(ctx, |ui| {
                Frame::popup(ui.style()).inner_margin(10).show(ui, |ui| {
                    ui.set_width(560.0_f32.min(ctx.content_rect().width() - 40.0));
                    chosen = self.content_ui(ui, app, &lines, up || down);
                });
            });
        let pressed_outside = ctx.input(|i| {
            i.pointer.any_pressed()
                && i.pointer
                    .interact_pos()
                    .is_some_and(|at| !area.response.rect.contains(at))
        });
        if pressed_outside && self.is_started && chosen.is_none() {
            chosen = Some(PaletteChoice::Nothing);
        }
        chosen
    }

    fn content_ui(
        &mut self,
        ui: &mut Ui,
        app: &App,
        lines: &[PaletteEntry],
        moved: bool,
    ) -> Option<PaletteChoice> {
        let (lang, palette) = (app.lang(), app.palette());
        let field = TextEdit::singleline(&mut self.query)
            .id(Id::unique("palette-field"))
            .hint_text(lang.tr(id!("palette-hint")))
            .desired_width(f32::INFINITY)
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
            .margin(egui::Margin::symmetric(10, 8));
        let response = ui.add(field);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::text_edit(true, "", self.query.as_str(), "");
            info.label = Some(lang.tr(id!("app-search")));
            info
        });
        if !self.is_started {
            self.is_started = true;
            clear_undo_steps(ui.ctx(), response.id);
        }
        record_undo_step(ui, response.id, &self.query);
        // The palette isn't modal, but what is behind it gets no keys while it is open.
        if !response.has_focus() {
            response.request_focus();
        }
        if response.changed() {
            self.selected = 0;
        }
        ui.add_space(6.0);
        if lines.is_empty() {
            ui.label(
                RichText::new(lang.tr(id!("palette-nothing"))).color(color(palette.text_muted)),
            );
        }
        let mut chosen = None;
        let room = ui.ctx().content_rect().height() - top(ui.ctx()) - 90.0;
        ScrollArea::vertical()
            .max_height(room.clamp(60.0, 360.0))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                for (place, line) in lines.iter().enumerate() {
                    let row = line_ui(ui, line, place == self.selected, app);
                    if place == self.selected && moved {
                        row.scroll_to_me(None);
                    }
                    if row.clicked() {
                        chosen = Some(line.choice.clone());
                    }
                }
            });
        chosen
    }
}

/// Distance of the palette from the upper edge of the window, in points.
fn top(ctx: &Context) -> f32 {
    (ctx.content_rect().height() * 0.1).clamp(8.0, 90.0)
}

fn line_ui(ui: &mut Ui, line: &PaletteEntry, is_on: bool, app: &App) -> egui::Response {
    let palette = app.palette();
    let size = vec2(ui.available_width(), 30.0);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::click());
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::ListItem, true, is_on, &line.text));
    let ground = if is_on {
        Some(palette.accent_soft)
    } else if response.hovered() {
        Some(palette.control_hover)
    } else {
        None
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, 6.0, color(ground));
    }
    let muted = color(palette.text_muted);
    let note =
        ui.painter()
            .layout_no_wrap(line.note.clone(), egui::FontId::proportional(11.5), muted);
    let width = rect.width() - note.size().x - 28.0;
    let family = if is_on {
        semibold()
    } else {
        egui::FontFamily::Proportional
    };
    let ink = color(palette.text);
    let mut job = egui::text::LayoutJob::simple_singleline(
        line.text.clone(),
        egui::FontId::new(13.0, family),
        ink,
    );
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let words = ui.painter().layout_job(job);
    let middle = |height: f32| rect.center().y - height / 2.0;
    ui.painter().galley(
        egui::pos2(rect.left() + 10.0, middle(words.size().y)),
        words,
        ink,
    );
    let right = rect.right() - 10.0 - note.size().x;
    ui.painter()
        .galley(egui::pos2(right, middle(note.size().y)), note, muted);
    response
}

/// Commands, views and items whose text holds all words of `query`, best first, at most 60.
fn lines(app: &App, letters: &str) -> Vec<PaletteEntry> {
    let mut found: Vec<(u32, PaletteEntry)> = Vec::new();
    let mut add =
        |rank: Option<u32>, line: PaletteEntry| found.extend(rank.map(|rank| (rank, line)));
    for command in COMMANDS.iter().filter(|command| app.can_run(command.id)) {
        let words = command_label(app, command);
        let others = format!("{}-words", command.name);
        let others = MessageId::find(&others).map_or_else(String::new, |id| app.lang().tr(id));
        let line = PaletteEntry {
            choice: PaletteChoice::Run(command.id),
            note: command.shortcut_text(),
            text: words,
        };
        add(rank_either(&line.text, &others, letters), line);
    }
    if let Some(doc) = app.document()
        && !letters.trim().is_empty()
    {
        for part in ViewKind::ALL.iter().copied() {
            let line = PaletteEntry {
                choice: PaletteChoice::View(part),
                text: app.lang().choice(part),
                note: app.lang().choice(part.stage()),
            };
            add(rank_either(&line.text, &line.note, letters), line);
        }
        let journey = doc.editor.journey();
        for item in searchable_items(journey) {
            let note = app.lang().composed(&format!("item-{}", item.kind()));
            let mut words = item.text(journey).trim().to_owned();
            if let ItemRef::Row(id) = &item
                && words.is_empty()
            {
                let row = journey.rows().get(id);
                words = row
                    .map(|row| app.lang().choice(row.kind))
                    .unwrap_or_default();
            }
            let line = PaletteEntry {
                text: words,
                choice: PaletteChoice::Go(item),
                note,
            };
            if !line.text.is_empty() {
                add(rank_either(&line.text, &line.note, letters), line);
            }
        }
        if app.can_edit() {
            for (line, kind) in channel_lines(app, journey, &doc.selection) {
                add(rank_either(&line.text, &kind, letters), line);
            }
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().take(60).map(|(_, line)| line).collect()
}

/// Lines that set the channel of the selected touchpoints, each with the name of the channel's
/// kind.
fn channel_lines(
    app: &App,
    journey: &Journey,
    selection: &[ItemRef],
) -> Vec<(PaletteEntry, String)> {
    let chosen = select::touchpoints(journey, selection);
    if chosen.is_empty() {
        return Vec::new();
    }
    let lang = app.lang();
    let note = lang.tr(id!("palette-set-channel-note"));
    let named = journey
        .channels()
        .iter()
        .filter(|c| !c.name.trim().is_empty());
    named
        .map(|channel| {
            let words = message!("palette-set-channel", name = channel.name.trim());
            let line = PaletteEntry {
                choice: PaletteChoice::Channel(chosen.clone(), channel.id.clone()),
                text: lang.message(&words),
                note: note.clone(),
            };
            (line, lang.choice(channel.kind))
        })
        .collect()
}

/// Items of a journey that have text to be found by.
#[must_use]
pub fn searchable_items(journey: &Journey) -> Vec<ItemRef> {
    let mut things: Vec<ItemRef> = Vec::new();
    things.extend(
        journey
            .phases()
            .iter()
            .map(|x| ItemRef::Phase(x.id.clone())),
    );
    things.extend(
        journey
            .touchpoints_in_order()
            .iter()
            .map(|x| ItemRef::Touchpoint(x.id.clone())),
    );
    things.extend(
        journey
            .personas()
            .iter()
            .map(|x| ItemRef::Persona(x.id.clone())),
    );
    things.extend(
        journey
            .pain_points()
            .iter()
            .map(|x| ItemRef::PainPoint(x.id.clone())),
    );
    things.extend(
        journey
            .moments()
            .iter()
            .map(|x| ItemRef::Moment(x.id.clone())),
    );
    things.extend(
        journey
            .actions()
            .iter()
            .map(|x| ItemRef::Action(x.id.clone())),
    );
    let channels = journey.channels().iter();
    things.extend(channels.map(|x| ItemRef::Channel(x.id.clone())));
    let devices = journey.devices().iter();
    things.extend(devices.map(|x| ItemRef::Device(x.id.clone())));
    let lanes = journey.lanes().iter();
    things.extend(lanes.map(|x| ItemRef::Lane(x.id.clone())));
    let rows = journey.rows().iter();
    things.extend(rows.map(|x| ItemRef::Row(x.id.clone())));
    let paths = journey.paths().iter();
    things.extend(paths.map(|x| ItemRef::Path(x.id.clone())));
    let transitions = journey.graph().transitions();
    let mut transitions: Vec<_> = transitions.map(|x| x.id.clone()).collect();
    transitions.sort();
    things.extend(transitions.into_iter().map(ItemRef::Transition));
    things
}

/// Rank of a match with a line's text, or else with other words for the same, which rank 3 lower.
fn rank_either(words: &str, others: &str, letters: &str) -> Option<u32> {
    let by_others = || rank(others, letters).map(|rank| rank + 3);
    rank(words, letters).or_else(by_others)
}

/// Rank of a match, the lowest number best: 0 at the start of the text, 1 at that of a word, 2 for
/// all words anywhere; `None` without a match.
fn rank(words: &str, letters: &str) -> Option<u32> {
    let words = words.to_lowercase();
    let letters = letters.trim().to_lowercase();
    if letters.is_empty() {
        return Some(2);
    }
    if words.starts_with(&letters) {
        return Some(0);
    }
    if words.contains(&format!(" {letters}")) {
        return Some(1);
    }
    letters
        .split_whitespace()
        .all(|part| words.contains(part))
        .then_some(2)
}

#[cfg(test)]
mod tests {
    use super::{rank, rank_either};

    #[test]
    fn other_words_for_the_same_rank_behind_its_own() {
        let rank = |letters| rank_either("Edit text", "rename, title", letters);
        assert_eq!(rank("edit"), Some(0));
        assert_eq!(rank("rename"), Some(3));
        assert_eq!(rank("title"), Some(4));
        assert_eq!(rank("nothing"), None);
    }

    #[test]
    fn the_start_of_the_words_ranks_first() {
        assert_eq!(rank("Wait in the phone queue", "wait"), Some(0));
        assert_eq!(rank("Wait in the phone queue", "phone"), Some(1));
        assert_eq!(rank("Wait in the phone queue", "queue wait"), Some(2));
        assert_eq!(rank("Wait in the phone queue", "mail"), None);
    }
}
