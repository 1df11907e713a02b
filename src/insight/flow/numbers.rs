//! Lists of numbers by place, read and added to without a panic.

/// The number at a place; 0 beyond the list.
pub(super) fn at(list: &[f64], place: usize) -> f64 {
    list.get(place).copied().unwrap_or(0.0)
}

/// Adds to the number at a place; nothing happens beyond the list.
pub(super) fn add(list: &mut [f64], place: usize, value: f64) {
    if let Some(slot) = list.get_mut(place) {
        *slot += value;
    }
}

/// Sets the value at a place; nothing happens beyond the list.
pub(super) fn set<T>(list: &mut [T], place: usize, value: T) {
    if let Some(slot) = list.get_mut(place) {
        *slot = value;
    }
}

/// Whether a flag is set.
pub(super) fn is(list: &[bool], place: usize) -> bool {
    list.get(place).copied().unwrap_or(false)
}

/// A count as a number to reckon with.
pub(super) fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The sum in order; 0 of nothing, where the standard library says −0.
pub(super) fn total(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(0.0, |sum, value| sum + value)
}
