//! Head and groups of a form, and the line that offers its empty groups.

use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

use super::{
    form::{Form, FormItem},
    lens::{FieldAccess as _, FieldLens},
};
use crate::{
    app::widgets::{self, Combo, ItemCard, MenuItem, Pill},
    intent::NewItem,
    model::{
        ActionId, Anchor, Choice as _, EvidenceStatus, FrequencyBase, ImpactMoment, ItemRef,
        Message, PainPoint, PainPointId, Polarity, TouchpointId,
    },
    record::StepScale,
};

/// Height of a head, and side of the button at its right, in points.
pub(super) const HEAD: f32 = 24.0;

/// Lists of the journey that start folded, as they are rarely needed.
const FOLDED_AT_FIRST: [&str; 6] = [
    "channels",
    "device-list",
    "lanes",
    "rows",
    "paths",
    "metrics",
];

impl<T: FormItem> Form<'_, T> {
    /// Head with the kind of the item. The room at the right is for controls that come later in the
    /// order of Tab: the chip of [`Self::evidence_chip`] and the button that deletes.
    pub fn head(&mut self, ui: &mut Ui) {
        let kind = self.first.item().kind();
        let mut words = self.controls.composed(&format!("inspector-kind-{kind}"));
        if !self.is_single() {
            words = format!("{} × {words}", self.count());
        }
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), HEAD));
        self.head_row = Some(row);
        let mut left = row;
        left.max.x -= HEAD;
        let left_to_right = Layout::left_to_right(Align::Center);
        let mut heading = ui.new_child(UiBuilder::new().max_rect(left).layout(left_to_right));
        self.head_text_width = widgets::heading(&mut heading, self.controls.palette, &words)
            .rect
            .width();
        ui.add_space(2.0);
    }

    /// Chip with the evidence status at the right of the head; a click offers the other states.
    pub fn evidence_chip(&mut self, ui: &mut Ui, field: FieldLens<T, EvidenceStatus>) {
        let Some(mut row) = self.head_row else { return };
        row.max.x -= HEAD + 4.0;
        row.min.x = (row.min.x + self.head_text_width + 6.0).min(row.max.x - 40.0);
        let status = self.common_value(|item| field.get(item));
        let words = match status {
            Some(status) => self.controls.lang.choice(status),
            None => self.controls.tr(id!("inspector-various")),
        };
        let palette = self.controls.palette;
        let pill = match status {
            Some(status) => widgets::evidence_pill(palette, status, &words),
            None => Pill {
                text: &words,
                fill: palette.control_hover,
                ink: palette.text_muted,
            },
        };
        let right_to_left = Layout::right_to_left(Align::Center);
        let mut place = ui.new_child(UiBuilder::new().max_rect(row).layout(right_to_left));
        let name = self.controls.field_label(field.key);
        let combo = Combo::new(self.id("evidence-menu"), &words)
            .named(&name)
            .as_pill(&pill);
        let items = || {
            let item = |&value: &EvidenceStatus| MenuItem {
                value,
                text: self.controls.lang.choice(value),
            };
            EvidenceStatus::ALL.iter().map(item).collect()
        };
        let (response, chosen) = combo.show(
            &mut place,
            self.controls.palette_and_lang(),
            status.as_ref(),
            items,
        );
        response.on_hover_text(self.controls.tr(id!("inspector-evidence-hint")));
        if let Some(status) = chosen {
            self.set(field.key, |item| field.set(item, status));
        }
    }

    /// Group with a title, and `count` behind it. An empty one is only offered at the end of the
    /// form, until it is unfolded there.
    pub fn group_ui(
        &mut self,
        ui: &mut Ui,
        key: &'static str,
        is_filled: bool,
        count: usize,
        body: impl FnOnce(&mut Ui, &mut Self),
    ) {
        let asked = self.id(key).with("unfolded");
        let is_asked = ui
            .data(|data| data.get_temp::<bool>(asked))
            .unwrap_or(false);
        if !is_filled && !is_asked {
            self.offered_groups.push(key);
            return;
        }
        let title = self.titled(key, count);
        let fold = self.fold_id(key);
        let (is_open, _) = widgets::section(ui, self.controls.palette, (fold, true), &title, None);
        if is_open {
            ui.add_space(2.0);
            body(ui, self);
        }
    }

    fn titled(&self, key: &str, count: usize) -> String {
        let title = self.controls.composed(&format!("inspector-group-{key}"));
        if count == 0 {
            title
        } else {
            format!("{title} ({count})")
        }
    }

    /// Group that lists other items, with a link that adds one; true if the link was clicked.
    pub fn list_group(
        &mut self,
        ui: &mut Ui,
        (key, count): (&'static str, usize),
        link: Option<&str>,
        body: impl FnOnce(&mut Ui, &mut Self),
    ) -> bool {
        let title = self.titled(key, count);
        let id = self.fold_id(key);
        let palette = self.controls.palette;
        let fold = (id, !FOLDED_AT_FIRST.contains(&key));
        let group = self.titled(key, 0);
        let name = link.map(|link| spoken(&group, link));
        let link = link.zip(name.as_deref());
        let (is_open, added) = widgets::section(ui, palette, fold, &title, link);
        if is_open && count > 0 {
            ui.add_space(2.0);
            body(ui, self);
        }
        added
    }

    /// Line of links that unfold the empty groups.
    pub fn empty_groups_ui(&mut self, ui: &mut Ui) {
        let offered = std::mem::take(&mut self.offered_groups);
        if offered.is_empty() {
            return;
        }
        ui.add_space(16.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(14.0, 2.0);
            for key in offered {
                let words = format!(
                    "+ {}",
                    self.controls.composed(&format!("inspector-group-{key}"))
                );
                let id = self.id(key).with("offer");
                if widgets::quiet_link(ui, self.controls.palette, id, &words).clicked() {
                    let asked = self.id(key).with("unfolded");
                    ui.data_mut(|data| data.insert_temp(asked, true));
                }
            }
        });
    }

    /// Cards of the pain points with this anchor, and a link that adds one.
    pub fn pain_points_of(&mut self, ui: &mut Ui, anchor: &Anchor) {
        let journey = self.look.journey;
        let found: Vec<_> = journey
            .pain_points()
            .iter()
            .filter(|pain| pain.anchor == *anchor)
            .collect();
        let link = self.controls.tr(id!("inspector-add-pain"));
        let added = self.list_group(ui, ("pain-points", found.len()), Some(&link), |ui, form| {
            for pain in &found {
                form.pain_card(ui, pain);
            }
        });
        if added {
            self.add(NewItem::PainPoint(anchor.clone()));
        }
    }

    /// Card of a pain point; a click selects it.
    pub fn pain_card(&mut self, ui: &mut Ui, pain: &PainPoint) {
        let mut parts = vec![match pain.severity {
            Some(severity) => {
                let message = message!("inspector-severity", severity = severity);
                self.controls.lang.message(&message)
            }
            None => self.controls.tr(id!("inspector-no-severity")),
        }];
        if let Some(frequency) = pain.frequency {
            let share = widgets::show_percent(self.controls.lang, frequency);
            let is_of_some =
                !pain.personas.is_empty() && pain.frequency_of == FrequencyBase::AffectedPersonas;
            let key = if is_of_some {
                id!("inspector-hits-some")
            } else {
                id!("inspector-hits")
            };
            let message = Message::new(key).with("share", share);
            parts.push(self.controls.lang.message(&message));
        }
        let card = ItemCard {
            bar: self.controls.palette.severity_color(pain.severity),
            title: &self.name_or_untitled(&pain.text),
            detail: &parts.join(" · "),
        };
        let id = self.id("card").with(pain.id.to_string());
        if widgets::card(ui, self.controls.palette, id, &card).clicked() {
            self.select(ItemRef::PainPoint(pain.id.clone()));
        }
    }

    /// Cards of the impact moments with this anchor, and a link that adds one.
    pub fn moments_of(&mut self, ui: &mut Ui, anchor: &Anchor) {
        let journey = self.look.journey;
        let found: Vec<_> = journey
            .moments()
            .iter()
            .filter(|moment| moment.anchor == *anchor)
            .collect();
        let link = self.controls.tr(id!("inspector-add-moment"));
        let added = self.list_group(ui, ("moments", found.len()), Some(&link), |ui, form| {
            for moment in &found {
                form.moment_card(ui, moment);
            }
        });
        if added {
            self.add(NewItem::Moment(anchor.clone()));
        }
    }

    fn moment_card(&mut self, ui: &mut Ui, moment: &ImpactMoment) {
        let strength = StepScale::Strength.label(moment.strength.into());
        let detail = [
            self.controls.lang.choice(moment.polarity),
            self.controls.tr(strength),
        ]
        .join(" · ");
        let card = ItemCard {
            bar: match moment.polarity {
                Polarity::Positive => self.controls.palette.moment,
                Polarity::Negative => self.controls.palette.bad,
            },
            title: &self.name_or_untitled(&moment.text),
            detail: &detail,
        };
        let id = self.id("card").with(moment.id.to_string());
        if widgets::card(ui, self.controls.palette, id, &card).clicked() {
            self.select(ItemRef::Moment(moment.id.clone()));
        }
    }

    /// Cards of the actions with these ids, and a link that adds one with the touchpoint and the
    /// pain points of `new`.
    pub fn actions_of(
        &mut self,
        ui: &mut Ui,
        found: &[ActionId],
        new: (Option<TouchpointId>, Vec<PainPointId>),
    ) {
        let link = self.controls.tr(id!("inspector-add-action"));
        let added = self.list_group(ui, ("actions", found.len()), Some(&link), |ui, form| {
            for id in found {
                form.action_card(ui, id);
            }
        });
        if added {
            self.add(NewItem::Action(new.0, new.1));
        }
    }

    fn action_card(&mut self, ui: &mut Ui, id: &ActionId) {
        let Some(action) = self.look.journey.actions().get(id) else {
            return;
        };
        let mut parts = vec![self.controls.lang.choice(action.status)];
        if !action.owner.is_empty() {
            parts.push(action.owner.clone());
        }
        if let Some(due) = action.due {
            parts.push(self.controls.lang.date(due));
        }
        let card = ItemCard {
            bar: self.controls.palette.good,
            title: &self.name_or_untitled(&action.text),
            detail: &parts.join(" · "),
        };
        let card_id = self.id("card").with(id.to_string());
        if widgets::card(ui, self.controls.palette, card_id, &card).clicked() {
            self.select(ItemRef::Action(id.clone()));
        }
    }

    /// Text of an item, or the word for unnamed.
    pub fn name_or_untitled(&self, words: &str) -> String {
        if words.trim().is_empty() {
            self.controls.tr(id!("inspector-unnamed"))
        } else {
            words.to_owned()
        }
    }
}

/// Accessible name of a group's link, such as "Pain points: add P".
fn spoken(group: &str, link: &str) -> String {
    let words: Vec<&str> = link
        .split_whitespace()
        .filter(|word| *word != "+")
        .collect();
    format!("{group}: {}", words.join(" "))
}
