//! Text that was typed on the map, and how the typing ended.

use crate::model::ItemRef;

/// Key or event that ended the typing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypingEnd {
    /// Enter.
    Entered,
    /// Tab.
    Next,
    /// Shift+Tab.
    Previous,
    /// The focus went elsewhere.
    FocusLost,
    /// Esc: the text is dropped.
    Cancelled,
}

/// Origin of the item whose text is typed, which decides what Enter and Esc do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOrigin {
    /// It was there before.
    Existing,
    /// It was just made, so that Esc removes it again.
    New,
    /// It was just made by Enter or Tab, and Enter makes the next one.
    Captured,
    /// It was made by the Enter or Tab that ended the title before it: left without a title, it was
    /// never meant.
    Chained,
}

impl TextOrigin {
    /// True if the item was just made.
    #[must_use]
    pub fn is_new(self) -> bool {
        self != Self::Existing
    }

    /// True if Enter goes on with the next item.
    #[must_use]
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Captured | Self::Chained)
    }
}

/// Text that was typed for an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedText {
    /// Item of the text.
    pub item: ItemRef,
    /// The text.
    pub text: String,
    /// Origin of the item.
    pub origin: TextOrigin,
    /// Key or event that ended the typing.
    pub ended: TypingEnd,
}
