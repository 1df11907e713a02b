//! Many short linked lists that grow in any order, in one arena.

/// Singly linked lists by number, each iterated from its newest entry to its oldest.
pub(super) struct LinkedLists<T> {
    /// Newest entry of each list, counted from one; 0 for an empty list.
    heads: Vec<usize>,
    /// Entries, each with the preceding one of the same list (counted from one, 0 for none).
    entries: Vec<(T, usize)>,
}

impl<T> LinkedLists<T> {
    /// Creates `lists` empty lists.
    pub(super) fn new(lists: usize) -> Self {
        Self {
            heads: vec![0; lists],
            entries: Vec::new(),
        }
    }

    /// Prepends an entry to a list; does nothing when there is no such list.
    pub(super) fn push(&mut self, list: usize, entry: T) {
        if let Some(head) = self.heads.get_mut(list) {
            self.entries.push((entry, *head));
            *head = self.entries.len();
        }
    }

    /// Entries of a list, newest first; none when there is no such list.
    pub(super) fn entries(&self, list: usize) -> impl Iterator<Item = &T> {
        let mut next = self.heads.get(list).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let (entry, before) = self.entries.get(next.checked_sub(1)?)?;
            next = *before;
            Some(entry)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::LinkedLists;

    #[test]
    fn lists_keep_apart() {
        let mut chains = LinkedLists::new(2);
        for number in 0..5 {
            chains.push(number % 3, number);
        }
        assert_eq!(chains.entries(0).collect::<Vec<_>>(), [&3, &0]);
        assert_eq!(chains.entries(1).collect::<Vec<_>>(), [&4, &1]);
        assert_eq!(chains.entries(2).count(), 0, "no such list");
    }
}
