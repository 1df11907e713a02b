//! Table of all commands, in the order of the menus. The window has another one, with the handler
//! of each command and when it is available.

use eframe::egui::Key;

use super::{Command, Menu, Shortcut, ShortcutScope};

macro_rules! commands {
    ($($id:ident $key:literal $menu:ident $scope:ident [$($keys:expr),*];)*) => {
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
            menu: Menu::$menu,
            shortcuts: &[$($keys),*],
            scope: ShortcutScope::$scope,
        }),*];
    };
}

use Shortcut as K;

commands! {
    New "new" File Global [K::ctrl(Key::N)];
    Open "open" File Global [K::ctrl(Key::O)];
    Start "start" File Global [];
    Save "save" File Global [K::ctrl(Key::S)];
    SaveAs "save-as" File Global [K::ctrl(Key::S).with_shift()];
    SaveToBe "save-to-be" File Global [];
    Export "export" File Global [K::ctrl(Key::E)];
    Close "close" File Global [K::ctrl(Key::W)];
    Quit "quit" File Global [K::ctrl(Key::Q)];

    Undo "undo" Edit Global [K::ctrl(Key::Z)];
    Redo "redo" Edit Global [K::ctrl(Key::Y), K::ctrl(Key::Z).with_shift()];
    Cut "cut" Edit Map [];
    Copy "copy" Edit Map [];
    Paste "paste" Edit Map [K::ctrl(Key::V)];
    PasteText "paste-text" Edit Map [K::ctrl(Key::V).with_shift()];
    CopyMap "copy-map" Edit Global [K::ctrl(Key::C).with_alt()];
    CopySelectionPicture "copy-selection-picture" Edit Global [];
    Duplicate "duplicate" Edit Map [K::ctrl(Key::D)];
    Delete "delete" Edit Items [K::plain(Key::Delete), K::plain(Key::Backspace)];
    Rename "rename" Edit Idle [K::plain(Key::F2)];
    SelectAll "select-all" Edit Map [K::ctrl(Key::A)];
    Find "find" Edit Global [K::ctrl(Key::F)];
    MoveLeft "move-left" Edit Map [K::alt(Key::ArrowLeft).with_shift()];
    MoveRight "move-right" Edit Map [K::alt(Key::ArrowRight).with_shift()];
    MoveUp "move-up" Edit Map [K::alt(Key::ArrowUp).with_shift()];
    MoveDown "move-down" Edit Map [K::alt(Key::ArrowDown).with_shift()];
    JourneyDetails "journey-details" Edit Global [];

    Analyse "analyse" View Global [K::ctrl(Key::Num1)];
    Visualise "visualise" View Global [K::ctrl(Key::Num2)];
    Optimise "optimise" View Global [K::ctrl(Key::Num3)];
    Deck "deck" View Global [K::ctrl(Key::Num4)];
    FitMap "fit-map" View Map [K::shift(Key::Num1)];
    FitSelection "fit-selection" View Map [K::shift(Key::Num2)];
    FullSize "full-size" View Global [K::ctrl(Key::Num0)];
    ZoomIn "zoom-in" View Global [K::ctrl(Key::Plus), K::ctrl(Key::Equals)];
    ZoomOut "zoom-out" View Global [K::ctrl(Key::Minus)];
    Outline "outline" View Global [K::plain(Key::F3)];
    Inspector "inspector" View Global [K::plain(Key::F4)];
    NextPanel "next-panel" View Global [K::plain(Key::F6)];
    PreviousPanel "previous-panel" View Global [K::shift(Key::F6)];
    Palette "palette" View Global [K::ctrl(Key::K)];
    LargerText "larger-text" View Global [K::ctrl(Key::Plus).with_alt(), K::ctrl(Key::Equals).with_alt()];
    SmallerText "smaller-text" View Global [K::ctrl(Key::Minus).with_alt()];
    ToneSystem "tone-system" View Global [];
    ToneLight "tone-light" View Global [];
    ToneDark "tone-dark" View Global [];
    English "english" View Global [];
    Dutch "dutch" View Global [];
    SystemLanguage "system-language" View Global [];

    AddAfter "add-after" Insert Map [K::plain(Key::Enter)];
    AddBefore "add-before" Insert Map [K::shift(Key::Enter)];
    NextPhase "next-phase" Insert Map [K::plain(Key::Tab)];
    PreviousPhase "previous-phase" Insert Map [K::shift(Key::Tab)];
    AddPhase "add-phase" Insert Global [];
    AddPainPoint "add-pain-point" Insert Items [K::plain(Key::P)];
    AddMoment "add-moment" Insert Items [K::plain(Key::M)];
    AddAction "add-action" Insert Items [K::plain(Key::A)];
    SeverityNone "severity-0" Edit Severity [K::plain(Key::Num0)];
    SeverityLow "severity-1" Edit Severity [K::plain(Key::Num1)];
    SeverityMiddle "severity-2" Edit Severity [K::plain(Key::Num2)];
    SeverityHigh "severity-3" Edit Severity [K::plain(Key::Num3)];
    SeverityHighest "severity-4" Edit Severity [K::plain(Key::Num4)];
    StrengthLow "strength-1" Edit Strength [K::plain(Key::Num1)];
    StrengthMiddle "strength-2" Edit Strength [K::plain(Key::Num2)];
    StrengthHigh "strength-3" Edit Strength [K::plain(Key::Num3)];
    Vote "vote" Edit Items [K::plain(Key::V)];
    TakeVote "take-vote" Edit Items [K::shift(Key::V)];
    AddQuote "add-quote" Insert Items [K::plain(Key::Q)];
    AddScore "add-score" Insert Global [];
    Link "link" Insert Map [K::ctrl(Key::L)];
    AddPersona "add-persona" Insert Global [];
    AddLane "add-lane" Insert Global [];
    AddTextRow "add-text-row" Insert Global [];
    AddImageRow "add-image-row" Insert Global [];
    AddPath "add-path" Insert Global [];
    EmotionLowest "emotion-lowest" Insert Emotion [K::plain(Key::Num1)];
    EmotionLow "emotion-low" Insert Emotion [K::plain(Key::Num2)];
    EmotionNeutral "emotion-neutral" Insert Emotion [K::plain(Key::Num3)];
    EmotionHigh "emotion-high" Insert Emotion [K::plain(Key::Num4)];
    EmotionHighest "emotion-highest" Insert Emotion [K::plain(Key::Num5)];

    Shortcuts "shortcuts" Help Items [K::plain(Key::Questionmark)];
    About "about" Help Global [];

    SelectLeft "select-left" Hidden Map [K::plain(Key::ArrowLeft)];
    SelectRight "select-right" Hidden Map [K::plain(Key::ArrowRight)];
    SelectUp "select-up" Hidden Map [K::plain(Key::ArrowUp)];
    SelectDown "select-down" Hidden Map [K::plain(Key::ArrowDown)];
    FlowBack "flow-back" Hidden Map [K::alt(Key::ArrowLeft)];
    FlowOn "flow-on" Hidden Map [K::alt(Key::ArrowRight)];
    SelectNothing "select-nothing" Hidden Items [K::plain(Key::Escape)];
}
