//! Many short lists of numbers in one piece of memory.

/// Many short lists of numbers in one vector, one for each owner (compressed sparse rows).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PackedLists {
    /// Where the list of each owner starts, and the end of the last one.
    starts: Vec<usize>,
    entries: Vec<usize>,
}

impl PackedLists {
    /// Lists for `count` owners from pairs of an owner and an entry; entries keep the order of the
    /// pairs. Owners out of range are passed over.
    pub(crate) fn new(count: usize, pairs: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut starts = vec![0; count + 1];
        for (owner, _) in pairs.clone().filter(|(owner, _)| *owner < count) {
            if let Some(start) = starts.get_mut(owner) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        let mut entries = vec![0; sum];
        let mut next = starts.clone();
        for (owner, entry) in pairs.filter(|(owner, _)| *owner < count) {
            let Some(next) = next.get_mut(owner) else {
                continue;
            };
            if let Some(slot) = entries.get_mut(*next) {
                *slot = entry;
            }
            *next += 1;
        }
        Self { starts, entries }
    }

    /// The entries of an owner.
    pub(crate) fn of(&self, owner: usize) -> &[usize] {
        let range = self.starts.get(owner).zip(self.starts.get(owner + 1));
        let found = range.and_then(|(&start, &end)| self.entries.get(start..end));
        found.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::PackedLists;

    #[test]
    fn lists_keep_apart_and_in_order() {
        let pairs = [(2, 7), (0, 1), (2, 5), (9, 9)];
        let lists = PackedLists::new(3, pairs.into_iter());
        assert_eq!(
            [0, 1, 2, 3].map(|owner| lists.of(owner).len()),
            [1, 0, 2, 0]
        );
        assert_eq!(lists.of(2), [7, 5]);
    }
}
