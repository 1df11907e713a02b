//! Format 1: the plan of the board deck.

use super::{Wire, same_fields, wire_same, wire_type};
use crate::{
    file::wire::wire_string::WireChoice,
    model::{self, BoardSlide, Message},
};

wire_same! {
    /// Plan of the board deck.
    #[derive(Default)]
    DeckPlan {
        must {}
        may {
            slides: Vec<PlannedSlide>,
            asks: Vec<Ask>,
            appendix: bool,
        }
    }
}

wire_same! {
    /// Slide in the plan of a deck.
    PlannedSlide {
        must { slide: WireChoice<BoardSlide> }
        may {
            title: String,
            hidden: bool,
        }
    }
}

wire_same! {
    /// Decision that a team asks for.
    Ask {
        must { decision: String }
        may {
            reason: String,
            decider: String,
        }
    }
}
