//! Flow through columns and pages: which part of a text, list, table or view is on which.

use std::collections::VecDeque;

/// Thing with a height that flows through columns.
pub(super) trait FlowItem: Sized {
    /// Height with the space above.
    fn height(&self) -> f64;

    /// True if it must not be the last in its column, such as a heading.
    fn keeps_with_next(&self) -> bool {
        false
    }

    /// Least height that it takes in a column: that of its first line, or all of it if it has no
    /// lines to split between.
    fn least_height(&self) -> f64 {
        self.height()
    }

    /// Splits off the lines below a height; at least the first stays. `None` when all does.
    fn split_off(&mut self, _height: f64) -> Option<Self> {
        None
    }
}

/// Number of columns ahead among which there may be a higher one.
const AHEAD: usize = 8;

/// Flows items into columns with a gap between them. The heights of the columns are given by
/// `room`, by column number. An item higher than the columns is split, or stands out of one of its
/// own where it can't be. A column may stay empty; there is at least one.
pub(super) fn flow_into_columns<T: FlowItem>(
    items: Vec<T>,
    gap: f64,
    room: impl Fn(usize) -> f64,
) -> Vec<Vec<T>> {
    let mut columns: Vec<Vec<T>> = vec![Vec::new()];
    let mut left = room(0);
    let mut rest: VecDeque<T> = items.into();
    while let Some(needs) = chain_height(&rest, gap) {
        // Some of the next columns may be lower than others.
        let number = columns.len();
        let highest = (number..number + AHEAD).map(&room).fold(0.0, f64::max);
        if needs > left && needs <= highest {
            columns.push(Vec::new());
            left = room(number);
            continue;
        }
        let is_empty = columns.last().is_none_or(Vec::is_empty);
        let Some(mut item) = rest.pop_front() else {
            break;
        };
        // What fits no column must still be placed.
        if item.least_height() > left && !(is_empty && highest <= left) {
            columns.push(Vec::new());
            left = room(number);
            rest.push_front(item);
            continue;
        }
        let later = if item.height() > left {
            item.split_off(left)
        } else {
            None
        };
        left -= item.height() + gap;
        if let Some(column) = columns.last_mut() {
            column.push(item);
        }
        if let Some(item) = later {
            columns.push(Vec::new());
            left = room(number);
            rest.push_front(item);
        }
    }
    columns
}

/// Height of the next item with those that must be kept with it.
fn chain_height<T: FlowItem>(rest: &VecDeque<T>, gap: f64) -> Option<f64> {
    let mut height = rest.front()?.height();
    for (item, next) in rest.iter().zip(rest.iter().skip(1)) {
        if !item.keeps_with_next() {
            break;
        }
        height += gap + next.height();
    }
    Some(height)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FlowItem, flow_into_columns};
    use crate::testkit::property_tests::cases;

    /// Lines of height 1 with their numbers.
    #[derive(Clone, Debug)]
    struct NumberedLines {
        lines: Vec<usize>,
        keeps_with_next: bool,
        can_split: bool,
    }

    impl FlowItem for NumberedLines {
        fn height(&self) -> f64 {
            self.lines.len() as f64
        }

        fn keeps_with_next(&self) -> bool {
            self.keeps_with_next
        }

        fn least_height(&self) -> f64 {
            if self.can_split { 1.0 } else { self.height() }
        }

        fn split_off(&mut self, height: f64) -> Option<Self> {
            if !self.can_split {
                return None;
            }
            let fit = (height as usize).clamp(1, self.lines.len());
            let lines = self.lines.split_off(fit);
            (!lines.is_empty()).then(|| Self {
                lines,
                ..self.clone()
            })
        }
    }

    fn items() -> impl Strategy<Value = Vec<NumberedLines>> {
        let item = (1..9_usize, any::<bool>(), any::<bool>());
        proptest::collection::vec(item, 0..30).prop_map(|items| {
            let mut first = 0;
            let items = items
                .into_iter()
                .map(|(count, keeps_with_next, can_split)| {
                    let lines = (first..first + count).collect();
                    first += count;
                    NumberedLines {
                        lines,
                        keeps_with_next,
                        can_split,
                    }
                });
            items.collect()
        })
    }

    proptest! {
        #![proptest_config(cases(64))]
        #[test]
        fn everything_flows_once_and_in_order(
            items in items(),
            rooms in proptest::collection::vec(0..12_u8, 1..6),
        ) {
            let count: usize = items.iter().map(|item| item.lines.len()).sum();
            let room = |column: usize| f64::from(rooms[column % rooms.len()]);
            let columns = flow_into_columns(items, 0.0, room);
            let found = columns.iter().flatten().flat_map(|item| item.lines.clone());
            prop_assert_eq!(found.collect::<Vec<_>>(), (0..count).collect::<Vec<_>>());
        }

        #[test]
        fn only_one_item_alone_is_higher_than_its_column(items in items(), high in 1..12_u8) {
            let high = f64::from(high);
            for column in flow_into_columns(items, 0.5, |_| high) {
                let gaps = 0.5 * column.len().saturating_sub(1) as f64;
                let height = column.iter().map(FlowItem::height).sum::<f64>() + gaps;
                prop_assert!(height <= high || column.len() == 1 && !column[0].can_split);
            }
        }
    }

    #[test]
    fn a_heading_goes_to_the_page_of_what_it_is_about() {
        let item = |lines: usize, keeps_with_next| NumberedLines {
            lines: (0..lines).collect(),
            keeps_with_next,
            can_split: false,
        };
        let items = vec![item(3, false), item(1, true), item(2, false)];
        let pages = flow_into_columns(items, 0.0, |_| 5.0);
        let heights = pages.iter().map(|page| page.iter().map(FlowItem::height));
        let heights: Vec<Vec<f64>> = heights.map(Iterator::collect).collect();
        assert_eq!(heights, [vec![3.0], vec![1.0, 2.0]]);
    }
}
