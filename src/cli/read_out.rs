//! Text form of the window's views, line by line, as a screen reader reads them.

use super::Terminal;
use crate::{
    layout::{
        ViewOptions,
        views::{Block, Board},
    },
    model::Journey,
    scene::{Group, Role, SceneItem},
};

/// Layout board for text output: wide enough for all columns of a view.
pub(super) fn board<'a>(journey: &'a Journey, options: &'a ViewOptions) -> Board<'a> {
    Board::of_page(journey, options, 4000.0, 1.0)
}

impl Terminal<'_> {
    /// Prints the text of blocks: a heading after a blank line, everything else on a line of its
    /// own.
    pub(super) fn read_out(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.group(&block.group);
        }
    }

    fn group(&mut self, group: &Group) {
        let words = group.alt.split_whitespace().collect::<Vec<_>>().join(" ");
        match group.role {
            Role::Heading | Role::Title if !words.is_empty() => {
                self.say("");
                self.say(&words);
            }
            Role::Item | Role::Chart | Role::Paragraph | Role::TableRow if !words.is_empty() => {
                self.say(&format!("  {words}"));
                // The text of a row includes its parts.
                return;
            }
            _ => {}
        }
        for item in &group.items {
            if let SceneItem::Group(inner) = item {
                self.group(inner);
            }
        }
    }
}
