//! Many short lists that grow in any order, in one piece of memory.

/// Lists by number. Each is walked from its newest entry to its oldest.
pub(super) struct Chains<T> {
    /// The newest entry of each list, counted from one; 0 for none.
    heads: Vec<usize>,
    /// Entries with the one before in the same list.
    entries: Vec<(T, usize)>,
}

impl<T> Chains<T> {
    /// So many empty lists.
    pub(super) fn new(lists: usize) -> Self {
        Self {
            heads: vec![0; lists],
            entries: Vec::new(),
        }
    }

    /// Adds to a list; nothing happens where there is no such list.
    pub(super) fn push(&mut self, list: usize, entry: T) {
        if let Some(head) = self.heads.get_mut(list) {
            self.entries.push((entry, *head));
            *head = self.entries.len();
        }
    }

    /// The entries of a list, newest first.
    pub(super) fn of(&self, list: usize) -> impl Iterator<Item = &T> {
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
    use super::Chains;

    #[test]
    fn lists_keep_apart() {
        let mut chains = Chains::new(2);
        for number in 0..5 {
            chains.push(number % 3, number);
        }
        assert_eq!(chains.of(0).collect::<Vec<_>>(), [&3, &0]);
        assert_eq!(chains.of(1).collect::<Vec<_>>(), [&4, &1]);
        assert_eq!(chains.of(2).count(), 0, "no such list");
    }
}
