//! Text form of the window's views, line by line, as a screen reader reads them.

use super::Terminal;
use crate::{
    map::ViewOptions,
    model::Journey,
    report::views::{ViewBlock, ViewSurface},
    scene::{Group, ItemRole, SceneItem},
};

/// Layout board for text output: wide enough for all columns of a view.
pub(super) fn board<'a>(journey: &'a Journey, options: &'a ViewOptions) -> ViewSurface<'a> {
    ViewSurface::for_page(journey, options, 4000.0, 1.0)
}

impl Terminal<'_> {
    /// Prints the text of blocks: a heading after a blank line, everything else on a line of its
    /// own.
    pub(super) fn read_out(&mut self, blocks: &[ViewBlock]) {
        for block in blocks {
            self.group(&block.group);
        }
    }

    fn group(&mut self, group: &Group) {
        let words = group.alt.split_whitespace().collect::<Vec<_>>().join(" ");
        match group.role {
            ItemRole::Heading | ItemRole::Title if !words.is_empty() => {
                self.print_line("");
                self.print_line(&words);
            }
            ItemRole::Item | ItemRole::Chart | ItemRole::Paragraph | ItemRole::TableRow
                if !words.is_empty() =>
            {
                self.print_line(&format!("  {words}"));
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
