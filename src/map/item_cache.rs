//! Cache of scene items of the layout before, found in the order in which they were made.

use std::sync::Arc;

use rustc_hash::FxHashMap;

/// Address of a shared entity, used as a hint. It is unique only while the entity is kept alive.
pub(super) fn address<T>(entity: &Arc<T>) -> usize {
    Arc::as_ptr(entity).addr()
}

/// Cache of items made in the last layout, in order.
///
/// Items are mostly requested in the same order as last time, so the slot after the last hit is
/// tried first.
pub(super) struct ItemCache<S, T> {
    old: Vec<Option<Box<CacheEntry<S, T>>>>,
    new: Vec<Option<Box<CacheEntry<S, T>>>>,
    next: usize,
    misses: usize,
    by_hint: FxHashMap<usize, usize>,
}

/// A cached item with its source.
struct CacheEntry<S, T> {
    hint: usize,
    source: S,
    value: T,
}

impl<S, T> Default for ItemCache<S, T> {
    fn default() -> Self {
        Self {
            old: Vec::new(),
            new: Vec::new(),
            next: 0,
            misses: 0,
            by_hint: FxHashMap::default(),
        }
    }
}

/// Number of slots looked at after the last hit before the index by hint is used.
const LOOK_AHEAD: usize = 3;
/// Number of consecutive misses after which the index by hint is built: then a whole part has
/// moved.
const MAX_MISSES: usize = 8;

impl<S, T: Clone> ItemCache<S, T> {
    /// Starts a layout: items of the last one become the old generation.
    pub(super) fn begin_layout(&mut self) {
        std::mem::swap(&mut self.old, &mut self.new);
        self.new.clear();
        self.by_hint.clear();
        (self.next, self.misses) = (0, 0);
    }

    /// Item whose source satisfies `is_it`, made now if there is none. `hint` must be the same for
    /// equal sources, such as the address of a shared entity.
    pub(super) fn get_or_make(
        &mut self,
        hint: usize,
        is_it: impl Fn(&S) -> bool,
        make: impl FnOnce() -> (S, T),
    ) -> T {
        self.get_or_adapt(hint, &is_it, &is_it, |_| make())
    }

    /// Like [`ItemCache::get_or_make`], but passes an item whose source only satisfies `is_like` to `make`, so
    /// that parts of it can be reused.
    pub(super) fn get_or_adapt(
        &mut self,
        hint: usize,
        is_like: impl Fn(&S) -> bool,
        is_it: impl Fn(&S) -> bool,
        make: impl FnOnce(Option<&T>) -> (S, T),
    ) -> T {
        let kept = if let Some(mut kept) = self.find(hint, is_like) {
            self.misses = 0;
            if !is_it(&kept.source) {
                (kept.source, kept.value) = make(Some(&kept.value));
            }
            kept
        } else {
            self.misses += 1;
            let (source, made) = make(None);
            Box::new(CacheEntry {
                hint,
                source,
                value: made,
            })
        };
        let made = kept.value.clone();
        self.new.push(Some(kept));
        made
    }

    fn find(&mut self, hint: usize, is_it: impl Fn(&S) -> bool) -> Option<Box<CacheEntry<S, T>>> {
        let fits = |entry: &Option<Box<CacheEntry<S, T>>>| {
            let kept = entry.as_ref();
            kept.is_some_and(|kept| kept.hint == hint && is_it(&kept.source))
        };
        for place in self.next..=self.next + LOOK_AHEAD {
            let Some(entry) = self.old.get_mut(place) else {
                break;
            };
            if fits(entry) {
                self.next = place + 1;
                return entry.take();
            }
        }
        if self.misses < MAX_MISSES && self.by_hint.is_empty() {
            return None;
        }
        if self.by_hint.is_empty() {
            let kept = self.old.iter().enumerate();
            self.by_hint = kept
                .filter_map(|(place, entry)| Some((entry.as_ref()?.hint, place)))
                .collect();
        }
        let place = *self.by_hint.get(&hint)?;
        let entry = self.old.get_mut(place).filter(|entry| fits(entry))?;
        self.next = place + 1;
        entry.take()
    }
}

#[cfg(test)]
mod tests {
    use super::ItemCache;

    #[test]
    fn a_shelf_finds_what_it_made_also_after_inserts_removals_and_moves() {
        let mut shelf: ItemCache<usize, usize> = ItemCache::default();
        let made = |shelf: &mut ItemCache<usize, usize>, list: &[usize]| {
            let mut count = 0;
            shelf.begin_layout();
            for &number in list {
                let made = || {
                    count += 1;
                    (number, number * 10)
                };
                let got = shelf.get_or_make(number, |old| *old == number, made);
                assert_eq!(got, number * 10);
            }
            count
        };
        let list: Vec<usize> = (0..100).collect();
        assert_eq!(made(&mut shelf, &list), 100);
        assert_eq!(made(&mut shelf, &list), 0);
        let mut inserted = list.clone();
        inserted.insert(50, 1000);
        assert_eq!(made(&mut shelf, &inserted), 1);
        assert_eq!(made(&mut shelf, &list), 0, "one less");
        let mut moved = list.clone();
        moved.rotate_left(40);
        assert!(made(&mut shelf, &moved) <= 9);
    }
}
