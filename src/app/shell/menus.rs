//! Context menus of the map and of the lists beside it.

use eframe::egui::{Button, Response, Ui, vec2};

use super::top_bar;
use crate::{
    app::App,
    canvas::MenuTarget,
    intent::{Command, CommandId as C, Intent, Menu, Outbox},
    map::DropTarget,
    model::ItemRef,
};

/// Menu: groups of commands with a line between them.
type MenuGroups = &'static [&'static [C]];

const CLIPBOARD: &[C] = &[C::Cut, C::Copy, C::Paste, C::Duplicate, C::Delete];

const TOUCHPOINT: MenuGroups = &[
    &[C::Rename, C::AddAfter, C::AddBefore],
    &[
        C::AddPainPoint,
        C::AddMoment,
        C::AddAction,
        C::AddQuote,
        C::AddScore,
        C::Link,
    ],
    CLIPBOARD,
    &[C::FitSelection, C::CopySelectionPicture],
];
const PHASE: MenuGroups = &[
    &[C::Rename, C::AddAfter, C::AddPhase, C::AddScore],
    &[C::MoveLeft, C::MoveRight],
    CLIPBOARD,
    &[C::FitSelection],
];
const TRANSITION: MenuGroups = &[
    &[C::Rename, C::AddPainPoint, C::AddMoment, C::AddAction],
    &[C::Duplicate, C::Delete],
    &[C::FitSelection],
];
const LANE: MenuGroups = &[
    &[C::Rename, C::AddLane],
    &[C::MoveUp, C::MoveDown],
    &[C::Duplicate, C::Delete],
];
const ROW: MenuGroups = &[
    &[C::Rename, C::AddTextRow, C::AddImageRow],
    &[C::MoveUp, C::MoveDown],
    &[C::Duplicate, C::Delete],
];
const PERSONA: MenuGroups = &[
    &[C::Rename, C::AddPersona],
    &[C::MoveUp, C::MoveDown],
    &[C::Duplicate, C::Delete],
];
const PAIN_POINT: MenuGroups = &[
    &[C::Rename, C::AddAction, C::Vote, C::TakeVote],
    CLIPBOARD,
    &[C::FitSelection],
];
const CELL: MenuGroups = &[&[C::Rename, C::AddAfter], &[C::Paste, C::Delete]];
const JOURNEY: MenuGroups = &[
    &[C::Rename, C::JourneyDetails],
    &[C::FitMap, C::Export, C::CopyMap],
];
const OTHER: MenuGroups = &[&[C::Rename], CLIPBOARD, &[C::FitSelection]];
const EMPTY: MenuGroups = &[
    &[
        C::AddPhase,
        C::AddLane,
        C::AddTextRow,
        C::AddImageRow,
        C::AddPersona,
    ],
    &[C::SelectAll, C::FitMap, C::FullSize],
    &[C::JourneyDetails, C::Export, C::CopyMap],
];

fn groups_of(item: Option<&ItemRef>) -> MenuGroups {
    match item {
        None => EMPTY,
        Some(ItemRef::Touchpoint(_)) => TOUCHPOINT,
        Some(ItemRef::Phase(_)) => PHASE,
        Some(ItemRef::Transition(_)) => TRANSITION,
        Some(ItemRef::Lane(_) | ItemRef::Channel(_) | ItemRef::Device(_)) => LANE,
        Some(ItemRef::Row(_)) => ROW,
        Some(ItemRef::Cell(..)) => CELL,
        Some(ItemRef::Persona(_)) => PERSONA,
        Some(ItemRef::PainPoint(_)) => PAIN_POINT,
        Some(ItemRef::Journey) => JOURNEY,
        Some(_) => OTHER,
    }
}

impl App {
    /// Shows the lines of an item's context menu.
    pub(crate) fn context_menu_ui(&self, ui: &mut Ui, item: &ItemRef, outbox: &mut Outbox) {
        self.map_menu_ui(ui, &MenuTarget::Selection, Some(item), false, outbox);
    }

    /// Shows the lines of the map's context menu, for the item selected last or an empty position.
    /// `begins` gives the first enabled line the focus.
    pub(super) fn map_menu_ui(
        &self,
        ui: &mut Ui,
        on: &MenuTarget,
        item: Option<&ItemRef>,
        begins: bool,
        outbox: &mut Outbox,
    ) {
        let mut begins = begins;
        let mut begin = |response: &Response| {
            if begins && response.enabled() {
                response.request_focus();
                begins = false;
            }
        };
        let item = match on {
            MenuTarget::Selection => item,
            MenuTarget::Empty(target) => {
                if let Some(target) = target {
                    self.here_ui(ui, target, &mut begin, outbox);
                }
                None
            }
        };
        for (place, group) in groups_of(item).iter().enumerate() {
            if place > 0 || matches!(on, MenuTarget::Empty(Some(_))) {
                ui.separator();
            }
            for &id in *group {
                let command = Command::of(id);
                let words = self.menu_words(command, item);
                let response = top_bar::command_item_ui(ui, self, command, words);
                begin(&response);
                if response.clicked() {
                    outbox.push(Intent::Run(id));
                    ui.close();
                }
            }
        }
    }

    /// Label of a command in a context menu, where no menu title says that it adds something or
    /// what it moves.
    fn menu_words(&self, command: &Command, item: Option<&ItemRef>) -> String {
        let moves_cards = matches!(item, Some(ItemRef::Touchpoint(_)));
        match command.id {
            C::MoveUp if !moves_cards => self.lang().tr(id!("menu-move-up")),
            C::MoveDown if !moves_cards => self.lang().tr(id!("menu-move-down")),
            _ if command.menu == Menu::Insert => {
                format!("+ {}", top_bar::command_label(self, command))
            }
            _ => top_bar::command_label(self, command),
        }
    }

    /// Lines about an empty position on the map.
    fn here_ui(
        &self,
        ui: &mut Ui,
        target: &DropTarget,
        begin: &mut dyn FnMut(&Response),
        outbox: &mut Outbox,
    ) {
        let lines = [
            (id!("menu-here-touchpoint"), Intent::AddAt(target.clone())),
            (id!("menu-here-paste"), Intent::PasteAt(target.clone())),
        ];
        for (words, intent) in lines {
            let words = self.lang().tr(words);
            let button = Button::new(words).min_size(vec2(240.0, 26.0));
            let response = ui.add_enabled(self.can_edit(), button);
            begin(&response);
            if response.clicked() {
                outbox.push(intent);
                ui.close();
            }
        }
    }
}
