//! Table of all commands.

use eframe::egui::Key;

use super::{Command, Keys, Menu, Scope};
use crate::app::{App, handlers as h};

macro_rules! commands {
    ($($id:ident $key:literal $icon:literal $menu:ident $scope:ident [$($keys:expr),*] $when:path => $run:expr;)*) => {
        /// Id of a command.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum CommandId {
            $(#[doc = concat!("The command `", $key, "`.")] $id),*
        }

        impl CommandId {
            /// All ids of commands.
            pub const ALL: &'static [Self] = &[$(Self::$id),*];
        }

        /// All commands, in the order of the menus.
        pub const COMMANDS: &[Command] = &[$(Command {
            id: CommandId::$id,
            key: $key,
            name: id!(concat!("command-", $key)),
            icon: $icon,
            menu: Menu::$menu,
            shortcuts: &[$($keys),*],
            scope: Scope::$scope,
            when: $when,
            run: $run,
        }),*];
    };
}

use Keys as K;

commands! {
    New "new" "file-plus" File Global [K::ctrl(Key::N)] App::always => h::file::new_journey;
    Open "open" "folder-open" File Global [K::ctrl(Key::O)] App::always => h::file::open;
    Start "start" "" File Global [] App::has_document => h::file::show_start;
    Save "save" "save" File Global [K::ctrl(Key::S)] App::can_save => h::file::save;
    SaveAs "save-as" "" File Global [K::ctrl(Key::S).and_shift()] App::has_document => h::file::save_as;
    SaveToBe "save-to-be" "git-branch" File Global [] App::has_document => h::file::save_as_to_be;
    Export "export" "download" File Global [K::ctrl(Key::E)] App::has_document => h::file::export;
    Close "close" "x" File Global [K::ctrl(Key::W)] App::has_document => h::file::close;
    Quit "quit" "log-out" File Global [K::ctrl(Key::Q)] App::always => h::file::quit;

    Undo "undo" "undo-2" Edit Global [K::ctrl(Key::Z)] App::can_undo => h::edit::undo;
    Redo "redo" "redo-2" Edit Global [K::ctrl(Key::Y), K::ctrl(Key::Z).and_shift()] App::can_redo => h::edit::redo;
    Cut "cut" "" Edit Map [] App::can_edit_selection => h::edit::cut;
    Copy "copy" "copy" Edit Map [] App::has_selection => h::edit::copy;
    Paste "paste" "" Edit Map [K::ctrl(Key::V)] App::can_edit => |app| app.ask_paste(false);
    PasteText "paste-text" "" Edit Map [K::ctrl(Key::V).and_shift()] App::can_edit => |app| app.ask_paste(true);
    CopyMap "copy-map" "image" Edit Global [K::ctrl(Key::C).and_alt()] App::has_document => h::edit::copy_map;
    CopySelectionPicture "copy-selection-picture" "" Edit Global [] App::has_selection => h::edit::copy_selection_picture;
    Duplicate "duplicate" "copy" Edit Map [K::ctrl(Key::D)] App::can_edit_selection => h::edit::duplicate;
    Delete "delete" "trash-2" Edit Items [K::plain(Key::Delete), K::plain(Key::Backspace)] App::can_edit_selection => h::edit::delete;
    Rename "rename" "pencil" Edit Idle [K::plain(Key::F2)] App::can_edit_selection => h::edit::rename;
    SelectAll "select-all" "" Edit Map [K::ctrl(Key::A)] App::has_document => h::edit::select_all;
    Find "find" "search" Edit Global [K::ctrl(Key::F)] App::has_document => h::view::find;
    MoveLeft "move-left" "" Edit Map [K::alt(Key::ArrowLeft).and_shift()] App::can_edit_selection => h::edit::move_left;
    MoveRight "move-right" "" Edit Map [K::alt(Key::ArrowRight).and_shift()] App::can_edit_selection => h::edit::move_right;
    MoveUp "move-up" "" Edit Map [K::alt(Key::ArrowUp).and_shift()] App::can_edit_selection => h::edit::move_up;
    MoveDown "move-down" "" Edit Map [K::alt(Key::ArrowDown).and_shift()] App::can_edit_selection => h::edit::move_down;
    JourneyDetails "journey-details" "map" Edit Global [] App::has_document => h::view::journey_details;

    Analyse "analyse" "" View Global [K::ctrl(Key::Num1)] App::has_document => h::view::analyse;
    Visualise "visualise" "" View Global [K::ctrl(Key::Num2)] App::has_document => h::view::visualise;
    Optimise "optimise" "" View Global [K::ctrl(Key::Num3)] App::has_document => h::view::optimise;
    FitMap "fit-map" "" View Map [K::shift(Key::Num1)] App::has_document => h::view::fit_map;
    FitSelection "fit-selection" "" View Map [K::shift(Key::Num2)] App::has_selection => h::view::fit_selection;
    FullSize "full-size" "" View Global [K::ctrl(Key::Num0)] App::has_document => h::view::full_size;
    ZoomIn "zoom-in" "plus" View Global [K::ctrl(Key::Plus), K::ctrl(Key::Equals)] App::has_document => h::view::zoom_in;
    ZoomOut "zoom-out" "" View Global [K::ctrl(Key::Minus)] App::has_document => h::view::zoom_out;
    Outline "outline" "layers" View Global [K::plain(Key::F3)] App::has_document => h::view::toggle_outline;
    Inspector "inspector" "info" View Global [K::plain(Key::F4)] App::has_document => h::view::toggle_inspector;
    NextPanel "next-panel" "" View Global [K::plain(Key::F6)] App::always => h::view::next_panel;
    PreviousPanel "previous-panel" "" View Global [K::shift(Key::F6)] App::always => h::view::previous_panel;
    Palette "palette" "search" View Global [K::ctrl(Key::K)] App::always => h::view::palette;
    LargerText "larger-text" "" View Global [K::ctrl(Key::Plus).and_alt(), K::ctrl(Key::Equals).and_alt()] App::always => h::view::larger_text;
    SmallerText "smaller-text" "" View Global [K::ctrl(Key::Minus).and_alt()] App::always => h::view::smaller_text;
    ToneSystem "tone-system" "" View Global [] App::always => h::view::tone_system;
    ToneLight "tone-light" "sun" View Global [] App::always => h::view::tone_light;
    ToneDark "tone-dark" "moon" View Global [] App::always => h::view::tone_dark;
    English "english" "languages" View Global [] App::always => h::view::english;
    Dutch "dutch" "languages" View Global [] App::always => h::view::dutch;
    SystemLanguage "system-language" "languages" View Global [] App::always => h::view::system_language;

    AddAfter "add-after" "plus" Insert Map [K::plain(Key::Enter)] App::can_edit => h::insert::after;
    AddBefore "add-before" "" Insert Map [K::shift(Key::Enter)] App::can_edit => h::insert::before;
    NextPhase "next-phase" "" Insert Map [K::plain(Key::Tab)] App::can_edit => h::insert::in_next_phase;
    PreviousPhase "previous-phase" "" Insert Map [K::shift(Key::Tab)] App::can_edit => h::insert::in_previous_phase;
    AddPhase "add-phase" "" Insert Global [] App::can_edit => h::insert::phase;
    AddPainPoint "add-pain-point" "triangle-alert" Insert Items [K::plain(Key::P)] App::can_annotate => h::insert::pain_point;
    AddMoment "add-moment" "star" Insert Items [K::plain(Key::M)] App::can_annotate => h::insert::moment;
    AddAction "add-action" "lightbulb" Insert Items [K::plain(Key::A)] App::can_annotate => h::insert::action;
    SeverityNone "severity-0" "" Edit Severity [K::plain(Key::Num0)] App::can_judge => |app| h::insert::severity(app, 0);
    SeverityLow "severity-1" "" Edit Severity [K::plain(Key::Num1)] App::can_judge => |app| h::insert::severity(app, 1);
    SeverityMiddle "severity-2" "" Edit Severity [K::plain(Key::Num2)] App::can_judge => |app| h::insert::severity(app, 2);
    SeverityHigh "severity-3" "" Edit Severity [K::plain(Key::Num3)] App::can_judge => |app| h::insert::severity(app, 3);
    SeverityHighest "severity-4" "" Edit Severity [K::plain(Key::Num4)] App::can_judge => |app| h::insert::severity(app, 4);
    StrengthLow "strength-1" "" Edit Strength [K::plain(Key::Num1)] App::can_strengthen => |app| h::insert::strength(app, 1);
    StrengthMiddle "strength-2" "" Edit Strength [K::plain(Key::Num2)] App::can_strengthen => |app| h::insert::strength(app, 2);
    StrengthHigh "strength-3" "" Edit Strength [K::plain(Key::Num3)] App::can_strengthen => |app| h::insert::strength(app, 3);
    Vote "vote" "" Edit Items [K::plain(Key::V)] App::can_vote => |app| h::insert::vote(app, 1);
    TakeVote "take-vote" "" Edit Items [K::shift(Key::V)] App::can_vote => |app| h::insert::vote(app, -1);
    AddQuote "add-quote" "quote" Insert Items [K::plain(Key::Q)] App::can_annotate => h::insert::quote;
    AddScore "add-score" "" Insert Global [] App::can_edit => h::insert::score;
    Link "link" "link" Insert Map [K::ctrl(Key::L)] App::can_link => h::insert::link;
    AddPersona "add-persona" "user" Insert Global [] App::can_edit => h::insert::persona;
    AddLane "add-lane" "layers" Insert Global [] App::can_edit => h::insert::lane;
    AddTextRow "add-text-row" "" Insert Global [] App::can_edit => h::insert::text_row;
    AddImageRow "add-image-row" "image" Insert Global [] App::can_edit => h::insert::image_row;
    AddPath "add-path" "git-branch" Insert Global [] App::can_edit_selection => h::insert::path;
    EmotionLowest "emotion-lowest" "" Insert Emotion [K::plain(Key::Num1)] App::can_feel => |app| h::insert::emotion(app, -2);
    EmotionLow "emotion-low" "" Insert Emotion [K::plain(Key::Num2)] App::can_feel => |app| h::insert::emotion(app, -1);
    EmotionNeutral "emotion-neutral" "" Insert Emotion [K::plain(Key::Num3)] App::can_feel => |app| h::insert::emotion(app, 0);
    EmotionHigh "emotion-high" "" Insert Emotion [K::plain(Key::Num4)] App::can_feel => |app| h::insert::emotion(app, 1);
    EmotionHighest "emotion-highest" "" Insert Emotion [K::plain(Key::Num5)] App::can_feel => |app| h::insert::emotion(app, 2);

    Shortcuts "shortcuts" "circle-help" Help Items [K::plain(Key::Questionmark)] App::always => h::view::shortcuts;
    About "about" "info" Help Global [] App::always => h::view::about;

    SelectLeft "select-left" "" None Map [K::plain(Key::ArrowLeft)] App::has_document => h::select::left;
    SelectRight "select-right" "" None Map [K::plain(Key::ArrowRight)] App::has_document => h::select::right;
    SelectUp "select-up" "" None Map [K::plain(Key::ArrowUp)] App::has_document => h::select::up;
    SelectDown "select-down" "" None Map [K::plain(Key::ArrowDown)] App::has_document => h::select::down;
    FlowBack "flow-back" "" None Map [K::alt(Key::ArrowLeft)] App::has_document => h::select::flow_back;
    FlowOn "flow-on" "" None Map [K::alt(Key::ArrowRight)] App::has_document => h::select::flow_on;
    SelectNothing "select-nothing" "" None Items [K::plain(Key::Escape)] App::has_document => h::select::nothing;
}
