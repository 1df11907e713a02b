//! Handlers of the commands: the function that runs each, and when it is available.

pub(crate) mod availability;
pub mod edit;
pub mod file;
pub mod insert;
pub(crate) mod intents;
pub(super) mod requests;
pub mod select;
pub mod view;

use super::App;
use crate::intent::CommandId;

/// Handler of a command, with the condition under which it may run.
struct CommandHandler {
    is_available: fn(&App) -> bool,
    run: fn(&mut App),
}

macro_rules! handlers {
    ($($id:ident $is_available:path => $run:expr;)*) => {
        impl CommandHandler {
            fn of(id: CommandId) -> Self {
                match id {
                    $(CommandId::$id => Self { is_available: $is_available, run: $run },)*
                }
            }
        }
    };
}

handlers! {
    New App::always => file::new_journey;
    Open App::always => file::open;
    Start App::has_document => file::show_start;
    Save App::can_save => file::save;
    SaveAs App::has_document => file::save_as;
    SaveToBe App::has_document => file::save_as_to_be;
    Export App::has_document => file::export;
    Close App::has_document => file::close;
    Quit App::always => file::quit;

    Undo App::can_undo => edit::undo;
    Redo App::can_redo => edit::redo;
    Cut App::can_edit_selection => edit::cut;
    Copy App::has_selection => edit::copy;
    Paste App::can_edit => |app| app.request_paste(false);
    PasteText App::can_edit => |app| app.request_paste(true);
    CopyMap App::has_document => edit::copy_map;
    CopySelectionPicture App::has_selection => edit::copy_selection_image;
    Duplicate App::can_edit_selection => edit::duplicate;
    Delete App::can_edit_selection => edit::delete;
    Rename App::can_edit_selection => edit::rename;
    SelectAll App::has_document => edit::select_all;
    Find App::has_document => view::find;
    MoveLeft App::can_edit_selection => edit::move_left;
    MoveRight App::can_edit_selection => edit::move_right;
    MoveUp App::can_edit_selection => edit::move_up;
    MoveDown App::can_edit_selection => edit::move_down;
    JourneyDetails App::has_document => view::journey_details;

    Analyse App::has_document => view::analyse;
    Visualise App::has_document => view::visualise;
    Optimise App::has_document => view::optimise;
    Deck App::has_document => view::show_deck;
    FitMap App::has_document => view::fit_map;
    FitSelection App::has_selection => view::fit_selection;
    FullSize App::has_document => view::full_size;
    ZoomIn App::has_document => view::zoom_in;
    ZoomOut App::has_document => view::zoom_out;
    Outline App::has_document => view::toggle_outline;
    Inspector App::has_document => view::toggle_inspector;
    NextPanel App::always => view::next_panel;
    PreviousPanel App::always => view::previous_panel;
    Palette App::always => view::palette;
    LargerText App::always => view::larger_text;
    SmallerText App::always => view::smaller_text;
    ToneSystem App::always => view::tone_system;
    ToneLight App::always => view::tone_light;
    ToneDark App::always => view::tone_dark;
    English App::always => view::english;
    Dutch App::always => view::dutch;
    SystemLanguage App::always => view::system_language;

    AddAfter App::can_edit => insert::after;
    AddBefore App::can_edit => insert::before;
    NextPhase App::can_edit => insert::in_next_phase;
    PreviousPhase App::can_edit => insert::in_previous_phase;
    AddPhase App::can_edit => insert::phase;
    AddPainPoint App::can_annotate => insert::pain_point;
    AddMoment App::can_annotate => insert::moment;
    AddAction App::can_annotate => insert::action;
    SeverityNone App::can_judge => |app| insert::severity(app, 0);
    SeverityLow App::can_judge => |app| insert::severity(app, 1);
    SeverityMiddle App::can_judge => |app| insert::severity(app, 2);
    SeverityHigh App::can_judge => |app| insert::severity(app, 3);
    SeverityHighest App::can_judge => |app| insert::severity(app, 4);
    StrengthLow App::can_strengthen => |app| insert::strength(app, 1);
    StrengthMiddle App::can_strengthen => |app| insert::strength(app, 2);
    StrengthHigh App::can_strengthen => |app| insert::strength(app, 3);
    Vote App::can_vote => |app| insert::vote(app, 1);
    TakeVote App::can_vote => |app| insert::vote(app, -1);
    AddQuote App::can_annotate => insert::quote;
    AddScore App::can_edit => insert::score;
    Link App::can_link => insert::link;
    AddPersona App::can_edit => insert::persona;
    AddLane App::can_edit => insert::lane;
    AddTextRow App::can_edit => insert::text_row;
    AddImageRow App::can_edit => insert::image_row;
    AddPath App::can_edit_selection => insert::path;
    EmotionLowest App::can_feel => |app| insert::emotion(app, -2);
    EmotionLow App::can_feel => |app| insert::emotion(app, -1);
    EmotionNeutral App::can_feel => |app| insert::emotion(app, 0);
    EmotionHigh App::can_feel => |app| insert::emotion(app, 1);
    EmotionHighest App::can_feel => |app| insert::emotion(app, 2);

    Shortcuts App::always => view::shortcuts;
    About App::always => view::about;

    SelectLeft App::has_document => select::left;
    SelectRight App::has_document => select::right;
    SelectUp App::has_document => select::up;
    SelectDown App::has_document => select::down;
    FlowBack App::has_document => select::flow_back;
    FlowOn App::has_document => select::flow_on;
    SelectNothing App::has_document => select::nothing;
}

impl App {
    /// True if a command may run now.
    pub(super) fn can_run(&self, id: CommandId) -> bool {
        (CommandHandler::of(id).is_available)(self)
    }

    /// Runs a command at once.
    pub(super) fn run_handler(&mut self, id: CommandId) {
        (CommandHandler::of(id).run)(self);
    }
}
